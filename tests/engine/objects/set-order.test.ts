/** Sets iterate in the very order of a 64-bit CPython: compared with a recording, because the oracle has 32 bits. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runOnEngine } from '../../support/engine.ts';

const read = (name: string): string =>
  readFileSync(new URL(`./recordings/${name}`, import.meta.url), 'utf8');

it.each(['3.13', '3.14'] as const)('sets of numbers and tuples, Python %s', (python) => {
  const { stdout } = runOnEngine(read('set-order.py'), python);
  expect(stdout.split('\n')).toEqual(read('set-order.txt').split('\n'));
});
