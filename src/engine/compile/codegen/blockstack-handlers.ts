/**
 * `try`, `with` and what leaves them, with the block stack of 3.9 and 3.10. Mirrors `compiler_try_except`,
 * `compiler_try_finally`, `compiler_with`, `compiler_async_with` and `compiler_unwind_fblock` (compile.c). A
 * handler finds six places on the stack: traceback, value and type of the exception that was being handled, then
 * those of the one to handle, the type on top. `except*` (3.11) is made of the same parts.
 */
import type { AsyncWith, ExceptHandler, StmtNode, Try, TryStar, With } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NONE } from '../consts.ts';
import type { Label } from '../instruction-sequence.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { BS } from '../opcodes/blockstack.ts';
import { INTRINSIC_2, OP } from '../opcodes/table.ts';
import type { FrameBlock } from '../unit.ts';
import { atLeast } from '../version.ts';
import { visitExpression } from './expressions.ts';
import { nameOp } from './names.ts';
import { visitStatements } from './statements.ts';

/** 3.10's RERAISE says whether the frame's line goes back to where the exception came from. */
function reraise(c: Compiler, loc: Location, restoresLine: boolean): void {
  c.opArg(loc, BS.RERAISE, restoresLine && atLeast(c.python, '3.10') ? 1 : 0);
}

export function yieldFrom(c: Compiler, loc: Location): void {
  c.op(loc, BS.YIELD_FROM);
}

export function awaitTop(c: Compiler, loc: Location, where: number): void {
  c.opArg(loc, BS.GET_AWAITABLE, where);
  c.loadConst(loc, NONE);
  yieldFrom(c, loc);
}

function unbind(c: Compiler, loc: Location, name: string): void {
  c.loadConst(loc, NONE);
  nameOp(c, loc, name, 'Store');
  nameOp(c, loc, name, 'Del');
}

// ---------------------------------------------------------------- try

export function tryFinally(
  c: Compiler,
  loc: Location,
  finalbody: readonly StmtNode[],
  generateBody: () => void,
): void {
  const end = c.newLabel();
  const exit = c.newLabel();
  c.jump(loc, BS.SETUP_FINALLY, end);
  c.pushBlock({ type: 'finallyTry', body: finalbody }, loc);
  generateBody();
  c.op(NO_LOCATION, BS.POP_BLOCK);
  c.popBlock();
  visitStatements(c, finalbody);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, exit);
  c.useLabel(end);
  c.pushBlock({ type: 'finallyEnd' }, loc);
  visitStatements(c, finalbody);
  c.popBlock();
  reraise(c, NO_LOCATION, false);
  c.useLabel(exit);
}

export function tryExcept(c: Compiler, s: Try): void {
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  c.jump(s.loc, BS.SETUP_FINALLY, except);
  c.pushBlock({ type: 'tryExcept' }, s.loc);
  visitStatements(c, s.body);
  c.popBlock();
  c.op(NO_LOCATION, BS.POP_BLOCK);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, orelse);
  c.useLabel(except);
  c.pushBlock({ type: 'exceptionHandler' }, s.loc);
  s.handlers.forEach((handler, i) => {
    if (handler.type === null && i < s.handlers.length - 1) {
      c.error("default 'except:' must be last", handler.loc);
    }
    exceptHandler(c, handler, end);
  });
  c.popBlock();
  reraise(c, NO_LOCATION, false);
  c.useLabel(orelse);
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

function exceptHandler(c: Compiler, handler: ExceptHandler, end: Label): void {
  const { loc, name } = handler;
  const next = c.newLabel();
  c.unit.here = loc;
  if (handler.type !== null) {
    c.op(loc, BS.DUP_TOP);
    visitExpression(c, handler.type);
    c.jump(loc, BS.JUMP_IF_NOT_EXC_MATCH, next);
  }
  c.op(loc, OP.POP_TOP);
  if (name === null) c.op(loc, OP.POP_TOP);
  else nameOp(c, loc, name, 'Store');
  c.op(loc, OP.POP_TOP);
  handlerBody(c, handler, end);
  c.useLabel(next);
}

/** On the stack: the exception that was being handled. `except E as name` unbinds the name however it ends. */
function handlerBody(c: Compiler, handler: ExceptHandler, end: Label): void {
  const { loc, name } = handler;
  const cleanup = c.newLabel();
  if (name !== null) c.jump(loc, BS.SETUP_FINALLY, cleanup);
  c.pushBlock({ type: 'handlerCleanup', name }, loc);
  visitStatements(c, handler.body);
  c.popBlock();
  if (name !== null) c.op(NO_LOCATION, BS.POP_BLOCK);
  c.op(NO_LOCATION, BS.POP_EXCEPT);
  if (name !== null) unbind(c, NO_LOCATION, name);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, end);
  if (name === null) return;
  c.useLabel(cleanup);
  unbind(c, NO_LOCATION, name);
  reraise(c, NO_LOCATION, true);
}

// ---------------------------------------------------------------- except*

/** Of the three places of the exception to handle, its value stays. */
function keepValue(c: Compiler, loc: Location): void {
  c.op(loc, OP.POP_TOP);
  c.op(loc, BS.ROT_TWO);
  c.op(loc, OP.POP_TOP);
}

function jumpIfNone(c: Compiler, loc: Location, target: Label, condition: boolean): void {
  c.op(loc, BS.DUP_TOP);
  c.loadConst(loc, NONE);
  c.opArg(loc, OP.IS_OP, 0);
  c.jump(loc, condition ? BS.POP_JUMP_IF_TRUE : BS.POP_JUMP_IF_FALSE, target);
}

export function tryStar(c: Compiler, s: TryStar): void {
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const again = c.newLabel();
  c.jump(s.loc, BS.SETUP_FINALLY, except);
  c.pushBlock({ type: 'tryExcept' }, s.loc);
  visitStatements(c, s.body);
  c.popBlock();
  c.op(NO_LOCATION, BS.POP_BLOCK);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, orelse);
  c.useLabel(except);
  c.pushBlock({ type: 'exceptionGroupHandler' }, s.loc);
  keepValue(c, s.loc);
  // The group, what handlers have raised, what no handler took.
  c.opArg(s.loc, OP.BUILD_LIST, 0);
  c.opArg(s.loc, OP.COPY, 2);
  for (const handler of s.handlers) starHandler(c, handler);
  c.opArg(NO_LOCATION, OP.LIST_APPEND, 1);
  c.popBlock();
  c.opArg(NO_LOCATION, OP.CALL_INTRINSIC_2, INTRINSIC_2.PREP_RERAISE_STAR);
  jumpIfNone(c, NO_LOCATION, again, false);
  c.op(NO_LOCATION, OP.POP_TOP);
  c.op(NO_LOCATION, BS.POP_EXCEPT);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, end);
  c.useLabel(again);
  c.op(NO_LOCATION, BS.ROT_FOUR);
  c.op(NO_LOCATION, BS.POP_EXCEPT);
  c.op(NO_LOCATION, BS.DUP_TOP);
  c.op(NO_LOCATION, BS.DUP_TOP);
  reraise(c, NO_LOCATION, false);
  c.useLabel(orelse);
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

function starHandler(c: Compiler, handler: ExceptHandler): void {
  const { loc, name } = handler;
  const next = c.newLabel();
  const noMatch = c.newLabel();
  const cleanup = c.newLabel();
  if (handler.type !== null) {
    visitExpression(c, handler.type);
    c.op(loc, OP.CHECK_EG_MATCH);
    jumpIfNone(c, loc, noMatch, true);
  }
  if (name === null) c.op(loc, OP.POP_TOP);
  else nameOp(c, loc, name, 'Store');
  c.jump(loc, BS.SETUP_FINALLY, cleanup);
  c.pushBlock({ type: 'handlerCleanup', name }, loc);
  visitStatements(c, handler.body);
  c.popBlock();
  c.op(NO_LOCATION, BS.POP_BLOCK);
  if (name !== null) unbind(c, NO_LOCATION, name);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, next);
  c.useLabel(cleanup);
  if (name !== null) unbind(c, NO_LOCATION, name);
  keepValue(c, NO_LOCATION);
  // Below the exception: the one handled before (three places), what is left of the group, the list.
  c.opArg(NO_LOCATION, OP.LIST_APPEND, 5);
  c.op(NO_LOCATION, BS.POP_EXCEPT);
  c.jump(NO_LOCATION, BS.JUMP_FORWARD, next);
  c.useLabel(noMatch);
  c.op(loc, OP.POP_TOP);
  c.useLabel(next);
}

// ---------------------------------------------------------------- with

export function callExitWithNones(c: Compiler, loc: Location): void {
  c.loadConst(loc, NONE);
  c.op(loc, BS.DUP_TOP);
  c.op(loc, BS.DUP_TOP);
  c.callWithoutNull(loc, 3);
}

export function withStatement(c: Compiler, s: With | AsyncWith, position: number): void {
  const isAsync = s.kind === 'AsyncWith';
  const item = s.items[position]!;
  const { loc } = item.context_expr;
  const final = c.newLabel();
  const exit = c.newLabel();
  const suppress = c.newLabel();
  visitExpression(c, item.context_expr);
  if (isAsync) {
    c.op(loc, OP.BEFORE_ASYNC_WITH);
    awaitTop(c, loc, 1);
  }
  c.jump(loc, isAsync ? BS.SETUP_ASYNC_WITH : BS.SETUP_WITH, final);
  c.pushBlock({ type: isAsync ? 'asyncWith' : 'with', location: loc }, loc);
  if (item.optional_vars === null) c.op(loc, OP.POP_TOP);
  else visitExpression(c, item.optional_vars);
  if (position + 1 === s.items.length) visitStatements(c, s.body);
  else withStatement(c, s, position + 1);
  c.op(NO_LOCATION, BS.POP_BLOCK);
  c.popBlock();

  // 3.9 stays where the body ended.
  const at = atLeast(c.python, '3.10') ? loc : NO_LOCATION;
  callExitWithNones(c, at);
  if (isAsync) awaitTop(c, at, 2);
  c.op(at, OP.POP_TOP);
  c.jump(at, isAsync ? BS.JUMP_ABSOLUTE : BS.JUMP_FORWARD, exit);

  c.useLabel(final);
  c.op(at, BS.WITH_EXCEPT_START);
  if (isAsync) awaitTop(c, at, 2);
  c.jump(NO_LOCATION, BS.POP_JUMP_IF_TRUE, suppress);
  reraise(c, NO_LOCATION, true);
  c.useLabel(suppress);
  for (let i = 0; i < 3; i++) c.op(NO_LOCATION, OP.POP_TOP);
  c.op(NO_LOCATION, BS.POP_EXCEPT);
  c.op(NO_LOCATION, OP.POP_TOP);
  c.useLabel(exit);
}

// ---------------------------------------------------------------- leaving blocks

export function unwindBlock(
  c: Compiler,
  loc: Location,
  block: FrameBlock,
  preserveTop: boolean,
): Location {
  const rotate = (op: number): void => {
    if (preserveTop) c.op(loc, op);
  };
  switch (block.type) {
    case 'for':
    case 'asyncFor':
    case 'popValue':
      rotate(BS.ROT_TWO);
      c.op(loc, OP.POP_TOP);
      return loc;
    case 'tryExcept':
      c.op(loc, BS.POP_BLOCK);
      return loc;
    case 'finallyTry':
      c.op(loc, BS.POP_BLOCK);
      if (preserveTop) c.pushBlock({ type: 'popValue' }, loc);
      withFinalbody(c, block.body);
      if (preserveTop) c.popBlock();
      return atLeast(c.python, '3.10') ? NO_LOCATION : loc;
    case 'finallyEnd':
      rotate(BS.ROT_FOUR);
      for (let i = 0; i < 3; i++) c.op(loc, OP.POP_TOP);
      rotate(BS.ROT_FOUR);
      c.op(loc, BS.POP_EXCEPT);
      return loc;
    case 'with':
    case 'asyncWith':
      return unwindWith(c, loc, block.location, block.type === 'asyncWith', preserveTop);
    case 'handlerCleanup':
      if (block.name !== null) c.op(loc, BS.POP_BLOCK);
      rotate(BS.ROT_FOUR);
      c.op(loc, BS.POP_EXCEPT);
      if (block.name !== null) unbind(c, loc, block.name);
      return loc;
    default:
      return loc;
  }
}

/** A `finally` on the way out of it; afterwards the line is what it was. */
function withFinalbody(c: Compiler, body: readonly StmtNode[]): void {
  const { here } = c.unit;
  visitStatements(c, body);
  c.unit.here = here;
}

function unwindWith(
  c: Compiler,
  loc: Location,
  withLoc: Location,
  isAsync: boolean,
  preserveTop: boolean,
): Location {
  const at = atLeast(c.python, '3.10') ? withLoc : loc;
  c.op(at, BS.POP_BLOCK);
  if (preserveTop) c.op(at, BS.ROT_TWO);
  callExitWithNones(c, at);
  if (isAsync) awaitTop(c, at, 2);
  c.op(at, OP.POP_TOP);
  return atLeast(c.python, '3.10') ? NO_LOCATION : loc;
}
