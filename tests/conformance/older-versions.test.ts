/**
 * Programs of the corpus print under the bytecode of the older versions what they print under 3.13's, whose library
 * and wordings these profiles have. A sample: every so many programs of those that no version may tell apart.
 */
import { describe, expect, test } from 'vitest';
import { runOnEngine } from '../support/engine.ts';
import { allPrograms, readProgram } from './programs.ts';

const VERSIONS = ['3.9', '3.10'] as const;
const EVERY = 40;

/** Topics about the instructions themselves and their columns, about counts, times and locks, or modules that came later. */
const OF_THE_VERSION = [
  'code-objects/',
  'dis/',
  'exec-eval/',
  'gc/',
  'interpreters/',
  'refcounts/',
  'timing/',
  'traceback-carets/',
];

const sample = allPrograms()
  .filter((name) => !OF_THE_VERSION.some((topic) => name.startsWith(topic)))
  .filter((_, i) => i % EVERY === 0);

describe.each(VERSIONS)('programs on %s', (python) => {
  test.each(sample)('%s', (name) => {
    const source = readProgram(name);
    const older = runOnEngine(source, python);
    const newer = runOnEngine(source, '3.13');
    expect(older.stdout).toBe(newer.stdout);
    expect(older.status).toBe(newer.status);
    expect(older.lastLine).toBe(newer.lastLine);
  });
});
