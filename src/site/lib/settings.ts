/** What a learner can set about a run, and the schema that stored and linked settings must pass. */
import type { Place } from '@inside-the-gil/engine';
import * as z from 'zod/mini';

/** The limits of the engine's RunConfig. */
export const MAX_CORES = 16;
export const MIN_SWITCH_INTERVAL_NS = 1000;
export const MAX_SWITCH_INTERVAL_NS = 1e12;
export const MAX_SEED = 2 ** 32 - 1;

/** Longer programs are refused: no lesson comes near, and a hostile link must not fill memory. */
export const MAX_SOURCE_CHARS = 200_000;

/** What a program may be given to read. */
export const MAX_INPUT_CHARS = 100_000;

export const MAX_LATENCY_NS = 10e9;
/** The engine's own: a round trip to a host of the simulated internet. */
export const USUAL_LATENCY_NS = 50_000_000;

/** Decisions of a learner about who goes next. */
export const MAX_DECISIONS = 500;

/** Files beside the program. */
export const MAX_FILES = 12;
export const MAX_FILE_NAME_CHARS = 80;

export const START_METHODS = ['fork', 'spawn', 'forkserver'] as const;

/** The engine's profiles, oldest first (its own list would bring the engine into the page's first script). */
export const PYTHONS = [
  '2.7-gil',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.13t',
  '3.14',
  '3.14t',
  'no-gil-naive',
  'lock-per-object',
] as const;

const count = z.int().check(z.gte(0));

/** Whether a hand-over comes later in the run than another one. */
export function isBehind(one: Place, other: Place): boolean {
  return one.bytecode > other.bytecode || (one.bytecode === other.bytecode && one.nth > other.nth);
}

/** As the engine wants them: one for a place, in order of time. */
const handoversSchema = z
  .array(z.strictObject({ bytecode: count, nth: count, thread: count }))
  .check(
    z.maxLength(MAX_DECISIONS),
    z.refine((all) => all.every((one, i) => i === 0 || isBehind(one, all[i - 1] as Place))),
  );

export const settingsSchema = z.strictObject({
  python: z.enum(PYTHONS),
  cores: z.int().check(z.gte(1), z.lte(MAX_CORES)),
  switchIntervalNs: z.int().check(z.gte(MIN_SWITCH_INTERVAL_NS), z.lte(MAX_SWITCH_INTERVAL_NS)),
  seed: z.int().check(z.gte(0), z.lte(MAX_SEED)),
  /** A round trip to another host; absent for the usual one. */
  latencyNs: z.optional(z.int().check(z.gte(0), z.lte(MAX_LATENCY_NS))),
  /** How multiprocessing starts processes; absent for the version's own choice. */
  startMethod: z.optional(z.enum(START_METHODS)),
  /** Bytecodes before which the GIL is asked for: the learner has decided who goes next; absent where nobody has. */
  requests: z.optional(z.array(count).check(z.maxLength(MAX_DECISIONS))),
  /** Which thread is woken where several wait for the GIL: the learner's decisions, too. */
  handovers: z.optional(handoversSchema),
  /** What the program reads from its standard input; absent when there is nothing. */
  stdin: z.optional(z.string().check(z.maxLength(MAX_INPUT_CHARS))),
});

export type Settings = z.infer<typeof settingsSchema>;

export const sourceSchema = z.string().check(z.maxLength(MAX_SOURCE_CHARS));

/** A module or a text beside the program: a relative path of plain names. */
const fileSchema = z.strictObject({
  name: z
    .string()
    .check(
      z.maxLength(MAX_FILE_NAME_CHARS),
      z.regex(/^[A-Za-z0-9_][\w.-]*(?:\/[A-Za-z0-9_][\w.-]*)*$/),
    ),
  text: sourceSchema,
});

export type SideFile = z.infer<typeof fileSchema>;

export const filesSchema = z.array(fileSchema).check(
  z.maxLength(MAX_FILES),
  z.refine((files) => new Set(files.map(({ name }) => name)).size === files.length),
);

export function isFileName(name: string): boolean {
  return fileSchema.safeParse({ name, text: '' }).success;
}

export function sameFiles(
  one: readonly SideFile[] | undefined,
  other: readonly SideFile[] | undefined,
): boolean {
  const [left, right] = [one ?? [], other ?? []];
  return (
    left.length === right.length &&
    left.every((file, i) => file.name === right[i]?.name && file.text === right[i]?.text)
  );
}

export function sameSettings(one: Settings, other: Settings): boolean {
  return (
    one.python === other.python &&
    one.cores === other.cores &&
    one.switchIntervalNs === other.switchIntervalNs &&
    one.seed === other.seed &&
    (one.latencyNs ?? USUAL_LATENCY_NS) === (other.latencyNs ?? USUAL_LATENCY_NS) &&
    one.startMethod === other.startMethod &&
    (one.requests ?? []).join() === (other.requests ?? []).join() &&
    JSON.stringify(one.handovers ?? []) === JSON.stringify(other.handovers ?? []) &&
    (one.stdin ?? '') === (other.stdin ?? '')
  );
}
