/**
 * The goals of a task and how a run stands to them: the same judge for the learner's run in the browser and for the
 * reference solution in the tests. A verdict says what is missing as the key and the values of a message. What holds
 * for all schedules is not decided here: a goal is judged over the seeds that the task names.
 */
import type { RunResult } from '@inside-the-gil/engine';
import type { Messages } from '../../i18n/format.ts';
import { runFigures, standardOutput } from '../run-figures.ts';
import type { ReportField } from '../run-figures.ts';

interface Band {
  /** Milliseconds for times. */
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export type Goal = { readonly id: string } & (
  | ({ readonly kind: 'report'; readonly field: ReportField } & Band)
  /** One of the lines printed reads so. */
  | { readonly kind: 'prints'; readonly line: string }
  /** The first number behind these words in the output. */
  | ({ readonly kind: 'printed'; readonly after: string } & Band)
  | { readonly kind: 'ends'; readonly end: 'deadlock' | 'raised' }
  /** The program's own text; comments do not count. */
  | {
      readonly kind: 'source';
      readonly has?: string | undefined;
      readonly lacks?: string | undefined;
    }
);

/** What is missing: a message's key with its values. Times are nanoseconds in `ns`. */
export interface Missing {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly ns?: Readonly<Record<string, number>>;
}

export interface Verdict {
  readonly goal: string;
  /** Null: the goal is reached. */
  readonly missing: Missing | null;
  /** The seed of the run that missed it. */
  readonly seed: number;
}

/** A program and what came of it. */
export interface JudgedRun {
  readonly source: string;
  readonly result: RunResult;
}

function outside(value: number, band: Band): 'tooMuch' | 'tooLittle' | null {
  if (band.max !== undefined && value > band.max) return 'tooMuch';
  if (band.min !== undefined && value < band.min) return 'tooLittle';
  return null;
}

function missedBand(value: number, band: Band, isTime: boolean): Missing | null {
  const side = outside(isTime ? value / 1e6 : value, band);
  if (side === null) return null;
  const bound = (side === 'tooMuch' ? band.max : band.min) as number;
  return isTime
    ? { key: `task.missing.${side}`, values: {}, ns: { actual: value, bound: bound * 1e6 } }
    : { key: `task.missing.${side}`, values: { actual: value, bound } };
}

function printedNumber(output: string, after: string): number | null {
  const line = output.split('\n').find((one) => one.includes(after));
  const match =
    line === undefined
      ? null
      : /-?\d+(?:\.\d+)?/.exec(line.slice(line.indexOf(after) + after.length));
  return match === null ? null : Number(match[0]);
}

/** A program's text without comments and with single spaces, so that layout decides nothing. */
function plainSource(source: string): string {
  return source
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .join('\n')
    .replace(/ +/g, ' ');
}

/** What a goal lacks in one run; null when it is reached. */
function missingOf(goal: Goal, { source, result }: JudgedRun): Missing | null {
  switch (goal.kind) {
    case 'report':
      return missedBand(runFigures(result)[goal.field], goal, goal.field.endsWith('Ns'));
    case 'prints': {
      const lines = standardOutput(result).split('\n');
      return lines.some((line) => line.trim() === goal.line)
        ? null
        : { key: 'task.missing.prints', values: { line: goal.line } };
    }
    case 'printed': {
      const number = printedNumber(standardOutput(result), goal.after);
      return number === null
        ? { key: 'task.missing.printed', values: { after: goal.after } }
        : missedBand(number, goal, false);
    }
    case 'ends':
      return result.report.outcome.kind === goal.end
        ? null
        : { key: `task.missing.ends.${goal.end}`, values: {} };
    case 'source': {
      const text = plainSource(source);
      if (goal.has !== undefined && !text.includes(plainSource(goal.has)))
        return { key: 'task.missing.has', values: { text: goal.has } };
      if (goal.lacks !== undefined && text.includes(plainSource(goal.lacks)))
        return { key: 'task.missing.lacks', values: { text: goal.lacks } };
      return null;
    }
  }
}

/** True when the run came to the end that the goals ask for: its own, if they say nothing. */
export function endedAsAsked(goals: readonly Goal[], { report }: RunResult): boolean {
  if (goals.some((goal) => goal.kind === 'ends')) return true;
  return report.outcome.kind === 'finished' && report.outcome.status === 0;
}

/** How a run stands to every goal. A program that did not come to its end has reached none of those about runs. */
export function judge(goals: readonly Goal[], run: JudgedRun): readonly Verdict[] {
  const { seed } = run.result.report;
  const ended = endedAsAsked(goals, run.result);
  return goals.map((goal) => ({
    goal: goal.id,
    seed,
    missing:
      ended || goal.kind === 'source'
        ? missingOf(goal, run)
        : { key: 'task.missing.finished', values: {} },
  }));
}

export function allReached(verdicts: readonly Verdict[]): boolean {
  return verdicts.every(({ missing }) => missing === null);
}

/** What is missing, as a sentence; with the seed where it matters. */
export function missingSentence(
  { missing, seed }: Verdict,
  messages: Messages,
  withSeed: boolean,
): string {
  if (missing === null) return '';
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(missing.values))
    values[name] = typeof value === 'number' ? messages.number(value) : value;
  for (const [name, ns] of Object.entries(missing.ns ?? {})) values[name] = messages.duration(ns);
  const sentence = messages.text(missing.key, values);
  return withSeed ? messages.text('task.withSeed', { seed, sentence }) : sentence;
}
