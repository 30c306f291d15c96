/**
 * Trigonometric functions and their inverses, the same on every host; see libm-exp.ts for how and why.
 * Arguments of any size are reduced with as many digits of pi as they need.
 */
import {
  add,
  addDouble,
  dd,
  div,
  exponentOf,
  mul,
  mulDouble,
  neg,
  scalb,
  scale,
  sqrt,
  sub,
  toDouble,
  twoSum,
  type DD,
} from './double-double.ts';
import { atanRatio, PI_FIXED, pieces, piFixed, ratio, sinCosRatio, toDD } from './fixed-point.ts';

const PI = toDD(PI_FIXED);
const HALF_PI = scale(PI, 0.5);
/** pi / 2 in two pieces whose products with any integer below 2**20 are exact, and the rest. */
const HALF_PI_PIECES = pieces(PI_FIXED / 2n, 33);
const THIRD = toDD(ratio(1, 3));
const SIXTH = toDD(ratio(1, 6));
const TWENTYFOURTH = toDD(ratio(1, 24));
const FIFTH = toDD(ratio(1, 5));
const HUNDREDTWENTIETH = toDD(ratio(1, 120));

// --- reduction ----------------------------------------------------------------------------------------------

/** x = rest + quadrant * pi/2 (modulo 2 pi), |rest| at most about pi/4. */
interface Reduced {
  readonly quadrant: number;
  readonly rest: DD;
}

function reduce(x: number): Reduced {
  const size = Math.abs(x);
  if (size <= 0.785) return { quadrant: 0, rest: dd(x) };
  if (size > 1e6) return reduceExactly(x);
  const k = Math.round(x / HALF_PI.hi);
  let rest = twoSum(x, -k * HALF_PI_PIECES.first);
  rest = addDouble(rest, -k * HALF_PI_PIECES.second);
  rest = add(rest, mulDouble(HALF_PI_PIECES.rest, -k));
  // Next to a multiple of pi/2 too few digits are left.
  return Math.abs(rest.hi) < 1e-9 ? reduceExactly(x) : { quadrant: k & 3, rest };
}

/** Enough bits of pi for the largest double: 1024 before the point, and twice a double's after it. */
const LONG_BITS = 1280;
let longPi: bigint | null = null;

function reduceExactly(x: number): Reduced {
  longPi ??= piFixed(LONG_BITS);
  const size = Math.abs(x);
  const shift = 52 - exponentOf(size);
  const mantissa = BigInt(scalb(size, shift));
  const bits = Math.max(0, -shift) + 256;
  const halfPi = longPi >> BigInt(LONG_BITS - bits + 1);
  const value = mantissa << BigInt(bits - shift);
  const k = (2n * value + halfPi) / (2n * halfPi);
  // No double is nearer to a multiple of pi/2 than 2**-62; a host number cannot hold all of `bits`.
  const kept = Math.min(bits, 400);
  const left = (value - k * halfPi) >> BigInt(bits - kept);
  const head = Number(left);
  const rest = dd(scalb(head, -kept), scalb(Number(left - BigInt(head)), -kept));
  const quadrant = Number(k & 3n);
  return x < 0 ? { quadrant: -quadrant & 3, rest: neg(rest) } : { quadrant, rest };
}

// --- sin, cos, tan ------------------------------------------------------------------------------------------

const STEPS = 32;
let sinCosTable: readonly { readonly sin: DD; readonly cos: DD }[] | null = null;

/** sin and cos of j / 32 at j, to pi/4. */
function sinCosTableOf(): NonNullable<typeof sinCosTable> {
  return (sinCosTable ??= Array.from({ length: 27 }, (_, j) => {
    const { sin, cos } = sinCosRatio(j, STEPS);
    return { sin: toDD(sin), cos: toDD(cos) };
  }));
}

/** (-1)**n / (2n + 1)! for n from 3; then (-1)**n / (2n)!. */
const SIN_TAIL = [-5040, 362880, -39916800, 6227020800].map((n) => 1 / n);
const COS_TAIL = [-720, 40320, -3628800, 479001600].map((n) => 1 / n);

function tailOf(coefficients: readonly number[], square: number): number {
  let sum = 0;
  for (let i = coefficients.length - 1; i >= 0; i--)
    sum = sum * square + (coefficients[i] as number);
  return sum;
}

/** sin(s) and cos(s) - 1 for |s| at most 1/63. */
function sinCosSeries(s: DD): { sin: DD; cosLess1: DD } {
  const square = mul(s, s);
  let p = add(mulDouble(square, tailOf(SIN_TAIL, square.hi)), HUNDREDTWENTIETH);
  p = sub(mul(p, square), SIXTH);
  const sin = add(s, mul(mul(s, square), p));
  let q = add(mulDouble(square, tailOf(COS_TAIL, square.hi)), TWENTYFOURTH);
  q = addDouble(mul(q, square), -0.5);
  return { sin, cosLess1: mul(square, q) };
}

/** sin and cos of a reduced argument. */
function sinCosDD(r: DD): { sin: DD; cos: DD } {
  const j = Math.round(Math.abs(r.hi) * STEPS);
  if (j === 0) {
    const near0 = sinCosSeries(r);
    return { sin: near0.sin, cos: addDouble(near0.cosLess1, 1) };
  }
  const size = r.hi < 0 ? neg(r) : r;
  const at = sinCosTableOf()[j] as { sin: DD; cos: DD };
  const { sin: s, cosLess1: c } = sinCosSeries(addDouble(size, -j / STEPS));
  const sin = add(at.sin, add(mul(at.cos, s), mul(at.sin, c)));
  const cos = add(at.cos, sub(mul(at.cos, c), mul(at.sin, s)));
  return { sin: r.hi < 0 ? neg(sin) : sin, cos };
}

/** sin(x) for quadrantShift 0, cos(x) for 1. */
function sinOrCos(x: number, quadrantShift: 0 | 1): number {
  if (!Number.isFinite(x)) return NaN;
  const { quadrant, rest } = reduce(x);
  const q = (quadrant + quadrantShift) & 3;
  const both = sinCosDD(rest);
  const value = toDouble((q & 1) === 0 ? both.sin : both.cos);
  return q >= 2 ? -value : value;
}

/** NaN for infinities. */
export function sin(x: number): number {
  return Math.abs(x) < 1e-9 ? x : sinOrCos(x, 0);
}

export function cos(x: number): number {
  return sinOrCos(x, 1);
}

export function tan(x: number): number {
  if (Math.abs(x) < 1e-9) return x;
  if (!Number.isFinite(x)) return NaN;
  const { quadrant, rest } = reduce(x);
  const both = sinCosDD(rest);
  return toDouble((quadrant & 1) === 0 ? div(both.sin, both.cos) : neg(div(both.cos, both.sin)));
}

// --- atan, asin, acos ----------------------------------------------------------------------------------------

let atanTable: readonly DD[] | null = null;

/** atan(j / 32) at j, to 1. */
function atanTableOf(): readonly DD[] {
  return (atanTable ??= Array.from({ length: STEPS + 1 }, (_, j) => toDD(atanRatio(j, STEPS))));
}

/** (-1)**n / (2n + 1) for n from 3. */
const ATAN_TAIL = Array.from({ length: 7 }, (_, i) => (i % 2 === 0 ? -1 : 1) / (2 * i + 7));

function atanSeries(t: DD): DD {
  const square = mul(t, t);
  let p = add(mulDouble(square, tailOf(ATAN_TAIL, square.hi)), FIFTH);
  p = sub(mul(p, square), THIRD);
  return add(t, mul(mul(t, square), p));
}

/** atan(y / x) in the first quadrant, x and y not negative and not both 0. */
function atanQuotient(y: DD, x: DD): DD {
  if (y.hi > x.hi) return sub(HALF_PI, atanQuotient(x, y));
  const j = Math.round((y.hi / x.hi) * STEPS);
  if (j === 0) return atanSeries(div(y, x));
  const c = j / STEPS;
  const t = div(sub(y, mulDouble(x, c)), add(x, mulDouble(y, c)));
  return add(atanTableOf()[j] as DD, atanSeries(t));
}

export function atan(x: number): number {
  const size = Math.abs(x);
  if (size < 1e-9 || Number.isNaN(x)) return x;
  if (size > 1e20) return Math.sign(x) * HALF_PI.hi;
  return Math.sign(x) * toDouble(atanQuotient(dd(size), dd(1)));
}

/** The cosine of the angle whose sine is x, and the other way round. */
const complement = (x: number): DD => sqrt(mul(twoSum(1, -x), twoSum(1, x)));

/** NaN beyond [-1, 1]. */
export function asin(x: number): number {
  const size = Math.abs(x);
  if (size > 1) return NaN;
  if (size < 1e-9 || Number.isNaN(x)) return x;
  if (size === 1) return x * HALF_PI.hi;
  return Math.sign(x) * toDouble(atanQuotient(dd(size), complement(size)));
}

/** NaN beyond [-1, 1]. */
export function acos(x: number): number {
  const size = Math.abs(x);
  if (!(size <= 1)) return NaN;
  if (size === 1) return x === 1 ? 0 : PI.hi;
  const angle = atanQuotient(complement(size), dd(size));
  return toDouble(x < 0 ? sub(PI, angle) : angle);
}

/** The angle of the point (x, y), from -pi to pi; zeros and infinities as in C99. */
export function atan2(y: number, x: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  const left = x < 0 || Object.is(x, -0);
  const sign = y < 0 || Object.is(y, -0) ? -1 : 1;
  return sign * atan2Upper(Math.abs(y), Math.abs(x), left);
}

function atan2Upper(y: number, x: number, left: boolean): number {
  if (y === 0) return left ? PI.hi : 0;
  if (x === 0) return HALF_PI.hi;
  if (x === Infinity || y === Infinity) return atan2Infinite(y, x, left);
  const apart = exponentOf(y) - exponentOf(x);
  if (apart > 64) return HALF_PI.hi;
  if (apart < -64) return left ? PI.hi : quotientFarBelow(y, x);
  const down = -exponentOf(x);
  const angle = atanQuotient(dd(scalb(y, down)), dd(scalb(x, down)));
  return toDouble(left ? sub(PI, angle) : angle);
}

function atan2Infinite(y: number, x: number, left: boolean): number {
  if (y !== Infinity) return left ? PI.hi : 0;
  if (x !== Infinity) return HALF_PI.hi;
  return left ? toDouble(scale(mulDouble(PI, 3), 0.25)) : HALF_PI.hi / 2;
}

/** y / x, which is its own arc tangent: rounded once, also where y is subnormal or the result is. */
function quotientFarBelow(y: number, x: number): number {
  const ey = exponentOf(y);
  const ex = exponentOf(x);
  return toDouble(div(dd(scalb(y, -ey)), dd(scalb(x, -ex))), ey - ex);
}
