/** What is told of the tasks of event loops: made, a turn, what ends it. They stand beside the events of a trace. */
import type { NarrationItem, NarrationParam } from './narrate.ts';
import type { Trace, TraceTask } from './trace.ts';

export const TASK_KEYS = [
  'event.task.make',
  'event.task.begin',
  'event.task.wait',
  'event.task.end',
] as const;

const text = (value: string): NarrationParam => ({ kind: 'text', value });

function item(
  key: (typeof TASK_KEYS)[number],
  { thread, name, coroutine }: TraceTask,
  timeNs: number,
  line = 0,
): NarrationItem {
  const params = {
    thread: { kind: 'thread', thread } as const,
    task: text(name),
    coroutine: text(coroutine),
    line: { kind: 'number', value: line } as const,
  };
  return { key, params, timeNs, thread, line };
}

/** In order of time. A turn that is interrupted by that of a task which starts at once is told as one that waits. */
export function taskItems(trace: Trace): NarrationItem[] {
  if (trace.tasks === undefined) return [];
  const { all, turns } = trace.tasks;
  const items = all.map((task) => item('event.task.make', task, task.madeNs));
  for (let i = 0; i < turns.length; i++) {
    const task = all[turns.task[i] as number] as TraceTask;
    const toNs = turns.toNs[i] as number;
    items.push(item('event.task.begin', task, turns.fromNs[i] as number));
    const key = toNs === task.doneNs ? 'event.task.end' : 'event.task.wait';
    items.push(item(key, task, toNs, turns.line[i]));
  }
  return items.sort((one, other) => one.timeNs - other.timeNs);
}
