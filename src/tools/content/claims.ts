/**
 * Claims: every figure in prose, computed from a run or looked up in the measured data. A claim that
 * cannot be computed, or that leaves the band its sentence needs, throws with lesson and id, and the
 * build stops.
 */
import type { RunResult } from '@inside-the-gil/engine';
import type { Messages } from '../../site/i18n/format.ts';
import { runFigures, standardOutput } from '../../site/lib/run-figures.ts';
import { FORMATS } from './schema.ts';
import type { Claim, ClaimFormat, Constants, Expect, Profile, RunEnd } from './schema.ts';

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

export interface MeasuredRow {
  readonly program: string;
  readonly interpreter: string;
  readonly version: string;
  readonly cores: number;
  readonly scale: number;
  readonly switch_interval_arg: number | null;
  readonly locked: boolean;
  readonly reps: number;
  readonly wall_s: Spread | null;
  /** What the program reported of itself: a number where all repetitions agree. Rows of races have none. */
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** What claims are evaluated against. */
export interface ClaimContext {
  readonly claims: ReadonlyMap<string, Claim>;
  run(program: string, profile: Profile, seed: number, set?: Constants): RunResult;
  readonly measured: readonly MeasuredRow[];
}

export interface EvaluatedClaim {
  readonly claim: Claim;
  /** Nanoseconds for times, else a plain number. */
  readonly value: number;
  readonly unit: 'ns' | 'number';
  /** The measured row, when it is one, and the span of its repetitions in the claim's unit. */
  readonly measured?: MeasuredRow;
  readonly span?: Spread;
  /** The id of the source that published it, when it is a fact. */
  readonly source?: string;
  /** The run, when it is simulated. */
  readonly result?: RunResult;
  /** The two claims of a ratio. */
  readonly terms?: readonly [EvaluatedClaim, EvaluatedClaim];
}

/** By the unit in a name or behind a printed number. */
const NANOSECONDS: Readonly<Record<string, number>> = { us: 1e3, ms: 1e6, s: 1e9 };

type RunValue = Extract<Claim['value'], { report: unknown } | { line: unknown }>;

export class ClaimError extends Error {
  constructor(id: string, message: string, options?: ErrorOptions) {
    super(`lesson ${id.split('.')[0] ?? '?'}, claim ${id}: ${message}`, options);
    this.name = 'ClaimError';
  }
}

export function within(value: number, band: Expect): boolean {
  return (
    (band.min === undefined || value >= band.min) && (band.max === undefined || value <= band.max)
  );
}

/** The quiet-machine row of a program on an interpreter. @throws Error when there is none */
export function measuredRow(
  rows: readonly MeasuredRow[],
  program: string,
  interpreter: string,
  scale = 1,
  switchIntervalS: number | null = null,
): MeasuredRow {
  const row = rows.find(
    (candidate) =>
      candidate.program === program &&
      candidate.interpreter === interpreter &&
      candidate.locked &&
      candidate.scale === scale &&
      candidate.switch_interval_arg === switchIntervalS &&
      candidate.wall_s !== null,
  );
  if (row === undefined) throw new Error(`no measured row of ${program} on ${interpreter}`);
  return row;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isSpread(value: unknown): value is Spread {
  return typeof value === 'object' && value !== null && 'median' in value;
}

/** A field of a measured row, in nanoseconds where its name says that it is a time. @throws Error if it has none */
function measuredSpread(row: MeasuredRow, field: string): { unit: 'ns' | 'number'; span: Spread } {
  const name = field.replace(/^facts\./, '').replace(/\.(?:median|min|max)$/, '');
  const value = field.startsWith('facts.')
    ? name.split('/').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), row.facts)
    : row.wall_s;
  const span = typeof value === 'number' ? { min: value, median: value, max: value } : value;
  if (!isSpread(span))
    throw new Error(`${row.program} on ${row.interpreter} has no fact "${name}"`);
  const unit = /_(us|ms|s)$/.exec(name)?.[1] ?? (name.startsWith('wall_') ? 's' : null);
  const toNs = unit === null ? undefined : NANOSECONDS[unit];
  if (toNs === undefined) return { unit: 'number', span };
  return {
    unit: 'ns',
    span: { min: span.min * toNs, median: span.median * toNs, max: span.max * toNs },
  };
}

/**
 * What a run says, as a claim or a point of a chart takes it: a field of its report, or the first number in a line of
 * its output that stands before "s", "ms" or the end of the line.
 * @throws Error when the line holds none
 */
export function runValue(
  result: RunResult,
  value: RunValue,
): { readonly value: number; readonly unit: 'ns' | 'number' } {
  if ('report' in value) {
    const unit = value.report.endsWith('Ns') ? 'ns' : 'number';
    return { value: runFigures(result)[value.report], unit };
  }
  const printed = standardOutput(result).split('\n')[value.line - 1];
  const match = printed === undefined ? null : /(-?\d+(?:\.\d+)?)\s*(m?s\b|$)/.exec(printed);
  if (match === null)
    throw new Error(`line ${value.line} of the output holds no number: ${JSON.stringify(printed)}`);
  const number = Number(match[1]);
  if (value.unit === 'number') return { value: number, unit: 'number' };
  return { value: number * (NANOSECONDS[match[2] || 's'] as number), unit: 'ns' };
}

/** @throws Error when the run ends in another way than the content says */
export function checkEnd(program: string, result: RunResult, end: RunEnd): void {
  const { outcome } = result.report;
  if (outcome.kind !== end || (outcome.kind === 'finished' && outcome.status !== 0))
    throw new Error(
      end === 'finished'
        ? `the run of ${program} did not finish: ${JSON.stringify(outcome)}`
        : `the run of ${program} had to end as ${end}: ${JSON.stringify(outcome)}`,
    );
}

function runOf(claim: Claim, context: ClaimContext): RunResult {
  if (claim.program === undefined) throw new ClaimError(claim.id, 'it needs a program');
  const result = context.run(claim.program, claim.profile, claim.seed, claim.set);
  checkEnd(claim.program, result, claim.ends);
  return result;
}

function compute(claim: Claim, context: ClaimContext, open: readonly string[]): EvaluatedClaim {
  const { value } = claim;
  if ('report' in value || 'line' in value) {
    const result = runOf(claim, context);
    return { claim, ...runValue(result, value), result };
  }
  if ('measured' in value) {
    const { program, interpreter, field, scale, switchIntervalS } = value.measured;
    const row = measuredRow(context.measured, program, interpreter, scale, switchIntervalS);
    const { unit, span } = measuredSpread(row, field);
    const part = field.split('.').at(-1) as keyof Spread;
    return { claim, value: span[part], unit, measured: row, span };
  }
  if ('fact' in value) {
    return { claim, value: value.fact.value, unit: value.fact.unit, source: value.fact.source };
  }
  if ('ratio' in value) {
    const [first, second] = value.ratio.map((id) => evaluate(id, context, open)) as [
      EvaluatedClaim,
      EvaluatedClaim,
    ];
    if (first.unit !== second.unit)
      throw new ClaimError(claim.id, 'a ratio of a time and a number');
    return { claim, value: first.value / second.value, unit: 'number', terms: [first, second] };
  }
  const base = evaluate(value.scaled.claim, context, open);
  return { ...base, claim, value: base.value * value.scaled.by };
}

function evaluate(id: string, context: ClaimContext, open: readonly string[]): EvaluatedClaim {
  if (open.includes(id))
    throw new ClaimError(id, `it rests on itself: ${[...open, id].join(' -> ')}`);
  const claim = context.claims.get(id);
  if (claim === undefined) throw new ClaimError(id, 'there is no such claim');
  let evaluated: EvaluatedClaim;
  try {
    evaluated = compute(claim, context, [...open, id]);
  } catch (error) {
    if (error instanceof ClaimError) throw error;
    throw new ClaimError(id, error instanceof Error ? error.message : String(error), {
      cause: error,
    });
  }
  if (!Number.isFinite(evaluated.value))
    throw new ClaimError(id, `its value is ${evaluated.value}`);
  if (claim.expect !== undefined && !within(evaluated.value, claim.expect)) {
    throw new ClaimError(
      id,
      `the sentence needs ${JSON.stringify(claim.expect)}, the value is ${evaluated.value}`,
    );
  }
  return evaluated;
}

/** Evaluates a claim. @throws ClaimError with lesson and id */
export function evaluateClaim(id: string, context: ClaimContext): EvaluatedClaim {
  return evaluate(id, context, []);
}

/** Formats of plain numbers; the others are of times. */
const NUMBERS: ReadonlySet<ClaimFormat> = new Set(['count', 'rounded', 'times', 'percent']);

/** The value as the reader sees it. @param as another format than the claim's own */
export function formatClaim(
  evaluated: EvaluatedClaim,
  messages: Messages,
  as?: ClaimFormat,
): string {
  const { claim, value, unit } = evaluated;
  const format = as ?? claim.format;
  const fixed = (number: number, digits: number): string =>
    messages.number(number, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  const withUnit = (text: string, key: string): string =>
    messages.text('unit.join', { value: text, unit: messages.text(key) });
  const needs = NUMBERS.has(format) ? 'number' : 'ns';
  if (unit !== needs) throw new ClaimError(claim.id, `format "${format}" does not fit its value`);
  switch (format) {
    case 'seconds':
      return withUnit(fixed(value / 1e9, 3), 'unit.s');
    case 'milliseconds':
      return withUnit(fixed(value / 1e6, 0), 'unit.ms');
    case 'duration':
      return messages.duration(value);
    case 'count':
      return messages.number(value);
    case 'rounded':
      return fixed(value, 0);
    case 'times':
      return fixed(value, 2);
    case 'percent':
      return messages.number(value, { style: 'percent' });
  }
}

/** Replaces `[[claim-id]]` and `[[claim-id|format]]` in a text by the claim's value. */
export function fillClaims(source: string, show: (id: string, as?: ClaimFormat) => string): string {
  return source.replace(/\[\[([^\]|]+)(?:\|([^\]]+))?\]\]/g, (_match, id: string, as?: string) => {
    if (as !== undefined && !(FORMATS as readonly string[]).includes(as)) {
      throw new ClaimError(id, `there is no format "${as}"`);
    }
    return show(id, as as ClaimFormat | undefined);
  });
}
