/**
 * Fits the engine's costs to public/measured and writes machine/cost/v3.13.ts and v3.14.ts: `npm run calibrate`.
 *
 * The unknowns are the nanoseconds of each class of costs. The equations are the rows of bytecode_costs.json (one
 * iteration of the loop with its statement) and the loops of whole programs; the engine itself counts how often each
 * class occurs in them. Weighted least squares, no unknown negative. What no measurement tells apart stays near an
 * estimate (PRIOR), which weighs very little. `--dry` prints and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { profileNamed, PYTHON_VERSIONS, type PythonVersion } from '@inside-the-gil/engine';
import { COST_CLASSES, type CostClass } from '../engine/machine/cost/classes.ts';
import { countsOf, slope, type Counts } from './calibrate/counts.ts';
import { solveNonNegative, type Equation } from './calibrate/nnls.ts';
import { EMPTY_LOOP, programOf, STATEMENTS, WHILE_LOOP } from './calibrate/statements.ts';

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
};
/** How far a measurement of each kind is trusted, as a share of itself. */
const ROW_SIGMA = 0.1;
const LOOP_SIGMA = 0.02;
const PROGRAM_SIGMA = 0.02;
/** The races were run once or twice, the other programs seven times. */
const RACE_SIGMA = 0.03;
const PRIOR_SIGMA = 1;

/** Iterations of a statement between which its counts are taken. */
const FEW = 1000;
const MANY = 2000;
/** Scales of a program between which its counts are taken. */
const SMALL = 0.01;
const LARGE = 0.02;

/** Programs whose time is that of their loop; the others wait for something. */
const PROGRAMS = [
  '01_countdown_1t',
  '02_countdown_2t',
  '21_race_plus_eq_for',
  '22_race_plus_eq_while',
  '23_race_call_between',
  '24_race_c_call_between',
  '25_race_list_append',
  '27_race_locked',
  '38_lock_2t',
];

interface Spread {
  readonly median: number;
  readonly min: number;
}
interface Row {
  readonly program: string;
  readonly interpreter: string;
  readonly locked: boolean;
  readonly scale: number;
  readonly switch_interval_arg: number | null;
  readonly wall_s: Spread | null;
}
type Rows<T> = Readonly<Record<string, T>>;

const file = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const data = (name: string): unknown =>
  JSON.parse(readFileSync(file(`public/measured/${name}`), 'utf8'));
const operations = (
  data('bytecode_costs.json') as { interpreters: Rows<Rows<{ median: number | Spread }>> }
).interpreters;
const runs = data('public.json') as Row[];
const handoffs = data('handoff.json') as Rows<Rows<{ running_fraction_sum: number | Spread }>>;

const middle = (x: number | Spread): number => (typeof x === 'number' ? x : x.median);
const least = (x: number | Spread): number => (typeof x === 'number' ? x : x.min);
const round = (x: number, places: number): number => Number(x.toFixed(places));

/** Something measured: what it consists of, nanoseconds, and how far it is trusted. */
interface Measured {
  readonly name: string;
  readonly counts: Counts;
  readonly ns: number;
  readonly sigma: number;
}

/**
 * The rows, as whole iterations. They were published less the empty loop of the same process; put together again they
 * agree between processes even where the empty loop does not (3.13: 13.1 and 19.2 ns, as its code happened to be
 * aligned; the faster is what the loop costs when it holds a statement).
 */
function measuredStatements(python: PythonVersion): Measured[] {
  const rows = operations[`cpython${python}`] as Rows<{ median: number | Spread }>;
  const of = (row: string): number | Spread => (rows[row] as { median: number | Spread }).median;
  return STATEMENTS.map((statement) => {
    const { row } = statement;
    const counts = slope(
      countsOf(programOf(statement, FEW), python),
      countsOf(programOf(statement, MANY), python),
      MANY - FEW,
    );
    if (row === EMPTY_LOOP) return { name: row, counts, ns: least(of(row)), sigma: LOOP_SIGMA };
    if (row === WHILE_LOOP) return { name: row, counts, ns: middle(of(row)), sigma: LOOP_SIGMA };
    return { name: row, counts, ns: middle(of(row)) + middle(of(EMPTY_LOOP)), sigma: ROW_SIGMA };
  });
}

/** Seconds that a program took at scale 1 on a quiet machine; an interval of null is the default. */
function wallOf(program: string, python: PythonVersion, interval: number | null): number | null {
  const run = runs.find(
    (r) =>
      r.program === program &&
      r.interpreter === `cpython${python}` &&
      r.locked &&
      r.scale === 1 &&
      r.switch_interval_arg === interval,
  );
  return run?.wall_s?.median ?? null;
}

/**
 * Seconds that a program's threads spend executing bytecode. Two threads lose about a hundredth between them to handing
 * the GIL over (handoff.json). The races were run once at the default switch interval, some of them beside other work,
 * and twice at 10 us: the geometric mean.
 */
function executingSeconds(program: string, python: PythonVersion): number {
  const shares = handoffs[`cpython${python}`] as Rows<{ running_fraction_sum: number | Spread }>;
  const share = (interval: string): number =>
    middle((shares[interval] as { running_fraction_sum: number | Spread }).running_fraction_sum);
  const wall = wallOf(program, python, null) as number;
  if (program.startsWith('01')) return wall;
  const fast = wallOf(program, python, 1e-5);
  return fast === null
    ? wall * share('si0.005')
    : Math.sqrt(wall * share('si0.005') * fast * share('si0.0005'));
}

/** A program's loop, per thousandth of its full length: what does not grow with the length is in no equation. */
function measuredPrograms(python: PythonVersion): Measured[] {
  return PROGRAMS.map((program) => {
    const source = readFileSync(file(`public/measured/programs/${program}.py`), 'utf8');
    const at = (scale: number): Counts =>
      countsOf(source, python, [`${program}.py`, String(scale)]);
    const counts = slope(at(SMALL), at(LARGE), (LARGE - SMALL) * 1000);
    const sigma = program.includes('_race_') ? RACE_SIGMA : PROGRAM_SIGMA;
    return { name: program, counts, ns: executingSeconds(program, python) * 1e6, sigma };
  });
}

type Costs = Record<CostClass, number>;

function fit(measured: readonly Measured[]): Costs {
  const equations: Equation[] = measured.map(({ counts, ns, sigma }) => ({
    counts,
    value: ns,
    sigma: ns * sigma,
  }));
  COST_CLASSES.forEach((name, i) => {
    // What is free is free: nearly no freedom.
    const sigma = name === 'free' ? 1e-6 : PRIOR[name] * PRIOR_SIGMA;
    equations.push({
      counts: COST_CLASSES.map((_, j) => (i === j ? 1 : 0)),
      value: PRIOR[name],
      sigma,
    });
  });
  const solved = solveNonNegative(equations, COST_CLASSES.length);
  return Object.fromEntries(
    COST_CLASSES.map((name, i) => [name, round(solved[i] as number, 2)]),
  ) as Costs;
}

/** Fitted against measured, a line each. */
function residuals(measured: readonly Measured[], costs: Costs): string[] {
  return measured.map(({ name, counts, ns }) => {
    const fitted = COST_CLASSES.reduce((sum, c, i) => sum + costs[c] * (counts[i] as number), 0);
    const [unit, places, scale] = PROGRAMS.includes(name)
      ? (['s ', 3, 1e6] as const)
      : (['ns', 1, 1] as const);
    const show = (x: number): string => (x / scale).toFixed(places).padStart(6);
    const off = (fitted / ns - 1) * 100;
    return `${name.padEnd(46)}${show(ns)}${show(fitted).padStart(8)} ${unit}  ${`${off < 0 ? '' : '+'}${off.toFixed(1)}`.padStart(6)} %`;
  });
}

function tableText(python: PythonVersion, costs: Costs, lines: readonly string[]): string {
  return `/**
 * Costs of ${profileNamed(python).patchLevel}, nanoseconds by class. Written by \`npm run calibrate\`: edit src/tools/calibrate.ts, not this.
 *
 * A weighted least-squares fit, none negative, of the rows of public/measured/bytecode_costs.json (one iteration of a
 * loop with that statement in it) and of the loops of whole programs (seconds that they execute bytecode). What the
 * measurements do not tell apart lies near an estimate. Measured, fitted, difference:
 *
${lines.map((line) => ` *   ${line}\n`).join('')} */
import type { CostClass } from './classes.ts';

export const COSTS_${python.replace('.', '_')}: Readonly<Record<CostClass, number>> = {
${COST_CLASSES.map((name) => `  ${name}: ${costs[name]},\n`).join('')}};
`;
}

for (const python of PYTHON_VERSIONS) {
  const measured = [...measuredStatements(python), ...measuredPrograms(python)];
  const costs = fit(measured);
  const lines = residuals(measured, costs);
  console.log(`${python}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  if (!process.argv.includes('--dry'))
    writeFileSync(file(`src/engine/machine/cost/v${python}.ts`), tableText(python, costs, lines));
}
