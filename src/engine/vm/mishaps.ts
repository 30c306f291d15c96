/**
 * What happens in memory where threads execute bytecode at once, on machines that let it: told to the machine, which
 * knows the time and the thread, and from there to the trace.
 */

export type Mishap =
  /** A change of a count is lost: its type, and the count that the object is left with. */
  | {
      readonly kind: 'count.lost-increment' | 'count.lost-decrement';
      readonly type: string;
      readonly count: number;
    }
  /** The count says 0, and so many references are left. */
  | { readonly kind: 'count.freed-in-use'; readonly type: string; readonly references: number }
  | { readonly kind: 'object-lock.block'; readonly type: string; readonly owner: number }
  | { readonly kind: 'object-lock.acquire'; readonly type: string }
  /** `waiter` waits for a lock of the thread that has just closed the circle. */
  | { readonly kind: 'object-lock.deadlock'; readonly waiter: number };

export type TellMishap = (mishap: Mishap) => void;
