/** Addresses of pages, below whatever base path the site is built for. */
import { SOURCE_LOCALE } from '../i18n/locales.ts';

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

/** The page for programs of one's own. */
export function sandboxPath(locale: string): string {
  return `${homePath(locale)}sandbox/`;
}
