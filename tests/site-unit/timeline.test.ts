/** The timeline's model and drawing: level of detail, axis, window, marks. */
import { describe, expect, test } from 'vitest';
import record from '../../content/ui/en.json';
import { THREAD_STATES } from '../../src/engine/trace/events.ts';
import type { TraceState } from '../../src/engine/trace/events.ts';
import type { ThreadIntervals } from '../../src/engine/trace/folds.ts';
import { createMessages } from '../../src/site/i18n/format.ts';
import { axisTicks, roundStep } from '../../src/site/lib/timeline/axis.ts';
import { visibleCells } from '../../src/site/lib/timeline/detail.ts';
import { threadLetters } from '../../src/site/lib/timeline/letters.ts';
import { barLabel, textWidthPx } from '../../src/site/lib/timeline/marks.ts';
import {
  spanModel,
  statesIn,
  stretchAt,
  timelineModel,
  workingTracks,
} from '../../src/site/lib/timeline/model.ts';
import {
  compareSvg,
  legendHtml,
  timelineLayout,
  timelineSvg,
} from '../../src/site/lib/timeline/svg.ts';
import {
  firstEndingAfter,
  indexAt,
  sharesBetween,
  threadTrack,
} from '../../src/site/lib/timeline/track.ts';
import type { Track } from '../../src/site/lib/timeline/track.ts';
import { clampView, panView, revealInView, zoomView } from '../../src/site/lib/timeline/view.ts';
import { TraceBuilder, countdownTrace } from '../support/trace-builder.ts';

const messages = createMessages('en', record);
const MS = 1e6;

function track(spans: readonly (readonly [TraceState, number, number])[]): Track {
  const intervals: ThreadIntervals = {
    length: spans.length,
    state: Uint8Array.from(spans, ([state]) => THREAD_STATES.indexOf(state)),
    fromNs: Float64Array.from(spans, ([, from]) => from),
    toNs: Float64Array.from(spans, ([, , to]) => to),
    line: new Int32Array(spans.length),
  };
  return threadTrack(1, intervals);
}

/** Alternating running and waiting, `count` stretches of 100 ns. */
function busyTrack(count: number): Track {
  const states = [THREAD_STATES.indexOf('running'), THREAD_STATES.indexOf('gil-wait')];
  return threadTrack(1, {
    length: count,
    state: new Uint8Array(count).map((_, i) => states[i % 2]!),
    fromNs: new Float64Array(count).map((_, i) => i * 100),
    toNs: new Float64Array(count).map((_, i) => (i + 1) * 100),
    line: new Int32Array(count),
  });
}

describe('a track', () => {
  test('finds the stretch at a moment, and nothing in a gap', () => {
    const one = track([
      ['running', 0, 10],
      ['sleeping', 20, 30],
    ]);
    expect([0, 9, 10, 15, 20, 29, 30].map((time) => indexAt(one, time))).toEqual([
      0, 0, -1, -1, 1, 1, -1,
    ]);
    expect(firstEndingAfter(one, 30)).toBe(2);
  });

  test('shares agree with adding up stretch by stretch, wherever the borders fall', () => {
    const one = busyTrack(1000);
    for (const [from, to] of [
      [0, 100_000],
      [50, 150],
      [6_330, 6_410],
      [12_345, 77_777],
      [99_950, 100_000],
      [3_200, 6_400],
    ] as const) {
      const sums = new Map<string, number>();
      for (let i = 0; i < one.length; i++) {
        const ns = Math.min(one.toNs[i]!, to) - Math.max(one.fromNs[i]!, from);
        const state = THREAD_STATES[one.state[i]!]!;
        if (ns > 0) sums.set(state, (sums.get(state) ?? 0) + ns);
      }
      const shares = sharesBetween(one, from, to);
      expect(
        new Map(shares.map(({ state, share }) => [state, Math.round(share * (to - from))])),
      ).toEqual(sums);
    }
  });
});

describe('level of detail', () => {
  test('wide stretches are bars, narrow neighbours one cell that counts them', () => {
    const one = track([
      ['running', 0, 500],
      ['gil-wait', 500, 501],
      ['running', 501, 502],
      ['gil-wait', 502, 503],
      ['running', 503, 1000],
    ]);
    const cells = visibleCells(one, 0, 1000, 100);
    expect(
      cells.map((cell) => (cell.kind === 'bar' ? `bar ${cell.index}` : `merged ${cell.count}`)),
    ).toEqual(['bar 0', 'merged 3', 'bar 4']);
  });

  test('no time is invented or lost: cells cover the window without overlap', () => {
    const one = busyTrack(50_000);
    for (const [from, to] of [
      [0, 5e6],
      [1_234_567, 2_345_678],
      [4_000, 4_700],
    ] as const) {
      const cells = visibleCells(one, from, to, 900);
      let at = from as number;
      for (const cell of cells) {
        expect(cell.fromNs).toBe(at);
        at = cell.toNs;
      }
      expect(at).toBe(to);
    }
  });

  test('a merged cell tells the shares that are there', () => {
    const [cell] = visibleCells(busyTrack(100_000), 0, 1e7, 900);
    expect(cell).toMatchObject({ kind: 'merged', count: 100_000 });
    if (cell?.kind !== 'merged') throw new Error('not merged');
    expect(cell.shares.map(({ state, share }) => [state, share.toFixed(2)])).toEqual([
      ['running', '0.50'],
      ['gil-wait', '0.50'],
    ]);
  });

  test('a million stretches cost no more to draw than a screen, at every zoom', () => {
    const one = busyTrack(1_000_000);
    let reads = 0;
    const counted = <T extends Float64Array | Uint8Array | Uint16Array | Int32Array>(
      column: T,
    ): T =>
      new Proxy(column, {
        get: (target, key) => {
          reads++;
          return Reflect.get(target, key, target) as unknown;
        },
      });
    const watched: Track = {
      ...one,
      fromNs: counted(one.fromNs),
      toNs: counted(one.toNs),
      state: counted(one.state),
      detail: counted(one.detail),
    };
    for (const span of [1e8, 1e7, 1e6, 1e5, 1e4]) {
      reads = 0;
      const cells = visibleCells(watched, 3.3e7, Math.min(1e8, 3.3e7 + span), 1500);
      expect(cells.length).toBeLessThanOrEqual(1500);
      // Looking at every stretch once would be a million.
      expect(reads).toBeLessThan(600_000);
    }
  });
});

describe('the axis', () => {
  test('steps are 1, 2 or 5 of a power of ten', () => {
    expect([0.7, 1, 1.1, 2.000000001, 4, 6, 0.003].map(roundStep)).toEqual([
      1, 1, 2, 2, 5, 10, 0.005,
    ]);
  });

  test('ticks lie in the window, in one unit, as many as there is room for', () => {
    for (const [from, to] of [
      [0, 42 * MS],
      [12.3 * MS, 12.9 * MS],
      [0, 900],
      [5e9, 7.5e9],
      [264 * MS, 264.004 * MS],
    ] as const) {
      const { ticks, digits, unit } = axisTicks(from, to, 843);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(13);
      for (const tick of ticks) {
        expect(tick).toBeGreaterThanOrEqual(from - 1e-6);
        expect(tick).toBeLessThanOrEqual(to + 1e-6);
      }
      const labels = ticks.map((tick) => (tick / unit.ns).toFixed(digits));
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  test('the first window of a lesson counts in milliseconds', () => {
    const { ticks, unit, digits } = axisTicks(0, 42 * MS, 843);
    expect([unit.name, digits, ticks.map((tick) => tick / MS)]).toEqual([
      'ms',
      0,
      [0, 5, 10, 15, 20, 25, 30, 35, 40],
    ]);
  });
});

describe('the window', () => {
  const end = 1000;
  test('zooming keeps the anchor where it is and stays inside the run', () => {
    expect(zoomView({ fromNs: 0, toNs: 1000 }, end, 0.5, 0.25)).toEqual({ fromNs: 125, toNs: 625 });
    expect(zoomView({ fromNs: 400, toNs: 600 }, end, 100)).toEqual({ fromNs: 0, toNs: end });
    const narrowest = zoomView({ fromNs: 400, toNs: 600 }, end, 1e-9);
    expect(narrowest.toNs - narrowest.fromNs).toBe(200);
  });

  test('panning stops at the ends with its length kept', () => {
    expect(panView({ fromNs: 100, toNs: 300 }, end, -1)).toEqual({ fromNs: 0, toNs: 200 });
    expect(panView({ fromNs: 700, toNs: 900 }, end, 3)).toEqual({ fromNs: 800, toNs: 1000 });
  });

  test('a run shorter than the narrowest window still has one', () => {
    expect(clampView({ fromNs: -5, toNs: 80 }, 60)).toEqual({ fromNs: 0, toNs: 60 });
  });

  test('revealing moves only when it must', () => {
    const view = { fromNs: 400, toNs: 600 };
    expect(revealInView(view, end, 450, 500)).toBe(view);
    for (const [from, to] of [
      [610, 620],
      [10, 20],
      [390, 900],
    ] as const) {
      const next = revealInView(view, end, from, to);
      expect(next.toNs - next.fromNs).toBeCloseTo(200);
      expect(from).toBeGreaterThanOrEqual(next.fromNs);
      expect(from).toBeLessThanOrEqual(next.toNs);
    }
  });
});

describe('names of threads', () => {
  test('main, then letters, after Z two of them', () => {
    const threads = Array.from({ length: 29 }, (_, i) => ({
      name: i === 0 ? 'MainThread' : `Thread-${i}`,
    }));
    const letters = threadLetters(threads, 'main');
    expect([letters[0], letters[1], letters[26], letters[27], letters[28]]).toEqual([
      'main',
      'A',
      'Z',
      'AA',
      'AB',
    ]);
  });
});

describe('drawing', () => {
  const model = timelineModel(countdownTrace(), { mainLabel: 'main', toNs: 42 * MS });

  test('the height does not depend on the width, so that the live picture fits the static one', () => {
    const heights = [350, 560, 900].map((width) => timelineLayout(model, { width }).height);
    expect(new Set(heights).size).toBe(1);
    for (const width of [350, 900])
      expect(timelineSvg(model, { width, messages, idPrefix: 'x' })).toContain(
        `height="${heights[0]}"`,
      );
  });

  test('shows rows, states, hand-overs and requests', () => {
    const html = timelineSvg(model, { width: 900, messages, idPrefix: 'p-' });
    for (const label of ['GIL', 'main', 'A', 'B']) expect(html).toContain(`>${label}</text>`);
    expect(html).toContain('class="f-run"');
    expect(html).toContain('url(#p-wait)');
    expect(html.match(/l-5 7z/g)?.length).toBeGreaterThan(2);
    expect(html).toContain('stroke-width="1.5"');
    expect(html).toContain(
      messages.text('timeline.alt', {
        threads: 3,
        elapsed: messages.duration(model.endNs),
        switches: model.switches.length,
      }),
    );
  });

  test('no number is NaN or infinite, for runs of any shape', () => {
    const empty = new TraceBuilder();
    empty.thread('MainThread');
    const runs = [
      empty.build(0),
      empty.build(5),
      countdownTrace({ workNs: 1 }),
      countdownTrace({ turnNs: 1000, workNs: 4 * MS }),
    ];
    for (const trace of runs) {
      const html = timelineSvg(timelineModel(trace, { mainLabel: 'main' }), {
        width: 350,
        messages,
        idPrefix: 'q',
      });
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test('names of threads cannot break out of the picture', () => {
    const html = timelineSvg(
      spanModel(
        [{ letter: '<img src=x>', spans: [{ state: 'running', fromNs: 0, toNs: 10 }] }],
        10,
      ),
      {
        width: 900,
        messages,
        idPrefix: 'x',
      },
    );
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img');
  });

  test('ten thousand switches draw few elements, and no stairs that would be one black bar', () => {
    const dense = timelineModel(
      countdownTrace({ workNs: 200 * MS, turnNs: 20_000, switchIntervalNs: 15_000 }),
      { mainLabel: 'main' },
    );
    expect(dense.switches.length).toBeGreaterThan(4000);
    const html = timelineSvg(dense, { width: 900, messages, idPrefix: 'x' });
    expect(html.match(/<rect/g)!.length).toBeLessThan(2000);
    expect(html).not.toContain('l-5 7z');
  });

  test('narrow bars of a colour are one path on a sheet that any width stretches', () => {
    const spans = Array.from({ length: 200 }, (_, index) => ({
      state: index % 2 === 0 ? ('running' as const) : ('sleeping' as const),
      fromNs: index * 5,
      toNs: index * 5 + 5,
    }));
    const html = timelineSvg(spanModel([{ letter: 'A', spans }], 1000), {
      width: 900,
      messages,
      idPrefix: 'x',
      strip: false,
    });
    const path = /<path class="f-run" d="([^"]*)"/.exec(html)?.[1] ?? '';
    const bars = [...path.matchAll(/M(\d+) [\d.]+h(\d+)v[\d.]+h-\2z/g)];
    expect(bars).toHaveLength(100);
    // The sheet is ten thousand wide: bars lie where percentages would put them.
    expect(bars.map(([, from]) => Number(from))).toEqual(
      Array.from({ length: 100 }, (_, index) => index * 100),
    );
    expect(html).toContain('viewBox="0 0 10000 100" preserveAspectRatio="none"');
    expect(html).not.toContain('<rect');
  });

  test('patterns stand in a drawing that is filled with them, and in no other', () => {
    const drawn = (state: 'running' | 'gil-wait'): string =>
      timelineSvg(spanModel([{ letter: 'A', spans: [{ state, fromNs: 0, toNs: 10 }] }], 10), {
        width: 900,
        messages,
        idPrefix: 'x-',
      });
    expect(drawn('running')).not.toContain('<pattern');
    expect(drawn('gil-wait').match(/<pattern id="[^"]*"/g)).toEqual(['<pattern id="x-wait"']);
  });

  test('more threads than rows are counted', () => {
    const build = new TraceBuilder();
    for (let i = 0; i < 30; i++) build.state(i, build.thread(`T${i}`), 'running');
    const html = timelineSvg(timelineModel(build.build(100), { mainLabel: 'main' }), {
      width: 900,
      messages,
      idPrefix: 'x',
    });
    expect(html).toContain(messages.text('timeline.more-threads', { count: 17 }));
  });

  test('a comparison puts its runs on one axis and leaves out a main thread that only waits', () => {
    const runs = [
      { model, label: 'two' },
      {
        model: timelineModel(countdownTrace({ workNs: 80 * MS }), { mainLabel: 'main' }),
        label: 'twice',
      },
    ];
    expect(workingTracks(model).map((one) => one.thread)).toEqual([1, 2]);
    const html = compareSvg(runs, { width: 900, messages, idPrefix: 'c' });
    expect(html).toContain('>two</text>');
    for (const { model: one } of runs) expect(html).toContain(messages.duration(one.endNs));
    expect(html.match(/>A<\/text>/g)).toHaveLength(2);
  });

  test.each([
    ['no core', 64, 'no core'],
    // Half of it would say the opposite.
    ['no core', 40, ''],
    ['1 234,5 ms', 90, '1 234,5 ms'],
    ['1 234,5 ms', 72, '1 234,5'],
    ['1 234,5 ms', 40, ''],
  ])('a bar shows of "%s", at %i px, "%s"', (label, widthPx, shown) => {
    const html = barLabel({ x: 0, width: 10, y: 0, height: 20 }, widthPx, label, true);
    expect(/>([^<]*)<\/text>/.exec(html)?.[1] ?? '').toBe(shown);
  });

  test('labels of an axis do not touch, however long a language calls its units', () => {
    const long = createMessages('en', { ...record, 'unit.ms': 'milliseconds of the run' });
    const width = 700;
    const html = timelineSvg(model, { width, messages: long, idPrefix: 'x' });
    const plotPx = width - timelineLayout(model, { width, messages: long }).gutter - 1;
    const spans = [
      ...html.matchAll(/<text x="([\d.]+)%" y="\d+" text-anchor="(\w+)" class="tx">([^<]*)</g),
    ]
      .map(([, x, anchor, text]) => {
        const at = (Number(x) * plotPx) / 100;
        const px = textWidthPx(text!);
        const left = at - (anchor === 'start' ? 0 : anchor === 'end' ? px : px / 2);
        return { left, right: left + px };
      })
      .sort((one, other) => one.left - other.left);
    expect(spans.length).toBeGreaterThan(3);
    spans.slice(1).forEach(({ left }, index) => {
      expect(left).toBeGreaterThan(spans[index]!.right);
    });
  });

  test('the legend lists what occurs and nothing else', () => {
    expect(statesIn(model)).toEqual(['running', 'gil-wait', 'blocked', 'overhead']);
    const html = legendHtml([model], messages, 'l');
    expect(html).toContain(messages.text('state.gil-wait'));
    expect(html).not.toContain(messages.text('state.sleeping'));
  });

  test('a stretch of the GIL names its holder, one of a thread its line', () => {
    expect(stretchAt(model, 0, 1)).toMatchObject({ thread: 1, line: 0 });
    expect(stretchAt(model, 2, 0)).toMatchObject({ thread: 1, state: 'running', line: 6 });
    expect(stretchAt(model, 2, 10_000)).toBeNull();
  });
});
