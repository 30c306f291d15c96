/** SHA-3 and SHAKE (FIPS 202): Keccak-f[1600] as a sponge. */
import { BlockHash } from './block-hash.ts';

const MASK = (1n << 64n) - 1n;

/** Round constants, from a shift register of eight bits. */
const ROUND = ((): bigint[] => {
  const out: bigint[] = [];
  let register = 1;
  for (let round = 0; round < 24; round++) {
    let value = 0n;
    for (let j = 0; j < 7; j++) {
      if ((register & 1) === 1) value |= 1n << ((1n << BigInt(j)) - 1n);
      register = (register << 1) ^ ((register >> 7) * 0x171);
    }
    out.push(value);
  }
  return out;
})();

/** Places and rotations of rho and pi together. */
const STEPS = ((): { to: number; by: bigint }[] => {
  const steps: { to: number; by: bigint }[] = [];
  let x = 1;
  let y = 0;
  for (let t = 0; t < 24; t++) {
    [x, y] = [y, (2 * x + 3 * y) % 5];
    steps.push({ to: x + 5 * y, by: BigInt((((t + 1) * (t + 2)) / 2) % 64) });
  }
  return steps;
})();

const rotate = (x: bigint, n: bigint): bigint => ((x << n) | (x >> (64n - n))) & MASK;

function permute(a: BigUint64Array): void {
  const c = new BigUint64Array(5);
  for (let round = 0; round < 24; round++) {
    for (let x = 0; x < 5; x++)
      c[x] =
        (a[x] as bigint) ^
        (a[x + 5] as bigint) ^
        (a[x + 10] as bigint) ^
        (a[x + 15] as bigint) ^
        (a[x + 20] as bigint);
    for (let x = 0; x < 5; x++) {
      const d = (c[(x + 4) % 5] as bigint) ^ rotate(c[(x + 1) % 5] as bigint, 1n);
      for (let y = 0; y < 25; y += 5) a[x + y] = (a[x + y] as bigint) ^ d;
    }
    let moving = a[1] as bigint;
    for (const { to, by } of STEPS) {
      const next = a[to] as bigint;
      a[to] = rotate(moving, by);
      moving = next;
    }
    for (let y = 0; y < 25; y += 5) {
      for (let x = 0; x < 5; x++) c[x] = a[x + y] as bigint;
      for (let x = 0; x < 5; x++)
        a[x + y] =
          (c[x] as bigint) ^ (~(c[(x + 1) % 5] as bigint) & MASK & (c[(x + 2) % 5] as bigint));
    }
    a[0] = (a[0] as bigint) ^ (ROUND[round] as bigint);
  }
}

export class Sha3 extends BlockHash {
  private readonly state = new BigUint64Array(25);
  private readonly size: number;
  private readonly suffix: number;

  /** `suffix`: 0x06 for SHA-3, 0x1f for SHAKE, whose size is asked for with the digest. */
  constructor(rate: number, size: number, suffix: number) {
    super(rate);
    this.size = size;
    this.suffix = suffix;
  }

  protected block(data: Uint8Array, at: number): void {
    const view = new DataView(data.buffer, data.byteOffset + at, this.blockSize);
    for (let i = 0; i * 8 < this.blockSize; i++)
      this.state[i] = (this.state[i] as bigint) ^ view.getBigUint64(8 * i, true);
    permute(this.state);
  }

  protected finish(): Uint8Array {
    return this.squeeze(this.size);
  }

  /** A digest of any length. */
  digestOf(size: number): Uint8Array {
    return (this.copy() as Sha3).squeeze(size);
  }

  private squeeze(size: number): Uint8Array {
    const last = new Uint8Array(this.blockSize);
    last.set(this.pending.subarray(0, this.filled));
    last[this.filled] = this.suffix;
    last[this.blockSize - 1] = (last[this.blockSize - 1] as number) | 0x80;
    this.block(last, 0);
    const out = new Uint8Array(Math.ceil(size / this.blockSize) * this.blockSize);
    const view = new DataView(out.buffer);
    for (let at = 0; at < size; at += this.blockSize) {
      if (at > 0) permute(this.state);
      for (let i = 0; i * 8 < this.blockSize; i++)
        view.setBigUint64(at + 8 * i, this.state[i] as bigint, true);
    }
    return out.slice(0, size);
  }

  protected fresh(): BlockHash {
    return new Sha3(this.blockSize, this.size, this.suffix);
  }

  protected assign(from: this): void {
    this.state.set(from.state);
  }
}
