/**
 * How often a program goes through each class of costs: it runs on the engine with a table that counts its own readings.
 * Every price in that table is the same, so that the counts do not depend on the costs in force.
 */
import { CLASS_OF, COST_CLASSES, type CostClass } from '../../machine/cost/classes.ts';
import { profileOf } from '../../machine/profile.ts';
import type { PythonVersion } from '../../objects/profiles.ts';
import { defaultConfig } from '../../session/config.ts';
import { createSession } from '../../session/session.ts';

/** A place in each, as in COST_CLASSES. */
export type Counts = readonly number[];

const PRICE_PS = 10_000;
const INDEX = new Map(COST_CLASSES.map((name, i): [CostClass, number] => [name, i]));

export function countsOf(
  source: string,
  python: PythonVersion,
  argv: readonly string[] = ['main.py'],
): Counts {
  const profile = profileOf(python);
  profile.costs.fill(PRICE_PS);
  const counts = new Array<number>(COST_CLASSES.length).fill(0);
  const costs = new Proxy(profile.costs, {
    get: (table, key) => {
      const place = Number(key);
      const name = CLASS_OF.get(place);
      if (name === undefined) throw new Error(`no class of costs for place ${String(key)}`);
      const index = INDEX.get(name) as number;
      counts[index] = (counts[index] as number) + 1;
      return table[place];
    },
  });
  const session = createSession(
    source,
    'main.py',
    defaultConfig({ python, cores: 2, argv }),
    undefined,
    { ...profile, costs },
  );
  while (session.advance({}) === 'running');
  const { report } = session.result(0);
  if (report.outcome.status !== 0)
    throw new Error(
      `${argv.join(' ')} on ${python}: ${JSON.stringify(report.outcome)}\n${session.output.map((o) => o.text).join('')}`,
    );
  return counts;
}

/** Counts of one more iteration: the slope between two lengths. */
export function slope(few: Counts, many: Counts, iterations: number): Counts {
  return many.map((count, i) => (count - (few[i] as number)) / iterations);
}
