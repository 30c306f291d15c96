/** time.struct_time (Modules/timemodule.c): nine items, and the zone by name. */
import { asIndex } from '../../objects/abstract.ts';
import { overflowError, typeError, valueError } from '../../objects/errors.ts';
import type { PyObject } from '../../objects/object.ts';
import { newInt, newStr, None, TupleType } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype } from '../../objects/type.ts';
import { structType } from '../struct-sequence.ts';
import type { Fields } from './civil.ts';

const StructTime = structType(
  'time',
  'struct_time',
  [
    'tm_year',
    'tm_mon',
    'tm_mday',
    'tm_hour',
    'tm_min',
    'tm_sec',
    'tm_wday',
    'tm_yday',
    'tm_isdst',
    'tm_zone',
    'tm_gmtoff',
  ],
  9,
);

export const StructTimeType = StructTime.type;

/** @param zone its name and offset in seconds; null: not known */
export function newStructTime(
  f: Fields,
  isDst: number,
  zone: { readonly name: string; readonly offset: number } | null,
): PyObject {
  const numbers = [f.year, f.month, f.day, f.hour, f.minute, f.second, f.weekday, f.yearday, isDst];
  return StructTime.make([
    ...numbers.map(newInt),
    zone === null ? None : newStr(zone.name),
    zone === null ? None : newInt(zone.offset),
  ]);
}

/** The fields of a struct_time or a tuple of nine ints. */
export function* fieldsFromTuple(rt: Rt, o: PyObject, name: string): Gen<Fields> {
  if (!isSubtype(o.type, TupleType)) throw typeError('Tuple or struct_time argument required');
  const items = o.v as readonly PyObject[];
  if (items.length !== 9) throw typeError(`${name}(): illegal time tuple argument`);
  const numbers: number[] = [];
  for (const item of items) {
    const value = yield* settle(asIndex(rt, item));
    if (value > 2147483647 || value < -2147483648)
      throw overflowError('Python int too large to convert to C int');
    numbers.push(Number(value));
  }
  const [year, month, day, hour, minute, second, weekday, yearday] = numbers as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { year, month, day, hour, minute, second, weekday, yearday };
}

/** What strftime and asctime insist on; zero stands for one in months and days. */
export function checkedFields(f: Fields): Fields {
  const check = (value: number, low: number, high: number, what: string): void => {
    if (value < low || value > high) throw valueError(`${what} out of range`);
  };
  const month = f.month === 0 ? 1 : f.month;
  const day = f.day === 0 ? 1 : f.day;
  const yearday = f.yearday === 0 ? 1 : f.yearday;
  check(month, 1, 12, 'month');
  check(day, 1, 31, 'day of month');
  check(f.hour, 0, 23, 'hour');
  check(f.minute, 0, 59, 'minute');
  check(f.second, 0, 61, 'seconds');
  check(yearday, 1, 366, 'day of year');
  if ((f.weekday + 1) % 7 < 0) throw valueError('day of week out of range');
  return { ...f, month, day, weekday: (f.weekday + 7) % 7, yearday };
}
