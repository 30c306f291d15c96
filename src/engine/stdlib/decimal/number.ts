/**
 * Decimal numbers as the arithmetic sees them (the General Decimal Arithmetic Specification, which
 * Modules/_decimal follows): a sign, a coefficient of any size and an exponent, or an infinity, or a NaN.
 */

/** 0 finite, 1 infinite, 2 quiet NaN, 3 signalling NaN. */
export type Kind = 0 | 1 | 2 | 3;
export const FINITE = 0;
export const INFINITE = 1;
export const QUIET = 2;
export const SIGNALLING = 3;

export interface Dec {
  /** 1: negative. */
  readonly s: 0 | 1;
  readonly k: Kind;
  /** Coefficient; of a NaN its payload. */
  readonly c: bigint;
  readonly e: number;
}

export const finite = (s: 0 | 1, c: bigint, e: number): Dec => ({ s, k: FINITE, c, e });
export const infinity = (s: 0 | 1): Dec => ({ s, k: INFINITE, c: 0n, e: 0 });
export const NAN: Dec = { s: 0, k: QUIET, c: 0n, e: 0 };
export const ZERO: Dec = finite(0, 0n, 0);
export const ONE: Dec = finite(0, 1n, 0);

export const isNaN_ = (d: Dec): boolean => d.k >= QUIET;
export const isZero = (d: Dec): boolean => d.k === FINITE && d.c === 0n;

/** Digits of a coefficient; 0 has one. */
export function digitsOf(c: bigint): number {
  if (c < 9007199254740992n) return String(Number(c)).length;
  return c.toString().length;
}

const powers: bigint[] = [1n];
export function pow10(n: number): bigint {
  if (n > 400) return 10n ** BigInt(n);
  while (powers.length <= n) powers.push((powers[powers.length - 1] as bigint) * 10n);
  return powers[n] as bigint;
}

/** Exponent of the first digit. */
export const adjusted = (d: Dec): number => d.e + digitsOf(d.c) - 1;

export const negate = (d: Dec): Dec => ({ ...d, s: d.s === 0 ? 1 : 0 });
export const withSign = (d: Dec, s: 0 | 1): Dec => (d.s === s ? d : { ...d, s });

// --- contexts -------------------------------------------------------------------------------------------------

export type Rounding =
  | 'ROUND_UP'
  | 'ROUND_DOWN'
  | 'ROUND_CEILING'
  | 'ROUND_FLOOR'
  | 'ROUND_HALF_UP'
  | 'ROUND_HALF_DOWN'
  | 'ROUND_HALF_EVEN'
  | 'ROUND_05UP';

export const ROUNDINGS: readonly Rounding[] = [
  'ROUND_UP',
  'ROUND_DOWN',
  'ROUND_CEILING',
  'ROUND_FLOOR',
  'ROUND_HALF_UP',
  'ROUND_HALF_DOWN',
  'ROUND_HALF_EVEN',
  'ROUND_05UP',
];

/** Conditions, as bits; the first six are kinds of InvalidOperation or stand for a signal of their own. */
export const FLAG = {
  INVALID: 1,
  FLOAT: 2,
  DIVISION_BY_ZERO: 4,
  OVERFLOW: 8,
  UNDERFLOW: 16,
  SUBNORMAL: 32,
  INEXACT: 64,
  ROUNDED: 128,
  CLAMPED: 256,
  /** Kinds of INVALID, which only the text of the error shows. */
  SYNTAX: 512,
  IMPOSSIBLE: 1024,
  UNDEFINED: 2048,
  CONTEXT: 4096,
} as const;

const KINDS_OF_INVALID = FLAG.SYNTAX | FLAG.IMPOSSIBLE | FLAG.UNDEFINED | FLAG.CONTEXT;

/** The signals among conditions. */
export function signalsOf(conditions: number): number {
  const signals = conditions & 511;
  return (conditions & KINDS_OF_INVALID) === 0 ? signals : signals | FLAG.INVALID;
}

/** What an operation needs to know, and where it says what happened. */
export class Work {
  prec: number;
  rounding: Rounding;
  emin: number;
  emax: number;
  clamp: boolean;
  conditions = 0;

  constructor(prec: number, rounding: Rounding, emin: number, emax: number, clamp: boolean) {
    this.prec = prec;
    this.rounding = rounding;
    this.emin = emin;
    this.emax = emax;
    this.clamp = clamp;
  }

  signal(condition: number): void {
    this.conditions |= condition;
  }

  invalid(kind = 0): Dec {
    this.conditions |= kind === 0 ? FLAG.INVALID : kind;
    return NAN;
  }

  get etiny(): number {
    return this.emin - this.prec + 1;
  }

  get etop(): number {
    return this.emax - this.prec + 1;
  }

  /** The same with other settings, for steps in between; its conditions are its own. */
  with(changes: { prec?: number; rounding?: Rounding; wide?: boolean }): Work {
    const wide = changes.wide === true;
    return new Work(
      changes.prec ?? this.prec,
      changes.rounding ?? this.rounding,
      wide ? -MAX_EMAX : this.emin,
      wide ? MAX_EMAX : this.emax,
      wide ? false : this.clamp,
    );
  }
}

/** As doubles they are 10**18: one more than CPython allows. */
export const MAX_EMAX = 1e18;
export const MAX_PREC = 1e18;

// --- rounding -------------------------------------------------------------------------------------------------

/** Whether the part that is cut off (q.r with r of `half` * 2) adds one to q. */
function roundsUp(rounding: Rounding, s: 0 | 1, q: bigint, r: bigint, unit: bigint): boolean {
  if (r === 0n) return false;
  const twice = r * 2n;
  switch (rounding) {
    case 'ROUND_UP':
      return true;
    case 'ROUND_DOWN':
      return false;
    case 'ROUND_CEILING':
      return s === 0;
    case 'ROUND_FLOOR':
      return s === 1;
    case 'ROUND_HALF_UP':
      return twice >= unit;
    case 'ROUND_HALF_DOWN':
      return twice > unit;
    case 'ROUND_HALF_EVEN':
      return twice > unit || (twice === unit && q % 2n === 1n);
    case 'ROUND_05UP':
      return q % 10n === 0n || q % 10n === 5n;
  }
}

/** A coefficient without its last `drop` digits. */
export function cutDigits(
  c: bigint,
  drop: number,
  rounding: Rounding,
  s: 0 | 1,
): { c: bigint; inexact: boolean } {
  // Far beyond the number: only whether there is anything matters.
  const n = drop > digitsOf(c) + 2 ? digitsOf(c) + 2 : drop;
  const unit = pow10(n);
  const q = c / unit;
  const r = c - q * unit;
  return { c: roundsUp(rounding, s, q, r, unit) ? q + 1n : q, inexact: r !== 0n };
}

function overflowed(w: Work, s: 0 | 1): Dec {
  w.signal(FLAG.OVERFLOW | FLAG.INEXACT | FLAG.ROUNDED);
  const r = w.rounding;
  const toInfinity =
    r.startsWith('ROUND_HALF') ||
    r === 'ROUND_UP' ||
    (r === 'ROUND_CEILING' && s === 0) ||
    (r === 'ROUND_FLOOR' && s === 1);
  return toInfinity ? infinity(s) : finite(s, pow10(w.prec) - 1n, w.etop);
}

/** A NaN's payload, as far as the precision lets it stand. */
function fixNaN(w: Work, d: Dec): Dec {
  const most = w.prec - (w.clamp ? 1 : 0);
  if (d.c === 0n || digitsOf(d.c) <= most) return d;
  return { ...d, c: d.c % pow10(most) };
}

/** The result of an operation, made to fit the context. */
export function fix(w: Work, d: Dec): Dec {
  if (d.k !== FINITE) return d.k === INFINITE ? d : fixNaN(w, d);
  const { etiny, etop } = w;
  if (d.c === 0n) {
    const e = Math.min(Math.max(d.e, etiny), w.clamp ? etop : w.emax);
    if (e === d.e) return d;
    w.signal(FLAG.CLAMPED);
    return finite(d.s, 0n, e);
  }
  const digits = digitsOf(d.c);
  let least = digits + d.e - w.prec;
  if (least > etop) return overflowed(w, d.s);
  const subnormal = least < etiny;
  if (subnormal) least = etiny;
  if (d.e < least) {
    const cut = cutDigits(d.c, least - d.e, w.rounding, d.s);
    let { c } = cut;
    if (digitsOf(c) > w.prec) {
      c /= 10n;
      least++;
    }
    if (least > etop) return overflowed(w, d.s);
    if (cut.inexact && subnormal) w.signal(FLAG.UNDERFLOW);
    if (subnormal) w.signal(FLAG.SUBNORMAL);
    if (cut.inexact) w.signal(FLAG.INEXACT);
    w.signal(FLAG.ROUNDED);
    if (c === 0n) w.signal(FLAG.CLAMPED);
    return finite(d.s, c, least);
  }
  if (subnormal) w.signal(FLAG.SUBNORMAL);
  if (w.clamp && d.e > etop) {
    w.signal(FLAG.CLAMPED);
    return finite(d.s, d.c * pow10(d.e - etop), etop);
  }
  return d;
}

/** With an exponent of at least `e` (or exactly that, if it is larger than it was), without a limit of digits. */
export function rescale(d: Dec, e: number, rounding: Rounding): Dec {
  if (d.k !== FINITE) return d;
  if (d.c === 0n) return finite(d.s, 0n, e);
  if (d.e >= e) return finite(d.s, d.c * pow10(d.e - e), e);
  return finite(d.s, cutDigits(d.c, e - d.e, rounding, d.s).c, e);
}

/** What a NaN operand makes of an operation; null where there is none. */
export function nanResult(w: Work, a: Dec, b?: Dec, c?: Dec): Dec | null {
  const all = [a, b, c].filter((d): d is Dec => d !== undefined);
  const loud = all.find((d) => d.k === SIGNALLING);
  if (loud !== undefined) {
    w.signal(FLAG.INVALID);
    return fixNaN(w, { ...loud, k: QUIET });
  }
  const quiet = all.find((d) => d.k === QUIET);
  return quiet === undefined ? null : fixNaN(w, quiet);
}
