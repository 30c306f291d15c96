/**
 * Work inside natives that has a price of its own, beyond the call that leads to it. The numbers are places in the
 * table of costs, above those of the opcodes; machine/cost gives them their picoseconds, fitted like an opcode's.
 * What grows with its input is in work.ts.
 */

export const WORK = {
  /** Reading a clock and making the float or int it shows (time.perf_counter and its kin). */
  CLOCK: 240,
  /** Taking a free Lock, or releasing one nobody waits for. */
  LOCK: 241,
  /** The same for an RLock. */
  RLOCK: 242,
  /** A new instance of a class written in Python (object.__new__). */
  INSTANCE: 243,
  /** One of many objects that die together with the container that kept them: fresh memory for it, and giving it back. */
  KEPT: 244,
} as const;

export type Work = (typeof WORK)[keyof typeof WORK];

/** So many freed objects wait for reuse (Include/internal/pycore_freelist_state.h); fewer than that cost nothing extra. */
export const FREE_LIST = 100;
