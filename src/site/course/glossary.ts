/** The glossary in a language: its terms in the order of that language, each with the lesson that introduces it. */
import { getEntry } from 'astro:content';
import { localeOf } from '../i18n/locales.ts';
import { translationOf } from '../i18n/translation.ts';
import type { TranslationAttributes } from '../i18n/translation.ts';
import type { Term } from '../lib/terms.ts';
import { outline } from './course.ts';
import type { OutlineLesson } from './course.ts';

export interface GlossaryEntry extends Term {
  readonly term: string;
  readonly text: string;
  readonly lesson: OutlineLesson | null;
  readonly translation: TranslationAttributes;
}

export async function glossary(locale: string): Promise<readonly GlossaryEntry[]> {
  const structure = await getEntry('glossary', 'glossary');
  const words = await getEntry('glossaryTexts', `glossary.${locale}`);
  if (structure === undefined || words === undefined)
    throw new Error(`content/glossary has no terms for ${locale}`);
  const lessons = (await outline(locale)).flatMap((part) => part.lessons);
  const entries = structure.data.terms.map(({ id, lesson, quiet }): GlossaryEntry => {
    const own = words.data.terms[id];
    if (own === undefined) throw new Error(`content/glossary has no words for "${id}"`);
    return {
      id,
      term: own.term,
      text: own.text,
      forms: quiet ? [] : (own.forms ?? '').split('|').flatMap((form) => form.trim() || []),
      lesson: lessons.find((one) => one.id === lesson) ?? null,
      translation: translationOf(locale, 'glossary/glossary.en.yaml', `terms/${id}`),
    };
  });
  const { lang } = localeOf(locale);
  return entries.sort((a, b) => a.term.localeCompare(b.term, lang));
}
