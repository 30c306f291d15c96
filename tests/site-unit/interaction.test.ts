/** The timeline's pointer, keys and table, without a page. */
import { describe, expect, test } from 'vitest';
import record from '../../content/ui/en.json';
import { createMessages } from '../../src/site/i18n/format.ts';
import {
  describe as sentence,
  keyAction,
  moveActive,
  pointAt,
} from '../../src/site/islands/timeline/interaction.ts';
import { tableRows } from '../../src/site/islands/timeline/table.ts';
import { timelineModel } from '../../src/site/lib/timeline/model.ts';
import { timelineLayout } from '../../src/site/lib/timeline/svg.ts';
import { countdownTrace } from '../support/trace-builder.ts';

const messages = createMessages('en', record);
const model = timelineModel(countdownTrace(), { mainLabel: 'main' });
const layout = timelineLayout(model, { width: 900 });
const whole = { fromNs: 0, toNs: model.endNs };

describe('pointing', () => {
  const middle = (row: number): number => layout.rows[row]!.top + layout.rows[row]!.height / 2;

  test('finds the stretch under the pointer in each row', () => {
    const gil = pointAt(model, layout, whole, 823, 2e6, middle(0))!;
    expect(sentence(model, messages, gil)).toContain('GIL');
    const waiting = pointAt(model, layout, whole, 823, 2e6, middle(3))!;
    expect(waiting).toMatchObject({ row: 3, count: 1 });
    expect(sentence(model, messages, waiting)).toMatch(/^B: waits for the GIL/);
  });

  test('between rows and outside the window there is nothing', () => {
    expect(
      pointAt(model, layout, whole, 823, 2e6, layout.rows[0]!.top + layout.rows[0]!.height + 6),
    ).toBeNull();
    expect(pointAt(model, layout, { fromNs: 0, toNs: 1e6 }, 823, 2e6, middle(2))).toBeNull();
  });

  test('where stretches are too narrow to draw, says how many and what they are', () => {
    const dense = timelineModel(countdownTrace({ turnNs: 10_000, switchIntervalNs: 8000 }), {
      mainLabel: 'main',
    });
    const point = pointAt(
      dense,
      timelineLayout(dense, { width: 900 }),
      { fromNs: 0, toNs: dense.endNs },
      823,
      2e7,
      middle(2),
    )!;
    expect(point.count).toBeGreaterThan(100);
    expect(sentence(dense, messages, point)).toContain('%');
  });
});

describe('keys', () => {
  const press = (key: string, code = key, more = {}) =>
    keyAction({
      key,
      code,
      shiftKey: false,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
      ...more,
    });

  test('leave alone what belongs to the browser and to the page', () => {
    for (const key of ['Tab', 'Enter', ' ', 'PageDown', 'x']) expect(press(key)).toBeNull();
    expect(press('+', 'Equal', { ctrlKey: true })).toBeNull();
    expect(press('a', 'KeyA', { metaKey: true })).toBeNull();
  });

  test('W, S, A, D count by place, not by letter', () => {
    expect(press('z', 'KeyW')).toEqual({ kind: 'zoom', factor: 0.5 });
    expect(press('q', 'KeyA')).toMatchObject({ kind: 'pan' });
  });

  test('arrows walk from stretch to stretch and from row to row, and stop at the edges', () => {
    const rows = layout.rows.length;
    let active = moveActive(model, rows, null, 'next', 0);
    expect(active).toEqual({ row: 0, index: 0 });
    active = moveActive(model, rows, active, 'next', 0);
    active = moveActive(model, rows, active, 'down', 0);
    active = moveActive(model, rows, active, 'down', 0);
    expect(active!.row).toBe(2);
    expect(moveActive(model, rows, { row: 2, index: 0 }, 'previous', 0)).toEqual({
      row: 2,
      index: 0,
    });
    const last = moveActive(model, rows, { row: 3, index: 0 }, 'last', 0)!;
    expect(moveActive(model, rows, last, 'next', 0)).toEqual(last);
    expect(moveActive(model, rows, last, 'down', 0)).toEqual(last);
  });
});

describe('the table', () => {
  test('holds every stretch of the window, in order of time', () => {
    const { rows, more } = tableRows(model, whole, Infinity);
    const total = model.tracks.reduce((sum, track) => sum + track.length, 0);
    expect([rows.length, more]).toEqual([total, 0]);
    for (let i = 1; i < rows.length; i++)
      expect(rows[i]!.fromNs).toBeGreaterThanOrEqual(rows[i - 1]!.fromNs);
  });

  test('says how many it leaves out', () => {
    const view = { fromNs: 6e6, toNs: 21e6 };
    const all = tableRows(model, view, Infinity);
    const some = tableRows(model, view, 3);
    expect(some.rows).toEqual(all.rows.slice(0, 3));
    expect(some.more).toBe(all.rows.length - 3);
    for (const row of all.rows) expect(row.toNs > view.fromNs && row.fromNs < view.toNs).toBe(true);
  });
});
