/**
 * Predicted beside measured: a row's program on the simulated machine, its RESULT line beside the row, and the sum of
 * it all. A time is close when it lies within a quarter of the measured median, or between the fastest and the slowest
 * measured run with a tenth more on both sides: some programs vary that much by themselves.
 */
import type { PythonVersion } from '../../objects/profiles.ts';
import { defaultConfig } from '../../session/config.ts';
import type { RunOutcome } from '../../session/result.ts';
import { runProgram } from '../../session/run.ts';
import {
  argumentsOf,
  hasTime,
  isSpread,
  middle,
  type Fact,
  type Facts,
  type MeasuredRow,
} from './rows.ts';

/** The measured machine's. */
export const CORES = 2;
export const NEAR = 0.1;
export const CLOSE = 0.25;
/** Added on both sides of the measured range, as a share. */
const RANGE_MARGIN = 0.1;
/** Below this a program has not measured time at all. */
const LEAST_SECONDS = 1e-5;

export type Predicted =
  | { readonly kind: 'result'; readonly wall: number; readonly facts: Facts }
  | { readonly kind: 'skipped'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

/** Runs a measured program at the length and with the switch interval of its row. */
export function predict(
  source: string,
  row: MeasuredRow,
  python: PythonVersion,
  seed: number,
): Predicted {
  const filename = `${row.program}.py`;
  const { output, report } = runProgram(
    source,
    defaultConfig({ python, cores: CORES, seed, argv: [filename, ...argumentsOf(row)] }),
    filename,
  );
  const text = output
    .filter((chunk) => chunk.stream === 'stdout')
    .map((chunk) => chunk.text)
    .join('');
  const { outcome } = report;
  if (outcome.status !== 0) return { kind: 'failed', why: reasonOf(outcome) };
  return parseResult(text);
}

function reasonOf(outcome: RunOutcome): string {
  switch (outcome.kind) {
    case 'raised':
      return `${outcome.type}: ${outcome.message}`;
    case 'crashed':
      return outcome.why;
    case 'unsupported':
      return `the simulator does not have ${outcome.feature}`;
    case 'limit':
      return `a limit was reached (${outcome.limit})`;
    default:
      return `${outcome.kind}, status ${outcome.status}`;
  }
}

/** What a program's last line says. */
export function parseResult(output: string): Predicted {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith('RESULT ')) return { kind: 'failed', why: 'it printed no RESULT line' };
  let result: { readonly wall?: number; readonly facts?: Facts; readonly skipped?: string };
  try {
    result = JSON.parse(line.slice('RESULT '.length)) as typeof result;
  } catch {
    return { kind: 'failed', why: 'its RESULT line is not JSON' };
  }
  if (result.skipped !== undefined) return { kind: 'skipped', why: result.skipped };
  return { kind: 'result', wall: result.wall ?? 0, facts: result.facts ?? {} };
}

export type Verdict = 'near' | 'close' | 'in-range' | 'off';

export interface ComparedTime {
  readonly predicted: number;
  /** Predicted over the measured median, less one. */
  readonly error: number;
  readonly verdict: Verdict;
}

export interface ComparedFact {
  /** Names from the outside in, with points between. */
  readonly name: string;
  readonly predicted: number;
  readonly measured: number;
}

export interface Comparison {
  readonly row: MeasuredRow;
  readonly python: PythonVersion;
  readonly predicted: Predicted;
  /** Null where the row has no time, or the prediction none. */
  readonly time: ComparedTime | null;
  readonly facts: readonly ComparedFact[];
}

export function verdictOf(
  predicted: number,
  wall: { readonly min: number; readonly median: number; readonly max: number },
): Verdict {
  const off = Math.abs(predicted / wall.median - 1);
  if (off <= NEAR) return 'near';
  if (off <= CLOSE) return 'close';
  const inside =
    predicted >= wall.min * (1 - RANGE_MARGIN) && predicted <= wall.max * (1 + RANGE_MARGIN);
  return inside ? 'in-range' : 'off';
}

export function compare(row: MeasuredRow, python: PythonVersion, predicted: Predicted): Comparison {
  const isTimed = predicted.kind === 'result' && hasTime(row) && row.wall.median > LEAST_SECONDS;
  return {
    row,
    python,
    predicted,
    time: isTimed
      ? {
          predicted: predicted.wall,
          error: predicted.wall / row.wall.median - 1,
          verdict: verdictOf(predicted.wall, row.wall),
        }
      : null,
    facts: predicted.kind === 'result' ? comparedFacts(predicted.facts, row.facts) : [],
  };
}

/** Numbers that say how a program went; the others repeat how it was asked. */
const TELLING = new Set([
  'p50_ms',
  'p95_ms',
  'rt_p50_us',
  'handoff_us',
  'round_us',
  'items_per_s',
  'ns_per_acquire',
  'owner_changes',
  'speedup_2',
  'speedup_2t',
  'wrong',
  'lost_median',
  'broken_median',
  'double_median',
  'most_inside',
  'c_call_ms',
  'cpu_ms',
  'max_gap_over_call',
  'max_gap_over_cpu',
  'fifty_at_once_ms',
  'thread_start_join_ms',
  'fork_median_ms',
  'spawn_median_ms',
  'forkserver_median_ms',
  'create_ms',
  'destroy_ms',
  'run_string_ms',
  'segment_p50_ms',
  'switches_per_s',
  'handoff_p50_us',
  'running_fraction_sum',
]);

function comparedFacts(predicted: Facts, measured: Facts): ComparedFact[] {
  const out: ComparedFact[] = [];
  const walk = (path: string, here: Fact | undefined, there: Fact | undefined): void => {
    const [p, m] = [middle(here), middle(there)];
    const name = path.slice(path.lastIndexOf('.') + 1);
    if (typeof p === 'number' && typeof m === 'number') {
      if (TELLING.has(name)) out.push({ name: path, predicted: p, measured: m });
      return;
    }
    if (!isFacts(p) || !isFacts(m)) return;
    for (const [key, value] of Object.entries(p))
      walk(path === '' ? key : `${path}.${key}`, value, m[key]);
  };
  walk('', predicted, measured);
  return out;
}

const isFacts = (fact: Fact | undefined): fact is Facts =>
  typeof fact === 'object' && fact !== null && !Array.isArray(fact) && !isSpread(fact);

export interface Summary {
  readonly rows: number;
  /** Rows with a time on both sides. */
  readonly timed: number;
  /** The median of the errors' sizes; null without times. */
  readonly medianError: number | null;
  /** Rows within a tenth; within a quarter or the measured range. */
  readonly near: number;
  readonly close: number;
  readonly failed: number;
  readonly skipped: number;
}

export function summaryOf(comparisons: readonly Comparison[]): Summary {
  const times = comparisons.flatMap(({ time }) => time ?? []);
  const sizes = times.map(({ error }) => Math.abs(error)).sort((a, b) => a - b);
  const count = (kind: Predicted['kind']): number =>
    comparisons.filter(({ predicted }) => predicted.kind === kind).length;
  const half = sizes.length / 2;
  return {
    rows: comparisons.length,
    timed: times.length,
    medianError:
      sizes.length === 0
        ? null
        : ((sizes[Math.ceil(half) - 1] as number) + (sizes[Math.floor(half)] as number)) / 2,
    near: times.filter(({ verdict }) => verdict === 'near').length,
    close: times.filter(({ verdict }) => verdict !== 'off').length,
    failed: count('failed'),
    skipped: count('skipped'),
  };
}
