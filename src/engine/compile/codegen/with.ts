/**
 * `with` and `async with`. Mirrors `codegen_with_inner` and `codegen_async_with_inner` (codegen.c).
 * 3.13 enters with one opcode, BEFORE_WITH; 3.14 looks `__exit__` and `__enter__` up and calls.
 */

import type { AsyncWith, With } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NONE } from '../consts.ts';
import type { Label } from '../instruction-sequence.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { OP, SPECIAL } from '../opcodes/table.ts';
import { popExceptAndReraise } from './exceptions.ts';
import { addYieldFrom, visitExpression } from './expressions.ts';
import { visitStatements } from './statements.ts';
import * as blockstack from './blockstack-handlers.ts';

/** `exit(None, None, None)`; what CALL counts differs because 3.13 leaves no NULL below. */
export function callExitWithNones(c: Compiler, loc: Location): void {
  for (let i = 0; i < 3; i++) c.loadConst(loc, NONE);
  c.call(loc, c.is314 ? 3 : 2);
}

function awaitTop(c: Compiler, loc: Location, where: number): void {
  c.opArg(loc, OP.GET_AWAITABLE, where);
  c.loadConst(loc, NONE);
  addYieldFrom(c, loc, true);
}

/** Leaves the exit function (3.14: and its self or NULL) and the result of entering. */
function enter(c: Compiler, loc: Location, isAsync: boolean): void {
  if (!c.is314) {
    c.op(loc, isAsync ? OP.BEFORE_ASYNC_WITH : OP.BEFORE_WITH);
  } else {
    c.opArg(loc, OP.COPY, 1);
    c.opArg(loc, OP.LOAD_SPECIAL, isAsync ? SPECIAL.AEXIT : SPECIAL.EXIT);
    c.opArg(loc, OP.SWAP, 2);
    c.opArg(loc, OP.SWAP, 3);
    c.opArg(loc, OP.LOAD_SPECIAL, isAsync ? SPECIAL.AENTER : SPECIAL.ENTER);
    c.call(loc, 0);
  }
  if (isAsync) awaitTop(c, loc, 1);
}

export function withStatement(c: Compiler, s: With | AsyncWith, position: number): void {
  if (c.hasBlockStack) return blockstack.withStatement(c, s, position);
  const isAsync = s.kind === 'AsyncWith';
  const item = s.items[position]!;
  // Up to 3.12 everything stands at the whole statement.
  const { loc } = c.has('3.13') ? item.context_expr : s;
  const final = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  visitExpression(c, item.context_expr);
  enter(c, loc, isAsync);
  c.jump(loc, OP.SETUP_WITH, final);
  c.pushBlock({ type: isAsync ? 'asyncWith' : 'with', location: loc }, loc);
  if (item.optional_vars === null) c.op(loc, OP.POP_TOP);
  else visitExpression(c, item.optional_vars);
  if (position + 1 === s.items.length) visitStatements(c, s.body);
  else withStatement(c, s, position + 1);
  c.op(isAsync ? loc : NO_LOCATION, OP.POP_BLOCK);
  c.popBlock();

  callExitWithNones(c, loc);
  if (isAsync) awaitTop(c, loc, 2);
  c.op(loc, OP.POP_TOP);
  c.jump(loc, OP.JUMP, exit);

  c.useLabel(final);
  c.jump(loc, OP.SETUP_CLEANUP, cleanup);
  c.op(loc, OP.PUSH_EXC_INFO);
  c.op(loc, OP.WITH_EXCEPT_START);
  if (isAsync) awaitTop(c, loc, 2);
  exceptFinish(c, cleanup);
  c.useLabel(exit);
}

/** After the exit function has seen the exception: go on, or raise again. */
function exceptFinish(c: Compiler, cleanup: Label): void {
  const suppress = c.newLabel();
  const exit = c.newLabel();
  c.toBool(NO_LOCATION);
  c.jump(NO_LOCATION, OP.POP_JUMP_IF_TRUE, suppress);
  c.opArg(NO_LOCATION, OP.RERAISE, 2);
  if (c.is311) {
    c.useLabel(cleanup);
    popExceptAndReraise(c);
  }
  c.useLabel(suppress);
  c.op(NO_LOCATION, OP.POP_TOP);
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.op(NO_LOCATION, OP.POP_EXCEPT);
  c.op(NO_LOCATION, OP.POP_TOP);
  c.op(NO_LOCATION, OP.POP_TOP);
  if (c.is314) c.op(NO_LOCATION, OP.POP_TOP);
  // 3.11 has gone the other way before.
  if (c.is311) return;
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, exit);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(exit);
}
