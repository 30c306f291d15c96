/**
 * Whatever the picture of a run shows, its text forms say, in any run and any window: each drawn stretch stands in the
 * table with its state or its holder, and the narrated list tells what led to it. The runs are the engine's, of programs,
 * versions, cores and seeds drawn by lot; states that these do not have come from traces made at random.
 */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import { narrate, THREAD_STATES } from '@inside-the-gil/engine/trace';
import type { NarrationItem, Trace, TraceState } from '@inside-the-gil/engine/trace';
import record from '../../content/ui/en.json';
import { createMessages } from '../../src/site/i18n/format.ts';
import { stretchState, tableRows } from '../../src/site/islands/timeline/table.ts';
import { visibleCells } from '../../src/site/lib/timeline/detail.ts';
import { stretchAt, timelineModel } from '../../src/site/lib/timeline/model.ts';
import type { Stretch, TimelineModel } from '../../src/site/lib/timeline/model.ts';
import { stateOf } from '../../src/site/lib/timeline/track.ts';
import type { View } from '../../src/site/lib/timeline/view.ts';
import { TraceBuilder } from '../support/trace-builder.ts';

const messages = createMessages('en', record);
const PLOT_PX = 900;

/** Small ones: with locks, queues, sleeps, a barrier, an event loop, a circle of waits. */
const PROGRAMS = ['barrier', 'deadlock', 'producer-consumer', 'async-gather', 'two-files'];
const sources = new Map<string, string>();
for (const name of PROGRAMS) {
  const file = new URL(`../../content/programs/sandbox/${name}.py`, import.meta.url);
  sources.set(name, await readFile(file, 'utf8'));
}

interface Run {
  readonly name: string;
  readonly python: PythonVersion;
  readonly cores: number;
  readonly seed: number;
  readonly switchIntervalNs: number;
}

const anyRun: fc.Arbitrary<Run> = fc.record({
  name: fc.constantFrom(...PROGRAMS),
  python: fc.constantFrom<PythonVersion>('3.12', '3.13', '3.14', '3.14t'),
  cores: fc.integer({ min: 1, max: 4 }),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  switchIntervalNs: fc.constantFrom(50_000, 1_000_000, 5_000_000),
});

function traceOf({ name, ...settings }: Run): Trace {
  return runProgram(sources.get(name)!, defaultConfig(settings), `${name}.py`).trace;
}

/** A trace of any states in any order, as no program has them. */
const anyTrace: fc.Arbitrary<Trace> = fc
  .array(
    fc.record({
      thread: fc.integer({ min: 0, max: 2 }),
      state: fc.constantFrom(...THREAD_STATES),
      afterNs: fc.integer({ min: 1, max: 3_000_000 }),
    }),
    { minLength: 1, maxLength: 200 },
  )
  .map((steps) => {
    const build = new TraceBuilder();
    for (const name of ['MainThread', 'Thread-1', 'Thread-2']) build.thread(name);
    let timeNs = 0;
    for (const { thread, state, afterNs } of steps) {
      build.state(timeNs, thread, state, 1);
      timeNs += afterNs;
    }
    return build.build(timeNs);
  });

/** Two places in the run as parts of the whole. */
const anyWindow = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .filter(([one, other]) => Math.abs(one - other) > 1e-4);

function viewOf(model: TimelineModel, [one, other]: readonly [number, number]): View {
  return {
    fromNs: Math.min(one, other) * model.endNs,
    toNs: Math.max(one, other) * model.endNs,
  };
}

function modelOf(trace: Trace): TimelineModel {
  return timelineModel(trace, { mainLabel: 'main', rows: ['tasks', 'cores', 'locks'] });
}

/** The words that stand for a mark of the picture, whatever else the sentence says. */
function wordsFor(model: TimelineModel, row: number, state: TraceState): string {
  switch (model.tracks[row]!.kind) {
    case 'thread':
    case 'core':
      return messages.text(`state.${state}`);
    case 'task':
      return state === 'off' ? 'waits' : messages.text(`state.${state}`);
    case 'gil':
      return 'holds the GIL';
    case 'lock':
      return 'has the lock while others wait';
  }
}

/** Everything drawn in the window that the table of the same window does not say. */
function missingFromTable(model: TimelineModel, view: View): string[] {
  const { rows, more } = tableRows(model, view, Infinity);
  if (more !== 0) return [`${more} rows left out`];
  const byRow = new Map<number, Stretch[]>();
  for (const stretch of rows) byRow.set(stretch.row, [...(byRow.get(stretch.row) ?? []), stretch]);
  return model.tracks.flatMap((track, row) =>
    visibleCells(track, view.fromNs, view.toNs, PLOT_PX).flatMap((cell) => {
      const drawn: readonly TraceState[] =
        cell.kind === 'bar' ? [stateOf(track, cell.index)] : cell.shares.map(({ state }) => state);
      const told = (byRow.get(row) ?? [])
        .filter(({ fromNs, toNs }) => fromNs < cell.toNs && toNs > cell.fromNs)
        .filter(({ thread }) => model.letters[thread] !== undefined)
        .map((stretch) => stretchState(model, stretch, messages));
      return drawn
        .filter((state) => !told.some((text) => text.includes(wordsFor(model, row, state))))
        .map((state) => `${track.kind} ${row}: ${state} from ${cell.fromNs} to ${cell.toNs}`);
    }),
  );
}

const BLOCKS = /^event\.(lock\.block|join\.block|loop\.wait|object-lock\.block)/;
const UNBLOCKS =
  /^event\.(lock\.acquire|lock\.timeout|loop\.wake$|loop\.time|object-lock\.acquire)/;
const SLEEPS = /^event\.(sleep\.begin|c-call\.begin)/;
const TAKES = /^event\.gil\.take/;
const DROPS = /^event\.gil\.drop/;
const WAITS = /^event\.gil\.(wait|drop\.request)/;

/** What a state needs to have been told before it; what follows it would undo it. */
const TOLD: Partial<Record<TraceState, readonly [begins: RegExp, ends: RegExp]>> = {
  running: [TAKES, DROPS],
  'gil-wait': [WAITS, TAKES],
  blocked: [BLOCKS, UNBLOCKS],
  sleeping: [SLEEPS, /^event\.(sleep|c-call)\.end/],
};

/** Stretches of threads whose cause the narrated list does not tell. */
function missingFromNarration(model: TimelineModel, items: readonly NarrationItem[]): string[] {
  const missing: string[] = [];
  model.tracks.forEach((track, row) => {
    if (track.kind !== 'thread') return;
    const own = items.filter(({ thread }) => thread === track.thread);
    for (let index = 0; index < track.length; index++) {
      const { state, fromNs } = stretchAt(model, row, index)!;
      const told = TOLD[state];
      if (told === undefined) continue;
      const last = own.findLast(
        (item) => item.timeNs <= fromNs && (told[0].test(item.key) || told[1].test(item.key)),
      );
      if (last === undefined || !told[0].test(last.key))
        missing.push(`${state} of ${model.letters[track.thread]} at ${fromNs}: ${last?.key}`);
    }
  });
  return missing;
}

/** Who has what: the rows of GILs and locks, hand-overs, requests, and releases that wake. */
function missingHolders(model: TimelineModel, items: readonly NarrationItem[]): string[] {
  const told = new Set(
    items.map(
      ({ key, thread, timeNs }) =>
        `${thread} ${timeNs} ${key.replace('.waited', '').replace('.wakes', '')}`,
    ),
  );
  const needed: string[] = [];
  for (const track of model.tracks) {
    for (let index = 0; track.kind === 'gil' && index < track.length; index++)
      needed.push(`${track.detail[index]} ${track.fromNs[index]} event.gil.take`);
  }
  const { switches, requests, wakes } = model;
  for (let i = 0; i < switches.length; i++)
    needed.push(`${switches.to[i]} ${switches.timeNs[i]} event.gil.take`);
  for (let i = 0; i < requests.length; i++)
    needed.push(`${requests.thread[i]} ${requests.timeNs[i]} event.gil.request`);
  for (let i = 0; i < wakes.length; i++)
    needed.push(`${wakes.from[i]} ${wakes.fromNs[i]} event.lock.release`);
  return needed.filter((one) => !told.has(one));
}

describe('the table says every state that the picture shows', () => {
  test('of runs of the engine, in any window', () => {
    fc.assert(
      fc.property(anyRun, fc.array(anyWindow, { minLength: 1, maxLength: 5 }), (run, windows) => {
        const model = modelOf(traceOf(run));
        const views = [{ fromNs: 0, toNs: model.endNs }, ...windows.map((w) => viewOf(model, w))];
        for (const view of views) expect(missingFromTable(model, view)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test('of traces with any states in any order', () => {
    fc.assert(
      fc.property(anyTrace, anyWindow, (trace, window) => {
        const model = modelOf(trace);
        expect(missingFromTable(model, { fromNs: 0, toNs: model.endNs })).toEqual([]);
        expect(missingFromTable(model, viewOf(model, window))).toEqual([]);
      }),
    );
  });

  test('and has different words for different states', () => {
    const words = THREAD_STATES.map((state) => messages.text(`state.${state}`));
    expect(new Set(words).size).toBe(THREAD_STATES.length);
  });
});

test('the narrated list tells what led to each state, and who has the GIL and the locks', () => {
  fc.assert(
    fc.property(anyRun, (run) => {
      const trace = traceOf(run);
      const model = modelOf(trace);
      const items = narrate(trace, { limit: Infinity });
      expect(missingFromNarration(model, items)).toEqual([]);
      expect(missingHolders(model, items)).toEqual([]);
    }),
    { numRuns: 15 },
  );
});
