/** What islands and the engine's worker may weigh: the aims, and budgets that hold what was reached. */
import { islandWeights, workerWeight } from './pageWeight.ts';

const KB = 1000;

export interface Weighed {
  readonly what: string;
  readonly bytes: number;
  /** Null: it is only reported. */
  readonly aim: number | null;
  readonly budget: number | null;
}

/** Pages that have every kind of island between them. */
const PAGES = [
  '/lessons/one-lock/',
  '/lessons/where-a-switch-can-happen/',
  '/lessons/choosing/',
  '/progress/',
  '/review/',
  '/inventory/',
];

const LIMITS: Readonly<Record<string, { readonly aim: number; readonly budget: number }>> = {
  PlaygroundIsland: { aim: 60 * KB, budget: 60 * KB },
  // tests/site-unit/worker-weight.test.ts holds the same without a built site.
  worker: { aim: 250 * KB, budget: 250 * KB },
};

export function weighed(dist: string): Weighed[] {
  const islands = new Map<string, number>();
  for (const page of PAGES)
    for (const { name, bytes } of islandWeights(dist, page)) islands.set(name, bytes);
  islands.set('worker', workerWeight(dist));
  return [...islands].map(([what, bytes]) => ({
    what,
    bytes,
    aim: LIMITS[what]?.aim ?? null,
    budget: LIMITS[what]?.budget ?? null,
  }));
}
