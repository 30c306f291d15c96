/** Beside the timeline: ranges and their statistics, search, rows of cores and locks, and when a canvas takes over. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import {
  contendedLocks,
  narrate,
  rangeStatistics as foldedStatistics,
} from '@inside-the-gil/engine/trace';
import { createMessages } from '../../src/site/i18n/format.ts';
import {
  describe as sentence,
  keyAction,
  rangeFrom,
} from '../../src/site/islands/timeline/interaction.ts';
import { findMoment } from '../../src/site/islands/timeline/search.ts';
import { countCells, MOST_ELEMENTS } from '../../src/site/lib/timeline/canvas.ts';
import { stretchState } from '../../src/site/islands/timeline/table.ts';
import { stretchAt, timelineModel, trackLabel } from '../../src/site/lib/timeline/model.ts';
import { rangeStatistics } from '../../src/site/lib/timeline/range.ts';
import { drawTimeline, timelineLayout } from '../../src/site/lib/timeline/svg.ts';
import { indexAt } from '../../src/site/lib/timeline/track.ts';
import { countdownTrace, TraceBuilder } from '../support/trace-builder.ts';

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
    expect(plain.wakes.length).toBeGreaterThan(0);
    expect(drawing(plain)).toContain('stroke-dasharray="4 2"');
  });

  test('leave out a lock that nobody holds while others wait: one taken twice is a signal', () => {
    const source = `import threading
signal = threading.Lock()
held = threading.Lock()
def work():
    with held:
        sum(range(20_000))
    signal.release()
signal.acquire()
with held:
    threading.Thread(target=work).start()
    sum(range(200_000))
signal.acquire()
`;
    const { trace: signalled } = runProgram(source, defaultConfig({ cores: 2, seed: 1 }));
    expect(contendedLocks(signalled).map(({ lock }) => signalled.locks[lock]?.line)).toEqual(
      expect.arrayContaining([2, 3]),
    );
    const asked = timelineModel(signalled, { mainLabel: 'main', rows: ['locks'] });
    const lines = asked.tracks
      .filter(({ kind }) => kind === 'lock')
      .map(({ number }) => signalled.locks[number]?.line);
    expect(lines).toEqual([3]);
  });

  test('have no arrows for the locks with which the library starts a thread, until locks are asked for', () => {
    const started = run(LOCKED.replace('with lock:', 'if lock:'), '3.14');
    expect(timelineModel(started, { mainLabel: 'main' }).wakes.length).toBe(0);
    const asked = timelineModel(started, { mainLabel: 'main', rows: ['locks'] });
    expect(asked.wakes.length).toBeGreaterThan(0);
  });

  test('of tasks stand under the thread that runs them, and wait unless it is their turn', async () => {
    const source = await readFile(`${root}/content/programs/sandbox/async-blocked.py`, 'utf8');
    const blocked = run(source, '3.14');
    const plain = timelineModel(blocked, { mainLabel: 'main' });
    expect(plain.tracks.some(({ kind }) => kind === 'task')).toBe(false);
    const tasks = timelineModel(blocked, { mainLabel: 'main', rows: ['tasks'] });
    expect(tasks.tracks.map((track) => trackLabel(tasks, track, messages))).toEqual([
      'GIL',
      'main',
      'Task-1',
      'Task-2',
      'Task-3',
    ]);
    const row = 4;
    const said = Array.from({ length: tasks.tracks[row]!.length }, (_, index) =>
      stretchState(tasks, stretchAt(tasks, row, index)!, messages),
    );
    expect(said[0]).toMatch(/^Task-3, .*: waits$/);
    // It sleeps in its turn, and the loop with it.
    expect(said.some((text) => text.includes(messages.text('state.sleeping')))).toBe(true);
    const { plot } = drawTimeline(tasks, { width: 1000, messages, idPrefix: 'x-' });
    expect(plot).toContain('stroke-dasharray="1 4"');
  });

  test('of GILs: one for each interpreter', () => {
    const several = timelineModel(run(INTERPRETERS, '3.14'), { mainLabel: 'main' });
    const gils = several.tracks.filter(({ kind }) => kind === 'gil');
    expect(gils.length).toBe(3);
    expect(new Set(gils.map((track) => trackLabel(several, track, messages))).size).toBe(3);
  });
});

describe('arrows from a release to what it let through', () => {
  const HEAD = /<path d="M0 0l-4 -?7h8z" class="f-ink"\/>/;
  test('stand where the taker had waited, and begin where the GIL was let go', () => {
    let waited = 0;
    for (let i = 0; i < model.switches.length; i++) {
      const released = model.gilReleases[i]!;
      if (Number.isNaN(released)) continue;
      waited++;
      expect(released).toBeLessThan(model.switches.timeNs[i]!);
      expect(model.switches.timeNs[i]! - released).toBeLessThan(100_000);
    }
    expect(waited).toBeGreaterThan(5);
  });

  test('have no one before them where the GIL was free', () => {
    const build = new TraceBuilder();
    const [one, other] = [build.thread('MainThread'), build.thread('Thread-1')];
    build.event(0, one, 'gil.take', -1, 0).event(10, one, 'gil.drop', 1, 0);
    build.event(20, other, 'gil.take', one, 1).event(30, one, 'gil.wait', other, 0);
    build.event(40, other, 'gil.drop', 0, 0).event(50, one, 'gil.take', other, 1);
    expect([...timelineModel(build.build(60), { mainLabel: 'main' }).gilReleases]).toEqual([
      NaN,
      40,
    ]);
  });

  test('get their heads with the room to read them', () => {
    const dense = timelineModel(countdownTrace({ turnNs: 100_000, switchIntervalNs: 80_000 }), {
      mainLabel: 'main',
    });
    const plot = (toNs: number): string =>
      drawTimeline(dense, {
        width: 900,
        messages,
        idPrefix: 'x-',
        view: { fromNs: 0, toNs },
      }).plot;
    expect(plot(dense.endNs)).not.toMatch(HEAD);
    expect(plot(10 * 100_000)).toMatch(HEAD);
  });

  test('are said of the stretch that they lead to, in the table and in the details', () => {
    const i = model.gilReleases.findIndex((ns) => !Number.isNaN(ns));
    const [to, from] = [model.switches.to[i]!, model.switches.from[i]!];
    const row = model.tracks.findIndex(({ kind, thread }) => kind === 'thread' && thread === to);
    const index = indexAt(model.tracks[row]!, model.switches.timeNs[i]!);
    const said = messages.text('timeline.passed.gil', {
      other: model.letters[from]!,
      time: messages.duration(model.gilReleases[i]!),
    });
    expect(stretchState(model, stretchAt(model, row, index)!, messages)).toContain(said);
    expect(sentence(model, messages, { row, index, count: 1, shares: [] })).toContain(said);
    expect(stretchState(model, stretchAt(model, row, index - 1)!, messages)).not.toContain(said);
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

test('a run that fills the strip above the axis stays on the canvas, however few bars its window has', () => {
  const build = new TraceBuilder();
  const threads = ['MainThread', 'Thread-1 (work)'].map((name) => build.thread(name));
  let timeNs = 0;
  for (let turn = 0; turn < 4000; turn++) {
    for (const thread of threads)
      build.state(timeNs, thread, (turn + thread) % 2 === 0 ? 'running' : 'blocked', 1);
    timeNs += 1000 + ((turn * turn * 7919) % 9973) * 100;
  }
  const busy = timelineModel(build.build(timeNs), { mainLabel: 'main' });
  const layout = timelineLayout(busy, { width: 1000 });
  const near = { fromNs: 0, toNs: timeNs / 1000 };
  expect(countCells(busy, layout, near, 900)).toBeGreaterThan(MOST_ELEMENTS);
  const withoutStrip = timelineLayout(busy, { width: 1000, strip: false });
  expect(countCells(busy, withoutStrip, near, 900)).toBeLessThan(50);
});
