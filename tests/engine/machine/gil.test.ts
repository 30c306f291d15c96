/**
 * The GIL of 3.13 and 3.14 as its own events show it: who asks when, who lets go, who goes on
 * (Python/ceval_gil.c, take_gil and drop_gil).
 */
import { describe, expect, test } from 'vitest';
import { defaultConfig, type PythonVersion } from '@inside-the-gil/engine';
import { GIL_VERSIONS } from '../../../src/engine/objects/profiles.ts';
import { LINUX } from '../../../src/engine/machine/os-profile.ts';
import { DROP_REASONS } from '../../../src/engine/trace/events.ts';
import { median } from '../../../src/tools/statistics.ts';
import { segments, traced, type TraceEvent } from './events.ts';

const MS = 1_000_000;

const TWO_HOGS = `
import threading
def hog():
    n = 0
    while True:
        n += 1
for _ in range(2):
    threading.Thread(target=hog, daemon=True).start()
threading.Event().wait()
`;

/** What two threads do that only compute, from where the main thread waits for good. */
function hogs(python: PythonVersion, intervalNs: number, count: number): TraceEvent[] {
  const { events } = traced(TWO_HOGS, {
    python,
    switchIntervalNs: intervalNs,
    limits: { ...defaultConfig().limits, virtualNs: (count + 8) * (intervalNs + 0.1 * MS) },
  });
  const blocking = events.findLastIndex(
    (e) => e.kind === 'gil.drop' && DROP_REASONS[e.a] === 'blocking',
  );
  return events.slice(blocking + 1);
}

describe.each(GIL_VERSIONS)('two threads that only compute, %s', (python) => {
  // Measured: segment_p50_ms of public/measured/handoff.json.
  test.each([
    [0.5, 0.56, 0.01, 40],
    [5, 5.08, 0.02, 30],
    [50, 50.09, 0.05, 6],
  ])('an interval of %d ms makes segments of %d ms', (intervalMs, segmentMs, offMs, count) => {
    const found = segments(hogs(python, intervalMs * MS, count));
    expect(found.length).toBeGreaterThan(count / 2);
    const typicalMs = median(found.map((s) => s.toNs - s.fromNs)) / MS;
    expect(Math.abs(typicalMs - segmentMs), `${typicalMs} ms`).toBeLessThanOrEqual(offMs);
    // They take turns, and every turn ends because the other asked.
    found.forEach((s, i) => {
      expect(s.reason).toBe('request');
      if (i > 0) expect(s.thread).not.toBe(found[i - 1]?.thread);
    });
  });

  test('a request comes one interval after the last switch, and the holder lets go at its next check', () => {
    const interval = 5 * MS;
    const events = hogs(python, interval, 20);
    let taken = -1;
    let requested = -1;
    let requests = 0;
    for (const event of events) {
      if (event.kind === 'gil.take') {
        taken = event.timeNs;
        requested = -1;
      }
      if (event.kind === 'gil.request' && taken >= 0) {
        requests += 1;
        requested = event.timeNs;
        expect(requested - taken).toBeGreaterThanOrEqual(interval + LINUX.timerSlackNs);
      }
      if (event.kind === 'gil.drop' && requested >= 0) {
        // A check point of such a loop is never further away than an iteration.
        expect(event.timeNs - requested).toBeLessThan(100);
      }
    }
    expect(requests).toBeGreaterThan(10);
  });

  test('forced switching: who let go on request waits again only after the other has taken the GIL', () => {
    const events = hogs(python, 5 * MS, 20);
    let dropper = -1;
    let drops = 0;
    for (const event of events) {
      if (event.kind === 'gil.drop' && event.a === 0) {
        dropper = event.thread;
        drops += 1;
      } else if (event.kind === 'gil.take') {
        if (dropper >= 0) {
          expect(event.thread).not.toBe(dropper);
          expect(event.b).toBe(1);
        }
        dropper = -1;
      } else if (event.kind === 'gil.wait') {
        expect(dropper, 'nobody waits between the drop and the take').toBe(-1);
      }
    }
    expect(drops).toBeGreaterThan(10);
  });
});

describe.each(GIL_VERSIONS)('without a waiter, %s', (python) => {
  test('a thread that computes beside sleeping and blocked ones keeps the GIL', () => {
    const { events } = traced(
      `
import threading, time
gate = threading.Lock()
gate.acquire()
threading.Thread(target=gate.acquire, daemon=True).start()
threading.Thread(target=time.sleep, args=(10,), daemon=True).start()
time.sleep(0.01)
print('alone')
n = 0
while n < 1_000_000:
    n += 1
print('done')
`,
      { python },
    );
    const [alone, done] = events.filter((e) => e.kind === 'output') as [TraceEvent, TraceEvent];
    expect(done.timeNs - alone.timeNs).toBeGreaterThan(4 * 5 * MS);
    const between = events.filter((e) => e.timeNs > alone.timeNs && e.timeNs < done.timeNs);
    expect(between.filter((e) => e.kind === 'gil.request' || e.kind === 'gil.wait')).toEqual([]);
    expect(between.filter((e) => e.kind === 'gil.drop')).toEqual([]);
  });
});

describe.each(GIL_VERSIONS)('one long C call, %s', (python) => {
  test('keeps the GIL to its end, however long ago somebody asked', () => {
    const { stdout } = traced(
      `
import threading, time
def work():
    start = time.perf_counter()
    7 ** 1_000_000
    print(time.perf_counter() - start)
t = threading.Thread(target=work)
t.start()
t.join()
`,
      { python },
    );
    const aloneNs = Number(stdout) * 1e9;
    expect(aloneNs).toBeGreaterThan(4 * 5 * MS);

    const beside = traced(
      `
import threading
def hog():
    n = 0
    while n < 500_000:
        n += 1
def work():
    7 ** 1_000_000
ts = [threading.Thread(target=work), threading.Thread(target=hog)]
for t in ts: t.start()
for t in ts: t.join()
`,
      { python },
    );
    const longest = segments(beside.events).reduce((x, y) =>
      y.toNs - y.fromNs > x.toNs - x.fromNs ? y : x,
    );
    // Alone it was measured with the freeing of the number, before which 3.9 has a check point.
    const freeingNs = python === '3.9' ? 0.005 * aloneNs : 0;
    expect(longest.toNs - longest.fromNs).toBeGreaterThanOrEqual(aloneNs - freeingNs);
    const asked = beside.events.filter(
      (e) => e.kind === 'gil.request' && e.timeNs > longest.fromNs && e.timeNs < longest.toNs,
    );
    // Asked once, an interval after the take; the flag stays up until the call has ended.
    expect(asked).toHaveLength(1);
    expect((asked[0] as TraceEvent).timeNs - longest.fromNs).toBeLessThan(6 * MS);
  });
});

describe.each(GIL_VERSIONS)('waiting beside one thread that computes, %s', (python) => {
  const overshoot = (hog: boolean): number => {
    const { stdout } = traced(
      `
import threading, time
running = True
def hog():
    while running: pass
${hog ? 'threading.Thread(target=hog).start()' : ''}
late = []
for _ in range(11):
    start = time.perf_counter()
    time.sleep(0.001)
    late.append(time.perf_counter() - start - 0.001)
running = False
late.sort()
print(late[5] * 1000)
`,
      { python },
    );
    return Number(stdout);
  };

  // Measured: program 19 of public/measured, 0.06 ms alone and 5.19 ms beside one.
  test('sleep(1 ms) ends 0.06 ms late alone', () => {
    expect(overshoot(false)).toBeGreaterThan(0.055);
    expect(overshoot(false)).toBeLessThan(0.07);
  });

  test('and one interval later beside it', () => {
    expect(overshoot(true)).toBeGreaterThan(5.12);
    expect(overshoot(true)).toBeLessThan(5.25);
  });
});
