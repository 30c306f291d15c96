/**
 * SHA-512 (FIPS 180-4) of bytes, for random.seed() of texts. The constants are the first 64 bits of the
 * fractional parts of the roots of the first primes, worked out here rather than written down.
 */

const MASK = (1n << 64n) - 1n;

/** floor of the `degree`-th root of n. */
function integerRoot(n: bigint, degree: bigint): bigint {
  let low = 0n;
  let high = 1n << 80n;
  while (high - low > 1n) {
    const mid = (low + high) >> 1n;
    if (mid ** degree <= n) low = mid;
    else high = mid;
  }
  return low;
}

function firstPrimes(count: number): bigint[] {
  const primes: bigint[] = [];
  for (let n = 2n; primes.length < count; n++) {
    if (primes.every((p) => n % p !== 0n)) primes.push(n);
  }
  return primes;
}

interface Constants {
  readonly start: readonly bigint[];
  readonly round: readonly bigint[];
}

let constants: Constants | null = null;

function getConstants(): Constants {
  if (constants === null) {
    const primes = firstPrimes(80);
    constants = {
      start: primes.slice(0, 8).map((p) => integerRoot(p << 128n, 2n) & MASK),
      round: primes.map((p) => integerRoot(p << 192n, 3n) & MASK),
    };
  }
  return constants;
}

const rotate = (x: bigint, by: bigint): bigint => ((x >> by) | (x << (64n - by))) & MASK;

/** The message with a one bit, zeros and its length in bits, a multiple of 128 bytes. */
function padded(message: Uint8Array): Uint8Array {
  const out = new Uint8Array(Math.ceil((message.length + 17) / 128) * 128);
  out.set(message);
  out[message.length] = 0x80;
  new DataView(out.buffer).setBigUint64(out.length - 8, BigInt(message.length) * 8n);
  return out;
}

function schedule(block: DataView, offset: number): bigint[] {
  const w: bigint[] = [];
  for (let i = 0; i < 16; i++) w.push(block.getBigUint64(offset + i * 8));
  for (let i = 16; i < 80; i++) {
    const a = w[i - 15] as bigint;
    const b = w[i - 2] as bigint;
    const s0 = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n);
    const s1 = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n);
    w.push(((w[i - 16] as bigint) + s0 + (w[i - 7] as bigint) + s1) & MASK);
  }
  return w;
}

type State = [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint];

function compress(
  state: readonly bigint[],
  w: readonly bigint[],
  round: readonly bigint[],
): bigint[] {
  let [a, b, c, d, e, f, g, h] = state as State;
  for (let i = 0; i < 80; i++) {
    const s1 = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n);
    const t1 = h + s1 + ((e & f) ^ (~e & MASK & g)) + (round[i] as bigint) + (w[i] as bigint);
    const s0 = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n);
    const t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & MASK, c, b, a, (t1 + t2) & MASK];
  }
  return [a, b, c, d, e, f, g, h].map((x, i) => (x + (state[i] as bigint)) & MASK);
}

/** The 64 bytes of the digest. */
export function sha512(message: Uint8Array): Uint8Array {
  const { start, round } = getConstants();
  const data = new DataView(padded(message).buffer);
  let state: readonly bigint[] = start;
  for (let at = 0; at < data.byteLength; at += 128)
    state = compress(state, schedule(data, at), round);
  const digest = new Uint8Array(64);
  const out = new DataView(digest.buffer);
  for (const [i, word] of state.entries()) out.setBigUint64(i * 8, word);
  return digest;
}
