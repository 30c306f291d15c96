/**
 * Measured times beside a run: which of the measured programs a source is, and what that took on a real interpreter with
 * the same settings. The build writes the times (pages/measured-times.json.ts); they are fetched when a program is compared
 * that prints a RESULT line, as all measured ones do.
 */
import type { Settings } from '../settings.ts';
import { printsResult } from './prints-result.ts';

export interface MeasuredTime {
  readonly python: Settings['python'];
  /** As in "cpython3.14" and "3.14.8". */
  readonly interpreter: string;
  readonly version: string;
  /** The program was told to use this switch interval; null: the interpreter's own. */
  readonly intervalNs: number | null;
  readonly cores: number;
  readonly runs: number;
  /** Seconds, as the program reports them. */
  readonly wall: { readonly min: number; readonly median: number; readonly max: number };
  /** How often the program's lock went from one thread to another; null where it does not count that. */
  readonly ownerChanges: number | null;
}

export interface MeasuredProgram {
  /** As in "02_countdown_2t": the file's name under measured/programs. */
  readonly name: string;
  /** Length of its source. */
  readonly chars: number;
  readonly times: readonly MeasuredTime[];
}

/** What the program says of itself in its last line. */
export interface ReportedTime {
  readonly seconds: number;
  readonly ownerChanges: number | null;
}

const RESULT = 'RESULT ';
/** What an interpreter's own interval is here; 2.7 counts bytecodes, and a hundred of them stand for it. */
const USUAL_INTERVAL_NS = 5_000_000;

let list: Promise<readonly MeasuredProgram[]> | null = null;
const sources = new Map<string, Promise<string>>();

async function fetched(base: string, path: string): Promise<Response> {
  const response = await fetch(new URL(path, base));
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** The measured program with exactly this source; null: there is none. @throws if the times cannot be fetched */
export async function measuredProgram(
  source: string,
  base: string,
): Promise<MeasuredProgram | null> {
  if (!printsResult(source)) return null;
  list ??= fetched(base, 'measured-times.json')
    .then((response) => response.json() as Promise<readonly MeasuredProgram[]>)
    .catch((error: unknown) => {
      list = null;
      throw error;
    });
  for (const program of await list) {
    if (program.chars !== source.length) continue;
    let text = sources.get(program.name);
    if (text === undefined) {
      text = fetched(base, `measured/programs/${program.name}.py`).then((file) => file.text());
      sources.set(program.name, text);
      text.catch(() => sources.delete(program.name));
    }
    if ((await text) === source) return program;
  }
  return null;
}

/** What was measured with these settings; null: nothing was. */
export function timeWith(
  { times }: MeasuredProgram,
  { python, cores, switchIntervalNs }: Settings,
): MeasuredTime | null {
  const found = times.find(
    (time) =>
      time.python === python &&
      time.cores === cores &&
      (time.intervalNs ?? USUAL_INTERVAL_NS) === switchIntervalNs,
  );
  return found ?? null;
}

interface Facts {
  readonly owner_changes?: unknown;
  readonly handoffs?: unknown;
}

/** The programs count this under one of two names; several runs have a middle. */
export function ownerChangesOf({ owner_changes: changes, handoffs }: Facts): number | null {
  const found = changes ?? handoffs;
  if (typeof found === 'number') return found;
  const { median } = (found ?? {}) as { readonly median?: unknown };
  return typeof median === 'number' ? median : null;
}

/** Null: the output does not end with a time. */
export function reportedTime(output: string): ReportedTime | null {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  if (!line.startsWith(RESULT)) return null;
  try {
    const { wall, facts = {} } = JSON.parse(line.slice(RESULT.length)) as {
      readonly wall?: unknown;
      readonly facts?: Facts;
    };
    return typeof wall === 'number' ? { seconds: wall, ownerChanges: ownerChangesOf(facts) } : null;
  } catch {
    return null;
  }
}
