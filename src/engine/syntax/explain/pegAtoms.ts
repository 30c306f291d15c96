/** The second reading's atoms, subscripts, comprehensions and strings. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { checkTarget } from './peg.ts';
import { starredExpression } from './pegCalls.ts';
import {
  assignmentExpression,
  bitwiseOr,
  disjunction,
  expression,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  yieldExpression,
} from './pegExpressions.ts';
import { strings } from './pegStrings.ts';
import { starTargets } from './pegTargets.ts';

const KEYWORD_ATOMS: ReadonlyMap<number, string> = new Map([
  [T.KW_TRUE, 'True'],
  [T.KW_FALSE, 'False'],
  [T.KW_NONE, 'None'],
  [T.ELLIPSIS, 'Ellipsis'],
  [T.NAME, 'Name'],
  [T.NUMBER, 'Constant'],
]);

export const atom: Rule = (g) => {
  const start = g.mark;
  const type = g.peek();
  const kind = KEYWORD_ATOMS.get(type);
  if (kind !== undefined) {
    g.mark += 1;
    return g.node(kind, start);
  }
  switch (type) {
    case T.STRING:
    case T.FSTRING_START:
    case T.TSTRING_START:
      return strings(g);
    case T.LPAR:
      return tuple(g) ?? group(g) ?? generator(g);
    case T.LSQB:
      return list(g) ?? listComprehension(g);
    case T.LBRACE:
      return dict(g) ?? set(g) ?? dictComprehension(g) ?? setComprehension(g);
    default:
      return null;
  }
};

const group: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.LPAR)) {
    const inner = yieldExpression(g) ?? namedExpression(g);
    if (inner !== null && g.tok(T.RPAR)) return inner;
  }
  g.mark = start;
  if (g.callInvalidRules) invalidGroup(g);
  return g.back(start);
};

function invalidGroup(g: Peg) {
  const start = g.mark;
  if (g.tok(T.LPAR)) {
    const starred = starredExpression(g);
    if (starred !== null && g.tok(T.RPAR)) {
      throw g.atNode('cannot use starred expression here', starred);
    }
  }
  g.mark = start;
  if (g.tok(T.LPAR) && g.tok(T.DOUBLESTAR) && expression(g) !== null && g.tok(T.RPAR)) {
    throw g.atToken('cannot use double starred expression here', start + 1);
  }
  g.mark = start;
}

export const list: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.LSQB)) return null;
  const elts = starNamedExpressions(g) ?? [];
  return g.tok(T.RSQB) ? g.node('List', start, { elts }) : g.back(start);
};

export const tuple: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.LPAR)) return null;
  let elts: PegNode[] = [];
  const first = starNamedExpression(g);
  if (first !== null && g.tok(T.COMMA)) elts = [first, ...(starNamedExpressions(g) ?? [])];
  else g.mark = start + 1;
  return g.tok(T.RPAR) ? g.node('Tuple', start, { elts }) : g.back(start);
};

const set: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.LBRACE)) return null;
  if (starNamedExpressions(g) === null || !g.tok(T.RBRACE)) return g.back(start);
  return g.node('Set', start);
};

// ---------------------------------------------------------------- dicts

const keyValuePair: Rule = (g) => {
  const start = g.mark;
  if (expression(g) === null || !g.tok(T.COLON) || expression(g) === null) return g.back(start);
  return g.node('pair', start);
};

const doubleStarredPair: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.DOUBLESTAR) && bitwiseOr(g) !== null) return g.node('pair', start);
  g.mark = start;
  return keyValuePair(g);
};

const dict: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.LBRACE)) return null;
  if (g.gather(doubleStarredPair) !== null) g.tok(T.COMMA);
  if (g.tok(T.RBRACE)) return g.node('Dict', start);
  g.mark = start;
  // CPython calls this one in the first reading, too: it does not stand alone in its rule.
  if (g.tok(T.LBRACE)) invalidPairs(g);
  return g.back(start);
};

function invalidPairs(g: Peg) {
  const start = g.mark;
  if (g.gather(doubleStarredPair) !== null && g.tok(T.COMMA)) invalidPair(g);
  g.mark = start;
  invalidValue(g);
  g.mark = start;
}

/** A pair after correct ones. */
function invalidPair(g: Peg) {
  const start = g.mark;
  const key = expression(g);
  if (key !== null && !g.next(T.COLON)) throw g.missingColon(key);
  g.mark = start;
  invalidValue(g);
}

function invalidValue(g: Peg) {
  const start = g.mark;
  if (expression(g) !== null && g.tok(T.COLON)) {
    const colon = g.mark - 1;
    if (g.tok(T.STAR) && bitwiseOr(g) !== null) {
      throw g.from('cannot use a starred expression in a dictionary value', colon + 1);
    }
    g.mark = colon + 1;
    if (g.next(T.RBRACE, T.COMMA)) {
      throw g.atToken("expression expected after dictionary key and ':'", colon);
    }
  }
  g.mark = start;
}

// ---------------------------------------------------------------- comprehensions

/** The clauses; the node's `value` is the last item, as messages point at it. */
export const comprehensionClauses: Rule = (g) => {
  const start = g.mark;
  const clauses = g.many(comprehensionClause);
  if (clauses.length === 0) return null;
  return g.node('clauses', start, { value: clauses[clauses.length - 1].value });
};

const comprehensionClause: Rule = (g) => {
  const start = g.mark;
  for (const isAsync of [true, false]) {
    g.mark = start;
    if (isAsync && !g.tok(T.KW_ASYNC)) continue;
    if (!g.tok(T.KW_FOR) || starTargets(g) === null || !g.tok(T.KW_IN)) continue;
    // From here on there is no other reading.
    let value = disjunction(g);
    if (value === null) return g.back(start);
    for (;;) {
      const before = g.mark;
      const condition = g.tok(T.KW_IF) ? disjunction(g) : null;
      if (condition === null) {
        g.mark = before;
        return g.node('clause', start, { value });
      }
      value = condition;
    }
  }
  g.mark = start;
  if (g.callInvalidRules) {
    invalidClause(g);
    invalidForTarget(g);
  }
  return g.back(start);
};

function invalidClause(g: Peg) {
  const start = g.mark;
  g.tok(T.KW_ASYNC);
  if (g.tok(T.KW_FOR) && g.gather(bitwiseOr) !== null) {
    g.tok(T.COMMA);
    if (!g.next(T.KW_IN)) throw g.atLast("'in' expected after for-loop variables");
  }
  g.mark = start;
}

/** `invalid_for_target`, of comprehensions and of `for` statements. */
export function invalidForTarget(g: Peg) {
  const start = g.mark;
  g.tok(T.KW_ASYNC);
  if (g.tok(T.KW_FOR)) {
    const targets = starExpressions(g);
    if (targets !== null) checkTarget(g, targets, 'for');
  }
  g.mark = start;
}

function comprehension(
  g: Peg,
  open: number,
  element: Rule,
  close: number,
  kind: string,
): PegNode | null {
  const start = g.mark;
  if (!g.tok(open)) return null;
  if (element(g) !== null && comprehensionClauses(g) !== null && g.tok(close)) {
    return g.node(kind, start);
  }
  return g.back(start);
}

const listComprehension: Rule = (g) => {
  const node = comprehension(g, T.LSQB, namedExpression, T.RSQB, 'ListComp');
  if (node === null && g.callInvalidRules) invalidComprehension(g);
  return node;
};

const setComprehension: Rule = (g) => {
  const node = comprehension(g, T.LBRACE, namedExpression, T.RBRACE, 'SetComp');
  if (node === null && g.callInvalidRules) invalidComprehension(g);
  return node;
};

/** `assignment_expression | expression !':='` */
export const argumentExpression: Rule = (g) => {
  const start = g.mark;
  const assignment = assignmentExpression(g);
  if (assignment !== null) return assignment;
  const node = expression(g);
  if (node === null || g.next(T.COLONEQUAL)) return g.back(start);
  return node;
};

export const generator: Rule = (g) => {
  const node = comprehension(g, T.LPAR, argumentExpression, T.RPAR, 'GeneratorExp');
  if (node === null && g.callInvalidRules) invalidComprehension(g);
  return node;
};

const dictComprehension: Rule = (g) => {
  const start = g.mark;
  const node = comprehension(g, T.LBRACE, keyValuePair, T.RBRACE, 'DictComp');
  if (node !== null || !g.callInvalidRules) return node;
  if (g.tok(T.LBRACE) && g.tok(T.DOUBLESTAR) && bitwiseOr(g) !== null) {
    if (comprehensionClauses(g) !== null && g.tok(T.RBRACE)) {
      throw g.atToken('dict unpacking cannot be used in dict comprehension', start + 1);
    }
  }
  return g.back(start);
};

function invalidComprehension(g: Peg) {
  const start = g.mark;
  if (g.next(T.LSQB, T.LPAR, T.LBRACE)) {
    g.mark += 1;
    const element = starredExpression(g);
    if (element !== null && comprehensionClauses(g) !== null) {
      throw g.atNode('iterable unpacking cannot be used in comprehension', element);
    }
  }
  g.mark = start;
  if (!g.next(T.LSQB, T.LBRACE)) return;
  const forgotten = 'did you forget parentheses around the comprehension target?';
  g.mark += 1;
  const first = starNamedExpression(g);
  if (first !== null && g.tok(T.COMMA)) {
    const comma = g.mark - 1;
    const rest = starNamedExpressions(g);
    if (rest !== null && comprehensionClauses(g) !== null) {
      throw g.between(forgotten, first.first, rest[rest.length - 1].last);
    }
    g.mark = comma + 1;
    if (comprehensionClauses(g) !== null) throw g.between(forgotten, first.first, comma);
  }
  g.mark = start;
}

// ---------------------------------------------------------------- subscripts

export const slices: Rule = (g) => {
  const start = g.mark;
  const single = slice(g);
  if (single !== null && !g.next(T.COMMA)) return single;
  g.mark = start;
  const elts = g.gather((peg) => slice(peg) ?? starredExpression(peg));
  if (elts === null) return null;
  g.tok(T.COMMA);
  return g.node('Tuple', start, { elts });
};

const slice: Rule = (g) => {
  const start = g.mark;
  expression(g);
  if (g.tok(T.COLON)) {
    expression(g);
    if (g.tok(T.COLON)) expression(g);
    return g.node('Slice', start);
  }
  g.mark = start;
  return namedExpression(g);
};
