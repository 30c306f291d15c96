/**
 * The programs with recordings print the same whatever the schedule: that is what makes them fit to be recorded. So they
 * must on the engine as well, with other numbers of cores, seeds and switch intervals, down to a few bytecodes a turn.
 * The topics that are about threads run under every schedule, the others under two of them, which their names choose.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { RunConfig } from '@inside-the-gil/engine';
import { runOnEngine } from '../support/engine.ts';
import { allPrograms, readProgram, recordingPath, sha256Of } from './programs.ts';
import type { Recording } from './programs.ts';

type Schedule = Pick<RunConfig, 'python' | 'cores' | 'seed' | 'switchIntervalNs'>;

const SCHEDULES: readonly Schedule[] = [
  { python: '3.14', cores: 1, seed: 1, switchIntervalNs: 5_000_000 },
  { python: '3.13', cores: 2, seed: 2, switchIntervalNs: 10_000 },
  { python: '3.14', cores: 4, seed: 3, switchIntervalNs: 10_000 },
  { python: '3.14', cores: 1, seed: 4, switchIntervalNs: 1_000 },
  { python: '3.13', cores: 3, seed: 5, switchIntervalNs: 100_000 },
];

const UNDER_EVERY_SCHEDULE = new Set(['threading', 'queue', 'futures']);

/** Two schedules that follow each other, different ones for different names. */
function runsUnder(name: string, schedule: number): boolean {
  if (UNDER_EVERY_SCHEDULE.has(name.slice(0, name.indexOf('/')))) return true;
  const first = parseInt(sha256Of(name).slice(0, 8), 16) % SCHEDULES.length;
  return schedule === first || schedule === (first + 1) % SCHEDULES.length;
}

const recorded = allPrograms().filter((name) => existsSync(recordingPath(name)));

/** Recorded from 3.13, and 3.14 answers otherwise: each schedule runs them as 3.13. */
const CHANGED_IN_3_14: Readonly<Record<string, string>> = {
  'asyncio/async-context-manager-errors': 'with and async with name each other in errors',
  'asyncio/barrier': 'the text of the ValueError for no parties',
  'asyncio/barrier-rounds': 'the text of the ValueError for no parties',
  'asyncio/coroutine-errors': 'the texts about what cannot be awaited or run',
  'asyncio/get-event-loop-main': 'get_event_loop() no longer makes a loop',
  'asyncio/locks-of-all-kinds': 'with names async with in its error',
  'asyncio/runner-object': 'run() of something else raises TypeError',
  'interpreters/functions-and-code': 'call() gives its function to the other interpreter pickled',
  'interpreters/values-for-main': 'what cannot be shared is pickled',
  'interpreters/what-it-raised':
    'a script is <script>, and is compiled by the caller, who gets its SyntaxError',
  'multiprocessing/contexts': 'forkserver is the default and stands first',
  'multiprocessing/parent-process': 'forkserver is the default, and the server is the parent',
  'threading/barrier-broken': 'the text of the ValueError for no parties',
  'time/measuring-with-sleeps': 'the text of the TypeError of sleep()',
};

/** A program that prints the switch interval keeps the default one: the schedule varies by cores and seed alone. */
function scheduleFor(source: string, schedule: Schedule): Partial<RunConfig> {
  const { cores, seed, switchIntervalNs } = schedule;
  return source.includes('getswitchinterval') ? { cores, seed } : { cores, seed, switchIntervalNs };
}

describe.each(SCHEDULES)('$python, $cores cores, seed $seed, $switchIntervalNs ns', (schedule) => {
  const chosen = recorded.filter((name) => runsUnder(name, SCHEDULES.indexOf(schedule)));

  test('a third of the programs or more', () => {
    expect(chosen.length).toBeGreaterThan(recorded.length / 3);
  });

  test.each(chosen)('%s', (name) => {
    const source = readProgram(name);
    const recording = JSON.parse(readFileSync(recordingPath(name), 'utf8')) as Recording;
    const python = name in CHANGED_IN_3_14 ? '3.13' : schedule.python;
    const run = runOnEngine(source, python, scheduleFor(source, schedule));
    expect(run.stdout).toBe(recording.stdout);
    expect(run.status).toBe(recording.status);
  });
});

describe('3.14 answers otherwise', () => {
  test.each(Object.keys(CHANGED_IN_3_14))('%s', (name) => {
    const source = readProgram(name);
    expect(runOnEngine(source, '3.14').stdout).not.toBe(runOnEngine(source, '3.13').stdout);
  });
});
