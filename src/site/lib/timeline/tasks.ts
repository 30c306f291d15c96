/**
 * Rows of asyncio's tasks. In its turn a task is in the states of the thread that runs the loop; between its turns it
 * waits, for something or for its turn: that is the state 'off' here, for it does nothing, whatever its thread does.
 */
import { THREAD_STATES } from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';
import { firstEndingAfter, intervalTrack } from './track.ts';
import type { Track } from './track.ts';

/** More than anybody follows; the ones made first are drawn. */
const MOST_TASKS = 24;
const WAITING = THREAD_STATES.indexOf('off');

interface Stretches {
  readonly state: number[];
  readonly fromNs: number[];
  readonly toNs: number[];
  readonly line: number[];
}

function add(to: Stretches, state: number, fromNs: number, toNs: number, line: number): void {
  if (toNs <= fromNs) return;
  to.state.push(state);
  to.fromNs.push(fromNs);
  to.toNs.push(toNs);
  to.line.push(line);
}

/** What the thread did in a turn of one of its tasks. */
function addTurn(to: Stretches, thread: Track, fromNs: number, toNs: number): void {
  for (let i = firstEndingAfter(thread, fromNs); i < thread.length; i++) {
    const start = thread.fromNs[i] as number;
    if (start >= toNs) return;
    const until = Math.min(thread.toNs[i] as number, toNs);
    add(to, thread.state[i] as number, Math.max(start, fromNs), until, thread.detail[i] as number);
  }
}

/** The rows of the tasks that a thread's loop runs. @param thread the row of the thread */
export function taskTracks(trace: Trace, thread: Track): Track[] {
  if (trace.tasks === undefined) return [];
  const { all, turns } = trace.tasks;
  const rows = new Map<number, Stretches>();
  const since = new Map<number, { readonly ns: number; readonly line: number }>();
  all.slice(0, MOST_TASKS).forEach((task, number) => {
    if (task.thread !== thread.thread) return;
    rows.set(number, { state: [], fromNs: [], toNs: [], line: [] });
    since.set(number, { ns: task.madeNs, line: 0 });
  });
  for (let i = 0; i < turns.length; i++) {
    const number = turns.task[i] as number;
    const row = rows.get(number);
    const before = since.get(number);
    if (row === undefined || before === undefined) continue;
    add(row, WAITING, before.ns, turns.fromNs[i] as number, before.line);
    addTurn(row, thread, turns.fromNs[i] as number, turns.toNs[i] as number);
    since.set(number, { ns: turns.toNs[i] as number, line: turns.line[i] as number });
  }
  return [...rows].map(([number, row]) => {
    const { ns, line } = since.get(number) as { ns: number; line: number };
    add(row, WAITING, ns, Math.min(all[number]?.doneNs ?? Infinity, trace.endNs), line);
    return intervalTrack('task', thread.thread, number, thread.process, {
      length: row.state.length,
      state: Uint8Array.from(row.state),
      fromNs: Float64Array.from(row.fromNs),
      toNs: Float64Array.from(row.toNs),
      line: Int32Array.from(row.line),
    });
  });
}
