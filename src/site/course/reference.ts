/** The reference pages that are made of words, and what the pages about versions and history show. */
import { getCollection, getEntry } from 'astro:content';
import type { Accuracy } from '../../tools/content/accuracy.ts';
import type { PythonCoverage } from '../../tools/content/python-coverage.ts';
import { messagesFor } from '../i18n/load.ts';
import { SOURCE_LOCALE } from '../i18n/locales.ts';
import { escapeHtml } from './highlight.ts';
import { claimFiller, outline, sourcesOf } from './course.ts';
import { referencePath } from './paths.ts';

const INLINE = /`([^`]+)`|\[([^\]]+)\]\((lesson|page):([a-z0-9-]+)\)/g;

/** A text as HTML: `code`, and links to lessons and reference pages; a lesson that is not written yet is no link. */
export async function inlineHtml(locale: string): Promise<(text: string) => string> {
  const fill = await claimFiller(locale);
  const lessons = (await outline(locale)).flatMap((part) => part.lessons);
  return (text) => {
    let html = '';
    let at = 0;
    const filled = fill(text);
    for (const match of filled.matchAll(INLINE)) {
      html += escapeHtml(filled.slice(at, match.index));
      at = match.index + match[0].length;
      const [, code, words = '', kind, id = ''] = match;
      if (code !== undefined) {
        html += `<code>${escapeHtml(code)}</code>`;
        continue;
      }
      const lesson = lessons.find((one) => one.id === id);
      if (kind === 'lesson' && lesson === undefined) throw new Error(`there is no lesson "${id}"`);
      const href = kind === 'page' ? referencePath(locale, id) : lesson?.href;
      html +=
        href === null || href === undefined
          ? escapeHtml(words)
          : `<a href="${href}">${escapeHtml(words)}</a>`;
    }
    return html + escapeHtml(filled.slice(at));
  };
}

export async function referencePage(page: string, locale: string) {
  const structure = await getEntry('referencePages', page);
  const words = await getEntry('referencePageTexts', `${page}.${locale}`);
  if (structure === undefined || words === undefined)
    throw new Error(`content/reference has no page "${page}" for ${locale}`);
  return { ...words.data, sources: await sourcesOf(structure.data.sources) };
}

/** The date of an event as a language writes it, as exact as it is known. */
function dateText(date: string, lang: string): string {
  const [year, month, day] = date.split('-').map(Number);
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(lang, options).format(
    Date.UTC(year as number, (month ?? 1) - 1, day ?? 1),
  );
}

export async function history(locale: string) {
  const structure = await getEntry('history', 'history');
  const words = await getEntry('historyTexts', `history.${locale}`);
  if (structure === undefined || words === undefined)
    throw new Error(`content/reference has no history for ${locale}`);
  // English dates in the order of the course's English: 4 August 1992.
  const { lang } = messagesFor(locale);
  return Promise.all(
    structure.data.events.map(async ({ id, date, sources }) => {
      const text = words.data.events[id];
      if (text === undefined) throw new Error(`content/reference/history has no text for "${id}"`);
      return {
        id,
        date,
        shown: dateText(date, lang === 'en' ? 'en-GB' : lang),
        text,
        sources: await sourcesOf(sources),
      };
    }),
  );
}

export interface LimitWords {
  readonly area: string;
  readonly what: string;
  readonly third: string;
  /** Its place in content/reference/limits.en.yaml; null when that file does not have it, and it stays English. */
  readonly item: string | null;
}

/** The entry of a record whose English texts are all these. */
function keyOf(
  record: Readonly<Record<string, string | Readonly<Record<string, string>>>>,
  texts: readonly string[],
): string | null {
  const found = Object.entries(record).find(([, words]) => {
    const own = typeof words === 'string' ? [words] : Object.values(words);
    return own.length === texts.length && own.every((text, index) => text === texts[index]);
  });
  return found?.[0] ?? null;
}

/** Known limits in the words of a locale, for the rows of the engine's tables and of the tests' differences. */
export async function limits(locale: string) {
  const english = (await getEntry('limitsTexts', `limits.${SOURCE_LOCALE}`))?.data;
  const own = (await getEntry('limitsTexts', `limits.${locale}`))?.data;
  if (english === undefined || own === undefined)
    throw new Error(`content/reference has no limits for ${locale}`);
  return {
    python({ area, what, reason }: PythonCoverage['omissions'][number]): LimitWords {
      const key = keyOf(english.python, [what, reason]);
      const words = key === null ? undefined : own.python[key];
      if (words === undefined) return { area, what, third: reason, item: null };
      return { area, what: words.what, third: words.why, item: `python/${key}` };
    },
    machine({ area, what, effect }: Accuracy['omissions'][number]): LimitWords {
      const key = keyOf(english.machine, [area, what, effect]);
      const words = key === null ? undefined : own.machine[key];
      if (words === undefined) return { area, what, third: effect, item: null };
      return { area: words.area, what: words.what, third: words.effect, item: `machine/${key}` };
    },
    difference({
      reason,
    }: PythonCoverage['differences'][number]): Pick<LimitWords, 'third' | 'item'> {
      const key = keyOf(english.differences, [reason]);
      const words = key === null ? undefined : own.differences[key];
      if (words === undefined) return { third: reason, item: null };
      return { third: words, item: `differences/${key}` };
    },
  };
}

/** Every source with the lessons that cite it, and whether anything else does. */
export async function citedSources(locale: string) {
  const all = await getEntry('sources', 'sources');
  const lessons = (await outline(locale)).flatMap((part) => part.lessons);
  const entries = await getCollection('lessons');
  const citedBy = new Map(
    entries.map((entry) => [entry.id.split('/')[1] as string, new Set(entry.data.sources)]),
  );
  return (all?.data.sources ?? []).map((source) => ({
    ...source,
    lessons: lessons.filter(({ id }) => citedBy.get(id)?.has(source.id) === true),
  }));
}
