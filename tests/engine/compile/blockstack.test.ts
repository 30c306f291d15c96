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

/** By version: what CPython leaves that nothing reaches, an order of copied exits, the line of an END_ASYNC_FOR. */
const LEFT_OVER: Readonly<Record<'3.9' | '3.10', ReadonlySet<string>>> = {
  '3.9': new Set(['exceptions: return in try and finally', 'generators: async for']),
  '3.10': new Set(['exceptions: nested try']),
};

describe.each(['3.9', '3.10'] as const)('CPython %s', (python) => {
  const recorded = JSON.parse(
    readFileSync(new URL(`./recorded-${python}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, Recorded>>;
  const snippets = readSnippets().filter(({ id }) => id in recorded && !LEFT_OVER[python].has(id));

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
