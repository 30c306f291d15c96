/** The decision guide's first workload, run at build. */
import { planOf, printedNs } from '../../site/lib/guide/model.ts';
import type { Outcome, Way, Workload } from '../../site/lib/guide/model.ts';
import { standardOutput } from '../../site/lib/run-figures.ts';
import { simulate } from './simulate.ts';

/** In the order of the ways. @throws Error when a program that the version has does not print its time */
export function guideOutcomes(id: string, ways: readonly Way[], workload: Workload): Outcome[] {
  return ways.map((way) => {
    const plan = planOf(way, workload);
    if (plan === null) return 'unavailable';
    const { source, filename, python, cores } = plan;
    const result = simulate({ source, filename, profile: { python, cores }, seed: 0 });
    const ns = printedNs(standardOutput(result));
    if (ns === null) throw new Error(`figure ${id}: "${way.id}" printed no time`);
    return ns;
  });
}
