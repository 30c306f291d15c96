/**
 * Exponentials and logarithms (C's <math.h>), the same on every host: the host's own Math.exp and friends
 * differ in the last bit between browsers. Everything is worked out in double-double, with a table and a
 * short series, and rounded once, so nearly every result is the double nearest to the true value
 * (C libraries promise one unit in the last place). Domain errors give NaN or an infinity as C99 says.
 */
import {
  add,
  addDouble,
  dd,
  div,
  exponentOf,
  mul,
  mulDouble,
  pow2,
  scalb,
  scale,
  sqrt,
  sub,
  toDouble,
  twoProd,
  twoSum,
  type DD,
} from './double-double.ts';
import {
  expFixed,
  inverse,
  LN10_FIXED,
  LN2_FIXED,
  logRatio,
  pieces,
  ratio,
  toDD,
} from './fixed-point.ts';

const LN2 = toDD(LN2_FIXED);
const LN2_INVERSE = toDD(inverse(LN2_FIXED));
const LN10_INVERSE = toDD(inverse(LN10_FIXED));
/** ln 2 in two pieces whose products with any exponent are exact, and the rest. */
const LN2_PIECES = pieces(LN2_FIXED, 40);
const THIRD = toDD(ratio(1, 3));
const FIFTH = toDD(ratio(1, 5));
const SIXTH = toDD(ratio(1, 6));
const TWENTYFOURTH = toDD(ratio(1, 24));

/** A value m * 2**k. */
export interface Scaled {
  readonly m: DD;
  readonly k: number;
}

// --- exp --------------------------------------------------------------------------------------------------

const EXP_STEPS = 64;
let expTable: readonly DD[] | null = null;

/** exp(j / 64) at j + 32. */
function expTableOf(): readonly DD[] {
  return (expTable ??= Array.from({ length: 65 }, (_, i) =>
    toDD(expFixed(ratio(i - 32, EXP_STEPS))),
  ));
}

/** 1 / n! for n from 5. */
const EXP_TAIL = [120, 720, 5040, 40320, 362880, 3628800, 39916800, 479001600].map((n) => 1 / n);

/** exp(s) - 1 for |s| below 1/100: the high terms need no more than double precision. */
function expm1Series(s: DD): DD {
  let tail = 0;
  for (let i = EXP_TAIL.length - 1; i >= 0; i--) tail = tail * s.hi + (EXP_TAIL[i] as number);
  let p = add(mulDouble(s, tail), TWENTYFOURTH);
  p = add(mul(p, s), SIXTH);
  p = addDouble(mul(p, s), 0.5);
  return add(s, mul(mul(s, s), p));
}

/** exp(x) for |x| below 760. */
export function expScaled(x: DD): Scaled {
  const k = Math.round(x.hi * LN2_INVERSE.hi);
  let r = addDouble(twoSum(x.hi, -k * LN2_PIECES.first), -k * LN2_PIECES.second);
  r = add(addDouble(r, x.lo), mulDouble(LN2_PIECES.rest, -k));
  const j = Math.round(r.hi * EXP_STEPS);
  const base = expTableOf()[j + 32] as DD;
  return { m: add(base, mul(base, expm1Series(addDouble(r, -j / EXP_STEPS)))), k };
}

/** exp(x) - 1, |x| below 700. */
function expm1DD(x: number): DD {
  if (Math.abs(x) < 0.0078125) return expm1Series(dd(x));
  const { m, k } = expScaled(dd(x));
  return addDouble(scale(m, pow2(k)), -1);
}

export function exp(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 710) return Infinity;
  if (x < -746) return 0;
  const { m, k } = expScaled(dd(x));
  return toDouble(m, k);
}

export function exp2(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x >= 1024) return Infinity;
  if (x < -1076) return 0;
  const whole = Math.round(x);
  const { m, k } = expScaled(mulDouble(LN2, x - whole));
  return toDouble(m, k + whole);
}

export function expm1(x: number): number {
  if (Number.isNaN(x) || x === 0) return x;
  if (x > 710) return Infinity;
  if (x < -40) return -1;
  if (x < 690) return toDouble(expm1DD(x));
  return exp(x);
}

// --- log --------------------------------------------------------------------------------------------------

const LOG_STEPS = 128;
let logTable: readonly { readonly inverse: number; readonly log: DD }[] | null = null;

/** At j - 90: c near 128 / j in 256ths, and -log(c). */
function logTableOf(): NonNullable<typeof logTable> {
  return (logTable ??= Array.from({ length: 92 }, (_, i) => {
    const c = Math.round((256 * LOG_STEPS) / (i + 90));
    return { inverse: c / 256, log: toDD(logRatio(256, c)) };
  }));
}

/** (-1)**(n - 1) / n for n from 6. */
const LOG_TAIL = Array.from({ length: 11 }, (_, i) => (i % 2 === 0 ? -1 : 1) / (i + 6));

/** log(1 + r) for |r| below 1/110. */
function log1pSeries(r: DD): DD {
  let tail = 0;
  for (let i = LOG_TAIL.length - 1; i >= 0; i--) tail = tail * r.hi + (LOG_TAIL[i] as number);
  let p = add(mulDouble(r, tail), FIFTH);
  p = addDouble(mul(p, r), -0.25);
  p = add(mul(p, r), THIRD);
  p = addDouble(mul(p, r), -0.5);
  return add(r, mul(mul(r, r), p));
}

/** x = m * 2**e with m from 0.7 to 1.42. */
function split(x: DD): { m: DD; e: number } {
  let e = exponentOf(x.hi);
  if (scalb(x.hi, -e) > 1.4142135623730951) e++;
  return { m: dd(scalb(x.hi, -e), scalb(x.lo, -e)), e };
}

function logOfReduced(m: DD): DD {
  const entry = logTableOf()[Math.round(m.hi * LOG_STEPS) - 90] as { inverse: number; log: DD };
  const r = addDouble(twoProd(m.hi, entry.inverse), -1);
  return add(entry.log, log1pSeries(addDouble(r, m.lo * entry.inverse)));
}

/** log(x), x > 0 and finite; the result's relative error is below 2**-85. */
export function logDD(x: DD): DD {
  const { m, e } = split(x);
  const fraction = logOfReduced(m);
  if (e === 0) return fraction;
  const whole = addDouble(mulDouble(LN2_PIECES.rest, e), e * LN2_PIECES.second);
  return add(addDouble(whole, e * LN2_PIECES.first), fraction);
}

/** log(1 + x) for x > -1. */
function log1pDD(x: DD): DD {
  return Math.abs(x.hi) < 0.0078125 ? log1pSeries(x) : logDD(addDouble(x, 1));
}

/** What logarithms give outside of (0, inf); undefined inside. */
function logSpecial(x: number): number | undefined {
  if (x > 0 && x < Infinity) return undefined;
  if (x === 0) return -Infinity;
  return x > 0 ? x : NaN;
}

export function log(x: number): number {
  return logSpecial(x) ?? toDouble(logDD(dd(x)));
}

export function log2(x: number): number {
  const special = logSpecial(x);
  if (special !== undefined) return special;
  const { m, e } = split(dd(x));
  return toDouble(addDouble(mul(logOfReduced(m), LN2_INVERSE), e));
}

export function log10(x: number): number {
  return logSpecial(x) ?? toDouble(mul(logDD(dd(x)), LN10_INVERSE));
}

export function log1p(x: number): number {
  if (x === 0) return x;
  const special = logSpecial(1 + x);
  if (special !== undefined && !(x > -1)) return special;
  return x === Infinity ? x : toDouble(log1pDD(dd(x)));
}

// --- powers -----------------------------------------------------------------------------------------------

/** x**y for finite x > 0 and finite y. */
function powPositive(x: number, y: number): number {
  const l = logDD(dd(x));
  const size = l.hi * y;
  if (size > 710) return Infinity;
  if (size < -746) return 0;
  // Below this size 1 + size rounds to 1; the exact product could underflow.
  if (Math.abs(size) < 1e-20) return 1;
  const { m, k } = expScaled(mulDouble(l, y));
  return toDouble(m, k);
}

/** C's pow, special cases included: pow(negative, fraction) is NaN, pow(0, negative) infinite. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const size = Math.abs(x);
  if (!Number.isFinite(y)) return size === 1 ? 1 : size > 1 === y > 0 ? Infinity : 0;
  const odd = Math.abs(y) % 2 === 1;
  const sign = odd && (x < 0 || Object.is(x, -0)) ? -1 : 1;
  if (size === 0 || size === Infinity) return (size === 0) === y < 0 ? sign * Infinity : sign * 0;
  if (x < 0 && !Number.isInteger(y)) return NaN;
  return sign * (size === 1 ? 1 : powPositive(size, y));
}

export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const thirds = Math.round(exponentOf(x) / 3);
  const { m, k } = expScaled(mul(logDD(dd(scalb(Math.abs(x), -3 * thirds))), THIRD));
  return Math.sign(x) * toDouble(m, k + thirds);
}

// --- hyperbolic functions -----------------------------------------------------------------------------------

export function sinh(x: number): number {
  const size = Math.abs(x);
  if (x === 0 || !Number.isFinite(x)) return x;
  if (size > 711) return x * Infinity;
  if (size > 40) {
    const { m, k } = expScaled(dd(size));
    return Math.sign(x) * toDouble(m, k - 1);
  }
  const e = expm1DD(size);
  return Math.sign(x) * toDouble(scale(add(e, div(e, addDouble(e, 1))), 0.5));
}

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(x)) return size;
  if (size > 711) return Infinity;
  const { m, k } = expScaled(dd(size));
  if (size > 40) return toDouble(m, k - 1);
  const e = scale(m, pow2(k));
  return toDouble(scale(add(e, div(dd(1), e)), 0.5));
}

export function tanh(x: number): number {
  const size = Math.abs(x);
  if (x === 0 || Number.isNaN(x)) return x;
  if (size > 20) return Math.sign(x);
  const e = expm1DD(2 * size);
  return Math.sign(x) * toDouble(div(e, addDouble(e, 2)));
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-9 || !Number.isFinite(x)) return x;
  if (size > 1e20) return Math.sign(x) * toDouble(add(logDD(dd(size)), LN2));
  const square = twoProd(size, size);
  const root = sqrt(addDouble(square, 1));
  // x + sqrt(x*x + 1) - 1, without the cancellation of small x
  const more = addDouble(div(square, addDouble(root, 1)), size);
  return Math.sign(x) * toDouble(log1pDD(more));
}

/** x >= 1, else NaN. */
export function acosh(x: number): number {
  if (!(x >= 1)) return NaN;
  if (x === Infinity) return x;
  if (x > 1e20) return toDouble(add(logDD(dd(x)), LN2));
  const less = twoSum(x, -1);
  const root = sqrt(mul(less, addDouble(less, 2)));
  return x === 1 ? 0 : toDouble(log1pDD(add(less, root)));
}

/** -1 < x < 1; infinite at the ends, NaN beyond. */
export function atanh(x: number): number {
  const size = Math.abs(x);
  if (size >= 1) return size === 1 ? x * Infinity : NaN;
  if (size < 1e-9 || Number.isNaN(x)) return x;
  const twice = div(dd(2 * size), sub(dd(1), dd(size)));
  return Math.sign(x) * toDouble(scale(log1pDD(twice), 0.5));
}
