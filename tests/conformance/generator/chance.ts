/** Chance for the generator of programs: the engine's own seeded numbers with a few verbs. */
import { Prng } from '../../../src/engine/base/prng.ts';

export class Chance {
  private readonly numbers: Prng;

  constructor(seed: number) {
    this.numbers = new Prng(seed);
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + this.numbers.below(high - low + 1);
  }

  /** True once in `times` calls. */
  once(times: number): boolean {
    return this.numbers.below(times) === 0;
  }

  pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new Error('nothing to choose from');
    return choices[this.numbers.below(choices.length)] as T;
  }

  /** Calls one of the makers; `[weight, maker]`. */
  weighted<T>(choices: readonly (readonly [number, () => T])[]): T {
    let at = this.numbers.below(choices.reduce((sum, [weight]) => sum + weight, 0));
    for (const [weight, make] of choices) {
      if (at < weight) return make();
      at -= weight;
    }
    throw new Error('weights must be positive');
  }

  /** `make` called from `low` to `high` times. */
  some<T>(low: number, high: number, make: () => T): T[] {
    return Array.from({ length: this.int(low, high) }, make);
  }
}
