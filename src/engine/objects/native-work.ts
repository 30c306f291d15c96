/**
 * Work inside natives that has a price of its own, beyond the call that leads to it. The numbers are places in the
 * table of costs, above those of the opcodes; machine/cost gives them their picoseconds, fitted like an opcode's.
 * What grows with its input is in work.ts.
 */

export const WORK = {
  /** Reading a clock and making the float or int it shows (time.perf_counter and its kin). */
  CLOCK: 240,
  /** Taking a Lock or releasing it, when nobody has to wait. */
  LOCK: 241,
  /** What an RLock does beyond that: owner and count. */
  RLOCK: 242,
  /** A new instance of a class written in Python (object.__new__). */
  INSTANCE: 243,
  /** An object that a container kept alive beyond what free lists hold: fresh memory, and giving that back. Charged when it dies. */
  KEPT: 244,
  /** C code calls a Python function: the evaluation loop is entered anew (sort keys, map, dunder methods). */
  ENTER: 246,
} as const;

export type Work = (typeof WORK)[keyof typeof WORK];

/** So many freed objects of a kind wait for reuse (Include/internal/pycore_freelist_state.h: 80 to 100): those are free. */
export const FREE_LIST = 100;
