/** Reading ISO 8601 as fromisoformat() does (Modules/_datetimemodule.c). Every function gives null for what is none. */
import { daysInMonth, isoYearStart, civil, EPOCH_ORDINAL } from '../time/civil.ts';
import type { DateData } from './data.ts';

export interface IsoTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly us: number;
  /** Seconds and microseconds east; null: no zone. */
  readonly offset: { readonly seconds: number; readonly us: number } | null;
}

const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

function number(text: string, at: number, width: number): number | null {
  const digits = text.slice(at, at + width);
  return digits.length === width && /^[0-9]+$/.test(digits) ? Number(digits) : null;
}

/** The date of an ISO year, week and weekday; null: there is none. */
export function dateOfWeek(year: number, week: number, weekday: number): DateData | null {
  const start = isoYearStart(year);
  const weeks = Math.round((isoYearStart(year + 1) - start) / 7);
  if (week < 1 || week > weeks || weekday < 1 || weekday > 7) return null;
  const days = start + (week - 1) * 7 + weekday - 1;
  return days + EPOCH_ORDINAL < 1 ? null : civil(days);
}

/** The fields of a date, in range or not. */
export function parseIsoDate(text: string): DateData | null {
  const year = number(text, 0, 4);
  if (year === null) return null;
  const separated = text[4] === '-';
  let at = separated ? 5 : 4;
  if (text[at] === 'W') {
    const week = number(text, at + 1, 2);
    at += 3;
    if (week === null) return null;
    if (at === text.length) return dateOfWeek(year, week, 1);
    if (separated !== (text[at] === '-')) return null;
    if (separated) at++;
    const weekday = number(text, at, 1);
    return weekday === null || at + 1 !== text.length ? null : dateOfWeek(year, week, weekday);
  }
  const month = number(text, at, 2);
  at += 2;
  if (month === null || separated !== (text[at] === '-')) return null;
  if (separated) at++;
  const day = number(text, at, 2);
  return day === null || at + 2 !== text.length ? null : { year, month, day };
}

/** Where the date ends in a text of date and time. */
export function dateEnd(text: string): number {
  if (text.length === 7) return 7;
  if (text[4] === '-') {
    if (text[5] !== 'W') return 10;
    if (text.length > 8 && text[8] === '-') {
      if (text.length === 9) return -1;
      return text.length > 10 && isDigit(text[10]) ? 8 : 10;
    }
    return 8;
  }
  if (text[4] !== 'W') return 8;
  let at = 7;
  while (isDigit(text[at])) at++;
  if (at < 9) return at;
  return at % 2 === 0 ? 7 : 8;
}

/** hh[:mm[:ss[.ffffff]]], all of the text. */
function parseClock(text: string): Omit<IsoTime, 'offset'> | null {
  const parts = [0, 0, 0];
  let at = 0;
  let separated = true;
  for (let i = 0; i < 3; i++) {
    const value = number(text, at, 2);
    if (value === null) return null;
    parts[i] = value;
    at += 2;
    if (at === text.length) return clock(parts, 0);
    const c = text[at];
    if (i === 0) separated = c === ':';
    if (c === '.' || c === ',') {
      if (i < 2) return null;
      break;
    }
    if (separated && c === ':' && i < 2) at++;
    else if (separated || i === 2) return null;
  }
  const digits = text.slice(at + 1);
  if (!/^[0-9]+$/.test(digits)) return null;
  return clock(parts, Number(digits.slice(0, 6).padEnd(6, '0')));
}

const clock = (parts: readonly number[], us: number): Omit<IsoTime, 'offset'> => ({
  hour: parts[0] as number,
  minute: parts[1] as number,
  second: parts[2] as number,
  us,
});

export function parseIsoTime(text: string): IsoTime | null {
  const at = text.search(/[-+Z]/);
  const time = parseClock(at < 0 ? text : text.slice(0, at));
  if (time === null || at < 0) return time === null ? null : { ...time, offset: null };
  const zone = text.slice(at + 1);
  if (text[at] === 'Z') return zone === '' ? { ...time, offset: { seconds: 0, us: 0 } } : null;
  const offset = parseClock(zone);
  if (offset === null) return null;
  const sign = text[at] === '-' ? -1 : 1;
  const seconds = offset.hour * 3600 + offset.minute * 60 + offset.second;
  return { ...time, offset: { seconds: sign * seconds, us: sign * offset.us } };
}

/** The day after, for a time of 24:00; null beyond the last year. */
export function dayAfter({ year, month, day }: DateData): DateData {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}
