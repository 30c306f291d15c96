/** The basic operations on decimals, each rounded once: sums, products, quotients, comparison, quantize, sqrt. */
import {
  adjusted,
  cutDigits,
  digitsOf,
  finite,
  FINITE,
  fix,
  FLAG,
  infinity,
  INFINITE,
  isNaN_,
  isZero,
  nanResult,
  negate,
  ONE,
  pow10,
  rescale,
  withSign,
  ZERO,
  type Dec,
  type Work,
} from './number.ts';

const xor = (a: Dec, b: Dec): 0 | 1 => (a.s === b.s ? 0 : 1);

/** Both coefficients at one exponent; a number that is far smaller than the precision can show is only a trace. */
function aligned(a: Dec, b: Dec, prec: number): { x: bigint; y: bigint; e: number } {
  if (a.e < b.e) {
    const { x, y, e } = aligned(b, a, prec);
    return { x: y, y: x, e };
  }
  const least = a.e + Math.min(-1, digitsOf(a.c) - prec - 2);
  const small = adjusted(b) < least ? finite(b.s, 1n, Math.min(least, a.e)) : b;
  return { x: a.c * pow10(a.e - small.e), y: small.c, e: small.e };
}

export function add(w: Work, a: Dec, b: Dec): Dec {
  if (a.k !== FINITE || b.k !== FINITE) {
    const nan = nanResult(w, a, b);
    if (nan !== null) return nan;
    if (a.k === INFINITE) return b.k === INFINITE && a.s !== b.s ? w.invalid() : a;
    return b;
  }
  const e = Math.min(a.e, b.e);
  const negativeZero = w.rounding === 'ROUND_FLOOR' && a.s !== b.s ? 1 : 0;
  if (a.c === 0n && b.c === 0n) {
    const s = a.s === b.s ? a.s : negativeZero;
    return fix(w, finite(s, 0n, e));
  }
  if (a.c === 0n) return fix(w, rescale(b, Math.max(e, b.e - w.prec - 1), w.rounding));
  if (b.c === 0n) return fix(w, rescale(a, Math.max(e, a.e - w.prec - 1), w.rounding));
  const both = aligned(a, b, w.prec);
  const x = a.s === 1 ? -both.x : both.x;
  const y = b.s === 1 ? -both.y : both.y;
  const sum = x + y;
  if (sum === 0n) return fix(w, finite(a.s === b.s ? a.s : negativeZero, 0n, both.e));
  return fix(w, finite(sum < 0n ? 1 : 0, sum < 0n ? -sum : sum, both.e));
}

export function subtract(w: Work, a: Dec, b: Dec): Dec {
  if (isNaN_(a) || isNaN_(b)) return nanResult(w, a, b) as Dec;
  return add(w, a, negate(b));
}

export function multiply(w: Work, a: Dec, b: Dec): Dec {
  const s = xor(a, b);
  if (a.k !== FINITE || b.k !== FINITE) {
    const nan = nanResult(w, a, b);
    if (nan !== null) return nan;
    return isZero(a) || isZero(b) ? w.invalid() : infinity(s);
  }
  return fix(w, finite(s, a.c * b.c, a.e + b.e));
}

export function fma(w: Work, a: Dec, b: Dec, c: Dec): Dec {
  const nan = nanResult(w, a, b, isNaN_(a) || isNaN_(b) ? undefined : c);
  let product: Dec;
  if (a.k !== FINITE || b.k !== FINITE) {
    if (isNaN_(a) || isNaN_(b)) return nan as Dec;
    if (isZero(a) || isZero(b)) return w.invalid();
    product = infinity(xor(a, b));
  } else product = finite(xor(a, b), a.c * b.c, a.e + b.e);
  return nan ?? add(w, product, c);
}

export function divide(w: Work, a: Dec, b: Dec): Dec {
  const s = xor(a, b);
  if (a.k !== FINITE || b.k !== FINITE) {
    const nan = nanResult(w, a, b);
    if (nan !== null) return nan;
    if (a.k === INFINITE) return b.k === INFINITE ? w.invalid() : infinity(s);
    w.signal(FLAG.CLAMPED);
    return finite(s, 0n, w.etiny);
  }
  if (b.c === 0n) {
    if (a.c === 0n) return w.invalid(FLAG.UNDEFINED);
    w.signal(FLAG.DIVISION_BY_ZERO);
    return infinity(s);
  }
  const ideal = a.e - b.e;
  if (a.c === 0n) return fix(w, finite(s, 0n, ideal));
  const shift = digitsOf(b.c) - digitsOf(a.c) + w.prec + 1;
  let e = ideal - shift;
  const x = shift >= 0 ? a.c * pow10(shift) : a.c;
  const y = shift >= 0 ? b.c : b.c * pow10(-shift);
  let q = x / y;
  if (q * y !== x) {
    // So that what is cut off is never taken for nothing, or for exactly a half.
    if (q % 5n === 0n) q += 1n;
  } else {
    while (e < ideal && q % 10n === 0n) {
      q /= 10n;
      e++;
    }
  }
  return fix(w, finite(s, q, e));
}

/** Whole quotient and remainder of finite numbers; null where the quotient has too many digits. */
function wholeDivision(w: Work, a: Dec, b: Dec): { q: Dec; r: Dec } | null {
  const s = xor(a, b);
  const ideal = Math.min(a.e, b.e);
  const gap = adjusted(a) - adjusted(b);
  if (a.c === 0n || gap <= -2) return { q: finite(s, 0n, 0), r: rescale(a, ideal, w.rounding) };
  if (gap > w.prec) return null;
  const x = a.e > b.e ? a.c * pow10(a.e - b.e) : a.c;
  const y = b.e > a.e ? b.c * pow10(b.e - a.e) : b.c;
  const q = x / y;
  if (digitsOf(q) > w.prec) return null;
  return { q: finite(s, q, 0), r: finite(a.s, x - q * y, ideal) };
}

export function divideInt(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  if (a.k === INFINITE) return b.k === INFINITE ? w.invalid() : infinity(xor(a, b));
  if (isZero(b)) {
    if (isZero(a)) return w.invalid(FLAG.UNDEFINED);
    w.signal(FLAG.DIVISION_BY_ZERO);
    return infinity(xor(a, b));
  }
  if (b.k === INFINITE) return finite(xor(a, b), 0n, 0);
  return wholeDivision(w, a, b)?.q ?? w.invalid(FLAG.IMPOSSIBLE);
}

export function remainder(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  if (a.k === INFINITE) return w.invalid();
  if (isZero(b)) return isZero(a) ? w.invalid(FLAG.UNDEFINED) : w.invalid();
  if (b.k === INFINITE) return fix(w, a);
  const both = wholeDivision(w, a, b);
  return both === null ? w.invalid(FLAG.IMPOSSIBLE) : fix(w, both.r);
}

export function divmod(w: Work, a: Dec, b: Dec): { q: Dec; r: Dec } {
  const nan = nanResult(w, a, b);
  if (nan !== null) return { q: nan, r: nan };
  if (a.k === INFINITE) {
    const bad = w.invalid();
    return { q: b.k === INFINITE ? bad : infinity(xor(a, b)), r: bad };
  }
  if (isZero(b)) {
    if (isZero(a)) {
      const bad = w.invalid(FLAG.UNDEFINED);
      return { q: bad, r: bad };
    }
    w.signal(FLAG.DIVISION_BY_ZERO);
    return { q: infinity(xor(a, b)), r: w.invalid() };
  }
  if (b.k === INFINITE) return { q: finite(xor(a, b), 0n, 0), r: fix(w, a) };
  const both = wholeDivision(w, a, b);
  if (both === null) {
    const bad = w.invalid(FLAG.IMPOSSIBLE);
    return { q: bad, r: bad };
  }
  return { q: both.q, r: fix(w, both.r) };
}

export function remainderNear(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  if (a.k === INFINITE) return w.invalid();
  if (isZero(b)) return isZero(a) ? w.invalid(FLAG.UNDEFINED) : w.invalid();
  if (b.k === INFINITE) return fix(w, a);
  const ideal = Math.min(a.e, b.e);
  if (a.c === 0n) return fix(w, finite(a.s, 0n, ideal));
  const gap = adjusted(a) - adjusted(b);
  if (gap >= w.prec + 1) return w.invalid(FLAG.IMPOSSIBLE);
  if (gap <= -2) return fix(w, rescale(a, ideal, w.rounding));
  const x = a.c * pow10(a.e - ideal);
  const y = b.c * pow10(b.e - ideal);
  let q = x / y;
  let r = x - q * y;
  let { s } = a;
  if (2n * r + (q & 1n) > y) {
    r -= y;
    q += 1n;
  }
  if (q >= pow10(w.prec)) return w.invalid(FLAG.IMPOSSIBLE);
  if (r < 0n) {
    s = s === 0 ? 1 : 0;
    r = -r;
  }
  return fix(w, finite(s, r, ideal));
}

// --- comparison -----------------------------------------------------------------------------------------------

/** Of two numbers that are no NaN: -1, 0 or 1. */
export function order(a: Dec, b: Dec): number {
  if (a.k === INFINITE || b.k === INFINITE) {
    const rank = (d: Dec): number => (d.k === INFINITE ? (d.s === 1 ? -1 : 1) : 0);
    return Math.sign(rank(a) - rank(b));
  }
  if (a.c === 0n) return b.c === 0n ? 0 : b.s === 1 ? 1 : -1;
  if (b.c === 0n) return a.s === 1 ? -1 : 1;
  if (a.s !== b.s) return a.s === 1 ? -1 : 1;
  const sign = a.s === 1 ? -1 : 1;
  const x = adjusted(a);
  const y = adjusted(b);
  if (x !== y) return x > y ? sign : -sign;
  const e = Math.min(a.e, b.e);
  const left = a.c * pow10(a.e - e);
  const right = b.c * pow10(b.e - e);
  return left === right ? 0 : left > right ? sign : -sign;
}

export const small = (n: number): Dec => finite(n < 0 ? 1 : 0, BigInt(Math.abs(n)), 0);

export function compare(w: Work, a: Dec, b: Dec): Dec {
  return nanResult(w, a, b) ?? small(order(a, b));
}

export function compareSignal(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan === null) return small(order(a, b));
  w.signal(FLAG.INVALID);
  return nan;
}

/** Every representation has its place: compare_total(). */
export function totalOrder(a: Dec, b: Dec): number {
  if (a.s !== b.s) return a.s === 1 ? -1 : 1;
  const sign = a.s === 1 ? -1 : 1;
  if (isNaN_(a) || isNaN_(b)) {
    if (a.k === b.k) return a.c === b.c ? 0 : a.c < b.c ? -sign : sign;
    const rank = (d: Dec): number => (d.k === 3 ? 1 : d.k === 2 ? 2 : 0);
    return rank(a) > rank(b) ? sign : -sign;
  }
  const o = order(a, b);
  if (o !== 0 || a.k === INFINITE) return o;
  return a.e === b.e ? 0 : a.e < b.e ? -sign : sign;
}

function extreme(w: Work, a: Dec, b: Dec, wanted: 1 | -1, byMagnitude: boolean): Dec {
  if (isNaN_(a) || isNaN_(b)) {
    if (a.k === 2 && !isNaN_(b)) return fix(w, b);
    if (b.k === 2 && !isNaN_(a)) return fix(w, a);
    return nanResult(w, a, b) as Dec;
  }
  let o = byMagnitude ? order(withSign(a, 0), withSign(b, 0)) : order(a, b);
  if (o === 0) o = totalOrder(a, b);
  return fix(w, o === wanted || (o === 0 && wanted === 1) ? a : o === -wanted ? b : a);
}
export const max = (w: Work, a: Dec, b: Dec): Dec => extreme(w, a, b, 1, false);
export const min = (w: Work, a: Dec, b: Dec): Dec => extreme(w, a, b, -1, false);
export const maxMag = (w: Work, a: Dec, b: Dec): Dec => extreme(w, a, b, 1, true);
export const minMag = (w: Work, a: Dec, b: Dec): Dec => extreme(w, a, b, -1, true);

// --- signs, exponents -----------------------------------------------------------------------------------------

export function plus(w: Work, a: Dec): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  return fix(w, isZero(a) && w.rounding !== 'ROUND_FLOOR' ? withSign(a, 0) : a);
}

export function minus(w: Work, a: Dec): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  return fix(w, isZero(a) && w.rounding !== 'ROUND_FLOOR' ? withSign(a, 0) : negate(a));
}

export function abs(w: Work, a: Dec): Dec {
  return nanResult(w, a) ?? (a.s === 1 ? minus(w, a) : plus(w, a));
}

export function normalize(w: Work, a: Dec): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  const d = fix(w, a);
  if (d.k === INFINITE) return d;
  if (d.c === 0n) return finite(d.s, 0n, 0);
  let { c, e } = d;
  const most = w.clamp ? w.etop : w.emax;
  while (c % 10n === 0n && e < most) {
    c /= 10n;
    e++;
  }
  return finite(d.s, c, e);
}

export function quantize(w: Work, a: Dec, b: Dec, rounding = w.rounding): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  if (a.k === INFINITE || b.k === INFINITE)
    return a.k === INFINITE && b.k === INFINITE ? a : w.invalid();
  if (b.e < w.etiny || b.e > w.emax) return w.invalid();
  if (a.c === 0n) return fix(w, finite(a.s, 0n, b.e));
  const top = adjusted(a);
  if (top > w.emax || top - b.e + 1 > w.prec) return w.invalid();
  const d = rescale(a, b.e, rounding);
  if (d.c !== 0n && (adjusted(d) > w.emax || digitsOf(d.c) > w.prec)) return w.invalid();
  if (d.c !== 0n && adjusted(d) < w.emin) w.signal(FLAG.SUBNORMAL);
  if (d.e > a.e) {
    if (order(d, a) !== 0) w.signal(FLAG.INEXACT);
    w.signal(FLAG.ROUNDED);
  }
  return fix(w, d);
}

/** To a whole number; exponents above 0 stay. */
export function toIntegral(w: Work, a: Dec, exact: boolean, rounding = w.rounding): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  if (a.k === INFINITE || a.e >= 0) return a;
  const d = rescale(a, 0, rounding);
  if (exact && a.c !== 0n) {
    if (order(d, a) !== 0) w.signal(FLAG.INEXACT);
    w.signal(FLAG.ROUNDED);
  }
  return d;
}

export function squareRoot(w: Work, a: Dec): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  if (a.k === INFINITE) return a.s === 0 ? a : w.invalid();
  if (a.c === 0n) return fix(w, finite(a.s, 0n, Math.floor(a.e / 2)));
  if (a.s === 1) return w.invalid();
  const prec = w.prec + 1;
  let e = Math.floor(a.e / 2);
  let { c } = a;
  let half: number;
  if (a.e % 2 !== 0) {
    c *= 10n;
    half = Math.floor(digitsOf(a.c) / 2) + 1;
  } else half = Math.floor((digitsOf(a.c) + 1) / 2);
  const shift = prec - half;
  let exact = true;
  if (shift >= 0) c *= pow10(2 * shift);
  else {
    const unit = pow10(-2 * shift);
    exact = c % unit === 0n;
    c /= unit;
  }
  e -= shift;
  let root = integerRoot(c);
  exact &&= root * root === c;
  if (exact) {
    root = shift >= 0 ? root / pow10(shift) : root * pow10(-shift);
    e += shift;
  } else if (root % 5n === 0n) root += 1n;
  const rounded = w.rounding;
  w.rounding = 'ROUND_HALF_EVEN';
  const d = fix(w, finite(0, root, e));
  w.rounding = rounded;
  return d;
}

function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
}

// --- neighbours -----------------------------------------------------------------------------------------------

const largest = (w: Work, s: 0 | 1): Dec => finite(s, pow10(w.prec) - 1n, w.etop);

function next(w: Work, a: Dec, up: boolean): Dec {
  if (a.k === INFINITE) {
    if ((a.s === 1) === up) return largest(w, a.s);
    return a;
  }
  const own = w.with({ rounding: up ? 'ROUND_CEILING' : 'ROUND_FLOOR' });
  const fixed = fix(own, a);
  if (order(fixed, a) !== 0) return fixed;
  const tiny = finite(up ? 0 : 1, 1n, own.etiny - 1);
  return add(own, a, tiny);
}

export const nextPlus = (w: Work, a: Dec): Dec => nanResult(w, a) ?? next(w, a, true);
export const nextMinus = (w: Work, a: Dec): Dec => nanResult(w, a) ?? next(w, a, false);

export function nextToward(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  const o = order(a, b);
  if (o === 0) return withSign(a, b.s);
  const d = next(w, a, o < 0);
  if (d.k === INFINITE) w.signal(FLAG.OVERFLOW | FLAG.INEXACT | FLAG.ROUNDED);
  else if (adjusted(d) < w.emin) {
    w.signal(FLAG.UNDERFLOW | FLAG.SUBNORMAL | FLAG.INEXACT | FLAG.ROUNDED);
    if (d.c === 0n) w.signal(FLAG.CLAMPED);
  }
  return d;
}

export function logb(w: Work, a: Dec): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  if (a.k === INFINITE) return infinity(0);
  if (a.c === 0n) {
    w.signal(FLAG.DIVISION_BY_ZERO);
    return infinity(1);
  }
  return fix(w, small(adjusted(a)));
}

/** The operand as a whole number of at most `limit`; null where it is none. */
function wholeWithin(b: Dec, limit: number): number | null {
  if (b.k !== FINITE || b.e !== 0) return null;
  const n = Number(b.s === 1 ? -b.c : b.c);
  return Math.abs(n) > limit ? null : n;
}

export function scaleb(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  const n = wholeWithin(b, 2 * (w.emax + w.prec));
  if (n === null) return w.invalid();
  return a.k === INFINITE ? a : fix(w, finite(a.s, a.c, a.e + n));
}

export function shift(w: Work, a: Dec, b: Dec, rotate: boolean): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  const n = wholeWithin(b, w.prec);
  if (n === null) return w.invalid();
  if (a.k === INFINITE) return a;
  const modulus = pow10(w.prec);
  const c = a.c % modulus;
  if (!rotate) {
    return finite(a.s, n < 0 ? c / pow10(-n) : (c * pow10(n)) % modulus, a.e);
  }
  const left = n < 0 ? n + w.prec : n;
  const high = c / pow10(w.prec - left);
  return finite(a.s, ((c * pow10(left)) % modulus) + high, a.e);
}

// --- digits as bits -------------------------------------------------------------------------------------------

function bitsOf(w: Work, d: Dec): string | null {
  if (d.k !== FINITE || d.s !== 0 || d.e !== 0) return null;
  const text = d.c.toString();
  if (!/^[01]*$/.test(text) || text.length > w.prec) return null;
  return text.padStart(w.prec, '0');
}

export function logical(
  w: Work,
  a: Dec,
  b: Dec,
  combine: (x: boolean, y: boolean) => boolean,
): Dec {
  const x = bitsOf(w, a);
  const y = bitsOf(w, b);
  if (x === null || y === null) return w.invalid();
  let text = '';
  for (let i = 0; i < x.length; i++) text += combine(x[i] === '1', y[i] === '1') ? '1' : '0';
  return finite(0, BigInt(text), 0);
}

export const allOnes = (w: Work): Dec => finite(0, (pow10(w.prec) - 1n) / 9n, 0);

export function numberClass(w: Work, d: Dec): string {
  if (d.k === 3) return 'sNaN';
  if (d.k === 2) return 'NaN';
  const sign = d.s === 1 ? '-' : '+';
  if (d.k === INFINITE) return `${sign}Infinity`;
  if (d.c === 0n) return `${sign}Zero`;
  return adjusted(d) < w.emin ? `${sign}Subnormal` : `${sign}Normal`;
}

export { cutDigits, ONE, ZERO };
