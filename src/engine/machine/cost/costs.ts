/** Cost tables by version, as the evaluation loop wants them: picoseconds by opcode number or place of native work. */
import { unreachable } from '../../base/assert.ts';
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

export function costsOf(python: PythonVersion): Readonly<Record<CostClass, number>> {
  switch (python) {
    case '3.11':
      return COSTS_3_11;
    case '2.7-gil':
      return COSTS_2_7;
    case '3.12':
      return COSTS_3_12;
    case '3.9':
      return COSTS_3_9;
    case '3.10':
      return COSTS_3_10;
    case '3.13':
      return COSTS_3_13;
    case '3.13t':
      return COSTS_3_13t;
    case '3.14':
    case 'no-gil-naive':
      return COSTS_3_14;
    case '3.14t':
      return COSTS_3_14t;
    case 'lock-per-object':
      return COSTS_LOCK_PER_OBJECT;
    default:
      return unreachable(python, 'version');
  }
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
  switch (python) {
    case '3.11':
      return FIT_3_11;
    case '2.7-gil':
      return FIT_2_7;
    case '3.12':
      return FIT_3_12;
    case '3.9':
      return FIT_3_9;
    case '3.10':
      return FIT_3_10;
    case '3.13':
      return FIT_3_13;
    case '3.13t':
      return FIT_3_13t;
    case '3.14':
      return FIT_3_14;
    case '3.14t':
    case 'no-gil-naive':
    case 'lock-per-object':
      return [];
    default:
      return unreachable(python, 'version');
  }
}
