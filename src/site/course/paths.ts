/** Addresses of pages, below whatever base path the site is built for. */
import { LOCALES, SOURCE_LOCALE } from '../i18n/locales.ts';
import { SANDBOX } from '../lib/keys.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** A file of public/ or a page, from the site's root. */
export function sitePath(path: string): string {
  return `${base}/${path.replace(/^\//, '')}`;
}

export function homePath(locale: string): string {
  return sitePath(locale === SOURCE_LOCALE ? '' : `${locale}/`);
}

export function lessonPath(locale: string, lesson: string): string {
  return `${homePath(locale)}lessons/${lesson}/`;
}

/** The page on what the simulator's Python can and cannot do. */
export function pythonPath(locale: string): string {
  return `${homePath(locale)}reference/python/`;
}

/** The page on how accurate the model is. */
export function accuracyPath(locale: string): string {
  return `${homePath(locale)}reference/accuracy/`;
}

/** A page below /reference/, by its name; their list without one. */
export function referencePath(locale: string, page?: string): string {
  return `${homePath(locale)}reference/${page === undefined ? '' : `${page}/`}`;
}

/** The page for programs of one's own. */
export function sandboxPath(locale: string): string {
  return `${homePath(locale)}sandbox/`;
}

/** The same page in another language. @param pathname of the page, with the base path */
export function inLocale(pathname: string, locale: string): string {
  const [first = '', ...rest] = pathname.slice(base.length + 1).split('/');
  const isPrefix = LOCALES.some(({ id }) => id === first && id !== SOURCE_LOCALE);
  const path = (isPrefix ? rest : [first, ...rest]).join('/');
  // The original does not stand beside itself.
  if (locale === SOURCE_LOCALE && path.startsWith('translate/')) return translatorsPath(locale);
  return `${homePath(locale)}${path}`;
}

/** The page on which a lesson, or the interface, stands beside its translation. */
export function translatePath(locale: string, area: string): string {
  return `${homePath(locale)}translate/${area}/`;
}

/** The anchor of a text on that page: a block's id, or the path in its file. @param file the English file below content/ */
export function textAnchor(file: string, key: string): string {
  if (file.endsWith('.mdx')) return key;
  const [name = '', folder = ''] = file
    .replace(/\.en\.(?:yaml|json)$/, '')
    .split('/')
    .reverse();
  // A lesson has many programs, and one file of each other kind.
  const place = file.startsWith('programs/') ? name : folder;
  return `${place}-${key}`.replace(/[^\w-]+/g, '-');
}

/** What is translated into which language. */
export function translatorsPath(locale: string): string {
  return `${homePath(locale)}translators/`;
}

/** The page that shows a playground in a frame of another site. */
export function embedPath(locale: string, playground: string): string {
  return `${homePath(locale)}embed/${playground === SANDBOX ? '' : `${playground}/`}`;
}

/** How to put playgrounds into other pages. */
export function teachersPath(locale: string): string {
  return `${homePath(locale)}reference/embedding/`;
}

/** The page of one's own results. */
export function progressPath(locale: string): string {
  return `${homePath(locale)}progress/`;
}

/** The page on which missed questions are asked again. */
export function reviewPath(locale: string): string {
  return `${homePath(locale)}review/`;
}

/** The questions before and after the course. */
export function inventoryPath(locale: string): string {
  return `${homePath(locale)}inventory/`;
}

/** What works without a network. */
export function offlinePath(locale: string): string {
  return `${homePath(locale)}offline/`;
}

/** Ways through the course for readers who want some of it; with a name, one of them. */
export function pathsPath(locale: string, path?: string): string {
  return `${homePath(locale)}paths/${path === undefined ? '' : `#${path}`}`;
}

/** New lessons, for feed readers. */
export function feedPath(locale: string): string {
  return `${homePath(locale)}feed.xml`;
}

/** The picture that stands for a page where its address is shared; without a lesson, that of the course. */
export function picturePath(locale: string, lesson = 'course'): string {
  return `${homePath(locale)}pictures/${lesson}.png`;
}
