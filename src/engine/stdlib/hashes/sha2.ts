/** The SHA-2 family (FIPS 180-4). Constants are roots of primes, worked out rather than written down. */
import { BlockHash, wordsToBytes } from './block-hash.ts';

/** floor of the `degree`-th root of n. */
function integerRoot(n: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 100n;
  while (high - low > 1n) {
    const mid = (low + high) >> 1n;
    if (mid ** degree <= n) low = mid;
    else high = mid;
  }
  return low;
}

const PRIMES = ((): bigint[] => {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < 80; n++) if (primes.every((p) => n % p !== 0n)) primes.push(n);
  return primes;
})();

const MASK64 = (1n << 64n) - 1n;
/** The first 64 bits behind the point. */
const root = (p: bigint, degree: bigint): bigint =>
  integerRoot(p << (64n * degree), degree) & MASK64;

interface Constants {
  /** 64-bit words. */
  readonly round: BigUint64Array;
  readonly round32: Int32Array;
  readonly squares: readonly bigint[];
}

let constants: Constants | null = null;
function getConstants(): Constants {
  if (constants === null) {
    const cubes = PRIMES.map((p) => root(p, 3n));
    constants = {
      round: BigUint64Array.from(cubes),
      round32: Int32Array.from(cubes.slice(0, 64), (c) => Number(BigInt.asIntN(32, c >> 32n))),
      squares: PRIMES.slice(0, 16).map((p) => root(p, 2n)),
    };
  }
  return constants;
}

const top32 = (x: bigint): number => Number(x >> 32n);

export class Sha256 extends BlockHash {
  private readonly h = new Uint32Array(8);
  private readonly w = new Int32Array(64);
  private readonly size: 28 | 32;

  constructor(size: 28 | 32 = 32) {
    super(64);
    this.size = size;
    const { squares } = getConstants();
    // SHA-224 starts from the second half of the roots of the ninth to sixteenth prime.
    for (let i = 0; i < 8; i++)
      this.h[i] =
        size === 32
          ? top32(squares[i] as bigint)
          : Number((squares[i + 8] as bigint) & 0xffffffffn);
  }

  protected block(data: Uint8Array, at: number): void {
    const { h, w } = this;
    const k = getConstants().round32;
    const view = new DataView(data.buffer, data.byteOffset + at, 64);
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(4 * i);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15] as number;
      const y = w[i - 2] as number;
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      w[i] = ((w[i - 16] as number) + s0 + (w[i - 7] as number) + s1) | 0;
    }
    let a = h[0] as number;
    let b = h[1] as number;
    let c = h[2] as number;
    let d = h[3] as number;
    let e = h[4] as number;
    let f = h[5] as number;
    let g = h[6] as number;
    let last = h[7] as number;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (last + s1 + ((e & f) ^ (~e & g)) + (k[i] as number) + (w[i] as number)) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      last = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    const next = [a, b, c, d, e, f, g, last];
    for (let i = 0; i < 8; i++) h[i] = (h[i] as number) + (next[i] as number);
  }

  protected finish(): Uint8Array {
    this.padBits(8, true);
    return wordsToBytes(this.h, this.size, true);
  }

  protected fresh(): BlockHash {
    return new Sha256(this.size);
  }

  protected assign(from: this): void {
    this.h.set(from.h);
  }
}

const rotate = (x: bigint, n: bigint): bigint => (x >> n) | ((x << (64n - n)) & MASK64);

export class Sha512 extends BlockHash {
  private readonly h: BigUint64Array;
  private readonly w = new BigUint64Array(80);
  private readonly size: 48 | 64;

  constructor(size: 48 | 64 = 64) {
    super(128);
    this.size = size;
    const { squares } = getConstants();
    this.h = BigUint64Array.from(size === 64 ? squares.slice(0, 8) : squares.slice(8, 16));
  }

  protected block(data: Uint8Array, at: number): void {
    const { h, w } = this;
    const k = getConstants().round;
    const view = new DataView(data.buffer, data.byteOffset + at, 128);
    for (let i = 0; i < 16; i++) w[i] = view.getBigUint64(8 * i);
    for (let i = 16; i < 80; i++) {
      const x = w[i - 15] as bigint;
      const y = w[i - 2] as bigint;
      const s0 = rotate(x, 1n) ^ rotate(x, 8n) ^ (x >> 7n);
      const s1 = rotate(y, 19n) ^ rotate(y, 61n) ^ (y >> 6n);
      w[i] = (w[i - 16] as bigint) + s0 + (w[i - 7] as bigint) + s1;
    }
    let [a, b, c, d, e, f, g, last] = h as unknown as [
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
      bigint,
    ];
    for (let i = 0; i < 80; i++) {
      const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
      const choice = (e & f) ^ (~e & MASK64 & g);
      const t1 = last + s1 + choice + (k[i] as bigint) + (w[i] as bigint);
      const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
      const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
      last = g;
      g = f;
      f = e;
      e = (d + t1) & MASK64;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) & MASK64;
    }
    const next = [a, b, c, d, e, f, g, last];
    for (let i = 0; i < 8; i++) h[i] = (h[i] as bigint) + (next[i] as bigint);
  }

  protected finish(): Uint8Array {
    this.padBits(16, true);
    const bytes = new Uint8Array(64);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < 8; i++) view.setBigUint64(8 * i, this.h[i] as bigint);
    return bytes.slice(0, this.size);
  }

  protected fresh(): BlockHash {
    return new Sha512(this.size);
  }

  protected assign(from: this): void {
    this.h.set(from.h);
  }
}
