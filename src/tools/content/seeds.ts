/** One program run with many seeds, and the runs sorted by how they ended. */
import type { RunResult } from '@inside-the-gil/engine';
import { within } from './claims.ts';
import { standardOutput } from '../../site/lib/run-figures.ts';
import type { FigureOf } from './schema.ts';

type Seeds = FigureOf<'seeds'>;
type Group = Seeds['groups'][number];

export interface SeedGroup {
  readonly id: string;
  readonly label: string;
  /** The seeds of the runs that ended so. */
  readonly seeds: readonly number[];
}

function fits({ ends, says }: Group, result: RunResult): boolean {
  if (result.report.outcome.kind !== ends) return false;
  return says === undefined || standardOutput(result).trimEnd() === says.trimEnd();
}

/** @throws Error with the figure's id when a run fits no group, or a group has not as many as the texts say */
export function seedGroups(
  figure: Seeds,
  labels: Readonly<Record<string, string>>,
  run: (seed: number) => RunResult,
): readonly SeedGroup[] {
  const found = new Map<Group, number[]>(figure.groups.map((group) => [group, []]));
  for (let seed = 0; seed < figure.runs; seed++) {
    const result = run(seed);
    const group = figure.groups.find((one) => fits(one, result));
    if (group === undefined)
      throw new Error(
        `figure ${figure.id}: the run with seed ${seed} fits no group: ${JSON.stringify(result.report.outcome)}, output ${JSON.stringify(standardOutput(result))}`,
      );
    found.get(group)?.push(seed);
  }
  return figure.groups.map((group) => {
    const { id, expect } = group;
    const seeds = found.get(group) as number[];
    const label = labels[id];
    if (label === undefined) throw new Error(`figure ${figure.id} has no label for "${id}"`);
    if (!within(seeds.length, expect))
      throw new Error(
        `figure ${figure.id}: ${seeds.length} runs are "${id}", the texts need ${JSON.stringify(expect)}`,
      );
    return { id, label, seeds };
  });
}
