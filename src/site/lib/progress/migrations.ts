/**
 * From older shapes of stored progress to the present one, a version at a time. Each step has a test with a record of its
 * time.
 */
import { PROGRESS_VERSION } from './schema.ts';

/** Turns a record of one version into one of the next. */
export type Migration = (
  record: Readonly<Record<string, unknown>>,
) => Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Since version 2 a question that waits says how often it has been asked again. */
const countAsked: Migration = (record) => {
  const { questions } = record;
  if (!isRecord(questions)) return record;
  const counted = Object.entries(questions).map(([id, one]) =>
    isRecord(one) && isRecord(one['review'])
      ? [id, { ...one, review: { ...one['review'], asked: 0 } }]
      : [id, one],
  );
  return { ...record, questions: Object.fromEntries(counted) as unknown };
};

/** By the version that a step begins with. */
export const MIGRATIONS: ReadonlyMap<number, Migration> = new Map([[1, countAsked]]);

/**
 * The record in the shape of `target`; what is no record, or of a version that nobody knows, stays as it is, for the
 * schema to refuse.
 */
export function migrate(
  stored: unknown,
  migrations: ReadonlyMap<number, Migration> = MIGRATIONS,
  target: number = PROGRESS_VERSION,
): unknown {
  if (typeof stored !== 'object' || stored === null || !('version' in stored)) return stored;
  let record = stored as Readonly<Record<string, unknown>>;
  for (let version = Number(record['version']); version < target; version++) {
    const step = migrations.get(version);
    if (step === undefined) return record;
    record = { ...step(record), version: version + 1 };
  }
  return record;
}
