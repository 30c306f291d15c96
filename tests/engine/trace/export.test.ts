/** A trace's fingerprint, and its export as Chrome trace events. */
import { describe, expect, test } from 'vitest';
import { traceDigest } from '../../../src/engine/trace/digest.ts';
import { toChromeTrace } from '../../../src/engine/trace/export/chrome.ts';
import { rangeStatistics, switches } from '../../../src/engine/trace/folds.ts';
import type { Trace } from '../../../src/engine/trace/trace.ts';
import { countdownTrace } from '../../support/trace-builder.ts';

describe('traceDigest', () => {
  test('the same run has the same digest', () => {
    expect(traceDigest(countdownTrace())).toBe(traceDigest(countdownTrace()));
    expect(traceDigest(countdownTrace())).toMatch(/^[0-9a-f]{16}$/);
  });

  test('every column and every name counts', () => {
    const base = countdownTrace();
    const digests = new Set([traceDigest(base)]);
    for (const name of ['kind', 'timeNs', 'thread', 'a', 'b', 'line', 'file'] as const) {
      const columns = { ...base.columns, [name]: base.columns[name].slice() };
      columns[name][3] = columns[name][3]! + 1;
      digests.add(traceDigest({ ...base, columns } as Trace));
    }
    digests.add(traceDigest({ ...base, labels: ['x'] }));
    digests.add(traceDigest({ ...base, endNs: base.endNs + 1 }));
    digests.add(
      traceDigest({
        ...base,
        threads: base.threads.map((thread) => ({ ...thread, daemon: true })),
      }),
    );
    expect(digests.size).toBe(11);
  });

  test('times beyond 32 bits are told apart', () => {
    const long = countdownTrace();
    const later = long.columns.timeNs.slice();
    later[later.length - 1] = later[later.length - 1]! + 2 ** 40;
    expect(traceDigest({ ...long, columns: { ...long.columns, timeNs: later } })).not.toBe(
      traceDigest(long),
    );
  });
});

describe('toChromeTrace', () => {
  const trace = countdownTrace();
  const { traceEvents } = JSON.parse(JSON.stringify(toChromeTrace(trace))) as ReturnType<
    typeof toChromeTrace
  >;
  const slices = traceEvents.flatMap((event) => (event.ph === 'X' ? [event] : []));

  test('names a track for the GIL and one for each thread', () => {
    const named = traceEvents.flatMap((event) =>
      event.ph === 'M' && event.name === 'thread_name' ? [[event.tid, event.args['name']]] : [],
    );
    expect(named).toEqual([
      [0, 'GIL'],
      ...trace.threads.map((thread, index) => [index + 1, thread.name]),
    ]);
  });

  test('slices of a track do not overlap, and their lengths are the states of the run', () => {
    const statistics = rangeStatistics(trace, 0, trace.endNs);
    for (let thread = 0; thread < trace.threads.length; thread++) {
      const own = slices.filter((slice) => slice.tid === thread + 1);
      for (let i = 1; i < own.length; i++) {
        expect(own[i]!.ts).toBeGreaterThanOrEqual(own[i - 1]!.ts + own[i - 1]!.dur - 1e-6);
      }
      const running = own
        .filter((slice) => slice.name === 'running')
        .reduce((sum, slice) => sum + slice.dur, 0);
      expect(running * 1000).toBeCloseTo(statistics.threads[thread]!.running, 1);
    }
  });

  test('every hand-over is an arrow with two ends', () => {
    const starts = traceEvents.filter((event) => event.ph === 's');
    const ends = traceEvents.filter((event) => event.ph === 'f');
    expect(starts).toHaveLength(switches(trace).length);
    expect(ends.map((event) => event.ph === 'f' && event.id)).toEqual(
      starts.map((event) => event.ph === 's' && event.id),
    );
  });
});
