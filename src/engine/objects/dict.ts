/**
 * dict (Objects/dictobject.c): construction, methods, iteration. The payload is a DictTable; looking up
 * and storing are in dict-ops.ts, views in dict-views.ts. Left out: what CPython's compact tables do to
 * an iteration over a dict that is resized meanwhile.
 */
import { builtinNamed } from './reduce.ts';
import {
  callAndDrop,
  callMethod,
  callSpecial,
  getItem,
  getOptionalAttr,
  repr,
  richCompareBool,
  setItem,
} from './abstract.ts';
import { classMethod, method } from './native.ts';
import { lookInto } from './collector.ts';
import { collect, forEach, guardedRepr, releaseAll } from './containers.ts';
import { decref, incref, PyObject } from './object.ts';
import {
  deleteAt,
  dictClear,
  dictCopy,
  dictDelete,
  dictLookup,
  dictSetDefault,
  dictStore,
  hostKeyIn,
  hostKeyOf,
  needsSearch,
} from './dict-ops.ts';
import { DictTable, type DictEntry } from './dict-table.ts';
import {
  DictType,
  IntType,
  makeBuiltinType,
  newDict,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  StrType,
  type PyDict,
  newList,
} from './roster.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from './runtime.ts';
import {
  isRaise,
  KeyErrorType,
  raiseWith,
  runtimeError,
  typeError,
  TypeErrorType,
  valueError,
} from './errors.ts';
import { isSubtype, lookup, type PyType, type Slots } from './type.ts';
import { andThen, eager } from './maybe.ts';
import { internStr } from './intern.ts';
import { newGenericAlias } from './generic-alias.ts';
import { chargeFor } from './work.ts';
import { ITEM_NS } from './container-work.ts';
import { plainEqual } from './plain.ts';

export function isDict(o: PyObject): o is PyDict {
  return o.type === DictType || isSubtype(o.type, DictType);
}

const nothing = (): void => undefined;

// --- reading ---------------------------------------------------------------------------------------------

function valueOrMissing(rt: Rt, self: PyDict, key: PyObject, entry: DictEntry | undefined): Result {
  if (entry !== undefined) return entry.value as PyObject;
  if (self.type !== DictType && lookup(self.type, '__missing__') !== undefined)
    return missing(rt, self, key);
  throw raiseWith(KeyErrorType, key);
}

function* missing(rt: Rt, self: PyDict, key: PyObject): Gen {
  return (yield* callSpecial(rt, self, '__missing__', [key])) as PyObject;
}

function dictGetItem(rt: Rt, o: PyObject, key: PyObject): Result {
  const self = o as PyDict;
  const entry = dictLookup(rt, self.v, key);
  return isGen(entry)
    ? andThen(entry, (found) => valueOrMissing(rt, self, key, found))
    : valueOrMissing(rt, self, key, entry);
}

function dictSetItem(rt: Rt, o: PyObject, key: PyObject, value: PyObject | null): Maybe<void> {
  const table = (o as PyDict).v;
  if (value !== null) return dictStore(rt, table, key, value);
  return andThen(dictDelete(rt, table, key), (found) => {
    if (!found) throw raiseWith(KeyErrorType, key);
  });
}

/** Equal sizes, and every key of one has an equal value in the other. */
function* equalTables(rt: Rt, a: DictTable, b: DictTable): Gen<boolean> {
  if (a.size !== b.size) return false;
  chargeFor(rt, a.size, ITEM_NS.compare);
  for (const entry of a.map.values()) {
    const value = incref(entry.value as PyObject);
    const key = incref(entry.key);
    try {
      const found = dictLookup(rt, b, key);
      const other = (isGen(found) ? yield* found : found)?.value;
      if (other === undefined) return false;
      const plain = plainEqual(value, other);
      if (plain === true) continue;
      if (plain === false || !(yield* settle(richCompareBool(rt, value, other, '=='))))
        return false;
    } finally {
      decref(rt, value);
      decref(rt, key);
    }
  }
  return true;
}

export function* dictReprText(rt: Rt, table: DictTable): Gen<string> {
  let out = '';
  for (const entry of table.map.values()) {
    const key = incref(entry.key);
    const value = incref(entry.value as PyObject);
    try {
      out += `${out === '' ? '' : ', '}${yield* settle(repr(rt, key))}: ${yield* settle(repr(rt, value))}`;
    } finally {
      decref(rt, key);
      decref(rt, value);
    }
  }
  return `{${out}}`;
}

// --- filling -----------------------------------------------------------------------------------------------

/** All entries of another table. */
function* mergeTables(rt: Rt, into: DictTable, from: DictTable): Gen<void> {
  if (into === from) return;
  chargeFor(rt, from.size, into.size === 0 ? ITEM_NS.copyKey : ITEM_NS.insertKey);
  if (into.size === 0) {
    dictCopy(into, from);
    return;
  }
  const { size } = from;
  for (const entry of from.map.values()) {
    const done = dictStore(rt, into, entry.key, entry.value as PyObject);
    if (isGen(done)) yield* done;
    if (from.size !== size) throw runtimeError('dict mutated during update');
  }
}

/** A dict whose own iteration is not overridden can be copied entry by entry. */
function isPlainMapping(o: PyObject): o is PyDict {
  return isDict(o) && o.type.slots.iter === DictType.slots.iter;
}

/** dict.update's argument: a mapping, or pairs (`readPairs` says how those are read, and its errors). */
export function* updateFrom(
  rt: Rt,
  table: DictTable,
  other: PyObject,
  readPairs: typeof mergePairs = mergePairs,
): Gen<void> {
  if (isPlainMapping(other)) {
    yield* mergeTables(rt, table, other.v);
    return;
  }
  const keys = yield* getOptionalAttr(rt, other, 'keys');
  if (keys === undefined) yield* readPairs(rt, table, other);
  else {
    yield* forEach(rt, yield* callAndDrop(rt, keys, []), (key) =>
      andThen(getItem(rt, other, key), (value) => dictStore(rt, table, key, value)),
    );
  }
}

function* mergePairs(rt: Rt, table: DictTable, pairs: PyObject): Gen<void> {
  let i = 0;
  yield* forEach(rt, pairs, (pair) => eager(storePair(rt, table, pair, i++)));
  chargeFor(rt, i, ITEM_NS.insertKey);
}

function* storePair(rt: Rt, table: DictTable, pair: PyObject, index: number): Gen<void> {
  let items: PyObject[];
  try {
    items = yield* collect(rt, pair);
  } catch (e) {
    if (
      !isRaise(e, TypeErrorType) ||
      pair.type.slots.iter !== undefined ||
      pair.type.slots.getitem !== undefined
    )
      throw e;
    const text = `annot convert dictionary update sequence element #${index} to a sequence`;
    if (rt.profile.library === '3.13') throw typeError(`c${text}`);
    const error = typeError('object is not iterable');
    incref(error.exc);
    yield* callMethod(rt, error.exc, 'add_note', [newStr(`C${text}`)]);
    error.exc.refcnt--;
    throw error;
  }
  try {
    if (items.length !== 2)
      throw valueError(
        `dictionary update sequence element #${index} has length ${items.length}; 2 is required`,
      );
    yield* settle<void>(dictStore(rt, table, items[0] as PyObject, items[1] as PyObject));
  } finally {
    releaseAll(rt, items);
  }
}

/** dict(...) and dict.update(...): at most one positional argument, then keywords. */
export function* updateCommon(
  rt: Rt,
  table: DictTable,
  name: string,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Gen<void> {
  if (args.length > 1) throw typeError(`${name} expected at most 1 argument, got ${args.length}`);
  if (args[0] !== undefined) yield* updateFrom(rt, table, args[0]);
  if (kw !== null)
    for (const [key, value] of kw) yield* settle<void>(dictStore(rt, table, internStr(key), value));
}

export function copyDict(rt: Rt, self: PyDict): PyDict {
  chargeFor(rt, self.v.size, ITEM_NS.copyKey);
  const copy = newDict();
  dictCopy(copy.v, self.v);
  return copy;
}

// --- taking out ----------------------------------------------------------------------------------------------

/** The entries as they were when popitem() was called first; worth keeping while nothing else changes the keys. */
const popOrders = new WeakMap<DictTable, { readonly entries: DictEntry[]; version: number }>();

/** The key that came last. */
export function lastKey(table: DictTable): PyObject | undefined {
  let order = popOrders.get(table);
  if (order === undefined || order.version !== table.keysVersion) {
    order = { entries: [...table.map.values()], version: table.keysVersion };
    popOrders.set(table, order);
  }
  const entry = order.entries.pop();
  order.version++; // the caller takes this key out
  return entry?.key;
}

/** Take an entry out by a key object of the table itself: the pair as a tuple. */
export function takeItem(rt: Rt, table: DictTable, key: PyObject): PyObject {
  const hostKey = hostKeyIn(key);
  const value = (table.map.get(hostKey) as DictEntry).value as PyObject;
  const pair = newTuple([key, value]);
  deleteAt(rt, table, hostKey);
  return pair;
}

function popItem(rt: Rt, self: PyDict): PyObject {
  if (self.v.size === 0) throw raiseWith(KeyErrorType, newStr('popitem(): dictionary is empty'));
  return takeItem(rt, self.v, lastKey(self.v) as PyObject);
}

function popKey(rt: Rt, self: PyDict, key: PyObject, fallback: PyObject | undefined): Result {
  if (self.v.size === 0) {
    if (fallback === undefined) throw raiseWith(KeyErrorType, key);
    return fallback;
  }
  let value: PyObject | null = null;
  const found = dictDelete(rt, self.v, key, (v) => (value = v));
  return andThen(found, () => {
    const taken = value ?? fallback;
    if (taken === undefined) throw raiseWith(KeyErrorType, key);
    return taken;
  });
}

// --- slots -----------------------------------------------------------------------------------------------------

Object.assign(DictType.slots, {
  new: (_rt, type) => new PyObject(type, new DictTable()),
  init: (rt, self, args, kw) =>
    args.length === 0 && kw === null
      ? undefined
      : eager(updateCommon(rt, (self as PyDict).v, 'dict', args, kw)),
  hash: null,
  repr: (rt, o) => {
    const self = o as PyDict;
    if (self.v.size === 0) return newStr('{}');
    return eager(guardedRepr(rt, o, '{...}', () => dictReprText(rt, self.v)));
  },
  richcompare: (rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || !isDict(a) || !isDict(b)) return NotImplemented;
    return andThen(eager(equalTables(rt, a.v, b.v)), (equal) => pyBool(equal === (op === '==')));
  },
  iter: (_rt, o) => newDictIterator(o as PyDict, 'keys'),
  length: (_rt, o) => (o as PyDict).v.size,
  getitem: dictGetItem,
  setitem: dictSetItem,
  contains: (rt, o, key) =>
    andThen(dictLookup(rt, (o as PyDict).v, key), (entry) => entry !== undefined),
  or: (rt, a, b) => {
    if (!isDict(a) || !isDict(b)) return NotImplemented;
    const result = copyDict(rt, a);
    return andThen(eager(updateFrom(rt, result.v, b)), () => result);
  },
  inplaceOr: (rt, a, b) => andThen(eager(updateFrom(rt, (a as PyDict).v, b)), () => a),
  traverse: (o, visit) => {
    for (const entry of (o as PyDict).v.map.values()) {
      visit(entry.key);
      visit(entry.value as PyObject);
    }
  },
} satisfies Slots);

// --- methods -----------------------------------------------------------------------------------------------------

method(DictType, '__contains__', 'key, /', (rt, self: PyDict, key: PyObject) =>
  andThen(dictLookup(rt, self.v, key), (entry) => pyBool(entry !== undefined)),
);
method(DictType, '__getitem__', 'key, /', dictGetItem);
method(
  DictType,
  'get',
  'key, default=None, /',
  (rt, self: PyDict, key: PyObject, fallback: PyObject = None) => {
    if (key.type === StrType || key.type === IntType) {
      const v = self.v.entryOf(key)?.value;
      if (v !== undefined) return v;
    }
    const hostKey = hostKeyOf(key);
    if (!needsSearch(self.v, hostKey)) return self.v.map.get(hostKey)?.value ?? fallback;
    return searchFor(rt, self, key, fallback);
  },
);
/** On its own: a closure here would cost every call of `get` a context. */
function searchFor(rt: Rt, self: PyDict, key: PyObject, fallback: PyObject): Result {
  return andThen(dictLookup(rt, self.v, key), (entry) => entry?.value ?? fallback);
}

method(
  DictType,
  'setdefault',
  'key, default=None, /',
  (rt, self: PyDict, key: PyObject, fallback: PyObject = None) =>
    dictSetDefault(rt, self.v, key, fallback),
);
method(
  DictType,
  'pop',
  'key, default=None, /',
  (rt, self: PyDict, key: PyObject, fallback?: PyObject) => popKey(rt, self, key, fallback),
);
method(DictType, 'popitem', '', (rt, self: PyDict) => popItem(rt, self));
method(
  DictType,
  'update',
  '*args, **kwargs',
  (rt, self: PyDict, args: PyObject[], kw: KwArgs | null) =>
    andThen(eager(updateCommon(rt, self.v, 'update', args, kw)), () => None),
);
method(DictType, 'copy', '', copyDict);
method(DictType, 'clear', '', (rt, self: PyDict) => {
  dictClear(rt, self.v);
  return None;
});
method(DictType, '__reversed__', '', (_rt, self: PyDict) => newReverseIterator(self, 'keys'));
classMethod(
  DictType,
  'fromkeys',
  'iterable, value=None, /',
  (rt, cls: PyType, iterable: PyObject, value: PyObject = None) =>
    eager(fromKeys(rt, cls, iterable, value)),
);
classMethod(DictType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

function* fromKeys(rt: Rt, cls: PyType, iterable: PyObject, value: PyObject): Gen {
  const made = incref(yield* settle(rt.call(cls, [])));
  try {
    yield* forEach(rt, iterable, (key) =>
      andThen(
        made.type === DictType
          ? dictStore(rt, (made as PyDict).v, key, value)
          : setItem(rt, made, key, value),
        nothing,
      ),
    );
  } catch (e) {
    decref(rt, made);
    throw e;
  }
  made.refcnt--;
  return made;
}

// --- iteration -----------------------------------------------------------------------------------------------------

export type Part = 'keys' | 'values' | 'items';

function partOf(entry: DictEntry, part: Part): PyObject {
  if (part === 'keys') return entry.key;
  return part === 'values'
    ? (entry.value as PyObject)
    : newTuple([entry.key, entry.value as PyObject]);
}

interface DictIter {
  /** Counted; null when exhausted. */
  source: PyDict | null;
  readonly entries: Iterator<DictEntry>;
  /** Entries at the beginning; -1 once the size changed. */
  size: number;
  /** How many are still to come. */
  left: number;
  readonly part: Part;
  readonly backwards: boolean;
}

const iteratorTypes: Record<Part, PyType> = {
  keys: makeBuiltinType('dict_keyiterator', ObjectType, 'builtins', true),
  values: makeBuiltinType('dict_valueiterator', ObjectType, 'builtins', true),
  items: makeBuiltinType('dict_itemiterator', ObjectType, 'builtins', true),
};
const reverseIteratorTypes: Record<Part, PyType> = {
  keys: makeBuiltinType('dict_reversekeyiterator', ObjectType, 'builtins', true),
  values: makeBuiltinType('dict_reversevalueiterator', ObjectType, 'builtins', true),
  items: makeBuiltinType('dict_reverseitemiterator', ObjectType, 'builtins', true),
};

export function newDictIterator(source: PyDict, part: Part): PyObject<DictIter> {
  const { v: table } = incref(source);
  return new PyObject(iteratorTypes[part], {
    source,
    entries: table.map.values(),
    size: table.size,
    left: table.size,
    part,
    backwards: false,
  });
}

export function newReverseIterator(source: PyDict, part: Part): PyObject<DictIter> {
  const { v: table } = incref(source);
  const entries = [...table.map.values()].reverse().values();
  return new PyObject(reverseIteratorTypes[part], {
    source,
    entries,
    size: table.size,
    left: table.size,
    part,
    backwards: true,
  });
}

function nextOf(rt: Rt, it: DictIter): PyObject | null {
  const { source } = it;
  if (source === null) return null;
  if (it.size !== source.v.size) {
    it.size = -1;
    throw runtimeError('dictionary changed size during iteration');
  }
  for (let step = it.entries.next(); step.done !== true; step = it.entries.next()) {
    if (step.value.value === undefined) continue;
    if (it.left === 0) throw runtimeError('dictionary keys changed during iteration');
    it.left--;
    return partOf(step.value, it.part);
  }
  it.source = null;
  decref(rt, source);
  return null;
}

/** What an iterator would still give, without using it up. */
function remaining(it: DictIter): PyObject[] {
  if (it.source === null) return [];
  const all = [...it.source.v.map.values()];
  const rest = it.backwards ? all.reverse() : all;
  return rest.slice(rest.length - it.left).map((entry) => partOf(entry, it.part));
}

for (const type of [...Object.values(iteratorTypes), ...Object.values(reverseIteratorTypes)]) {
  lookInto(type);
  Object.assign(type.slots, {
    iter: (_rt, o) => o,
    iternext: (rt, o) => nextOf(rt, o.v as DictIter),
    traverse: (o, visit) => {
      const { source } = o.v as DictIter;
      if (source !== null) visit(source);
    },
  } satisfies Slots);
  method(type, '__length_hint__', '', (_rt, self: PyObject<DictIter>) =>
    newInt(self.v.source === null || self.v.source.v.size !== self.v.size ? 0 : self.v.left),
  );
  method(type, '__reduce__', '', (rt, self: PyObject<DictIter>) =>
    newTuple([builtinNamed(rt, 'iter'), newTuple([newList(remaining(self.v))])]),
  );
}
