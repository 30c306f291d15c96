/** The tables of costs are whole, and the solver that fits them solves. */
import { describe, expect, test } from 'vitest';
import { PYTHON_VERSIONS } from '@inside-the-gil/engine';
import { OLDER_FORMS } from '../../../src/engine/compile/executable.ts';
import { FIRST_PSEUDO_OP, OP } from '../../../src/engine/compile/opcodes/table.ts';
import { CLASS_OF, COST_CLASSES } from '../../../src/engine/machine/cost/classes.ts';
import { costsOf, costTable } from '../../../src/engine/machine/cost/costs.ts';
import { WORK } from '../../../src/engine/objects/native-work.ts';
import { SPECIALIZED } from '../../../src/engine/vm/ops.ts';
import { solveNonNegative, type Equation } from '../../../src/engine/cli/calibrate/nnls.ts';

describe('tables', () => {
  test('every instruction and every work of a native has a class', () => {
    const places = Object.entries({ ...OP, ...OLDER_FORMS, ...SPECIALIZED, ...WORK });
    expect(
      places
        .filter(([, place]) => place < FIRST_PSEUDO_OP && !CLASS_OF.has(place))
        .map(([name]) => name),
    ).toEqual([]);
  });

  test('no place is used twice', () => {
    const places = [OP, OLDER_FORMS, SPECIALIZED, WORK].flatMap(
      (part) => Object.values(part) as number[],
    );
    expect(new Set(places).size).toBe(places.length);
  });

  test.each(PYTHON_VERSIONS)(
    '%s: one number a class, none negative, only `free` free by design',
    (python) => {
      const costs = costsOf(python);
      expect(Object.keys(costs)).toEqual([...COST_CLASSES]);
      for (const name of COST_CLASSES) expect(costs[name]).toBeGreaterThanOrEqual(0);
      expect(costs.free).toBe(0);
      const table = costTable(python);
      for (const [place, name] of CLASS_OF) expect(table[place]).toBeCloseTo(costs[name] * 1000, 6);
    },
  );
});

describe('non-negative least squares', () => {
  const equation = (counts: readonly number[], value: number, sigma = 1): Equation => ({
    counts,
    value,
    sigma,
  });

  test('finds what fits exactly', () => {
    const x = solveNonNegative([equation([1, 0], 3), equation([1, 2], 7), equation([0, 1], 2)], 2);
    expect(x[0]).toBeCloseTo(3);
    expect(x[1]).toBeCloseTo(2);
  });

  test('an unknown that would be negative is zero, and the rest fits without it', () => {
    // Without the bound: x = 5, y = -2. With y = 0, the mean of what x alone says.
    const x = solveNonNegative([equation([1, 0], 5), equation([1, 1], 3)], 2);
    expect(x[0]).toBeCloseTo(4);
    expect(x[1]).toBe(0);
  });

  test('an equation counts by its sigma', () => {
    const x = solveNonNegative([equation([1], 10, 1), equation([1], 20, 2)], 1);
    expect(x[0]).toBeCloseTo(12);
  });

  test('says so when nothing is known of an unknown', () => {
    const silent = [equation([1, 1], 2), equation([2, 2], 4)];
    expect(() => solveNonNegative(silent, 2)).not.toThrow();
    expect(solveNonNegative([equation([1, 0], 2)], 2)).toEqual([2, 0]);
  });
});
