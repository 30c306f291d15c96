/** BLAKE2b and BLAKE2s (RFC 7693), with key, salt, personalisation and the fields of tree hashing. */

export interface Blake2Parameters {
  readonly digestSize: number;
  readonly key: Uint8Array;
  readonly salt: Uint8Array;
  readonly person: Uint8Array;
  readonly fanout: number;
  readonly depth: number;
  readonly leafSize: number;
  readonly nodeOffset: bigint;
  readonly nodeDepth: number;
  readonly innerSize: number;
  readonly lastNode: boolean;
}

const SIGMA: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  [14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3],
  [11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4],
  [7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8],
  [9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13],
  [2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9],
  [12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11],
  [13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10],
  [6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5],
  [10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0],
];

/** What tells b from s: the width of a word, its rounds and rotations, its first words (those of SHA-512 and SHA-256). */
interface Variant {
  readonly bits: bigint;
  readonly rounds: number;
  readonly rotations: readonly [bigint, bigint, bigint, bigint];
  readonly start: readonly bigint[];
}

const START_B: readonly bigint[] = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];

export const BLAKE2B: Variant = {
  bits: 64n,
  rounds: 12,
  rotations: [32n, 24n, 16n, 63n],
  start: START_B,
};
export const BLAKE2S: Variant = {
  bits: 32n,
  rounds: 10,
  rotations: [16n, 12n, 8n, 7n],
  start: START_B.map((w) => w >> 32n),
};

export class Blake2 {
  readonly blockSize: number;
  private readonly variant: Variant;
  private readonly parameters: Blake2Parameters;
  private readonly h: bigint[];
  private readonly pending: Uint8Array;
  private filled = 0;
  private total = 0n;

  constructor(variant: Variant, parameters: Blake2Parameters) {
    this.variant = variant;
    this.parameters = parameters;
    this.blockSize = Number(variant.bits) * 2;
    this.pending = new Uint8Array(this.blockSize);
    const block = this.parameterBlock();
    this.h = variant.start.map((word, i) => word ^ this.word(block, i));
    if (parameters.key.length > 0) {
      const padded = new Uint8Array(this.blockSize);
      padded.set(parameters.key);
      this.update(padded);
    }
  }

  private get mask(): bigint {
    return (1n << this.variant.bits) - 1n;
  }

  private word(bytes: Uint8Array, index: number, from = 0): bigint {
    const width = Number(this.variant.bits) / 8;
    let value = 0n;
    for (let i = width - 1; i >= 0; i--)
      value = (value << 8n) | BigInt(bytes[from + index * width + i] as number);
    return value;
  }

  private parameterBlock(): Uint8Array {
    const p = this.parameters;
    const wide = this.variant.bits === 64n;
    const block = new Uint8Array(wide ? 64 : 32);
    const view = new DataView(block.buffer);
    block[0] = p.digestSize;
    block[1] = p.key.length;
    block[2] = p.fanout;
    block[3] = p.depth;
    view.setUint32(4, p.leafSize, true);
    if (wide) view.setBigUint64(8, p.nodeOffset, true);
    else {
      view.setUint32(8, Number(p.nodeOffset & 0xffffffffn), true);
      view.setUint16(12, Number(p.nodeOffset >> 32n), true);
    }
    block[wide ? 16 : 14] = p.nodeDepth;
    block[wide ? 17 : 15] = p.innerSize;
    block.set(p.salt, wide ? 32 : 16);
    block.set(p.person, wide ? 48 : 24);
    return block;
  }

  private compress(data: Uint8Array, at: number, last: boolean): void {
    const { mask, h } = this;
    const { bits, rounds, rotations, start } = this.variant;
    const m: bigint[] = [];
    for (let i = 0; i < 16; i++) m.push(this.word(data, i, at));
    const v = [...h, ...start];
    v[12] = (v[12] as bigint) ^ (this.total & mask);
    v[13] = (v[13] as bigint) ^ (this.total >> bits);
    if (last) {
      v[14] = (v[14] as bigint) ^ mask;
      if (this.parameters.lastNode) v[15] = (v[15] as bigint) ^ mask;
    }
    const rotate = (x: bigint, n: bigint): bigint => ((x >> n) | (x << (bits - n))) & mask;
    const mix = (a: number, b: number, c: number, d: number, x: bigint, y: bigint): void => {
      v[a] = ((v[a] as bigint) + (v[b] as bigint) + x) & mask;
      v[d] = rotate((v[d] as bigint) ^ (v[a] as bigint), rotations[0]);
      v[c] = ((v[c] as bigint) + (v[d] as bigint)) & mask;
      v[b] = rotate((v[b] as bigint) ^ (v[c] as bigint), rotations[1]);
      v[a] = ((v[a] as bigint) + (v[b] as bigint) + y) & mask;
      v[d] = rotate((v[d] as bigint) ^ (v[a] as bigint), rotations[2]);
      v[c] = ((v[c] as bigint) + (v[d] as bigint)) & mask;
      v[b] = rotate((v[b] as bigint) ^ (v[c] as bigint), rotations[3]);
    };
    for (let round = 0; round < rounds; round++) {
      const s = SIGMA[round % 10] as readonly number[];
      const word = (i: number): bigint => m[s[i] as number] as bigint;
      for (let i = 0; i < 4; i++) mix(i, i + 4, i + 8, i + 12, word(2 * i), word(2 * i + 1));
      for (let i = 0; i < 4; i++)
        mix(
          i,
          ((i + 1) % 4) + 4,
          ((i + 2) % 4) + 8,
          ((i + 3) % 4) + 12,
          word(2 * i + 8),
          word(2 * i + 9),
        );
    }
    for (let i = 0; i < 8; i++) h[i] = (h[i] as bigint) ^ (v[i] as bigint) ^ (v[i + 8] as bigint);
  }

  update(data: Uint8Array): void {
    let at = 0;
    while (at < data.length) {
      // The last block waits: it is compressed in another way.
      if (this.filled === this.blockSize) {
        this.total += BigInt(this.blockSize);
        this.compress(this.pending, 0, false);
        this.filled = 0;
      }
      const taken = Math.min(this.blockSize - this.filled, data.length - at);
      this.pending.set(data.subarray(at, at + taken), this.filled);
      this.filled += taken;
      at += taken;
    }
  }

  copy(): Blake2 {
    const other = new Blake2(this.variant, { ...this.parameters, key: new Uint8Array(0) });
    for (let i = 0; i < 8; i++) other.h[i] = this.h[i] as bigint;
    other.pending.set(this.pending);
    other.filled = this.filled;
    other.total = this.total;
    return other;
  }

  digest(): Uint8Array {
    const end = this.copy();
    end.total += BigInt(end.filled);
    end.pending.fill(0, end.filled);
    end.compress(end.pending, 0, true);
    const width = Number(this.variant.bits) / 8;
    const out = new Uint8Array(8 * width);
    end.h.forEach((word, i) => {
      for (let k = 0; k < width; k++) out[i * width + k] = Number((word >> BigInt(8 * k)) & 255n);
    });
    return out.slice(0, this.parameters.digestSize);
  }
}
