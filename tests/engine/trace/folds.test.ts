/** Folds over traces written by hand: stretches of threads, holders of the GIL, sums over a range. */
import { describe, expect, test } from 'vitest';
import { THREAD_STATES } from '../../../src/engine/trace/events.ts';
import {
  gilIntervals,
  intervalsByThread,
  rangeStatistics,
  requests,
  switches,
  threadIntervals,
} from '../../../src/engine/trace/folds.ts';
import type { ThreadIntervals } from '../../../src/engine/trace/folds.ts';
import { TraceBuilder, countdownTrace } from '../../support/trace-builder.ts';

function readable(intervals: ThreadIntervals): string[] {
  return Array.from(
    { length: intervals.length },
    (_, i) =>
      `${THREAD_STATES[intervals.state[i]!]} ${intervals.fromNs[i]}-${intervals.toNs[i]} @${intervals.line[i]}`,
  );
}

describe('threadIntervals', () => {
  test('neighbouring states become stretches; off, empty and repeated ones do not', () => {
    const build = new TraceBuilder();
    const main = build.thread('MainThread');
    build
      .state(0, main, 'overhead', 1)
      .state(10, main, 'running', 2)
      .state(15, main, 'running', 3)
      .state(20, main, 'blocked', 4)
      .state(20, main, 'sleeping', 5)
      .state(30, main, 'off')
      .state(40, main, 'running', 6);
    const trace = build.build(50);
    expect(readable(threadIntervals(trace, main))).toEqual([
      'overhead 0-10 @1',
      'running 10-20 @2',
      'sleeping 20-30 @5',
      'running 40-50 @6',
    ]);
  });

  test('a thread that ended is closed at its end, not at the end of the run', () => {
    const build = new TraceBuilder();
    build.thread('MainThread');
    const worker = build.thread('Thread-1', 0, 25);
    build.state(5, worker, 'running');
    expect(readable(threadIntervals(build.build(100), worker))).toEqual(['running 5-25 @0']);
  });

  test('one pass over all threads gives what a pass for each gives', () => {
    const trace = countdownTrace();
    const all = intervalsByThread(trace);
    expect(all.map(readable)).toEqual(
      trace.threads.map((_, thread) => readable(threadIntervals(trace, thread))),
    );
  });
});

describe('the GIL', () => {
  test('has one holder at a time, and the last one keeps it to the end', () => {
    const trace = countdownTrace();
    const gil = gilIntervals(trace);
    expect(gil.length).toBeGreaterThan(8);
    for (let i = 1; i < gil.length; i++)
      expect(gil.fromNs[i]).toBeGreaterThanOrEqual(gil.toNs[i - 1]!);
    expect(gil.toNs[gil.length - 1]).toBe(trace.endNs);
  });

  test('a take without a drop before it ends the turn of the holder', () => {
    const build = new TraceBuilder();
    const [one, other] = [build.thread('MainThread'), build.thread('Thread-1')];
    build.event(0, one, 'gil.take', -1, 0).event(30, other, 'gil.take', one, 1);
    const gil = gilIntervals(build.build(50));
    expect([...gil.thread]).toEqual([one, other]);
    expect([...gil.toNs]).toEqual([30, 50]);
  });

  test('switches count passings, not every take', () => {
    const build = new TraceBuilder();
    const [one, other] = [build.thread('MainThread'), build.thread('Thread-1')];
    build
      .event(0, one, 'gil.take', -1, 0)
      .event(10, one, 'gil.drop', 1)
      .event(20, one, 'gil.take', one, 0);
    build.event(30, one, 'gil.drop', 0).event(31, other, 'gil.take', one, 1);
    const passed = switches(build.build(40));
    expect([[...passed.timeNs], [...passed.from], [...passed.to]]).toEqual([[31], [one], [other]]);
  });

  test('requests name who asks whom', () => {
    const build = new TraceBuilder();
    const [one, other] = [build.thread('MainThread'), build.thread('Thread-1')];
    build.event(5, other, 'gil.request', one);
    const asked = requests(build.build(10));
    expect([[...asked.timeNs], [...asked.thread], [...asked.holder]]).toEqual([
      [5],
      [other],
      [one],
    ]);
  });
});

describe('rangeStatistics', () => {
  test('over the whole run every thread adds up to its life', () => {
    const trace = countdownTrace();
    const all = rangeStatistics(trace, 0, trace.endNs);
    const intervals = intervalsByThread(trace);
    all.threads.forEach((states, thread) => {
      const { length, fromNs, toNs } = intervals[thread]!;
      const alive = toNs[length - 1]! - fromNs[0]!;
      const sum = Object.values(states).reduce((total, ns) => total + ns, 0);
      // Between two holders neither runs: the hand-over belongs to nobody.
      expect(alive - sum).toBeGreaterThanOrEqual(0);
      expect(alive - sum).toBeLessThan(alive / 100);
    });
    expect(all.gilSwitches).toBe(switches(trace).length);
  });

  test('halves add up to the whole, to the nanosecond', () => {
    const trace = countdownTrace();
    const middle = 12_345_678;
    const whole = rangeStatistics(trace, 0, trace.endNs);
    const parts = [rangeStatistics(trace, 0, middle), rangeStatistics(trace, middle, trace.endNs)];
    expect(parts[0]!.gilHeldNs + parts[1]!.gilHeldNs).toBe(whole.gilHeldNs);
    whole.threads.forEach((states, thread) => {
      expect(parts[0]!.threads[thread]!.running + parts[1]!.threads[thread]!.running).toBe(
        states.running,
      );
    });
  });

  test('a range that runs backwards is refused', () => {
    expect(() => rangeStatistics(countdownTrace(), 2, 1)).toThrow(RangeError);
  });
});
