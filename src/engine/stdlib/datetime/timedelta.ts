/** datetime.timedelta: exact arithmetic in microseconds. */
import { typeName } from '../../objects/abstract.ts';
import { compareNumbers } from '../../objects/containers.ts';
import { overflowError, typeError, valueError, zeroDivisionError } from '../../objects/errors.ts';
import { isFloat } from '../../objects/float.ts';
import { isInt } from '../../objects/int.ts';
import { constant, getset, method } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  newBigInt,
  newFloat,
  newInt,
  newStr,
  newTuple,
  NotImplemented,
} from '../../objects/roster.ts';
import type { KwArgs, Rt } from '../../objects/runtime.ts';
import type { PyType, Slots } from '../../objects/type.ts';
import { combineTupleHash } from '../../objects/tuple-hash.ts';

import {
  bindArguments,
  DeltaType,
  isDelta,
  sixDigits,
  twoDigits,
  type Delta,
  type DeltaData,
} from './data.ts';

const US_PER_SECOND = 1_000_000n;
const US_PER_DAY = 86_400_000_000n;
const MAX_DAYS = 999_999_999;

export function newDelta(
  days: number,
  seconds: number,
  us: number,
  type: PyType = DeltaType,
): Delta {
  const carriedSeconds = seconds + Math.floor(us / 1e6);
  const d = days + Math.floor(carriedSeconds / 86400);
  if (Math.abs(d) > MAX_DAYS) throw overflowError(`days=${d}; must have magnitude <= ${MAX_DAYS}`);
  return new PyObject<DeltaData>(type, {
    days: d,
    seconds: carriedSeconds - Math.floor(carriedSeconds / 86400) * 86400,
    us: us - Math.floor(us / 1e6) * 1e6,
  });
}

export const totalUs = ({ days, seconds, us }: DeltaData): bigint =>
  BigInt(days) * US_PER_DAY + BigInt(seconds) * US_PER_SECOND + BigInt(us);

const floorDiv = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};

/** Quotient to the nearest, ties to even. */
function divideNearest(a: bigint, b: bigint): bigint {
  const q = floorDiv(a, b);
  const twice = (a - q * b) * 2n;
  const above = b > 0n ? twice > b : twice < b;
  return above || (twice === b && (q & 1n) === 1n) ? q + 1n : q;
}

export function deltaOfUs(total: bigint, type: PyType = DeltaType): Delta {
  const days = floorDiv(total, US_PER_DAY);
  if (days > 2147483647n || days < -2147483648n)
    throw overflowError('Python int too large to convert to C int');
  const rest = Number(total - days * US_PER_DAY);
  return newDelta(Number(days), Math.floor(rest / 1e6), rest % 1e6, type);
}

// --- the constructor ------------------------------------------------------------------------------------------

const NAMES = ['days', 'seconds', 'microseconds', 'milliseconds', 'minutes', 'hours', 'weeks'];
const FACTORS: readonly bigint[] = [
  US_PER_DAY,
  US_PER_SECOND,
  1n,
  1000n,
  60n * US_PER_SECOND,
  3600n * US_PER_SECOND,
  7n * US_PER_DAY,
];
/** Small units first: fractions are added up in this order. */
const ORDER = [2, 3, 1, 4, 5, 0, 6];

function construct(type: PyType, args: readonly PyObject[], kw: KwArgs | null): Delta {
  const given = bindArguments(NAMES, 0, 0, args, kw, '__new__()');
  let total = 0n;
  let fraction = 0;
  for (const i of ORDER) {
    const value = given[i];
    if (value === undefined) continue;
    const factor = FACTORS[i] as bigint;
    if (isInt(value)) total += BigInt(value.v) * factor;
    else if (isFloat(value)) {
      const whole = Math.trunc(wholeNumber(value.v));
      total += BigInt(whole) * factor;
      const part = Number(factor) * (value.v - whole);
      total += BigInt(Math.trunc(part));
      fraction += part - Math.trunc(part);
    } else
      throw typeError(`unsupported type for timedelta ${NAMES[i]} component: ${typeName(value)}`);
  }
  return deltaOfUs(total + BigInt(roundFraction(fraction, total)), type);
}

function wholeNumber(x: number): number {
  if (Number.isNaN(x)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw overflowError('cannot convert float infinity to integer');
  return x;
}

const roundAway = (x: number): number => Math.sign(x) * Math.round(Math.abs(x));

/** To the nearest microsecond; a tie goes where the sum becomes even. */
function roundFraction(fraction: number, total: bigint): number {
  const whole = roundAway(fraction);
  if (Math.abs(whole - fraction) !== 0.5) return whole;
  const odd = (total & 1n) === 0n ? 0 : 1;
  return 2 * roundAway((fraction + odd) * 0.5) - odd;
}

// --- arithmetic -----------------------------------------------------------------------------------------------

/** A float as a fraction of integers. */
function ratioOf(x: number): [bigint, bigint] {
  if (Number.isNaN(x)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw overflowError('cannot convert Infinity to integer ratio');
  let denominator = 1n;
  let value = x;
  while (!Number.isInteger(value)) {
    value *= 2;
    denominator *= 2n;
  }
  return [BigInt(value), denominator];
}

export const addDeltas = (a: DeltaData, b: DeltaData): Delta =>
  newDelta(a.days + b.days, a.seconds + b.seconds, a.us + b.us);
export const negated = (a: DeltaData): Delta => newDelta(-a.days, -a.seconds, -a.us);

function multiply(a: PyObject, b: PyObject): PyObject {
  const [delta, factor] = isDelta(a) ? [a, b] : [b as Delta, a];
  if (isInt(factor)) return deltaOfUs(totalUs(delta.v) * BigInt(factor.v));
  if (!isFloat(factor)) return NotImplemented;
  const [n, d] = ratioOf(factor.v);
  return deltaOfUs(divideNearest(totalUs(delta.v) * n, d));
}

const divisor = (b: bigint, rt: Rt): bigint => {
  if (b === 0n)
    throw zeroDivisionError(
      rt.profile.library === '3.13' ? 'integer division or modulo by zero' : 'division by zero',
    );
  return b;
};

function trueDivide(rt: Rt, a: PyObject, b: PyObject): PyObject {
  if (!isDelta(a)) return NotImplemented;
  const total = totalUs(a.v);
  if (isDelta(b)) return newFloat(bigRatio(total, divisor(totalUs(b.v), rt)));
  if (isInt(b)) return deltaOfUs(divideNearest(total, divisor(BigInt(b.v), rt)));
  if (!isFloat(b)) return NotImplemented;
  const [n, d] = ratioOf(b.v);
  return deltaOfUs(divideNearest(total * d, divisor(n, rt)));
}

/** a / b rounded once. */
function bigRatio(a: bigint, b: bigint): number {
  const x = Number(a);
  const y = Number(b);
  if (Number.isSafeInteger(x) && Number.isSafeInteger(y)) return x / y;
  const negative = a < 0n !== b < 0n;
  const top = a < 0n ? -a : a;
  const bottom = b < 0n ? -b : b;
  const shift = BigInt(Math.max(0, 66 - (top.toString(2).length - bottom.toString(2).length)));
  const q = (top << shift) / bottom;
  const sticky = q * bottom === top << shift ? 0n : 1n;
  const value = Number((q << 1n) | sticky) / 2 ** (Number(shift) + 1);
  return negative ? -value : value;
}

function floorDivide(rt: Rt, a: PyObject, b: PyObject): PyObject {
  if (!isDelta(a)) return NotImplemented;
  if (isDelta(b)) return newBigInt(floorDiv(totalUs(a.v), divisor(totalUs(b.v), rt)));
  return isInt(b) ? deltaOfUs(floorDiv(totalUs(a.v), divisor(BigInt(b.v), rt))) : NotImplemented;
}

function divmod(rt: Rt, a: PyObject, b: PyObject): [PyObject, PyObject] | null {
  if (!isDelta(a) || !isDelta(b)) return null;
  const by = divisor(totalUs(b.v), rt);
  const q = floorDiv(totalUs(a.v), by);
  return [newBigInt(q), deltaOfUs(totalUs(a.v) - q * by)];
}

export const orderOfDeltas = (a: DeltaData, b: DeltaData): number =>
  a.days - b.days || a.seconds - b.seconds || a.us - b.us;

// --- text -----------------------------------------------------------------------------------------------------

function strText({ days, seconds, us }: DeltaData): string {
  const clock = `${Math.floor(seconds / 3600)}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  const fraction = us === 0 ? '' : `.${sixDigits(us)}`;
  const head = days === 0 ? '' : `${days} day${Math.abs(days) === 1 ? '' : 's'}, `;
  return head + clock + fraction;
}

export function deltaRepr(delta: Delta): string {
  const { days, seconds, us } = delta.v;
  const parts: string[] = [];
  if (days !== 0) parts.push(`days=${days}`);
  if (seconds !== 0) parts.push(`seconds=${seconds}`);
  if (us !== 0) parts.push(`microseconds=${us}`);
  const name = delta.type === DeltaType ? 'datetime.timedelta' : delta.type.name;
  return `${name}(${parts.length === 0 ? '0' : parts.join(', ')})`;
}

const both =
  (f: (a: DeltaData, b: DeltaData) => PyObject) =>
  (_rt: Rt, a: PyObject, b: PyObject): PyObject =>
    isDelta(a) && isDelta(b) ? f(a.v, b.v) : NotImplemented;

Object.assign(DeltaType.slots, {
  new: (_rt, type, args, kw) => construct(type, args, kw),
  repr: (_rt, o) => newStr(deltaRepr(o as Delta)),
  str: (_rt, o) => newStr(strText((o as Delta).v)),
  hash: (_rt, o) => {
    const { days, seconds, us } = (o as Delta).v;
    return combineTupleHash([days, seconds, us]);
  },
  richcompare: (_rt, a, b, op) =>
    isDelta(a) && isDelta(b) ? compareNumbers(orderOfDeltas(a.v, b.v), 0, op) : NotImplemented,
  bool: (_rt, o) => totalUs((o as Delta).v) !== 0n,
  add: both(addDeltas),
  subtract: both((a, b) => newDelta(a.days - b.days, a.seconds - b.seconds, a.us - b.us)),
  multiply: (_rt, a, b) => multiply(a, b),
  trueDivide,
  floorDivide,
  remainder: (rt, a, b) => divmod(rt, a, b)?.[1] ?? NotImplemented,
  divmod: (rt, a, b) => {
    const pair = divmod(rt, a, b);
    return pair === null ? NotImplemented : newTuple(pair);
  },
  negative: (_rt, o) => negated((o as Delta).v),
  positive: (_rt, o) => deltaOfUs(totalUs((o as Delta).v)),
  absolute: (_rt, o) => {
    const total = totalUs((o as Delta).v);
    return deltaOfUs(total < 0n ? -total : total);
  },
} satisfies Slots);

getset(DeltaType, 'days', (_rt, self: Delta) => newInt(self.v.days));
getset(DeltaType, 'seconds', (_rt, self: Delta) => newInt(self.v.seconds));
getset(DeltaType, 'microseconds', (_rt, self: Delta) => newInt(self.v.us));
method(DeltaType, 'total_seconds', '', (_rt, self: Delta) =>
  newFloat(bigRatio(totalUs(self.v), US_PER_SECOND)),
);
method(DeltaType, '__reduce__', '', (_rt, self: Delta) =>
  newTuple([self.type, newTuple([newInt(self.v.days), newInt(self.v.seconds), newInt(self.v.us)])]),
);
constant(DeltaType, 'min', newDelta(-MAX_DAYS, 0, 0));
constant(DeltaType, 'max', newDelta(MAX_DAYS, 86399, 999999));
constant(DeltaType, 'resolution', newDelta(0, 0, 1));
