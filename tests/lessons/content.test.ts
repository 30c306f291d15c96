/** The content as a whole: every id leads somewhere, every text has its structure, and prose holds no figure by hand. */
import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/tools/i18n/blocks.ts';
import { loadContent } from '../../src/tools/content/load.ts';

const root = new URL('../..', import.meta.url).pathname;
const content = loadContent(root, 'en');

const misconceptions = new Set(
  [...content.misconceptions.values()].flatMap((one) => one.misconceptions.map(({ id }) => id)),
);
const sources = new Set(content.sources.map(({ id }) => id));
const figures = [...content.figures.values()].flatMap((one) => one.figures);
const questions = [...content.quizzes.values()].flatMap((one) => one.questions);
const tasks = [...content.tasks.values()].flatMap((one) => one.tasks);
const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

describe('the course', () => {
  test('names every lesson and part that it orders', () => {
    const lessons = content.course.parts.flatMap((part) => part.lessons);
    expect(new Set(lessons).size).toBe(lessons.length);
    expect(sorted(Object.keys(content.courseTexts.lessons))).toEqual(sorted(lessons));
    expect(Object.keys(content.courseTexts.parts)).toEqual(
      content.course.parts.map(({ id }) => id),
    );
  });

  test.each([...content.lessons])('lesson %s stands in its part, under its title', (id, lesson) => {
    const part = content.course.parts.find(({ lessons }) => lessons.includes(id));
    expect(lesson.file).toContain(`/${part?.folder}/`);
    expect(lesson.frontmatter.title).toBe(content.courseTexts.lessons[id]);
  });

  test('prerequisites come earlier in the course', () => {
    const order = content.course.parts.flatMap((part) => part.lessons);
    for (const [id, { frontmatter }] of content.lessons) {
      for (const prerequisite of frontmatter.prerequisites) {
        expect(order.indexOf(prerequisite), `${id} needs ${prerequisite}`).toBeGreaterThanOrEqual(
          0,
        );
        expect(order.indexOf(prerequisite), `${id} needs ${prerequisite}`).toBeLessThan(
          order.indexOf(id),
        );
      }
    }
  });
});

describe('references', () => {
  test.each([...content.lessons])('everything that lesson %s names exists', (_id, lesson) => {
    const named = (component: string): string[] =>
      [...lesson.body.matchAll(new RegExp(`<${component}\\s+id="([^"]+)"`, 'g'))].map(
        (match) => match[1] as string,
      );
    const missing = {
      claims: named('Claim').filter((id) => !content.claims.has(id)),
      playgrounds: named('Playground').filter((id) => !content.playgrounds.has(id)),
      figures: named('Figure').filter((id) => !figures.some((figure) => figure.id === id)),
      tasks: named('Task').filter((id) => !tasks.some((task) => task.id === id)),
      questions: named('Quiz').filter((id) => !questions.some((question) => question.id === id)),
      misconceptions: lesson.frontmatter.misconceptions.filter((id) => !misconceptions.has(id)),
      sources: lesson.frontmatter.sources.filter((id) => !sources.has(id)),
    };
    expect(missing).toEqual({
      claims: [],
      playgrounds: [],
      figures: [],
      tasks: [],
      questions: [],
      misconceptions: [],
      sources: [],
    });
  });

  test('every question, figure, playground, task and misconception of a lesson is shown by it', () => {
    for (const [id, lesson] of content.lessons) {
      const own = (other: string): boolean => other.split(/[./]/)[0] === id;
      const unseen = [
        ...questions.map((one) => one.id),
        ...figures.map((one) => one.id),
        // A task shows the playground of its name.
        ...[...content.playgrounds.keys()].map((other) => {
          const task = other.replace('/', '.');
          return tasks.some((one) => one.id === task) ? task : other;
        }),
      ].filter((other) => own(other) && !lesson.body.includes(`id="${other}"`));
      expect(unseen).toEqual([]);
      expect(sorted(lesson.frontmatter.misconceptions)).toEqual(
        sorted([...misconceptions].filter(own)),
      );
    }
  });

  test('structures name programs, claims, misconceptions and sources that exist', () => {
    const programs = [
      ...[...content.claims.values()].map((claim) => claim.program),
      ...figures.flatMap((figure) =>
        figure.kind === 'compare'
          ? figure.rows.map((row) => row.program)
          : figure.kind === 'chart'
            ? figure.series.map((series) => series.program)
            : figure.kind === 'guide'
              ? figure.ways.map((way) => way.program)
              : !('program' in figure)
                ? []
                : [figure.program],
      ),
      ...[...content.playgrounds.values()].flatMap(({ compare }) =>
        (compare ?? []).map((row) => row.program),
      ),
      ...content.playgrounds.keys(),
      ...questions.map((question) => question.program),
    ].filter((id) => id !== undefined);
    expect(programs.filter((id) => !content.programs.has(id))).toEqual([]);
    const claims = [
      ...questions.map((question) => question.claim),
      ...questions.flatMap(({ options }) => options.map((option) => option.claim)),
      ...[...content.playgrounds.values()].map(({ prediction }) => prediction?.claim),
    ].filter((id) => id !== undefined);
    expect(claims.filter((id) => !content.claims.has(id))).toEqual([]);
    const beliefs = [
      ...questions.flatMap(({ options }) => options.map((option) => option.misconception)),
      ...[...content.playgrounds.values()].flatMap(({ prediction }) =>
        (prediction?.choices ?? []).map((choice) => choice.belief),
      ),
    ].filter((id) => id !== undefined);
    expect(beliefs.filter((id) => !misconceptions.has(id))).toEqual([]);
    const cited = [...content.misconceptions.values()].flatMap((one) =>
      one.misconceptions.flatMap((item) => item.sources),
    );
    for (const { value } of content.claims.values())
      if ('fact' in value) cited.push(value.fact.source);
    expect(cited.filter((id) => !sources.has(id))).toEqual([]);
  });

  test('anchors of a lesson are unique: blocks, playgrounds, figures and questions share one page', () => {
    for (const [id, lesson] of content.lessons) {
      const slugs = [...questions, ...figures]
        .map((one) => one.id)
        .concat([...content.playgrounds.keys()])
        .filter((other) => other.split(/[./]/)[0] === id)
        .map((other) => other.split(/[./]/)[1] as string);
      const all = [
        ...blocksOf(lesson.body).map((block) => block.id),
        ...slugs,
        'text',
        'outline',
        'questions',
        'recap',
        'sources',
      ];
      expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([]);
    }
  });

  test('texts have exactly the ids of their structures', () => {
    for (const [lesson, { questions: structures }] of content.quizzes) {
      const texts = content.quizTexts.get(lesson)?.questions ?? {};
      expect(sorted(Object.keys(texts))).toEqual(sorted(structures.map(({ id }) => id)));
      for (const { id, options } of structures) {
        expect(sorted(Object.keys(texts[id]?.options ?? {}))).toEqual(
          sorted(options.map((option) => option.id)),
        );
      }
    }
    for (const [lesson, { tasks: structures }] of content.tasks) {
      const texts = content.taskTexts.get(lesson)?.tasks ?? {};
      expect(sorted(Object.keys(texts))).toEqual(sorted(structures.map(({ id }) => id)));
      for (const { id, goals } of structures)
        expect(sorted(Object.keys(texts[id]?.goals ?? {}))).toEqual(
          sorted(goals.map((goal) => goal.id)),
        );
    }
    for (const [lesson, { figures: structures }] of content.figures) {
      const texts = content.figureTexts.get(lesson)?.figures ?? {};
      expect(sorted(Object.keys(texts))).toEqual(sorted(structures.map(({ id }) => id)));
    }
    for (const [lesson, { misconceptions: structures }] of content.misconceptions) {
      const texts = content.misconceptionTexts.get(lesson)?.misconceptions ?? {};
      expect(sorted(Object.keys(texts))).toEqual(sorted(structures.map(({ id }) => id)));
    }
    for (const [id, { prediction, compare }] of content.playgrounds) {
      const text = content.playgroundTexts.get(id);
      expect(sorted(Object.keys(text?.choices ?? {}))).toEqual(
        sorted((prediction?.choices ?? []).map((choice) => choice.id)),
      );
      expect(sorted(Object.keys(text?.compare ?? {}))).toEqual(
        sorted((compare ?? []).map((row) => row.id)),
      );
    }
  });
});

describe('the glossary', () => {
  test('has words for every term, and names lessons of the course', () => {
    expect(sorted(Object.keys(content.glossaryTexts))).toEqual(
      sorted(content.glossary.map(({ id }) => id)),
    );
    const lessons = content.course.parts.flatMap((part) => part.lessons);
    const named = content.glossary.flatMap(({ lesson }) => lesson ?? []);
    expect(named.filter((id) => !lessons.includes(id))).toEqual([]);
    expect(content.glossary.length).toBeGreaterThanOrEqual(40);
  });

  test('no two terms are written the same way', () => {
    const forms = Object.values(content.glossaryTexts).flatMap(({ forms = '' }) =>
      forms.split('|').flatMap((form) => form.trim().toLowerCase() || []),
    );
    expect(forms.filter((one, index) => forms.indexOf(one) !== index)).toEqual([]);
  });
});

describe('prose', () => {
  test.each([...content.lessons])('every block of lesson %s has an id', (_id, lesson) => {
    expect(blocksOf(lesson.body).filter((block) => block.id === null)).toEqual([]);
  });

  /** Numbers that are no results: versions, parts, figures of the page, and constants of the programs shown. */
  const NO_RESULT =
    /\b[1-3]\.\d+t?\b|\b(?:19|20)\d\d\b|\bSHA-256\b|\b(?:Part|figure) \d+\b|\bPEP \d+\b|\b(?:0\.05 s|0\.1 s|0\.3 s|10 ms|15 ms|20 ms|50 ms|200 ms|150 ms|1 core|2 cores|4 cores|line 4|0\.5 ms|5 ms|0\.1 ms)\b|sleep\(0(?:\.1)?\)|range\(8\)|^\d+\. /gm;

  test('holds no figure written by hand', () => {
    const texts = [
      ...[...content.lessons.values()].map(({ body }) =>
        body.replace(/<[A-Z][^>]*>/g, '').replace(/\{\/\*.*?\*\/\}/g, ''),
      ),
      ...[content.playgroundTexts, content.figureTexts, content.quizTexts].flatMap((map) =>
        [...map.values()].flatMap((one) => strings(one)),
      ),
    ];
    const left = texts.flatMap(
      (text) =>
        text
          // Code in a sentence is code, as in a listing; arguments and names may hold digits.
          .replace(/`[^`\n]+`/g, '')
          .replace(/\[\[[^\]]+\]\]/g, '')
          .replace(NO_RESULT, '')
          .match(/.{0,20}\d+.{0,20}/g) ?? [],
    );
    expect(left).toEqual([]);
  });
});

/** The values, not the keys, of a tree of texts. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
