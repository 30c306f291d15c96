/** strftime of the C library in the C locale, as glibc has it: what it does not know stays as it stands. */
import { daysOf, isoCalendar, type Fields } from './civil.ts';

export const DAYS = 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'.split(',');
export const MONTHS =
  'January,February,March,April,May,June,July,August,September,October,November,December'.split(
    ',',
  );

export const two = (n: number): string => String(n).padStart(2, '0');
const shortDay = (weekday: number): string => (DAYS[weekday] ?? '?').slice(0, 3);
const shortMonth = (month: number): string => (MONTHS[month - 1] ?? '?').slice(0, 3);

/** What the fields alone do not say. */
export interface Zone {
  /** As +hhmm; empty for a moment without one. */
  readonly offset: string;
  readonly colonOffset: string;
  readonly name: string;
  readonly microsecond: number | null;
  /** datetime pads years to four digits, the C library does not. */
  readonly padYears: boolean;
}

export const UTC_ZONE: Zone = {
  offset: '+0000',
  colonOffset: '+00:00',
  name: 'UTC',
  microsecond: null,
  padYears: false,
};

export function asctimeText(f: Fields): string {
  return `${shortDay(f.weekday)} ${shortMonth(f.month)} ${String(f.day).padStart(2)} ${clock(f)} ${f.year}`;
}

const clock = (f: Fields): string => `${two(f.hour)}:${two(f.minute)}:${two(f.second)}`;
const twelve = (hour: number): number => ((hour + 11) % 12) + 1;

type Directive = (f: Fields, zone: Zone) => string;

const yearText = (year: number, zone: Zone): string =>
  zone.padYears ? String(year).padStart(4, '0') : String(year);

const lastTwo = (year: number): string => two(((year % 100) + 100) % 100);

const isoOf = (f: Fields): ReturnType<typeof isoCalendar> =>
  isoCalendar(daysOf(f.year, f.month, f.day));

const DIRECTIVES: Readonly<Record<string, Directive>> = {
  '%': () => '%',
  A: (f) => DAYS[f.weekday] ?? '?',
  B: (f) => MONTHS[f.month - 1] ?? '?',
  C: (f) => two(Math.floor(f.year / 100)),
  D: (f) => `${two(f.month)}/${two(f.day)}/${lastTwo(f.year)}`,
  F: (f, zone) => `${yearText(f.year, zone)}-${two(f.month)}-${two(f.day)}`,
  G: (f, zone) => yearText(isoOf(f).year, zone),
  H: (f) => two(f.hour),
  I: (f) => two(twelve(f.hour)),
  M: (f) => two(f.minute),
  P: (f) => (f.hour < 12 ? 'am' : 'pm'),
  R: (f) => `${two(f.hour)}:${two(f.minute)}`,
  S: (f) => two(f.second),
  T: clock,
  U: (f) => two(Math.floor((f.yearday + 6 - ((f.weekday + 1) % 7)) / 7)),
  V: (f) => two(isoOf(f).week),
  W: (f) => two(Math.floor((f.yearday + 6 - f.weekday) / 7)),
  X: clock,
  Y: (f, zone) => yearText(f.year, zone),
  Z: (_f, zone) => zone.name,
  a: (f) => shortDay(f.weekday),
  b: (f) => shortMonth(f.month),
  c: asctimeText,
  d: (f) => two(f.day),
  e: (f) => String(f.day).padStart(2),
  f: (_f, zone) => (zone.microsecond === null ? '%f' : String(zone.microsecond).padStart(6, '0')),
  g: (f) => lastTwo(isoOf(f).year),
  h: (f) => shortMonth(f.month),
  j: (f) => String(f.yearday).padStart(3, '0'),
  k: (f) => String(f.hour).padStart(2),
  l: (f) => String(twelve(f.hour)).padStart(2),
  m: (f) => two(f.month),
  n: () => '\n',
  p: (f) => (f.hour < 12 ? 'AM' : 'PM'),
  r: (f) => `${two(twelve(f.hour))}:${two(f.minute)}:${two(f.second)} ${f.hour < 12 ? 'AM' : 'PM'}`,
  s: (f) =>
    String(daysOf(f.year, f.month, f.day) * 86400 + f.hour * 3600 + f.minute * 60 + f.second),
  t: () => '\t',
  u: (f) => String(f.weekday + 1),
  w: (f) => String((f.weekday + 1) % 7),
  x: (f) => `${two(f.month)}/${two(f.day)}/${lastTwo(f.year)}`,
  y: (f) => lastTwo(f.year),
  z: (_f, zone) => zone.offset,
  ':z': (_f, zone) => zone.colonOffset,
};

/** Flags of glibc between the percent sign and the letter. */
function flagged(flag: string, text: string): string {
  switch (flag) {
    case '-':
      return text.replace(/^[0 ]+(?=.)/, '');
    case '_':
      return text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length));
    case '0':
      return text.replace(/^ +/, (blanks) => '0'.repeat(blanks.length));
    case '^':
      return text.toUpperCase();
    case '#':
      return text.toUpperCase();
    default:
      return text;
  }
}

export function strftimeText(format: string, f: Fields, zone: Zone): string {
  return format.replace(
    /%([-_0^#]?)[EO]?(:z|[a-zA-Z%])/g,
    (whole: string, flag: string, code: string) => {
      const directive = DIRECTIVES[code];
      return directive === undefined ? whole : flagged(flag, directive(f, zone));
    },
  );
}
