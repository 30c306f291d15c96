/** Decompression of deflate streams (RFC 1951), as far as the input goes: more may follow. */
import {
  DISTANCE_BASE,
  DISTANCE_EXTRA,
  fixedLengths,
  LENGTH_BASE,
  LENGTH_EXTRA,
  LENGTH_ORDER,
} from './huffman.ts';

export class InflateError {
  readonly message: string;
  constructor(message: string) {
    this.message = message;
  }
}

/** The input ends in the middle of something. */
const MORE = Symbol('more');

/** Counts and symbols of a canonical code, for reading bit by bit. */
interface Decoder {
  readonly count: Uint16Array;
  readonly symbol: Uint16Array;
}

function decoder(lengths: ArrayLike<number>): Decoder {
  const count = new Uint16Array(16);
  for (let i = 0; i < lengths.length; i++)
    count[lengths[i] as number] = (count[lengths[i] as number] as number) + 1;
  const offsets = new Uint16Array(16);
  for (let i = 1; i < 15; i++) offsets[i + 1] = (offsets[i] as number) + (count[i] as number);
  const symbol = new Uint16Array(lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const n = lengths[i] as number;
    if (n !== 0) {
      symbol[offsets[n] as number] = i;
      offsets[n] = (offsets[n] as number) + 1;
    }
  }
  return { count, symbol };
}

/** More codes than there are bit patterns, or (unless there is one only) fewer. */
function isBroken(lengths: ArrayLike<number>, mayBeSingle: boolean): boolean {
  let left = 1;
  let used = 0;
  for (let bits = 1; bits < 16; bits++) {
    left <<= 1;
    for (let i = 0; i < lengths.length; i++)
      if (lengths[i] === bits) {
        left--;
        used++;
      }
    if (left < 0) return true;
  }
  return left > 0 && !(mayBeSingle && used <= 1);
}

let fixed: { literals: Decoder; distances: Decoder } | null = null;

export class Inflater {
  private input = new Uint8Array(0);
  /** Position in bits. */
  private bit = 0;
  private out = new Uint8Array(1024);
  private length = 0;
  /** Where the output that was given away ends. */
  private given = 0;
  private block: 'header' | 'stored' | 'codes' | 'done' = 'header';
  private last = false;
  private stored = 0;
  private literals!: Decoder;
  private distances!: Decoder;

  constructor(dictionary?: Uint8Array) {
    if (dictionary !== undefined) {
      for (const b of dictionary) this.put(b);
      this.given = this.length;
    }
  }

  get done(): boolean {
    return this.block === 'done';
  }

  /** What follows the stream. */
  get rest(): Uint8Array {
    return this.input.subarray(Math.ceil(this.bit / 8));
  }

  /** Gives up the input that has not been looked at. */
  giveBack(): Uint8Array {
    const rest = this.rest.slice();
    this.input = this.input.slice(0, Math.ceil(this.bit / 8));
    return rest;
  }

  /** What came out and has not been taken. */
  get available(): number {
    return this.length - this.given;
  }

  take(count: number): Uint8Array {
    const part = this.out.slice(this.given, this.given + count);
    this.given += part.length;
    if (this.given > 1 << 20) {
      // Distances reach 32 KiB back, no further.
      const from = this.given - 32768;
      this.out.copyWithin(0, from, this.length);
      this.length -= from;
      this.given -= from;
    }
    return part;
  }

  private put(byte: number): void {
    if (this.length === this.out.length) {
      const larger = new Uint8Array(this.out.length * 2);
      larger.set(this.out);
      this.out = larger;
    }
    this.out[this.length++] = byte;
  }

  private bits(count: number): number {
    let value = 0;
    if (this.bit + count > this.input.length * 8) throw MORE;
    for (let i = 0; i < count; i++, this.bit++)
      value |= (((this.input[this.bit >> 3] as number) >> (this.bit & 7)) & 1) << i;
    return value;
  }

  private symbol({ count, symbol }: Decoder): number {
    let code = 0;
    let first = 0;
    let index = 0;
    const end = this.input.length * 8;
    for (let n = 1; n < 16; n++) {
      if (this.bit >= end) throw MORE;
      code |= ((this.input[this.bit >> 3] as number) >> (this.bit & 7)) & 1;
      this.bit++;
      const c = count[n] as number;
      if (code - c < first) return symbol[index + code - first] as number;
      index += c;
      first = (first + c) << 1;
      code <<= 1;
    }
    return -1;
  }

  /** Reads on; stops once `limit` bytes wait to be taken, at the end, or where the input ends. */
  push(data: Uint8Array, limit = Infinity): void {
    if (data.length > 0) {
      const from = this.bit >> 3;
      const joined = new Uint8Array(this.input.length - from + data.length);
      joined.set(this.input.subarray(from));
      joined.set(data, this.input.length - from);
      this.input = joined;
      this.bit &= 7;
    }
    try {
      while (this.block !== 'done' && this.available < limit) this.step(limit);
    } catch (e) {
      if (e !== MORE) throw e;
    }
  }

  private step(limit: number): void {
    const before = this.bit;
    try {
      if (this.block === 'header') this.readHeader();
      else if (this.block === 'stored') this.readStored(limit);
      else this.readCodes(limit);
    } catch (e) {
      if (e === MORE && this.block === 'header') this.bit = before;
      throw e;
    }
  }

  private endBlock(): void {
    this.block = this.last ? 'done' : 'header';
  }

  private readHeader(): void {
    this.last = this.bits(1) === 1;
    const kind = this.bits(2);
    if (kind === 3) throw new InflateError('invalid block type');
    if (kind === 0) {
      this.bit = (this.bit + 7) & ~7;
      const size = this.bits(16);
      if ((this.bits(16) ^ 0xffff) !== size) throw new InflateError('invalid stored block lengths');
      this.stored = size;
      this.block = 'stored';
    } else {
      if (kind === 1) {
        if (fixed === null) {
          const { literals, distances } = fixedLengths();
          fixed = { literals: decoder(literals), distances: decoder(distances) };
        }
        this.literals = fixed.literals;
        this.distances = fixed.distances;
      } else this.readTables();
      this.block = 'codes';
    }
  }

  private readTables(): void {
    const literals = this.bits(5) + 257;
    const distances = this.bits(5) + 1;
    const codes = this.bits(4) + 4;
    if (literals > 286 || distances > 30)
      throw new InflateError('too many length or distance symbols');
    const lengths = new Uint8Array(19);
    for (let i = 0; i < codes; i++) lengths[LENGTH_ORDER[i] as number] = this.bits(3);
    if (isBroken(lengths, false)) throw new InflateError('invalid code lengths set');
    const code = decoder(lengths);
    const all = new Uint8Array(literals + distances);
    for (let i = 0; i < all.length;) {
      const symbol = this.symbol(code);
      if (symbol < 16) {
        all[i++] = symbol;
        continue;
      }
      if (symbol === 16 && i === 0) throw new InflateError('invalid bit length repeat');
      const value = symbol === 16 ? (all[i - 1] as number) : 0;
      let times =
        symbol === 16 ? 3 + this.bits(2) : symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7);
      if (i + times > all.length) throw new InflateError('invalid bit length repeat');
      while (times-- > 0) all[i++] = value;
    }
    if (all[256] === 0) throw new InflateError('invalid code -- missing end-of-block');
    if (isBroken(all.subarray(0, literals), true))
      throw new InflateError('invalid literal/lengths set');
    if (isBroken(all.subarray(literals), true)) throw new InflateError('invalid distances set');
    this.literals = decoder(all.subarray(0, literals));
    this.distances = decoder(all.subarray(literals));
  }

  private readStored(limit: number): void {
    while (this.stored > 0 && this.available < limit) {
      if (this.bit >> 3 >= this.input.length) throw MORE;
      this.put(this.input[this.bit >> 3] as number);
      this.bit += 8;
      this.stored--;
    }
    if (this.stored === 0) this.endBlock();
  }

  private readCodes(limit: number): void {
    while (this.available < limit) {
      const before = this.bit;
      try {
        const symbol = this.symbol(this.literals);
        if (symbol < 0) throw new InflateError('invalid literal/length code');
        if (symbol < 256) {
          this.put(symbol);
          continue;
        }
        if (symbol === 256) {
          this.endBlock();
          return;
        }
        this.copyMatch(symbol - 257);
      } catch (e) {
        if (e === MORE) this.bit = before;
        throw e;
      }
    }
  }

  private copyMatch(index: number): void {
    if (index > 28) throw new InflateError('invalid literal/length code');
    const length = (LENGTH_BASE[index] as number) + this.bits(LENGTH_EXTRA[index] as number);
    const symbol = this.symbol(this.distances);
    if (symbol < 0 || symbol > 29) throw new InflateError('invalid distance code');
    const distance =
      (DISTANCE_BASE[symbol] as number) + this.bits(DISTANCE_EXTRA[symbol] as number);
    if (distance > this.length) throw new InflateError('invalid distance too far back');
    for (let i = 0; i < length; i++) this.put(this.out[this.length - distance] as number);
  }
}
