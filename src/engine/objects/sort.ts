/**
 * list.sort and sorted (the second half of Objects/listobject.c): a stable merge sort that finds runs,
 * lengthens short ones by binary insertion and asks nothing but `<`. Lists shorter than 64 make exactly
 * CPython's comparisons. Left out: galloping while two long runs are merged.
 */
import { decref, incref, type PyObject } from './object.ts';
import { FloatType, IntType, BoolType, StrType } from './roster.ts';
import { richCompareBool } from './abstract.ts';
import { isGen, type Gen, type Rt } from './runtime.ts';
import { compareText } from './text.ts';
import { bitLength } from './int.ts';
import { chargeFor } from './work.ts';
import { ITEM_NS } from './container-work.ts';
import { plainLess } from './plain.ts';

/** An item with what it is compared by. */
interface Keyed {
  readonly key: PyObject;
  readonly item: PyObject;
}

/** a < b where the host could not tell. */
function* askLess(rt: Rt, a: Keyed, b: Keyed): Gen<boolean> {
  const r = richCompareBool(rt, a.key, b.key, '<');
  return isGen(r) ? yield* r : r;
}

function reverseRange(a: Keyed[], from: number, to: number): void {
  for (let i = from, j = to - 1; i < j; i++, j--) {
    const t = a[i] as Keyed;
    a[i] = a[j] as Keyed;
    a[j] = t;
  }
}

/** The end of the run that begins at `lo`; a descending run is turned round (count_run). */
function* countRun(rt: Rt, a: Keyed[], lo: number, hi: number): Gen<number> {
  const at = (i: number): Keyed => a[i] as Keyed;
  let n = lo + 1;
  while (n < hi && !(plainLess(at(n).key, at(n - 1).key) ?? (yield* askLess(rt, at(n), at(n - 1)))))
    n++;
  if (n >= hi) return hi;
  if (n > lo + 1) {
    if (plainLess(at(lo).key, at(n - 1).key) ?? (yield* askLess(rt, at(lo), at(n - 1)))) return n;
    reverseRange(a, lo, n);
  }
  // Strictly descending, but equal neighbours may stand in it: they are turned so that the last turn puts them right.
  let equal = 0;
  for (n++; n < hi; n++) {
    if (plainLess(at(n).key, at(n - 1).key) ?? (yield* askLess(rt, at(n), at(n - 1)))) {
      if (equal > 0) reverseRange(a, n - equal - 1, n);
      equal = 0;
    } else if (plainLess(at(n - 1).key, at(n).key) ?? (yield* askLess(rt, at(n - 1), at(n)))) break;
    else equal++;
  }
  if (equal > 0) reverseRange(a, n - equal - 1, n);
  reverseRange(a, lo, n);
  while (n < hi && !(plainLess(at(n).key, at(n - 1).key) ?? (yield* askLess(rt, at(n), at(n - 1)))))
    n++;
  return n;
}

/** Insert a[sorted .. hi) into the sorted a[lo .. sorted). */
function* binaryInsertion(rt: Rt, a: Keyed[], lo: number, hi: number, sorted: number): Gen<void> {
  for (let i = sorted; i < hi; i++) {
    const pivot = a[i] as Keyed;
    let left = lo;
    let right = i;
    while (left < right) {
      const middle = (left + right) >> 1;
      const other = a[middle] as Keyed;
      if (plainLess(pivot.key, other.key) ?? (yield* askLess(rt, pivot, other))) right = middle;
      else left = middle + 1;
    }
    a.copyWithin(left + 1, left, i);
    a[left] = pivot;
  }
}

function* mergeRuns(rt: Rt, a: Keyed[], lo: number, middle: number, hi: number): Gen<void> {
  const left = a.slice(lo, middle);
  let i = 0;
  let j = middle;
  let to = lo;
  while (i < left.length && j < hi) {
    const later = a[j] as Keyed;
    const earlier = left[i] as Keyed;
    if (plainLess(later.key, earlier.key) ?? (yield* askLess(rt, later, earlier)))
      a[to++] = a[j++] as Keyed;
    else a[to++] = left[i++] as Keyed;
  }
  while (i < left.length) a[to++] = left[i++] as Keyed;
}

/** The shortest run worth merging: n / 2**k, rounded up, between 32 and 64. */
function minimumRun(n: number): number {
  let rest = n;
  let odd = 0;
  while (rest >= 64) {
    odd |= rest & 1;
    rest >>= 1;
  }
  return rest + odd;
}

function* sortKeyed(rt: Rt, a: Keyed[]): Gen<void> {
  if (a.length < 2) return;
  const least = minimumRun(a.length);
  const ends: number[] = [0];
  for (let lo = 0; lo < a.length;) {
    let end = yield* countRun(rt, a, lo, a.length);
    if (end - lo < least) {
      const forced = Math.min(a.length, lo + least);
      yield* binaryInsertion(rt, a, lo, forced, end);
      end = forced;
    }
    ends.push(end);
    lo = end;
  }
  while (ends.length > 2) {
    const next = [0];
    for (let i = 2; i < ends.length; i += 2) {
      yield* mergeRuns(rt, a, ends[i - 2] as number, ends[i - 1] as number, ends[i] as number);
      next.push(ends[i] as number);
    }
    if (ends.length % 2 === 0) next.push(ends[ends.length - 1] as number);
    ends.length = 0;
    ends.push(...next);
  }
}

/** The comparison of keys that are all texts or all numbers without NaN; null otherwise. */
function hostOrder(keys: readonly PyObject[]): ((a: PyObject, b: PyObject) => number) | null {
  const first = keys[0]?.type;
  if (first === StrType) {
    for (const key of keys) if (key.type !== StrType) return null;
    return (a, b) => compareText(a.v as string, b.v as string);
  }
  for (const { type, v } of keys) {
    if (type !== IntType && type !== FloatType && type !== BoolType) return null;
    if (v !== v) return null;
  }
  return (a, b) =>
    (a.v as number) < (b.v as number) ? -1 : (a.v as number) > (b.v as number) ? 1 : 0;
}

/**
 * About how many comparisons CPython's sort makes: what is in order already takes one an item, a short run is
 * lengthened by binary insertion, and every doubling of the runs passes over all items once. The host's own sort may
 * differ from host to host and is not asked.
 */
function comparisonsOf(
  keys: readonly PyObject[],
  order: (a: PyObject, b: PyObject) => number,
): number {
  const n = keys.length;
  const least = minimumRun(n);
  let runs = 0;
  let count = 0;
  for (let lo = 0; lo < n; runs++) {
    let end = lo + 1;
    const falling = end < n && order(keys[end] as PyObject, keys[lo] as PyObject) < 0;
    while (end < n && order(keys[end] as PyObject, keys[end - 1] as PyObject) < 0 === falling)
      end++;
    count += end - lo;
    if (end - lo < least) {
      const forced = Math.min(n, lo + least);
      count += (forced - end) * Math.max(1, bitLength(forced - lo) - 1);
      end = forced;
    }
    lo = end;
  }
  return count + n * (bitLength(runs) - 1);
}

/**
 * Sorts an array of counted items in place. When a comparison or the key function raises, the items are
 * all still there, in some order.
 */
export function* sortItems(
  rt: Rt,
  items: PyObject[],
  keyFunction: PyObject | null,
  reverse: boolean,
): Gen<void> {
  if (items.length < 2 && keyFunction === null) return;
  const keys: PyObject[] = [];
  try {
    if (keyFunction !== null) {
      for (let i = 0; i < items.length; i++) {
        const k = rt.call(keyFunction, [items[i] as PyObject]);
        keys.push(incref(isGen(k) ? yield* k : k));
      }
    }
    const order = hostOrder(keyFunction === null ? items : keys);
    const n = items.length;
    if (order === null) chargeFor(rt, n * bitLength(n), ITEM_NS.sortOther);
    else
      chargeFor(rt, comparisonsOf(keyFunction === null ? items : keys, order), ITEM_NS.sortPlain);
    // Turned round before and after, so that equal items keep their order.
    if (reverse) items.reverse();
    const sortKeys = keyFunction === null ? items : reverse ? keys.slice().reverse() : keys;
    try {
      if (keyFunction === null && order !== null) items.sort(order);
      else yield* sortByKeys(rt, items, sortKeys, order);
    } finally {
      if (reverse) items.reverse();
    }
  } finally {
    for (const key of keys) decref(rt, key);
  }
}

function* sortByKeys(
  rt: Rt,
  items: PyObject[],
  keys: readonly PyObject[],
  order: ((a: PyObject, b: PyObject) => number) | null,
): Gen<void> {
  const keyed = items.map((item, i): Keyed => ({ item, key: keys[i] as PyObject }));
  try {
    if (order !== null) keyed.sort((a, b) => order(a.key, b.key));
    else yield* sortKeyed(rt, keyed);
  } finally {
    for (let i = 0; i < keyed.length; i++) items[i] = (keyed[i] as Keyed).item;
  }
}
