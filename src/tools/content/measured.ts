/** A measured program beside its simulation: the `wall` of its RESULT line on both sides. */
import { z } from 'zod';
import { measuredRow } from './claims.ts';
import type { MeasuredRow } from './claims.ts';
import { standardOutput } from '../../site/lib/run-figures.ts';
import type { FigureOf } from './schema.ts';
import { simulate } from './simulate.ts';

const resultSchema = z.object({ wall: z.number() });

/** Seconds that a measured program says it took. @throws Error if it did not say so */
export function wallSeconds(program: string, output: string): number {
  const line = output.split('\n').find((candidate) => candidate.startsWith('RESULT '));
  if (line === undefined) throw new Error(`${program} printed no RESULT line`);
  return resultSchema.parse(JSON.parse(line.slice('RESULT '.length))).wall;
}

export interface Comparison {
  readonly wall: { readonly min: number; readonly median: number; readonly max: number };
  /** Seconds; null where the engine does not have the interpreter. */
  readonly simulated: number | null;
  /** Simulated over measured, minus one. */
  readonly error: number | null;
}

export function compareWithMeasured(
  figure: FigureOf<'measured'>,
  row: FigureOf<'measured'>['rows'][number],
  program: { readonly id: string; readonly source: string; readonly filename: string },
  rows: readonly MeasuredRow[],
): Comparison {
  const wall = measuredRow(rows, program.id, row.interpreter).wall_s as Comparison['wall'];
  if (row.simulate === undefined) return { wall, simulated: null, error: null };
  const result = simulate({
    source: program.source,
    filename: program.filename,
    profile: row.simulate,
    seed: 0,
  });
  const simulated = wallSeconds(program.id, standardOutput(result));
  const error = simulated / wall.median - 1;
  if (Math.abs(error) > figure.tolerance) {
    throw new Error(
      `figure ${figure.id}: ${program.id} on ${row.interpreter} takes ${wall.median} s measured and ${simulated} s simulated`,
    );
  }
  return { wall, simulated, error };
}
