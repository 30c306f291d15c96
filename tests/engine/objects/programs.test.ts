/** Programs about numbers, text and bytes whose Python code takes part: stdout as CPython prints it. */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../../src/engine/session/config.ts';
import { loadOracle, type Oracle } from '../../support/oracle.ts';
import { runProgram } from '../../../src/engine/session/run.ts';

const folder = new URL('./programs/', import.meta.url);

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

describe('programs about values', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.py'));

  it.each(names)(
    '%s',
    (name) => {
      const source = readFileSync(new URL(name, folder), 'utf8');
      const { output } = runProgram(source, defaultConfig(), name);
      const printed = output
        .filter((chunk) => chunk.stream === 'stdout')
        .map((chunk) => chunk.text);
      expect(printed.join('').split('\n')).toEqual(oracle.run(source).stdout.split('\n'));
    },
    60_000,
  );
});
