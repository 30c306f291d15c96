/**
 * The GIL of 2.7: what its two threads lose to the lock, what they lose of each other's work, how often a lock
 * changes hands. Measured: public/measured (cpython2.7), with room for another scale and seed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runOnEngine } from '../../support/engine.ts';
import { DROP_REASONS } from '../../../src/engine/trace/events.ts';
import { traced } from './events.ts';

interface Result {
  readonly wall: number;
  readonly facts: Readonly<Record<string, number>>;
}

function resultOf(program: string, scale: number, interval?: string): Result {
  const path = new URL(`../../../public/measured/programs/${program}.py`, import.meta.url);
  const argv = [`${program}.py`, String(scale), ...(interval === undefined ? [] : [interval])];
  const run = runOnEngine(readFileSync(path, 'utf8'), '2.7-gil', { cores: 2, argv });
  const line = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(line.slice(0, 7)).toBe('RESULT ');
  return JSON.parse(line.slice(7)) as Result;
}

describe('two threads that only compute', () => {
  // Seconds at scale 1: one thread 0.230; two 0.404; with a check interval of 2 ticks 2.913, of 2000 ticks 0.248.
  const alone = resultOf('01_countdown_1t', 0.1).wall;

  test.each([
    ['02_countdown_2t', 0.404, 0.25],
    ['08_countdown_2t_switch_100us', 2.913, 0.25],
    ['09_countdown_2t_switch_100ms', 0.248, 0.1],
  ])('%s takes %d s', (program, seconds, off) => {
    const slowdown = resultOf(program, 0.1).wall / alone;
    expect(Math.abs(slowdown / (seconds / 0.2303) - 1), `${slowdown} times`).toBeLessThan(off);
  });
});

test('one thread alone never lets go of the GIL at a check point', () => {
  const { events } = traced('n = 0\nwhile n < 5000:\n    n += 1\n', { python: '2.7-gil' });
  const requests = events.filter((e) => e.kind === 'gil.drop' && DROP_REASONS[e.a] === 'request');
  expect(requests).toEqual([]);
});

describe('races', () => {
  // The share of updates that is lost hardly depends on their number, once the threads have a core each (after a tick).
  test.each([
    ['21_race_plus_eq_for', undefined, 0.25],
    ['21_race_plus_eq_for', '1e-05', 0.27],
    ['22_race_plus_eq_while', undefined, 0.19],
    ['23_race_call_between', undefined, 0.37],
    ['24_race_c_call_between', undefined, 0.35],
  ])('%s %s loses a share of %d', (program, interval, share) => {
    const { facts } = resultOf(program, 0.4, interval);
    expect(facts['wrong']).toBeGreaterThan(25);
    expect(facts['lost_fraction_mean']).toBeGreaterThan(share / 1.5);
    expect(facts['lost_fraction_mean']).toBeLessThan(share * 1.5);
  });

  test.each(['25_race_list_append', '27_race_locked'])('%s never loses anything', (program) => {
    expect(resultOf(program, 0.05).facts['wrong']).toBe(0);
  });

  test.each(['26_race_check_then_set', '28_race_singleton', '29_race_pair', '31_race_dict_iter'])(
    '%s goes wrong',
    (program) => {
      expect(resultOf(program, 0.1).facts['wrong']).toBeGreaterThan(0);
    },
  );
});

test('a free lock is taken without the GIL, so that its owner changes all the time', () => {
  const { facts } = resultOf('38_lock_2t', 0.05);
  const share = (facts['owner_changes'] as number) / (facts['acquisitions'] as number);
  // Measured: 52 869 of 400 000.
  expect(share).toBeGreaterThan(0.02);
});

test('sys has a check interval in ticks and no switch interval', () => {
  const program = `import sys
print(sys.version_info[:2], hasattr(sys, 'setswitchinterval'), sys.getcheckinterval())
sys.setcheckinterval(7)
print(sys.getcheckinterval())
`;
  expect(runOnEngine(program, '2.7-gil').stdout).toBe('(2, 7) False 100\n7\n');
});
