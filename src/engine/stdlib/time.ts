/**
 * `time` (Modules/timemodule.c) on virtual time: every clock reads the machine's. The process starts at a
 * fixed moment, so that the same program prints the same thing twice. Left out: time zones (UTC only).
 */
import { getAttr, argumentName, typeName } from '../objects/abstract.ts';
import { asDouble } from '../objects/arithmetic.ts';
import { overflowError, raise, typeError, valueError } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { WORK } from '../objects/native-work.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import {
  FloatType,
  IntType,
  newBigInt,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  pyBool,
} from '../objects/roster.ts';
import { isSubtype } from '../objects/type.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { civil, daysOf, fieldsOf, type Fields } from './time/civil.ts';
import { asctimeText, strftimeText, UTC_ZONE } from './time/format.ts';
import {
  checkedFields,
  fieldsFromTuple,
  newStructTime,
  StructTimeType,
} from './time/struct-time.ts';

/** 2026-01-01T00:00:00Z, where every simulated process begins; seconds since 1970. */
export const EPOCH_START_S = 1_767_225_600;
/** What monotonic clocks show at the start, as if the machine had been up for a while; seconds. */
const MONOTONIC_START_S = 1000;

const UTC = { name: 'UTC', offset: 0 };

/** Seconds since 1970, with the fraction that a float has room for. */
export const wallSeconds = (rt: Rt): number => EPOCH_START_S + rt.nowNs() / 1e9;

interface Clock {
  readonly name: string;
  readonly read: (rt: Rt) => number;
  /** What it showed when the process began, seconds. */
  readonly base: number;
  readonly implementation: string;
  readonly monotonic: boolean;
  readonly adjustable: boolean;
  /** Number of the clock for clock_gettime. */
  readonly id: number;
}

const CLOCKS: readonly Clock[] = [
  {
    name: 'time',
    read: (r) => r.nowNs(),
    base: EPOCH_START_S,
    implementation: 'clock_gettime(CLOCK_REALTIME)',
    monotonic: false,
    adjustable: true,
    id: 0,
  },
  {
    name: 'monotonic',
    read: (r) => r.nowNs(),
    base: MONOTONIC_START_S,
    implementation: 'clock_gettime(CLOCK_MONOTONIC)',
    monotonic: true,
    adjustable: false,
    id: 1,
  },
  {
    name: 'perf_counter',
    read: (r) => r.nowNs(),
    base: MONOTONIC_START_S,
    implementation: 'clock_gettime(CLOCK_MONOTONIC)',
    monotonic: true,
    adjustable: false,
    id: 1,
  },
  {
    name: 'process_time',
    read: (r) => (r.state.get('process.cpuNs') as () => number)(),
    base: 0,
    implementation: 'clock_gettime(CLOCK_PROCESS_CPUTIME_ID)',
    monotonic: true,
    adjustable: false,
    id: 2,
  },
  {
    name: 'thread_time',
    read: (r) => r.thread.cpuNs(),
    base: 0,
    implementation: 'clock_gettime(CLOCK_THREAD_CPUTIME_ID)',
    monotonic: true,
    adjustable: false,
    id: 3,
  },
];

const CLOCK_NAMES = [
  'CLOCK_REALTIME',
  'CLOCK_MONOTONIC',
  'CLOCK_PROCESS_CPUTIME_ID',
  'CLOCK_THREAD_CPUTIME_ID',
];

const readSeconds = (r: Rt, clock: Clock): PyObject => {
  r.work(WORK.CLOCK);
  return newFloat(clock.base + clock.read(r) / 1e9);
};

const readNanoseconds = (r: Rt, clock: Clock): PyObject => {
  r.work(WORK.CLOCK);
  return newBigInt(BigInt(clock.base) * 1_000_000_000n + BigInt(Math.floor(clock.read(r))));
};

type Definer = (
  name: string,
  signature: string,
  host: Parameters<typeof nativeFunction>[3],
) => void;

function defineClocks(def: Definer): void {
  for (const clock of CLOCKS) {
    def(clock.name, '', (r) => readSeconds(r, clock));
    def(`${clock.name}_ns`, '', (r) => readNanoseconds(r, clock));
  }
  const byId = (id: PyObject): Clock => {
    const clock = CLOCKS.find((c) => c.id === id.v);
    if (clock === undefined) throw raise('OSError', '[Errno 22] Invalid argument');
    return clock;
  };
  def('clock_gettime', 'clk_id, /', (r, id: PyObject) => readSeconds(r, byId(id)));
  def('clock_gettime_ns', 'clk_id, /', (r, id: PyObject) => readNanoseconds(r, byId(id)));
  def('clock_getres', 'clk_id, /', (_r, id: PyObject) => {
    byId(id);
    return newFloat(1e-9);
  });
  def('get_clock_info', 'name, /', function* (r, name: PyObject): Gen {
    if (!isStr(name))
      throw typeError(`get_clock_info() argument 1 must be str, not ${argumentName(name)}`);
    const clock = CLOCKS.find((c) => c.name === name.v);
    if (clock === undefined) throw valueError('unknown clock');
    const { v: types } = (yield* settle(r.importModule('types'))) as PyModule;
    return yield* settle(
      r.call(
        types.getStr('SimpleNamespace') as PyObject,
        [],
        new Map<string, PyObject>([
          ['implementation', newStr(clock.implementation)],
          ['monotonic', pyBool(clock.monotonic)],
          ['adjustable', pyBool(clock.adjustable)],
          ['resolution', newFloat(1e-9)],
        ]),
      ),
    );
  });
}

function* sleep(r: Rt, secs: PyObject): Gen {
  if (
    !isSubtype(secs.type, FloatType) &&
    !isSubtype(secs.type, IntType) &&
    secs.type.slots.index === undefined
  ) {
    throw typeError(
      `'${secs.type.name}' object cannot be interpreted as an integer${r.profile.library === '3.14' ? ' or float' : ''}`,
    );
  }
  const seconds = yield* settle(asDouble(r, secs));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (seconds < 0) throw valueError('sleep length must be non-negative');
  if (seconds > 9e9) throw overflowError('timestamp too large to convert to C PyTime_t');
  return yield* r.op({ kind: 'sleep', ns: Math.ceil(seconds * 1e9) });
}

/** The argument of gmtime and its kin, or now. */
function* secondsArgument(r: Rt, o: PyObject | undefined): Gen<number> {
  if (o === undefined || o === None) return wallSeconds(r);
  if (!isSubtype(o.type, FloatType) && o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const seconds = yield* settle(asDouble(r, o));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) >= 2 ** 63)
    throw overflowError('timestamp out of range for platform time_t');
  // Beyond this the year does not fit a C int.
  if (Math.abs(seconds) > 6.7e16) throw overflowError('year out of range');
  return seconds;
}

function* fieldsArgument(r: Rt, t: PyObject | undefined, name: string): Gen<Fields> {
  if (t === undefined || t === None) return fieldsOf(wallSeconds(r));
  return checkedFields(yield* fieldsFromTuple(r, t, name));
}

function defineCalendar(def: Definer): void {
  for (const name of ['gmtime', 'localtime']) {
    def(name, 'seconds=None, /', function* (r, s?: PyObject): Gen {
      return newStructTime(fieldsOf(yield* secondsArgument(r, s)), 0, UTC);
    });
  }
  def('ctime', 'seconds=None, /', function* (r, s?: PyObject): Gen {
    return newStr(asctimeText(fieldsOf(yield* secondsArgument(r, s))));
  });
  def('asctime', 'tuple=None, /', function* (r, t?: PyObject): Gen {
    return newStr(asctimeText(yield* fieldsArgument(r, t, 'asctime')));
  });
  def('strftime', 'format, tuple=None, /', function* (r, format: PyObject, t?: PyObject): Gen {
    if (!isStr(format))
      throw typeError(`strftime() argument 1 must be str, not ${argumentName(format)}`);
    return newStr(strftimeText(format.v, yield* fieldsArgument(r, t, 'strftime'), UTC_ZONE));
  });
  def('mktime', 'tuple, /', function* (r, t: PyObject): Gen {
    const f = yield* fieldsFromTuple(r, t, 'mktime');
    // Months and days beyond their range carry over, as in the C library.
    const year = f.year + Math.floor((f.month - 1) / 12);
    const month = ((((f.month - 1) % 12) + 12) % 12) + 1;
    const days = daysOf(year, month, 1) + f.day - 1;
    if (Math.abs(civil(days).year) > 2 ** 31) throw overflowError('mktime argument out of range');
    return newFloat(days * 86400 + f.hour * 3600 + f.minute * 60 + f.second);
  });
  def('strptime', 'string, format=..., /', function* (r, string: PyObject, format?: PyObject): Gen {
    const module = (yield* settle(r.importModule('_strptime'))) as PyModule;
    const parse = yield* settle(getAttr(r, module, '_strptime_time'));
    const args = format === undefined ? [string] : [string, format];
    return yield* settle(r.call(parse, args));
  });
  def('tzset', '', () => None);
}

export function initTime(_rt: Rt, module: PyModule): void {
  const def: Definer = (name, signature, host) =>
    setIn(module.v, name, nativeFunction('time', name, signature, host));
  defineClocks(def);
  def('sleep', 'seconds, /', sleep);
  defineCalendar(def);
  CLOCK_NAMES.forEach((name, id) => setIn(module.v, name, newInt(id)));
  setIn(module.v, 'struct_time', StructTimeType);
  setIn(module.v, 'timezone', newInt(0));
  setIn(module.v, 'altzone', newInt(0));
  setIn(module.v, 'daylight', newInt(0));
  setIn(module.v, 'tzname', newTuple([newStr('UTC'), newStr('UTC')]));
}
