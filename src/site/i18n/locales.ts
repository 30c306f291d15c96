/**
 * The languages of the course, as content/locales.json lists them. English is the source and has no prefix in
 * addresses; the others are folders in addresses and endings of files. `npm run i18n:new` adds one.
 */
import list from '../../../content/locales.json' with { type: 'json' };

export interface Locale {
  /** The folder in addresses and the ending of files in content. */
  readonly id: string;
  /** For `lang` attributes and for number formats. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its name in itself. */
  readonly name: string;
}

export const SOURCE_LOCALE = 'en';

export const LOCALES = list as readonly Locale[];

/** The languages that English is translated into. */
export const TRANSLATIONS = LOCALES.filter(({ id }) => id !== SOURCE_LOCALE);

export function localeOf(id: string): Locale {
  const locale = LOCALES.find((candidate) => candidate.id === id);
  if (locale === undefined) throw new Error(`unknown locale "${id}"`);
  return locale;
}
