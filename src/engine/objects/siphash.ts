/**
 * SipHash-1-3, the hash of str and bytes (Python/pyhash.c), keyed as `PYTHONHASHSEED=n` keys it
 * (Python/bootstrap_hash.c), so that hash('a') under seed n is what CPython says under that seed.
 * 64-bit words are pairs of 32-bit halves. Left out: the small-string optimisation, off in CPython builds.
 */
import { normalize } from './int.ts';
import type { Hash } from './type.ts';

interface Key {
  readonly seed: number;
  readonly words: Int32Array; // k0 low, k0 high, k1 low, k1 high
}

let lastKey: Key | null = null;

/** The secret of a seed: a linear congruential generator's bytes; all zero for seed 0. */
function keyOf(seed: number): Int32Array {
  if (lastKey !== null && lastKey.seed === seed) return lastKey.words;
  const words = new Int32Array(4);
  if (seed !== 0) {
    let x = seed | 0;
    for (let i = 0; i < 16; i++) {
      x = (Math.imul(x, 214013) + 2531011) | 0;
      words[i >> 2] = (words[i >> 2] as number) | (((x >>> 16) & 0xff) << ((i & 3) * 8));
    }
  }
  lastKey = { seed, words };
  return words;
}

// The state, as halves; module-level so that a round needs no allocation.
let al = 0,
  ah = 0,
  bl = 0,
  bh = 0,
  cl = 0,
  ch = 0,
  dl = 0,
  dh = 0;

function round(): void {
  // a += b; b = rotl(b, 13) ^ a; a = rotl(a, 32)
  let low = (al >>> 0) + (bl >>> 0);
  ah = (ah + bh + (low > 0xffffffff ? 1 : 0)) | 0;
  al = low | 0;
  let t = bl;
  bl = ((bl << 13) | (bh >>> 19)) ^ al;
  bh = ((bh << 13) | (t >>> 19)) ^ ah;
  t = al;
  al = ah;
  ah = t;
  // c += d; d = rotl(d, 16) ^ c
  low = (cl >>> 0) + (dl >>> 0);
  ch = (ch + dh + (low > 0xffffffff ? 1 : 0)) | 0;
  cl = low | 0;
  t = dl;
  dl = ((dl << 16) | (dh >>> 16)) ^ cl;
  dh = ((dh << 16) | (t >>> 16)) ^ ch;
  // a += d; d = rotl(d, 21) ^ a
  low = (al >>> 0) + (dl >>> 0);
  ah = (ah + dh + (low > 0xffffffff ? 1 : 0)) | 0;
  al = low | 0;
  t = dl;
  dl = ((dl << 21) | (dh >>> 11)) ^ al;
  dh = ((dh << 21) | (t >>> 11)) ^ ah;
  // c += b; b = rotl(b, 17) ^ c; c = rotl(c, 32)
  low = (cl >>> 0) + (bl >>> 0);
  ch = (ch + bh + (low > 0xffffffff ? 1 : 0)) | 0;
  cl = low | 0;
  t = bl;
  bl = ((bl << 17) | (bh >>> 15)) ^ cl;
  bh = ((bh << 17) | (t >>> 15)) ^ ch;
  t = cl;
  cl = ch;
  ch = t;
}

/** Signed 64-bit hash of `length` bytes, never -1 (that is 0 for no bytes, as in CPython). */
export function hashBytes(seed: number, length: number, byteAt: (i: number) => number): Hash {
  if (length === 0) return 0;
  const key = keyOf(seed);
  const [k0l, k0h, k1l, k1h] = key as unknown as [number, number, number, number];
  al = k0l ^ 0x70736575;
  ah = k0h ^ 0x736f6d65;
  bl = k1l ^ 0x6e646f6d;
  bh = k1h ^ 0x646f7261;
  cl = k0l ^ 0x6e657261;
  ch = k0h ^ 0x6c796765;
  dl = k1l ^ 0x79746573;
  dh = k1h ^ 0x74656462;
  let at = 0;
  for (; at + 8 <= length; at += 8) {
    const ml = byteAt(at) | (byteAt(at + 1) << 8) | (byteAt(at + 2) << 16) | (byteAt(at + 3) << 24);
    const mh =
      byteAt(at + 4) | (byteAt(at + 5) << 8) | (byteAt(at + 6) << 16) | (byteAt(at + 7) << 24);
    absorb(ml, mh);
  }
  let ml = 0;
  let mh = (length & 0xff) << 24;
  for (let i = 0; at + i < length; i++) {
    if (i < 4) ml |= byteAt(at + i) << (i * 8);
    else mh |= byteAt(at + i) << ((i - 4) * 8);
  }
  absorb(ml, mh);
  cl ^= 0xff;
  round();
  round();
  round();
  const low = al ^ bl ^ cl ^ dl;
  const high = ah ^ bh ^ ch ^ dh;
  const value = normalize((BigInt(high) << 32n) | BigInt(low >>> 0));
  return value === -1 ? -2 : value;
}

function absorb(ml: number, mh: number): void {
  dl ^= ml;
  dh ^= mh;
  round();
  al ^= ml;
  ah ^= mh;
}
