/** The xxHash-based combination of item hashes that tuple, slice and range share (Objects/tupleobject.c). */
import { normalize } from './int.ts';
import type { Hash } from './type.ts';

const P1 = 11400714785074694791n;
const P2 = 14029467366897019727n;
const P5 = 2870177450012600261n;
const MASK = 0xffffffffffffffffn;

/** Signed 64 bit. `withLength` is false for slices, which leave the final step out. */
export function combineTupleHash(hashes: readonly Hash[], withLength = true): Hash {
  let acc = P5;
  for (const h of hashes) {
    acc = (acc + BigInt.asUintN(64, BigInt(h)) * P2) & MASK;
    acc = ((acc << 31n) | (acc >> 33n)) & MASK;
    acc = (acc * P1) & MASK;
  }
  if (withLength) acc = (acc + (BigInt(hashes.length) ^ (P5 ^ 3527539n))) & MASK;
  if (acc === MASK) return 1546275796;
  return normalize(BigInt.asIntN(64, acc));
}
