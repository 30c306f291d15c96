/** Tasks of event loops beside the events of a trace: their turns, who runs them, and what is told of them. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '../../../src/engine/index.ts';
import { narrate, traceDigest } from '../../../src/engine/trace/index.ts';
import type { Trace } from '../../../src/engine/trace/index.ts';

const program = (name: string): Promise<string> =>
  readFile(new URL(`../../../content/programs/sandbox/${name}.py`, import.meta.url), 'utf8');
const run = (source: string): Trace =>
  runProgram(source, defaultConfig({ python: '3.14', seed: 1 })).trace;

/** The turns of each task, in microseconds. */
function turnsOf({ tasks }: Trace): [name: string, turns: number[]][] {
  const { all, turns } = tasks!;
  return all.map(({ name }, number) => {
    const found: number[] = [];
    for (let i = 0; i < turns.length; i++)
      if (turns.task[i] === number) found.push((turns.toNs[i]! - turns.fromNs[i]!) / 1000);
    return [name, found];
  });
}

test('each task has its turns, one at a time in a thread, and an end', async () => {
  const trace = run(await program('async-gather'));
  expect(trace.tasks!.all.map(({ name, coroutine }) => `${name} ${coroutine}`)).toEqual([
    'Task-1 main',
    'Task-2 fetch',
    'Task-3 fetch',
    'Task-4 fetch',
  ]);
  for (const [, turns] of turnsOf(trace)) expect(turns.length).toBe(2);
  const { all, turns } = trace.tasks!;
  for (let i = 1; i < turns.length; i++)
    expect(turns.fromNs[i]).toBeGreaterThanOrEqual(turns.toNs[i - 1]!);
  // The one that sleeps for the shortest time is done first.
  expect(all[3]!.doneNs).toBeLessThan(all[2]!.doneNs);
  expect(all[0]!.doneNs).toBeLessThan(trace.endNs);
  const first = narrate(trace).find(({ key }) => key === 'event.task.wait')!;
  expect(first.line).toBe(12);
});

test('a task that blocks the loop has one long turn', async () => {
  const trace = run(await program('async-blocked'));
  const longest = Math.max(...turnsOf(trace).flatMap(([, turns]) => turns));
  expect(longest).toBeGreaterThan(40_000);
});

test('a task that starts at once interrupts the one that makes it', () => {
  const trace = run(
    'import asyncio\n' +
      'async def child():\n' +
      '    await asyncio.sleep(0)\n' +
      'async def main():\n' +
      '    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)\n' +
      '    await asyncio.create_task(child())\n' +
      'asyncio.run(main())\n',
  );
  const [[, main], [, child]] = turnsOf(trace) as [[string, number[]], [string, number[]]];
  expect(main.length).toBe(3);
  expect(child.length).toBe(2);
});

test('they are told in order of time, and are no part of the events or their digest', async () => {
  const trace = run(await program('async-gather'));
  const items = narrate(trace);
  for (let i = 1; i < items.length; i++)
    expect(items[i]!.timeNs).toBeGreaterThanOrEqual(items[i - 1]!.timeNs);
  const count = (key: string): number => items.filter((item) => item.key === key).length;
  expect(count('event.task.make')).toBe(4);
  expect(count('event.task.begin')).toBe(8);
  expect(count('event.task.end')).toBe(4);
  const { tasks, ...events } = trace;
  expect(tasks).toBeDefined();
  expect(traceDigest(events)).toBe(traceDigest(trace));
  expect(run('print(1)\n').tasks).toBeUndefined();
});
