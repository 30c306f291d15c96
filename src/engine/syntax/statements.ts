/**
 * Simple statements, and the door to all statements. Mirrors the sections
 * GENERAL STATEMENTS and SIMPLE STATEMENTS of CPython's grammar.
 */
import type { Alias, ExprNode, Operator, StmtNode } from './ast.ts';
import { compoundStatement } from './compound.ts';
import { annotatedRhs, expression, starExpressions, startsExpression } from './expressions.ts';
import { typeParameters } from './parameters.ts';
import type { ParserState } from './parserState.ts';
import { isDelTarget, isSingleTarget, isStarTarget, setContext } from './targets.ts';
import * as T from './tokens.ts';
import { warnIfAlwaysTrue } from './warnings.ts';

/** The operator of each augmented assignment, from `+=` on. */
const AUGMENTED: readonly Operator[] = [
  'Add',
  'Sub',
  'Mult',
  'MatMult',
  'Div',
  'Mod',
  'BitAnd',
  'BitOr',
  'BitXor',
  'LShift',
  'RShift',
  'Pow',
  'FloorDiv',
];

/** Appends the statements of one logical line, or one compound statement. */
export function statement(p: ParserState, into: StmtNode[]) {
  const compound = compoundStatement(p);
  if (compound !== null) into.push(compound);
  else simpleStatements(p, into);
}

/** `simple_stmts`: separated by semicolons, ended by NEWLINE. */
export function simpleStatements(p: ParserState, into: StmtNode[]) {
  do {
    into.push(simpleStatement(p));
  } while (p.accept(T.SEMI) && p.type !== T.NEWLINE);
  p.expect(T.NEWLINE);
}

function simpleStatement(p: ParserState): StmtNode {
  const start = p.at;
  switch (p.type) {
    case T.NAME:
      if (p.peek(1) === T.NAME && p.isWord(start, 'type')) return typeAlias(p);
      return expressionStatement(p);
    case T.KW_RETURN: {
      p.at += 1;
      const hasValue = startsExpression(p.type) || p.type === T.STAR;
      const value = hasValue ? starExpressions(p) : null;
      return { kind: 'Return', value, loc: p.locFrom(start) };
    }
    case T.KW_IMPORT:
      return importName(p);
    case T.KW_FROM:
      return importFrom(p);
    case T.KW_RAISE:
      return raise(p);
    case T.KW_PASS:
      p.at += 1;
      return { kind: 'Pass', loc: p.locFrom(start) };
    case T.KW_BREAK:
      p.at += 1;
      return { kind: 'Break', loc: p.locFrom(start) };
    case T.KW_CONTINUE:
      p.at += 1;
      return { kind: 'Continue', loc: p.locFrom(start) };
    case T.KW_DEL:
      return del(p);
    case T.KW_ASSERT:
      return assert(p);
    case T.KW_GLOBAL:
      p.at += 1;
      return { kind: 'Global', names: names(p), loc: p.locFrom(start) };
    case T.KW_NONLOCAL:
      p.at += 1;
      return { kind: 'Nonlocal', names: names(p), loc: p.locFrom(start) };
    default:
      return expressionStatement(p);
  }
}

function names(p: ParserState): string[] {
  const result = [p.name()];
  while (p.accept(T.COMMA)) result.push(p.name());
  return result;
}

/** An expression, or one of the assignments, which all begin with one. */
function expressionStatement(p: ParserState): StmtNode {
  const start = p.at;
  const first = annotatedRhs(p);
  const type = p.type;
  if (type === T.EQUAL) return assignment(p, start, first);
  if (type === T.COLON) return annotated(p, start, first);
  if (type >= T.PLUSEQUAL && type <= T.DOUBLESLASHEQUAL) {
    if (!isSingleTarget(first)) p.fail();
    setContext(first, 'Store');
    p.at += 1;
    const value = annotatedRhs(p);
    const op = AUGMENTED[type - T.PLUSEQUAL];
    return { kind: 'AugAssign', target: first, op, value, loc: p.locFrom(start) };
  }
  return { kind: 'Expr', value: first, loc: p.locFrom(start) };
}

function assignment(p: ParserState, start: number, first: ExprNode): StmtNode {
  const targets: ExprNode[] = [];
  let value = first;
  while (p.accept(T.EQUAL)) {
    if (!isStarTarget(value)) p.fail();
    setContext(value, 'Store');
    targets.push(value);
    value = annotatedRhs(p);
  }
  return { kind: 'Assign', targets, value, loc: p.locFrom(start) };
}

function annotated(p: ParserState, start: number, target: ExprNode): StmtNode {
  if (!isSingleTarget(target)) p.fail();
  const isBareName = target.kind === 'Name' && p.types[start] === T.NAME;
  setContext(target, 'Store');
  p.at += 1;
  const annotation = expression(p);
  const value = p.accept(T.EQUAL) ? annotatedRhs(p) : null;
  const simple = isBareName ? 1 : 0;
  return { kind: 'AnnAssign', target, annotation, value, simple, loc: p.locFrom(start) };
}

/** `type X[T] = ...`; `type` and a name are next. */
function typeAlias(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  const loc = p.locOf(p.at);
  const name: ExprNode = { kind: 'Name', id: p.name(), ctx: 'Store', loc };
  const type_params = typeParameters(p);
  p.expect(T.EQUAL);
  const value = expression(p);
  return { kind: 'TypeAlias', name, type_params, value, loc: p.locFrom(start) };
}

function raise(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  const exc = startsExpression(p.type) ? expression(p) : null;
  const cause = exc !== null && p.accept(T.KW_FROM) ? expression(p) : null;
  return { kind: 'Raise', exc, cause, loc: p.locFrom(start) };
}

function assert(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  const test = expression(p);
  const msg = p.accept(T.COMMA) ? expression(p) : null;
  const loc = p.locFrom(start);
  warnIfAlwaysTrue(p, test, loc.lineno);
  return { kind: 'Assert', test, msg, loc };
}

function del(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  // The outer tuple of `del a, b` is no node, that of `del (a, b)` is one.
  const targets: ExprNode[] = [];
  do {
    if (targets.length > 0 && !startsExpression(p.type)) break;
    const target = expression(p);
    if (!isDelTarget(target)) p.fail();
    setContext(target, 'Del');
    targets.push(target);
  } while (p.accept(T.COMMA));
  if (p.type !== T.SEMI && p.type !== T.NEWLINE) p.fail();
  return { kind: 'Delete', targets, loc: p.locFrom(start) };
}

function dottedName(p: ParserState): string {
  let name = p.name();
  while (p.accept(T.DOT)) name += `.${p.name()}`;
  return name;
}

function importName(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  const aliases: Alias[] = [];
  do {
    const aliasStart = p.at;
    const name = dottedName(p);
    const asname = p.accept(T.KW_AS) ? p.name() : null;
    aliases.push({ kind: 'alias', name, asname, loc: p.locFrom(aliasStart) });
  } while (p.accept(T.COMMA));
  return { kind: 'Import', names: aliases, loc: p.locFrom(start) };
}

function importFrom(p: ParserState): StmtNode {
  const start = p.at;
  p.at += 1;
  let level = 0;
  for (;;) {
    if (p.accept(T.DOT)) level += 1;
    else if (p.accept(T.ELLIPSIS)) level += 3;
    else break;
  }
  const module = level > 0 && p.type === T.KW_IMPORT ? null : dottedName(p);
  p.expect(T.KW_IMPORT);
  const aliases = importTargets(p);
  return { kind: 'ImportFrom', module, names: aliases, level, loc: p.locFrom(start) };
}

function importTargets(p: ParserState): Alias[] {
  const first = p.at;
  if (p.accept(T.STAR)) {
    return [{ kind: 'alias', name: '*', asname: null, loc: p.locFrom(first) }];
  }
  const inParentheses = p.accept(T.LPAR);
  const aliases: Alias[] = [];
  do {
    if (inParentheses && aliases.length > 0 && p.type === T.RPAR) break;
    const start = p.at;
    const name = p.name();
    const asname = p.accept(T.KW_AS) ? p.name() : null;
    aliases.push({ kind: 'alias', name, asname, loc: p.locFrom(start) });
  } while (p.accept(T.COMMA));
  if (inParentheses) p.expect(T.RPAR);
  return aliases;
}
