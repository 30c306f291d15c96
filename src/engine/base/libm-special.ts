/**
 * The error functions, the gamma function and sums of squares. erf and erfc are worked out in
 * double-double (see libm-exp.ts). gamma and lgamma follow Modules/mathmodule.c, which does not ask the C
 * library: Lanczos' approximation with g = 6.0246800407767296 and 13 terms, in plain doubles, so that even
 * their errors are CPython's.
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
  toDouble,
  twoProd,
  type DD,
} from './double-double.ts';
import { inverse, PI_FIXED, rootFixed, toDD } from './fixed-point.ts';
import { exp, expScaled, log, pow } from './libm-exp.ts';
import { cos, sin } from './libm-trig.ts';

const ROOT_PI_INVERSE = toDD(inverse(rootFixed(PI_FIXED)));

// --- erf ------------------------------------------------------------------------------------------------------

/** erf(x) for 0 < x < 2 as exp(-x*x) * 2/sqrt(pi) * (x + 2 x**3/3 + 4 x**5/15 + ...). */
function erfSeries(x: number): DD {
  const square = twoProd(x, x);
  const twice = scale(square, 2);
  let term = dd(x);
  let sum = term;
  for (let n = 3; Math.abs(term.hi) > sum.hi * 1e-30; n += 2) {
    term = div(mul(term, twice), dd(n));
    sum = add(sum, term);
  }
  const { m, k } = expScaled(neg(square));
  return scale(mul(mul(sum, scale(ROOT_PI_INVERSE, 2)), m), scalb(1, k));
}

const FRACTION_DEPTH = 120;

/** erfc(x) for 2 <= x < 28 as a continued fraction (Laplace); value m * 2**k. */
function erfcFraction(x: number): { m: DD; k: number } {
  let t = dd(x);
  for (let n = FRACTION_DEPTH; n > 0; n--) t = addDouble(div(dd(n / 2), t), x);
  const { m, k } = expScaled(neg(twoProd(x, x)));
  return { m: div(mul(m, ROOT_PI_INVERSE), t), k };
}

export function erf(x: number): number {
  const size = Math.abs(x);
  if (x === 0 || Number.isNaN(x)) return x;
  if (size > 6) return Math.sign(x);
  if (size < 1e-9)
    return size < 1e-300 ? erfTiny(x) : toDouble(mulDouble(scale(ROOT_PI_INVERSE, 2), x));
  if (size < 2) return Math.sign(x) * toDouble(erfSeries(size));
  const { m, k } = erfcFraction(size);
  return Math.sign(x) * toDouble(addDouble(scale(neg(m), scalb(1, k)), 1));
}

/** Where the product's low part would be subnormal. */
function erfTiny(x: number): number {
  return toDouble(mulDouble(scale(ROOT_PI_INVERSE, 2), scalb(x, 200)), -200);
}

export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x > 28) return 0;
  if (x < -6) return 2;
  if (x >= 2) {
    const { m, k } = erfcFraction(x);
    return toDouble(m, k);
  }
  if (Math.abs(x) < 1e-20) return 1;
  if (x > -2) return toDouble(addDouble(x < 0 ? erfSeries(-x) : neg(erfSeries(x)), 1));
  const { m, k } = erfcFraction(-x);
  return toDouble(addDouble(scale(neg(m), scalb(1, k)), 2));
}

// --- gamma ------------------------------------------------------------------------------------------------------

const LANCZOS_G = 6.024680040776729583740234375;
const LANCZOS_G_LESS_HALF = 5.524680040776729583740234375;
/** By rising power of x. */
const NUMERATOR: readonly number[] = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028,
  1439720407.3117216, 248874557.86205417, 31426415.585400194, 2876370.6289353725,
  186056.26539522348, 8071.672002365816, 210.82427775157936, 2.5066282746310002,
];
const DENOMINATOR: readonly number[] = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925,
  66, 1,
];
/** n!, exact as doubles up to 22!. */
const FACTORIALS: number[] = [1];
for (let n = 1; n <= 22; n++) FACTORIALS.push((FACTORIALS[n - 1] as number) * n);

/** The rational function of the approximation, for x > 0. */
function lanczosSum(x: number): number {
  let above = 0;
  let below = 0;
  if (x < 5) {
    for (let i = NUMERATOR.length - 1; i >= 0; i--) {
      above = above * x + (NUMERATOR[i] as number);
      below = below * x + (DENOMINATOR[i] as number);
    }
  } else {
    // By falling powers, so that nothing overflows.
    for (let i = 0; i < NUMERATOR.length; i++) {
      above = above / x + (NUMERATOR[i] as number);
      below = below / x + (DENOMINATOR[i] as number);
    }
  }
  return above / below;
}

/** sin(pi * x), exact where pi * x cannot be; x finite. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.floor(2 * y + 0.5)) {
    case 0:
      return sign * sin(Math.PI * y);
    case 1:
      return sign * cos(Math.PI * (y - 0.5));
    case 2:
      return sign * sin(Math.PI * (1 - y));
    case 3:
      return sign * -cos(Math.PI * (y - 1.5));
    default:
      return sign * sin(Math.PI * (y - 2));
  }
}

/** NaN at the poles but 0, where the infinity has zero's sign; infinite when too large. */
export function gamma(x: number): number {
  if (Number.isNaN(x) || x === Infinity) return x;
  if (x === -Infinity) return NaN;
  if (x === 0) return 1 / x;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= FACTORIALS.length) return FACTORIALS[x - 1] as number;
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  return lanczosGamma(x, size);
}

function lanczosGamma(x: number, size: number): number {
  const y = size + LANCZOS_G_LESS_HALF;
  // What rounding y lost, times what the exponent makes of it.
  const lost =
    size > LANCZOS_G_LESS_HALF ? y - size - LANCZOS_G_LESS_HALF : y - LANCZOS_G_LESS_HALF - size;
  const z = (lost * LANCZOS_G) / y;
  const inTwo = size >= 140;
  const power = inTwo ? pow(y, size / 2 - 0.25) : pow(y, size - 0.5);
  if (x < 0) {
    let r = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    r -= z * r;
    return inTwo ? r / power / power : r / power;
  }
  let r = lanczosSum(size) / exp(y);
  r += z * r;
  return inTwo ? r * power * power : r * power;
}

const LOG_PI = 1.1447298858494002;

/** log |gamma(x)|; infinite at the poles. */
export function lgamma(x: number): number {
  if (Number.isNaN(x)) return x;
  if (!Number.isFinite(x)) return Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  let r = log(lanczosSum(size)) - LANCZOS_G;
  r += (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  if (x < 0) r = LOG_PI - log(Math.abs(sinPi(size))) - log(size) - r;
  return r;
}

// --- sums of squares ---------------------------------------------------------------------------------------------

/** The square root of the sum of squares, rounded once; an infinity wins over NaN. */
export function norm(coordinates: readonly number[]): number {
  let largest = 0;
  let isNan = false;
  for (const c of coordinates) {
    const size = Math.abs(c);
    if (size === Infinity) return Infinity;
    if (Number.isNaN(c)) isNan = true;
    else if (size > largest) largest = size;
  }
  if (isNan) return NaN;
  if (largest === 0) return 0;
  if (coordinates.length === 1) return largest;
  const e = exponentOf(largest);
  let sum = dd(0);
  for (const c of coordinates) {
    const scaled = scalb(c, -e);
    // Squares this small cannot reach the last bit, and their low parts would not be exact.
    if (Math.abs(scaled) > 1e-140) sum = add(sum, twoProd(scaled, scaled));
  }
  return toDouble(sqrt(sum), e);
}
