/**
 * Timelines as HTML text: a column of labels and a plot beside it, as wide as their place, as high as
 * their rows. The build draws the first run with it, the islands every frame; there is no second
 * drawing to keep in step.
 */
import { THREAD_STATES } from '@inside-the-gil/engine/trace';
import type { TraceState } from '@inside-the-gil/engine/trace';
import type { Messages } from '../../i18n/format.ts';
import { drawArrows } from './arrows.ts';
import { axisTicks } from './axis.ts';
import { visibleCells } from './detail.ts';
import {
  barLabel,
  barMark,
  escapeHtml,
  MONO_PX,
  mergedMark,
  PathPen,
  patternDefs,
  short,
  swatch,
  taskWaitMark,
  textWidthPx,
} from './marks.ts';
import type { Pen, SwatchMark } from './marks.ts';
import { statesIn, trackLabel, workingTracks } from './model.ts';
import type { TimelineModel } from './model.ts';
import { stateOf } from './track.ts';
import type { Track } from './track.ts';
import type { View } from './view.ts';

export interface DrawOptions {
  /** The width the drawing is made for; it decides which labels fit. */
  readonly width: number;
  readonly messages: Messages;
  /** Unique on the page. */
  readonly idPrefix: string;
  /** The window; default the model's first one. */
  readonly view?: View;
  /** Rows of threads beyond this are left out and counted in a note; default 12. */
  readonly maxThreads?: number;
  /** For readers of the picture's text alternative; default a sentence made from the model. */
  readonly label?: string;
  /** The whole run above the axis, with the window in it; default true. */
  readonly strip?: boolean;
  /** Bars are drawn elsewhere, on a canvas: there are too many for elements. */
  readonly withoutBars?: boolean;
  /** Moments with a note under the rows. */
  readonly marks?: readonly TimelineMark[];
}

export interface TimelineMark {
  readonly timeNs: number;
  readonly text: string;
  /** The note stands before the moment instead of after it. */
  readonly end?: boolean;
}

/** Where things are, in pixels from the top; the interactive view finds rows by it. */
export interface TimelineLayout {
  readonly gutter: number;
  readonly height: number;
  /** The lower end of the last row; notes stand below. */
  readonly rowsBottom: number;
  /** Empty when there is no strip. */
  readonly strip: { readonly top: number; readonly bottom: number };
  readonly axisY: number;
  readonly rows: readonly { readonly row: number; readonly top: number; readonly height: number }[];
}

const NARROW = 520;
export const STRIP_ROW = 10;
const GIL_HEIGHT = 20;
const THREAD_HEIGHT = 32;
const ROW_GAP = 12;

/** The most of the width that labels may take, whatever a language calls things. */
const GUTTER_SHARE = 0.3;

/** The column of labels: as wide as it always was, or as the longest label asks for. */
export function gutterFor(width: number, labels: readonly string[] = []): number {
  const least = width < NARROW ? 42 : 76;
  const widest = Math.ceil(Math.max(0, ...labels.map((label) => textWidthPx(label)))) + 4;
  return Math.max(least, Math.min(widest, Math.floor(width * GUTTER_SHARE)));
}

/** A text in lines of at most that width; a word that is longer has a line of its own. */
export function wrapWords(text: string, widthPx: number, letterPx: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && textWidthPx(`${line} ${word}`, letterPx, 14) <= widthPx)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** The width at which the first window is shown as the lesson sets it. */
const FULL_WIDTH = 900;

/** The window shown first: less of the run where there is less room, so that a turn stays wide enough to read. */
export function firstView(model: TimelineModel, width: number): View {
  const { fromNs, toNs } = model.view;
  const isWhole = fromNs === 0 && toNs >= model.endNs;
  return isWhole
    ? model.view
    : { fromNs, toNs: fromNs + (toNs - fromNs) * Math.min(1, width / FULL_WIDTH) };
}

/** What the strip of the whole run shows. */
export function stripTracks(model: TimelineModel): readonly Track[] {
  const threads = model.tracks.filter((track) => track.kind === 'thread');
  return threads.length <= 4 ? threads : model.tracks.slice(0, 1);
}

export type LayoutOptions = Pick<DrawOptions, 'width' | 'maxThreads' | 'strip' | 'marks'> & {
  /** The language of the labels; without it their column has its least width. */
  readonly messages?: Messages;
};

/** The words in the column of labels. */
function gutterLabels(
  model: TimelineModel,
  { width, maxThreads = 12, strip = true, messages }: LayoutOptions,
): readonly string[] {
  if (messages === undefined) return [];
  const isNarrow = width < NARROW;
  const rows = model.tracks
    .slice(0, maxThreads + 1)
    .map((track) => trackLabel(model, track, messages, isNarrow));
  return strip ? [...rows, wholeLabel(width, messages)] : rows;
}

function wholeLabel(width: number, messages: Messages): string {
  return messages.text(width < NARROW ? 'timeline.short.whole' : 'timeline.whole');
}

const NOTE_LINE = 16;

/** How many rows there was no room for, in as many lines as the sentence needs. */
function hiddenNote(count: number, widthPx: number, messages?: Messages): readonly string[] {
  if (count <= 0) return [];
  if (messages === undefined) return [''];
  return wrapWords(messages.text('timeline.more-threads', { count }), widthPx, MONO_PX);
}

export function timelineLayout(model: TimelineModel, options: LayoutOptions): TimelineLayout {
  const { width, maxThreads = 12, strip = true, marks = [] } = options;
  const stripBottom = strip ? 4 + stripTracks(model).length * STRIP_ROW : 0;
  const axisY = strip ? stripBottom + 36 : 18;
  const rows: { row: number; top: number; height: number }[] = [];
  let y = axisY + 14;
  model.tracks.slice(0, maxThreads + 1).forEach((track, row) => {
    const height = track.kind === 'thread' ? THREAD_HEIGHT : GIL_HEIGHT;
    rows.push({ row, top: y, height });
    y += height + ROW_GAP;
  });
  const rowsBottom = y - ROW_GAP + 2;
  const gutter = gutterFor(width, gutterLabels(model, options));
  const hidden = hiddenNote(model.tracks.length - rows.length, width - gutter, options.messages);
  const notes = hidden.length > 0 || marks.length > 0 ? 20 : 0;
  return {
    gutter,
    height: rowsBottom + 4 + notes + Math.max(0, hidden.length - 1) * NOTE_LINE,
    rowsBottom,
    strip: { top: 0, bottom: stripBottom },
    axisY,
    rows,
  };
}

export interface Scale {
  readonly view: View;
  readonly plotPx: number;
  /** Percent of the plot. */
  x(timeNs: number): number;
}

function scaleOf(view: View, plotPx: number): Scale {
  const span = view.toNs - view.fromNs;
  return { view, plotPx, x: (timeNs) => ((timeNs - view.fromNs) / span) * 100 };
}

/** What a bar is labelled with where it fits. */
type Labeller = (
  track: Track,
  index: number,
  messages: Messages,
  letters: readonly string[],
) => string;

const fullLabel: Labeller = (track, index, messages, letters) => {
  if (track.thread < 0) return letters[track.detail[index] as number] ?? '';
  const state = stateOf(track, index);
  if (state === 'running' || state === 'running-no-gil') {
    return messages.duration((track.toNs[index] as number) - (track.fromNs[index] as number));
  }
  return messages.text(`timeline.bar.${state}`);
};

const noLabel: Labeller = () => '';

const SOLID: ReadonlySet<TraceState> = new Set(['running', 'running-no-gil']);

function drawTrack(
  id: string,
  model: TimelineModel,
  track: Track,
  scale: Scale,
  y: number,
  height: number,
  messages: Messages,
  labeller: Labeller,
  pen: Pen,
  withoutBars = false,
): { readonly bars: string; readonly labels: string } {
  let bars = '';
  let labels = '';
  for (const cell of visibleCells(track, scale.view.fromNs, scale.view.toNs, scale.plotPx)) {
    const x = scale.x(cell.fromNs);
    const fullPx = ((scale.x(cell.toNs) - x) * scale.plotPx) / 100;
    // A pixel between neighbours keeps equal ones apart.
    const widthPx = Math.max(0.6, fullPx > 10 ? fullPx - 1 : fullPx);
    const box = { x, width: (widthPx / scale.plotPx) * 100, y, height };
    if (cell.kind === 'merged') {
      if (!withoutBars) bars += mergedMark(id, box, cell.shares, pen);
      continue;
    }
    const state = stateOf(track, cell.index);
    if (!withoutBars)
      bars +=
        track.kind === 'task' && state === 'off'
          ? taskWaitMark(box)
          : barMark(id, box, widthPx, state, pen);
    if (widthPx > 15 && state !== 'sleeping') {
      const text = labeller(track, cell.index, messages, model.letters);
      if (text !== '') labels += barLabel(box, widthPx, text, SOLID.has(state));
    }
  }
  return { bars, labels };
}

/** The least between two labels of an axis. */
const AXIS_GAP_PX = 6;

function drawAxis(scale: Scale, axisY: number, bottom: number, messages: Messages): string {
  const { unit, ticks, digits } = axisTicks(scale.view.fromNs, scale.view.toNs, scale.plotPx);
  let svg = `<line x1="0" x2="100%" y1="${axisY + 4.5}" y2="${axisY + 4.5}" class="s-ink" stroke-width="1"/>`;
  // From the last label on, which has the unit and so the most words: one that would touch the next is left out.
  let freePx = Infinity;
  const labels: string[] = [];
  for (const timeNs of ticks.toReversed()) {
    const x = scale.x(timeNs);
    svg += `<line x1="${short(x)}%" x2="${short(x)}%" y1="${axisY + 1}" y2="${axisY + 5}" class="s-ink" stroke-width="1"/>`;
    if (x > 0.01)
      svg += `<line x1="${short(x)}%" x2="${short(x)}%" y1="${axisY + 5}" y2="${short(bottom)}" class="s-hair" stroke-width="1"/>`;
    const value = messages.number(timeNs / unit.ns, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    const text =
      timeNs === ticks.at(-1)
        ? messages.text('unit.join', { value, unit: messages.text(`unit.${unit.name}`) })
        : value;
    const px = (x * scale.plotPx) / 100;
    const textPx = textWidthPx(text);
    const half = textPx / 2;
    const anchor = px < half ? 'start' : scale.plotPx - px < half ? 'end' : 'middle';
    const leftPx = px - (anchor === 'start' ? 0 : anchor === 'end' ? textPx : half);
    if (leftPx + textPx > freePx) continue;
    freePx = leftPx - AXIS_GAP_PX;
    labels.push(
      `<text x="${short(x)}%" y="${axisY - 4}" text-anchor="${anchor}" class="tx">${escapeHtml(text)}</text>`,
    );
  }
  return svg + labels.toReversed().join('');
}

function drawStrip(
  id: string,
  model: TimelineModel,
  layout: TimelineLayout,
  scale: Scale,
  pen: Pen,
  { messages, withoutBars = false }: DrawOptions,
): { bars: string; frame: string } {
  const whole = scaleOf({ fromNs: 0, toNs: model.endNs }, scale.plotPx);
  let bars = '';
  let y = 4;
  for (const track of withoutBars ? [] : stripTracks(model)) {
    bars += drawTrack(id, model, track, whole, y, 8, messages, noLabel, pen).bars;
    y += STRIP_ROW;
  }
  const from = short(whole.x(scale.view.fromNs));
  const to = short(whole.x(scale.view.toNs));
  const width = short(whole.x(scale.view.toNs) - whole.x(scale.view.fromNs));
  const bottom = layout.strip.bottom;
  const frame =
    `<rect x="${from}%" width="${width}%" y="0.75" height="${bottom + 1}" rx="2" class="f-none s-ink" stroke-width="1.5"/>` +
    `<line x1="${from}%" y1="${bottom + 3}" x2="0" y2="${bottom + 15}" class="s-control" stroke-width="1"/>` +
    `<line x1="${to}%" y1="${bottom + 3}" x2="100%" y2="${bottom + 15}" class="s-control" stroke-width="1"/>`;
  return { bars, frame };
}

function labelText(y: number, text: string, classes: string, x = 0): string {
  return `<text x="${x}" y="${short(y)}" class="tx ${classes}">${escapeHtml(text)}</text>`;
}

/** The picture in one sentence, for those who do not see it. */
export function timelineSentence(model: TimelineModel, messages: Messages): string {
  return messages.text('timeline.alt', {
    threads: model.names.length,
    elapsed: messages.duration(model.endNs),
    switches: model.switches.length,
  });
}

function frameHtml(
  { gutter, height, label, labels, plot }: TimelineDrawing,
  messages: Messages,
): string {
  const direction = escapeHtml(messages.text('timeline.direction'));
  return (
    `<div class="tl-fig" role="img" aria-label="${escapeHtml(label)}" data-direction="${direction}" style="--tl-gutter:${gutter}px;--tl-height:${short(height)}px" dir="ltr">` +
    `<svg class="tl-labels" width="${gutter}" height="${short(height)}" aria-hidden="true">${labels}</svg>` +
    `<svg class="tl-plot" width="100%" height="${short(height)}" aria-hidden="true">${plot}</svg></div>`
  );
}

/** Notes under the rows: moments worth a word, and rows there was no room for. */
function drawNotes(
  model: TimelineModel,
  layout: TimelineLayout,
  scale: Scale,
  options: DrawOptions,
): string {
  const base = short(layout.rowsBottom + 18);
  const hidden = model.tracks.length - layout.rows.length;
  let svg = hiddenNote(hidden, scale.plotPx, options.messages)
    .map(
      (line, index) =>
        `<text x="0" y="${short(layout.rowsBottom + 18 + index * NOTE_LINE)}" class="tx">${escapeHtml(line)}</text>`,
    )
    .join('');
  for (const mark of options.marks ?? []) {
    const x = short(scale.x(mark.timeNs));
    svg +=
      `<line x1="${x}%" x2="${x}%" y1="${layout.axisY + 5}" y2="${short(layout.rowsBottom + 8)}" class="s-ink" stroke-width="1" stroke-dasharray="3 3"/>` +
      `<svg x="${x}%" y="${base}" overflow="visible"><text x="${mark.end === true ? -6 : 6}" y="0" text-anchor="${mark.end === true ? 'end' : 'start'}" class="tx tx-ink">${escapeHtml(mark.text)}</text></svg>`;
  }
  return svg;
}

/** A drawing before it is put into a page or a file. */
export interface TimelineDrawing {
  readonly gutter: number;
  readonly height: number;
  /** What the picture shows, in a sentence. */
  readonly label: string;
  /** Inside of the column of labels. */
  readonly labels: string;
  /** Inside of the plot; positions along the time axis are percentages. */
  readonly plot: string;
}

/** A run's timeline: whole-run strip, axis, the GIL's row, one row a thread. */
export function timelineSvg(model: TimelineModel, options: DrawOptions): string {
  return frameHtml(drawTimeline(model, options), options.messages);
}

export function drawTimeline(model: TimelineModel, options: DrawOptions): TimelineDrawing {
  const { width, messages, idPrefix: id, strip: withStrip = true } = options;
  const layout = timelineLayout(model, options);
  const scale = scaleOf(
    options.view ?? firstView(model, width),
    Math.max(40, width - layout.gutter - 1),
  );
  const pen = new PathPen();
  const strip = withStrip
    ? drawStrip(id, model, layout, scale, pen, options)
    : { bars: '', frame: '' };
  let labels = withStrip ? labelText(19, wholeLabel(width, messages), '') : '';
  let { bars } = strip;
  let inBars = '';
  for (const { row, top, height } of layout.rows) {
    const track = model.tracks[row] as Track;
    const label = trackLabel(model, track, messages, width < NARROW);
    labels += labelText(
      top + height / 2 + 4.5,
      label,
      track.kind === 'thread' ? 'tx-ink tx-b' : 'tx-ink',
      // A task stands under the thread that runs it.
      track.kind === 'task' ? 8 : 0,
    );
    const drawn = drawTrack(
      id,
      model,
      track,
      scale,
      top,
      height,
      messages,
      fullLabel,
      pen,
      options.withoutBars,
    );
    bars += drawn.bars;
    inBars += drawn.labels;
  }
  const plot =
    patternDefs(id, bars) +
    drawAxis(scale, layout.axisY, layout.rowsBottom, messages) +
    `<g class="tl-bars">${pen.html()}${bars}${strip.frame}${drawArrows(model, layout, scale)}${inBars}</g>` +
    drawNotes(model, layout, scale, options);
  return {
    gutter: layout.gutter,
    height: layout.height,
    label: options.label ?? timelineSentence(model, messages),
    labels,
    plot,
  };
}

export interface ComparedRun {
  readonly model: TimelineModel;
  /** What distinguishes it: "2 cores", "Python 3.13". */
  readonly label: string;
  /** At the right end of the label's line. */
  readonly note?: string;
  /** What stands where the run ends; default its duration. */
  readonly endLabel?: string;
  /** The moment at which it parts from the first run. */
  readonly partsNs?: number;
}

/** Width of a letter of a run's label, 14 px of the serif face. */
const LABEL_LETTER_PX = 7.2;

/** Where the axis ends, so that the time at which a run ends has room beside it. */
function roomyEnd(
  runs: readonly ComparedRun[],
  plotPx: number,
  least: number,
  endOf: (run: ComparedRun) => string,
): number {
  const ends = runs.map((run) => {
    const free = plotPx - textWidthPx(endOf(run)) - 8;
    return (run.model.endNs * plotPx) / Math.max(plotPx / 2, free);
  });
  return Math.max(...ends, ...runs.map(({ model }) => model.endNs * least));
}

/** Several runs under each other on one time axis; each ends with its time. */
export function compareSvg(
  runs: readonly ComparedRun[],
  options: DrawOptions & {
    readonly toNs?: number;
    /** The narrowest place that shows the drawing, where it is not the width it is drawn for. */
    readonly leastWidth?: number;
  },
): string {
  const { width, messages, idPrefix: id, leastWidth = width } = options;
  const most = options.maxThreads ?? 8;
  const endOf = (run: ComparedRun): string => run.endLabel ?? messages.duration(run.model.endNs);
  const gutter = gutterFor(
    width,
    runs.flatMap(({ model }) =>
      workingTracks(model)
        .slice(0, most)
        .map((track) => trackLabel(model, track, messages)),
    ),
  );
  const plotPx = Math.max(40, width - gutter - 1);
  const toNs =
    options.toNs ?? roomyEnd(runs, leastWidth - gutter - 1, width < NARROW ? 1.32 : 1.12, endOf);
  const scale = scaleOf({ fromNs: 0, toNs }, plotPx);
  const axisY = 18;
  let y = axisY + 14;
  const pen = new PathPen();
  let bars = '';
  let labels = '';
  let over = '';
  for (const run of runs) {
    const { model, label, note, partsNs } = run;
    const free = width - (note === undefined ? 0 : textWidthPx(note) + 12);
    wrapWords(label, free, LABEL_LETTER_PX).forEach((line, index) => {
      if (index > 0) y += 18;
      labels += labelText(y + 14, line, 'tx-serif tx-ink');
    });
    if (note !== undefined)
      over += `<text x="100%" y="${y + 14}" text-anchor="end" class="tx">${escapeHtml(note)}</text>`;
    y += 24;
    const top = y;
    for (const track of workingTracks(model).slice(0, most)) {
      labels += labelText(y + 13 + 4.5, trackLabel(model, track, messages), 'tx-ink tx-b');
      bars += drawTrack(id, model, track, scale, y, 26, messages, noLabel, pen).bars;
      y += 32;
    }
    if (partsNs !== undefined) {
      const x = short(scale.x(partsNs));
      over +=
        `<line x1="${x}%" x2="${x}%" y1="${top - 2}" y2="${y}" class="s-accent" stroke-width="1.5" stroke-dasharray="3 2"/>` +
        `<svg x="${x}%" y="${top - 2}" overflow="visible"><path d="M-5 -7h10l-5 7z" class="f-accent"/></svg>`;
    }
    const end = short(scale.x(model.endNs));
    over +=
      `<line x1="${end}%" x2="${end}%" y1="${top - 4}" y2="${y - 2}" class="s-ink" stroke-width="1.5"/>` +
      `<svg x="${end}%" y="${short((top + y) / 2 + 1)}" overflow="visible"><text x="7" y="0" class="tx tx-ink tx-b">${escapeHtml(endOf(run))}</text></svg>`;
    y += 10;
  }
  const height = y;
  const plot =
    patternDefs(id, bars) +
    drawAxis(scale, axisY, height - 8, messages) +
    `<g class="tl-bars">${pen.html()}${bars}</g>${over}`;
  const label = options.label ?? messages.text('timeline.compare.alt', { count: runs.length });
  return frameHtml({ gutter, height, label, labels, plot }, messages);
}

export interface LegendItem {
  readonly swatch: string;
  readonly text: string;
}

/** What occurs in the given runs, each with its mark. */
export function legendItems(
  models: readonly TimelineModel[],
  messages: Messages,
  idPrefix: string,
): LegendItem[] {
  const seen = new Set(models.flatMap(statesIn));
  const items = THREAD_STATES.filter((state) => seen.has(state)).map((state) => ({
    mark: state as SwatchMark,
    key: `state.${state}`,
  }));
  if (models.some((model) => model.requests.length > 0))
    items.push({ mark: 'request', key: 'legend.ask' });
  if (models.some((model) => model.switches.length > 0))
    items.push({ mark: 'hand-over', key: 'legend.hand' });
  if (models.some((model) => model.wakes.length > 0))
    items.push({ mark: 'wake', key: 'legend.wake' });
  if (models.some((model) => model.tracks.some((track) => track.kind === 'task')))
    items.push({ mark: 'task-wait', key: 'legend.task-wait' });
  return items.map(({ mark, key }, i) => ({
    swatch: swatch(`${idPrefix}l${i}-`, mark),
    text: messages.text(key),
  }));
}

/** The legend of what occurs in the given runs. */
export function legendHtml(
  models: readonly TimelineModel[],
  messages: Messages,
  idPrefix: string,
): string {
  const list = legendItems(models, messages, idPrefix).map(
    (item) => `<li>${item.swatch}${escapeHtml(item.text)}</li>`,
  );
  return `<ul class="legend">${list.join('')}</ul>`;
}
