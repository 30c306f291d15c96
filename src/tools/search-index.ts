/**
 * The search index over the built pages, by Pagefind: one for each language, in files that a page fetches as it needs
 * them. Pages that are to be found carry `data-pagefind-body`; what a figure draws or counts is no prose and left out.
 */
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { ROOT } from './process.ts';

/** Below the site's base path. */
export const SEARCH_FOLDER = 'pagefind';

const NO_PROSE = [
  'svg',
  'nav',
  '.vh',
  '.tl',
  '.tl-table',
  '.legend',
  '.narr',
  '.claim__src',
  '.about',
  '.answers',
  '.needs-script',
  '.eyebrow',
  '.accuracy',
  '.sources',
];

/** Indexes the pages in `outDir` and writes the index beside them. @throws Error with what Pagefind complains of */
export async function writeSearchIndex(outDir: string): Promise<void> {
  const folder = join(ROOT, outDir);
  const check = ({ errors }: { readonly errors: readonly string[] }): void => {
    if (errors.length > 0) throw new Error(`search: ${errors.join('; ')}`);
  };
  try {
    const created = await createIndex({ excludeSelectors: NO_PROSE });
    check(created);
    if (created.index === undefined) throw new Error('search: no index');
    check(await created.index.addDirectory({ path: folder }));
    check(await created.index.writeFiles({ outputPath: join(folder, SEARCH_FOLDER) }));
  } finally {
    await close();
  }
}
