/** datetime.date. */
import {
  asIndex,
  callMethod,
  format,
  getAttr,
  repr,
  argumentName,
  typeName,
} from '../../objects/abstract.ts';
import { asDouble } from '../../objects/arithmetic.ts';
import { compareNumbers } from '../../objects/containers.ts';
import { overflowError, typeError, valueError } from '../../objects/errors.ts';
import { isFloat } from '../../objects/float.ts';
import { eager, isStr } from '../../objects/maybe.ts';
import { classMethod, constant, getset, method, type PyModule } from '../../objects/native.ts';
import { PyObject } from '../../objects/object.ts';
import {
  BytesType,
  newBytes,
  newInt,
  newStr,
  newTuple,
  NotImplemented,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import { hashBytes } from '../../objects/siphash.ts';
import type { PyType, Slots } from '../../objects/type.ts';
import { WORK } from '../../objects/native-work.ts';
import { structType } from '../struct-sequence.ts';
import { wallSeconds } from '../time.ts';
import {
  civil,
  daysOf,
  EPOCH_ORDINAL,
  fieldsOf,
  isoCalendar,
  ordinalOf,
  weekdayOf,
  type Fields,
} from '../time/civil.ts';
import { asctimeText, strftimeText } from '../time/format.ts';
import { newStructTime } from '../time/struct-time.ts';
import {
  bindArguments,
  checkDate,
  cInt,
  DateType,
  isDate,
  isDateTime,
  isDelta,
  MAX_YEAR,
  twoDigits,
  type DateData,
  type PyDate,
} from './data.ts';
import { dateOfWeek, parseIsoDate } from './iso.ts';
import { newDelta } from './timedelta.ts';

/** A date of the exact type at once; subclasses are called, as CPython calls them. */
export function makeDate(rt: Rt, type: PyType, d: DateData): Result {
  checkDate(rt, d.year, d.month, d.day);
  if (type === DateType)
    return new PyObject<DateData>(DateType, { year: d.year, month: d.month, day: d.day });
  return rt.call(type, [newInt(d.year), newInt(d.month), newInt(d.day)]);
}

export const isoDate = ({ year, month, day }: DateData): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

export const ordinal = ({ year, month, day }: DateData): number => ordinalOf(year, month, day);

/** The date of an ordinal, which must be one. */
export function dateOfOrdinal(n: number): DateData {
  return civil(n - EPOCH_ORDINAL);
}

const MAX_ORDINAL = ordinalOf(MAX_YEAR, 12, 31);

export function checkedOrdinal(n: number): DateData {
  if (n < 1 || n > MAX_ORDINAL) throw overflowError('date value out of range');
  return dateOfOrdinal(n);
}

export const dateFields = (d: DateData, hour = 0, minute = 0, second = 0): Fields => {
  const days = daysOf(d.year, d.month, d.day);
  return {
    year: d.year,
    month: d.month,
    day: d.day,
    hour,
    minute,
    second,
    weekday: weekdayOf(days),
    yearday: days - daysOf(d.year, 1, 1) + 1,
  };
};

// --- making ---------------------------------------------------------------------------------------------------

const NAMES = ['year', 'month', 'day'];

export const stateBytes = ({ year, month, day }: DateData): number[] => [
  year >> 8,
  year & 255,
  month,
  day,
];

function* construct(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [first] = args;
  if (args.length === 1 && first?.type === BytesType) {
    const s = first.v as Uint8Array;
    if (s.length === 4 && (s[2] as number) >= 1 && (s[2] as number) <= 12)
      return new PyObject<DateData>(type, {
        year: (s[0] as number) * 256 + (s[1] as number),
        month: s[2] as number,
        day: s[3] as number,
      });
  }
  const given = bindArguments(NAMES, 3, 0, args, kw);
  const year = yield* cInt(rt, given[0]);
  const month = yield* cInt(rt, given[1]);
  const day = yield* cInt(rt, given[2]);
  checkDate(rt, year, month, day);
  return new PyObject<DateData>(type, { year, month, day });
}

/** Seconds since 1970 of an argument, rounded half to even to microseconds. */
export function* timestampArgument(rt: Rt, o: PyObject): Gen<{ seconds: number; us: number }> {
  if (!isFloat(o)) {
    if (o.type.slots.index === undefined)
      throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
    const i = yield* settle(asIndex(rt, o));
    if (i > 2 ** 62 || i < -(2 ** 62))
      throw overflowError('timestamp out of range for platform time_t');
    return { seconds: Number(i), us: 0 };
  }
  const x = yield* settle(asDouble(rt, o));
  if (Number.isNaN(x)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(x) >= 2 ** 63) throw overflowError('timestamp out of range for platform time_t');
  const whole = Math.floor(x);
  const scaled = (x - whole) * 1e6;
  let us = Math.round(scaled);
  if (Math.abs(scaled - Math.trunc(scaled)) === 0.5 && us % 2 !== 0) us--;
  return us === 1e6 ? { seconds: whole + 1, us: 0 } : { seconds: whole, us };
}

/** The fields of seconds since 1970, within the years that dates have. */
export function timestampFields(seconds: number): Fields {
  if (Math.abs(seconds) > 1e12) throw valueError(`year ${seconds > 0 ? 10000 : 0} is out of range`);
  const f = fieldsOf(seconds);
  if (f.year < 1 || f.year > MAX_YEAR) throw valueError(`year ${f.year} is out of range`);
  return f;
}

classMethod(
  DateType,
  'fromtimestamp',
  'timestamp, /',
  function* (rt, cls: PyType, o: PyObject): Gen {
    const { seconds } = yield* timestampArgument(rt, o);
    return yield* settle(makeDate(rt, cls, timestampFields(seconds)));
  },
);
classMethod(DateType, 'today', '', (rt, cls: PyType) => {
  rt.work(WORK.CLOCK);
  return makeDateOrSubclass(rt, cls, fieldsOf(wallSeconds(rt)));
});

/** today() of a subclass goes by way of its fromtimestamp(). */
function makeDateOrSubclass(rt: Rt, cls: PyType, f: Fields): Result {
  if (cls === DateType) return makeDate(rt, cls, f);
  return eager(
    (function* (): Gen {
      const time = (yield* settle(rt.importModule('time'))) as PyModule;
      const now = yield* callMethod(rt, time, 'time');
      return yield* callMethod(rt, cls, 'fromtimestamp', [now]);
    })(),
  );
}
classMethod(DateType, 'fromordinal', 'ordinal, /', function* (rt, cls: PyType, o: PyObject): Gen {
  if (o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const i = yield* settle(asIndex(rt, o));
  if (i < 1) throw valueError('ordinal must be >= 1');
  if (i > MAX_ORDINAL) {
    if (i > 2 ** 31) throw overflowError('Python int too large to convert to C int');
    throw valueError(`year ${civil(Number(i) - EPOCH_ORDINAL).year} is out of range`);
  }
  return yield* settle(makeDate(rt, cls, dateOfOrdinal(Number(i))));
});

export const notIso = (rt: Rt, o: PyObject): Gen<never> =>
  (function* (): Gen<never> {
    throw valueError(`Invalid isoformat string: ${yield* settle(repr(rt, o))}`);
  })() as Gen<never>;

classMethod(DateType, 'fromisoformat', 'string, /', function* (rt, cls: PyType, o: PyObject): Gen {
  if (!isStr(o)) throw typeError('fromisoformat: argument must be str');
  const parsed = [7, 8, 10].includes(o.v.length) ? parseIsoDate(o.v) : null;
  if (parsed === null) return yield* notIso(rt, o);
  return yield* settle(makeDate(rt, cls, parsed));
});
classMethod(
  DateType,
  'fromisocalendar',
  'year, week, day',
  function* (rt, cls: PyType, y: PyObject, w: PyObject, d: PyObject): Gen {
    const year = yield* cInt(rt, y);
    const week = yield* cInt(rt, w);
    const day = yield* cInt(rt, d);
    if (year < 1 || year > MAX_YEAR)
      throw valueError(
        rt.profile.library === '3.13'
          ? `Year is out of range: ${year}`
          : `year must be in 1..9999, not ${year}`,
      );
    const date = dateOfWeek(year, week, day);
    if (date === null) {
      if (day >= 1 && day <= 7) throw valueError(`Invalid week: ${week}`);
      throw valueError(`Invalid weekday: ${day} (range is [1, 7])`);
    }
    return yield* settle(makeDate(rt, cls, date));
  },
);
/** strptime() takes two strings. */
export function checkStrptime(...given: PyObject[]): void {
  given.forEach((o, i) => {
    if (!isStr(o))
      throw typeError(`strptime() argument ${i + 1} must be str, not ${argumentName(o)}`);
  });
}

classMethod(
  DateType,
  'strptime',
  'string, format, /',
  function* (rt, cls: PyType, s: PyObject, f: PyObject): Gen {
    checkStrptime(s, f);
    const module = yield* settle(rt.importModule('_strptime'));
    const parse = yield* settle(getAttr(rt, module, '_strptime_datetime_date'));
    return yield* settle(rt.call(parse, [cls, s, f]));
  },
);

// --- telling --------------------------------------------------------------------------------------------------

getset(DateType, 'year', (_rt, self: PyDate) => newInt(self.v.year));
getset(DateType, 'month', (_rt, self: PyDate) => newInt(self.v.month));
getset(DateType, 'day', (_rt, self: PyDate) => newInt(self.v.day));

const tell = (name: string, f: (d: DateData) => PyObject): void =>
  method(DateType, name, '', (_rt, self: PyDate) => f(self.v));
tell('toordinal', (d) => newInt(ordinal(d)));
tell('weekday', (d) => newInt((ordinal(d) + 6) % 7));
tell('isoweekday', (d) => newInt(((ordinal(d) + 6) % 7) + 1));
tell('isoformat', (d) => newStr(isoDate(d)));
tell('ctime', (d) => newStr(asctimeText(dateFields(d))));
tell('timetuple', (d) => newStructTime(dateFields(d), -1, null));

const IsoCalendarDate = structType('datetime', 'IsoCalendarDate', ['year', 'week', 'weekday']);
tell('isocalendar', (d) => {
  const { year, week, weekday } = isoCalendar(daysOf(d.year, d.month, d.day));
  return IsoCalendarDate.make([newInt(year), newInt(week), newInt(weekday)]);
});

for (const name of ['replace', '__replace__'])
  method(
    DateType,
    name,
    name === 'replace' ? 'year=None, month=None, day=None' : '*, year=None, month=None, day=None',
    function* (rt, self: PyDate, y?: PyObject, m?: PyObject, d?: PyObject): Gen {
      const { year, month, day } = self.v;
      return yield* settle(
        makeDate(rt, self.type, {
          year: yield* cInt(rt, y, year),
          month: yield* cInt(rt, m, month),
          day: yield* cInt(rt, d, day),
        }),
      );
    },
  );

method(DateType, 'strftime', 'format', (_rt, self: PyDate, text: PyObject) => {
  if (!isStr(text)) throw typeError(`strftime() argument 1 must be str, not ${argumentName(text)}`);
  const zone = { offset: '', colonOffset: '', name: '', microsecond: 0, padYears: true };
  return newStr(strftimeText(text.v, dateFields(self.v), zone));
});

/** format(): strftime, or str() for an empty format. Shared by times. */
export function* formatMoment(rt: Rt, self: PyObject, spec: PyObject): Gen {
  if (!isStr(spec))
    throw typeError(`__format__() argument 1 must be str, not ${argumentName(spec)}`);
  if (spec.v === '')
    return newStr(yield* settle(format(rt, yield* callMethod(rt, self, '__str__'), '')));
  return yield* callMethod(rt, self, 'strftime', [spec]);
}
method(DateType, '__format__', 'format_spec, /', formatMoment);
method(DateType, '__reduce__', '', (_rt, self: PyDate) =>
  newTuple([self.type, newTuple([newBytes(Uint8Array.from(stateBytes(self.v)))])]),
);

// --- slots ----------------------------------------------------------------------------------------------------

const plainDate = (o: PyObject): o is PyDate => isDate(o) && !isDateTime(o);

function shifted(rt: Rt, date: PyDate, days: number): Result {
  return makeDate(rt, date.type, checkedOrdinal(ordinal(date.v) + days));
}

Object.assign(DateType.slots, {
  new: (rt, type, args, kw) => eager(construct(rt, type, args, kw)),
  repr: (_rt, o) => {
    const { year, month, day } = (o as PyDate).v;
    const name = o.type === DateType ? 'datetime.date' : o.type.name;
    return newStr(`${name}(${year}, ${month}, ${day})`);
  },
  str: (rt, o) => eager(callMethod(rt, o, 'isoformat')),
  hash: (rt, o) => {
    const bytes = stateBytes((o as PyDate).v);
    return hashBytes(rt.hashSeed, 4, (i) => bytes[i] as number);
  },
  richcompare: (_rt, a, b, op) =>
    plainDate(a) && plainDate(b) ? compareNumbers(ordinal(a.v), ordinal(b.v), op) : NotImplemented,
  add: (rt, a, b) => {
    if (plainDate(a) && isDelta(b)) return shifted(rt, a, b.v.days);
    return plainDate(b) && isDelta(a) ? shifted(rt, b, a.v.days) : NotImplemented;
  },
  subtract: (rt, a, b) => {
    if (!plainDate(a)) return NotImplemented;
    if (isDelta(b)) return shifted(rt, a, -b.v.days);
    return plainDate(b) ? newDelta(ordinal(a.v) - ordinal(b.v), 0, 0) : NotImplemented;
  },
} satisfies Slots);

const fixed = (year: number, month: number, day: number): PyDate =>
  new PyObject<DateData>(DateType, { year, month, day });
constant(DateType, 'min', fixed(1, 1, 1));
constant(DateType, 'max', fixed(MAX_YEAR, 12, 31));
constant(DateType, 'resolution', newDelta(1, 0, 0));
