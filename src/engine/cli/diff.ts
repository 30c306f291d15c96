/** `gil diff`: a measured file beside what the engine predicts for each of its rows. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PYTHON_VERSIONS, type PythonVersion } from '../objects/profiles.ts';
import {
  compare,
  predict,
  summaryOf,
  type Comparison,
  type ComparedFact,
  type Summary,
  type Verdict,
} from './measured/compare.ts';
import {
  hasTime,
  interpreterOf,
  MeasuredError,
  parseMeasured,
  versionOf,
  type MeasuredRow,
} from './measured/rows.ts';
import { integer, pythonVersion, UsageError } from './options.ts';

const HELP = `usage: gil diff [options] MEASURED.json

  --python VERSION  only rows of that interpreter, one of ${PYTHON_VERSIONS.join(', ')}
  --program NAME    only that program: its name, or the number it begins with; may be given again
  --all             rows without a time too: what came out of them counts
  --facts           the numbers that a program gives besides its time
  --seed N          decides latencies, ties and hashes (0)
  --json            everything, for other programs

Runs the program of every row on a simulated machine with 2 cores, at the length and with the switch
interval of the row, and prints predicted beside measured time. A time is close when it lies within 25 % of
the measured median, or inside the measured range widened by 10 %. Rows of interpreters that the simulator
has no profile for are counted and left out. public/measured/record.py measures another machine.

Exit status: 0 every time is close, 1 one is not or a program fails, 2 usage.
`;

/** The project's own copy, for files that have no programs beside them. */
const OWN_PROGRAMS = fileURLToPath(new URL('../../../public/measured/programs/', import.meta.url));

interface Options {
  readonly path: string;
  readonly python: PythonVersion | null;
  readonly programs: readonly string[];
  readonly all: boolean;
  readonly facts: boolean;
  readonly seed: number;
  readonly json: boolean;
}

export function diff(argv: readonly string[]): number {
  let options: Options;
  let rows: readonly MeasuredRow[];
  try {
    const parsed = parse(argv);
    if (parsed === 'help') {
      process.stdout.write(HELP);
      return 0;
    }
    options = parsed;
    rows = readRows(options.path);
  } catch (e) {
    if (!(e instanceof UsageError)) throw e;
    process.stderr.write(`gil diff: ${e.message}. "gil diff --help" says more.\n`);
    return 2;
  }
  const chosen = rows.filter((row) => isChosen(row, options));
  const known = chosen.filter((row) => versionOf(row.interpreter) !== null);
  if (known.length === 0) {
    process.stderr.write(`gil diff: ${nothingToDo(rows, chosen)}\n`);
    return 2;
  }
  const comparisons = known.map((row) => {
    const comparison = compareRow(row, options);
    if (!options.json) process.stdout.write(lineOf(comparison, options.facts));
    return comparison;
  });
  const summary = summaryOf(comparisons);
  const strangers = chosen.length - known.length;
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ version: 1, file: options.path, seed: options.seed, summary, unknownInterpreters: strangers, rows: comparisons }, null, 1)}\n`
      : summaryText(summary, strangers),
  );
  return summary.close === summary.timed && summary.failed === 0 ? 0 : 1;
}

function parse(argv: readonly string[]): Options | 'help' {
  let path: string | null = null;
  let python: PythonVersion | null = null;
  const programs: string[] = [];
  const flags = new Set<string>();
  let seed = 0;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i] as string;
    const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
    const name = at > 0 ? arg.slice(0, at) : arg;
    const value = (): string => {
      const v = at > 0 ? arg.slice(at + 1) : argv[++i];
      if (v === undefined) throw new UsageError(`${name} needs a value`);
      return v;
    };
    if (arg === '--help' || arg === '-h') return 'help';
    if (name === '--python') python = pythonVersion(value());
    else if (name === '--program') programs.push(value());
    else if (name === '--seed') seed = integer(name, value(), 0, 4294967295);
    else if (['--all', '--facts', '--json'].includes(arg)) flags.add(arg);
    else if (arg.startsWith('-')) throw new UsageError(`there is no option '${arg}'`);
    else if (path === null) path = arg;
    else throw new UsageError('one measured file at a time');
  }
  if (path === null) throw new UsageError('say which measured file');
  return {
    path,
    python,
    programs,
    seed,
    all: flags.has('--all'),
    facts: flags.has('--facts'),
    json: flags.has('--json'),
  };
}

function readRows(path: string): MeasuredRow[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (e) {
    const why =
      (e as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'there is no such file'
        : (e as Error).message;
    throw new UsageError(`cannot read ${path}: ${why}`);
  }
  try {
    return parseMeasured(text);
  } catch (e) {
    if (!(e instanceof MeasuredError)) throw e;
    throw new UsageError(`${path} is no measured file: ${e.message}`);
  }
}

function isChosen(row: MeasuredRow, options: Options): boolean {
  const { programs, python } = options;
  return (
    (options.all || hasTime(row)) &&
    (python === null || versionOf(row.interpreter) === python) &&
    (programs.length === 0 ||
      programs.some((name) => row.program === name || row.program.startsWith(`${name}_`)))
  );
}

function nothingToDo(rows: readonly MeasuredRow[], chosen: readonly MeasuredRow[]): string {
  if (chosen.length === 0)
    return rows.some(hasTime)
      ? 'no row fits --python and --program'
      : 'no row has a time; --all takes the others too';
  const names = [...new Set(chosen.map((row) => row.interpreter))].join(', ');
  return `the simulator has no profile for ${names}; it has ${PYTHON_VERSIONS.map(interpreterOf).join(', ')}`;
}

function compareRow(row: MeasuredRow, options: Options): Comparison {
  const python = versionOf(row.interpreter) as PythonVersion;
  const beside = join(dirname(options.path), 'programs', `${row.program}.py`);
  const path = [beside, join(OWN_PROGRAMS, `${row.program}.py`)].find((p) => existsSync(p));
  if (path === undefined)
    return compare(row, python, { kind: 'failed', why: `there is no ${beside}` });
  return compare(row, python, predict(readFileSync(path, 'utf8'), row, python, options.seed));
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  near: 'within 10 %',
  close: 'within 25 %',
  'in-range': 'within the measured range',
  off: 'OFF',
};

const percent = (share: number): string => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)} %`;

function lineOf(comparison: Comparison, withFacts: boolean): string {
  const { row, python, predicted, time, facts } = comparison;
  const interval = row.switchInterval === null ? '' : `${row.switchInterval * 1e3} ms`;
  const head = `${python.padEnd(6)} ${row.program.padEnd(30)} ${interval.padStart(8)}`;
  const rest =
    predicted.kind !== 'result'
      ? `${predicted.kind}: ${predicted.why}`
      : time === null || row.wall === null
        ? 'no time'
        : `${time.predicted.toFixed(4)} s  measured ${row.wall.median.toFixed(4)} (${row.wall.min.toFixed(4)} to ${row.wall.max.toFixed(4)})  ${percent(time.error).padStart(9)}  ${VERDICTS[time.verdict]}`;
  return `${head}  ${rest}\n${withFacts ? facts.map(factLine).join('') : ''}`;
}

function factLine({ name, predicted, measured }: ComparedFact): string {
  const off = measured === 0 ? '' : percent(predicted / measured - 1).padStart(11);
  return `         ${name.padEnd(36)} ${String(predicted).padStart(10)}  measured ${String(measured).padStart(10)} ${off}\n`;
}

function summaryText(summary: Summary, strangers: number): string {
  const { timed, medianError, near, close, failed, skipped } = summary;
  const share = (count: number): string =>
    `${count} of ${timed} (${((count / timed) * 100).toFixed(0)} %)`;
  const lines =
    medianError === null
      ? ['no row has a time on both sides']
      : [
          `median error ${(medianError * 100).toFixed(1)} %`,
          `within 10 %: ${share(near)}`,
          `within 25 % or the measured range: ${share(close)}`,
        ];
  if (failed > 0) lines.push(`${failed} failed`);
  if (skipped > 0) lines.push(`${skipped} skipped by the program itself`);
  if (strangers > 0) lines.push(`${strangers} rows of interpreters without a profile`);
  return `\n${lines.join('\n')}\n`;
}
