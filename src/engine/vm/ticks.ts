/**
 * The tick counter of Python 2 (`_Py_Ticker`, Python/ceval.c of 2.7): the loop counts it down at every
 * counted dispatch, and only when it falls below zero does the thread let go of the GIL and compete for it
 * again. Most of these releases change nothing, so the loop stays where it is and only pays for them; it
 * goes back to the machine for those that can matter (machine/gil/ticks.ts says which).
 *
 * Left out: a tick that falls before SETUP_WITH is put off as in 3.9; 2.7 puts off before SETUP_FINALLY only.
 */
export class Ticks {
  /** `_Py_CheckInterval`: sys.setcheckinterval(). */
  interval = 100;
  private left = 100;
  private horizonPs = 0;
  /** A thread sleeps on the lock: the next release wakes it. */
  hasSleeper = false;
  /** What a release costs that wakes nobody. */
  releasePs = 0;
  /** Spent on releases in this slice and not on the loop's clock yet. */
  private spentPs = 0;

  /** A slice begins; the machine has something to do at `horizonPs`. Returns a horizon that is past at every check point. */
  begin(horizonPs: number): number {
    this.horizonPs = horizonPs;
    return -1;
  }

  /** The slice is over: what the releases in it have cost. */
  end(): number {
    const ps = this.spentPs;
    this.spentPs = 0;
    return ps;
  }

  /** A counted dispatch, `ps` into the slice; true when the thread has to release the GIL for the machine to see. */
  isDue(ps: number): boolean {
    if (--this.left >= 0) return false;
    this.left = this.interval;
    if (this.hasSleeper || ps + this.spentPs + this.releasePs >= this.horizonPs) return true;
    this.spentPs += this.releasePs;
    return false;
  }

  /** The next counted dispatch releases the GIL (Py_AddPendingCall). */
  hurry(): void {
    this.left = 0;
  }
}
