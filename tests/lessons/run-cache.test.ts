/** The runs that builds keep on disk: the same data comes back, and damage costs a run, not a build. */
import { mkdtempSync, readdirSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import { expect, test } from 'vitest';
import { RunCache } from '../../src/tools/content/run-cache.ts';

/** A project with this engine and a cache of its own. */
function project(): string {
  const root = mkdtempSync(join(tmpdir(), 'run-cache-'));
  mkdirSync(join(root, 'src'));
  symlinkSync(join(process.cwd(), 'src/engine'), join(root, 'src/engine'));
  return root;
}

const result = runProgram('print(sum(range(5)))', defaultConfig({}), 'a.py');

test('a run comes back as it was, in another process, too', () => {
  const root = project();
  new RunCache(root).set('a', result);
  const again = new RunCache(root);
  expect(again.get('a')).toEqual(result);
  expect(again.get('b')).toBeUndefined();
});

test('a damaged file is no run', () => {
  const root = project();
  const cache = new RunCache(root);
  cache.set('a', result);
  const runs = join(root, 'node_modules/.cache/inside-the-gil/runs');
  const [engine] = readdirSync(runs);
  const [file] = readdirSync(join(runs, engine!));
  writeFileSync(join(runs, engine!, file!), 'half a');
  expect(cache.get('a')).toBeUndefined();
  cache.set('a', result);
  expect(cache.get('a')).toEqual(result);
});

test('runs of engines that are long gone are deleted', () => {
  const root = project();
  const runs = join(root, 'node_modules/.cache/inside-the-gil/runs');
  for (const old of ['e1', 'e2', 'e3', 'e4']) mkdirSync(join(runs, old), { recursive: true });
  new RunCache(root).set('a', result);
  expect(readdirSync(runs).length).toBeLessThanOrEqual(4);
  expect(new RunCache(root).get('a')).toEqual(result);
});
