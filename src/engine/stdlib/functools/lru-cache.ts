/**
 * What functools.lru_cache() makes of a function (Modules/_functoolsmodule.c). Looking up and storing are one
 * step each under the GIL, as there, as long as hashing and comparing the arguments is not Python code.
 * The results stand in a table in the order of their last use.
 */
import { asSize, getAttr, hash, isTrue, richCompare } from '../../objects/abstract.ts';
import { lookInto } from '../../objects/collector.ts';
import { DictTable, type DictEntry } from '../../objects/dict-table.ts';
import { deleteAt, dictClear, dictLookup, dictStore, hostKeyIn } from '../../objects/dict-ops.ts';
import { typeError } from '../../objects/errors.ts';
import { newMethod } from '../../objects/function.ts';
import { isInt } from '../../objects/int.ts';
import { internStr } from '../../objects/intern.ts';
import { constructorArgs, eager } from '../../objects/maybe.ts';
import { constant, method } from '../../objects/native.ts';
import { dictGetSet } from '../../objects/object-type.ts';
import { decref, immortalize, incref, PyObject } from '../../objects/object.ts';
import {
  IntType,
  makeBuiltinType,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  StrType,
} from '../../objects/roster.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Result,
  type Rt,
} from '../../objects/runtime.ts';
import { isCallable } from '../../objects/type-checks.ts';
import type { Hash, PyType, Slots } from '../../objects/type.ts';

interface LruData {
  /** Counted, as is `info`, which makes what cache_info() gives. */
  readonly func: PyObject;
  readonly info: PyObject;
  /** null: any number. */
  readonly maxsize: number | null;
  readonly typed: boolean;
  /** Arguments to result, the least recently used first. */
  readonly table: DictTable;
  hits: number;
  misses: number;
}

type Lru = PyObject<LruData>;

export const LruCacheType = makeBuiltinType('_lru_cache_wrapper', ObjectType, 'functools');
LruCacheType.dictKind = 'ext';
LruCacheType.weakrefable = true;
dictGetSet(LruCacheType);
constant(LruCacheType, '__doc__', newStr('A function with a cache of its results.'));
lookInto(LruCacheType);

// --- keys -----------------------------------------------------------------------------------------------------

/** Keeps f(1, 'a', 2) and f(1, a=2) apart. */
const keywordsMark = immortalize(new PyObject(ObjectType, null));

/** Arguments whose hash was asked of Python code, which is done once a call. */
const HashedKeyType = makeBuiltinType('_lru_key', ObjectType, 'functools', true);
type HashedKey = PyObject<{ readonly key: PyObject; readonly hash: Hash }>;
lookInto(HashedKeyType);

const argumentsOf = (o: PyObject): PyObject =>
  o.type === HashedKeyType ? (o as HashedKey).v.key : o;

Object.assign(HashedKeyType.slots, {
  hash: (_rt, o) => (o as HashedKey).v.hash,
  richcompare: (rt, a, b, op) => richCompare(rt, argumentsOf(a), argumentsOf(b), op),
  traverse: (o, visit) => visit((o as HashedKey).v.key),
} satisfies Slots);

function makeKey(args: readonly PyObject[], kw: KwArgs | null, typed: boolean): PyObject {
  const parts = args.slice();
  const hasKeywords = kw !== null && kw.size > 0;
  if (hasKeywords) {
    parts.push(keywordsMark);
    for (const [name, value] of kw) parts.push(internStr(name), value);
  }
  if (typed) {
    for (const arg of args) parts.push(arg.type);
    if (hasKeywords) for (const value of kw.values()) parts.push(value.type);
  } else if (!hasKeywords && args.length === 1) {
    const only = args[0] as PyObject;
    if (only.type === StrType || only.type === IntType) return only;
  }
  return newTuple(parts);
}

// --- calls ----------------------------------------------------------------------------------------------------

function* cachedCall(rt: Rt, self: LruData, args: readonly PyObject[], kw: KwArgs | null): Gen {
  let key = incref(makeKey(args, kw, self.typed));
  try {
    const h = hash(rt, key);
    // The new key takes over the count.
    if (isGen(h)) key = incref(new PyObject(HashedKeyType, { key, hash: yield* h }));
    const known = yield* settle(dictLookup(rt, self.table, key));
    if (known?.value !== undefined) {
      self.hits++;
      if (self.maxsize !== null) makeNewest(self.table, known);
      return known.value;
    }
    self.misses++;
    const r = rt.call(self.func, args, kw);
    const value = incref(isGen(r) ? yield* r : r);
    yield* remember(rt, self, key, value);
    value.refcnt--;
    return value;
  } finally {
    decref(rt, key);
  }
}

function makeNewest(table: DictTable, entry: DictEntry): void {
  const hostKey = hostKeyIn(entry.key);
  table.map.delete(hostKey);
  table.map.set(hostKey, entry);
}

function* remember(rt: Rt, self: LruData, key: PyObject, value: PyObject): Gen<void> {
  const { table, maxsize } = self;
  if (maxsize !== null) {
    // The same may have been computed meanwhile, by a call from within or by another thread.
    const known = yield* settle(dictLookup(rt, table, key));
    if (known !== undefined) return;
    if (table.size >= maxsize) {
      const [oldest] = table.map;
      if (oldest !== undefined) {
        const [hostKey, entry] = oldest;
        deleteAt(rt, table, hostKey, undefined, hash(rt, entry.key) as Hash);
      }
    }
  }
  yield* settle<void>(dictStore(rt, table, key, value));
}

function call(rt: Rt, o: PyObject, args: readonly PyObject[], kw: KwArgs | null): Result {
  const self = (o as Lru).v;
  if (self.maxsize !== 0) return eager(cachedCall(rt, self, args, kw));
  self.misses++;
  return rt.call(self.func, args, kw);
}

// --- the type -------------------------------------------------------------------------------------------------

const bindNew = constructorArgs('lru_cache', 'user_function, maxsize, typed, cache_info_type');

function* newLru(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [func, size, typed, info] = bindNew(args, kw) as [PyObject, PyObject, PyObject, PyObject];
  if (!isCallable(func)) throw typeError('the first argument must be callable');
  let maxsize: number | null = null;
  if (isInt(size) || size.type.slots.index !== undefined)
    maxsize = Math.max(0, yield* settle(asSize(rt, size)));
  else if (size !== None) throw typeError('maxsize should be integer or None');
  return new PyObject<LruData>(type, {
    func: incref(func),
    info: incref(info),
    maxsize,
    typed: yield* settle(isTrue(rt, typed)),
    table: new DictTable(),
    hits: 0,
    misses: 0,
  });
}

Object.assign(LruCacheType.slots, {
  new: (rt, type, args, kw) => eager(newLru(rt, type, args, kw)),
  init: () => undefined,
  call,
  descrGet: (_rt, descr, obj) => (obj === null || obj === None ? descr : newMethod(descr, obj)),
  traverse: (o, visit) => {
    const { func, info, table } = (o as Lru).v;
    visit(func);
    visit(info);
    for (const entry of table.map.values()) {
      visit(entry.key);
      visit(entry.value as PyObject);
    }
  },
} satisfies Slots);

method(LruCacheType, 'cache_info', '', (rt, { v }: Lru) =>
  rt.call(v.info, [
    newInt(v.hits),
    newInt(v.misses),
    v.maxsize === null ? None : newInt(v.maxsize),
    newInt(v.table.size),
  ]),
);
method(LruCacheType, 'cache_clear', '', (rt, { v }: Lru) => {
  v.hits = 0;
  v.misses = 0;
  dictClear(rt, v.table);
  return None;
});
// It is found by the name of what it wraps.
method(LruCacheType, '__reduce__', '', (rt, self: Lru) => getAttr(rt, self, '__qualname__'));
method(LruCacheType, '__copy__', '', (_rt, self: Lru) => self);
method(LruCacheType, '__deepcopy__', 'memo, /', (_rt, self: Lru) => self);
