/** The JSON schemas for editors are those that the build checks with. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesOf, jsonSchemaOf, KINDS } from '../../src/tools/schemas.ts';

const root = new URL('../..', import.meta.url).pathname;

test.each(KINDS)('$name is current; if not: npm run schemas', (kind) => {
  const stored: unknown = JSON.parse(
    readFileSync(`${root}content/schemas/${kind.name}.json`, 'utf8'),
  );
  expect(stored).toEqual(JSON.parse(jsonSchemaOf(kind)));
  expect(filesOf(root, kind).length).toBeGreaterThan(0);
});
