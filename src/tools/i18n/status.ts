/**
 * The state of every text in a locale: missing, current, changed (its source is another one than it was made from),
 * unstamped (translated, not yet stamped) or orphan (its source is gone). Staleness belongs to a text, not to a file.
 */
import { blockHash } from './blocks.ts';
import { fileIn, sourceFiles, textsOf } from './files.ts';
import type { Text } from './files.ts';
import { readStamps } from './stamps.ts';

export type TextState = 'missing' | 'current' | 'changed' | 'unstamped' | 'orphan';

export interface TextStatus {
  /** The English file below content/. */
  readonly file: string;
  readonly key: string;
  readonly state: TextState;
  readonly draft: boolean;
  /** null for an orphan. */
  readonly source: Text | null;
  /** null while it is missing. */
  readonly translation: Text | null;
  /** The source that the translation was made from, where it is known. */
  readonly madeFrom: string | null;
}

function stateOf(
  source: Text,
  translation: Text | undefined,
  stampedHash: string | undefined,
): TextState {
  // Where the source says nothing, there is nothing to translate.
  if (source.text.trim() === '') return 'current';
  // An empty string is a place that waits for its text.
  if (translation === undefined || translation.text.trim() === '') return 'missing';
  if (stampedHash === undefined) return 'unstamped';
  return stampedHash === blockHash(source.text) ? 'current' : 'changed';
}

/** The texts of one English file in a locale, in the source's order, orphans at the end. */
export function fileStatus(root: string, locale: string, file: string): readonly TextStatus[] {
  const all = textsOf(root, file);
  // A message may be empty on purpose, as a bar without a word is: there is nothing to translate.
  const sources = all.filter(({ text }) => text.trim() !== '');
  const translations = new Map(textsOf(root, fileIn(locale, file)).map((text) => [text.key, text]));
  for (const { key, text } of all) if (text.trim() === '') translations.delete(key);
  const stamps = readStamps(root, locale, file);
  const known = sources.map((source): TextStatus => {
    const translation = translations.get(source.key);
    const stamp = stamps[source.key];
    const hash = source.kind === 'block' ? translation?.stamp : stamp?.hash;
    const state = stateOf(source, translation, hash);
    translations.delete(source.key);
    return {
      file,
      key: source.key,
      state,
      draft: state !== 'missing' && (translation?.draft ?? stamp?.draft ?? false),
      source,
      translation: state === 'missing' ? null : (translation ?? null),
      madeFrom: stamp !== undefined && stamp.hash === hash ? stamp.source : null,
    };
  });
  const orphans = [...translations.values()].map((translation): TextStatus => ({
    file,
    key: translation.key,
    state: 'orphan',
    draft: false,
    source: null,
    translation,
    madeFrom: stamps[translation.key]?.source ?? null,
  }));
  return [...known, ...orphans];
}

export function localeStatus(root: string, locale: string): readonly TextStatus[] {
  return sourceFiles(root).flatMap((file) => fileStatus(root, locale, file));
}

/** Words of a text, for what is left to do: marks, tags and placeholders are none. */
export function wordsOf(text: string): number {
  return (text.replace(/<[^>]+>|\[\[[^\]]+\]\]|\{[^}]*\}/g, ' ').match(/[\p{L}\p{N}’'-]+/gu) ?? [])
    .length;
}

export interface Tally {
  readonly texts: number;
  readonly current: number;
  readonly changed: number;
  readonly missing: number;
  readonly unstamped: number;
  readonly orphans: number;
  readonly drafts: number;
  /** English words in missing and changed texts. */
  readonly wordsLeft: number;
}

export function tally(statuses: readonly TextStatus[]): Tally {
  const count = (state: TextState): number => statuses.filter((one) => one.state === state).length;
  const left = statuses.filter(({ state }) => state === 'missing' || state === 'changed');
  return {
    texts: statuses.length - count('orphan'),
    current: count('current'),
    changed: count('changed'),
    missing: count('missing'),
    unstamped: count('unstamped'),
    orphans: count('orphan'),
    drafts: statuses.filter(({ draft }) => draft).length,
    wordsLeft: left.reduce((sum, { source }) => sum + wordsOf(source?.text ?? ''), 0),
  };
}

/** What a translator sees as one piece of work: the interface, a lesson with all that belongs to it, the course's names. */
export function areaOf(file: string): string {
  if (file.startsWith('ui/')) return 'interface';
  if (file.startsWith('lessons/'))
    return file
      .split('/')
      .at(-1)!
      .replace(/\.mdx$/, '');
  const parts = file.split('/');
  if (parts.length === 1) return 'course';
  if (parts[0] === 'programs') return parts[1] as string;
  return (parts.at(-1) as string).replace(/\.[a-z-]+\.yaml$/, '');
}
