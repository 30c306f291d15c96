/**
 * The words inside programs. A program exists once, for every language; its comments, and those of its strings that
 * are declared to be labels, are translated in content/comments/<lesson>.<locale>.yaml and put into their places. What
 * comes out is the same program: program-proof.ts holds it to that.
 */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ErrorMaker } from '../../engine/syntax/errors.ts';
import { LineTable } from '../../engine/syntax/positions.ts';
import { tokenize } from '../../engine/syntax/tokenizer.ts';
import {
  DEDENT,
  ENDMARKER,
  FSTRING_MIDDLE,
  INDENT,
  NEWLINE,
  STRING,
  type TokenStream,
} from '../../engine/syntax/tokens.ts';
import { SOURCE_LOCALE } from '../../site/i18n/locales.ts';
import { textsOf } from './files.ts';
import { fileStatus } from './status.ts';

export type WordKind = 'comments' | 'labels';

/** Words of a program: a comment without its sign, or what a string says, without space around it. */
export interface ProgramWords {
  readonly kind: WordKind;
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** From 1. */
  readonly line: number;
}

/** Words of a language for words of programs, each with its key: `comments/other-host`. */
export interface Wording {
  readonly key: string;
  readonly kind: WordKind;
  readonly source: string;
  readonly text: string;
}

export interface Replacement extends Wording {
  /** Where it stands in the program, from 1. */
  readonly line: number;
}

export interface LocalProgram {
  readonly source: string;
  readonly replaced: readonly Replacement[];
}

/** The English file with the words of a lesson's programs, below content/. */
export function commentsFile(lesson: string): string {
  return `comments/${lesson}.${SOURCE_LOCALE}.yaml`;
}

export function tokensOf(source: string): TokenStream {
  const table = new LineTable(source);
  return tokenize(table, new ErrorMaker(table, 'program.py'), [], false).tokens;
}

/** Tokens without characters of their own; that of a line's end reaches over a comment before it. */
export const EMPTY_TOKENS: ReadonlySet<number> = new Set([NEWLINE, INDENT, DEDENT, ENDMARKER]);

function trimmed(kind: WordKind, source: string, from: number, to: number, line: number) {
  const text = source.slice(from, to);
  const begin = from + text.length - text.trimStart().length;
  return { kind, text: text.trim(), from: begin, to: begin + text.trim().length, line };
}

/** Every comment of a program, and every string that could be a label. */
export function wordsInProgram(source: string): readonly ProgramWords[] {
  const tokens = tokensOf(source);
  const words: ProgramWords[] = [];
  const lineAt = (offset: number): number => source.slice(0, offset).split('\n').length;
  let end = 0;
  const gap = (to: number): void => {
    for (const match of source.slice(end, to).matchAll(/#+([^\n]*)/g)) {
      const from = end + match.index + match[0].length - (match[1] as string).length;
      const to_ = end + match.index + match[0].length;
      words.push(trimmed('comments', source, from, to_, lineAt(from)));
    }
  };
  for (let row = 0; row < tokens.count; row++) {
    const type = tokens.types[row] as number;
    if (EMPTY_TOKENS.has(type)) continue;
    const [from, to] = [tokens.starts[row] as number, tokens.ends[row] as number];
    const line = tokens.lines[row] as number;
    gap(from);
    end = to;
    if (type === FSTRING_MIDDLE) words.push(trimmed('labels', source, from, to, line));
    if (type === STRING && /^(["'])[^"'\\\n]*\1$/.test(source.slice(from, to)))
      words.push(trimmed('labels', source, from + 1, to - 1, line));
  }
  gap(source.length);
  return words.filter(({ text }) => /\p{L}/u.test(text));
}

/** A program with words of a language in the places of its own. */
export function withWords(source: string, wordings: readonly Wording[]): LocalProgram {
  const byText = new Map(wordings.map((one) => [`${one.kind} ${one.source}`, one]));
  const replaced: Replacement[] = [];
  let text = source;
  for (const { kind, text: own, from, to, line } of [...wordsInProgram(source)].reverse()) {
    const wording = byText.get(`${kind} ${own}`);
    if (wording === undefined) continue;
    text = text.slice(0, from) + wording.text + text.slice(to);
    replaced.unshift({ ...wording, line });
  }
  return { source: text, replaced };
}

const kindOf = (key: string): WordKind | null =>
  key.startsWith('comments/') ? 'comments' : key.startsWith('labels/') ? 'labels' : null;

/** What a language says for the words of a lesson's programs; what it lacks stays English. */
export function wordingsOf(root: string, locale: string, lesson: string): readonly Wording[] {
  if (locale === SOURCE_LOCALE) return [];
  return fileStatus(root, locale, commentsFile(lesson)).flatMap(({ key, source, translation }) => {
    const kind = kindOf(key);
    if (kind === null || source === null || translation === null) return [];
    return [{ key, kind, source: source.text.trim(), text: translation.text.trim() }];
  });
}

/** The English words that a lesson declares, by kind and text, with key and line in their file. */
function declared(root: string, lesson: string) {
  return textsOf(root, commentsFile(lesson)).flatMap(({ key, text, line }) => {
    const kind = kindOf(key);
    return kind === null ? [] : [{ key, kind, text: text.trim(), line }];
  });
}

/** Programs below content/programs, as `<lesson>/<name>`. */
export function programIds(root: string): readonly string[] {
  return globSync('*/*.py', { cwd: join(root, 'content', 'programs') })
    .map((file) => file.replaceAll('\\', '/').replace(/\.py$/, ''))
    .sort();
}

export function programText(root: string, id: string): string {
  return readFileSync(join(root, 'content', 'programs', `${id}.py`), 'utf8');
}

export interface UndeclaredWords {
  readonly lesson: string;
  /** Comments that the lesson's file does not have, each once. */
  readonly missing: readonly {
    readonly text: string;
    readonly file: string;
    readonly line: number;
  }[];
  /** What no program says. */
  readonly unused: readonly {
    readonly key: string;
    readonly text: string;
    readonly line: number;
  }[];
}

/** How the English files of words stand to the programs, lesson by lesson; those that agree are left out. */
export function undeclaredWords(root: string): readonly UndeclaredWords[] {
  const lessons = Map.groupBy(programIds(root), (id) => id.split('/')[0] as string);
  const files = globSync(`*.${SOURCE_LOCALE}.yaml`, { cwd: join(root, 'content', 'comments') });
  for (const file of files) {
    const lesson = file.slice(0, -`.${SOURCE_LOCALE}.yaml`.length);
    if (!lessons.has(lesson)) lessons.set(lesson, []);
  }
  return [...lessons].flatMap(([lesson, ids]) => {
    const entries = declared(root, lesson);
    const known = new Set(entries.map(({ kind, text }) => `${kind} ${text}`));
    const said = new Set<string>();
    const missing = new Map<string, { text: string; file: string; line: number }>();
    for (const id of ids) {
      for (const { kind, text, line } of wordsInProgram(programText(root, id))) {
        said.add(`${kind} ${text}`);
        if (kind === 'comments' && !known.has(`${kind} ${text}`) && !missing.has(text))
          missing.set(text, { text, file: `programs/${id}.py`, line });
      }
    }
    const unused = entries.filter(({ kind, text }) => !said.has(`${kind} ${text}`));
    if (missing.size === 0 && unused.length === 0) return [];
    return [{ lesson, missing: [...missing.values()], unused }];
  });
}
