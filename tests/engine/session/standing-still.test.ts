/** A run can stand still anywhere, and be looked into there, without anything coming out differently. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig, inspect, PYTHON_VERSIONS } from '@inside-the-gil/engine';
import type { PythonVersion, Session } from '@inside-the-gil/engine';
import { traceDigest } from '@inside-the-gil/engine/trace';

const PROGRAM = `
import queue, threading, time
lock = threading.Lock()
total = 0
q = queue.Queue()
class Box:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
def numbers(n):
    for i in range(n): yield i
def work(name):
    global total
    for i in numbers(150):
        with lock:
            total += i % 7
        if Box(i % 50) == Box(0):
            q.put((name, i))
            time.sleep(0.001)
        try:
            [1, 2][i]
        except IndexError:
            pass
def take():
    for _ in range(9):
        name, i = q.get()
        print(name, i, len({name: i}), sorted([i, 1, 2]), sum(x * x for x in range(i % 5)))
threads = [threading.Thread(target=work, args=(n,)) for n in 'abc'] + [threading.Thread(target=take)]
for t in threads: t.start()
for t in threads: t.join()
print(total)
`;

const open = (python: PythonVersion, seed = 3): Session =>
  createSession(
    PROGRAM,
    'program.py',
    defaultConfig({ python, seed, cores: 2, switchIntervalNs: 20_000 }),
  );

function digestOf(session: Session): string {
  while (session.advance({ bytecodes: 1_000_000 }) === 'running');
  const { report, trace, output } = session.result(0);
  const printed = output.map((chunk) => `${chunk.atNs} ${chunk.text}`).join('');
  return `${traceDigest(trace)} ${report.virtualNs} ${report.bytecodes} ${printed}`;
}

describe.each(PYTHON_VERSIONS)('a run on %s', (python) => {
  const whole = digestOf(open(python));

  test('that stands still before every 37th bytecode comes out the same', () => {
    const session = open(python);
    let at = 0;
    while (session.runTo({ bytecode: (at += 37) }) === 'stopped') {
      expect(session.bytecodes).toBe(at);
      if (at % 5 === 0) inspect(session);
    }
    expect(digestOf(session)).toBe(whole);
  });

  test('that is watched and looked into at each bytecode comes out the same', () => {
    const session = open(python);
    let seen = 0;
    const status = session.runTo({
      watch: ({ bytecode }) => {
        if (++seen % 50 === 0) expect(inspect(session).state.at.bytecode).toBe(bytecode);
        return false;
      },
    });
    expect(status).toBe('done');
    expect(seen).toBeGreaterThanOrEqual(session.bytecodes);
    expect(digestOf(session)).toBe(whole);
  });

  test('that stands still after every event comes out the same', () => {
    const session = open(python);
    while (session.runTo({ event: session.events + 1 }) === 'stopped') inspect(session);
    expect(digestOf(session)).toBe(whole);
  });

  test('is in the same state at a bytecode however it came there', () => {
    for (const at of [5000, 7777, 9001]) {
      const straight = open(python);
      straight.runTo({ bytecode: at });
      const inSteps = open(python);
      for (let i = at - 300; i <= at; i += 3) inSteps.runTo({ bytecode: i });
      const watched = open(python);
      watched.runTo({ bytecode: at - 100 });
      watched.runTo({ watch: ({ bytecode }) => bytecode === at });
      expect(inspect(inSteps)).toEqual(inspect(straight));
      expect(inspect(watched)).toEqual(inspect(straight));
    }
  });
});
