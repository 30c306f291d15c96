/** Snippets kept as text: one file a kind, a line of five equals signs between two snippets. */
import { readFileSync } from 'node:fs';

export function readSnippets(name: 'valid' | 'errors' | 'warnings' | 'typos'): string[] {
  const file = new URL(`fixtures/${name}.txt`, import.meta.url);
  return readFileSync(file, 'utf8').split('=====\n');
}
