/** The frozen Python modules are those of the folder: nobody forgot `npm run freeze`. */
import { expect, test } from 'vitest';
import { staleFiles } from '../../src/tools/freeze.ts';

test('the shelves hold what stands in src/engine/stdlib/python', () => {
  expect(staleFiles(), 'run `npm run freeze`').toEqual([]);
});
