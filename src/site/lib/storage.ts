/**
 * What the browser keeps: edits and settings per playground, answers per quiz. Whatever was stored by
 * another version, by hand or by another program and does not fit the schema is treated as absent.
 */
import * as z from 'zod/mini';
import { playgroundKey, quizKey, TAB_KEY } from './keys.ts';
import { filesSchema, settingsSchema, sourceSchema } from './settings.ts';

const choiceId = z.string().check(z.maxLength(100));

const playgroundSchema = z.strictObject({
  /** The learner's program; absent when it is the original. */
  source: z.optional(sourceSchema),
  /** The learner's files beside it; absent when there are none, or the original ones. */
  files: z.optional(filesSchema),
  /** The learner's settings; absent when they are the original ones. */
  settings: z.optional(settingsSchema),
  /** The choice predicted, or null when the prediction was skipped. */
  prediction: z.optional(z.nullable(choiceId)),
});

export type StoredPlayground = z.infer<typeof playgroundSchema>;

const quizSchema = z.strictObject({
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

function read<T>(
  store: Store,
  key: string,
  schema: { safeParse(value: unknown): { success: boolean; data?: T } },
): T | null {
  try {
    const text = store?.getItem(key) ?? null;
    if (text === null) return null;
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as T) : null;
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
