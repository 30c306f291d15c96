/**
 * The time that natives of this folder take beyond a call's own: those whose work grows with their input.
 * Measured on CPython 3.13 (2.5 GHz, best of five): nanoseconds per digit of 30 bits, character or item.
 * Short inputs are free: their call itself costs as much.
 */
import { pow } from '../base/libm-exp.ts';
import { bitLength, type IntValue } from './int.ts';
import type { Rt } from './runtime.ts';

const FREE_NS = 20;

/** Adds `count` times `nsEach`, where it is worth counting. */
export function chargeFor(rt: Rt, count: number, nsEach: number): void {
  const ns = count * nsEach;
  if (ns > FREE_NS) rt.charge(ns);
}

/** Nanoseconds per character or item. */
export const COST = {
  copy: 0.04,
  scan: 0.3,
  recase: 0.4,
  repr: 1.3,
  hash: 0.27,
  encode: 0.1,
  joinItem: 7,
  splitPart: 30,
} as const;

/** Bytes that stay in the processor's caches, and a byte of longer copies: main memory, and pages that are new. */
const CACHED_BYTES = 1 << 20;
const MEMORY_NS = 0.2;

/** Charges a copy of so many bytes; it keeps the GIL. */
export function chargeCopy(rt: Rt, bytes: number): void {
  if (bytes <= CACHED_BYTES) chargeFor(rt, bytes, COST.copy);
  else rt.charge(CACHED_BYTES * COST.copy + (bytes - CACHED_BYTES) * MEMORY_NS);
}

/** Nanoseconds of natives that take much longer than the call around them. */
export const FIXED = {
  floatRepr: 300,
  floatFormat: 200,
  intFormat: 120,
  strFormat: 90,
  percent: 60,
  percentValue: 50,
  template: 60,
  templateField: 40,
  parseFloat: 120,
  roundDigits: 300,
  intPower: 50,
} as const;

const digitsOf = (value: IntValue): number => Math.ceil(bitLength(value) / 30);

const KARATSUBA_CUTOFF = 70;

/** Product of ints of so many digits: by school up to 70 digits, Karatsuba's way beyond. */
function multiplyNs(a: number, b: number): number {
  const small = Math.min(a, b);
  if (small <= KARATSUBA_CUTOFF) return 1.1 * a * b;
  const square = 1.1 * KARATSUBA_CUTOFF ** 2 * pow(small / KARATSUBA_CUTOFF, 1.585);
  return (square * Math.max(a, b)) / small;
}

export type BigOperation = 'linear' | 'multiply' | 'divide' | 'power';

/** Charges an operation of which at least one operand, or the result, is beyond 2**53. */
export function chargeBig(
  rt: Rt,
  kind: BigOperation,
  a: IntValue,
  b: IntValue,
  result: IntValue,
): void {
  if (typeof a === 'number' && typeof b === 'number' && typeof result === 'number') return;
  const x = digitsOf(a);
  const y = digitsOf(b);
  switch (kind) {
    case 'linear':
      rt.charge(0.7 * Math.max(x, y, digitsOf(result)));
      break;
    case 'multiply':
      rt.charge(multiplyNs(x, y));
      break;
    case 'divide':
      rt.charge(1.4 * y * Math.max(1, x - y + 1));
      break;
    case 'power': {
      // Squarings, each about three times the one before: half as much again as the last.
      const half = digitsOf(result) / 2;
      rt.charge(1.5 * multiplyNs(half, half));
      break;
    }
  }
}

/** pow(a, b, m): a multiplication and a reduction for every bit of the exponent. */
export function chargeModularPower(rt: Rt, exponentBits: number, modulus: IntValue): void {
  if (typeof modulus === 'number' && exponentBits < 64) return;
  const n = digitsOf(modulus);
  rt.charge(exponentBits * (multiplyNs(n, n) + 1.4 * n * n));
}

/** Decimal text of an int, either way: quadratic up to a thousand digits, less beyond. */
export function chargeDecimal(rt: Rt, value: IntValue): void {
  if (typeof value === 'number') return;
  const n = digitsOf(value);
  rt.charge(n <= 1000 ? 1.15 * n * n : 1.15e6 * pow(n / 1000, 1.2));
}
