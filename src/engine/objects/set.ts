/**
 * set and frozenset (Objects/setobject.c): construction, membership, algebra, comparison, iteration.
 * The payload of both is a SetTable.
 */
import { stateOfSubclass } from './reduce.ts';
import { hash } from './abstract.ts';
import { decref, incref, PyObject } from './object.ts';
import { classMethod, method } from './native.ts';
import { raiseWith, isRaise, KeyErrorType, typeError, TypeErrorType } from './errors.ts';
import {
  DictType,
  FrozenSetType,
  newStr,
  None,
  NotImplemented,
  pyBool,
  SetType,
  type PyDict,
  newTuple,
  newList,
} from './roster.ts';
import {
  addHashed,
  clearTable,
  findKey,
  insertAt,
  mergeTable,
  reserve,
  resize,
  SetTable,
  swapTables,
  takeAt,
  tableHash,
} from './set-table.ts';
import { newSetIterator } from './set-iterator.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from './runtime.ts';
import { isSubtype, type CompareOp, type Hash, type PyType, type Slots } from './type.ts';
import { andThen, eager, refuseKeywords } from './maybe.ts';
import { dictLookup } from './dict-ops.ts';
import { forEach, guardedRepr, reprItems } from './containers.ts';
import { chargeFor } from './work.ts';
import { ITEM_NS } from './container-work.ts';
import { keyHash } from './plain.ts';
import { newGenericAlias } from './generic-alias.ts';
import { provideSetItems } from './object-type.ts';

export type PySet = PyObject<SetTable>;

/** set, frozenset or a subclass of one. */
export function isSetLike(o: PyObject): o is PySet {
  const type = o.type;
  return (
    type === SetType ||
    type === FrozenSetType ||
    isSubtype(type, SetType) ||
    isSubtype(type, FrozenSetType)
  );
}

export function newSet(): PySet {
  return new PyObject(SetType, new SetTable());
}

/** Results of operators and copies are plain sets or frozensets, whatever the subclass. */
function newLike(o: PySet): PySet {
  return new PyObject(isSubtype(o.type, FrozenSetType) ? FrozenSetType : SetType, new SetTable());
}

/** Constant frozensets of the compiler: items whose hash and equality are the host's business. */
export function frozensetOf(rt: Rt): (items: PyObject[]) => PyObject {
  return (items) => {
    const table = new SetTable();
    for (const item of items) {
      const added = andThen(hash(rt, item), (h) => addHashed(rt, table, item, h));
      if (isGen(added)) throw typeError('a constant set holds constants only');
    }
    return new PyObject(FrozenSetType, table);
  };
}

// --- elements ------------------------------------------------------------------------------------------

function addKey(rt: Rt, table: SetTable, key: PyObject): Maybe<boolean> {
  const h = keyHash(rt, key, 'set element');
  return isGen(h) ? addKeyLater(rt, table, key, h) : addHashed(rt, table, key, h);
}

function* addKeyLater(rt: Rt, table: SetTable, key: PyObject, pending: Gen<Hash>): Gen<boolean> {
  key.refcnt++;
  try {
    return yield* settle(addHashed(rt, table, key, yield* pending));
  } finally {
    key.refcnt--;
  }
}

const toNothing = (): void => undefined;

/** `set.add(value)`, counted. */
export function setAdd(rt: Rt, set: PyObject, value: PyObject): Maybe<void> {
  const added = addKey(rt, set.v as SetTable, value);
  if (isGen(added)) return andThen(added, toNothing);
}

/** Place of an element or ~place. */
function place(rt: Rt, table: SetTable, key: PyObject): Maybe<number> {
  if (isSubtype(key.type, SetType)) return eager(placeOfSet(rt, table, key as PySet));
  const h = keyHash(rt, key, 'set element');
  return isGen(h)
    ? andThen(h, (known) => findKey(rt, table, key, known))
    : findKey(rt, table, key, h);
}

/** A set without a hash is looked for as the frozenset of its elements. */
function* placeOfSet(rt: Rt, table: SetTable, key: PySet): Gen<number> {
  let h: Hash;
  try {
    h = yield* settle(keyHash(rt, key, 'set element'));
  } catch (e) {
    if (!isRaise(e, TypeErrorType)) throw e;
    h = tableHash(key.v);
  }
  return yield* settle(findKey(rt, table, key, h));
}

/** `value in set` */
export function setContains(rt: Rt, set: PySet, value: PyObject): Maybe<boolean> {
  const at = place(rt, set.v, value);
  return isGen(at) ? andThen(at, (found) => found >= 0) : at >= 0;
}

/** Take the element at a place out, if there is one. */
function dropAt(rt: Rt, table: SetTable, at: number): boolean {
  if (at < 0) return false;
  decref(rt, takeAt(table, at));
  return true;
}

function discard(rt: Rt, table: SetTable, key: PyObject): Maybe<boolean> {
  const at = place(rt, table, key);
  return isGen(at) ? andThen(at, (found) => dropAt(rt, table, found)) : dropAt(rt, table, at);
}

// --- bulk operations -----------------------------------------------------------------------------------

/** set_update_internal: everything of any iterable. */
export function* setUpdate(rt: Rt, table: SetTable, other: PyObject): Gen<void> {
  if (isSetLike(other)) {
    yield* mergeTable(rt, table, other.v);
    return;
  }
  if (other.type === DictType) reserve(table, (other as PyDict).v.size);
  const before = table.used;
  yield* forEach(rt, other, (item) => andThen(addKey(rt, table, item), toNothing));
  chargeFor(rt, table.used - before, ITEM_NS.insertKey);
}

function* tableOf(rt: Rt, other: PyObject): Gen<SetTable> {
  const table = new SetTable();
  try {
    yield* setUpdate(rt, table, other);
  } catch (e) {
    clearTable(rt, table);
    throw e;
  }
  return table;
}

/** Free a table that was only needed on the way. */
const free = (rt: Rt, table: SetTable): void => clearTable(rt, table);

function* copyOf(rt: Rt, self: PySet): Gen<PySet> {
  const result = newLike(self);
  yield* mergeTable(rt, result.v, self.v);
  return result;
}

/** Elements with their hashes, held while `f` looks at them. */
function* eachEntry(
  rt: Rt,
  table: SetTable,
  f: (key: PyObject, h: Hash) => Maybe<boolean | void>,
): Gen<void> {
  chargeFor(rt, table.used, ITEM_NS.copyKey);
  for (let i = table.next(0); i >= 0; i = table.next(i + 1)) {
    const key = incref(table.keys[i] as PyObject);
    try {
      const r = f(key, table.hashes[i] as Hash);
      if ((isGen(r) ? yield* r : r) === false) return;
    } finally {
      decref(rt, key);
    }
  }
}

function addIfIn(rt: Rt, result: SetTable, other: SetTable, key: PyObject, h: Hash): Maybe<void> {
  return andThen(findKey(rt, other, key, h), (at) =>
    at < 0 ? undefined : andThen(addHashed(rt, result, key, h), toNothing),
  );
}

export function* intersection(rt: Rt, self: PySet, other: PyObject): Gen<PySet> {
  if (self === other) return yield* copyOf(rt, self);
  const result = newLike(self);
  if (isSetLike(other)) {
    const [small, large] = other.v.used > self.v.used ? [self.v, other.v] : [other.v, self.v];
    yield* eachEntry(rt, small, (key, h) => addIfIn(rt, result.v, large, key, h));
    return result;
  }
  yield* forEach(rt, other, (item) =>
    andThen(hash(rt, item), (h) => addIfIn(rt, result.v, self.v, item, h)),
  );
  return result;
}

export function* differenceUpdate(rt: Rt, table: SetTable, other: PyObject): Gen<void> {
  if (other.v === table) {
    clearTable(rt, table);
    return;
  }
  if (isSetLike(other)) {
    yield* eachEntry(rt, other.v, (key, h) =>
      andThen(findKey(rt, table, key, h), (at) => void dropAt(rt, table, at)),
    );
  } else yield* forEach(rt, other, (item) => andThen(discard(rt, table, item), toNothing));
  if (table.fill - table.used > Math.floor(table.mask / 4))
    resize(table, table.used > 50000 ? table.used * 2 : table.used * 4);
}

function* difference(rt: Rt, self: PySet, other: PyObject): Gen<PySet> {
  const isDict = other.type === DictType;
  const size = isSetLike(other) ? other.v.used : isDict ? (other as PyDict).v.size : Infinity;
  // Copy and take away what is common, unless the other one is of a like size and can be asked.
  if (self.v.used >> 2 > size || size === Infinity) {
    const result = yield* copyOf(rt, self);
    yield* differenceUpdate(rt, result.v, other);
    return result;
  }
  const result = newLike(self);
  yield* eachEntry(rt, self.v, (key, h) => {
    const common: Maybe<boolean> = isDict
      ? andThen(dictLookup(rt, (other as PyDict).v, key), (entry) => entry !== undefined)
      : andThen(findKey(rt, (other as PySet).v, key, h), (at) => at >= 0);
    return andThen(common, (skip) =>
      skip ? undefined : andThen(addHashed(rt, result.v, key, h), toNothing),
    );
  });
  return result;
}

export function* symmetricUpdate(rt: Rt, table: SetTable, other: PyObject): Gen<void> {
  if (other.v === table) {
    clearTable(rt, table);
    return;
  }
  const own = isSetLike(other) ? null : yield* tableOf(rt, other);
  yield* eachEntry(rt, own ?? (other as PySet).v, (key, h) =>
    andThen(findKey(rt, table, key, h), (at) => {
      if (!dropAt(rt, table, at)) insertAt(table, ~at, key, h);
    }),
  );
  if (own !== null) free(rt, own);
}

function* symmetricDifference(rt: Rt, self: PySet, other: PyObject): Gen<PySet> {
  const result = newLike(self);
  yield* setUpdate(rt, result.v, other);
  yield* symmetricUpdate(rt, result.v, self);
  return result;
}

function* isSubset(rt: Rt, a: SetTable, b: SetTable): Gen<boolean> {
  if (a.used > b.used) return false;
  let all = true;
  yield* eachEntry(rt, a, (key, h) => andThen(findKey(rt, b, key, h), (at) => (all = at >= 0)));
  return all;
}

function* compare(rt: Rt, a: SetTable, b: SetTable, op: CompareOp): Gen<boolean> {
  switch (op) {
    case '==':
      return (
        a.used === b.used &&
        (a.hash === null || b.hash === null || a.hash === b.hash) &&
        (yield* isSubset(rt, a, b))
      );
    case '!=':
      return !(yield* compare(rt, a, b, '=='));
    case '<':
      return a.used < b.used && (yield* isSubset(rt, a, b));
    case '<=':
      return yield* isSubset(rt, a, b);
    case '>':
      return b.used < a.used && (yield* isSubset(rt, b, a));
    case '>=':
      return yield* isSubset(rt, b, a);
  }
}

// --- methods -------------------------------------------------------------------------------------------

const both = [SetType, FrozenSetType] as const;
type Frame = (rt: Rt, self: PySet, others: readonly PyObject[]) => Gen;

/** A method of sets and, unless it changes the set, of frozensets. */
function define(name: string, signature: string, types: readonly PyType[], frame: Frame): void {
  for (const type of types) {
    if (signature.startsWith('*'))
      method(type, name, signature, (rt, self: PySet, others: PyObject[]) =>
        eager(frame(rt, self, others)),
      );
    else
      method(type, name, signature, (rt, self: PySet, other: PyObject) =>
        eager(frame(rt, self, [other])),
      );
  }
}

define('union', '*others', both, function* (rt, self, others): Gen {
  const result = yield* copyOf(rt, self);
  for (const other of others) yield* setUpdate(rt, result.v, other);
  return result;
});
define('intersection', '*others', both, function* (rt, self, others): Gen {
  if (others.length === 0) return yield* copyOf(rt, self);
  let result = self;
  for (const other of others) {
    const next: PySet = yield* intersection(rt, result, other);
    if (result !== self) free(rt, result.v);
    result = next;
  }
  return result;
});
define('difference', '*others', both, function* (rt, self, others): Gen {
  const [first, ...rest] = others;
  if (first === undefined) return yield* copyOf(rt, self);
  const result = yield* difference(rt, self, first);
  for (const other of rest) yield* differenceUpdate(rt, result.v, other);
  return result;
});
define('symmetric_difference', 'other, /', both, (rt, self, [other]) =>
  symmetricDifference(rt, self, other as PyObject),
);
define('issubset', 'other, /', both, function* (rt, self, [other]): Gen {
  if (isSetLike(other as PyObject)) return pyBool(yield* isSubset(rt, self.v, (other as PySet).v));
  const table = yield* tableOf(rt, other as PyObject);
  const result = pyBool(yield* isSubset(rt, self.v, table));
  free(rt, table);
  return result;
});
define('issuperset', 'other, /', both, function* (rt, self, [other]): Gen {
  if (isSetLike(other as PyObject)) return pyBool(yield* isSubset(rt, (other as PySet).v, self.v));
  let all = true;
  yield* forEach(rt, other as PyObject, (item) =>
    andThen(setContains(rt, self, item), (hit) => (all = hit)),
  );
  return pyBool(all);
});
define('isdisjoint', 'other, /', both, function* (rt, self, [other]): Gen {
  let disjoint = true;
  const smallerFirst = isSetLike(other as PyObject) && (other as PySet).v.used > self.v.used;
  const [walk, asked] = smallerFirst ? [self, other as PySet] : [other as PyObject, self];
  yield* forEach(rt, walk, (item) =>
    andThen(setContains(rt, asked, item), (hit) => (disjoint = !hit)),
  );
  return pyBool(disjoint);
});
define('update', '*others', [SetType], function* (rt, self, others): Gen {
  for (const other of others) yield* setUpdate(rt, self.v, other);
  return None;
});
define('intersection_update', '*others', [SetType], function* (rt, self, others): Gen {
  for (const other of others) {
    const common = yield* intersection(rt, self, other);
    swapTables(self.v, common.v);
    free(rt, common.v);
  }
  return None;
});
define('difference_update', '*others', [SetType], function* (rt, self, others): Gen {
  for (const other of others) yield* differenceUpdate(rt, self.v, other);
  return None;
});
define('symmetric_difference_update', 'other, /', [SetType], function* (rt, self, [other]): Gen {
  yield* symmetricUpdate(rt, self.v, other as PyObject);
  return None;
});

method(SetType, 'copy', '', (rt, self: PySet) => eager(copyOf(rt, self)));
method(FrozenSetType, 'copy', '', (rt, self: PySet) =>
  self.type === FrozenSetType ? self : eager(copyOf(rt, self)),
);
method(SetType, 'add', 'object, /', (rt, self: PySet, value: PyObject) =>
  andThen(addKey(rt, self.v, value), () => None),
);
method(SetType, 'discard', 'object, /', (rt, self: PySet, value: PyObject) =>
  andThen(discard(rt, self.v, value), () => None),
);
method(SetType, 'remove', 'object, /', (rt, self: PySet, value: PyObject) =>
  andThen(discard(rt, self.v, value), (found) => {
    if (!found) throw raiseWith(KeyErrorType, value);
    return None;
  }),
);
method(SetType, 'clear', '', (rt, self: PySet) => {
  clearTable(rt, self.v);
  return None;
});
method(SetType, 'pop', '', (_rt, { v: table }: PySet) => {
  if (table.used === 0) throw raiseWith(KeyErrorType, newStr('pop from an empty set'));
  let at = table.next(table.finger & table.mask);
  if (at < 0) at = table.next(0);
  const key = takeAt(table, at);
  table.finger = at + 1;
  key.refcnt--;
  return key;
});
for (const type of both) {
  method(type, '__contains__', 'object, /', (rt, self: PySet, value: PyObject) =>
    andThen(setContains(rt, self, value), pyBool),
  );
  classMethod(type, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
    newGenericAlias(cls, item),
  );
}

// --- construction ----------------------------------------------------------------------------------------

function onlyIterable(
  name: string,
  args: readonly PyObject[],
  kw: KwArgs | null,
): PyObject | undefined {
  if (kw !== null && kw.size > 0) throw typeError(`${name}() takes no keyword arguments`);
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  return args[0];
}

function* initialize(rt: Rt, self: PySet, iterable: PyObject | undefined): Gen<void> {
  clearTable(rt, self.v);
  if (iterable !== undefined) yield* setUpdate(rt, self.v, iterable);
}

function* makeFrozen(rt: Rt, type: PyType, iterable: PyObject): Gen {
  const table = yield* tableOf(rt, iterable);
  return new PyObject(type, table);
}

// --- slots -----------------------------------------------------------------------------------------------

/** An operator between sets; anything else is not its business. */
function operator(
  frame: (rt: Rt, a: PySet, b: PyObject) => Gen,
): (rt: Rt, a: PyObject, b: PyObject) => Result {
  return (rt, a, b) => (isSetLike(a) && isSetLike(b) ? eager(frame(rt, a, b)) : NotImplemented);
}

function inplaceOperator(
  frame: (rt: Rt, a: PySet, b: PyObject) => Gen<void>,
): (rt: Rt, a: PyObject, b: PyObject) => Result {
  return (rt, a, b) => {
    if (!isSetLike(b)) return NotImplemented;
    return andThen(eager(frame(rt, a as PySet, b)), () => a);
  };
}

function* union(rt: Rt, a: PySet, b: PyObject): Gen {
  const result = yield* copyOf(rt, a);
  if (a !== b) yield* setUpdate(rt, result.v, b);
  return result;
}

function setRepr(rt: Rt, self: PySet): Result {
  const { name } = self.type;
  if (self.v.used === 0) return newStr(`${name}()`);
  return eager(
    guardedRepr(rt, self, `${name}(...)`, function* (): Gen<string> {
      const items = self.v.items();
      const inside = `{${yield* reprItems(rt, (i) => items[i])}}`;
      return self.type === SetType ? inside : `${name}(${inside})`;
    }),
  );
}

const shared: Slots = {
  repr: (rt, o) => setRepr(rt, o as PySet),
  richcompare: (rt, a, b, op) =>
    isSetLike(a) && isSetLike(b)
      ? andThen(eager(compare(rt, a.v, b.v, op)), pyBool)
      : NotImplemented,
  length: (_rt, o) => (o as PySet).v.used,
  contains: (rt, o, value) => setContains(rt, o as PySet, value),
  iter: (_rt, o) => newSetIterator(o as PySet),
  or: operator(union),
  and: operator(intersection),
  subtract: operator(difference),
  xor: operator(symmetricDifference),
  traverse: (o, visit) => {
    for (const key of (o as PySet).v.items()) visit(key);
  },
};

Object.assign(SetType.slots, shared, {
  new: (_rt, type) => new PyObject(type, new SetTable()),
  init: (rt, self, args, kw) => {
    const iterable = onlyIterable('set', args, kw);
    return iterable === undefined && (self as PySet).v.used === 0
      ? undefined
      : eager(initialize(rt, self as PySet, iterable));
  },
  hash: null,
  inplaceOr: inplaceOperator((rt, a, b) => setUpdate(rt, a.v, b)),
  inplaceAnd: inplaceOperator(function* (rt, a, b): Gen<void> {
    const common = yield* intersection(rt, a, b);
    swapTables(a.v, common.v);
    free(rt, common.v);
  }),
  inplaceSubtract: inplaceOperator((rt, a, b) => differenceUpdate(rt, a.v, b)),
  inplaceXor: inplaceOperator((rt, a, b) => symmetricUpdate(rt, a.v, b)),
} satisfies Slots);

Object.assign(FrozenSetType.slots, shared, {
  new: (rt, type, args, kw): Result => {
    refuseKeywords(FrozenSetType, type, kw);
    const iterable = onlyIterable(type.name, args, null);
    if (iterable === undefined) return new PyObject(type, new SetTable());
    if (type === FrozenSetType && iterable.type === FrozenSetType) return iterable;
    return eager(makeFrozen(rt, type, iterable));
  },
  hash: (_rt, o) => ((o as PySet).v.hash ??= tableHash((o as PySet).v)),
} satisfies Slots);

for (const type of [SetType, FrozenSetType])
  method(type, '__reduce__', '', (_rt, self: PySet) =>
    newTuple([self.type, newTuple([newList([...self.v.items()])]), stateOfSubclass(self)]),
  );

provideSetItems((o) => (isSetLike(o) ? o.v.items() : []));
