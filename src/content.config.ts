/** The collections over content/: what the site is made of, checked against its schemas before anything renders. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { z } from 'zod';
import {
  claimsSchema,
  courseSchema,
  courseTextsSchema,
  figuresSchema,
  figureTextsSchema,
  lessonSchema,
  misconceptionsSchema,
  misconceptionTextsSchema,
  playgroundSchema,
  playgroundTextSchema,
  quizSchema,
  quizTextsSchema,
  sourcesSchema,
} from './tools/content/schema.ts';

/** YAML files whose id is the path without its ending: `one-lock`, `one-lock.en`, `one-lock/countdown`. */
function yaml(base: string, texts: boolean): Loader {
  return glob({
    base,
    pattern: texts ? '**/*.*.yaml' : ['**/*.yaml', '!**/*.*.yaml'],
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  });
}

/** The Python programs, as text. */
function programs(folder: string): Loader {
  return {
    name: 'python-programs',
    async load({ store, config, parseData, generateDigest, watcher }) {
      const root = fileURLToPath(new URL(folder, config.root));
      async function loadAll(): Promise<void> {
        store.clear();
        for (const file of (await readdir(root, { recursive: true })).sort()) {
          if (!file.endsWith('.py')) continue;
          const source = await readFile(join(root, file), 'utf8');
          const id = relative(root, join(root, file)).split(sep).join('/').replace(/\.py$/, '');
          const data = await parseData({
            id,
            data: { source, filename: `${id.split('/').at(-1)}.py` },
          });
          store.set({ id, data, digest: generateDigest(source) });
        }
      }
      await loadAll();
      watcher?.add(root);
      watcher?.on('change', (path) => {
        if (path.startsWith(root) && path.endsWith('.py')) void loadAll();
      });
    },
  };
}

export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: './content/lessons',
      pattern: '*/*/*.mdx',
      // <locale>/<part>/<lesson>.mdx: parts are folders only, an id is locale and lesson.
      generateId: ({ entry }) => entry.replace(/\/[^/]+\//, '/').replace(/\.mdx$/, ''),
    }),
    schema: lessonSchema,
  }),
  programs: defineCollection({
    loader: programs('./content/programs/'),
    schema: z.strictObject({ source: z.string(), filename: z.string() }),
  }),
  measuredPrograms: defineCollection({
    loader: programs('./public/measured/programs/'),
    schema: z.strictObject({ source: z.string(), filename: z.string() }),
  }),
  playgrounds: defineCollection({
    loader: yaml('./content/programs', false),
    schema: playgroundSchema,
  }),
  playgroundTexts: defineCollection({
    loader: yaml('./content/programs', true),
    schema: playgroundTextSchema,
  }),
  claims: defineCollection({ loader: yaml('./content/claims', false), schema: claimsSchema }),
  figures: defineCollection({ loader: yaml('./content/figures', false), schema: figuresSchema }),
  figureTexts: defineCollection({
    loader: yaml('./content/figures', true),
    schema: figureTextsSchema,
  }),
  quizzes: defineCollection({ loader: yaml('./content/quizzes', false), schema: quizSchema }),
  quizTexts: defineCollection({ loader: yaml('./content/quizzes', true), schema: quizTextsSchema }),
  misconceptions: defineCollection({
    loader: yaml('./content/misconceptions', false),
    schema: misconceptionsSchema,
  }),
  misconceptionTexts: defineCollection({
    loader: yaml('./content/misconceptions', true),
    schema: misconceptionTextsSchema,
  }),
  course: defineCollection({
    loader: glob({ base: './content', pattern: 'course.yaml', generateId: () => 'course' }),
    schema: courseSchema,
  }),
  courseTexts: defineCollection({
    loader: glob({
      base: './content',
      pattern: 'course.*.yaml',
      generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
    }),
    schema: courseTextsSchema,
  }),
  sources: defineCollection({
    loader: glob({ base: './content', pattern: 'sources.yaml', generateId: () => 'sources' }),
    schema: sourcesSchema,
  }),
};
