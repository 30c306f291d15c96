/** Charts: where points lie, how labels keep apart, what the drawing says. */
import { describe, expect, test } from 'vitest';
import { createMessages } from '../../src/site/i18n/format.ts';
import { amdahlLimit, amdahlSpeedup, withAmdahl } from '../../src/site/lib/chart/amdahl.ts';
import { chartModel, placeOn, spread } from '../../src/site/lib/chart/model.ts';
import { chartSvg } from '../../src/site/lib/chart/svg.ts';
import { withConstants } from '../../src/site/lib/constants.ts';
import record from '../../content/ui/en.json';

const messages = createMessages('en', record);
const model = chartModel({
  series: [
    {
      id: 'gil',
      label: '3.14',
      mark: 'circle',
      points: [
        { x: 1, y: 2e8 },
        { x: 8, y: 2.1e8 },
      ],
    },
    {
      id: 'free',
      label: '3.14t',
      mark: 'diamond',
      points: [
        { x: 1, y: 2.2e8 },
        { x: 8, y: 3e7 },
      ],
    },
  ],
  varied: [1, 8],
  xUnit: 'number',
  yUnit: 'ns',
  scale: { x: 'log', y: 'linear' },
  isSpeedup: false,
});

describe('axes', () => {
  test('a linear one begins at nought and ends above the largest value', () => {
    expect(model.y.ticks[0]).toBe(0);
    expect(model.y.to).toBeGreaterThanOrEqual(2.2e8);
    expect(placeOn(model.y, model.y.to)).toBe(1);
  });

  test('on a logarithmic one equal factors are equal steps', () => {
    expect(placeOn(model.x, 2)).toBeCloseTo(1 / 3);
    expect(placeOn(model.x, 4)).toBeCloseTo(2 / 3);
  });

  test('a logarithmic one refuses nought', () => {
    expect(() =>
      chartModel({
        series: [{ id: 'a', label: 'a', mark: 'circle', points: [{ x: 1, y: 0 }] }],
        varied: [1, 2],
        xUnit: 'number',
        yUnit: 'number',
        scale: { x: 'log', y: 'log' },
        isSpeedup: false,
      }),
    ).toThrow('no place for 0');
  });
});

test('labels keep their order and their distance, inside the drawing', () => {
  expect(spread([50, 52, 10], 18, 100)).toEqual([50, 68, 10]);
  expect(spread([99, 100], 18, 100)).toEqual([82, 100]);
});

test('the drawing has a mark for each run and words for both axes', () => {
  const svg = chartSvg(model, {
    width: 560,
    messages,
    label: 'A chart.',
    axes: { x: 'Threads', y: 'Time' },
  });
  expect(svg.match(/<circle/g)).toHaveLength(2);
  expect(svg).toContain('>Threads</text>');
  expect(svg).toContain('<title>3.14t: 30 ms</title>');
  expect(svg).not.toContain('NaN');
});

describe('Amdahl’s law', () => {
  test('what cannot be divided sets the limit', () => {
    expect(amdahlSpeedup(0.9, 1)).toBe(1);
    expect(amdahlSpeedup(0.5, 2)).toBeCloseTo(4 / 3);
    expect(amdahlSpeedup(1, 16)).toBe(16);
    expect(amdahlLimit(0.9)).toBeCloseTo(10);
    expect(amdahlLimit(1)).toBeNull();
  });

  test('its line is the first of the chart, and no run', () => {
    const [law, ...rest] = withAmdahl(model, 0.5, 'the law').series;
    expect(law?.mark).toBe('none');
    expect(law?.points.map(({ x }) => x)).toEqual([1, 8]);
    expect(rest).toEqual(model.series);
  });
});

describe('constants of a program', () => {
  const source = 'from x import y\n\nTHREADS = 4\nprint(THREADS)\n';

  test('are set where they are assigned', () => {
    expect(withConstants(source, { THREADS: 8 })).toBe(source.replace('= 4', '= 8'));
  });

  test('that are not there stop the build', () => {
    expect(() => withConstants(source, { SIZE: 1 })).toThrow('"SIZE = NUMBER" stands 0 times');
  });
});
