/**
 * The glossary with teeth: where an English text has a term of the glossary, its translation says it in the words that
 * the language agreed on. The words are those of content/glossary/glossary.<locale>.yaml, and those that
 * content/glossary/usage.<locale>.yaml adds: `say`, beginnings of words that are right as well, and `never`, words that
 * the language decided against. Looks at words only, so what it misses is a warning; what it must not find, an error.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { SOURCE_LOCALE } from '../../site/i18n/locales.ts';
import { ContentFileError, fileIn } from './files.ts';
import type { TextStatus } from './status.ts';

interface TermWords {
  readonly term?: string;
  /** Apart by |. */
  readonly forms?: string;
}

interface TermUsage {
  readonly say?: string;
  readonly never?: string;
}

/** One term of the glossary, as the check needs it. */
export interface Usage {
  readonly id: string;
  /** The English term, for the message. */
  readonly english: string;
  readonly isIn: (source: string) => boolean;
  /** The words that the language agreed on, for the message. */
  readonly agreed: string;
  readonly isSaid: (translation: string) => boolean;
  /** The first forbidden word of a text, or null. */
  readonly forbidden: (translation: string) => string | null;
}

const GLOSSARY = `glossary/glossary.${SOURCE_LOCALE}.yaml`;

/** Code, tags, claims and the addresses of links are no words of a language. */
const NO_WORDS = /`[^`]*`|<[^>]+>|\[\[[^\]]+\]\]|\]\([^)]*\)|\{\w+(?:, *\w+(?:, *::[^{}]*)?)?\}/g;

const alternatives = (text: string | undefined): readonly string[] =>
  (text ?? '').split('|').flatMap((one) => one.trim() || []);

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");
}

/**
 * Matches one of the words where a word begins, with any ending: a script that puts no space between words, or joins
 * articles to them, is matched anywhere.
 */
function beginnings(words: readonly string[]): RegExp | null {
  if (words.length === 0) return null;
  const one = (word: string): string =>
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u.test(word)
      ? `(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{N}_])${escaped(word)}`
      : escaped(word);
  return new RegExp(words.map(one).join('|'), 'iu');
}

/** Matches one of the English words as a whole, or with an s. */
function whole(words: readonly string[]): RegExp {
  const one = words.map((word) => `${escaped(word)}s?`).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${one})(?![\\p{L}\\p{N}_-])`, 'iu');
}

function plain(text: string): string {
  return text.replace(NO_WORDS, ' ').normalize('NFC');
}

function termsIn(root: string, file: string): Readonly<Record<string, unknown>> {
  const path = join(root, 'content', file);
  if (!existsSync(path)) return {};
  const data = parse(readFileSync(path, 'utf8')) as { readonly terms?: unknown } | null;
  if (typeof data?.terms !== 'object' || data.terms === null) {
    throw new ContentFileError(`content/${file}`, 1, 'it has its terms below "terms:"');
  }
  return data.terms as Readonly<Record<string, unknown>>;
}

/** @throws ContentFileError for a term that the glossary does not have */
export function usagesOf(root: string, locale: string): readonly Usage[] {
  const english = termsIn(root, GLOSSARY) as Readonly<Record<string, TermWords>>;
  const own = termsIn(root, fileIn(locale, GLOSSARY)) as Readonly<Record<string, TermWords>>;
  const usageFile = `glossary/usage.${locale}.yaml`;
  const usage = termsIn(root, usageFile) as Readonly<Record<string, TermUsage>>;
  const unknown = Object.keys(usage).find((id) => english[id] === undefined);
  if (unknown !== undefined) {
    throw new ContentFileError(`content/${usageFile}`, 1, `the glossary has no term "${unknown}"`);
  }
  return Object.entries(english).flatMap(([id, words]): Usage[] => {
    const source = alternatives(`${words.term ?? ''} | ${words.forms ?? ''}`);
    const agreed = [
      ...new Set(alternatives(`${own[id]?.term ?? ''} | ${own[id]?.forms ?? ''}`)),
      ...alternatives(usage[id]?.say),
    ];
    const never = beginnings(alternatives(usage[id]?.never));
    // A language that has no words for the term yet, and decided against none, has nothing to keep.
    if (agreed.length === 0 && never === null) return [];
    const inSource = whole(source);
    const said = beginnings([...agreed, ...source]);
    return [
      {
        id,
        english: words.term ?? id,
        isIn: (text) => inSource.test(plain(text)),
        agreed: own[id]?.term ?? agreed[0] ?? words.term ?? id,
        isSaid: (text) => agreed.length === 0 || said === null || said.test(plain(text)),
        forbidden: (text) => never?.exec(plain(text))?.[0] ?? null,
      },
    ];
  });
}

export interface UsageComplaint {
  readonly level: 'error' | 'warning';
  readonly message: string;
}

/** What the glossary says against a translated text. The glossary's own file is where its words are decided. */
export function usageComplaints(
  status: TextStatus,
  usages: readonly Usage[],
): readonly UsageComplaint[] {
  const { source, translation, file, key } = status;
  if (source === null || translation === null) return [];
  return usages.flatMap((usage): UsageComplaint[] => {
    if (!usage.isIn(source.text)) return [];
    const word = usage.forbidden(translation.text);
    if (word !== null) {
      const message = `"${key}": says "${word}" for "${usage.english}"; the glossary says "${usage.agreed}"`;
      return [{ level: 'error', message }];
    }
    if (file === GLOSSARY || usage.isSaid(translation.text)) return [];
    const message = `"${key}": the original has "${usage.english}", the translation neither that nor "${usage.agreed}"`;
    return [{ level: 'warning', message }];
  });
}
