/**
 * range and its iterators (Objects/rangeobject.c). Bounds are int payloads of any size; a range of safe
 * integers stays in host numbers.
 */
import { builtinNamed, stateIndex } from './reduce.ts';
import { andThen, constructorArgs, eager } from './maybe.ts';
import { asIndex, hash, intOf, richCompareBool, typeName } from './abstract.ts';
import { combineTupleHash } from './tuple-hash.ts';
import { member, method } from './native.ts';
import { indexError, overflowError, typeError, valueError } from './errors.ts';
import { isInt, normalize, type IntValue } from './int.ts';
import { isSlice, sliceIndicesExact, type PySlice } from './slice.ts';
import {
  makeBuiltinType,
  newInt,
  newStr,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  RangeType,
  newTuple,
} from './roster.ts';
import { PyObject } from './object.ts';
import { settle, type Gen, type KwArgs, type Maybe, type Result, type Rt } from './runtime.ts';
import type { Slots } from './type.ts';

export interface RangeData {
  readonly start: IntValue;
  readonly stop: IntValue;
  readonly step: IntValue;
  readonly length: IntValue;
}

export type PyRange = PyObject<RangeData>;

/** What is left of an iteration; numbers as long as they are safe. */
export interface RangeIter {
  current: IntValue;
  readonly step: IntValue;
  length: IntValue;
}

export const RangeIteratorType = makeBuiltinType('range_iterator', ObjectType, 'builtins', true);
const LongRangeIteratorType = makeBuiltinType('longrange_iterator', ObjectType, 'builtins', true);

/** a + b * c on payloads. */
function along(a: IntValue, b: IntValue, c: IntValue): IntValue {
  if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number') {
    const at = a + b * c;
    if (Number.isSafeInteger(at) && Number.isSafeInteger(b * c)) return at + 0;
  }
  return normalize(BigInt(a) + BigInt(b) * BigInt(c));
}

function lengthOf(start: IntValue, stop: IntValue, step: IntValue): IntValue {
  if (step > 0 ? start >= stop : start <= stop) return 0;
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const gap = stop - start;
    if (Number.isSafeInteger(gap)) return Math.floor((Math.abs(gap) - 1) / Math.abs(step)) + 1;
  }
  const low = BigInt(step > 0 ? start : stop);
  const high = BigInt(step > 0 ? stop : start);
  const size = step > 0 ? BigInt(step) : -BigInt(step);
  return normalize((high - low - 1n) / size + 1n);
}

export function newRange(start: IntValue, stop: IntValue, step: IntValue): PyRange {
  return new PyObject(RangeType, { start, stop, step, length: lengthOf(start, stop, step) });
}

function item(r: RangeData, index: IntValue): PyObject {
  const i = index < 0 ? along(r.length, index, 1) : index;
  if (i < 0 || i >= r.length) throw indexError('range object index out of range');
  return intOf(along(r.start, i, r.step));
}

function* slice(rt: Rt, r: RangeData, key: PySlice): Gen {
  const span = yield* sliceIndicesExact(rt, key, r.length);
  const step = along(0, r.step, normalize(span.step));
  return newRange(
    along(r.start, normalize(span.start), r.step),
    along(r.start, normalize(span.stop), r.step),
    step,
  );
}

/** Position of a value, -1 where it is not in the range. */
function positionOf(r: RangeData, value: IntValue): IntValue {
  const inside =
    r.step > 0 ? value >= r.start && value < r.stop : value <= r.start && value > r.stop;
  if (!inside) return -1;
  const offset = BigInt(value) - BigInt(r.start);
  const step = BigInt(r.step);
  return offset % step === 0n ? normalize(offset / step) : -1;
}

/** Position of an equal value, by comparison where it is no int. */
function* search(rt: Rt, r: RangeData, value: PyObject, count: boolean): Gen<IntValue> {
  let found = 0;
  for (let i: IntValue = 0; i < r.length; i++) {
    if (!(yield* settle(richCompareBool(rt, intOf(along(r.start, i, r.step)), value, '=='))))
      continue;
    if (!count) return i;
    found++;
  }
  return count ? found : -1;
}

const exactInt = (o: PyObject): o is PyObject<IntValue> =>
  isInt(o) && (o.type.name === 'int' || o.type.name === 'bool');

function find(rt: Rt, r: RangeData, value: PyObject): Maybe<IntValue> {
  return exactInt(value) ? positionOf(r, value.v) : eager(search(rt, r, value, false));
}

export function newRangeIterator(r: RangeData): PyObject<RangeIter> {
  const small =
    typeof r.start === 'number' && typeof r.stop === 'number' && typeof r.step === 'number';
  return new PyObject(small ? RangeIteratorType : LongRangeIteratorType, {
    current: r.start,
    step: r.step,
    length: r.length,
  });
}

const bindNew = constructorArgs('range', 'start, stop=None, step=None, /');

function* makeRange(rt: Rt, args: readonly PyObject[], kw: KwArgs | null): Gen {
  if (kw !== null && kw.size > 0) throw typeError('range() takes no keyword arguments');
  if (args.length === 0) throw typeError('range expected at least 1 argument, got 0');
  const [first, stop, step] = bindNew(args, null) as [
    PyObject,
    PyObject | undefined,
    PyObject | undefined,
  ];
  const a = yield* settle(asIndex(rt, first));
  if (stop === undefined) return newRange(0, a, 1);
  const b = yield* settle(asIndex(rt, stop));
  const by = step === undefined ? 1 : yield* settle(asIndex(rt, step));
  if (by === 0) throw valueError('range() arg 3 must not be zero');
  return newRange(a, b, by);
}

function repr(r: RangeData): string {
  return r.step === 1 ? `range(${r.start}, ${r.stop})` : `range(${r.start}, ${r.stop}, ${r.step})`;
}

const data = (o: PyObject): RangeData => (o as PyRange).v;

function equal(a: RangeData, b: RangeData): boolean {
  if (a.length !== b.length) return false;
  if (a.length === 0) return true;
  return a.start === b.start && (a.length === 1 || a.step === b.step);
}

function* hashRange(rt: Rt, r: RangeData): Gen<number | bigint> {
  const parts: PyObject[] = [
    intOf(r.length),
    r.length === 0 ? None : intOf(r.start),
    r.length === 0 || r.length === 1 ? None : intOf(r.step),
  ];
  const hashes: (number | bigint)[] = [];
  for (const part of parts) hashes.push(yield* settle(hash(rt, part)));
  return combineTupleHash(hashes);
}

Object.assign(RangeType.slots, {
  new: (rt, _type, args, kw): Result => eager(makeRange(rt, args, kw)),
  repr: (_rt, o) => newStr(repr(data(o))),
  hash: (rt, o) => eager(hashRange(rt, data(o))),
  richcompare: (_rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || b.type !== RangeType) return NotImplemented;
    return pyBool(equal(data(a), data(b)) === (op === '=='));
  },
  bool: (_rt, o) => data(o).length !== 0,
  length: (_rt, o) => {
    const { length } = data(o);
    if (length > 9223372036854775807n)
      throw overflowError('Python int too large to convert to C ssize_t');
    return Number(length);
  },
  getitem: (rt, o, key) => {
    if (isSlice(key)) return eager(slice(rt, data(o), key));
    if (!isInt(key) && key.type.slots.index === undefined)
      throw typeError(`range indices must be integers or slices, not ${typeName(key)}`);
    return andThen(asIndex(rt, key), (i) => item(data(o), i));
  },
  contains: (rt, o, value) => andThen(find(rt, data(o), value), (at) => at >= 0),
  iter: (_rt, o) => newRangeIterator(data(o)),
} satisfies Slots);

for (const name of ['start', 'stop', 'step'] as const)
  member(RangeType, name, (_rt, self: PyRange) => intOf(self.v[name]));

method(RangeType, 'index', 'object, /', (rt, self: PyRange, value: PyObject) =>
  andThen(find(rt, self.v, value), (at) => {
    if (at >= 0) return intOf(at);
    if (!exactInt(value)) throw valueError('sequence.index(x): x not in sequence');
    throw valueError(
      rt.profile.library === '3.13'
        ? `${value.v} is not in range`
        : 'range.index(x): x not in range',
    );
  }),
);

method(RangeType, 'count', 'object, /', (rt, self: PyRange, value: PyObject) => {
  if (exactInt(value)) return newInt(positionOf(self.v, value.v) >= 0 ? 1 : 0);
  return andThen(eager(search(rt, self.v, value, true)), intOf);
});

method(RangeType, '__reversed__', '', (_rt, { v: r }: PyRange) => {
  const last = along(r.start, along(r.length, -1, 1), r.step);
  const step = along(0, r.step, -1);
  return newRangeIterator({ start: last, stop: along(r.start, step, 1), step, length: r.length });
});

for (const type of [RangeIteratorType, LongRangeIteratorType]) {
  Object.assign(type.slots, {
    iter: (_rt, o) => o,
    iternext: (_rt, o) => {
      const it = o.v as RangeIter;
      if (it.length === 0) return null;
      const current = it.current;
      it.current = along(current, it.step, 1);
      it.length = along(it.length, -1, 1);
      return intOf(current);
    },
  } satisfies Slots);
  method(type, '__length_hint__', '', (_rt, self: PyObject<RangeIter>) => intOf(self.v.length));
}

method(RangeType, '__reduce__', '', (_rt, self: PyRange) =>
  newTuple([RangeType, newTuple([self.v.start, self.v.stop, self.v.step].map(intOf))]),
);
for (const type of [RangeIteratorType, LongRangeIteratorType]) {
  method(type, '__reduce__', '', (rt, self: PyObject<RangeIter>) => {
    const { current, step, length } = self.v;
    const rest = newRange(current, along(current, length, step), step);
    return newTuple([builtinNamed(rt, 'iter'), newTuple([rest]), None]);
  });
  method(type, '__setstate__', 'state, /', (_rt, self: PyObject<RangeIter>, state: PyObject) => {
    const { current, step, length } = self.v;
    const skip = stateIndex(state, 0, Number(length));
    self.v.current = along(current, skip, step);
    self.v.length = along(length, skip, -1);
    return None;
  });
}

export const isRange = (o: PyObject): o is PyRange => o.type === RangeType;

/** len() of a range too long for a number of the host. */
export const exactLength = (range: PyRange): PyObject => intOf(data(range).length);
