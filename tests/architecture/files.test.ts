/** What every file owes its reader: a header, a bearable length, and nothing of the author's machine. */
import { describe, expect, test } from 'vitest';
import { LONG_FILES, MAX_LINES } from '../../src/tools/architecture/rules.ts';
import { FILES, SCRIPTS, read } from './files.ts';

const LIMITED = /\.(ts|tsx|mjs|js|astro|css)$/;

const lines = (path: string): number => read(path).replace(/\n$/, '').split('\n').length;

/** Paths and names that mean something on one machine only. */
const PRIVATE = [
  // /home/user is the home of the simulated machine.
  /(?<![\w.])\/(root|Users|home)\/(?!user\b)[a-z]/,
  /(?<![\w.])\/work\/(main|shared)\b/,
  /(?<![\w.])\/tmp\/team\b/,
  /\b[A-Z]:\\Users\\/,
];

describe('files', () => {
  test('every script opens with a comment that says what it is', () => {
    const bare = SCRIPTS.filter((path) => !/^(#!.*\n)?\s*(\/\*\*?|\/\/)/.test(read(path)));
    expect(bare).toEqual([]);
  });

  test(`none is longer than ${MAX_LINES} lines without a reason`, () => {
    const long = FILES.filter((path) => LIMITED.test(path) && lines(path) > MAX_LINES);
    expect(long.filter((path) => !(path in LONG_FILES))).toEqual([]);
  });

  test('every reason for a long file is still needed', () => {
    for (const [path, reason] of Object.entries(LONG_FILES)) {
      expect(FILES, path).toContain(path);
      expect(lines(path), path).toBeGreaterThan(MAX_LINES);
      expect(reason.split(' ').length, path).toBeGreaterThan(3);
    }
  });

  test('no path of somebody’s machine', () => {
    const found = FILES.flatMap((path) => {
      const text = read(path);
      return PRIVATE.some((pattern) => pattern.test(text)) ? [path] : [];
    });
    expect(found).toEqual([]);
  });

  test('dependencies are pinned to exact versions', () => {
    for (const path of ['package.json', 'src/engine/package.json']) {
      const manifest = JSON.parse(read(path)) as Record<string, Record<string, string> | undefined>;
      for (const group of ['dependencies', 'devDependencies', 'overrides']) {
        for (const [name, version] of Object.entries(manifest[group] ?? {})) {
          expect(version, `${path}: ${name}`).toMatch(/^\d+\.\d+\.\d+$/);
        }
      }
    }
  });

  test('the engine has no dependency', () => {
    const manifest = JSON.parse(read('src/engine/package.json')) as Record<string, unknown>;
    expect(manifest['dependencies']).toBeUndefined();
    expect(manifest['peerDependencies']).toBeUndefined();
  });
});
