/** The tasks against the engine: the solution reaches every goal with every seed, and the untouched starter does not. */
import { describe, expect, test } from 'vitest';
import { allReached, judge, missingSentence } from '../../src/site/lib/task/goals.ts';
import type { Goal, Verdict } from '../../src/site/lib/task/goals.ts';
import { createMessages } from '../../src/site/i18n/format.ts';
import { claimContextOf } from '../../src/tools/content/context.ts';
import { loadContent, loadMeasured } from '../../src/tools/content/load.ts';
import type { Profile } from '../../src/tools/content/schema.ts';
import { taskPrograms } from '../../src/tools/content/task-schema.ts';
import type { Task } from '../../src/tools/content/task-schema.ts';
import record from '../../content/ui/en.json';

const root = new URL('../..', import.meta.url).pathname;
const content = loadContent(root, 'en');
const context = claimContextOf(content, loadMeasured(root));
const messages = createMessages('en', record);
const tasks = [...content.tasks.values()].flatMap((one) => one.tasks);

function verdicts(task: Task, program: string, profile: Profile, seed: number): readonly Verdict[] {
  const result = context.run(program, profile, seed);
  return judge(task.goals, { source: content.programs.get(program) as string, result });
}

const missed = (all: readonly Verdict[]): readonly string[] =>
  all
    .filter(({ missing }) => missing !== null)
    .map((one) => `${one.goal}: ${missingSentence(one, messages, false)}`);

describe.each(tasks)('task $id', (task) => {
  const { starter, solution } = taskPrograms(task.id);
  const playground = content.playgrounds.get(starter);

  test.each(task.seeds)('is solved by its solution with seed %i', (seed) => {
    const profile = { ...playground?.profile, ...task.solution };
    expect(missed(verdicts(task, solution, profile, seed))).toEqual([]);
  });

  test('is not solved by what it starts with, and says in a sentence what is missing', () => {
    const all = verdicts(task, starter, playground?.profile ?? {}, playground?.seed ?? 0);
    expect(allReached(all)).toBe(false);
    expect(missed(all).every((sentence) => sentence.endsWith('.'))).toBe(true);
  });

  test('keeps its machine where its dials are not free', () => {
    const dials = Object.keys(task.solution) as (keyof Profile)[];
    const turned = dials.filter((dial) => task.solution[dial] !== playground?.profile[dial]);
    expect(turned.filter((dial) => !task.free.includes(dial))).toEqual([]);
  });

  test('its bounds stand in the words of its goals', () => {
    const texts =
      content.taskTexts.get(task.id.split('.')[0] as string)?.tasks[task.id]?.goals ?? {};
    for (const goal of task.goals) {
      if (goal.kind !== 'report' || !goal.field.endsWith('Ns')) continue;
      expect(texts[goal.id]).toContain(`${goal.max ?? goal.min} ms`);
    }
  });
});

describe('a goal', () => {
  const run = (source: string, goal: Goal): Verdict => {
    const result = context.run('one-lock/overlap', { cores: 2 }, 0);
    return judge([goal], { source, result })[0] as Verdict;
  };

  test.each<[Goal, string, string]>([
    [{ id: 'a', kind: 'prints', line: '5 pages' }, '', 'No line of the output reads “5 pages”.'],
    [
      { id: 'a', kind: 'printed', after: 'lost:', min: 1 },
      '',
      'No number follows “lost:” in the output.',
    ],
    [
      { id: 'a', kind: 'report', field: 'gilSwitches', min: 3 },
      '',
      'It is 0, and 3 is the least that counts.',
    ],
    [
      { id: 'a', kind: 'report', field: 'virtualNs', max: 100 },
      '',
      'It is 200.4 ms, and 100.0 ms is the most that counts.',
    ],
    [
      { id: 'a', kind: 'ends', end: 'deadlock' },
      '',
      'The program came to its end. It should stand still.',
    ],
    [
      { id: 'a', kind: 'source', has: 'with lock' },
      'x = 1  # with lock',
      'The program has to contain “with lock”.',
    ],
    [
      { id: 'a', kind: 'source', lacks: 'gc.collect' },
      '  gc.collect()',
      'The program still contains “gc.collect”.',
    ],
  ])('that is missed says so: %o', (goal, source, sentence) => {
    expect(missingSentence(run(source, goal), messages, false)).toBe(sentence);
    expect(missingSentence(run(source, goal), messages, true)).toBe(`With seed 0: ${sentence}`);
  });

  test('about a run is missed by a run that did not come to its end', () => {
    const result = context.run('deadlock/copier', { python: '3.14', cores: 2 }, 0);
    const goals: Goal[] = [
      { id: 'quick', kind: 'report', field: 'virtualNs', max: 1e9 },
      { id: 'text', kind: 'source', has: 'x' },
    ];
    expect(
      judge(goals, { source: 'x', result }).map(({ missing }) => missing?.key ?? null),
    ).toEqual(['task.missing.finished', null]);
  });
});
