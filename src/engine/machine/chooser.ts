/**
 * The one door for nondeterminism. Whatever could turn out either way on a real machine is a choice among
 * `count` possibilities at a named point; a schedule is the list of numbers chosen. Another chooser makes
 * the same program replay, be explored, or be scheduled by a person.
 */
import { Prng } from '../base/prng.ts';

export type ChoicePoint =
  /** Which GIL waiter the condition variable wakes; 0 is the one that waited longest. */
  | 'gil-waiter'
  /** Which thread waiting for a lock is woken; 0 is the first that came. */
  | 'lock-waiter'
  /** Which thread that reads from the same pipe or socket is woken; 0 is the first that came. */
  | 'file-waiter'
  /** Which ready thread gets a free core; 0 is the first in the queue. */
  | 'core'
  /** How long a core keeps what another one wants, in 1024ths of its range (no GIL). */
  | 'burst'
  /** Whether two changes of one reference count get in each other's way (no-gil-naive): 0 and 1 do. */
  | 'torn'
  /** How long a wake-up takes, in 1024ths of its range. */
  | 'latency'
  /** The secret of str hashes. */
  | 'hash-seed';

export interface Chooser {
  /** An integer from 0 to count - 1. */
  choose(point: ChoicePoint, count: number): number;
}

/**
 * What a quiet machine does: locks and cores are served in order, latencies vary with the seed. Which GIL waiter gets
 * the signal is open: the one that waited longest is first in the queue, but the one that has just asked is still
 * awake and takes the signal before the other's core has woken up. Measured beside two threads that compute, a
 * sleeping one misses about every second hand-over (program 19). The same seed gives the same schedule, always.
 */
export class SeededChooser implements Chooser {
  private readonly prng: Prng;

  constructor(seed: number) {
    this.prng = new Prng(seed);
  }

  choose(point: ChoicePoint, count: number): number {
    if (count < 2) return 0;
    return point === 'lock-waiter' || point === 'file-waiter' || point === 'core'
      ? 0
      : this.prng.below(count);
  }
}
