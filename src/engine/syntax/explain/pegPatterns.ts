/** The second reading's patterns. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { expressionName } from './peg.ts';
import { expression } from './pegExpressions.ts';
import { strings } from './pegStrings.ts';

export const patterns: Rule = (g) => {
  const start = g.mark;
  return openSequence(g) ? g.node('pattern', start) : pattern(g);
};

/** `maybe_star_pattern ',' maybe_sequence_pattern?` */
function openSequence(g: Peg): boolean {
  const start = g.mark;
  if (maybeStarPattern(g) !== null && g.tok(T.COMMA)) {
    maybeSequence(g);
    return true;
  }
  g.mark = start;
  return false;
}

function maybeSequence(g: Peg) {
  if (g.gather(maybeStarPattern) !== null) g.tok(T.COMMA);
}

const maybeStarPattern: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.STAR) && (captureTarget(g) || g.soft('_'))) return g.node('pattern', start);
  g.mark = start;
  return pattern(g);
};

/** `pattern_capture_target` */
function captureTarget(g: Peg): boolean {
  const start = g.mark;
  if (g.peek() === T.NAME && g.text(start) !== '_') {
    g.mark += 1;
    if (!g.next(T.DOT, T.LPAR, T.EQUAL)) return true;
  }
  g.mark = start;
  return false;
}

const pattern: Rule = (g) => {
  const start = g.mark;
  if (orPattern(g) !== null && g.tok(T.KW_AS) && captureTarget(g)) return g.node('pattern', start);
  g.mark = start;
  if (g.callInvalidRules) invalidAs(g);
  return orPattern(g);
};

function invalidAs(g: Peg) {
  const start = g.mark;
  if (orPattern(g) !== null && g.tok(T.KW_AS)) {
    const afterAs = g.mark;
    if (g.soft('_')) throw g.atToken("cannot use '_' as a target", afterAs);
    const target = expression(g);
    if (target !== null) {
      throw g.atNode(`cannot use ${expressionName(target)} as pattern target`, target);
    }
  }
  g.mark = start;
}

const orPattern: Rule = (g) => {
  const start = g.mark;
  return g.gather(closedPattern, T.VBAR) === null ? null : g.node('pattern', start);
};

const closedPattern: Rule = (g) => g.memo(closedPatternRule);

const closedPatternRule: Rule = (g) => {
  const start = g.mark;
  const found =
    literal(g) ||
    captureTarget(g) ||
    g.soft('_') ||
    value(g) ||
    group(g) ||
    sequence(g) ||
    mapping(g) ||
    classPattern(g);
  return found ? g.node('pattern', start) : g.back(start);
};

function signedNumber(g: Peg): boolean {
  const start = g.mark;
  g.tok(T.MINUS);
  if (g.tok(T.NUMBER)) return true;
  g.mark = start;
  return false;
}

/** A number (complex ones too), a string, or a singleton. */
function literal(g: Peg): boolean {
  const start = g.mark;
  if (signedNumber(g)) {
    if (!g.next(T.PLUS, T.MINUS)) return true;
    g.mark += 1;
    if (g.tok(T.NUMBER)) return true;
    g.mark = start;
  }
  if (g.next(T.STRING, T.FSTRING_START, T.TSTRING_START) && strings(g) !== null) return true;
  return g.tok(T.KW_NONE) || g.tok(T.KW_TRUE) || g.tok(T.KW_FALSE);
}

/** `name_or_attr`; how many names it has, 0 when it is none. */
function nameOrAttribute(g: Peg): number {
  if (!g.tok(T.NAME)) return 0;
  for (let count = 1; ; count++) {
    const before = g.mark;
    if (!g.tok(T.DOT) || !g.tok(T.NAME)) {
      g.mark = before;
      return count;
    }
  }
}

function value(g: Peg): boolean {
  const start = g.mark;
  if (nameOrAttribute(g) > 1 && !g.next(T.DOT, T.LPAR, T.EQUAL)) return true;
  g.mark = start;
  return false;
}

function group(g: Peg): boolean {
  const start = g.mark;
  if (g.tok(T.LPAR) && pattern(g) !== null && g.tok(T.RPAR)) return true;
  g.mark = start;
  return false;
}

function sequence(g: Peg): boolean {
  const start = g.mark;
  if (g.tok(T.LSQB)) {
    maybeSequence(g);
    if (g.tok(T.RSQB)) return true;
  }
  g.mark = start;
  if (g.tok(T.LPAR)) {
    openSequence(g);
    if (g.tok(T.RPAR)) return true;
  }
  g.mark = start;
  return false;
}

const mappingItem: Rule = (g) => {
  const start = g.mark;
  const isKey = literal(g) || nameOrAttribute(g) > 1;
  if (isKey && g.tok(T.COLON) && pattern(g) !== null) return g.node('pattern', start);
  return g.back(start);
};

function mapping(g: Peg): boolean {
  const start = g.mark;
  if (g.tok(T.LBRACE)) {
    const hasItems = g.gather(mappingItem) !== null;
    const afterItems = g.mark;
    if ((!hasItems || g.tok(T.COMMA)) && g.tok(T.DOUBLESTAR) && captureTarget(g)) {
      g.tok(T.COMMA);
      if (g.tok(T.RBRACE)) return true;
    }
    g.mark = afterItems;
    if (hasItems) g.tok(T.COMMA);
    if (g.tok(T.RBRACE)) return true;
  }
  g.mark = start;
  return false;
}

const keywordPattern: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.NAME) && g.tok(T.EQUAL) && pattern(g) !== null) return g.node('pattern', start);
  return g.back(start);
};

function classPattern(g: Peg): boolean {
  const start = g.mark;
  if (nameOrAttribute(g) > 0 && g.tok(T.LPAR)) {
    const inside = g.mark;
    const hasPositional = g.gather(pattern) !== null;
    const afterPositional = g.mark;
    if (hasPositional && !g.tok(T.COMMA)) {
      if (g.tok(T.RPAR)) return true;
    } else if (g.gather(keywordPattern) !== null) {
      g.tok(T.COMMA);
      if (g.tok(T.RPAR)) return true;
    }
    g.mark = afterPositional;
    if (hasPositional) g.tok(T.COMMA);
    if (g.tok(T.RPAR)) return true;
    g.mark = inside;
    if (g.callInvalidRules) invalidClassArguments(g);
  }
  g.mark = start;
  return false;
}

function invalidClassArguments(g: Peg) {
  const start = g.mark;
  if (g.gather(pattern) === null || !g.tok(T.COMMA)) g.mark = start;
  if (g.gather(keywordPattern) === null || !g.tok(T.COMMA)) return;
  const late: PegNode[] | null = g.gather(pattern);
  if (late !== null) {
    throw g.between(
      'positional patterns follow keyword patterns',
      late[0].first,
      late[late.length - 1].last,
    );
  }
}
