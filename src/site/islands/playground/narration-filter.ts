/** Which sentences of a run are shown. Pure functions, so that a test can hold them against the whole list. */
import { narration } from '@inside-the-gil/engine/trace';
import type { NarrationItem, Trace } from '@inside-the-gil/engine/trace';

export interface NarrationFilter {
  /** The thread it happens to, or that it names; null for all. */
  readonly thread: number | null;
  /** The line on which the lock was made that it is about; null for everything. */
  readonly lockLine: number | null;
}

export const EVERYTHING: NarrationFilter = { thread: null, lockLine: null };

function fits({ params }: NarrationItem, { thread, lockLine }: NarrationFilter): boolean {
  const isAbout =
    thread === null ||
    Object.values(params).some((param) => param.kind === 'thread' && param.thread === thread);
  const lock = params['lockLine'];
  const isLock = lockLine === null || (lock?.kind === 'number' && lock.value === lockLine);
  return isAbout && isLock;
}

/** The first sentences that fit, and whether there are more. */
export function filteredNarration(
  trace: Trace,
  filter: NarrationFilter,
  limit: number,
): { readonly items: readonly NarrationItem[]; readonly more: boolean } {
  const items: NarrationItem[] = [];
  for (const item of narration(trace)) {
    if (!fits(item, filter)) continue;
    if (items.length === limit) return { items, more: true };
    items.push(item);
  }
  return { items, more: false };
}

/** The lines on which the locks were made that threads waited for, in order. */
export function lockLines(trace: Trace): number[] {
  const lines = new Set<number>();
  for (const { params } of narration(trace)) {
    const line = params['lockLine'];
    if (line?.kind === 'number' && line.value > 0) lines.add(line.value);
  }
  return [...lines].sort((one, other) => one - other);
}
