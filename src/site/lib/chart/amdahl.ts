/** Amdahl's law as a line in a chart: what n workers gain when a share of the work can go on side by side. */
import type { ChartModel, ChartSeries } from './model.ts';

export const AMDAHL_SERIES = 'amdahl';

/** Times as fast with `workers` as with one, when `share` (0 to 1) of the work can be divided among them. */
export function amdahlSpeedup(share: number, workers: number): number {
  return 1 / (1 - share + share / workers);
}

/** What no number of workers passes; null when there is no limit. */
export function amdahlLimit(share: number): number | null {
  return share >= 1 ? null : 1 / (1 - share);
}

/** The chart with the law's line for this share before its own series. */
export function withAmdahl(model: ChartModel, share: number, label: string): ChartModel {
  const line: ChartSeries = {
    id: AMDAHL_SERIES,
    label,
    mark: 'none',
    points: model.x.ticks.map((x) => ({ x, y: amdahlSpeedup(share, x) })),
  };
  return { ...model, series: [line, ...model.series] };
}
