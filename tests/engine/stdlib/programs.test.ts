/** Programs about single modules, each run by the engine and by real CPython 3.14: the same output, line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadOracle, type Oracle } from '../../support/oracle.ts';
import { runOnEngine } from '../../support/engine.ts';

const FOLDER = new URL('programs/', import.meta.url);
const PROGRAMS = readdirSync(FOLDER).filter((name) => name.endsWith('.py'));

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

describe('programs about modules', () => {
  test.each(PROGRAMS)('%s', (name) => {
    const source = readFileSync(new URL(name, FOLDER), 'utf8');
    const real = oracle.run(source);
    expect(real.status, real.stderr).toBe(0);
    const ours = runOnEngine(source, '3.14');
    expect(ours.stdout.split('\n')).toEqual(real.stdout.split('\n'));
    expect(ours.status, ours.stderr).toBe(0);
  });
});
