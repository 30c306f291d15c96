/**
 * The engine's only source of chance: sfc32, a small counting generator, seeded by an integer.
 * Not CPython's Mersenne Twister (that is `random`'s, in stdlib): this one decides latencies and ties.
 */

export class Prng {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  /** @param seed any integer; only its low 32 bits count. */
  constructor(seed: number) {
    this.a = 0x9e3779b9;
    this.b = 0x243f6a88;
    this.c = seed | 0;
    this.d = 1;
    for (let i = 0; i < 15; i++) this.uint32();
  }

  /** A uniform integer in [0, 2**32). */
  uint32(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = ((this.c << 21) | (this.c >>> 11)) + t;
    this.c |= 0;
    return t >>> 0;
  }

  /** A uniform integer in [0, count); count from 1 to 2**32. */
  below(count: number): number {
    return Math.floor((this.uint32() / 4294967296) * count);
  }

  state(): readonly number[] {
    return [this.a, this.b, this.c, this.d];
  }
}
