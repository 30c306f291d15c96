/** Comparing: several configurations, where two runs part, and the speed-up over cores. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import { createMessages } from '../../src/site/i18n/format.ts';
import {
  coreVariants,
  dividedShare,
  settingsVariants,
  speedups,
} from '../../src/site/islands/playground/comparison.ts';
import { firstDivergence } from '../../src/site/islands/playground/divergence.ts';
import type { ComparedRun, Setup } from '../../src/site/islands/playground/state.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const messages = createMessages(
  'en',
  JSON.parse(await readFile(`${root}/content/ui/en.json`, 'utf8')) as Record<string, string>,
);
const SOURCE = `
from threading import Thread
def count(n):
    while n: n -= 1
threads = [Thread(target=count, args=(60000,)) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
`;
const setup: Setup = {
  source: SOURCE,
  settings: { python: '3.14', cores: 1, switchIntervalNs: 1_000_000, seed: 0 },
};

function run(one: Setup, label = ''): ComparedRun {
  const { python, cores, switchIntervalNs, seed } = one.settings;
  const config = defaultConfig({ python, cores, switchIntervalNs, seed });
  return { label, setup: one, result: runProgram(one.source, config, 'p.py') };
}

test('four configurations are named by what differs among them', () => {
  const others = [2, 4, 8].map((cores) => ({ ...setup.settings, cores }));
  const variants = settingsVariants(setup, others, 'p.py', messages);
  expect(variants.map(({ label }) => label)).toEqual(['1 core', '2 cores', '4 cores', '8 cores']);
});

test('equal runs do not part; another seed parts them at an event of each', () => {
  const one = run(setup).result.trace;
  expect(firstDivergence(one, run(setup).result.trace)).toBeNull();
  const two = { ...setup, settings: { ...setup.settings, cores: 2 } };
  const other = run(two).result.trace;
  const parting = firstDivergence(one, other)!;
  expect(parting.events).toBeGreaterThan(0);
  expect(parting.oneNs).not.toBeNull();
  expect(Array.from(one.columns.timeNs)).toContain(parting.oneNs);
  expect(Array.from(other.columns.timeNs)).toContain(parting.otherNs);
});

test.each([
  ['3.14', 0.9, 1.15],
  ['3.14t', 2.5, 4.2],
] as const)('speed-up over cores on %s', (python: PythonVersion, least, most) => {
  const own = { ...setup, settings: { ...setup.settings, python } };
  const runs = coreVariants(own, 'p.py', messages).map((one) => run(one.setup, one.label));
  const points = speedups(runs)!;
  expect(points.map(({ cores }) => cores)).toEqual([1, 2, 4, 8]);
  expect(points[0]!.times).toBe(1);
  expect(points[2]!.times).toBeGreaterThan(least);
  expect(points[2]!.times).toBeLessThan(most);
  expect(speedups(runs.slice(1))).toBeNull();
});

test('Amdahl’s share is that of the law’s own points', () => {
  for (const share of [0, 0.5, 0.9, 1]) {
    const cores = 8;
    const times = 1 / (1 - share + share / cores);
    expect(
      dividedShare([
        { cores: 1, times: 1 },
        { cores, times },
      ]),
    ).toBeCloseTo(share, 9);
  }
  expect(dividedShare([{ cores: 8, times: 0.8 }])).toBe(0);
});
