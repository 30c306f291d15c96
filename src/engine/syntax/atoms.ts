/**
 * Atoms: names, literals, and everything in brackets. Mirrors the rules `atom`,
 * `group`, `tuple`, `list`, `dict`, `set` and their comprehensions.
 */
import type { ConstantValue, ExprNode } from './ast.ts';
import { comprehensionClauses, startsComprehension } from './comprehensions.ts';
import { bitwiseOr, expression, starNamedExpression, yieldExpression } from './expressions.ts';
import { numberValue } from './numbers.ts';
import type { ParserState } from './parserState.ts';
import { strings } from './stringAtoms.ts';
import * as T from './tokens.ts';

function constant(p: ParserState, value: ConstantValue): ExprNode {
  const loc = p.locOf(p.at);
  p.at += 1;
  return { kind: 'Constant', value, stringKind: null, loc };
}

const NONE: ConstantValue = { type: 'None' };
const TRUE: ConstantValue = { type: 'True' };
const FALSE: ConstantValue = { type: 'False' };
const ELLIPSIS: ConstantValue = { type: 'Ellipsis' };

export function atom(p: ParserState): ExprNode {
  switch (p.type) {
    case T.NAME: {
      const loc = p.locOf(p.at);
      return { kind: 'Name', id: p.name(), ctx: 'Load', loc };
    }
    case T.NUMBER:
      return number(p);
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
      return strings(p);
    case T.LPAR:
      return parenthesized(p);
    case T.LSQB:
      return listOrComprehension(p);
    case T.LBRACE:
      return dictOrSet(p);
    case T.KW_NONE:
      return constant(p, NONE);
    case T.KW_TRUE:
      return constant(p, TRUE);
    case T.KW_FALSE:
      return constant(p, FALSE);
    case T.ELLIPSIS:
      return constant(p, ELLIPSIS);
    default:
      return p.fail();
  }
}

/** A NUMBER token. */
export function number(p: ParserState): ExprNode {
  if (p.type !== T.NUMBER) p.fail();
  const result = numberValue(p.text(p.at));
  if (result.kind === 'error') {
    const line = p.tokens.lines[p.at];
    throw p.errors.atColumns('SyntaxError', result.message, line, 0, line, 0);
  }
  return constant(p, result.value);
}

/** `group`, `tuple` or a generator expression; `(` is next. */
function parenthesized(p: ParserState): ExprNode {
  const open = p.at;
  p.at += 1;
  if (p.accept(T.RPAR)) return { kind: 'Tuple', elts: [], ctx: 'Load', loc: p.locFrom(open) };
  if (p.type === T.KW_YIELD) {
    const inner = yieldExpression(p);
    p.expect(T.RPAR);
    return inner;
  }
  const isStarred = p.type === T.STAR;
  const first = starNamedExpression(p);
  if (p.type === T.COMMA) {
    const elts = elements(p, first, T.RPAR);
    return { kind: 'Tuple', elts, ctx: 'Load', loc: p.locFrom(open) };
  }
  if (isStarred) p.fail();
  if (startsComprehension(p)) {
    const generators = comprehensionClauses(p);
    p.expect(T.RPAR);
    return { kind: 'GeneratorExp', elt: first, generators, loc: p.locFrom(open) };
  }
  p.expect(T.RPAR);
  return first;
}

/** The elements after the first, and the closing bracket. */
function elements(p: ParserState, first: ExprNode, closing: number): ExprNode[] {
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (p.type === closing) break;
    elts.push(starNamedExpression(p));
  }
  p.expect(closing);
  return elts;
}

function listOrComprehension(p: ParserState): ExprNode {
  const open = p.at;
  p.at += 1;
  if (p.accept(T.RSQB)) return { kind: 'List', elts: [], ctx: 'Load', loc: p.locFrom(open) };
  const isStarred = p.type === T.STAR;
  const first = starNamedExpression(p);
  if (!isStarred && startsComprehension(p)) {
    const generators = comprehensionClauses(p);
    p.expect(T.RSQB);
    return { kind: 'ListComp', elt: first, generators, loc: p.locFrom(open) };
  }
  const elts = elements(p, first, T.RSQB);
  return { kind: 'List', elts, ctx: 'Load', loc: p.locFrom(open) };
}

function dictOrSet(p: ParserState): ExprNode {
  const open = p.at;
  p.at += 1;
  if (p.accept(T.RBRACE)) {
    return { kind: 'Dict', keys: [], values: [], loc: p.locFrom(open) };
  }
  if (p.type === T.DOUBLESTAR) return dict(p, open, null);
  const isStarred = p.type === T.STAR;
  const first = starNamedExpression(p);
  if (p.type === T.COLON && !isStarred) {
    // `{x := 1: 2}` has no bare walrus as key.
    if (first.kind === 'NamedExpr' && p.types[open + 1] !== T.LPAR) p.fail();
    return dict(p, open, first);
  }
  if (!isStarred && startsComprehension(p)) {
    const generators = comprehensionClauses(p);
    p.expect(T.RBRACE);
    return { kind: 'SetComp', elt: first, generators, loc: p.locFrom(open) };
  }
  const elts = elements(p, first, T.RBRACE);
  return { kind: 'Set', elts, loc: p.locFrom(open) };
}

/** A dict whose first key is parsed, or null when it begins with `**`. */
function dict(p: ParserState, open: number, firstKey: ExprNode | null): ExprNode {
  const keys: (ExprNode | null)[] = [];
  const values: ExprNode[] = [];
  let key = firstKey;
  for (;;) {
    if (key === null) {
      p.expect(T.DOUBLESTAR);
      keys.push(null);
      values.push(bitwiseOr(p));
    } else {
      p.expect(T.COLON);
      keys.push(key);
      values.push(expression(p));
      if (values.length === 1 && startsComprehension(p)) {
        const generators = comprehensionClauses(p);
        p.expect(T.RBRACE);
        const loc = p.locFrom(open);
        return { kind: 'DictComp', key, value: values[0], generators, loc };
      }
    }
    if (!p.accept(T.COMMA) || p.type === T.RBRACE) break;
    key = p.type === T.DOUBLESTAR ? null : expression(p);
  }
  p.expect(T.RBRACE);
  return { kind: 'Dict', keys, values, loc: p.locFrom(open) };
}
