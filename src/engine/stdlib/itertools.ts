/**
 * `itertools` (Modules/itertoolsmodule.c). Here: the endless iterators and those that pass items through;
 * products and combinations are in itertools/combine.ts, groupby and tee in itertools/group.ts.
 * Left out: pickling.
 */
import { asSize, isTrue, iterNext, repr } from '../objects/abstract.ts';
import { binaryOp } from '../objects/arithmetic.ts';
import { callAndRelease, nextMatching } from './builtins/iterators.ts';
import { classMethod, method, setIn, type PyModule } from '../objects/native.ts';
import { collect, releaseAll } from '../objects/containers.ts';
import { constructorArgs, eager } from '../objects/maybe.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import {
  handOn,
  heldIter,
  heldNext,
  iteratorType,
  iteratorTypes,
  letGo,
  onlyArgument,
} from './itertools/define.ts';
import { excTypes, isRaise, typeError, TypeErrorType, valueError } from '../objects/errors.ts';
import { isSubtype, type PyType } from '../objects/type.ts';
import { IntType, newInt, newStr, newTuple, None, TupleType } from '../objects/roster.ts';
import { isGen, settle, type Gen, type Maybe, type Rt } from '../objects/runtime.ts';
import { teeFunction } from './itertools/group.ts';
import './itertools/combine.ts';

const isNumber = (o: PyObject): boolean => {
  const { index, float, int } = o.type.slots;
  return index !== undefined || float !== undefined || int !== undefined;
};

// --- endless -----------------------------------------------------------------------------------------------

interface Count {
  current: PyObject;
  readonly step: PyObject;
}

const bindCount = constructorArgs('count', 'start=0, step=1');
const CountType = iteratorType<Count>({
  name: 'count',
  make: (_rt, args, kw): Count => {
    const [start = newInt(0), step = newInt(1)] = bindCount(args, kw);
    if (!isNumber(start) || !isNumber(step)) throw typeError('a number is required');
    return { current: incref(start), step: incref(step) };
  },
  next: (rt, c) => {
    const item = c.current;
    const sum = binaryOp(rt, 0, item, c.step);
    return isGen(sum) ? countLater(c, item, sum) : counted(c, item, sum);
  },
  held: (c) => [c.current, c.step],
});

function counted(c: Count, item: PyObject, following: PyObject): PyObject {
  c.current = incref(following);
  return handOn(item);
}

function* countLater(c: Count, item: PyObject, pending: Gen): Gen {
  return counted(c, item, yield* pending);
}

CountType.slots.repr = (rt, o) => eager(countRepr(rt, o.v as Count));

function* countRepr(rt: Rt, c: Count): Gen {
  const start = yield* settle(repr(rt, c.current));
  if (c.step.type === IntType && c.step.v === 1) return newStr(`count(${start})`);
  return newStr(`count(${start}, ${yield* settle(repr(rt, c.step))})`);
}

interface Cycle {
  /** null once the source is exhausted. */
  iterator: PyObject | null;
  readonly saved: PyObject[];
  at: number;
}

iteratorType<Cycle>({
  name: 'cycle',
  make: function* (rt, args, kw): Gen<Cycle> {
    return { iterator: yield* heldIter(rt, onlyArgument('cycle', args, kw)), saved: [], at: 0 };
  },
  next: (rt, c) => eager(nextOfCycle(rt, c)),
  held: (c) => [c.iterator, ...c.saved],
});

function* nextOfCycle(rt: Rt, c: Cycle): Gen<PyObject | null> {
  if (c.iterator !== null) {
    const item = yield* heldNext(rt, c.iterator);
    if (item !== null) {
      c.saved.push(item);
      return item;
    }
    c.iterator = letGo(rt, c.iterator);
  }
  if (c.saved.length === 0) return null;
  const item = c.saved[c.at] as PyObject;
  c.at = (c.at + 1) % c.saved.length;
  return item;
}

interface Repeat {
  readonly object: PyObject;
  /** Infinity: for ever. */
  left: number;
}

const bindRepeat = constructorArgs('repeat', 'object, times=None');
const RepeatType = iteratorType<Repeat>({
  name: 'repeat',
  make: function* (rt, args, kw): Gen<Repeat> {
    const [object, times] = bindRepeat(args, kw) as [PyObject, PyObject | undefined];
    const left = times === undefined ? Infinity : Math.max(0, yield* settle(asSize(rt, times)));
    return { object: incref(object), left };
  },
  next: (_rt, r) => {
    if (r.left === 0) return null;
    r.left--;
    return r.object;
  },
  held: (r) => [r.object],
});
RepeatType.slots.repr = (rt, o) => eager(repeatRepr(rt, o.v as Repeat));
method(RepeatType, '__length_hint__', '', (_rt, self: PyObject<Repeat>) => {
  if (self.v.left === Infinity) throw typeError('len() of unsized object');
  return newInt(self.v.left);
});

function* repeatRepr(rt: Rt, r: Repeat): Gen {
  const object = yield* settle(repr(rt, r.object));
  return newStr(r.left === Infinity ? `repeat(${object})` : `repeat(${object}, ${r.left})`);
}

// --- one after the other -----------------------------------------------------------------------------------

interface Chain {
  /** Iterator over the iterables; null when exhausted. */
  sources: PyObject | null;
  active: PyObject | null;
}

const ChainType = iteratorType<Chain>({
  name: 'chain',
  make: function* (rt, args, kw): Gen<Chain> {
    if (kw !== null && kw.size > 0) throw typeError('chain() takes no keyword arguments');
    return { sources: yield* heldIter(rt, newTuple(args.slice())), active: null };
  },
  next: (rt, c) => {
    if (c.active !== null) {
      const n = iterNext(rt, c.active);
      if (!isGen(n) && n !== null) return n;
      return eager(nextOfChain(rt, c, n));
    }
    return eager(nextOfChain(rt, c, null));
  },
  held: (c) => [c.sources, c.active],
});

/** `first`: what the active iterator was asked for already; null: nothing more from it. */
function* nextOfChain(rt: Rt, c: Chain, first: Maybe<PyObject | null>): Gen<PyObject | null> {
  let item = isGen(first) ? yield* first : first;
  while (item === null) {
    c.active = letGo(rt, c.active);
    if (c.sources === null) return null;
    const source = yield* heldNext(rt, c.sources);
    if (source === null) {
      c.sources = letGo(rt, c.sources);
      return null;
    }
    c.active = yield* heldIter(rt, source);
    decref(rt, source);
    item = yield* settle(iterNext(rt, c.active));
  }
  return item;
}

classMethod(
  ChainType,
  'from_iterable',
  'iterable, /',
  function* (rt, cls: PyType, iterable: PyObject): Gen {
    return new PyObject<Chain>(cls, { sources: yield* heldIter(rt, iterable), active: null });
  },
);

// --- selecting -----------------------------------------------------------------------------------------------

interface Islice {
  iterator: PyObject | null;
  /** Position of the next item that is wanted, and of the next that comes. */
  wanted: number;
  at: number;
  readonly stop: number;
  readonly step: number;
}

/** An argument of islice(): `missing` for None, -1 for what is no index. */
function* sliceArgument(rt: Rt, o: PyObject | undefined, missing: number): Gen<number> {
  if (o === undefined || o === None) return missing;
  try {
    return yield* settle(asSize(rt, o));
  } catch (e) {
    if (!isRaise(e, TypeErrorType) && !isRaise(e, excTypes['OverflowError'] as PyType)) throw e;
    return -1;
  }
}

iteratorType<Islice>({
  name: 'islice',
  make: function* (rt, args, kw): Gen<Islice> {
    if (kw !== null && kw.size > 0) throw typeError('islice() takes no keyword arguments');
    if (args.length < 2)
      throw typeError(`islice expected at least 2 arguments, got ${args.length}`);
    if (args.length > 4) throw typeError(`islice expected at most 4 arguments, got ${args.length}`);
    const only = args.length === 2;
    const stop = yield* sliceArgument(rt, args[only ? 1 : 2], Infinity);
    const range = 'must be None or an integer: 0 <= x <= sys.maxsize.';
    if (stop === -1) throw valueError(`Stop argument for islice() ${range}`);
    const start = only ? 0 : yield* sliceArgument(rt, args[1], 0);
    if (start < 0 || stop < 0) throw valueError(`Indices for islice() ${range}`);
    const step = yield* sliceArgument(rt, args[3], 1);
    if (step < 1) throw valueError('Step for islice() must be a positive integer or None.');
    return { iterator: yield* heldIter(rt, args[0] as PyObject), wanted: start, at: 0, stop, step };
  },
  next: (rt, s) => eager(nextOfIslice(rt, s)),
  held: (s) => [s.iterator],
});

function* nextOfIslice(rt: Rt, s: Islice): Gen<PyObject | null> {
  if (s.iterator === null) return null;
  while (s.at < Math.min(s.wanted, s.stop)) {
    const skipped = yield* heldNext(rt, s.iterator);
    if (skipped === null) {
      s.iterator = letGo(rt, s.iterator);
      return null;
    }
    decref(rt, skipped);
    s.at++;
  }
  const item = s.at >= s.stop ? null : yield* heldNext(rt, s.iterator);
  if (item === null) {
    s.iterator = letGo(rt, s.iterator);
    return null;
  }
  s.at++;
  s.wanted += s.step;
  return handOn(item);
}

interface Predicate {
  readonly func: PyObject;
  readonly iterator: PyObject;
  /** takewhile: has ended; dropwhile: has begun. */
  over: boolean;
}

const heldByPredicate = (p: Predicate): PyObject[] => [p.func, p.iterator];

function* callPredicate(rt: Rt, func: PyObject, item: PyObject): Gen<boolean> {
  const r = rt.call(func, [item]);
  const verdict = incref(isGen(r) ? yield* r : r);
  try {
    const t = isTrue(rt, verdict);
    return isGen(t) ? yield* t : t;
  } finally {
    decref(rt, verdict);
  }
}

function declarePredicate(
  name: string,
  next: (rt: Rt, p: Predicate) => Gen<PyObject | null>,
): void {
  const bind = constructorArgs(name, 'predicate, iterable, /');
  iteratorType<Predicate>({
    name,
    make: function* (rt, args, kw): Gen<Predicate> {
      const [func, iterable] = bind(args, kw) as [PyObject, PyObject];
      return { func: incref(func), iterator: yield* heldIter(rt, iterable), over: false };
    },
    next: (rt, p) => eager(next(rt, p)),
    held: heldByPredicate,
  });
}

declarePredicate('takewhile', function* (rt, p): Gen<PyObject | null> {
  const item = p.over ? null : yield* heldNext(rt, p.iterator);
  if (item === null) return null;
  if (yield* callPredicate(rt, p.func, item)) return handOn(item);
  p.over = true;
  decref(rt, item);
  return null;
});

declarePredicate('dropwhile', function* (rt, p): Gen<PyObject | null> {
  for (;;) {
    const item = yield* heldNext(rt, p.iterator);
    if (item === null) return null;
    if (p.over || !(yield* callPredicate(rt, p.func, item))) {
      p.over = true;
      return handOn(item);
    }
    decref(rt, item);
  }
});

declarePredicate('filterfalse', (rt, p) =>
  nextMatching(rt, { func: p.func === None ? null : p.func, iterator: p.iterator }, false),
);

interface Pair {
  readonly data: PyObject;
  readonly selectors: PyObject;
}

const bindCompress = constructorArgs('compress', 'data, selectors');
iteratorType<Pair>({
  name: 'compress',
  make: function* (rt, args, kw): Gen<Pair> {
    const [data, selectors] = bindCompress(args, kw) as [PyObject, PyObject];
    return { data: yield* heldIter(rt, data), selectors: yield* heldIter(rt, selectors) };
  },
  next: (rt, c) => eager(nextOfCompress(rt, c)),
  held: (c) => [c.data, c.selectors],
});

function* nextOfCompress(rt: Rt, c: Pair): Gen<PyObject | null> {
  for (;;) {
    const item = yield* heldNext(rt, c.data);
    if (item === null) return null;
    const selector = yield* heldNext(rt, c.selectors);
    if (selector === null) {
      decref(rt, item);
      return null;
    }
    const chosen = yield* settle(isTrue(rt, selector));
    decref(rt, selector);
    if (chosen) return handOn(item);
    decref(rt, item);
  }
}

// --- computing -------------------------------------------------------------------------------------------------

interface Accumulate {
  readonly iterator: PyObject;
  readonly func: PyObject | null;
  total: PyObject | null;
  initial: PyObject | null;
}

const bindAccumulate = constructorArgs('accumulate', 'iterable, func=None, *, initial=None');
iteratorType<Accumulate>({
  name: 'accumulate',
  make: function* (rt, args, kw): Gen<Accumulate> {
    const [iterable, func, initial] = bindAccumulate(args, kw) as [
      PyObject,
      PyObject | undefined,
      PyObject | undefined,
    ];
    return {
      iterator: yield* heldIter(rt, iterable),
      func: func === undefined || func === None ? null : incref(func),
      total: null,
      initial: initial === undefined || initial === None ? null : incref(initial),
    };
  },
  next: (rt, a) => eager(nextOfAccumulate(rt, a)),
  held: (a) => [a.iterator, a.func, a.total, a.initial],
});

function* nextOfAccumulate(rt: Rt, a: Accumulate): Gen<PyObject | null> {
  if (a.initial !== null) {
    a.total = a.initial;
    a.initial = null;
    return a.total;
  }
  const item = yield* heldNext(rt, a.iterator);
  if (item === null) return null;
  if (a.total === null) {
    a.total = item;
    return item;
  }
  try {
    const old = a.total;
    a.total = incref(
      yield* settle(a.func === null ? binaryOp(rt, 0, old, item) : rt.call(a.func, [old, item])),
    );
    decref(rt, old);
    return a.total;
  } finally {
    decref(rt, item);
  }
}

interface Starmap {
  readonly func: PyObject;
  readonly iterator: PyObject;
}

const bindStarmap = constructorArgs('starmap', 'function, iterable, /');
iteratorType<Starmap>({
  name: 'starmap',
  make: function* (rt, args, kw): Gen<Starmap> {
    const [func, iterable] = bindStarmap(args, kw) as [PyObject, PyObject];
    return { func: incref(func), iterator: yield* heldIter(rt, iterable) };
  },
  next: (rt, s) => eager(nextOfStarmap(rt, s)),
  held: (s) => [s.func, s.iterator],
});

function* nextOfStarmap(rt: Rt, s: Starmap): Gen<PyObject | null> {
  const item = yield* heldNext(rt, s.iterator);
  if (item === null) return null;
  const args = isSubtype(item.type, TupleType)
    ? (item.v as PyObject[]).map(incref)
    : yield* collect(rt, item);
  decref(rt, item);
  return yield* settle(callAndRelease(rt, s.func, args));
}

interface ZipLongest {
  readonly iterators: (PyObject | null)[];
  active: number;
  readonly fill: PyObject;
}

iteratorType<ZipLongest>({
  name: 'zip_longest',
  make: function* (rt, args, kw): Gen<ZipLongest> {
    for (const key of kw?.keys() ?? [])
      if (key !== 'fillvalue') throw typeError('zip_longest() got an unexpected keyword argument');
    const iterators: PyObject[] = [];
    for (const arg of args) iterators.push(yield* heldIter(rt, arg));
    return { iterators, active: iterators.length, fill: incref(kw?.get('fillvalue') ?? None) };
  },
  next: (rt, z) => eager(nextOfZipLongest(rt, z)),
  held: (z) => [...z.iterators, z.fill],
});

function* nextOfZipLongest(rt: Rt, z: ZipLongest): Gen<PyObject | null> {
  if (z.active === 0) return null;
  const items: PyObject[] = [];
  for (let i = 0; i < z.iterators.length; i++) {
    const it = z.iterators[i] as PyObject | null;
    const item = it === null ? null : yield* heldNext(rt, it);
    if (item !== null) {
      items.push(item);
      continue;
    }
    if (it !== null) {
      z.iterators[i] = letGo(rt, it);
      if (--z.active === 0) {
        releaseAll(rt, items);
        return null;
      }
    }
    items.push(incref(z.fill));
  }
  const tuple = newTuple(items);
  for (const item of items) item.refcnt--;
  return tuple;
}

// --- grouping neighbours -------------------------------------------------------------------------------------------

interface Pairwise {
  iterator: PyObject | null;
  old: PyObject | null;
}

iteratorType<Pairwise>({
  name: 'pairwise',
  make: function* (rt, args, kw): Gen<Pairwise> {
    return { iterator: yield* heldIter(rt, onlyArgument('pairwise', args, kw)), old: null };
  },
  next: (rt, p) => eager(nextOfPairwise(rt, p)),
  held: (p) => [p.iterator, p.old],
});

function* nextOfPairwise(rt: Rt, p: Pairwise): Gen<PyObject | null> {
  if (p.iterator === null) return null;
  p.old ??= yield* heldNext(rt, p.iterator);
  // Either step may be Python code that asks this iterator again.
  const old = p.old === null ? null : incref(p.old);
  const item = old === null || p.iterator === null ? null : yield* heldNext(rt, p.iterator);
  if (old === null || item === null) {
    letGo(rt, old);
    p.iterator = letGo(rt, p.iterator);
    p.old = letGo(rt, p.old);
    return null;
  }
  const pair = newTuple([old, item]);
  decref(rt, old);
  letGo(rt, p.old);
  p.old = item;
  return pair;
}

interface Batched {
  iterator: PyObject | null;
  readonly size: number;
  readonly strict: boolean;
}

const bindBatched = constructorArgs('batched', 'iterable, n, *, strict=False');
iteratorType<Batched>({
  name: 'batched',
  make: function* (rt, args, kw): Gen<Batched> {
    const [iterable, n, strict] = bindBatched(args, kw) as [
      PyObject,
      PyObject,
      PyObject | undefined,
    ];
    const size = yield* settle(asSize(rt, n));
    if (size < 1) throw valueError('n must be at least one');
    return {
      iterator: yield* heldIter(rt, iterable),
      size,
      strict: strict === undefined ? false : yield* settle(isTrue(rt, strict)),
    };
  },
  next: (rt, b) => eager(nextOfBatched(rt, b)),
  held: (b) => [b.iterator],
});

function* nextOfBatched(rt: Rt, b: Batched): Gen<PyObject | null> {
  if (b.iterator === null) return null;
  const items: PyObject[] = [];
  while (items.length < b.size) {
    const item = yield* heldNext(rt, b.iterator);
    if (item === null) break;
    items.push(item);
  }
  if (items.length < b.size) b.iterator = letGo(rt, b.iterator);
  if (items.length === 0) return null;
  if (items.length < b.size && b.strict) {
    releaseAll(rt, items);
    throw valueError('batched(): incomplete batch');
  }
  const batch = newTuple(items);
  for (const item of items) item.refcnt--;
  return batch;
}

/** Fills the module `itertools`. */
export function initItertools(_rt: Rt, module: PyModule): void {
  for (const type of iteratorTypes()) setIn(module.v, type.name, type);
  setIn(module.v, 'tee', teeFunction);
}
