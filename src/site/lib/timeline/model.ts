/**
 * The timeline of one run: everything its picture, its table and its details need, folded once from
 * the trace. Nothing here depends on a size, a theme or a language.
 */
import {
  contendedLocks,
  coreIntervals,
  gilIntervals,
  gilsOf,
  intervalsByThread,
  lockWakes,
  requests,
  switches,
  THREAD_STATES,
} from '@inside-the-gil/engine/trace';
import type {
  Requests,
  Switches,
  Trace,
  TraceState,
  TraceTask,
  Wakes,
} from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import { threadLetters } from './letters.ts';
import { gilReleases, NO_WAKES, programWakes } from './passes.ts';
import { taskTracks } from './tasks.ts';
import { holderTrack, sharesBetween, stateOf, threadTrack } from './track.ts';
import type { Track } from './track.ts';
import { clampView } from './view.ts';
import type { View } from './view.ts';

export interface TimelineModel {
  /**
   * For each process the rows of its GILs, those that anybody ever held, then one a thread in order of creation.
   * After them cores and locks, where they are asked for.
   */
  readonly tracks: readonly Track[];
  /** By thread index: main, A, B, ... */
  readonly letters: readonly string[];
  /** By thread index: the names Python gives. */
  readonly names: readonly string[];
  /** By process index; the program itself has no name. */
  readonly processes: readonly string[];
  /** By a task's index in the trace; empty without an event loop. */
  readonly tasks: readonly TraceTask[];
  /** By lock id: where it was made. */
  readonly locks: Trace['locks'];
  readonly switches: Switches;
  /** For each switch when the GIL was let go; NaN where nobody had waited for that. */
  readonly gilReleases: Float64Array;
  /** Releases of locks that let another thread go on: by the program, and by the library, too, where the locks' rows are. */
  readonly wakes: Wakes;
  readonly requests: Requests;
  readonly endNs: number;
  /** The window shown first. */
  readonly view: View;
  readonly truncated: boolean;
}

export type ExtraRows = 'tasks' | 'cores' | 'locks';

export interface TimelineOptions {
  readonly fromNs?: number;
  readonly toNs?: number;
  /** What the main thread is called. */
  readonly mainLabel: string;
  /** Rows beyond GILs and threads. */
  readonly rows?: readonly ExtraRows[];
  readonly letters?: Readonly<Record<string, string>>;
}

export function timelineModel(trace: Trace, options: TimelineOptions): TimelineModel {
  const endNs = Math.max(1, trace.endNs);
  const { rows = [] } = options;
  const withLocks = rows.includes('locks');
  const passed = switches(trace);
  const wakes = lockWakes(trace);
  return {
    tracks: [
      ...threadRows(trace, rows.includes('tasks')),
      ...(rows.includes('cores')
        ? coreIntervals(trace).map((one, core) => holderTrack('core', one, core))
        : []),
      ...(withLocks
        ? contendedLocks(trace)
            // One that a waiter took itself is a signal: nobody ever holds it while another waits, and its row would be empty.
            .filter(({ lock, length }) => length > 0 && (trace.locks[lock]?.line ?? 0) > 0)
            .slice(0, MOST_LOCKS)
            .map((one) => holderTrack('lock', one, one.lock))
        : []),
    ],
    letters: threadLetters(trace.threads, options.mainLabel, options.letters),
    names: trace.threads.map((thread) => thread.name),
    processes: processNames(trace),
    tasks: trace.tasks?.all ?? [],
    locks: trace.locks,
    switches: passed,
    gilReleases: gilReleases(trace, passed),
    wakes: withLocks ? wakes : programWakes(wakes),
    requests: requests(trace),
    endNs,
    view: clampView({ fromNs: options.fromNs ?? 0, toNs: options.toNs ?? endNs }, endNs),
    truncated: trace.truncated,
  };
}

/** More locks than anybody follows; the ones waited for first are drawn. */
const MOST_LOCKS = 12;

/** GILs and threads, process by process; under a thread the tasks that its loop runs. */
function threadRows(trace: Trace, withTasks: boolean): Track[] {
  const processOf = trace.threads.map((thread) => thread.process?.index ?? 0);
  const processes = [...new Set([0, ...processOf])].sort((one, other) => one - other);
  const threads = intervalsByThread(trace);
  return processes.flatMap((process) => [
    ...gilsOf(trace, process)
      .map((gil) => holderTrack('gil', gilIntervals(trace, process, gil), gil, process))
      .filter((track) => track.length > 0),
    ...threads.flatMap((one, thread) => {
      if (processOf[thread] !== process) return [];
      const track = threadTrack(thread, one, process);
      return withTasks ? [track, ...taskTracks(trace, track)] : [track];
    }),
  ]);
}

function processNames(trace: Trace): string[] {
  const names: string[] = [''];
  for (const { process } of trace.threads) {
    if (process !== undefined)
      names[process.index] = process.name === '' ? String(process.pid) : process.name;
  }
  return names;
}

/** One row of a machine that is drawn, not run. */
export interface SpanRow {
  readonly letter: string;
  readonly spans: readonly {
    readonly state: TraceState;
    readonly fromNs: number;
    readonly toNs: number;
  }[];
}

/** A model of plain spans, for machines that somebody believes in and no engine runs. */
export function spanModel(rows: readonly SpanRow[], endNs: number): TimelineModel {
  const tracks = rows.map(({ spans }, thread) =>
    threadTrack(thread, {
      length: spans.length,
      state: Uint8Array.from(spans, (span) => THREAD_STATES.indexOf(span.state)),
      fromNs: Float64Array.from(spans, (span) => span.fromNs),
      toNs: Float64Array.from(spans, (span) => span.toNs),
      line: new Int32Array(spans.length),
    }),
  );
  const none = { length: 0, timeNs: new Float64Array(), thread: new Uint16Array() };
  return {
    tracks,
    letters: rows.map((row) => row.letter),
    names: rows.map((row) => row.letter),
    processes: [''],
    tasks: [],
    locks: [],
    wakes: NO_WAKES,
    switches: { ...none, from: new Int32Array(), to: new Uint16Array() },
    gilReleases: new Float64Array(),
    requests: { ...none, holder: new Int32Array() },
    endNs,
    view: { fromNs: 0, toNs: endNs },
    truncated: false,
  };
}

/** A row's state in words. A task does in its turn what its thread does, else it waits. */
export function stateText({ kind }: Track, state: TraceState, messages: Messages): string {
  const waits = kind === 'task' && state === 'off';
  return messages.text(waits ? 'timeline.task.waits' : `state.${state}`);
}

/** How many letters of a task's name the column of labels holds. */
const WIDE_NAME = 8;
const NARROW_NAME = 4;

/** The label of a row: GIL, main, A, core 0, the line a lock was made on, a task's name. */
export function trackLabel(
  model: TimelineModel,
  track: Track,
  messages: Messages,
  isNarrow = false,
): string {
  const { number } = track;
  const key = (name: string): string => `timeline.${isNarrow ? 'short.' : ''}${name}`;
  switch (track.kind) {
    case 'thread':
      return model.letters[track.thread] ?? String(track.thread);
    case 'gil':
      return number === 0
        ? messages.text('timeline.gil')
        : messages.text('timeline.gilOf', { interpreter: number });
    case 'core':
      return messages.text(key('core'), { core: number });
    case 'task': {
      const name = model.tasks[number]?.name ?? '';
      const most = isNarrow ? NARROW_NAME : WIDE_NAME;
      // asyncio's own names are told apart by their numbers alone.
      const shown = isNarrow ? name.replace(/^Task-(?=\d+$)/, 'T') : name;
      return shown.length > most ? `${shown.slice(0, most - 1)}…` : shown;
    }
    case 'lock':
      return messages.text(key('lock'), { line: model.locks[number]?.line ?? 0 });
  }
}

const LEGEND_ORDER: readonly TraceState[] = [
  'running',
  'running-no-gil',
  'gil-wait',
  'blocked',
  'sleeping',
  'runnable',
  'overhead',
];

/** States of a few microseconds are no stripe that anybody could look up. */
const LEAST_SHARE = 0.001;

/** The states that can be seen in the run, in the legend's order. */
export function statesIn(model: TimelineModel): TraceState[] {
  const seen = new Set<TraceState>();
  for (const track of model.tracks) {
    for (const { state, share } of sharesBetween(track, 0, model.endNs)) {
      if (share >= LEAST_SHARE) seen.add(state);
    }
  }
  return LEGEND_ORDER.filter((state) => seen.has(state));
}

/**
 * The rows of a comparison: threads that did some of the work. A main thread that only waits for the
 * others is left out, unless nothing else is left.
 */
export function workingTracks(model: TimelineModel): Track[] {
  const threads = model.tracks.filter((track) => track.kind === 'thread');
  const worked = (track: Track): number =>
    sharesBetween(track, 0, model.endNs)
      .filter(({ state }) => state === 'running' || state === 'running-no-gil')
      .reduce((sum, { share }) => sum + share, 0);
  const most = Math.max(...threads.map(worked), 0);
  const working = threads.filter((track) => worked(track) >= most / 20 && track.length > 0);
  return working.length > 0 ? working : threads;
}

/** What a comparison draws of a run: its working threads, without hand-overs. For the legend. */
export function comparedPart(model: TimelineModel): TimelineModel {
  return {
    ...model,
    tracks: workingTracks(model),
    switches: { ...model.switches, length: 0 },
    wakes: NO_WAKES,
    requests: { ...model.requests, length: 0 },
  };
}

/** One stretch in words a page can print. */
export interface Stretch {
  readonly row: number;
  readonly index: number;
  readonly thread: number;
  readonly state: TraceState;
  readonly fromNs: number;
  readonly toNs: number;
  /** From 1; 0 where no Python line runs or in the GIL's row. */
  readonly line: number;
}

export function stretchAt(model: TimelineModel, row: number, index: number): Stretch | null {
  const track = model.tracks[row];
  if (track === undefined || index < 0 || index >= track.length) return null;
  const detail = track.detail[index] as number;
  return {
    row,
    index,
    thread: track.thread >= 0 ? track.thread : detail,
    state: stateOf(track, index),
    fromNs: track.fromNs[index] as number,
    toNs: track.toNs[index] as number,
    line: track.thread >= 0 ? detail : 0,
  };
}
