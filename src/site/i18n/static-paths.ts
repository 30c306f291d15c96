/** Addresses in every language: a page below src/pages/[...locale] has one for each locale, English without a prefix. */
import { LOCALES, SOURCE_LOCALE } from './locales.ts';

interface LocalePath {
  readonly params: { readonly locale: string | undefined };
  readonly props: { readonly locale: string };
}

/** For `getStaticPaths` of a page that exists once in every language. */
export function localePaths(): LocalePath[] {
  return LOCALES.map(({ id }) => ({
    params: { locale: id === SOURCE_LOCALE ? undefined : id },
    props: { locale: id },
  }));
}
