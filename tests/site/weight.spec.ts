/**
 * What a page may weigh before anybody touches it, as a host sends it (brotli): budgets for its parts. They leave some
 * room over what is there; who needs more than that says why here.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { ROOT } from '../../src/tools/process.ts';
import { weighed } from '../bench/budgets.ts';
import { pageFiles, totalBytes } from '../bench/pageWeight.ts';
import type { PageFile } from '../bench/pageWeight.ts';

/** Built by the server of these tests. */
const DIST = join(ROOT, 'dist');
const KB = 1000;

/** The same for every page. */
const SHARED: Readonly<Partial<Record<PageFile['kind'], number>>> = {
  script: 20 * KB,
  style: 18 * KB,
  font: 165 * KB,
};

/** Documents, which hold the first run of every playground. */
const DOCUMENTS = [
  { path: '/', most: 20 * KB },
  // With all its shelves and the files beside their programs.
  { path: '/sandbox/', most: 60 * KB },
  { path: '/reference/', most: 10 * KB },
  ...readdirSync(join(ROOT, 'content/lessons/en'), { recursive: true, encoding: 'utf8' })
    .flatMap((name) => /([\w-]+)\.mdx$/.exec(name)?.[1] ?? [])
    .map((lesson) => ({ path: `/lessons/${lesson}/`, most: 120 * KB })),
];

test('pages keep to their budgets', () => {
  // Packing every page at the best quality takes its time.
  test.setTimeout(240_000);
  for (const { path, most } of DOCUMENTS) {
    const files = pageFiles(DIST, path);
    const budgets = { ...SHARED, document: most };
    for (const [kind, budget] of Object.entries(budgets)) {
      const weight = totalBytes(files.filter((file) => file.kind === kind));
      expect(weight, `${path} ${kind}`).toBeLessThanOrEqual(budget);
    }
  }
});

test('islands and the engine keep to their budgets', () => {
  const all = weighed(DIST);
  expect(all.map(({ what }) => what)).toEqual(
    expect.arrayContaining(['PlaygroundIsland', 'GuideIsland', 'worker']),
  );
  for (const { what, bytes, budget } of all)
    if (budget !== null) expect(bytes, what).toBeLessThanOrEqual(budget);
});
