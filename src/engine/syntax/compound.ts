/**
 * Compound statements. Mirrors the section COMPOUND STATEMENTS of CPython's
 * grammar.
 */
import type { Arguments, ExceptHandler, ExprNode, MatchCase, StmtNode, WithItem } from './ast.ts';
import {
  expression,
  expressions,
  namedExpression,
  starExpressions,
  starNamedExpression,
  startsExpression,
  tupleTail,
} from './expressions.ts';
import { parameters, typeParameters } from './parameters.ts';
import type { ParserState } from './parserState.ts';
import { patterns } from './patterns.ts';
import { callArguments } from './primaries.ts';
import { simpleStatements, statement } from './statements.ts';
import { starTarget, starTargets } from './targets.ts';
import * as T from './tokens.ts';

/** The compound statement that is next, or null when none is. */
export function compoundStatement(p: ParserState): StmtNode | null {
  switch (p.type) {
    case T.NAME:
      return startsMatch(p) ? match(p) : null;
    case T.KW_IF:
      return ifStatement(p);
    case T.KW_DEF:
      return functionDef(p, p.at, [], false);
    case T.KW_FOR:
      return forStatement(p, p.at, false);
    case T.KW_WHILE:
      return whileStatement(p);
    case T.KW_CLASS:
      return classDef(p, []);
    case T.KW_TRY:
      return tryStatement(p);
    case T.KW_WITH:
      return withStatement(p, p.at, false);
    case T.KW_ASYNC:
      return asyncStatement(p);
    case T.AT:
      return decorated(p);
    default:
      return null;
  }
}

/** `block`: an indented one, or statements on the same line. */
function block(p: ParserState): StmtNode[] {
  const body: StmtNode[] = [];
  if (!p.accept(T.NEWLINE)) {
    simpleStatements(p, body);
    return body;
  }
  p.expect(T.INDENT);
  while (p.type !== T.DEDENT) {
    // The tokens of a broken source may end inside a block.
    if (p.type === T.ENDMARKER) p.fail();
    statement(p, body);
  }
  p.at += 1;
  return body;
}

function elseBlock(p: ParserState): StmtNode[] {
  if (!p.accept(T.KW_ELSE)) return [];
  p.expect(T.COLON);
  return block(p);
}

function ifStatement(p: ParserState): StmtNode {
  // A chain of elifs is a nest of Ifs; it is built from the inside out.
  const starts: number[] = [];
  const tests: ExprNode[] = [];
  const bodies: StmtNode[][] = [];
  do {
    starts.push(p.at);
    p.at += 1;
    tests.push(namedExpression(p));
    p.expect(T.COLON);
    bodies.push(block(p));
  } while (p.type === T.KW_ELIF);
  let orelse = elseBlock(p);
  for (let i = starts.length - 1; i > 0; i--) {
    const loc = p.locFrom(starts[i]);
    orelse = [{ kind: 'If', test: tests[i], body: bodies[i], orelse, loc }];
  }
  return { kind: 'If', test: tests[0], body: bodies[0], orelse, loc: p.locFrom(starts[0]) };
}

function whileStatement(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  const test = namedExpression(p);
  p.expect(T.COLON);
  const body = block(p);
  const orelse = elseBlock(p);
  return { kind: 'While', test, body, orelse, loc: p.locFrom(start) };
}

function asyncStatement(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  switch (p.type) {
    case T.KW_DEF:
      return functionDef(p, start, [], true);
    case T.KW_FOR:
      return forStatement(p, start, true);
    case T.KW_WITH:
      return withStatement(p, start, true);
    default:
      return p.fail();
  }
}

function forStatement(p: ParserState, start: number, isAsync: boolean): StmtNode {
  p.at += 1;
  const target = starTargets(p);
  p.expect(T.KW_IN);
  const iter = starExpressions(p);
  p.expect(T.COLON);
  const body = block(p);
  const orelse = elseBlock(p);
  const kind = isAsync ? 'AsyncFor' : 'For';
  return { kind, target, iter, body, orelse, loc: p.locFrom(start) };
}

// ---------------------------------------------------------------- with

function withStatement(p: ParserState, start: number, isAsync: boolean): StmtNode {
  p.at += 1;
  const items = parenthesizedItems(p) ?? withItems(p);
  p.expect(T.COLON);
  const body = block(p);
  const kind = isAsync ? 'AsyncWith' : 'With';
  return { kind, items, body, loc: p.locFrom(start) };
}

function withItems(p: ParserState): WithItem[] {
  const items: WithItem[] = [];
  do {
    items.push(withItem(p));
  } while (p.accept(T.COMMA));
  return items;
}

function withItem(p: ParserState): WithItem {
  const context_expr = expression(p);
  if (!p.accept(T.KW_AS)) return { kind: 'withitem', context_expr, optional_vars: null };
  const optional_vars = starTarget(p);
  if (p.type !== T.COMMA && p.type !== T.RPAR && p.type !== T.COLON) p.fail();
  return { kind: 'withitem', context_expr, optional_vars };
}

/**
 * `with (a as b, c):`. The parenthesis may also begin an expression; it is a
 * list of items when the matching one stands before the colon and nothing in it
 * needs the reading as an expression. Null, with nothing taken, when it is not.
 */
function parenthesizedItems(p: ParserState): WithItem[] | null {
  if (p.type !== T.LPAR) return null;
  const open = p.at;
  if (p.types[matchingParenthesis(p, open) + 1] !== T.COLON) return null;
  p.at += 1;
  const items: WithItem[] = [];
  while (p.type !== T.RPAR) {
    // `(yield)`, `(*a, b)` and `()` are expressions.
    if (!startsExpression(p.type)) break;
    items.push(withItem(p));
    if (!p.accept(T.COMMA)) break;
  }
  if (items.length > 0 && p.accept(T.RPAR)) return items;
  p.at = open;
  return null;
}

/** Row of the bracket that closes the one at `open`; the last row when none does. */
function matchingParenthesis(p: ParserState, open: number): number {
  const level = p.tokens.levels[open] - 1;
  let row = open + 1;
  while (row < p.tokens.count - 2 && p.tokens.levels[row] > level) row += 1;
  return row;
}

// ---------------------------------------------------------------- try

function tryStatement(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  p.expect(T.COLON);
  const body = block(p);
  const handlers: ExceptHandler[] = [];
  const isStar = p.type === T.KW_EXCEPT && p.peek(1) === T.STAR;
  while (p.type === T.KW_EXCEPT) handlers.push(exceptHandler(p, isStar));
  const orelse = handlers.length > 0 ? elseBlock(p) : [];
  let finalbody: StmtNode[] = [];
  if (p.accept(T.KW_FINALLY)) {
    p.expect(T.COLON);
    finalbody = block(p);
  } else if (handlers.length === 0) {
    p.fail();
  }
  const kind = isStar ? 'TryStar' : 'Try';
  return { kind, body, handlers, orelse, finalbody, loc: p.locFrom(start) };
}

function exceptHandler(p: ParserState, isStar: boolean): ExceptHandler {
  const start = p.at;
  p.at += 1;
  if (p.accept(T.STAR) !== isStar) p.fail();
  let type: ExprNode | null = null;
  let name: string | null = null;
  if (isStar || p.type !== T.COLON) {
    type = expressions(p);
    // `except A, B as e` needs parentheses.
    if (!isBareTuple(type) && p.accept(T.KW_AS)) name = p.name();
  }
  p.expect(T.COLON);
  const body = block(p);
  return { kind: 'ExceptHandler', type, name, body, loc: p.locFrom(start) };
}

/** Whether the tuple has no parentheses: it begins where its first element does. */
function isBareTuple(node: ExprNode): boolean {
  if (node.kind !== 'Tuple' || node.elts.length === 0) return false;
  const first = node.elts[0].loc;
  return first.lineno === node.loc.lineno && first.colOffset === node.loc.colOffset;
}

// ---------------------------------------------------------------- def and class

function decorated(p: ParserState): StmtNode {
  const decorators: ExprNode[] = [];
  while (p.accept(T.AT)) {
    decorators.push(namedExpression(p));
    p.expect(T.NEWLINE);
  }
  if (p.type === T.KW_CLASS) return classDef(p, decorators);
  const start = p.at;
  const isAsync = p.accept(T.KW_ASYNC);
  if (p.type !== T.KW_DEF) p.fail();
  return functionDef(p, start, decorators, isAsync);
}

function functionDef(
  p: ParserState,
  start: number,
  decorator_list: ExprNode[],
  isAsync: boolean,
): StmtNode {
  p.at += 1;
  const name = p.name();
  const type_params = typeParameters(p);
  p.expect(T.LPAR);
  const args: Arguments = parameters(p, T.RPAR);
  p.expect(T.RPAR);
  const returns = p.accept(T.RARROW) ? expression(p) : null;
  p.expect(T.COLON);
  const body = block(p);
  const kind = isAsync ? 'AsyncFunctionDef' : 'FunctionDef';
  const loc = p.locFrom(start);
  return { kind, name, args, body, decorator_list, returns, type_params, loc };
}

function classDef(p: ParserState, decorator_list: ExprNode[]): StmtNode {
  const start = p.at;
  p.at += 1;
  const name = p.name();
  const type_params = typeParameters(p);
  const { args: bases, keywords } =
    p.type === T.LPAR ? callArguments(p) : { args: [], keywords: [] };
  p.expect(T.COLON);
  const body = block(p);
  const loc = p.locFrom(start);
  return { kind: 'ClassDef', name, bases, keywords, body, decorator_list, type_params, loc };
}

// ---------------------------------------------------------------- match

/**
 * Whether `match` is the statement here and not a name: only then does its
 * line end in a colon with a block of `case` below it.
 */
function startsMatch(p: ParserState): boolean {
  if (!p.isWord(p.at, 'match')) return false;
  if (!startsExpression(p.peek(1)) && p.peek(1) !== T.STAR) return false;
  let row = p.at + 1;
  while (p.types[row] !== T.NEWLINE) {
    if (p.types[row] === T.ERRORTOKEN || p.types[row] === T.ENDMARKER) return false;
    row += 1;
  }
  return p.types[row - 1] === T.COLON && p.types[row + 1] === T.INDENT && p.isWord(row + 2, 'case');
}

function match(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  const subjectStart = p.at;
  const isStarred = p.type === T.STAR;
  let subject = starNamedExpression(p);
  if (p.type === T.COMMA) subject = tupleTail(p, subjectStart, subject, starNamedExpression);
  else if (isStarred) p.fail();
  p.expect(T.COLON);
  p.expect(T.NEWLINE);
  p.expect(T.INDENT);
  const cases: MatchCase[] = [];
  while (p.type !== T.DEDENT) {
    if (!p.isWord(p.at, 'case')) p.fail();
    p.at += 1;
    const pattern = patterns(p);
    const guard = p.accept(T.KW_IF) ? namedExpression(p) : null;
    p.expect(T.COLON);
    cases.push({ kind: 'match_case', pattern, guard, body: block(p) });
  }
  p.at += 1;
  return { kind: 'Match', subject, cases, loc: p.locFrom(start) };
}
