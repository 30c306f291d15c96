/** Repeatable draws for tables of test cases. */
import { Prng } from '../../../../src/engine/base/prng.ts';

export class Draw {
  private readonly prng: Prng;

  constructor(seed: number) {
    this.prng = new Prng(seed);
  }

  of<T>(choices: readonly T[]): T {
    return choices[this.prng.below(choices.length)] as T;
  }

  /** True with the chance of `percent`. */
  chance(percent: number): boolean {
    return this.prng.below(100) < percent;
  }

  /** A double of any size a program may meet, short decimals and binary fractions among them. */
  double(): string {
    const unit = this.prng.uint32() / 4294967296 + this.prng.uint32() / 2 ** 64;
    const x = [
      unit,
      (unit - 0.5) * 2e6,
      unit * 10 ** (this.prng.below(600) - 300),
      this.prng.below(1000000) / this.of([2, 4, 8, 16, 10, 100, 1000]),
    ][this.prng.below(4)] as number;
    const text = String(x);
    return Number.isInteger(x) && !text.includes('e') ? `${text}.0` : text;
  }
}

/** Every template with every value in place of `@`. */
export function fill(templates: readonly string[], values: readonly string[]): string[] {
  return templates.flatMap((t) => values.map((v) => t.replaceAll('@', v)));
}
