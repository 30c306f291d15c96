/** The second reading's assignment and `del` targets. */
import * as T from '../tokens.ts';
import type { Peg, PegNode, Rule } from './peg.ts';
import { atom, generator, slices } from './pegAtoms.ts';
import { callArguments } from './pegCalls.ts';

function followsTarget(g: Peg): boolean {
  return g.next(T.LPAR, T.LSQB, T.DOT);
}

/** `t_primary`: a primary that something follows. */
const targetPrimary: Rule = (g) => g.memo(targetPrimaryRule);

const targetPrimaryRule: Rule = (g) => {
  const start = g.mark;
  if (atom(g) === null || !followsTarget(g)) return g.back(start);
  let node = g.node('atom', start);
  for (;;) {
    const before = g.mark;
    const longer = targetTrailer(g, start);
    if (longer === null || !followsTarget(g)) {
      g.mark = before;
      return node;
    }
    node = longer;
  }
};

function targetTrailer(g: Peg, start: number): PegNode | null {
  const before = g.mark;
  if (g.tok(T.DOT) && g.tok(T.NAME)) return g.node('Attribute', start);
  g.mark = before;
  if (g.tok(T.LSQB) && slices(g) !== null && g.tok(T.RSQB)) return g.node('Subscript', start);
  g.mark = before;
  if (generator(g) !== null) return g.node('Call', start);
  if (g.tok(T.LPAR)) {
    callArguments(g);
    if (g.tok(T.RPAR)) return g.node('Call', start);
  }
  return g.back(before);
}

/** An attribute or a subscript that nothing follows. */
export const subscriptOrAttributeTarget: Rule = (g) => {
  const start = g.mark;
  if (targetPrimary(g) === null) return null;
  const before = g.mark;
  if (g.tok(T.DOT) && g.tok(T.NAME) && !followsTarget(g)) return g.node('Attribute', start);
  g.mark = before;
  if (g.tok(T.LSQB) && slices(g) !== null && g.tok(T.RSQB) && !followsTarget(g)) {
    return g.node('Subscript', start);
  }
  return g.back(start);
};

export const starTargets: Rule = (g) => {
  const start = g.mark;
  const elts = g.gather(starTarget);
  if (elts === null) return null;
  const hasComma = g.tok(T.COMMA);
  return elts.length === 1 && !hasComma ? elts[0] : g.node('Tuple', start, { elts });
};

export const starTarget: Rule = (g) => g.memo(starTargetRule);

const starTargetRule: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.STAR)) {
    const value = g.next(T.STAR) ? null : starTarget(g);
    return value === null ? g.back(start) : g.node('Starred', start, { value });
  }
  return targetWithStarAtom(g);
};

const targetWithStarAtom: Rule = (g) => g.memo(targetWithStarAtomRule);
const targetWithStarAtomRule: Rule = (g) => subscriptOrAttributeTarget(g) ?? starAtom(g);

const starAtom: Rule = (g) => {
  const start = g.mark;
  if (g.tok(T.NAME)) return g.node('Name', start);
  if (g.tok(T.LPAR)) {
    const inner = targetWithStarAtom(g);
    if (inner !== null && g.tok(T.RPAR)) return inner;
    g.mark = start + 1;
    const elts = g.gather(starTarget) ?? [];
    const hasComma = elts.length > 0 && g.tok(T.COMMA);
    if (elts.length === 1 && !hasComma) g.mark = start + 1;
    return g.tok(T.RPAR) ? g.node('Tuple', start, { elts }) : g.back(start);
  }
  if (g.tok(T.LSQB)) {
    const elts = g.gather(starTarget) ?? [];
    if (elts.length > 0) g.tok(T.COMMA);
    return g.tok(T.RSQB) ? g.node('List', start, { elts }) : g.back(start);
  }
  return null;
};

export const singleTarget: Rule = (g) => {
  const start = g.mark;
  const target = subscriptOrAttributeTarget(g);
  if (target !== null) return target;
  if (g.tok(T.NAME)) return g.node('Name', start);
  if (g.tok(T.LPAR)) {
    const inner = singleTarget(g);
    if (inner !== null && g.tok(T.RPAR)) return inner;
  }
  return g.back(start);
};

export function delTargets(g: Peg): PegNode[] | null {
  const targets = g.gather(delTarget);
  if (targets !== null) g.tok(T.COMMA);
  return targets;
}

const delTarget: Rule = (g) => g.memo(delTargetRule);

const delTargetRule: Rule = (g) => {
  const start = g.mark;
  const target = subscriptOrAttributeTarget(g);
  if (target !== null) return target;
  if (g.tok(T.NAME)) return g.node('Name', start);
  if (g.tok(T.LPAR)) {
    const inner = delTarget(g);
    if (inner !== null && g.tok(T.RPAR)) return inner;
    g.mark = start + 1;
    delTargets(g);
    return g.tok(T.RPAR) ? g.node('Tuple', start) : g.back(start);
  }
  if (g.tok(T.LSQB)) {
    delTargets(g);
    return g.tok(T.RSQB) ? g.node('List', start) : g.back(start);
  }
  return null;
};
