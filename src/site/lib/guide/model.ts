/**
 * The decision guide: a workload as a reader describes it, and what each way of doing it runs. Every way is a program
 * whose constants are set from the workload; nothing here knows which way is good for what. The build runs the first
 * workload, the island all others. Left out: tasks of different lengths, and tasks that need each other's results.
 */
import { withConstants } from '../constants.ts';
import { PYTHONS } from '../settings.ts';
import type { Settings } from '../settings.ts';

export interface Workload {
  readonly tasks: number;
  /** How long one task takes alone, on 3.14. */
  readonly taskMs: number;
  /** Percent of that time that is computing; the rest is waiting. */
  readonly share: number;
  /** What each task is given to work on. */
  readonly dataKb: number;
  readonly cores: number;
  readonly python: (typeof GUIDE_PYTHONS)[number];
}

export const GUIDE_PYTHONS = ['3.12', '3.13', '3.14'] as const;

/** What the dials offer. */
export const GUIDE_CHOICES = {
  share: [0, 25, 50, 75, 100],
  taskMs: [2, 10, 100],
  dataKb: [1, 100, 2000],
  tasks: [4, 8],
  cores: [1, 2, 4, 8],
} as const;

export interface Way {
  readonly id: string;
  readonly filename: string;
  readonly source: string;
  /** Who does the work: one worker for each task or for each core; absent where there are no workers. */
  readonly workers?: 'tasks' | 'cores';
  /** On the free-threaded build of the chosen version. */
  readonly free: boolean;
  /** The versions that have it; all when absent. */
  readonly pythons?: readonly string[];
}

export interface Plan {
  readonly filename: string;
  readonly source: string;
  readonly python: Settings['python'];
  readonly cores: number;
}

/**
 * So many turns of the programs' loop take a millisecond on 3.14. Each is a search through a text, in C and with the lock
 * held: long for CPython and nothing for us, so that a guide of six programs answers while the reader looks.
 */
const STEPS_PER_MS = 125;

/** What a way runs for a workload, or null where the version does not have it. */
export function planOf(way: Way, workload: Workload): Plan | null {
  const { tasks, taskMs, share, dataKb, cores } = workload;
  if (way.pythons !== undefined && !way.pythons.includes(workload.python)) return null;
  const name = way.free ? `${workload.python}t` : workload.python;
  const python = PYTHONS.find((one) => one === name);
  if (python === undefined) return null;
  const set = {
    TASKS: tasks,
    STEPS: Math.round((taskMs * share * STEPS_PER_MS) / 100),
    WAIT_MS: (taskMs * (100 - share)) / 100,
    DATA_KB: dataKb,
    ...(way.workers === undefined ? {} : { WORKERS: way.workers === 'tasks' ? tasks : cores }),
  };
  return { filename: way.filename, source: withConstants(way.source, set), python, cores };
}

/** The time that a way's program printed, in nanoseconds; null when it printed none. */
export function printedNs(output: string): number | null {
  const [, seconds] = /^(\d+\.\d+) s$/m.exec(output) ?? [];
  return seconds === undefined ? null : Math.round(Number(seconds) * 1e9);
}

/** What became of one way: its time, not there in this version, or not finished. */
export type Outcome = number | 'unavailable' | 'unfinished';

/** The way that was done first and how many times as fast it was as the first way; null without two times. */
export function fastest(
  outcomes: readonly (Outcome | null)[],
): { readonly index: number; readonly times: number } | null {
  const [base] = outcomes;
  if (typeof base !== 'number') return null;
  let index = 0;
  let best = base;
  outcomes.forEach((outcome, at) => {
    if (typeof outcome === 'number' && outcome < best) {
      index = at;
      best = outcome;
    }
  });
  return { index, times: base / Math.max(1, best) };
}
