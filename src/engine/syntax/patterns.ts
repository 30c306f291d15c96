/**
 * The patterns of `match`. Mirrors the rules from `patterns` to
 * `keyword_pattern` of CPython's grammar.
 */
import type { ExprNode, PatternNode } from './ast.ts';
import { number } from './atoms.ts';
import type { ParserState } from './parserState.ts';
import { strings } from './stringAtoms.ts';
import * as T from './tokens.ts';

/** The pattern of a `case`: a sequence may go without brackets. */
export function patterns(p: ParserState): PatternNode {
  const start = p.at;
  const isStarred = p.type === T.STAR;
  const first = maybeStarPattern(p);
  if (p.type !== T.COMMA) {
    if (isStarred) p.fail();
    return first;
  }
  const items = sequenceTail(p, first);
  return { kind: 'MatchSequence', patterns: items, loc: p.locFrom(start) };
}

function maybeStarPattern(p: ParserState): PatternNode {
  if (p.type !== T.STAR) return pattern(p);
  const start = p.at;
  p.at += 1;
  const name = captureOrWildcard(p);
  return { kind: 'MatchStar', name, loc: p.locFrom(start) };
}

/** Whether a pattern can begin with this token. */
function startsPattern(type: number): boolean {
  switch (type) {
    case T.NAME:
    case T.NUMBER:
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
    case T.MINUS:
    case T.STAR:
    case T.LPAR:
    case T.LSQB:
    case T.LBRACE:
    case T.KW_NONE:
    case T.KW_TRUE:
    case T.KW_FALSE:
      return true;
    default:
      return false;
  }
}

/** The patterns after the first, a comma being next; a trailing comma may end them. */
function sequenceTail(p: ParserState, first: PatternNode): PatternNode[] {
  const items = [first];
  while (p.accept(T.COMMA)) {
    if (!startsPattern(p.type)) break;
    items.push(maybeStarPattern(p));
  }
  return items;
}

/** The name a capture binds, or null for `_`. */
function captureOrWildcard(p: ParserState): string | null {
  const name = p.name();
  if (p.type === T.DOT || p.type === T.LPAR || p.type === T.EQUAL) p.fail();
  return name === '_' ? null : name;
}

function captureTarget(p: ParserState): string {
  return captureOrWildcard(p) ?? p.fail();
}

/** `as_pattern` or `or_pattern`. */
function pattern(p: ParserState): PatternNode {
  const start = p.at;
  p.enter();
  const inner = orPattern(p);
  p.leave();
  if (!p.accept(T.KW_AS)) return inner;
  const name = captureTarget(p);
  return { kind: 'MatchAs', pattern: inner, name, loc: p.locFrom(start) };
}

function orPattern(p: ParserState): PatternNode {
  const start = p.at;
  const first = closedPattern(p);
  if (p.type !== T.VBAR) return first;
  const alternatives = [first];
  while (p.accept(T.VBAR)) alternatives.push(closedPattern(p));
  return { kind: 'MatchOr', patterns: alternatives, loc: p.locFrom(start) };
}

function closedPattern(p: ParserState): PatternNode {
  const start = p.at;
  switch (p.type) {
    case T.NAME:
      return namePattern(p);
    case T.LPAR:
      return groupOrSequence(p);
    case T.LSQB:
      return bracketSequence(p);
    case T.LBRACE:
      return mappingPattern(p);
    case T.KW_NONE:
      p.at += 1;
      return { kind: 'MatchSingleton', value: { type: 'None' }, loc: p.locFrom(start) };
    case T.KW_TRUE:
      p.at += 1;
      return { kind: 'MatchSingleton', value: { type: 'True' }, loc: p.locFrom(start) };
    case T.KW_FALSE:
      p.at += 1;
      return { kind: 'MatchSingleton', value: { type: 'False' }, loc: p.locFrom(start) };
    default:
      return { kind: 'MatchValue', value: literalValue(p), loc: p.locFrom(start) };
  }
}

/** A string, a number with a sign, or a complex number. */
function literalValue(p: ParserState): ExprNode {
  const start = p.at;
  if (p.type === T.STRING || p.type === T.FSTRING_START || p.type === T.TSTRING_START) {
    return strings(p);
  }
  const left = signedNumber(p);
  const sign = p.type;
  if (sign !== T.PLUS && sign !== T.MINUS) return left;
  if (isImaginary(left)) {
    throw p.errorAtLoc('real number required in complex literal', left.loc);
  }
  p.at += 1;
  const right = number(p);
  if (!isImaginary(right)) {
    throw p.errorAtLoc('imaginary number required in complex literal', right.loc);
  }
  const op = sign === T.PLUS ? 'Add' : 'Sub';
  return { kind: 'BinOp', left, op, right, loc: p.locFrom(start) };
}

function isImaginary(node: ExprNode): boolean {
  const constant = node.kind === 'UnaryOp' ? node.operand : node;
  return constant.kind === 'Constant' && constant.value.type === 'complex';
}

function signedNumber(p: ParserState): ExprNode {
  const start = p.at;
  if (!p.accept(T.MINUS)) return number(p);
  const operand = number(p);
  return { kind: 'UnaryOp', op: 'USub', operand, loc: p.locFrom(start) };
}

/** `a.b.c`: a name and its attributes. */
function nameOrAttribute(p: ParserState): ExprNode {
  const start = p.at;
  const id = p.name();
  let node: ExprNode = { kind: 'Name', id, ctx: 'Load', loc: p.locFrom(start) };
  while (p.accept(T.DOT)) {
    const attr = p.name();
    node = { kind: 'Attribute', value: node, attr, ctx: 'Load', loc: p.locFrom(start) };
  }
  return node;
}

/** A capture, a wildcard, a value or a class pattern. */
function namePattern(p: ParserState): PatternNode {
  const start = p.at;
  const next = p.peek(1);
  if (next !== T.DOT && next !== T.LPAR) {
    const name = captureOrWildcard(p);
    return { kind: 'MatchAs', pattern: null, name, loc: p.locFrom(start) };
  }
  const node = nameOrAttribute(p);
  if (p.type === T.LPAR) return classPattern(p, start, node);
  if (p.type === T.EQUAL) p.fail();
  return { kind: 'MatchValue', value: node, loc: p.locFrom(start) };
}

function classPattern(p: ParserState, start: number, cls: ExprNode): PatternNode {
  p.at += 1;
  const positional: PatternNode[] = [];
  const kwd_attrs: string[] = [];
  const kwd_patterns: PatternNode[] = [];
  while (p.type !== T.RPAR) {
    if (p.type === T.NAME && p.peek(1) === T.EQUAL) {
      kwd_attrs.push(p.name());
      p.at += 1;
      kwd_patterns.push(pattern(p));
    } else {
      if (kwd_attrs.length > 0) p.fail();
      positional.push(pattern(p));
    }
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR);
  const loc = p.locFrom(start);
  return { kind: 'MatchClass', cls, patterns: positional, kwd_attrs, kwd_patterns, loc };
}

function groupOrSequence(p: ParserState): PatternNode {
  const start = p.at;
  p.at += 1;
  if (p.accept(T.RPAR)) return { kind: 'MatchSequence', patterns: [], loc: p.locFrom(start) };
  const isStarred = p.type === T.STAR;
  const first = maybeStarPattern(p);
  if (p.type === T.COMMA) {
    const items = sequenceTail(p, first);
    p.expect(T.RPAR);
    return { kind: 'MatchSequence', patterns: items, loc: p.locFrom(start) };
  }
  if (isStarred) p.fail();
  p.expect(T.RPAR);
  return first;
}

function bracketSequence(p: ParserState): PatternNode {
  const start = p.at;
  p.at += 1;
  const items = p.type === T.RSQB ? [] : sequenceTail(p, maybeStarPattern(p));
  p.expect(T.RSQB);
  return { kind: 'MatchSequence', patterns: items, loc: p.locFrom(start) };
}

function mappingPattern(p: ParserState): PatternNode {
  const start = p.at;
  p.at += 1;
  const keys: ExprNode[] = [];
  const values: PatternNode[] = [];
  let rest: string | null = null;
  while (p.type !== T.RBRACE) {
    if (p.accept(T.DOUBLESTAR)) {
      rest = captureTarget(p);
      p.accept(T.COMMA);
      break;
    }
    keys.push(mappingKey(p));
    p.expect(T.COLON);
    values.push(pattern(p));
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RBRACE);
  return { kind: 'MatchMapping', keys, patterns: values, rest, loc: p.locFrom(start) };
}

function mappingKey(p: ParserState): ExprNode {
  const loc = p.locOf(p.at);
  switch (p.type) {
    case T.KW_NONE:
      p.at += 1;
      return { kind: 'Constant', value: { type: 'None' }, stringKind: null, loc };
    case T.KW_TRUE:
      p.at += 1;
      return { kind: 'Constant', value: { type: 'True' }, stringKind: null, loc };
    case T.KW_FALSE:
      p.at += 1;
      return { kind: 'Constant', value: { type: 'False' }, stringKind: null, loc };
    case T.NAME: {
      const node = nameOrAttribute(p);
      return node.kind === 'Attribute' ? node : p.fail();
    }
    default:
      return literalValue(p);
  }
}
