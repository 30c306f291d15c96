/** Rows that are no threads: cores, and locks while somebody waits for them. */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import {
  contendedLocks,
  coreIntervals,
  intervalsByThread,
  lockWakes,
  THREAD_STATES,
} from '@inside-the-gil/engine/trace';
import type { Trace } from '@inside-the-gil/engine/trace';

const LOCKED = `
import threading
lock = threading.Lock()
def work():
    for _ in range(20):
        with lock:
            sum(range(2000))
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`;

function run(source: string, python: PythonVersion, cores: number): Trace {
  return runProgram(source, defaultConfig({ python, cores }), 'p.py').trace;
}

describe('cores', () => {
  for (const [python, cores] of [
    ['3.13', 1],
    ['3.13', 2],
    ['3.14t', 2],
    ['3.14t', 4],
  ] as const) {
    test(`on ${cores} with ${python}: one thread at a time each, and together the time that threads ran`, () => {
      const trace = run(LOCKED, python, cores);
      const rows = coreIntervals(trace);
      expect(rows.length).toBeLessThanOrEqual(cores);
      let onCores = 0;
      for (const row of rows) {
        let endNs = 0;
        for (let i = 0; i < row.length; i++) {
          expect(row.fromNs[i]!).toBeGreaterThanOrEqual(endNs);
          endNs = row.toNs[i]!;
          onCores += endNs - row.fromNs[i]!;
        }
      }
      let ran = 0;
      for (const one of intervalsByThread(trace)) {
        for (let i = 0; i < one.length; i++) {
          const state = THREAD_STATES[one.state[i]!]!;
          if (['running', 'running-no-gil', 'overhead'].includes(state))
            ran += one.toNs[i]! - one.fromNs[i]!;
        }
      }
      expect(Math.abs(onCores - ran)).toBeLessThan(ran * 0.02 + 1000);
    });
  }
});

describe('locks', () => {
  const trace = run(LOCKED, '3.14t', 4);
  const rows = contendedLocks(trace);
  const ours = rows.find(({ lock }) => trace.locks[lock]!.line === 3)!;

  test('a lock that threads wait for has a row, one holder at a time', () => {
    expect(ours.waits).toBeGreaterThan(0);
    expect(ours.length).toBeGreaterThan(0);
    for (let i = 1; i < ours.length; i++)
      expect(ours.fromNs[i]!).toBeGreaterThanOrEqual(ours.toNs[i - 1]!);
  });

  test('who holds it is not blocked', () => {
    const threads = intervalsByThread(trace);
    for (let i = 0; i < ours.length; i++) {
      const one = threads[ours.thread[i]!]!;
      const middle = (ours.fromNs[i]! + ours.toNs[i]!) / 2;
      const at = Array.from(one.fromNs).findIndex(
        (fromNs, k) => fromNs <= middle && middle < one.toNs[k]!,
      );
      if (at >= 0) expect(THREAD_STATES[one.state[at]!]).not.toBe('blocked');
    }
  });

  test('each wake goes from a release to a later moment of another thread', () => {
    const wakes = lockWakes(trace);
    expect(wakes.length).toBeGreaterThan(0);
    for (let i = 0; i < wakes.length; i++) {
      expect(wakes.toNs[i]!).toBeGreaterThanOrEqual(wakes.fromNs[i]!);
      expect(wakes.to[i]).not.toBe(wakes.from[i]);
    }
  });

  test('a program without locks has no rows of them', () => {
    expect(contendedLocks(run('x = 1\n', '3.13', 1))).toEqual([]);
  });
});
