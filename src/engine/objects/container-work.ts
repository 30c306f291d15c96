/**
 * What bulk operations on containers cost beyond the call itself: nanoseconds an item, measured on
 * CPython 3.13 (2.5 GHz, best of five, 200 000 items). work.ts says from how many items on it is counted.
 */
export const ITEM_NS = {
  /** Copying a reference: list(x), slices, concatenation. */
  copy: 1.8,
  /** Moving a reference: insert(0, x), pop(0), reverse. */
  move: 0.3,
  /** A step of an iterator that a native walks. */
  walk: 8,
  /** Comparing with an item: in, index, count, ==, min, max. */
  compare: 12,
  /** One comparison of a sort, of plain items (program 55 of public/measured) and of others. */
  sortPlain: 14.5,
  sortOther: 80,
  /** Copying a slot of a hash table, and putting a new key into one. */
  copyKey: 7,
  insertKey: 45,
} as const;
