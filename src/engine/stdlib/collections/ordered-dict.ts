/**
 * collections.OrderedDict (Objects/odictobject.c): a dict that can move entries to either end and whose
 * equality minds the order. Here a dict keeps its order anyway, so it needs no list of its own.
 */
import { callMethod, getIter, setItem } from '../../objects/abstract.ts';
import { collect, forEach, guardedRepr, releaseAll } from '../../objects/containers.ts';
import { dictCopy, dictLookup, dictStore, hostKeyIn } from '../../objects/dict-ops.ts';
import {
  dictReprText,
  isDict,
  lastKey,
  takeItem,
  updateCommon,
  updateFrom,
  type Part,
} from '../../objects/dict.ts';
import { DictTable, type DictEntry } from '../../objects/dict-table.ts';
import {
  KeyErrorType,
  raiseWith,
  runtimeError,
  typeError,
  valueError,
} from '../../objects/errors.ts';
import { internStr } from '../../objects/intern.ts';
import { method } from '../../objects/native.ts';
import { andThen, eager } from '../../objects/maybe.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { dictGetSet } from '../../objects/object-type.ts';
import {
  DictItemsType,
  DictKeysType,
  DictType,
  DictValuesType,
  makeBuiltinType,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  True,
  type PyDict,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import { isSubtype, type Slots } from '../../objects/type.ts';

export const OrderedDictType = makeBuiltinType('OrderedDict', DictType, 'collections');
OrderedDictType.dictKind = 'ext';
OrderedDictType.weakrefable = true;
dictGetSet(OrderedDictType);

const isOrdered = (o: PyObject): o is PyDict => isSubtype(o.type, OrderedDictType);

function* orderedRepr(rt: Rt, self: PyDict): Gen<string> {
  return self.v.size === 0
    ? `${self.type.name}()`
    : `${self.type.name}(${yield* dictReprText(rt, self.v)})`;
}

function copy(self: PyDict): PyDict {
  const table = new DictTable();
  dictCopy(table, self.v);
  return new PyObject(self.type, table);
}

function union(rt: Rt, a: PyObject, b: PyObject): Result {
  if (!isDict(a) || !isDict(b)) return NotImplemented;
  const made = new PyObject((isOrdered(a) ? a : b).type, new DictTable());
  return eager(
    (function* (): Gen {
      yield* updateFrom(rt, made.v, a);
      yield* updateFrom(rt, made.v, b);
      return made;
    })(),
  );
}

/** Pairs are unpacked as an assignment would (mutablemapping_add_pairs). */
function* readPairs(rt: Rt, table: DictTable, pairs: PyObject): Gen<void> {
  yield* forEach(rt, pairs, (pair) => eager(readPair(rt, table, pair)));
}

function* readPair(rt: Rt, table: DictTable, pair: PyObject): Gen<void> {
  const items = yield* collect(rt, pair);
  try {
    if (items.length > 2) throw valueError('too many values to unpack (expected 2)');
    if (items.length < 2)
      throw valueError(
        `need more than ${items.length} value${items.length === 1 ? '' : 's'} to unpack`,
      );
    yield* settle<void>(dictStore(rt, table, items[0] as PyObject, items[1] as PyObject));
  } finally {
    releaseAll(rt, items);
  }
}

/** Subclasses that store in their own way are asked for every item. */
function* update(rt: Rt, self: PyDict, args: readonly PyObject[], kw: KwArgs | null): Gen {
  if (args.length > 1)
    throw typeError(
      `expected at most 1 argument${rt.profile.library === '3.13' ? 's' : ''}, got ${args.length}`,
    );
  if (self.type.slots.setitem === OrderedDictType.slots.setitem) {
    if (args[0] !== undefined) yield* updateFrom(rt, self.v, args[0], readPairs);
    yield* updateCommon(rt, self.v, 'update', [], kw);
    return None;
  }
  const given = new PyObject(DictType, new DictTable());
  if (args[0] !== undefined) yield* updateFrom(rt, given.v, args[0], readPairs);
  incref(given);
  yield* forEach(rt, given, (key) =>
    andThen(dictLookup(rt, given.v, key), (entry) =>
      setItem(rt, self, key, (entry as DictEntry).value as PyObject),
    ),
  );
  decref(rt, given);
  if (kw !== null)
    for (const [key, value] of kw) yield* settle<void>(setItem(rt, self, internStr(key), value));
  return None;
}

function* sameOrder(rt: Rt, a: PyDict, b: PyDict): Gen<boolean> {
  const equal =
    (yield* settle(
      (DictType.slots.richcompare as NonNullable<Slots['richcompare']>)(rt, a, b, '=='),
    )) === True;
  if (!equal) return false;
  const other = [...b.v.map.values()];
  let i = 0;
  for (const entry of a.v.map.values()) {
    const theirs = other[i++] as DictEntry;
    if ((yield* settle(dictLookup(rt, b.v, entry.key))) !== theirs) return false;
  }
  return true;
}

Object.assign(OrderedDictType.slots, {
  init: (rt, o, args, kw) => andThen(eager(update(rt, o as PyDict, args, kw)), () => undefined),
  repr: (rt, o) => eager(guardedRepr(rt, o, '...', () => orderedRepr(rt, o as PyDict))),
  richcompare: (rt, a, b, op) => {
    if (!isOrdered(b) || !isOrdered(a) || (op !== '==' && op !== '!='))
      return (DictType.slots.richcompare as NonNullable<Slots['richcompare']>)(rt, a, b, op);
    return andThen(eager(sameOrder(rt, a, b)), (same) => pyBool(same === (op === '==')));
  },
  iter: (_rt, o) => newIterator(o as PyDict, 'keys', false),
  or: union,
} satisfies Slots);

// --- methods -----------------------------------------------------------------------------------------------------

/** Move an entry to the end, or to the beginning. The entry object stays the same. */
function move(table: DictTable, entry: DictEntry, last: boolean): void {
  const hostKey = hostKeyIn(entry.key);
  const { map } = table;
  map.delete(hostKey);
  table.keysVersion++;
  if (last) {
    map.set(hostKey, entry);
    return;
  }
  const rest = [...map];
  map.clear();
  map.set(hostKey, entry);
  for (const [key, other] of rest) map.set(key, other);
}

method(
  OrderedDictType,
  'move_to_end',
  'key, last=True',
  (rt, self: PyDict, key: PyObject, last: PyObject = True) =>
    andThen(dictLookup(rt, self.v, key), (entry) => {
      if (entry === undefined) throw raiseWith(KeyErrorType, key);
      move(self.v, entry, last === True || (last.v as number) !== 0);
      return None;
    }),
);
method(OrderedDictType, 'popitem', 'last=True', (rt, self: PyDict, last: PyObject = True) => {
  if (self.v.size === 0) throw raiseWith(KeyErrorType, newStr('dictionary is empty'));
  const atEnd = last === True || (last.v as number) !== 0;
  const first = self.v.map.values().next().value as DictEntry;
  return takeItem(rt, self.v, atEnd ? (lastKey(self.v) as PyObject) : first.key);
});
method(
  OrderedDictType,
  'update',
  '*args, **kwargs',
  (rt, self: PyDict, args: PyObject[], kw: KwArgs | null) => eager(update(rt, self, args, kw)),
);
method(OrderedDictType, '__reduce__', '', function* (rt, self: PyDict): Gen {
  const state = yield* callMethod(rt, self, '__getstate__');
  const items = yield* settle(getIter(rt, yield* callMethod(rt, self, 'items')));
  return newTuple([self.type, newTuple([]), state, None, items]);
});
method(OrderedDictType, 'copy', '', (_rt, self: PyDict) => copy(self));
method(
  OrderedDictType,
  'setdefault',
  'key, default=None',
  (rt, self: PyDict, key: PyObject, value: PyObject = None) =>
    andThen(
      dictLookup(rt, self.v, key),
      (entry) => entry?.value ?? andThen(dictStore(rt, self.v, key, value), () => value),
    ),
);
method(OrderedDictType, '__reversed__', '', (_rt, self: PyDict) => newIterator(self, 'keys', true));

// --- views and iteration -----------------------------------------------------------------------------------------

const viewTypes = {
  keys: makeBuiltinType('odict_keys', DictKeysType),
  values: makeBuiltinType('odict_values', DictValuesType),
  items: makeBuiltinType('odict_items', DictItemsType),
};
for (const part of ['keys', 'values', 'items'] as const) {
  method(
    OrderedDictType,
    part,
    '',
    (_rt, self: PyDict) => new PyObject<PyObject>(viewTypes[part], incref(self)),
  );
  viewTypes[part].acceptable = false;
  viewTypes[part].slots.iter = (_rt, o) => newIterator((o as PyObject<PyDict>).v, part, false);
  method(viewTypes[part], '__reversed__', '', (_rt, self: PyObject<PyDict>) =>
    newIterator(self.v, part, true),
  );
}

interface OrderedIter {
  /** Counted; null when exhausted. */
  source: PyDict | null;
  readonly entries: readonly DictEntry[];
  index: number;
  readonly version: number;
  readonly part: Part;
}

const OrderedIteratorType = makeBuiltinType('odict_iterator', ObjectType, 'builtins', true);

function newIterator(source: PyDict, part: Part, backwards: boolean): PyObject<OrderedIter> {
  const entries = [...source.v.map.values()];
  if (backwards) entries.reverse();
  return new PyObject(OrderedIteratorType, {
    source: incref(source),
    entries,
    index: 0,
    version: source.v.keysVersion,
    part,
  });
}

Object.assign(OrderedIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => {
    const it = o.v as OrderedIter;
    const { source } = it;
    if (source === null) return null;
    const entry = it.entries[it.index];
    if (entry !== undefined) {
      if (it.version !== source.v.keysVersion)
        throw runtimeError('OrderedDict mutated during iteration');
      it.index++;
      if (it.part === 'keys') return entry.key;
      return it.part === 'values'
        ? (entry.value as PyObject)
        : newTuple([entry.key, entry.value as PyObject]);
    }
    it.source = null;
    decref(rt, source);
    return null;
  },
  traverse: (o, visit) => {
    const { source } = o.v as OrderedIter;
    if (source !== null) visit(source);
  },
} satisfies Slots);
method(OrderedIteratorType, '__length_hint__', '', (_rt, self: PyObject<OrderedIter>) =>
  newInt(self.v.entries.length - self.v.index),
);
