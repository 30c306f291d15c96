/**
 * Runs every measured program on the engine and writes public/measured/predicted.json, which the page on accuracy
 * shows: `npm run accuracy`. Rows whose engine and program have not changed are kept; `--all` runs them again.
 * Versions and numbers of programs as arguments choose among the rows. What is done is written down every few rows.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { predict } from '../engine/cli/measured/compare.ts';
import { versionOf, type MeasuredRow } from '../engine/cli/measured/rows.ts';
import type { PythonVersion } from '../engine/objects/profiles.ts';
import {
  engineFingerprint,
  fingerprintOf,
  isSameRow,
  measuredRows,
  PREDICTED,
  predictedRows,
  programSource,
  type PredictedRow,
} from './content/accuracy.ts';
import { ROOT } from './process.ts';

const SEED = 0;
const SAVE_EVERY_MS = 20_000;

function isChosen(row: MeasuredRow, words: readonly string[]): boolean {
  const versions = words.map((word) => versionOf(`cpython${word}`));
  const programs = words.filter((_, at) => versions[at] === null);
  const python = versionOf(row.interpreter) as PythonVersion;
  return (
    (programs.length === words.length || versions.includes(python)) &&
    (programs.length === 0 || programs.some((word) => row.program.startsWith(word)))
  );
}

function save(rows: readonly MeasuredRow[], done: readonly PredictedRow[]): void {
  const inOrder = rows.flatMap((row) => done.find((one) => isSameRow(one, row)) ?? []);
  writeFileSync(
    join(ROOT, PREDICTED),
    `[\n${inOrder.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
  );
}

const args = process.argv.slice(2);
const words = args.filter((arg) => !arg.startsWith('-'));
const rows = measuredRows(ROOT);
const engine = engineFingerprint(ROOT);
let done = predictedRows(ROOT);
let savedMs = performance.now();

for (const row of rows.filter((one) => isChosen(one, words))) {
  const source = programSource(ROOT, row.program);
  const fingerprint = fingerprintOf(engine, source);
  const before = done.find((one) => isSameRow(one, row));
  if (before?.fingerprint === fingerprint && !args.includes('--all')) continue;
  const start = performance.now();
  const predicted = predict(source, row, versionOf(row.interpreter) as PythonVersion, SEED);
  done = [
    ...done.filter((one) => one !== before),
    {
      program: row.program,
      interpreter: row.interpreter,
      scale: row.scale,
      switch_interval_arg: row.switchInterval,
      seed: SEED,
      fingerprint,
      predicted,
    },
  ];
  const said =
    predicted.kind === 'result'
      ? `${predicted.wall} s, measured ${row.wall?.median}`
      : `${predicted.kind}: ${predicted.why}`;
  console.log(
    `${row.interpreter} ${row.program} ${row.switchInterval ?? ''} ${said} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
  if (performance.now() - savedMs > SAVE_EVERY_MS) {
    save(rows, done);
    savedMs = performance.now();
  }
}
save(rows, done);
if (engineFingerprint(ROOT) !== engine)
  console.warn('The engine has changed meanwhile: run this again.');
