/**
 * The marks of a timeline as SVG text. The state decides the mark, never the colour alone; colours
 * come from CSS classes, so that a change of theme needs no redraw. Positions along the time axis are
 * percentages, so that one drawing fits every width.
 */
import type { TraceState } from '@inside-the-gil/engine/trace';

/** Width of one 12 px character of the mono face. */
export const MONO_PX = 7.25;
/** A letter of Han, Kana or Hangul or a full-width sign is as wide as the type is high. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/;

/** How wide a text will be, before it is drawn. @param widePx the size of the type */
export function textWidthPx(text: string, letterPx = MONO_PX, widePx = 12): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? widePx : letterPx;
  return width;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] as string);
}

/** A percentage or a pixel length with no more digits than can be seen. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** The class suffix of a state in the figures' sheet. */
export const SHORT_NAME: Readonly<Record<TraceState, string>> = {
  off: 'off',
  running: 'run',
  'running-no-gil': 'free',
  'gil-wait': 'wait',
  blocked: 'block',
  sleeping: 'sleep',
  runnable: 'ready',
  overhead: 'over',
};

const PATTERNS: readonly (readonly [string, string, string])[] = [
  [
    'wait',
    'width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"',
    '<rect width="6" height="6" class="f-wash-wait"/><line x1="0" y1="0" x2="0" y2="6" class="ln-wait" stroke-width="3"/>',
  ],
  [
    'ready',
    'width="5" height="5" patternUnits="userSpaceOnUse"',
    '<line x1="1" y1="0" x2="1" y2="5" class="ln-ready" stroke-width="2"/>',
  ],
  [
    'block',
    'width="6" height="6" patternUnits="userSpaceOnUse"',
    '<circle cx="1.6" cy="1.6" r="1.4" class="ln-block"/><circle cx="4.6" cy="4.6" r="1.4" class="ln-block"/>',
  ],
];

/** The patterns that a drawing's marks are filled with; `id` keeps drawings of one page apart. */
export function patternDefs(id: string, marks: string): string {
  const used = PATTERNS.filter(([name]) => marks.includes(`url(#${id}${name})`)).map(
    ([name, attributes, inner]) => `<pattern id="${id}${name}" ${attributes}>${inner}</pattern>`,
  );
  return used.length === 0 ? '' : `<defs>${used.join('')}</defs>`;
}

/** A bar's place: x and width in percent of the plot, y and height in pixels. */
export interface Box {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

/** Hundredths of a percent: a twentieth of a pixel on a wide page, and two digits less for each bar. */
const FINE = 100;

/** Both ends of a bar, each rounded by itself, so that bars which touch still do. */
function across({ x, width }: Box): { readonly from: number; readonly wide: number } {
  const from = Math.round(x * FINE);
  return { from, wide: Math.max(1, Math.round((x + width) * FINE) - from) };
}

function rect(box: Box, attributes: string): string {
  const { from, wide } = across(box);
  return `<rect x="${from / FINE}%" width="${wide / FINE}%" y="${short(box.y)}" height="${short(box.height)}" ${attributes}/>`;
}

/** Draws what is of one colour, without an edge. */
export interface Pen {
  readonly plain: (look: string, box: Box) => string;
}

/** Each mark is an element of its own. */
const SINGLE: Pen = { plain: (look, box) => rect(box, `class="${look}"`) };

/**
 * All marks of a colour are one path, since bars are most of what a page of drawings consists of, for the line and for the
 * browser. Its sheet is stretched to the plot, so that it fits every width as percentages do.
 */
export class PathPen implements Pen {
  readonly #paths = new Map<string, string>();

  plain(look: string, box: Box): string {
    const { from, wide } = across(box);
    const path = `M${from} ${short(box.y)}h${wide}v${short(box.height)}h-${wide}z`;
    this.#paths.set(look, (this.#paths.get(look) ?? '') + path);
    return '';
  }

  /** What was drawn, to lie under all other marks. */
  html(): string {
    if (this.#paths.size === 0) return '';
    const paths = [...this.#paths].map(([look, path]) => `<path class="${look}" d="${path}"/>`);
    // Its height scales nothing: what lies below is not cut off.
    return `<svg width="100%" height="100" viewBox="0 0 ${100 * FINE} 100" preserveAspectRatio="none" overflow="visible">${paths.join('')}</svg>`;
  }
}

/** One stretch. @param widthPx how wide it is about to be, which decides on edge, notch and corners */
export function barMark(
  id: string,
  box: Box,
  widthPx: number,
  state: TraceState,
  pen: Pen = SINGLE,
): string {
  const { x, y, width, height } = box;
  switch (state) {
    case 'off':
      return '';
    case 'running':
      return widthPx > 6 ? rect(box, 'class="f-run" rx="1.5"') : pen.plain('f-run', box);
    case 'running-no-gil': {
      // Solid with a notch cut in the top edge at the start.
      const notch = Math.min(9, widthPx / 3);
      const depth = Math.min(5, height / 3);
      const cut = `<svg x="${short(x)}%" y="${short(y)}" overflow="visible"><path d="M${short(Math.min(12, widthPx / 4))} -0.5h${short(notch)}l${short(-notch / 2)} ${short(depth)}z" class="f-paper"/></svg>`;
      return pen.plain('f-free', box) + (widthPx > 4 ? cut : '');
    }
    case 'sleeping':
      return pen.plain('f-sleep', { x, width, y: y + height / 2 - 1.25, height: 2.5 });
    case 'overhead':
      return rect({ x, width, y: y + 0.75, height: height - 1.5 }, 'class="f-over"');
    default: {
      const name = SHORT_NAME[state];
      const fill = `fill="url(#${id}${name})"`;
      return widthPx > 5
        ? rect({ x, width, y: y + 0.5, height: height - 1 }, `${fill} class="bd-${name}"`)
        : rect(box, fill);
    }
  }
}

/** A task that waits: it costs nothing, so it is next to nothing. */
export function taskWaitMark({ x, width, y, height }: Box): string {
  const middle = short(y + height / 2);
  return `<line x1="${short(x)}%" x2="${short(x + width)}%" y1="${middle}" y2="${middle}" class="s-ink2" stroke-width="1.25" stroke-dasharray="1 4"/>`;
}

/** From the bottom up. */
export const STACK_ORDER: readonly TraceState[] = [
  'running',
  'running-no-gil',
  'gil-wait',
  'blocked',
  'runnable',
  'overhead',
  'sleeping',
];

/** Many stretches in one: each state as high as its share of the time, the busiest at the bottom. */
export function mergedMark(
  id: string,
  box: Box,
  shares: readonly { readonly state: TraceState; readonly share: number }[],
  pen: Pen = SINGLE,
): string {
  let bottom = box.y + box.height;
  let marks = '';
  for (const state of STACK_ORDER) {
    const share = shares.find((one) => one.state === state)?.share ?? 0;
    const height = share * box.height;
    if (height < 0.75) continue;
    bottom -= height;
    const part = { x: box.x, width: box.width, y: bottom, height };
    const name = SHORT_NAME[state];
    const pattern = state === 'gil-wait' || state === 'blocked' || state === 'runnable';
    marks += pattern
      ? rect(part, `fill="url(#${id}${name})"`)
      : pen.plain(state === 'overhead' ? 'f-over-solid' : `f-${name}`, part);
  }
  return marks;
}

/** The figure that a label begins with, with the signs that group its digits. */
const FIGURE = /^\p{N}(?:[\p{N}\s.,'’٫٬]*\p{N})?/u;

/**
 * A label in the middle of a bar, on a paper plate where the bar is a pattern; empty if it does not fit.
 * @param solid the bar is one colour and carries the text itself
 */
export function barLabel(box: Box, widthPx: number, text: string, solid: boolean): string {
  let shown = text;
  let textPx = textWidthPx(shown);
  if (textPx + 10 > widthPx) {
    // A figure without its unit still tells; half of the words tell something else.
    shown = FIGURE.exec(text)?.[0] ?? '';
    textPx = textWidthPx(shown);
    if (shown === '' || textPx + 8 > widthPx) return '';
  }
  const middle = short(box.x + box.width / 2);
  const base = short(box.y + box.height / 2 + 4.2);
  if (solid)
    return `<text x="${middle}%" y="${base}" text-anchor="middle" class="tx tx-on">${escapeHtml(shown)}</text>`;
  const top = short(box.y + box.height / 2 - 8);
  return (
    `<svg x="${middle}%" y="${top}" overflow="visible"><rect x="${short(-textPx / 2 - 5)}" width="${short(textPx + 10)}" height="16" rx="2" class="f-paper"/></svg>` +
    `<text x="${middle}%" y="${base}" text-anchor="middle" class="tx tx-ink">${escapeHtml(shown)}</text>`
  );
}

/** The small flag of a waiter that asks. */
export function requestMark(x: number, rowTop: number): string {
  return `<svg x="${short(x)}%" y="${short(rowTop - 6)}" overflow="visible"><path d="M-5 0h10l-5 7z" class="f-ink"/></svg>`;
}

/** From a release down or up to what it let through; the head where there is room to read it. */
export interface Arrow {
  /** In percent of the plot. */
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
  readonly look: 'gil' | 'lock';
  readonly head: boolean;
}

export function arrowMark({ x1, x2, y1, y2, look, head }: Arrow): string {
  const [stroke, fill, dash] =
    look === 'gil'
      ? ['class="s-ink" stroke-width="1.5"', 'f-ink', '']
      : ['class="s-ink2" stroke-width="1.25"', 'f-ink2', ' stroke-dasharray="4 2"'];
  const line = `<line x1="${short(x1)}%" x2="${short(x2)}%" y1="${short(y1)}" y2="${short(y2)}" ${stroke}${dash}/>`;
  if (!head) return line;
  return `${line}<svg x="${short(x2)}%" y="${short(y2)}" overflow="visible"><path d="M0 0l-4 ${y2 > y1 ? -7 : 7}h8z" class="${fill}"/></svg>`;
}

export type SwatchMark = TraceState | 'request' | 'hand-over' | 'wake' | 'task-wait';

/** A swatch of the legend, drawn by the same hands as the bars. */
export function swatch(id: string, mark: SwatchMark): string {
  const arrow = (look: Arrow['look']): string =>
    arrowMark({ x1: 50, x2: 50, y1: 0, y2: 12, look, head: true });
  const isState =
    mark !== 'request' && mark !== 'hand-over' && mark !== 'wake' && mark !== 'task-wait';
  const marks = isState ? barMark(id, { x: 0, width: 100, y: 0, height: 12 }, 24, mark) : '';
  const bar = patternDefs(id, marks) + marks;
  const inner =
    mark === 'request'
      ? '<path d="M7 3h10l-5 7z" class="f-ink"/>'
      : mark === 'hand-over'
        ? arrow('gil')
        : mark === 'wake'
          ? arrow('lock')
          : mark === 'task-wait'
            ? taskWaitMark({ x: 0, width: 100, y: 0, height: 12 })
            : bar;
  return `<svg width="24" height="12" viewBox="0 0 24 12" aria-hidden="true">${inner}</svg>`;
}
