/** What the recorder of tasks is told of one. `_asyncio`, where it is imported, lends the function that says it. */
import type { PyObject } from '../objects/object.ts';
import type { Rt } from '../objects/runtime.ts';
import type { PyFrame } from '../vm/frame.ts';

export interface TaskFacts {
  readonly name: string;
  readonly coroutine: string;
  /** Where it goes on; null while it has not begun, has ended, or is no coroutine of Python. */
  readonly frame: PyFrame | null;
  readonly done: boolean;
}

type FactsOf = (task: PyObject) => TaskFacts;

/** Key of `rt.state`. */
const TASK_FACTS = 'asyncio.task-facts';

export function lendTaskFacts(rt: Rt, factsOf: FactsOf): void {
  rt.state.set(TASK_FACTS, factsOf);
}

export const factsOfTask = (rt: Rt, task: PyObject): TaskFacts =>
  (rt.state.get(TASK_FACTS) as FactsOf)(task);
