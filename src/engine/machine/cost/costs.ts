/** Cost tables by version, as the evaluation loop wants them: picoseconds by opcode number or place of native work. */
import type { PythonVersion } from '../../objects/profiles.ts';
import { CLASS_OF, type CostClass } from './classes.ts';
import { COSTS_3_14t, COSTS_LOCK_PER_OBJECT } from './imaginary.ts';
import { COSTS_3_11, FIT_3_11 } from './v3.11.ts';
import { COSTS_2_7, FIT_2_7 } from './v2.7.ts';
import { COSTS_3_12, FIT_3_12 } from './v3.12.ts';
import { COSTS_3_10, FIT_3_10 } from './v3.10.ts';
import { COSTS_3_13, FIT_3_13 } from './v3.13.ts';
import { COSTS_3_13t, FIT_3_13t } from './v3.13t.ts';
import { COSTS_3_14, FIT_3_14 } from './v3.14.ts';
import { COSTS_3_9, FIT_3_9 } from './v3.9.ts';

/** Something measured that the costs were fitted to: its name, nanoseconds, and what the costs make of it. */
export type FitRow = readonly [name: string, measuredNs: number, fittedNs: number];

interface VersionCosts {
  readonly costs: Readonly<Record<CostClass, number>>;
  /** None for machines that nobody has measured. */
  readonly fit?: readonly FitRow[];
}

const BY_VERSION: Readonly<Record<PythonVersion, VersionCosts>> = {
  '2.7-gil': { costs: COSTS_2_7, fit: FIT_2_7 },
  '3.9': { costs: COSTS_3_9, fit: FIT_3_9 },
  '3.10': { costs: COSTS_3_10, fit: FIT_3_10 },
  '3.11': { costs: COSTS_3_11, fit: FIT_3_11 },
  '3.12': { costs: COSTS_3_12, fit: FIT_3_12 },
  '3.13': { costs: COSTS_3_13, fit: FIT_3_13 },
  '3.13t': { costs: COSTS_3_13t, fit: FIT_3_13t },
  '3.14': { costs: COSTS_3_14, fit: FIT_3_14 },
  '3.14t': { costs: COSTS_3_14t },
  'no-gil-naive': { costs: COSTS_3_14 },
  'lock-per-object': { costs: COSTS_LOCK_PER_OBJECT },
};

export function costsOf(python: PythonVersion): Readonly<Record<CostClass, number>> {
  return BY_VERSION[python].costs;
}

/** A table of its own for each session, 256 places. */
export function costTable(python: PythonVersion): Float64Array {
  const costs = costsOf(python);
  const table = new Float64Array(256);
  for (const [place, name] of CLASS_OF) table[place] = Math.round(costs[name] * 1000);
  return table;
}

/** How well the costs fit. */
export function fitOf(python: PythonVersion): readonly FitRow[] {
  return BY_VERSION[python].fit ?? [];
}
