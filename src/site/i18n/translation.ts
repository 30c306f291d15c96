/**
 * How much of what a page shows is translated: the state of an item (a question, a figure, a playground) as attributes
 * of its element, and of a lesson with all that belongs to it as numbers. Build only.
 */
import { sourceFiles } from '../../tools/i18n/files.ts';
import { areaOf, fileStatus } from '../../tools/i18n/status.ts';
import type { TextStatus } from '../../tools/i18n/status.ts';
import { isIn, itemState } from '../../tools/i18n/yaml-merge.ts';
import { textAnchor } from '../course/paths.ts';
import type { Messages } from './format.ts';
import { SOURCE_LOCALE, localeOf } from './locales.ts';

export interface TranslationAttributes {
  readonly 'data-translation'?: 'missing' | 'changed' | 'machine';
  /** Where its words stand on the page that shows original and translation. */
  readonly 'data-text'?: string;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

const files = new Map<string, readonly TextStatus[]>();

function statusOf(locale: string, file: string): readonly TextStatus[] {
  // The dev server lives longer than a state of the files.
  if (import.meta.env.DEV) return fileStatus(process.cwd(), locale, file);
  const key = `${locale} ${file}`;
  let statuses = files.get(key);
  if (statuses === undefined) files.set(key, (statuses = fileStatus(process.cwd(), locale, file)));
  return statuses;
}

/**
 * The attributes for the element of an item.
 * @param file the English file below content/, such as `quizzes/one-lock.en.yaml`
 * @param item its path in the file: `questions/one-lock.four-cores`; empty for the whole file
 */
export function translationOf(locale: string, file: string, item: string): TranslationAttributes {
  if (locale === SOURCE_LOCALE) return {};
  const statuses = statusOf(locale, file);
  const state = itemState(item, statuses);
  const first = statuses.find(({ key, source }) => source !== null && isIn(item, key));
  const place = first === undefined ? {} : { 'data-text': textAnchor(file, first.key) };
  if (state === 'current') return place;
  if (state !== 'missing') return { ...place, 'data-translation': state };
  const { lang, dir } = localeOf(SOURCE_LOCALE);
  return { ...place, 'data-translation': state, lang, dir };
}

/** Every text of a locale. */
function textsIn(locale: string): readonly TextStatus[] {
  return sourceFiles(process.cwd()).flatMap((file) => statusOf(locale, file));
}

/** The texts of an area: a lesson with its programs, figures and questions, the interface, the course's names. */
export function areaTexts(locale: string, area: string): readonly TextStatus[] {
  return textsIn(locale).filter(({ file }) => areaOf(file) === area);
}

/** What an area that is no lesson is called: what translators call it, or the title of its page. */
export function areaName(area: string, messages: Messages): string {
  const key = [`translate.${area}`, `${area}.title`].find((one) => messages.has(one));
  return key === undefined ? area : messages.text(key);
}

/** The texts of every area, in the order of the files. */
export function areasIn(locale: string): ReadonlyMap<string, readonly TextStatus[]> {
  return Map.groupBy(textsIn(locale), ({ file }) => areaOf(file));
}
