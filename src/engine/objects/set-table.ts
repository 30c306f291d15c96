/**
 * The hash table behind set and frozenset (Objects/setobject.c): open addressing with a short linear
 * search at every probe, so that sets iterate in CPython's very order. Left out: the small table that
 * CPython keeps inside the object.
 */
import { decref, immortalize, incref, PyObject } from './object.ts';
import { richCompareBool } from './abstract.ts';
import { isGen, type Gen, type Maybe, type Rt } from './runtime.ts';
import { NoneType } from './roster.ts';
import { normalize } from './int.ts';
import { chargeFor } from './work.ts';
import { ITEM_NS } from './container-work.ts';
import { plainEqual } from './plain.ts';
import type { Hash } from './type.ts';
import { eager } from './maybe.ts';

const MIN_SIZE = 8;
const LINEAR_PROBES = 9;
const PERTURB_SHIFT = 5;

/** Stands where an element was taken out; its hash, -1, is nobody's. */
const DUMMY: PyObject = immortalize(new PyObject(NoneType, null));

export class SetTable {
  /** null: never used. */
  keys: (PyObject | null)[] = new Array<PyObject | null>(MIN_SIZE).fill(null);
  hashes: Hash[] = new Array<Hash>(MIN_SIZE).fill(0);
  mask = MIN_SIZE - 1;
  /** Places in use, dummies included. */
  fill = 0;
  /** Elements. */
  used = 0;
  /** Where pop() goes on searching. */
  finger = 0;
  /** Of a frozenset, once it was asked for. */
  hash: Hash | null = null;

  /** The first element at `from` or after it, by place; -1 at the end. */
  next(from: number): number {
    const { keys, mask } = this;
    for (let i = from; i <= mask; i++) {
      const key = keys[i];
      if (key !== null && key !== DUMMY) return i;
    }
    return -1;
  }

  /** The elements in order of iteration. */
  items(): PyObject[] {
    const out: PyObject[] = [];
    for (let i = this.next(0); i >= 0; i = this.next(i + 1)) out.push(this.keys[i] as PyObject);
    return out;
  }
}

const low = (h: Hash): number => (typeof h === 'number' ? h | 0 : Number(BigInt.asIntN(32, h)));
const high = (h: Hash): number =>
  typeof h === 'number' ? Math.floor(h / 4294967296) | 0 : Number(BigInt.asIntN(32, h >> 32n));

/** Walks the places where a hash may stand: the perturbed sequence, with up to nine neighbours at each stop. */
class Probe {
  place: number;
  private at: number;
  private left: number;
  private low: number;
  private high: number;
  private readonly mask: number;

  constructor(h: Hash, mask: number) {
    this.mask = mask;
    this.low = low(h);
    this.high = high(h);
    this.at = this.low & mask;
    this.place = this.at;
    this.left = this.at + LINEAR_PROBES <= mask ? LINEAR_PROBES : 0;
  }

  step(): void {
    if (this.left > 0) {
      this.left--;
      this.place++;
      return;
    }
    this.low = (this.low >>> PERTURB_SHIFT) | (this.high << (32 - PERTURB_SHIFT));
    this.high >>>= PERTURB_SHIFT;
    this.at = (this.at * 5 + 1 + (this.low >>> 0)) & this.mask;
    this.place = this.at;
    this.left = this.at + LINEAR_PROBES <= this.mask ? LINEAR_PROBES : 0;
  }
}

/** The place of an equal element, or ~place of where the key would go: the last dummy on the way, or the end of it. */
export function findKey(rt: Rt, table: SetTable, key: PyObject, h: Hash): Maybe<number> {
  const { keys, hashes } = table;
  const probe = new Probe(h, table.mask);
  let free = -1;
  for (;;) {
    const other = keys[probe.place] as PyObject | null;
    if (other === null) return ~(free < 0 ? probe.place : free);
    if (other === DUMMY) free = probe.place;
    else if (hashes[probe.place] === h) {
      const equal = plainEqual(other, key);
      if (equal === undefined) return eager(findSlowly(rt, table, key, h));
      if (equal) return probe.place;
    }
    probe.step();
  }
}

/** The same where `__eq__` may be Python code, which may even change the table. */
function* findSlowly(rt: Rt, table: SetTable, key: PyObject, h: Hash): Gen<number> {
  let { keys } = table;
  let probe = new Probe(h, table.mask);
  let free = -1;
  for (;;) {
    const other = keys[probe.place] as PyObject | null;
    if (other === null) return ~(free < 0 ? probe.place : free);
    if (other === DUMMY) free = probe.place;
    else if (table.hashes[probe.place] === h) {
      incref(other);
      incref(key);
      let equal: boolean;
      try {
        const e = richCompareBool(rt, other, key, '==');
        equal = isGen(e) ? yield* e : e;
      } finally {
        key.refcnt--;
        decref(rt, other);
      }
      if (table.keys !== keys || keys[probe.place] !== other) {
        keys = table.keys;
        probe = new Probe(h, table.mask);
        free = -1;
        continue;
      }
      if (equal) return probe.place;
    }
    probe.step();
  }
}

/** Put a key, counted, where findKey said it goes; grows the table when it is three fifths full. */
export function insertAt(table: SetTable, place: number, key: PyObject, h: Hash): void {
  key.refcnt++;
  const reused = table.keys[place] === DUMMY;
  table.keys[place] = key;
  table.hashes[place] = h;
  table.used++;
  if (reused) return;
  table.fill++;
  if (table.fill * 5 < table.mask * 3) return;
  resize(table, table.used > 50000 ? table.used * 2 : table.used * 4);
}

/** For keys that are known to be absent from a table without dummies. Does not count. */
function insertClean(table: SetTable, key: PyObject, h: Hash): void {
  const probe = new Probe(h, table.mask);
  while (table.keys[probe.place] !== null) probe.step();
  table.keys[probe.place] = key;
  table.hashes[probe.place] = h;
}

/** A new table of more than `least` places, without the dummies of the old one. */
export function resize(table: SetTable, least: number): void {
  let size = MIN_SIZE;
  while (size <= least) size *= 2;
  const { keys, hashes, mask } = table;
  if (size === MIN_SIZE && mask === MIN_SIZE - 1 && table.fill === table.used) return;
  table.keys = new Array<PyObject | null>(size).fill(null);
  table.hashes = new Array<Hash>(size).fill(0);
  table.mask = size - 1;
  table.fill = table.used;
  for (let i = 0; i <= mask; i++) {
    const key = keys[i] as PyObject | null;
    if (key !== null && key !== DUMMY) insertClean(table, key, hashes[i] as Hash);
  }
}

/** Add a key whose hash is known; true when it is new. */
export function addHashed(rt: Rt, table: SetTable, key: PyObject, h: Hash): Maybe<boolean> {
  const place = findKey(rt, table, key, h);
  if (isGen(place)) return addLater(table, key, h, place);
  if (place >= 0) return false;
  insertAt(table, ~place, key, h);
  return true;
}

function* addLater(table: SetTable, key: PyObject, h: Hash, pending: Gen<number>): Gen<boolean> {
  key.refcnt++;
  let place: number;
  try {
    place = yield* pending;
  } finally {
    key.refcnt--;
  }
  if (place >= 0) return false;
  insertAt(table, ~place, key, h);
  return true;
}

/** Take the element at a place out; the caller gets its count. */
export function takeAt(table: SetTable, place: number): PyObject {
  const key = table.keys[place] as PyObject;
  table.keys[place] = DUMMY;
  table.hashes[place] = -1;
  table.used--;
  return key;
}

/** Empty the table; what it held is freed when it is empty already. */
export function clearTable(rt: Rt, table: SetTable): void {
  const items = table.items();
  table.keys = new Array<PyObject | null>(MIN_SIZE).fill(null);
  table.hashes = new Array<Hash>(MIN_SIZE).fill(0);
  table.mask = MIN_SIZE - 1;
  table.fill = 0;
  table.used = 0;
  for (const item of items) decref(rt, item);
}

/** Exchange the contents of two tables. */
export function swapTables(a: SetTable, b: SetTable): void {
  const { keys, hashes, mask, fill, used } = a;
  Object.assign(a, {
    keys: b.keys,
    hashes: b.hashes,
    mask: b.mask,
    fill: b.fill,
    used: b.used,
    hash: null,
  });
  Object.assign(b, { keys, hashes, mask, fill, used, hash: null });
}

/** Room for `more` further keys at once, as every bulk operation begins. */
export function reserve(table: SetTable, more: number): void {
  if ((table.fill + more) * 5 >= table.mask * 3) resize(table, (table.used + more) * 2);
}

/** set_merge: all keys of another table, which stays as it is. */
export function* mergeTable(rt: Rt, table: SetTable, other: SetTable): Gen<void> {
  chargeFor(rt, other.used, ITEM_NS.copyKey);
  if (other === table || other.used === 0) return;
  reserve(table, other.used);
  if (table.fill === 0 && table.mask === other.mask && other.fill === other.used) {
    table.keys = other.keys.slice();
    table.hashes = other.hashes.slice();
    table.fill = table.used = other.used;
    for (const key of table.keys) if (key !== null) key.refcnt++;
    return;
  }
  if (table.fill === 0) {
    table.fill = table.used = other.used;
    for (let i = other.next(0); i >= 0; i = other.next(i + 1))
      insertClean(table, incref(other.keys[i] as PyObject), other.hashes[i] as Hash);
    return;
  }
  for (let i = other.next(0); i >= 0; i = other.next(i + 1)) {
    const added = addHashed(rt, table, other.keys[i] as PyObject, other.hashes[i] as Hash);
    if (isGen(added)) yield* added;
  }
}

const U64 = 0xffffffffffffffffn;
const shuffle = (h: bigint): bigint => ((h ^ 89869747n ^ ((h << 16n) & U64)) * 3644798167n) & U64;

/** frozenset's hash: independent of the order of the elements. */
export function tableHash(table: SetTable): Hash {
  if (table.hash !== null) return table.hash;
  let h = 0n;
  for (let i = table.next(0); i >= 0; i = table.next(i + 1))
    h ^= shuffle(BigInt.asUintN(64, BigInt(table.hashes[i] as Hash)));
  h ^= ((BigInt(table.used) + 1n) * 1927868237n) & U64;
  h ^= (h >> 11n) ^ (h >> 25n);
  h = (h * 69069n + 907133923n) & U64;
  if (h === U64) h = 590923713n;
  return normalize(BigInt.asIntN(64, h));
}
