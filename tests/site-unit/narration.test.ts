/**
 * The narrated list of a run: three reference runs word by word, and what a filter leaves out is only what it should.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import { narrate } from '@inside-the-gil/engine/trace';
import { createMessages } from '../../src/site/i18n/format.ts';
import {
  EVERYTHING,
  filteredNarration,
  lockLines,
} from '../../src/site/islands/playground/narration-filter.ts';
import { narrationParts } from '../../src/site/lib/narration.ts';
import { timelineModel } from '../../src/site/lib/timeline/model.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const messages = createMessages(
  'en',
  JSON.parse(await readFile(`${root}/content/ui/en.json`, 'utf8')) as Record<string, string>,
);

const RUNS: readonly (readonly [string, PythonVersion, number])[] = [
  ['one-lock/countdown', '3.14', 2],
  ['sandbox/producer-consumer', '3.13', 2],
  ['sandbox/deadlock', '3.14t', 2],
];

describe.each(RUNS)('%s on %s with %i cores', (id, python, cores) => {
  const run = async () => {
    const source = await readFile(`${root}/content/programs/${id}.py`, 'utf8');
    return runProgram(source, defaultConfig({ python, cores }), `${id.split('/')[1]}.py`).trace;
  };

  test('is narrated as it was', async () => {
    const trace = await run();
    const { letters } = timelineModel(trace, { mainLabel: 'main' });
    const lines = narrate(trace, { limit: Infinity }).map((item) => {
      const words = narrationParts(item, messages, letters)
        .map((part) => (typeof part === 'string' ? part : part.letter))
        .join('');
      return `${messages.duration(item.timeNs)}  ${words}`.replaceAll('\u00a0', ' ');
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(
      `./narrated/${id.replace('/', '.')}.txt`,
    );
  });

  test('filters leave out what they say, and nothing else', async () => {
    const trace = await run();
    const all = narrate(trace, { limit: Infinity });
    expect(filteredNarration(trace, EVERYTHING, Infinity)).toEqual({ items: all, more: false });
    const some = filteredNarration(trace, EVERYTHING, 3);
    expect(some).toEqual({ items: all.slice(0, 3), more: true });
    const { items } = filteredNarration(trace, { thread: 1, lockLine: null }, Infinity);
    const about = (item: (typeof all)[number]) =>
      Object.values(item.params).some((param) => param.kind === 'thread' && param.thread === 1);
    expect(items).toEqual(all.filter(about));
    for (const lockLine of lockLines(trace)) {
      const locked = filteredNarration(trace, { thread: null, lockLine }, Infinity).items;
      expect(locked.length).toBeGreaterThan(0);
      expect(locked.every(({ key }) => key.startsWith('event.lock.'))).toBe(true);
    }
  });
});
