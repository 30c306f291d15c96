/** The proleptic Gregorian calendar: days and dates, ISO weeks, the fields of a moment. */

/** Fields as time.struct_time has them. */
export interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Monday is 0. */
  readonly weekday: number;
  /** From 1. */
  readonly yearday: number;
}

export const DAY_S = 86400;
/** Days from 0001-01-01, whose ordinal is 1, to 1970-01-01. */
export const EPOCH_ORDINAL = 719163;

/** The date that is `days` days after 1970-01-01 (Howard Hinnant's algorithm). */
export function civil(days: number): { year: number; month: number; day: number } {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const doe = z - era * 146097;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Days from 1970-01-01 to a date. */
export function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

export const ordinalOf = (year: number, month: number, day: number): number =>
  daysOf(year, month, day) + EPOCH_ORDINAL;

/** Monday is 0. */
export const weekdayOf = (days: number): number => (((days + 3) % 7) + 7) % 7;

export const isLeap = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The fields of a moment, from seconds since 1970. */
export function fieldsOf(seconds: number): Fields {
  const days = Math.floor(seconds / DAY_S);
  const rest = Math.floor(seconds) - days * DAY_S;
  const date = civil(days);
  return {
    ...date,
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: rest % 60,
    weekday: weekdayOf(days),
    yearday: days - daysOf(date.year, 1, 1) + 1,
  };
}

/** Days from 1970 to the Monday of the first ISO week of a year. */
export function isoYearStart(year: number): number {
  const first = daysOf(year, 1, 1);
  const weekday = weekdayOf(first);
  return first - weekday + (weekday > 3 ? 7 : 0);
}

export function isoCalendar(days: number): { year: number; week: number; weekday: number } {
  let { year } = civil(days);
  let start = isoYearStart(year);
  if (days < start) start = isoYearStart(--year);
  else if (days >= isoYearStart(year + 1)) start = isoYearStart(++year);
  return {
    year,
    week: Math.floor((days - start) / 7) + 1,
    weekday: weekdayOf(days) + 1,
  };
}
