/** The second reading's parameters, of functions and lambdas, and type parameters. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { expression, starExpression } from './pegExpressions.ts';

/** The rules for `def` and for `lambda` are the same but for three things. */
interface Flavor {
  readonly isLambda: boolean;
  /** The token that ends the parameters. */
  readonly closing: number;
  readonly parenthesized: string;
}

const DEF: Flavor = {
  isLambda: false,
  closing: T.RPAR,
  parenthesized: 'Function parameters cannot be parenthesized',
};
const LAMBDA: Flavor = {
  isLambda: true,
  closing: T.COLON,
  parenthesized: 'Lambda expression parameters cannot be parenthesized',
};

export const defParameters: Rule = (g) => parameters(g, DEF);
export const lambdaParameters: Rule = (g) => parameters(g, LAMBDA);

// ---------------------------------------------------------------- one parameter

function param(g: Peg, flavor: Flavor, annotation: Rule = expression): PegNode | null {
  const start = g.mark;
  if (!g.tok(T.NAME)) return null;
  if (!flavor.isLambda && g.tok(T.COLON) && annotation(g) === null) g.mark = start + 1;
  return g.node('arg', start);
}

/** `default`: true when one stands here. */
function defaultValue(g: Peg): boolean {
  const start = g.mark;
  if (g.tok(T.EQUAL) && expression(g) !== null) return true;
  g.mark = start;
  if (g.callInvalidRules && g.tok(T.EQUAL) && g.next(T.RPAR, T.COMMA)) {
    throw g.atToken('expected default value expression', start);
  }
  g.mark = start;
  return false;
}

/** A parameter ends with a comma, or before the token that ends them all. */
function ended(g: Peg, flavor: Flavor): boolean {
  if (!g.tok(T.COMMA)) return g.next(flavor.closing);
  // In a function CPython looks for a type comment here.
  if (!flavor.isLambda) g.peek();
  return true;
}

function withoutDefault(g: Peg, flavor: Flavor, annotation: Rule = expression): PegNode | null {
  const start = g.mark;
  const node = param(g, flavor, annotation);
  return node !== null && ended(g, flavor) ? node : g.back(start);
}

function withDefault(g: Peg, flavor: Flavor): PegNode | null {
  const start = g.mark;
  const node = param(g, flavor);
  return node !== null && defaultValue(g) && ended(g, flavor) ? node : g.back(start);
}

function maybeDefault(g: Peg, flavor: Flavor): PegNode | null {
  const start = g.mark;
  const node = param(g, flavor);
  if (node === null) return null;
  defaultValue(g);
  return ended(g, flavor) ? node : g.back(start);
}

const manyWithout = (g: Peg, flavor: Flavor) => g.many((peg) => withoutDefault(peg, flavor)).length;
const manyWith = (g: Peg, flavor: Flavor) => g.many((peg) => withDefault(peg, flavor)).length;
const manyMaybe = (g: Peg, flavor: Flavor) => g.many((peg) => maybeDefault(peg, flavor)).length;

// ---------------------------------------------------------------- all parameters

function slash(g: Peg, flavor: Flavor): boolean {
  return g.tok(T.SLASH) && ended(g, flavor);
}

function slashWithoutDefault(g: Peg, flavor: Flavor): boolean {
  const start = g.mark;
  if (manyWithout(g, flavor) > 0 && slash(g, flavor)) return true;
  g.mark = start;
  return false;
}

function slashWithDefault(g: Peg, flavor: Flavor): boolean {
  const start = g.mark;
  manyWithout(g, flavor);
  if (manyWith(g, flavor) > 0 && slash(g, flavor)) return true;
  g.mark = start;
  return false;
}

/** `params`: the node is a mere sign that parameters were found. */
function parameters(g: Peg, flavor: Flavor): PegNode | null {
  const start = g.mark;
  if (g.callInvalidRules) invalidParameters(g, flavor);
  if (slashWithoutDefault(g, flavor)) {
    manyWithout(g, flavor);
    manyWith(g, flavor);
  } else if (slashWithDefault(g, flavor)) {
    manyWith(g, flavor);
  } else if (manyWithout(g, flavor) > 0) {
    manyWith(g, flavor);
  } else if (manyWith(g, flavor) === 0) {
    return starEtc(g, flavor) ? g.node('arguments', start) : null;
  }
  starEtc(g, flavor);
  return g.node('arguments', start);
}

function starEtc(g: Peg, flavor: Flavor): boolean {
  const start = g.mark;
  if (g.callInvalidRules) invalidStarEtc(g, flavor);
  if (g.tok(T.STAR)) {
    const starred =
      withoutDefault(g, flavor) ??
      (flavor.isLambda ? null : withoutDefault(g, flavor, starAnnotation));
    if (starred !== null) {
      manyMaybe(g, flavor);
      keywords(g, flavor);
      return true;
    }
    if (g.tok(T.COMMA) && manyMaybe(g, flavor) > 0) {
      keywords(g, flavor);
      return true;
    }
  }
  g.mark = start;
  return keywords(g, flavor);
}

const starAnnotation: Rule = (g) => starExpression(g);

function keywords(g: Peg, flavor: Flavor): boolean {
  const start = g.mark;
  if (g.callInvalidRules) invalidKeywords(g, flavor);
  if (g.tok(T.DOUBLESTAR) && withoutDefault(g, flavor) !== null) return true;
  g.mark = start;
  return false;
}

// ---------------------------------------------------------------- what is wrong

function invalidParameters(g: Peg, flavor: Flavor) {
  const start = g.mark;
  if (g.tok(T.SLASH) && g.tok(T.COMMA)) {
    throw g.atToken('at least one argument must precede /', start);
  }
  g.mark = start;
  if (slashWithoutDefault(g, flavor) || slashWithDefault(g, flavor)) {
    manyMaybe(g, flavor);
    if (g.tok(T.SLASH)) throw g.atToken('/ may appear only once', g.mark - 1);
  }
  g.mark = start;
  slashWithoutDefault(g, flavor);
  manyWithout(g, flavor);
  if (slashWithDefault(g, flavor) || manyWith(g, flavor) > 0) {
    const late = withoutDefault(g, flavor);
    if (late !== null) {
      // The node of the parameter, without the comma behind it.
      throw g.atNode('parameter without a default follows parameter with a default', late);
    }
  }
  g.mark = start;
  parenthesized(g, flavor);
  g.mark = start;
  if (!slashWithoutDefault(g, flavor)) slashWithDefault(g, flavor);
  manyMaybe(g, flavor);
  if (g.tok(T.STAR) && (g.tok(T.COMMA) || withoutDefault(g, flavor) !== null)) {
    manyMaybe(g, flavor);
    if (g.tok(T.SLASH)) throw g.atToken('/ must be ahead of *', g.mark - 1);
  }
  g.mark = start;
  if (manyMaybe(g, flavor) > 0 && g.tok(T.SLASH) && g.tok(T.STAR)) {
    throw g.atToken('expected comma between / and *', g.mark - 1);
  }
  g.mark = start;
}

function parenthesized(g: Peg, flavor: Flavor) {
  manyWithout(g, flavor);
  const open = g.mark;
  if (!g.tok(T.LPAR)) return;
  const inner = flavor.isLambda
    ? g.gather((peg) => param(peg, flavor)) !== null
    : manyWithout(g, flavor) > 0;
  if (!inner) return;
  g.tok(T.COMMA);
  if (g.tok(T.RPAR)) throw g.between(flavor.parenthesized, open, g.mark - 1);
}

function invalidStarEtc(g: Peg, flavor: Flavor) {
  const start = g.mark;
  if (!g.tok(T.STAR)) return;
  const nothingNamed =
    g.next(flavor.closing) || g.ahead(() => g.tok(T.COMMA) && g.next(flavor.closing, T.DOUBLESTAR));
  if (nothingNamed) {
    const msg = 'named arguments must follow bare *';
    if (!flavor.isLambda) throw g.atToken(msg, start);
    // This rule takes the tokens and reports where it stands.
    if (!g.tok(flavor.closing)) g.tok(T.COMMA);
    throw g.atLast(msg);
  }
  if (param(g, flavor) !== null && g.tok(T.EQUAL)) {
    throw g.atToken('var-positional argument cannot have default value', g.mark - 1);
  }
  g.mark = start + 1;
  if (withoutDefault(g, flavor) !== null || g.tok(T.COMMA)) {
    manyMaybe(g, flavor);
    const second = g.mark;
    if (g.tok(T.STAR) && (withoutDefault(g, flavor) !== null || g.tok(T.COMMA))) {
      throw g.atToken('* argument may appear only once', second);
    }
  }
  g.mark = start;
}

function invalidKeywords(g: Peg, flavor: Flavor) {
  const start = g.mark;
  if (g.tok(T.DOUBLESTAR) && param(g, flavor) !== null) {
    if (g.tok(T.EQUAL)) {
      throw g.atToken('var-keyword argument cannot have default value', g.mark - 1);
    }
    if (g.tok(T.COMMA)) {
      const msg = 'arguments cannot follow var-keyword argument';
      const after = param(g, flavor);
      if (after !== null) throw g.atNode(msg, after);
      if (g.next(T.STAR, T.DOUBLESTAR, T.SLASH)) throw g.atToken(msg, g.mark);
    }
  }
  g.mark = start;
}

// ---------------------------------------------------------------- type parameters

/** `[type_params]`: nothing, or a list in brackets. */
export function typeParameters(g: Peg) {
  const start = g.mark;
  if (g.callInvalidRules && g.tok(T.LSQB) && g.tok(T.RSQB)) {
    throw g.from('Type parameter list cannot be empty', start + 1);
  }
  g.mark = start;
  if (!g.tok(T.LSQB)) return;
  if (g.gather(typeParameter) !== null) {
    g.tok(T.COMMA);
    if (g.tok(T.RSQB)) return;
  }
  g.mark = start;
}

const typeParameter: Rule = (g) => g.memo(typeParameterRule);

const typeParameterRule: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.NAME)) {
    optional(g, T.COLON, expression);
    optional(g, T.EQUAL, expression);
    return g.node('TypeVar', start);
  }
  if (g.callInvalidRules) {
    invalidBound(g, T.STAR, 'TypeVarTuple');
    invalidBound(g, T.DOUBLESTAR, 'ParamSpec');
  }
  if (g.tok(T.STAR) && g.tok(T.NAME)) {
    optional(g, T.EQUAL, starExpression);
    return g.node('TypeVarTuple', start);
  }
  g.mark = start;
  if (g.tok(T.DOUBLESTAR) && g.tok(T.NAME)) {
    optional(g, T.EQUAL, expression);
    return g.node('ParamSpec', start);
  }
  return g.back(start);
};

function optional(g: Peg, type: number, rule: Rule) {
  const start = g.mark;
  if (!g.tok(type) || rule(g) === null) g.mark = start;
}

function invalidBound(g: Peg, star: number, kind: string) {
  const start = g.mark;
  if (g.tok(star) && g.tok(T.NAME) && g.tok(T.COLON)) {
    const colon = g.mark - 1;
    const bound = expression(g);
    if (bound !== null) {
      const what = bound.kind === 'Tuple' ? 'constraints' : 'bound';
      throw g.from(`cannot use ${what} with ${kind}`, colon);
    }
  }
  g.mark = start;
}
