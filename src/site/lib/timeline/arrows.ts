/**
 * Between the rows: how the GIL goes from thread to thread, who asks for it, and whose release of a lock let another
 * one go on. Where marks would touch each other there are fewer, or none; heads come with the room to read them.
 */
import { arrowMark, requestMark } from './marks.ts';
import type { TimelineModel } from './model.ts';
import { lowerBound } from './range.ts';
import type { Scale, TimelineLayout } from './svg.ts';

/** Hand-overs nearer than this, in pixels, are left out: they would be one black bar. */
const NEAREST_MARK = 5;
/** Nearer than this to the next one, in pixels, an arrow has no head. */
const NEAREST_HEAD = 12;

type Row = TimelineLayout['rows'][number];

/** Indices of moments in the window, thinned so that neighbours stand a few pixels apart. */
function spacedMoments(times: Float64Array, length: number, scale: Scale): number[] {
  const { fromNs, toNs } = scale.view;
  const gapNs = ((toNs - fromNs) / scale.plotPx) * NEAREST_MARK;
  const first = lowerBound(times, length, fromNs);
  const end = lowerBound(times, length, toNs);
  // Where most would have to go, the few that remain would mislead: none is drawn.
  if ((end - first) * gapNs > (toNs - fromNs) * 1.5) return [];
  const chosen: number[] = [];
  for (let i = first; i < end;) {
    chosen.push(i);
    i = Math.max(i + 1, lowerBound(times, length, (times[i] as number) + gapNs));
  }
  return chosen;
}

/** Which of the chosen moments stand apart enough for the head of an arrow. */
function withRoom(chosen: readonly number[], times: Float64Array, scale: Scale): Set<number> {
  const { fromNs, toNs } = scale.view;
  const gapNs = ((toNs - fromNs) / scale.plotPx) * NEAREST_HEAD;
  const at = (k: number): number => times[chosen[k] as number] as number;
  return new Set(
    chosen.filter(
      (_, k) =>
        (k === 0 || at(k) - at(k - 1) >= gapNs) &&
        (k === chosen.length - 1 || at(k + 1) - at(k) >= gapNs),
    ),
  );
}

/** From the edge of one row to the edge of the other that faces it. */
function span(one: Row, other: Row): { readonly y1: number; readonly y2: number } {
  return one.top < other.top
    ? { y1: one.top + one.height, y2: other.top }
    : { y1: one.top, y2: other.top + other.height };
}

export function drawArrows(model: TimelineModel, layout: TimelineLayout, scale: Scale): string {
  const rows = new Map<number, Row>();
  for (const row of layout.rows) {
    const track = model.tracks[row.row];
    if (track?.kind === 'thread') rows.set(track.thread, row);
  }
  let svg = drawHandOvers(model, rows, scale);
  const asked = model.requests;
  for (const i of spacedMoments(asked.timeNs, asked.length, scale)) {
    const row = rows.get(asked.thread[i] as number);
    if (row !== undefined) svg += requestMark(scale.x(asked.timeNs[i] as number), row.top);
  }
  return svg + drawWakes(model, rows, scale);
}

/** The stairs by which the GIL goes from row to row: arrows from the release, where somebody had waited for it. */
function drawHandOvers(model: TimelineModel, rows: ReadonlyMap<number, Row>, scale: Scale): string {
  const { timeNs, from, to, length } = model.switches;
  const chosen = spacedMoments(timeNs, length, scale);
  const heads = withRoom(chosen, timeNs, scale);
  let svg = '';
  for (const i of chosen) {
    const one = rows.get(from[i] as number);
    const other = rows.get(to[i] as number);
    if (one === undefined || other === undefined) continue;
    const x2 = scale.x(timeNs[i] as number);
    const released = model.gilReleases[i] ?? NaN;
    const waited = !Number.isNaN(released);
    const x1 = waited ? Math.max(0, scale.x(released)) : x2;
    const head = waited && heads.has(i);
    svg += arrowMark({ x1, x2, ...span(one, other), look: 'gil', head });
  }
  return svg;
}

/** An arrow from the release of a lock to the thread that goes on by it. */
function drawWakes(model: TimelineModel, rows: ReadonlyMap<number, Row>, scale: Scale): string {
  const { fromNs, toNs, from, to, length } = model.wakes;
  let svg = '';
  const chosen = spacedMoments(toNs, length, scale);
  const heads = withRoom(chosen, toNs, scale);
  for (const i of chosen) {
    const one = rows.get(from[i] as number);
    const other = rows.get(to[i] as number);
    if (one === undefined || other === undefined || one === other) continue;
    const x2 = scale.x(toNs[i] as number);
    const x1 = Math.max(0, scale.x(fromNs[i] as number));
    svg += arrowMark({ x1, x2, ...span(one, other), look: 'lock', head: heads.has(i) });
  }
  return svg;
}
