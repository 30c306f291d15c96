/**
 * What happened between two moments: time in each state per thread, switches, and whose the GIL was. The sums of the
 * tracks answer it in logarithmic time, so the answer follows a drag over a million events.
 */
import type { TraceState } from '@inside-the-gil/engine/trace';
import { firstEndingAfter, sharesBetween } from './track.ts';
import type { Track } from './track.ts';
import type { TimelineModel } from './model.ts';
import type { View } from './view.ts';

export interface ThreadStatistics {
  readonly thread: number;
  readonly ns: Readonly<Partial<Record<TraceState, number>>>;
  /** The part of the range in which it ran, with the GIL or without. */
  readonly utilisation: number;
  /** The part of the range in which it held its GIL. */
  readonly gilShare: number;
}

export interface RangeStatistics {
  readonly fromNs: number;
  readonly toNs: number;
  readonly threads: readonly ThreadStatistics[];
  /** How often the GIL went from one thread to another. */
  readonly switches: number;
  /** The part of the range in which somebody held the GIL of the first process; null without any GIL. */
  readonly gilHeld: number | null;
}

/** The first of the sorted times that is not before `timeNs`. */
export function lowerBound(times: Float64Array, length: number, timeNs: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] as number) < timeNs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How long each thread had the GIL in the range. */
function heldBy(track: Track, { fromNs, toNs }: View): Map<number, number> {
  const held = new Map<number, number>();
  for (let i = firstEndingAfter(track, fromNs); i < track.length; i++) {
    const start = track.fromNs[i] as number;
    if (start >= toNs) break;
    const ns = Math.min(track.toNs[i] as number, toNs) - Math.max(start, fromNs);
    const thread = track.detail[i] as number;
    held.set(thread, (held.get(thread) ?? 0) + ns);
  }
  return held;
}

export function rangeStatistics(model: TimelineModel, range: View): RangeStatistics {
  const { fromNs, toNs } = range;
  const span = Math.max(1, toNs - fromNs);
  const gils = model.tracks.filter((track) => track.kind === 'gil');
  const held = new Map(gils.flatMap((track) => [...heldBy(track, range)]));
  const threads = model.tracks
    .filter((track) => track.kind === 'thread')
    .map((track): ThreadStatistics => {
      const ns: Partial<Record<TraceState, number>> = {};
      for (const { state, share } of sharesBetween(track, fromNs, toNs)) ns[state] = share * span;
      return {
        thread: track.thread,
        ns,
        utilisation: ((ns.running ?? 0) + (ns['running-no-gil'] ?? 0)) / span,
        gilShare: (held.get(track.thread) ?? 0) / span,
      };
    });
  const { timeNs, length } = model.switches;
  const first = gils[0];
  return {
    fromNs,
    toNs,
    threads,
    switches: lowerBound(timeNs, length, toNs) - lowerBound(timeNs, length, fromNs),
    gilHeld:
      first === undefined
        ? null
        : sharesBetween(first, fromNs, toNs).reduce((sum, { share }) => sum + share, 0),
  };
}
