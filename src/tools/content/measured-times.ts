/** What playgrounds are told of the measured programs: the rows that have a time, at the length that a playground runs them. */
import { hasTime, parseMeasured, versionOf } from '../../engine/cli/measured/rows.ts';
import { ownerChangesOf, type MeasuredProgram } from '../../site/lib/measured/times.ts';
import type { MeasuredRow } from './claims.ts';

/** @param text of public/measured/public.json */
export function measuredTimes(
  programs: readonly { readonly name: string; readonly source: string }[],
  text: string,
): MeasuredProgram[] {
  const raw = JSON.parse(text) as readonly MeasuredRow[];
  const rows = parseMeasured(text).map((row, i) => ({ row, ...(raw[i] as MeasuredRow) }));
  return programs
    .map(({ name, source }) => ({
      name,
      chars: source.length,
      times: rows.flatMap(({ row, version, cores, reps }) => {
        const python = versionOf(row.interpreter);
        if (row.program !== name || row.scale !== 1 || python === null || !hasTime(row)) return [];
        return {
          python,
          interpreter: row.interpreter,
          version,
          intervalNs: row.switchInterval === null ? null : Math.round(row.switchInterval * 1e9),
          cores,
          runs: reps,
          wall: row.wall,
          ownerChanges: ownerChangesOf(row.facts),
        };
      }),
    }))
    .filter(({ times }) => times.length > 0);
}
