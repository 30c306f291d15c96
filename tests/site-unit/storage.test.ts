/** What the browser keeps, and what it is not trusted with. */
import { describe, expect, test } from 'vitest';
import { addressedPlayground, playgroundKey, quizKey, TAB_KEY } from '../../src/site/lib/keys.ts';
import {
  loadPlayground,
  loadQuiz,
  loadTabLeaves,
  savePlayground,
  saveQuiz,
  saveTabLeaves,
} from '../../src/site/lib/storage.ts';
import type { Store } from '../../src/site/lib/storage.ts';

function memory(): { store: NonNullable<Store>; entries: Map<string, string> } {
  const entries = new Map<string, string>();
  return {
    entries,
    store: {
      getItem: (key) => entries.get(key) ?? null,
      setItem: (key, value) => void entries.set(key, value),
      removeItem: (key) => void entries.delete(key),
    },
  };
}

const settings = { python: '3.14', cores: 2, switchIntervalNs: 5_000_000, seed: 0 } as const;

describe('what the browser keeps', () => {
  test('edits, settings and prediction come back as they went', () => {
    const { store, entries } = memory();
    const state = { source: 'x = 1\n', settings, prediction: 'half' };
    expect(savePlayground(store, 'one-lock/countdown', state)).toBe(true);
    expect([...entries.keys()]).toEqual(['inside-the-gil/1/playground/one-lock/countdown']);
    expect(loadPlayground(store, 'one-lock/countdown')).toEqual(state);
  });

  test('nothing changed is nothing kept', () => {
    const { store, entries } = memory();
    savePlayground(store, 'a/b', { source: 'x' });
    savePlayground(store, 'a/b', {});
    expect(entries.size).toBe(0);
  });

  test('a skipped prediction is remembered as such', () => {
    const { store } = memory();
    savePlayground(store, 'a/b', { prediction: null });
    expect(loadPlayground(store, 'a/b')).toEqual({ prediction: null });
  });

  test('what does not fit the schema counts as absent', () => {
    const { store, entries } = memory();
    const wrong = [
      '',
      '{',
      '7',
      'null',
      '[]',
      '{"source":1}',
      '{"settings":{"cores":2}}',
      '{"unknown":1}',
      JSON.stringify({ settings: { ...settings, cores: 99 } }),
    ];
    for (const text of wrong) {
      entries.set(playgroundKey('a/b'), text);
      expect(loadPlayground(store, 'a/b'), text).toBeNull();
    }
    for (const text of ['{"chosen":"a"}', '{"chosen":[1]}', '{}', '{"chosen":[],"x":1}']) {
      entries.set(quizKey('a.b'), text);
      expect(loadQuiz(store, 'a.b'), text).toBeNull();
    }
  });

  test('answers of a quiz come back', () => {
    const { store } = memory();
    saveQuiz(store, 'one-lock.four-cores', { chosen: ['same'] });
    expect(loadQuiz(store, 'one-lock.four-cores')).toEqual({ chosen: ['same'] });
  });

  test('a browser that refuses is reported, not hidden', () => {
    const refusing: NonNullable<Store> = {
      getItem: () => {
        throw new Error('denied');
      },
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(savePlayground(refusing, 'a/b', { source: 'x' })).toBe(false);
    expect(loadPlayground(refusing, 'a/b')).toBeNull();
    expect(savePlayground(null, 'a/b', { source: 'x' })).toBe(false);
  });
});

test('the playground that an address speaks to', () => {
  expect(addressedPlayground('#p=one-lock%2Fsplit&g=1.x')).toBe('one-lock/split');
  expect(addressedPlayground('#recap')).toBeNull();
  expect(addressedPlayground('')).toBeNull();
});

test('what Tab does is remembered for all editors, and damage is taken for nothing', () => {
  const { store, entries } = memory();
  expect(loadTabLeaves(store)).toBe(true);
  saveTabLeaves(store, false);
  expect(loadTabLeaves(store)).toBe(false);
  entries.set(TAB_KEY, '"yes"');
  expect(loadTabLeaves(store)).toBe(true);
  expect(loadTabLeaves(null)).toBe(true);
});
