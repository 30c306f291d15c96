/** tuple (Objects/tupleobject.c). The payload is a host array of counted objects that never changes. */
import { asIndex, checkIndex, hash, intOf, typeName } from './abstract.ts';
import { andThen, constructorArgs, eager, refuseKeywords } from './maybe.ts';
import { classMethod, method } from './native.ts';
import {
  collect,
  compareSequences,
  countItems,
  guardedRepr,
  indexOfItem,
  reprItems,
  visitBackwards,
} from './containers.ts';
import { combineTupleHash } from './tuple-hash.ts';
import { isInt, type IntValue } from './int.ts';
import { isSlice, sliceSpan, type PySlice } from './slice.ts';
import { isSubtype, type Hash, type PyType, type Slots } from './type.ts';
import { isGen, settle, type Gen, type Maybe, type Result, type Rt } from './runtime.ts';
import { newGenericAlias } from './generic-alias.ts';
import { newInt, newStr, newTuple, NotImplemented, TupleType, type PyTuple } from './roster.ts';
import { newTupleIterator } from './iterators.ts';
import { PyObject } from './object.ts';
import { position, repeatItems, searchBound, sliceItems } from './list.ts';
import { typeError, valueError } from './errors.ts';

export function isTuple(o: PyObject): o is PyTuple {
  return o.type === TupleType || isSubtype(o.type, TupleType);
}

/** A tuple of items that are counted already. */
function fromCounted(items: PyObject[]): PyTuple {
  return items.length === 0 ? newTuple([]) : new PyObject<readonly PyObject[]>(TupleType, items);
}

const bindNew = constructorArgs('tuple', 'iterable=(), /');

function* makeTuple(rt: Rt, type: PyType, iterable: PyObject | undefined): Gen {
  const items = iterable === undefined ? [] : yield* collect(rt, iterable);
  return type === TupleType ? fromCounted(items) : new PyObject<readonly PyObject[]>(type, items);
}

function itemAt(self: PyTuple, index: IntValue): PyObject {
  return self.v[checkIndex(position(index), self.v.length, 'tuple index out of range')] as PyObject;
}

function getItem(rt: Rt, self: PyTuple, key: PyObject): Result {
  if (isInt(key)) return itemAt(self, key.v);
  if (isSlice(key)) {
    return andThen(sliceSpan(rt, key as PySlice, self.v.length), (span) =>
      span.step === 1 && span.count === self.v.length && self.type === TupleType
        ? self
        : fromCounted(sliceItems(rt, self.v, span)),
    );
  }
  if (key.type.slots.index === undefined)
    throw typeError(`tuple indices must be integers or slices, not ${typeName(key)}`);
  return andThen(asIndex(rt, key), (i) => itemAt(self, i));
}

function tupleHash(rt: Rt, self: PyTuple): Maybe<Hash> {
  const hashes: Hash[] = [];
  for (let i = 0; i < self.v.length; i++) {
    const h = hash(rt, self.v[i] as PyObject);
    if (isGen(h)) return hashRest(rt, self, hashes, h);
    hashes.push(h);
  }
  return combineTupleHash(hashes);
}

function* hashRest(rt: Rt, self: PyTuple, hashes: Hash[], pending: Gen<Hash>): Gen<Hash> {
  hashes.push(yield* pending);
  for (let i = hashes.length; i < self.v.length; i++)
    hashes.push(yield* settle(hash(rt, self.v[i] as PyObject)));
  return combineTupleHash(hashes);
}

Object.assign(TupleType.slots, {
  new: (rt, type, args, kw): Result => {
    refuseKeywords(TupleType, type, kw);
    const [iterable] = bindNew(args, null);
    if (type === TupleType && iterable?.type === TupleType) return iterable;
    return eager(makeTuple(rt, type, iterable));
  },
  hash: (rt, o) => tupleHash(rt, o as PyTuple),
  repr: (rt, o) => {
    const self = o as PyTuple;
    if (self.v.length === 0) return newStr('()');
    return eager(
      guardedRepr(rt, o, '(...)', function* (): Gen<string> {
        return `(${yield* reprItems(rt, (i) => self.v[i])}${self.v.length === 1 ? ',' : ''})`;
      }),
    );
  },
  richcompare: (rt, a, b, op) =>
    isTuple(a) && isTuple(b) ? compareSequences(rt, a, b, op) : NotImplemented,
  iter: (_rt, o) => newTupleIterator(o as PyTuple),
  length: (_rt, o) => (o as PyTuple).v.length,
  getitem: (rt, o, key) => getItem(rt, o as PyTuple, key),
  contains: (rt, o, value) => andThen(indexOfItem(rt, o as PyTuple, value), (at) => at >= 0),
  concat: (_rt, a, b) => {
    if (!isTuple(b)) throw typeError(`can only concatenate tuple (not "${typeName(b)}") to tuple`);
    const self = a as PyTuple;
    if (self.v.length === 0 && b.type === TupleType) return b;
    if (b.v.length === 0 && a.type === TupleType) return a;
    return newTuple([...self.v, ...b.v]);
  },
  repeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) =>
      n === 1 && o.type === TupleType ? o : fromCounted(repeatItems(rt, (o as PyTuple).v, n)),
    ),
  traverse: (o, visit) => visitBackwards((o as PyTuple).v, visit),
} satisfies Slots);

method(
  TupleType,
  'index',
  'value, start=0, stop=sys.maxsize, /',
  function* (rt, self: PyTuple, value: PyObject, start?: PyObject, stop?: PyObject): Gen {
    const from = yield* searchBound(rt, start, self.v.length, 0);
    const to = yield* searchBound(rt, stop, self.v.length, Infinity);
    const at = yield* settle(indexOfItem(rt, self, value, from, to));
    if (at < 0) throw valueError('tuple.index(x): x not in tuple');
    return newInt(at);
  },
);
method(TupleType, 'count', 'value, /', (rt, self: PyTuple, value: PyObject) =>
  andThen(eager(countItems(rt, self, value)), intOf),
);
method(TupleType, '__getnewargs__', '', (_rt, self: PyTuple) =>
  newTuple([newTuple(self.v.slice())]),
);
classMethod(TupleType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);
