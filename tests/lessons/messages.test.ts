/** The messages: all there, all well-formed, none without use. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NARRATION_KEYS, WHY_KEYS } from '@inside-the-gil/engine/trace';
import { createMessages, pickMessages, UnknownMessage } from '../../src/site/i18n/format.ts';
import record from '../../content/ui/en.json';

const root = new URL('../..', import.meta.url).pathname;
const messages = createMessages('en', record);
const sources = globSync('src/{site,pages}/**/*.{ts,tsx,astro}', { cwd: root })
  .map((file) => readFileSync(`${root}${file}`, 'utf8'))
  .join('\n');

/** Whole keys in the source, and the beginnings of keys that are put together. */
const literals = new Set(
  [...sources.matchAll(/['"`]([a-z][A-Za-z-]*(?:\.[A-Za-z0-9-]+)+)['"`]/g)].map(
    (match) => match[1] as string,
  ),
);
const beginnings = [...sources.matchAll(/`([a-z][A-Za-z.-]*)\$\{/g)].map(
  (match) => match[1] as string,
);

describe('content/ui/en.json', () => {
  test('is sorted by key', () => {
    const keys = Object.keys(record);
    expect(keys).toEqual([...keys].sort());
  });

  test('holds well-formed ICU messages', () => {
    for (const [key, source] of Object.entries(record)) {
      const names = [...source.matchAll(/\{\s*([A-Za-z]+)/g)].map((match) => match[1] as string);
      const params = Object.fromEntries(names.map((name) => [name, 2]));
      expect(() => messages.text(key, params), key).not.toThrow();
    }
  });

  test('has a sentence for every event that the engine narrates', () => {
    expect([...NARRATION_KEYS, ...WHY_KEYS].filter((key) => !messages.has(key))).toEqual([]);
  });

  test('has every message that pages and islands name', () => {
    const named = [...sources.matchAll(/\.(?:text|parts)\(\s*'([^']+)'/g)].map(
      (match) => match[1] as string,
    );
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((key) => !messages.has(key))).toEqual([]);
  });

  test('has no message without use', () => {
    const narrated: readonly string[] = [...NARRATION_KEYS, ...WHY_KEYS];
    const unused = Object.keys(record).filter(
      (key) =>
        !literals.has(key) &&
        !narrated.includes(key) &&
        !beginnings.some((beginning) => beginning.includes('.') && key.startsWith(beginning)),
    );
    expect(unused).toEqual([]);
  });

  test('has no exclamation marks', () => {
    expect(Object.entries(record).filter(([, text]) => text.includes('!'))).toEqual([]);
  });
});

describe('formatting', () => {
  test.each([
    [0, '0 ms'],
    [640, '640 ns'],
    [3_240, '3.2 µs'],
    [5_060_000, '5.06 ms'],
    [264_130_000, '264.1 ms'],
    [1_250_400_000, '1.250 s'],
  ])('%d ns reads %s', (nanoseconds, text) => {
    expect(messages.duration(nanoseconds)).toBe(text);
  });

  test.each([
    [5_000_000, '5 ms'],
    [100_000, '0.1 ms'],
    [2_000_000_000, '2 s'],
  ])('the setting %d ns reads %s', (nanoseconds, text) => {
    expect(messages.shortDuration(nanoseconds)).toBe(text);
  });

  test('objects stay themselves, so that a thread can become a chip', () => {
    const thread = { letter: 'A' };
    const parts = messages.parts('event.gil.request', {
      thread,
      waited: '5.00 ms',
      other: { letter: 'B' },
      gil: 0,
    });
    expect(parts[0]).toBe(thread);
    expect(parts.slice(1).join('')).toBe(' has waited 5.00 ms and asks for the GIL.');
  });

  test('plurals follow the number', () => {
    expect(messages.text('dials.fold', { python: '3.14', cores: 1, interval: '5 ms' })).toBe(
      'Python 3.14, 1 core, 5 ms',
    );
    expect(messages.text('dials.fold', { python: '3.14', cores: 2, interval: '5 ms' })).toBe(
      'Python 3.14, 2 cores, 5 ms',
    );
  });

  test('an unknown key is an error that names file and key', () => {
    expect(() => messages.text('no.such')).toThrow(UnknownMessage);
    expect(() => messages.text('no.such')).toThrow('content/ui/en.json has no message "no.such"');
  });

  test('an island gets only the messages it asks for', () => {
    const picked = Object.keys(pickMessages(record, ['quiz.']));
    expect(picked.length).toBeGreaterThan(3);
    expect(picked.every((key) => key.startsWith('quiz.'))).toBe(true);
  });
});
