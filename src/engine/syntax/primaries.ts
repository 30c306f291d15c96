/**
 * What follows a primary: call arguments and subscripts. Mirrors the rules
 * `primary`, `slices`, `arguments` and `kwargs` of CPython's grammar. Keywords
 * given twice are the compiler's to refuse.
 */
import type { ExprNode, Keyword } from './ast.ts';
import { comprehensionClauses, startsComprehension } from './comprehensions.ts';
import { expression, namedExpression, starredExpression, startsExpression } from './expressions.ts';
import type { ParserState } from './parserState.ts';
import * as T from './tokens.ts';
import { warnIfNotCallable, warnIfNotSubscriptable } from './warnings.ts';

/** A call or a subscript of `node`, which began at row `start`; `(` or `[` is next. */
export function subscriptOrCall(p: ParserState, start: number, node: ExprNode): ExprNode {
  if (p.type === T.LSQB) {
    p.at += 1;
    const slice = slices(p);
    p.expect(T.RSQB);
    const loc = p.locFrom(start);
    warnIfNotSubscriptable(p, node, slice, loc.lineno);
    return { kind: 'Subscript', value: node, slice, ctx: 'Load', loc };
  }
  const { args, keywords } = callArguments(p);
  const loc = p.locFrom(start);
  warnIfNotCallable(p, node, loc.lineno);
  return { kind: 'Call', func: node, args, keywords, loc };
}

export interface CallArguments {
  readonly args: ExprNode[];
  readonly keywords: Keyword[];
}

/** The arguments of a call or a class statement with both parentheses; `(` is next. */
export function callArguments(p: ParserState): CallArguments {
  const open = p.at;
  p.at += 1;
  const args: ExprNode[] = [];
  const keywords: Keyword[] = [];
  let unpackedKeywords = false;
  while (p.type !== T.RPAR) {
    if (p.type === T.STAR) {
      if (unpackedKeywords) p.fail();
      args.push(starredExpression(p));
    } else if (p.type === T.DOUBLESTAR) {
      unpackedKeywords = true;
      keywords.push(keywordUnpacking(p));
    } else if (p.type === T.NAME && p.peek(1) === T.EQUAL) {
      keywords.push(keywordArgument(p));
    } else {
      if (keywords.length > 0) p.fail();
      const argument = namedExpression(p);
      if (startsComprehension(p)) {
        // Only a generator expression that is the sole argument goes without parentheses.
        if (args.length > 0) p.fail();
        args.push(bareGenerator(p, open, argument));
        return { args, keywords };
      }
      args.push(argument);
    }
    if (!p.accept(T.COMMA)) break;
  }
  p.expect(T.RPAR);
  return { args, keywords };
}

/** `f(x for x in y)`: the generator's place includes the call's parentheses. */
function bareGenerator(p: ParserState, open: number, elt: ExprNode): ExprNode {
  const generators = comprehensionClauses(p);
  p.expect(T.RPAR);
  return { kind: 'GeneratorExp', elt, generators, loc: p.locFrom(open) };
}

function keywordUnpacking(p: ParserState): Keyword {
  const start = p.at;
  p.at += 1;
  const value = expression(p);
  return { kind: 'keyword', arg: null, value, loc: p.locFrom(start) };
}

function keywordArgument(p: ParserState): Keyword {
  const start = p.at;
  const arg = p.name();
  p.at += 1;
  const value = expression(p);
  return { kind: 'keyword', arg, value, loc: p.locFrom(start) };
}

function slices(p: ParserState): ExprNode {
  const start = p.at;
  const isStarred = p.type === T.STAR;
  const first = sliceElement(p);
  if (!isStarred && p.type !== T.COMMA) return first;
  const elts = [first];
  while (p.accept(T.COMMA)) {
    if (p.type === T.RSQB) break;
    elts.push(sliceElement(p));
  }
  return { kind: 'Tuple', elts, ctx: 'Load', loc: p.locFrom(start) };
}

function sliceElement(p: ParserState): ExprNode {
  if (p.type === T.STAR) return starredExpression(p);
  const start = p.at;
  let lower: ExprNode | null = null;
  if (p.type !== T.COLON) {
    lower = namedExpression(p);
    if (p.type !== T.COLON || lower.kind === 'NamedExpr') {
      // `a[x:=1:2]` is no slice, `a[(x:=1):2]` is.
      if (p.type !== T.COLON || p.types[start] !== T.LPAR) return lower;
    }
  }
  p.at += 1;
  const upper = startsExpression(p.type) ? expression(p) : null;
  let step: ExprNode | null = null;
  if (p.accept(T.COLON)) step = startsExpression(p.type) ? expression(p) : null;
  return { kind: 'Slice', lower, upper, step, loc: p.locFrom(start) };
}
