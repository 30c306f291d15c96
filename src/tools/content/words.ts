/**
 * What can be wrong with English words in themselves, with file and line: a term of the field that is not spelled as the
 * course spells it, a picture without words, a link that names no lesson and no page. Code, ids and addresses have spellings
 * of their own and are left out, and so are programs.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFiles, textsOf } from '../i18n/files.ts';
import { loadContent } from './load.ts';

export interface WordFault {
  /** From the repository's root. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

interface Spelling {
  /** All ways of writing it, the right one too. */
  readonly written: RegExp;
  readonly right: string;
}

/**
 * The field's spellings, and the course's where the field has several: British English, as in `behaviour`; the glossary's
 * speed-up and hand-over; "subinterpreter", as PEP 734 writes it.
 */
export const SPELLINGS: readonly Spelling[] = [
  { written: /\bc-?python\b/i, right: 'CPython' },
  { written: /\bgil\b/i, right: 'GIL' },
  // The name of the fork.
  { written: /\bno-?gil\b/i, right: 'nogil' },
  { written: /\bfree ?threaded\b|\bfreethread\w*/i, right: 'free-threaded' },
  { written: /\bsub-interpreters?\b/i, right: 'subinterpreter' },
  { written: /\bbyte[ -]codes?\b/i, right: 'bytecode' },
  { written: /\bref-?counts?\b|\brefcounting\b/i, right: 'reference count' },
  { written: /\bwakeups?\b/i, right: 'wake-up' },
  { written: /\bspeedups?\b/i, right: 'speed-up' },
  { written: /\bhandovers?\b/i, right: 'hand-over' },
  { written: /\bdead[ -]locks?\b/i, right: 'deadlock' },
  { written: /\bco-routines?\b/i, right: 'coroutine' },
  { written: /\bre-entrant\b/i, right: 'reentrant' },
  { written: /\btime[ -]lines?\b/i, right: 'timeline' },
  { written: /\btime-outs?\b/i, right: 'timeout' },
  { written: /\bthreadpools?\b/i, right: 'thread pool' },
  { written: /\bmulti-thread(?:ed|ing)\b/i, right: 'multithreaded' },
  { written: /\bmulti-processing\b/i, right: 'multiprocessing' },
  { written: /\bcpu-bound\b/i, right: 'CPU-bound' },
  { written: /\bi\/?o-bound\b/i, right: 'I/O-bound' },
  { written: /\bAsync ?IO\b|\basync-io\b/, right: 'asyncio' },
  { written: /\bpypy\b/i, right: 'PyPy' },
  { written: /\bnumpy\b/i, right: 'NumPy' },
  { written: /\bGraalPython\b/, right: 'GraalPy' },
  { written: /\bjavascript\b/i, right: 'JavaScript' },
  { written: /\bgithub\b/i, right: 'GitHub' },
  { written: /\bpep-?\d+|\bpep \d+/, right: 'PEP 703, with its own number' },
  { written: /\bPEP-?\d+/, right: 'PEP 703, with its own number' },
  { written: /\bstdlib\b/, right: 'standard library' },
  { written: /\bbehavior/i, right: 'behaviour' },
  { written: /\bcolor(?:s|ed|ing)?\b/i, right: 'colour' },
  { written: /\bgray\b/i, right: 'grey' },
];

/** What is not prose: code, what stands in braces and tags, what links lead to, claims, addresses, names of files. */
const NOT_PROSE = [
  /`[^`]*`/g,
  // The engine's command line.
  /\bgil (?:run|diff|calibrate)\b/g,
  /\{\/\*[\s\S]*?\*\/\}/g,
  /<\/?[A-Za-z][^>]*>/g,
  /\]\([^)]*\)/g,
  /\[\[[^\]]*\]\]/g,
  // Placeholders of messages, and the cases of a choice.
  /[\w=]+ (?=\{)/g,
  /\{[\w.]+/g,
  /\b(?:https?:\/\/|www\.)\S+/g,
  /\b[\w./-]*[\w-]\.(?:py|html?|yaml|json|com|org|io|dev|net)\b\S*/g,
  /\b[\w-]+:[\w-]+/g,
  /\B--?[a-z][\w-]*/g,
];

/** The text with all that is not prose as spaces, so that places stay what they are. */
function proseOf(text: string): string {
  const blank = (found: string): string => found.replaceAll(/[^\n]/g, ' ');
  return NOT_PROSE.reduce((prose, pattern) => prose.replaceAll(pattern, blank), text);
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length - 1;

export interface PlacedMessage {
  /** Lines below the text's first one. */
  readonly line: number;
  readonly message: string;
}

export function spellingFaults(text: string): readonly PlacedMessage[] {
  const prose = proseOf(text);
  return SPELLINGS.flatMap(({ written, right }) =>
    [...prose.matchAll(new RegExp(written.source, `${written.flags}g`))]
      .filter(([found]) => found !== right)
      .map((found) => ({
        line: lineOf(text, found.index),
        message: `"${found[0]}": the course writes ${right}`,
      })),
  );
}

/** A picture of Markdown or of HTML that says nothing to somebody who does not see it. */
export function pictureFaults(text: string): readonly PlacedMessage[] {
  const pictures = [...text.matchAll(/!\[([^\]]*)\]\(|<img\b([^>]*)>/g)];
  return pictures
    .filter(([, words, attributes]) =>
      attributes === undefined
        ? (words ?? '').trim() === ''
        : !/\balt=(?:"[^"]*\S[^"]*"|'[^']*\S[^']*')/.test(attributes),
    )
    .map((found) => ({
      line: lineOf(text, found.index),
      message: 'a picture needs words for those who do not see it (alt)',
    }));
}

/** Where a link of a text may lead: lessons of the course, reference pages, and elsewhere by https. */
export function linkFaults(
  text: string,
  exists: { readonly lesson: (id: string) => boolean; readonly page: (id: string) => boolean },
): readonly PlacedMessage[] {
  const outside = text.replaceAll(/`[^`]*`/g, (code) => ' '.repeat(code.length));
  return [...outside.matchAll(/(?<!!)\[[^\]]+\]\(([^)\s]*)\)/g)].flatMap((found) => {
    const target = found[1] as string;
    const [, kind, id] = /^(lesson|page):([a-z0-9-]+)$/.exec(target) ?? [];
    const isThere =
      kind === undefined
        ? /^https:\/\/\S+$|^#[\w-]+$/.test(target)
        : exists[kind as 'lesson' | 'page'](id as string);
    return isThere
      ? []
      : [{ line: lineOf(text, found.index), message: `the link leads nowhere: ${target}` }];
  });
}

/** All of them in the English files below content/. */
export function wordFaults(root: string): readonly WordFault[] {
  const { course } = loadContent(root, 'en');
  const lessons = new Set(course.parts.flatMap((part) => part.lessons));
  const exists = {
    lesson: (id: string): boolean => lessons.has(id),
    page: (id: string): boolean =>
      existsSync(join(root, 'src/pages/[...locale]/reference', `${id}.astro`)),
  };
  return sourceFiles(root).flatMap((file) =>
    textsOf(root, file).flatMap(({ text, line }) =>
      [...spellingFaults(text), ...pictureFaults(text), ...linkFaults(text, exists)].map(
        (fault) => ({
          file: `content/${file}`,
          line: line + fault.line,
          message: fault.message,
        }),
      ),
    ),
  );
}
