/** Who goes next can be decided from outside: a waiting thread asks for the GIL before a bytecode of one's choice. */
import { describe, expect, test } from 'vitest';
import { createSession, defaultConfig, inspect, runProgram, Trail } from '@inside-the-gil/engine';
import type { PythonVersion, RunConfig } from '@inside-the-gil/engine';
import { traceDigest } from '@inside-the-gil/engine/trace';

/** One thread reads the counter, the other one adds to it meanwhile. */
const PROGRAM = `import threading
counter = 0
go = threading.Barrier(2)
def add(times):
    global counter
    go.wait()
    for i in range(times):
        counter += 1
threads = [threading.Thread(target=add, args=(200,)) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
print(counter)
`;

const configOf = (python: PythonVersion, requests: readonly number[]): RunConfig =>
  defaultConfig({ python, cores: 2, seed: 2, ...(requests.length === 0 ? {} : { requests }) });

/** Bytecodes of 3.9 before STORE_GLOBAL, where the sum is on the stack and another thread waits. */
function betweenReadAndWrite(python: PythonVersion): number {
  const config = configOf(python, []);
  const trail = new Trail({ source: PROGRAM, filename: 'p.py', config });
  for (;;) {
    const work = trail.go({ kind: 'forward', unit: { kind: 'bytecode', library: false } });
    while (work.next().done !== true);
    const { state, listings } = trail.inspection;
    if (state.isOver) throw new Error('nobody waits there');
    const next = state.threads.find(({ thread }) => thread === state.next);
    const frame = next?.frames[0];
    const listed = listings[frame?.listing ?? -1]?.instructions;
    const name = listed?.find(({ index }) => index === frame?.instruction)?.name;
    const isWanted = state.threads.some(({ state: is }) => is === 'gil-wait');
    if (name === 'INPLACE_ADD' && frame?.function === 'add' && isWanted) return state.at.bytecode;
  }
}

function printed(config: RunConfig): string {
  return runProgram(PROGRAM, config, 'p.py')
    .output.map(({ text }) => text)
    .join('');
}

describe('a request that somebody makes', () => {
  test('makes the update of 3.9 a lost one, as it has to', () => {
    expect(printed(configOf('3.9', []))).toBe('400\n');
    const at = betweenReadAndWrite('3.9');
    const steered = configOf('3.9', [at]);
    expect(Number(printed(steered))).toBeLessThan(400);
    expect(printed(steered)).toBe(printed(steered));
  });

  test('changes nothing before it, and nothing where nobody waits', () => {
    const at = betweenReadAndWrite('3.9');
    const states = [[], [at]].map((requests) => {
      const session = createSession(PROGRAM, 'p.py', configOf('3.9', requests));
      session.runTo({ bytecode: at });
      return inspect(session);
    });
    expect(states[0]).toEqual(states[1]);
    const digest = (requests: readonly number[]): string =>
      traceDigest(runProgram(PROGRAM, configOf('3.14', requests), 'p.py').trace);
    expect(digest([3])).toBe(digest([]));
  });

  test('is followed however the run is cut', () => {
    const at = betweenReadAndWrite('3.9');
    const config = configOf('3.9', [at, at + 900]);
    const whole = traceDigest(runProgram(PROGRAM, config, 'p.py').trace);
    const session = createSession(PROGRAM, 'p.py', config);
    for (let n = at - 20; n < at + 40; n++) session.runTo({ bytecode: n });
    while (session.advance({ bytecodes: 100 }) === 'running');
    expect(traceDigest(session.result(0).trace)).toBe(whole);
  });
});
