/**
 * Least squares with unknowns that are not negative: the active-set method of Lawson and Hanson, "Solving Least Squares
 * Problems" (1974), chapter 23, on the normal equations. For a few dozen unknowns.
 */

/** One equation: how often each unknown counts, what comes out, and how far off it may be (one sigma). */
export interface Equation {
  readonly counts: readonly number[];
  readonly value: number;
  readonly sigma: number;
}

/** Below this a gradient is zero; the equations are weighted, so it has no unit. */
const FLAT = 1e-9;

/** The solution of `matrix * x = value`, symmetric and positive definite, by Cholesky's decomposition. */
function solveSymmetric(
  matrix: readonly (readonly number[])[],
  value: readonly number[],
): number[] {
  const n = value.length;
  const lower = matrix.map((row) => [...row]);
  const at = (i: number, j: number): number => (lower[i] as number[])[j] as number;
  for (let j = 0; j < n; j++) {
    for (let i = j; i < n; i++) {
      let sum = at(i, j);
      for (let k = 0; k < j; k++) sum -= at(i, k) * at(j, k);
      if (i > j) (lower[i] as number[])[j] = sum / at(j, j);
      else if (sum > 0) (lower[i] as number[])[j] = Math.sqrt(sum);
      else throw new Error('an unknown is in no equation');
    }
  }
  const x = [...value];
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] as number) - at(i, k) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] as number) - at(k, i) * (x[k] as number);
    x[i] = (x[i] as number) / at(i, i);
  }
  return x;
}

/** The unknowns, none negative, that make the sum of ((counts * x - value) / sigma) squared least. */
export function solveNonNegative(equations: readonly Equation[], unknowns: number): number[] {
  const gram = Array.from({ length: unknowns }, () => new Array<number>(unknowns).fill(0));
  const right = new Array<number>(unknowns).fill(0);
  for (const { counts, value, sigma } of equations) {
    for (let i = 0; i < unknowns; i++) {
      const count = (counts[i] as number) / sigma;
      if (count === 0) continue;
      right[i] = (right[i] as number) + (count * value) / sigma;
      const row = gram[i] as number[];
      for (let j = 0; j < unknowns; j++)
        row[j] = (row[j] as number) + (count * (counts[j] as number)) / sigma;
    }
  }
  let x = new Array<number>(unknowns).fill(0);
  const free = new Set<number>();
  const pull = (i: number): number =>
    (right[i] as number) -
    (gram[i] as number[]).reduce((sum, g, j) => sum + g * (x[j] as number), 0);
  for (;;) {
    let next = -1;
    for (let i = 0; i < unknowns; i++)
      if (!free.has(i) && pull(i) > FLAT && (next < 0 || pull(i) > pull(next))) next = i;
    if (next < 0) return x;
    free.add(next);
    x = settle(gram, right, x, free);
  }
}

/** Solve for the free unknowns; whichever would turn negative goes back to zero. */
function settle(
  gram: readonly (readonly number[])[],
  right: readonly number[],
  from: readonly number[],
  free: Set<number>,
): number[] {
  let x = [...from];
  for (;;) {
    const order = [...free].sort((a, b) => a - b);
    const solved = solveSymmetric(
      order.map((i) => order.map((j) => (gram[i] as number[])[j] as number)),
      order.map((i) => right[i] as number),
    );
    const wanted = new Array<number>(x.length).fill(0);
    order.forEach((i, k) => (wanted[i] = solved[k] as number));
    if (solved.every((v) => v > 0)) return wanted;
    // As far towards the solution as no unknown turns negative.
    let step = 1;
    for (const i of order) {
      const [here, there] = [x[i] as number, wanted[i] as number];
      if (there <= 0) step = Math.min(step, here / (here - there));
    }
    x = x.map((v, i) => v + step * ((wanted[i] as number) - v));
    for (const i of order) {
      if ((wanted[i] as number) > 0 || (x[i] as number) > FLAT) continue;
      free.delete(i);
      x[i] = 0;
    }
  }
}
