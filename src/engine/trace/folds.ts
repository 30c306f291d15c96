/**
 * Folds: pure functions from a trace to the columns that pictures, tables and figures are made of.
 * Each is one pass over the events; none keeps state between calls. Times are virtual nanoseconds.
 */
import { Column } from '../base/columns.ts';
import { eventCode, THREAD_STATES } from './events.ts';
import type { TraceState } from './events.ts';
import type { Trace } from './trace.ts';

/** One thread's life as neighbouring stretches, in order of time, none empty, 'off' left out. */
export interface ThreadIntervals {
  readonly length: number;
  /** Index in THREAD_STATES. */
  readonly state: Uint8Array;
  readonly fromNs: Float64Array;
  readonly toNs: Float64Array;
  /** The source line on which the stretch begins; 0 when the thread runs no Python line. */
  readonly line: Int32Array;
}

/** Who held the GIL, in order of time, none empty and none overlapping. */
export interface GilIntervals {
  readonly length: number;
  readonly thread: Uint16Array;
  readonly fromNs: Float64Array;
  readonly toNs: Float64Array;
}

/** Moments at which the GIL passed from one thread to another one. */
export interface Switches {
  readonly length: number;
  readonly timeNs: Float64Array;
  readonly from: Int32Array;
  readonly to: Uint16Array;
}

/** Moments at which a waiting thread asked the holder to let go. */
export interface Requests {
  readonly length: number;
  readonly timeNs: Float64Array;
  readonly thread: Uint16Array;
  readonly holder: Int32Array;
}

/** Nanoseconds in each state within a range; the threads in the order of the trace. */
export interface RangeStatistics {
  readonly fromNs: number;
  readonly toNs: number;
  readonly threads: readonly Readonly<Record<TraceState, number>>[];
  /** Time in which some thread held the GIL. */
  readonly gilHeldNs: number;
  /** How often the GIL passed from one thread to another one. */
  readonly gilSwitches: number;
}

const STATE = eventCode('state');
const TAKE = eventCode('gil.take');
const DROP = eventCode('gil.drop');
const REQUEST = eventCode('gil.request');
const OFF = THREAD_STATES.indexOf('off');

const u8 = (length: number): Uint8Array => new Uint8Array(length);
const u16 = (length: number): Uint16Array => new Uint16Array(length);
const i32 = (length: number): Int32Array => new Int32Array(length);
const f64 = (length: number): Float64Array => new Float64Array(length);

/** Collects the stretches of one thread while the events of all go by. */
class StateTrack {
  private readonly states = new Column(u8, 16);
  private readonly froms = new Column(f64, 16);
  private readonly tos = new Column(f64, 16);
  private readonly lines = new Column(i32, 16);
  private state = OFF;
  private sinceNs = 0;
  private line = 0;

  enter(state: number, timeNs: number, line: number): void {
    if (state === this.state) return;
    this.close(timeNs);
    this.state = state;
    this.sinceNs = timeNs;
    this.line = line;
  }

  close(timeNs: number): void {
    if (this.state === OFF || timeNs <= this.sinceNs) return;
    this.states.push(this.state);
    this.froms.push(this.sinceNs);
    this.tos.push(timeNs);
    this.lines.push(this.line);
  }

  intervals(): ThreadIntervals {
    return {
      length: this.states.length,
      state: this.states.view(),
      fromNs: this.froms.view(),
      toNs: this.tos.view(),
      line: this.lines.view(),
    };
  }
}

/** The stretches of every thread, in one pass. */
export function intervalsByThread(trace: Trace): ThreadIntervals[] {
  const { kind, timeNs, thread, a, line } = trace.columns;
  const tracks = trace.threads.map(() => new StateTrack());
  for (let i = 0; i < trace.length; i++) {
    if (kind[i] !== STATE) continue;
    const track = tracks[thread[i] as number];
    track?.enter(a[i] as number, timeNs[i] as number, line[i] as number);
  }
  return tracks.map((track, index) => {
    const endNs = trace.threads[index]?.endNs ?? Infinity;
    track.close(Math.min(endNs, trace.endNs));
    return track.intervals();
  });
}

/** The stretches of one thread. @param thread index in `trace.threads` */
export function threadIntervals(trace: Trace, thread: number): ThreadIntervals {
  const { kind, timeNs, thread: threads, a, line } = trace.columns;
  const track = new StateTrack();
  for (let i = 0; i < trace.length; i++) {
    if (kind[i] !== STATE || threads[i] !== thread) continue;
    track.enter(a[i] as number, timeNs[i] as number, line[i] as number);
  }
  track.close(Math.min(trace.threads[thread]?.endNs ?? Infinity, trace.endNs));
  return track.intervals();
}

/** The process that a thread belongs to, 0 for the program itself. */
function processIndex(trace: Trace, thread: number): number {
  return trace.threads[thread]?.process?.index ?? 0;
}

/** The interpreter whose GIL an event is about. */
const gilNumber = (code: number, b: number): number => (code === TAKE ? b >> 1 : b);

/** The GILs of a process: the numbers of the interpreters that have them, in order; 0 is the main one's. */
export function gilsOf(trace: Trace, process = 0): number[] {
  const { kind, thread, b } = trace.columns;
  const found = new Set([0]);
  for (let i = 0; i < trace.length; i++)
    if (kind[i] === TAKE && processIndex(trace, thread[i] as number) === process)
      found.add(gilNumber(TAKE, b[i] as number));
  return [...found].sort((x, y) => x - y);
}

/** Who held a GIL of a process when: the main interpreter's, or another one's. A holder at the end of the trace holds it until then, or until the process ends. */
export function gilIntervals(trace: Trace, process = 0, interpreter = 0): GilIntervals {
  const { kind, timeNs, thread, b } = trace.columns;
  const others = trace.threads.some((t) => (t.process?.index ?? 0) !== process);
  const holders = new Column(u16, 16);
  const froms = new Column(f64, 16);
  const tos = new Column(f64, 16);
  let holder = -1;
  let sinceNs = 0;
  const close = (atNs: number): void => {
    if (holder >= 0 && atNs > sinceNs) {
      holders.push(holder);
      froms.push(sinceNs);
      tos.push(atNs);
    }
    holder = -1;
  };
  for (let i = 0; i < trace.length; i++) {
    const code = kind[i];
    if (others && processIndex(trace, thread[i] as number) !== process) continue;
    if (code !== TAKE && code !== DROP) continue;
    if (gilNumber(code, b[i] as number) !== interpreter) continue;
    if (code === TAKE) {
      close(timeNs[i] as number);
      holder = thread[i] as number;
      sinceNs = timeNs[i] as number;
    } else if (thread[i] === holder) {
      close(timeNs[i] as number);
    }
  }
  close(Math.min(trace.endNs, trace.threads[holder]?.endNs ?? Infinity));
  return { length: holders.length, thread: holders.view(), fromNs: froms.view(), toNs: tos.view() };
}

/** Every passing of the GIL from one thread to another one. */
export function switches(trace: Trace): Switches {
  const { kind, timeNs, thread, a, b } = trace.columns;
  const times = new Column(f64, 16);
  const froms = new Column(i32, 16);
  const tos = new Column(u16, 16);
  for (let i = 0; i < trace.length; i++) {
    if (kind[i] !== TAKE || ((b[i] as number) & 1) !== 1) continue;
    times.push(timeNs[i] as number);
    froms.push(a[i] as number);
    tos.push(thread[i] as number);
  }
  return { length: times.length, timeNs: times.view(), from: froms.view(), to: tos.view() };
}

/** Every request of a waiter whose interval has run out. */
export function requests(trace: Trace): Requests {
  const { kind, timeNs, thread, a } = trace.columns;
  const times = new Column(f64, 16);
  const threads = new Column(u16, 16);
  const holders = new Column(i32, 16);
  for (let i = 0; i < trace.length; i++) {
    if (kind[i] !== REQUEST) continue;
    times.push(timeNs[i] as number);
    threads.push(thread[i] as number);
    holders.push(a[i] as number);
  }
  return {
    length: times.length,
    timeNs: times.view(),
    thread: threads.view(),
    holder: holders.view(),
  };
}

function overlap(fromNs: number, toNs: number, lowNs: number, highNs: number): number {
  return Math.max(0, Math.min(toNs, highNs) - Math.max(fromNs, lowNs));
}

/** What each thread did between two moments. @throws RangeError if the range runs backwards */
export function rangeStatistics(trace: Trace, fromNs: number, toNs: number): RangeStatistics {
  if (!(fromNs <= toNs)) throw new RangeError(`a range from ${fromNs} to ${toNs} ns`);
  const threads = intervalsByThread(trace).map((intervals) => {
    const sums = THREAD_STATES.map(() => 0);
    for (let i = 0; i < intervals.length; i++) {
      const state = intervals.state[i] as number;
      const ns = overlap(intervals.fromNs[i] as number, intervals.toNs[i] as number, fromNs, toNs);
      sums[state] = (sums[state] as number) + ns;
    }
    return Object.fromEntries(THREAD_STATES.map((name, state) => [name, sums[state]])) as Record<
      TraceState,
      number
    >;
  });
  const gil = gilIntervals(trace);
  let gilHeldNs = 0;
  for (let i = 0; i < gil.length; i++) {
    gilHeldNs += overlap(gil.fromNs[i] as number, gil.toNs[i] as number, fromNs, toNs);
  }
  const passed = switches(trace);
  let gilSwitches = 0;
  for (let i = 0; i < passed.length; i++) {
    const atNs = passed.timeNs[i] as number;
    if (atNs >= fromNs && atNs < toNs) gilSwitches++;
  }
  return { fromNs, toNs, threads, gilHeldNs, gilSwitches };
}
