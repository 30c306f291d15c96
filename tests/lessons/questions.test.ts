/** Questions as their readers meet them: what may not be asked, and keys of questions with several answers. */
import { describe, expect, test } from 'vitest';
import { rightOptions } from '../../src/tools/content/answers.ts';
import type { EvaluatedClaim } from '../../src/tools/content/claims.ts';
import { loadContent } from '../../src/tools/content/load.ts';
import { claimSchema } from '../../src/tools/content/schema.ts';
import { questionSchema } from '../../src/tools/content/quiz-schema.ts';
import { NEGATIVE_STEM, NO_CATCH_ALL, twice } from './support/question-rules.ts';

const content = loadContent(new URL('../..', import.meta.url).pathname, 'en');
const texts = [...content.quizTexts.values()].flatMap(({ questions }) => Object.entries(questions));

describe('what is asked', () => {
  test('no prompt asks what is not so', () => {
    expect(texts.filter(([, { prompt }]) => NEGATIVE_STEM.test(prompt))).toEqual([]);
    expect(NEGATIVE_STEM.test('Which of these is not true?')).toBe(true);
    expect(NEGATIVE_STEM.test('All of these hold EXCEPT one. Which?')).toBe(true);
    expect(NEGATIVE_STEM.test('The lock is not held. Who runs?')).toBe(false);
  });

  test('no option stands for other options', () => {
    const options = texts.flatMap(([id, one]) =>
      Object.values(one.options).map(({ text }) => ({ id, text })),
    );
    expect(options.filter(({ text }) => NO_CATCH_ALL.test(text))).toEqual([]);
    expect(NO_CATCH_ALL.test('All of the above')).toBe(true);
    expect(NO_CATCH_ALL.test('None of these')).toBe(true);
    expect(NO_CATCH_ALL.test('None of the threads')).toBe(false);
  });

  test('ids of questions, and options within one, occur once', () => {
    const questions = [...content.quizzes.values()].flatMap((one) => one.questions);
    expect(twice(questions.map(({ id }) => id))).toEqual([]);
    for (const { id, options } of questions)
      expect({ id, twice: twice(options.map((option) => option.id)) }).toEqual({ id, twice: [] });
    for (const [id, { options }] of texts)
      expect({
        id,
        twice: twice(
          Object.values(options)
            .map(({ text }) => text)
            .filter((text) => text !== ''),
        ),
      }).toEqual({
        id,
        twice: [],
      });
  });
});

describe('several answers', () => {
  const evaluate = (id: string): EvaluatedClaim => ({
    claim: claimSchema.parse({
      id,
      value: { fact: { value: 0, source: 'own-measurements' } },
      format: 'count',
    }),
    value: id === 'a-lesson.slow' ? 9 : 1,
    unit: 'number',
  });
  const question = (options: readonly object[]) =>
    questionSchema.parse({
      id: 'a-lesson.several',
      kind: 'multiple',
      claim: 'a-lesson.quick',
      options,
    });

  test('each option is decided by its own claim, the one of the question, or as a fact', () => {
    const one = question([
      { id: 'own', claim: 'a-lesson.slow', holds: { min: 5 } },
      { id: 'common', holds: { min: 5 } },
      { id: 'fact', right: true },
    ]);
    expect(rightOptions(one, evaluate)).toEqual(['own', 'fact']);
  });

  test('one right option, all of them, or an option without a key stop the build', () => {
    const [yes, no] = [{ right: true }, { right: false }];
    const keys = (...options: object[]) =>
      rightOptions(question(options.map((key, at) => ({ id: `o${at}`, ...key }))), evaluate);
    expect(() => keys(yes, no, no)).toThrow('1 of 3 options are right');
    expect(() => keys(yes, yes)).toThrow('2 of 2 options are right');
    expect(() => keys(yes, yes, {})).toThrow('needs either holds or right');
    expect(keys(yes, yes, no)).toEqual(['o0', 'o1']);
  });
});
