/**
 * `try ... except*`. Mirrors `codegen_try_star_except` (codegen.c): every handler takes its part of
 * the group, what it raises is collected in a list, and PREP_RERAISE_STAR makes the group of what is
 * left.
 */

import type { ExceptHandler, TryStar } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { INTRINSIC_2, OP } from '../opcodes/table.ts';
import type { Label } from '../instruction-sequence.ts';
import { popExceptAndReraise, tryFinally, unbind } from './exceptions.ts';
import { visitExpression } from './expressions.ts';
import { nameOp } from './names.ts';
import { visitStatements } from './statements.ts';
import * as blockstack from './blockstack-handlers.ts';

export function tryStarStatement(c: Compiler, s: TryStar): void {
  if (s.finalbody.length === 0) return tryStar(c, s);
  tryFinally(c, s.loc, s.finalbody, () => {
    if (s.handlers.length > 0) tryStar(c, s);
    else visitStatements(c, s.body);
  });
}

function tryStar(c: Compiler, s: TryStar): void {
  if (c.hasBlockStack) return blockstack.tryStar(c, s);
  const except = c.newLabel();
  const orelse = c.newLabel();
  const end = c.newLabel();
  const cleanup = c.newLabel();
  const reraiseStar = c.newLabel();
  c.jump(s.loc, OP.SETUP_FINALLY, except);
  c.pushBlock({ type: 'tryExcept' }, s.loc);
  visitStatements(c, s.body);
  c.popBlock();
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, orelse);

  c.useLabel(except);
  c.jump(NO_LOCATION, OP.SETUP_CLEANUP, cleanup);
  c.op(NO_LOCATION, OP.PUSH_EXC_INFO);
  c.pushBlock({ type: 'exceptionGroupHandler' }, s.loc);
  s.handlers.forEach((handler, i) => {
    if (i === 0) {
      // The raised and reraised exceptions, and a copy of the group.
      listAndCopy(c, handler.loc);
    }
    starHandler(c, handler);
  });
  // What no handler took.
  c.opArg(NO_LOCATION, OP.LIST_APPEND, 1);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, reraiseStar);
  c.popBlock();
  reraise(c, reraiseStar, end);
  c.useLabel(cleanup);
  popExceptAndReraise(c);
  c.useLabel(orelse);
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

function listAndCopy(c: Compiler, loc: Location): void {
  if (!c.has('3.12')) c.opArg(loc, OP.COPY, 1);
  c.opArg(loc, OP.BUILD_LIST, 0);
  if (c.has('3.12')) c.opArg(loc, OP.COPY, 2);
  else c.opArg(loc, OP.SWAP, 2);
}

function starHandler(c: Compiler, handler: ExceptHandler): void {
  const { loc, name } = handler;
  const next = c.newLabel();
  const withError = c.newLabel();
  const noMatch = c.newLabel();
  const cleanupEnd = c.newLabel();
  if (handler.type !== null) {
    visitExpression(c, handler.type);
    c.op(loc, OP.CHECK_EG_MATCH);
    c.opArg(loc, OP.COPY, 1);
    c.jump(loc, OP.POP_JUMP_IF_NONE, noMatch);
  }
  if (name === null) c.op(loc, OP.POP_TOP);
  else nameOp(c, loc, name, 'Store');
  c.jump(loc, OP.SETUP_CLEANUP, cleanupEnd);
  c.pushBlock({ type: 'handlerCleanup', name }, loc);
  visitStatements(c, handler.body);
  c.popBlock();
  c.op(NO_LOCATION, OP.POP_BLOCK);
  if (name !== null) unbind(c, name);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, next);

  c.useLabel(cleanupEnd);
  if (name !== null) unbind(c, name);
  c.opArg(NO_LOCATION, OP.LIST_APPEND, 3);
  c.op(NO_LOCATION, OP.POP_TOP);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, withError);

  c.useLabel(next);
  // Holds the line number that is propagated to it.
  c.op(NO_LOCATION, OP.NOP);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, withError);
  c.useLabel(noMatch);
  c.op(loc, OP.POP_TOP);
  c.useLabel(withError);
}

function reraise(c: Compiler, reraiseStar: Label, end: Label): void {
  const again = c.newLabel();
  c.useLabel(reraiseStar);
  if (c.has('3.12')) c.opArg(NO_LOCATION, OP.CALL_INTRINSIC_2, INTRINSIC_2.PREP_RERAISE_STAR);
  else c.op(NO_LOCATION, OP.PREP_RERAISE_STAR);
  c.opArg(NO_LOCATION, OP.COPY, 1);
  c.jump(NO_LOCATION, OP.POP_JUMP_IF_NOT_NONE, again);
  // Nothing is left to raise.
  c.op(NO_LOCATION, OP.POP_TOP);
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.op(NO_LOCATION, OP.POP_EXCEPT);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  c.useLabel(again);
  c.op(NO_LOCATION, OP.POP_BLOCK);
  c.opArg(NO_LOCATION, OP.SWAP, 2);
  c.op(NO_LOCATION, OP.POP_EXCEPT);
  c.opArg(NO_LOCATION, OP.RERAISE, 0);
}
