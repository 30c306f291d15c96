/** The second reading's compound statements. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { expressionName, checkTarget } from './peg.ts';
import { invalidForTarget } from './pegAtoms.ts';
import { callArguments } from './pegCalls.ts';
import {
  expression,
  expressions,
  namedExpression,
  starExpressions,
  starNamedExpression,
  starNamedExpressions,
} from './pegExpressions.ts';
import { defParameters, typeParameters } from './pegParameters.ts';
import { patterns } from './pegPatterns.ts';
import { simpleStatements } from './pegStatements.ts';
import { starTarget, starTargets } from './pegTargets.ts';

export const statement: Rule = (g) => registeredStatement(g) ?? simpleStatements(g);

/** `_PyPegen_register_stmts`; functions are not registered in 3.14. */
const registeredStatement: Rule = (g) => {
  const node = compoundStatement(g);
  if (node !== null && node.kind !== 'function') {
    g.lastStatementLine = Math.max(g.lastStatementLine, g.tokens.lines[node.first]);
  }
  return node;
};

export const compoundStatement: Rule = (g) => {
  switch (g.peek()) {
    case T.KW_DEF:
      return functionDef(g);
    case T.AT:
      return functionDef(g) ?? classDef(g);
    case T.KW_ASYNC:
      return functionDef(g) ?? withStatement(g) ?? forStatement(g);
    case T.KW_IF:
      return conditional(g, 'if');
    case T.KW_CLASS:
      return classDef(g);
    case T.KW_WITH:
      return withStatement(g);
    case T.KW_FOR:
      return forStatement(g);
    case T.KW_TRY:
      return tryStatement(g);
    case T.KW_WHILE:
      return whileStatement(g);
    default:
      return match(g);
  }
};

const block: Rule = (g) => g.memo(blockRule);

const blockRule: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.NEWLINE) && g.tok(T.INDENT) && g.many(statement).length > 0 && g.tok(T.DEDENT)) {
    return g.node('block', start);
  }
  g.mark = start;
  const statements = simpleStatements(g);
  if (statements !== null) return statements;
  if (g.callInvalidRules && g.tok(T.NEWLINE) && !g.next(T.INDENT)) {
    throw g.indentation('expected an indented block');
  }
  return g.back(start);
};

/** `':' block` */
function colonBlock(g: Peg): boolean {
  return g.tok(T.COLON) && block(g) !== null;
}

/** `':' NEWLINE !INDENT`: a header with nothing below it. */
function checkIndented(g: Peg, what: string, keyword: number) {
  if (g.tok(T.COLON) && g.tok(T.NEWLINE) && !g.next(T.INDENT)) {
    const line = g.tokens.lines[keyword];
    throw g.indentation(`expected an indented block after ${what} on line ${line}`);
  }
}

/** A header that ends without its colon, or with nothing below it. */
function checkHeader(g: Peg, what: string, keyword: number) {
  const start = g.mark;
  if (g.tok(T.NEWLINE)) throw g.atLast("expected ':'");
  checkIndented(g, what, keyword);
  g.mark = start;
}

/** `[else_block]` */
function elseBlock(g: Peg) {
  const start = g.mark;
  if (g.callInvalidRules && g.tok(T.KW_ELSE)) {
    checkIndented(g, "'else' statement", start);
    g.mark = start + 1;
    if (colonBlock(g) && g.tok(T.KW_ELIF)) {
      throw g.atLast("'elif' block follows an 'else' block");
    }
  }
  g.mark = start;
  if (g.tok(T.KW_ELSE)) {
    g.forced(T.COLON, ':');
    if (block(g) !== null) return;
  }
  g.mark = start;
}

/** `if_stmt` and `elif_stmt`. */
function conditional(g: Peg, word: 'if' | 'elif'): PegNode | null {
  const start = g.mark;
  const keyword = word === 'if' ? T.KW_IF : T.KW_ELIF;
  if (g.callInvalidRules) {
    if (g.tok(keyword) && namedExpression(g) !== null) {
      checkHeader(g, `'${word}' statement`, start);
    }
    g.mark = start;
  }
  if (g.tok(keyword) && namedExpression(g) !== null && colonBlock(g)) {
    if (conditional(g, 'elif') === null) elseBlock(g);
    return g.node('statement', start);
  }
  return g.back(start);
}

function whileStatement(g: Peg): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules) {
    if (g.tok(T.KW_WHILE) && namedExpression(g) !== null) {
      checkHeader(g, "'while' statement", start);
    }
    g.mark = start;
  }
  if (g.tok(T.KW_WHILE) && namedExpression(g) !== null && colonBlock(g)) {
    elseBlock(g);
    return g.node('statement', start);
  }
  return g.back(start);
}

function forStatement(g: Peg): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules) {
    g.tok(T.KW_ASYNC);
    const keyword = g.mark;
    if (g.tok(T.KW_FOR) && starTargets(g) !== null && g.tok(T.KW_IN)) {
      if (starExpressions(g) !== null) checkHeader(g, "'for' statement", keyword);
    }
    g.mark = start;
  }
  g.tok(T.KW_ASYNC);
  if (g.tok(T.KW_FOR) && starTargets(g) !== null && g.tok(T.KW_IN)) {
    // From here on there is no other reading.
    if (starExpressions(g) === null || !colonBlock(g)) return g.back(start);
    elseBlock(g);
    return g.node('statement', start);
  }
  g.mark = start;
  if (g.callInvalidRules) invalidForTarget(g);
  return g.back(start);
}

// ---------------------------------------------------------------- with

const withItem: Rule = (g) => {
  const start = g.mark;
  if (expression(g) !== null && g.tok(T.KW_AS) && starTarget(g) !== null) {
    if (g.next(T.COMMA, T.RPAR, T.COLON)) return g.node('withitem', start);
  }
  g.mark = start;
  if (g.callInvalidRules && expression(g) !== null && g.tok(T.KW_AS)) {
    const target = expression(g);
    if (target !== null && g.next(T.COMMA, T.RPAR, T.COLON)) checkTarget(g, target, 'star');
  }
  g.mark = start;
  return expression(g);
};

/** `subject ['as' star_target]`, of the rules about headers. */
function looseItem(subject: Rule): Rule {
  return (g) => {
    const start = g.mark;
    if (subject(g) === null) return null;
    const before = g.mark;
    if (!g.tok(T.KW_AS) || starTarget(g) === null) g.mark = before;
    return g.node('withitem', start);
  };
}

const bareItem = looseItem(expression);
const bracketedItem = looseItem(expressions);

/** Takes the header of a `with` up to its colon, in one of the two forms. */
function looseHeader(g: Peg, isParenthesized: boolean): boolean {
  if (!isParenthesized) return g.gather(bareItem) !== null;
  if (!g.tok(T.LPAR) || g.gather(bracketedItem) === null) return false;
  g.tok(T.COMMA);
  return g.tok(T.RPAR);
}

function withStatement(g: Peg): PegNode | null {
  const start = g.mark;
  g.tok(T.KW_ASYNC);
  const keyword = g.mark;
  if (!g.tok(T.KW_WITH)) return g.back(start);
  const items = g.mark;
  if (g.callInvalidRules) {
    for (const isParenthesized of [false, true]) {
      if (looseHeader(g, isParenthesized)) checkIndented(g, "'with' statement", keyword);
      g.mark = items;
    }
  }
  if (g.tok(T.LPAR) && g.gather(withItem) !== null) {
    g.tok(T.COMMA);
    if (g.tok(T.RPAR) && colonBlock(g)) return g.node('statement', start);
  }
  g.mark = items;
  if (g.gather(withItem) !== null && colonBlock(g)) return g.node('statement', start);
  g.mark = items;
  if (g.callInvalidRules) {
    for (const isParenthesized of [false, true]) {
      if (looseHeader(g, isParenthesized) && g.tok(T.NEWLINE)) throw g.atLast("expected ':'");
      g.mark = items;
    }
  }
  return g.back(start);
}

// ---------------------------------------------------------------- try

function tryStatement(g: Peg): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules) invalidTry(g);
  if (!g.tok(T.KW_TRY)) return null;
  g.forced(T.COLON, ':');
  if (block(g) === null) return g.back(start);
  const afterBody = g.mark;
  if (finallyBlock(g)) return g.node('statement', start);
  for (const handler of [exceptBlock, exceptStarBlock]) {
    g.mark = afterBody;
    if (g.many(handler).length === 0) continue;
    elseBlock(g);
    finallyBlock(g);
    return g.node('statement', start);
  }
  return g.back(start);
}

function finallyBlock(g: Peg): boolean {
  const start = g.mark;
  if (g.callInvalidRules && g.tok(T.KW_FINALLY)) checkIndented(g, "'finally' statement", start);
  g.mark = start;
  if (g.tok(T.KW_FINALLY)) {
    g.forced(T.COLON, ':');
    if (block(g) !== null) return true;
  }
  g.mark = start;
  return false;
}

function invalidTry(g: Peg) {
  const start = g.mark;
  g.mark += 1;
  checkIndented(g, "'try' statement", start);
  g.mark = start + 1;
  if (colonBlock(g) && !g.next(T.KW_EXCEPT, T.KW_FINALLY)) {
    throw g.atLast("expected 'except' or 'finally' block");
  }
  const both = "cannot have both 'except' and 'except*' on the same 'try'";
  g.mark = start + 1;
  if (g.tok(T.COLON)) {
    g.many(block);
    const afterBody = g.mark;
    if (g.many(exceptBlock).length > 0) {
      const keyword = g.mark;
      if (g.tok(T.KW_EXCEPT) && g.tok(T.STAR) && expression(g) !== null) {
        asName(g);
        if (g.tok(T.COLON)) throw g.between(both, keyword, keyword + 1);
      }
    }
    g.mark = afterBody;
    if (g.many(exceptStarBlock).length > 0) {
      const keyword = g.mark;
      if (g.tok(T.KW_EXCEPT)) {
        if (expression(g) !== null) asName(g);
        if (g.tok(T.COLON)) throw g.atToken(both, keyword);
      }
    }
  }
  g.mark = start;
}

/** `['as' NAME]` */
function asName(g: Peg) {
  const start = g.mark;
  if (!g.tok(T.KW_AS) || !g.tok(T.NAME)) g.mark = start;
}

/** `except` or `except*`. */
function takeExcept(g: Peg, isStar: boolean): boolean {
  return g.tok(T.KW_EXCEPT) && (!isStar || g.tok(T.STAR));
}

const exceptBlock: Rule = (g) => handler(g, false);
const exceptStarBlock: Rule = (g) => handler(g, true);

function handler(g: Peg, isStar: boolean): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules) {
    const what = isStar ? "'except*' statement" : "'except' statement";
    if (takeExcept(g, isStar)) {
      const types = g.mark;
      if (expression(g) !== null) {
        asName(g);
        checkIndented(g, what, start);
      }
      g.mark = types;
      if (!isStar) checkIndented(g, what, start);
    }
    g.mark = start;
  }
  const heads: (() => boolean)[] = [
    () => expression(g) !== null,
    () => expression(g) !== null && g.tok(T.KW_AS) && g.tok(T.NAME),
    () => expressions(g) !== null,
  ];
  if (!isStar) heads.push(() => true);
  for (const head of heads) {
    g.mark = start;
    if (takeExcept(g, isStar) && head() && colonBlock(g)) return g.node('handler', start);
  }
  g.mark = start;
  if (g.callInvalidRules) invalidHandler(g, isStar);
  return g.back(start);
}

function invalidHandler(g: Peg, isStar: boolean) {
  const start = g.mark;
  if (!takeExcept(g, isStar)) {
    g.mark = start;
    return;
  }
  const types = g.mark;
  const first = expression(g);
  if (first !== null && g.tok(T.COMMA) && expressions(g) !== null) {
    if (g.tok(T.KW_AS) && g.tok(T.NAME) && g.tok(T.COLON)) {
      throw g.from("multiple exception types must be parenthesized when using 'as'", first.first);
    }
  }
  g.mark = types;
  if (expression(g) !== null) {
    asName(g);
    if (g.tok(T.NEWLINE)) throw g.atLast("expected ':'");
  }
  g.mark = types;
  if (!isStar && g.tok(T.NEWLINE)) throw g.atLast("expected ':'");
  if (isStar && (g.tok(T.NEWLINE) || g.tok(T.COLON))) {
    throw g.atLast('expected one or more exception types');
  }
  if (expression(g) !== null && g.tok(T.KW_AS)) {
    const target = expression(g);
    if (target !== null && colonBlock(g)) {
      const what = isStar ? 'except*' : 'except';
      throw g.atNode(`cannot use ${what} statement with ${expressionName(target)}`, target);
    }
  }
  g.mark = start;
}

// ---------------------------------------------------------------- def and class

function decorators(g: Peg): boolean {
  const found = g.many((peg) => {
    const start = peg.mark;
    const isDecorator = peg.tok(T.AT) && namedExpression(peg) !== null && peg.tok(T.NEWLINE);
    return isDecorator ? peg.node('decorator', start) : peg.back(start);
  });
  return found.length > 0;
}

/** `decorators raw | raw` */
function maybeDecorated(g: Peg, raw: Rule): PegNode | null {
  const start = g.mark;
  if (decorators(g)) {
    const node = raw(g);
    if (node !== null) return node;
  }
  g.mark = start;
  return raw(g);
}

function functionDef(g: Peg): PegNode | null {
  return maybeDecorated(g, functionDefRaw);
}

function classDef(g: Peg): PegNode | null {
  return maybeDecorated(g, classDefRaw);
}

/** `NAME [type_params] '(' [params] ')' ['->' expression]` */
function signature(g: Peg, isForced: boolean): boolean {
  if (!g.tok(T.NAME)) return false;
  typeParameters(g);
  if (isForced) g.forced(T.LPAR, '(');
  else if (!g.tok(T.LPAR)) return false;
  defParameters(g);
  if (!g.tok(T.RPAR)) return false;
  const before = g.mark;
  if (!g.tok(T.RARROW) || expression(g) === null) g.mark = before;
  return true;
}

const functionDefRaw: Rule = (g) => {
  const start = g.mark;
  if (g.callInvalidRules) {
    g.tok(T.KW_ASYNC);
    const keyword = g.mark;
    if (g.tok(T.KW_DEF)) {
      if (signature(g, false)) checkIndented(g, 'function definition', keyword);
      g.mark = keyword + 1;
      if (signature(g, true)) {
        g.forced(T.COLON, ':');
        block(g);
      }
    }
    g.mark = start;
  }
  g.tok(T.KW_ASYNC);
  if (g.tok(T.KW_DEF) && signature(g, false) && colonBlock(g)) return g.node('function', start);
  return g.back(start);
};

/** `NAME [type_params] ['(' [arguments] ')']` */
function classHeader(g: Peg): boolean {
  if (!g.tok(T.KW_CLASS) || !g.tok(T.NAME)) return false;
  typeParameters(g);
  const before = g.mark;
  if (g.tok(T.LPAR)) {
    callArguments(g);
    if (!g.tok(T.RPAR)) g.mark = before;
  }
  return true;
}

const classDefRaw: Rule = (g) => {
  const start = g.mark;
  if (g.callInvalidRules) {
    if (classHeader(g)) checkHeader(g, 'class definition', start);
    g.mark = start;
  }
  if (classHeader(g) && colonBlock(g)) return g.node('statement', start);
  return g.back(start);
};

// ---------------------------------------------------------------- match

function subject(g: Peg): boolean {
  const start = g.mark;
  if (starNamedExpression(g) !== null && g.tok(T.COMMA)) {
    starNamedExpressions(g);
    return true;
  }
  g.mark = start;
  return namedExpression(g) !== null;
}

function match(g: Peg): PegNode | null {
  const start = g.mark;
  if (g.soft('match') && subject(g) && g.tok(T.COLON) && g.tok(T.NEWLINE) && g.tok(T.INDENT)) {
    if (g.many(caseBlock).length > 0 && g.tok(T.DEDENT)) return g.node('statement', start);
  }
  g.mark = start;
  if (g.callInvalidRules && g.soft('match') && subject(g)) {
    checkHeader(g, "'match' statement", start);
  }
  return g.back(start);
}

/** `"case" patterns guard?` */
function caseHeader(g: Peg): boolean {
  if (!g.soft('case') || patterns(g) === null) return false;
  const before = g.mark;
  if (!g.tok(T.KW_IF) || namedExpression(g) === null) g.mark = before;
  return true;
}

const caseBlock: Rule = (g) => {
  const start = g.mark;
  if (g.callInvalidRules) {
    if (caseHeader(g)) checkHeader(g, "'case' statement", start);
    g.mark = start;
  }
  return caseHeader(g) && colonBlock(g) ? g.node('case', start) : g.back(start);
};
