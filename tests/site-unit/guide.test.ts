/** The decision guide: what is run for a workload, in which versions, and how times are read and compared. */
import { expect, test } from 'vitest';
import { fastest, GUIDE_CHOICES, planOf, printedNs } from '../../src/site/lib/guide/model.ts';
import type { Way, Workload } from '../../src/site/lib/guide/model.ts';
import { loadContent } from '../../src/tools/content/load.ts';

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
  expect(plan?.source).toContain('STEPS = 80000\n');
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

test('a time is the line of seconds', () => {
  expect(printedNs('0.0467 s\n')).toBe(46_700_000);
  expect(printedNs('Traceback\n')).toBeNull();
});

test('the fastest is measured against the first', () => {
  expect(fastest([80, 40, 'unavailable', 20])).toEqual({ index: 3, times: 4 });
  expect(fastest([80, 'unfinished', 90])).toEqual({ index: 0, times: 1 });
  expect(fastest([null, 40])).toBeNull();
});
