/** The same program, configuration and seed give the same trace, byte for byte, however the run is cut. */
import { beforeAll, describe, expect, test } from 'vitest';
import {
  createSession,
  defaultConfig,
  inspect,
  PYTHON_VERSIONS,
  restore,
  runProgram,
} from '@inside-the-gil/engine';
import type { PythonVersion, RunConfig, RunResult, Session } from '@inside-the-gil/engine';
import { PROTOCOL_VERSION } from '@inside-the-gil/engine/protocol';
import type { FromWorker, ToWorker } from '@inside-the-gil/engine/protocol';
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

const configOf = (python: PythonVersion, seed: number): RunConfig =>
  defaultConfig({ python, seed, cores: 2 });

function digestOf(python: PythonVersion, seed: number, slice: number): string {
  return finish(createSession(PROGRAM, 'program.py', configOf(python, seed)), slice);
}

function finish(session: Session, slice: number): string {
  while (session.advance({ bytecodes: slice }) === 'running');
  return digest(session.result(0));
}

function digest({ report, trace, output }: RunResult): string {
  const { python } = report;
  // A machine whose counts go wrong may die of it, at the same place every time.
  if (python !== 'no-gil-naive' || report.outcome.kind !== 'crashed') {
    expect(report.outcome).toEqual({ kind: 'finished', status: 0 });
    expect(output.length).toBeGreaterThan(10);
  }
  return `${traceDigest(trace)} ${report.virtualNs} ${report.bytecodes} ${report.gilSwitches}`;
}

/** The worker's own code with the two things it has of its scope; messages are copied as between threads. */
let inWorker: (config: RunConfig) => Promise<RunResult>;

beforeAll(async () => {
  let hear: (event: { data: ToWorker }) => void = () => undefined;
  let told: (message: FromWorker) => void = () => undefined;
  Object.assign(globalThis, {
    addEventListener: (_: string, listener: typeof hear) => (hear = listener),
    postMessage: (message: FromWorker, transfer: Transferable[] = []) =>
      told(structuredClone(message, { transfer })),
  });
  await import('../../../src/worker/main.ts');
  inWorker = (config) =>
    new Promise((resolve, reject) => {
      told = (message) => {
        if (message.kind === 'done') resolve(message.result);
        if (message.kind === 'fault') reject(new Error(message.message));
      };
      const asked: ToWorker = {
        kind: 'run',
        version: PROTOCOL_VERSION,
        runId: 1,
        source: PROGRAM,
        filename: 'program.py',
        config,
      };
      hear({ data: structuredClone(asked) });
    });
});

describe.each(PYTHON_VERSIONS)('a threaded program on %s', (python) => {
  test('gives the same trace twice', () => {
    expect(digestOf(python, 5, Infinity)).toBe(digestOf(python, 5, Infinity));
  });

  test('gives the same trace in slices of any size', () => {
    const whole = digestOf(python, 5, Infinity);
    for (const slice of [1, 97, 10_000]) expect(digestOf(python, 5, slice)).toBe(whole);
  });

  test('gives the same trace through a snapshot that was a text in between', () => {
    const config = configOf(python, 5);
    const session = createSession(PROGRAM, 'program.py', config);
    session.runTo({ bytecode: 20_000 });
    const { at } = inspect(session).state;
    const snapshot = JSON.stringify({ source: PROGRAM, filename: 'program.py', config, at });
    const restored = restore(JSON.parse(snapshot) as Parameters<typeof restore>[0]);
    expect(finish(restored, Infinity)).toBe(digestOf(python, 5, Infinity));
  });

  test('gives the same trace in the worker of the page', async () => {
    const result = await inWorker(configOf(python, 5));
    expect(digest(result)).toBe(digestOf(python, 5, Infinity));
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

/** A program that nothing before it has run: what it leaves behind in the host must not reach the second run. */
const FIRST = `
import sys
from concurrent.futures import ThreadPoolExecutor
from time import sleep
def visit(n):
    sleep(0.05)
    pow(3, 100_000)
with ThreadPoolExecutor(max_workers=8) as pool:
    list(pool.map(visit, range(32)))
print(sys.getrefcount('unheard_of'))
`;

test('the first run of a host is like the second', () => {
  const [first, second] = [1, 2].map(() =>
    runProgram(FIRST, defaultConfig({ python: '3.14', cores: 2 }), 'first.py'),
  ) as [RunResult, RunResult];
  expect(second.report.virtualNs).toBe(first.report.virtualNs);
  expect(traceDigest(second.trace)).toBe(traceDigest(first.trace));
  expect(second.output).toEqual(first.output);
});
