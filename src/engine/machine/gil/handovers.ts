/**
 * Whom the GIL's condition variable wakes when several threads wait on it. POSIX leaves that open, so the Chooser draws
 * one; whoever steers the run can name another one instead. The Chooser draws even then, so that everything else that
 * it decides later stays as it was.
 *
 * A hand-over's place is how many bytecodes have been executed, by all threads, and how many hand-overs with a choice
 * there have been at that count: a thread that takes the GIL and finds its lock taken lets go again without any bytecode.
 *
 * There is no such choice in 2.x: a semaphore wakes who has slept longest (ticks.ts).
 */
import type { Chooser } from '../chooser.ts';
import type { SimThread } from '../sim-thread.ts';

export interface Place {
  /** Executed before it. */
  readonly bytecode: number;
  /** From 0, among the hand-overs with a choice at that count. */
  readonly nth: number;
}

/** Somebody's decision: this thread is woken there. */
export interface Handover extends Place {
  readonly thread: number;
}

/** A hand-over with a choice, as it went. */
export interface HandedOver extends Place {
  /** Who let go. */
  readonly from: number;
  /** In the order in which they began to wait. */
  readonly waiters: readonly number[];
  /** Whom the Chooser drew, and who was woken. */
  readonly drawn: number;
  readonly woken: number;
}

/** Rejects what is no list of decisions: whole numbers, in order of time, one for a place. */
export function checkHandovers(decisions: readonly Handover[]): void {
  let last: Place = { bytecode: -1, nth: 0 };
  for (const one of decisions) {
    for (const field of ['bytecode', 'nth', 'thread'] as const)
      if (!Number.isSafeInteger(one[field]) || one[field] < 0)
        throw new RangeError(
          `handovers: ${field} is ${String(one[field])}, and has to be a whole number from 0`,
        );
    if (!isBefore(last, one))
      throw new RangeError(
        `handovers: hand-over ${one.nth} at bytecode ${one.bytecode} stands behind ${last.nth} at ${last.bytecode}`,
      );
    last = one;
  }
}

function isBefore(one: Place, other: Place): boolean {
  return one.bytecode < other.bytecode || (one.bytecode === other.bytecode && one.nth < other.nth);
}

export class Handovers {
  private readonly chooser: Chooser;
  private readonly decisions: readonly Handover[];
  private readonly tell: (handedOver: HandedOver) => void;
  private last: Place = { bytecode: -1, nth: 0 };
  /** The first decision whose place has not come yet. */
  private next = 0;
  private readonly followed = new Set<Handover>();

  /** @param tell told of every hand-over with a choice */
  constructor(
    chooser: Chooser,
    decisions: readonly Handover[] = [],
    tell: (handedOver: HandedOver) => void = () => {},
  ) {
    checkHandovers(decisions);
    this.chooser = chooser;
    this.decisions = decisions;
    this.tell = tell;
  }

  /** Which of them is woken now, by number. */
  choose(from: SimThread, waiters: readonly { thread: SimThread }[], bytecode: number): number {
    const at = this.chooser.choose('gil-waiter', waiters.length);
    if (waiters.length < 2) return at;
    const place = { bytecode, nth: bytecode === this.last.bytecode ? this.last.nth + 1 : 0 };
    this.last = place;
    const ids = waiters.map(({ thread }) => thread.id);
    const drawn = ids[at] as number;
    const woken = this.decided(place, ids) ?? drawn;
    this.tell({ ...place, from: from.id, waiters: ids, drawn, woken });
    return ids.indexOf(woken);
  }

  private decided(place: Place, waiters: readonly number[]): number | null {
    const { decisions } = this;
    let one = decisions[this.next];
    while (one !== undefined && isBefore(one, place)) one = decisions[++this.next];
    if (one === undefined || isBefore(place, one) || !waiters.includes(one.thread)) return null;
    this.followed.add(one);
    return one.thread;
  }

  /** Decisions that have not been followed: their hand-over has not come, or that thread did not wait there. */
  get missed(): readonly Handover[] {
    return this.decisions.filter((one) => !this.followed.has(one));
  }
}
