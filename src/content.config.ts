/** The collections over content/: what the site is made of, checked against its schemas before anything renders. */
import { globSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import type { Loader } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { parse } from 'yaml';
import { z } from 'zod';
import { LOCALES, SOURCE_LOCALE, TRANSLATIONS } from './site/i18n/locales.ts';
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
  limitsTextsSchema,
  figureTextsSchema,
  lessonSchema,
  misconceptionsSchema,
  misconceptionTextsSchema,
  playgroundSchema,
  playgroundTextSchema,
  referencePageSchema,
  referencePageTextsSchema,
  sourcesSchema,
} from './tools/content/schema.ts';
import { quizSchema, quizTextsSchema } from './tools/content/quiz-schema.ts';
import { tasksSchema, taskTextsSchema } from './tools/content/task-schema.ts';
import { assertTranslations } from './tools/i18n/check.ts';
import { MERGED_LESSONS, writeMergedLessons } from './tools/i18n/merge.ts';
import { programIds, programText, withWords, wordingsOf } from './tools/i18n/program-words.ts';
import { fileStatus } from './tools/i18n/status.ts';
import { mergeYaml, type Tree } from './tools/i18n/yaml-merge.ts';

/** YAML files of structure, whose id is the path without its ending: `one-lock`, `one-lock/countdown`. */
function structure(base: string): Loader {
  return glob({
    base,
    pattern: ['**/*.yaml', '!**/*.*.yaml'],
    generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
  });
}

/** The words beside them in every language, as `one-lock.en`, `one-lock.es`: English where a translation is missing. */
function words(folder: string, pattern = `**/*.${SOURCE_LOCALE}.yaml`): Loader {
  return {
    name: 'words',
    async load({ store, config, parseData, generateDigest, watcher }) {
      const root = fileURLToPath(config.root);
      async function loadAll(): Promise<void> {
        store.clear();
        for (const name of globSync(pattern, { cwd: join(root, folder) }).sort()) {
          const data: unknown = parse(await readFile(join(root, folder, name), 'utf8'));
          const file = join(folder, name)
            .split(sep)
            .join('/')
            .replace(/^content\//, '');
          for (const { id: locale } of LOCALES) {
            const id = name
              .split(sep)
              .join('/')
              .replace(/\.[a-z-]+\.yaml$/, `.${locale}`);
            const merged =
              locale === SOURCE_LOCALE
                ? data
                : mergeYaml(data as Tree, fileStatus(root, locale, file));
            store.set({
              id,
              data: await parseData({ id, data: merged as Record<string, unknown> }),
              digest: generateDigest(JSON.stringify(merged)),
            });
          }
        }
      }
      await loadAll();
      watcher?.on('change', (path) => {
        if (path.startsWith(join(root, folder)) && path.endsWith('.yaml')) void loadAll();
      });
    },
  };
}

/** The lessons of the other languages, merged with the English ones before Astro reads them. */
function mergedLessons(): Loader {
  const merged = glob({
    base: `./${MERGED_LESSONS}`,
    pattern: '*/*/*.mdx',
    generateId: lessonId,
  });
  return {
    name: 'merged-lessons',
    async load(context) {
      const root = fileURLToPath(context.config.root);
      if (TRANSLATIONS.length === 0) return;
      assertTranslations(root, TRANSLATIONS);
      writeMergedLessons(root);
      await merged.load(context);
      context.watcher?.on('change', (path) => {
        if (path.startsWith(join(root, 'content', 'lessons'))) writeMergedLessons(root);
      });
    },
  };
}

/** <locale>/<part>/<lesson>.mdx: parts are folders only, an id is locale and lesson. */
function lessonId({ entry }: { entry: string }): string {
  return entry.replace(/\/[^/]+\//, '/').replace(/\.mdx$/, '');
}

/** The Python programs in every language, as `one-lock/countdown.es`: English where their words have no translation. */
function localPrograms(): Loader {
  return {
    name: 'local-programs',
    async load({ store, config, parseData, generateDigest, watcher }) {
      const root = fileURLToPath(config.root);
      async function loadAll(): Promise<void> {
        store.clear();
        for (const id of programIds(root)) {
          const [lesson, name] = id.split('/') as [string, string];
          const source = programText(root, id);
          for (const { id: locale } of LOCALES) {
            const local = withWords(source, wordingsOf(root, locale, lesson)).source;
            const own = `${id}.${locale}`;
            const data = await parseData({
              id: own,
              data: { source: local, filename: `${name}.py` },
            });
            store.set({ id: own, data, digest: generateDigest(local) });
          }
        }
      }
      await loadAll();
      const folders = [join(root, 'content', 'programs'), join(root, 'content', 'comments')];
      watcher?.add(folders);
      const reload = (path: string): void => {
        const isWord = path.startsWith(folders[1] as string) && path.endsWith('.yaml');
        if (isWord || (path.startsWith(folders[0] as string) && path.endsWith('.py')))
          void loadAll();
      };
      watcher?.on('change', reload);
      watcher?.on('add', reload);
    },
  };
}

/** Python programs that have no words, as text. */
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
      const reload = (path: string): void => {
        if (path.startsWith(root) && path.endsWith('.py')) void loadAll();
      };
      watcher?.on('change', reload);
      watcher?.on('add', reload);
    },
  };
}

export const collections = {
  lessons: defineCollection({
    loader: glob({
      base: './content/lessons',
      pattern: `${SOURCE_LOCALE}/*/*.mdx`,
      generateId: lessonId,
    }),
    schema: lessonSchema,
  }),
  localLessons: defineCollection({ loader: mergedLessons(), schema: lessonSchema }),
  programs: defineCollection({
    loader: localPrograms(),
    schema: z.strictObject({ source: z.string(), filename: z.string() }),
  }),
  measuredPrograms: defineCollection({
    loader: programs('./public/measured/programs/'),
    schema: z.strictObject({ source: z.string(), filename: z.string() }),
  }),
  playgrounds: defineCollection({
    loader: structure('./content/programs'),
    schema: playgroundSchema,
  }),
  playgroundTexts: defineCollection({
    loader: words('content/programs'),
    schema: playgroundTextSchema,
  }),
  galleries: defineCollection({ loader: structure('./content/gallery'), schema: gallerySchema }),
  galleryTexts: defineCollection({
    loader: words('content/gallery'),
    schema: galleryTextsSchema,
  }),
  claims: defineCollection({ loader: structure('./content/claims'), schema: claimsSchema }),
  figures: defineCollection({ loader: structure('./content/figures'), schema: figuresSchema }),
  figureTexts: defineCollection({
    loader: words('content/figures'),
    schema: figureTextsSchema,
  }),
  quizzes: defineCollection({ loader: structure('./content/quizzes'), schema: quizSchema }),
  quizTexts: defineCollection({ loader: words('content/quizzes'), schema: quizTextsSchema }),
  tasks: defineCollection({ loader: structure('./content/tasks'), schema: tasksSchema }),
  taskTexts: defineCollection({ loader: words('content/tasks'), schema: taskTextsSchema }),
  misconceptions: defineCollection({
    loader: structure('./content/misconceptions'),
    schema: misconceptionsSchema,
  }),
  misconceptionTexts: defineCollection({
    loader: words('content/misconceptions'),
    schema: misconceptionTextsSchema,
  }),
  history: defineCollection({
    loader: glob({
      base: './content/reference',
      pattern: 'history.yaml',
      generateId: () => 'history',
    }),
    schema: historySchema,
  }),
  historyTexts: defineCollection({
    loader: words('content/reference', `history.${SOURCE_LOCALE}.yaml`),
    schema: historyTextsSchema,
  }),
  limitsTexts: defineCollection({
    loader: words('content/reference', `limits.${SOURCE_LOCALE}.yaml`),
    schema: limitsTextsSchema,
  }),
  referencePages: defineCollection({
    loader: glob({
      base: './content/reference',
      pattern: ['*.yaml', '!*.*.yaml', '!history.yaml'],
      generateId: ({ entry }) => entry.replace(/\.yaml$/, ''),
    }),
    schema: referencePageSchema,
  }),
  referencePageTexts: defineCollection({
    loader: words('content/reference', `!(history|limits).${SOURCE_LOCALE}.yaml`),
    schema: referencePageTextsSchema,
  }),
  glossary: defineCollection({ loader: structure('./content/glossary'), schema: glossarySchema }),
  glossaryTexts: defineCollection({
    loader: words('content/glossary'),
    schema: glossaryTextsSchema,
  }),
  course: defineCollection({
    loader: glob({ base: './content', pattern: 'course.yaml', generateId: () => 'course' }),
    schema: courseSchema,
  }),
  courseTexts: defineCollection({
    loader: words('content', `course.${SOURCE_LOCALE}.yaml`),
    schema: courseTextsSchema,
  }),
  sources: defineCollection({
    loader: glob({ base: './content', pattern: 'sources.yaml', generateId: () => 'sources' }),
    schema: sourcesSchema,
  }),
};
