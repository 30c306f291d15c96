/**
 * What a newcomer writes after a tutorial must run unmodified and print the lines that CPython prints (figures left
 * out: the clock is another one). Programs of the simulated internet must run to their end.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runOnEngine } from '../support/engine.ts';
import {
  endingOf,
  hashOf,
  newcomerPrograms,
  readNewcomer,
  RECORDED,
  SIMULATED_ONLY,
  STDIN,
} from './programs.ts';
import type { Recordings } from './programs.ts';

const recordings = JSON.parse(readFileSync(RECORDED, 'utf8')) as Recordings;
const programs = newcomerPrograms();
const isSimulated = (name: string): boolean =>
  SIMULATED_ONLY.some((family) => name.startsWith(family));

test.each(programs)('%s', (name) => {
  const run = runOnEngine(readNewcomer(name), '3.13', { stdin: STDIN });
  if (isSimulated(name)) {
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).not.toBe('');
    return;
  }
  const { sha256, ...expected } = recordings.programs[name] ?? { sha256: 'never recorded' };
  expect(sha256, 'the program changed after it was recorded').toBe(hashOf(name));
  expect(endingOf(run.status, run.stdout, run.stderr)).toMatchObject(expected);
});

test('there are many families', () => {
  expect(programs.length).toBeGreaterThanOrEqual(120);
});
