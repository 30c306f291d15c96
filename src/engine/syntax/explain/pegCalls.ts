/** The second reading's call arguments. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { argumentExpression, comprehensionClauses } from './pegAtoms.ts';
import { expression } from './pegExpressions.ts';

export const starredExpression: Rule = (g) => {
  const start = g.mark;
  if (g.callInvalidRules && g.tok(T.STAR)) {
    if (expression(g) !== null && g.tok(T.EQUAL)) {
      const value = expression(g);
      if (value !== null) {
        throw g.between('cannot assign to iterable argument unpacking', start, value.last);
      }
    }
  }
  g.mark = start;
  if (!g.tok(T.STAR)) return null;
  const value = expression(g);
  if (value !== null) return g.node('Starred', start, { value });
  if (g.callInvalidRules) throw g.atLast('Invalid star expression');
  return g.back(start);
};

/** One positional argument, starred or not. */
const positional: Rule = (g) => {
  const start = g.mark;
  const starred = starredExpression(g);
  if (starred !== null) return starred;
  const node = argumentExpression(g);
  if (node === null || g.next(T.EQUAL)) return g.back(start);
  return node;
};

/** `args`, as a node with the positional arguments and whether `**` is among the keywords. */
const args: Rule = (g) => {
  const start = g.mark;
  const elts = g.gather(positional);
  if (elts === null) return keywords(g);
  const before = g.mark;
  const rest = g.tok(T.COMMA) ? keywords(g) : null;
  if (rest === null) {
    g.mark = before;
    return g.node('args', start, { elts });
  }
  const all = [...elts, ...(rest.elts ?? [])];
  return g.node('args', start, { elts: all, unpacksKeywords: rest.unpacksKeywords });
};

/** `kwargs` */
const keywords: Rule = (g) => {
  const start = g.mark;
  const first = g.gather((peg) => keywordOr(peg, starredExpression));
  const before = g.mark;
  if (first === null || g.tok(T.COMMA)) {
    const second = g.gather((peg) => keywordOr(peg, doubleStarred));
    if (second !== null) return keywordsNode(g, start, [...(first ?? []), ...second]);
  }
  g.mark = before;
  return first === null ? null : keywordsNode(g, start, first);
};

function keywordsNode(g: Peg, start: number, all: readonly PegNode[]): PegNode {
  const elts = all.filter((item) => item.kind === 'Starred');
  return g.node('args', start, {
    elts,
    unpacksKeywords: all.some((item) => item.kind === 'doubleStarred'),
  });
}

const doubleStarred: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.DOUBLESTAR)) return null;
  return expression(g) === null ? g.back(start) : g.node('doubleStarred', start);
};

function keywordOr(g: Peg, other: Rule): PegNode | null {
  if (g.callInvalidRules) invalidKeyword(g);
  const start = g.mark;
  if (g.tok(T.NAME) && g.tok(T.EQUAL) && expression(g) !== null) return g.node('keyword', start);
  g.mark = start;
  return other(g);
}

const MAYBE_WALRUS = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

function invalidKeyword(g: Peg) {
  const start = g.mark;
  if (g.next(T.KW_TRUE, T.KW_FALSE, T.KW_NONE)) {
    g.mark += 1;
    if (g.tok(T.EQUAL)) {
      throw g.between(`cannot assign to ${g.text(start)}`, start, g.mark - 1);
    }
  }
  g.mark = start;
  const isKeyword = g.tok(T.NAME) && g.tok(T.EQUAL);
  if (isKeyword && expression(g) !== null && comprehensionClauses(g) !== null) {
    throw g.between(MAYBE_WALRUS, start, start + 1);
  }
  g.mark = start;
  if (!isKeyword && expression(g) !== null && g.tok(T.EQUAL)) {
    throw g.between(
      'expression cannot contain assignment, perhaps you meant "=="?',
      start,
      g.mark - 1,
    );
  }
  g.mark = start;
  if (g.tok(T.DOUBLESTAR) && expression(g) !== null && g.tok(T.EQUAL)) {
    const value = expression(g);
    if (value !== null) {
      throw g.between('cannot assign to keyword argument unpacking', start, value.last);
    }
  }
  g.mark = start;
}

export const callArguments: Rule = (g) => g.memo(callArgumentsRule);

const callArgumentsRule: Rule = (g) => {
  const start = g.mark;
  const node = args(g);
  if (node !== null) {
    g.tok(T.COMMA);
    if (g.next(T.RPAR)) return node;
  }
  g.mark = start;
  if (g.callInvalidRules) invalidArguments(g);
  return g.back(start);
};

const PARENTHESIZE = 'Generator expression must be parenthesized';

function invalidArguments(g: Peg) {
  const start = g.mark;
  // Iterable unpacking after keyword unpacking.
  let hasKeywords = g.gather(positional) !== null && g.tok(T.COMMA) && keywords(g) !== null;
  if (!hasKeywords) {
    g.mark = start;
    hasKeywords = keywords(g) !== null;
  }
  if (hasKeywords && g.tok(T.COMMA)) {
    const comma = g.mark - 1;
    const unpacked = g.gather((peg) => {
      const before = peg.mark;
      const node = starredExpression(peg);
      return node === null || peg.next(T.EQUAL) ? peg.back(before) : node;
    });
    if (unpacked !== null) {
      throw g.from('iterable argument unpacking follows keyword argument unpacking', comma);
    }
  }
  g.mark = start;
  const element = expression(g);
  const clauses = element === null ? null : comprehensionClauses(g);
  if (element !== null && clauses !== null && g.tok(T.COMMA)) {
    if (args(g) === null && expression(g) !== null) comprehensionClauses(g);
    throw g.between(PARENTHESIZE, element.first, clauses.value!.last);
  }
  g.mark = start;
  const isKeyword = g.tok(T.NAME) && g.tok(T.EQUAL);
  if (isKeyword && expression(g) !== null && comprehensionClauses(g) !== null) {
    throw g.between(MAYBE_WALRUS, start, start + 1);
  }
  g.mark = start;
  if (args(g) === null || !g.tok(T.COMMA)) g.mark = start;
  const name = g.mark;
  if (g.tok(T.NAME) && g.tok(T.EQUAL) && g.next(T.COMMA, T.RPAR)) {
    throw g.between('expected argument value expression', name, name + 1);
  }
  g.mark = start;
  invalidAfterArguments(g);
  g.mark = start;
}

/** The alternatives of `invalid_arguments` that begin with `args`. */
function invalidAfterArguments(g: Peg) {
  const before = args(g);
  if (before === null) return;
  const end = g.mark;
  const bare = comprehensionClauses(g);
  const elts = before.elts ?? [];
  if (bare !== null && elts.length > 1) {
    throw g.between(PARENTHESIZE, elts[elts.length - 1].first, bare.value!.last);
  }
  g.mark = end;
  if (!g.tok(T.COMMA)) return;
  const afterComma = g.mark;
  const element = expression(g);
  const clauses = element === null ? null : comprehensionClauses(g);
  if (element !== null && clauses !== null) {
    throw g.between(PARENTHESIZE, element.first, clauses.value!.last);
  }
  g.mark = afterComma;
  if (args(g) !== null) {
    const unpacking = before.unpacksKeywords ? ' unpacking' : '';
    throw g.atLast(`positional argument follows keyword argument${unpacking}`);
  }
}
