/** The programs on the sandbox's shelves run: to their end, or into the deadlock that they are there to show. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import { loadContent } from '../../src/tools/content/load.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const content = loadContent(root, 'en');
const { shelves } = content.galleries.get('sandbox')!;
const programs = shelves.flatMap((shelf) => shelf.programs);
const texts = content.galleryTexts.get('sandbox')!;

test('every shelf and program has its words, and no words are left over', () => {
  expect(Object.keys(texts.shelves).sort()).toEqual(shelves.map(({ id }) => id).sort());
  expect(Object.keys(texts.programs).sort()).toEqual(programs.map(({ id }) => id).sort());
});

test.each(programs.map((one) => [one.id, one] as const))('%s runs', (id, one) => {
  const source =
    one.measured === undefined
      ? content.programs.get(`sandbox/${id}`)!
      : readFileSync(`${root}public/measured/programs/${one.measured}.py`, 'utf8');
  const { python, cores, switchIntervalNs } = one.profile;
  const config = defaultConfig({
    ...(python === undefined ? {} : { python }),
    ...(cores === undefined ? {} : { cores }),
    ...(switchIntervalNs === undefined ? {} : { switchIntervalNs }),
    ...(one.files === undefined ? {} : { files: one.files }),
    stdin: one.stdin ?? '',
    seed: one.seed,
  });
  const { outcome } = runProgram(source, config, `${id}.py`).report;
  expect(outcome.kind).toBe(id === 'deadlock' ? 'deadlock' : 'finished');
});
