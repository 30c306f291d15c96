/**
 * Fits the engine's cost tables to what was measured: node src/tools/costs/fit.ts [--write].
 *
 * The unknowns are the nanoseconds of each opcode class (machine/cost/classes.ts). How often a statement runs each class
 * is found by asking the simulator itself: the time of a statement with one class dearer by a nanosecond. The knowns are
 * the rows of bytecode_costs.json and the loops of the measured programs, compared by ratio; programs count more, since
 * they are what a learner runs. What no row speaks about stays where it was guessed (prior.ts). 3.13's rows were taken less an
 * empty loop that was too slow: how much too slow is an unknown of its own, the same for all its rows.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defaultConfig, PATCH_LEVEL, PYTHON_VERSIONS, runProgram } from '@inside-the-gil/engine';
import type { PythonVersion } from '@inside-the-gil/engine';
import { COST_CLASSES } from '../../engine/machine/cost/classes.ts';
import type { CostClass } from '../../engine/machine/cost/classes.ts';
import { costsOf } from '../../engine/machine/cost/costs.ts';
import { PRIOR } from './prior.ts';
import { EMPTY_LOOP, TIMED, timingProgram, WHILE_LOOP } from './timed.ts';

type Costs = Record<CostClass, number>;

/** How much a row pulls, and how much every class is held to its first guess. */
const PROGRAM_WEIGHT = 8;
const LOOP_WEIGHT = 3;
const ROW_WEIGHT = 1;
const PRIOR_WEIGHT = 0.1;
/** A class costs at least this much of its first guess. */
const LEAST_OF_PRIOR = 1 / 3;
/** Rows shorter than this are compared as if they took so long: what is almost free cannot be met by ratio. */
const LEAST_NS = 4;
const ROUNDS = 4000;

interface BytecodeCosts {
  readonly interpreters: Readonly<Record<string, Readonly<Record<string, { readonly median: { readonly median: number } }>>>>;
}
interface MeasuredRow {
  readonly program: string;
  readonly interpreter: string;
  readonly locked: boolean;
  readonly wall_s: { readonly median: number } | null;
}

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const readJson = (name: string): unknown => JSON.parse(readFileSync(here(`../../../public/measured/${name}`), 'utf8'));
const bytecodeCosts = readJson('bytecode_costs.json') as BytecodeCosts;
const measuredRows = readJson('public.json') as MeasuredRow[];

/** Nanoseconds of one pass of each timed loop on the simulator, with these costs. */
function simulate(python: PythonVersion, costs: Readonly<Costs>): number[] {
  // The engine reads its table when a session starts, so a table that is changed in between is a table that is tried.
  const table = costsOf(python) as Costs;
  const kept = { ...table };
  Object.assign(table, costs);
  const { output, report } = runProgram(timingProgram(), defaultConfig({ python }));
  Object.assign(table, kept);
  const printed = output.map((chunk) => chunk.text).join('');
  if (report.outcome.status !== 0) throw new Error(printed);
  return printed.trim().split('\n').map(Number);
}

/** The measured nanoseconds of one pass, and whether an empty loop was taken off. */
function target(python: PythonVersion, index: number): { readonly ns: number; readonly lessLoop: boolean } {
  const timed = TIMED[index];
  if (timed === undefined) throw new RangeError(`no timed statement ${index}`);
  if (timed.passes === null) {
    const row = bytecodeCosts.interpreters[`cpython${python}`]?.[timed.name];
    if (row === undefined) throw new Error(`no row ${timed.name} for ${python}`);
    return { ns: row.median.median, lessLoop: timed.name !== EMPTY_LOOP && timed.name !== WHILE_LOOP };
  }
  const walls = measuredRows
    .filter((row) => row.locked && row.program === timed.name && row.interpreter === `cpython${python}`)
    .map((row) => row.wall_s?.median ?? Number.NaN);
  const mean = Math.exp(walls.reduce((sum, wall) => sum + Math.log(wall), 0) / walls.length);
  return { ns: (mean / timed.passes) * 1e9, lessLoop: false };
}

interface Equation {
  readonly coefficients: readonly number[];
  readonly value: number;
}

/** Least squares with a least value for every unknown, by coordinate descent. */
function solve(equations: readonly Equation[], start: readonly number[], least: readonly number[]): number[] {
  const x = [...start];
  const residuals = equations.map(({ coefficients, value }) => value - coefficients.reduce((sum, c, i) => sum + c * (x[i] ?? 0), 0));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let i = 0; i < x.length; i += 1) {
      let slope = 0;
      let square = 0;
      equations.forEach(({ coefficients }, row) => {
        const c = coefficients[i] ?? 0;
        slope += c * (residuals[row] ?? 0);
        square += c * c;
      });
      if (square === 0) continue;
      const old = x[i] ?? 0;
      const moved = Math.max(least[i] ?? 0, old + slope / square);
      x[i] = moved;
      equations.forEach(({ coefficients }, row) => {
        residuals[row] = (residuals[row] ?? 0) - (coefficients[i] ?? 0) * (moved - old);
      });
    }
  }
  return x;
}

function equationsOf(python: PythonVersion): Equation[] {
  const prior = PRIOR;
  const base = simulate(python, prior);
  const columns = COST_CLASSES.map((name) =>
    simulate(python, { ...prior, [name]: prior[name] + 1 }).map((ns, row) => ns - (base[row] ?? 0)),
  );
  const empty = TIMED.findIndex((timed) => timed.name === EMPTY_LOOP);
  const equations = TIMED.map((timed, row): Equation => {
    const { ns, lessLoop } = target(python, row);
    const pull = timed.passes !== null ? PROGRAM_WEIGHT : lessLoop ? ROW_WEIGHT : LOOP_WEIGHT;
    const weight = pull / Math.max(LEAST_NS, ns);
    const off = (values: readonly number[]): number => (values[row] ?? 0) - (lessLoop ? (values[empty] ?? 0) : 0);
    const counts = columns.map(off);
    // What the classes do not explain: natives that charge by themselves.
    const fixed = off(base) - COST_CLASSES.reduce((sum, name, i) => sum + (counts[i] ?? 0) * prior[name], 0);
    const emptyLoopError = python === '3.13' ? (lessLoop ? -1 : timed.name === EMPTY_LOOP ? 1 : 0) : 0;
    return { coefficients: [...counts, emptyLoopError].map((c) => c * weight), value: (ns - fixed) * weight };
  });
  const held = COST_CLASSES.map((name, i): Equation => {
    const weight = PRIOR_WEIGHT / Math.max(1, prior[name]);
    return { coefficients: COST_CLASSES.map((_, j) => (i === j ? weight : 0)), value: prior[name] * weight };
  });
  return [...equations, ...held];
}

function tableText(python: PythonVersion, costs: Readonly<Costs>): string {
  const entries = COST_CLASSES.map((name) => `  ${name}: ${costs[name]},\n`).join('');
  const name = `COSTS_${python.replace('.', '_')}`;
  return `/** Costs of ${PATCH_LEVEL[python]}, nanoseconds by opcode class: fitted to public/measured by src/tools/costs/fit.ts. */
import type { CostClass } from './classes.ts';

export const ${name}: Readonly<Record<CostClass, number>> = {
${entries}};
`;
}

for (const python of PYTHON_VERSIONS) {
  const start = [...COST_CLASSES.map((name) => PRIOR[name]), 0];
  const least = start.map((ns) => ns * LEAST_OF_PRIOR);
  const solved = solve(equationsOf(python), start, least);
  const costs = Object.fromEntries(
    COST_CLASSES.map((name, i) => [name, name === 'free' ? 0 : Math.round((solved[i] ?? 0) * 100) / 100]),
  ) as Costs;
  const emptyLoopError = solved.at(-1) ?? 0;
  console.log(`\n${python}: simulated and measured nanoseconds (the empty loop was ${emptyLoopError.toFixed(1)} ns too slow)`);
  const fitted = simulate(python, costs);
  const empty = fitted[TIMED.findIndex((timed) => timed.name === EMPTY_LOOP)] ?? 0;
  TIMED.forEach((timed, row) => {
    const { ns, lessLoop } = target(python, row);
    const wanted = ns + (lessLoop ? emptyLoopError : timed.name === EMPTY_LOOP ? -emptyLoopError : 0);
    const got = (fitted[row] ?? 0) - (lessLoop ? empty : 0);
    console.log(`  ${timed.name.padEnd(44)} ${got.toFixed(1).padStart(7)} ${wanted.toFixed(1).padStart(7)}  ${(got / wanted).toFixed(2)}`);
  });
  if (process.argv.includes('--write')) writeFileSync(here(`../../engine/machine/cost/v${python}.ts`), tableText(python, costs));
}
