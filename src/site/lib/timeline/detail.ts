/**
 * Level of detail: what of a track is worth drawing at a given scale. Stretches wide enough become
 * bars; neighbours too narrow to tell apart become one cell that knows how many there are and what
 * share each state has, so that a merged picture never shows a state longer than it was.
 */
import { firstEndingAfter, sharesBetween } from './track.ts';
import type { Share, Track } from './track.ts';

export type Cell =
  | { readonly kind: 'bar'; readonly index: number; readonly fromNs: number; readonly toNs: number }
  | {
      readonly kind: 'merged';
      readonly fromNs: number;
      readonly toNs: number;
      /** How many stretches it stands for. */
      readonly count: number;
      readonly shares: readonly Share[];
    };

/** A bar narrower than this, in pixels, may be merged with its neighbours. */
const NARROWEST_BAR = 3;

/** Shares closer than this look the same, and cells that hold them become one. */
const SHARE_STEP = 1 / 12;

/** The largest power of two not above `value`: bucket borders stay put while the view pans. */
function powerOfTwoBelow(value: number): number {
  return 2 ** Math.floor(Math.log2(Math.max(1, value)));
}

interface Looked {
  readonly fromNs: number;
  readonly toNs: number;
  readonly bucketNs: number;
  readonly cells: readonly Cell[];
}

/**
 * What was last looked at in a track, the latest first. One frame asks several times for its window and for the whole run:
 * whether a canvas is needed, for its bars, and for their labels.
 */
const looked = new WeakMap<Track, readonly Looked[]>();

/** The cells of a window, in order of time, cut to it. At most about width / 3 of them. */
export function visibleCells(
  track: Track,
  fromNs: number,
  toNs: number,
  widthPx: number,
): readonly Cell[] {
  const bucketNs = powerOfTwoBelow(((toNs - fromNs) / Math.max(1, widthPx)) * NARROWEST_BAR);
  const before = looked.get(track) ?? [];
  const same = before.find(
    (one) => one.fromNs === fromNs && one.toNs === toNs && one.bucketNs === bucketNs,
  );
  const cells = same?.cells ?? cellsOf(track, fromNs, toNs, bucketNs);
  if (same === undefined || same !== before[0]) {
    const now = same ?? { fromNs, toNs, bucketNs, cells };
    looked.set(track, [now, ...before.filter((one) => one !== same).slice(0, 1)]);
  }
  return cells;
}

function cellsOf(track: Track, fromNs: number, toNs: number, bucketNs: number): Cell[] {
  const cells: Cell[] = [];
  let i = firstEndingAfter(track, fromNs);
  while (i < track.length && (track.fromNs[i] as number) < toNs) {
    const start = track.fromNs[i] as number;
    const end = track.toNs[i] as number;
    if (end - start >= bucketNs) {
      cells.push({
        kind: 'bar',
        index: i,
        fromNs: Math.max(start, fromNs),
        toNs: Math.min(end, toNs),
      });
      i++;
      continue;
    }
    const bucketEnd = (Math.floor(start / bucketNs) + 1) * bucketNs;
    let next = firstEndingAfter(track, bucketEnd);
    // What crosses the bucket's end belongs to it only if it is narrow itself.
    if (next < track.length && next > i && (track.fromNs[next] as number) < bucketEnd) {
      if ((track.toNs[next] as number) - (track.fromNs[next] as number) < bucketNs) next++;
    }
    next = Math.max(next, i + 1);
    const cellFrom = Math.max(start, fromNs);
    const cellTo = Math.min(track.toNs[next - 1] as number, toNs);
    if (next - i === 1) cells.push({ kind: 'bar', index: i, fromNs: cellFrom, toNs: cellTo });
    else addMerged(cells, track, cellFrom, cellTo, next - i);
    i = next;
  }
  return cells;
}

function addMerged(cells: Cell[], track: Track, fromNs: number, toNs: number, count: number): void {
  const shares = sharesBetween(track, fromNs, toNs);
  const last = cells[cells.length - 1];
  if (last?.kind === 'merged' && last.toNs === fromNs && alike(last.shares, shares)) {
    const together = sharesBetween(track, last.fromNs, toNs);
    cells[cells.length - 1] = {
      kind: 'merged',
      fromNs: last.fromNs,
      toNs,
      count: last.count + count,
      shares: together,
    };
  } else {
    cells.push({ kind: 'merged', fromNs, toNs, count, shares });
  }
}

function alike(one: readonly Share[], other: readonly Share[]): boolean {
  if (one.length !== other.length) return false;
  return one.every((share, k) => {
    const match = other[k] as Share;
    return share.state === match.state && Math.abs(share.share - match.share) < SHARE_STEP;
  });
}
