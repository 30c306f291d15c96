/**
 * The compiler against recordings of real CPython 3.11, 3.12 and 3.13 (record.py): the same instructions,
 * constants, names, exception tables and positions for every snippet, and the same errors.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDis } from '../../../src/engine/compile/dis.ts';
import type { BytecodeVersion } from '../../../src/engine/compile/version.ts';
import {
  codeOf,
  comparable,
  describeSource,
  type Described,
  type Description,
} from './describe.ts';
import { readErrors, readSnippets } from './snippets.ts';

type Recorded = Described & { readonly listing?: string };

const recordedOn = (python: BytecodeVersion): Readonly<Record<string, Recorded>> =>
  JSON.parse(
    readFileSync(new URL(`./recorded-${python}.json`, import.meta.url), 'utf8'),
  ) as Readonly<Record<string, Recorded>>;

const recorded = recordedOn('3.13');

/**
 * Errors that later versions place better; this compiler places them as 3.14 does everywhere: at the
 * feature, and at the imported name.
 */
const PLACED_AS_IN_3_14: ReadonlySet<string> = new Set([
  'errors: future feature',
  'errors: future braces',
  'errors: __debug__ import',
]);

const snippets = readSnippets().filter(({ id }) => !id.startsWith('templates_3_14'));

describe('CPython 3.13', () => {
  test('every snippet is recorded', () => {
    const ids = [...snippets, ...readErrors()].map(({ id }) => id);
    expect(Object.keys(recorded).sort()).toEqual(ids.sort());
  });

  test.each(snippets)('$id', ({ id, source }) => {
    const { ours, theirs } = comparable(describeSource(source, '3.13'), recorded[id]!);
    expect(ours).toEqual(theirs);
  });

  test.each(readErrors())('$id', ({ id, source }) => {
    const ours = describeSource(source, '3.13');
    const theirs = recorded[id]!;
    if (PLACED_AS_IN_3_14.has(id) && 'error' in ours && 'error' in theirs) {
      expect(ours.error[0]).toBe(theirs.error[0]);
      expect(ours.error[1]).toBe(theirs.error[1]);
    } else {
      expect({ error: 'error' in ours && ours.error }).toEqual({
        error: 'error' in theirs && theirs.error,
      });
    }
  });

  test.each(snippets.filter(({ id }) => id.startsWith('checkpoints')))(
    'dis prints $id',
    ({ id, source }) => {
      expect(formatDis(codeOf(source, '3.13'), '3.13')).toBe(recorded[id]!.listing);
    },
  );
});

/**
 * 3.11 places some instructions at the expression that was visited last, and everything of an f-string at
 * the whole of it: there only the lines are compared, and those of two cleanups not at all.
 */
function placed(python: BytecodeVersion, id: string, described: unknown): unknown {
  if (python !== '3.11') return described;
  const lines = !LINE_OF_LAST_STATEMENT.has(id);
  return (described as readonly Description[]).map((code) => ({
    ...code,
    positions: code.positions.filter((_, i) => lines && i % 4 === 0),
  }));
}

const LINE_OF_LAST_STATEMENT: ReadonlySet<string> = new Set([
  'exceptions: return in try and finally',
  'exceptions: function in finally',
]);

describe.each(['3.11', '3.12'] as const)('CPython %s', (python) => {
  const rows = recordedOn(python);
  const known = snippets.filter(({ id }) => rows[id] !== undefined);

  test('nearly every snippet is recorded', () => {
    expect(known.length).toBe(Object.keys(rows).length);
    expect(known.length).toBeGreaterThan(snippets.length - 15);
  });

  test.each(known)('$id', ({ id, source }) => {
    const { ours, theirs } = comparable(describeSource(source, python), rows[id]!);
    expect(placed(python, id, ours)).toEqual(placed(python, id, theirs));
  });

  test.each(known.filter(({ id }) => id.startsWith('checkpoints')))(
    'dis prints $id',
    ({ id, source }) => {
      expect(formatDis(codeOf(source, python), python)).toBe(rows[id]!.listing);
    },
  );
});
