/**
 * A track: one row of a timeline as columns, with sums that answer "what share of this stretch was
 * each state?" in logarithmic time, so that a million stretches cost no more to draw than a screen.
 */
import { THREAD_STATES } from '@inside-the-gil/engine/trace';
import type { HolderIntervals, ThreadIntervals, TraceState } from '@inside-the-gil/engine/trace';

/** What is drawn in a row: stretches in order of time, none overlapping, gaps allowed. */
export interface Track {
  readonly kind: 'gil' | 'thread' | 'core' | 'lock' | 'task';
  /** The thread of the row, for a task the one whose loop runs it; -1 where threads follow each other in it. */
  readonly thread: number;
  /** The interpreter whose GIL it is, the core, or the index of the lock or the task in the trace; 0 for threads. */
  readonly number: number;
  /** The process it belongs to; cores belong to none and have 0. */
  readonly process: number;
  readonly length: number;
  readonly fromNs: Float64Array;
  readonly toNs: Float64Array;
  /** Index in THREAD_STATES; the GIL's row is always 'running', a lock's 'blocked': somebody waits for it. */
  readonly state: Uint8Array;
  /** Who holds the GIL or the lock or is on the core. A thread's or a task's row: the line on which the stretch begins. */
  readonly detail: Uint16Array | Int32Array;
  readonly sums: StateSums;
}

/** Running totals per state at every `SUM_STEP`-th stretch. */
export interface StateSums {
  /** The states that occur, as indices in THREAD_STATES. */
  readonly states: readonly number[];
  /** For each of `states`: nanoseconds before stretch 0, SUM_STEP, 2 * SUM_STEP, ... */
  readonly totals: readonly Float64Array[];
}

const SUM_STEP = 16;
const BLOCKED = THREAD_STATES.indexOf('blocked');
const RUNNING = THREAD_STATES.indexOf('running');

function sumStates(
  state: Uint8Array,
  fromNs: Float64Array,
  toNs: Float64Array,
  length: number,
): StateSums {
  const seen = new Set<number>();
  for (let i = 0; i < length; i++) seen.add(state[i] as number);
  const states = [...seen].sort((x, y) => x - y);
  const slots = Math.floor(length / SUM_STEP) + 1;
  const totals = states.map(() => new Float64Array(slots));
  const running = new Float64Array(THREAD_STATES.length);
  for (let i = 0; i < length; i++) {
    if (i % SUM_STEP === 0) {
      states.forEach(
        (one, k) => ((totals[k] as Float64Array)[i / SUM_STEP] = running[one] as number),
      );
    }
    const one = state[i] as number;
    running[one] = (running[one] as number) + (toNs[i] as number) - (fromNs[i] as number);
  }
  if (length % SUM_STEP === 0) {
    states.forEach(
      (one, k) => ((totals[k] as Float64Array)[length / SUM_STEP] = running[one] as number),
    );
  }
  return { states, totals };
}

export function threadTrack(thread: number, intervals: ThreadIntervals, process = 0): Track {
  return intervalTrack('thread', thread, 0, process, intervals);
}

/** A row of one thread, or of one task that it runs. */
export function intervalTrack(
  kind: 'thread' | 'task',
  thread: number,
  number: number,
  process: number,
  intervals: ThreadIntervals,
): Track {
  const { length, fromNs, toNs, state, line } = intervals;
  return {
    kind,
    thread,
    number,
    process,
    length,
    fromNs,
    toNs,
    state,
    detail: line,
    sums: sumStates(state, fromNs, toNs, length),
  };
}

/** A row in which threads follow each other. */
export function holderTrack(
  kind: 'gil' | 'core' | 'lock',
  intervals: HolderIntervals,
  number = 0,
  process = 0,
): Track {
  const { length, fromNs, toNs, thread } = intervals;
  const state = intervals.state ?? new Uint8Array(length).fill(kind === 'lock' ? BLOCKED : RUNNING);
  return {
    kind,
    thread: -1,
    number,
    process,
    length,
    fromNs,
    toNs,
    state,
    detail: thread,
    sums: sumStates(state, fromNs, toNs, length),
  };
}

/** The first stretch that ends after `timeNs`; `length` if none does. */
export function firstEndingAfter(track: Track, timeNs: number): number {
  let low = 0;
  let high = track.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((track.toNs[middle] as number) > timeNs) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The stretch at a moment; -1 in a gap. */
export function indexAt(track: Track, timeNs: number): number {
  const index = firstEndingAfter(track, timeNs);
  return index < track.length && (track.fromNs[index] as number) <= timeNs ? index : -1;
}

export function stateOf(track: Track, index: number): TraceState {
  return THREAD_STATES[track.state[index] as number] as TraceState;
}

/** Nanoseconds of state number `k` of `sums.states` before stretch `index`, and into it up to `timeNs`. */
function totalBefore(track: Track, k: number, index: number, timeNs: number): number {
  const slot = Math.floor(index / SUM_STEP);
  let total = (track.sums.totals[k] as Float64Array)[slot] as number;
  const state = track.sums.states[k];
  for (let i = slot * SUM_STEP; i < index; i++) {
    if (track.state[i] === state) total += (track.toNs[i] as number) - (track.fromNs[i] as number);
  }
  if (index < track.length && track.state[index] === state) {
    total += Math.max(
      0,
      Math.min(timeNs, track.toNs[index] as number) - (track.fromNs[index] as number),
    );
  }
  return total;
}

export interface Share {
  readonly state: TraceState;
  /** Between 0 and 1: of the whole stretch, gaps included. */
  readonly share: number;
}

/** How a stretch of time divides into states; those that do not occur are left out. */
export function sharesBetween(track: Track, fromNs: number, toNs: number): Share[] {
  if (!(toNs > fromNs)) return [];
  const first = firstEndingAfter(track, fromNs);
  const last = firstEndingAfter(track, toNs);
  const shares: Share[] = [];
  track.sums.states.forEach((state, k) => {
    const ns = totalBefore(track, k, last, toNs) - totalBefore(track, k, first, fromNs);
    if (ns > 0)
      shares.push({
        state: THREAD_STATES[state] as TraceState,
        share: Math.min(1, ns / (toNs - fromNs)),
      });
  });
  return shares;
}
