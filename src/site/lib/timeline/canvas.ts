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

/** How many cells a drawing of a window has; counting stops once there are too many for elements. */
export function countCells(
  model: TimelineModel,
  layout: TimelineLayout,
  view: View,
  plotPx: number,
): number {
  let count = 0;
  // The whole run above the axis stays as full as it is, however near the window comes.
  for (const track of layout.strip.bottom > 0 ? stripTracks(model) : [])
    count += visibleCells(track, 0, model.endNs, plotPx).length;
  for (const { row } of layout.rows) {
    count += visibleCells(model.tracks[row] as Track, view.fromNs, view.toNs, plotPx).length;
    if (count > MOST_ELEMENTS) break;
  }
  return count;
}

type Fills = Readonly<Partial<Record<TraceState, string | CanvasPattern>>>;

/** A tile in pixels of the screen, neither turned nor scaled when it is laid: thousands of bars are filled with it in a frame. */
function pattern(
  context: CanvasRenderingContext2D,
  size: number,
  scale: number,
  draw: (tile: CanvasRenderingContext2D, size: number) => void,
): string | CanvasPattern {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.round(size * scale);
  const tile = canvas.getContext('2d');
  if (tile === null) return '';
  tile.scale(canvas.width / size, canvas.height / size);
  draw(tile, size);
  const made = context.createPattern(canvas, 'repeat');
  made?.setTransform(new DOMMatrix().scale(1 / scale));
  return made ?? '';
}

interface Strip {
  readonly model: TimelineModel;
  readonly plotPx: number;
  readonly picture: HTMLCanvasElement;
}

interface Kept {
  readonly theme: number;
  readonly scale: number;
  readonly fills: Fills;
  /** The whole run above the axis: it looks the same in every window. */
  strip: Strip | null;
}

/** Patterns are small canvases, and tokens are asked of the style: neither is for every frame. */
const keptFor = new WeakMap<HTMLCanvasElement, Kept>();

function keep(
  context: CanvasRenderingContext2D,
  token: TokenReader,
  scale: number,
  theme: number,
): Kept {
  const before = keptFor.get(context.canvas);
  if (before?.theme === theme && before.scale === scale) return before;
  const kept = { theme, scale, fills: canvasFills(context, token, scale), strip: null };
  keptFor.set(context.canvas, kept);
  return kept;
}

/** Stripes of half the tile from the lower left to the upper right. */
function drawStripes(tile: CanvasRenderingContext2D, size: number): void {
  for (const at of [0, size]) {
    tile.beginPath();
    tile.moveTo(at, 0);
    tile.lineTo(at + size / 2, 0);
    tile.lineTo(at - size / 2, size);
    tile.lineTo(at - size, size);
    tile.fill();
  }
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
    'gil-wait': pattern(context, 6 * Math.SQRT2, scale, (tile, size) => {
      tile.fillStyle = token('--wait-wash');
      tile.fillRect(0, 0, size, size);
      tile.fillStyle = token('--wait');
      drawStripes(tile, size);
    }),
    runnable: pattern(context, 5, scale, (tile, size) => {
      tile.fillStyle = token('--ready');
      tile.fillRect(0, 0, 2, size);
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
  scale: number,
): void {
  if (cell.kind === 'merged') {
    let bottom = y + height;
    for (const state of STACK_ORDER) {
      const part = (cell.shares.find((one) => one.state === state)?.share ?? 0) * height;
      if (part < 0.75) continue;
      context.fillStyle = fills[state] ?? '';
      const top = toPixel(bottom - part, scale);
      context.fillRect(x, top, width, toPixel(bottom, scale) - top);
      bottom -= part;
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

/** Edges between pixels are drawn much more slowly, and no sharper. */
function toPixel(at: number, scale: number): number {
  return Math.round(at * scale) / scale;
}

function drawRow(
  context: CanvasRenderingContext2D,
  { fills, scale }: Kept,
  track: Track,
  view: View,
  plotPx: number,
  y: number,
  height: number,
): void {
  const perNs = plotPx / (view.toNs - view.fromNs);
  for (const cell of visibleCells(track, view.fromNs, view.toNs, plotPx)) {
    const from = (cell.fromNs - view.fromNs) * perNs;
    const full = (cell.toNs - cell.fromNs) * perNs;
    const x = toPixel(from, scale);
    const end = toPixel(from + (full > 10 ? full - 1 : full), scale);
    drawCell(context, fills, track, cell, x, Math.max(1 / scale, end - x), y, height, scale);
  }
}

function sized(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

function stripOf(kept: Kept, model: TimelineModel, plotPx: number): HTMLCanvasElement {
  const { strip, scale } = kept;
  if (strip?.model === model && strip.plotPx === plotPx) return strip.picture;
  const tracks = stripTracks(model);
  const picture = document.createElement('canvas');
  sized(picture, Math.ceil(plotPx * scale), Math.ceil((4 + tracks.length * STRIP_ROW) * scale));
  const context = picture.getContext('2d');
  if (context !== null) {
    context.setTransform(scale, 0, 0, scale, 0, 0);
    context.imageSmoothingEnabled = false;
    const whole = { fromNs: 0, toNs: model.endNs };
    tracks.forEach((track, k) =>
      drawRow(context, kept, track, whole, plotPx, 4 + k * STRIP_ROW, 8),
    );
  }
  kept.strip = { model, plotPx, picture };
  return picture;
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
  sized(canvas, Math.ceil(plotPx * scale), Math.ceil(layout.height * scale));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingEnabled = false;
  const kept = keep(context, token, scale, theme);
  context.drawImage(stripOf(kept, model, plotPx), 0, 0);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  for (const { row, top: y, height: rowHeight } of layout.rows)
    drawRow(context, kept, model.tracks[row] as Track, view, plotPx, y, rowHeight);
}
