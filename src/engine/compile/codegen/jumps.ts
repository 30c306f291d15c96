/** Conditional jumps on an expression's truth. Mirrors `codegen_jump_if` (codegen.c). */

import type { BoolOp, Compare, ExprNode, IfExp } from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import type { Label } from '../instruction-sequence.ts';
import { NO_LOCATION, type Location } from '../location.ts';
import { OP } from '../opcodes/table.ts';
import { compareOp, keepRightOperand, visitExpression } from './expressions.ts';

const popJump = (condition: boolean): number =>
  condition ? OP.POP_JUMP_IF_TRUE : OP.POP_JUMP_IF_FALSE;

/** Jumps to `next` when the truth of `e` is `condition`, else goes on. */
export function jumpIf(
  c: Compiler,
  loc: Location,
  e: ExprNode,
  next: Label,
  condition: boolean,
): void {
  c.testLocation = loc;
  test(c, loc, e, next, condition);
}

/** 3.11 places a jump at the whole statement, or at the comparison that it has come across last. */
export function test(
  c: Compiler,
  loc: Location,
  e: ExprNode,
  next: Label,
  condition: boolean,
): void {
  if (e.kind === 'UnaryOp' && e.op === 'Not') return test(c, loc, e.operand, next, !condition);
  if (e.kind === 'BoolOp') return jumpIfBoolOp(c, loc, e, next, condition);
  if (e.kind === 'IfExp') return jumpIfIfExp(c, loc, e, next, condition);
  if (e.kind === 'Compare' && e.ops.length > 1) return jumpIfChain(c, e, next, condition);
  visitExpression(c, e);
  if (e.kind === 'Compare') c.testLocation = e.loc;
  const at = c.is311 ? c.testLocation : e.loc;
  c.toBool(at);
  c.jump(at, popJump(condition), next);
}

function jumpIfBoolOp(
  c: Compiler,
  loc: Location,
  e: BoolOp,
  next: Label,
  condition: boolean,
): void {
  const shortCircuit = e.op === 'Or';
  const through = shortCircuit === condition ? next : c.newLabel();
  const last = e.values.length - 1;
  for (const value of e.values.slice(0, last)) test(c, loc, value, through, shortCircuit);
  test(c, loc, e.values[last]!, next, condition);
  if (through !== next) c.useLabel(through);
}

function jumpIfIfExp(c: Compiler, loc: Location, e: IfExp, next: Label, condition: boolean): void {
  const end = c.newLabel();
  const orelse = c.newLabel();
  test(c, loc, e.test, orelse, false);
  test(c, loc, e.body, next, condition);
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  c.useLabel(orelse);
  test(c, loc, e.orelse, next, condition);
  c.useLabel(end);
}

function jumpIfChain(c: Compiler, e: Compare, next: Label, condition: boolean): void {
  const { loc, ops, comparators } = e;
  c.testLocation = loc;
  const last = ops.length - 1;
  const cleanup = c.newLabel();
  visitExpression(c, e.left);
  for (let i = 0; i < last; i++) {
    visitExpression(c, comparators[i]!);
    keepRightOperand(c, loc);
    compareOp(c, loc, ops[i]!);
    c.toBool(loc);
    c.jump(loc, OP.POP_JUMP_IF_FALSE, cleanup);
  }
  visitExpression(c, comparators[last]!);
  compareOp(c, loc, ops[last]!);
  c.toBool(loc);
  c.jump(loc, popJump(condition), next);
  const end = c.newLabel();
  c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, end);
  c.useLabel(cleanup);
  c.op(loc, OP.POP_TOP);
  if (!condition) c.jump(NO_LOCATION, OP.JUMP_NO_INTERRUPT, next);
  c.useLabel(end);
}
