/** Wrong options stand for beliefs of the catalogue. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { beliefFaults, beliefFaultsOf } from '../../src/tools/content/beliefs.ts';
import { quizSchema } from '../../src/tools/content/quiz-schema.ts';

/** With no run at hand from before, all programs that a question asks about run here. */
const ALL_RUNS_MS = 400_000;

test(
  'every wrong option of the course names a misconception of the catalogue',
  () => {
    const root = new URL('../..', import.meta.url).pathname;
    expect(
      beliefFaults(root).map(({ file, line, message }) => `${file}:${line}: ${message}`),
    ).toEqual([]);
  },
  ALL_RUNS_MS,
);

const ONE_WRONG = `questions:
  - id: a-lesson.first
    options:
      - { id: short, right: true }
      - { id: long, right: false, misconception: a-lesson.belief }
`;

describe('a wrong option', () => {
  const faults = (source: string, ...keys: readonly string[][]): readonly string[] =>
    beliefFaultsOf(
      'content/quizzes/a-lesson.yaml',
      source,
      quizSchema.parse(parse(source)).questions,
      new Set(['a-lesson.belief']),
      () => keys,
    ).map(({ line, message }) => `${line}: ${message}`);

  test('without a misconception is found with its line', () => {
    const source = `# A comment.
questions:
  - id: a-lesson.first
    options:
      - { id: yes, right: true }
      - { id: no, right: false, misconception: a-lesson.belief }
  - id: a-lesson.second
    options:
      - { id: yes, right: true }
      - id: no
        right: false
      - { id: neither, right: false, misconception: a-lesson.unknown }
`.replaceAll('yes', 'it-does');
    expect(faults(source, ['it-does'])).toEqual([
      '10: question a-lesson.second: option "no" is wrong, and names no misconception',
      '12: question a-lesson.second: option "neither" names the misconception "a-lesson.unknown", which the catalogue does not have',
    ]);
  });

  test('is found where only a variant makes it wrong', () => {
    expect(faults(ONE_WRONG, ['short'])).toEqual([]);
    expect(faults(ONE_WRONG, ['short'], ['long'])).toEqual([
      '4: question a-lesson.first: option "short" is wrong, and names no misconception',
    ]);
  });

  test('of a question without a key is told as that, with its line', () => {
    const found = beliefFaultsOf(
      'content/quizzes/a-lesson.yaml',
      ONE_WRONG,
      quizSchema.parse(parse(ONE_WRONG)).questions,
      new Set(['a-lesson.belief']),
      () => {
        throw new Error('its claim does not hold');
      },
    );
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '4: has no key: its claim does not hold',
    ]);
  });

  test('is not looked for where options are places, pairs or instructions', () => {
    const options = '[{ id: first }, { id: second }, { id: third }]';
    for (const kind of ['order', 'match', 'switch'])
      expect(
        faults(`questions:\n  - { id: a-lesson.first, kind: ${kind}, options: ${options} }\n`, []),
      ).toEqual([]);
  });
});
