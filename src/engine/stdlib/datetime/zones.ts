/** datetime.tzinfo and datetime.timezone, and how the other types ask a zone for its offset and name. */
import {
  callMethod,
  getOptionalAttr,
  hash,
  instanceDict,
  repr,
  argumentName,
  typeName,
} from '../../objects/abstract.ts';
import { compareNumbers } from '../../objects/containers.ts';
import { raise, typeError, valueError } from '../../objects/errors.ts';
import { eager, isStr } from '../../objects/maybe.ts';
import { constant, method } from '../../objects/native.ts';
import { decref, immortalize, incref, PyObject } from '../../objects/object.ts';
import {
  makeBuiltinType,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Maybe, type Rt } from '../../objects/runtime.ts';
import type { Slots } from '../../objects/type.ts';
import {
  bindArguments,
  isDateTime,
  isDelta,
  sixDigits,
  twoDigits,
  TzInfoType,
  type Delta,
  type DeltaData,
} from './data.ts';
import { deltaRepr, newDelta, orderOfDeltas } from './timedelta.ts';

interface ZoneData {
  /** Counted. */
  readonly offset: Delta;
  /** Counted; null: made from the offset. */
  readonly name: PyObject | null;
}

type TimeZone = PyObject<ZoneData>;

export const TimeZoneType = makeBuiltinType('timezone', TzInfoType, 'datetime', true);
export const isTimeZone = (o: PyObject): o is TimeZone => o.type === TimeZoneType;

/** Offsets stay within a day. */
function checkOffset(delta: Delta): Delta {
  const { days, seconds, us } = delta.v;
  if ((days === -1 && seconds + us >= 1) || days === 0) return delta;
  throw valueError(
    `offset must be a timedelta strictly between -timedelta(hours=24) and timedelta(hours=24), not ${deltaRepr(delta)}`,
  );
}

function makeZone(offset: Delta, name: PyObject | null): TimeZone {
  return new PyObject<ZoneData>(TimeZoneType, {
    offset: incref(offset),
    name: name === null ? null : incref(name),
  });
}

export const UTC = immortalize(makeZone(newDelta(0, 0, 0), null));

export function newTimeZone(offset: Delta, name: PyObject | null = null): PyObject {
  const { days, seconds, us } = offset.v;
  if (name === null && days === 0 && seconds === 0 && us === 0) return UTC;
  return makeZone(checkOffset(offset), name);
}

/** Seconds of an offset, with its microseconds behind the point. */
export const offsetSeconds = ({ days, seconds }: DeltaData): number => days * 86400 + seconds;

/** +hh:mm and, where there are any, seconds and their fraction. */
export function offsetText(delta: DeltaData, separator: string): string {
  const negative = delta.days < 0;
  const { days, seconds, us } = negative
    ? newDelta(-delta.days, -delta.seconds, -delta.us).v
    : delta;
  const total = days * 86400 + seconds;
  let text = `${negative ? '-' : '+'}${twoDigits(Math.floor(total / 3600))}${separator}${twoDigits(Math.floor(total / 60) % 60)}`;
  if (total % 60 !== 0 || us !== 0) text += separator + twoDigits(total % 60);
  if (us !== 0) text += `.${sixDigits(us)}`;
  return text;
}

function zoneName({ v }: TimeZone): PyObject {
  if (v.name !== null) return v.name;
  const { days, seconds, us } = v.offset.v;
  if (days === 0 && seconds === 0 && us === 0) return newStr('UTC');
  return newStr(`UTC${offsetText(v.offset.v, ':')}`);
}

// --- asking a zone ----------------------------------------------------------------------------------------------

/** utcoffset() or dst() of a zone; null for none. The zone may be written in Python. */
export function offsetOf(
  rt: Rt,
  tz: PyObject,
  which: 'utcoffset' | 'dst',
  moment: PyObject,
): Maybe<Delta | null> {
  if (tz === None) return null;
  if (isTimeZone(tz)) return which === 'dst' ? null : tz.v.offset;
  return eager(askOffset(rt, tz, which, moment));
}

function* askOffset(
  rt: Rt,
  tz: PyObject,
  which: 'utcoffset' | 'dst',
  moment: PyObject,
): Gen<Delta | null> {
  const answer = yield* callMethod(rt, tz, which, [moment]);
  if (answer === None) return null;
  if (!isDelta(answer))
    throw typeError(`tzinfo.${which}() must return None or timedelta, not '${typeName(answer)}'`);
  return checkOffset(answer);
}

export function* nameOf(rt: Rt, tz: PyObject, moment: PyObject): Gen {
  if (tz === None) return None;
  if (isTimeZone(tz)) return zoneName(tz);
  const answer = yield* callMethod(rt, tz, 'tzname', [moment]);
  if (answer !== None && !isStr(answer))
    throw typeError(`tzinfo.tzname() must return None or a string, not '${typeName(answer)}'`);
  return answer;
}

// --- tzinfo -------------------------------------------------------------------------------------------------------

for (const name of ['utcoffset', 'dst', 'tzname'])
  method(TzInfoType, name, 'dt, /', () => {
    throw raise('NotImplementedError', `a tzinfo subclass must implement ${name}()`);
  });

method(TzInfoType, 'fromutc', 'dt, /', function* (rt, self: PyObject, dt: PyObject): Gen {
  if (!isDateTime(dt)) throw typeError('fromutc: argument must be a datetime');
  if (dt.v.tz !== self) throw valueError('fromutc: dt.tzinfo is not self');
  const offset = yield* settle(offsetOf(rt, self, 'utcoffset', dt));
  if (offset === null) throw valueError('fromutc: non-None utcoffset() result required');
  const dst = yield* settle(offsetOf(rt, self, 'dst', dt));
  if (dst === null) throw valueError('fromutc: non-None dst() result required');
  const standard = newDelta(
    offset.v.days - dst.v.days,
    offset.v.seconds - dst.v.seconds,
    offset.v.us - dst.v.us,
  );
  const shifted = incref(yield* callMethod(rt, dt, '__add__', [standard]));
  try {
    const again = yield* settle(offsetOf(rt, self, 'dst', shifted));
    if (again === null)
      throw valueError('fromutc: tz.dst() gave inconsistent results; cannot convert');
    return yield* callMethod(rt, shifted, '__add__', [again]);
  } finally {
    decref(rt, shifted);
  }
});

method(TzInfoType, '__reduce__', '', function* (rt, self: PyObject): Gen {
  const initial = yield* getOptionalAttr(rt, self, '__getinitargs__');
  const args = initial === undefined ? newTuple([]) : yield* settle(rt.call(initial, []));
  return newTuple([self.type, args, instanceDict(self) ?? None]);
});

TzInfoType.slots.new = (_rt, type) => new PyObject(type, null);

// --- timezone -----------------------------------------------------------------------------------------------------

function checkMoment(name: string, moment: PyObject): void {
  if (moment !== None && !isDateTime(moment))
    throw typeError(
      `${name}(dt) argument must be a datetime instance or None, not ${typeName(moment)}`,
    );
}

method(TimeZoneType, 'utcoffset', 'dt, /', (_rt, self: TimeZone, moment: PyObject) => {
  checkMoment('utcoffset', moment);
  return self.v.offset;
});
method(TimeZoneType, 'tzname', 'dt, /', (_rt, self: TimeZone, moment: PyObject) => {
  checkMoment('tzname', moment);
  return zoneName(self);
});
method(TimeZoneType, 'dst', 'dt, /', (_rt, _self: TimeZone, moment: PyObject) => {
  checkMoment('dst', moment);
  return None;
});
method(TimeZoneType, 'fromutc', 'dt, /', function* (rt, self: TimeZone, dt: PyObject): Gen {
  if (!isDateTime(dt)) throw typeError('fromutc: argument must be a datetime instance');
  if (dt.v.tz !== self) throw valueError('fromutc: dt.tzinfo is not self');
  return yield* callMethod(rt, dt, '__add__', [self.v.offset]);
});
method(TimeZoneType, '__getinitargs__', '', (_rt, self: TimeZone) =>
  newTuple(self.v.name === null ? [self.v.offset] : [self.v.offset, self.v.name]),
);
method(TimeZoneType, '__deepcopy__', 'memo, /', (_rt, self: TimeZone) => self);

Object.assign(TimeZoneType.slots, {
  new: (_rt, _type, args, kw) => {
    const [offset, name] = bindArguments(['offset', 'name'], 1, 0, args, kw, 'timezone()') as [
      PyObject,
      PyObject | undefined,
    ];
    if (!isDelta(offset))
      throw typeError(
        `timezone() argument 1 must be datetime.timedelta, not ${argumentName(offset)}`,
      );
    if (name !== undefined && !isStr(name))
      throw typeError(`timezone() argument 2 must be str, not ${argumentName(name)}`);
    return newTimeZone(offset, name ?? null);
  },
  repr: function* (rt, o): Gen {
    if (o === UTC) return newStr('datetime.timezone.utc');
    const { offset, name } = (o as TimeZone).v;
    const shown = name === null ? '' : `, ${yield* settle(repr(rt, name))}`;
    return newStr(`datetime.timezone(${deltaRepr(offset)}${shown})`);
  },
  str: (_rt, o) => zoneName(o as TimeZone),
  hash: (rt, o) => hash(rt, (o as TimeZone).v.offset),
  richcompare: (_rt, a, b, op) =>
    (op === '==' || op === '!=') && isTimeZone(a) && isTimeZone(b)
      ? compareNumbers(orderOfDeltas(a.v.offset.v, b.v.offset.v), 0, op)
      : op === '==' || op === '!='
        ? isTimeZone(b)
          ? pyBool(op === '!=')
          : NotImplemented
        : NotImplemented,
  traverse: (o, visit) => {
    visit((o as TimeZone).v.offset);
    if ((o as TimeZone).v.name !== null) visit((o as TimeZone).v.name as PyObject);
  },
} satisfies Slots);

constant(TimeZoneType, 'utc', UTC);
constant(TimeZoneType, 'min', makeZone(newDelta(-1, 60, 0), null));
constant(TimeZoneType, 'max', makeZone(newDelta(0, 86340, 0), null));
