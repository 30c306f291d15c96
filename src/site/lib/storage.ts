/**
 * What the browser keeps: edits and settings per playground, answers per quiz, and progress. Whatever does not fit its
 * schema (stored by a later version, by hand, cut off) is set aside: it counts as absent, is told on the page of one's
 * own results, and can be taken out there as a file.
 */
import * as z from 'zod/mini';
import { DAMAGED_PREFIX, playgroundKey, PROGRESS_KEY, quizKey, TAB_KEY } from './keys.ts';
import { migrate } from './progress/migrations.ts';
import { progressSchema } from './progress/schema.ts';
import type { Progress } from './progress/schema.ts';
import { filesSchema, settingsSchema, sourceSchema } from './settings.ts';

const choiceId = z.string().check(z.maxLength(100));

export const playgroundSchema = z.strictObject({
  /** The learner's program; absent when it is the original. */
  source: z.optional(sourceSchema),
  /** The learner's files beside it; absent when there are none, or the original ones. */
  files: z.optional(filesSchema),
  /** The learner's settings; absent when they are the original ones. */
  settings: z.optional(settingsSchema),
  /** The choice predicted, or null when the prediction was skipped. */
  prediction: z.optional(z.nullable(choiceId)),
  /** Programs of the learner's that others have taken the place of, whole; absent when there are none. */
  shelved: z.optional(
    z.array(
      z.strictObject({
        source: sourceSchema,
        files: z.optional(filesSchema),
        settings: settingsSchema,
      }),
    ),
  ),
});

export type StoredPlayground = z.infer<typeof playgroundSchema>;

export const quizSchema = z.strictObject({
  /** The options chosen at the last check, in the order of the quiz. */
  chosen: z.array(choiceId).check(z.maxLength(50)),
});

export type StoredQuiz = z.infer<typeof quizSchema>;

/** The part of Storage that is used; null where the browser refuses it. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;

/** The browser's storage. Reading the property itself may throw when cookies are blocked. */
export function browserStore(): Store {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

/** A stored text that could not be read, with the name that it was stored under. */
const damagedSchema = z.strictObject({ key: z.string(), text: z.string() });
export type Damaged = z.infer<typeof damagedSchema> & { readonly asideKey: string };

/** Takes a text that cannot be read out of the way; it stays in the browser until its owner throws it away. */
function setAside(store: NonNullable<Store>, key: string, text: string): void {
  let number = 1;
  while (store.getItem(`${DAMAGED_PREFIX}${number}`) !== null) number++;
  store.setItem(`${DAMAGED_PREFIX}${number}`, JSON.stringify({ key, text }));
  store.removeItem(key);
}

/** Everything that was set aside, the oldest first. */
export function damagedTexts(store: Store): readonly Damaged[] {
  const found: Damaged[] = [];
  try {
    for (let number = 1; ; number++) {
      const text = store?.getItem(`${DAMAGED_PREFIX}${number}`) ?? null;
      if (text === null) return found;
      const parsed = damagedSchema.safeParse(JSON.parse(text));
      if (parsed.success) found.push({ ...parsed.data, asideKey: `${DAMAGED_PREFIX}${number}` });
    }
  } catch {
    return found;
  }
}

export function dropDamaged(store: Store): void {
  for (const { asideKey } of damagedTexts(store)) store?.removeItem(asideKey);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function read<T>(
  store: Store,
  key: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
  prepare: (value: unknown) => unknown = (value) => value,
): T | null {
  try {
    const text = store?.getItem(key) ?? null;
    if (store === null || text === null) return null;
    const parsed = schema.safeParse(prepare(jsonOf(text)));
    if (parsed.success) return parsed.data as T;
    setAside(store, key, text);
    return null;
  } catch {
    return null;
  }
}

/** True when it is kept; false when the browser refuses or has no room. */
function write(store: Store, key: string, value: object): boolean {
  if (store === null) return false;
  try {
    if (Object.values(value).every((part) => part === undefined)) store.removeItem(key);
    else store.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function loadPlayground(store: Store, id: string): StoredPlayground | null {
  return read(store, playgroundKey(id), playgroundSchema);
}

export function savePlayground(store: Store, id: string, state: StoredPlayground): boolean {
  return write(store, playgroundKey(id), state);
}

export function loadQuiz(store: Store, id: string): StoredQuiz | null {
  return read(store, quizKey(id), quizSchema);
}

export function saveQuiz(store: Store, id: string, state: StoredQuiz): boolean {
  return write(store, quizKey(id), state);
}

const tabSchema = z.strictObject({ leaves: z.boolean() });

/** Whether Tab leaves the editor; it does until somebody has it otherwise. */
export function loadTabLeaves(store: Store): boolean {
  return read(store, TAB_KEY, tabSchema)?.leaves ?? true;
}

export function saveTabLeaves(store: Store, leaves: boolean): boolean {
  return write(store, TAB_KEY, { leaves });
}

export function loadProgress(store: Store): Progress | null {
  return read(store, PROGRESS_KEY, progressSchema, (value) => migrate(value));
}

export function saveProgress(store: Store, progress: Progress): boolean {
  return write(store, PROGRESS_KEY, progress);
}
