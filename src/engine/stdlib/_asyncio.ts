/**
 * `_asyncio` (Modules/_asynciomodule.c of 3.13 and 3.14): Future and Task, and which of them runs. They are
 * native as in CPython, so no step of a task shows in a traceback or can lose the GIL. Everything else of
 * asyncio is in python/asyncio.
 */
import { runtimeError } from '../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newList, None } from '../objects/roster.ts';
import type { Gen, Rt } from '../objects/runtime.ts';
import {
  addAwaitedBy,
  CancelledErrorType,
  discardAwaitedBy,
  FutureType,
  InvalidStateErrorType,
  type Future,
} from './asyncio/future.ts';
import {
  enterTask,
  getEventLoop,
  leaveTask,
  loopState,
  runningLoop,
  setRunningLoop,
  swapCurrentTask,
} from './asyncio/loops.ts';
import { LOOP_LOCK } from '../machine/locks.ts';
import { newLockNamed } from './_thread.ts';
import { taskFacts, TaskType } from './asyncio/task.ts';
import { lendTaskFacts } from './task-facts.ts';

function neededLoop(rt: Rt): PyObject {
  const loop = runningLoop(rt);
  if (loop === undefined) throw runtimeError('no running event loop');
  return loop;
}

export function initAsyncio(rt: Rt, module: PyModule): void {
  lendTaskFacts(rt, taskFacts);
  // What an event loop without file descriptors sleeps on (python/asyncio/unix_events.py); not in CPython's module.
  const wakeLock = nativeFunction('_asyncio', '_wake_lock', '', (rt) =>
    newLockNamed(rt, LOOP_LOCK),
  );
  setIn(module.v, '_wake_lock', wakeLock);
  const def = (name: string, signature: string, host: HostFunction): void =>
    setIn(module.v, name, nativeFunction('_asyncio', name, signature, host));
  setIn(module.v, 'Future', FutureType);
  setIn(module.v, 'Task', TaskType);
  setIn(module.v, '_CancelledError', CancelledErrorType);
  setIn(module.v, '_InvalidStateError', InvalidStateErrorType);
  def('get_event_loop', '', getEventLoop);
  def('get_running_loop', '', neededLoop);
  def('_get_running_loop', '', (rt) => runningLoop(rt) ?? None);
  def('_set_running_loop', 'loop, /', (rt, loop: PyObject) => {
    setRunningLoop(rt, loop);
    return None;
  });
  def('current_task', 'loop=None', (rt, loop?: PyObject) => {
    const of = loop === undefined || loop === None ? neededLoop(rt) : loop;
    return loopState(rt).current.get(of) ?? None;
  });
  def('_enter_task', 'loop, task', function* (rt, loop: PyObject, task: PyObject): Gen {
    yield* enterTask(rt, loop, task);
    return None;
  });
  def('_leave_task', 'loop, task', function* (rt, loop: PyObject, task: PyObject): Gen {
    yield* leaveTask(rt, loop, task);
    return None;
  });
  def('_swap_current_task', 'loop, task', (rt, loop: PyObject, task: PyObject) =>
    swapCurrentTask(rt, loop, task),
  );
  // The native tasks of a loop that are not done; asyncio.all_tasks() makes a set of them.
  def('_tasks_of', 'loop, /', (rt, loop: PyObject) =>
    newList(
      [...loopState(rt).tasks].filter(
        (task) => (task as Future).v.loop === loop && (task as Future).v.state === 'PENDING',
      ),
    ),
  );
  def('future_add_to_awaited_by', 'fut, waiter, /', (_rt, future: PyObject, waiter: PyObject) => {
    addAwaitedBy(future, waiter);
    return None;
  });
  def(
    'future_discard_from_awaited_by',
    'fut, waiter, /',
    (rt, future: PyObject, waiter: PyObject) => {
      discardAwaitedBy(rt, future, waiter);
      return None;
    },
  );
}
