/**
 * `try`, `except` and `finally`. Mirrors `codegen_try_except` and `codegen_try_finally` (codegen.c).
 * The finally body is compiled once for the normal way out and once for exceptions.
 */

import type { ExceptHandler, StmtNode, Try } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NONE } from '../consts.ts';
import type { Label } from '../instruction-sequence.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { visitExpression } from './expressions.ts';
import { nameOp } from './names.ts';
import { visitStatements } from './statements.ts';
import * as blockstack from './blockstack-handlers.ts';

export function tryStatement(c: Compiler, s: Try): void {
  if (s.finalbody.length === 0) return tryExcept(c, s);
  tryFinally(c, s.loc, s.finalbody, () => {
    if (s.handlers.length > 0) tryExcept(c, s);
    else visitStatements(c, s.body);
  });
}

/** On the stack: exception information, last instruction, exception. */
export function popExceptAndReraise(c: Compiler): void {
  c.opArg(NO_LOCATION, OP.COPY, 3);
  c.op(NO_LOCATION, OP.POP_EXCEPT);
  c.opArg(NO_LOCATION, OP.RERAISE, 1);
}

export function tryFinally(
  c: Compiler,
  loc: Location,
  finalbody: readonly StmtNode[],
  generateBody: () => void,
): void {
  if (c.hasBlockStack) return blockstack.tryFinally(c, loc, finalbody, generateBody);
  const end = c.newLabel();
  const exit = c.newLabel();
  const cleanup = c.newLabel();
  c.jump(loc, OP.SETUP_FINALLY, end);
  c.pushBlock({ type: 'finallyTry', body: finalbody }, loc);
  generateBody();
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.popBlock();
  visitStatements(c, finalbody);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, exit);

  c.useLabel(end);
  c.jump(NO_LOCATION, OP.SETUP_CLEANUP, cleanup);
  c.op(NO_LOCATION, OP.PUSH_EXC_INFO);
  c.pushBlock({ type: 'finallyEnd' }, loc);
  visitStatements(c, finalbody);
  c.popBlock();
  c.opArg(NO_LOCATION, OP.RERAISE, 0);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(exit);
}

function tryExcept(c: Compiler, s: Try): void {
  if (c.hasBlockStack) return blockstack.tryExcept(c, s);
  const except = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  c.jump(s.loc, OP.SETUP_FINALLY, except);
  c.pushBlock({ type: 'tryExcept' }, s.loc);
  visitStatements(c, s.body);
  c.popBlock();
  c.op(NO_LOCATION, OP.POP_BLOCK);
  visitStatements(c, s.orelse);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);

  c.useLabel(except);
  c.jump(NO_LOCATION, OP.SETUP_CLEANUP, cleanup);
  c.op(NO_LOCATION, OP.PUSH_EXC_INFO);
  c.pushBlock({ type: 'exceptionHandler' }, s.loc);
  s.handlers.forEach((handler, i) => {
    if (handler.type === null && i < s.handlers.length - 1) {
      c.error("default 'except:' must be last", handler.loc);
    }
    exceptHandler(c, handler, end);
  });
  c.popBlock();
  c.opArg(NO_LOCATION, OP.RERAISE, 0);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(end);
}

function exceptHandler(c: Compiler, handler: ExceptHandler, end: Label): void {
  const { loc, name } = handler;
  const next = c.newLabel();
  if (handler.type !== null) {
    visitExpression(c, handler.type);
    c.op(loc, OP.CHECK_EXC_MATCH);
    c.jump(loc, OP.POP_JUMP_IF_FALSE, next);
  }
  if (name !== null) {
    namedHandler(c, handler, name, end);
  } else {
    c.op(loc, OP.POP_TOP);
    c.pushBlock({ type: 'handlerCleanup', name: null }, loc);
    visitStatements(c, handler.body);
    c.popBlock();
    c.op(NO_LOCATION, OP.POP_BLOCK);
    c.op(NO_LOCATION, OP.POP_EXCEPT);
    c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  }
  c.useLabel(next);
}

/** `except E as name`: the name is unbound again however the handler ends. */
function namedHandler(c: Compiler, handler: ExceptHandler, name: string, end: Label): void {
  const { loc } = handler;
  const cleanupEnd = c.newLabel();
  nameOp(c, loc, name, 'Store');
  c.jump(loc, OP.SETUP_CLEANUP, cleanupEnd);
  c.pushBlock({ type: 'handlerCleanup', name }, loc);
  visitStatements(c, handler.body);
  c.popBlock();
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.op(NO_LOCATION, OP.POP_EXCEPT);
  unbind(c, name);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  c.useLabel(cleanupEnd);
  unbind(c, name);
  c.opArg(NO_LOCATION, OP.RERAISE, 1);
}

export function unbind(c: Compiler, name: string): void {
  c.loadConst(NO_LOCATION, NONE);
  nameOp(c, NO_LOCATION, name, 'Store');
  nameOp(c, NO_LOCATION, name, 'Del');
}
