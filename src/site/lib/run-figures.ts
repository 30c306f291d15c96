/** The figures of a run that prose and questions may name, each one number folded from result and trace. */
import {
  contendedLocks,
  gilIntervals,
  intervalsByThread,
  openWaits,
  THREAD_STATES,
  waitCycle,
} from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';
import type { RunResult } from '@inside-the-gil/engine';

/** The figures of a run that prose, questions and tasks may name. */
export const REPORT_FIELDS = [
  'virtualNs',
  'bytecodes',
  'gilSwitches',
  'cpuNs',
  'gilWaitNs',
  'switchIntervalNs',
  'usualTurnNs',
  'longestTurnNs',
  'turns',
  'mostRunning',
  'inCircle',
  'exitStatus',
  'lostIncrements',
  'lostDecrements',
  'longestHeldNs',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

const RUNNING = ['running', 'running-no-gil'] as const;

/** How many threads run Python or C code at the same moment, at most; or are in the given states, or of one process. */
export function mostRunning(
  trace: Trace,
  states: readonly (typeof RUNNING)[number][] = RUNNING,
  process?: number,
): number {
  const counted = new Set(states.map((state) => THREAD_STATES.indexOf(state)));
  const edges: { atNs: number; step: number }[] = [];
  for (const [thread, intervals] of intervalsByThread(trace).entries()) {
    const of = trace.threads[thread]?.process?.index ?? 0;
    if (process !== undefined && of !== process) continue;
    for (let i = 0; i < intervals.length; i++) {
      if (!counted.has(intervals.state[i] as number)) continue;
      edges.push({ atNs: intervals.fromNs[i] as number, step: 1 });
      edges.push({ atNs: intervals.toNs[i] as number, step: -1 });
    }
  }
  // At one moment the endings come before the beginnings: a hand-over is not an overlap.
  edges.sort((left, right) => left.atNs - right.atNs || left.step - right.step);
  let now = 0;
  let most = 0;
  for (const edge of edges) {
    now += edge.step;
    most = Math.max(most, now);
  }
  return most;
}

/** How long a lock of the program was held at most while another thread waited for it. */
function longestHeldNs(trace: Trace): number {
  let longest = 0;
  for (const lock of contendedLocks(trace)) {
    for (let i = 0; i < lock.length; i++)
      longest = Math.max(longest, (lock.toNs[i] as number) - (lock.fromNs[i] as number));
  }
  return longest;
}

/** Turns of the GIL: how often a thread had it without a break by another one, and for how long. */
function turns(trace: Trace): {
  readonly count: number;
  readonly usualNs: number;
  readonly longestNs: number;
} {
  const gil = gilIntervals(trace);
  const lengths: number[] = [];
  let fromNs = 0;
  for (let i = 0; i < gil.length; i++) {
    if (i === 0 || gil.thread[i] !== gil.thread[i - 1]) fromNs = gil.fromNs[i] as number;
    const isLast = i + 1 === gil.length || gil.thread[i + 1] !== gil.thread[i];
    if (isLast) lengths.push((gil.toNs[i] as number) - fromNs);
  }
  if (lengths.length === 0) return { count: 0, usualNs: 0, longestNs: 0 };
  // The median turn is the usual one; starts and ends of threads make short ones.
  const sorted = [...lengths].sort((left, right) => left - right);
  return {
    count: lengths.length,
    usualNs: sorted[Math.floor(sorted.length / 2)] as number,
    longestNs: sorted[sorted.length - 1] as number,
  };
}

export type RunFigures = Readonly<Record<ReportField, number>>;

export function runFigures(result: RunResult): RunFigures {
  const { report, trace } = result;
  const sum = (pick: (thread: (typeof report.threads)[number]) => number): number =>
    report.threads.reduce((total, thread) => total + pick(thread), 0);
  const turn = turns(trace);
  return {
    virtualNs: report.virtualNs,
    bytecodes: report.bytecodes,
    gilSwitches: report.gilSwitches,
    cpuNs: sum((thread) => thread.runningNs + thread.runningNoGilNs + thread.overheadNs),
    gilWaitNs: sum((thread) => thread.gilWaitNs),
    switchIntervalNs: report.switchIntervalNs,
    usualTurnNs: turn.usualNs,
    longestTurnNs: turn.longestNs,
    turns: turn.count,
    mostRunning: mostRunning(trace),
    inCircle: waitCycle(openWaits(trace)).length,
    longestHeldNs: longestHeldNs(trace),
    exitStatus: report.outcome.status,
    lostIncrements: report.tornCounts?.lostIncrements ?? 0,
    lostDecrements: report.tornCounts?.lostDecrements ?? 0,
  };
}

/** The program's standard output as one text. */
export function standardOutput(result: RunResult): string {
  return result.output
    .filter((chunk) => chunk.stream === 'stdout')
    .map((chunk) => chunk.text)
    .join('');
}
