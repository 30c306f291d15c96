/** Beside the timeline: ranges and their statistics, search, rows of cores and locks, and when a canvas takes over. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import { narrate, rangeStatistics as foldedStatistics } from '@inside-the-gil/engine/trace';
import { createMessages } from '../../src/site/i18n/format.ts';
import { keyAction, rangeFrom } from '../../src/site/islands/timeline/interaction.ts';
import { findMoment } from '../../src/site/islands/timeline/search.ts';
import { countCells, MOST_ELEMENTS } from '../../src/site/lib/timeline/canvas.ts';
import { timelineModel, trackLabel } from '../../src/site/lib/timeline/model.ts';
import { rangeStatistics } from '../../src/site/lib/timeline/range.ts';
import { drawTimeline, timelineLayout } from '../../src/site/lib/timeline/svg.ts';
import { countdownTrace } from '../support/trace-builder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const messages = createMessages(
  'en',
  JSON.parse(await readFile(`${root}/content/ui/en.json`, 'utf8')) as Record<string, string>,
);
const trace = countdownTrace();
const model = timelineModel(trace, { mainLabel: 'main' });

describe('a range', () => {
  test('has the statistics that a fold over all events gives', () => {
    for (const [from, to] of [
      [0, 1],
      [0.1, 0.4],
      [0.33, 0.34],
      [0.5, 0.5],
    ] as const) {
      const range = { fromNs: from * trace.endNs, toNs: to * trace.endNs };
      const fast = rangeStatistics(model, range);
      const slow = foldedStatistics(trace, range.fromNs, range.toNs);
      expect(fast.switches).toBe(slow.gilSwitches);
      fast.threads.forEach(({ thread, ns }) => {
        for (const [state, value] of Object.entries(ns))
          expect(value).toBeCloseTo(slow.threads[thread]![state as 'running'], 0);
      });
      const span = Math.max(1, range.toNs - range.fromNs);
      expect((fast.gilHeld ?? 0) * span).toBeCloseTo(slow.gilHeldNs, 0);
      expect(fast.threads.reduce((sum, one) => sum + one.gilShare, 0) * span).toBeCloseTo(
        slow.gilHeldNs,
        0,
      );
    }
  });

  test('gets its ends by key at the cursor; the other end stays, or is the window’s', () => {
    const view = { fromNs: 0, toNs: 100 };
    expect(rangeFrom('from', null, 30, view)).toEqual({ fromNs: 30, toNs: 100 });
    expect(rangeFrom('to', { fromNs: 30, toNs: 100 }, 60, view)).toEqual({ fromNs: 30, toNs: 60 });
    expect(rangeFrom('to', { fromNs: 30, toNs: 60 }, 10, view)).toEqual({ fromNs: 10, toNs: 10 });
    const key = (name: string) =>
      keyAction({
        key: name,
        code: name === 'f' ? 'KeyF' : '',
        shiftKey: false,
        ctrlKey: false,
        metaKey: false,
        altKey: false,
      });
    expect(key('[')).toEqual({ kind: 'range', edge: 'from' });
    expect(key(']')).toEqual({ kind: 'range', edge: 'to' });
    expect(key('f')).toEqual({ kind: 'focus' });
  });
});

describe('the search', () => {
  const find = (text: string, fromNs: number, direction: 1 | -1 = 1) =>
    findMoment(trace, model, messages, text, fromNs, direction);

  test('goes from event to event and back, in the words of the narration', () => {
    const first = find('asks for the gil', -1)!;
    expect(first.what).toMatch(/B has waited .* and asks for the GIL\./);
    const second = find('asks for the gil', first.timeNs)!;
    expect(second.timeNs).toBeGreaterThan(first.timeNs);
    expect(find('asks for the gil', second.timeNs, -1)).toEqual(first);
  });

  test('finds lines and threads by their Python names, and says nothing where there is nothing', () => {
    const { line } = narrate(trace).find((item) => item.line > 0)!;
    expect(find(`line ${line}`, -1)).not.toBeNull();
    expect(find('MainThread', -1)).not.toBeNull();
    expect(find('no such thing', -1)).toBeNull();
    expect(find('   ', -1)).toBeNull();
  });
});

describe('rows', () => {
  const LOCKED = `
import threading
lock = threading.Lock()
def work():
    for _ in range(20):
        with lock:
            sum(range(2000))
threads = [threading.Thread(target=work) for _ in range(3)]
for t in threads: t.start()
for t in threads: t.join()
`;
  const INTERPRETERS = `
from concurrent.futures import InterpreterPoolExecutor
def count(n):
    for _ in range(n): pass
    return n
if __name__ == '__main__':
    with InterpreterPoolExecutor(max_workers=2) as pool:
        print(sum(pool.map(count, [20000, 20000])))
`;
  const run = (source: string, python: '3.14' | '3.14t') =>
    runProgram(source, defaultConfig({ python, cores: 4 }), 'p.py').trace;

  test('of cores and locks come when asked for, with arrows from release to acquire', () => {
    const locked = run(LOCKED, '3.14t');
    const plain = timelineModel(locked, { mainLabel: 'main' });
    expect(new Set(plain.tracks.map(({ kind }) => kind))).toEqual(new Set(['thread']));
    const full = timelineModel(locked, { mainLabel: 'main', rows: ['cores', 'locks'] });
    const labels = full.tracks.map((track) => trackLabel(full, track, messages));
    expect(labels).toContain('core 0');
    expect(labels).toContain('lock l.3');
    const drawing = (of: typeof full) =>
      drawTimeline(of, { width: 1000, messages, idPrefix: 'x-', maxThreads: 40 }).plot;
    expect(drawing(full)).toContain('stroke-dasharray="4 2"');
    expect(drawing(plain)).not.toContain('stroke-dasharray="4 2"');
  });

  test('of GILs: one for each interpreter', () => {
    const several = timelineModel(run(INTERPRETERS, '3.14'), { mainLabel: 'main' });
    const gils = several.tracks.filter(({ kind }) => kind === 'gil');
    expect(gils.length).toBe(3);
    expect(new Set(gils.map((track) => trackLabel(several, track, messages))).size).toBe(3);
  });
});

test('many bars go to a canvas, few stay elements', () => {
  const layout = timelineLayout(model, { width: 1000 });
  expect(countCells(model, layout, model.view, 900)).toBeLessThanOrEqual(MOST_ELEMENTS);
  const html = (withoutBars: boolean) =>
    drawTimeline(model, { width: 1000, messages, idPrefix: 'x-', withoutBars }).plot;
  expect(html(false)).toContain('class="f-run"');
  expect(html(true)).not.toContain('class="f-run"');
});
