/** `if`, loops, `break` and `continue`. Mirrors `codegen_if`, `codegen_for` and the like (codegen.c). */

import type { AsyncFor, ExprNode, For, If, While } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import { isTrue, NONE } from '../consts.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { endAsyncFor, endFor } from './comprehensions.ts';
import { addYieldFrom, visitExpression } from './expressions.ts';
import { jumpIf } from './jumps.ts';
import { visitStatements } from './statements.ts';
import { atLeast } from '../version.ts';
import { unwindBlock, unwindToLoop } from './unwind.ts';

/** 3.9 decides `if` and `while` over a constant here; later versions in the flow graph. */
function constantTruth(c: Compiler, test: ExprNode): boolean | null {
  if (atLeast(c.python, '3.10') || !c.isConstant(test)) return null;
  return isTrue(c.constantOf(test));
}

export function ifStatement(c: Compiler, s: If): void {
  const known = constantTruth(c, s.test);
  if (known !== null) {
    const [runs, never] = known ? [s.body, s.orelse] : [s.orelse, s.body];
    if (known) visitStatements(c, runs);
    c.silently(() => visitStatements(c, never));
    if (!known) visitStatements(c, runs);
    return;
  }
  const end = c.newLabel();
  const hasElse = s.orelse.length > 0;
  const next = hasElse ? c.newLabel() : end;
  jumpIf(c, s.loc, s.test, next, false);
  visitStatements(c, s.body);
  if (hasElse) {
    c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
    c.useLabel(next);
    visitStatements(c, s.orelse);
  }
  c.useLabel(end);
}

export function forStatement(c: Compiler, s: For | AsyncFor): void {
  if (s.kind === 'AsyncFor') return asyncFor(c, s);
  const start = c.newLabel();
  const cleanup = c.newLabel();
  const end = c.newLabel();
  c.pushBlock({ type: 'for', block: start, exit: end }, s.loc);
  visitExpression(c, s.iter);
  const loc = c.has('3.13') ? s.iter.loc : s.loc;
  c.op(loc, OP.GET_ITER);
  c.useLabel(start);
  c.jump(loc, OP.FOR_ITER, cleanup);
  // For tracing the lines of a `for` that spans several.
  if (c.has('3.13')) c.op(s.target.loc, OP.NOP);
  visitExpression(c, s.target);
  visitStatements(c, s.body);
  c.jump(NO_LOCATION, OP.JUMP, start);
  c.useLabel(cleanup);
  endFor(c);
  c.popBlock();
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

function asyncFor(c: Compiler, s: AsyncFor): void {
  const { loc } = s;
  const start = c.newLabel();
  const send = c.newLabel();
  const except = c.newLabel();
  const end = c.newLabel();
  visitExpression(c, s.iter);
  c.op(c.has('3.13') ? s.iter.loc : loc, OP.GET_AITER);
  c.useLabel(start);
  c.pushBlock({ type: 'asyncFor', block: start, exit: end }, loc);
  // StopAsyncIteration of __anext__ ends the loop.
  c.jump(loc, OP.SETUP_FINALLY, except);
  c.op(loc, OP.GET_ANEXT);
  c.loadConst(loc, NONE);
  c.useLabel(send);
  addYieldFrom(c, loc, true);
  c.op(loc, OP.POP_BLOCK);
  if (c.is314) c.op(loc, OP.NOT_TAKEN);
  visitExpression(c, s.target);
  visitStatements(c, s.body);
  c.jump(NO_LOCATION, OP.JUMP, start);
  c.popBlock();
  c.useLabel(except);
  endAsyncFor(c, s.iter.loc, send);
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

export function whileStatement(c: Compiler, s: While): void {
  if (!atLeast(c.python, '3.10')) return whileOnTop(c, s);
  const loop = c.newLabel();
  const body = c.newLabel();
  const anchor = c.newLabel();
  const end = c.newLabel();
  c.useLabel(loop);
  c.pushBlock({ type: 'while', block: loop, exit: end }, s.loc);
  jumpIf(c, s.loc, s.test, anchor, false);
  if (c.is314) {
    visitStatements(c, s.body);
    c.jump(NO_LOCATION, OP.JUMP, loop);
  } else {
    // 3.13 compiles the test a second time at the bottom.
    c.useLabel(body);
    visitStatements(c, s.body);
    jumpIf(c, s.loc, s.test, body, true);
  }
  c.popBlock();
  c.useLabel(anchor);
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

/** 3.9: the test is at the top alone; `while 1` has none and `while 0` no body. */
function whileOnTop(c: Compiler, s: While): void {
  const loop = c.newLabel();
  const end = c.newLabel();
  const anchor = c.newLabel();
  const known = constantTruth(c, s.test);
  const generate = (): void => {
    c.pushBlock({ type: 'while', block: loop, exit: end }, s.loc);
    if (known === null) jumpIf(c, s.loc, s.test, anchor, false);
    visitStatements(c, s.body);
    c.jump(NO_LOCATION, OP.JUMP, loop);
    c.popBlock();
  };
  c.useLabel(loop);
  if (known === false) c.silently(generate);
  else generate();
  c.useLabel(anchor);
  visitStatements(c, s.orelse);
  c.useLabel(end);
}

export function breakStatement(c: Compiler, loc: Location): void {
  c.placeholder(loc);
  const { loop, location } = unwindToLoop(c, loc);
  if (loop === null) return c.error("'break' outside loop", loc);
  const after = unwindBlock(c, location, loop, false);
  c.jump(after, OP.JUMP, loop.exit);
}

export function continueStatement(c: Compiler, loc: Location): void {
  c.placeholder(loc);
  const { loop, location } = unwindToLoop(c, loc);
  if (loop === null) return c.error("'continue' not properly in loop", loc);
  c.jump(location, OP.JUMP, loop.block);
}
