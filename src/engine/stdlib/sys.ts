/**
 * `sys` (Python/sysmodule.c): what programs ask of the interpreter. Streams are in stdlib/io,
 * traceback texts in vm/traceback.ts. Left out: audit hooks, tracing and profiling hooks.
 */
import { CO_NESTED } from '../compile/code.ts';
import { asIndex, genericGetAttr, getAttr, repr, argumentName } from '../objects/abstract.ts';
import { asDouble } from '../objects/arithmetic.ts';
import type { PyFunction } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import {
  excTypes,
  newException,
  Raise,
  typeError,
  valueError,
  type PyException,
  overflowError,
} from '../objects/errors.ts';
import { INT_MAX_STR_DIGITS, maxStrDigits } from '../objects/int.ts';
import { internStr } from '../objects/intern.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { incref, isImmortal, PyObject } from '../objects/object.ts';
import {
  BuiltinFunctionType,
  FunctionType,
  BoolType,
  makeBuiltinType,
  newBigInt,
  newDict,
  newFloat,
  newInt,
  IntType,
  newList,
  newStr,
  newTuple,
  None,
  pyBool,
  StrType,
  True,
  TupleType,
} from '../objects/roster.ts';
import type { PyType } from '../objects/type.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { borrowedReferences } from '../vm/borrowed.ts';
import type { PyFrame } from '../vm/frame.ts';
import type { Interpreter } from '../vm/interpreter.ts';
import type { Ticks } from '../vm/ticks.ts';
import { getSizeOf } from './object-sizes.ts';
import { installUnraisable } from './sys-unraisable.ts';
import { initSysMore } from './sys-more.ts';
import { formatException } from '../vm/traceback.ts';
import { frameObject } from '../vm/unwind.ts';
import { addAsyncHooks } from './sys-async.ts';

/** What the session lends to sys. */
export interface SysHost {
  readonly argv: readonly string[];
  readonly filename: string;
  intervalNs(): number;
  setIntervalNs(ns: number): void;
  /** Source line of a file, for tracebacks; null when unknown. */
  sourceLine(filename: string, line: number): string | null;
}

/** An argument that has to fit a C int. */
function* cInt(rt: Rt, o: PyObject): Gen<number> {
  const n = Number(yield* settle(asIndex(rt, o)));
  if (n < -(2 ** 31) || n >= 2 ** 31)
    throw overflowError('Python int too large to convert to C int');
  return n;
}

/** A named tuple of the interpreter (sys.version_info): its repr shows the names. */
function structSequence(name: string, fields: readonly (readonly [string, PyObject])[]): PyObject {
  const type = makeBuiltinType(name, TupleType, 'sys', true);
  Object.assign(type.slots, TupleType.slots, {
    getattro: (rt, o, attr) => {
      const at = fields.findIndex(([n]) => n === attr);
      return at >= 0 ? ((o.v as PyObject[])[at] as PyObject) : genericGetAttr(rt, o, attr);
    },
    repr: function* (rt, o): Gen {
      const parts: string[] = [];
      for (const [i, [n]] of fields.entries())
        parts.push(`${n}=${yield* settle(repr(rt, (o.v as PyObject[])[i] as PyObject))}`);
      return newStr(`${name === 'namespace' ? '' : 'sys.'}${name}(${parts.join(', ')})`);
    },
  } satisfies typeof type.slots);
  for (const [, v] of fields) incref(v);
  return new PyObject(
    type,
    fields.map(([, v]) => v),
  );
}

/** An interned text of a short program: a constant, a name's value, and the two of the call (3.9, 3.11, 3.13). */
const INTERNED_COUNT = 4;

/** The count of an object that is shared by everybody and never freed. */
function sharedCount(rt: Rt, o: PyObject): number {
  const { immortalCount: counts, builtinCount, name, gil } = rt.profile;
  if (o.type === BuiltinFunctionType) return builtinCount;
  // 3.12 and the free-threaded builds make interned constants immortal.
  if (o.type === StrType && name !== '3.12' && gil !== 'none') return INTERNED_COUNT;
  if (typeof counts === 'number') return counts;
  if (o === None) return counts.none;
  if (o.type === BoolType) return counts.bool;
  if (o.type === TupleType) return counts.emptyTuple;
  return o.type === IntType ? counts.smallInt : counts.other;
}

/** _PyObject_SetDeferredRefcount in PyFunction_New (3.13t): not for a function in another one. */
function defersCount(vm: Interpreter, { v: { code } }: PyFunction): boolean {
  return vm.profile.defersFunctions === true && (code.code.flags & CO_NESTED) === 0;
}

type Def = (name: string, signature: string, f: Parameters<typeof nativeFunction>[3]) => void;

function addSwitchInterval(def: Def, host: SysHost): void {
  def('getswitchinterval', '', () => newFloat(host.intervalNs() / 1e9));
  def('setswitchinterval', 'interval, /', function* (rt, interval: PyObject): Gen {
    const seconds = yield* settle(asDouble(rt, interval));
    if (seconds <= 0) throw valueError('switch interval must be strictly positive');
    // Kept in whole microseconds; less than one counts as one (ceval_gil.c).
    host.setIntervalNs(Math.max(1, Math.floor(seconds * 1e6)) * 1000);
    return None;
  });
}

/** What 2.x has in the place of a switch interval. */
function addCheckInterval(def: Def, ticks: Ticks): void {
  def('getcheckinterval', '', () => newInt(ticks.interval));
  def('setcheckinterval', 'n, /', function* (rt, n: PyObject): Gen {
    ticks.interval = yield* cInt(rt, n);
    return None;
  });
}

export function initSys(vm: Interpreter, module: PyModule, host: SysHost): void {
  const table = module.v;
  const def: Def = (name, signature, f) =>
    setIn(table, name, nativeFunction('sys', name, signature, f));
  versions(vm, table);
  addAsyncHooks(def);
  setIn(table, 'modules', vm.modules);
  setIn(table, 'argv', newList(host.argv.map(newStr)));
  setIn(table, 'path', newList([newStr('')]));
  initSysMore(vm, table, host.argv);
  def('exit', 'status=None, /', (_rt, status?: PyObject) => {
    throw new Raise(
      newException(
        excTypes['SystemExit'] as PyType,
        status === undefined || status === None ? [] : [status],
      ),
    );
  });
  def('getrefcount', 'object, /', (rt, o: PyObject) => {
    if (isImmortal(o) || o.type === BoolType || o === None) return newInt(sharedCount(rt, o));
    const deferred = o.type === FunctionType && defersCount(vm, o as PyFunction) ? 1 : 0;
    return newInt(o.refcnt - borrowedReferences(vm, o) + deferred);
  });
  def('getsizeof', 'object, default=None', getSizeOf);
  if (vm.ticks === null) addSwitchInterval(def, host);
  else addCheckInterval(def, vm.ticks);
  def('getrecursionlimit', '', () => newInt(vm.recursionLimit));
  def('setrecursionlimit', 'limit, /', function* (rt, limit: PyObject): Gen {
    const n = yield* cInt(rt, limit);
    if (n < 1) throw valueError('recursion limit must be greater or equal than 1');
    vm.recursionLimit = n;
    return None;
  });
  def('get_int_max_str_digits', '', (rt) => newInt(maxStrDigits(rt)));
  def('set_int_max_str_digits', 'maxdigits', function* (rt, limit: PyObject): Gen {
    const n = yield* cInt(rt, limit);
    if (n !== 0 && n < 640) throw valueError('maxdigits must be >= 640 or 0 for unlimited');
    rt.state.set(INT_MAX_STR_DIGITS, n);
    return None;
  });
  def('intern', 'string, /', (_rt, s: PyObject<string>) => {
    if (s.type !== StrType)
      throw typeError(`intern() argument must be str, not ${argumentName(s)}`);
    return internStr(s.v);
  });
  def('_is_gil_enabled', '', () => pyBool(vm.profile.gil !== 'none'));
  def('_is_interned', 'string, /', (_rt, s: PyObject<string>) => pyBool(internStr(s.v) === s));
  def('is_finalizing', '', () => pyBool(vm.state.get('finalizing') === true));
  def('getdefaultencoding', '', () => newStr('utf-8'));
  def('getfilesystemencoding', '', () => newStr('utf-8'));
  def('gettrace', '', () => None);
  def('getprofile', '', () => None);
  exceptions(vm, table, host, def);
  def('_getframe', 'depth=0, /', (rt, depth?: PyObject<number>) => {
    let left = depth === undefined ? 0 : depth.v;
    for (let f = vm.thread.frame; f !== null; f = f.back) {
      if (f.native) continue;
      if (left-- === 0) return frameObject(f as PyFrame);
    }
    throw valueError('call stack is not deep enough');
  });
}

function exceptions(
  vm: Interpreter,
  table: DictTable,
  host: SysHost,
  def: (name: string, signature: string, f: Parameters<typeof nativeFunction>[3]) => void,
): void {
  def('exc_info', '', () => {
    const exc = vm.thread.handled as PyException | null;
    return exc === null
      ? newTuple([None, None, None])
      : newTuple([exc.type, exc, exc.v.traceback ?? None]);
  });
  def('exception', '', () => vm.thread.handled ?? None);
  const write = function* (rt: Rt, text: string, file?: PyObject): Gen {
    const target = file === undefined || file === None ? table.getStr('stderr') : file;
    if (target === undefined || target === None) return None;
    const w = yield* settle(getAttr(rt, target, 'write'));
    yield* settle(rt.call(w, [newStr(text)]));
    return None;
  };
  def(
    '_print_exception',
    'exc_type, exc, tb, file=None, /',
    function* (rt, _type: PyObject, exc: PyObject, _tb: PyObject, file?: PyObject): Gen {
      return yield* write(
        rt,
        yield* formatException(rt, exc as PyException, host.sourceLine),
        file,
      );
    },
  );
  def(
    'excepthook',
    'exctype, value, traceback, /',
    function* (rt, _type: PyObject, exc: PyObject): Gen {
      return yield* write(rt, yield* formatException(rt, exc as PyException, host.sourceLine));
    },
  );
  installUnraisable(table, write, (rt, exc) => formatException(rt, exc, host.sourceLine));
  for (const name of ['excepthook']) setIn(table, `__${name}__`, table.getStr(name) as PyObject);
}

function versions(vm: Interpreter, table: DictTable): void {
  const patch = vm.profile.patchLevel;
  const [major, minor, micro] = patch.split('.').map(Number) as [number, number, number];
  setIn(table, 'version', newStr(`${patch} (main, Jan  1 2026, 00:00:00) [GCC 12.2.0]`));
  setIn(
    table,
    'version_info',
    structSequence('version_info', [
      ['major', newInt(major)],
      ['minor', newInt(minor)],
      ['micro', newInt(micro)],
      ['releaselevel', newStr('final')],
      ['serial', newInt(0)],
    ]),
  );
  setIn(table, 'hexversion', newInt((major << 24) | (minor << 16) | (micro << 8) | 0xf0));
  setIn(table, 'maxsize', newBigInt(9223372036854775807n));
  setIn(table, 'maxunicode', newInt(0x10ffff));
  setIn(table, 'byteorder', newStr('little'));
  setIn(table, 'platform', newStr('linux'));
  setIn(table, 'prefix', newStr('/usr'));
  setIn(table, 'copyright', newStr(''));
  setIn(table, 'dont_write_bytecode', True);
  setIn(table, 'warnoptions', newList([]));
  setIn(table, '_xoptions', newDict());
  setIn(table, 'api_version', newInt(1013));
  setIn(
    table,
    'float_info',
    structSequence('float_info', [
      ['max', newFloat(Number.MAX_VALUE)],
      ['max_exp', newInt(1024)],
      ['max_10_exp', newInt(308)],
      ['min', newFloat(2.2250738585072014e-308)],
      ['min_exp', newInt(-1021)],
      ['min_10_exp', newInt(-307)],
      ['dig', newInt(15)],
      ['mant_dig', newInt(53)],
      ['epsilon', newFloat(Number.EPSILON)],
      ['radix', newInt(2)],
      ['rounds', newInt(1)],
    ]),
  );
  setIn(
    table,
    'hash_info',
    structSequence('hash_info', [
      ['width', newInt(64)],
      ['modulus', newBigInt(2305843009213693951n)],
      ['inf', newInt(314159)],
      ['nan', newInt(0)],
      ['imag', newInt(1000003)],
      ['algorithm', newStr('siphash13')],
      ['hash_bits', newInt(64)],
      ['seed_bits', newInt(128)],
      ['cutoff', newInt(0)],
    ]),
  );
  setIn(
    table,
    'int_info',
    structSequence('int_info', [
      ['bits_per_digit', newInt(30)],
      ['sizeof_digit', newInt(4)],
      ['default_max_str_digits', newInt(4300)],
      ['str_digits_check_threshold', newInt(640)],
    ]),
  );
  setIn(
    table,
    'thread_info',
    structSequence('thread_info', [
      ['name', newStr('pthread')],
      ['lock', newStr('semaphore')],
      ['version', newStr('NPTL 2.36')],
    ]),
  );
  setIn(
    table,
    'implementation',
    structSequence('namespace', [
      ['name', newStr('cpython')],
      ['cache_tag', newStr(`cpython-${major}${minor}`)],
      ['version', table.getStr('version_info') as PyObject],
      ['hexversion', table.getStr('hexversion') as PyObject],
      ['_multiarch', newStr('x86_64-linux-gnu')],
    ]),
  );
  setIn(
    table,
    'flags',
    structSequence('flags', [
      ['debug', newInt(0)],
      ['inspect', newInt(0)],
      ['interactive', newInt(0)],
      ['optimize', newInt(0)],
      ['dont_write_bytecode', newInt(1)],
      ['no_user_site', newInt(0)],
      ['no_site', newInt(0)],
      ['ignore_environment', newInt(0)],
      ['verbose', newInt(0)],
      ['bytes_warning', newInt(0)],
      ['quiet', newInt(0)],
      ['hash_randomization', newInt(1)],
      ['isolated', newInt(0)],
      ['dev_mode', pyBool(false)],
      ['utf8_mode', newInt(0)],
      ['warn_default_encoding', newInt(0)],
      ['safe_path', pyBool(false)],
      ['int_max_str_digits', newInt(4300)],
    ]),
  );
}
