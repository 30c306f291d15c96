/** The frozen Python modules are those of the folder: nobody forgot `npm run freeze`. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { frozenFile, frozenText } from '../../src/tools/freeze.ts';

test('frozen.ts holds what stands in src/engine/stdlib/python', () => {
  expect(readFileSync(frozenFile, 'utf8') === frozenText(), 'run `npm run freeze`').toBe(true);
});
