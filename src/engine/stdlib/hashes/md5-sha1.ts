/** MD5 (RFC 1321) and SHA-1 (FIPS 180-4). */
import { BlockHash, wordsToBytes } from './block-hash.ts';
import { sin } from '../../base/libm-trig.ts';

const rotate = (x: number, n: number): number => (x << n) | (x >>> (32 - n));

const SHIFTS = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const SINES = Int32Array.from({ length: 64 }, (_, i) =>
  Math.floor(Math.abs(sin(i + 1)) * 4294967296),
);

export class Md5 extends BlockHash {
  private readonly h = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);

  constructor() {
    super(64);
  }

  protected block(data: Uint8Array, at: number): void {
    const view = new DataView(data.buffer, data.byteOffset + at, 64);
    let [a, b, c, d] = this.h as unknown as [number, number, number, number];
    for (let i = 0; i < 64; i++) {
      let f: number;
      let g: number;
      if (i < 16) {
        f = (b & c) | (~b & d);
        g = i;
      } else if (i < 32) {
        f = (d & b) | (~d & c);
        g = (5 * i + 1) & 15;
      } else if (i < 48) {
        f = b ^ c ^ d;
        g = (3 * i + 5) & 15;
      } else {
        f = c ^ (b | ~d);
        g = (7 * i) & 15;
      }
      const sum = (a + f + (SINES[i] as number) + view.getUint32(4 * g, true)) | 0;
      a = d;
      d = c;
      c = b;
      b = (b + rotate(sum, SHIFTS[((i >> 4) << 2) | (i & 3)] as number)) | 0;
    }
    const h = this.h;
    h[0] = (h[0] as number) + a;
    h[1] = (h[1] as number) + b;
    h[2] = (h[2] as number) + c;
    h[3] = (h[3] as number) + d;
  }

  protected finish(): Uint8Array {
    this.padBits(8, false);
    return wordsToBytes(this.h, 16, false);
  }

  protected fresh(): BlockHash {
    return new Md5();
  }

  protected assign(from: this): void {
    this.h.set(from.h);
  }
}

export class Sha1 extends BlockHash {
  private readonly h = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  private readonly w = new Int32Array(80);

  constructor() {
    super(64);
  }

  protected block(data: Uint8Array, at: number): void {
    const { h, w } = this;
    const view = new DataView(data.buffer, data.byteOffset + at, 64);
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(4 * i);
    for (let i = 16; i < 80; i++)
      w[i] = rotate(
        (w[i - 3] as number) ^ (w[i - 8] as number) ^ (w[i - 14] as number) ^ (w[i - 16] as number),
        1,
      );
    let [a, b, c, d, e] = h as unknown as [number, number, number, number, number];
    for (let i = 0; i < 80; i++) {
      let f: number;
      let k: number;
      if (i < 20) {
        f = (b & c) | (~b & d);
        k = 0x5a827999;
      } else if (i < 40) {
        f = b ^ c ^ d;
        k = 0x6ed9eba1;
      } else if (i < 60) {
        f = (b & c) | (b & d) | (c & d);
        k = 0x8f1bbcdc;
      } else {
        f = b ^ c ^ d;
        k = 0xca62c1d6;
      }
      const sum = (rotate(a, 5) + f + e + k + (w[i] as number)) | 0;
      e = d;
      d = c;
      c = rotate(b, 30);
      b = a;
      a = sum;
    }
    const next = [a, b, c, d, e];
    for (let i = 0; i < 5; i++) h[i] = (h[i] as number) + (next[i] as number);
  }

  protected finish(): Uint8Array {
    this.padBits(8, true);
    return wordsToBytes(this.h, 20, true);
  }

  protected fresh(): BlockHash {
    return new Sha1();
  }

  protected assign(from: this): void {
    this.h.set(from.h);
  }
}
