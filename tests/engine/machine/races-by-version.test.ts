/**
 * The measured races on the versions whose programs were not timed: what never went wrong on real
 * interpreters (public/measured/README.md, finding 1) does not, what lost updates does. Mostly a thirtieth of
 * the work, with a switch interval of 10 microseconds, which leaves the number of trials as it was.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '@inside-the-gil/engine';
import { runOnEngine } from '../../support/engine.ts';

const VERSIONS: readonly PythonVersion[] = ['3.9', '3.10', '3.11', '3.12'];
const SEEDS = [1, 2];

/** One check point an iteration, a lock, or one C call. */
const NEVER = [
  '21_race_plus_eq_for',
  '22_race_plus_eq_while',
  '25_race_list_append',
  '26_race_check_then_set',
  '27_race_locked',
  '29_race_pair',
];
/** A call between the read and the write; a dict that grows while it is iterated over. */
const LOST = ['23_race_call_between', '24_race_c_call_between', '31_race_dict_iter'];

/** 3.9 looks at the eval breaker behind nearly every instruction: these go wrong there. */
const LOST_ON_3_9 = ['21_race_plus_eq_for', '22_race_plus_eq_while', '29_race_pair'];
/** ... and this one now and then. */
const SELDOM_ON_3_9 = ['26_race_check_then_set'];

function wrong(program: string, python: PythonVersion, seed: number): number {
  const path = new URL(`../../../public/measured/programs/${program}.py`, import.meta.url);
  // The dict has to grow for longer than a turn lasts.
  const scale = program.startsWith('31') ? '1' : '0.03';
  const argv = [`${program}.py`, scale, '1e-05'];
  const run = runOnEngine(readFileSync(path, 'utf8'), python, { cores: 2, seed, argv });
  const line = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(line.slice(0, 7)).toBe('RESULT ');
  const { facts } = JSON.parse(line.slice(7)) as { facts: { trials: number; wrong: number } };
  expect(facts.trials).toBeGreaterThanOrEqual(30);
  return facts.wrong;
}

describe.each(VERSIONS)('races on %s', (python) => {
  const cases = (programs: readonly string[]): (readonly [string, number])[] =>
    programs.flatMap((program) => SEEDS.map((seed) => [program, seed] as const));

  const lost = python === '3.9' ? [...LOST_ON_3_9, ...LOST] : LOST;
  const wrongOn39 = [...LOST_ON_3_9, ...SELDOM_ON_3_9];
  const never = NEVER.filter((program) => python !== '3.9' || !wrongOn39.includes(program));

  test.each(cases(never))('%s never goes wrong with seed %i', (program, seed) => {
    expect(wrong(program, python, seed)).toBe(0);
  });

  test.each(cases(lost))('%s goes wrong with seed %i', (program, seed) => {
    expect(wrong(program, python, seed)).toBeGreaterThan(0);
  });
});
