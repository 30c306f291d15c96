/**
 * Runs every measured program on the engine and writes public/measured/predicted.json, which the page on accuracy
 * shows: `npm run accuracy`. Rows whose engine and program have not changed are kept; `--all` runs them again.
 * Versions and numbers of programs as arguments choose among the rows. A thread a core computes them; what is done is
 * written down every few rows.
 */
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
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

/** What a thread is asked, a row, and what it answers. */
interface Answer {
  readonly row: MeasuredRow;
  readonly predicted: PredictedRow['predicted'];
  readonly seconds: number;
}

/** A thread's part: the rows that it is sent, one after the other. */
function answerRows(port: NonNullable<typeof parentPort>): void {
  port.on('message', (row: MeasuredRow) => {
    const startMs = performance.now();
    const source = programSource(ROOT, row.program);
    const predicted = predict(source, row, versionOf(row.interpreter) as PythonVersion, SEED);
    const seconds = (performance.now() - startMs) / 1000;
    port.postMessage({ row, predicted, seconds } satisfies Answer);
  });
}

/** Has the rows computed, as many at a time as there are cores, and calls `onAnswer` with each as it comes. */
async function computeRows(
  rows: readonly MeasuredRow[],
  onAnswer: (answer: Answer) => void,
): Promise<void> {
  const left = [...rows];
  const threads = Array.from({ length: Math.min(availableParallelism(), rows.length) }, () => {
    const worker = new Worker(new URL(import.meta.url));
    return new Promise<void>((resolve, reject) => {
      const next = () => {
        const row = left.shift();
        if (row === undefined) void worker.terminate().then(() => resolve());
        else worker.postMessage(row);
      };
      worker.on('error', reject);
      worker.on('message', (answer: Answer) => {
        onAnswer(answer);
        next();
      });
      next();
    });
  });
  await Promise.all(threads);
}

async function main(args: readonly string[]): Promise<void> {
  const words = args.filter((arg) => !arg.startsWith('-'));
  const rows = measuredRows(ROOT);
  if (!rows.some((row) => isChosen(row, words))) {
    process.stderr.write(
      `No measured row fits ${words.join(' ')}: versions (3.14) and the beginnings of programs (02) choose.\n`,
    );
    process.exitCode = 2;
    return;
  }
  const engine = engineFingerprint(ROOT);
  let done = predictedRows(ROOT);
  let savedMs = performance.now();
  const fingerprintOfRow = (row: MeasuredRow) =>
    fingerprintOf(engine, programSource(ROOT, row.program));
  const stale = rows.filter(
    (row) =>
      isChosen(row, words) &&
      (args.includes('--all') ||
        done.find((one) => isSameRow(one, row))?.fingerprint !== fingerprintOfRow(row)),
  );

  await computeRows(stale, ({ row, predicted, seconds }) => {
    done = [
      ...done.filter((one) => !isSameRow(one, row)),
      {
        program: row.program,
        interpreter: row.interpreter,
        scale: row.scale,
        switch_interval_arg: row.switchInterval,
        seed: SEED,
        fingerprint: fingerprintOfRow(row),
        predicted,
      },
    ];
    const said =
      predicted.kind === 'result'
        ? `${predicted.wall} s, measured ${row.wall?.median}`
        : `${predicted.kind}: ${predicted.why}`;
    console.log(
      `${row.interpreter} ${row.program} ${row.switchInterval ?? ''} ${said} (${seconds.toFixed(1)} s)`,
    );
    if (performance.now() - savedMs > SAVE_EVERY_MS) {
      save(rows, done);
      savedMs = performance.now();
    }
  });
  save(rows, done);
  if (engineFingerprint(ROOT) !== engine)
    console.warn('The engine has changed meanwhile: run this again.');
}

if (isMainThread) await main(process.argv.slice(2));
else if (parentPort !== null) answerRows(parentPort);
