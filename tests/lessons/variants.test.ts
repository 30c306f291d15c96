/** Variants of questions: their keys are recomputed, their words fit, and the misconceptions have them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { keyOf } from '../../src/tools/content/answers.ts';
import { evaluateClaim, fillClaims } from '../../src/tools/content/claims.ts';
import { claimContextOf } from '../../src/tools/content/context.ts';
import { loadContent, loadMeasured } from '../../src/tools/content/load.ts';
import { quizTextsSchema, variantSchema } from '../../src/tools/content/quiz-schema.ts';
import type { QuestionText } from '../../src/tools/content/quiz-schema.ts';
import {
  variantText,
  variedContext,
  variedQuestion,
  variedText,
} from '../../src/tools/content/variants.ts';
import { NEGATIVE_STEM, NO_CATCH_ALL, twice } from './support/question-rules.ts';

const root = new URL('../..', import.meta.url).pathname;
const content = loadContent(root, 'en');
const context = claimContextOf(content, loadMeasured(root));
const questions = [...content.quizzes].flatMap(([lesson, quiz]) =>
  quiz.questions.map((question) => ({
    question,
    text: content.quizTexts.get(lesson)?.questions[question.id] as QuestionText,
  })),
);
const variants = questions.flatMap(({ question, text }) =>
  question.variants.map((variant) => ({
    id: `${question.id}, ${variant.id}`,
    question,
    variant,
    text,
  })),
);

describe('variants', () => {
  test.each(variants)(
    '$id has its key, its words and its figures',
    ({ question, variant, text }) => {
      const varied = variedQuestion(question, variant);
      const changed = variedContext(context, variant);
      const source =
        varied.program === undefined ? null : (content.programs.get(varied.program) ?? null);
      const right = keyOf(varied, changed, source);
      expect(right.length > 1).toBe(!['single', 'predict'].includes(question.kind));
      const words = variantText(text, variant, 'en', 'en');
      if (words === null) throw new Error('its words are not in the texts of the question');
      const isSame =
        JSON.stringify(words) === JSON.stringify(text) &&
        varied.program === question.program &&
        varied.bytecode === question.bytecode;
      expect(isSame).toBe(false);
      const all = [
        words.title,
        words.prompt,
        ...Object.values(words.options).flatMap((one) => [one.text, one.why]),
      ];
      for (const one of all) fillClaims(one, (id) => String(evaluateClaim(id, changed).value));
      expect(words.prompt).not.toMatch(NEGATIVE_STEM);
      const options = Object.values(words.options).map((one) => one.text);
      expect(options.filter((one) => NO_CATCH_ALL.test(one))).toEqual([]);
      expect(twice(options.filter((one) => one !== ''))).toEqual([]);
    },
  );

  test('have ids of their own within a question', () => {
    for (const { question } of questions)
      expect(twice(question.variants.map(({ id }) => id)), question.id).toEqual([]);
  });

  test.each(['es', 'zh'])('have words that fit the texts in %s, where they have any', (locale) => {
    const texts = (lesson: string): Record<string, QuestionText> =>
      quizTextsSchema.parse(
        parse(readFileSync(`${root}/content/quizzes/${lesson}.${locale}.yaml`, 'utf8')),
      ).questions;
    const unfit = variants
      .filter(({ variant }) => variant.words[locale] !== undefined)
      .filter(({ question, variant }) => {
        const text = texts(question.id.split('.')[0] as string)[question.id];
        return text === undefined || variantText(text, variant, locale, 'en') === null;
      });
    expect(unfit.map(({ id }) => id)).toEqual([]);
  });

  test('are there for every misconception that a question of a lesson takes up', () => {
    const lessons = content.course.parts.flatMap((part) => part.lessons);
    const lacking = questions
      .filter(({ question }) => lessons.includes(question.id.split('.')[0] as string))
      .filter(({ question }) => question.options.some((one) => one.misconception !== undefined))
      .flatMap(({ question }) =>
        question.options.flatMap(({ misconception }) =>
          misconception === undefined ||
          variants.some((one) =>
            one.question.options.some((option) => option.misconception === misconception),
          )
            ? []
            : [misconception],
        ),
      );
    expect(lacking).toEqual([]);
  });
});

describe('words of a variant', () => {
  const text: QuestionText = {
    title: 'Two threads',
    prompt: 'Two threads sleep for 100 ms.',
    options: { a: { text: '100 ms', why: 'Two at a time.' }, b: { text: '200 ms', why: 'No.' } },
  };

  test('are replaced in one go, the longest first', () => {
    const varied = variedText(text, {
      '100 ms': '200 ms',
      '200 ms': '400 ms',
      Two: 'Four',
      'Two at': 'All at',
    });
    expect(varied?.prompt).toBe('Four threads sleep for 200 ms.');
    expect(varied?.options).toEqual({
      a: { text: '200 ms', why: 'All at a time.' },
      b: { text: '400 ms', why: 'No.' },
    });
  });

  test('that are nowhere to be found make no variant', () => {
    expect(variedText(text, { Three: 'Four' })).toBeNull();
    const variant = variantSchema.parse({ id: 'four', words: { en: { Two: 'Four' } } });
    const spanish = { title: 'Dos hilos', prompt: 'Dos hilos duermen.', options: {} };
    expect(variantText(spanish, variant, 'es', 'en')).toBeNull();
    const both = { ...variant, words: { ...variant.words, es: { Dos: 'Cuatro' } } };
    expect(variantText(spanish, both, 'es', 'en')?.title).toBe('Cuatro hilos');
  });
});
