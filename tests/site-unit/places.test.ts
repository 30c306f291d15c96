/** Questions that are answered by putting things into places. */
import { describe, expect, test } from 'vitest';
import {
  checkPlaces,
  initialPlaces,
  isComplete,
  move,
  pair,
  retryPlaces,
  rightPlaces,
} from '../../src/site/islands/quiz/places.ts';
import type { Places } from '../../src/site/islands/quiz/places.ts';

const row = (id: string, text = id) => ({ id, text, why: 'because' });
const order: Places = {
  kind: 'order',
  rows: [row('a'), row('b'), row('c')],
  choices: [row('c'), row('a'), row('b')],
};
const match: Places = {
  kind: 'match',
  rows: [row('a'), row('b'), row('c')],
  choices: [row('b', 'same'), row('a', 'same'), row('c')],
};

describe('an order', () => {
  test('is put right piece by piece, and then all is in its place', () => {
    let state = initialPlaces(order, null);
    expect(state.placed).toEqual(['c', 'a', 'b']);
    expect(move(state, 0, -1)).toBe(state);
    state = move(move(state, 0, 1), 1, 1);
    expect(state.placed).toEqual(['a', 'b', 'c']);
    const judged = checkPlaces(state);
    expect(judged).toMatchObject({ phase: 'judged', tries: 1 });
    expect(rightPlaces(order, judged)).toEqual([true, true, true]);
    expect(move(judged, 0, 1)).toBe(judged);
  });

  test('keeps its pieces for another try', () => {
    const again = retryPlaces(order, checkPlaces(initialPlaces(order, null)));
    expect(again).toMatchObject({ placed: ['c', 'a', 'b'], phase: 'asking', tries: 1 });
    expect(move(again, 0, 1).placed).toEqual(['a', 'c', 'b']);
  });
});

describe('a match', () => {
  test('is judged when each has a partner; partners that read the same are the same', () => {
    let state = initialPlaces(match, null);
    expect(isComplete(state)).toBe(false);
    expect(checkPlaces(state)).toBe(state);
    state = pair(pair(pair(state, 0, 'b'), 1, 'c'), 2, 'c');
    const judged = checkPlaces(state);
    expect(rightPlaces(match, judged)).toEqual([true, false, true]);
    const again = retryPlaces(match, judged);
    expect(again.placed).toEqual(['b', '', 'c']);
    // What was right is not asked again.
    expect(pair(again, 0, 'c')).toBe(again);
    expect(pair(again, 1, 'a').placed).toEqual(['b', 'a', 'c']);
  });
});

test('a stored answer comes back if it fits', () => {
  expect(initialPlaces(order, ['a', 'b', 'c']).phase).toBe('judged');
  expect(initialPlaces(order, ['a', 'a', 'c']).phase).toBe('asking');
  expect(initialPlaces(match, ['a', 'a', 'c']).phase).toBe('judged');
  expect(initialPlaces(match, ['a', 'x', 'c']).phase).toBe('asking');
  expect(initialPlaces(order, ['a']).phase).toBe('asking');
});
