/** Everything in content/ read from disk through its schemas, for tools and tests that run without the site. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { MeasuredRow } from './claims.ts';
import {
  claimsSchema,
  courseSchema,
  courseTextsSchema,
  figuresSchema,
  gallerySchema,
  galleryTextsSchema,
  glossarySchema,
  glossaryTextsSchema,
  historySchema,
  historyTextsSchema,
  figureTextsSchema,
  lessonSchema,
  misconceptionsSchema,
  misconceptionTextsSchema,
  playgroundSchema,
  playgroundTextSchema,
  referencePageSchema,
  referencePageTextsSchema,
  sourcesSchema,
} from './schema.ts';
import { quizSchema, quizTextsSchema } from './quiz-schema.ts';
import type { Claim } from './schema.ts';
import { tasksSchema, taskTextsSchema } from './task-schema.ts';

/** The pages of content/reference that are made of words. */
export const REFERENCE_PAGES = ['cheat-sheet', 'simulator', 'teachers'] as const;

function yamlFile<S extends z.ZodType>(file: string, schema: S): z.infer<S> {
  const result = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (!result.success) throw new Error(`${file}: ${result.error.message}`);
  return result.data;
}

/** Files below a folder by their path without the ending. */
function byId<T>(
  folder: string,
  ending: string,
  read: (file: string) => T,
): ReadonlyMap<string, T> {
  const files = globSync(`**/*${ending}`, { cwd: folder }).sort();
  const isStructure = ending === '.yaml';
  return new Map(
    files
      .filter((file) => !isStructure || !/\.[a-z-]+\.yaml$/.test(file))
      .map((file) => [file.slice(0, -ending.length), read(join(folder, file))]),
  );
}

export interface Lesson {
  readonly file: string;
  readonly frontmatter: z.infer<typeof lessonSchema>;
  /** The text below the front matter. */
  readonly body: string;
}

function lessonFile(file: string): Lesson {
  const match = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(file, 'utf8'));
  if (match === null) throw new Error(`${file}: no front matter`);
  const result = lessonSchema.safeParse(parse(match[1] as string));
  if (!result.success) throw new Error(`${file}: ${result.error.message}`);
  return { file, frontmatter: result.data, body: match[2] as string };
}

/** The whole content of one locale. @param root folder of the repository */
export function loadContent(root: string, locale: string) {
  const at = (...path: string[]): string => join(root, 'content', ...path);
  const texts = `.${locale}.yaml`;
  const claims = byId(at('claims'), '.yaml', (file) => yamlFile(file, claimsSchema));
  const lessons = new Map(
    globSync('*/*.mdx', { cwd: at('lessons', locale) })
      .sort()
      .map((file) => {
        const id = file.replace(/^[^/]+\//, '').replace(/\.mdx$/, '');
        return [id, lessonFile(at('lessons', locale, file))] as const;
      }),
  );
  return {
    course: yamlFile(at('course.yaml'), courseSchema),
    courseTexts: yamlFile(at(`course${texts}`), courseTextsSchema),
    lessons,
    programs: byId(at('programs'), '.py', (file) => readFileSync(file, 'utf8')),
    playgrounds: byId(at('programs'), '.yaml', (file) => yamlFile(file, playgroundSchema)),
    playgroundTexts: byId(at('programs'), texts, (file) => yamlFile(file, playgroundTextSchema)),
    galleries: byId(at('gallery'), '.yaml', (file) => yamlFile(file, gallerySchema)),
    galleryTexts: byId(at('gallery'), texts, (file) => yamlFile(file, galleryTextsSchema)),
    claims: new Map<string, Claim>(
      [...claims.values()].flatMap((one) => one.claims.map((claim) => [claim.id, claim] as const)),
    ),
    figures: byId(at('figures'), '.yaml', (file) => yamlFile(file, figuresSchema)),
    figureTexts: byId(at('figures'), texts, (file) => yamlFile(file, figureTextsSchema)),
    quizzes: byId(at('quizzes'), '.yaml', (file) => yamlFile(file, quizSchema)),
    quizTexts: byId(at('quizzes'), texts, (file) => yamlFile(file, quizTextsSchema)),
    tasks: byId(at('tasks'), '.yaml', (file) => yamlFile(file, tasksSchema)),
    taskTexts: byId(at('tasks'), texts, (file) => yamlFile(file, taskTextsSchema)),
    misconceptions: byId(at('misconceptions'), '.yaml', (file) =>
      yamlFile(file, misconceptionsSchema),
    ),
    misconceptionTexts: byId(at('misconceptions'), texts, (file) =>
      yamlFile(file, misconceptionTextsSchema),
    ),
    glossary: yamlFile(at('glossary', 'glossary.yaml'), glossarySchema).terms,
    glossaryTexts: yamlFile(at('glossary', `glossary${texts}`), glossaryTextsSchema).terms,
    history: yamlFile(at('reference', 'history.yaml'), historySchema).events,
    historyTexts: yamlFile(at('reference', `history${texts}`), historyTextsSchema).events,
    referencePages: new Map(
      REFERENCE_PAGES.map((page) => [
        page,
        {
          ...yamlFile(at('reference', `${page}.yaml`), referencePageSchema),
          text: yamlFile(at('reference', `${page}${texts}`), referencePageTextsSchema),
        },
      ]),
    ),
    sources: yamlFile(at('sources.yaml'), sourcesSchema).sources,
  };
}

export type Content = ReturnType<typeof loadContent>;

export function loadMeasured(root: string): readonly MeasuredRow[] {
  return JSON.parse(
    readFileSync(join(root, 'public/measured/public.json'), 'utf8'),
  ) as MeasuredRow[];
}
