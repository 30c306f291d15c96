/**
 * The search index over the built pages, by Pagefind: one for each language, in files that a page fetches as it needs
 * them. Pages that are to be found carry `data-pagefind-body`; what a figure draws or counts is no prose and left out.
 * A page that is a list of short texts, as the glossary is, is indexed entry by entry: as one long page it would stand
 * behind every lesson that has the same words more often, and name few of its entries.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
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

/** Most entries are a few hundred bytes; so many files hold them all, and that many a language are kept for offline. */
const MOST_FILES = 64;

/**
 * Lists the files of each language's index in files.json: a page has them kept for searching without a network. Pagefind
 * itself names them inside of compressed files only; the language stands before the hash in their names, or before `_group`.
 */
function writeFileList(folder: string): void {
  const files: Record<string, string[]> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = name.replaceAll('\\', '/');
    const language = /(?:^|[/.])([\w-]+?)(?:_group)?_[0-9a-f]+\.pf_\w+$/.exec(path)?.[1];
    if (language !== undefined) (files[language] ??= []).push(path);
  }
  writeFileSync(join(folder, 'files.json'), JSON.stringify(files));
}

/** An entry as the layouts write it: a section without sections in it, which the page itself keeps from the index. */
const ENTRY = /<section\b[^>]*\bdata-search-entry="([^"]+)"[^>]*>(.*?)<\/section>/gs;

/** The entries of a built page, each as a page of its own with the address of its place. */
function entriesOf(address: string, html: string): { url: string; content: string }[] {
  const language = /<html\b[^>]*\blang="([^"]+)"/.exec(html)?.[1];
  const kind = /\bdata-pagefind-meta="kind:([^"]+)"/.exec(html)?.[1];
  return [...html.matchAll(ENTRY)].map(([, id, inner]) => {
    const title = /<h[23]\b[^>]*>(.*?)<\/h[23]>/s.exec(inner as string)?.[1];
    if (language === undefined || kind === undefined || title === undefined)
      throw new Error(`search: ${address}#${id} lacks a language, a kind or a heading`);
    const rest = (inner as string).replace(/<h[23]\b.*?<\/h[23]>/s, '');
    return {
      url: `${address}#${id}`,
      content:
        `<html lang="${language}"><body data-pagefind-body data-pagefind-filter="what:${kind}">` +
        `<h1>${title}</h1>${rest}</body></html>`,
    };
  });
}

/** Addresses are relative to the site's base path, as Pagefind makes them of a folder. */
function allEntries(folder: string): { url: string; content: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('/index.html'))
    .sort()
    .flatMap((name) => {
      const html = readFileSync(join(folder, name), 'utf8');
      if (!html.includes('data-search-entry')) return [];
      return entriesOf(`/${name.slice(0, -'index.html'.length)}`, html);
    });
}

/** Indexes the pages in `outDir` and writes the index beside them. @throws Error with what Pagefind complains of */
export async function writeSearchIndex(outDir: string): Promise<void> {
  const folder = join(ROOT, outDir);
  const check = ({ errors }: { readonly errors: readonly string[] }): void => {
    if (errors.length > 0) throw new Error(`search: ${errors.join('; ')}`);
  };
  try {
    const created = await createIndex({ excludeSelectors: NO_PROSE, maxFragments: MOST_FILES });
    check(created);
    if (created.index === undefined) throw new Error('search: no index');
    check(await created.index.addDirectory({ path: folder }));
    for (const entry of allEntries(folder)) check(await created.index.addHTMLFile(entry));
    check(await created.index.writeFiles({ outputPath: join(folder, SEARCH_FOLDER) }));
    writeFileList(join(folder, SEARCH_FOLDER));
  } finally {
    await close();
  }
}
