/**
 * `_thread` (Modules/_threadmodule.c of 3.13 and 3.14): starting and joining threads, Lock, RLock, thread
 * locals. threading.py stands on it. Taking a free lock never leaves the thread; a taken one asks the
 * machine, which lets go of the GIL. Left out: fork, signals (interrupt_main).
 */
import {
  typeName,
  addressOf,
  asIndex,
  callMethod,
  genericLookup,
  isTrue,
  noAttribute,
  storeAttr,
} from '../objects/abstract.ts';
import { asDouble } from '../objects/arithmetic.ts';
import { lookInto } from '../objects/collector.ts';
import type { DictTable } from '../objects/dict-table.ts';
import {
  attributeError,
  excTypes,
  overflowError,
  raise,
  Raise,
  runtimeError,
  typeError,
  valueError,
} from '../objects/errors.ts';
import { WORK } from '../objects/native-work.ts';
import { method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import {
  DictType,
  False,
  FloatType,
  IntType,
  makeBuiltinType,
  newDict,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
  True,
  TupleType,
  type PyTuple,
} from '../objects/roster.ts';
import { reportUnraisable } from '../vm/finalize.ts';
import { isCallable } from '../objects/type-checks.ts';
import { isMainInterpreter } from './interpreters/current.ts';
import { isSubtype, lookup, type PyType } from '../objects/type.ts';
import {
  isAwaited,
  setFree,
  settle,
  type Gen,
  type KwArgs,
  type LockState,
  type Result,
  type Rt,
  type ThreadHandleState,
} from '../objects/runtime.ts';

/** Seconds; PY_TIMEOUT_MAX of a 64 bit Linux. */
const TIMEOUT_MAX = 9223372036;

/** Bytes; what CPython asks for at least. Nothing is done with the size: simulated threads have no stack of the host. */
const LEAST_STACK_SIZE = 32 * 1024;

type Lock = PyObject<LockState>;

const LockType = makeBuiltinType('lock', ObjectType, '_thread');
const RLockType = makeBuiltinType('RLock', ObjectType, '_thread');
LockType.weakrefable = true;

/** A lock that traces call by another name: what somebody waits for in it. */
export const newLockNamed = (rt: Rt, kind: string): PyObject =>
  new PyObject(LockType, rt.newLock(kind));

RLockType.weakrefable = true;

/** A number of seconds as _PyTime_FromSecondsObject() takes it (64 bits of nanoseconds). */
export function* secondsOf(rt: Rt, o: PyObject): Gen<number> {
  if (!isSubtype(o.type, FloatType) && o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const seconds = yield* settle(asDouble(rt, o));
  if (Number.isNaN(seconds)) throw valueError('Invalid value NaN (not a number)');
  if (Math.abs(seconds) > TIMEOUT_MAX + 1)
    throw overflowError(
      isSubtype(o.type, FloatType)
        ? 'timestamp out of range for platform time_t'
        : 'timestamp too large to convert to C PyTime_t',
    );
  return seconds;
}

/** `acquire(blocking=True, timeout=-1)`: nanoseconds to wait, -1 for ever, 0 not at all. */
function* timeoutOf(
  rt: Rt,
  blocking: PyObject | undefined,
  timeout: PyObject | undefined,
): Gen<number> {
  const blocks = blocking === undefined ? true : yield* settle(isTrue(rt, blocking));
  const seconds = timeout === undefined ? -1 : yield* secondsOf(rt, timeout);
  if (!blocks && seconds !== -1)
    throw valueError("can't specify a timeout for a non-blocking call");
  if (seconds < 0 && seconds !== -1)
    throw valueError('timeout value must be a non-negative number');
  if (seconds > TIMEOUT_MAX) throw overflowError('timeout value is too large');
  if (!blocks) return 0;
  return seconds === -1 ? -1 : Math.round(seconds * 1e9);
}

function lockAcquire(rt: Rt, self: Lock, blocking?: PyObject, timeout?: PyObject): Result {
  chargeLock(rt, self);
  if (blocking === undefined && timeout === undefined)
    return hasToWait(self.v) ? waitFor(rt, self.v, -1) : takeFree(rt, self.v);
  return lockAcquireSlow(rt, self, blocking, timeout);
}

function* lockAcquireSlow(rt: Rt, self: Lock, blocking?: PyObject, timeout?: PyObject): Gen {
  const ns = yield* timeoutOf(rt, blocking, timeout);
  if (ns === 0) return self.v.locked ? False : takeFree(rt, self.v);
  return hasToWait(self.v) ? yield* waitFor(rt, self.v, ns) : takeFree(rt, self.v);
}

/** Since 3.3 a free lock is taken without letting go of the GIL; 2.7 does not look first. */
const hasToWait = (lock: LockState): boolean => lock.locked || lock.kind === 'releasing-semaphore';

/** The time of taking or releasing it, whether or not somebody has to wait. */
function chargeLock(rt: Rt, lock: Lock): void {
  rt.work(WORK.LOCK);
  if (lock.type === RLockType) rt.work(WORK.RLOCK);
}

function takeFree(rt: Rt, lock: LockState): PyObject {
  lock.locked = true;
  lock.owner = rt.thread.id;
  lock.count = 1;
  return True;
}

function* waitFor(rt: Rt, lock: LockState, timeoutNs: number): Gen {
  return yield* rt.op({ kind: 'lock-acquire', lock, timeoutNs });
}

function lockRelease(rt: Rt, self: Lock): Result {
  const lock = self.v;
  if (!lock.locked) throw runtimeError('release unlocked lock');
  chargeLock(rt, self);
  return letGo(rt, lock);
}

function letGo(rt: Rt, lock: LockState): Result {
  if (isAwaited(lock)) return rt.op({ kind: 'lock-release', lock });
  setFree(lock);
  return None;
}

function lockRepr(rt: Rt, o: PyObject): PyObject {
  const lock = (o as Lock).v;
  const what =
    o.type === RLockType
      ? `owner=${lock.locked ? identOf(rt, lock.owner) : 0} count=${lock.locked ? lock.count : 0} `
      : '';
  return newStr(
    `<${lock.locked ? 'locked' : 'unlocked'} _thread.${o.type === RLockType ? 'RLock' : 'lock'} object ${what}at ${addressOf(rt, o)}>`,
  );
}

/** Ident of a thread by its number; the machine provides the table. */
function identOf(rt: Rt, thread: number): number {
  return (rt.state.get('thread.ident') as (thread: number) => number)(thread);
}

for (const type of [LockType, RLockType]) {
  Object.assign(type.slots, {
    new: (rt, cls) => new PyObject(cls, rt.newLock(type === RLockType ? 'RLock' : 'Lock')),
    init: () => undefined,
    repr: lockRepr,
  } satisfies typeof type.slots);
  method(type, 'locked', '', (_rt, self: Lock) => pyBool(self.v.locked));
  method(type, '_at_fork_reinit', '', () => None);
}
for (const name of ['acquire', 'acquire_lock'])
  method(LockType, name, 'blocking=True, timeout=-1', lockAcquire);
for (const name of ['release', 'release_lock']) method(LockType, name, '', lockRelease);
method(LockType, '__enter__', '', (rt, self: Lock) => lockAcquire(rt, self));
method(LockType, '__exit__', '*args', lockRelease);
method(LockType, 'locked_lock', '', (_rt, self: Lock) => pyBool(self.v.locked));

// --- RLock ---------------------------------------------------------------------------------------------------

function rlockAcquire(rt: Rt, self: Lock, blocking?: PyObject, timeout?: PyObject): Result {
  const lock = self.v;
  if (lock.locked && lock.owner === rt.thread.id) {
    chargeLock(rt, self);
    lock.count++;
    return True;
  }
  return lockAcquire(rt, self, blocking, timeout);
}

function rlockRelease(rt: Rt, self: Lock): Result {
  const lock = self.v;
  if (!lock.locked || lock.owner !== rt.thread.id)
    throw runtimeError('cannot release un-acquired lock');
  chargeLock(rt, self);
  if (--lock.count > 0) return None;
  return letGo(rt, lock);
}

method(RLockType, 'acquire', 'blocking=True, timeout=-1', rlockAcquire);
method(RLockType, 'release', '', rlockRelease);
method(RLockType, '__enter__', '', (rt, self: Lock) => rlockAcquire(rt, self));
method(RLockType, '__exit__', '*args', (rt, self: Lock) => rlockRelease(rt, self));
method(RLockType, '_is_owned', '', (rt, self: Lock) =>
  pyBool(self.v.locked && self.v.owner === rt.thread.id),
);
method(RLockType, '_recursion_count', '', (rt, self: Lock) =>
  newInt(self.v.locked && self.v.owner === rt.thread.id ? self.v.count : 0),
);
method(RLockType, '_release_save', '', function* (rt, self: Lock): Gen {
  const lock = self.v;
  if (!lock.locked || lock.owner !== rt.thread.id)
    throw runtimeError('cannot release un-acquired lock');
  const { count } = lock;
  yield* settle(letGo(rt, lock));
  return newTuple([newInt(count), newInt(rt.thread.ident)]);
});
method(RLockType, '_acquire_restore', 'state, /', function* (rt, self: Lock, state: PyTuple): Gen {
  if (hasToWait(self.v)) yield* waitFor(rt, self.v, -1);
  else takeFree(rt, self.v);
  self.v.count = (state.v[0] as PyObject<number>).v;
  return None;
});

// --- threads -------------------------------------------------------------------------------------------------

interface HandleData {
  readonly state: ThreadHandleState;
  /** null until started. */
  ident: number | null;
}

type Handle = PyObject<HandleData>;

const HandleType = makeBuiltinType('_ThreadHandle', ObjectType, '_thread', true);

function newHandle(): Handle {
  return new PyObject<HandleData>(HandleType, {
    state: { threadId: -1, state: 'not-started', joiners: [] },
    ident: null,
  });
}

Object.assign(HandleType.slots, {
  new: newHandle,
  init: () => undefined,
  repr: (rt, o) => newStr(`<_ThreadHandle object: ident=${(o as Handle).v.ident ?? 0}>`),
  getattro: (rt, o, name) => {
    if (name === 'ident')
      return (o as Handle).v.ident === null ? None : newInt((o as Handle).v.ident as number);
    const found = genericLookup(rt, o, name);
    if (found === undefined) throw noAttribute(o, name);
    return found;
  },
} satisfies typeof HandleType.slots);
method(HandleType, 'is_done', '', (_rt, self: Handle) => pyBool(self.v.state.state === 'done'));
method(HandleType, '_set_done', '', (_rt, self: Handle) => {
  self.v.state.state = 'done';
  return None;
});
method(
  HandleType,
  'join',
  'timeout=None, /',
  function* (rt, self: Handle, timeout?: PyObject): Gen {
    const seconds =
      timeout === undefined || timeout === None ? -1 : yield* settle(asDouble(rt, timeout));
    const { state } = self.v;
    if (state.state === 'not-started') throw runtimeError('thread not started');
    if (state.threadId === rt.thread.id && state.state !== 'done')
      throw runtimeError('Cannot join current thread');
    if (state.state !== 'done')
      yield* rt.op({
        kind: 'thread-join',
        handle: state,
        timeoutNs: seconds < 0 ? -1 : Math.round(seconds * 1e9),
      });
    return None;
  },
);

function* start(
  rt: Rt,
  func: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null,
  handle: Handle,
  daemon: boolean,
): Gen {
  const { state } = handle.v;
  if (state.state !== 'not-started') throw runtimeError('thread already started');
  state.state = 'starting';
  yield* rt.op({ kind: 'thread-start', func, args, kw, handle: state, daemon });
  handle.v.ident = identOf(rt, state.threadId);
  return handle;
}

// --- local data ------------------------------------------------------------------------------------------------

const LocalType = makeBuiltinType('_local', ObjectType, '_thread');
LocalType.weakrefable = true;
lookInto(LocalType);

interface LocalData {
  /** Attribute dictionary by thread. */
  readonly dicts: Map<number, PyObject<DictTable>>;
  /** Arguments of the constructor: `__init__` runs again in every thread that uses the object. */
  readonly args: readonly PyObject[];
  readonly kw: KwArgs | null;
}

type Local = PyObject<LocalData>;

/** The present thread's; the thread remembers the object, so that the dictionary goes when it ends. */
function newLocalDict(rt: Rt, self: Local): PyObject<DictTable> {
  const dict = incref(newDict());
  self.v.dicts.set(rt.thread.id, dict);
  const { locals } = rt.thread;
  if (locals.objects.length >= locals.limit) {
    locals.objects = locals.objects.filter((o) => o.refcnt > 0);
    locals.limit = Math.max(64, 2 * locals.objects.length);
  }
  locals.objects.push(self);
  return dict;
}

function dropLocalDict(rt: Rt, self: PyObject, thread: number): void {
  const { dicts } = (self as Local).v;
  const dict = dicts.get(thread);
  dicts.delete(thread);
  if (dict !== undefined) decref(rt, dict);
}

function* localDict(rt: Rt, self: Local): Gen<PyObject<DictTable>> {
  const known = self.v.dicts.get(rt.thread.id);
  if (known !== undefined) return known;
  const dict = newLocalDict(rt, self);
  const { init } = self.type.slots;
  if (init !== undefined && self.type !== LocalType)
    yield* settle(init(rt, self, self.v.args, self.v.kw));
  return dict;
}

Object.assign(LocalType.slots, {
  new: (rt, cls, args, kw) => {
    if (cls === LocalType && (args.length > 0 || kw !== null))
      throw typeError('Initialization arguments are not supported');
    for (const a of args) incref(a);
    const self = new PyObject<LocalData>(cls, { dicts: new Map(), args: args.slice(), kw });
    newLocalDict(rt, self);
    return self;
  },
  init: () => undefined,
  getattro: function* (rt, o, name): Gen {
    const dict = yield* localDict(rt, o as Local);
    if (name === '__dict__') return dict;
    const descr = lookup(o.type, name);
    const get = descr?.type.slots.descrGet;
    if (descr !== undefined && get !== undefined && descr.type.slots.descrSet !== undefined)
      return yield* settle(get(rt, descr, o, o.type));
    const own = dict.v.getStr(name);
    if (own !== undefined) return own;
    const found = genericLookup(rt, o, name);
    if (found === undefined) throw noAttribute(o, name);
    return yield* settle(found);
  },
  setattro: function* (rt, o, name, value): Gen<void> {
    if (name === '__dict__')
      throw attributeError(o, name, `'${typeName(o)}' object attribute '__dict__' is read-only`);
    const dict = yield* localDict(rt, o as Local);
    const descr = lookup(o.type, name);
    const set = descr?.type.slots.descrSet;
    if (descr !== undefined && set !== undefined) {
      yield* settle(set(rt, descr, o, value));
      return;
    }
    if (value !== null) {
      storeAttr(rt, dict.v, name, value);
      return;
    }
    const gone = dict.v.deleteByHostKey(name);
    if (gone === undefined) throw noAttribute(o, name);
    decref(rt, gone.value);
  },
  traverse: (o, visit) => {
    for (const d of (o as Local).v.dicts.values()) visit(d);
    for (const a of (o as Local).v.args) visit(a);
  },
} satisfies typeof LocalType.slots);
LocalType.dictKind = 'none';

// --- the module --------------------------------------------------------------------------------------------------

/** As if a signal had come: its handler, where there is one, runs in the main thread. */
function* interruptMain(rt: Rt, signum: PyObject = newInt(2)): Gen {
  const n = Number(yield* settle(asIndex(rt, signum)));
  if (n < 1 || n > 64) throw valueError('signal number out of range');
  const signals = yield* settle(rt.importModule('_signal'));
  const handler = (yield* callMethod(rt, signals, 'getsignal', [newInt(n)])) as PyObject;
  // Ignored, by default or by wish.
  if (handler === None || isSubtype(handler.type, IntType)) return None;
  yield* callMethod(rt, signals, 'raise_signal', [newInt(n)]);
  return None;
}

export function initThread(rt: Rt, module: PyModule): void {
  const table = module.v;
  rt.state.set('thread.local', dropLocalDict);
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(table, name, nativeFunction('_thread', name, signature, host));
  setIn(table, 'LockType', LockType);
  setIn(table, 'lock', LockType);
  setIn(table, 'RLock', RLockType);
  setIn(table, '_local', LocalType);
  setIn(table, '_ThreadHandle', HandleType);
  setIn(table, 'error', excTypes['RuntimeError'] as PyType);
  setIn(table, 'TIMEOUT_MAX', newFloat(TIMEOUT_MAX));
  def('allocate_lock', '', (r) => new PyObject(LockType, r.newLock('Lock')));
  def('allocate', '', (r) => new PyObject(LockType, r.newLock('Lock')));
  def('get_ident', '', (r) => newInt(r.thread.ident));
  def('get_native_id', '', (r) => newInt(r.thread.nativeId));
  def('_get_main_thread_ident', '', (r) =>
    newInt((r.state.get('thread.mainIdent') as () => number)()),
  );
  def('_is_main_interpreter', '', (r) => pyBool(isMainInterpreter(r)));
  def('daemon_threads_allowed', '', (r) => pyBool(isMainInterpreter(r)));
  def('interrupt_main', 'signum=2, /', interruptMain);
  def('stack_size', 'size=0, /', (r, size?: PyObject) => {
    if (size !== undefined && !isSubtype(size.type, IntType))
      throw typeError(`'${typeName(size)}' object cannot be interpreted as an integer`);
    const bytes = size === undefined ? 0 : Number(size.v);
    if (bytes < 0) throw valueError('size must be 0 or a positive value');
    if (bytes > 0 && bytes < LEAST_STACK_SIZE) throw valueError(`size not valid: ${bytes} bytes`);
    const old = (r.state.get('thread.stackSize') as number | undefined) ?? 0;
    r.state.set('thread.stackSize', bytes);
    return newInt(old);
  });
  def('_count', '', (r) => newInt((r.state.get('thread.count') as () => number)() - 1));
  def('_make_thread_handle', 'ident, /', (r, ident: PyObject<number>) => {
    const handle = newHandle();
    handle.v.ident = ident.v;
    handle.v.state.state = 'running';
    handle.v.state.threadId = ident.v === identOf(r, 0) ? 0 : r.thread.id;
    return handle;
  });
  def(
    'start_joinable_thread',
    'function, /, handle=None, daemon=True',
    function* (r, func: PyObject, handle?: PyObject, daemon?: PyObject): Gen {
      const isDaemon = daemon === undefined ? true : yield* settle(isTrue(r, daemon));
      const h = handle === undefined || handle === None ? newHandle() : (handle as Handle);
      if (h.type !== HandleType) throw typeError("'handle' must be a _ThreadHandle");
      return yield* start(r, func, [], null, h, isDaemon);
    },
  );
  for (const name of ['start_new_thread', 'start_new']) {
    def(
      name,
      'function, args, kwargs=None, /',
      function* (r, func: PyObject, args: PyTuple, kwargs?: PyObject): Gen {
        if (!isCallable(func)) throw typeError('first arg must be callable');
        if (!isSubtype(args.type, TupleType)) throw typeError('2nd arg must be a tuple');
        if (kwargs !== undefined && !isSubtype(kwargs.type, DictType))
          throw typeError('optional 3rd arg must be a dictionary');
        const kw =
          kwargs === undefined
            ? null
            : new Map(
                [...(kwargs.v as DictTable).map.values()].map((e) => [
                  e.key.v as string,
                  e.value as PyObject,
                ]),
              );
        const h = yield* start(r, reporting(func), args.v, kw, newHandle(), true);
        return newInt((h as Handle).v.ident as number);
      },
    );
  }
  def('exit', '', () => {
    throw raise('SystemExit', '');
  });
  def('_set_name', 'name, /', (r, name: PyObject<string>) => {
    r.thread.name = name.v;
    return None;
  });
  def('set_name', 'name, /', (r, name: PyObject<string>) => {
    r.thread.name = name.v;
    return None;
  });
  // At exit: join every thread that is not a daemon (threading._shutdown calls it).
  def('_shutdown', '', function* (r): Gen {
    const pending = r.state.get('thread.nonDaemon') as () => ThreadHandleState[];
    for (let handle = pending()[0]; handle !== undefined; handle = pending()[0])
      yield* r.op({ kind: 'thread-join', handle, timeoutNs: -1 });
    return None;
  });
}

/** A bare thread's exception goes to sys.unraisablehook; SystemExit ends it silently. */
function reporting(func: PyObject): PyObject {
  return nativeFunction(
    '_thread',
    'bootstrap',
    '*args, **kwargs',
    function* (r, args: PyObject[], kw: KwArgs | null): Gen {
      try {
        return yield* settle(r.call(func, args, kw));
      } catch (e) {
        if (!(e instanceof Raise)) throw e;
        if (isSubtype(e.exc.type, excTypes['SystemExit'] as PyType)) return None;
        yield* reportUnraisable(r, func, e, 'in thread started by');
        return None;
      }
    },
  );
}
