/** A library that comes when it is asked for gives the same runs as one that is at hand. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '../../../src/engine/index.ts';
import { FROZEN as BASICS } from '../../../src/engine/stdlib/shelves/basics-frozen.ts';
import { LATE_NATIVES } from '../../../src/engine/stdlib/late-natives.ts';
import { frozenModule, lateNative } from '../../../src/engine/stdlib/library.ts';
import { importableModules, isNative } from '../../../src/engine/stdlib/registry.ts';
import { digestOf, PROGRAMS } from './supplies/programs.ts';

interface Line {
  readonly foreseen: readonly string[];
  readonly begun: number;
  readonly digest: string;
}

const later = (): Line[] =>
  execFileSync(
    process.execPath,
    ['--conditions=browser', fileURLToPath(new URL('supplies/later.ts', import.meta.url))],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

test('the same traces, output and outcomes', () => {
  const lines = later();
  const here = PROGRAMS.map(({ source, python }) =>
    digestOf(runProgram(source, defaultConfig({ python, seed: 7 }))),
  );
  expect(lines.map(({ digest }) => digest)).toEqual(here);
  // What a text says is fetched before the run; what it does not say begins the run again.
  expect(lines.map(({ foreseen }) => foreseen)).toEqual([
    [],
    ['basics', 'threads'],
    ['threads'],
    ['asyncio', 'basics', 'math', 'threads'],
    expect.arrayContaining(['processes', 'data']),
    [],
    [],
    expect.arrayContaining(['data', 'numbers', 'texts', 'unicode']),
    [],
    [],
    [],
    [],
    expect.arrayContaining(['internet', 'numbers', 'sockets']),
    ['processes', 'threads'],
    ['math', 'threads'],
    ['basics', 'sockets', 'threads'],
    ['basics', 'sockets', 'threads'],
  ]);
  expect(lines[2]?.begun).toBe(1);
  expect(lines[5]?.begun).toBeGreaterThan(1);
  // A fork shows in no import.
  expect(lines[1]?.begun).toBe(2);
});

test('every module of the catalogue and every native that comes later is on its shelf', () => {
  for (const name of importableModules())
    expect(
      isNative(name) || ['sys', 'builtins'].includes(name) || frozenModule(name) !== undefined,
      name,
    ).toBe(true);
  for (const name of Object.keys(LATE_NATIVES))
    expect(lateNative(name), name).toBeTypeOf('function');
  expect(Object.keys(BASICS)).toContain('logging');
});
