/** Pictures for sharing: one for each page that has one of its own, with the page's words where our fonts have the letters. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePictures } from '../../src/tools/pictures.ts';
import { ROOT } from '../../src/tools/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));

function page(path: string, picture: string, heading: string): void {
  const file = join(folder, path, 'index.html');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    `<meta property="og:site_name" content="Inside the GIL">
     <meta property="og:image" content="https://example.org/course/${picture}">
     <p class="eyebrow">1, 1</p><h1>${heading}</h1>`,
  );
}

/** Width and height, as the head of a PNG says. */
function sizeOf(path: string): readonly number[] {
  const data = readFileSync(join(folder, path));
  expect(data.subarray(1, 4).toString()).toBe('PNG');
  return [data.readUInt32BE(16), data.readUInt32BE(20)];
}

beforeAll(() => {
  page('', 'pictures/course.png', 'Two threads &amp; a lock');
  page('sandbox', 'pictures/course.png', 'Sandbox');
  page('lessons/one-lock', 'pictures/one-lock.png', 'One lock');
  page('zh/lessons/one-lock', 'zh/pictures/one-lock.png', '一把锁');
  page('zh/lessons/deadlock', 'zh/pictures/deadlock.png', '死锁');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('every page with a picture of its own has it, with its words where we have the letters', async () => {
  expect(await writePictures(relative(ROOT, folder))).toBe(4);
  for (const path of ['pictures/course.png', 'pictures/one-lock.png', 'zh/pictures/one-lock.png']) {
    expect(sizeOf(path)).toEqual([1200, 630]);
  }
  expect(existsSync(join(folder, 'sandbox/pictures'))).toBe(false);
  const picture = (path: string): Buffer => readFileSync(join(folder, path));
  expect(picture('pictures/one-lock.png').equals(picture('pictures/course.png'))).toBe(false);
  // No letters of ours: two lessons, one picture without words.
  expect(picture('zh/pictures/one-lock.png').equals(picture('zh/pictures/deadlock.png'))).toBe(
    true,
  );
});
