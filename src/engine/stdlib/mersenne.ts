/**
 * The Mersenne Twister MT19937 of Matsumoto and Nishimura (1998), seeded by an array of words as in their
 * reference of 2002. CPython's random module is this generator; so is ours, number for number.
 */

const N = 624;
const M = 397;

export class MersenneTwister {
  private readonly words = new Uint32Array(N);
  /** Words used since the last twist; N: twist before the next one. */
  private index = N + 1;

  /** init_by_array: `key` is not empty, each element a 32-bit word. */
  seed(key: readonly number[]): void {
    const { words } = this;
    this.fill(19650218);
    let i = 1;
    let j = 0;
    const next = (factor: number, extra: number, sign: 1 | -1): void => {
      const before = words[i - 1] as number;
      const mixed = (words[i] as number) ^ Math.imul(before ^ (before >>> 30), factor);
      words[i] = mixed + sign * extra;
      if (++i >= N) {
        words[0] = words[N - 1] as number;
        i = 1;
      }
    };
    for (let k = Math.max(N, key.length); k > 0; k--) {
      next(1664525, (key[j] as number) + j, 1);
      if (++j >= key.length) j = 0;
    }
    for (let k = N - 1; k > 0; k--) next(1566083941, i, -1);
    words[0] = 0x80000000;
  }

  private fill(seed: number): void {
    const { words } = this;
    words[0] = seed;
    for (let i = 1; i < N; i++) {
      const before = words[i - 1] as number;
      words[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i;
    }
    this.index = N;
  }

  private twist(): void {
    const { words } = this;
    for (let k = 0; k < N; k++) {
      const y = ((words[k] as number) & 0x80000000) | ((words[(k + 1) % N] as number) & 0x7fffffff);
      words[k] = (words[(k + M) % N] as number) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0);
    }
    this.index = 0;
  }

  /** A uniform integer in [0, 2**32). */
  uint32(): number {
    if (this.index >= N) this.twist();
    let y = this.words[this.index++] as number;
    y ^= y >>> 11;
    y ^= (y << 7) & 0x9d2c5680;
    y ^= (y << 15) & 0xefc60000;
    y ^= y >>> 18;
    return y >>> 0;
  }

  /** A uniform double in [0, 1) of 53 bits. */
  random(): number {
    const a = this.uint32() >>> 5;
    const b = this.uint32() >>> 6;
    return (a * 67108864 + b) / 9007199254740992;
  }

  /** The 624 words and the index. */
  state(): number[] {
    return [...this.words, this.index];
  }

  setState(words: readonly number[], index: number): void {
    this.words.set(words);
    this.index = index;
  }
}
