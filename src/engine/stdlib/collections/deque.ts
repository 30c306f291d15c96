/** collections.deque (Modules/_collectionsmodule.c). */
import { lookInto } from '../../objects/collector.ts';
import {
  asIndex,
  asSize,
  asSizeArgument,
  checkIndex,
  intOf,
  repr,
  typeName,
} from '../../objects/abstract.ts';
import {
  compareSequences,
  countItems,
  forEach,
  guardedRepr,
  indexOfItem,
  releaseAll,
  reprItems,
} from '../../objects/containers.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { classMethod, getset, method } from '../../objects/native.ts';
import { constructorArgs, andThen, eager } from '../../objects/maybe.ts';
import { indexError, runtimeError, typeError, valueError } from '../../objects/errors.ts';
import { isInt, type IntValue } from '../../objects/int.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { stateOfSubclass } from '../../objects/reduce.ts';
import { isSubtype, type PyType, type Slots } from '../../objects/type.ts';
import {
  makeBuiltinType,
  newInt,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
} from '../../objects/roster.ts';
import { newGenericAlias } from '../../objects/generic-alias.ts';
import { position, repeatItems, searchBound } from '../../objects/list.ts';
import { Ring } from './ring.ts';

interface DequeData {
  /** Counted. */
  readonly ring: Ring<PyObject>;
  /** Infinity: no bound. */
  maxlen: number;
  /** Grows with every change, so that iterators notice. */
  version: number;
}

type Deque = PyObject<DequeData>;

export const DequeType = makeBuiltinType('deque', ObjectType, 'collections');
DequeType.weakrefable = true;
lookInto(DequeType);

const isDeque = (o: PyObject): o is Deque => isSubtype(o.type, DequeType);

function newDeque(type: PyType, maxlen: number): Deque {
  return new PyObject<DequeData>(type, { ring: new Ring(), maxlen, version: 0 });
}

/** The items as a sequence of a moment, for what lists and tuples share. */
const snapshot = (self: Deque): PyObject<readonly PyObject[]> =>
  new PyObject<readonly PyObject[]>(DequeType, self.v.ring.toArray());

// --- changing ------------------------------------------------------------------------------------------------

/** Takes the item over, counted; a full deque loses one at the other end. */
function append(rt: Rt, { v: d }: Deque, item: PyObject): void {
  d.ring.push(item);
  d.version++;
  if (d.ring.length > d.maxlen) decref(rt, d.ring.shift());
}

function appendLeft(rt: Rt, { v: d }: Deque, item: PyObject): void {
  d.ring.unshift(item);
  d.version++;
  if (d.ring.length > d.maxlen) decref(rt, d.ring.pop());
}

function* extend(
  rt: Rt,
  self: Deque,
  iterable: PyObject,
  add: (rt: Rt, self: Deque, item: PyObject) => void,
): Gen {
  if (iterable === self) {
    const items = self.v.ring.toArray().map(incref);
    for (const item of items) add(rt, self, item);
    return None;
  }
  yield* forEach(rt, iterable, (item) => add(rt, self, incref(item)));
  return None;
}

function clear(rt: Rt, { v: d }: Deque): void {
  const items = d.ring.toArray();
  d.ring.assign([]);
  d.version++;
  releaseAll(rt, items);
}

function rotate({ v: d }: Deque, steps: number): void {
  const n = d.ring.length;
  if (n < 2) return;
  d.version++;
  const by = ((steps % n) + n) % n;
  if (by <= n / 2) for (let i = 0; i < by; i++) d.ring.unshift(d.ring.pop());
  else for (let i = by; i < n; i++) d.ring.push(d.ring.shift());
}

function takeAt({ v: d }: Deque, index: number): PyObject {
  const items = d.ring.toArray();
  const [item] = items.splice(index, 1) as [PyObject];
  d.ring.assign(items);
  d.version++;
  return item;
}

/** self * n, bounded. */
function repeated(rt: Rt, self: Deque, count: IntValue, into: Deque): Deque {
  const all = repeatItems(rt, self.v.ring.toArray(), count);
  const kept = all.length > into.v.maxlen ? all.splice(all.length - into.v.maxlen) : all.splice(0);
  releaseAll(rt, all);
  clear(rt, into);
  into.v.ring.assign(kept);
  return into;
}

// --- construction --------------------------------------------------------------------------------------------

const bind = constructorArgs('deque', 'iterable=(), maxlen=None');

function* initialize(
  rt: Rt,
  self: Deque,
  iterable: PyObject | undefined,
  maxlen: PyObject | undefined,
): Gen<void> {
  let most = Infinity;
  if (maxlen !== undefined && maxlen !== None) {
    if (!isInt(maxlen)) throw typeError('an integer is required');
    most = yield* settle(asSize(rt, maxlen));
    if (most < 0) throw valueError('maxlen must be non-negative');
  }
  self.v.maxlen = most;
  if (self.v.ring.length > 0) clear(rt, self);
  if (iterable !== undefined) yield* extend(rt, self, iterable, append);
}

function copy(self: Deque): Deque {
  const made = newDeque(self.type, self.v.maxlen);
  made.v.ring.assign(self.v.ring.toArray().map(incref));
  return made;
}

function* dequeRepr(rt: Rt, self: Deque): Gen<string> {
  const items = self.v.ring.toArray();
  const bound = self.v.maxlen === Infinity ? '' : `, maxlen=${self.v.maxlen}`;
  return `${self.type.name}([${yield* reprItems(rt, (i) => items[i])}]${bound})`;
}

// --- slots -----------------------------------------------------------------------------------------------------

function place(self: Deque, i: IntValue): number {
  return checkIndex(position(i), self.v.ring.length, 'deque index out of range');
}

function indexOf(rt: Rt, self: Deque, key: PyObject): number | Gen<number> {
  if (!isInt(key) && key.type.slots.index === undefined)
    throw typeError(`sequence index must be integer, not '${typeName(key)}'`);
  return andThen(asIndex(rt, key), (i) => place(self, i));
}

Object.assign(DequeType.slots, {
  new: (_rt, type) => newDeque(type, Infinity),
  init: (rt, o, args, kw) => {
    if (args.length > 2)
      throw typeError(`deque() takes at most 2 arguments (${args.length} given)`);
    const [iterable, maxlen] = bind(args, kw);
    return eager(initialize(rt, o as Deque, iterable, maxlen));
  },
  hash: null,
  repr: (rt, o) => eager(guardedRepr(rt, o, '[...]', () => dequeRepr(rt, o as Deque))),
  richcompare: (rt, a, b, op) =>
    isDeque(a) && isDeque(b) ? compareSequences(rt, snapshot(a), snapshot(b), op) : NotImplemented,
  iter: (_rt, o) => newIterator(o as Deque, false),
  length: (_rt, o) => (o as Deque).v.ring.length,
  getitem: (rt, o, key) => andThen(indexOf(rt, o as Deque, key), (i) => (o as Deque).v.ring.at(i)),
  setitem: (rt, o, key, value) =>
    andThen(indexOf(rt, o as Deque, key), (i) => {
      const self = o as Deque;
      if (value === null) {
        decref(rt, takeAt(self, i));
        return;
      }
      const old = self.v.ring.at(i);
      self.v.ring.set(i, incref(value));
      decref(rt, old);
    }),
  contains: (rt, o, value) => andThen(search(rt, o as Deque, value, 0, Infinity), (at) => at >= 0),
  concat: (rt, a, b) => {
    if (!isDeque(b)) throw typeError(`can only concatenate deque (not "${typeName(b)}") to deque`);
    const made = copy(a as Deque);
    return andThen(eager(extend(rt, made, b, append)), () => made);
  },
  inplaceConcat: (rt, a, b) => andThen(eager(extend(rt, a as Deque, b, append)), () => a),
  repeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) =>
      repeated(rt, o as Deque, n, newDeque(o.type, (o as Deque).v.maxlen)),
    ),
  inplaceRepeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) => repeated(rt, o as Deque, n, o as Deque)),
  traverse: (o, visit) => {
    for (const item of (o as Deque).v.ring.toArray()) visit(item);
  },
} satisfies Slots);

// --- methods -----------------------------------------------------------------------------------------------------

/** Position of an equal item; a deque that changes meanwhile is an error. */
function search(
  rt: Rt,
  self: Deque,
  value: PyObject,
  start: number,
  stop: number,
): number | Gen<number> {
  const { version } = self.v;
  return andThen(indexOfItem(rt, snapshot(self), value, start, stop), (at) => {
    if (self.v.version !== version) throw runtimeError('deque mutated during iteration');
    return at;
  });
}

method(DequeType, 'append', 'item, /', (rt, self: Deque, item: PyObject) => {
  append(rt, self, incref(item));
  return None;
});
method(DequeType, 'appendleft', 'item, /', (rt, self: Deque, item: PyObject) => {
  appendLeft(rt, self, incref(item));
  return None;
});
for (const name of ['pop', 'popleft'] as const) {
  method(DequeType, name, '', (_rt, { v: d }: Deque) => {
    if (d.ring.length === 0) throw indexError('pop from an empty deque');
    d.version++;
    const item = name === 'pop' ? d.ring.pop() : d.ring.shift();
    item.refcnt--;
    return item;
  });
}
method(DequeType, 'extend', 'iterable, /', (rt, self: Deque, iterable: PyObject) =>
  eager(extend(rt, self, iterable, append)),
);
method(DequeType, 'extendleft', 'iterable, /', (rt, self: Deque, iterable: PyObject) =>
  eager(extend(rt, self, iterable, appendLeft)),
);
method(DequeType, 'clear', '', (rt, self: Deque) => {
  clear(rt, self);
  return None;
});
method(DequeType, 'rotate', 'n=1, /', (rt, self: Deque, n?: PyObject) =>
  andThen(n === undefined ? 1 : asSizeArgument(rt, n), (steps) => {
    rotate(self, steps);
    return None;
  }),
);
method(DequeType, 'reverse', '', (_rt, { v: d }: Deque) => {
  d.ring.assign(d.ring.toArray().reverse());
  d.version++;
  return None;
});
for (const name of ['copy', '__copy__'])
  method(DequeType, name, '', (_rt, self: Deque) => copy(self));
method(DequeType, 'count', 'value, /', (rt, self: Deque, value: PyObject) =>
  andThen(eager(countItems(rt, snapshot(self), value)), intOf),
);

function* notFound(rt: Rt, name: string, value: PyObject): Gen<never> {
  if (rt.profile.library === '3.13')
    throw valueError(`${yield* settle(repr(rt, value))} is not in deque`);
  throw valueError(`deque.${name}(x): x not in deque`);
}
method(
  DequeType,
  'index',
  'value, start=0, stop=sys.maxsize, /',
  function* (rt, self: Deque, value: PyObject, start?: PyObject, stop?: PyObject): Gen {
    const from = yield* searchBound(rt, start, self.v.ring.length, 0);
    const to = yield* searchBound(rt, stop, self.v.ring.length, Infinity);
    const at = yield* settle(search(rt, self, value, from, to));
    return at >= 0 ? newInt(at) : yield* notFound(rt, 'index', value);
  },
);
method(DequeType, 'remove', 'value, /', function* (rt, self: Deque, value: PyObject): Gen {
  const at = yield* settle(search(rt, self, value, 0, Infinity));
  if (at < 0) return yield* notFound(rt, 'remove', value);
  decref(rt, takeAt(self, at));
  return None;
});
method(
  DequeType,
  'insert',
  'index, value, /',
  (rt, self: Deque, index: PyObject, value: PyObject) =>
    andThen(asSizeArgument(rt, index), (i) => {
      const { v: d } = self;
      const n = d.ring.length;
      if (n >= d.maxlen) throw indexError('deque already at its maximum size');
      const items = d.ring.toArray();
      items.splice(i < 0 ? Math.max(0, i + n) : Math.min(i, n), 0, incref(value));
      d.ring.assign(items);
      d.version++;
      return None;
    }),
);
getset(DequeType, 'maxlen', (_rt, self: Deque) =>
  self.v.maxlen === Infinity ? None : newInt(self.v.maxlen),
);
classMethod(DequeType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);
method(DequeType, '__reduce__', '', (_rt, self: Deque) => {
  const args = self.v.maxlen === Infinity ? [] : [newTuple([]), newInt(self.v.maxlen)];
  return newTuple([self.type, newTuple(args), stateOfSubclass(self), newIterator(self, false)]);
});

// --- iteration -----------------------------------------------------------------------------------------------------

interface DequeIter {
  /** Counted; null when exhausted. */
  source: Deque | null;
  readonly version: number;
  index: number;
  readonly backwards: boolean;
}

const DequeIteratorType = makeBuiltinType('_deque_iterator', ObjectType, 'collections', true);
const DequeReverseIteratorType = makeBuiltinType(
  '_deque_reverse_iterator',
  ObjectType,
  'collections',
  true,
);

function newIterator(source: Deque, backwards: boolean): PyObject<DequeIter> {
  const data: DequeIter = {
    source: incref(source),
    version: source.v.version,
    index: 0,
    backwards,
  };
  return new PyObject(backwards ? DequeReverseIteratorType : DequeIteratorType, data);
}

for (const type of [DequeIteratorType, DequeReverseIteratorType]) {
  lookInto(type);
  Object.assign(type.slots, {
    iter: (_rt, o) => o,
    iternext: (rt, o) => {
      const it = o.v as DequeIter;
      const { source } = it;
      if (source === null) return null;
      const { ring, version } = source.v;
      if (version !== it.version) {
        it.source = null;
        decref(rt, source);
        throw runtimeError('deque mutated during iteration');
      }
      if (it.index < ring.length) {
        const i = it.index++;
        return ring.at(it.backwards ? ring.length - 1 - i : i);
      }
      it.source = null;
      decref(rt, source);
      return null;
    },
    traverse: (o, visit) => {
      const { source } = o.v as DequeIter;
      if (source !== null) visit(source);
    },
  } satisfies Slots);
  method(type, '__length_hint__', '', (_rt, self: PyObject<DequeIter>) =>
    newInt(self.v.source === null ? 0 : self.v.source.v.ring.length - self.v.index),
  );
}
method(DequeType, '__reversed__', '', (_rt, self: Deque) => newIterator(self, true));
