/** A run that the worker begins before anybody asks for it is the run that they then ask for. */
import { afterEach, expect, test } from 'vitest';
import { createSession, defaultConfig } from '../../src/engine/index.ts';
import { traceDigest } from '../../src/engine/trace/index.ts';
import { giveUpAhead, runAhead, takeAhead } from '../../src/worker/ahead.ts';
import { Running } from '../../src/worker/running.ts';
import type { Program } from '../../src/worker/running.ts';

afterEach(giveUpAhead);

const program = (source: string, cores = 2): Program => ({
  source,
  filename: 'program.py',
  config: defaultConfig({ python: '3.13', cores }),
});

const THREADS = `from threading import Thread
def count(n):
    while n > 0:
        n -= 1
threads = [Thread(target=count, args=(60_000,)) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print("done")
`;

test.each([0, 15, 40, 1000])(
  'it is taken over after %i ms by the same program and settings, and ends as any other',
  async (afterMs) => {
    const one = program(THREADS);
    const working = runAhead(one);
    await Promise.race([working, new Promise((resolve) => setTimeout(resolve, afterMs))]);
    // As the worker does: nothing may have been done yet.
    const running = takeAhead(program(THREADS)) ?? new Running(one);
    while (running.status === 'running') {
      running.slice();
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const plain = createSession(one.source, one.filename, one.config);
    while (plain.advance({ bytecodes: 1e9 }) === 'running');
    const [begun, whole] = [running.result(), plain.result(0)];
    expect(await traceDigest(begun.trace)).toBe(await traceDigest(whole.trace));
    expect(begun.output).toEqual(whole.output);
    expect(begun.report.bytecodes).toBe(whole.report.bytecodes);
    expect(takeAhead(one)).toBeNull();
  },
);

test('other settings or another program are another run, and what had begun is given up', async () => {
  await runAhead(program('x = 1\n'));
  expect(takeAhead(program('x = 1\n', 4))).toBeNull();
  expect(takeAhead(program('x = 1\n'))).toBeNull();
  await runAhead(program('x = 1\n'));
  expect(takeAhead(program('x = 2\n'))).toBeNull();
});

test('a program that would not end waits for somebody to come', async () => {
  const forever = program('while True:\n    pass\n');
  await runAhead(forever);
  const running = takeAhead(forever);
  expect(running?.status).toBe('running');
  const { bytecodes } = running!.session;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(running!.session.bytecodes).toBe(bytecodes);
  running!.slice();
  expect(running!.session.bytecodes).toBeGreaterThan(bytecodes);
});

test('what cannot be compiled is done at once', async () => {
  const wrong = program('def:\n');
  await runAhead(wrong);
  const running = takeAhead(wrong);
  expect(running?.status).toBe('done');
  expect(running!.result().report.outcome.kind).toBe('syntax-error');
});
