/**
 * Everything that a learner has in this browser as one file, and back: progress, answers, edited programs. A file is
 * read whole or not at all. What an import or a new start replaces is kept until the next one, so it can be undone.
 */
import * as z from 'zod/mini';
import {
  BEFORE_KEY,
  PLAYGROUND_PREFIX,
  playgroundKey,
  PROGRESS_KEY,
  QUIZ_PREFIX,
  quizKey,
} from '../keys.ts';
import {
  playgroundSchema,
  loadPlayground,
  loadProgress,
  loadQuiz,
  quizSchema,
} from '../storage.ts';
import { migrate } from './migrations.ts';
import { NOTHING_DONE, PROGRESS_VERSION, progressSchema } from './schema.ts';

export const BACKUP_FORMAT = 'inside-the-gil';
const BACKUP_VERSION = 1;

const id = z.string().check(z.maxLength(200));

export const backupSchema = z.strictObject({
  format: z.literal(BACKUP_FORMAT),
  version: z.literal(BACKUP_VERSION),
  exported: z.number(),
  progress: progressSchema,
  quizzes: z.record(id, quizSchema),
  playgrounds: z.record(id, playgroundSchema),
});
export type Backup = z.infer<typeof backupSchema>;

/** A store whose keys can be listed. */
export type ListedStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export type ReadBackup =
  | { readonly kind: 'backup'; readonly backup: Backup }
  | { readonly kind: 'refused'; readonly why: 'other' | 'newer' | 'damaged' };

function keysUnder(store: ListedStore, prefix: string): string[] {
  const keys: string[] = [];
  for (let i = 0; i < store.length; i++) {
    const key = store.key(i);
    if (key?.startsWith(prefix) === true) keys.push(key.slice(prefix.length));
  }
  return keys.sort();
}

function entries<T>(ids: readonly string[], load: (one: string) => T | null): Record<string, T> {
  const found: Record<string, T> = {};
  for (const one of ids) {
    const value = load(one);
    if (value !== null) found[one] = value;
  }
  return found;
}

export function backupOf(store: ListedStore, now: number): Backup {
  return {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    exported: now,
    progress: loadProgress(store) ?? NOTHING_DONE,
    quizzes: entries(keysUnder(store, QUIZ_PREFIX), (one) => loadQuiz(store, one)),
    playgrounds: entries(keysUnder(store, PLAYGROUND_PREFIX), (one) => loadPlayground(store, one)),
  };
}

/** Reads a file that somebody has chosen. */
export function readBackup(text: string): ReadBackup {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'refused', why: 'other' };
  }
  if (
    typeof value !== 'object' ||
    value === null ||
    !('format' in value) ||
    value.format !== BACKUP_FORMAT
  )
    return { kind: 'refused', why: 'other' };
  const record = value as { version?: unknown; progress?: { version?: unknown } };
  if (
    Number(record.version) > BACKUP_VERSION ||
    Number(record.progress?.version) > PROGRESS_VERSION
  )
    return { kind: 'refused', why: 'newer' };
  const parsed = backupSchema.safeParse({ ...record, progress: migrate(record.progress) });
  return parsed.success
    ? { kind: 'backup', backup: parsed.data }
    : { kind: 'refused', why: 'damaged' };
}

function clear(store: ListedStore): void {
  for (const one of keysUnder(store, QUIZ_PREFIX)) store.removeItem(quizKey(one));
  for (const one of keysUnder(store, PLAYGROUND_PREFIX)) store.removeItem(playgroundKey(one));
  store.removeItem(PROGRESS_KEY);
}

function put(store: ListedStore, backup: Backup): void {
  clear(store);
  store.setItem(PROGRESS_KEY, JSON.stringify(backup.progress));
  for (const [one, quiz] of Object.entries(backup.quizzes))
    store.setItem(quizKey(one), JSON.stringify(quiz));
  for (const [one, playground] of Object.entries(backup.playgrounds))
    store.setItem(playgroundKey(one), JSON.stringify(playground));
}

/** Puts a file's content in the place of what is there. @throws when the browser has no room: then nothing has changed */
export function restore(store: ListedStore, backup: Backup, now: number): void {
  const before = backupOf(store, now);
  store.setItem(BEFORE_KEY, JSON.stringify(before));
  try {
    put(store, backup);
  } catch (error) {
    put(store, before);
    throw error;
  }
}

/** Begins again, with nothing done. */
export function startOver(store: ListedStore, now: number): void {
  store.setItem(BEFORE_KEY, JSON.stringify(backupOf(store, now)));
  clear(store);
}

/** What was there before the last import or new start; null when there was none. */
export function beforeLast(store: ListedStore): Backup | null {
  const text = store.getItem(BEFORE_KEY);
  if (text === null) return null;
  const read = readBackup(text);
  return read.kind === 'backup' ? read.backup : null;
}
