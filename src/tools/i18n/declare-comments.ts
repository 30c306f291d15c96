/** Gives the comments of programs keys in content/comments/<lesson>.en.yaml, where translators find them. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, parseDocument } from 'yaml';
import { commentsFile, undeclaredWords } from './program-words.ts';

/**
 * Writes a key for each comment that has none. A comment that takes the place of the only one that is gone keeps its
 * key, so that translations are marked as changed and not lost.
 * @returns file and key of what was written
 */
export function declareComments(root: string): readonly string[] {
  return undeclaredWords(root).flatMap(({ lesson, missing, unused }) => {
    if (missing.length === 0) return [];
    const file = commentsFile(lesson);
    const path = join(root, 'content', file);
    const document = existsSync(path)
      ? parseDocument(readFileSync(path, 'utf8'))
      : new Document({});
    const gone = unused.filter(({ key }) => key.startsWith('comments/'));
    const written = missing.map(({ text }) => {
      const digest = createHash('sha256').update(text).digest('hex');
      const isRenewed = missing.length === 1 && gone.length === 1;
      const key = isRenewed ? gone[0]!.key : `comments/c-${digest.slice(0, 4)}`;
      document.setIn(key.split('/'), text);
      return `${file}: ${key}`;
    });
    mkdirSync(join(root, 'content', 'comments'), { recursive: true });
    writeFileSync(path, document.toString({ lineWidth: 0 }));
    return written;
  });
}
