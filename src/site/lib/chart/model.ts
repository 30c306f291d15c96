/**
 * A chart before it is drawn: series of points, the span of both axes and their ticks. Times are nanoseconds, everything
 * else plain numbers. Bars, areas and smoothed lines are left out: every mark is one run.
 */
import { roundStep } from '../timeline/axis.ts';

export type ScaleKind = 'log' | 'linear';

/** Circle: with a GIL. Diamond: without. Square: processes. None: a line that was calculated, not run. */
export type Mark = 'circle' | 'diamond' | 'square' | 'none';

export interface ChartSeries {
  readonly id: string;
  readonly label: string;
  readonly mark: Mark;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Axis {
  readonly kind: ScaleKind;
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly unit: 'ns' | 'number';
}

export interface ChartModel {
  readonly series: readonly ChartSeries[];
  readonly x: Axis;
  readonly y: Axis;
  /** The value at which a speedup is none; the only strong line. */
  readonly reference: number | null;
}

/** Steps of about a fourth of the span, from nought. */
function linearAxis(values: readonly number[], unit: Axis['unit']): Axis {
  const most = Math.max(...values);
  const step = roundStep(most / 4);
  const count = Math.max(1, Math.ceil(most / step - 1e-9));
  return {
    kind: 'linear',
    from: 0,
    to: count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => index * step),
    unit,
  };
}

/** Powers of ten that hold all values; points need not touch the ends. */
function logAxis(values: readonly number[], unit: Axis['unit']): Axis {
  const least = Math.min(...values);
  if (least <= 0) throw new Error(`a logarithmic axis has no place for ${least}`);
  const low = Math.floor(Math.log10(least) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  const ticks = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return { kind: 'log', from: 10 ** low, to: 10 ** high, ticks, unit };
}

/** The varied values themselves are the ticks. */
function variedAxis(values: readonly number[], kind: ScaleKind, unit: Axis['unit']): Axis {
  const from = Math.min(...values);
  const to = Math.max(...values);
  return { kind, from: kind === 'linear' ? Math.min(0, from) : from, to, ticks: values, unit };
}

export function chartModel(input: {
  readonly series: readonly ChartSeries[];
  readonly varied: readonly number[];
  readonly xUnit: Axis['unit'];
  readonly yUnit: Axis['unit'];
  readonly scale: { readonly x: ScaleKind; readonly y: ScaleKind };
  readonly isSpeedup: boolean;
}): ChartModel {
  const values = input.series.flatMap(({ points }) => points.map(({ y }) => y));
  // A speedup is seen against what the threads or cores would allow.
  if (input.isSpeedup && input.xUnit === 'number') values.push(...input.varied);
  return {
    series: input.series,
    x: variedAxis(input.varied, input.scale.x, input.xUnit),
    y: input.scale.y === 'log' ? logAxis(values, input.yUnit) : linearAxis(values, input.yUnit),
    reference: input.isSpeedup ? 1 : null,
  };
}

/** Where a value lies on its axis, 0 to 1. */
export function placeOn(axis: Axis, value: number): number {
  if (axis.kind === 'linear') return (value - axis.from) / (axis.to - axis.from);
  return Math.log(value / axis.from) / Math.log(axis.to / axis.from);
}

/** Moves places apart so that neighbours are at least `apart` from each other, and none leaves 0 to `end`. */
export function spread(wanted: readonly number[], apart: number, end: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  const placed = [...wanted];
  let least = 0;
  for (const index of order) {
    placed[index] = Math.max(placed[index]!, least);
    least = placed[index] + apart;
  }
  let most = end;
  for (const index of order.reverse()) {
    placed[index] = Math.min(placed[index]!, most);
    most = placed[index] - apart;
  }
  return placed;
}
