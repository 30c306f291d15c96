/**
 * Programs made by chance from a grammar (generator/), the same ones in every run: the engine and real CPython must print
 * the same and end the same. `npm run fuzz` compares as many more as wanted and cuts down those that differ.
 */
import { beforeAll, expect, test } from 'vitest';
import { loadOracle } from '../support/oracle.ts';
import type { Oracle } from '../support/oracle.ts';
import { differenceOf } from './generator/compare.ts';
import { generateProgram } from './generator/program.ts';

const FIRST_SEED = 20261128;
const PROGRAMS = 200;
const PORTIONS = 10;

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

test.each(Array.from({ length: PORTIONS }, (_, portion) => portion))(
  'portion %i of the programs made by chance',
  (portion) => {
    for (let k = portion; k < PROGRAMS; k += PORTIONS) {
      const source = generateProgram(FIRST_SEED + k);
      expect(differenceOf(source, oracle), `seed ${FIRST_SEED + k}`).toBeNull();
    }
  },
  120_000,
);

test('the programs are real ones: nearly all are valid, most run to their end', () => {
  const ends = Array.from({ length: 60 }, (_, k) => oracle.run(generateProgram(FIRST_SEED + k)));
  expect(ends.filter((end) => end.lastLine.startsWith('SyntaxError'))).toHaveLength(0);
  expect(ends.filter((end) => end.status === 0).length).toBeGreaterThan(30);
});
