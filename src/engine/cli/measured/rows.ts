/**
 * A measured file: what a program's RESULT line said on a real interpreter, row by row. The format is that of
 * public/measured/public.json, which public/measured/record.py writes too. Everything else is refused, with the
 * place and the reason.
 */
import { PYTHON_VERSIONS, type PythonVersion } from '../../objects/profiles.ts';

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** A fact as JSON has it: a number, a spread of several runs, a text, or more facts. */
export type Fact = number | string | boolean | null | readonly Fact[] | Facts;
export interface Facts {
  readonly [name: string]: Fact;
}

export interface MeasuredRow {
  /** As in "21_race_plus_eq_for". */
  readonly program: string;
  /** As in "cpython3.14". */
  readonly interpreter: string;
  readonly scale: number;
  /** Seconds; null is the interpreter's own. */
  readonly switchInterval: number | null;
  /** Seconds that it took; null where only what came out counts. */
  readonly wall: Spread | null;
  /** Others used so much of the machine that the time is nothing to compare with. */
  readonly isBusy: boolean;
  readonly facts: Facts;
}

/** What others may use of the machine, in cores, for a time to count. */
const QUIET_CORES = 0.25;

/** What is wrong with a measured file. */
export class MeasuredError extends Error {}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value);

export function isSpread(value: unknown): value is Spread {
  return (
    isRecord(value) && isNumber(value['min']) && isNumber(value['median']) && isNumber(value['max'])
  );
}

/** Of several runs the median. */
export function middle(fact: Fact | undefined): Fact | undefined {
  return isSpread(fact) ? fact.median : fact;
}

/** @throws MeasuredError if the text is not a measured file */
export function parseMeasured(text: string): MeasuredRow[] {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (e) {
    throw new MeasuredError(`it is not JSON (${(e as Error).message})`);
  }
  if (!Array.isArray(data))
    throw new MeasuredError('it has to be a list of rows, as public/measured/README.md describes');
  if (data.length === 0) throw new MeasuredError('it has no rows');
  return data.map((row, i) => {
    try {
      return parseRow(row);
    } catch (e) {
      if (!(e instanceof MeasuredError)) throw e;
      throw new MeasuredError(`row ${i + 1}: ${e.message}`);
    }
  });
}

function parseRow(row: unknown): MeasuredRow {
  if (!isRecord(row)) throw new MeasuredError('it is not an object');
  const { program, interpreter, scale = 1, switch_interval_arg: interval = null, facts = {} } = row;
  if (typeof program !== 'string' || !/^[A-Za-z0-9_-]+$/.test(program))
    throw new MeasuredError('"program" has to name a program, as in "02_countdown_2t"');
  if (typeof interpreter !== 'string')
    throw new MeasuredError('"interpreter" has to be a text, as in "cpython3.14"');
  if (!isNumber(scale) || scale <= 0)
    throw new MeasuredError('"scale" has to be a number above zero');
  if (interval !== null && (!isNumber(interval) || interval <= 0))
    throw new MeasuredError('"switch_interval_arg" has to be seconds above zero, or null');
  const others = row['others_cores'] ?? 0;
  if (!isNumber(others) || others < 0)
    throw new MeasuredError('"others_cores" has to be a number of cores, 0 or more');
  const wall = row['locked'] === false ? null : (row['wall_s'] ?? null);
  if (wall !== null && !(isSpread(wall) && wall.min <= wall.median && wall.median <= wall.max))
    throw new MeasuredError('"wall_s" has to have min, median and max in this order, or be null');
  if (!isRecord(facts)) throw new MeasuredError('"facts" has to be an object');
  return {
    program,
    interpreter,
    scale,
    switchInterval: interval,
    wall,
    isBusy: others > QUIET_CORES,
    facts: facts as Facts,
  };
}

/** The row has a time, taken on a quiet machine. */
export function hasTime(row: MeasuredRow): row is MeasuredRow & { readonly wall: Spread } {
  return row.wall !== null && !row.isBusy;
}

/** The profile that stands for a measured interpreter; null where the engine has none. */
export function versionOf(interpreter: string): PythonVersion | null {
  return PYTHON_VERSIONS.find((version) => interpreter === interpreterOf(version)) ?? null;
}

/** What a profile is called in measured data. */
export function interpreterOf(python: PythonVersion): string {
  return `cpython${python === '2.7-gil' ? '2.7' : python}`;
}

/** The program's arguments, as it was started when it was measured. */
export function argumentsOf(row: MeasuredRow): string[] {
  const { scale, switchInterval } = row;
  return [String(scale), ...(switchInterval === null ? [] : [String(switchInterval)])];
}
