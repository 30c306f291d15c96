/** The decision guide: what is run for a workload, in which versions, and how times are read and compared. */
import { expect, test } from 'vitest';
import { fastest, GUIDE_CHOICES, planOf, printedNs } from '../../src/site/lib/guide/model.ts';
import type { Way, Workload } from '../../src/site/lib/guide/model.ts';
import { standardOutput } from '../../src/site/lib/run-figures.ts';
import { loadContent } from '../../src/tools/content/load.ts';
import { simulate } from '../../src/tools/content/simulate.ts';

const content = loadContent(new URL('../..', import.meta.url).pathname, 'en');
const figure = [...content.figures.values()]
  .flatMap(({ figures }) => figures)
  .find((one) => one.kind === 'guide');
if (figure === undefined) throw new Error('no figure of the kind guide');
const { start } = figure;
const ways: readonly Way[] = figure.ways.map(({ program, ...way }) => ({
  ...way,
  filename: `${way.id}.py`,
  source: content.programs.get(program) ?? '',
}));
const wayOf = (id: string): Way => {
  const found = ways.find((way) => way.id === id);
  if (found === undefined) throw new Error(`no way ${id}`);
  return found;
};

test('the share divides the time of a task into steps and waiting', () => {
  const plan = planOf(wayOf('one-by-one'), { ...start, taskMs: 10, share: 25 });
  expect(plan?.source).toContain('STEPS = 313\n');
  expect(plan?.source).toContain('WAIT_MS = 7.5\n');
});

test('threads have a worker for each task, processes one for each core', () => {
  const workload: Workload = { ...start, tasks: 8, cores: 2 };
  expect(planOf(wayOf('threads'), workload)?.source).toContain('WORKERS = 8\n');
  expect(planOf(wayOf('processes'), workload)?.source).toContain('WORKERS = 2\n');
});

test('a version runs what it has', () => {
  expect(planOf(wayOf('interpreters'), { ...start, python: '3.13' })).toBeNull();
  expect(planOf(wayOf('free'), { ...start, python: '3.12' })).toBeNull();
  expect(planOf(wayOf('free'), { ...start, python: '3.13' })?.python).toBe('3.13t');
});

test('every dial has the value that it begins with', () => {
  for (const [key, values] of Object.entries(GUIDE_CHOICES))
    expect(values, key).toContain(start[key as keyof typeof GUIDE_CHOICES]);
});

/** What each way makes of a workload. */
const runsOf = (workload: Workload) =>
  ways.flatMap((way) => {
    const plan = planOf(way, workload);
    if (plan === null) return [];
    const { source, filename, python, cores } = plan;
    const result = simulate({ source, filename, profile: { python, cores }, seed: 0 });
    return [{ bytecodes: result.report.bytecodes, ns: printedNs(standardOutput(result)) ?? 0 }];
  });

test('the longest work is no more than a moment for the simulator, and as long as it is described', () => {
  const most: Workload = { ...start, tasks: 8, taskMs: 100, share: 100, cores: 8 };
  const runs = runsOf(most);
  expect(runs).toHaveLength(6);
  // Some ten million are done in a second. What a step asks of C code costs the simulator next to nothing.
  const bytecodes = runs.reduce((sum, run) => sum + run.bytecodes, 0);
  expect(bytecodes).toBeLessThan(6_000_000);
  const oneByOne = (runs[0] as { ns: number }).ns / 1e6;
  expect(oneByOne / (most.tasks * most.taskMs)).toBeCloseTo(1, 1);
});

test('a time is the line of seconds', () => {
  expect(printedNs('0.0467 s\n')).toBe(46_700_000);
  expect(printedNs('Traceback\n')).toBeNull();
});

test('the fastest is measured against the first', () => {
  expect(fastest([80, 40, 'unavailable', 20])).toEqual({ index: 3, times: 4 });
  expect(fastest([80, 'unfinished', 90])).toEqual({ index: 0, times: 1 });
  expect(fastest([null, 40])).toBeNull();
});
