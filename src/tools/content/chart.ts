/** The points of a chart: one run each, and the band that keeps the caption true. */
import { profileNamed } from '@inside-the-gil/engine';
import type { RunResult } from '@inside-the-gil/engine';
import type { ChartModel, ChartSeries, Mark } from '../../site/lib/chart/model.ts';
import { chartModel } from '../../site/lib/chart/model.ts';
import { checkEnd, runValue, within } from './claims.ts';
import type { Constants, FigureOf, Profile } from './schema.ts';
import { configOf } from './simulate.ts';

type Chart = FigureOf<'chart'>;
type Series = Chart['series'][number];

export type ChartRun = (
  program: string,
  profile: Profile,
  seed: number,
  set: Constants,
) => RunResult;

function markOf(series: Series): Mark {
  if (series.processes) return 'square';
  return profileNamed(configOf(series.profile, series.seed).python).gil === 'none'
    ? 'diamond'
    : 'circle';
}

/** The varied values and what each means for a run. */
function variants(
  vary: Chart['vary'],
): readonly { readonly x: number; readonly profile: Profile; readonly set: Constants }[] {
  if ('cores' in vary)
    return vary.cores.map((cores) => ({ x: cores, profile: { cores }, set: {} }));
  if ('switchIntervalNs' in vary)
    return vary.switchIntervalNs.map((switchIntervalNs) => ({
      x: switchIntervalNs,
      profile: { switchIntervalNs },
      set: {},
    }));
  return vary.values.map((value) => ({ x: value, profile: {}, set: { [vary.constant]: value } }));
}

/** @throws Error with the figure's id when a run fails or the last point leaves its band */
export function chartOf(
  figure: Chart,
  labels: Readonly<Record<string, string>>,
  run: ChartRun,
): ChartModel {
  const points = variants(figure.vary);
  let yUnit: 'ns' | 'number' = 'number';
  const series = figure.series.map((one): ChartSeries => {
    const label = labels[one.id];
    if (label === undefined)
      throw new Error(`figure ${figure.id} has no label for its series "${one.id}"`);
    const values = points.map(({ profile, set }) => {
      const result = run(one.program, { ...one.profile, ...profile }, one.seed, {
        ...one.set,
        ...set,
      });
      checkEnd(one.program, result, 'finished');
      return runValue(result, figure.value);
    });
    const first = values[0] as (typeof values)[number];
    const isSpeedup = figure.show === 'speedup';
    if (!isSpeedup) yUnit = first.unit;
    const shown = values.map(({ value }) => (isSpeedup ? first.value / value : value));
    const last = shown[shown.length - 1] as number;
    if (one.expectLast !== undefined && !within(last, one.expectLast))
      throw new Error(
        `figure ${figure.id}: the last point of ${one.id} is ${last}, the caption needs ${JSON.stringify(one.expectLast)}`,
      );
    return {
      id: one.id,
      label,
      mark: markOf(one),
      points: shown.map((y, index) => ({ x: (points[index] as { x: number }).x, y })),
    };
  });
  return chartModel({
    series,
    varied: points.map(({ x }) => x),
    xUnit: 'switchIntervalNs' in figure.vary ? 'ns' : 'number',
    yUnit,
    scale: figure.scale,
    isSpeedup: figure.show === 'speedup',
  });
}
