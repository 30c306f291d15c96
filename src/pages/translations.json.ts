/** What the page for translators shows, as data: for each locale and area the counts of its texts. */
import type { APIRoute } from 'astro';
import { SOURCE_LOCALE, TRANSLATIONS } from '../site/i18n/locales.ts';
import { areasIn } from '../site/i18n/translation.ts';
import { tally } from '../tools/i18n/status.ts';

export const GET: APIRoute = () => {
  const locales = TRANSLATIONS.map((locale) => ({
    ...locale,
    areas: Object.fromEntries(
      [...areasIn(locale.id)].map(([area, statuses]) => [area, tally(statuses)] as const),
    ),
  }));
  return Response.json({ version: 1, source: SOURCE_LOCALE, locales });
};
