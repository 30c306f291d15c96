/**
 * `_interpqueues` (Modules/_interpqueuesmodule.c of 3.13 and 3.14): the queues between interpreters without the
 * waiting, which concurrent.interpreters does. What one interpreter does to a queue others see at that moment.
 * 3.13 gives every item a format of its caller's; 3.14 pickles what cannot be sent as it is.
 */
import { asIndex, typeName } from '../objects/abstract.ts';
import {
  ExceptionType,
  excTypes,
  raise,
  raiseWith,
  valueError,
  typeError,
} from '../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import { incref, type PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  pyBool,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { interpreterOf } from './interpreters/current.ts';
import { queuesOf, UNBOUND, type QueueItem, type SharedQueue } from './interpreters/queues.ts';
import { fromShared, QUEUE_CLASS, toShared } from './interpreters/share.ts';
import { processOf } from './own-process.ts';

const MODULE = 'concurrent.interpreters';
const QueueErrorType = makeBuiltinType('QueueError', excTypes['RuntimeError'] as PyType, MODULE);
const QueueNotFoundType = makeBuiltinType('QueueNotFoundError', QueueErrorType, MODULE);
for (const type of [QueueErrorType, QueueNotFoundType]) type.dictKind = 'ext';

/** Key of `rt.state`: the classes of Empty and Full that this interpreter has registered. */
const ERRORS = 'interpreters.queueErrors';
/** A mutex and a few pointers. Not measured. */
const QUEUE_NS = 600;

const isNew = (rt: Rt): boolean => rt.profile.library !== '3.13';

function* numberOf(o: PyObject, rt: Rt): Gen<number> {
  if (o.type.slots.index === undefined)
    throw typeError(`queue ID must be an int, got ${typeName(o)}`);
  const n = Number(yield* settle(asIndex(rt, o)));
  if (n < 0) throw valueError(`queue ID must be a non-negative int, got ${n}`);
  return n;
}

/** Do something with the queue of a number, at this moment of virtual time. */
function* withQueue<T>(rt: Rt, id: PyObject, work: (queue: SharedQueue) => T): Gen<T> {
  const n = yield* numberOf(id, rt);
  let result: { readonly value: T } | null = null;
  yield* rt.op({
    kind: 'kernel-call',
    ns: QUEUE_NS,
    work: () => {
      const queue = queuesOf(processOf(rt)).queues.get(n);
      if (queue !== undefined) result = { value: work(queue) };
    },
  });
  if (result === null) throw raise(QueueNotFoundType, `queue ${n} not found`);
  return (result as { readonly value: T }).value;
}

function full(rt: Rt, which: 'empty' | 'full', id: PyObject): unknown {
  const errors = rt.state.get(ERRORS) as { empty: PyType; full: PyType } | undefined;
  const type = errors === undefined ? ExceptionType : errors[which];
  return raiseWith(type, newStr(`queue ${String(id.v)} is ${which}`));
}

const small = (o: PyObject | undefined, otherwise: number): number =>
  o === undefined ? otherwise : Number(o.v as number);

function create(rt: Rt, maxsize?: PyObject, first?: PyObject, second?: PyObject): PyObject {
  const registry = queuesOf(processOf(rt));
  const [format, unbound] = isNew(rt)
    ? [1, small(first, UNBOUND.replace)]
    : [small(first, 0), small(second, UNBOUND.replace)];
  const id = registry.next++;
  registry.queues.set(id, {
    id,
    maxsize: Math.max(0, small(maxsize, 0)),
    format,
    unbound: unbound < 0 ? UNBOUND.replace : unbound,
    items: [],
    bound: 0,
    wasBound: false,
  });
  return newInt(id);
}

function* put(rt: Rt, id: PyObject, o: PyObject, first?: PyObject, second?: PyObject): Gen {
  const value = yield* toShared(rt, o, isNew(rt));
  const [format, asked] = isNew(rt) ? [1, small(first, -1)] : [small(first, 0), small(second, -1)];
  const from = interpreterOf(rt);
  const done = yield* withQueue(rt, id, (queue) => {
    if (queue.maxsize > 0 && queue.items.length >= queue.maxsize) return false;
    const unbound = asked < 0 ? queue.unbound : asked;
    queue.items.push({ value, from, format, unbound });
    return true;
  });
  if (!done) throw full(rt, 'full', id);
  return None;
}

function* get(rt: Rt, id: PyObject): Gen {
  const item = yield* withQueue(rt, id, (queue) => queue.items.shift() ?? null);
  if (item === null) throw full(rt, 'empty', id);
  const { value, format, unbound } = item as QueueItem;
  const object = value === null ? None : yield* fromShared(rt, value);
  const op = value === null ? newInt(unbound) : None;
  return newTuple(isNew(rt) ? [object, op] : [object, newInt(format), op]);
}

const defaults = (rt: Rt, q: SharedQueue): PyObject[] =>
  isNew(rt) ? [newInt(q.unbound), newInt(q.format)] : [newInt(q.format), newInt(q.unbound)];

// prettier-ignore
const FUNCTIONS: readonly (readonly [name: string, old: string, now: string, host: HostFunction])[] = [
  ['create', 'maxsize, fmt, unboundop', 'maxsize, unboundop=-1, fallback=-1', create],
  ['put', 'qid, obj, fmt, unboundop', 'qid, obj, unboundop=-1, fallback=-1', put],
  ['get', 'qid', 'qid', get],
  ['destroy', 'qid', 'qid', function* (rt, id: PyObject): Gen {
    yield* withQueue(rt, id, (queue) => queuesOf(processOf(rt)).queues.delete(queue.id));
    return None;
  }],
  ['list_all', '', '', (rt) =>
    newList([...queuesOf(processOf(rt)).queues.values()].map((q) => newTuple([newInt(q.id), ...defaults(rt, q)])))],
  ['bind', 'qid', 'qid', function* (rt, id: PyObject): Gen {
    yield* withQueue(rt, id, (queue) => {
      queue.bound++;
      queue.wasBound = true;
    });
    return None;
  }],
  ['release', 'qid', 'qid', function* (rt, id: PyObject): Gen {
    const bound = yield* withQueue(rt, id, (queue) => {
      if (!queue.wasBound) return false;
      if (--queue.bound <= 0) queuesOf(processOf(rt)).queues.delete(queue.id);
      return true;
    });
    if (!bound) throw raise(QueueErrorType, `queue ${String(id.v)} never bound`);
    return None;
  }],
  ['get_maxsize', 'qid', 'qid', function* (rt, id: PyObject): Gen { return newInt(yield* withQueue(rt, id, (q) => q.maxsize)); }],
  ['get_count', 'qid', 'qid', function* (rt, id: PyObject): Gen { return newInt(yield* withQueue(rt, id, (q) => q.items.length)); }],
  ['is_full', 'qid', 'qid', function* (rt, id: PyObject): Gen {
    return pyBool(yield* withQueue(rt, id, (q) => q.maxsize > 0 && q.items.length >= q.maxsize));
  }],
  ['get_queue_defaults', 'qid', 'qid', function* (rt, id: PyObject): Gen {
    return newTuple(yield* withQueue(rt, id, (q) => defaults(rt, q)));
  }],
  ['_register_heap_types', 'queuetype, emptyerror, fullerror', 'queuetype, emptyerror, fullerror',
    (rt, queue: PyObject, empty: PyObject, fullError: PyObject) => {
      rt.state.set(QUEUE_CLASS, incref(queue));
      rt.state.set(ERRORS, { empty: incref(empty), full: incref(fullError) });
      return None;
    }],
];

export function initInterpqueues(rt: Rt, module: PyModule): void {
  for (const [name, old, now, host] of FUNCTIONS)
    setIn(module.v, name, nativeFunction('_interpqueues', name, isNew(rt) ? now : old, host));
  setIn(module.v, 'QueueError', QueueErrorType);
  setIn(module.v, 'QueueNotFoundError', QueueNotFoundType);
}
