/**
 * Steps of two threads on one number in memory, one after the other: each thread loads it, changes what it loaded, and
 * stores that. Plain arithmetic for the figure that draws them; no engine.
 */

export type InterleavingStep =
  | { readonly thread: number; readonly does: 'load' | 'store' }
  | { readonly thread: number; readonly does: 'add'; readonly by: number };

export interface InterleavingRow {
  readonly thread: number;
  readonly does: InterleavingStep['does'];
  /** What the thread holds after the step. */
  readonly held: number;
  /** What stands in memory after it. */
  readonly memory: number;
}

export interface Interleaving {
  readonly rows: readonly InterleavingRow[];
  readonly ends: number;
  /** What would stand there if no change were lost. */
  readonly due: number;
}

/** @throws Error when a thread changes or stores what it has not loaded */
export function interleave(starts: number, steps: readonly InterleavingStep[]): Interleaving {
  const held = new Map<number, number>();
  let memory = starts;
  let due = starts;
  const rows = steps.map((step): InterleavingRow => {
    const { thread, does } = step;
    if (does === 'load') held.set(thread, memory);
    const own = held.get(thread);
    if (own === undefined) throw new Error(`thread ${thread} has loaded nothing to ${does}`);
    if (step.does === 'add') {
      held.set(thread, own + step.by);
      due += step.by;
    }
    if (does === 'store') memory = own;
    return { thread, does, held: held.get(thread) as number, memory };
  });
  return { rows, ends: memory, due };
}
