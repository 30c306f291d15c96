/**
 * `_queue` (Modules/_queuemodule.c of 3.13 and 3.14): SimpleQueue. `put` never waits: it hands its item to the
 * thread that has waited longest, or keeps it. Every waiting thread is parked on a lock of its own.
 */
import { isTrue } from '../objects/abstract.ts';
import { ExceptionType, overflowError, raiseWith, valueError } from '../objects/errors.ts';
import { newGenericAlias } from '../objects/generic-alias.ts';
import { constructorArgs } from '../objects/maybe.ts';
import { classMethod, method, setIn, type PyModule } from '../objects/native.ts';
import { WORK } from '../objects/native-work.ts';
import { incref, PyObject, unhold } from '../objects/object.ts';
import { makeBuiltinType, newInt, None, ObjectType, pyBool } from '../objects/roster.ts';
import {
  isAwaited,
  settle,
  type Gen,
  type LockState,
  type Result,
  type Rt,
} from '../objects/runtime.ts';
import type { PyType, Slots } from '../objects/type.ts';
import { secondsOf } from './_thread.ts';
import { Ring } from './collections/ring.ts';

/** Seconds; PY_TIMEOUT_MAX of a 64 bit Linux. */
const TIMEOUT_MAX = 9223372036;

interface Waiter {
  readonly lock: LockState;
  /** What `put` handed over; counted. */
  item: PyObject | null;
}

interface QueueData {
  /** Counted. */
  readonly items: Ring<PyObject>;
  readonly waiters: Waiter[];
}
type Queue = PyObject<QueueData>;

const QueueType = makeBuiltinType('SimpleQueue', ObjectType, '_queue');
QueueType.weakrefable = true;

/** A class of exceptions, as the class statement would make it but for its module. */
export const EmptyType = makeBuiltinType('Empty', ExceptionType, '_queue');
EmptyType.dictKind = 'ext';

const bind = constructorArgs('SimpleQueue', '');

Object.assign(QueueType.slots, {
  new: (_rt, cls, args, kw) => {
    bind(args, kw);
    return new PyObject<QueueData>(cls, { items: new Ring(), waiters: [] });
  },
  init: () => undefined,
  traverse: (o, visit) => {
    for (const item of (o as Queue).v.items.toArray()) visit(item);
  },
} satisfies Slots);

function put(rt: Rt, self: Queue, item: PyObject): Result {
  rt.work(WORK.LOCK);
  const waiter = self.v.waiters.shift();
  if (waiter === undefined) {
    self.v.items.push(incref(item));
    return None;
  }
  waiter.item = incref(item);
  if (isAwaited(waiter.lock)) return rt.op({ kind: 'lock-release', lock: waiter.lock });
  waiter.lock.locked = false;
  return None;
}

function* timeoutOf(rt: Rt, timeout: PyObject | undefined): Gen<number> {
  if (timeout === undefined || timeout === None) return -1;
  const seconds = yield* secondsOf(rt, timeout);
  if (seconds < 0) throw valueError("'timeout' must be a non-negative number");
  if (seconds > TIMEOUT_MAX) throw overflowError('timeout value is too large');
  return Math.round(seconds * 1e9);
}

function* waitForItem(rt: Rt, self: Queue, timeoutNs: number): Gen {
  const waiter: Waiter = { lock: rt.newLock('Lock'), item: null };
  waiter.lock.locked = true;
  self.v.waiters.push(waiter);
  try {
    yield* rt.op({ kind: 'lock-acquire', lock: waiter.lock, timeoutNs });
  } finally {
    const at = self.v.waiters.indexOf(waiter);
    if (at >= 0) self.v.waiters.splice(at, 1);
  }
  if (waiter.item === null) throw raiseWith(EmptyType);
  return unhold(waiter.item);
}

function* get(rt: Rt, self: Queue, block?: PyObject, timeout?: PyObject): Gen {
  rt.work(WORK.LOCK);
  const blocks = block === undefined ? true : yield* settle(isTrue(rt, block));
  const timeoutNs = blocks ? yield* timeoutOf(rt, timeout) : 0;
  if (self.v.items.length > 0) return unhold(self.v.items.shift());
  if (timeoutNs === 0) throw raiseWith(EmptyType);
  return yield* waitForItem(rt, self, timeoutNs);
}

method(QueueType, 'put', 'item, block=True, timeout=None', put);
method(QueueType, 'put_nowait', 'item', put);
method(QueueType, 'get', 'block=True, timeout=None', get);
method(QueueType, 'get_nowait', '', (_rt, self: Queue) => {
  if (self.v.items.length === 0) throw raiseWith(EmptyType);
  return unhold(self.v.items.shift());
});
method(QueueType, 'empty', '', (_rt, self: Queue) => pyBool(self.v.items.length === 0));
method(QueueType, 'qsize', '', (_rt, self: Queue) => newInt(self.v.items.length));
classMethod(QueueType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

export function initQueue(_rt: Rt, module: PyModule): void {
  setIn(module.v, 'SimpleQueue', QueueType);
  setIn(module.v, 'Empty', EmptyType);
}
