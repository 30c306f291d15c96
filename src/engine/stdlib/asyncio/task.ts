/**
 * `_asyncio.Task` (Modules/_asynciomodule.c of 3.13 and 3.14): a future that runs a coroutine. Each step resumes
 * the coroutine until it yields the future that it waits for; a callback of that future is the next step.
 */
import { callMethod, getOptionalAttr, isTrue, repr, setAttr, str } from '../../objects/abstract.ts';
import {
  Raise,
  raise,
  runtimeError,
  StopIterationType,
  typeError,
  isRaise,
  type PyException,
} from '../../objects/errors.ts';
import { constructorArgs } from '../../objects/maybe.ts';
import { getset, method } from '../../objects/native.ts';
import { decref, drop, incref, PyObject, unhold } from '../../objects/object.ts';
import {
  CoroutineType,
  False,
  GeneratorType,
  makeBuiltinType,
  newInt,
  newStr,
  None,
  ObjectType,
  pyBool,
  StrType,
  True,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../../objects/runtime.ts';
import type { Slots } from '../../objects/type.ts';
import type { GeneratorData } from '../../vm/frame.ts';
import type { TaskFacts } from '../task-facts.ts';
import { genSend } from '../../vm/generator-type.ts';
import {
  copyContext,
  currentContext,
  enterContext,
  exitContext,
  isContext,
  type Context,
} from '../_contextvars.ts';
import {
  addAwaitedBy,
  addDoneCallback,
  cancelFuture,
  CancelledErrorType,
  discardAwaitedBy,
  finalizeFuture,
  FutureType,
  initFuture,
  InvalidStateErrorType,
  isExceptionOf,
  isFuture,
  loopOf,
  makeCancelledError,
  newFutureData,
  setCancelMessage,
  setException,
  setResult,
  visitFuture,
  type Future,
  type FutureData,
} from './future.ts';
import {
  callExceptionHandler,
  callSoon,
  enterTask,
  leaveTask,
  loopState,
  runningLoop,
  swapCurrentTask,
} from './loops.ts';

/** What a task has beyond a future. Objects are counted. */
export interface TaskData {
  coro: PyObject | null;
  name: PyObject;
  context: PyObject | null;
  /** The future that the coroutine waits for. */
  waiter: PyObject | null;
  mustCancel: boolean;
  cancelRequests: number;
  logDestroyPending: boolean;
}

export type Task = PyObject<FutureData & { task: TaskData }>;

export const TaskType = makeBuiltinType('Task', FutureType, '_asyncio');
TaskType.dictKind = 'ext';
TaskType.weakrefable = true;

// --- what the loop and futures call ------------------------------------------------------------------------------

/** `call_soon`'s argument for the next step; `exc` goes into the coroutine. */
const StepType = makeBuiltinType('TaskStepMethWrapper', ObjectType, '_asyncio', true);
/** A future's callback. */
const WakeupType = makeBuiltinType('TaskWakeupMethWrapper', ObjectType, '_asyncio', true);

interface StepData {
  readonly task: Task;
  readonly exc: PyException | null;
}

const newStep = (task: Task, exc: PyException | null): PyObject =>
  new PyObject<StepData>(StepType, {
    task: incref(task),
    exc: exc === null ? null : incref(exc),
  });

const newWakeup = (task: Task): PyObject => new PyObject<Task>(WakeupType, incref(task));

Object.assign(StepType.slots, {
  call: (rt, o, args, kw) => {
    if (args.length > 0 || kw !== null) throw typeError('function takes no positional arguments');
    const { task, exc } = o.v as StepData;
    return taskStep(rt, task, exc);
  },
  traverse: (o, visit) => {
    const { task, exc } = o.v as StepData;
    visit(task);
    if (exc !== null) visit(exc);
  },
} satisfies Slots);
getset(StepType, '__self__', (_rt, o: PyObject<StepData>) => o.v.task);
getset(StepType, '__qualname__', (_rt, o: PyObject<StepData>) =>
  newStr(`${o.v.task.type.name}.__step`),
);

Object.assign(WakeupType.slots, {
  call: function* (rt, o, args): Gen {
    if (args.length !== 1) throw typeError('task_wakeup() takes exactly one argument');
    return yield* wakeup(rt, o.v as Task, args[0] as PyObject);
  },
  richcompare: (_rt, a, b, op) =>
    b.type === WakeupType && (op === '==' || op === '!=')
      ? pyBool((a.v === b.v) === (op === '=='))
      : pyBool(op === '!='),
  traverse: (o, visit) => visit(o.v as Task),
} satisfies Slots);
getset(WakeupType, '__self__', (_rt, o: PyObject<Task>) => o.v);
getset(WakeupType, '__name__', () => newStr('task_wakeup'));
getset(WakeupType, '__qualname__', (_rt, o: PyObject<Task>) =>
  newStr(`${o.v.type.name}.task_wakeup`),
);

function* wakeup(rt: Rt, task: Task, future: PyObject): Gen {
  const t = task.v.task;
  if (t.waiter !== null) discardAwaitedBy(rt, t.waiter, task);
  if (isFuture(future)) {
    const d = future.v;
    if (d.state === 'CANCELLED') return yield* taskStep(rt, task, makeCancelledError(rt, future));
    if (d.exception !== null) {
      d.logTraceback = false;
      const exc = d.exception;
      const tb = d.exceptionTb;
      if (tb !== exc.v.traceback) {
        const old = exc.v.traceback;
        exc.v.traceback = tb === null ? null : incref(tb);
        if (old !== null) decref(rt, old);
      }
      return yield* taskStep(rt, task, exc);
    }
    return yield* taskStep(rt, task, null);
  }
  let error: PyException | null = null;
  try {
    drop(rt, yield* callMethod(rt, future, 'result'));
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    error = e.exc;
  }
  return yield* taskStep(rt, task, error);
}

/** What a trace says of a task. */
export function taskFacts(o: PyObject): TaskFacts {
  const { task, state } = (o as Task).v;
  const { name, coro } = task;
  const isPython = coro !== null && (coro.type === CoroutineType || coro.type === GeneratorType);
  const body = isPython ? (coro as PyObject<GeneratorData>).v : null;
  return {
    name: name.type === StrType ? (name.v as string) : '',
    coroutine: body?.name ?? coro?.type.name ?? '',
    frame: body?.frame ?? null,
    done: state !== 'PENDING',
  };
}

// --- one step --------------------------------------------------------------------------------------------------

function* taskStep(rt: Rt, task: Task, exc: PyException | null): Gen {
  const loop = loopOf(task);
  incref(task);
  try {
    yield* enterTask(rt, loop, task);
    rt.tellTask(task, 'begins');
    try {
      yield* stepInTask(rt, task, exc);
    } finally {
      rt.tellTask(task, 'ends');
      yield* leaveTask(rt, loop, task);
    }
  } finally {
    decref(rt, task);
  }
  return None;
}

type Outcome =
  | { readonly kind: 'yielded'; readonly value: PyObject }
  | { readonly kind: 'returned'; readonly value: PyObject }
  | { readonly kind: 'raised'; readonly exc: PyException };

/** Resume the coroutine once. Values come counted. */
function* resume(rt: Rt, coro: PyObject, exc: PyException | null): Gen<Outcome> {
  try {
    if (exc !== null)
      return { kind: 'yielded', value: incref(yield* callMethod(rt, coro, 'throw', [exc])) };
    if (coro.type !== CoroutineType && coro.type !== GeneratorType)
      return { kind: 'yielded', value: incref(yield* callMethod(rt, coro, 'send', [None])) };
    const gen = coro as PyObject<GeneratorData>;
    const yielded = yield* genSend(rt, gen, None);
    if (yielded !== null) return { kind: 'yielded', value: incref(yielded) };
    const { result } = gen.v;
    gen.v.result = null;
    return { kind: 'returned', value: result ?? None };
  } catch (e) {
    if (isRaise(e, StopIterationType)) {
      const value = incref(e.exc.v.args.v[0] ?? None);
      drop(rt, e.exc);
      return { kind: 'returned', value };
    }
    if (e instanceof Raise) return { kind: 'raised', exc: incref(e.exc) };
    throw e;
  }
}

function* stepInTask(rt: Rt, task: Task, given: PyException | null): Gen<void> {
  const t = task.v.task;
  let exc = given;
  if (task.v.state !== 'PENDING') {
    throw raise(
      InvalidStateErrorType,
      `__step(): already done: ${yield* settle(repr(rt, task))} ${exc === null ? 'None' : yield* settle(repr(rt, exc))}`,
    );
  }
  if (t.mustCancel) {
    if (exc === null || !isRaise(new Raise(exc), CancelledErrorType))
      exc = makeCancelledError(rt, task);
    t.mustCancel = false;
  }
  setWaiter(rt, task, null);
  if (t.coro === null) throw runtimeError('uninitialized Task object');
  if (exc !== null) incref(exc);
  const outcome = yield* resume(rt, t.coro, exc);
  if (exc !== null) decref(rt, exc);
  switch (outcome.kind) {
    case 'returned':
      yield* finish(rt, task, outcome.value);
      return;
    case 'raised':
      yield* fail(rt, task, outcome.exc);
      return;
    case 'yielded':
      yield* waitFor(rt, task, outcome.value);
      decref(rt, outcome.value);
  }
}

function* finish(rt: Rt, task: Task, value: PyObject): Gen<void> {
  const t = task.v.task;
  if (t.mustCancel) {
    // cancel() came while the coroutine ran to its end.
    t.mustCancel = false;
    yield* cancelFuture(rt, task, task.v.cancelMessage);
  } else yield* setResult(rt, task, value);
  decref(rt, value);
}

function* fail(rt: Rt, task: Task, exc: PyException): Gen<void> {
  if (isRaise(new Raise(exc), CancelledErrorType)) {
    task.v.cancelledExc = exc;
    yield* cancelFuture(rt, task, None);
    return;
  }
  yield* setException(rt, task, exc);
  unhold(exc);
  // These end the loop, too.
  if (isExceptionOf(exc, 'KeyboardInterrupt') || isExceptionOf(exc, 'SystemExit'))
    throw new Raise(exc);
}

function setWaiter(rt: Rt, task: Task, waiter: PyObject | null): void {
  const t = task.v.task;
  const old = t.waiter;
  t.waiter = waiter === null ? null : incref(waiter);
  if (old !== null) decref(rt, old);
}

/** The coroutine yielded something: only a future of the same loop, or None, is right. */
function* waitFor(rt: Rt, task: Task, value: PyObject): Gen<void> {
  if (value === None) {
    yield* callSoon(rt, loopOf(task), newStep(task, null), [], task.v.task.context);
    return;
  }
  if (value === task) {
    yield* wrongYield(rt, task, `Task cannot await on itself: ${yield* settle(repr(rt, task))}`);
    return;
  }
  const blocking = isFuture(value) ? value.v.blocking : yield* blockingOf(rt, value);
  const both = function* (text: (task: string, value: string) => string): Gen<string> {
    return text(yield* settle(repr(rt, task)), yield* settle(repr(rt, value)));
  };
  if (blocking === null) {
    const text =
      value.type === GeneratorType
        ? yield* both(
            (a, b) => `yield was used instead of yield from for generator in task ${a} with ${b}`,
          )
        : `Task got bad yield: ${yield* settle(repr(rt, value))}`;
    yield* wrongYield(rt, task, text);
    return;
  }
  const loop = isFuture(value) ? loopOf(value) : yield* callMethod(rt, value, 'get_loop');
  if (loop !== loopOf(task)) {
    yield* wrongYield(
      rt,
      task,
      yield* both((a, b) => `Task ${a} got Future ${b} attached to a different loop`),
    );
    return;
  }
  if (!blocking) {
    yield* wrongYield(
      rt,
      task,
      yield* both((a, b) => `yield was used instead of yield from in task ${a} with ${b}`),
    );
    return;
  }
  yield* sleepUntil(rt, task, value);
}

/** `_asyncio_future_blocking` of a future that is not ours; null: it is no future. */
function* blockingOf(rt: Rt, value: PyObject): Gen<boolean | null> {
  const attribute = yield* getOptionalAttr(rt, value, '_asyncio_future_blocking');
  return attribute === undefined || attribute === None
    ? null
    : yield* settle(isTrue(rt, attribute));
}

function* sleepUntil(rt: Rt, task: Task, future: PyObject): Gen<void> {
  const t = task.v.task;
  if (rt.profile.library !== '3.13') addAwaitedBy(future, task);
  if (isFuture(future)) {
    future.v.blocking = false;
    yield* addDoneCallback(rt, future, newWakeup(task), t.context ?? undefined);
  } else {
    yield* settle(setAttr(rt, future, '_asyncio_future_blocking', False));
    yield* callMethod(
      rt,
      future,
      'add_done_callback',
      [newWakeup(task)],
      new Map([['context', t.context as PyObject]]),
    );
  }
  setWaiter(rt, task, future);
  if (t.mustCancel && (yield* cancelWaiter(rt, task))) t.mustCancel = false;
}

function* cancelWaiter(rt: Rt, task: Task): Gen<boolean> {
  const waiter = task.v.task.waiter as PyObject;
  const kw: KwArgs = new Map([['msg', task.v.cancelMessage]]);
  return yield* settle(isTrue(rt, yield* callMethod(rt, waiter, 'cancel', [], kw)));
}

function* wrongYield(rt: Rt, task: Task, message: string): Gen<void> {
  const exc = runtimeError(message).exc;
  yield* callSoon(rt, loopOf(task), newStep(task, exc), [], task.v.task.context);
}

// --- making one ---------------------------------------------------------------------------------------------------

const bindInit = constructorArgs(
  'Task',
  'coro, *, loop=None, name=None, context=None, eager_start=False',
);

function* initTask(rt: Rt, self: Task, args: readonly PyObject[], kw: KwArgs | null): Gen<void> {
  const [coro, loop, name, context, eager] = bindInit(args, kw) as [
    PyObject,
    ...(PyObject | undefined)[],
  ];
  yield* initFuture(rt, self, loop);
  const t = self.v.task;
  if (!(yield* isCoroutine(rt, coro))) {
    t.logDestroyPending = false;
    throw typeError(`a coroutine was expected, got ${yield* settle(repr(rt, coro))}`);
  }
  t.context = incref(
    context === undefined || context === None ? copyContext(currentContext(rt)) : context,
  );
  t.coro = incref(coro);
  t.name = incref(yield* nameFor(rt, name));
  rt.tellTask(self, 'made');
  const { tasks } = loopState(rt);
  if (eager !== undefined && (yield* settle(isTrue(rt, eager)))) {
    if (runningLoop(rt) === self.v.loop) {
      tasks.add(self);
      yield* startEagerly(rt, self);
      return;
    }
  }
  yield* callSoon(rt, loopOf(self), newStep(self, null), [], t.context);
  tasks.add(self);
}

function* isCoroutine(rt: Rt, o: PyObject): Gen<boolean> {
  if (o.type === CoroutineType) return true;
  const coroutines = yield* settle(rt.importModule('asyncio.coroutines'));
  return yield* settle(isTrue(rt, yield* callMethod(rt, coroutines, 'iscoroutine', [o])));
}

function* nameFor(rt: Rt, name: PyObject | undefined): Gen {
  if (name === undefined || name === None) return newStr(`Task-${++loopState(rt).taskNumber}`);
  return name.type === StrType ? name : newStr(yield* settle(str(rt, name)));
}

/** The first step at once, in the caller's turn of the loop. */
function* startEagerly(rt: Rt, task: Task): Gen<void> {
  const loop = loopOf(task);
  const before = swapCurrentTask(rt, loop, task);
  const context = task.v.task.context as PyObject;
  const entered = isContext(context) ? (context as Context) : null;
  try {
    if (entered !== null) enterContext(rt, entered);
    rt.tellTask(task, 'begins');
    try {
      yield* stepInTask(rt, task, null);
    } finally {
      rt.tellTask(task, 'ends');
      if (entered !== null) exitContext(rt, entered);
    }
  } finally {
    swapCurrentTask(rt, loop, before);
  }
  if (task.v.state !== 'PENDING') {
    // The coroutine is done with, and its frame with it.
    const { coro } = task.v.task;
    task.v.task.coro = None;
    if (coro !== null) decref(rt, coro);
  }
}

function* finalizeTask(rt: Rt, o: PyObject): Gen<void> {
  const task = o as Task;
  const { v: d } = task;
  if (d.state === 'PENDING' && d.task.logDestroyPending && d.loop !== null) {
    const context: [string, PyObject][] = [
      ['task', task],
      ['message', newStr('Task was destroyed but it is pending!')],
    ];
    if (d.sourceTb !== null) context.push(['source_traceback', d.sourceTb]);
    yield* callExceptionHandler(rt, d.loop, context);
  }
  yield* finalizeFuture(rt, task);
  loopState(rt).tasks.delete(task);
}

Object.assign(TaskType.slots, {
  new: (_rt, cls) =>
    new PyObject<FutureData>(
      cls,
      newFutureData({
        coro: null,
        name: None,
        context: null,
        waiter: null,
        mustCancel: false,
        cancelRequests: 0,
        logDestroyPending: true,
      }),
    ),
  init: (rt, self, args, kw) => initTask(rt, self as Task, args, kw),
  repr: function* (rt, o): Gen {
    const base = yield* settle(rt.importModule('asyncio.base_tasks'));
    return yield* callMethod(rt, base, '_task_repr', [o]);
  },
  finalize: finalizeTask,
  traverse: (o, visit) => {
    visitFuture((o as Future).v, visit);
    const t = (o as Task).v.task;
    for (const child of [t.coro, t.context, t.waiter]) if (child !== null) visit(child);
    if (t.name !== None) visit(t.name);
  },
} satisfies Slots);

method(TaskType, '__del__', '', function* (rt, self: Task): Gen {
  yield* finalizeTask(rt, self);
  return None;
});
method(TaskType, 'cancel', 'msg=None', function* (rt, self: Task, msg?: PyObject): Gen {
  self.v.logTraceback = false;
  if (self.v.state !== 'PENDING') return False;
  const t = self.v.task;
  t.cancelRequests++;
  const message = msg ?? None;
  if (t.waiter !== null) {
    const cancelled = yield* callMethod(rt, t.waiter, 'cancel', [], new Map([['msg', message]]));
    if (yield* settle(isTrue(rt, cancelled))) return True;
  }
  t.mustCancel = true;
  setCancelMessage(rt, self, message);
  return True;
});
method(TaskType, 'cancelling', '', (_rt, self: Task) => newInt(self.v.task.cancelRequests));
method(TaskType, 'uncancel', '', (_rt, self: Task) => {
  const t = self.v.task;
  if (t.cancelRequests > 0 && --t.cancelRequests === 0) t.mustCancel = false;
  return newInt(t.cancelRequests);
});
method(TaskType, 'get_coro', '', (_rt, self: Task) => self.v.task.coro ?? None);
method(TaskType, 'get_context', '', (_rt, self: Task) => self.v.task.context ?? None);
method(TaskType, 'get_name', '', (_rt, self: Task) => self.v.task.name);
method(TaskType, 'set_name', 'value, /', function* (rt, self: Task, value: PyObject): Gen {
  const old = self.v.task.name;
  self.v.task.name = incref(value.type === StrType ? value : newStr(yield* settle(str(rt, value))));
  if (old !== None) decref(rt, old);
  return None;
});
for (const name of ['set_result', 'set_exception']) {
  method(TaskType, name, 'value, /', () => {
    throw runtimeError(`Task does not support ${name} operation`);
  });
}
method(TaskType, 'get_stack', '*, limit=None', function* (rt, self: Task, limit?: PyObject): Gen {
  const base = yield* settle(rt.importModule('asyncio.base_tasks'));
  return yield* callMethod(rt, base, '_task_get_stack', [self, limit ?? None]);
});
method(
  TaskType,
  'print_stack',
  '*, limit=None, file=None',
  function* (rt, self: Task, limit?: PyObject, file?: PyObject): Gen {
    const base = yield* settle(rt.importModule('asyncio.base_tasks'));
    return yield* callMethod(rt, base, '_task_print_stack', [self, limit ?? None, file ?? None]);
  },
);

getset(TaskType, '_coro', (_rt, self: Task) => self.v.task.coro ?? None);
getset(TaskType, '_fut_waiter', (_rt, self: Task) => self.v.task.waiter ?? None);
getset(TaskType, '_must_cancel', (_rt, self: Task) => pyBool(self.v.task.mustCancel));
getset(TaskType, '_num_cancels_requested', (_rt, self: Task) => newInt(self.v.task.cancelRequests));
getset(
  TaskType,
  '_log_destroy_pending',
  (_rt, self: Task) => pyBool(self.v.task.logDestroyPending),
  function* (rt, self: Task, value): Gen<void> {
    if (value === null) throw raise('AttributeError', 'cannot delete attribute');
    self.v.task.logDestroyPending = yield* settle(isTrue(rt, value));
  },
);
