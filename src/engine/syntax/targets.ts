/**
 * Assignment targets. CPython's grammar has rules of their own for them
 * (`star_targets`, `single_target`, `del_target`); here a target is parsed as an
 * expression first, then checked and given its context.
 */
import type { ExprContext, ExprNode } from './ast.ts';
import { bitwiseOr, startsExpression } from './expressions.ts';
import type { ParserState } from './parserState.ts';
import * as T from './tokens.ts';

/** Gives a checked target its context. The parser alone may write to a node it made. */
export function setContext(node: ExprNode, ctx: ExprContext) {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      (node as { ctx: ExprContext }).ctx = ctx;
      break;
    case 'Starred':
      (node as { ctx: ExprContext }).ctx = ctx;
      setContext(node.value, ctx);
      break;
    case 'List':
    case 'Tuple':
      (node as { ctx: ExprContext }).ctx = ctx;
      for (const element of node.elts) setContext(element, ctx);
      break;
    default:
      break;
  }
}

/** Whether the expression may stand left of `=`, where stars are allowed. */
export function isStarTarget(node: ExprNode): boolean {
  return node.kind === 'Starred' ? isTarget(node.value) : isTarget(node);
}

function isTarget(node: ExprNode): boolean {
  switch (node.kind) {
    case 'Name':
    case 'Attribute':
    case 'Subscript':
      return true;
    case 'List':
    case 'Tuple':
      return node.elts.every(isStarTarget);
    default:
      return false;
  }
}

/** Whether the expression may stand left of `+=` or of an annotation's colon. */
export function isSingleTarget(node: ExprNode): boolean {
  return node.kind === 'Name' || node.kind === 'Attribute' || node.kind === 'Subscript';
}

/** Whether `del` accepts the expression. */
export function isDelTarget(node: ExprNode): boolean {
  if (node.kind === 'List' || node.kind === 'Tuple') return node.elts.every(isDelTarget);
  return isSingleTarget(node);
}

/** `star_targets`: the targets of `for`, up to its `in`. */
export function starTargets(p: ParserState): ExprNode {
  const start = p.at;
  const first = starTarget(p);
  if (p.type !== T.COMMA) return first;
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (!startsExpression(p.type) && p.type !== T.STAR) break;
    elts.push(starTarget(p));
  }
  return { kind: 'Tuple', elts, ctx: 'Store', loc: p.locFrom(start) };
}

/** `star_target`, with its context set. */
export function starTarget(p: ParserState): ExprNode {
  const start = p.at;
  const isStarred = p.accept(T.STAR);
  // A target is a primary; the tighter operators are parsed to be refused.
  const value = bitwiseOr(p);
  if (!isTarget(value)) p.fail();
  setContext(value, 'Store');
  if (!isStarred) return value;
  return { kind: 'Starred', value, ctx: 'Store', loc: p.locFrom(start) };
}
