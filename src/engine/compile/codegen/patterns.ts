/**
 * Patterns (PEP 634). Mirrors the `codegen_pattern_*` functions (codegen.c). Every pattern takes its
 * subject from the top of the stack; captures are kept below the items in use and bound when the
 * whole pattern has matched.
 */

import type {
  ExprNode,
  MatchAs,
  MatchClass,
  MatchMapping,
  MatchOr,
  MatchSequence,
  MatchSingleton,
  MatchValue,
  PatternNode,
} from '../../syntax/ast.ts';
import type { Compiler } from '../compiler.ts';
import type { Const } from '../code.ts';
import { constKey, fromConstantValue, int, NONE, str, tuple } from '../consts.ts';
import type { Label } from '../instruction-sequence.ts';
import type { Location } from '../location.ts';
import { constRepr } from '../literals.ts';
import { BS } from '../opcodes/blockstack.ts';
import { NB, OP } from '../opcodes/table.ts';
import { binarySubscript, compareOp, visitExpression } from './expressions.ts';
import { isWildcard } from './match.ts';

/** Mirrors `pattern_context`. */
export class PatternContext {
  /** Names to bind, in the order their values lie on the stack. */
  stores: string[] = [];
  /** Whether a pattern that always matches may stand here. */
  allowIrrefutable: boolean;
  /** By number of items to pop: where a failed match jumps. */
  failPop: Label[] = [];
  /** Items on top of the stack that captures must go below. */
  onTop = 0;

  constructor(allowIrrefutable: boolean) {
    this.allowIrrefutable = allowIrrefutable;
  }

  failLabel(c: Compiler, pops: number): Label {
    while (this.failPop.length <= pops) this.failPop.push(c.newLabel());
    return this.failPop[pops]!;
  }

  jumpToFail(c: Compiler, loc: Location, op: number): void {
    c.jump(loc, op, this.failLabel(c, this.onTop + this.stores.length));
  }

  emitFailBlocks(c: Compiler, loc: Location): void {
    for (let pops = this.failPop.length - 1; pops >= 0; pops--) {
      c.useLabel(this.failPop[pops]!);
      if (pops > 0) c.op(loc, OP.POP_TOP);
    }
    this.failPop = [];
  }
}

export function visitPattern(c: Compiler, p: PatternNode, pc: PatternContext): void {
  switch (p.kind) {
    case 'MatchValue':
      return valuePattern(c, p, pc);
    case 'MatchSingleton':
      return singletonPattern(c, p, pc);
    case 'MatchSequence':
      return sequencePattern(c, p, pc);
    case 'MatchMapping':
      return mappingPattern(c, p, pc);
    case 'MatchClass':
      return classPattern(c, p, pc);
    case 'MatchStar':
      return storeName(c, p.loc, p.name, pc);
    case 'MatchAs':
      return asPattern(c, p, pc);
    case 'MatchOr':
      return orPattern(c, p, pc);
  }
}

/** A pattern inside another: it may match always. */
function subpattern(c: Compiler, p: PatternNode, pc: PatternContext): void {
  const before = pc.allowIrrefutable;
  pc.allowIrrefutable = true;
  visitPattern(c, p, pc);
  pc.allowIrrefutable = before;
}

function rotate(c: Compiler, loc: Location, count: number): void {
  if (c.hasBlockStack) return c.opArg(loc, BS.ROT_N, count);
  for (let depth = count; depth > 1; depth--) c.opArg(loc, OP.SWAP, depth);
}

const duplicateStore = (c: Compiler, loc: Location, name: string): never =>
  c.error(`multiple assignments to name '${name}' in pattern`, loc);

function storeName(c: Compiler, loc: Location, name: string | null, pc: PatternContext): void {
  if (name === null) return c.op(loc, OP.POP_TOP);
  if (pc.stores.includes(name)) duplicateStore(c, loc, name);
  rotate(c, loc, pc.onTop + pc.stores.length + 1);
  pc.stores.push(name);
}

function asPattern(c: Compiler, p: MatchAs, pc: PatternContext): void {
  if (p.pattern === null) {
    if (!pc.allowIrrefutable) {
      const what = p.name === null ? 'wildcard' : `name capture '${p.name}'`;
      c.error(`${what} makes remaining patterns unreachable`, p.loc);
    }
    return storeName(c, p.loc, p.name, pc);
  }
  pc.onTop += 1;
  c.opArg(p.loc, OP.COPY, 1);
  visitPattern(c, p.pattern, pc);
  pc.onTop -= 1;
  storeName(c, p.loc, p.name, pc);
}

function valuePattern(c: Compiler, p: MatchValue, pc: PatternContext): void {
  const { value, loc } = p;
  if (value.kind !== 'Constant' && value.kind !== 'Attribute') {
    c.error('patterns may only match literals and attribute lookups', loc);
  }
  visitExpression(c, value);
  compareOp(c, loc, 'Eq');
  c.toBool(loc);
  pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
}

function singletonPattern(c: Compiler, p: MatchSingleton, pc: PatternContext): void {
  c.loadConst(p.loc, fromConstantValue(p.value));
  compareOp(c, p.loc, 'Is');
  pc.jumpToFail(c, p.loc, OP.POP_JUMP_IF_FALSE);
}

// ---------------------------------------------------------------- sequences

/** Fails unless `len(subject)` compares as wanted. */
function checkLength(
  c: Compiler,
  loc: Location,
  op: 'Eq' | 'GtE',
  size: number,
  pc: PatternContext,
): void {
  c.op(loc, OP.GET_LEN);
  c.loadConst(loc, int(size));
  compareOp(c, loc, op);
  pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
}

function sequencePattern(c: Compiler, p: MatchSequence, pc: PatternContext): void {
  const { loc, patterns } = p;
  const size = patterns.length;
  const stars = patterns.filter((pattern) => pattern.kind === 'MatchStar');
  if (stars.length > 1) c.error('multiple starred names in sequence pattern', loc);
  const star = patterns.findIndex((pattern) => pattern.kind === 'MatchStar');
  const starWildcard = stars[0]?.name === null;
  const onlyWildcards = patterns.every((pattern) =>
    pattern.kind === 'MatchStar' ? pattern.name === null : isWildcard(pattern),
  );
  pc.onTop += 1;
  c.op(loc, OP.MATCH_SEQUENCE);
  pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
  if (star < 0) checkLength(c, loc, 'Eq', size, pc);
  else if (size > 1) checkLength(c, loc, 'GtE', size - 1, pc);
  pc.onTop -= 1;
  if (onlyWildcards) c.op(loc, OP.POP_TOP);
  else if (starWildcard) sequenceByIndex(c, loc, patterns, star, pc);
  else sequenceUnpacked(c, loc, patterns, star, pc);
}

function sequenceUnpacked(
  c: Compiler,
  loc: Location,
  patterns: readonly PatternNode[],
  star: number,
  pc: PatternContext,
): void {
  const size = patterns.length;
  if (star < 0) {
    c.opArg(loc, OP.UNPACK_SEQUENCE, size);
  } else {
    const after = size - star - 1;
    if (star >= 1 << 8 || after >= 1 << 23) {
      c.error('too many expressions in star-unpacking sequence pattern', loc);
    }
    c.opArg(loc, OP.UNPACK_EX, star + (after << 8));
  }
  pc.onTop += size;
  for (const pattern of patterns) {
    pc.onTop -= 1;
    subpattern(c, pattern, pc);
  }
}

/** `[first, *_]`: the elements one by one, so that the rest is not copied. */
function sequenceByIndex(
  c: Compiler,
  loc: Location,
  patterns: readonly PatternNode[],
  star: number,
  pc: PatternContext,
): void {
  pc.onTop += 1;
  patterns.forEach((pattern, i) => {
    if (i === star || isWildcard(pattern)) return;
    c.opArg(loc, OP.COPY, 1);
    if (i < star) {
      c.loadConst(loc, int(i));
    } else {
      // The subject may not support negative indices.
      c.op(loc, OP.GET_LEN);
      c.loadConst(loc, int(patterns.length - i));
      c.opArg(loc, OP.BINARY_OP, NB.SUBTRACT);
    }
    binarySubscript(c, loc);
    subpattern(c, pattern, pc);
  });
  pc.onTop -= 1;
  c.op(loc, OP.POP_TOP);
}

// ---------------------------------------------------------------- classes and mappings

/** Fails where the top is None; else it is a tuple of `size` values to match. */
function unpackMatched(c: Compiler, loc: Location, size: number, pc: PatternContext): void {
  c.opArg(loc, OP.COPY, 1);
  c.loadConst(loc, NONE);
  c.opArg(loc, OP.IS_OP, 1);
  pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
  c.opArg(loc, OP.UNPACK_SEQUENCE, size);
}

function classPattern(c: Compiler, p: MatchClass, pc: PatternContext): void {
  const { loc, patterns, kwd_attrs: attrs, kwd_patterns: attrPatterns } = p;
  attrs.forEach((attr, i) => {
    const repeated = attrs.indexOf(attr, i + 1);
    if (repeated >= 0) {
      const message = `attribute name repeated in class pattern: ${attr}`;
      c.error(message, attrPatterns[repeated]!.loc);
    }
  });
  visitExpression(c, p.cls);
  c.loadConst(loc, tuple(attrs.map(str)));
  if (c.hasBlockStack) {
    c.opArg(loc, BS.MATCH_CLASS, patterns.length);
    pc.onTop += 1;
    pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
    itemPatterns(c, loc, [...patterns, ...attrPatterns], pc);
    pc.onTop -= 1;
    return c.op(loc, OP.POP_TOP);
  }
  c.opArg(loc, OP.MATCH_CLASS, patterns.length);
  const all = [...patterns, ...attrPatterns];
  pc.onTop += 1;
  unpackMatched(c, loc, all.length, pc);
  pc.onTop += all.length - 1;
  for (const pattern of all) {
    pc.onTop -= 1;
    if (isWildcard(pattern)) c.op(loc, OP.POP_TOP);
    else subpattern(c, pattern, pc);
  }
}

/** The same for keys that are one key of a dict: 1, 1.0 and True. */
function keyInDict(key: Const): string {
  if (key.kind === 'complex' && key.imag === 0)
    return keyInDict({ ...key, kind: 'float', value: key.real } as Const);
  if (key.kind === 'bool') return `number ${key.value ? 1 : 0}`;
  if (key.kind === 'int') return `number ${key.value}`;
  if (key.kind === 'float' && Number.isInteger(key.value)) return `number ${BigInt(key.value)}`;
  return constKey(key);
}

function mappingKey(c: Compiler, p: MatchMapping, key: ExprNode, seen: Set<string>): void {
  if (key.kind === 'Constant') {
    const constant = c.constantOf(key);
    const id = keyInDict(constant);
    if (seen.has(id)) {
      c.error(`mapping pattern checks duplicate key (${constRepr(constant)})`, p.loc);
    }
    seen.add(id);
  } else if (key.kind !== 'Attribute') {
    c.error('mapping pattern keys may only match literals and attribute lookups', p.loc);
  }
  visitExpression(c, key);
}

function mappingPattern(c: Compiler, p: MatchMapping, pc: PatternContext): void {
  const { loc, keys, patterns, rest } = p;
  const size = keys.length;
  pc.onTop += 1;
  c.op(loc, OP.MATCH_MAPPING);
  pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
  if (size === 0 && rest === null) {
    pc.onTop -= 1;
    return c.op(loc, OP.POP_TOP);
  }
  if (size > 0) checkLength(c, loc, 'GtE', size, pc);
  const seen = new Set<string>();
  for (const key of keys) mappingKey(c, p, key, seen);
  c.opArg(loc, OP.BUILD_TUPLE, size);
  if (c.hasBlockStack) return matchedKeys(c, p, pc);
  c.op(loc, OP.MATCH_KEYS);
  // Above the subject: the keys and the values.
  pc.onTop += 2;
  unpackMatched(c, loc, size, pc);
  pc.onTop += size - 1;
  for (const pattern of patterns) {
    pc.onTop -= 1;
    subpattern(c, pattern, pc);
  }
  pc.onTop -= 2;
  if (rest === null) {
    c.op(loc, OP.POP_TOP);
    return c.op(loc, OP.POP_TOP);
  }
  // rest = dict(subject), without the keys.
  c.opArg(loc, OP.BUILD_MAP, 0);
  c.opArg(loc, OP.SWAP, 3);
  c.opArg(loc, OP.DICT_UPDATE, 2);
  c.opArg(loc, OP.UNPACK_SEQUENCE, size);
  for (let left = size; left > 0; left--) {
    c.opArg(loc, OP.COPY, 1 + left);
    c.opArg(loc, OP.SWAP, 2);
    c.op(loc, OP.DELETE_SUBSCR);
  }
  storeName(c, loc, rest, pc);
}

/** 3.10: the values to match lie in a tuple on top, which stays. */
function itemPatterns(
  c: Compiler,
  loc: Location,
  patterns: readonly PatternNode[],
  pc: PatternContext,
): void {
  patterns.forEach((pattern, i) => {
    if (isWildcard(pattern)) return;
    c.op(loc, BS.DUP_TOP);
    c.loadConst(loc, int(i));
    binarySubscript(c, loc);
    subpattern(c, pattern, pc);
  });
}

/** The rest of a mapping pattern, up to 3.10. */
function matchedKeys(c: Compiler, p: MatchMapping, pc: PatternContext): void {
  const { loc, patterns, rest, keys } = p;
  c.op(loc, BS.MATCH_KEYS);
  pc.onTop += 2;
  pc.jumpToFail(c, loc, OP.POP_JUMP_IF_FALSE);
  itemPatterns(c, loc, patterns, pc);
  pc.onTop -= 2;
  c.op(loc, OP.POP_TOP);
  if (rest === null) {
    c.op(loc, OP.POP_TOP);
  } else {
    c.opArg(loc, BS.COPY_DICT_WITHOUT_KEYS, keys.length);
    storeName(c, loc, rest, pc);
  }
  pc.onTop -= 1;
  c.op(loc, OP.POP_TOP);
}

// ---------------------------------------------------------------- alternatives

function orPattern(c: Compiler, p: MatchOr, pc: PatternContext): void {
  const end = c.newLabel();
  const outer = { ...pc };
  let control: readonly string[] | null = null;
  p.patterns.forEach((alternative, i) => {
    const isLast = i === p.patterns.length - 1;
    const inner = new PatternContext(isLast && outer.allowIrrefutable);
    c.opArg(alternative.loc, OP.COPY, 1);
    visitPattern(c, alternative, inner);
    if (control === null) control = [...inner.stores];
    else reorderStores(c, p, alternative.loc, inner, control);
    c.jump(alternative.loc, OP.JUMP, end);
    inner.emitFailBlocks(c, alternative.loc);
  });
  c.op(p.loc, OP.POP_TOP);
  pc.jumpToFail(c, p.loc, OP.JUMP);
  c.useLabel(end);
  const stores: readonly string[] = control ?? [];
  const rotations = stores.length + 1 + pc.onTop + pc.stores.length;
  for (const name of stores) {
    rotate(c, p.loc, rotations);
    if (pc.stores.includes(name)) duplicateStore(c, p.loc, name);
    pc.stores.push(name);
  }
  c.op(p.loc, OP.POP_TOP);
}

/** Every alternative leaves its captures in the order of the first. */
function reorderStores(
  c: Compiler,
  p: MatchOr,
  loc: Location,
  inner: PatternContext,
  control: readonly string[],
): void {
  const differ = (): never => c.error('alternative patterns bind different names', p.loc);
  if (inner.stores.length !== control.length) differ();
  for (let wanted = control.length - 1; wanted >= 0; wanted--) {
    const found = inner.stores.indexOf(control[wanted]!);
    if (found < 0) differ();
    if (found === wanted) continue;
    const rotated = inner.stores.splice(0, found + 1);
    inner.stores.splice(wanted - found, 0, ...rotated);
    for (let i = 0; i <= found; i++) rotate(c, loc, wanted + 1);
  }
}
