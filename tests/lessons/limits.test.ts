/** The engine's tables of limits and the tests' differences stand in English where they are true; their words are translated. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { MODEL_OMISSIONS } from '../../src/engine/machine/omissions.ts';
import { OMISSIONS } from '../../src/engine/stdlib/omissions.ts';
import { limitsTextsSchema } from '../../src/tools/content/schema.ts';
import { PLATFORM_DIFFERENCES } from '../conformance/differences.ts';

const file = new URL('../../content/reference/limits.en.yaml', import.meta.url);
const words = limitsTextsSchema.parse(parse(readFileSync(file, 'utf8')));

test('content/reference/limits.en.yaml has the words of every limit, and no others', () => {
  expect(Object.values(words.python)).toEqual(
    OMISSIONS.map(({ what, reason }) => ({ what, why: reason })),
  );
  expect(Object.values(words.machine)).toEqual(MODEL_OMISSIONS);
  expect(Object.values(words.differences)).toEqual(
    PLATFORM_DIFFERENCES.map(({ reason }) => reason),
  );
});
