/** The second reading's simple statements. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { checkTarget, expressionName } from './peg.ts';
import { list, tuple } from './pegAtoms.ts';
import {
  annotatedRhs,
  expression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
  yieldExpression,
} from './pegExpressions.ts';
import { typeParameters } from './pegParameters.ts';
import { delTargets, singleTarget, starTargets, subscriptOrAttributeTarget } from './pegTargets.ts';

/** `simple_stmts`: the node is a mere sign. */
export const simpleStatements: Rule = (g) => {
  const start = g.mark;
  if (simpleStatement(g) !== null && !g.next(T.SEMI) && g.tok(T.NEWLINE)) {
    return g.node('statements', start);
  }
  g.mark = start;
  if (g.gather(simpleStatement, T.SEMI) !== null) {
    g.tok(T.SEMI);
    if (g.tok(T.NEWLINE)) return g.node('statements', start);
  }
  return g.back(start);
};

/** `pass`, `break` or `continue`. */
export const statementKeyword: Rule = (g) => {
  const start = g.mark;
  if (!g.next(T.KW_PASS, T.KW_BREAK, T.KW_CONTINUE)) return null;
  g.mark += 1;
  return g.node('statement', start);
};

export const simpleStatement: Rule = (g) => g.memo(simpleStatementRule);

const simpleStatementRule: Rule = (g) => {
  const assigned = assignment(g);
  if (assigned !== null) return assigned;
  if (g.peek() === T.NAME && g.text(g.mark) === 'type') {
    const alias = typeAlias(g);
    if (alias !== null) return alias;
  }
  const start = g.mark;
  if (starExpressions(g) !== null) return g.node('statement', start);
  switch (g.peek()) {
    case T.KW_RETURN:
      g.mark += 1;
      starExpressions(g);
      return g.node('statement', start);
    case T.KW_IMPORT:
    case T.KW_FROM:
      return importStatement(g);
    case T.KW_RAISE:
      return raise(g);
    case T.KW_DEL:
      return del(g);
    case T.KW_YIELD:
      return yieldExpression(g);
    case T.KW_ASSERT:
      return assert(g);
    case T.KW_GLOBAL:
    case T.KW_NONLOCAL:
      g.mark += 1;
      return g.gather(name) === null ? g.back(start) : g.node('statement', start);
    default:
      return statementKeyword(g);
  }
};

const name: Rule = (g) => {
  const start = g.mark;
  return g.tok(T.NAME) ? g.node('Name', start) : null;
};

// ---------------------------------------------------------------- assignments

/** `':' expression ['=' annotated_rhs]` */
function annotation(g: Peg): boolean {
  if (!g.tok(T.COLON) || expression(g) === null) return false;
  const before = g.mark;
  if (!g.tok(T.EQUAL) || annotatedRhs(g) === null) g.mark = before;
  return true;
}

function isAugmented(type: number): boolean {
  return type >= T.PLUSEQUAL && type <= T.DOUBLESLASHEQUAL;
}

/** `star_targets '='` */
const targetsAndEqual: Rule = (g) => {
  const start = g.mark;
  return starTargets(g) !== null && g.tok(T.EQUAL) ? g.node('targets', start) : g.back(start);
};

const parenthesizedTarget: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.LPAR) && singleTarget(g) !== null && g.tok(T.RPAR)) return g.node('Name', start);
  g.mark = start;
  return subscriptOrAttributeTarget(g);
};

const assignment: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.NAME) && annotation(g)) return g.node('statement', start);
  g.mark = start;
  if (parenthesizedTarget(g) !== null && annotation(g)) return g.node('statement', start);
  g.mark = start;
  if (g.many(targetsAndEqual).length > 0 && annotatedRhs(g) !== null && !g.next(T.EQUAL)) {
    return g.node('statement', start);
  }
  g.mark = start;
  if (singleTarget(g) !== null && isAugmented(g.peek())) {
    g.mark += 1;
    // An augmented assignment it is, with a value or not.
    return annotatedRhs(g) === null ? g.back(start) : g.node('statement', start);
  }
  g.mark = start;
  if (g.callInvalidRules) invalidAssignment(g);
  return g.back(start);
};

const invalidAnnotationTarget: Rule = (g) => {
  const start = g.mark;
  const node = list(g) ?? tuple(g);
  if (node !== null) return node;
  if (g.tok(T.LPAR)) {
    const inner = invalidAnnotationTarget(g);
    if (inner !== null && g.tok(T.RPAR)) return inner;
  }
  return g.back(start);
};

function invalidAssignment(g: Peg) {
  const start = g.mark;
  const container = invalidAnnotationTarget(g);
  if (container !== null && g.tok(T.COLON) && expression(g) !== null) {
    const what = expressionName(container);
    throw g.atNode(`only single target (not ${what}) can be annotated`, container);
  }
  g.mark = start;
  const first = starNamedExpression(g);
  if (first !== null && g.tok(T.COMMA)) {
    while (starNamedExpressions(g) !== null);
    if (g.tok(T.COLON) && expression(g) !== null) {
      throw g.atNode('only single target (not tuple) can be annotated', first);
    }
  }
  g.mark = start;
  const target = expression(g);
  if (target !== null && g.tok(T.COLON) && expression(g) !== null) {
    throw g.atNode('illegal target for annotation', target);
  }
  g.mark = start;
  g.many(targetsAndEqual);
  const afterTargets = g.mark;
  const assigned = starExpressions(g);
  if (assigned !== null && g.tok(T.EQUAL)) checkTarget(g, assigned, 'star');
  g.mark = afterTargets;
  const yielded = yieldExpression(g);
  if (yielded !== null && g.tok(T.EQUAL)) {
    throw g.atNode('assignment to yield expression not possible', yielded);
  }
  g.mark = start;
  const augmented = starExpressions(g);
  if (augmented !== null && isAugmented(g.peek())) {
    g.mark += 1;
    if (annotatedRhs(g) !== null) {
      const what = expressionName(augmented);
      throw g.atNode(`'${what}' is an illegal expression for augmented assignment`, augmented);
    }
  }
  g.mark = start;
}

const typeAlias: Rule = (g) => {
  const start = g.mark;
  if (g.soft('type') && g.tok(T.NAME)) {
    typeParameters(g);
    if (g.tok(T.EQUAL) && expression(g) !== null) return g.node('statement', start);
  }
  return g.back(start);
};

// ---------------------------------------------------------------- the others

function raise(g: Peg): PegNode | null {
  const start = g.mark;
  g.mark += 1;
  if (expression(g) !== null && g.tok(T.KW_FROM) && expression(g) !== null) {
    return g.node('statement', start);
  }
  g.mark = start + 1;
  expression(g);
  return g.node('statement', start);
}

function del(g: Peg): PegNode | null {
  const start = g.mark;
  g.mark += 1;
  if (delTargets(g) !== null && g.next(T.SEMI, T.NEWLINE)) return g.node('statement', start);
  g.mark = start + 1;
  if (g.callInvalidRules) {
    const targets = starExpressions(g);
    if (targets !== null) checkTarget(g, targets, 'del');
  }
  return g.back(start);
}

function assert(g: Peg): PegNode | null {
  const start = g.mark;
  g.mark += 1;
  if (expression(g) === null) return g.back(start);
  const before = g.mark;
  if (!g.tok(T.COMMA) || expression(g) === null) g.mark = before;
  return g.node('statement', start);
}

// ---------------------------------------------------------------- imports

const dottedName: Rule = (g) => {
  const start = g.mark;
  if (!g.tok(T.NAME)) return null;
  for (;;) {
    const before = g.mark;
    if (!g.tok(T.DOT) || !g.tok(T.NAME)) {
      g.mark = before;
      return g.node('Name', start);
    }
  }
};

/** `subject ['as' NAME]`, with the check of what stands after `as`. */
function alias(g: Peg, subject: Rule): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules && subject(g) !== null && g.tok(T.KW_AS)) {
    const isName = g.ahead(() => g.tok(T.NAME) && g.next(T.COMMA, T.RPAR, T.NEWLINE));
    const target = isName ? null : expression(g);
    if (target !== null) {
      throw g.atNode(`cannot use ${expressionName(target)} as import target`, target);
    }
  }
  g.mark = start;
  if (subject(g) === null) return null;
  const before = g.mark;
  if (!g.tok(T.KW_AS) || !g.tok(T.NAME)) g.mark = before;
  return g.node('alias', start);
}

function importStatement(g: Peg): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules) invalidImport(g);
  if (g.tok(T.KW_IMPORT) && g.gather((peg) => alias(peg, dottedName)) !== null) {
    return g.node('statement', start);
  }
  g.mark = start;
  if (!g.tok(T.KW_FROM)) return null;
  while (g.tok(T.DOT) || g.tok(T.ELLIPSIS));
  const afterDots = g.mark;
  if (dottedName(g) !== null && g.tok(T.KW_IMPORT) && importTargets(g)) {
    return g.node('statement', start);
  }
  g.mark = afterDots;
  if (afterDots > start + 1 && g.tok(T.KW_IMPORT) && importTargets(g)) {
    return g.node('statement', start);
  }
  return g.back(start);
}

function invalidImport(g: Peg) {
  const start = g.mark;
  if (g.tok(T.KW_IMPORT)) {
    if (g.gather(dottedName) !== null && g.tok(T.KW_FROM) && dottedName(g) !== null) {
      throw g.from("Did you mean to use 'from ... import ...' instead?", start);
    }
    g.mark = start + 1;
    if (g.tok(T.NEWLINE)) throw g.from("Expected one or more names after 'import'", start + 1);
  }
  g.mark = start;
}

function importTargets(g: Peg): boolean {
  const start = g.mark;
  const names = () => g.gather((peg) => alias(peg, name)) !== null;
  if (g.tok(T.LPAR) && names()) {
    g.tok(T.COMMA);
    if (g.tok(T.RPAR)) return true;
  }
  g.mark = start;
  if (names() && !g.next(T.COMMA)) return true;
  g.mark = start;
  if (g.tok(T.STAR)) return true;
  if (g.callInvalidRules) {
    if (names() && g.tok(T.COMMA) && g.tok(T.NEWLINE)) {
      throw g.atLast('trailing comma not allowed without surrounding parentheses');
    }
    g.mark = start;
    if (g.tok(T.NEWLINE)) throw g.from("Expected one or more names after 'import'", start);
  }
  g.mark = start;
  return false;
}
