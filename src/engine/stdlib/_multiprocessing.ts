/**
 * `_multiprocessing` (Modules/_multiprocessing): SemLock, the one lock that several processes can share; and what
 * CPython has ctypes and mmap for: arrays of numbers in shared memory (SharedArray). Left out: semaphores of
 * other platforms.
 */
import { asDouble } from '../objects/arithmetic.ts';
import {
  asIndex,
  genericLookup,
  listFrom,
  intOf,
  isTrue,
  noAttribute,
} from '../objects/abstract.ts';
import { bytesOf, isBytesLike } from '../objects/bytes-common.ts';
import {
  excTypes,
  newException,
  overflowError,
  Raise,
  raise,
  typeError,
  valueError,
} from '../objects/errors.ts';
import { WORK } from '../objects/native-work.ts';
import { classMethod, method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import {
  False,
  makeBuiltinType,
  newBytes,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
  True,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import type { Description } from '../machine/files/description.ts';
import { filesOf } from '../machine/files/process-files.ts';
import { READY } from '../machine/files/ready.ts';
import { Channel, Semaphore, SharedBlock } from '../machine/shared.ts';
import { intArgument } from './fd-argument.ts';
import { constructorArgs } from '../objects/maybe.ts';
import { kernel, osError, systemCall } from './system-call.ts';
import { sha512 } from './sha512.ts';
import { processOf, START_METHOD } from './own-process.ts';
import { readItem, sizeOf, writeItem } from './multiprocessing/items.ts';

const RECURSIVE_MUTEX = 0;
const SEM_VALUE_MAX = 2147483647;
/** sem_trywait and sem_post: an atomic instruction each, or futex(2). */
const SEM_NS = 100;
const SEM_POST_WAKE_NS = 1_500;

interface SemLockData {
  readonly semaphore: Semaphore;
  readonly kind: number;
  readonly maximum: number;
  /** How often this process's owner has it; the owner's number in the system. */
  count: number;
  owner: number;
}

type SemLock = PyObject<SemLockData>;

const SemLockType = makeBuiltinType('SemLock', ObjectType, '_multiprocessing');
SemLockType.dictKind = 'ext';

const isMine = (rt: Rt, v: SemLockData): boolean => v.count > 0 && v.owner === rt.thread.nativeId;

function owned(rt: Rt, v: SemLockData): PyObject {
  v.count++;
  v.owner = rt.thread.nativeId;
  return True;
}

function* acquire(rt: Rt, self: SemLock, block?: PyObject, timeout?: PyObject): Gen {
  const { v } = self;
  rt.work(WORK.LOCK);
  if (v.kind === RECURSIVE_MUTEX && isMine(rt, v)) {
    v.count++;
    return True;
  }
  const blocks = block === undefined ? true : yield* settle(isTrue(rt, block));
  const seconds =
    timeout === undefined || timeout === None
      ? null
      : Math.max(0, yield* settle(asDouble(rt, timeout)));
  let got = false;
  yield* rt.op({
    kind: 'kernel-call',
    ns: SEM_NS,
    work: () => {
      got = v.semaphore.take();
    },
  });
  if (got) return owned(rt, v);
  if (!blocks) return False;
  const done = yield* systemCall(rt, 'sem_wait', () => (v.semaphore.take() ? true : null), {
    ns: 300,
    waits: [{ queue: v.semaphore, events: 1, exclusive: true }],
    timeoutNs: seconds === null ? -1 : Math.round(seconds * 1e9),
  });
  return done === null ? False : owned(rt, v);
}

function* release(rt: Rt, self: SemLock): Gen {
  const { v } = self;
  rt.work(WORK.LOCK);
  if (v.kind === RECURSIVE_MUTEX) {
    if (!isMine(rt, v))
      throw new Raise(
        newException(excTypes['AssertionError'] as PyType, [
          newStr('attempt to release recursive lock not owned by thread'),
        ]),
      );
    if (v.count > 1) {
      v.count--;
      return None;
    }
  }
  let full = false;
  yield* rt.op({
    kind: 'kernel-call',
    ns: SEM_POST_WAKE_NS,
    work: () => {
      full = v.semaphore.value >= v.maximum;
      if (!full) v.semaphore.give();
    },
  });
  if (full) throw valueError('semaphore or lock released too many times');
  v.count--;
  return None;
}

const bindSemLock = constructorArgs('SemLock', 'kind, value, maxvalue, name, unlink');

Object.assign(SemLockType.slots, {
  new: function* (rt, type, args, kw): Gen {
    const [kind, value, maximum, name] = bindSemLock(args, kw) as PyObject[];
    const k = yield* intArgument(rt, kind as PyObject);
    const v = yield* intArgument(rt, value as PyObject);
    const most = yield* intArgument(rt, maximum as PyObject);
    if (k !== 0 && k !== 1) throw valueError('unrecognized kind');
    if (v < 0 || v > SEM_VALUE_MAX) throw osError(22);
    const semaphore = new Semaphore((name as PyObject<string>).v, v, most);
    processOf(rt).kernel.shared.semaphores.set(semaphore.name, semaphore);
    return new PyObject<SemLockData>(type, {
      semaphore,
      kind: k,
      maximum: most,
      count: 0,
      owner: 0,
    });
  },
  init: () => undefined,
  getattro: (rt, o, name) => {
    const { v } = o as SemLock;
    if (name === 'kind') return newInt(v.kind);
    if (name === 'maxvalue') return newInt(v.maximum);
    if (name === 'name') return newStr(v.semaphore.name);
    if (name === 'handle') return newInt(1);
    const found = genericLookup(rt, o, name);
    if (found === undefined) throw noAttribute(o, name);
    return found;
  },
} satisfies typeof SemLockType.slots);

method(SemLockType, 'acquire', 'block=True, timeout=None', acquire);
method(SemLockType, 'release', '', release);
method(SemLockType, '__enter__', '', (rt, self: SemLock) => acquire(rt, self));
method(SemLockType, '__exit__', '*args', (rt, self: SemLock) => release(rt, self));
method(SemLockType, '_count', '', (_rt, self: SemLock) => newInt(self.v.count));
method(SemLockType, '_is_mine', '', (rt, self: SemLock) => pyBool(isMine(rt, self.v)));
method(SemLockType, '_get_value', '', (_rt, self: SemLock) => newInt(self.v.semaphore.value));
method(SemLockType, '_is_zero', '', (_rt, self: SemLock) => pyBool(self.v.semaphore.value === 0));
method(SemLockType, '_after_fork', '', (_rt, self: SemLock) => {
  self.v.count = 0;
  return None;
});
classMethod(
  SemLockType,
  '_rebuild',
  'handle, kind, maxvalue, name, /',
  function* (
    rt,
    cls: PyType,
    _handle: PyObject,
    kind: PyObject,
    most: PyObject,
    name: PyObject<string>,
  ): Gen {
    const semaphore = processOf(rt).kernel.shared.semaphores.get(name.v);
    if (semaphore === undefined) throw osError(2);
    return new PyObject<SemLockData>(cls, {
      semaphore,
      kind: yield* intArgument(rt, kind),
      maximum: yield* intArgument(rt, most),
      count: 0,
      owner: 0,
    });
  },
);
SemLockType.dict.setStr('SEM_VALUE_MAX', newInt(SEM_VALUE_MAX));

// --- shared memory ---------------------------------------------------------------------------------------------

interface SharedArrayData {
  readonly block: SharedBlock;
  readonly code: string;
  readonly size: number;
  readonly length: number;
}

type SharedArray = PyObject<SharedArrayData>;

/** Numbers in memory that several processes see. Every access is at its own moment of virtual time. */
const SharedArrayType = makeBuiltinType('SharedArray', ObjectType, '_multiprocessing');

function shared(type: PyType, block: SharedBlock, code: string): SharedArray {
  const size = sizeOf(code);
  if (size === undefined) throw valueError(`bad typecode '${code}'`);
  return new PyObject<SharedArrayData>(type, {
    block,
    code,
    size,
    length: Math.floor(block.bytes.length / size),
  });
}

const bindArray = constructorArgs('SharedArray', 'typecode, length, name=None');

function* newSharedArray(rt: Rt, type: PyType, args: readonly PyObject[]): Gen {
  const [code, length, name] = bindArray(args, null) as PyObject[];
  const text = (code as PyObject<string>).v;
  const names = processOf(rt).kernel.shared;
  if (name !== undefined && name !== None) {
    const block = names.blocks.get((name as PyObject<string>).v);
    if (block === undefined) throw osError(2, name);
    return shared(type, block, text);
  }
  const n = yield* intArgument(rt, length as PyObject);
  if (n < 0) throw valueError('negative length');
  const block = new SharedBlock(names.fresh('pym'), n * (sizeOf(text) ?? 1));
  names.blocks.set(block.name, block);
  return shared(type, block, text);
}

/** An index or where a slice goes. */
function* indexOf(rt: Rt, v: SharedArrayData, o: PyObject): Gen<number> {
  const at = Number(yield* settle(asIndex(rt, o)));
  const i = at < 0 ? at + v.length : at;
  if (i < 0 || i >= v.length) throw raise('IndexError', 'invalid index');
  return i;
}

/** Something done to the block now, as other processes see it. */
function* atOnce<T>(rt: Rt, work: () => T): Gen<T> {
  let result: T | undefined;
  yield* rt.op({
    kind: 'kernel-call',
    ns: 20,
    work: () => {
      result = work();
    },
  });
  return result as T;
}

Object.assign(SharedArrayType.slots, {
  new: (rt, type, args) => newSharedArray(rt, type, args),
  init: () => undefined,
  length: (_rt, o) => (o as SharedArray).v.length,
  getitem: function* (rt, o, key): Gen {
    const { v } = o as SharedArray;
    const at = yield* indexOf(rt, v, key);
    const item = yield* atOnce(rt, () => readItem(v.block.bytes, v.code, at * v.size));
    if (typeof item === 'string') return newStr(item);
    if (item instanceof Uint8Array) return newBytes(item);
    if (typeof item === 'boolean') return pyBool(item);
    return v.code === 'f' || v.code === 'd' ? newFloat(item as number) : intOf(item as number);
  },
  setitem: function* (rt, o, key, value): Gen<void> {
    const { v } = o as SharedArray;
    if (value === null) throw typeError('Array does not support item deletion');
    const at = yield* indexOf(rt, v, key);
    const item = yield* valueFor(rt, v.code, value);
    yield* atOnce(rt, () => {
      writeItem(v.block.bytes, v.code, at * v.size, item);
    });
  },
} satisfies typeof SharedArrayType.slots);

/** What a Python value means for a type code (ctypes' setters). */
function* valueFor(rt: Rt, code: string, value: PyObject): Gen<number | bigint | string> {
  if (code === 'f' || code === 'd') {
    if (value.type.slots.float === undefined && value.type.slots.index === undefined)
      throw typeError(`must be real number, not ${value.type.name}`);
    return yield* settle(asDouble(rt, value));
  }
  if (code === '?') return (yield* settle(isTrue(rt, value))) ? 1 : 0;
  if (code === 'c') {
    const b = isBytesLike(value) ? value.v : null;
    if (b === null || b.length !== 1) {
      if (typeof value.v === 'number') return value.v & 0xff;
      throw typeError('one character bytes, bytearray, or an integer in range(256) expected');
    }
    return b[0] as number;
  }
  if (code === 'u') {
    if (typeof value.v !== 'string')
      throw typeError(`unicode string expected instead of ${value.type.name} instance`);
    return value.v;
  }
  if (value.type.slots.index === undefined)
    throw typeError(`an integer is required (got type ${value.type.name})`);
  return yield* settle(asIndex(rt, value));
}

method(
  SharedArrayType,
  'read',
  'start=0, stop=None, /',
  function* (rt, self: SharedArray, start?: PyObject, stop?: PyObject): Gen {
    const { bytes } = self.v.block;
    const from = start === undefined ? 0 : yield* intArgument(rt, start);
    const to = stop === undefined || stop === None ? bytes.length : yield* intArgument(rt, stop);
    return newBytes(yield* atOnce(rt, () => bytes.slice(from, to)));
  },
);
method(
  SharedArrayType,
  'write',
  'start, data, /',
  function* (rt, self: SharedArray, start: PyObject, data: PyObject): Gen {
    const from = yield* intArgument(rt, start);
    const b = bytesOf(data);
    if (from + b.length > self.v.block.bytes.length) throw overflowError('too much for the block');
    yield* atOnce(rt, () => {
      self.v.block.bytes.set(b, from);
    });
    return None;
  },
);
method(SharedArrayType, '_name', '', (_rt, self: SharedArray) => newStr(self.v.block.name));
method(SharedArrayType, '_nbytes', '', (_rt, self: SharedArray) =>
  newInt(self.v.block.bytes.length),
);

// --- descriptors for other processes ---------------------------------------------------------------------------

function* channelSend(rt: Rt, name: PyObject<string>, data: PyObject, fds: PyObject): Gen {
  const channel = processOf(rt).kernel.shared.channels.get(name.v);
  if (channel === undefined) throw osError(111);
  const { table } = filesOf(rt);
  const descriptions: Description[] = [];
  for (const fd of yield* settle(listFrom(rt, fds))) {
    const n = yield* intArgument(rt, fd);
    descriptions.push(kernel(() => table.get(n)));
  }
  const bytes = bytesOf(data).slice();
  yield* rt.op({
    kind: 'kernel-call',
    ns: 2_000,
    work: () => {
      // On its way a description is held by the message.
      for (const d of descriptions) d.references++;
      channel.messages.push({ data: bytes, descriptions });
      channel.arrived.notify();
    },
  });
  return None;
}

/**
 * (data, descriptors) of the next message; None when the process that `alive_fd` speaks of has ended, and
 * False when a child has ended.
 */
function* channelReceive(rt: Rt, name: PyObject<string>, alive: PyObject): Gen {
  const me = processOf(rt);
  const channel = me.kernel.shared.channels.get(name.v) as Channel;
  const { table } = filesOf(rt);
  const aliveFd = table.get(yield* intArgument(rt, alive));
  type News = Channel['messages'][number] | 'gone' | 'child';
  const news = (yield* systemCall<News>(
    rt,
    'select',
    () => {
      if (me.kernel.childrenOf(me, -1).some((c) => c.end !== null)) return 'child';
      const message = channel.messages.shift();
      if (message !== undefined) return message;
      return (aliveFd.ready() & READY.HUP) !== 0 ? 'gone' : null;
    },
    {
      waits: [
        { queue: channel.arrived, events: 1, exclusive: false },
        { queue: me.childEnded, events: 1, exclusive: false },
        { queue: aliveFd.queue, events: READY.HUP | READY.IN, exclusive: false },
      ],
    },
  )) as News;
  if (news === 'gone') return None;
  if (news === 'child') return False;
  const fds = news.descriptions.map((d) => {
    const fd = table.open(d);
    d.references--;
    return newInt(fd);
  });
  return newTuple([newBytes(news.data), newTuple(fds)]);
}

export function initMultiprocessing(_rt: Rt, module: PyModule): void {
  const table = module.v;
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(table, name, nativeFunction('_multiprocessing', name, signature, host));
  setIn(table, 'SemLock', SemLockType);
  setIn(table, 'SharedArray', SharedArrayType);
  setIn(table, 'flags', newInt(0));
  def('sem_unlink', 'name, /', (rt, name: PyObject<string>) => {
    if (!processOf(rt).kernel.shared.semaphores.delete(name.v)) throw osError(2);
    return None;
  });
  def('shm_create', 'name, size, /', function* (rt, name: PyObject<string>, size: PyObject): Gen {
    const { blocks } = processOf(rt).kernel.shared;
    if (blocks.has(name.v)) throw osError(17, name);
    blocks.set(name.v, new SharedBlock(name.v, yield* intArgument(rt, size)));
    return None;
  });
  def('shm_unlink', 'name, /', (rt, name: PyObject<string>) => {
    if (!processOf(rt).kernel.shared.blocks.delete(name.v)) throw osError(2, name);
    return None;
  });
  def('fresh_name', 'prefix, /', (rt, prefix: PyObject<string>) =>
    newStr(processOf(rt).kernel.shared.fresh(prefix.v)),
  );
  def('source_text', 'filename, /', (rt, filename: PyObject<string>) => {
    const text = (rt.state.get('source.text') as (name: string) => string | null)(filename.v);
    return text === null ? None : newStr(text);
  });
  def(
    'keyed_digest',
    'key, message, /',
    (_rt, key: PyObject<Uint8Array>, message: PyObject<Uint8Array>) => {
      const once = (b: Uint8Array): Uint8Array => sha512(Uint8Array.from([...key.v, ...b]));
      return newBytes(once(once(message.v)).slice(0, 32));
    },
  );
  def('channel_open', 'name, /', (rt, name: PyObject<string>) => {
    processOf(rt).kernel.shared.channels.set(name.v, new Channel());
    return None;
  });
  def('channel_send', 'name, data, fds, /', channelSend);
  def('channel_receive', 'name, alive_fd, /', channelReceive);
  def('start_method', '', (rt) => {
    const chosen = rt.state.get(START_METHOD) as string | undefined;
    return chosen === undefined ? None : newStr(chosen);
  });
  // What the trace calls the process and its main thread.
  def('name_process', 'name, /', (rt, name: PyObject<string>) => {
    rt.thread.name = name.v;
    processOf(rt).name = name.v;
    return None;
  });
}
