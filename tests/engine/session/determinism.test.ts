/** The same program, configuration and seed give the same trace, byte for byte, however the run is cut. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig, PYTHON_VERSIONS, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import { traceDigest } from '@inside-the-gil/engine/trace';

const PROGRAM = `
import queue, random, threading, time
lock = threading.Lock()
total = 0
q = queue.Queue()
def work(name):
    global total
    for i in range(3000):
        with lock:
            total += i % 7
        if i % 500 == 0:
            q.put((name, i))
            time.sleep(0.001)
def take():
    for _ in range(18):
        name, i = q.get()
        print(name, i, len({name: i}))
threads = [threading.Thread(target=work, args=(n,)) for n in 'abc'] + [threading.Thread(target=take)]
for t in threads: t.start()
for t in threads: t.join()
print(total, random.Random(3).random(), hash('x') == hash('x'))
`;

function digestOf(python: PythonVersion, seed: number, slice: number): string {
  const session = createSession(PROGRAM, 'program.py', defaultConfig({ python, seed, cores: 2 }));
  while (session.advance({ bytecodes: slice }) === 'running');
  const { report, trace, output } = session.result(0);
  // A machine whose counts go wrong may die of it, at the same place every time.
  if (python !== 'no-gil-naive' || report.outcome.kind !== 'crashed') {
    expect(report.outcome).toEqual({ kind: 'finished', status: 0 });
    expect(output.length).toBeGreaterThan(10);
  }
  return `${traceDigest(trace)} ${report.virtualNs} ${report.bytecodes} ${report.gilSwitches}`;
}

describe.each(PYTHON_VERSIONS)('a threaded program on %s', (python) => {
  test('gives the same trace twice', () => {
    expect(digestOf(python, 5, Infinity)).toBe(digestOf(python, 5, Infinity));
  });

  test('gives the same trace in slices of any size', () => {
    const whole = digestOf(python, 5, Infinity);
    for (const slice of [1, 97, 10_000]) expect(digestOf(python, 5, slice)).toBe(whole);
  });

  test('gives another one with another seed', () => {
    expect(digestOf(python, 6, Infinity)).not.toBe(digestOf(python, 5, Infinity));
  });
});

test('identities do not depend on what ran before in the same host', () => {
  const printed = (source: string): string => {
    const { output } = runProgram(source, defaultConfig({ python: '3.14' }), 'program.py');
    return output.map((chunk) => chunk.text).join('');
  };
  const source =
    'mine = object()\nprint(id(1), id(None), id(mine), id("a"), id(int), id(len), id(mine) != id(2))';
  const first = printed(source);
  printed(
    'for i in range(300): print(id(i % 256), id(object()), id(print), id(str), id("a"), id("mine"))',
  );
  expect(printed(source)).toBe(first);
  expect(new Set(first.trim().split(' ')).size).toBe(7);
});
