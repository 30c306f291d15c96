/**
 * The timeline as a file of its own: one SVG with its colours and a line that says what it shows, and the same as a PNG.
 * It is drawn by the timeline's own functions, so it cannot differ from the page.
 */
import type { Messages } from '../../i18n/format.ts';
import { escapeHtml, textWidthPx } from '../timeline/marks.ts';
import type { TimelineModel } from '../timeline/model.ts';
import { drawTimeline, legendItems } from '../timeline/svg.ts';
import type { View } from '../timeline/view.ts';

export interface PictureOptions {
  readonly messages: Messages;
  readonly view: View;
  /** Under the picture: the program and what it ran on. */
  readonly caption: string;
  /** The value of a colour's token: `--run`. */
  readonly token: (name: string) => string;
  /** Pixels; default 1200. */
  readonly width?: number;
}

const MARGIN = 24;
/** The faces of styles/tokens.css and chinese.css: a picture is opened where no sheet is. */
const HAN_SANS = "'Source Han Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei'";
const MONO = `'JetBrains Mono', ui-monospace, Consolas, 'DejaVu Sans Mono', ${HAN_SANS}, monospace`;
const SERIF =
  "Literata, Georgia, 'Noto Serif', 'Source Han Serif SC', 'Noto Serif CJK SC', 'Songti SC', " +
  "'Noto Naskh Arabic', 'Microsoft YaHei', serif";

/** The classes of styles/figures.css, with the colours of the moment. */
function styles(token: (name: string) => string): string {
  const fills: [string, string][] = [
    ['run', 'run'],
    ['free', 'free'],
    ['sleep', 'sleep'],
    ['over-solid', 'over'],
    ['wash-wait', 'wait-wash'],
    ['paper', 'paper'],
    ['ink', 'ink'],
    ['ink2', 'ink-2'],
    ['accent', 'accent'],
  ];
  const strokes: [string, string][] = [
    ['ink', 'ink'],
    ['ink2', 'ink-2'],
    ['hair', 'hair'],
    ['control', 'control'],
    ['accent', 'accent'],
  ];
  const colour = (name: string): string => token(`--${name}`);
  return [
    ...fills.map(([name, value]) => `.f-${name}{fill:${colour(value)}}`),
    ...strokes.map(([name, value]) => `.s-${name}{stroke:${colour(value)}}`),
    ...['wait', 'block', 'ready'].map(
      (name) => `.bd-${name}{stroke:${colour(name)};stroke-width:1}`,
    ),
    `.f-over{fill:${colour('paper')};stroke:${colour('over')};stroke-width:1.5}`,
    `.f-none{fill:none}`,
    `.ln-wait{stroke:${colour('wait')}}`,
    `.ln-block{fill:${colour('block')}}`,
    `.ln-ready{stroke:${colour('ready')}}`,
    `.tx{font:400 12px ${MONO};fill:${colour('ink-2')};font-variant-numeric:tabular-nums}`,
    `.tx-ink{fill:${colour('ink')}}`,
    `.tx-b{font-weight:700}`,
    `.tx-on{fill:${colour('on-state')};font-weight:500}`,
    `.tx-serif{font:400 14px ${SERIF}}`,
  ].join('');
}

/** The legend in one line, as far as the width goes, then in further ones. */
function legend(
  model: TimelineModel,
  messages: Messages,
  width: number,
): { readonly svg: string; readonly height: number } {
  let x = 0;
  let y = 0;
  let svg = '';
  for (const { swatch, text } of legendItems([model], messages, 'x-')) {
    const needed = 24 + 8 + textWidthPx(text, 7, 14) + 18;
    if (x > 0 && x + needed > width) {
      x = 0;
      y += 22;
    }
    svg += `<g transform="translate(${x} ${y})">${swatch}<text x="32" y="10.5" class="tx tx-serif">${escapeHtml(text)}</text></g>`;
    x += needed;
  }
  return { svg, height: y + 16 };
}

/** The whole file. */
export function timelinePicture(model: TimelineModel, options: PictureOptions): string {
  const { messages, view, caption, token, width = 1200 } = options;
  const inner = width - 2 * MARGIN;
  const drawing = drawTimeline(model, { width: inner, messages, view, idPrefix: 'p-' });
  const key = legend(model, messages, inner);
  const legendTop = drawing.height + 16;
  const captionTop = legendTop + key.height + 20;
  const height = Math.ceil(captionTop + 2 * MARGIN);
  const plotPx = inner - drawing.gutter;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapeHtml(drawing.label)}">` +
    `<title>${escapeHtml(drawing.label)}</title><style>${styles(token)}</style>` +
    `<rect width="${width}" height="${height}" class="f-paper"/>` +
    `<g transform="translate(${MARGIN} ${MARGIN})">` +
    `<svg width="${drawing.gutter}" height="${drawing.height}" overflow="visible">${drawing.labels}</svg>` +
    `<svg x="${drawing.gutter}" width="${plotPx}" height="${drawing.height}" overflow="visible">${drawing.plot}</svg>` +
    `<g transform="translate(0 ${legendTop})">${key.svg}</g>` +
    `<text y="${captionTop + 12}" class="tx tx-serif">${escapeHtml(caption)}</text></g></svg>\n`
  );
}

/** The same picture in dots, twice as many a side as the page has. */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no drawing context');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)));
  });
}
