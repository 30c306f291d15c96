/**
 * Lookup, store and delete in a DictTable by Python keys (lookdict and insertdict of Objects/dictobject.c).
 * Keys whose equality the host can decide are found at once; others by hash and `__eq__`, in a native
 * frame where those are Python code. Sets with such keys use the same functions on their own table.
 */
import type { PyObject } from './object.ts';
import { decref, incref } from './object.ts';
import { BoolType, ComplexType, FloatType, IntType, newFloat, None, StrType } from './roster.ts';
import type { PyComplex } from './complex.ts';
import { identityHash, richCompareBool } from './abstract.ts';
import { hashDouble } from './float.ts';
import { hashInt } from './int.ts';
import { hashText } from './str.ts';
import { eager } from './maybe.ts';
import { keyHash, plainEqual } from './plain.ts';
import { DictEntry, type DictTable } from './dict-table.ts';
import type { Hash } from './type.ts';
import { isGen, type Gen, type Maybe, type Rt } from './runtime.ts';

/** The key needs its hash and `__eq__` to be found. */
export const SEARCH: unique symbol = Symbol('search');

/**
 * A host value that is equal for exactly the keys that are equal in Python, or SEARCH. str: the text;
 * int, bool, float: the number (a bigint beyond 2**53); objects that compare by identity: themselves.
 * Subclasses of str, int and float that leave equality alone count as what they extend. Unhashable keys
 * give SEARCH too: whoever searches gets the TypeError.
 */
export function hostKeyOf(key: PyObject): unknown {
  const type = key.type;
  if (type === StrType || type === IntType || type === BoolType) return key.v;
  if (type === FloatType) return floatKey(key as PyObject<number>);
  if (key === None) return key;
  const { hash, richcompare } = type.slots;
  if (hash === null) return SEARCH;
  if (hash === undefined || (hash === identityHash && richcompare === undefined)) return key;
  if (hash === StrType.slots.hash && richcompare === StrType.slots.richcompare) return key.v;
  if (hash === IntType.slots.hash && richcompare === IntType.slots.richcompare) return key.v;
  if (hash === FloatType.slots.hash && richcompare === FloatType.slots.richcompare)
    return floatKey(key as PyObject<number>);
  if (hash === ComplexType.slots.hash && richcompare === ComplexType.slots.richcompare)
    return complexKey(key as PyComplex);
  return SEARCH;
}

/** A complex number without an imaginary part equals the real one. */
function complexKey(key: PyComplex): unknown {
  const { real, imag } = key.v;
  if (imag !== 0) return SEARCH;
  return Number.isNaN(real) ? key : floatKey(newFloat(real));
}

function floatKey(key: PyObject<number>): unknown {
  const f = key.v;
  if (Number.isSafeInteger(f)) return f + 0;
  if (Number.isNaN(f)) return key;
  return Number.isInteger(f) ? BigInt(f) : f;
}

/** Where a key was found: its host key, or SEARCH when no equal key is there. */
interface Found {
  readonly at: unknown;
  readonly hash: Hash;
}

/** Look for a key by hash and `__eq__`. */
function search(rt: Rt, table: DictTable, key: PyObject): Maybe<Found> {
  const h = keyHash(rt, key, 'dict key');
  if (isGen(h)) return searchLater(rt, table, key, h);
  const candidates = candidatesOf(rt, table, key, h);
  for (let i = 0; i < candidates.length; i++) {
    const equal = plainEqual(candidates[i] as PyObject, key);
    if (equal === undefined) return eager(compareAll(rt, candidates.slice(), i, key, h));
    if (equal) return { at: hostKeyIn(candidates[i] as PyObject), hash: h };
  }
  return { at: SEARCH, hash: h };
}

function* searchLater(rt: Rt, table: DictTable, key: PyObject, pending: Gen<Hash>): Gen<Found> {
  const h = yield* pending;
  return yield* compareAll(rt, candidatesOf(rt, table, key, h).slice(), 0, key, h);
}

function* compareAll(
  rt: Rt,
  candidates: readonly PyObject[],
  from: number,
  key: PyObject,
  h: Hash,
): Gen<Found> {
  key.refcnt++;
  try {
    for (let i = from; i < candidates.length; i++) {
      const candidate = incref(candidates[i] as PyObject);
      try {
        const e = richCompareBool(rt, candidate, key, '==');
        if (isGen(e) ? yield* e : e) return { at: hostKeyIn(candidate), hash: h };
      } finally {
        decref(rt, candidate);
      }
    }
    return { at: SEARCH, hash: h };
  } finally {
    key.refcnt--;
  }
}

/** The host key of a key that is in a table. */
export function hostKeyIn(key: PyObject): unknown {
  const hostKey = hostKeyOf(key);
  return hostKey === SEARCH ? key : hostKey;
}

const NOBODY: readonly PyObject[] = [];

/** Keys of a table that have the hash of `key`. */
function candidatesOf(rt: Rt, table: DictTable, key: PyObject, h: Hash): readonly PyObject[] {
  const bucket = table.hashed?.get(h) ?? NOBODY;
  // Only classes of Python code and numbers of other kinds (Decimal) can equal a text or a number without being one.
  const { isHeap, slots } = key.type;
  if (
    (!isHeap && slots.float === undefined) ||
    hostKeyOf(key) !== SEARCH ||
    table.size === table.hashedCount
  )
    return bucket;
  const out = bucket.slice();
  for (const [hostKey, entry] of table.map) {
    if (hashOfHostKey(rt, hostKey, entry.key) === h) out.push(entry.key);
  }
  return out;
}

/** The hash of a key that is a text or a number. */
function hashOfHostKey(rt: Rt, hostKey: unknown, key: PyObject): Hash | undefined {
  if (typeof hostKey === 'string') return hashText(rt.hashSeed, hostKey);
  if (typeof hostKey === 'bigint') return hashInt(hostKey);
  return typeof hostKey === 'number' ? hashDouble(rt, hostKey, key) : undefined;
}

/** Text and number keys are found at once; one that is not there may still equal a key of a Python class. */
export function needsSearch(table: DictTable, hostKey: unknown): boolean {
  if (hostKey === SEARCH) return true;
  return table.hashed !== null && typeof hostKey !== 'object' && !table.map.has(hostKey);
}

/** The entry of a key, undefined when it is absent. */
export function dictLookup(rt: Rt, table: DictTable, key: PyObject): Maybe<DictEntry | undefined> {
  const hostKey = hostKeyOf(key);
  if (!needsSearch(table, hostKey)) return table.map.get(hostKey);
  const r = search(rt, table, key);
  return isGen(r) ? lookupLater(table, r) : table.map.get(r.at);
}

function* lookupLater(table: DictTable, pending: Gen<Found>): Gen<DictEntry | undefined> {
  return table.map.get((yield* pending).at);
}

/** `d[key] = value`, counted. */
export function dictStore(rt: Rt, table: DictTable, key: PyObject, value: PyObject): Maybe<void> {
  const hostKey = hostKeyOf(key);
  if (!needsSearch(table, hostKey)) {
    storeAt(rt, table, hostKey, key, value);
    return;
  }
  const r = search(rt, table, key);
  if (isGen(r)) return storeLater(rt, table, key, value, hostKey, r);
  storeFound(rt, table, key, value, hostKey, r);
}

/** `d.setdefault(key, fallback)`: one hash, one search, as in CPython, where that makes it atomic. */
export function dictSetDefault(
  rt: Rt,
  table: DictTable,
  key: PyObject,
  fallback: PyObject,
): Maybe<PyObject> {
  const hostKey = hostKeyOf(key);
  if (!needsSearch(table, hostKey)) {
    const known = table.map.get(hostKey)?.value;
    if (known !== undefined) return known;
    storeAt(rt, table, hostKey, key, fallback);
    return fallback;
  }
  const r = search(rt, table, key);
  if (isGen(r)) return setDefaultLater(rt, table, key, fallback, r);
  return defaultAt(rt, table, key, fallback, r);
}

function* setDefaultLater(
  rt: Rt,
  table: DictTable,
  key: PyObject,
  fallback: PyObject,
  pending: Gen<Found>,
): Gen<PyObject> {
  key.refcnt++;
  fallback.refcnt++;
  try {
    return defaultAt(rt, table, key, fallback, yield* pending);
  } finally {
    key.refcnt--;
    fallback.refcnt--;
  }
}

function defaultAt(
  rt: Rt,
  table: DictTable,
  key: PyObject,
  fallback: PyObject,
  found: Found,
): PyObject {
  const known = table.map.get(found.at)?.value;
  if (known !== undefined) return known;
  storeFound(rt, table, key, fallback, hostKeyOf(key), found);
  return fallback;
}

function* storeLater(
  rt: Rt,
  table: DictTable,
  key: PyObject,
  value: PyObject,
  hostKey: unknown,
  pending: Gen<Found>,
): Gen<void> {
  key.refcnt++;
  value.refcnt++;
  try {
    storeFound(rt, table, key, value, hostKey, yield* pending);
  } finally {
    key.refcnt--;
    value.refcnt--;
  }
}

function storeFound(
  rt: Rt,
  table: DictTable,
  key: PyObject,
  value: PyObject,
  hostKey: unknown,
  found: Found,
): void {
  if (found.at !== SEARCH) {
    storeAt(rt, table, found.at, key, value);
    return;
  }
  if (hostKey !== SEARCH) {
    storeAt(rt, table, hostKey, key, value);
    return;
  }
  table.hashed ??= new Map<Hash, PyObject[]>();
  const bucket = table.hashed.get(found.hash);
  if (bucket === undefined) table.hashed.set(found.hash, [key]);
  else bucket.push(key);
  table.hashedCount++;
  storeAt(rt, table, key, key, value);
}

/** Counted store under a host key that is known; keeps the first key object, as CPython does. */
export function storeAt(
  rt: Rt,
  table: DictTable,
  hostKey: unknown,
  key: PyObject,
  value: PyObject,
): void {
  value.refcnt++;
  const entry = table.map.get(hostKey);
  if (entry !== undefined) {
    const old = entry.value as PyObject;
    entry.value = value;
    if (--old.refcnt === 0) rt.dealloc(old);
    return;
  }
  key.refcnt++;
  table.map.set(hostKey, new DictEntry(key, value));
  table.keysVersion++;
}

/** Remove a key; false when it was absent. The value is freed unless `keep` takes it over (uncounted). */
export function dictDelete(
  rt: Rt,
  table: DictTable,
  key: PyObject,
  keep?: (value: PyObject) => void,
): Maybe<boolean> {
  const hostKey = hostKeyOf(key);
  if (!needsSearch(table, hostKey)) return deleteAt(rt, table, hostKey, keep);
  const r = search(rt, table, key);
  return isGen(r) ? deleteLater(rt, table, r, keep) : deleteAt(rt, table, r.at, keep, r.hash);
}

function* deleteLater(
  rt: Rt,
  table: DictTable,
  pending: Gen<Found>,
  keep?: (value: PyObject) => void,
): Gen<boolean> {
  const { at, hash } = yield* pending;
  return deleteAt(rt, table, at, keep, hash);
}

/** Remove the entry under a host key; `h` is the key's hash where it is known. */
export function deleteAt(
  rt: Rt,
  table: DictTable,
  hostKey: unknown,
  keep?: (value: PyObject) => void,
  h?: Hash,
): boolean {
  const gone = table.deleteByHostKey(hostKey);
  if (gone === undefined) return false;
  if (table.hashed !== null && gone.key === hostKey) forget(table, gone.key, h);
  if (keep === undefined) decref(rt, gone.value);
  else {
    gone.value.refcnt--;
    keep(gone.value);
  }
  decref(rt, gone.key);
  return true;
}

/** Take a representative out of its hash bucket, wherever that is. */
function forget(table: DictTable, key: PyObject, known: Hash | undefined): void {
  const hashed = table.hashed as Map<Hash, PyObject[]>;
  for (const h of known === undefined ? hashed.keys() : [known]) {
    const bucket = hashed.get(h);
    const at = bucket === undefined ? -1 : bucket.indexOf(key);
    if (at < 0) continue;
    (bucket as PyObject[]).splice(at, 1);
    table.hashedCount--;
    if ((bucket as PyObject[]).length === 0) hashed.delete(h);
    return;
  }
}

/** Everything out, counted down; the table is empty before the first finalizer can look at it. */
export function dictClear(rt: Rt, table: DictTable): void {
  const entries = [...table.map.values()].map((e) => [e.key, e.value as PyObject] as const);
  table.clear();
  for (const [key, value] of entries) {
    decref(rt, key);
    decref(rt, value);
  }
}

/** A shallow copy, counted. */
export function dictCopy(into: DictTable, from: DictTable): void {
  for (const [hostKey, entry] of from.map) {
    into.map.set(hostKey, new DictEntry(incref(entry.key), incref(entry.value as PyObject)));
  }
  if (from.hashed !== null)
    into.hashed = new Map([...from.hashed].map(([h, bucket]) => [h, bucket.slice()]));
  into.hashedCount = from.hashedCount;
  into.keysVersion++;
}
