/**
 * The bars of a timeline on a canvas, for windows with more of them than elements can be made in a frame. Marks are
 * those of marks.ts, state by state; axis, labels and arrows stay SVG above it.
 */
import type { TraceState } from '@inside-the-gil/engine/trace';
import { visibleCells } from './detail.ts';
import type { Cell } from './detail.ts';
import { STACK_ORDER } from './marks.ts';
import { STRIP_ROW, stripTracks } from './svg.ts';
import type { TimelineLayout } from './svg.ts';
import type { TimelineModel } from './model.ts';
import { stateOf } from './track.ts';
import type { Track } from './track.ts';
import type { View } from './view.ts';

/** More cells than this are drawn on the canvas. */
export const MOST_ELEMENTS = 500;

/** The value of a colour's token: `--run`. */
export type TokenReader = (name: string) => string;

/** How many cells a window has; counting stops once there are too many for elements. */
export function countCells(
  model: TimelineModel,
  layout: TimelineLayout,
  view: View,
  plotPx: number,
): number {
  let count = 0;
  for (const { row } of layout.rows) {
    count += visibleCells(model.tracks[row] as Track, view.fromNs, view.toNs, plotPx).length;
    if (count > MOST_ELEMENTS) break;
  }
  return count;
}

type Fills = Readonly<Partial<Record<TraceState, string | CanvasPattern>>>;

function pattern(
  context: CanvasRenderingContext2D,
  size: number,
  scale: number,
  draw: (tile: CanvasRenderingContext2D) => void,
  turn = 0,
): string | CanvasPattern {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * scale;
  const tile = canvas.getContext('2d');
  if (tile === null) return '';
  tile.scale(scale, scale);
  draw(tile);
  const made = context.createPattern(canvas, 'repeat');
  made?.setTransform(new DOMMatrix().rotate(turn).scale(1 / scale));
  return made ?? '';
}

interface Kept {
  readonly theme: number;
  readonly scale: number;
  readonly fills: Fills;
}

/** Patterns are small canvases, and tokens are asked of the style: neither is for every frame. */
const kept = new WeakMap<HTMLCanvasElement, Kept>();

function fillsOf(
  context: CanvasRenderingContext2D,
  token: TokenReader,
  scale: number,
  theme: number,
): Fills {
  const before = kept.get(context.canvas);
  if (before?.theme === theme && before.scale === scale) return before.fills;
  const fills = canvasFills(context, token, scale);
  kept.set(context.canvas, { theme, scale, fills });
  return fills;
}

/** The fills of all states. */
function canvasFills(context: CanvasRenderingContext2D, token: TokenReader, scale: number): Fills {
  const dot = (tile: CanvasRenderingContext2D, at: number): void => {
    tile.beginPath();
    tile.arc(at, at, 1.4, 0, 2 * Math.PI);
    tile.fill();
  };
  return {
    running: token('--run'),
    'running-no-gil': token('--free'),
    sleeping: token('--sleep'),
    overhead: token('--over'),
    'gil-wait': pattern(
      context,
      6,
      scale,
      (tile) => {
        tile.fillStyle = token('--wait-wash');
        tile.fillRect(0, 0, 6, 6);
        tile.fillStyle = token('--wait');
        tile.fillRect(0, 0, 3, 6);
      },
      45,
    ),
    runnable: pattern(context, 5, scale, (tile) => {
      tile.fillStyle = token('--ready');
      tile.fillRect(0, 0, 2, 5);
    }),
    blocked: pattern(context, 6, scale, (tile) => {
      tile.fillStyle = token('--block');
      dot(tile, 1.6);
      dot(tile, 4.6);
    }),
  };
}

/** Dots, as `taskWaitMark` draws them. */
function drawTaskWait(
  context: CanvasRenderingContext2D,
  x: number,
  width: number,
  y: number,
  fills: Fills,
): void {
  context.fillStyle = fills.sleeping ?? '';
  for (let at = 0; at < width; at += 5) context.fillRect(x + at, y - 0.625, 1, 1.25);
}

function drawCell(
  context: CanvasRenderingContext2D,
  fills: Fills,
  track: Track,
  cell: Cell,
  x: number,
  width: number,
  y: number,
  height: number,
): void {
  if (cell.kind === 'merged') {
    let bottom = y + height;
    for (const state of STACK_ORDER) {
      const part = (cell.shares.find((one) => one.state === state)?.share ?? 0) * height;
      if (part < 0.75) continue;
      bottom -= part;
      context.fillStyle = fills[state] ?? '';
      context.fillRect(x, bottom, width, part);
    }
    return;
  }
  const state = stateOf(track, cell.index);
  if (state === 'off') {
    if (track.kind === 'task') drawTaskWait(context, x, width, y + height / 2, fills);
    return;
  }
  context.fillStyle = fills[state] ?? '';
  if (state === 'sleeping') context.fillRect(x, y + height / 2 - 1.25, width, 2.5);
  else if (state === 'overhead' && width > 3) {
    context.strokeStyle = fills.overhead ?? '';
    context.lineWidth = 1.5;
    context.strokeRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5);
  } else context.fillRect(x, y, width, height);
}

function drawRow(
  context: CanvasRenderingContext2D,
  fills: Fills,
  track: Track,
  view: View,
  plotPx: number,
  y: number,
  height: number,
): void {
  const perNs = plotPx / (view.toNs - view.fromNs);
  for (const cell of visibleCells(track, view.fromNs, view.toNs, plotPx)) {
    const x = (cell.fromNs - view.fromNs) * perNs;
    const full = (cell.toNs - cell.fromNs) * perNs;
    const width = Math.max(0.6, full > 10 ? full - 1 : full);
    drawCell(context, fills, track, cell, x, width, y, height);
  }
}

/** Draws all bars of a window; the canvas lies where the plot does. @param theme another number whenever the tokens change */
export function drawBars(
  canvas: HTMLCanvasElement,
  model: TimelineModel,
  layout: TimelineLayout,
  view: View,
  plotPx: number,
  token: TokenReader,
  theme: number,
): void {
  const scale = Math.min(3, globalThis.devicePixelRatio || 1);
  const [width, height] = [Math.ceil(plotPx * scale), Math.ceil(layout.height * scale)];
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, plotPx, layout.height);
  const fills = fillsOf(context, token, scale, theme);
  let top = 4;
  for (const track of stripTracks(model)) {
    drawRow(context, fills, track, { fromNs: 0, toNs: model.endNs }, plotPx, top, 8);
    top += STRIP_ROW;
  }
  for (const { row, top: y, height: rowHeight } of layout.rows)
    drawRow(context, fills, model.tracks[row] as Track, view, plotPx, y, rowHeight);
}
