/**
 * A trace as Chrome trace events, the JSON that Perfetto and chrome://tracing open.
 * For each process a track for its GIL (who holds it), then one a thread (its state); an instant where a
 * waiter asks; a flow arrow where the GIL changes hands. Times are microseconds, as the format wants.
 * Leaves out: source lines of single bytecodes, which a trace does not hold.
 */
import { EVENT_KINDS, THREAD_STATES } from '../events.ts';
import { gilIntervals, gilsOf, intervalsByThread, requests, switches } from '../folds.ts';
import type { Trace } from '../trace.ts';

interface Common {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
}

export type ChromeEvent =
  | (Common & { readonly ph: 'M'; readonly args: Readonly<Record<string, string | number>> })
  | (Common & {
      readonly ph: 'X';
      readonly cat: string;
      readonly ts: number;
      readonly dur: number;
      readonly args?: Readonly<Record<string, number>>;
    })
  | (Common & { readonly ph: 'i'; readonly cat: string; readonly ts: number; readonly s: 't' })
  | (Common & { readonly ph: 's'; readonly cat: string; readonly ts: number; readonly id: number })
  | (Common & {
      readonly ph: 'f';
      readonly cat: string;
      readonly ts: number;
      readonly id: number;
      readonly bp: 'e';
    });

export interface ChromeTrace {
  readonly traceEvents: readonly ChromeEvent[];
  readonly displayTimeUnit: 'ns';
  readonly otherData: Readonly<Record<string, string | number | boolean>>;
}

const PID = 1;
const GIL_TID = 0;
/** Tracks of GILs of further interpreters come after all threads. */
const FIRST_GIL_TID = 1_000_000;
const gilTid = (interpreter: number): number =>
  interpreter === 0 ? GIL_TID : FIRST_GIL_TID + interpreter;
const tidOf = (thread: number): number => thread + 1;
const pidOf = (trace: Trace, thread: number): number =>
  PID + (trace.threads[thread]?.process?.index ?? 0);
const micro = (ns: number): number => ns / 1000;

/** Events that deserve a mark of their own; the others are visible as changes of state. */
const INSTANTS: ReadonlySet<string> = new Set([
  'thread.start',
  'lock.timeout',
  'os.preempt',
  'output',
  'exception',
  'exit',
  'count.lost-increment',
  'count.lost-decrement',
  'count.freed-in-use',
  'object-lock.deadlock',
  'crash',
]);

function names(trace: Trace): ChromeEvent[] {
  const events: ChromeEvent[] = [
    {
      ph: 'M',
      name: 'process_name',
      pid: PID,
      tid: GIL_TID,
      args: { name: trace.files[0] ?? 'program' },
    },
    { ph: 'M', name: 'thread_name', pid: PID, tid: GIL_TID, args: { name: 'GIL' } },
    { ph: 'M', name: 'thread_sort_index', pid: PID, tid: GIL_TID, args: { sort_index: -1 } },
  ];
  const seen = new Set<number>();
  trace.threads.forEach((thread, index) => {
    const tid = tidOf(index);
    const pid = pidOf(trace, index);
    const { process } = thread;
    if (process !== undefined && !seen.has(pid)) {
      seen.add(pid);
      const args = { name: process.name === '' ? `pid ${process.pid}` : process.name };
      events.push({ ph: 'M', name: 'process_name', pid, tid: GIL_TID, args });
      events.push({ ph: 'M', name: 'thread_name', pid, tid: GIL_TID, args: { name: 'GIL' } });
    }
    events.push({ ph: 'M', name: 'thread_name', pid, tid, args: { name: thread.name } });
    events.push({ ph: 'M', name: 'thread_sort_index', pid, tid, args: { sort_index: index } });
  });
  return events;
}

/** Who holds a GIL of a process. */
function gilSlices(trace: Trace, process: number, interpreter: number): ChromeEvent[] {
  const events: ChromeEvent[] = [];
  const gil = gilIntervals(trace, process, interpreter);
  const pid = PID + process;
  const tid = gilTid(interpreter);
  if (interpreter > 0) {
    const args = { name: `GIL of interpreter ${interpreter}` };
    events.push({ ph: 'M', name: 'thread_name', pid, tid, args });
  }
  for (let i = 0; i < gil.length; i++) {
    const fromNs = gil.fromNs[i] as number;
    const name = trace.threads[gil.thread[i] as number]?.name ?? '';
    const durationNs = (gil.toNs[i] as number) - fromNs;
    events.push({
      ph: 'X',
      cat: 'gil',
      name,
      pid,
      tid,
      ts: micro(fromNs),
      dur: micro(durationNs),
    });
  }
  return events;
}

function slices(trace: Trace): ChromeEvent[] {
  const events: ChromeEvent[] = [];
  const processes = new Set(trace.threads.map((thread) => thread.process?.index ?? 0));
  for (const process of processes)
    for (const interpreter of gilsOf(trace, process))
      events.push(...gilSlices(trace, process, interpreter));
  intervalsByThread(trace).forEach((intervals, index) => {
    for (let i = 0; i < intervals.length; i++) {
      const fromNs = intervals.fromNs[i] as number;
      const line = intervals.line[i] as number;
      events.push({
        ph: 'X',
        cat: 'state',
        name: THREAD_STATES[intervals.state[i] as number] as string,
        pid: pidOf(trace, index),
        tid: tidOf(index),
        ts: micro(fromNs),
        dur: micro((intervals.toNs[i] as number) - fromNs),
        ...(line > 0 ? { args: { line } } : {}),
      });
    }
  });
  return events;
}

function marks(trace: Trace): ChromeEvent[] {
  const events: ChromeEvent[] = [];
  const asked = requests(trace);
  for (let i = 0; i < asked.length; i++) {
    const tid = tidOf(asked.thread[i] as number);
    events.push({
      ph: 'i',
      cat: 'gil',
      name: 'gil.request',
      pid: pidOf(trace, asked.thread[i] as number),
      tid,
      ts: micro(asked.timeNs[i] as number),
      s: 't',
    });
  }
  const { kind, timeNs, thread } = trace.columns;
  for (let i = 0; i < trace.length; i++) {
    const name = EVENT_KINDS[kind[i] as number] as string;
    if (!INSTANTS.has(name)) continue;
    const tid = tidOf(thread[i] as number);
    events.push({
      ph: 'i',
      cat: 'event',
      name,
      pid: pidOf(trace, thread[i] as number),
      tid,
      ts: micro(timeNs[i] as number),
      s: 't',
    });
  }
  const passed = switches(trace);
  for (let i = 0; i < passed.length; i++) {
    const from = passed.from[i] as number;
    if (from < 0) continue;
    const flow = {
      cat: 'gil',
      name: 'hand-over',
      pid: pidOf(trace, from),
      ts: micro(passed.timeNs[i] as number),
      id: i,
    };
    events.push({ ph: 's', ...flow, tid: tidOf(from) });
    events.push({ ph: 'f', ...flow, tid: tidOf(passed.to[i] as number), bp: 'e' });
  }
  return events;
}

/** The whole trace; `JSON.stringify` of it is a file that Perfetto opens. */
export function toChromeTrace(trace: Trace): ChromeTrace {
  return {
    traceEvents: [...names(trace), ...slices(trace), ...marks(trace)],
    displayTimeUnit: 'ns',
    otherData: {
      simulated: true,
      events: trace.length,
      endNs: trace.endNs,
      truncated: trace.truncated,
    },
  };
}
