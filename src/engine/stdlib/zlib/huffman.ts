/** Huffman codes of deflate (RFC 1951, 3.2.2): canonical codes from lengths, lengths from frequencies. */

/** Codes of each symbol, bits reversed as they are written. */
export function codesOf(lengths: ArrayLike<number>): Uint16Array {
  const count = new Uint16Array(16);
  for (let i = 0; i < lengths.length; i++)
    count[lengths[i] as number] = (count[lengths[i] as number] as number) + 1;
  count[0] = 0;
  const next = new Uint16Array(16);
  for (let bits = 1, code = 0; bits < 16; bits++) {
    code = (code + (count[bits - 1] as number)) << 1;
    next[bits] = code;
  }
  const codes = new Uint16Array(lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const n = lengths[i] as number;
    if (n === 0) continue;
    let code = next[n] as number;
    next[n] = code + 1;
    let reversed = 0;
    for (let k = 0; k < n; k++) {
      reversed = (reversed << 1) | (code & 1);
      code >>= 1;
    }
    codes[i] = reversed;
  }
  return codes;
}

/** Lengths of at most `limit` bits, by package-merge. */
export function lengthsOf(frequencies: ArrayLike<number>, limit: number): Uint8Array {
  const lengths = new Uint8Array(frequencies.length);
  const symbols: { weight: number; symbols: number[] }[] = [];
  for (let i = 0; i < frequencies.length; i++)
    if ((frequencies[i] as number) > 0)
      symbols.push({ weight: frequencies[i] as number, symbols: [i] });
  if (symbols.length === 0) return lengths;
  if (symbols.length === 1) {
    lengths[(symbols[0] as { symbols: number[] }).symbols[0] as number] = 1;
    return lengths;
  }
  symbols.sort(
    (a, b) => a.weight - b.weight || (a.symbols[0] as number) - (b.symbols[0] as number),
  );
  let packages = symbols;
  for (let bit = 1; bit < limit; bit++) {
    const pairs: { weight: number; symbols: number[] }[] = [];
    for (let i = 0; i + 1 < packages.length; i += 2) {
      const [a, b] = [packages[i], packages[i + 1]] as [(typeof symbols)[0], (typeof symbols)[0]];
      pairs.push({ weight: a.weight + b.weight, symbols: [...a.symbols, ...b.symbols] });
    }
    packages = merge(symbols, pairs);
  }
  for (const { symbols: members } of packages.slice(0, 2 * symbols.length - 2))
    for (const symbol of members) lengths[symbol] = (lengths[symbol] as number) + 1;
  return lengths;
}

function merge<T extends { weight: number }>(a: readonly T[], b: readonly T[]): T[] {
  const out: T[] = [];
  let i = 0;
  let k = 0;
  while (i < a.length || k < b.length) {
    const left = a[i];
    const right = b[k];
    if (right === undefined || (left !== undefined && left.weight <= right.weight)) {
      out.push(left as T);
      i++;
    } else {
      out.push(right);
      k++;
    }
  }
  return out;
}

/** Extra bits and first values of lengths (from symbol 257) and of distances. */
export const LENGTH_EXTRA = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
export const DISTANCE_EXTRA = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];

const bases = (extra: readonly number[], first: number): number[] => {
  const out: number[] = [];
  let base = first;
  for (const bits of extra) {
    out.push(base);
    base += 1 << bits;
  }
  return out;
};
export const LENGTH_BASE = bases(LENGTH_EXTRA, 3);
LENGTH_BASE[28] = 258;
export const DISTANCE_BASE = bases(DISTANCE_EXTRA, 1);
/** The order in which code lengths of code lengths are written. */
export const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

export function fixedLengths(): { literals: Uint8Array; distances: Uint8Array } {
  const literals = new Uint8Array(288);
  literals.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280);
  return { literals, distances: new Uint8Array(30).fill(5) };
}
