/**
 * `npm run schemas`: JSON schemas of the YAML files, made from the zod schemas that the build checks with, for editors that
 * complete and check while one types (the first line of each file names its schema).
 */
import { globSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import * as schema from './content/schema.ts';
import { quizSchema, quizTextsSchema } from './content/quiz-schema.ts';
import { tasksSchema, taskTextsSchema } from './content/task-schema.ts';

const FOLDER = 'content/schemas';
const DIALECT = 'draft-7';

interface Kind {
  readonly name: string;
  readonly schema: z.ZodType;
  /** Of the files it describes, below content/. */
  readonly files: string;
  /** Of those, the texts of a language, or the structure. */
  readonly words: boolean;
}

const kind = (name: string, files: string, structure: z.ZodType, words: z.ZodType): Kind[] => [
  { name, schema: structure, files, words: false },
  { name: `${name}-texts`, schema: words, files, words: true },
];

/** Every kind of YAML file that has a schema of its own. */
export const KINDS: readonly Kind[] = [
  ...kind('playground', 'programs/*/*.yaml', schema.playgroundSchema, schema.playgroundTextSchema),
  ...kind('figures', 'figures/*.yaml', schema.figuresSchema, schema.figureTextsSchema),
  ...kind('quizzes', 'quizzes/*.yaml', quizSchema, quizTextsSchema),
  ...kind('tasks', 'tasks/*.yaml', tasksSchema, taskTextsSchema),
  ...kind(
    'misconceptions',
    'misconceptions/*.yaml',
    schema.misconceptionsSchema,
    schema.misconceptionTextsSchema,
  ),
  ...kind('course', 'course*.yaml', schema.courseSchema, schema.courseTextsSchema),
  { name: 'claims', schema: schema.claimsSchema, files: 'claims/*.yaml', words: false },
  { name: 'sources', schema: schema.sourcesSchema, files: 'sources.yaml', words: false },
];

export function jsonSchemaOf({ name, schema: source }: Kind): string {
  const json = z.toJSONSchema(source, { target: DIALECT, io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify({ title: name, ...json }, null, 2)}\n`;
}

/** The comment by which an editor finds the schema of a file. */
export function schemaComment(file: string, { name }: Kind): string {
  const up = '../'.repeat(file.split('/').length - 1);
  return `# yaml-language-server: $schema=${up}schemas/${name}.json\n`;
}

export function filesOf(root: string, { files, words }: Kind): readonly string[] {
  return globSync(files, { cwd: join(root, 'content') })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.[a-z-]+\.yaml$/.test(file) === words)
    .sort();
}

const COMMENT = /^# yaml-language-server: [^\n]*\n/;

function main(root: string): void {
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const one of KINDS) {
    writeFileSync(join(root, FOLDER, `${one.name}.json`), jsonSchemaOf(one));
    for (const file of filesOf(root, one)) {
      const path = join(root, 'content', file);
      const text = readFileSync(path, 'utf8');
      const next = schemaComment(file, one) + text.replace(COMMENT, '');
      if (next !== text) writeFileSync(path, next);
    }
  }
}

if (import.meta.filename === process.argv[1]) main(process.cwd());
