/**
 * The fit: nanoseconds for each class of costs, by weighted least squares with no unknown negative. What no measurement
 * tells apart stays near an estimate (PRIOR), which weighs very little. And its test: what a fit says about programs
 * that it has not seen.
 */
import { COST_CLASSES, type CostClass } from '../../machine/cost/classes.ts';
import type { PythonVersion } from '../../objects/profiles.ts';
import type { Measured } from './data.ts';
import { solveNonNegative, type Equation } from './nnls.ts';

/** Nanoseconds, before any measurement: what comparable work costs on the measured machine. */
const PRIOR: Readonly<Record<CostClass, number>> = {
  free: 0,
  load_local: 1,
  store_local: 1.5,
  load_const: 1,
  load_global: 3.5,
  store_global: 13,
  load_name: 15,
  stack: 0.7,
  cell: 2.5,
  binary: 20,
  int_arithmetic: 14,
  float_arithmetic: 9,
  str_concat: 33,
  compare: 15,
  compare_fast: 3,
  unary: 3,
  jump: 1.5,
  jump_backward: 2.5,
  get_iter: 12,
  for_iter: 5,
  subscr: 20,
  subscr_fast: 3,
  subscr_dict: 11,
  store_subscr: 20,
  store_subscr_fast: 3,
  store_subscr_dict: 11,
  contains: 9,
  slice: 40,
  load_attr: 3,
  load_method: 4,
  load_module: 4,
  store_attr: 4,
  call: 22,
  call_python: 8,
  resume: 2,
  return: 6,
  call_builtin: 12,
  call_class: 8,
  call_init: 30,
  call_len: 5,
  call_append: 6,
  build: 25,
  unpack: 4,
  format: 35,
  make_function: 35,
  class: 20,
  import: 200,
  with: 12,
  raise: 40,
  handler: 12,
  generator: 12,
  yield: 5,
  match: 10,
  clock: 25,
  lock: 20,
  rlock: 5,
  instance: 40,
  kept: 20,
  // Elements of map, filter, sort, min and reduce beside calls of the same function in a loop, November 2026, on
  // another machine than the recorded one: the difference is 40 to 60 ns on 2.7, 3.11 and 3.13.
  enter: 40,
};
const PRIOR_SIGMA = 1;
/** The estimates are of versions since 3.9: of 2.7 its own statements say more. */
const PRIOR_SIGMAS: Partial<Record<PythonVersion, number>> = { '2.7-gil': 5 };
/** On 2.7 RLock is a class of Python's: some sixty bytecodes beside the lock. */
const RLOCK_OF_2_7 = 1_000;
/** On these two all calls enter the loop anew, so that one of C code takes hardly longer (measured like the above: 8 to 30 ns). */
const ENTER_BEFORE_3_11 = 15;
const ENTERS_ANEW: ReadonlySet<PythonVersion> = new Set(['3.9', '3.10']);
/** Up to 3.12 int(a) takes five times as long as on 3.13, where `int` is called by the vectorcall protocol like a function. */
const CLASS_CALLED_BY_NEW = 30;
const CALLS_BY_NEW: ReadonlySet<PythonVersion> = new Set([
  '2.7-gil',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
]);

export type Costs = Record<CostClass, number>;

export function fit(measured: readonly Measured[], python: PythonVersion): Costs {
  const prior = {
    ...PRIOR,
    ...(ENTERS_ANEW.has(python) && { enter: ENTER_BEFORE_3_11 }),
    ...(CALLS_BY_NEW.has(python) && { call_class: CLASS_CALLED_BY_NEW }),
    ...(python === '2.7-gil' && { rlock: RLOCK_OF_2_7 }),
  };
  const equations: Equation[] = measured.map(({ counts, ns, sigma }) => ({
    counts,
    value: ns,
    sigma: ns * sigma,
  }));
  COST_CLASSES.forEach((name, i) => {
    // What is free is free: nearly no freedom.
    const sigma = name === 'free' ? 1e-6 : prior[name] * (PRIOR_SIGMAS[python] ?? PRIOR_SIGMA);
    equations.push({
      counts: COST_CLASSES.map((_, j) => (i === j ? 1 : 0)),
      value: prior[name],
      sigma,
    });
  });
  const solved = solveNonNegative(equations, COST_CLASSES.length);
  return Object.fromEntries(
    COST_CLASSES.map((name, i) => [name, Number((solved[i] as number).toFixed(2))]),
  ) as Costs;
}

/** Nanoseconds that something takes, as the costs have it. */
export function fitted({ counts }: Measured, costs: Costs): number {
  return COST_CLASSES.reduce((sum, name, i) => sum + costs[name] * (counts[i] as number), 0);
}

/** Fitted over measured, less one. */
export function errorOf(measured: Measured, costs: Costs): number {
  return fitted(measured, costs) / measured.ns - 1;
}

/** The root of the mean of the squares. */
export function rootMeanSquare(values: readonly number[]): number {
  return Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / values.length);
}

export interface HalfTest {
  /** Errors of the programs that were in a fit, and of those that were not; root mean square over all fits. */
  readonly seen: number;
  readonly unseen: number;
  readonly fits: number;
}

/**
 * Fits to the statements and to one half of the programs, then to the other half, for so many random splits, and asks
 * each fit about the programs that it has not seen.
 */
export function testOnHalves(
  measured: readonly Measured[],
  splits: number,
  seed: number,
  python: PythonVersion,
): HalfTest {
  const statements = measured.filter(({ kind }) => kind === 'statement');
  const programs = measured.filter(({ kind }) => kind === 'program');
  const next = randomBelow(seed);
  const seen: number[] = [];
  const unseen: number[] = [];
  for (let i = 0; i < splits; i++) {
    const shuffled = shuffle(programs, next);
    const middle = Math.ceil(shuffled.length / 2);
    const halves = [shuffled.slice(0, middle), shuffled.slice(middle)] as const;
    for (const [known, unknown] of [halves, [halves[1], halves[0]] as const]) {
      const costs = fit([...statements, ...known], python);
      seen.push(...known.map((one) => errorOf(one, costs)));
      unseen.push(...unknown.map((one) => errorOf(one, costs)));
    }
  }
  return { seen: rootMeanSquare(seen), unseen: rootMeanSquare(unseen), fits: splits * 2 };
}

/** Numerical Recipes' linear congruential generator: the same splits everywhere. */
function randomBelow(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * n);
  };
}

function shuffle<T>(items: readonly T[], below: (n: number) => number): T[] {
  const out = [...items];
  for (let i = out.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}
