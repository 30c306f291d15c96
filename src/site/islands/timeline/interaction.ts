/** The timeline's behaviour without its DOM: what lies under a point, what a key does, what is said. */
import { firstEndingAfter, indexAt } from '../../lib/timeline/track.ts';
import type { Share, Track } from '../../lib/timeline/track.ts';
import { visibleCells } from '../../lib/timeline/detail.ts';
import { stateText, stretchAt, trackLabel } from '../../lib/timeline/model.ts';
import type { TimelineModel } from '../../lib/timeline/model.ts';
import { passesInto } from '../../lib/timeline/passes.ts';
import type { TimelineLayout } from '../../lib/timeline/svg.ts';
import type { View } from '../../lib/timeline/view.ts';
import type { Messages } from '../../i18n/format.ts';

/** A stretch by its place in the model. */
export interface Active {
  readonly row: number;
  readonly index: number;
}

/** A stretch under the pointer; `count` above 1 if it is drawn together with neighbours. */
export interface Point extends Active {
  readonly count: number;
  readonly shares: readonly Share[];
}

export function pointAt(
  model: TimelineModel,
  layout: TimelineLayout,
  view: View,
  plotPx: number,
  timeNs: number,
  y: number,
): Point | null {
  const place = layout.rows.find((row) => y >= row.top - 3 && y < row.top + row.height + 3);
  const track = place === undefined ? undefined : model.tracks[place.row];
  if (place === undefined || track === undefined || timeNs < view.fromNs || timeNs > view.toNs)
    return null;
  // Two pixels of mercy: a hair-thin bar can be hit, too.
  const mercyNs = ((view.toNs - view.fromNs) / plotPx) * 2;
  let index = indexAt(track, timeNs);
  if (index < 0) index = nearest(track, timeNs, mercyNs);
  if (index < 0) return null;
  const cell = visibleCells(track, view.fromNs, view.toNs, plotPx).find(
    (one) => one.kind === 'merged' && timeNs >= one.fromNs && timeNs < one.toNs,
  );
  return cell?.kind === 'merged'
    ? { row: place.row, index, count: cell.count, shares: cell.shares }
    : { row: place.row, index, count: 1, shares: [] };
}

function nearest(track: Track, timeNs: number, withinNs: number): number {
  const next = firstEndingAfter(track, timeNs);
  if (next < track.length && (track.fromNs[next] as number) - timeNs <= withinNs) return next;
  if (next > 0 && timeNs - (track.toNs[next - 1] as number) <= withinNs) return next - 1;
  return -1;
}

export type KeyAction =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly part: number }
  | { readonly kind: 'fit' }
  | { readonly kind: 'clear' }
  /** The range, or the active stretch, fills the window. */
  | { readonly kind: 'focus' }
  /** The range begins or ends at the cursor. */
  | { readonly kind: 'range'; readonly edge: 'from' | 'to' }
  | {
      readonly kind: 'move';
      readonly step: 'next' | 'previous' | 'first' | 'last' | 'up' | 'down';
    };

interface Key {
  readonly key: string;
  /** The physical key: W A S D lie together on every keyboard. */
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const BY_KEY: Readonly<Record<string, KeyAction>> = {
  '+': { kind: 'zoom', factor: 0.5 },
  '=': { kind: 'zoom', factor: 0.5 },
  '-': { kind: 'zoom', factor: 2 },
  '0': { kind: 'fit' },
  '[': { kind: 'range', edge: 'from' },
  ']': { kind: 'range', edge: 'to' },
  Escape: { kind: 'clear' },
  ArrowRight: { kind: 'move', step: 'next' },
  ArrowLeft: { kind: 'move', step: 'previous' },
  ArrowDown: { kind: 'move', step: 'down' },
  ArrowUp: { kind: 'move', step: 'up' },
  Home: { kind: 'move', step: 'first' },
  End: { kind: 'move', step: 'last' },
};

const BY_CODE: Readonly<Record<string, KeyAction>> = {
  KeyW: { kind: 'zoom', factor: 0.5 },
  KeyS: { kind: 'zoom', factor: 2 },
  KeyA: { kind: 'pan', part: -0.25 },
  KeyD: { kind: 'pan', part: 0.25 },
  KeyF: { kind: 'focus' },
};

/** What a key does in the timeline; null for keys that are not its own. */
export function keyAction(event: Key): KeyAction | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  if (event.shiftKey && event.key === 'ArrowRight') return { kind: 'pan', part: 0.25 };
  if (event.shiftKey && event.key === 'ArrowLeft') return { kind: 'pan', part: -0.25 };
  return BY_KEY[event.key] ?? BY_CODE[event.code] ?? null;
}

/** The range with one edge at a moment; the other one stays, or is the window's. */
export function rangeFrom(
  edge: 'from' | 'to',
  range: View | null,
  timeNs: number,
  view: View,
): View {
  const other = range ?? view;
  return edge === 'from'
    ? { fromNs: timeNs, toNs: Math.max(timeNs, other.toNs) }
    : { fromNs: Math.min(timeNs, other.fromNs), toNs: timeNs };
}

/** Where the arrow keys lead. Without an active stretch the first key finds the one at the cursor. */
export function moveActive(
  model: TimelineModel,
  rows: number,
  active: Active | null,
  step: Extract<KeyAction, { kind: 'move' }>['step'],
  timeNs: number,
): Active | null {
  const row = active?.row ?? 0;
  const track = model.tracks[row];
  if (track === undefined || rows === 0) return null;
  const inRow = (target: number, atNs: number): Active | null => {
    const other = model.tracks[target];
    if (other === undefined || other.length === 0) return null;
    return { row: target, index: Math.min(firstEndingAfter(other, atNs), other.length - 1) };
  };
  if (active === null) return inRow(row, timeNs);
  const at = track.fromNs[active.index] as number;
  switch (step) {
    case 'next':
      return { row, index: Math.min(active.index + 1, track.length - 1) };
    case 'previous':
      return { row, index: Math.max(active.index - 1, 0) };
    case 'first':
      return { row, index: 0 };
    case 'last':
      return { row, index: track.length - 1 };
    case 'down':
      for (let next = row + 1; next < rows; next++) {
        const found = inRow(next, at);
        if (found !== null) return found;
      }
      return active;
    case 'up':
      for (let next = row - 1; next >= 0; next--) {
        const found = inRow(next, at);
        if (found !== null) return found;
      }
      return active;
  }
}

const DETAIL_KEYS = {
  thread: 'timeline.detail',
  gil: 'timeline.detail.gil',
  core: 'timeline.detail.core',
  lock: 'timeline.detail.lock',
  task: 'timeline.detail.task',
} as const;

/** A stretch in one sentence, and one more for each release that let its thread through. */
export function describe(model: TimelineModel, messages: Messages, point: Point): string {
  const stretch = stretchAt(model, point.row, point.index);
  const track = model.tracks[point.row];
  if (stretch === null || track === undefined) return '';
  const thread = model.letters[stretch.thread] ?? '';
  if (point.count > 1) {
    const shares = point.shares.map(({ state, share }) =>
      messages.text('timeline.detail.share', {
        state: stateText(track, state, messages),
        share: messages.number(share, { style: 'percent' }),
      }),
    );
    return messages.text('timeline.detail.merged', {
      thread: track.kind === 'thread' ? thread : trackLabel(model, track, messages),
      count: point.count,
      shares: shares.join(', '),
    });
  }
  const sentence = messages.text(DETAIL_KEYS[track.kind], {
    row: trackLabel(model, track, messages),
    thread,
    state: stateText(track, stretch.state, messages),
    name: model.tasks[track.number]?.name ?? '',
    coroutine: model.tasks[track.number]?.coroutine ?? '',
    duration: messages.duration(stretch.toNs - stretch.fromNs),
    from: messages.duration(stretch.fromNs),
    to: messages.duration(stretch.toNs),
    line: stretch.line,
  });
  const passed = passesInto(model, stretch, messages).map((what) =>
    messages.text('timeline.passed.sentence', { passed: what }),
  );
  return [sentence, ...passed].join(' ');
}
