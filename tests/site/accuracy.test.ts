/**
 * The predictions that the page on accuracy shows are those of this engine: every measured row of an interpreter that
 * it shows has one, and quick programs that run again say the same. `npm run accuracy` brings them up to date.
 */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { predict } from '../../src/engine/cli/measured/compare.ts';
import { versionOf } from '../../src/engine/cli/measured/rows.ts';
import type { PythonVersion } from '../../src/engine/objects/profiles.ts';
import { dotsOf, placeOf } from '../../src/site/lib/accuracy-chart.ts';
import {
  accuracy,
  engineFingerprint,
  fingerprintOf,
  isSameRow,
  measuredRows,
  predictedRows,
  programSource,
} from '../../src/tools/content/accuracy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const predictions = predictedRows(root);
/** The rows of the interpreters that the page shows; it names the others as not computed yet. */
const rows = measuredRows(root).filter((row) =>
  predictions.some((one) => one.interpreter === row.interpreter),
);
const engine = engineFingerprint(root);

/** They take a second or less. */
const SAMPLE = ['12', '41', '44', '47', '61'];
/** How far a prediction may move with a change of the engine before the page has to be computed again. */
const MOVED = 0.02;

describe('predictions', () => {
  test('every measured row has one', () => {
    expect(rows.map((row) => row.interpreter)).toContain('cpython3.14');
    const missing = rows.filter((row) => !predictions.some((one) => isSameRow(one, row)));
    expect(
      missing.map((row) => `${row.interpreter} ${row.program}`),
      'run npm run accuracy',
    ).toEqual([]);
  });

  test.each(
    rows
      .filter((row) => SAMPLE.includes(row.program.slice(0, 2)))
      .map((row) => [row.interpreter, row.program, row] as const),
  )(
    '%s %s says the same again',
    (interpreter, program, row) => {
      const source = programSource(root, program);
      const stored = predictions.find((one) => isSameRow(one, row));
      const again = predict(source, row, versionOf(interpreter) as PythonVersion, 0);
      if (stored?.fingerprint === fingerprintOf(engine, source)) {
        expect(again).toEqual(stored.predicted);
        return;
      }
      // An engine that has changed since may move it a little.
      if (stored?.predicted.kind !== 'result' || again.kind !== 'result')
        throw new Error('the program does not run: see npm run accuracy');
      expect(
        Math.abs(again.wall / stored.predicted.wall - 1),
        'run npm run accuracy',
      ).toBeLessThanOrEqual(MOVED);
    },
    60_000,
  );
});

test('nine of ten measured times are predicted within a fourth, half of them within a tenth', () => {
  const { summary } = accuracy(root);
  expect(summary.timed).toBeGreaterThan(200);
  expect(summary.failed).toBe(0);
  expect(summary.close / summary.timed).toBeGreaterThanOrEqual(0.9);
  expect(summary.medianError).toBeLessThanOrEqual(0.1);
});

describe('the chart', () => {
  test('places lie between the ends', () => {
    expect([-3, -0.5, 0, 0.25, 9].map(placeOf)).toEqual([0, 0, 0.5, 0.75, 1]);
  });

  test('dots that would cover each other stand in different rows', () => {
    const dots = dotsOf([0.01, 0.011, 0.012, -0.4, 0.3].map((error) => ({ error, isOff: false })));
    expect(dots.map(({ row }) => row)).toEqual([0, 0, 1, -1, 0]);
    expect(dots.map(({ at }) => at)).toEqual([...dots.map(({ at }) => at)].sort((a, b) => a - b));
  });
});
