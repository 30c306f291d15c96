/**
 * What a translation must keep of its source: code, components, claims, links, placeholders, the level of a heading,
 * the number of a list's items. A translation is words; everything else exists once. And which words: those of the
 * glossary (usage.ts). What words inside programs may not change is in program-proof.ts.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { SOURCE_LOCALE } from '../../site/i18n/locales.ts';
import type { Locale } from '../../site/i18n/locales.ts';
import { fileIn, sourceFiles } from './files.ts';
import { checkPrograms } from './program-proof.ts';
import { localeStatus } from './status.ts';
import type { TextStatus } from './status.ts';
import { usageComplaints, usagesOf } from './usage.ts';
import type { Usage } from './usage.ts';

export interface Complaint {
  /** Below content/. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly level: 'error' | 'warning';
  /** A reader would meet it: the build stops. */
  readonly isShown: boolean;
}

type MessageElements = ReturnType<IntlMessageFormat['getAst']>;

/** The parameters of an ICU message with what each is: `count plural`, `time text`. */
function parametersOf(elements: MessageElements, found = new Set<string>()): Set<string> {
  // The kinds of the parser of FormatJS: 1 argument, 2 number, 3 date, 4 time, 5 select, 6 plural, 8 tag.
  const names: Readonly<Record<number, string>> = {
    1: 'text',
    2: 'number',
    3: 'date',
    4: 'time',
    5: 'select',
    6: 'plural',
    8: 'tag',
  };
  for (const element of elements) {
    const name = names[element.type];
    if (name !== undefined && 'value' in element) found.add(`${String(element.value)} ${name}`);
    if (
      'options' in element &&
      element.options !== undefined &&
      typeof element.options === 'object'
    ) {
      for (const option of Object.values(element.options)) {
        if (typeof option === 'object' && option !== null && 'value' in option) {
          parametersOf(option.value as MessageElements, found);
        }
      }
    }
    if (element.type === 8) parametersOf(element.children, found);
  }
  return found;
}

function parameters(text: string, lang: string): ReadonlySet<string> {
  return parametersOf(new IntlMessageFormat(text, lang).getAst());
}

/** What stays as it is in a text, one list a kind. */
const FIXED: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'code', pattern: /`[^`]+`/g },
  { name: 'component', pattern: /<\/?[A-Za-z][^>]*>/g },
  { name: 'claim', pattern: /\[\[[^\]]+\]\]/g },
  { name: 'link', pattern: /\]\(([^)\s]+)[^)]*\)/g },
];

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)]
    .map((match) => (match[1] ?? match[0]).replace(/\s+/g, ' '))
    .sort();
}

function without(all: readonly string[], some: readonly string[]): string[] {
  const rest = [...some];
  return all.filter((one) => {
    const at = rest.indexOf(one);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function shapeComplaint(source: string, translation: string): string | null {
  const level = (text: string): number => /^#+(?=\s)/.exec(text)?.[0].length ?? 0;
  if (level(source) !== level(translation)) return 'the heading has another level than its source';
  const items = (text: string): number => (text.match(/^(?:[-*]|\d+\.)\s/gm) ?? []).length;
  if (items(source) !== items(translation)) {
    return `the list has ${items(translation)} items, its source ${items(source)}`;
  }
  if (/^(?:```|~~~)/m.test(translation))
    return 'a program stands in content/programs, not in a translation';
  return null;
}

function messageComplaint(source: string, translation: string, lang: string): string | null {
  let own: ReadonlySet<string>;
  try {
    own = parameters(translation, lang);
  } catch (error) {
    return `it is no ICU message: ${error instanceof Error ? error.message : String(error)}`;
  }
  const expected = parameters(source, SOURCE_LOCALE);
  const missing = [...expected].filter(
    (name) => !own.has(name) && !own.has(name.replace(/ plural$/, ' text')),
  );
  const added = [...own].filter(
    (name) => !expected.has(name) && !expected.has(name.replace(/ (?:text|number)$/, ' plural')),
  );
  if (missing.length > 0) return `{${missing[0]!.split(' ')[0]}} of the source is missing`;
  return added.length > 0 ? `the source has no {${added[0]!.split(' ')[0]}}` : null;
}

/** What is wrong with one translated text, or null. */
export function complaintAbout(status: TextStatus, lang: string): string | null {
  const { source, translation } = status;
  if (source === null || translation === null) return null;
  if (source.kind === 'message') return messageComplaint(source.text, translation.text, lang);
  for (const { name, pattern } of FIXED) {
    const [theirs, ours] = [found(source.text, pattern), found(translation.text, pattern)];
    const [missing] = without(theirs, ours);
    if (missing !== undefined) return `the ${name} ${missing} of the source is missing`;
    const [added] = without(ours, theirs);
    if (added !== undefined) return `the source has no ${name} ${added}`;
  }
  return source.kind === 'block' ? shapeComplaint(source.text, translation.text) : null;
}

/** Words that the glossary decided against, or that it misses. */
export function checkWords(
  locale: string,
  statuses: readonly TextStatus[],
  usages: readonly Usage[],
): readonly Complaint[] {
  return statuses.flatMap((status) =>
    usageComplaints(status, usages).map(({ level, message }) => ({
      file: fileIn(locale, status.file),
      line: status.translation?.line ?? 1,
      message,
      level,
      isShown: false,
    })),
  );
}

/**
 * What readers would meet. A text whose original has changed is shown as it is, with a mark: it is held against the
 * original it was made from, and what the new one has besides is no fault of it. A message gets its values from the
 * program as it is now, so it may not ask for one that is gone.
 */
function shownComplaint(status: TextStatus, lang: string): string | null {
  const { state, source, madeFrom } = status;
  if (state !== 'changed' || source === null) return complaintAbout(status, lang);
  if (source.kind === 'message') {
    const complaint = complaintAbout(status, lang);
    return complaint?.endsWith('of the source is missing') === true ? null : complaint;
  }
  return complaintAbout(
    madeFrom === null ? status : { ...status, source: { ...source, text: madeFrom } },
    lang,
  );
}

/** Everything to complain of in a locale's texts. @param statuses of the whole locale */
export function checkTexts(
  locale: string,
  lang: string,
  statuses: readonly TextStatus[],
): readonly Complaint[] {
  return statuses.flatMap((status): Complaint[] => {
    const { translation, state, madeFrom } = status;
    if (translation === null) return [];
    const place = { file: fileIn(locale, status.file), line: translation.line };
    if (state === 'orphan') {
      // A text that was once current has its original among the stamps; without one nobody ever had this id.
      const isKnown = madeFrom !== null;
      const message = isKnown
        ? `the source of "${status.key}" is gone; the text is kept but not shown`
        : `the source has no text "${status.key}"; an id or key is never translated`;
      const level = isKnown ? 'warning' : 'error';
      return [{ ...place, message, level, isShown: false }];
    }
    const complaint = shownComplaint(status, lang);
    if (complaint !== null) {
      return [
        { ...place, message: `"${status.key}": ${complaint}`, level: 'error', isShown: true },
      ];
    }
    const since = state === 'changed' ? complaintAbout(status, lang) : null;
    if (since !== null) {
      const message = `"${status.key}": since the original has changed, ${since}`;
      return [{ ...place, message, level: 'warning', isShown: false }];
    }
    if (state === 'unstamped') {
      const message = `"${status.key}" has no stamp; run npm run i18n:stamp -- ${locale}`;
      return [{ ...place, message, level: 'error', isShown: false }];
    }
    return [];
  });
}

/** Components in a translated lesson that its source does not have; they are not read, and would mislead. */
export function checkComponents(root: string, locale: string, file: string): readonly Complaint[] {
  const own = fileIn(locale, file);
  const path = join(root, 'content', own);
  if (!existsSync(path)) return [];
  const tags = (text: string): Set<string> =>
    new Set(
      [...text.matchAll(/<([A-Z]\w*)\s+id="([^"]+)"/g)].map((match) => `${match[1]} ${match[2]}`),
    );
  const known = tags(readFileSync(join(root, 'content', file), 'utf8'));
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      [...tags(line)]
        .filter((tag) => !known.has(tag))
        .map((tag): Complaint => ({
          file: own,
          line: index + 1,
          message: `the source has no component ${tag.replace(' ', ' with the id ')}`,
          level: 'error',
          isShown: false,
        })),
    );
}

/** Everything to complain of in a locale. */
export function checkLocale(root: string, { id, lang }: Locale): readonly Complaint[] {
  const statuses = localeStatus(root, id);
  return [
    ...sourceFiles(root)
      .filter((file) => file.endsWith('.mdx'))
      .flatMap((file) => checkComponents(root, id, file)),
    ...checkTexts(id, lang, statuses),
    ...checkPrograms(root, id),
    ...checkWords(id, statuses, usagesOf(root, id)),
  ];
}

/**
 * Stops a build that would show a broken translation. A missing stamp breaks nothing.
 * @throws Error with file and line of each fault
 */
export function assertTranslations(root: string, locales: readonly Locale[]): void {
  const errors = locales
    .flatMap((locale) => checkLocale(root, locale))
    .filter(({ level, isShown }) => level === 'error' && isShown);
  if (errors.length === 0) return;
  const lines = errors.map(({ file, line, message }) => `content/${file}:${line}: ${message}`);
  throw new Error(`translations that cannot be shown:\n${lines.join('\n')}`);
}
