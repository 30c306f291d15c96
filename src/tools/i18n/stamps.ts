/**
 * What a translation was made from: for every translated text the hash of its source at that time, and the source
 * itself, so that a reader and a translator can see what has changed since. A block of a lesson carries the hash in
 * its own mark too, which is the one that counts. One file for each file of words: content/stamps/<locale>/<file>.json.
 * Written by `npm run i18n:stamp`, never by hand; the git history plays no part.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface Stamp {
  readonly hash: string;
  readonly source: string;
  /** A machine made the translation and nobody has cleared it. */
  readonly draft?: boolean;
}

export type Stamps = Readonly<Record<string, Stamp>>;

/** @param source the English file, below content/ */
function stampFile(root: string, locale: string, source: string): string {
  return join(root, 'content', 'stamps', locale, `${source}.json`);
}

export function readStamps(root: string, locale: string, source: string): Stamps {
  const file = stampFile(root, locale, source);
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Stamps;
  } catch (error) {
    throw new Error(
      `${file}: ${error instanceof Error ? error.message : String(error)}. ` +
        'It is written by npm run i18n:stamp; take the last good one from the history of the repository.',
      { cause: error },
    );
  }
}

export function writeStamps(root: string, locale: string, source: string, stamps: Stamps): void {
  const file = stampFile(root, locale, source);
  const entries = Object.entries(stamps).sort(([a], [b]) => (a < b ? -1 : 1));
  if (entries.length === 0) {
    rmSync(file, { force: true });
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`);
}
