/**
 * The files that hold words, and the texts in them. A text is what a translator translates at a time: a block of a
 * lesson, a message, a string of a YAML file. English files name it; the file of a locale beside it holds its
 * translation under the same key. Leaves out programs: their comments have keys in content/comments (program-words.ts).
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { SOURCE_LOCALE } from '../../site/i18n/locales.ts';
import { blocksOf } from './blocks.ts';

export type TextKind = 'block' | 'message' | 'string';

export interface Text {
  /** Within its file: a block's id, a message's key, the path in a YAML file (`four-cores/options/half/text`). */
  readonly key: string;
  readonly kind: TextKind;
  readonly text: string;
  /** Where it stands in its file, from 1. */
  readonly line: number;
  /** The hash of the source that a translated block's mark names. */
  readonly stamp?: string;
  /** A machine made it and nobody has read it yet. */
  readonly draft?: boolean;
}

export class ContentFileError extends Error {
  constructor(file: string, line: number, message: string) {
    super(`${file}:${line}: ${message}`);
    this.name = 'ContentFileError';
  }
}

/** The English files with words, below content/, sorted. */
export function sourceFiles(root: string): readonly string[] {
  const content = join(root, 'content');
  return globSync(
    [`ui/${SOURCE_LOCALE}.json`, `**/*.${SOURCE_LOCALE}.yaml`, `lessons/${SOURCE_LOCALE}/*/*.mdx`],
    { cwd: content },
  )
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** The file of a locale that belongs to an English one. */
export function fileIn(locale: string, source: string): string {
  return source
    .replace(`ui/${SOURCE_LOCALE}.json`, `ui/${locale}.json`)
    .replace(`lessons/${SOURCE_LOCALE}/`, `lessons/${locale}/`)
    .replace(new RegExp(`\\.${SOURCE_LOCALE}\\.yaml$`), `.${locale}.yaml`);
}

/** Front matter that is words; the rest is structure and stands in the English file only. */
export const FRONT_MATTER_WORDS = ['title', 'lead', 'description', 'needs'] as const;

const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n/;

export interface SplitLesson {
  readonly frontMatter: string;
  readonly body: string;
  /** How many lines stand above the body. */
  readonly linesAbove: number;
}

export function splitLesson(file: string, source: string): SplitLesson {
  const match = FRONT_MATTER.exec(source);
  if (match === null) {
    throw new ContentFileError(file, 1, 'a lesson begins with "---", its front matter and "---"');
  }
  const above = match[0];
  return {
    frontMatter: match[1] as string,
    body: source.slice(above.length),
    linesAbove: above.split('\n').length - 1,
  };
}

function yamlTexts(file: string, source: string, firstLine = 1): Text[] {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lineAt = (offset: number): number => counter.linePos(offset).line + firstLine - 1;
  const [error] = document.errors;
  if (error !== undefined) {
    throw new ContentFileError(file, lineAt(error.pos[0]), error.message.split('\n')[0] as string);
  }
  const texts: Text[] = [];
  const visit = (node: Node | null, path: readonly string[]): void => {
    if (isMap(node)) {
      for (const pair of node.items) {
        visit(pair.value as Node | null, [
          ...path,
          String(isScalar(pair.key) ? pair.key.value : pair.key),
        ]);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => visit(item as Node, [...path, String(index)]));
    } else if (isScalar(node) && typeof node.value === 'string') {
      texts.push({
        key: path.join('/'),
        kind: 'string',
        text: node.value,
        line: lineAt(node.range?.[0] ?? 0),
      });
    }
  };
  visit(document.contents as Node | null, []);
  return texts;
}

function jsonTexts(file: string, source: string): Text[] {
  let record: unknown;
  try {
    record = JSON.parse(source);
  } catch (error) {
    throw new ContentFileError(file, 1, error instanceof Error ? error.message : String(error));
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    throw new ContentFileError(file, 1, 'messages are an object of texts by key');
  }
  const lines = source.split('\n');
  return Object.entries(record).map(([key, text]) => {
    const line =
      lines.findIndex((one) => one.trimStart().startsWith(`${JSON.stringify(key)}:`)) + 1;
    if (typeof text !== 'string') throw new ContentFileError(file, line, `"${key}" is no text`);
    return { key, kind: 'message', text, line };
  });
}

function lessonTexts(file: string, source: string): Text[] {
  const { frontMatter, body, linesAbove } = splitLesson(file, source);
  const words = yamlTexts(file, frontMatter, 2).filter(({ key }) =>
    (FRONT_MATTER_WORDS as readonly string[]).includes(key),
  );
  const blocks = blocksOf(body).flatMap((block): Text[] =>
    block.id === null
      ? []
      : [
          {
            key: block.id,
            kind: 'block',
            text: block.text,
            line: block.line + linesAbove,
            ...(block.sourceHash === null ? {} : { stamp: block.sourceHash }),
            ...(block.isDraft ? { draft: true } : {}),
          },
        ],
  );
  return [...words, ...blocks];
}

/** The texts of a file below content/; none when the file does not exist. @throws ContentFileError */
export function textsOf(root: string, file: string): readonly Text[] {
  const path = join(root, 'content', file);
  if (!existsSync(path)) return [];
  const source = readFileSync(path, 'utf8');
  if (file.endsWith('.json')) return jsonTexts(file, source);
  return file.endsWith('.mdx') ? lessonTexts(file, source) : yamlTexts(file, source);
}
