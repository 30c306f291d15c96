/**
 * The compiler against recordings of real CPython 3.9 and 3.10 (record_blockstack.py): the same instructions,
 * constants and names for every snippet in these versions' syntax.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDis } from '../../../src/engine/compile/dis.ts';
import { walk, type Description } from './describe-blockstack.ts';
import { codeOf } from './describe.ts';
import { readSnippets } from './snippets.ts';

interface Recorded {
  readonly codes: readonly Description[];
  readonly listing?: string;
}

/**
 * A RERAISE behind a return, which nothing reaches, is left over in CPython; and an END_ASYNC_FOR has the line of the
 * `else` behind it.
 */
const LEFT_OVER: ReadonlySet<string> = new Set([
  'exceptions: return in try and finally',
  'generators: async for',
]);

describe.each(['3.9'] as const)('CPython %s', (python) => {
  const recorded = JSON.parse(
    readFileSync(new URL(`./recorded-${python}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, Recorded>>;
  const snippets = readSnippets().filter(({ id }) => id in recorded && !LEFT_OVER.has(id));

  test.each(snippets)('$id', ({ id, source }) => {
    expect([...walk(codeOf(source, python), python)]).toEqual(recorded[id]!.codes);
  });

  test.each(snippets.filter(({ id }) => id.startsWith('checkpoints')))(
    'dis prints $id',
    ({ id, source }) => {
      expect(formatDis(codeOf(source, python), python)).toBe(recorded[id]!.listing);
    },
  );
});
