/** The scale that weighs pages, on a page small enough to weigh by hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageFiles, totalBytes } from './pageWeight.ts';

let dist: string;

function put(path: string, content: string): void {
  mkdirSync(dirname(join(dist, path)), { recursive: true });
  writeFileSync(join(dist, path), content);
}

beforeEach(() => {
  dist = mkdtempSync(join(tmpdir(), 'page-weight-'));
});
afterEach(() => rmSync(dist, { recursive: true }));

test('counts what the page loads by itself, once each', () => {
  put(
    'lessons/x/index.html',
    `<link rel="stylesheet" href="/a.css"><link rel="canonical" href="/lessons/x/">
     <link rel="modulepreload" href="/shared.js"><script type="module" src="../../main.js"></script>
     <script>import("/never.js")</script><script type="module">import "/inline.js";</script>
     <astro-island component-url="/island.js"></astro-island><a href="/other/">other</a>`,
  );
  put(
    'a.css',
    `@font-face{src:url(/latin.woff2);unicode-range:U+0000-00FF,U+0131}
    @font-face{src:url(/greek.woff2);unicode-range:U+0370-03FF} @font-face{src:url("/all.woff2")}`,
  );
  put(
    'main.js',
    `import{a}from"./shared.js";import "/deep.js";const later=()=>import("./lazy.js");`,
  );
  put('shared.js', `export const a=1;`);
  put('deep.js', `export{a}from"./shared.js";`);
  put('inline.js', `0;`);
  put('latin.woff2', 'x'.repeat(1000));
  put('all.woff2', 'y'.repeat(10));
  const files = pageFiles(dist, '/lessons/x/');
  expect(files.map((file) => file.path)).toEqual([
    '/lessons/x/',
    '/a.css',
    '/latin.woff2',
    '/all.woff2',
    '/shared.js',
    '/main.js',
    '/deep.js',
    '/inline.js',
  ]);
  expect(files.filter((file) => file.kind === 'font').map((file) => file.bytes)).toEqual([
    1000, 10,
  ]);
  const shared = files.find((file) => file.path === '/shared.js');
  expect(shared?.bytes).toBe(brotliCompressSync('export const a=1;').length);
  expect(totalBytes(files)).toBe(files.reduce((sum, file) => sum + file.bytes, 0));
});

test('a page that names a file which is not there is an error', () => {
  put('lessons/x/index.html', '<script src="/gone.js"></script>');
  expect(() => pageFiles(dist, '/lessons/x/')).toThrow('/gone.js');
});
