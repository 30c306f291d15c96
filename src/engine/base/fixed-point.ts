/**
 * Constants and table entries of libm, worked out in integer fixed point instead of written down: what
 * has no digits to mistype can only be wrong as a whole. Slow; each table is made once, when first used.
 */
import { pow2, type DD } from './double-double.ts';

/** Bits after the point of every fixed-point number here, unless said otherwise. */
const BITS = 192n;
const ONE = 1n << BITS;

/** atan(1 / n) with `bits` bits after the point (Gregory's series). */
function atanInverse(n: bigint, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= -n * n;
    sum += power / k;
  }
  return sum;
}

/** pi with `bits` bits after the point (Machin's formula). */
export function piFixed(bits: number): bigint {
  const guard = BigInt(bits) + 32n;
  return (16n * atanInverse(5n, guard) - 4n * atanInverse(239n, guard)) >> 32n;
}

/** A positive fixed-point number as the `index`-th piece of `width` bits below its highest bit; exact. */
function piece(value: bigint, width: number, index: number): number {
  const size = value.toString(2).length;
  const drop = BigInt(Math.max(0, size - width * (index + 1)));
  const mask = (1n << BigInt(width)) - 1n;
  return Number((value >> drop) & mask) * pow2(Number(drop) - Number(BITS));
}

/** Two pieces of `width` bits and the rest as a double-double: the sum is `value`. */
export function pieces(value: bigint, width: number): { first: number; second: number; rest: DD } {
  const first = piece(value, width, 0);
  const second = piece(value, width, 1);
  const taken = fromDouble(first) + fromDouble(second);
  return { first, second, rest: toDD(value - taken) };
}

function fromDouble(x: number): bigint {
  const scaled = x * pow2(64);
  const whole = Math.floor(scaled);
  return (BigInt(whole) << (BITS - 64n)) + (BigInt((scaled - whole) * pow2(53)) << (BITS - 117n));
}

export function toDD(value: bigint): DD {
  const scaleDown = pow2(-Number(BITS));
  const head = Number(value);
  return { hi: head * scaleDown, lo: Number(value - BigInt(head)) * scaleDown };
}

export const ratio = (n: number, d: number): bigint => (BigInt(n) << BITS) / BigInt(d);

/** exp of a fixed-point number below 1 in size. */
export function expFixed(x: bigint): bigint {
  let term = ONE;
  let sum = 0n;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    sum += term;
    term = (term * x) / (ONE * n);
  }
  return sum;
}

/** log(n / d), n and d near each other (the series of atanh). */
export function logRatio(n: number, d: number): bigint {
  const z = ratio(n - d, n + d);
  const square = (z * z) / ONE;
  let power = z;
  let sum = 0n;
  for (let k = 1n; power !== 0n && k < 400n; k += 2n) {
    sum += power / k;
    power = (power * square) / ONE;
  }
  return 2n * sum;
}

/** sin and cos of n / d, below 1. */
export function sinCosRatio(n: number, d: number): { sin: bigint; cos: bigint } {
  const x = ratio(n, d);
  const sums = [0n, 0n];
  let term = ONE;
  for (let k = 1; term !== 0n && k < 100; k++) {
    const at = (k - 1) & 1;
    sums[at] = (sums[at] as bigint) + (((k - 1) & 2) === 0 ? term : -term);
    term = (term * x) / (ONE * BigInt(k));
  }
  return { cos: sums[0] as bigint, sin: sums[1] as bigint };
}

/** atan(n / d), at most 1 (Euler's series). */
export function atanRatio(n: number, d: number): bigint {
  const p = BigInt(n);
  const q = BigInt(d);
  const whole = p * p + q * q;
  let term = (ONE * p * q) / whole;
  let sum = 0n;
  for (let k = 1n; term !== 0n; k++) {
    sum += term;
    term = (term * 2n * k * p * p) / ((2n * k + 1n) * whole);
  }
  return sum;
}

export const PI_FIXED: bigint = piFixed(Number(BITS));
export const LN2_FIXED: bigint = logRatio(2, 1);
export const LN10_FIXED: bigint = 3n * LN2_FIXED + logRatio(10, 8);
/** 1 / value, both fixed point. */
export const inverse = (value: bigint): bigint => (ONE * ONE) / value;
/** sqrt(value), both fixed point. */
export function rootFixed(value: bigint): bigint {
  const target = value * ONE;
  let x = 1n << BigInt(Math.ceil(target.toString(2).length / 2));
  for (;;) {
    const next = (x + target / x) >> 1n;
    if (next >= x) return x;
    x = next;
  }
}
