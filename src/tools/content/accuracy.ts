/**
 * How accurate the model is: what was measured (public/measured/public.json) beside what the engine predicted
 * (public/measured/predicted.json, written by `npm run accuracy`, because all rows take the better part of an hour).
 * A row carries a fingerprint of the engine and the program that it came from, so that nothing is old unnoticed: the
 * build says so, and tests/tools/accuracy.test.ts runs a sample again and compares.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootMeanSquare } from '../../engine/cli/calibrate/fit.ts';
import {
  compare,
  summaryOf,
  type Comparison,
  type Predicted,
  type Summary,
} from '../../engine/cli/measured/compare.ts';
import {
  hasTime,
  parseMeasured,
  versionOf,
  type MeasuredRow,
} from '../../engine/cli/measured/rows.ts';
import { fitOf } from '../../engine/machine/cost/costs.ts';
import { MODEL_OMISSIONS, type ModelOmission } from '../../engine/machine/omissions.ts';
import {
  profileNamed,
  PYTHON_VERSIONS,
  type PythonVersion,
} from '../../engine/objects/profiles.ts';

export const MEASURED = 'public/measured/public.json';
export const PREDICTED = 'public/measured/predicted.json';
export const PROGRAMS = 'public/measured/programs';

export interface PredictedRow {
  readonly program: string;
  readonly interpreter: string;
  readonly scale: number;
  readonly switch_interval_arg: number | null;
  readonly seed: number;
  /** Of the engine and the program. */
  readonly fingerprint: string;
  readonly predicted: Predicted;
}

/** Rows that have a time and whose interpreter the engine has a profile for, in the file's order. */
export function measuredRows(root: string): MeasuredRow[] {
  return parseMeasured(readFileSync(join(root, MEASURED), 'utf8')).filter(
    (row) => hasTime(row) && versionOf(row.interpreter) !== null,
  );
}

export function predictedRows(root: string): PredictedRow[] {
  const path = join(root, PREDICTED);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as PredictedRow[]) : [];
}

export function programSource(root: string, program: string): string {
  return readFileSync(join(root, PROGRAMS, `${program}.py`), 'utf8');
}

/** Changes with every source of the engine but its command line. */
export function engineFingerprint(root: string): string {
  const hash = createHash('sha256');
  const visit = (folder: string): void => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (path !== 'src/engine/cli') visit(path);
      } else if (entry.name.endsWith('.ts')) {
        hash.update(`${path}\n`).update(readFileSync(join(root, path)));
      }
    }
  };
  visit('src/engine');
  return hash.digest('hex').slice(0, 16);
}

export function fingerprintOf(engine: string, source: string): string {
  return createHash('sha256').update(`${engine}\n${source}`).digest('hex').slice(0, 16);
}

export function isSameRow(a: PredictedRow, b: MeasuredRow): boolean {
  return (
    a.program === b.program &&
    a.interpreter === b.interpreter &&
    a.scale === b.scale &&
    a.switch_interval_arg === b.switchInterval
  );
}

export interface VersionAccuracy {
  readonly python: PythonVersion;
  readonly patchLevel: string;
  readonly comparisons: readonly Comparison[];
  readonly summary: Summary;
  /** Root mean square of the cost fit's errors over its measurements; null without a fit. */
  readonly fitError: number | null;
}

export interface Accuracy {
  readonly omissions: readonly ModelOmission[];
  readonly versions: readonly VersionAccuracy[];
  readonly summary: Summary;
  /** Profiles that no program was timed on, and those whose predictions have not been made. */
  readonly unmeasured: readonly PythonVersion[];
  readonly missing: readonly PythonVersion[];
  /** Predictions of an engine or a program that has changed since. */
  readonly old: number;
}

/** @param root folder of the repository */
export function accuracy(root: string): Accuracy {
  const rows = measuredRows(root);
  const predictions = predictedRows(root);
  const engine = engineFingerprint(root);
  const isTimed = (python: PythonVersion): boolean =>
    rows.some((row) => versionOf(row.interpreter) === python);
  const versions: VersionAccuracy[] = [];
  let old = 0;
  for (const python of PYTHON_VERSIONS) {
    const comparisons = rows
      .filter((row) => versionOf(row.interpreter) === python)
      .flatMap((row) => {
        const found = predictions.find((prediction) => isSameRow(prediction, row));
        if (found === undefined) return [];
        if (found.fingerprint !== fingerprintOf(engine, programSource(root, row.program))) old++;
        return [compare(row, python, found.predicted)];
      });
    if (comparisons.length > 0)
      versions.push({
        python,
        patchLevel: profileNamed(python).patchLevel,
        comparisons,
        summary: summaryOf(comparisons),
        fitError: fitErrorOf(python),
      });
  }
  return {
    omissions: MODEL_OMISSIONS,
    versions,
    summary: summaryOf(versions.flatMap(({ comparisons }) => comparisons)),
    unmeasured: PYTHON_VERSIONS.filter((python) => !isTimed(python)),
    missing: PYTHON_VERSIONS.filter(
      (python) => isTimed(python) && !versions.some((version) => version.python === python),
    ),
    old,
  };
}

function fitErrorOf(python: PythonVersion): number | null {
  const fit = fitOf(python);
  if (fit.length === 0) return null;
  return rootMeanSquare(fit.map(([, measured, fitted]) => fitted / measured - 1));
}
