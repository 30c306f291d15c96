/**
 * exp, ln, log10 and powers of decimals, correctly rounded: computed on whole numbers with some digits more
 * than asked for, again with more of them as long as the last digits leave the rounding open.
 */
import { divide, multiply } from './arithmetic.ts';
import {
  adjusted,
  digitsOf,
  finite,
  FINITE,
  fix,
  FLAG,
  infinity,
  INFINITE,
  isZero,
  nanResult,
  ONE,
  pow10,
  type Dec,
  type Work,
} from './number.ts';

/** a / b rounded to the nearest; b above 0. */
const nearest = (a: bigint, b: bigint): bigint =>
  a >= 0n ? (2n * a + b) / (2n * b) : -((-2n * a + b) / (2n * b));

/** atanh(1 / n) * unit */
function inverseAtanh(n: bigint, unit: bigint): bigint {
  const square = n * n;
  let power = unit / n;
  let sum = power;
  for (let k = 3n; power !== 0n; k += 2n) {
    power /= square;
    sum += power / k;
  }
  return sum;
}

const logs = new Map<string, bigint>();
function cached(name: string, digits: number, make: (unit: bigint) => bigint): bigint {
  const key = `${name} ${digits}`;
  let value = logs.get(key);
  if (value === undefined) {
    value = nearest(make(pow10(digits + 8)), pow10(8));
    logs.set(key, value);
  }
  return value;
}
const ln2 = (digits: number): bigint => cached('2', digits, (unit) => 2n * inverseAtanh(3n, unit));
const ln10 = (digits: number): bigint =>
  cached('10', digits, (unit) => 6n * inverseAtanh(3n, unit) + 2n * inverseAtanh(9n, unit));

/** ln(c * 10**e) * 10**digits, to a few units. */
function lnFixed(c: bigint, e: number, digits: number): bigint {
  const places = digits + 8;
  const unit = pow10(places);
  const top = digitsOf(c) - 1;
  // x from 1 to 10, then by halves to 0.75 to 1.5.
  let x = top <= places ? c * pow10(places - top) : c / pow10(top - places);
  let halvings = 0n;
  while (2n * x > 3n * unit) {
    x = nearest(x, 2n);
    halvings++;
  }
  const ratio = nearest((x - unit) * unit, x + unit);
  const square = (ratio * ratio) / unit;
  let power = ratio;
  let sum = ratio;
  for (let k = 3n; power !== 0n && power !== -1n; k += 2n) {
    power = (power * square) / unit;
    sum += power / k;
  }
  const value = 2n * sum + halvings * ln2(places) + BigInt(e + top) * ln10(places);
  return nearest(value, pow10(8));
}

/** exp(x / 10**digits) as a coefficient of about `digits` digits and an exponent. */
function expFixed(x: bigint, digits: number): { c: bigint; e: number } {
  const places = digits + 12;
  const unit = pow10(places);
  const scaled = x * pow10(12);
  // A number of many digits before the point needs as many more of ln 10.
  const whole = Math.max(0, digitsOf(scaled < 0n ? -scaled : scaled) - places);
  const tens = ln10(places + whole + 2);
  const wide = scaled * pow10(whole + 2);
  let k = wide / tens;
  if (wide < 0n && k * tens !== wide) k -= 1n;
  const r = nearest(wide - k * tens, pow10(whole + 2));
  const halvings = 8n + BigInt(Math.floor(Math.sqrt(places) / 2));
  let term = unit;
  const small = r >> halvings;
  let sum = unit;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * small) / (unit * n);
    sum += term;
  }
  for (let i = 0n; i < halvings; i++) sum = (sum * sum) / unit;
  return { c: nearest(sum, pow10(12)), e: Number(k) - digits };
}

/** Rounds a result that is a little off: more digits are asked for while the place to round at is in doubt. */
function roundApproximation(
  w: Work,
  s: 0 | 1,
  approximate: (digits: number) => { c: bigint; e: number },
): Dec {
  let result: { c: bigint; e: number } = { c: 0n, e: 0 };
  for (const extra of [6, 14, 40]) {
    result = approximate(w.prec + extra);
    const cut = digitsOf(result.c) - w.prec - 1;
    if (cut > 2) {
      const unit = 5n * pow10(cut);
      const rest = result.c % unit;
      if (rest > 1000n && unit - rest > 1000n) break;
    }
  }
  const rounding = w.rounding;
  w.rounding = 'ROUND_HALF_EVEN';
  const d = fix(w, finite(s, result.c, result.e));
  w.rounding = rounding;
  w.signal(FLAG.INEXACT | FLAG.ROUNDED);
  return d;
}

/** 1 with as many digits as the precision has. */
const paddedOne = (w: Work, s: 0 | 1): Dec => {
  w.signal(FLAG.INEXACT | FLAG.ROUNDED);
  return finite(s, pow10(w.prec - 1), 1 - w.prec);
};

export function exp(w: Work, a: Dec): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  if (a.k === INFINITE) return a.s === 0 ? a : finite(0, 0n, 0);
  if (a.c === 0n) return ONE;
  const top = adjusted(a);
  // Out of reach either way, or too near to 1 to show.
  if (top > 20 || (top >= 0 && top > digitsOf(BigInt((w.emax + 1) * 3)))) {
    return fix(w, a.s === 0 ? finite(0, 1n, w.emax + 1) : finite(0, 1n, w.etiny - 1));
  }
  if (top < -w.prec - 1) {
    const nines = a.s === 1;
    const c = nines ? pow10(w.prec + 1) - 1n : pow10(w.prec + 1) + 1n;
    const rounding = w.rounding;
    w.rounding = 'ROUND_HALF_EVEN';
    const d = fix(w, finite(0, c, -w.prec - 1));
    w.rounding = rounding;
    return d;
  }
  return roundApproximation(w, 0, (digits) => {
    const places = digits + Math.max(0, top + 1);
    const shift = a.e + places;
    const x = shift >= 0 ? a.c * pow10(shift) : a.c / pow10(-shift);
    return expFixed(a.s === 1 ? -x : x, places);
  });
}

/** The logarithm rounded: how small it is decides how many digits it takes. */
function logarithm(w: Work, a: Dec, base10: boolean): Dec {
  const nan = nanResult(w, a);
  if (nan !== null) return nan;
  if (isZero(a)) return infinity(1);
  if (a.s === 1) return w.invalid();
  if (a.k === INFINITE) return infinity(0);
  if (a.c === pow10(Math.max(0, digitsOf(a.c) - 1))) {
    const power = adjusted(a);
    if (power === 0) return finite(0, 0n, 0);
    if (base10) return fix(w, finite(power < 0 ? 1 : 0, BigInt(Math.abs(power)), 0));
  }
  // Near 1 the first digits of the logarithm are zeros.
  const e = Math.min(a.e, 0);
  const distance = a.c * pow10(a.e - e) - pow10(-e);
  const zeros =
    adjusted(a) === 0 || adjusted(a) === -1
      ? Math.max(0, -e - digitsOf(distance < 0n ? -distance : distance))
      : 0;
  const of = (digits: number): bigint => {
    const places = digits + zeros + 4;
    const value = lnFixed(a.c, a.e, places);
    return base10 ? nearest(value * pow10(places), ln10(places)) : value;
  };
  return roundApproximation(w, of(6) < 0n ? 1 : 0, (digits) => {
    const value = of(digits);
    return { c: value < 0n ? -value : value, e: -(digits + zeros + 4) };
  });
}

export const ln = (w: Work, a: Dec): Dec => logarithm(w, a, false);
export const log10 = (w: Work, a: Dec): Dec => logarithm(w, a, true);

// --- powers ---------------------------------------------------------------------------------------------------

/** The exponent as an int where it is one. */
export function wholeOf(d: Dec): bigint | null {
  if (d.k !== FINITE) return null;
  const c = d.s === 1 ? -d.c : d.c;
  if (d.e >= 0) return d.e > 400 ? null : c * pow10(d.e);
  if (-d.e > digitsOf(d.c) + 1) return d.c === 0n ? 0n : null;
  const unit = pow10(-d.e);
  return c % unit === 0n ? c / unit : null;
}

function isOdd(d: Dec): boolean {
  const n = d.e > 0 ? 0n : wholeOf(d);
  return n !== null && n % 2n !== 0n;
}

/** The most digits that an exact power is computed with. */
const EXACT_DIGITS = 40_000;

export function power(w: Work, a: Dec, b: Dec): Dec {
  const nan = nanResult(w, a, b);
  if (nan !== null) return nan;
  if (isZero(b)) return isZero(a) ? w.invalid() : ONE;
  const n = wholeOf(b);
  const isWhole = n !== null || (b.k === FINITE && b.e > 0);
  let s: 0 | 1 = 0;
  let base = a;
  if (a.s === 1) {
    if (isWhole) s = isOdd(b) ? 1 : 0;
    else if (!isZero(a)) return w.invalid();
    base = { ...a, s: 0 };
  }
  if (isZero(base)) return b.s === 0 ? finite(s, 0n, 0) : infinity(s);
  if (base.k === INFINITE) return b.s === 0 ? infinity(s) : finite(s, 0n, 0);
  const one = base.c * pow10(Math.max(0, base.e)) === pow10(Math.max(0, -base.e));
  if (one) return powerOfOne(w, base, b, isWhole ? (n ?? pow10(40)) : null, s);
  const top = adjusted(base);
  if (b.k === INFINITE) return (b.s === 0) === top < 0 ? finite(s, 0n, 0) : infinity(s);
  if (n !== null) {
    const exact = wholePower(w, base, n, s);
    if (exact !== null) return exact;
  }
  return realPower(w, base, b, s);
}

/** 1.00 ** y: as many zeros as an exact product would have. */
function powerOfOne(w: Work, base: Dec, b: Dec, n: bigint | null, s: 0 | 1): Dec {
  if (n === null) return paddedOne(w, s);
  const times = b.s === 1 ? 0n : n;
  let e = Number(BigInt(base.e) * (times > BigInt(w.prec) ? BigInt(w.prec) : times));
  if (e < 1 - w.prec) {
    e = 1 - w.prec;
    w.signal(FLAG.ROUNDED);
  }
  return finite(s, pow10(-Math.min(e, 0)), Math.min(e, 0));
}

function wholePower(w: Work, base: Dec, n: bigint, s: 0 | 1): Dec | null {
  const times = n < 0n ? -n : n;
  const zeros = digitsOf(base.c) - 1;
  if (base.c === pow10(zeros)) {
    // A power of ten: only its exponent grows.
    const e = (base.e + zeros) * Number(times);
    const ideal = finite(s, 1n, n < 0n ? -e : e);
    if (zeros === 0) return fix(w, ideal);
  }
  if (times * BigInt(digitsOf(base.c)) > BigInt(EXACT_DIGITS)) return null;
  const c = base.c ** times;
  const e = base.e * Number(times);
  if (n > 0n) return fix(w, finite(s, c, e));
  return divide(w, finite(s, 1n, 0), finite(0, c, e));
}

function realPower(w: Work, base: Dec, b: Dec, s: 0 | 1): Dec {
  // The size of the result first: it may be far out of reach.
  const rough = lnFixed(base.c, base.e, 24);
  const x = multiply(
    w.with({ prec: 30, wide: true }),
    finite(rough < 0n ? 1 : 0, rough < 0n ? -rough : rough, -24),
    b,
  );
  const top = adjusted(x);
  if (top > digitsOf(BigInt(w.emax)) + 2)
    return fix(w, x.s === 0 ? finite(s, 1n, w.emax + 1) : finite(s, 1n, w.etiny - 1));
  const whole = Math.max(0, top + 1);
  return roundApproximation(w, s, (digits) => {
    const places = digits + whole + digitsOf(b.c);
    const log = lnFixed(base.c, base.e, places + 4);
    const product = (b.s === 1 ? -log : log) * b.c;
    const shift = b.e - 4;
    const scaled = shift >= 0 ? product * pow10(shift) : nearest(product, pow10(-shift));
    return expFixed(scaled, places);
  });
}

/** pow(a, b, m): whole numbers only, exactly. */
export function powerModulo(w: Work, a: Dec, b: Dec, m: Dec): Dec {
  const nan = nanResult(w, a, b, m);
  if (nan !== null) return nan;
  const [x, y, z] = [a, b, m].map(wholeOf) as [bigint | null, bigint | null, bigint | null];
  if (x === null || y === null || z === null || y < 0n || z === 0n) return w.invalid();
  if (adjusted(m) >= w.prec) return w.invalid();
  if (y === 0n && x === 0n) return w.invalid();
  const modulus = z < 0n ? -z : z;
  let result = 1n % modulus;
  let square = (x < 0n ? -x : x) % modulus;
  for (let rest = y; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return finite(x < 0n && y % 2n === 1n ? 1 : 0, result, 0);
}
