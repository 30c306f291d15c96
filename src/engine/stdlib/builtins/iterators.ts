/**
 * The iterator types among the built-ins: enumerate, zip, map, filter, reversed, and what iter(f, sentinel)
 * gives (Objects/enumobject.c, Python/bltinmodule.c, Objects/iterobject.c).
 */
import {
  asIndex,
  callAndDrop,
  getIter,
  getItem,
  intOf,
  isTrue,
  iterNext,
  len,
  lookupSpecial,
  richCompareBool,
  typeName,
} from '../../objects/abstract.ts';
import { unexpectedKeyword } from '../../objects/closest.ts';
import { andThen, constructorArgs, eager, refuseKeywords } from '../../objects/maybe.ts';
import { decref, drop, incref, PyObject } from '../../objects/object.ts';
import {
  DictType,
  makeBuiltinType,
  newInt,
  newTuple,
  None,
  ObjectType,
  True,
} from '../../objects/roster.ts';
import {
  IndexErrorType,
  isRaise,
  StopIterationType,
  typeError,
  valueError,
} from '../../objects/errors.ts';
import { intAdd, type IntValue } from '../../objects/int.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from '../../objects/runtime.ts';
import { method } from '../../objects/native.ts';
import { releaseAll } from '../../objects/containers.ts';
import { builtinNamed, reduceIterator, stateIndex } from '../../objects/reduce.ts';
import type { PyType, Slots } from '../../objects/type.ts';

export const EnumerateType = makeBuiltinType('enumerate', ObjectType);
export const ZipType = makeBuiltinType('zip', ObjectType);
export const MapType = makeBuiltinType('map', ObjectType);
export const FilterType = makeBuiltinType('filter', ObjectType);
export const ReversedType = makeBuiltinType('reversed', ObjectType);
const CallableIteratorType = makeBuiltinType('callable_iterator', ObjectType, 'builtins', true);

const itself: Slots['iter'] = (_rt, o) => o;

/** Calls with arguments that the callee may be the only one to hold; they are counted and given up here. */
export function callAndRelease(rt: Rt, func: PyObject, args: readonly PyObject[]): Result {
  let r: Result;
  try {
    r = rt.call(func, args);
  } catch (e) {
    releaseAll(rt, args);
    throw e;
  }
  if (isGen(r)) return releaseLater(rt, r, args);
  r.refcnt++;
  releaseAll(rt, args);
  r.refcnt--;
  return r;
}

function* releaseLater(rt: Rt, pending: Gen, args: readonly PyObject[]): Gen {
  let r: PyObject;
  try {
    r = yield* pending;
  } catch (e) {
    releaseAll(rt, args);
    throw e;
  }
  r.refcnt++;
  releaseAll(rt, args);
  r.refcnt--;
  return r;
}

// --- enumerate -------------------------------------------------------------------------------------------

interface EnumerateData {
  readonly iterator: PyObject;
  index: IntValue;
}

const bindEnumerate = constructorArgs('enumerate', 'iterable, start=0');

function* makeEnumerate(
  rt: Rt,
  type: PyType,
  iterable: PyObject,
  start: PyObject | undefined,
): Gen {
  const index = start === undefined ? 0 : yield* settle(asIndex(rt, start));
  return new PyObject<EnumerateData>(type, {
    iterator: incref(yield* settle(getIter(rt, iterable))),
    index,
  });
}

function numbered(data: EnumerateData, item: PyObject | null): PyObject | null {
  if (item === null) return null;
  const { index } = data;
  data.index = index < 9007199254740991 ? (index as number) + 1 : (intAdd(index, 1).v as IntValue);
  return newTuple([intOf(index), item]);
}

Object.assign(EnumerateType.slots, {
  new: (rt, type, args, kw) => {
    if (args.length + (kw?.size ?? 0) > 2)
      throw typeError(
        `enumerate() takes at most 2 arguments (${args.length + (kw?.size ?? 0)} given)`,
      );
    if (args.length === 0 && kw?.has('iterable') !== true)
      throw typeError("enumerate() missing required argument 'iterable'");
    const [iterable, start] = bindEnumerate(args, kw) as [PyObject, PyObject | undefined];
    return eager(makeEnumerate(rt, type, iterable, start));
  },
  iter: itself,
  iternext: (rt, o) => {
    const data = o.v as EnumerateData;
    const n = iterNext(rt, data.iterator);
    return isGen(n) ? andThen(n, (item) => numbered(data, item)) : numbered(data, n);
  },
  traverse: (o, visit) => visit((o.v as EnumerateData).iterator),
} satisfies Slots);

method(EnumerateType, '__reduce__', '', (_rt, self: PyObject<EnumerateData>) =>
  newTuple([self.type, newTuple([self.v.iterator, intOf(self.v.index)])]),
);

// --- several iterators at once: zip and map ------------------------------------------------------------------

interface ParallelData {
  readonly iterators: readonly PyObject[];
  strict: boolean;
  /** map's function; null for zip. */
  readonly func: PyObject | null;
}

const traverseParallel: Slots['traverse'] = (o, visit) => {
  const { iterators, func } = o.v as ParallelData;
  for (const it of iterators) visit(it);
  if (func !== null) visit(func);
};

function* iteratorsOf(rt: Rt, iterables: readonly PyObject[]): Gen<PyObject[]> {
  const out: PyObject[] = [];
  for (const iterable of iterables) out.push(incref(yield* settle(getIter(rt, iterable))));
  return out;
}

function readStrict(rt: Rt, name: string, kw: KwArgs | null): Maybe<boolean> {
  if (kw === null) return false;
  for (const key of kw.keys())
    if (key !== 'strict')
      throw typeError(
        unexpectedKeyword(`${name}()`, key, ['strict'], rt.profile.library !== '3.13'),
      );
  const strict = kw.get('strict');
  return strict === undefined ? false : isTrue(rt, strict);
}

/** The next item of every iterator, counted; null when one is exhausted. */
function nextOfAll(rt: Rt, name: string, data: ParallelData): Maybe<PyObject[] | null> {
  const items: PyObject[] = [];
  for (const it of data.iterators) {
    const n = iterNext(rt, it);
    if (isGen(n)) return nextOfRest(rt, name, data, items, n);
    if (n === null)
      return data.strict ? eager(endStrictly(rt, name, data, items)) : endAll(rt, items);
    items.push(incref(n));
  }
  return items;
}

function endAll(rt: Rt, items: readonly PyObject[]): null {
  releaseAll(rt, items);
  return null;
}

function* nextOfRest(
  rt: Rt,
  name: string,
  data: ParallelData,
  items: PyObject[],
  pending: Gen<PyObject | null>,
): Gen<PyObject[] | null> {
  let n: Maybe<PyObject | null> = pending;
  for (;;) {
    let item: PyObject | null;
    try {
      item = isGen(n) ? yield* n : n;
    } catch (e) {
      releaseAll(rt, items);
      throw e;
    }
    if (item === null)
      return data.strict ? yield* endStrictly(rt, name, data, items) : endAll(rt, items);
    items.push(incref(item));
    const next = data.iterators[items.length];
    if (next === undefined) return items;
    n = iterNext(rt, next);
  }
}

/** strict=True: all must end together. `items` says how many gave one more. */
function* endStrictly(
  rt: Rt,
  name: string,
  { iterators }: ParallelData,
  items: readonly PyObject[],
): Gen<null> {
  const earlier = (last: number): string => (last === 1 ? 'argument 1' : `arguments 1-${last}`);
  const short = items.length;
  releaseAll(rt, items);
  if (short > 0)
    throw valueError(`${name}() argument ${short + 1} is shorter than ${earlier(short)}`);
  for (let i = 1; i < iterators.length; i++) {
    const item = yield* settle(iterNext(rt, iterators[i] as PyObject));
    if (item !== null) throw valueError(`${name}() argument ${i + 1} is longer than ${earlier(i)}`);
  }
  return null;
}

function toTuple(items: PyObject[] | null): PyObject | null {
  if (items === null) return null;
  const tuple = newTuple(items);
  for (const item of items) item.refcnt--;
  return tuple;
}

function* makeZip(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const strict = yield* settle(readStrict(rt, 'zip', kw));
  return new PyObject<ParallelData>(type, {
    iterators: yield* iteratorsOf(rt, args),
    strict,
    func: null,
  });
}

Object.assign(ZipType.slots, {
  new: (rt, type, args, kw) => eager(makeZip(rt, type, args, kw)),
  iter: itself,
  iternext: (rt, o) => {
    const data = o.v as ParallelData;
    if (data.iterators.length === 0) return null;
    return andThen(nextOfAll(rt, 'zip', data), toTuple);
  },
  traverse: traverseParallel,
} satisfies Slots);

function* makeMap(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  if (rt.profile.library === '3.13') refuseKeywords(MapType, type, kw);
  const strict = rt.profile.library === '3.13' ? false : yield* settle(readStrict(rt, 'map', kw));
  const [func, ...iterables] = args;
  if (func === undefined || iterables.length === 0)
    throw typeError('map() must have at least two arguments.');
  return new PyObject<ParallelData>(type, {
    iterators: yield* iteratorsOf(rt, iterables),
    strict,
    func: incref(func),
  });
}

Object.assign(MapType.slots, {
  new: (rt, type, args, kw) => eager(makeMap(rt, type, args, kw)),
  iter: itself,
  iternext: (rt, o) => {
    const data = o.v as ParallelData;
    const items = nextOfAll(rt, 'map', data);
    if (isGen(items))
      return andThen(items, (ready): Maybe<PyObject | null> =>
        ready === null ? null : callAndRelease(rt, data.func as PyObject, ready),
      );
    return items === null ? null : callAndRelease(rt, data.func as PyObject, items);
  },
  traverse: traverseParallel,
} satisfies Slots);

method(ZipType, '__reduce__', '', (_rt, self: PyObject<ParallelData>) => {
  const args = newTuple(self.v.iterators.slice());
  return newTuple(self.v.strict ? [self.type, args, True] : [self.type, args]);
});
method(MapType, '__reduce__', '', (_rt, self: PyObject<ParallelData>) => {
  const args = newTuple([self.v.func as PyObject, ...self.v.iterators]);
  return newTuple(self.v.strict ? [self.type, args, True] : [self.type, args]);
});
for (const type of [ZipType, MapType])
  method(
    type,
    '__setstate__',
    'state, /',
    (rt, self: PyObject<ParallelData>, state: PyObject): Result =>
      andThen(isTrue(rt, state), (strict) => {
        self.v.strict = strict;
        return None;
      }),
  );

// --- filter --------------------------------------------------------------------------------------------------

interface FilterData {
  /** null for None: the items' own truth. */
  readonly func: PyObject | null;
  readonly iterator: PyObject;
}

/** The first item from the iterator that the function says `wanted` to. Shared with itertools.filterfalse. */
export function* nextMatching(
  rt: Rt,
  { func, iterator }: FilterData,
  wanted: boolean,
): Gen<PyObject | null> {
  for (;;) {
    const n = iterNext(rt, iterator);
    const item = isGen(n) ? yield* n : n;
    if (item === null) return null;
    incref(item);
    try {
      const r = func === null ? item : rt.call(func, [item]);
      const verdict = incref(isGen(r) ? yield* r : r);
      const t = isTrue(rt, verdict);
      const truth = isGen(t) ? yield* t : t;
      decref(rt, verdict);
      if (truth === wanted) incref(item);
      else continue;
    } finally {
      decref(rt, item);
    }
    item.refcnt--;
    return item;
  }
}

function* makeFilter(rt: Rt, type: PyType, args: readonly PyObject[]): Gen {
  if (args.length !== 2) throw typeError(`filter expected 2 arguments, got ${args.length}`);
  const [func, iterable] = args as [PyObject, PyObject];
  const iterator = incref(yield* settle(getIter(rt, iterable)));
  return new PyObject<FilterData>(type, { func: func === None ? null : incref(func), iterator });
}

Object.assign(FilterType.slots, {
  new: (rt, type, args, kw) => {
    refuseKeywords(FilterType, type, kw);
    return eager(makeFilter(rt, type, args));
  },
  iter: itself,
  iternext: (rt, o) => eager(nextMatching(rt, o.v as FilterData, true)),
  traverse: (o, visit) => {
    const { func, iterator } = o.v as FilterData;
    if (func !== null) visit(func);
    visit(iterator);
  },
} satisfies Slots);

method(FilterType, '__reduce__', '', (_rt, self: PyObject<FilterData>) =>
  newTuple([self.type, newTuple([self.v.func ?? None, self.v.iterator])]),
);

// --- reversed ------------------------------------------------------------------------------------------------

interface ReversedData {
  /** Counted; null when exhausted. */
  source: PyObject | null;
  index: number;
}

function* makeReversed(rt: Rt, type: PyType, args: readonly PyObject[]): Gen {
  if (args.length !== 1) throw typeError(`reversed expected 1 argument, got ${args.length}`);
  const [source] = args as [PyObject];
  const own = lookupSpecial(rt, source, '__reversed__');
  const bound = own === undefined ? undefined : yield* settle(own);
  if (
    bound === None ||
    (bound === undefined && (source.type.slots.getitem === undefined || source.type === DictType))
  ) {
    throw typeError(`'${typeName(source)}' object is not reversible`);
  }
  if (bound !== undefined) return yield* callAndDrop(rt, bound, []);
  const length = yield* settle(len(rt, source));
  return new PyObject<ReversedData>(type, { source: incref(source), index: length - 1 });
}

function* nextReversed(rt: Rt, data: ReversedData): Gen<PyObject | null> {
  const { source } = data;
  if (source === null) return null;
  if (data.index >= 0) {
    try {
      const item = yield* settle(getItem(rt, source, newInt(data.index)));
      data.index--;
      return item;
    } catch (e) {
      if (!isRaise(e, IndexErrorType) && !isRaise(e, StopIterationType)) throw e;
      drop(rt, e.exc);
    }
  }
  data.source = null;
  decref(rt, source);
  return null;
}

Object.assign(ReversedType.slots, {
  new: (rt, type, args, kw) => {
    refuseKeywords(ReversedType, type, kw);
    return eager(makeReversed(rt, type, args));
  },
  iter: itself,
  iternext: (rt, o) => eager(nextReversed(rt, o.v as ReversedData)),
  traverse: (o, visit) => {
    const { source } = o.v as ReversedData;
    if (source !== null) visit(source);
  },
} satisfies Slots);
method(ReversedType, '__length_hint__', '', (_rt, self: PyObject<ReversedData>) =>
  newInt(self.v.source === null ? 0 : self.v.index + 1),
);

method(ReversedType, '__reduce__', '', (_rt, self: PyObject<ReversedData>) =>
  self.v.source === null
    ? newTuple([self.type, newTuple([newTuple([])])])
    : newTuple([self.type, newTuple([self.v.source]), newInt(self.v.index)]),
);
method(
  ReversedType,
  '__setstate__',
  'state, /',
  function* (rt, self: PyObject<ReversedData>, state: PyObject): Gen {
    const { source } = self.v;
    if (source !== null) self.v.index = stateIndex(state, -1, (yield* settle(len(rt, source))) - 1);
    return None;
  },
);

// --- iter(callable, sentinel) ----------------------------------------------------------------------------------

interface CallableIter {
  func: PyObject | null;
  readonly sentinel: PyObject;
}

export function newCallableIterator(func: PyObject, sentinel: PyObject): PyObject {
  return new PyObject<CallableIter>(CallableIteratorType, {
    func: incref(func),
    sentinel: incref(sentinel),
  });
}

function* nextCalled(rt: Rt, data: CallableIter): Gen<PyObject | null> {
  const { func, sentinel } = data;
  if (func === null) return null;
  let end = true;
  try {
    const value = incref(yield* settle(rt.call(func, [])));
    end = yield* settle(richCompareBool(rt, value, sentinel, '=='));
    if (!end) {
      value.refcnt--;
      return value;
    }
    decref(rt, value);
  } catch (e) {
    if (!isRaise(e, StopIterationType)) {
      end = false;
      throw e;
    }
    drop(rt, e.exc);
  } finally {
    if (end && data.func !== null) {
      data.func = null;
      decref(rt, func);
    }
  }
  return null;
}

Object.assign(CallableIteratorType.slots, {
  iter: itself,
  iternext: (rt, o) => eager(nextCalled(rt, o.v as CallableIter)),
  traverse: (o, visit) => {
    const { func, sentinel } = o.v as CallableIter;
    if (func !== null) visit(func);
    visit(sentinel);
  },
} satisfies Slots);
method(CallableIteratorType, '__reduce__', '', (rt, self: PyObject<CallableIter>) =>
  self.v.func === null
    ? reduceIterator(rt, null, newTuple([]), null)
    : newTuple([builtinNamed(rt, 'iter'), newTuple([self.v.func, self.v.sentinel])]),
);
