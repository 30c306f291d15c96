/**
 * How much of what a page shows is translated: the state of an item (a question, a figure, a playground) as attributes
 * of its element, and of a lesson with all that belongs to it as numbers. Build only.
 */
import { fileStatus, localeStatus, areaOf, tally } from '../../tools/i18n/status.ts';
import type { Tally, TextStatus } from '../../tools/i18n/status.ts';
import { itemState } from '../../tools/i18n/yaml-merge.ts';
import { SOURCE_LOCALE, localeOf } from './locales.ts';

export interface TranslationAttributes {
  readonly 'data-translation'?: 'missing' | 'changed' | 'machine';
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
  const state = itemState(item, statusOf(locale, file));
  if (state === 'current') return {};
  if (state !== 'missing') return { 'data-translation': state };
  const { lang, dir } = localeOf(SOURCE_LOCALE);
  return { 'data-translation': state, lang, dir };
}

let all: { readonly locale: string; readonly statuses: readonly TextStatus[] }[] = [];

/** Every text of a locale. */
export function textsIn(locale: string): readonly TextStatus[] {
  if (import.meta.env.DEV) return localeStatus(process.cwd(), locale);
  const known = all.find((one) => one.locale === locale);
  if (known !== undefined) return known.statuses;
  const statuses = localeStatus(process.cwd(), locale);
  all = [...all, { locale, statuses }];
  return statuses;
}

/** The texts of an area: a lesson with its programs, figures and questions, the interface, the course's names. */
export function areaTexts(locale: string, area: string): readonly TextStatus[] {
  return textsIn(locale).filter(({ file }) => areaOf(file) === area);
}

export function areaTally(locale: string, area: string): Tally {
  return tally(areaTexts(locale, area));
}

/** The texts of every area, in the order of the files. */
export function areasIn(locale: string): ReadonlyMap<string, readonly TextStatus[]> {
  return Map.groupBy(textsIn(locale), ({ file }) => areaOf(file));
}
