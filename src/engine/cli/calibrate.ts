/**
 * `gil calibrate`: fits the engine's costs to public/measured and writes machine/cost/v*.ts. The unknowns are the
 * nanoseconds of each class of costs; calibrate/data.ts has the equations, calibrate/fit.ts solves them. It works on the
 * project's own folder, whose files it rewrites.
 */
import { writeFileSync } from 'node:fs';
import { COST_CLASSES } from '../machine/cost/classes.ts';
import { profileNamed, PYTHON_VERSIONS, type PythonVersion } from '../objects/profiles.ts';
import { isMeasured, measuredOf, type Measured } from './calibrate/data.ts';
import { errorOf, fit, fitted, rootMeanSquare, testOnHalves, type Costs } from './calibrate/fit.ts';
import { pythonVersion, UsageError } from './options.ts';

const HELP = `usage: gil calibrate [--dry] [--halves] [VERSION...]

  --dry     print and write nothing
  --halves  also fit to half of the programs, many times, and say how far off the other half is

Fits what instructions cost to public/measured, for all measured versions or those named, and writes
src/engine/machine/cost/vVERSION.ts: the costs, and what they say about every measurement.
`;

/** Random splits of the programs, and where they begin. */
const SPLITS = 20;
const SEED = 4;

export function calibrate(argv: readonly string[]): number {
  const versions: PythonVersion[] = [];
  const flags = new Set<string>();
  try {
    for (const arg of argv) {
      if (arg === '--help' || arg === '-h') {
        process.stdout.write(HELP);
        return 0;
      }
      if (arg === '--dry' || arg === '--halves') flags.add(arg);
      else if (arg.startsWith('-')) throw new UsageError(`there is no option '${arg}'`);
      else versions.push(pythonVersion(arg, 'VERSION'));
    }
    for (const python of versions)
      if (!isMeasured(python)) throw new UsageError(`nothing was measured on ${python}`);
  } catch (e) {
    if (!(e instanceof UsageError)) throw e;
    process.stderr.write(`gil calibrate: ${e.message}. "gil calibrate --help" says more.\n`);
    return 2;
  }
  for (const python of versions.length > 0 ? versions : PYTHON_VERSIONS.filter(isMeasured)) {
    const measured = measuredOf(python);
    const costs = fit(measured, python);
    process.stdout.write(`${python}\n${measured.map((one) => lineOf(one, costs)).join('')}`);
    process.stdout.write(summaryOf(measured, costs));
    if (flags.has('--halves') && measured.some(({ kind }) => kind === 'program')) {
      const { seen, unseen, fits } = testOnHalves(measured, SPLITS, SEED, python);
      process.stdout.write(
        `  ${fits} fits to half of the programs: ${percent(seen)} in that half, ${percent(unseen)} in the other\n`,
      );
    }
    if (flags.has('--dry')) continue;
    const path = new URL(`../machine/cost/v${tableName(python)}.ts`, import.meta.url);
    writeFileSync(path, tableText(python, measured, costs));
  }
  return 0;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Measured, fitted, difference. */
const tableName = (python: PythonVersion): string => python.replace('-gil', '');

function lineOf(measured: Measured, costs: Costs): string {
  const [unit, places, scale] =
    measured.kind === 'program' ? (['s ', 3, 1e6] as const) : (['ns', 1, 1] as const);
  const show = (x: number): string => (x / scale).toFixed(places).padStart(8);
  const off = errorOf(measured, costs);
  const sign = off < 0 ? '' : '+';
  return `  ${measured.name.padEnd(44)}${show(measured.ns)}${show(fitted(measured, costs))} ${unit}  ${`${sign}${percent(off)}`.padStart(8)}\n`;
}

function summaryOf(measured: readonly Measured[], costs: Costs): string {
  const off = (kind: Measured['kind']): string =>
    percent(
      rootMeanSquare(measured.filter((one) => one.kind === kind).map((one) => errorOf(one, costs))),
    );
  const programs = measured.some(({ kind }) => kind === 'program')
    ? `, programs ${off('program')}`
    : '; no program was timed';
  return `  off by (root mean square): statements ${off('statement')}${programs}\n`;
}

function tableText(python: PythonVersion, measured: readonly Measured[], costs: Costs): string {
  const name = tableName(python).replace('.', '_');
  const fits = measured.map((one) => {
    const numbers = [one.ns, fitted(one, costs)].map((ns) => Number(ns.toPrecision(6)));
    return `  ['${one.name}', ${numbers.join(', ')}],\n`;
  });
  return `/**
 * Costs of ${profileNamed(python).patchLevel}, nanoseconds by class. Written by \`gil calibrate\`: edit cli/calibrate, not this.
 *
 * A weighted least-squares fit, none negative, of the rows of public/measured/bytecode_costs.json (one iteration of a
 * loop with that statement in it) and of the loops of whole programs (a thousandth of the time that they execute
 * bytecode). What the measurements do not tell apart lies near an estimate.
 */
import type { CostClass } from './classes.ts';
import type { FitRow } from './costs.ts';

export const COSTS_${name}: Readonly<Record<CostClass, number>> = {
${COST_CLASSES.map((c) => `  ${c}: ${costs[c]},\n`).join('')}};

/** The fit's error: what was measured, nanoseconds, and what the costs above make of it. */
export const FIT_${name}: readonly FitRow[] = [
${fits.join('')}];
`;
}
