/** The scale that weighs pages, on a page small enough to weigh by hand. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { islandWeights, pageFiles, totalBytes, workerWeight } from './pageWeight.ts';

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

test('an island weighs what it loads beyond React, once for each kind; the worker what it imports by itself', () => {
  const island = (value: string): string =>
    `<astro-island component-url="/_astro/play.js" renderer-url="/_astro/client.js"
      opts="{&quot;name&quot;:&quot;PlayIsland&quot;,&quot;value&quot;:&quot;${value}&quot;}">`;
  put('x/index.html', island('a') + island('b'));
  put('_astro/play.js', `import"./react.js";import"./own.js";const p=()=>import("./panel.js");`);
  put('_astro/own.js', `new Worker(new URL(\`/_astro/main-1.js\`,import.meta.url));`);
  put('_astro/react.js', `export const react=1;`);
  put('_astro/client.js', `import"./react.js";`);
  put('_astro/panel.js', `export const panel=${'1'.repeat(500)};`);
  put('_astro/main-1.js', `import"./part-1.js";const more=()=>import("./more.js");`);
  put('_astro/part-1.js', `export const part=1;`);
  const weight = (path: string): number =>
    brotliCompressSync(readFileSync(join(dist, '_astro', path))).length;
  expect(islandWeights(dist, '/x/')).toEqual([
    { name: 'PlayIsland', bytes: weight('play.js') + weight('own.js') },
  ]);
  expect(workerWeight(dist)).toBe(weight('main-1.js') + weight('part-1.js'));
});
