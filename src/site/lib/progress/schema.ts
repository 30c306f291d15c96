/**
 * What a learner has done, as it is stored and exported. Times are milliseconds since 1970. A change of shape raises
 * the version and adds a step to `migrations.ts`; records of every version are read for ever.
 */
import * as z from 'zod/mini';

export const PROGRESS_VERSION = 2;

const key = z.string().check(z.maxLength(100));
const time = z.number().check(z.gte(0), z.lte(1e14));

const lessonProgress = z.strictObject({
  /** When its end was reached. */
  read: z.optional(time),
  /** When all its questions were answered right at once, without its end having been reached. */
  testedOut: z.optional(time),
  /** The block that was reached last. */
  place: z.optional(key),
});

const questionProgress = z.strictObject({
  /** The first answer. */
  answered: time,
  /** Whether the first answer was right. */
  first: z.boolean(),
  /** It waits to be asked again: in which of the gaps it is, when that gap ends, and how often it has been asked again. */
  review: z.optional(
    z.strictObject({
      gap: z.int().check(z.gte(0), z.lte(2)),
      due: time,
      asked: z.int().check(z.gte(0), z.lte(1e6)),
    }),
  ),
});

const inventoryRound = z.strictObject({
  at: time,
  /** The option chosen for each question. */
  answers: z.record(key, key),
});

export const progressSchema = z.strictObject({
  version: z.literal(PROGRESS_VERSION),
  /** The lesson that was open last. */
  last: z.optional(key),
  lessons: z.record(key, lessonProgress),
  questions: z.record(key, questionProgress),
  tasks: z.record(key, z.strictObject({ solved: time })),
  inventory: z.optional(
    z.strictObject({ before: z.optional(inventoryRound), after: z.optional(inventoryRound) }),
  ),
});

export type Progress = z.infer<typeof progressSchema>;
export type LessonProgress = z.infer<typeof lessonProgress>;
export type QuestionProgress = z.infer<typeof questionProgress>;
export type InventoryRound = z.infer<typeof inventoryRound>;

export const NOTHING_DONE: Progress = {
  version: PROGRESS_VERSION,
  lessons: {},
  questions: {},
  tasks: {},
};
