/**
 * slice (Objects/sliceobject.c): the object, and the arithmetic of start:stop:step that every sequence uses.
 */
import { andThen, constructorArgs, eager } from './maybe.ts';
import { asIndex, hash, intOf, repr, richCompare, richCompareBool } from './abstract.ts';
import { incref, PyObject } from './object.ts';
import { method, member } from './native.ts';
import { isInt, normalize, type IntValue } from './int.ts';
import {
  False,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
  SliceType,
  True,
} from './roster.ts';
import { typeError, valueError } from './errors.ts';
import type { CompareOp, Hash, Slots } from './type.ts';
import { isGen, settle, type Gen, type Maybe, type Rt } from './runtime.ts';
import { combineTupleHash } from './tuple-hash.ts';

export interface SliceData {
  readonly start: PyObject;
  readonly stop: PyObject;
  readonly step: PyObject;
}

export type PySlice = PyObject<SliceData>;

/** Counts its three parts. */
export function newSlice(start: PyObject, stop: PyObject, step: PyObject = None): PySlice {
  incref(start);
  incref(stop);
  incref(step);
  return new PyObject(SliceType, { start, stop, step });
}

export function isSlice(o: PyObject): o is PySlice {
  return o.type === SliceType;
}

/** A slice applied to a length: `count` items from `start` on, `step` apart. */
export interface Span {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

const LIMIT = Number.MAX_SAFE_INTEGER;

/** A bound as a host number, clamped to what any sequence can have; None gives `missing`. */
export function sliceBound(rt: Rt, o: PyObject | undefined, missing: number): Maybe<number> {
  if (o === undefined || o === None) return missing;
  if (isInt(o)) return clamp(o.v);
  if (o.type.slots.index === undefined)
    throw typeError('slice indices must be integers or None or have an __index__ method');
  return andThen(asIndex(rt, o), clamp);
}

function clamp(value: IntValue): number {
  if (typeof value === 'number') return value;
  return value < 0n ? -LIMIT : LIMIT;
}

/** PySlice_Unpack and PySlice_AdjustIndices. */
export function sliceSpan(rt: Rt, slice: PySlice, length: number): Maybe<Span> {
  const { start, stop, step } = slice.v;
  const s = sliceBound(rt, step, 1);
  if (!isGen(s)) {
    const a = sliceBound(rt, start, s < 0 ? LIMIT : 0);
    if (!isGen(a)) {
      const b = sliceBound(rt, stop, s < 0 ? -LIMIT : LIMIT);
      if (!isGen(b)) return adjustSpan(a, b, s, length);
      return andThen(b, (to) => adjustSpan(a, to, s, length));
    }
    return spanRest(rt, slice, s, a, length);
  }
  return spanRest(rt, slice, s, null, length);
}

function* spanRest(
  rt: Rt,
  slice: PySlice,
  step: Maybe<number>,
  start: Gen<number> | null,
  length: number,
): Gen<Span> {
  const s = yield* settle(step);
  const a =
    start === null ? yield* settle(sliceBound(rt, slice.v.start, s < 0 ? LIMIT : 0)) : yield* start;
  const b = yield* settle(sliceBound(rt, slice.v.stop, s < 0 ? -LIMIT : LIMIT));
  return adjustSpan(a, b, s, length);
}

function adjustSpan(start: number, stop: number, step: number, length: number): Span {
  if (step === 0) throw valueError('slice step cannot be zero');
  const low = step < 0 ? -1 : 0;
  const high = step < 0 ? length - 1 : length;
  const from = start < 0 ? Math.max(start + length, low) : Math.min(start, high);
  const to = stop < 0 ? Math.max(stop + length, low) : Math.min(stop, high);
  let count = 0;
  if (step < 0) {
    if (to < from) count = Math.floor((from - to - 1) / -step) + 1;
  } else if (from < to) count = Math.floor((to - from - 1) / step) + 1;
  return { start: from, stop: to, step, count };
}

/** `slice.indices(length)` on ints of any size, and range slicing: exact start, stop, step. */
export function* sliceIndicesExact(
  rt: Rt,
  slice: PySlice,
  length: IntValue,
): Gen<{ start: bigint; stop: bigint; step: bigint }> {
  const bound = function* (o: PyObject): Gen<bigint | null> {
    if (o === None) return null;
    if (!isInt(o) && o.type.slots.index === undefined)
      throw typeError('slice indices must be integers or None or have an __index__ method');
    return BigInt(yield* settle(asIndex(rt, o)));
  };
  const n = BigInt(length);
  const step = (yield* bound(slice.v.step)) ?? 1n;
  if (step === 0n) throw valueError('slice step cannot be zero');
  const low = step < 0n ? -1n : 0n;
  const high = step < 0n ? n - 1n : n;
  const fit = (value: bigint | null, missing: bigint): bigint => {
    if (value === null) return missing;
    if (value < 0n) return value + n < low ? low : value + n;
    return value > high ? high : value;
  };
  const start = fit(yield* bound(slice.v.start), step < 0n ? high : low);
  const stop = fit(yield* bound(slice.v.stop), step < 0n ? low : high);
  return { start, stop, step };
}

const parts = (s: PySlice): readonly PyObject[] => [s.v.start, s.v.stop, s.v.step];

function* sliceRepr(rt: Rt, self: PySlice): Gen {
  const texts: string[] = [];
  for (const part of parts(self)) texts.push(yield* settle(repr(rt, part)));
  return newStr(`slice(${texts.join(', ')})`);
}

function* compareSlices(rt: Rt, a: PySlice, b: PySlice, op: CompareOp): Gen {
  for (let i = 0; i < 3; i++) {
    const x = parts(a)[i] as PyObject;
    const y = parts(b)[i] as PyObject;
    if (yield* settle(richCompareBool(rt, x, y, '=='))) continue;
    if (op === '==') return False;
    if (op === '!=') return True;
    return yield* settle(richCompare(rt, x, y, op));
  }
  return pyBool(op === '==' || op === '<=' || op === '>=');
}

function* hashSlice(rt: Rt, self: PySlice): Gen<Hash> {
  const hashes: Hash[] = [];
  for (const part of parts(self)) hashes.push(yield* settle(hash(rt, part)));
  return combineTupleHash(hashes, false);
}

const bind = constructorArgs('slice', 'start, stop=None, step=None, /');

Object.assign(SliceType.slots, {
  new: (_rt, _type, args, kw) => {
    const [start, stop, step] = bind(args, kw) as [
      PyObject,
      PyObject | undefined,
      PyObject | undefined,
    ];
    return stop === undefined ? newSlice(None, start) : newSlice(start, stop, step ?? None);
  },
  repr: (rt, o) => eager(sliceRepr(rt, o as PySlice)),
  hash: (rt, o) => eager(hashSlice(rt, o as PySlice)),
  richcompare: (rt, a, b, op) =>
    isSlice(a) && isSlice(b) ? eager(compareSlices(rt, a, b, op)) : NotImplemented,
  traverse: (self, visit) => parts(self as PySlice).forEach(visit),
} satisfies Slots);

for (const name of ['start', 'stop', 'step'] as const)
  member(SliceType, name, (_rt, self: PySlice) => self.v[name]);

function* indices(rt: Rt, self: PySlice, object: PyObject): Gen {
  const length = yield* settle(asIndex(rt, object));
  if (length < 0) throw valueError('length should not be negative');
  const { start, stop, step } = yield* sliceIndicesExact(rt, self, length);
  return newTuple([start, stop, step].map((n) => intOf(normalize(n))));
}

method(SliceType, 'indices', 'object, /', (rt, self: PySlice, object: PyObject) =>
  eager(indices(rt, self, object)),
);
method(SliceType, '__reduce__', '', (_rt, self: PySlice) =>
  newTuple([SliceType, newTuple([self.v.start, self.v.stop, self.v.step])]),
);
