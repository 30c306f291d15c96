/** Reading command lines: options before the program, the program's own arguments after it, as with `python`. */
import { PYTHON_VERSIONS, type PythonVersion } from '../objects/profiles.ts';
import type { StartMethod } from '../session/result.ts';

/** What is wrong with a command line, and what to do. */
export class UsageError extends Error {}

export type ProgramSource =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'module'; readonly name: string }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'stdin' };

export interface RunOptions {
  readonly python: PythonVersion;
  readonly cores: number;
  readonly switchIntervalNs: number;
  readonly seed: number;
  /** null: CPython's own choice. */
  readonly startMethod: StartMethod | null;
  readonly network: { readonly latencyNs: number; readonly bytesPerSecond: number };
  readonly maxVirtualNs: number;
  readonly maxWallMs: number;
  readonly tracePath: string | null;
  readonly reportPath: string | null;
  readonly paths: readonly string[];
  readonly program: ProgramSource;
  readonly args: readonly string[];
  readonly help: boolean;
}

export function pythonVersion(text: string, name = '--python'): PythonVersion {
  const found = PYTHON_VERSIONS.find((v) => v === text);
  if (found === undefined)
    throw new UsageError(`${name} takes one of ${PYTHON_VERSIONS.join(', ')}, not '${text}'`);
  return found;
}

function number(name: string, text: string, low: number, high: number, whole: boolean): number {
  const value = Number(text);
  const kind = whole ? 'a whole number' : 'a number';
  if (
    text.trim() === '' ||
    !Number.isFinite(value) ||
    (whole && !Number.isInteger(value)) ||
    value < low ||
    value > high
  ) {
    throw new UsageError(`${name} takes ${kind} from ${low} to ${high}, not '${text}'`);
  }
  return value;
}

/** A whole number, as an option's value. */
export function integer(name: string, text: string, low: number, high: number): number {
  return number(name, text, low, high, true);
}

const START_METHODS: readonly StartMethod[] = ['fork', 'spawn', 'forkserver'];

function startMethod(text: string): StartMethod {
  const found = START_METHODS.find((method) => method === text);
  if (found === undefined)
    throw new UsageError(`--start-method takes one of ${START_METHODS.join(', ')}, not '${text}'`);
  return found;
}

interface Draft {
  python: PythonVersion;
  cores: number;
  switchIntervalNs: number;
  seed: number;
  startMethod: StartMethod | null;
  network: { latencyNs: number; bytesPerSecond: number };
  maxVirtualNs: number;
  maxWallMs: number;
  tracePath: string | null;
  reportPath: string | null;
  paths: string[];
  help: boolean;
}

/** Options that take a value. */
const VALUED: Readonly<Record<string, (d: Draft, value: string) => void>> = {
  '--python': (d, v) => (d.python = pythonVersion(v)),
  '--cores': (d, v) => (d.cores = number('--cores', v, 1, 16, true)),
  '--switch-interval': (d, v) =>
    (d.switchIntervalNs = Math.max(
      1000,
      Math.floor(number('--switch-interval', v, 1e-9, 1000, false) * 1e6) * 1000,
    )),
  '--start-method': (d, v) => (d.startMethod = startMethod(v)),
  '--seed': (d, v) => (d.seed = number('--seed', v, 0, 4294967295, true)),
  '--latency': (d, v) =>
    (d.network.latencyNs = Math.round(number('--latency', v, 0, 100, false) * 1e9)),
  '--bandwidth': (d, v) => (d.network.bytesPerSecond = number('--bandwidth', v, 1, 1e12, false)),
  '--max-virtual': (d, v) =>
    (d.maxVirtualNs = Math.round(number('--max-virtual', v, 1e-9, 1e6, false) * 1e9)),
  '--max-wall': (d, v) => (d.maxWallMs = number('--max-wall', v, 0.001, 1e6, false) * 1000),
  '--trace': (d, v) => (d.tracePath = v),
  '--report': (d, v) => (d.reportPath = v),
  '--path': (d, v) => d.paths.push(v),
};

export function parseRun(argv: readonly string[]): RunOptions {
  const draft: Draft = {
    python: '3.14',
    cores: 4,
    switchIntervalNs: 5_000_000,
    seed: 0,
    startMethod: null,
    network: { latencyNs: 50_000_000, bytesPerSecond: 10_000_000 },
    maxVirtualNs: 3600e9,
    maxWallMs: Infinity,
    tracePath: null,
    reportPath: null,
    paths: [],
    help: false,
  };
  let i = 0;
  const value = (name: string): string => {
    const v = argv[++i];
    if (v === undefined) throw new UsageError(`${name} needs a value`);
    return v;
  };
  for (; i < argv.length; i++) {
    const arg = argv[i] as string;
    if (arg === '--help' || arg === '-h') {
      return { ...draft, help: true, program: { kind: 'stdin' }, args: [] };
    }
    if (arg === '-m')
      return { ...draft, program: { kind: 'module', name: value('-m') }, args: argv.slice(i + 1) };
    if (arg === '-c')
      return { ...draft, program: { kind: 'code', code: value('-c') }, args: argv.slice(i + 1) };
    if (arg === '-') return { ...draft, program: { kind: 'stdin' }, args: argv.slice(i + 1) };
    if (!arg.startsWith('-'))
      return { ...draft, program: { kind: 'file', path: arg }, args: argv.slice(i + 1) };
    const [name, inline] = splitInline(arg);
    const set = VALUED[name];
    if (set === undefined) throw new UsageError(`there is no option '${arg}'`);
    set(draft, inline ?? value(name));
  }
  throw new UsageError('say what to run: a file, -m MODULE, -c CODE, or - for standard input');
}

/** `--name=value` */
function splitInline(arg: string): [string, string | null] {
  const at = arg.indexOf('=');
  return arg.startsWith('--') && at > 0 ? [arg.slice(0, at), arg.slice(at + 1)] : [arg, null];
}
