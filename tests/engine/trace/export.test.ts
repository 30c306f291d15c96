/** A trace's fingerprint, and its export as Chrome trace events. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { traceDigest } from '../../../src/engine/trace/digest.ts';
import { toChromeTrace } from '../../../src/engine/trace/export/chrome.ts';
import { CSV_COLUMNS, toCsv } from '../../../src/engine/trace/export/csv.ts';
import { toSpeedscope } from '../../../src/engine/trace/export/speedscope.ts';
import { rangeStatistics, switches } from '../../../src/engine/trace/folds.ts';
import type { Trace } from '../../../src/engine/trace/trace.ts';
import { countdownTrace, TraceBuilder } from '../../support/trace-builder.ts';

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

/** speedscope's file-format-schema.json, as far as evented profiles go. */
const frame = z.strictObject({
  name: z.string(),
  file: z.string().optional(),
  line: z.int().optional(),
  col: z.int().optional(),
});
const speedscopeSchema = z.strictObject({
  $schema: z.literal('https://www.speedscope.app/file-format-schema.json'),
  shared: z.strictObject({ frames: z.array(frame) }),
  profiles: z.array(
    z.strictObject({
      type: z.literal('evented'),
      name: z.string(),
      unit: z.enum(['bytes', 'microseconds', 'milliseconds', 'nanoseconds', 'none', 'seconds']),
      startValue: z.number(),
      endValue: z.number(),
      events: z.array(
        z.strictObject({ type: z.enum(['O', 'C']), frame: z.int().min(0), at: z.number() }),
      ),
    }),
  ),
  name: z.string().optional(),
  activeProfileIndex: z.int().optional(),
  exporter: z.string().optional(),
});

describe('toSpeedscope', () => {
  const trace = countdownTrace();
  const file = speedscopeSchema.parse(JSON.parse(JSON.stringify(toSpeedscope(trace))));

  test('frames open and close as a stack, times never fall, every frame is there', () => {
    expect(file.profiles.map(({ name }) => name)).toEqual(trace.threads.map(({ name }) => name));
    for (const { events, startValue, endValue } of file.profiles) {
      const stack: number[] = [];
      let at = startValue;
      for (const event of events) {
        expect(event.at).toBeGreaterThanOrEqual(at);
        at = event.at;
        expect(file.shared.frames[event.frame]).toBeDefined();
        if (event.type === 'O') stack.push(event.frame);
        else expect(stack.pop()).toBe(event.frame);
      }
      expect(stack).toEqual([]);
      expect(at).toBeLessThanOrEqual(endValue);
    }
  });

  test('each thread is in each state for as long as the run says', () => {
    const { threads } = rangeStatistics(trace, 0, trace.endNs);
    file.profiles.forEach(({ events }, thread) => {
      const sums: Record<string, number> = {};
      for (const { type, frame: index, at } of events) {
        const { name } = file.shared.frames[index]!;
        sums[name] = (sums[name] ?? 0) + (type === 'C' ? at : -at);
      }
      for (const [state, ns] of Object.entries(threads[thread]!))
        if (state !== 'off') expect(sums[state] ?? 0).toBeCloseTo(ns, 3);
    });
  });
});

describe('toCsv', () => {
  test('a header, rows of as many fields, lines ended by CR LF, and the sums of the run', () => {
    const trace = countdownTrace();
    const lines = toCsv(trace).split('\r\n');
    expect(lines.pop()).toBe('');
    const [header, ...rows] = lines.map((line) => line.split(','));
    expect(header).toEqual([...CSV_COLUMNS]);
    expect(rows.every((row) => row.length === CSV_COLUMNS.length)).toBe(true);
    const { threads } = rangeStatistics(trace, 0, trace.endNs);
    const running = rows
      .filter((row) => row[3] === 'running')
      .reduce((sum, row) => sum + Number(row[6]), 0);
    expect(running).toBe(threads.reduce((sum, thread) => sum + thread.running, 0));
  });

  test('names with commas, quotes and line breaks are quoted; none is a formula', () => {
    const build = new TraceBuilder();
    build.state(0, build.thread('=1+1'), 'running', 1);
    build.state(0, build.thread('a "b", c\nd'), 'running', 1);
    const text = toCsv(build.build(10));
    expect(text).toContain("0,'=1+1,0,running,0,10,10,1\r\n");
    expect(text).toContain('1,"a ""b"", c\nd",0,running');
  });
});
