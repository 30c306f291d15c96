/**
 * list (Objects/listobject.c). The payload is a host array of counted objects; it stays the same array
 * for the life of the list except while the list is being sorted.
 */
import { builtinNamed, reduceIterator, stateIndex } from './reduce.ts';
import { asIndex, asSizeArgument, checkIndex, intOf, isTrue, repr, typeName } from './abstract.ts';
import { andThen, constructorArgs, eager, refuseKeywords } from './maybe.ts';
import { classMethod, method } from './native.ts';
import {
  collect,
  compareSequences,
  countItems,
  forEach,
  guardedRepr,
  indexOfItem,
  releaseAll,
  releaseBackwards,
  reprItems,
  visitBackwards,
} from './containers.ts';
import { decref, incref, PyObject } from './object.ts';
import {
  indexError,
  isRaise,
  typeError,
  TypeErrorType,
  valueError,
  memoryError,
} from './errors.ts';
import { isInt, type IntValue } from './int.ts';
import { isSlice, sliceSpan, type PySlice, type Span } from './slice.ts';
import { isSubtype, type PyType, type Slots } from './type.ts';
import { settle, type Gen, type Maybe, type Result, type Rt } from './runtime.ts';
import {
  ListType,
  makeBuiltinType,
  newInt,
  newList,
  newStr,
  None,
  NotImplemented,
  ObjectType,
  TupleType,
  type PyList,
  newTuple,
} from './roster.ts';
import { newGenericAlias } from './generic-alias.ts';
import { newListIterator } from './iterators.ts';
import { sortItems } from './sort.ts';
import { chargeFor } from './work.ts';
import { ITEM_NS } from './container-work.ts';
import { checkItems, copiesOf } from './item-limit.ts';

/** More than any lesson needs; beyond it MemoryError instead of a dead page. */
const MAX_LENGTH = 1 << 24;

export function isList(o: PyObject): o is PyList {
  return o.type === ListType || isSubtype(o.type, ListType);
}

/** n copies of a sequence, counted, for lists and tuples. */
export function repeatItems(rt: Rt, items: readonly PyObject[], times: IntValue): PyObject[] {
  const count = copiesOf(times);
  if (count === 0 || items.length === 0) return [];
  if (items.length * count > MAX_LENGTH) throw memoryError();
  if (items.length * count > 4096) rt.allocate(8 * items.length * count);
  chargeFor(rt, items.length * count, ITEM_NS.copy);
  for (const item of items) item.refcnt += count;
  if (items.length === 1) return new Array<PyObject>(count).fill(items[0] as PyObject);
  const out: PyObject[] = [];
  for (let i = 0; i < count; i++)
    for (let j = 0; j < items.length; j++) out.push(items[j] as PyObject);
  return out;
}

/** The items of a span, counted. */
export function sliceItems(rt: Rt, items: readonly PyObject[], span: Span): PyObject[] {
  chargeFor(rt, span.count, ITEM_NS.copy);
  if (span.step === 1) return items.slice(span.start, span.start + span.count).map(incref);
  const out: PyObject[] = [];
  for (let i = 0, at = span.start; i < span.count; i++, at += span.step)
    out.push(incref(items[at] as PyObject));
  return out;
}

/** array.splice for any number of items. */
function splice(
  array: PyObject[],
  start: number,
  count: number,
  items: readonly PyObject[],
): PyObject[] {
  if (items.length < 10000) return array.splice(start, count, ...items);
  const rest = array.splice(start);
  const gone = rest.splice(0, count);
  for (const item of items) array.push(item);
  for (const item of rest) array.push(item);
  return gone;
}

// --- subscripts ------------------------------------------------------------------------------------------

/** An index as a host number; IndexError beyond 2**63. */
export function position(i: IntValue): number {
  if (typeof i === 'number') return i;
  if (i > 9223372036854775807n || i < -9223372036854775808n)
    throw indexError("cannot fit 'int' into an index-sized integer");
  return Number(i);
}

function getItem(rt: Rt, self: PyList, key: PyObject): Result {
  if (isInt(key))
    return self.v[
      checkIndex(position(key.v), self.v.length, 'list index out of range')
    ] as PyObject;
  if (isSlice(key))
    return andThen(
      sliceSpan(rt, key as PySlice, self.v.length),
      (span) => new PyObject(ListType, sliceItems(rt, self.v, span)),
    );
  if (key.type.slots.index === undefined)
    throw typeError(`list indices must be integers or slices, not ${typeName(key)}`);
  return andThen(
    asIndex(rt, key),
    (i) => self.v[checkIndex(position(i), self.v.length, 'list index out of range')] as PyObject,
  );
}

function setAt(rt: Rt, self: PyList, index: IntValue, value: PyObject | null): void {
  const at = checkIndex(position(index), self.v.length, 'list assignment index out of range');
  const old = self.v[at] as PyObject;
  if (value === null) self.v.splice(at, 1);
  else self.v[at] = incref(value);
  decref(rt, old);
}

function setItem(rt: Rt, self: PyList, key: PyObject, value: PyObject | null): Maybe<void> {
  if (isInt(key)) return setAt(rt, self, key.v, value);
  if (isSlice(key)) return eager(setSlice(rt, self, key as PySlice, value));
  if (key.type.slots.index === undefined)
    throw typeError(`list indices must be integers or slices, not ${typeName(key)}`);
  return andThen(asIndex(rt, key), (i) => setAt(rt, self, i, value));
}

function* itemsToAssign(rt: Rt, value: PyObject): Gen<PyObject[]> {
  try {
    return yield* collect(rt, value);
  } catch (e) {
    if (
      isRaise(e, TypeErrorType) &&
      value.type.slots.iter === undefined &&
      value.type.slots.getitem === undefined
    ) {
      throw typeError('must assign iterable to extended slice');
    }
    throw e;
  }
}

function* setSlice(rt: Rt, self: PyList, key: PySlice, value: PyObject | null): Gen<void> {
  const items = value === null ? null : yield* itemsToAssign(rt, value);
  const span = yield* settle(sliceSpan(rt, key, self.v.length));
  if (items === null) {
    deleteSpan(rt, self, span);
    return;
  }
  if (span.step === 1) {
    releaseBackwards(
      rt,
      splice(
        self.v,
        span.start,
        Math.max(0, Math.min(span.stop, self.v.length) - span.start),
        items,
      ),
    );
    return;
  }
  if (items.length !== span.count) {
    releaseAll(rt, items);
    throw valueError(
      `attempt to assign sequence of size ${items.length} to extended slice of size ${span.count}`,
    );
  }
  const gone: PyObject[] = [];
  for (let i = 0, at = span.start; i < span.count; i++, at += span.step) {
    gone.push(self.v[at] as PyObject);
    self.v[at] = items[i] as PyObject;
  }
  releaseAll(rt, gone);
}

function deleteSpan(rt: Rt, self: PyList, { start, step, count }: Span): void {
  if (count === 0) return;
  if (step === 1) {
    releaseBackwards(rt, self.v.splice(start, count));
    return;
  }
  const first = step > 0 ? start : start + (count - 1) * step;
  const size = Math.abs(step);
  const last = first + (count - 1) * size;
  const gone: PyObject[] = [];
  const all = self.v;
  let to = first;
  for (let i = first; i < all.length; i++) {
    if (i <= last && (i - first) % size === 0) gone.push(all[i] as PyObject);
    else all[to++] = all[i] as PyObject;
  }
  all.length = to;
  releaseAll(rt, gone);
}

// --- growing ---------------------------------------------------------------------------------------------

/** Appends what an iterable gives, item by item. */
function* extendFrom(rt: Rt, self: PyList, iterable: PyObject): Gen<void> {
  yield* forEach(rt, iterable, (item) => {
    self.v.push(incref(item));
    if ((self.v.length & 0xffff) === 0) checkItems(rt, self.v.length);
  });
}

export function listExtend(rt: Rt, self: PyList, iterable: PyObject): Maybe<void> {
  if (iterable.type !== ListType && iterable.type !== TupleType)
    return eager(extendFrom(rt, self, iterable));
  const items = iterable.v as PyObject[];
  const count = items.length; // it may be this very list
  chargeFor(rt, count, ITEM_NS.copy);
  if (count > 4096) rt.allocate(8 * count);
  if (self.v.length + count > MAX_LENGTH) throw memoryError();
  for (let i = 0; i < count; i++) self.v.push(incref(items[i] as PyObject));
}

function clear(rt: Rt, self: PyList): void {
  releaseBackwards(rt, self.v.splice(0));
}

/**
 * Without a GIL sort() holds the list's lock, so that what other threads append comes after it (measured: program 30
 * never fails on 3.13t). Their waiting takes no time here.
 */
function sortsLocked(rt: Rt): boolean {
  if (rt.profile.gil !== 'none') return false;
  const others = rt.state.get('thread.nonDaemon') as (() => readonly unknown[]) | undefined;
  return rt.thread.id !== 0 || (others?.().length ?? 0) > 0;
}

function* sort(rt: Rt, self: PyList, keyFunction: PyObject | null, reverse: boolean): Gen<void> {
  const items = self.v;
  const meanwhile: PyObject[] = [];
  self.v = meanwhile;
  try {
    yield* sortItems(rt, items, keyFunction, reverse);
  } finally {
    self.v = items;
  }
  if (meanwhile.length > 0) {
    if (sortsLocked(rt)) {
      self.v.push(...meanwhile);
      return;
    }
    releaseAll(rt, meanwhile);
    throw valueError('list modified during sort');
  }
}

/** sorted(iterable) and list.sort share the reading of their arguments. */
export function* sortList(rt: Rt, self: PyList, key: PyObject | undefined, reverse: boolean): Gen {
  yield* sort(rt, self, key === undefined || key === None ? null : key, reverse);
  return None;
}

/** A bound of index(): a position, negative counted from the end. */
export function* searchBound(
  rt: Rt,
  o: PyObject | undefined,
  length: number,
  missing: number,
): Gen<number> {
  if (o === undefined) return missing;
  if (!isInt(o) && o.type.slots.index === undefined)
    throw typeError('slice indices must be integers or have an __index__ method');
  const i = Number(yield* settle(asIndex(rt, o)));
  return i < 0 ? Math.max(0, i + length) : i;
}

// --- slots -----------------------------------------------------------------------------------------------

const bindNew = constructorArgs('list', 'iterable=(), /');

function* refill(rt: Rt, self: PyList, iterable: PyObject): Gen<void> {
  clear(rt, self);
  yield* settle(listExtend(rt, self, iterable));
}

Object.assign(ListType.slots, {
  new: (_rt, type) => new PyObject<PyObject[]>(type, []),
  init: (rt, o, args, kw) => {
    const self = o as PyList;
    refuseKeywords(ListType, o.type, kw, 'new');
    const [iterable] = bindNew(args, null);
    if (iterable === undefined) clear(rt, self);
    else if (self.v.length === 0) return listExtend(rt, self, iterable);
    else return eager(refill(rt, self, iterable));
  },
  hash: null,
  repr: (rt, o) => {
    const self = o as PyList;
    if (self.v.length === 0) return newStr('[]');
    return eager(
      guardedRepr(rt, o, '[...]', function* (): Gen<string> {
        return `[${yield* reprItems(rt, (i) => self.v[i])}]`;
      }),
    );
  },
  richcompare: (rt, a, b, op) =>
    isList(a) && isList(b) ? compareSequences(rt, a, b, op) : NotImplemented,
  iter: (_rt, o) => newListIterator(o as PyList),
  length: (_rt, o) => (o as PyList).v.length,
  getitem: (rt, o, key) => getItem(rt, o as PyList, key),
  setitem: (rt, o, key, value) => setItem(rt, o as PyList, key, value),
  contains: (rt, o, value) => andThen(indexOfItem(rt, o as PyList, value), (at) => at >= 0),
  concat: (rt, a, b) => {
    if (!isList(b)) throw typeError(`can only concatenate list (not "${typeName(b)}") to list`);
    chargeFor(rt, (a as PyList).v.length + b.v.length, ITEM_NS.copy);
    return newList([...(a as PyList).v, ...b.v]);
  },
  repeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) => new PyObject(ListType, repeatItems(rt, (o as PyList).v, n))),
  inplaceConcat: (rt, a, b) => andThen(listExtend(rt, a as PyList, b), () => a),
  inplaceRepeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) => {
      const self = o as PyList;
      const copies = copiesOf(n);
      if (copies === 0) clear(rt, self);
      else for (const item of repeatItems(rt, self.v.slice(), copies - 1)) self.v.push(item);
      return o;
    }),
  traverse: (o, visit) => visitBackwards((o as PyList).v, visit),
} satisfies Slots);

// --- methods ---------------------------------------------------------------------------------------------

method(
  ListType,
  'append',
  'object, /',
  (_rt, self: PyList, object: PyObject) => {
    object.refcnt++;
    self.v.push(object);
    return None;
  },
  'list.append',
);
method(ListType, 'extend', 'iterable, /', (rt, self: PyList, iterable: PyObject) =>
  andThen(listExtend(rt, self, iterable), () => None),
);
method(
  ListType,
  'insert',
  'index, object, /',
  (rt, self: PyList, index: PyObject, object: PyObject) =>
    andThen(asSizeArgument(rt, index), (i) => {
      const at = i < 0 ? Math.max(0, i + self.v.length) : Math.min(i, self.v.length);
      chargeFor(rt, self.v.length - at, ITEM_NS.move);
      self.v.splice(at, 0, incref(object));
      return None;
    }),
);
method(ListType, 'pop', 'index=-1, /', (rt, self: PyList, index: PyObject | undefined) => {
  if (index === undefined) {
    const last = self.v.pop();
    if (last === undefined) throw indexError('pop from empty list');
    last.refcnt--;
    return last;
  }
  return andThen(asSizeArgument(rt, index), (i) => {
    if (self.v.length === 0) throw indexError('pop from empty list');
    const at = checkIndex(i, self.v.length, 'pop index out of range');
    chargeFor(rt, self.v.length - at, ITEM_NS.move);
    const [item] = self.v.splice(at, 1) as [PyObject];
    item.refcnt--;
    return item;
  });
});
method(ListType, 'remove', 'value, /', (rt, self: PyList, value: PyObject) =>
  andThen(indexOfItem(rt, self, value), (at) => {
    if (at < 0) throw valueError('list.remove(x): x not in list');
    const gone = self.v.splice(at, 1);
    releaseAll(rt, gone);
    return None;
  }),
);
method(
  ListType,
  'index',
  'value, start=0, stop=sys.maxsize, /',
  function* (rt, self: PyList, value: PyObject, start?: PyObject, stop?: PyObject): Gen {
    const from = yield* searchBound(rt, start, self.v.length, 0);
    const to = yield* searchBound(rt, stop, self.v.length, Infinity);
    const at = yield* settle(indexOfItem(rt, self, value, from, to));
    if (at >= 0) return newInt(at);
    if (rt.profile.library === '3.13')
      throw valueError(`${yield* settle(repr(rt, value))} is not in list`);
    throw valueError('list.index(x): x not in list');
  },
);
method(ListType, 'count', 'value, /', (rt, self: PyList, value: PyObject) =>
  andThen(eager(countItems(rt, self, value)), intOf),
);
method(ListType, 'clear', '', (rt, self: PyList) => {
  clear(rt, self);
  return None;
});
method(ListType, 'copy', '', (rt, self: PyList) => {
  chargeFor(rt, self.v.length, ITEM_NS.copy);
  return newList(self.v.slice());
});
method(ListType, 'reverse', '', (rt, self: PyList) => {
  chargeFor(rt, self.v.length, ITEM_NS.move);
  self.v.reverse();
  return None;
});
method(
  ListType,
  'sort',
  '*, key=None, reverse=False',
  (rt, self: PyList, key?: PyObject, reverse?: PyObject) =>
    eager(sortMethod(rt, self, key, reverse)),
);

function* sortMethod(
  rt: Rt,
  self: PyList,
  key: PyObject | undefined,
  reverse: PyObject | undefined,
): Gen {
  const down = reverse === undefined ? false : yield* settle(isTrue(rt, reverse));
  return yield* sortList(rt, self, key, down);
}
classMethod(ListType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

// --- backwards -------------------------------------------------------------------------------------------

interface ReverseIter {
  /** Counted; null when exhausted. */
  source: PyList | null;
  index: number;
}

const ListReverseIteratorType = makeBuiltinType(
  'list_reverseiterator',
  ObjectType,
  'builtins',
  true,
);

Object.assign(ListReverseIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => {
    const it = o.v as ReverseIter;
    const { source } = it;
    if (source === null) return null;
    const item = it.index >= 0 ? source.v[it.index] : undefined;
    if (item !== undefined) {
      it.index--;
      return item;
    }
    it.source = null;
    decref(rt, source);
    return null;
  },
  traverse: (o, visit) => {
    const { source } = o.v as ReverseIter;
    if (source !== null) visit(source);
  },
} satisfies Slots);
method(ListReverseIteratorType, '__length_hint__', '', (_rt, self: PyObject<ReverseIter>) =>
  newInt(
    self.v.source === null || self.v.source.v.length < self.v.index + 1 ? 0 : self.v.index + 1,
  ),
);
method(ListReverseIteratorType, '__reduce__', '', (rt, self: PyObject<ReverseIter>) => {
  const { source, index } = self.v;
  if (source === null) return reduceIterator(rt, null, newList([]), null);
  return newTuple([builtinNamed(rt, 'reversed'), newTuple([source]), newInt(index)]);
});
method(
  ListReverseIteratorType,
  '__setstate__',
  'state, /',
  (_rt, self: PyObject<ReverseIter>, state: PyObject) => {
    const { source } = self.v;
    if (source !== null) self.v.index = stateIndex(state, -1, source.v.length - 1);
    return None;
  },
);
method(
  ListType,
  '__reversed__',
  '',
  (_rt, self: PyList) =>
    new PyObject<ReverseIter>(ListReverseIteratorType, {
      source: incref(self),
      index: self.v.length - 1,
    }),
);
