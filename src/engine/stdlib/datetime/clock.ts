/** datetime.time. */
import { argumentName } from '../../objects/abstract.ts';
import { compareNumbers } from '../../objects/containers.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { eager, isStr } from '../../objects/maybe.ts';
import { classMethod, constant, getset, method } from '../../objects/native.ts';
import { incref, PyObject } from '../../objects/object.ts';
import { callMethod, getAttr, repr } from '../../objects/abstract.ts';
import {
  BytesType,
  newBytes,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import { hashBytes } from '../../objects/siphash.ts';
import type { CompareOp, PyType, Slots } from '../../objects/type.ts';
import { strftimeText, type Zone } from '../time/format.ts';
import {
  bindArguments,
  checkTime,
  checkTz,
  cInt,
  isTime,
  sixDigits,
  TimeType,
  twoDigits,
  type Delta,
  type PyTime,
  type TimeData,
} from './data.ts';
import { checkStrptime, dateFields, formatMoment, notIso } from './date.ts';
import { parseIsoTime, type IsoTime } from './iso.ts';
import { newDelta } from './timedelta.ts';
import { nameOf, newTimeZone, offsetOf, offsetSeconds, offsetText, UTC } from './zones.ts';

/** The specs of isoformat(), and the text of a time by them; null: there is no such spec. */
export function clockText(t: TimeData, timespec: string): string | null {
  const spec = timespec === 'auto' ? (t.us === 0 ? 'seconds' : 'microseconds') : timespec;
  const hm = `${twoDigits(t.hour)}:${twoDigits(t.minute)}`;
  switch (spec) {
    case 'hours':
      return twoDigits(t.hour);
    case 'minutes':
      return hm;
    case 'seconds':
      return `${hm}:${twoDigits(t.second)}`;
    case 'milliseconds':
      return `${hm}:${twoDigits(t.second)}.${String(Math.floor(t.us / 1000)).padStart(3, '0')}`;
    case 'microseconds':
      return `${hm}:${twoDigits(t.second)}.${sixDigits(t.us)}`;
    default:
      return null;
  }
}

/** The zone's part of a format, asked only where the format shows it. */
export function* zoneForFormat(rt: Rt, text: string, t: TimeData, moment: PyObject): Gen<Zone> {
  const plain = { offset: '', colonOffset: '', name: '', microsecond: t.us, padYears: true };
  if (t.tz === None || !/%:?[zZ]/.test(text)) return plain;
  const offset = yield* settle(offsetOf(rt, t.tz, 'utcoffset', moment));
  const name = /%Z/.test(text) ? yield* nameOf(rt, t.tz, moment) : None;
  return {
    ...plain,
    offset: offset === null ? '' : offsetText(offset.v, ''),
    colonOffset: offset === null ? '' : offsetText(offset.v, ':'),
    name: name === None ? '' : (name.v as string),
  };
}

/** A zone as fromisoformat() read it. */
export function isoZone(iso: IsoTime): PyObject {
  if (iso.offset === null) return None;
  const { seconds, us } = iso.offset;
  return seconds === 0 && us === 0 ? UTC : newTimeZone(newDelta(0, seconds, us));
}

function newTime(type: PyType, t: TimeData): PyTime {
  incref(t.tz);
  return new PyObject<TimeData>(type, t);
}

const NAMES = ['hour', 'minute', 'second', 'microsecond', 'tzinfo', 'fold'];

function* construct(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [first] = args;
  if (first?.type === BytesType && (first.v as Uint8Array).length === 6 && args.length <= 2) {
    const s = first.v as Uint8Array;
    if (((s[0] as number) & 127) < 24)
      return newTime(type, { ...timeOfState(s), tz: checkTz(args[1] ?? None) });
  }
  const given = bindArguments(NAMES, 0, 1, args, kw);
  const t = {
    hour: yield* cInt(rt, given[0]),
    minute: yield* cInt(rt, given[1]),
    second: yield* cInt(rt, given[2]),
    us: yield* cInt(rt, given[3]),
    tz: given[4] ?? None,
    fold: yield* cInt(rt, given[5]),
  };
  checkTime(rt, t);
  checkTz(t.tz);
  return newTime(type, t);
}

export function timeOfState(s: Uint8Array): Omit<TimeData, 'tz'> {
  const [h, minute, second, a, b, c] = s as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { hour: h & 127, minute, second, us: a * 65536 + b * 256 + c, fold: h >> 7 };
}

export const timeState = (t: TimeData, withFold: boolean): number[] => [
  t.hour | (withFold && t.fold === 1 ? 128 : 0),
  t.minute,
  t.second,
  t.us >> 16,
  (t.us >> 8) & 255,
  t.us & 255,
];

export function makeTime(rt: Rt, type: PyType, t: TimeData): Result {
  checkTime(rt, t);
  if (type === TimeType) return newTime(type, t);
  const kw = new Map<string, PyObject>([['fold', newInt(t.fold)]]);
  const fields = [t.hour, t.minute, t.second, t.us].map(newInt);
  return rt.call(type, [...fields, t.tz], t.fold === 0 ? null : kw);
}

classMethod(TimeType, 'fromisoformat', 'string, /', function* (rt, cls: PyType, o: PyObject): Gen {
  if (!isStr(o)) throw typeError('fromisoformat: argument must be str');
  const iso = parseIsoTime(o.v.startsWith('T') ? o.v.slice(1) : o.v);
  if (iso === null) return yield* notIso(rt, o);
  const midnight = iso.hour === 24 && iso.minute === 0 && iso.second === 0 && iso.us === 0;
  const { minute, second, us } = iso;
  const hour = midnight ? 0 : iso.hour;
  return yield* settle(makeTime(rt, cls, { hour, minute, second, us, tz: isoZone(iso), fold: 0 }));
});
classMethod(
  TimeType,
  'strptime',
  'string, format, /',
  function* (rt, cls: PyType, s: PyObject, f: PyObject): Gen {
    checkStrptime(s, f);
    const module = yield* settle(rt.importModule('_strptime'));
    const parse = yield* settle(getAttr(rt, module, '_strptime_datetime_time'));
    return yield* settle(rt.call(parse, [cls, s, f]));
  },
);

// --- telling --------------------------------------------------------------------------------------------------

/** hour, minute, second, microsecond, tzinfo and fold of times and datetimes. */
export function declareClockFields(type: PyType): void {
  for (const [name, key] of [
    ['hour', 'hour'],
    ['minute', 'minute'],
    ['second', 'second'],
    ['microsecond', 'us'],
    ['fold', 'fold'],
  ] as const)
    getset(type, name, (_rt, self: PyTime) => newInt(self.v[key]));
  getset(type, 'tzinfo', (_rt, self: PyTime) => self.v.tz);
}
declareClockFields(TimeType);

/** utcoffset, dst and tzname; a time asks its zone about None. */
export function declareZoneMethods(type: PyType, moment: (self: PyTime) => PyObject): void {
  for (const name of ['utcoffset', 'dst'] as const)
    method(type, name, '', function* (rt, self: PyTime): Gen {
      return (yield* settle(offsetOf(rt, self.v.tz, name, moment(self)))) ?? None;
    });
  method(type, 'tzname', '', (rt, self: PyTime) => eager(nameOf(rt, self.v.tz, moment(self))));
}
declareZoneMethods(TimeType, () => None);

export function timespecOf(o: PyObject | undefined): string {
  if (o === undefined) return 'auto';
  if (!isStr(o))
    throw typeError(`isoformat() argument 'timespec' must be str, not ${argumentName(o)}`);
  return o.v;
}

export const unknownTimespec = (): unknown => valueError('Unknown timespec value');

function* isoformat(rt: Rt, self: PyTime, timespec?: PyObject): Gen {
  const text = clockText(self.v, timespecOf(timespec));
  if (text === null) throw unknownTimespec();
  const offset = yield* settle(offsetOf(rt, self.v.tz, 'utcoffset', None));
  return newStr(text + (offset === null ? '' : offsetText(offset.v, ':')));
}
method(TimeType, 'isoformat', "timespec='auto'", isoformat);
method(TimeType, 'strftime', 'format', function* (rt, self: PyTime, text: PyObject): Gen {
  if (!isStr(text)) throw typeError(`strftime() argument 1 must be str, not ${argumentName(text)}`);
  const zone = yield* zoneForFormat(rt, text.v, self.v, None);
  const { hour, minute, second } = self.v;
  const fields = dateFields({ year: 1900, month: 1, day: 1 }, hour, minute, second);
  return newStr(strftimeText(text.v, fields, zone));
});
method(TimeType, '__format__', 'format_spec, /', formatMoment);

for (const name of ['replace', '__replace__'])
  method(
    TimeType,
    name,
    name === 'replace'
      ? 'hour=None, minute=None, second=None, microsecond=None, tzinfo=None, *, fold=None'
      : '*, hour=None, minute=None, second=None, microsecond=None, tzinfo=None, fold=None',
    function* (rt, self: PyTime, ...given: (PyObject | undefined)[]): Gen {
      return yield* settle(makeTime(rt, self.type, yield* replacedClock(rt, self.v, given)));
    },
  );

/** The time with some of its fields replaced: hour to microsecond, zone, fold. */
export function* replacedClock(
  rt: Rt,
  t: TimeData,
  [h, m, s, us, tz, fold]: readonly (PyObject | undefined)[],
): Gen<TimeData> {
  return {
    hour: yield* cInt(rt, h, t.hour),
    minute: yield* cInt(rt, m, t.minute),
    second: yield* cInt(rt, s, t.second),
    us: yield* cInt(rt, us, t.us),
    tz: tz === undefined ? t.tz : checkTz(tz),
    fold: yield* cInt(rt, fold, t.fold),
  };
}

function reduced(self: PyTime, withFold: boolean): PyObject {
  const state = newBytes(Uint8Array.from(timeState(self.v, withFold)));
  const { tz } = self.v;
  return newTuple([self.type, newTuple(tz === None ? [state] : [state, tz])]);
}
method(TimeType, '__reduce__', '', (_rt, self: PyTime) => reduced(self, false));
method(TimeType, '__reduce_ex__', 'protocol, /', (_rt, self: PyTime, protocol: PyObject) =>
  reduced(self, (protocol.v as number) > 3),
);

/** ", tzinfo=..., fold=1" of a repr. */
export function* zoneRepr(rt: Rt, t: TimeData): Gen<string> {
  const tz = t.tz === None ? '' : `, tzinfo=${yield* settle(repr(rt, t.tz))}`;
  return tz + (t.fold === 0 ? '' : ', fold=1');
}

/** Hour and minute always, the rest as far as it is not zero. */
export function clockReprParts(t: TimeData): number[] {
  const parts = [t.hour, t.minute];
  if (t.second !== 0 || t.us !== 0) parts.push(t.second);
  if (t.us !== 0) parts.push(t.us);
  return parts;
}

// --- comparing ------------------------------------------------------------------------------------------------

const clockUs = (t: TimeData): number => ((t.hour * 60 + t.minute) * 60 + t.second) * 1e6 + t.us;

const offsetUs = (delta: Delta): number => offsetSeconds(delta.v) * 1e6 + delta.v.us;

function* compareTimes(rt: Rt, a: PyTime, b: PyTime, op: CompareOp): Gen {
  const x = clockUs(a.v);
  const y = clockUs(b.v);
  if (a.v.tz === b.v.tz) return compareNumbers(x, y, op);
  const left = yield* settle(offsetOf(rt, a.v.tz, 'utcoffset', None));
  const right = yield* settle(offsetOf(rt, b.v.tz, 'utcoffset', None));
  if (left !== null && right !== null)
    return compareNumbers(x - offsetUs(left), y - offsetUs(right), op);
  if (left === right) return compareNumbers(x, y, op);
  if (op === '==' || op === '!=') return compareNumbers(0, 1, op);
  throw typeError("can't compare offset-naive and offset-aware times");
}

Object.assign(TimeType.slots, {
  new: (rt, type, args, kw) => eager(construct(rt, type, args, kw)),
  repr: (rt, o) =>
    eager(
      (function* (): Gen {
        const name = o.type === TimeType ? 'datetime.time' : o.type.name;
        const parts = clockReprParts((o as PyTime).v).join(', ');
        return newStr(`${name}(${parts}${yield* zoneRepr(rt, (o as PyTime).v)})`);
      })(),
    ),
  str: (rt, o) => eager(callMethod(rt, o, 'isoformat')),
  hash: function* (rt, o): Gen<number | bigint> {
    const offset = yield* settle(offsetOf(rt, (o as PyTime).v.tz, 'utcoffset', None));
    const us = clockUs((o as PyTime).v) - (offset === null ? 0 : offsetUs(offset));
    const text = String(us);
    return hashBytes(rt.hashSeed, text.length, (i) => text.charCodeAt(i));
  },
  richcompare: (rt, a, b, op) =>
    isTime(a) && isTime(b) ? eager(compareTimes(rt, a, b, op)) : NotImplemented,
  traverse: (o, visit) => visit((o as PyTime).v.tz),
} satisfies Slots);

const at = (hour: number, minute: number, second: number, us: number): PyTime =>
  newTime(TimeType, { hour, minute, second, us, tz: None, fold: 0 });
constant(TimeType, 'min', at(0, 0, 0, 0));
constant(TimeType, 'max', at(23, 59, 59, 999999));
constant(TimeType, 'resolution', newDelta(0, 0, 1));
