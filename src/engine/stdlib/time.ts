/**
 * `time` (Modules/timemodule.c) on virtual time: every clock reads the machine's. The process starts at a
 * fixed moment, so that the same program prints the same thing twice. Left out: time zones (UTC only).
 */
import { asDouble } from '../objects/arithmetic.ts';
import { overflowError, typeError, valueError } from '../objects/errors.ts';
import { WORK } from '../objects/native-work.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import { FloatType, IntType, newFloat, newInt, newStr, newTuple, None } from '../objects/roster.ts';
import { isSubtype } from '../objects/type.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';

/** 2026-01-01T00:00:00Z, where every simulated process begins; seconds since 1970. */
export const EPOCH_START_S = 1_767_225_600;
/** What monotonic clocks show at the start, as if the machine had been up for a while; seconds. */
const MONOTONIC_START_S = 1000;

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const LONG_DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Fields as time.struct_time has them. */
interface Fields {
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

/** Days since 1970-01-01 to a date of the proleptic Gregorian calendar (Howard Hinnant's algorithm). */
function civil(days: number): { year: number; month: number; day: number } {
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

function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719468;
}

function fieldsOf(seconds: number): Fields {
  const days = Math.floor(seconds / 86400);
  const rest = Math.floor(seconds) - days * 86400;
  const date = civil(days);
  return {
    ...date,
    hour: Math.floor(rest / 3600),
    minute: Math.floor((rest % 3600) / 60),
    second: rest % 60,
    weekday: (((days + 3) % 7) + 7) % 7,
    yearday: days - daysOf(date.year, 1, 1) + 1,
  };
}

const two = (n: number): string => String(n).padStart(2, '0');

function asctime(f: Fields): string {
  return `${DAYS[f.weekday]} ${MONTHS[f.month - 1]} ${String(f.day).padStart(2)} ${two(f.hour)}:${two(f.minute)}:${two(f.second)} ${f.year}`;
}

function strftime(format: string, f: Fields): string {
  return format.replace(/%([a-zA-Z%])/g, (whole, code: string) => {
    switch (code) {
      case 'Y':
        return String(f.year);
      case 'y':
        return two(f.year % 100);
      case 'm':
        return two(f.month);
      case 'd':
        return two(f.day);
      case 'H':
        return two(f.hour);
      case 'I':
        return two(((f.hour + 11) % 12) + 1);
      case 'M':
        return two(f.minute);
      case 'S':
        return two(f.second);
      case 'p':
        return f.hour < 12 ? 'AM' : 'PM';
      case 'j':
        return String(f.yearday).padStart(3, '0');
      case 'a':
        return DAYS[f.weekday] as string;
      case 'A':
        return LONG_DAYS[f.weekday] as string;
      case 'b':
      case 'h':
        return MONTHS[f.month - 1] as string;
      case 'B':
        return LONG_MONTHS[f.month - 1] as string;
      case 'w':
        return String((f.weekday + 1) % 7);
      case 'c':
        return asctime(f);
      case 'x':
        return `${two(f.month)}/${two(f.day)}/${two(f.year % 100)}`;
      case 'X':
      case 'T':
        return `${two(f.hour)}:${two(f.minute)}:${two(f.second)}`;
      case 'F':
        return `${f.year}-${two(f.month)}-${two(f.day)}`;
      case 'z':
        return '+0000';
      case 'Z':
        return 'UTC';
      case '%':
        return '%';
      default:
        return whole;
    }
  });
}

function structTime(f: Fields): PyObject {
  return newTuple(
    [f.year, f.month, f.day, f.hour, f.minute, f.second, f.weekday, f.yearday, 0].map(newInt),
  );
}

function fieldsFrom(o: PyObject | undefined, now: number): Fields {
  if (o === undefined || o === None) return fieldsOf(now);
  if (!Array.isArray(o.v) || o.v.length !== 9)
    throw typeError('Tuple or struct_time argument required');
  const n = (o.v as PyObject<number>[]).map((item) => item.v);
  const [year, month, day, hour, minute, second, weekday, yearday] = n as [
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

export function initTime(rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(module.v, name, nativeFunction('time', name, signature, host));
  const now = (r: Rt): number => EPOCH_START_S + r.nowNs() / 1e9;
  const clocks: readonly (readonly [string, (r: Rt) => number, base: number])[] = [
    ['time', (r) => r.nowNs(), EPOCH_START_S],
    ['perf_counter', (r) => r.nowNs(), MONOTONIC_START_S],
    ['monotonic', (r) => r.nowNs(), MONOTONIC_START_S],
    ['process_time', (r) => (r.state.get('process.cpuNs') as () => number)(), 0],
    ['thread_time', (r) => r.thread.cpuNs(), 0],
  ];
  for (const [name, read, base] of clocks) {
    def(name, '', (r) => {
      r.work(WORK.CLOCK);
      return newFloat(base + read(r) / 1e9);
    });
    def(`${name}_ns`, '', (r) => {
      r.work(WORK.CLOCK);
      const whole = BigInt(base) * 1_000_000_000n + BigInt(Math.floor(read(r)));
      return whole <= 9007199254740991n
        ? newInt(Number(whole))
        : new PyObject<number | bigint>(IntType, whole);
    });
  }
  def('sleep', 'secs, /', function* (r, secs: PyObject): Gen {
    if (
      !isSubtype(secs.type, FloatType) &&
      !isSubtype(secs.type, IntType) &&
      secs.type.slots.index === undefined
    ) {
      throw typeError(
        `'${secs.type.name}' object cannot be interpreted as an integer${r.python === '3.14' ? ' or float' : ''}`,
      );
    }
    const seconds = yield* settle(asDouble(r, secs));
    if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
    if (seconds < 0) throw valueError('sleep length must be non-negative');
    if (seconds > 9e9) throw overflowError('timestamp too large to convert to C PyTime_t');
    return yield* r.op({ kind: 'sleep', ns: Math.ceil(seconds * 1e9) });
  });
  const secondsOf = function* (r: Rt, o: PyObject | undefined): Gen<number> {
    return o === undefined || o === None ? now(r) : yield* settle(asDouble(r, o));
  };
  for (const name of ['gmtime', 'localtime']) {
    def(name, 'seconds=None, /', function* (r, s?: PyObject): Gen {
      return structTime(fieldsOf(yield* secondsOf(r, s)));
    });
  }
  def('ctime', 'seconds=None, /', function* (r, s?: PyObject): Gen {
    return newStr(asctime(fieldsOf(yield* secondsOf(r, s))));
  });
  def('asctime', 't=None, /', (r, t?: PyObject) => newStr(asctime(fieldsFrom(t, now(r)))));
  def('strftime', 'format, t=None, /', (r, format: PyObject<string>, t?: PyObject) =>
    newStr(strftime(format.v, fieldsFrom(t, now(r)))),
  );
  def('mktime', 't, /', (r, t: PyObject) => {
    const f = fieldsFrom(t, now(r));
    return newFloat(
      daysOf(f.year, f.month, f.day) * 86400 + f.hour * 3600 + f.minute * 60 + f.second,
    );
  });
  setIn(module.v, 'timezone', newInt(0));
  setIn(module.v, 'altzone', newInt(0));
  setIn(module.v, 'daylight', newInt(0));
  setIn(module.v, 'tzname', newTuple([newStr('UTC'), newStr('UTC')]));
}
