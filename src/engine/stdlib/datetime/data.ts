/** Payloads of the types of `datetime`, and what all of them need: binding, ranges, ints. */
import { asIndex, typeName } from '../../objects/abstract.ts';
import { overflowError, typeError, valueError } from '../../objects/errors.ts';
import { isInt } from '../../objects/int.ts';
import type { PyObject } from '../../objects/object.ts';
import { makeBuiltinType, None, ObjectType } from '../../objects/roster.ts';
import { isGen, type Gen, type KwArgs, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { daysInMonth } from '../time/civil.ts';

/** Normalised: 0 <= seconds < 86400, 0 <= us < 1000000. */
export interface DeltaData {
  readonly days: number;
  readonly seconds: number;
  readonly us: number;
}

export interface DateData {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface TimeData {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly us: number;
  /** None or a tzinfo; counted. */
  readonly tz: PyObject;
  readonly fold: number;
}

export type DateTimeData = DateData & TimeData;

export type Delta = PyObject<DeltaData>;
export type PyDate = PyObject<DateData>;
export type PyTime = PyObject<TimeData>;
export type PyDateTime = PyObject<DateTimeData>;

export const DeltaType = makeBuiltinType('timedelta', ObjectType, 'datetime');
export const DateType = makeBuiltinType('date', ObjectType, 'datetime');
export const DateTimeType = makeBuiltinType('datetime', DateType, 'datetime');
export const TimeType = makeBuiltinType('time', ObjectType, 'datetime');
export const TzInfoType = makeBuiltinType('tzinfo', ObjectType, 'datetime');

export const isDelta = (o: PyObject): o is Delta => isSubtype(o.type, DeltaType);
export const isDate = (o: PyObject): o is PyDate => isSubtype(o.type, DateType);
export const isDateTime = (o: PyObject): o is PyDateTime => isSubtype(o.type, DateTimeType);
export const isTime = (o: PyObject): o is PyTime => isSubtype(o.type, TimeType);
export const isTzInfo = (o: PyObject): boolean => isSubtype(o.type, TzInfoType);

export const MIN_YEAR = 1;
export const MAX_YEAR = 9999;

export function checkTz(o: PyObject): PyObject {
  if (o !== None && !isTzInfo(o))
    throw typeError(
      `tzinfo argument must be None or of a tzinfo subclass, not type '${typeName(o)}'`,
    );
  return o;
}

/** Arguments of constructors, in CPython's oldest words ("function missing required argument"). */
export function bindArguments(
  names: readonly string[],
  required: number,
  keywordOnly: number,
  args: readonly PyObject[],
  kw: KwArgs | null,
  what = 'function',
): (PyObject | undefined)[] {
  const given = args.length + (kw?.size ?? 0);
  const positional = names.length - keywordOnly;
  if (given > names.length)
    throw typeError(
      `${what} takes at most ${names.length} argument${names.length === 1 ? '' : 's'} (${given} given)`,
    );
  if (args.length > positional)
    throw typeError(
      `${what} takes at most ${positional} positional arguments (${args.length} given)`,
    );
  const bound: (PyObject | undefined)[] = names.map((_name, i) => args[i]);
  for (const [name, value] of kw ?? []) {
    const at = names.indexOf(name);
    if (at < 0)
      throw typeError(
        what === 'function'
          ? `this function got an unexpected keyword argument '${name}'`
          : `${what} got an unexpected keyword argument '${name}'`,
      );
    if (bound[at] !== undefined)
      throw typeError(`argument for ${what} given by name ('${name}') and position (${at + 1})`);
    bound[at] = value;
  }
  for (let i = 0; i < required; i++)
    if (bound[i] === undefined)
      throw typeError(`${what} missing required argument '${names[i]}' (pos ${i + 1})`);
  return bound;
}

/** A C int. */
export function* cInt(rt: Rt, o: PyObject | undefined, absent = 0): Gen<number> {
  if (o === undefined) return absent;
  if (!isInt(o) && o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const i = asIndex(rt, o);
  const value = isGen(i) ? yield* i : i;
  if (value > 2147483647) throw overflowError('signed integer is greater than maximum');
  if (value < -2147483648) throw overflowError('signed integer is less than minimum');
  return Number(value);
}

export function checkDate(rt: Rt, year: number, month: number, day: number): void {
  const old = rt.profile.library === '3.13';
  if (year < MIN_YEAR || year > MAX_YEAR)
    throw valueError(old ? `year ${year} is out of range` : `year must be in 1..9999, not ${year}`);
  if (month < 1 || month > 12)
    throw valueError(old ? 'month must be in 1..12' : `month must be in 1..12, not ${month}`);
  const last = daysInMonth(year, month);
  if (day < 1 || day > last)
    throw valueError(
      old
        ? 'day is out of range for month'
        : `day ${day} must be in range 1..${last} for month ${month} in year ${year}`,
    );
}

export function checkTime(rt: Rt, t: Omit<TimeData, 'tz'>): void {
  const check = (value: number, high: number, what: string): void => {
    if (value >= 0 && value <= high) return;
    const message = `${what} must be in 0..${high}`;
    throw valueError(rt.profile.library === '3.13' ? message : `${message}, not ${value}`);
  };
  check(t.hour, 23, 'hour');
  check(t.minute, 59, 'minute');
  check(t.second, 59, 'second');
  check(t.us, 999999, 'microsecond');
  if (t.fold !== 0 && t.fold !== 1)
    throw valueError(
      rt.profile.library === '3.13'
        ? 'fold must be either 0 or 1'
        : `fold must be either 0 or 1, not ${t.fold}`,
    );
}

export const twoDigits = (n: number): string => String(n).padStart(2, '0');
export const sixDigits = (n: number): string => String(n).padStart(6, '0');
