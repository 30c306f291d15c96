/**
 * `_asyncio.Future` (Modules/_asynciomodule.c of 3.13 and 3.14): a result that will be there later, for the
 * coroutines of one event loop. Callbacks are never called at once but handed to `loop.call_soon`.
 */
import { callMethod, isTrue, richCompareBool } from '../../objects/abstract.ts';
import {
  BaseExceptionType,
  excTypes,
  ExceptionType,
  newException,
  Raise,
  raise,
  raiseWith,
  runtimeError,
  StopIterationType,
  typeError,
  valueError,
  type PyException,
} from '../../objects/errors.ts';
import { newGenericAlias } from '../../objects/generic-alias.ts';
import { constructorArgs } from '../../objects/maybe.ts';
import { classMethod, getset, method } from '../../objects/native.ts';
import { decref, incref, PyObject, unhold } from '../../objects/object.ts';
import {
  makeBuiltinType,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype, PyType, type Slots } from '../../objects/type.ts';
import { copyContext, currentContext } from '../_contextvars.ts';
import { callExceptionHandler, callSoon, getEventLoop, sourceTraceback } from './loops.ts';
import type { TaskData } from './task.ts';

/** As class statements would make them but for the module that they are native of. */
function exceptionType(name: string, base: PyType): PyType {
  const type = makeBuiltinType(name, base, 'asyncio.exceptions');
  type.dictKind = 'ext';
  return type;
}
export const CancelledErrorType = exceptionType('CancelledError', BaseExceptionType);
export const InvalidStateErrorType = exceptionType('InvalidStateError', ExceptionType);

type State = 'PENDING' | 'CANCELLED' | 'FINISHED';

export interface FutureData {
  /** null until `__init__` has run. Objects in here are counted. */
  loop: PyObject | null;
  state: State;
  callbacks: { readonly func: PyObject; readonly context: PyObject }[];
  result: PyObject | null;
  exception: PyException | null;
  exceptionTb: PyObject | null;
  sourceTb: PyObject | null;
  cancelMessage: PyObject;
  cancelledExc: PyException | null;
  /** The exception has not been looked at. */
  logTraceback: boolean;
  /** Set by `await`, and taken back by the task that got the future. */
  blocking: boolean;
  /** Who waits for it, for call graphs (3.14). */
  awaitedBy: Set<PyObject> | null;
  task: TaskData | null;
}
export type Future = PyObject<FutureData>;

export const FutureType = makeBuiltinType('Future', ObjectType, '_asyncio');
FutureType.dictKind = 'ext';
FutureType.weakrefable = true;

export const isFuture = (o: PyObject): o is Future => isSubtype(o.type, FutureType);

export function newFutureData(task: TaskData | null): FutureData {
  return {
    loop: null,
    state: 'PENDING',
    callbacks: [],
    result: null,
    exception: null,
    exceptionTb: null,
    sourceTb: null,
    cancelMessage: None,
    cancelledExc: null,
    logTraceback: false,
    blocking: false,
    awaitedBy: null,
    task,
  };
}

export function loopOf(future: Future): PyObject {
  if (future.v.loop === null) throw runtimeError('Future object is not initialized.');
  return future.v.loop;
}

export function* initFuture(rt: Rt, self: Future, loop: PyObject | undefined): Gen<void> {
  const d = self.v;
  const chosen = incref(loop === undefined || loop === None ? yield* getEventLoop(rt) : loop);
  clearFuture(rt, d);
  d.loop = chosen;
  const tb = yield* sourceTraceback(rt, chosen);
  if (tb !== null) d.sourceTb = incref(tb);
}

/** `__init__` a second time starts again. */
function clearFuture(rt: Rt, d: FutureData): void {
  const held = [d.loop, d.result, d.exception, d.exceptionTb, d.sourceTb, d.cancelledExc];
  const fresh = newFutureData(d.task);
  const { callbacks, cancelMessage } = d;
  Object.assign(d, fresh);
  for (const o of held) if (o !== null) decref(rt, o);
  if (cancelMessage !== None) decref(rt, cancelMessage);
  for (const c of callbacks) releaseCallback(rt, c);
}

function releaseCallback(rt: Rt, c: FutureData['callbacks'][number]): void {
  decref(rt, c.func);
  decref(rt, c.context);
}

export function visitFuture(d: FutureData, visit: (child: PyObject) => void): void {
  for (const o of [d.loop, d.result, d.exception, d.exceptionTb, d.sourceTb, d.cancelledExc])
    if (o !== null) visit(o);
  if (d.cancelMessage !== None) visit(d.cancelMessage);
  for (const { func, context } of d.callbacks) {
    visit(func);
    visit(context);
  }
  if (d.awaitedBy !== null) for (const o of d.awaitedBy) visit(o);
}

// --- how it ends ----------------------------------------------------------------------------------------------

export function* scheduleCallbacks(rt: Rt, self: Future): Gen<void> {
  const callbacks = self.v.callbacks;
  if (callbacks.length === 0) return;
  self.v.callbacks = [];
  const loop = loopOf(self);
  for (const c of callbacks) {
    yield* callSoon(rt, loop, c.func, [self], c.context);
    releaseCallback(rt, c);
  }
}

function checkPending(self: Future): void {
  loopOf(self);
  if (self.v.state !== 'PENDING')
    throw new Raise(newException(InvalidStateErrorType, [newStr('invalid state')]));
}

export function* setResult(rt: Rt, self: Future, result: PyObject): Gen<void> {
  checkPending(self);
  self.v.result = incref(result);
  self.v.state = 'FINISHED';
  yield* scheduleCallbacks(rt, self);
}

export function* setException(rt: Rt, self: Future, what: PyObject): Gen<void> {
  checkPending(self);
  let exc = what;
  if (what instanceof PyType && isSubtype(what, BaseExceptionType))
    exc = yield* settle(rt.call(what, []));
  if (!isSubtype(exc.type, BaseExceptionType)) throw typeError('invalid exception object');
  if (isSubtype(exc.type, StopIterationType)) {
    const error = runtimeError(
      'StopIteration interacts badly with generators and cannot be raised into a Future',
    ).exc;
    error.v.cause = incref(exc);
    error.v.context = incref(exc);
    exc = error;
  }
  const error = exc as PyException;
  self.v.exception = incref(error);
  self.v.exceptionTb = error.v.traceback === null ? null : incref(error.v.traceback);
  self.v.state = 'FINISHED';
  yield* scheduleCallbacks(rt, self);
  self.v.logTraceback = true;
}

/** The CancelledError of a cancelled future; the one that ended a task's coroutine comes out once. */
export function makeCancelledError(rt: Rt, self: Future): PyException {
  const known = self.v.cancelledExc;
  if (known !== null) {
    self.v.cancelledExc = null;
    return unhold(known);
  }
  const message = self.v.cancelMessage;
  return newException(CancelledErrorType, message === None ? [] : [message]);
}

export function setCancelMessage(rt: Rt, self: Future, message: PyObject): void {
  const old = self.v.cancelMessage;
  self.v.cancelMessage = message === None ? None : incref(message);
  if (old !== None) decref(rt, old);
}

export function* cancelFuture(rt: Rt, self: Future, message: PyObject): Gen<boolean> {
  self.v.logTraceback = false;
  if (self.v.state !== 'PENDING') return false;
  self.v.state = 'CANCELLED';
  setCancelMessage(rt, self, message);
  yield* scheduleCallbacks(rt, self);
  return true;
}

/** `result()`; raises what the future holds. */
export function resultOf(rt: Rt, self: Future): PyObject {
  const d = self.v;
  if (d.state === 'CANCELLED') throw new Raise(makeCancelledError(rt, self));
  if (d.state === 'PENDING') throw raise(InvalidStateErrorType, 'Result is not set.');
  d.logTraceback = false;
  if (d.exception === null) return d.result as PyObject;
  setTraceback(rt, d.exception, d.exceptionTb);
  throw new Raise(d.exception);
}

function setTraceback(rt: Rt, exc: PyException, tb: PyObject | null): void {
  const old = exc.v.traceback;
  if (old === tb) return;
  exc.v.traceback = tb === null ? null : incref(tb);
  if (old !== null) decref(rt, old);
}

// --- waiting for it ---------------------------------------------------------------------------------------------

interface IteratorData {
  /** null once it has given its result. */
  future: Future | null;
}
const IteratorType = makeBuiltinType('FutureIter', ObjectType, '_asyncio', true);

function step(rt: Rt, it: PyObject<IteratorData>): PyObject {
  const { future } = it.v;
  if (future === null) throw raiseWith(StopIterationType);
  if (future.v.state === 'PENDING') {
    if (future.v.blocking) throw runtimeError("await wasn't used with future");
    future.v.blocking = true;
    return future;
  }
  it.v.future = null;
  try {
    const result = resultOf(rt, future);
    throw result === None ? raiseWith(StopIterationType) : raiseWith(StopIterationType, result);
  } finally {
    decref(rt, future);
  }
}

Object.assign(IteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => step(rt, o as PyObject<IteratorData>),
  traverse: (o, visit) => {
    const { future } = (o as PyObject<IteratorData>).v;
    if (future !== null) visit(future);
  },
} satisfies Slots);
method(IteratorType, 'send', 'value, /', (rt, self: PyObject<IteratorData>) => step(rt, self));
method(
  IteratorType,
  'throw',
  'type, val=None, tb=None, /',
  function* (rt, self: PyObject<IteratorData>, type: PyObject, value?: PyObject): Gen {
    const { future } = self.v;
    let exc = type;
    if (type instanceof PyType)
      exc =
        value !== undefined && isSubtype(value.type, BaseExceptionType)
          ? value
          : yield* settle(rt.call(type, value === undefined || value === None ? [] : [value]));
    if (!isSubtype(exc.type, BaseExceptionType))
      throw typeError(
        'exceptions must be classes deriving BaseException or instances of such a class',
      );
    self.v.future = null;
    if (future !== null) decref(rt, future);
    throw new Raise(exc as PyException);
  },
);
method(IteratorType, 'close', '', (rt, self: PyObject<IteratorData>) => {
  const { future } = self.v;
  self.v.future = null;
  if (future !== null) decref(rt, future);
  return None;
});

function iterate(_rt: Rt, o: PyObject): PyObject {
  loopOf(o as Future);
  return new PyObject<IteratorData>(IteratorType, { future: incref(o as Future) });
}

// --- the type ---------------------------------------------------------------------------------------------------

const bindInit = constructorArgs('Future', '*, loop=None');

export function* finalizeFuture(rt: Rt, o: PyObject): Gen<void> {
  const d = (o as Future).v;
  if (!d.logTraceback || d.loop === null || d.exception === null) return;
  d.logTraceback = false;
  const context: [string, PyObject][] = [
    ['message', newStr(`${o.type.name} exception was never retrieved`)],
    ['exception', d.exception],
    ['future', o],
  ];
  if (d.sourceTb !== null) context.push(['source_traceback', d.sourceTb]);
  yield* callExceptionHandler(rt, d.loop, context);
}

Object.assign(FutureType.slots, {
  new: (_rt, cls) => new PyObject<FutureData>(cls, newFutureData(null)),
  init: function* (rt, self, args, kw): Gen<void> {
    const [loop] = bindInit(args, kw);
    yield* initFuture(rt, self as Future, loop);
  },
  repr: function* (rt, o): Gen {
    const base = yield* settle(rt.importModule('asyncio.base_futures'));
    return yield* callMethod(rt, base, '_future_repr', [o]);
  },
  iter: iterate,
  await: iterate,
  finalize: finalizeFuture,
  traverse: (o, visit) => visitFuture((o as Future).v, visit),
} satisfies Slots);

method(FutureType, 'result', '', (rt, self: Future) => {
  loopOf(self);
  return resultOf(rt, self);
});
method(FutureType, 'exception', '', (rt, self: Future) => {
  loopOf(self);
  const d = self.v;
  if (d.state === 'CANCELLED') throw new Raise(makeCancelledError(rt, self));
  if (d.state === 'PENDING') throw raise(InvalidStateErrorType, 'Exception is not set.');
  if (d.exception === null) return None;
  d.logTraceback = false;
  return d.exception;
});
method(FutureType, 'set_result', 'result, /', function* (rt, self: Future, result: PyObject): Gen {
  yield* setResult(rt, self, result);
  return None;
});
method(
  FutureType,
  'set_exception',
  'exception, /',
  function* (rt, self: Future, exc: PyObject): Gen {
    yield* setException(rt, self, exc);
    return None;
  },
);
method(
  FutureType,
  'add_done_callback',
  'fn, /, *, context=None',
  function* (rt, self: Future, func: PyObject, context?: PyObject): Gen {
    yield* addDoneCallback(rt, self, func, context === None ? undefined : context);
    return None;
  },
);

export function* addDoneCallback(
  rt: Rt,
  self: Future,
  func: PyObject,
  given?: PyObject,
): Gen<void> {
  const context = given ?? copyContext(currentContext(rt));
  if (self.v.state !== 'PENDING') {
    yield* callSoon(rt, loopOf(self), func, [self], context);
    return;
  }
  self.v.callbacks.push({ func: incref(func), context: incref(context) });
}

method(
  FutureType,
  'remove_done_callback',
  'fn, /',
  function* (rt, self: Future, fn: PyObject): Gen {
    loopOf(self);
    let removed = 0;
    for (const c of self.v.callbacks.slice()) {
      if (!(yield* settle(richCompareBool(rt, c.func, fn, '==')))) continue;
      const at = self.v.callbacks.indexOf(c);
      if (at < 0) continue;
      self.v.callbacks.splice(at, 1);
      releaseCallback(rt, c);
      removed++;
    }
    return newInt(removed);
  },
);
method(FutureType, 'cancel', 'msg=None', function* (rt, self: Future, msg?: PyObject): Gen {
  loopOf(self);
  return pyBool(yield* cancelFuture(rt, self, msg ?? None));
});
method(FutureType, 'cancelled', '', (_rt, self: Future) => pyBool(self.v.state === 'CANCELLED'));
method(FutureType, 'done', '', (_rt, self: Future) =>
  pyBool(self.v.loop !== null && self.v.state !== 'PENDING'),
);
method(FutureType, 'get_loop', '', (_rt, self: Future) => loopOf(self));
method(FutureType, '_make_cancelled_error', '', (rt, self: Future) => makeCancelledError(rt, self));
method(FutureType, '__del__', '', function* (rt, self: Future): Gen {
  yield* finalizeFuture(rt, self);
  return None;
});
classMethod(FutureType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

const orNone = (o: PyObject | null): PyObject => o ?? None;
getset(FutureType, '_state', (_rt, self: Future) => newStr(self.v.state));
getset(FutureType, '_loop', (_rt, self: Future) => orNone(self.v.loop));
getset(FutureType, '_result', (_rt, self: Future) => orNone(self.v.result));
getset(FutureType, '_exception', (_rt, self: Future) => orNone(self.v.exception));
getset(FutureType, '_source_traceback', (_rt, self: Future) => orNone(self.v.sourceTb));
getset(FutureType, '_callbacks', (_rt, self: Future) =>
  self.v.callbacks.length === 0
    ? None
    : newList(self.v.callbacks.map((c) => newTuple([c.func, c.context]))),
);
getset(
  FutureType,
  '_asyncio_future_blocking',
  (_rt, self: Future) => pyBool(self.v.loop !== null && self.v.blocking),
  function* (rt, self: Future, value): Gen<void> {
    if (value === null) throw raise('AttributeError', 'cannot delete attribute');
    self.v.blocking = yield* settle(isTrue(rt, value));
  },
);
getset(
  FutureType,
  '_log_traceback',
  (_rt, self: Future) => pyBool(self.v.logTraceback),
  function* (rt, self: Future, value): Gen<void> {
    if (value === null) throw raise('AttributeError', 'cannot delete attribute');
    if (yield* settle(isTrue(rt, value)))
      throw valueError('_log_traceback can only be set to False');
    self.v.logTraceback = false;
  },
);
getset(
  FutureType,
  '_cancel_message',
  (_rt, self: Future) => self.v.cancelMessage,
  (rt, self: Future, value) => {
    if (value === null) throw raise('AttributeError', 'cannot delete attribute');
    setCancelMessage(rt, self, value);
  },
);
getset(FutureType, '_asyncio_awaited_by', function* (rt, self: Future): Gen {
  if (self.v.awaitedBy === null || self.v.awaitedBy.size === 0) return None;
  const builtins = yield* settle(rt.importModule('builtins'));
  return yield* callMethod(rt, builtins, 'frozenset', [newList([...self.v.awaitedBy])]);
});

/** 3.14: `waiter` waits for `future`, or no longer does. Other kinds of futures are let be. */
export function addAwaitedBy(future: PyObject, waiter: PyObject): void {
  if (!isFuture(future)) return;
  const set = (future.v.awaitedBy ??= new Set());
  if (!set.has(waiter)) set.add(incref(waiter));
}

export function discardAwaitedBy(rt: Rt, future: PyObject, waiter: PyObject): void {
  if (isFuture(future) && future.v.awaitedBy?.delete(waiter) === true) decref(rt, waiter);
}

export const isExceptionOf = (o: PyObject, name: string): boolean =>
  isSubtype(o.type, excTypes[name] as PyType);
