/** Wait-for graphs, from programs that stand still and from one that does not. */
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '../../../src/engine/index.ts';
import { openWaits, waitCycle } from '../../../src/engine/trace/waits.ts';

const crosswise = (second: string): string => `
from threading import Lock, Thread
from time import sleep
one, two = Lock(), Lock()
def work(first, second):
    with first:
        sleep(0.001)
        with second:
            pass
a = Thread(target=work, args=(one, two))
b = Thread(target=work, args=(${second}))
a.start(); b.start()
a.join(); b.join()
`;

test('two threads that hold what the other one wants', () => {
  const { report, trace } = runProgram(crosswise('two, one'), defaultConfig({ cores: 2 }), 'x.py');
  expect(report.outcome.kind).toBe('deadlock');
  const waits = openWaits(trace);
  expect(waits.map(({ thread, on, kind, line }) => [thread, on, kind, line])).toEqual([
    [0, 1, 'join', 13],
    [1, 2, 'lock', 8],
    [2, 1, 'lock', 8],
  ]);
  expect([...waitCycle(waits)].sort()).toEqual([1, 2]);
  const told = report.outcome.kind === 'deadlock' ? report.outcome.waits : [];
  expect(told.map(({ thread, holder }) => [thread, holder])).toEqual([
    [0, 1],
    [1, 2],
    [2, 1],
  ]);
});

test('one order for both, and nobody waits at the end', () => {
  const { report, trace } = runProgram(crosswise('one, two'), defaultConfig({ cores: 2 }), 'x.py');
  expect(report.outcome).toEqual({ kind: 'finished', status: 0 });
  expect(openWaits(trace)).toEqual([]);
  expect(waitCycle([])).toEqual([]);
});

test('two threads that hold the lock inside an object that the other one wants', () => {
  const compare = (second: string): string => `
from threading import Thread
one, two = [1, 2], [1, 2]
def work(first, second):
    for _ in range(2000):
        first == second
team = [Thread(target=work, args=pair) for pair in ((one, two), (${second}))]
for thread in team: thread.start()
for thread in team: thread.join()
`;
  const config = defaultConfig({ cores: 2, python: 'lock-per-object' });
  const { report, trace } = runProgram(compare('two, one'), config, 'x.py');
  // The main thread may or may not have come to its join by then.
  const waits = openWaits(trace).filter(({ thread }) => thread > 0);
  expect(waits.map(({ thread, on, kind, line }) => [thread, on, kind, line])).toEqual([
    [1, 2, 'object', 6],
    [2, 1, 'object', 6],
  ]);
  expect([...waitCycle(waits)].sort()).toEqual([1, 2]);
  const told = report.outcome.kind === 'deadlock' ? report.outcome.waits : [];
  expect(told.slice(1).map(({ thread, holder }) => [thread, holder])).toEqual([
    [1, 2],
    [2, 1],
  ]);
  expect(openWaits(runProgram(compare('one, two'), config, 'x.py').trace)).toEqual([]);
});
