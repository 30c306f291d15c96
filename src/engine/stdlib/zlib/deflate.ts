/** Compression to deflate streams (RFC 1951): matches from a hash chain, dynamic Huffman codes, stored blocks. */
import {
  codesOf,
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  fixedLengths,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LENGTH_ORDER,
  lengthsOf,
} from './huffman.ts';

const WINDOW = 32768;
const MIN_MATCH = 3;
const MAX_MATCH = 258;
/** Literals and matches of one block. */
const BLOCK_SYMBOLS = 16384;
const STORED_MOST = 65535;
/** How many earlier places are tried, by level. */
const CHAIN = [0, 4, 5, 6, 16, 32, 128, 256, 1024, 4096];

export class BitWriter {
  private bytes = new Uint8Array(1024);
  private length = 0;
  private held = 0;
  private count = 0;

  bits(value: number, count: number): void {
    this.held |= value << this.count;
    this.count += count;
    while (this.count >= 8) {
      this.byte(this.held & 255);
      this.held >>>= 8;
      this.count -= 8;
    }
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    this.bytes[this.length++] = value;
  }

  align(): void {
    if (this.count > 0) this.bits(0, 8 - this.count);
  }

  /** The whole bytes so far. */
  take(): Uint8Array {
    const out = this.bytes.slice(0, this.length);
    this.length = 0;
    return out;
  }

  copy(): BitWriter {
    const other = new BitWriter();
    other.bytes = this.bytes.slice();
    other.length = this.length;
    other.held = this.held;
    other.count = this.count;
    return other;
  }
}

const lengthSymbol = new Uint8Array(MAX_MATCH + 1);
for (let i = 0; i < 29; i++)
  for (let n = LENGTH_BASE[i] as number; n <= MAX_MATCH; n++) lengthSymbol[n] = i;
function distanceSymbol(distance: number): number {
  let low = 0;
  let high = 29;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((DISTANCE_BASE[middle] as number) <= distance) low = middle;
    else high = middle - 1;
  }
  return low;
}

export class Deflater {
  readonly out: BitWriter;
  private readonly level: number;
  private readonly literalsOnly: boolean;
  /** The window and what has not been compressed. */
  private data: Uint8Array = new Uint8Array(0);
  private start = 0;
  /** What zlib would have done so far: earlier places tried, literals and matches written. */
  readonly work = { tried: 0, symbols: 0 };

  constructor(level: number, literalsOnly = false, dictionary?: Uint8Array, out = new BitWriter()) {
    this.level = level < 0 ? 6 : level;
    this.literalsOnly = literalsOnly;
    this.out = out;
    if (dictionary !== undefined) {
      this.data = dictionary.slice(-WINDOW);
      this.start = this.data.length;
    }
  }

  push(more: Uint8Array): void {
    const joined = new Uint8Array(this.data.length + more.length);
    joined.set(this.data);
    joined.set(more, this.data.length);
    this.data = joined;
  }

  get waiting(): number {
    return this.data.length - this.start;
  }

  /** Compresses what waits; `last` ends the stream. */
  flush(last: boolean): void {
    const { data } = this;
    if (this.level === 0) this.storeAll(last);
    else this.compressAll(last);
    const keep = Math.min(data.length, WINDOW);
    this.data = data.slice(data.length - keep);
    this.start = keep;
  }

  /** An empty stored block, so that everything so far is in whole bytes. */
  sync(): void {
    this.out.bits(0, 3);
    this.out.align();
    this.out.bits(0, 16);
    this.out.bits(0xffff, 16);
  }

  private storeAll(last: boolean): void {
    let at = this.start;
    if (at === this.data.length && !last) return;
    do {
      const size = Math.min(STORED_MOST, this.data.length - at);
      this.store(at, size, last && at + size === this.data.length);
      at += size;
    } while (at < this.data.length);
  }

  private store(at: number, size: number, last: boolean): void {
    this.out.bits(last ? 1 : 0, 3);
    this.out.align();
    this.out.bits(size, 16);
    this.out.bits(size ^ 0xffff, 16);
    for (let i = 0; i < size; i++) this.out.byte(this.data[at + i] as number);
  }

  private compressAll(last: boolean): void {
    const { data } = this;
    const heads = new Int32Array(65536).fill(-1);
    const previous = new Int32Array(data.length);
    const most = this.literalsOnly ? 0 : (CHAIN[this.level] as number);
    const hashAt = (i: number): number =>
      (((data[i] as number) << 10) ^ ((data[i + 1] as number) << 5) ^ (data[i + 2] as number)) &
      0xffff;
    const insert = (i: number): void => {
      if (i + MIN_MATCH > data.length) return;
      const h = hashAt(i);
      previous[i] = heads[h] as number;
      heads[h] = i;
    };
    for (let i = Math.max(0, this.start - WINDOW); i < this.start; i++) insert(i);
    /** Literals as they are; matches as length * 65536 + distance, plus 2**31. */
    let symbols: number[] = [];
    let from = this.start;
    let i = this.start;
    const find = (at: number): { length: number; distance: number } => {
      let best = 2;
      let distance = 0;
      if (at + MIN_MATCH > data.length) return { length: 0, distance };
      const limit = Math.min(MAX_MATCH, data.length - at);
      let candidate = heads[hashAt(at)] as number;
      for (let tries = most; candidate >= 0 && at - candidate <= WINDOW && tries > 0; tries--) {
        this.work.tried++;
        if (candidate < at && data[candidate + best] === data[at + best]) {
          let n = 0;
          while (n < limit && data[candidate + n] === data[at + n]) n++;
          if (n > best) {
            best = n;
            distance = at - candidate;
            if (n === limit) break;
          }
        }
        candidate = previous[candidate] as number;
      }
      return { length: best > 2 ? best : 0, distance };
    };
    while (i < data.length) {
      let { length, distance } = most === 0 ? { length: 0, distance: 0 } : find(i);
      insert(i);
      if (length > 0 && length < 32 && this.level >= 4 && i + 1 < data.length) {
        // A longer match one place on is worth a literal.
        const next = find(i + 1);
        if (next.length > length) {
          length = 0;
          distance = 0;
        }
      }
      if (length === 0) {
        symbols.push(data[i] as number);
        i++;
      } else {
        symbols.push(2147483648 + length * 65536 + distance);
        for (let k = 1; k < length; k++) insert(i + k);
        i += length;
      }
      if (symbols.length >= BLOCK_SYMBOLS && i < data.length) {
        this.writeBlock(symbols, from, i - from, false);
        symbols = [];
        from = i;
      }
    }
    if (symbols.length > 0 || last) this.writeBlock(symbols, from, i - from, last);
  }

  private writeBlock(symbols: readonly number[], from: number, size: number, last: boolean): void {
    this.work.symbols += symbols.length;
    const literals = new Uint32Array(286);
    const distances = new Uint32Array(30);
    literals[256] = 1;
    let extra = 0;
    for (const s of symbols) {
      if (s < 256) {
        literals[s] = (literals[s] as number) + 1;
        continue;
      }
      const l = lengthSymbol[(s - 2147483648) >>> 16] as number;
      const d = distanceSymbol(s & 0xffff);
      literals[257 + l] = (literals[257 + l] as number) + 1;
      distances[d] = (distances[d] as number) + 1;
      extra += (LENGTH_EXTRA[l] as number) + (DISTANCE_EXTRA[d] as number);
    }
    const own = { literals: lengthsOf(literals, 15), distances: lengthsOf(distances, 15) };
    if (own.distances.every((n) => n === 0)) own.distances[0] = 1;
    const fixed = fixedLengths();
    const cost = (t: { literals: Uint8Array; distances: Uint8Array }): number => {
      let bits = extra;
      for (let i = 0; i < 286; i++) bits += (literals[i] as number) * (t.literals[i] as number);
      for (let i = 0; i < 30; i++) bits += (distances[i] as number) * (t.distances[i] as number);
      return bits;
    };
    const header = new BitWriter();
    const headerBits = writeTables(header, own.literals, own.distances);
    const dynamic = cost(own) + headerBits;
    const plain = cost(fixed);
    if (size > 0 && size <= STORED_MOST && (size + 5) * 8 < Math.min(dynamic, plain)) {
      this.store(from, size, last);
      return;
    }
    const isFixed = plain <= dynamic;
    this.out.bits((last ? 1 : 0) | ((isFixed ? 1 : 2) << 1), 3);
    if (!isFixed) writeTables(this.out, own.literals, own.distances);
    this.writeSymbols(symbols, isFixed ? fixed : own);
  }

  private writeSymbols(
    symbols: readonly number[],
    lengths: { literals: Uint8Array; distances: Uint8Array },
  ): void {
    const literals = codesOf(lengths.literals);
    const distances = codesOf(lengths.distances);
    const { out } = this;
    for (const s of symbols) {
      if (s < 256) {
        out.bits(literals[s] as number, lengths.literals[s] as number);
        continue;
      }
      const length = (s - 2147483648) >>> 16;
      const distance = s & 0xffff;
      const l = lengthSymbol[length] as number;
      out.bits(literals[257 + l] as number, lengths.literals[257 + l] as number);
      out.bits(length - (LENGTH_BASE[l] as number), LENGTH_EXTRA[l] as number);
      const d = distanceSymbol(distance);
      out.bits(distances[d] as number, lengths.distances[d] as number);
      out.bits(distance - (DISTANCE_BASE[d] as number), DISTANCE_EXTRA[d] as number);
    }
    out.bits(literals[256] as number, lengths.literals[256] as number);
  }

  copy(): Deflater {
    const other = new Deflater(this.level, this.literalsOnly, undefined, this.out.copy());
    other.data = this.data.slice();
    other.start = this.start;
    return other;
  }
}

/** The code lengths of a dynamic block, themselves Huffman coded; returns how many bits that took. */
function writeTables(out: BitWriter, literals: Uint8Array, distances: Uint8Array): number {
  let literalCount = 286;
  while (literalCount > 257 && literals[literalCount - 1] === 0) literalCount--;
  let distanceCount = 30;
  while (distanceCount > 1 && distances[distanceCount - 1] === 0) distanceCount--;
  const all = [...literals.subarray(0, literalCount), ...distances.subarray(0, distanceCount)];
  const runs: { symbol: number; extra: number; bits: number }[] = [];
  for (let i = 0; i < all.length;) {
    const value = all[i] as number;
    let n = 1;
    while (i + n < all.length && all[i + n] === value) n++;
    if (value === 0 && n >= 3) {
      const times = Math.min(n, 138);
      runs.push(
        times <= 10
          ? { symbol: 17, extra: times - 3, bits: 3 }
          : { symbol: 18, extra: times - 11, bits: 7 },
      );
      i += times;
    } else if (n >= 4) {
      runs.push({ symbol: value, extra: 0, bits: 0 });
      const times = Math.min(n - 1, 6);
      runs.push({ symbol: 16, extra: times - 3, bits: 2 });
      i += times + 1;
    } else {
      runs.push({ symbol: value, extra: 0, bits: 0 });
      i++;
    }
  }
  const frequencies = new Uint32Array(19);
  for (const { symbol } of runs) frequencies[symbol] = (frequencies[symbol] as number) + 1;
  const lengths = lengthsOf(frequencies, 7);
  const codes = codesOf(lengths);
  let count = 19;
  while (count > 4 && lengths[LENGTH_ORDER[count - 1] as number] === 0) count--;
  out.bits(literalCount - 257, 5);
  out.bits(distanceCount - 1, 5);
  out.bits(count - 4, 4);
  let total = 14 + 3 * count;
  for (let i = 0; i < count; i++) out.bits(lengths[LENGTH_ORDER[i] as number] as number, 3);
  for (const { symbol, extra, bits } of runs) {
    out.bits(codes[symbol] as number, lengths[symbol] as number);
    if (bits > 0) out.bits(extra, bits);
    total += (lengths[symbol] as number) + bits;
  }
  return total;
}
