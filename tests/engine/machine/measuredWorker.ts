/** Runs measured programs on the engine in a thread of its own, one a message, and gives their RESULT line back. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { runOnEngine } from '../../support/engine.ts';
import type { PythonVersion } from '../../../src/engine/objects/profiles.ts';

export interface MeasuredJob {
  readonly id: number;
  /** As in "21_race_plus_eq_for". */
  readonly program: string;
  readonly python: PythonVersion;
  /** The scale, and the switch interval in seconds where it is not the default. */
  readonly argv: readonly string[];
  readonly seed: number;
}

export interface MeasuredResult {
  readonly wall: number;
  readonly facts: { readonly trials?: number; readonly wrong?: number };
}

export type MeasuredAnswer =
  | { readonly id: number; readonly kind: 'result'; readonly result: MeasuredResult }
  | { readonly id: number; readonly kind: 'failed'; readonly why: string };

function answer(job: MeasuredJob): MeasuredAnswer {
  const path = new URL(`../../../public/measured/programs/${job.program}.py`, import.meta.url);
  const run = runOnEngine(readFileSync(fileURLToPath(path), 'utf8'), job.python, {
    cores: 2,
    seed: job.seed,
    argv: [`${job.program}.py`, ...job.argv],
  });
  const line = run.stdout.trimEnd().split('\n').at(-1) ?? '';
  if (run.status !== 0 || !line.startsWith('RESULT ')) {
    return { id: job.id, kind: 'failed', why: `status ${run.status}: ${run.lastLine || line}` };
  }
  return {
    id: job.id,
    kind: 'result',
    result: JSON.parse(line.slice('RESULT '.length)) as MeasuredResult,
  };
}

parentPort?.on('message', (job: MeasuredJob) => {
  try {
    parentPort?.postMessage(answer(job));
  } catch (error) {
    parentPort?.postMessage({
      id: job.id,
      kind: 'failed',
      why: String(error),
    } satisfies MeasuredAnswer);
  }
});
