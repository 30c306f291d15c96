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
