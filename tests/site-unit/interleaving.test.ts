/** Steps of two threads on one number: the arithmetic of the figure. */
import { expect, test } from 'vitest';
import { interleave } from '../../src/site/lib/interleaving.ts';
import type { InterleavingStep } from '../../src/site/lib/interleaving.ts';

const change = (thread: number, by: number): InterleavingStep[] => [
  { thread, does: 'load' },
  { thread, does: 'add', by },
  { thread, does: 'store' },
];

test('one after the other, both changes are there', () => {
  const { ends, due, rows } = interleave(2, [...change(0, 1), ...change(1, 1)]);
  expect([ends, due]).toEqual([4, 4]);
  expect(rows.map(({ held, memory }) => [held, memory])).toEqual([
    [2, 2],
    [3, 2],
    [3, 3],
    [3, 3],
    [4, 3],
    [4, 4],
  ]);
});

test('torn, the one that stores last wins', () => {
  const [loadA, addA, storeA] = change(0, 1) as [
    InterleavingStep,
    InterleavingStep,
    InterleavingStep,
  ];
  const [loadB, addB, storeB] = change(1, -1) as [
    InterleavingStep,
    InterleavingStep,
    InterleavingStep,
  ];
  expect(interleave(2, [loadA, loadB, addA, storeA, addB, storeB])).toMatchObject({
    ends: 1,
    due: 2,
  });
  expect(interleave(2, [loadA, loadB, addB, storeB, addA, storeA])).toMatchObject({
    ends: 3,
    due: 2,
  });
});

test('nothing is stored that was not loaded', () => {
  expect(() => interleave(2, [{ thread: 1, does: 'store' }])).toThrow(/thread 1/);
});
