/** Several processes in one run: what fork copies, that runs repeat, and where they end. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig } from '@inside-the-gil/engine';
import { traceDigest } from '@inside-the-gil/engine/trace';
import { runOnEngine } from '../../support/engine.ts';

const out = (source: string): string => runOnEngine(source, '3.13').stdout;

describe('fork', () => {
  test('copies iterators at the place they have reached', () => {
    expect(
      out(`
import os, itertools, collections, re
kept = [iter({1: 'a', 2: 'b'}), iter([1, 2]), iter({5}), itertools.count(3), re.finditer('a', 'aa'),
        collections.deque([1, 2]), enumerate('ab'), (x for x in range(3)), zip('ab', 'cd')]
next(kept[0]); next(kept[7])
def facts():
    return [next(kept[0]), next(kept[1]), next(kept[3]), next(kept[4]).start(), kept[5].popleft(), next(kept[6]),
            next(kept[7]), next(kept[8])]
pid = os.fork()
if pid == 0:
    print(facts(), flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print(facts())
`),
    ).toBe("[2, 1, 3, 0, 1, (0, 'a'), 1, ('a', 'c')]\n".repeat(2));
  });

  test('keeps what is one object one object', () => {
    expect(
      out(`
import os
a = []
b = {'x': a, 'y': (a, a)}
a.append(b)
pid = os.fork()
if pid == 0:
    print(b['x'] is a, b['y'][0] is b['y'][1], a[0] is b, flush=True)
    os._exit(0)
os.waitpid(pid, 0)
`),
    ).toBe('True True True\n');
  });

  test('below a native that cannot be copied ends the run', () => {
    const run = runOnEngine(`import os\nsorted([2, 1], key=lambda x: os.fork())\n`, '3.13');
    expect(run.status).toBe(3);
  });
});

test('a run of several processes repeats, byte for byte', () => {
  const source = `
import multiprocessing as mp
def work(q, n):
    total = 0
    for i in range(2000): total += i * n
    q.put(total)
if __name__ == '__main__':
    q = mp.Queue()
    ps = [mp.Process(target=work, args=(q, n)) for n in range(3)]
    for p in ps: p.start()
    print([q.get() for p in ps])
    for p in ps: p.join()
`;
  const digest = (slice: number): string => {
    const session = createSession(source, 'main.py', defaultConfig({ python: '3.13', seed: 5 }));
    while (session.advance({ bytecodes: slice }) === 'running');
    const { trace, report } = session.result(0);
    expect(report.outcome).toEqual({ kind: 'finished', status: 0 });
    expect(report.threads.map((thread) => thread.name)).toContain('Process-2');
    return traceDigest(trace);
  };
  expect(digest(1_000)).toBe(digest(1_000_000));
});
