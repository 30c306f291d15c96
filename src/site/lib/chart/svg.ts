/** A chart as SVG text, drawn at build for one width. Labels stand at the ends of their lines; the table beside it has the figures. */
import type { Messages } from '../../i18n/format.ts';
import { escapeHtml, textWidthPx } from '../timeline/marks.ts';
import { placeOn, spread } from './model.ts';
import type { Axis, ChartModel, ChartSeries, Mark } from './model.ts';

export interface ChartOptions {
  readonly width: number;
  readonly messages: Messages;
  /** What the picture shows, in a sentence. */
  readonly label: string;
  readonly axes: { readonly x: string; readonly y: string };
}

const TOP = 32;
const BOTTOM = 48;
const LINE = 18;
const R = 4.5;

export function chartValue(value: number, unit: Axis['unit'], messages: Messages): string {
  if (unit === 'number') return messages.number(value, { maximumFractionDigits: 2 });
  return value === 0 ? messages.number(0) : messages.shortDuration(value);
}

/** The same shape in a drawing and in a table. */
export function markSvg(mark: Mark, x: number, y: number): string {
  const at = (value: number): string => value.toFixed(1);
  if (mark === 'none') return '';
  if (mark === 'circle') return `<circle cx="${at(x)}" cy="${at(y)}" r="${R}" class="f-ink"/>`;
  if (mark === 'square')
    return `<rect x="${at(x - R)}" y="${at(y - R)}" width="${2 * R}" height="${2 * R}" class="f-paper s-ink" stroke-width="1.75"/>`;
  const d = R + 1.5;
  return `<path d="M${at(x)} ${at(y - d)}l${d} ${d}l-${d} ${d}l-${d} -${d}z" class="f-paper s-ink" stroke-width="1.75"/>`;
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(value: number): number;
  y(value: number): number;
}

function frameOf(model: ChartModel, options: ChartOptions): Frame & { readonly height: number } {
  const { width, messages } = options;
  const longest = (texts: readonly string[]): number =>
    Math.max(...texts.map((text) => textWidthPx(text)));
  const left = longest(model.y.ticks.map((tick) => chartValue(tick, model.y.unit, messages))) + 12;
  const labels = longest(model.series.map(({ label }) => label)) + 20;
  const right = width - labels;
  const height = width < 400 ? 280 : 320;
  const bottom = height - BOTTOM;
  // Points keep clear of the axis, so that the first one can be seen whole.
  const inset = 12;
  return {
    left,
    right,
    top: TOP,
    bottom,
    height,
    x: (value) => left + inset + placeOn(model.x, value) * (right - left - 2 * inset),
    y: (value) => bottom - placeOn(model.y, value) * (bottom - TOP),
  };
}

function xTicks(model: ChartModel, frame: Frame, messages: Messages): string {
  let edge = -Infinity;
  return model.x.ticks
    .map((tick) => {
      const x = frame.x(tick);
      const text = chartValue(tick, model.x.unit, messages);
      const half = textWidthPx(text) / 2;
      const mark = `<line x1="${x.toFixed(1)}" x2="${x.toFixed(1)}" y1="${frame.bottom}" y2="${frame.bottom + 4}" class="s-control"/>`;
      // A label that would touch its neighbour is left out; the tick stays.
      if (x - half < edge + 8) return mark;
      edge = x + half;
      return `${mark}<text x="${x.toFixed(1)}" y="${frame.bottom + 18}" text-anchor="middle" class="tx">${escapeHtml(text)}</text>`;
    })
    .join('');
}

function yTicks(model: ChartModel, frame: Frame, messages: Messages): string {
  return model.y.ticks
    .map((tick) => {
      const y = frame.y(tick);
      const text = escapeHtml(chartValue(tick, model.y.unit, messages));
      return `<line x1="${frame.left}" x2="${frame.right}" y1="${y.toFixed(1)}" y2="${y.toFixed(1)}" class="s-hair"/><text x="${frame.left - 8}" y="${(y + 4).toFixed(1)}" text-anchor="end" class="tx">${text}</text>`;
    })
    .join('');
}

function seriesSvg(
  series: ChartSeries,
  labelY: number,
  frame: Frame,
  messages: Messages,
  unit: Axis['unit'],
): string {
  const points = series.points.map(({ x, y }) => ({ x: frame.x(x), y: frame.y(y), value: y }));
  const path = points
    .map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
  const last = points[points.length - 1] as (typeof points)[number];
  const labelX = frame.right + 12;
  const marks = points
    .map(
      ({ x, y, value }) =>
        `<g><title>${escapeHtml(`${series.label}: ${chartValue(value, unit, messages)}`)}</title>${markSvg(series.mark, x, y)}</g>`,
    )
    .join('');
  const line =
    series.mark === 'none'
      ? 'class="f-none s-accent" stroke-width="2"'
      : 'class="f-none s-ink2" stroke-width="1.5"';
  return (
    `<path d="${path}" ${line}/>` +
    `<path d="M${(last.x + 8).toFixed(1)} ${last.y.toFixed(1)}L${labelX - 4} ${labelY.toFixed(1)}" class="f-none s-hair"/>` +
    marks +
    `<text x="${labelX}" y="${(labelY + 4).toFixed(1)}" class="tx tx-ink">${escapeHtml(series.label)}</text>`
  );
}

export function chartSvg(model: ChartModel, options: ChartOptions): string {
  const { width, messages, axes } = options;
  const frame = frameOf(model, options);
  const labelYs = spread(
    model.series.map(({ points }) => frame.y((points[points.length - 1] as { y: number }).y)),
    LINE,
    frame.bottom,
  );
  const reference =
    model.reference === null
      ? ''
      : `<line x1="${frame.left}" x2="${frame.right}" y1="${frame.y(model.reference).toFixed(1)}" y2="${frame.y(model.reference).toFixed(1)}" class="s-ink" stroke-width="2"/>`;
  return (
    `<svg viewBox="0 0 ${width} ${frame.height}" width="100%" role="img" aria-label="${escapeHtml(options.label)}" class="chart">` +
    yTicks(model, frame, messages) +
    reference +
    `<text x="0" y="14" class="tx">${escapeHtml(axes.y)}</text>` +
    `<line x1="${frame.left}" x2="${frame.right}" y1="${frame.bottom}" y2="${frame.bottom}" class="s-control"/>` +
    xTicks(model, frame, messages) +
    `<text x="${((frame.left + frame.right) / 2).toFixed(1)}" y="${frame.height - 8}" text-anchor="middle" class="tx">${escapeHtml(axes.x)}</text>` +
    model.series
      .map((series, index) =>
        seriesSvg(series, labelYs[index] as number, frame, messages, model.y.unit),
      )
      .join('') +
    '</svg>'
  );
}
