/** Decimals from text and to text: the numeric strings of the specification, and format specs. */
import { asciiDigits } from '../../objects/num-parse.ts';
import {
  adjusted,
  cutDigits,
  digitsOf,
  finite,
  FINITE,
  INFINITE,
  infinity,
  isZero,
  pow10,
  QUIET,
  rescale,
  SIGNALLING,
  type Dec,
  type Rounding,
} from './number.ts';

const NUMBER = /^([-+]?)(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([-+]?\d+))?$/i;
const SPECIAL = /^([-+]?)(?:(inf(?:inity)?)|(s?)nan(\d*))$/i;

/** null: no number. */
export function parseDecimal(given: string): Dec | null {
  const text = asciiDigits(given);
  const m = NUMBER.exec(text);
  if (m !== null) {
    const fraction = m[3] ?? m[4] ?? '';
    const c = BigInt((m[2] ?? '') + fraction || '0');
    return finite(
      m[1] === '-' ? 1 : 0,
      c,
      (m[5] === undefined ? 0 : Number(m[5])) - fraction.length,
    );
  }
  const special = SPECIAL.exec(text);
  if (special === null) return null;
  const s = special[1] === '-' ? 1 : 0;
  if (special[2] !== undefined) return infinity(s);
  return {
    s,
    k: special[3] === '' ? QUIET : SIGNALLING,
    c: BigInt(special[4] === '' ? '0' : (special[4] as string)),
    e: 0,
  };
}

function specialText(d: Dec): string {
  const sign = d.s === 1 ? '-' : '';
  if (d.k === INFINITE) return `${sign}Infinity`;
  return `${sign}${d.k === SIGNALLING ? 's' : ''}NaN${d.c === 0n ? '' : d.c.toString()}`;
}

export function toText(d: Dec, capitals: boolean, engineering = false): string {
  if (d.k !== FINITE) return specialText(d);
  const digits = d.c.toString();
  const left = d.e + digits.length;
  let point: number;
  if (d.e <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (d.c === 0n) point = modulo(left + 1, 3) - 1;
  else point = modulo(left - 1, 3) + 1;
  let body: string;
  if (point <= 0) body = `0.${'0'.repeat(-point)}${digits}`;
  else if (point >= digits.length) body = digits + '0'.repeat(point - digits.length);
  else body = `${digits.slice(0, point)}.${digits.slice(point)}`;
  const rest = left - point;
  const exponent =
    rest === 0 ? '' : `${capitals ? 'E' : 'e'}${rest < 0 ? '-' : '+'}${Math.abs(rest)}`;
  return `${d.s === 1 ? '-' : ''}${body}${exponent}`;
}

const modulo = (a: number, b: number): number => ((a % b) + b) % b;

// --- format() -------------------------------------------------------------------------------------------------

const SPEC = /^(?:([^])?([<>=^]))?([-+ ]?)(z?)(#?)(0?)(\d+)?(,)?(?:\.(\d+))?([eEfFgGn%]?)$/u;

/** null: not a format spec of decimals. */
export function formatDecimal(
  given: Dec,
  spec: string,
  rounding: Rounding,
  capitals: boolean,
): string | null {
  const m = SPEC.exec(spec);
  if (m === null) return null;
  const zeroPad = m[6] === '0';
  if (zeroPad && (m[1] !== undefined || m[2] !== undefined)) return null;
  const fill = zeroPad ? '0' : (m[1] ?? ' ');
  const align = zeroPad ? '=' : (m[2] ?? '>');
  const width = Number(m[7] ?? 0);
  let type = m[10] as string;
  let separator = m[8] ?? '';
  if (type === 'n') {
    if (separator !== '') return null;
    type = 'g';
  }
  let precision = m[9] === undefined ? null : Number(m[9]);
  if (precision === 0 && (type === '' || type === 'g' || type === 'G')) precision = 1;
  const plusSign = m[3] === '+' ? '+' : m[3] === ' ' ? ' ' : '';
  if (given.k !== FINITE) {
    const body = specialText({ ...given, s: 0 }) + (type === '%' ? '%' : '');
    const sign = given.s === 1 ? '-' : plusSign;
    return pad(sign, body, zeroPad ? ' ' : fill, zeroPad ? '>' : align, width);
  }
  const shown = type === '' ? (capitals ? 'G' : 'g') : type;
  let d = shown === '%' ? finite(given.s, given.c, given.e + 2) : given;
  if (precision !== null) d = roundFor(d, shown, precision, rounding);
  if (isZero(d) && d.e > 0 && 'fF%'.includes(shown)) d = rescale(d, 0, rounding);
  const noMinusZero = m[4] === 'z' && isZero(d);
  const sign = d.s === 1 && !noMinusZero ? '-' : plusSign;
  const { whole, fraction, exponent } = layOut(d, shown, precision);
  let tail = fraction === '' && m[5] !== '#' ? '' : `.${fraction}`;
  if (exponent !== null || 'eE'.includes(shown)) {
    const n = exponent ?? 0;
    tail += `${shown === shown.toUpperCase() ? 'E' : 'e'}${n < 0 ? '-' : '+'}${Math.abs(n)}`;
  }
  if (shown === '%') tail += '%';
  const least = zeroPad ? width - tail.length - sign.length : 0;
  if (separator === undefined) separator = '';
  const body = grouped(whole, separator, least) + tail;
  return pad(sign, body, fill, align, width);
}

function roundFor(d: Dec, type: string, precision: number, rounding: Rounding): Dec {
  if ('eE'.includes(type)) return d.c === 0n ? d : toDigits(d, precision + 1, rounding);
  if ('fF%'.includes(type)) return rescale(d, -precision, rounding);
  return digitsOf(d.c) > precision ? toDigits(d, precision, rounding) : d;
}

/** With exactly so many significant digits. */
function toDigits(d: Dec, places: number, rounding: Rounding): Dec {
  if (d.c === 0n) return finite(d.s, 0n, adjusted(d) + 1 - places);
  const drop = digitsOf(d.c) - places;
  if (drop <= 0) return finite(d.s, d.c * pow10(-drop), d.e + drop);
  const { c } = cutDigits(d.c, drop, rounding, d.s);
  return digitsOf(c) > places ? finite(d.s, c / 10n, d.e + drop + 1) : finite(d.s, c, d.e + drop);
}

function layOut(
  d: Dec,
  type: string,
  precision: number | null,
): { whole: string; fraction: string; exponent: number | null } {
  const digits = d.c.toString();
  const left = d.e + digits.length;
  let point: number;
  if ('eE'.includes(type)) point = d.c === 0n && precision !== null ? 1 - precision : 1;
  else if ('fF%'.includes(type)) point = left;
  else point = d.e <= 0 && left > -6 ? left : 1;
  let whole: string;
  let fraction: string;
  if (point < 0) {
    whole = '0';
    fraction = '0'.repeat(-point) + digits;
  } else if (point > digits.length) {
    whole = digits + '0'.repeat(point - digits.length);
    fraction = '';
  } else {
    whole = digits.slice(0, point) || '0';
    fraction = digits.slice(point);
  }
  return { whole, fraction, exponent: left - point === 0 ? null : left - point };
}

function grouped(whole: string, separator: string, least: number): string {
  if (separator === '') return whole.padStart(least, '0');
  let digits = whole;
  for (;;) {
    const groups: string[] = [];
    for (let i = digits.length; i > 0; i -= 3) groups.unshift(digits.slice(Math.max(0, i - 3), i));
    const text = groups.join(separator);
    if (text.length >= least) return text;
    digits = `0${digits}`;
  }
}

function pad(sign: string, body: string, fill: string, align: string, width: number): string {
  const missing = width - sign.length - body.length;
  if (missing <= 0) return sign + body;
  const half = missing >> 1;
  switch (align) {
    case '<':
      return sign + body + fill.repeat(missing);
    case '^':
      return fill.repeat(half) + sign + body + fill.repeat(missing - half);
    case '=':
      return sign + fill.repeat(missing) + body;
    default:
      return fill.repeat(missing) + sign + body;
  }
}
