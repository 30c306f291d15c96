/** A moment of a run: on which line each thread is, and which event is the last one before it. */
import { THREAD_STATES, eventCode } from '@inside-the-gil/engine/trace';
import type { NarrationItem, Trace } from '@inside-the-gil/engine/trace';
import type { LineTint } from '../../lib/editor/handle.ts';

const STATE = eventCode('state');
const RUNNING = new Set([
  THREAD_STATES.indexOf('running'),
  THREAD_STATES.indexOf('running-no-gil'),
]);
const WAITING = new Set([
  THREAD_STATES.indexOf('gil-wait'),
  THREAD_STATES.indexOf('blocked'),
  THREAD_STATES.indexOf('runnable'),
  THREAD_STATES.indexOf('sleeping'),
]);

/** The first event later than `timeNs`. */
function firstAfter(trace: Trace, timeNs: number): number {
  const times = trace.columns.timeNs;
  let low = 0;
  let high = trace.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) > timeNs) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** An event per thread is far more often near than far; beyond this many the search gives up. */
const LOOK_BACK = 200_000;

/** The lines the threads are on at a moment, as far as the trace's events tell. */
export function tintsAt(trace: Trace, timeNs: number, letters: readonly string[]): LineTint[] {
  const { kind, thread, a, line, file } = trace.columns;
  const lines = new Map<number, number>();
  const states = new Map<number, number>();
  const end = firstAfter(trace, timeNs);
  for (let i = end - 1; i >= 0 && i > end - LOOK_BACK && states.size < trace.threads.length; i--) {
    const who = thread[i] as number;
    if (!lines.has(who) && (line[i] as number) > 0 && file[i] === 0)
      lines.set(who, line[i] as number);
    if (kind[i] === STATE && !states.has(who)) states.set(who, a[i] as number);
  }
  const tints = new Map<string, { line: number; look: 'run' | 'wait'; threads: string[] }>();
  for (const [who, state] of [...states].sort(([one], [other]) => one - other)) {
    const at = lines.get(who);
    const look = RUNNING.has(state) ? 'run' : WAITING.has(state) ? 'wait' : null;
    if (at === undefined || look === null) continue;
    const key = `${at} ${look}`;
    const tint = tints.get(key) ?? { line: at, look, threads: [] };
    tint.threads.push(letters[who] ?? String(who));
    tints.set(key, tint);
  }
  return [...tints.values()].map((tint) => ({ ...tint, threads: tint.threads.join(' ') }));
}

/** The index of the last item at or before a moment; -1 if there is none. */
export function itemAt(items: readonly NarrationItem[], timeNs: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((items[middle] as NarrationItem).timeNs > timeNs) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}
