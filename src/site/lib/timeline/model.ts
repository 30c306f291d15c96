/**
 * The timeline of one run: everything its picture, its table and its details need, folded once from
 * the trace. Nothing here depends on a size, a theme or a language.
 */
import {
  gilIntervals,
  intervalsByThread,
  requests,
  switches,
  THREAD_STATES,
} from '@inside-the-gil/engine/trace';
import type { Requests, Switches, Trace, TraceState } from '@inside-the-gil/engine/trace';
import { threadLetters } from './letters.ts';
import { gilTrack, sharesBetween, stateOf, threadTrack } from './track.ts';
import type { Track } from './track.ts';
import { clampView } from './view.ts';
import type { View } from './view.ts';

export interface TimelineModel {
  /** The GIL's row first, if anybody ever held it; then one a thread in order of creation. */
  readonly tracks: readonly Track[];
  /** By thread index: main, A, B, ... */
  readonly letters: readonly string[];
  /** By thread index: the names Python gives. */
  readonly names: readonly string[];
  readonly switches: Switches;
  readonly requests: Requests;
  readonly endNs: number;
  /** The window shown first. */
  readonly view: View;
  readonly truncated: boolean;
}

export interface TimelineOptions {
  readonly fromNs?: number;
  readonly toNs?: number;
  /** What the main thread is called. */
  readonly mainLabel: string;
  readonly letters?: Readonly<Record<string, string>>;
}

export function timelineModel(trace: Trace, options: TimelineOptions): TimelineModel {
  const endNs = Math.max(1, trace.endNs);
  const gil = gilTrack(gilIntervals(trace));
  const threads = intervalsByThread(trace).map((one, thread) => threadTrack(thread, one));
  return {
    tracks: gil.length > 0 ? [gil, ...threads] : threads,
    letters: threadLetters(trace.threads, options.mainLabel, options.letters),
    names: trace.threads.map((thread) => thread.name),
    switches: switches(trace),
    requests: requests(trace),
    endNs,
    view: clampView({ fromNs: options.fromNs ?? 0, toNs: options.toNs ?? endNs }, endNs),
    truncated: trace.truncated,
  };
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
    switches: { ...none, from: new Int32Array(), to: new Uint16Array() },
    requests: { ...none, holder: new Int32Array() },
    endNs,
    view: { fromNs: 0, toNs: endNs },
    truncated: false,
  };
}

/** The label of a row: GIL, main, A, B, ... */
export function trackLabel(model: TimelineModel, track: Track, gilLabel: string): string {
  return track.kind === 'gil' ? gilLabel : (model.letters[track.thread] ?? String(track.thread));
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
    thread: track.kind === 'gil' ? detail : track.thread,
    state: stateOf(track, index),
    fromNs: track.fromNs[index] as number,
    toNs: track.toNs[index] as number,
    line: track.kind === 'gil' ? 0 : detail,
  };
}
