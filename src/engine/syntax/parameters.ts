/**
 * Parameters of functions and lambdas, and type parameters. Mirrors the rules
 * `parameters`, `lambda_parameters` and `type_params`.
 */
import type { Arg, Arguments, ExprNode, TypeParamNode } from './ast.ts';
import { bitwiseOr, expression } from './expressions.ts';
import type { ParserState } from './parserState.ts';
import * as T from './tokens.ts';

/** One parameter; annotations only in a `def`. */
function parameter(p: ParserState, annotated: boolean, starAnnotation: boolean): Arg {
  const start = p.at;
  const arg = p.name();
  let annotation: ExprNode | null = null;
  if (annotated && p.accept(T.COLON)) {
    annotation = starAnnotation && p.type === T.STAR ? starAnnotationExpression(p) : expression(p);
  }
  return { kind: 'arg', arg, annotation, loc: p.locFrom(start) };
}

/** `*args: *Ts` */
function starAnnotationExpression(p: ParserState): ExprNode {
  const start = p.at;
  p.at += 1;
  const value = bitwiseOr(p);
  return { kind: 'Starred', value, ctx: 'Load', loc: p.locFrom(start) };
}

/**
 * Parameters up to `closing`, which stays: `)` for a function (with
 * annotations), `:` for a lambda (without).
 */
export function parameters(p: ParserState, closing: number): Arguments {
  const annotated = closing === T.RPAR;
  let posonlyargs: Arg[] = [];
  let args: Arg[] = [];
  let vararg: Arg | null = null;
  const kwonlyargs: Arg[] = [];
  const kw_defaults: (ExprNode | null)[] = [];
  let kwarg: Arg | null = null;
  const defaults: ExprNode[] = [];
  let seenSlash = false;
  let seenStar = false;
  while (p.type !== closing) {
    if (p.type === T.SLASH) {
      if (seenSlash || seenStar || args.length === 0) p.fail();
      p.at += 1;
      seenSlash = true;
      posonlyargs = args;
      args = [];
    } else if (p.type === T.STAR) {
      if (seenStar) p.fail();
      p.at += 1;
      seenStar = true;
      if (p.type === T.COMMA) {
        // A bare star needs a parameter after it.
        if (p.peek(1) !== T.NAME) p.fail();
      } else {
        vararg = parameter(p, annotated, true);
      }
    } else if (p.type === T.DOUBLESTAR) {
      p.at += 1;
      kwarg = parameter(p, annotated, false);
      p.accept(T.COMMA);
      if (p.type !== closing) p.fail();
      break;
    } else {
      const arg = parameter(p, annotated, false);
      const value = p.accept(T.EQUAL) ? expression(p) : null;
      if (seenStar) {
        kwonlyargs.push(arg);
        kw_defaults.push(value);
      } else {
        if (value !== null) defaults.push(value);
        else if (defaults.length > 0) p.fail();
        args.push(arg);
      }
    }
    if (!p.accept(T.COMMA)) break;
  }
  if (p.type !== closing) p.fail();
  return {
    kind: 'arguments',
    posonlyargs,
    args,
    vararg,
    kwonlyargs,
    kw_defaults,
    kwarg,
    defaults,
  };
}

/** `[T, *Ts, **P]` after a name, or nothing. */
export function typeParameters(p: ParserState): TypeParamNode[] {
  if (!p.accept(T.LSQB)) return [];
  const params: TypeParamNode[] = [];
  do {
    if (params.length > 0 && p.type === T.RSQB) break;
    params.push(typeParameter(p));
  } while (p.accept(T.COMMA));
  p.expect(T.RSQB);
  return params;
}

function typeParameter(p: ParserState): TypeParamNode {
  const start = p.at;
  if (p.accept(T.STAR)) {
    const name = p.name();
    let default_value: ExprNode | null = null;
    if (p.accept(T.EQUAL)) {
      default_value = p.type === T.STAR ? starAnnotationExpression(p) : expression(p);
    }
    return { kind: 'TypeVarTuple', name, default_value, loc: p.locFrom(start) };
  }
  if (p.accept(T.DOUBLESTAR)) {
    const name = p.name();
    const default_value = p.accept(T.EQUAL) ? expression(p) : null;
    return { kind: 'ParamSpec', name, default_value, loc: p.locFrom(start) };
  }
  const name = p.name();
  const bound = p.accept(T.COLON) ? expression(p) : null;
  const default_value = p.accept(T.EQUAL) ? expression(p) : null;
  return { kind: 'TypeVar', name, bound, default_value, loc: p.locFrom(start) };
}
