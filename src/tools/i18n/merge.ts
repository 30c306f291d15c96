/**
 * Lessons of a locale as the site renders them: the English structure with the translated blocks in their places. A
 * missing block stays English and says so; a changed one shows the old translation and says so.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { SOURCE_LOCALE, TRANSLATIONS, localeOf } from '../../site/i18n/locales.ts';
import { blocksOf } from './blocks.ts';
import { fileIn, sourceFiles, splitLesson } from './files.ts';
import { fileStatus } from './status.ts';
import type { TextStatus } from './status.ts';

/** Where merged lessons stand, below the repository. */
export const MERGED_LESSONS = '.astro/lessons';

function markOf(id: string, status: TextStatus | undefined): string {
  const source = localeOf(SOURCE_LOCALE);
  if (status === undefined || status.translation === null) {
    return `{/* @${id} missing ${source.lang} ${source.dir} */}`;
  }
  if (status.state === 'changed') return `{/* @${id} changed */}`;
  return status.draft ? `{/* @${id} machine */}` : `{/* @${id} */}`;
}

/** The merged text. @param source the English lesson @param statuses its texts in the locale */
export function mergeLesson(file: string, source: string, statuses: readonly TextStatus[]): string {
  const byKey = new Map(statuses.map((status) => [status.key, status]));
  const { frontMatter, body } = splitLesson(file, source);
  const head = parseDocument(frontMatter);
  for (const { key, translation, source: own } of statuses) {
    if (own?.kind === 'string' && translation !== null) head.set(key, translation.text);
  }
  let merged = body;
  for (const block of [...blocksOf(body)].reverse()) {
    if (block.id === null) continue;
    const status = byKey.get(block.id);
    const text = status?.translation?.text ?? block.text;
    const from = merged.lastIndexOf('{/*', block.offset);
    merged =
      merged.slice(0, from) +
      `${markOf(block.id, status)}\n${text}` +
      merged.slice(block.offset + block.text.length);
  }
  return `---\n${head.toString({ lineWidth: 0 })}---\n${merged}`;
}

/** Writes the merged lessons of every locale but the source; a file that would stay the same is not touched. */
export function writeMergedLessons(root: string): void {
  const lessons = sourceFiles(root).filter((file) => file.endsWith('.mdx'));
  for (const { id: locale } of TRANSLATIONS) {
    for (const file of lessons) {
      const source = readFileSync(join(root, 'content', file), 'utf8');
      const merged = mergeLesson(file, source, fileStatus(root, locale, file));
      const target = join(root, MERGED_LESSONS, fileIn(locale, file).replace(/^lessons\//, ''));
      if (existsSync(target) && readFileSync(target, 'utf8') === merged) continue;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, merged);
    }
  }
}

/** For lessons that were renamed or removed, and locales that left. */
export function clearMergedLessons(root: string): void {
  rmSync(join(root, MERGED_LESSONS), { recursive: true, force: true });
}
