/** What is taken away from a playground: the picture as a file, code for other pages, the custom element's file. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { minify, transformWithOxc } from 'vite';
import { describe, expect, test } from 'vitest';
import { createMessages } from '../../src/site/i18n/format.ts';
import { elementCode, frameCode } from '../../src/site/lib/export/embed-code.ts';
import { stem, traceText } from '../../src/site/lib/export/files.ts';
import { timelinePicture } from '../../src/site/lib/export/picture.ts';
import { timelineModel } from '../../src/site/lib/timeline/model.ts';
import { countdownTrace } from '../support/trace-builder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const words = JSON.parse(await readFile(`${root}/content/ui/en.json`, 'utf8')) as Record<
  string,
  string
>;
const messages = createMessages('en', words);

describe('the picture', () => {
  const model = timelineModel(countdownTrace(), { mainLabel: 'main' });
  const svg = timelinePicture(model, {
    messages,
    view: model.view,
    caption: 'A <b>run</b> & more',
    token: (name) => `token(${name})`,
  });

  test('is one SVG that stands alone: no page’s variables, no markup from names', () => {
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="1200"/);
    expect(svg).not.toContain('var(');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('A &lt;b&gt;run&lt;/b&gt; &amp; more');
    const opened = [...svg.matchAll(/<([a-z]+)[^>]*?(\/?)>/gi)].filter(([, , end]) => end === '');
    expect(opened.length).toBe([...svg.matchAll(/<\/[a-z]+>/gi)].length);
  });

  test('every class it uses has its colour', () => {
    const styles = /<style>(.*?)<\/style>/s.exec(svg)![1]!;
    const used = new Set(
      [...svg.matchAll(/class="([^"]+)"/g)].flatMap(([, list]) => list!.split(' ')),
    );
    const known = (name: string): boolean => styles.includes(`.${name}{`);
    // Groups have names, too, but no look of their own.
    expect(
      [...used].filter((name) => name !== '' && !known(name) && !name.startsWith('tl-')),
    ).toEqual([]);
  });

  test('gives letters of a full square their room in the legend', () => {
    const room = (text: string): number => {
      const told = createMessages('en', { ...words, 'state.running': text });
      const picture = timelinePicture(model, {
        messages: told,
        view: model.view,
        caption: '',
        token: (name) => name,
      });
      // Where the second item of the legend begins.
      return Number([...picture.matchAll(/<g transform="translate\((\d+) 0\)">/g)][1]![1]);
    };
    expect(room('运行中的线程') - room('run')).toBe(6 * 14 - 3 * 7);
  });

  test('says in words what it shows', () => {
    expect(svg).toContain('Simulated timeline of 3 threads');
    expect(svg).toContain(words['state.gil-wait']);
  });
});

describe('the files of a run', () => {
  test('are named after the program', () => {
    expect(stem('countdown.py')).toBe('countdown');
    expect(stem('a/b.py')).toBe('b');
  });

  test('hold the whole run in each format', () => {
    const trace = countdownTrace();
    expect(JSON.parse(traceText(trace, 'perfetto'))).toHaveProperty('traceEvents');
    expect(JSON.parse(traceText(trace, 'speedscope'))).toHaveProperty('profiles');
    expect(traceText(trace, 'csv').split('\r\n')[0]).toContain('thread,name');
  });
});

test('code for other pages cannot be broken out of', () => {
  const title = '"><script>alert(1)</script>';
  for (const code of [
    elementCode('https://x/y.js', 'https://x/#a"b', title),
    frameCode('https://x/"', title),
  ]) {
    expect(code).not.toContain('<script>alert');
    expect(code).not.toContain('#a"b');
  }
});

test('the custom element is one small file', async () => {
  const file = `${root}/src/site/embed/gil-playground.ts`;
  const { code: source } = await transformWithOxc(await readFile(file, 'utf8'), file);
  const { code } = await minify('x.js', source);
  expect(code).not.toMatch(/\bimport\s*[{"'(]/);
  expect(brotliCompressSync(code).length).toBeLessThan(1500);
});
