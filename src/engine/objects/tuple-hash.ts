/**
 * The xxHash-based combination of item hashes that tuple, slice and range share (Objects/tupleobject.c), in
 * 64-bit arithmetic on pairs of host integers: tuples are keys of dicts, so this has to be quick.
 */
import type { Hash } from './type.ts';

const P1_HIGH = 0x9e3779b1;
const P1_LOW = 0x85ebca87;
const P2_HIGH = 0xc2b2ae3d;
const P2_LOW = 0x27d4eb4f;
const P5_HIGH = 0x27d4eb2f;
const P5_LOW = 0x165667c5;

/** The accumulator. */
let high = 0;
let low = 0;

/** (high, low) *= (bHigh, bLow), modulo 2**64. */
function multiply(bHigh: number, bLow: number): void {
  const a0 = low & 0xffff;
  const a1 = low >>> 16;
  const b0 = bLow & 0xffff;
  const b1 = bLow >>> 16;
  const bottom = a0 * b0;
  const middle = a0 * b1 + a1 * b0 + (bottom >>> 16);
  const top = a1 * b1 + Math.floor(middle / 65536);
  high = (top + Math.imul(high, bLow) + Math.imul(low, bHigh)) >>> 0;
  low = ((middle << 16) | (bottom & 0xffff)) >>> 0;
}

function add(bHigh: number, bLow: number): void {
  const sum = low + bLow;
  low = sum >>> 0;
  high = (high + bHigh + (sum > 0xffffffff ? 1 : 0)) >>> 0;
}

const lowOf = (h: Hash): number =>
  typeof h === 'number' ? h >>> 0 : Number(BigInt.asUintN(32, h));
const highOf = (h: Hash): number =>
  typeof h === 'number' ? Math.floor(h / 4294967296) >>> 0 : Number(BigInt.asUintN(32, h >> 32n));

/** Signed 64 bit. `withLength` is false for slices, which leave the final step out. */
export function combineTupleHash(hashes: readonly Hash[], withLength = true): Hash {
  let accHigh = P5_HIGH;
  let accLow = P5_LOW;
  for (let i = 0; i < hashes.length; i++) {
    const h = hashes[i] as Hash;
    high = highOf(h);
    low = lowOf(h);
    multiply(P2_HIGH, P2_LOW);
    add(accHigh, accLow);
    // Rotate left by 31.
    const rotated = ((high << 31) | (low >>> 1)) >>> 0;
    low = ((low << 31) | (high >>> 1)) >>> 0;
    high = rotated;
    multiply(P1_HIGH, P1_LOW);
    accHigh = high;
    accLow = low;
  }
  high = accHigh;
  low = accLow;
  if (withLength) add(P5_HIGH, (hashes.length ^ P5_LOW ^ 3527539) >>> 0);
  if (high === 0xffffffff && low === 0xffffffff) return 1546275796;
  const signed = high | 0;
  if (signed >= -0x200000 && signed < 0x200000) return signed * 4294967296 + low;
  return (BigInt(signed) << 32n) | BigInt(low);
}
