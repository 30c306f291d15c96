/** The reference pages in the order in which they are listed. */
import { referencePath, translatorsPath } from './paths.ts';

export const REFERENCE = [
  'misconceptions',
  'glossary',
  'versions',
  'history',
  'cheat-sheet',
  'python',
  'simulator',
  'accuracy',
  'teachers',
  'embedding',
  'sources',
  'translators',
] as const;
export type ReferenceName = (typeof REFERENCE)[number];

export function referenceAddress(locale: string, page: ReferenceName): string {
  return page === 'translators' ? translatorsPath(locale) : referencePath(locale, page);
}
