/**
 * The operating system's scheduler: where a thread that wakes is put when its core is busy, when another core takes it
 * over, and what that means for who has the GIL first after an Event.
 */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import { Cores } from '../../../src/engine/machine/cores.ts';
import { LINUX } from '../../../src/engine/machine/os-profile.ts';
import { newSimThread, type SimThread } from '../../../src/engine/machine/sim-thread.ts';
import { Timeline } from '../../../src/engine/machine/timeline.ts';

/** Two cores, the time, and threads that say when they are put on a core. */
function machine() {
  const timeline = new Timeline();
  let nowNs = 0;
  const started: [thread: SimThread, core: number, atNs: number][] = [];
  const cores = new Cores(2, LINUX, { choose: () => 0 }, timeline, {
    nowNs: () => nowNs,
    onCore: () => undefined,
    onReady: () => undefined,
    onPreempt: (thread) => (thread.whenOnCore = () => undefined),
  });
  const fresh = (): SimThread =>
    newSimThread(0, undefined as never, false, { process: undefined } as never);
  const wake = (thread: SimThread, waker?: SimThread): void => {
    cores.wake(thread, () => started.push([thread, thread.core, nowNs]), waker);
  };
  const until = (ns: number): void => {
    while (timeline.nextNs() <= ns) {
      const timer = timeline.take();
      nowNs = timer.atNs;
      timer.run();
    }
    nowNs = ns;
  };
  return { cores, fresh, wake, until, started };
}

describe('two threads woken while one core is idle', () => {
  function twoWaiters() {
    const made = machine();
    const [waker, first, second] = [made.fresh(), made.fresh(), made.fresh()];
    made.cores.place(waker);
    for (const [at, thread] of [first, second].entries()) {
      made.wake(thread);
      made.until(200_000 * (at + 1));
      made.cores.release(thread);
    }
    made.started.length = 0;
    return { ...made, waker, first, second };
  }

  test('the second stands in line behind the first, where both ran, and no other core takes it over at once', () => {
    const { cores, wake, until, started, waker, first, second } = twoWaiters();
    wake(first, waker);
    wake(second, waker);
    until(500_000);
    expect(started.map(([thread, core]) => [thread, core])).toEqual([[first, 1]]);
    cores.release(waker);
    until(510_000);
    // It ran a moment ago over there: the idle core leaves it alone.
    expect(started).toHaveLength(1);
    cores.release(first);
    until(520_000);
    expect(started[1]?.slice(0, 2)).toEqual([second, 1]);
  });

  test('it stands in line behind its waker when that one has had less to do', () => {
    const { cores, wake, until, started, waker, first, second } = twoWaiters();
    cores.release(waker);
    wake(first);
    until(200_000_000);
    wake(waker);
    until(200_100_000);
    wake(second, waker);
    cores.release(waker);
    until(200_200_000);
    expect(started.at(-1)?.slice(0, 2)).toEqual([second, 0]);
  });

  test('a core that runs out of work takes over at once who has not run for a while', () => {
    const { cores, wake, until, started, waker, first, second } = twoWaiters();
    until(10_100_000);
    wake(first, waker);
    until(10_200_000);
    const before = started.length;
    wake(second, waker);
    cores.release(waker);
    until(10_210_000);
    expect(started.slice(before).map(([thread, core]) => [thread, core])).toEqual([[second, 0]]);
  });
});

test('waking a halted core costs the waker more; after short idle periods a core polls before it is halted', () => {
  const { cores, fresh, until } = machine();
  const [waker, sleeper] = [fresh(), fresh()];
  cores.place(waker);
  let nowNs = 0;
  const costAfter = (idleNs: number): number => {
    cores.wake(sleeper, () => undefined, waker);
    until((nowNs += 100_000));
    cores.release(sleeper);
    until((nowNs += idleNs));
    const cost = cores.wake(sleeper, () => undefined, waker);
    until((nowNs += 100_000));
    cores.release(sleeper);
    return cost;
  };
  expect(costAfter(1_000_000)).toBe(LINUX.haltedWakeNs);
  expect(costAfter(30_000)).toBe(LINUX.haltedWakeNs);
  expect(costAfter(15_000)).toBe(LINUX.haltedWakeNs);
  expect(costAfter(15_000)).toBe(0);
  expect(costAfter(1_000_000)).toBe(LINUX.haltedWakeNs);
  expect(costAfter(15_000)).toBe(LINUX.haltedWakeNs);
});

const AFTER_AN_EVENT = `
import threading
firsts = []
for _ in range(40):
    go, order = threading.Event(), []
    def wait(name):
        go.wait()
        order.append(name)
    threads = [threading.Thread(target=wait, args=(name,)) for name in 'ab']
    for t in threads: t.start()
    go.set()
    for t in threads: t.join()
    firsts.append(order[0])
print(''.join(sorted(set(firsts))))
`;

test.each(['3.9', '3.11', '3.13', '3.14'] as const)(
  'of two that wait for an Event either may come first, %s',
  (python) => {
    const { output } = runProgram(AFTER_AN_EVENT, defaultConfig({ python, cores: 2 }), 'event.py');
    expect(output.map((chunk) => chunk.text).join('')).toBe('ab\n');
  },
);
