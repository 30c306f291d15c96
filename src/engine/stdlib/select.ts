/**
 * `select` (Modules/selectmodule.c): waiting for several open files. Left out: kqueue and devpoll, which
 * Linux does not have.
 */
import { listFrom, typeName } from '../objects/abstract.ts';
import { asDouble } from '../objects/arithmetic.ts';
import { excTypes, raiseWith, KeyErrorType, typeError, valueError } from '../objects/errors.ts';
import { method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { PyObject } from '../objects/object.ts';
import {
  FloatType,
  IntType,
  makeBuiltinType,
  newInt,
  newList,
  newTuple,
  None,
  ObjectType,
} from '../objects/roster.ts';
import { settle, type Gen, type ReadyWait, type Rt } from '../objects/runtime.ts';
import { isSubtype, type PyType } from '../objects/type.ts';
import { filesOf } from '../machine/files/process-files.ts';
import { READY } from '../machine/files/ready.ts';
import { E } from '../machine/files/errno.ts';
import { fileDescriptor } from './fd-argument.ts';
import { addEpoll } from './select/epoll.ts';
import { descriptionOf, osError, systemCall } from './system-call.ts';

/** Seconds, or None for ever: nanoseconds, below 0 for ever. */
export function* timeoutOf(rt: Rt, o: PyObject | undefined, scale: number): Gen<number> {
  if (o === undefined || o === None) return -1;
  if (!isSubtype(o.type, IntType) && !isSubtype(o.type, FloatType))
    throw typeError('timeout must be a float or None');
  const ns = (yield* settle(asDouble(rt, o))) * scale;
  if (Number.isNaN(ns)) throw valueError('Invalid value NaN (not a number)');
  return Math.ceil(ns);
}

interface Watched {
  readonly object: PyObject;
  readonly fd: number;
  readonly events: number;
}

function* watchedOf(rt: Rt, list: PyObject, events: number): Gen<Watched[]> {
  const out: Watched[] = [];
  if (list.type.slots.iter === undefined && list.type.slots.getitem === undefined)
    throw typeError('arguments 1-3 must be sequences');
  for (const object of yield* settle(listFrom(rt, list)))
    out.push({ object, fd: yield* fileDescriptor(rt, object), events });
  return out;
}

const FOR_READING = READY.IN | READY.HUP | READY.ERR;
const FOR_WRITING = READY.OUT | READY.ERR;

function* select(
  rt: Rt,
  reading: PyObject,
  writing: PyObject,
  exceptional: PyObject,
  timeout?: PyObject,
): Gen {
  const timeoutNs = yield* timeoutOf(rt, timeout, 1e9);
  if (timeout !== undefined && timeout !== None && timeoutNs < 0)
    throw valueError('timeout must be non-negative');
  const sets = [
    yield* watchedOf(rt, reading, FOR_READING),
    yield* watchedOf(rt, writing, FOR_WRITING),
    yield* watchedOf(rt, exceptional, READY.PRI),
  ];
  const { table } = filesOf(rt);
  const waits: ReadyWait[] = sets.flat().map(({ fd, events }) => {
    const { queue } = descriptionOf(rt, fd);
    return { queue, events, exclusive: false };
  });
  const look = (): PyObject[][] | null => {
    const found = sets.map((set) =>
      set.filter((w) => (table.get(w.fd).ready() & w.events) !== 0).map((w) => w.object),
    );
    return found.some((set) => set.length > 0) ? found : null;
  };
  const found = yield* systemCall(rt, 'select', look, { waits, timeoutNs });
  return newTuple((found ?? [[], [], []]).map((set) => newList(set)));
}

// --- poll ---------------------------------------------------------------------------------------------------

type Poll = PyObject<Map<number, number>>;

const PollType: PyType = makeBuiltinType('poll', ObjectType, 'select', true);

function maskOf(o: PyObject | undefined, fallback: number): number {
  if (o === undefined) return fallback;
  if (!isSubtype(o.type, IntType))
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  return Number(o.v as number);
}

const ALL_EVENTS = READY.IN | READY.PRI | READY.OUT;

method(PollType, 'register', 'fd, eventmask=7, /', function* (rt, self: Poll, fd, mask): Gen {
  self.v.set(yield* fileDescriptor(rt, fd as PyObject), maskOf(mask as PyObject, ALL_EVENTS));
  return None;
});
method(PollType, 'modify', 'fd, eventmask, /', function* (rt, self: Poll, fd, mask): Gen {
  const n = yield* fileDescriptor(rt, fd as PyObject);
  if (!self.v.has(n)) throw osError(E.NOENT);
  self.v.set(n, maskOf(mask as PyObject, ALL_EVENTS));
  return None;
});
method(PollType, 'unregister', 'fd, /', function* (rt, self: Poll, fd: PyObject): Gen {
  const n = yield* fileDescriptor(rt, fd);
  if (!self.v.delete(n)) throw raiseWith(KeyErrorType, newInt(n));
  return None;
});
method(PollType, 'poll', 'timeout=None, /', function* (rt, self: Poll, timeout?: PyObject): Gen {
  const timeoutNs = yield* timeoutOf(rt, timeout, 1e6);
  const { table } = filesOf(rt);
  const watched = [...self.v];
  const look = (): [number, number][] | null => {
    const found: [number, number][] = [];
    for (const [fd, events] of watched) {
      const ready = table.has(fd)
        ? table.get(fd).ready() & (events | READY.ERR | READY.HUP)
        : READY.NVAL;
      if (ready !== 0) found.push([fd, ready]);
    }
    return found.length > 0 ? found : null;
  };
  const waits = watched
    .filter(([fd]) => table.has(fd))
    .map(([fd, events]) => ({ queue: table.get(fd).queue, events, exclusive: false }));
  const found = yield* systemCall(rt, 'poll', look, { waits, timeoutNs });
  return newList((found ?? []).map(([fd, ready]) => newTuple([newInt(fd), newInt(ready)])));
});

// prettier-ignore
const CONSTANTS: readonly (readonly [string, number])[] = [
  ['POLLIN', 1], ['POLLPRI', 2], ['POLLOUT', 4], ['POLLERR', 8], ['POLLHUP', 16], ['POLLNVAL', 32],
  ['POLLRDNORM', 64], ['POLLRDBAND', 128], ['POLLWRNORM', 256], ['POLLWRBAND', 512],
  ['POLLMSG', 1024], ['POLLRDHUP', 8192], ['PIPE_BUF', 4096],
];

export function initSelect(_rt: Rt, module: PyModule): void {
  const table = module.v;
  setIn(table, 'error', excTypes['OSError'] as PyType);
  setIn(
    table,
    'select',
    nativeFunction('select', 'select', 'rlist, wlist, xlist, timeout=None, /', select),
  );
  setIn(
    table,
    'poll',
    nativeFunction('select', 'poll', '', () => new PyObject(PollType, new Map<number, number>())),
  );
  for (const [name, value] of CONSTANTS) setIn(table, name, newInt(value));
  addEpoll(table);
}
