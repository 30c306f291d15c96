/** Drawings: places on the grid, the ways of arrows, the words in them. How they come out in a browser: tests/site/drawings.spec.ts. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LOCALES, SOURCE_LOCALE } from '../../src/site/i18n/locales.ts';
import { createMessages } from '../../src/site/i18n/format.ts';
import { drawingHtml } from '../../src/site/lib/drawing/html.ts';
import { layoutOf } from '../../src/site/lib/drawing/layout.ts';
import type { Area, PanelLayout } from '../../src/site/lib/drawing/layout.ts';
import { labelKeys, panelSchema } from '../../src/tools/content/drawing-schema.ts';
import { loadContent } from '../../src/tools/content/load.ts';
import { figureTextsSchema } from '../../src/tools/content/schema.ts';

const root = new URL('../..', import.meta.url).pathname;
const panel = (text: Record<string, unknown>) => panelSchema.parse(text);
const waysOf = ({ routes }: PanelLayout): string[] =>
  routes.map(({ pieces }) =>
    pieces.map(({ sides }) => sides.map((side) => side[0]).join('')).join(' '),
  );

describe('a panel', () => {
  test('an item over several cells is one, and arrows from its neighbours run straight', () => {
    const layout = layoutOf(
      panel({
        rows: [
          ['a', 'lock'],
          ['b', 'lock'],
        ],
        arrows: [
          { from: 'a', to: 'lock' },
          { from: 'b', to: 'lock' },
        ],
      }),
    );
    expect(layout.items.map(({ name }) => name)).toEqual(['a', 'lock', 'b']);
    expect(waysOf(layout)).toEqual(['se', 'se']);
  });

  test('an arrow goes round what is in its way', () => {
    const layout = layoutOf(
      panel({
        rows: [
          ['a', 'b', 'c'],
          ['.', '.', 'd'],
        ],
        arrows: [{ from: 'a', to: 'c' }],
      }),
    );
    const [route] = layout.routes;
    const b = layout.items.find(({ name }) => name === 'b')?.area as Area;
    expect(route?.pieces.length).toBeGreaterThan(3);
    expect(route?.pieces.some((piece) => isIn(b, piece.row, piece.column))).toBe(false);
  });

  test('the sides that an arrow names are those it touches', () => {
    const layout = layoutOf(
      panel({
        rows: [['a', 'b']],
        arrows: [
          { from: 'a', to: 'b' },
          { from: 'b', to: 'a', leave: 'bottom', enter: 'bottom' },
        ],
      }),
    );
    expect(waysOf(layout)[0]).toBe('se');
    const back = layout.routes[1]?.pieces ?? [];
    expect([back[0]?.sides[0], back.at(-1)?.sides[1]]).toEqual(['top', 'top']);
  });

  test('names of frames inside each other stand in rows of their own, the outer one first', () => {
    const layout = layoutOf(
      panel({
        rows: [['a', 'b']],
        frames: [
          { label: 'outer', around: ['a', 'b'] },
          { label: 'inner', around: ['b'] },
        ],
      }),
    );
    const [outer, inner] = layout.frames;
    expect([outer?.level, inner?.level]).toEqual([1, 0]);
    expect(outer?.nameRow).toBeLessThan(inner?.nameRow as number);
  });

  test('turns on its side for a phone when it is wider than high, unless told otherwise', () => {
    expect(layoutOf(panel({ rows: [['a', 'b', 'c']] })).isTurned).toBe(true);
    expect(layoutOf(panel({ rows: [['a', 'b']] })).isTurned).toBe(false);
    expect(layoutOf(panel({ rows: [['a', 'b', 'c']], narrow: 'keep' })).isTurned).toBe(false);
  });

  test.each([
    ['rows of one length', { rows: [['a'], ['b', 'c']] }],
    [
      'rectangle',
      {
        rows: [
          ['a', 'a'],
          ['a', 'b'],
        ],
      },
    ],
    [
      'without being named',
      { rows: [['a', 'b', 'c']], frames: [{ label: 'x', around: ['a', 'c'] }] },
    ],
    ['not there', { rows: [['a']], arrows: [{ from: 'a', to: 'b' }] }],
    [
      'cross',
      {
        rows: [['a', 'b', 'c']],
        frames: [
          { label: 'x', around: ['a', 'b'] },
          { label: 'y', around: ['b', 'c'] },
        ],
      },
    ],
  ])('says what is wrong: %s', (words, text) => {
    expect(() => layoutOf(panel(text))).toThrow(new RegExp(words.split(' ').at(-1) as string));
  });
});

const isIn = ({ rows, columns }: Area, row: number, column: number): boolean =>
  row >= rows.first && row <= rows.last && column >= columns.first && column <= columns.last;

/** The words of a lesson's figures in a language that may have none. */
function textsOf(lesson: string, locale: string): FigureTexts {
  const file = join(root, 'content/figures', `${lesson}.${locale}.yaml`);
  return existsSync(file) ? figureTextsSchema.parse(parse(readFileSync(file, 'utf8'))).figures : {};
}
type FigureTexts = ReturnType<typeof figureTextsSchema.parse>['figures'];

const english = loadContent(root, SOURCE_LOCALE);
const drawings = [...english.figures.values()]
  .flatMap(({ figures }) => figures)
  .filter((figure) => figure.kind === 'drawing');

describe.each(drawings)('$id', (drawing) => {
  test('no arrow runs through an item, and each is one line from end to end', () => {
    for (const one of drawing.panels) {
      const { routes, items } = layoutOf(one);
      for (const { pieces } of routes) {
        for (const { row, column } of pieces)
          expect(items.filter(({ area }) => isIn(area, row, column))).toEqual([]);
        pieces.slice(1).forEach((piece, index) => {
          const before = pieces[index] as (typeof pieces)[number];
          expect(Math.abs(piece.row - before.row) + Math.abs(piece.column - before.column)).toBe(1);
        });
      }
    }
  });

  test('is drawn in every language that has its words, with each label that it asks for and no other', () => {
    const { needed, optional } = labelKeys(drawing);
    for (const { id: locale } of LOCALES) {
      const text = textsOf(drawing.id.split('.')[0] as string, locale)[drawing.id];
      if (text === undefined && locale !== SOURCE_LOCALE) continue;
      const keys = Object.keys(text?.labels ?? {});
      expect(
        [...needed].filter((key) => !keys.includes(key)),
        `${locale}: missing`,
      ).toEqual([]);
      expect(
        keys.filter((key) => !needed.has(key) && !optional.has(key)),
        `${locale}: not in the drawing`,
      ).toEqual([]);
      expect(text?.words, `${locale}: said in words`).toMatch(/.{20}/);
      const html = drawingHtml(drawing, text?.labels ?? {}, {
        messages: createMessages(locale, { 'drawing.count': '{count}', 'thread.main': 'main' }),
        fill: (words) => words,
        labelledBy: 'title',
        describedBy: 'words',
      });
      expect(html).not.toMatch(/NaN|undefined|#[0-9a-f]{3}|rgb/);
    }
  });
});
