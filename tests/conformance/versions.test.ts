/**
 * The older profiles have the library and the language of 3.13's and other bytecode: programs print the
 * same. A sample of the corpus, other programs for every version.
 */
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '@inside-the-gil/engine';
import { runOnEngine } from '../support/engine.ts';
import { allPrograms, readProgram } from './programs.ts';

const VERSIONS: readonly PythonVersion[] = ['3.11', '3.12'];
/** One program of so many. */
const SHARE = 40;

/** Programs that ask for what differs: classes of 3.13 know their line and their attributes, and so on. */
const ASKS_FOR_THE_VERSION = /__firstlineno__|__static_attributes__|sys\.version|co_code|\bdis\b/;

describe.each(VERSIONS)('on %s as on 3.13', (python) => {
  const sample = allPrograms().filter(
    (name, i) =>
      i % SHARE === VERSIONS.indexOf(python) && !ASKS_FOR_THE_VERSION.test(readProgram(name)),
  );

  test.each(sample)('%s', { timeout: 120_000 }, (name) => {
    const source = readProgram(name);
    const here = runOnEngine(source, python);
    const there = runOnEngine(source, '3.13');
    expect(here.stdout).toBe(there.stdout);
    expect(here.status).toBe(there.status);
    expect(here.lastLine).toBe(there.lastLine);
  });
});
