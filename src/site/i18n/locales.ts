/**
 * The languages of the course. English is the source and has no prefix in addresses; a locale joins
 * the site by a line here, its messages in content/ui and its texts in content.
 */

export interface Locale {
  /** The folder in addresses and in content. */
  readonly id: string;
  /** For `lang` attributes and for number formats. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** Its name in itself. */
  readonly name: string;
}

export const SOURCE_LOCALE = 'en';

export const LOCALES: readonly Locale[] = [{ id: 'en', lang: 'en', dir: 'ltr', name: 'English' }];

export function localeOf(id: string): Locale {
  const locale = LOCALES.find((candidate) => candidate.id === id);
  if (locale === undefined) throw new Error(`unknown locale "${id}"`);
  return locale;
}
