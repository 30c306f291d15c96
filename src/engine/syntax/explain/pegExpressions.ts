/** The second reading's expressions, from `star_expressions` down to `primary`. */
import * as T from '../tokens.ts';
import { SOFT_KEYWORDS } from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { expressionName } from './peg.ts';
import { atom, generator, list, slices, tuple } from './pegAtoms.ts';
import { callArguments } from './pegCalls.ts';
import { lambdaParameters } from './pegParameters.ts';
import { statementKeyword, simpleStatement } from './pegStatements.ts';

/** `element (',' element)+ [','] | element ',' | element` */
function tupleOf(g: Peg, element: Rule): PegNode | null {
  const start = g.mark;
  const elts = g.gather(element);
  if (elts === null) return null;
  const hasComma = g.tok(T.COMMA);
  return elts.length === 1 && !hasComma ? elts[0] : g.node('Tuple', start, { elts });
}

export const starExpressions: Rule = (g) => tupleOf(g, starExpression);
export const expressions: Rule = (g) => tupleOf(g, expression);

export const starExpression: Rule = (g) => g.memo(starExpressionRule);
const starExpressionRule: Rule = (g) => starred(g, bitwiseOr) ?? expression(g);

function starred(g: Peg, rule: Rule): PegNode | null {
  const start = g.mark;
  if (!g.tok(T.STAR)) return null;
  const value = rule(g);
  return value === null ? g.back(start) : g.node('Starred', start, { value });
}

export const starNamedExpression: Rule = (g) => starred(g, bitwiseOr) ?? namedExpression(g);

/** `star_named_expressions`, without the node of a tuple. */
export function starNamedExpressions(g: Peg): PegNode[] | null {
  const elts = g.gather(starNamedExpression);
  if (elts !== null) g.tok(T.COMMA);
  return elts;
}

export const assignmentExpression: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.NAME) || !g.tok(T.COLONEQUAL)) return g.back(start);
  return expression(g) === null ? g.back(start) : g.node('NamedExpr', start);
};

export const namedExpression: Rule = (g) => {
  const start = g.mark;
  const assignment = assignmentExpression(g);
  if (assignment !== null) return assignment;
  if (g.callInvalidRules) g.memo(invalidNamedExpression);
  const node = expression(g);
  if (node === null || g.next(T.COLONEQUAL)) return g.back(start);
  return node;
};

const invalidNamedExpression: Rule = (g) => {
  const start = g.mark;
  const target = expression(g);
  if (target !== null && g.tok(T.COLONEQUAL) && expression(g) !== null) {
    throw g.atNode(`cannot use assignment expressions with ${expressionName(target)}`, target);
  }
  g.mark = start;
  if (g.tok(T.NAME) && g.tok(T.EQUAL)) {
    const value = bitwiseOr(g);
    if (value !== null && !g.next(T.EQUAL, T.COLONEQUAL)) {
      throw g.between(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
        start,
        value.last,
      );
    }
  }
  g.mark = start;
  const excluded = g.ahead(
    () => list(g) ?? tuple(g) ?? generator(g) ?? (g.next(T.KW_TRUE, T.KW_NONE, T.KW_FALSE) || null),
  );
  if (excluded) return null;
  const left = bitwiseOr(g);
  if (left !== null && g.tok(T.EQUAL) && bitwiseOr(g) !== null) {
    if (!g.next(T.EQUAL, T.COLONEQUAL)) {
      throw g.atNode(
        `cannot assign to ${expressionName(left)} here. Maybe you meant '==' instead of '='?`,
        left,
      );
    }
  }
  return g.back(start);
};

export const yieldExpression: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.KW_YIELD)) return null;
  if (g.tok(T.KW_FROM)) {
    if (expression(g) !== null) return g.node('YieldFrom', start);
    g.mark = start + 1;
  }
  starExpressions(g);
  return g.node('Yield', start);
};

export const annotatedRhs: Rule = (g) => yieldExpression(g) ?? starExpressions(g);

// ---------------------------------------------------------------- expression

export const expression: Rule = (g) => g.memo(expressionRule);

const expressionRule: Rule = (g) => {
  if (g.callInvalidRules) {
    invalidExpression(g);
    invalidLegacyExpression(g);
  }
  return plainExpression(g);
};

/** The alternatives of `expression` that are Python. */
function plainExpression(g: Peg): PegNode | null {
  const start = g.mark;
  const body = disjunction(g);
  if (body !== null && g.tok(T.KW_IF) && disjunction(g) !== null && g.tok(T.KW_ELSE)) {
    if (expression(g) !== null) return g.node('IfExp', start);
  }
  g.mark = start;
  return disjunction(g) ?? lambda(g);
}

/** `expression_without_invalid` */
const expressionWithoutInvalid: Rule = (g) => {
  const before = g.callInvalidRules;
  g.callInvalidRules = false;
  const node = plainExpression(g);
  g.callInvalidRules = before;
  return node;
};

/** `_PyPegen_check_legacy_stmt` */
function isLegacyStatement(g: Peg, node: PegNode): boolean {
  if (node.kind !== 'Name') return false;
  const name = g.text(node.first);
  return name === 'print' || name === 'exec';
}

function invalidExpression(g: Peg) {
  const start = g.mark;
  stringInString(g);
  g.mark = start;
  missingComma(g);
  g.mark = start;
  const body = disjunction(g);
  if (body !== null && g.tok(T.KW_IF)) {
    const test = disjunction(g);
    if (test !== null && !g.next(T.KW_ELSE, T.COLON)) {
      throw g.between("expected 'else' after 'if' expression", body.first, test.last);
    }
    if (test !== null && g.tok(T.KW_ELSE) && !g.ahead(() => expression(g))) {
      throw g.atNext("expected expression after 'else', but statement is given");
    }
  }
  g.mark = start;
  const keyword = statementKeyword(g);
  if (keyword !== null && g.tok(T.KW_IF) && disjunction(g) !== null && g.tok(T.KW_ELSE)) {
    if (simpleStatement(g) !== null) {
      throw g.atNode("expected expression before 'if', but statement is given", keyword);
    }
  }
  g.mark = start;
  if (g.tok(T.KW_LAMBDA)) {
    lambdaParameters(g);
    if (g.tok(T.COLON)) {
      const colon = g.mark - 1;
      const rest = 'lambda expressions are not allowed without parentheses';
      if (g.next(T.FSTRING_MIDDLE)) throw g.between(`f-string: ${rest}`, start, colon);
      if (g.next(T.TSTRING_MIDDLE)) throw g.between(`t-string: ${rest}`, start, colon);
    }
  }
  g.mark = start;
}

/** `"a" b "c"`: two strings with something between. */
function stringInString(g: Peg) {
  if (!g.tok(T.STRING)) return;
  const between = g.many((peg) => (peg.next(T.STRING) ? null : expressionWithoutInvalid(peg)));
  if (between.length > 0 && g.tok(T.STRING)) {
    throw g.between(
      'invalid syntax. Is this intended to be part of the string?',
      between[0].first,
      between[between.length - 1].last,
    );
  }
}

/** `(a b)`: two expressions side by side inside brackets. */
function missingComma(g: Peg) {
  const isNameString = g.ahead(() => g.tok(T.NAME) && g.tok(T.STRING));
  if (isNameString) return;
  if (g.peek() === T.NAME && SOFT_KEYWORDS.has(g.text(g.mark))) return;
  const left = disjunction(g);
  if (left === null) return;
  const right = expressionWithoutInvalid(g);
  if (right === null || isLegacyStatement(g, left)) return;
  if (g.tokens.levels[g.mark - 1] === 0) return;
  throw g.between('invalid syntax. Perhaps you forgot a comma?', left.first, right.last);
}

function invalidLegacyExpression(g: Peg) {
  const start = g.mark;
  if (g.tok(T.NAME) && !g.next(T.LPAR)) {
    const rest = starExpressions(g);
    const name = g.text(start);
    if (rest !== null && (name === 'print' || name === 'exec')) {
      throw g.between(
        `Missing parentheses in call to '${name}'. Did you mean ${name}(...)?`,
        start,
        rest.last,
      );
    }
  }
  g.mark = start;
}

const lambda: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.KW_LAMBDA)) return null;
  lambdaParameters(g);
  if (!g.tok(T.COLON) || expression(g) === null) return g.back(start);
  return g.node('Lambda', start);
};

// ---------------------------------------------------------------- operators

/** `operand (operator operand)*` as one node of `kind`. */
function chain(g: Peg, operand: Rule, operator: number, kind: string): PegNode | null {
  const start = g.mark;
  const elts = g.gather(operand, operator);
  if (elts === null) return null;
  return elts.length === 1 ? elts[0] : g.node(kind, start);
}

export const disjunction: Rule = (g) => g.memo(disjunctionRule);
const disjunctionRule: Rule = (g) => chain(g, conjunction, T.KW_OR, 'BoolOp');
const conjunction: Rule = (g) => g.memo(conjunctionRule);
const conjunctionRule: Rule = (g) => chain(g, inversion, T.KW_AND, 'BoolOp');
export const inversion: Rule = (g) => g.memo(inversionRule);

const inversionRule: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.KW_NOT)) return comparison(g);
  return inversion(g) === null ? g.back(start) : g.node('UnaryOp', start);
};

const COMPARISONS: readonly (readonly number[])[] = [
  [T.EQEQUAL],
  [T.NOTEQUAL],
  [T.LESSEQUAL],
  [T.LESS],
  [T.GREATEREQUAL],
  [T.GREATER],
  [T.KW_NOT, T.KW_IN],
  [T.KW_IN],
  [T.KW_IS, T.KW_NOT],
  [T.KW_IS],
];

/** One operator and its right side; the node's `operator` is the operator's first token. */
const comparisonPair: Rule = (g) => {
  const start = g.mark;
  for (const tokens of COMPARISONS) {
    if (tokens.every((type) => g.tok(type)) && bitwiseOr(g) !== null) {
      return g.node('pair', start, { operator: tokens[0] });
    }
    g.mark = start;
  }
  return null;
};

const comparison: Rule = (g) => {
  const start = g.mark;
  const value = bitwiseOr(g);
  if (value === null) return null;
  const pairs = g.many(comparisonPair);
  if (pairs.length === 0) return value;
  return g.node('Compare', start, { value, operator: pairs[0].operator });
};

/** A left-associative operator: `operand (one of the operators, operand)*`. */
function leftAssociative(g: Peg, operand: Rule, operators: readonly number[]): PegNode | null {
  const start = g.mark;
  let node = operand(g);
  while (node !== null) {
    const before = g.mark;
    const type = g.peek();
    if (!operators.includes(type)) return node;
    g.mark += 1;
    if (operand(g) === null) {
      g.mark = before;
      return node;
    }
    node = g.node('BinOp', start);
  }
  return null;
}

export const bitwiseOr: Rule = (g) => g.memo(bitwiseOrRule);
const bitwiseOrRule: Rule = (g) => leftAssociative(g, bitwiseXor, [T.VBAR]);
const bitwiseXor: Rule = (g) => leftAssociative(g, bitwiseAnd, [T.CIRCUMFLEX]);
const bitwiseAnd: Rule = (g) => leftAssociative(g, shift, [T.AMPER]);

const shift: Rule = (g) => {
  if (g.callInvalidRules) invalidArithmetic(g);
  return leftAssociative(g, sum, [T.LEFTSHIFT, T.RIGHTSHIFT]);
};

const sum: Rule = (g) => g.memo(sumRule);
const sumRule: Rule = (g) => leftAssociative(g, term, [T.PLUS, T.MINUS]);

const TERM_OPERATORS = [T.STAR, T.SLASH, T.DOUBLESLASH, T.PERCENT, T.AT];

const term: Rule = (g) => g.memo(termRule);
const termRule: Rule = (g) => {
  if (g.callInvalidRules) invalidFactor(g);
  return leftAssociative(g, factor, TERM_OPERATORS);
};

const NOT_AFTER_OPERATOR = "'not' after an operator must be parenthesized";

function invalidArithmetic(g: Peg) {
  const start = g.mark;
  if (sum(g) !== null && [T.PLUS, T.MINUS, ...TERM_OPERATORS].includes(g.peek())) {
    g.mark += 1;
    const not = g.mark;
    if (g.tok(T.KW_NOT)) {
      const operand = inversion(g);
      if (operand !== null) throw g.between(NOT_AFTER_OPERATOR, not, operand.last);
    }
  }
  g.mark = start;
}

function invalidFactor(g: Peg) {
  const start = g.mark;
  if (g.next(T.PLUS, T.MINUS, T.TILDE)) {
    g.mark += 1;
    const not = g.mark;
    if (g.tok(T.KW_NOT)) {
      const operand = factor(g);
      if (operand !== null) throw g.between(NOT_AFTER_OPERATOR, not, operand.last);
    }
  }
  g.mark = start;
}

const factor: Rule = (g) => g.memo(factorRule);
const factorRule: Rule = (g) => {
  const start = g.mark;
  if (g.next(T.PLUS, T.MINUS, T.TILDE)) {
    g.mark += 1;
    return factor(g) === null ? g.back(start) : g.node('UnaryOp', start);
  }
  return power(g);
};

const power: Rule = (g) => {
  const start = g.mark;
  const left = awaitPrimary(g);
  if (left === null) return null;
  const before = g.mark;
  if (g.tok(T.DOUBLESTAR) && factor(g) !== null) return g.node('BinOp', start);
  g.mark = before;
  return left;
};

const awaitPrimary: Rule = (g) => g.memo(awaitPrimaryRule);
const awaitPrimaryRule: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.KW_AWAIT) && primary(g) !== null) return g.node('Await', start);
  g.mark = start;
  return primary(g);
};

const primary: Rule = (g) => g.memo(primaryRule);
const primaryRule: Rule = (g) => {
  const start = g.mark;
  let node = atom(g);
  while (node !== null) {
    const longer = trailer(g, start);
    if (longer === null) return node;
    node = longer;
  }
  return null;
};

/** What may follow a primary: an attribute, a call or a subscript. */
export function trailer(g: Peg, start: number): PegNode | null {
  const before = g.mark;
  if (g.tok(T.DOT) && g.tok(T.NAME)) return g.node('Attribute', start);
  g.mark = before;
  if (generator(g) !== null) return g.node('Call', start);
  if (g.tok(T.LPAR)) {
    callArguments(g);
    if (g.tok(T.RPAR)) return g.node('Call', start);
  }
  g.mark = before;
  if (g.tok(T.LSQB) && slices(g) !== null && g.tok(T.RSQB)) return g.node('Subscript', start);
  return g.back(before);
}
