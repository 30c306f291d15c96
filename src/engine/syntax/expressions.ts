/**
 * Expressions, from `star_expressions` down to `factor`. Mirrors the section
 * EXPRESSIONS of CPython's Grammar/python.gram; the binary operators are
 * parsed by precedence instead of one rule each.
 */
import type { CmpOperator, ExprNode, Operator, UnaryOperator } from './ast.ts';
import { atom } from './atoms.ts';
import { parameters } from './parameters.ts';
import type { ParserState } from './parserState.ts';
import { subscriptOrCall } from './primaries.ts';
import { setContext } from './targets.ts';
import * as T from './tokens.ts';
import { warnIfIdentityWithLiteral } from './warnings.ts';

/** How tightly a binary operator binds, by token type; 0 for everything else. */
const PRECEDENCE = new Uint8Array(T.TOKEN_TYPE_COUNT);
const OPERATORS: (Operator | null)[] = new Array<Operator | null>(T.TOKEN_TYPE_COUNT).fill(null);
for (const [type, precedence, operator] of [
  [T.VBAR, 1, 'BitOr'],
  [T.CIRCUMFLEX, 2, 'BitXor'],
  [T.AMPER, 3, 'BitAnd'],
  [T.LEFTSHIFT, 4, 'LShift'],
  [T.RIGHTSHIFT, 4, 'RShift'],
  [T.PLUS, 5, 'Add'],
  [T.MINUS, 5, 'Sub'],
  [T.STAR, 6, 'Mult'],
  [T.SLASH, 6, 'Div'],
  [T.DOUBLESLASH, 6, 'FloorDiv'],
  [T.PERCENT, 6, 'Mod'],
  [T.AT, 6, 'MatMult'],
] as const) {
  PRECEDENCE[type] = precedence;
  OPERATORS[type] = operator;
}

/** Whether the token can begin an expression (`yield` and stars not counted). */
const STARTS_EXPRESSION = new Uint8Array(T.TOKEN_TYPE_COUNT);
for (const type of [
  T.NAME,
  T.NUMBER,
  T.STRING,
  T.FSTRING_START,
  T.TSTRING_START,
  T.LPAR,
  T.LSQB,
  T.LBRACE,
  T.ELLIPSIS,
  T.PLUS,
  T.MINUS,
  T.TILDE,
  T.KW_FALSE,
  T.KW_NONE,
  T.KW_TRUE,
  T.KW_AWAIT,
  T.KW_LAMBDA,
  T.KW_NOT,
]) {
  STARTS_EXPRESSION[type] = 1;
}

export function startsExpression(type: number): boolean {
  return STARTS_EXPRESSION[type] === 1;
}

/** One expression, or a tuple without parentheses; stars allowed. */
export function starExpressions(p: ParserState): ExprNode {
  const start = p.at;
  const first = starExpression(p);
  return p.type === T.COMMA ? tupleTail(p, start, first, starExpression) : first;
}

/** `expressions`: as `starExpressions`, without stars. */
export function expressions(p: ParserState): ExprNode {
  const start = p.at;
  const first = expression(p);
  return p.type === T.COMMA ? tupleTail(p, start, first, expression) : first;
}

/** The rest of a tuple whose first element is parsed; a comma is next. */
export function tupleTail(
  p: ParserState,
  start: number,
  first: ExprNode,
  element: (p: ParserState) => ExprNode,
): ExprNode {
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (!startsExpression(p.type) && p.type !== T.STAR) break;
    elts.push(element(p));
  }
  return { kind: 'Tuple', elts, ctx: 'Load', loc: p.locFrom(start) };
}

function starExpression(p: ParserState): ExprNode {
  return p.type === T.STAR ? starredBitwiseOr(p) : expression(p);
}

/** `'*' bitwise_or`, in displays and on right-hand sides. */
function starredBitwiseOr(p: ParserState): ExprNode {
  const start = p.at;
  p.at += 1;
  const value = bitwiseOr(p);
  return { kind: 'Starred', value, ctx: 'Load', loc: p.locFrom(start) };
}

/** `'*' expression`, in calls and subscripts. */
export function starredExpression(p: ParserState): ExprNode {
  const start = p.at;
  p.at += 1;
  const value = expression(p);
  return { kind: 'Starred', value, ctx: 'Load', loc: p.locFrom(start) };
}

export function starNamedExpression(p: ParserState): ExprNode {
  return p.type === T.STAR ? starredBitwiseOr(p) : namedExpression(p);
}

export function namedExpression(p: ParserState): ExprNode {
  if (p.type !== T.NAME || p.peek(1) !== T.COLONEQUAL) return expression(p);
  const start = p.at;
  const target = atom(p);
  setContext(target, 'Store');
  p.at += 1;
  const value = expression(p);
  return { kind: 'NamedExpr', target, value, loc: p.locFrom(start) };
}

/** `yield_expr`; the keyword is next. */
export function yieldExpression(p: ParserState): ExprNode {
  const start = p.at;
  p.at += 1;
  if (p.accept(T.KW_FROM)) {
    const value = expression(p);
    return { kind: 'YieldFrom', value, loc: p.locFrom(start) };
  }
  const hasValue = startsExpression(p.type) || p.type === T.STAR;
  const value = hasValue ? starExpressions(p) : null;
  return { kind: 'Yield', value, loc: p.locFrom(start) };
}

/** `annotated_rhs`: what may stand right of `=` and inside a replacement field. */
export function annotatedRhs(p: ParserState): ExprNode {
  return p.type === T.KW_YIELD ? yieldExpression(p) : starExpressions(p);
}

export function expression(p: ParserState): ExprNode {
  if (p.type === T.KW_LAMBDA) return lambda(p);
  const start = p.at;
  p.enter();
  const body = disjunction(p);
  if (p.type !== T.KW_IF) {
    p.leave();
    return body;
  }
  p.at += 1;
  const test = disjunction(p);
  p.expect(T.KW_ELSE);
  const orelse = expression(p);
  p.leave();
  return { kind: 'IfExp', test, body, orelse, loc: p.locFrom(start) };
}

function lambda(p: ParserState): ExprNode {
  const start = p.at;
  p.at += 1;
  p.enter();
  const args = parameters(p, T.COLON);
  p.expect(T.COLON);
  const body = expression(p);
  p.leave();
  return { kind: 'Lambda', args, body, loc: p.locFrom(start) };
}

export function disjunction(p: ParserState): ExprNode {
  const start = p.at;
  const first = conjunction(p);
  if (p.type !== T.KW_OR) return first;
  const values = [first];
  while (p.accept(T.KW_OR)) values.push(conjunction(p));
  return { kind: 'BoolOp', op: 'Or', values, loc: p.locFrom(start) };
}

function conjunction(p: ParserState): ExprNode {
  const start = p.at;
  const first = inversion(p);
  if (p.type !== T.KW_AND) return first;
  const values = [first];
  while (p.accept(T.KW_AND)) values.push(inversion(p));
  return { kind: 'BoolOp', op: 'And', values, loc: p.locFrom(start) };
}

function inversion(p: ParserState): ExprNode {
  if (p.type !== T.KW_NOT) return comparison(p);
  const start = p.at;
  p.at += 1;
  p.enter();
  const operand = inversion(p);
  p.leave();
  return { kind: 'UnaryOp', op: 'Not', operand, loc: p.locFrom(start) };
}

/** Takes a comparison operator if one is next. */
function comparisonOperator(p: ParserState): CmpOperator | null {
  switch (p.type) {
    case T.EQEQUAL:
      p.at += 1;
      return 'Eq';
    case T.NOTEQUAL:
      p.at += 1;
      return 'NotEq';
    case T.LESS:
      p.at += 1;
      return 'Lt';
    case T.LESSEQUAL:
      p.at += 1;
      return 'LtE';
    case T.GREATER:
      p.at += 1;
      return 'Gt';
    case T.GREATEREQUAL:
      p.at += 1;
      return 'GtE';
    case T.KW_IN:
      p.at += 1;
      return 'In';
    case T.KW_NOT:
      if (p.peek(1) !== T.KW_IN) return null;
      p.at += 2;
      return 'NotIn';
    case T.KW_IS:
      p.at += 1;
      return p.accept(T.KW_NOT) ? 'IsNot' : 'Is';
    default:
      return null;
  }
}

function comparison(p: ParserState): ExprNode {
  const start = p.at;
  const left = bitwiseOr(p);
  let operator = comparisonOperator(p);
  if (operator === null) return left;
  const ops: CmpOperator[] = [];
  const comparators: ExprNode[] = [];
  while (operator !== null) {
    ops.push(operator);
    comparators.push(bitwiseOr(p));
    operator = comparisonOperator(p);
  }
  const loc = p.locFrom(start);
  warnIfIdentityWithLiteral(p, left, ops, comparators, loc.lineno);
  return { kind: 'Compare', left, ops, comparators, loc };
}

export function bitwiseOr(p: ParserState): ExprNode {
  return binary(p, 1);
}

function binary(p: ParserState, minimum: number): ExprNode {
  const start = p.at;
  let left = factor(p);
  for (;;) {
    const type = p.type;
    const precedence = PRECEDENCE[type];
    if (precedence < minimum) return left;
    p.at += 1;
    const right = binary(p, precedence + 1);
    left = { kind: 'BinOp', left, op: OPERATORS[type]!, right, loc: p.locFrom(start) };
  }
}

function factor(p: ParserState): ExprNode {
  const type = p.type;
  const op: UnaryOperator | null =
    type === T.MINUS ? 'USub' : type === T.PLUS ? 'UAdd' : type === T.TILDE ? 'Invert' : null;
  if (op === null) return power(p);
  const start = p.at;
  p.at += 1;
  p.enter();
  const operand = factor(p);
  p.leave();
  return { kind: 'UnaryOp', op, operand, loc: p.locFrom(start) };
}

function power(p: ParserState): ExprNode {
  const start = p.at;
  const left = awaitPrimary(p);
  if (p.type !== T.DOUBLESTAR) return left;
  p.at += 1;
  p.enter();
  const right = factor(p);
  p.leave();
  return { kind: 'BinOp', left, op: 'Pow', right, loc: p.locFrom(start) };
}

function awaitPrimary(p: ParserState): ExprNode {
  if (p.type !== T.KW_AWAIT) return primary(p);
  const start = p.at;
  p.at += 1;
  const value = primary(p);
  return { kind: 'Await', value, loc: p.locFrom(start) };
}

function primary(p: ParserState): ExprNode {
  const start = p.at;
  let node = atom(p);
  for (;;) {
    const type = p.type;
    if (type === T.DOT) {
      p.at += 1;
      const attr = p.name();
      node = { kind: 'Attribute', value: node, attr, ctx: 'Load', loc: p.locFrom(start) };
    } else if (type === T.LPAR || type === T.LSQB) {
      node = subscriptOrCall(p, start, node);
    } else {
      return node;
    }
  }
}
