/** What `_asyncio` keeps for each session: which loop runs in which thread, which task runs in which loop. */
import { callMethod, getAttr, repr } from '../../objects/abstract.ts';
import { runtimeError } from '../../objects/errors.ts';
import { decref, incref, type PyObject } from '../../objects/object.ts';
import { None } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';

interface LoopState {
  /** Running loop by thread, counted. */
  readonly running: Map<number, PyObject>;
  /** Task that is being executed, by loop; the task's step keeps both. */
  readonly current: Map<PyObject, PyObject>;
  /** Every native task that is alive, in order of creation; not counted: a task leaves when it is freed. */
  readonly tasks: Set<PyObject>;
  taskNumber: number;
}

export function loopState(rt: Rt): LoopState {
  let state = rt.state.get('asyncio') as LoopState | undefined;
  if (state === undefined) {
    state = { running: new Map(), current: new Map(), tasks: new Set(), taskNumber: 0 };
    rt.state.set('asyncio', state);
  }
  return state;
}

export const runningLoop = (rt: Rt): PyObject | undefined =>
  loopState(rt).running.get(rt.thread.id);

export function setRunningLoop(rt: Rt, loop: PyObject): void {
  const { running } = loopState(rt);
  const old = running.get(rt.thread.id);
  if (loop === None) running.delete(rt.thread.id);
  else running.set(rt.thread.id, incref(loop));
  if (old !== undefined) decref(rt, old);
}

/** The loop that runs in this thread, else what the policy gives. */
export function* getEventLoop(rt: Rt): Gen {
  const running = runningLoop(rt);
  if (running !== undefined) return running;
  const events = yield* settle(rt.importModule('asyncio.events'));
  const policy = yield* callMethod(rt, events, '_get_event_loop_policy');
  return yield* callMethod(rt, policy, 'get_event_loop');
}

export function* enterTask(rt: Rt, loop: PyObject, task: PyObject): Gen<void> {
  const { current } = loopState(rt);
  const other = current.get(loop);
  if (other !== undefined) {
    throw runtimeError(
      `Cannot enter into task ${yield* settle(repr(rt, task))} while another task ${yield* settle(repr(rt, other))} is being executed.`,
    );
  }
  current.set(loop, task);
}

export function* leaveTask(rt: Rt, loop: PyObject, task: PyObject): Gen<void> {
  const { current } = loopState(rt);
  const other = current.get(loop);
  if (other !== task) {
    throw runtimeError(
      `Invalid attempt to leave task ${yield* settle(repr(rt, task))} while task ${other === undefined ? 'None' : yield* settle(repr(rt, other))} is entered.`,
    );
  }
  current.delete(loop);
}

/** The task before; None stands for no task. */
export function swapCurrentTask(rt: Rt, loop: PyObject, task: PyObject): PyObject {
  const { current } = loopState(rt);
  const old = current.get(loop) ?? None;
  if (task === None) current.delete(loop);
  else current.set(loop, task);
  return old;
}

/** `loop.call_soon(func, *args, context=context)` */
export function* callSoon(
  rt: Rt,
  loop: PyObject,
  func: PyObject,
  args: readonly PyObject[],
  context: PyObject | null,
): Gen<void> {
  const kw = context === null ? null : new Map([['context', context]]);
  yield* callMethod(rt, loop, 'call_soon', [func, ...args], kw);
}

/** Where an object was made, when the loop is in debug mode; else null. */
export function* sourceTraceback(rt: Rt, loop: PyObject): Gen<PyObject | null> {
  const debug = yield* callMethod(rt, loop, 'get_debug');
  const { bool } = debug.type.slots;
  const on = bool === undefined ? debug !== None : yield* settle(bool(rt, debug));
  if (!on) return null;
  const helpers = yield* settle(rt.importModule('asyncio.format_helpers'));
  return yield* callMethod(rt, helpers, 'extract_stack');
}

/** `loop.call_exception_handler({...})` */
export function* callExceptionHandler(
  rt: Rt,
  loop: PyObject,
  context: readonly (readonly [string, PyObject])[],
): Gen<void> {
  const builtins = yield* settle(rt.importModule('builtins'));
  const dictType = yield* settle(getAttr(rt, builtins, 'dict'));
  const dict = yield* settle(rt.call(dictType, [], new Map(context)));
  yield* callMethod(rt, loop, 'call_exception_handler', [dict]);
}
