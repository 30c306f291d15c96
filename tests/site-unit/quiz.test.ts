/** Questions: choosing, judging, and trying again what was missed. */
import { describe, expect, test } from 'vitest';
import {
  check,
  choose,
  initialQuiz,
  isAllRight,
  kindOf,
  retry,
  score,
} from '../../src/site/islands/quiz/model.ts';
import type { Option } from '../../src/site/islands/quiz/model.ts';

const option = (id: string, right: boolean): Option => ({
  id,
  text: id,
  why: `because ${id}`,
  right,
});
const single = [option('a', false), option('b', true), option('c', false)];
const multiple = [option('a', true), option('b', true), option('c', false), option('d', false)];

describe('one answer', () => {
  test('choosing replaces, and nothing chosen is not checked', () => {
    const fresh = initialQuiz(single, null);
    expect(check(single, fresh).phase).toBe('asking');
    const chosen = choose(single, choose(single, fresh, 'a', true), 'b', true);
    expect([...chosen.chosen]).toEqual(['b']);
    expect(isAllRight(single, check(single, chosen))).toBe(true);
  });

  test('after a miss the tried option stays closed and the others are open', () => {
    const missed = check(single, choose(single, initialQuiz(single, null), 'a', true));
    expect(missed.phase).toBe('judged');
    const again = retry(single, missed);
    expect([...again.settled]).toEqual(['a']);
    expect([...again.tried]).toEqual(['a']);
    expect(choose(single, again, 'a', true).chosen.size).toBe(0);
    expect(isAllRight(single, check(single, choose(single, again, 'b', true)))).toBe(true);
  });

  test('every miss stays closed, not only the last one', () => {
    let state = check(single, choose(single, initialQuiz(single, null), 'a', true));
    state = check(single, choose(single, retry(single, state), 'c', true));
    expect([...retry(single, state).settled]).toEqual(['a', 'c']);
  });

  test('what is right is not asked again', () => {
    const right = check(single, choose(single, initialQuiz(single, null), 'b', true));
    expect(retry(single, right)).toBe(right);
  });
});

describe('several answers', () => {
  test('only what was missed is asked again', () => {
    let state = initialQuiz(multiple, null);
    for (const id of ['a', 'c']) state = choose(multiple, state, id, true);
    const judged = check(multiple, state);
    expect(score(multiple, judged)).toEqual({ right: 1, missed: 1 });
    const again = retry(multiple, judged);
    expect([...again.settled].sort()).toEqual(['a', 'd']);
    expect([...again.chosen]).toEqual(['a']);
    expect(isAllRight(multiple, check(multiple, choose(multiple, again, 'b', true)))).toBe(true);
  });

  test('a judged answer cannot be changed', () => {
    const judged = check(multiple, choose(multiple, initialQuiz(multiple, null), 'a', true));
    expect(choose(multiple, judged, 'b', true)).toBe(judged);
  });
});

test('one right option is a single choice, more are several', () => {
  expect([kindOf(single), kindOf(multiple)]).toEqual(['single', 'multiple']);
});

test('stored answers are judged again by the present key, unknown ones ignored', () => {
  expect(initialQuiz(single, ['b']).phase).toBe('judged');
  expect(initialQuiz(single, ['gone']).phase).toBe('asking');
  expect(isAllRight(multiple, initialQuiz(multiple, ['a', 'b', 'gone']))).toBe(true);
});
