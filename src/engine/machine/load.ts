/**
 * How much a thread, or all threads of a core, have wanted to run lately: an average in which what was 33.6 ms ago counts
 * half (Linux: per-entity load tracking, kernel/sched/pelt.c). The averages are linear, so a core's follows from how
 * many want to run there, without a look at each.
 *
 * Left out: weights by priority, the kernel's rounding to periods of 1024 us.
 */

/** What a thread weighs that always wants to run, and every new one (init_entity_runnable_average). */
export const FULL_LOAD = 1024;

/** The kernel's unit of time here: 1024 ns; 32 periods of 1024 units halve a load. */
const UNIT_NS = 1024;
const HALF_LIFE_BITS = 15;
const LONGEST_BITS = 20;

/** What is left of a load after 2^k units. Square roots are exact everywhere, powers are not. */
const LEFT: readonly number[] = leftAfter();

function leftAfter(): number[] {
  const left: number[] = [];
  left[HALF_LIFE_BITS] = 0.5;
  for (let k = HALF_LIFE_BITS; k > 0; k--) left[k - 1] = Math.sqrt(left[k] as number);
  for (let k = HALF_LIFE_BITS; k < LONGEST_BITS; k++) left[k + 1] = (left[k] as number) ** 2;
  return left;
}

export class Load {
  /** Threads that want to run: 0 or 1 of a thread, any number of a core. */
  wanting = 0;
  private average: number;
  private atUnit: number;

  constructor(average: number, nowNs: number) {
    this.average = average;
    this.atUnit = Math.floor(nowNs / UNIT_NS);
  }

  at(nowNs: number): number {
    const unit = Math.floor(nowNs / UNIT_NS);
    let left = 1;
    const units = unit - this.atUnit;
    if (units >= 2 ** LONGEST_BITS) left = 0;
    else for (let k = 0; units >> k !== 0; k++) if ((units >> k) & 1) left *= LEFT[k] as number;
    const goal = this.wanting * FULL_LOAD;
    this.average = goal + (this.average - goal) * left;
    this.atUnit = unit;
    return this.average;
  }

  /** So many more (fewer) want to run from now on. */
  want(more: number, nowNs: number): void {
    this.at(nowNs);
    this.wanting += more;
  }

  /** Somebody comes with a load (goes, when it is negative). */
  add(average: number, nowNs: number): void {
    this.average = Math.max(0, this.at(nowNs) + average);
  }
}
