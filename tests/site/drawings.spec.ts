/**
 * Every drawing of the course as a browser lays it out, in each language, on a phone and on a wide screen: words fit into
 * their boxes, nothing lies on something else, and no line runs through words.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { parse } from 'yaml';
import { LOCALES, SOURCE_LOCALE } from '../../src/site/i18n/locales.ts';
import { ROOT } from '../../src/tools/process.ts';

const FOLDER = join(ROOT, 'content/figures');
const LESSONS = readdirSync(FOLDER)
  .flatMap((name) => /^([\w-]+)\.yaml$/.exec(name)?.[1] ?? [])
  .filter((lesson) => {
    const { figures } = parse(readFileSync(join(FOLDER, `${lesson}.yaml`), 'utf8')) as {
      figures: { kind: string }[];
    };
    return figures.some(({ kind }) => kind === 'drawing');
  });

/** In the page: what is wrong with its drawings. */
function complaintsOf(): string[] {
  interface Box {
    readonly name: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }
  const boxOf = (element: Element | Range, name: string): Box => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { name, left, right, top, bottom };
  };
  const words = (element: Element): Box => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return boxOf(range, (element.textContent ?? '').trim());
  };
  const SLACK = 1.5;
  const overlap = (one: Box, other: Box): boolean =>
    one.left < other.right - SLACK &&
    other.left < one.right - SLACK &&
    one.top < other.bottom - SLACK &&
    other.top < one.bottom - SLACK;
  const isWithin = (inner: Box, outer: Box): boolean =>
    inner.left >= outer.left - SLACK &&
    inner.right <= outer.right + SLACK &&
    inner.top >= outer.top - SLACK &&
    inner.bottom <= outer.bottom + SLACK;
  const found: string[] = [];
  for (const grid of document.querySelectorAll('.dr-grid')) {
    const where = grid.closest('.plate')?.id ?? '';
    const complain = (text: string): number => found.push(`${where}: ${text}`);
    const panel = boxOf(grid.parentElement as Element, 'panel');
    const items = [...grid.querySelectorAll('.dr-i')];
    const boxes = items.map((item) => boxOf(item, (item.textContent ?? '').trim()));
    const labels = [...grid.querySelectorAll('.dr-l > span')].map(words);
    const names = [...grid.querySelectorAll('.dr-fn > span')].map(words);
    items.forEach((item, index) => {
      if (!isWithin(words(item), boxes[index] as Box))
        complain(`"${boxes[index]?.name}" does not fit`);
    });
    const all = [...boxes, ...labels, ...names];
    all.forEach((one, index) => {
      if (one.left < panel.left - SLACK || one.right > panel.right + SLACK)
        complain(`"${one.name}" leaves the drawing`);
      for (const other of all.slice(index + 1))
        if (overlap(one, other)) complain(`"${one.name}" lies on "${other.name}"`);
    });
    // Lines are borders of made-up boxes, which cannot be asked for their place; their sheet can.
    for (const piece of grid.querySelectorAll('.dr-p')) {
      const area = piece.getBoundingClientRect();
      for (const part of ['::before', '::after']) {
        const style = getComputedStyle(piece, part);
        const left = area.left + parseFloat(style.left);
        const top = area.top + parseFloat(style.top);
        const line: Box = {
          name: 'line',
          left,
          right: left + parseFloat(style.width),
          top,
          bottom: top + parseFloat(style.height),
        };
        const isLying = part === '::before';
        const length = isLying ? line.right - line.left : line.bottom - line.top;
        if (length < 2 * SLACK) continue;
        const thick = isLying
          ? { ...line, top: line.top - SLACK, bottom: line.bottom + 2 * SLACK }
          : { ...line, left: line.left - SLACK, right: line.right + 2 * SLACK };
        for (const box of [...labels, ...boxes])
          if (overlap(thick, box)) complain(`a line runs through "${box.name}"`);
      }
    }
  }
  return found;
}

for (const { id: locale } of LOCALES) {
  test(`the drawings in ${locale} fit, on a phone and on a wide screen`, async ({ page }) => {
    test.setTimeout(240_000);
    const complaints: string[] = [];
    let seen = 0;
    for (const lesson of LESSONS) {
      await page.goto(`./${locale === SOURCE_LOCALE ? '' : `${locale}/`}lessons/${lesson}/`);
      await page.evaluate(() => document.fonts.ready);
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        seen += await page.locator('.drawing').count();
        for (const complaint of await page.evaluate(complaintsOf))
          complaints.push(`${lesson} at ${width}: ${complaint}`);
      }
    }
    expect(complaints).toEqual([]);
    expect(seen).toBeGreaterThanOrEqual(2 * LESSONS.length);
  });
}
