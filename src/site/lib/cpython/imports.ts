/**
 * Whether a program asks for threads, other processes or other interpreters: by the imports that the engine has compiled
 * it to, in the program and in the modules beside it. What is imported by the library itself does not count: logging
 * imports threading and starts none.
 */
import type { Listing, RunConfig } from '@inside-the-gil/engine';
import { StepClient } from '../engine/step-client.ts';
import type { SideFile } from '../settings.ts';

export interface TellingImport {
  readonly module: string;
  readonly what: 'threads' | 'processes' | 'interpreters';
  readonly file: string;
  readonly line: number;
}

const TELLING: Readonly<Record<string, TellingImport['what']>> = {
  threading: 'threads',
  _thread: 'threads',
  'concurrent.futures': 'threads',
  'concurrent.futures.thread': 'threads',
  'concurrent.futures.process': 'processes',
  multiprocessing: 'processes',
  _multiprocessing: 'processes',
  'concurrent.interpreters': 'interpreters',
  'concurrent.futures.interpreter': 'interpreters',
  _interpreters: 'interpreters',
  _xxsubinterpreters: 'interpreters',
  interpreters: 'interpreters',
};

/** `a.b.c` counts as the longest of `a.b.c`, `a.b` and `a` that tells something. */
function telling(name: string): { module: string; what: TellingImport['what'] } | null {
  const parts = name.split('.');
  for (let n = parts.length; n > 0; n--) {
    const module = parts.slice(0, n).join('.');
    const what = TELLING[module];
    if (what !== undefined) return { module, what };
  }
  return null;
}

/** The first import that tells something, in the order of lines. */
export function tellingImport(listings: readonly Listing[], file: string): TellingImport | null {
  const found: TellingImport[] = [];
  for (const { instructions } of listings) {
    let from = '';
    for (const { name, argument, line } of instructions) {
      if (name === 'IMPORT_NAME') from = argument;
      else if (name !== 'IMPORT_FROM') continue;
      const told = telling(name === 'IMPORT_NAME' ? argument : `${from}.${argument}`);
      if (told !== null) found.push({ ...told, file, line });
    }
  }
  return found.sort((a, b) => a.line - b.line)[0] ?? null;
}

/** A program as it is compiled, before its first instruction; none for a program with a syntax error. */
export type ListingsOf = (source: string, filename: string) => Promise<readonly Listing[]>;

/** Asks the engine, in a worker of its own that ends with the answer. */
export const compiledBy =
  (config: RunConfig): ListingsOf =>
  (source, filename) =>
    new Promise((resolve, reject) => {
      const client = new StepClient({ source, filename, config }, 0, {
        arrived({ listings }) {
          client.dispose();
          resolve(listings);
        },
        ended: () => undefined,
        lost(detail) {
          client.dispose();
          reject(new Error(detail));
        },
      });
    });

export async function importThatTells(
  program: {
    readonly source: string;
    readonly filename: string;
    readonly files: readonly SideFile[];
  },
  listingsOf: ListingsOf,
): Promise<TellingImport | null> {
  const texts = [
    { name: program.filename, text: program.source },
    ...program.files.filter(({ name }) => name.endsWith('.py')),
  ];
  for (const { name, text } of texts) {
    const found = tellingImport(await listingsOf(text, name), name);
    if (found !== null) return found;
  }
  return null;
}
