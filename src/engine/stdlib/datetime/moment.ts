/** datetime.datetime. */
import { asIndex, callMethod, getAttr, argumentName } from '../../objects/abstract.ts';
import { compareNumbers } from '../../objects/containers.ts';
import { overflowError, typeError, valueError } from '../../objects/errors.ts';
import { eager, isStr } from '../../objects/maybe.ts';
import { WORK } from '../../objects/native-work.ts';
import { classMethod, constant, method } from '../../objects/native.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import {
  BytesType,
  newBytes,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import { hashBytes } from '../../objects/siphash.ts';
import { textLength } from '../../objects/text.ts';
import type { CompareOp, PyType, Slots } from '../../objects/type.ts';
import { EPOCH_START_S } from '../time.ts';
import { daysOf, fieldsOf, type Fields } from '../time/civil.ts';
import { asctimeText, strftimeText } from '../time/format.ts';
import { newStructTime } from '../time/struct-time.ts';
import {
  bindArguments,
  checkDate,
  checkTime,
  checkTz,
  cInt,
  DateTimeType,
  DateType,
  isDate,
  isDateTime,
  isDelta,
  isTime,
  MAX_YEAR,
  TimeType,
  type DateTimeData,
  type Delta,
  type DeltaData,
  type PyDateTime,
  type PyTime,
} from './data.ts';
import {
  checkStrptime,
  checkedOrdinal,
  dateFields,
  isoDate,
  makeDate,
  notIso,
  ordinal,
  stateBytes,
  timestampArgument,
  timestampFields,
} from './date.ts';
import {
  clockReprParts,
  clockText,
  declareClockFields,
  declareZoneMethods,
  isoZone,
  replacedClock,
  timeOfState,
  timespecOf,
  timeState,
  unknownTimespec,
  zoneForFormat,
  zoneRepr,
  makeTime,
} from './clock.ts';
import { dateEnd, dayAfter, parseIsoDate, parseIsoTime } from './iso.ts';
import { newDelta } from './timedelta.ts';
import { isTimeZone, newTimeZone, offsetOf, offsetText } from './zones.ts';
import { warn } from '../../objects/warn.ts';

const NAMES = ['year', 'month', 'day', 'hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'];

function newDateTime(type: PyType, d: DateTimeData): PyDateTime {
  incref(d.tz);
  return new PyObject<DateTimeData>(type, d);
}

/** One of the exact type at once; subclasses are called, as CPython calls them. */
function makeDateTime(rt: Rt, type: PyType, d: DateTimeData): Result {
  checkDate(rt, d.year, d.month, d.day);
  checkTime(rt, d);
  if (type === DateTimeType) return newDateTime(type, d);
  const fields = [d.year, d.month, d.day, d.hour, d.minute, d.second, d.us].map(newInt);
  const kw = new Map<string, PyObject>([['fold', newInt(d.fold)]]);
  return rt.call(type, [...fields, d.tz], d.fold === 0 ? null : kw);
}

const ofFields = (f: Fields, us: number, tz: PyObject): DateTimeData => ({
  year: f.year,
  month: f.month,
  day: f.day,
  hour: f.hour,
  minute: f.minute,
  second: f.second,
  us,
  tz,
  fold: 0,
});

const fieldsOfMoment = (d: DateTimeData): Fields => dateFields(d, d.hour, d.minute, d.second);

function* construct(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [first] = args;
  if (first?.type === BytesType && (first.v as Uint8Array).length === 10 && args.length <= 2) {
    const s = first.v as Uint8Array;
    if (((s[2] as number) & 127) >= 1 && ((s[2] as number) & 127) <= 12)
      return newDateTime(type, {
        year: (s[0] as number) * 256 + (s[1] as number),
        month: (s[2] as number) & 127,
        day: s[3] as number,
        ...timeOfState(s.subarray(4)),
        fold: (s[2] as number) >> 7,
        tz: checkTz(args[1] ?? None),
      });
  }
  const given = bindArguments(NAMES, 3, 1, args, kw);
  const d = {
    year: yield* cInt(rt, given[0]),
    month: yield* cInt(rt, given[1]),
    day: yield* cInt(rt, given[2]),
    hour: yield* cInt(rt, given[3]),
    minute: yield* cInt(rt, given[4]),
    second: yield* cInt(rt, given[5]),
    us: yield* cInt(rt, given[6]),
    tz: given[7] ?? None,
    fold: yield* cInt(rt, given[8]),
  };
  checkDate(rt, d.year, d.month, d.day);
  checkTime(rt, d);
  checkTz(d.tz);
  return newDateTime(type, d);
}

// --- now and timestamps -----------------------------------------------------------------------------------------

/** In a zone: the moment in UTC, which the zone then turns into its own time. */
function* inZone(rt: Rt, cls: PyType, f: Fields, us: number, tz: PyObject): Gen {
  const made = yield* settle(makeDateTime(rt, cls, ofFields(f, us, tz)));
  if (tz === None) return made;
  incref(made);
  try {
    return yield* callMethod(rt, tz, 'fromutc', [made]);
  } finally {
    decref(rt, made);
  }
}

function nowFields(rt: Rt): [Fields, number] {
  rt.work(WORK.CLOCK);
  const ns = rt.nowNs();
  const seconds = Math.floor(ns / 1e9);
  return [fieldsOf(EPOCH_START_S + seconds), Math.floor((ns - seconds * 1e9) / 1000)];
}

classMethod(DateTimeType, 'now', 'tz=None', (rt, cls: PyType, tz: PyObject = None) => {
  checkTz(tz);
  const [f, us] = nowFields(rt);
  return eager(inZone(rt, cls, f, us, tz));
});

const warnDeprecated = (rt: Rt, name: string, instead: string): Gen<void> =>
  warn(
    rt,
    'DeprecationWarning',
    `datetime.datetime.${name}() is deprecated and scheduled for removal in a future version. Use timezone-aware objects to represent datetimes in UTC: ${instead}.`,
  );

classMethod(DateTimeType, 'utcnow', '', function* (rt, cls: PyType): Gen {
  yield* warnDeprecated(rt, 'utcnow', 'datetime.datetime.now(datetime.UTC)');
  const [f, us] = nowFields(rt);
  return yield* inZone(rt, cls, f, us, None);
});
classMethod(
  DateTimeType,
  'fromtimestamp',
  'timestamp, tz=None',
  function* (rt, cls: PyType, o: PyObject, tz: PyObject = None): Gen {
    checkTz(tz);
    const { seconds, us } = yield* timestampArgument(rt, o);
    return yield* inZone(rt, cls, timestampFields(seconds), us, tz);
  },
);
classMethod(
  DateTimeType,
  'utcfromtimestamp',
  'timestamp, /',
  function* (rt, cls: PyType, o: PyObject): Gen {
    yield* warnDeprecated(
      rt,
      'utcfromtimestamp',
      'datetime.datetime.fromtimestamp(timestamp, datetime.UTC)',
    );
    const { seconds, us } = yield* timestampArgument(rt, o);
    return yield* inZone(rt, cls, timestampFields(seconds), us, None);
  },
);

// --- other ways to make one ---------------------------------------------------------------------------------------

classMethod(
  DateTimeType,
  'combine',
  'date, time, tzinfo=self.tzinfo',
  (rt, cls: PyType, date: PyObject, time: PyObject, tz?: PyObject) => {
    if (!isDate(date))
      throw typeError(`combine() argument 1 must be datetime.date, not ${argumentName(date)}`);
    if (!isTime(time))
      throw typeError(`combine() argument 2 must be datetime.time, not ${argumentName(time)}`);
    const { year, month, day } = date.v;
    const { hour, minute, second, us, fold } = time.v;
    const zone = tz === undefined ? time.v.tz : checkTz(tz);
    return makeDateTime(rt, cls, { year, month, day, hour, minute, second, us, fold, tz: zone });
  },
);

classMethod(
  DateTimeType,
  'fromisoformat',
  'string, /',
  function* (rt, cls: PyType, o: PyObject): Gen {
    if (!isStr(o)) throw typeError('fromisoformat: argument must be str');
    const chars = Array.from(o.v);
    const end = chars.length < 7 ? -1 : dateEnd(o.v);
    const date = end < 0 ? null : parseIsoDate(chars.slice(0, end).join(''));
    if (date === null) return yield* notIso(rt, o);
    if (chars.length <= end)
      return yield* settle(
        makeDateTime(rt, cls, { ...date, hour: 0, minute: 0, second: 0, us: 0, tz: None, fold: 0 }),
      );
    const iso = parseIsoTime(chars.slice(end + 1).join(''));
    if (iso === null) return yield* notIso(rt, o);
    const { minute, second, us } = iso;
    const midnight = iso.hour === 24 && minute === 0 && second === 0 && us === 0;
    if (iso.hour === 24 && !midnight && rt.profile.library !== '3.13')
      throw valueError('minute, second, and microsecond must be 0 when hour is 24');
    checkDate(rt, date.year, date.month, date.day);
    const day = midnight ? dayAfter(date) : date;
    return yield* settle(
      makeDateTime(rt, cls, {
        year: day.year,
        month: day.month,
        day: day.day,
        hour: midnight ? 0 : iso.hour,
        minute,
        second,
        us,
        tz: isoZone(iso),
        fold: 0,
      }),
    );
  },
);
classMethod(
  DateTimeType,
  'strptime',
  'date_string, format, /',
  function* (rt, cls: PyType, s: PyObject, f: PyObject): Gen {
    checkStrptime(s, f);
    const module = yield* settle(rt.importModule('_strptime'));
    const parse = yield* settle(getAttr(rt, module, '_strptime_datetime_datetime'));
    return yield* settle(rt.call(parse, [cls, s, f]));
  },
);

for (const name of ['replace', '__replace__']) {
  const fields =
    'year=None, month=None, day=None, hour=None, minute=None, second=None, microsecond=None, tzinfo=None';
  method(
    DateTimeType,
    name,
    name === 'replace' ? `${fields}, *, fold=None` : `*, ${fields}, fold=None`,
    function* (
      rt,
      self: PyDateTime,
      y?: PyObject,
      m?: PyObject,
      d?: PyObject,
      ...rest: (PyObject | undefined)[]
    ): Gen {
      const year = yield* cInt(rt, y, self.v.year);
      const month = yield* cInt(rt, m, self.v.month);
      const day = yield* cInt(rt, d, self.v.day);
      const clock = yield* replacedClock(rt, self.v, rest);
      return yield* settle(makeDateTime(rt, self.type, { year, month, day, ...clock }));
    },
  );
}

// --- telling ------------------------------------------------------------------------------------------------------

declareClockFields(DateTimeType);
declareZoneMethods(DateTimeType, (self) => self);

method(DateTimeType, 'date', '', (rt, self: PyDateTime) => makeDate(rt, DateType, self.v));
for (const [name, keeps] of [
  ['time', false],
  ['timetz', true],
] as const)
  method(DateTimeType, name, '', (rt, self: PyDateTime) => {
    const { hour, minute, second, us, tz, fold } = self.v;
    return makeTime(rt, TimeType, { hour, minute, second, us, tz: keeps ? tz : None, fold });
  });
method(DateTimeType, 'ctime', '', (_rt, self: PyDateTime) =>
  newStr(asctimeText(fieldsOfMoment(self.v))),
);

method(
  DateTimeType,
  'isoformat',
  "sep='T', timespec='auto'",
  function* (rt, self: PyDateTime, sep?: PyObject, timespec?: PyObject): Gen {
    let separator = 'T';
    if (sep !== undefined) {
      if (!isStr(sep))
        throw typeError(
          `isoformat() argument 1 must be a unicode character, not ${argumentName(sep)}`,
        );
      const length = textLength(sep.v);
      if (length !== 1)
        throw typeError(
          `isoformat() argument 1 must be a unicode character, not a string of length ${length}`,
        );
      separator = sep.v;
    }
    const text = clockText(self.v, timespecOf(timespec));
    if (text === null) throw unknownTimespec();
    const offset = yield* settle(offsetOf(rt, self.v.tz, 'utcoffset', self));
    return newStr(
      isoDate(self.v) + separator + text + (offset === null ? '' : offsetText(offset.v, ':')),
    );
  },
);
method(DateTimeType, 'strftime', 'format', function* (rt, self: PyDateTime, text: PyObject): Gen {
  if (!isStr(text)) throw typeError(`strftime() argument 1 must be str, not ${argumentName(text)}`);
  const zone = yield* zoneForFormat(rt, text.v, self.v, self);
  return newStr(strftimeText(text.v, fieldsOfMoment(self.v), zone));
});
method(DateTimeType, 'timetuple', '', function* (rt, self: PyDateTime): Gen {
  const dst = yield* settle(offsetOf(rt, self.v.tz, 'dst', self));
  const isDst = self.v.tz === None || dst === null ? -1 : isZero(dst.v) ? 0 : 1;
  return newStructTime(fieldsOfMoment(self.v), isDst, null);
});

const isZero = (d: DeltaData): boolean => d.days === 0 && d.seconds === 0 && d.us === 0;

/** Seconds since 1970 as the fields stand, whatever the zone. */
const localSeconds = (d: DateTimeData): number =>
  daysOf(d.year, d.month, d.day) * 86400 + d.hour * 3600 + d.minute * 60 + d.second;

method(DateTimeType, 'utctimetuple', '', function* (rt, self: PyDateTime): Gen {
  const offset = yield* settle(offsetOf(rt, self.v.tz, 'utcoffset', self));
  if (offset === null) return newStructTime(fieldsOfMoment(self.v), 0, null);
  const f = fieldsOf(localSeconds(self.v) - offset.v.days * 86400 - offset.v.seconds);
  if (f.year < 1 || f.year > MAX_YEAR) throw overflowError('date value out of range');
  return newStructTime(f, 0, null);
});
method(DateTimeType, 'timestamp', '', function* (rt, self: PyDateTime): Gen {
  const offset = yield* settle(offsetOf(rt, self.v.tz, 'utcoffset', self));
  const { days, seconds, us } = offset === null ? { days: 0, seconds: 0, us: 0 } : offset.v;
  const whole = localSeconds(self.v) - days * 86400 - seconds;
  return newFloat((whole * 1e6 + self.v.us - us) / 1e6);
});
method(
  DateTimeType,
  'astimezone',
  'tz=None',
  function* (rt, self: PyDateTime, given?: PyObject): Gen {
    const wanted = given === undefined || given === None ? null : checkTz(given);
    const tz = wanted ?? newTimeZone(newDelta(0, 0, 0), newStr('UTC'));
    if (self.v.tz === tz) return self;
    // A naive moment is in local time, which is UTC here.
    const offset = yield* settle(offsetOf(rt, self.v.tz, 'utcoffset', self));
    const { days, seconds, us } = offset === null ? { days: 0, seconds: 0, us: 0 } : offset.v;
    const utc = shifted(self.v, { days: -days, seconds: -seconds, us: -us });
    const moment = incref(yield* settle(makeDateTime(rt, DateTimeType, { ...utc, tz })));
    try {
      const made = yield* callMethod(rt, tz, 'fromutc', [moment]);
      if (self.type === DateTimeType || !isDateTime(made)) return made;
      return yield* settle(makeDateTime(rt, self.type, made.v));
    } finally {
      decref(rt, moment);
    }
  },
);

function reduced(self: PyDateTime, withFold: boolean): PyObject {
  const bytes = [...stateBytes(self.v), ...timeState(self.v, false)];
  if (withFold && self.v.fold === 1) bytes[2] = (bytes[2] as number) | 128;
  const state = newBytes(Uint8Array.from(bytes));
  const { tz } = self.v;
  return newTuple([self.type, newTuple(tz === None ? [state] : [state, tz])]);
}
method(DateTimeType, '__reduce__', '', (_rt, self: PyDateTime) => reduced(self, false));
method(
  DateTimeType,
  '__reduce_ex__',
  'protocol, /',
  function* (rt, self: PyDateTime, protocol: PyObject): Gen {
    return reduced(self, (yield* settle(asIndex(rt, protocol))) > 3);
  },
);

// --- arithmetic ---------------------------------------------------------------------------------------------------

function shifted(d: DateTimeData, by: DeltaData): DateTimeData {
  const us = d.us + by.us;
  const seconds = d.hour * 3600 + d.minute * 60 + d.second + by.seconds + Math.floor(us / 1e6);
  const days = ordinal(d) + by.days + Math.floor(seconds / 86400);
  const date = checkedOrdinal(days);
  const rest = seconds - Math.floor(seconds / 86400) * 86400;
  return {
    year: date.year,
    month: date.month,
    day: date.day,
    hour: Math.floor(rest / 3600),
    minute: Math.floor(rest / 60) % 60,
    second: rest % 60,
    us: us - Math.floor(us / 1e6) * 1e6,
    tz: d.tz,
    fold: 0,
  };
}

const difference = (a: DateTimeData, b: DateTimeData): Delta =>
  newDelta(
    ordinal(a) - ordinal(b),
    a.hour * 3600 + a.minute * 60 + a.second - (b.hour * 3600 + b.minute * 60 + b.second),
    a.us - b.us,
  );

/** The offsets of two moments in different zones: both, or neither. */
function* bothOffsets(
  rt: Rt,
  a: PyDateTime,
  b: PyDateTime,
): Gen<[DeltaData, DeltaData] | 'naive' | 'mixed'> {
  if (a.v.tz === b.v.tz) return 'naive';
  const x = yield* settle(offsetOf(rt, a.v.tz, 'utcoffset', a));
  const y = yield* settle(offsetOf(rt, b.v.tz, 'utcoffset', b));
  if (x === null || y === null) return x === y ? 'naive' : 'mixed';
  return [x.v, y.v];
}

function* subtractMoments(rt: Rt, a: PyDateTime, b: PyDateTime): Gen<Delta> {
  const offsets = yield* bothOffsets(rt, a, b);
  const plain = difference(a.v, b.v);
  if (offsets === 'naive') return plain;
  if (offsets === 'mixed')
    throw typeError("can't subtract offset-naive and offset-aware datetimes");
  const [x, y] = offsets;
  return newDelta(
    plain.v.days - x.days + y.days,
    plain.v.seconds - x.seconds + y.seconds,
    plain.v.us - x.us + y.us,
  );
}

/** A moment whose offset depends on the fold equals nothing in another zone (PEP 495). */
function* isProblematic(rt: Rt, o: PyDateTime, offset: DeltaData): Gen<boolean> {
  if (isTimeZone(o.v.tz)) return false;
  const flipped = incref(newDateTime(DateTimeType, { ...o.v, fold: 1 - o.v.fold }));
  try {
    const other = yield* settle(offsetOf(rt, o.v.tz, 'utcoffset', flipped));
    return (
      other !== null &&
      (other.v.days !== offset.days ||
        other.v.seconds !== offset.seconds ||
        other.v.us !== offset.us)
    );
  } finally {
    decref(rt, flipped);
  }
}

function* compareMoments(rt: Rt, a: PyDateTime, b: PyDateTime, op: CompareOp): Gen {
  const equality = op === '==' || op === '!=';
  const offsets = yield* bothOffsets(rt, a, b);
  if (offsets === 'mixed') {
    if (equality) return compareNumbers(0, 1, op);
    throw typeError("can't compare offset-naive and offset-aware datetimes");
  }
  if (equality && offsets !== 'naive') {
    const odd =
      (yield* isProblematic(rt, a, offsets[0])) || (yield* isProblematic(rt, b, offsets[1]));
    if (odd) return compareNumbers(0, 1, op);
  }
  const plain = difference(a.v, b.v).v;
  const [x, y] = offsets === 'naive' ? [NO_OFFSET, NO_OFFSET] : offsets;
  const { days, seconds, us } = newDelta(
    plain.days - x.days + y.days,
    plain.seconds - x.seconds + y.seconds,
    plain.us - x.us + y.us,
  ).v;
  return compareNumbers(days || seconds || us, 0, op);
}

const NO_OFFSET: DeltaData = { days: 0, seconds: 0, us: 0 };

const plus = (rt: Rt, a: PyDateTime, by: DeltaData): Result =>
  makeDateTime(rt, a.type, shifted(a.v, by));

Object.assign(DateTimeType.slots, {
  new: (rt, type, args, kw) => eager(construct(rt, type, args, kw)),
  repr: (rt, o) =>
    eager(
      (function* (): Gen {
        const d = (o as PyDateTime).v;
        const name = o.type === DateTimeType ? 'datetime.datetime' : o.type.name;
        const parts = [d.year, d.month, d.day, ...clockReprParts(d)].join(', ');
        return newStr(`${name}(${parts}${yield* zoneRepr(rt, d)})`);
      })(),
    ),
  str: (rt, o) => eager(callMethod(rt, o, 'isoformat', [newStr(' ')])),
  hash: function* (rt, o): Gen<number | bigint> {
    const d = (o as PyDateTime).v;
    const moment = d.fold === 0 ? o : newDateTime(DateTimeType, { ...d, fold: 0 });
    incref(moment);
    const offset = yield* settle(offsetOf(rt, d.tz, 'utcoffset', moment));
    decref(rt, moment);
    const { days, seconds, us } = offset === null ? NO_OFFSET : offset.v;
    const text = `${localSeconds(d) - days * 86400 - seconds}.${d.us - us}`;
    return hashBytes(rt.hashSeed, text.length, (i) => text.charCodeAt(i));
  },
  richcompare: (rt, a, b, op) =>
    isDateTime(a) && isDateTime(b) ? eager(compareMoments(rt, a, b, op)) : NotImplemented,
  add: (rt, a, b) => {
    if (isDateTime(a) && isDelta(b)) return plus(rt, a, b.v);
    return isDateTime(b) && isDelta(a) ? plus(rt, b, a.v) : NotImplemented;
  },
  subtract: (rt, a, b) => {
    if (!isDateTime(a)) return NotImplemented;
    if (isDateTime(b)) return eager(subtractMoments(rt, a, b));
    if (!isDelta(b)) return NotImplemented;
    const { days, seconds, us } = b.v;
    return plus(rt, a, { days: -days, seconds: -seconds, us: -us });
  },
  traverse: (o, visit) => visit((o as PyDateTime).v.tz),
} satisfies Slots);

const at = (year: number, month: number, day: number, t: PyTime): PyDateTime =>
  newDateTime(DateTimeType, { year, month, day, ...t.v });
constant(DateTimeType, 'min', at(1, 1, 1, TimeType.dict.getStr('min') as PyTime));
constant(DateTimeType, 'max', at(MAX_YEAR, 12, 31, TimeType.dict.getStr('max') as PyTime));
constant(DateTimeType, 'resolution', newDelta(0, 0, 1));
