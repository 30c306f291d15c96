/**
 * `zlib` (Modules/zlibmodule.c): deflate streams with zlib, gzip or no header. The compressor is our own:
 * its output differs from zlib's, and every inflater reads it. Work on buffers is done without the GIL.
 * Left out: the difference between strategies (but Z_HUFFMAN_ONLY), memLevel, streams of several members.
 */
import { asIndex } from '../objects/abstract.ts';
import { bytesOf, hasBuffer } from '../objects/bytes-common.ts';
import { ExceptionType, raise, typeError, valueError } from '../objects/errors.ts';
import {
  getset,
  method,
  nativeFunction,
  setIn,
  type HostFunction,
  type PyModule,
} from '../objects/native.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newBytes,
  newInt,
  newStr,
  ObjectType,
  pyBool,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { adler32, crc32 } from './zlib/checksums.ts';
import { Deflater } from './zlib/deflate.ts';
import { Inflater, InflateError } from './zlib/inflate.ts';

const ErrorType = makeBuiltinType('error', ExceptionType, 'zlib');
ErrorType.dictKind = 'ext';

/**
 * Nanoseconds of compressing, which depends on the data as much as on the level: a byte, an earlier place that is tried,
 * a literal or match that is written (program 52 of public/measured; ratios from zlib on source, words and noise).
 */
const COMPRESS_NS = { call: 2000, stored: 1, byte: 5, tried: 2.8, symbol: 15.5 };
/** Nanoseconds a byte: decompressing, checksums. */
const DECOMPRESS_NS = 3.5;
const CHECKSUM_NS = 0.4;
/** Checksums of fewer bytes keep the GIL. */
const CHECKSUM_WITHOUT_GIL = 5 * 1024;

function withoutGil(rt: Rt, ns: number, label: string): Gen {
  return rt.op({ kind: 'c-call', ns: Math.round(ns), releasesGil: true, label });
}

function* int(rt: Rt, o: PyObject | undefined, otherwise: number): Gen<number> {
  return o === undefined ? otherwise : Number(yield* settle(asIndex(rt, o)));
}

type Wrapper = 'zlib' | 'gzip' | 'raw' | 'auto';

/** What window bits ask for. */
function wrapperOf(bits: number, reading: boolean): Wrapper {
  if (bits >= 8 && bits <= 15) return 'zlib';
  if (reading && bits === 0) return 'zlib';
  if (bits <= -8 && bits >= -15) return 'raw';
  if (bits >= 24 && bits <= 31) return 'gzip';
  if (reading && bits >= 40 && bits <= 47) return 'auto';
  if (reading) throw valueError('Invalid initialization option');
  throw valueError('Invalid initialization option');
}

const bigEndian = (n: number): number[] => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const littleEndian = (n: number): number[] => bigEndian(n).reverse();

// --- compressing ----------------------------------------------------------------------------------------------

class Compressor {
  private readonly deflater: Deflater;
  private readonly wrapper: Wrapper;
  private readonly level: number;
  private readonly dictionary: Uint8Array | undefined;
  private sum: number;
  private size = 0;
  private begun = false;
  finished = false;

  constructor(
    level: number,
    wrapper: Wrapper,
    literalsOnly: boolean,
    dictionary?: Uint8Array,
    deflater?: Deflater,
  ) {
    this.level = level;
    this.wrapper = wrapper;
    this.dictionary = dictionary;
    this.deflater = deflater ?? new Deflater(level, literalsOnly, dictionary);
    this.sum = wrapper === 'gzip' ? 0 : 1;
  }

  private header(): number[] {
    if (this.begun) return [];
    this.begun = true;
    if (this.wrapper === 'raw') return [];
    const fast = this.level >= 0 && this.level < 2;
    if (this.wrapper === 'gzip')
      return [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, this.level === 9 ? 2 : fast ? 4 : 0, 3];
    const strength = fast ? 0 : this.level >= 2 && this.level < 6 ? 1 : this.level <= 6 ? 2 : 3;
    const flags = (strength << 6) | (this.dictionary === undefined ? 0 : 32);
    const head = [0x78, flags + 31 - ((0x7800 + flags) % 31)];
    return this.dictionary === undefined ? head : [...head, ...bigEndian(adler32(this.dictionary))];
  }

  /** Nanoseconds that the work since the last call would have taken zlib. */
  spentNs(size: number): number {
    const { work } = this.deflater;
    const perByte = this.level === 0 ? COMPRESS_NS.stored : COMPRESS_NS.byte;
    const ns =
      COMPRESS_NS.call +
      size * perByte +
      work.tried * COMPRESS_NS.tried +
      work.symbols * COMPRESS_NS.symbol;
    work.tried = 0;
    work.symbols = 0;
    return ns;
  }

  push(data: Uint8Array): Uint8Array {
    this.sum = this.wrapper === 'gzip' ? crc32(data, this.sum) : adler32(data, this.sum);
    this.size += data.length;
    this.deflater.push(data);
    if (this.deflater.waiting > 1 << 18) this.deflater.flush(false);
    return this.out([]);
  }

  private out(tail: readonly number[]): Uint8Array {
    const head = this.header();
    const body = this.deflater.out.take();
    const all = new Uint8Array(head.length + body.length + tail.length);
    all.set(head);
    all.set(body, head.length);
    all.set(tail, head.length + body.length);
    return all;
  }

  flush(finish: boolean): Uint8Array {
    this.deflater.flush(finish);
    if (!finish) {
      this.deflater.sync();
      return this.out([]);
    }
    this.finished = true;
    this.deflater.out.align();
    const tail =
      this.wrapper === 'raw'
        ? []
        : this.wrapper === 'gzip'
          ? [...littleEndian(this.sum), ...littleEndian(this.size >>> 0)]
          : bigEndian(this.sum);
    return this.out(tail);
  }

  copy(): Compressor {
    const other = new Compressor(
      this.level,
      this.wrapper,
      false,
      this.dictionary,
      this.deflater.copy(),
    );
    other.sum = this.sum;
    other.size = this.size;
    other.begun = this.begun;
    return other;
  }
}

const checkLevel = (level: number): number => {
  if (level < -1 || level > 9) throw raise(ErrorType, 'Bad compression level');
  return level;
};

const compress: HostFunction = function* (
  rt,
  data: PyObject,
  level?: PyObject,
  wbits?: PyObject,
): Gen {
  const bytes = bytesOf(data);
  const strength = checkLevel(yield* int(rt, level, -1));
  const c = new Compressor(strength, wrapperOf(yield* int(rt, wbits, 15), false), false);
  const head = c.push(bytes);
  const rest = c.flush(true);
  const out = new Uint8Array(head.length + rest.length);
  out.set(head);
  out.set(rest, head.length);
  yield* withoutGil(rt, c.spentNs(bytes.length), 'compress');
  return newBytes(out);
};

type PyCompress = PyObject<{ readonly compressor: Compressor; readonly level: number }>;
const CompressType = makeBuiltinType('Compress', ObjectType, 'zlib', true);

const compressobj: HostFunction = function* (
  rt,
  level?: PyObject,
  method_?: PyObject,
  wbits?: PyObject,
  memLevel?: PyObject,
  strategy?: PyObject,
  zdict?: PyObject,
): Gen {
  const strength = yield* int(rt, level, -1);
  if ((yield* int(rt, method_, 8)) !== 8 || strength < -1 || strength > 9)
    throw valueError('Invalid initialization option');
  const memory = yield* int(rt, memLevel, 8);
  if (memory < 1 || memory > 9) throw valueError('Invalid initialization option');
  const wrapper = wrapperOf(yield* int(rt, wbits, 15), false);
  const literalsOnly = (yield* int(rt, strategy, 0)) === 2;
  const dictionary = zdict === undefined ? undefined : bytesOf(zdict);
  const compressor = new Compressor(strength, wrapper, literalsOnly, dictionary);
  return new PyObject(CompressType, { compressor, level: strength });
};

method(CompressType, 'compress', 'data, /', function* (rt, self: PyCompress, data: PyObject): Gen {
  const bytes = bytesOf(data);
  if (self.v.compressor.finished)
    throw raise(ErrorType, 'Error -2 while compressing data: inconsistent stream state');
  yield* withoutGil(rt, self.v.compressor.spentNs(bytes.length), 'compress');
  return newBytes(self.v.compressor.push(bytes));
});
method(
  CompressType,
  'flush',
  'mode=zlib.Z_FINISH, /',
  function* (rt, self: PyCompress, mode?: PyObject): Gen {
    const how = yield* int(rt, mode, 4);
    if (how === 0) return newBytes(new Uint8Array(0));
    if (how < 0 || how > 6)
      throw raise(ErrorType, 'Error -2 while flushing: inconsistent stream state');
    if (self.v.compressor.finished)
      throw raise(ErrorType, 'Error -2 while finishing compression: inconsistent stream state');
    return newBytes(self.v.compressor.flush(how === 4));
  },
);
for (const name of ['copy', '__copy__'])
  method(CompressType, name, '', (_rt, self: PyCompress) => {
    if (self.v.compressor.finished) throw valueError('Inconsistent stream state');
    return new PyObject(CompressType, { ...self.v, compressor: self.v.compressor.copy() });
  });
method(
  CompressType,
  '__deepcopy__',
  'memo, /',
  (_rt, self: PyCompress) =>
    new PyObject(CompressType, { ...self.v, compressor: self.v.compressor.copy() }),
);

// --- decompressing --------------------------------------------------------------------------------------------

/** A stream with its header and trailer, fed in pieces. */
class Decompressor {
  private wrapper: Wrapper;
  private readonly dictionary: Uint8Array | undefined;
  private inflater: Inflater | null = null;
  private head = new Uint8Array(0);
  private sum = 0;
  private size = 0;
  private tail: Uint8Array | null = null;
  /** The stream and its trailer have been read. */
  done = false;
  /** What follows the stream. */
  rest = new Uint8Array(0);
  history: Uint8Array[] = [];

  constructor(wrapper: Wrapper, dictionary?: Uint8Array) {
    this.wrapper = wrapper;
    this.dictionary = dictionary;
  }

  /** Input beyond what a limit of output let in. */
  giveBack(): Uint8Array {
    return this.tail === null && this.inflater !== null
      ? this.inflater.giveBack()
      : new Uint8Array(0);
  }

  push(data: Uint8Array, limit: number): Uint8Array {
    this.history.push(data.slice());
    let input = data;
    if (this.inflater === null) {
      const joined = new Uint8Array(this.head.length + data.length);
      joined.set(this.head);
      joined.set(data, this.head.length);
      this.head = joined;
      const skip = this.begin();
      if (skip < 0) return new Uint8Array(0);
      input = this.head.subarray(skip);
    }
    const inflater = this.inflater as unknown as Inflater;
    if (this.tail === null) {
      inflater.push(input, limit);
      input = new Uint8Array(0);
    }
    const out = inflater.take(Math.min(inflater.available, limit));
    this.sum = this.wrapper === 'gzip' ? crc32(out, this.sum) : adler32(out, this.sum);
    this.size += out.length;
    if (inflater.done && inflater.available === 0) this.end(input);
    return out;
  }

  /** Reads the header; -1 where there is not enough of it. */
  private begin(): number {
    const h = this.head;
    if (this.wrapper === 'auto') {
      if (h.length < 1) return -1;
      this.wrapper = h[0] === 0x1f ? 'gzip' : 'zlib';
    }
    let skip = 0;
    let dictionary: Uint8Array | undefined = this.wrapper === 'raw' ? this.dictionary : undefined;
    if (this.wrapper === 'zlib') {
      if (h.length < 2) return -1;
      const [method_, flags] = h as unknown as [number, number];
      if (((method_ << 8) | flags) % 31 !== 0) throw new InflateError('incorrect header check');
      if ((method_ & 15) !== 8) throw new InflateError('unknown compression method');
      if (method_ >> 4 > 7) throw new InflateError('invalid window size');
      skip = 2;
      if ((flags & 32) !== 0) {
        if (h.length < 6) return -1;
        if (this.dictionary === undefined) throw new InflateError('');
        if (bigEndian(adler32(this.dictionary)).some((b, i) => b !== h[2 + i]))
          throw new InflateError('incorrect data check');
        dictionary = this.dictionary;
        skip = 6;
      }
      this.sum = 1;
    } else if (this.wrapper === 'gzip') {
      skip = gzipHeader(h);
      if (skip < 0) return -1;
    }
    this.inflater = new Inflater(dictionary);
    return skip;
  }

  private end(more: Uint8Array): void {
    const inflater = this.inflater as Inflater;
    const before = this.tail ?? inflater.rest.slice();
    const tail = new Uint8Array(before.length + more.length);
    tail.set(before);
    tail.set(more, before.length);
    this.tail = tail;
    const size = this.wrapper === 'raw' ? 0 : this.wrapper === 'gzip' ? 8 : 4;
    if (tail.length < size || this.done) return;
    const expected =
      this.wrapper === 'gzip'
        ? [...littleEndian(this.sum), ...littleEndian(this.size >>> 0)]
        : bigEndian(this.sum);
    for (let i = 0; i < size; i++)
      if (tail[i] !== expected[i])
        throw new InflateError(i < 4 ? 'incorrect data check' : 'incorrect length check');
    this.done = true;
    this.rest = tail.slice(size);
  }

  copy(): Decompressor {
    const other = new Decompressor(this.wrapper, this.dictionary);
    for (const part of this.history) other.push(part, Infinity);
    return other;
  }
}

/** Length of a gzip header, -1 where it is not complete. */
function gzipHeader(h: Uint8Array): number {
  if (h.length < 10) {
    if ((h.length > 0 && h[0] !== 0x1f) || (h.length > 1 && h[1] !== 0x8b))
      throw new InflateError('incorrect header check');
    return -1;
  }
  if (h[0] !== 0x1f || h[1] !== 0x8b) throw new InflateError('incorrect header check');
  if (h[2] !== 8) throw new InflateError('unknown compression method');
  const flags = h[3] as number;
  if ((flags & 0xe0) !== 0) throw new InflateError('unknown header flags set');
  let at = 10;
  if ((flags & 4) !== 0) {
    if (h.length < at + 2) return -1;
    at += 2 + (h[at] as number) + 256 * (h[at + 1] as number);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const end = h.indexOf(0, at);
    if (end < 0) return -1;
    at = end + 1;
  }
  if ((flags & 2) !== 0) at += 2;
  return h.length < at ? -1 : at;
}

function inflating(run: () => Uint8Array): Uint8Array {
  try {
    return run();
  } catch (e) {
    if (!(e instanceof InflateError)) throw e;
    throw raise(
      ErrorType,
      e.message === ''
        ? 'Error 2 while decompressing data'
        : `Error -3 while decompressing data: ${e.message}`,
    );
  }
}

const decompress: HostFunction = function* (
  rt,
  data: PyObject,
  wbits?: PyObject,
  bufsize?: PyObject,
): Gen {
  const bytes = bytesOf(data);
  if ((yield* int(rt, bufsize, 16384)) <= 0) throw valueError('bufsize must be greater than zero');
  const d = new Decompressor(wrapperOf(yield* int(rt, wbits, 15), true));
  const out = inflating(() => d.push(bytes, Infinity));
  yield* withoutGil(rt, 1000 + out.length * DECOMPRESS_NS, 'decompress');
  if (!d.done)
    throw raise(ErrorType, 'Error -5 while decompressing data: incomplete or truncated stream');
  return newBytes(out);
};

interface DecompressData {
  decompressor: Decompressor;
  unused: PyObject;
  unconsumed: PyObject;
}
type PyDecompress = PyObject<DecompressData>;
const DecompressType = makeBuiltinType('Decompress', ObjectType, 'zlib', true);
DecompressType.slots.traverse = (o, visit) => {
  visit((o as PyDecompress).v.unused);
  visit((o as PyDecompress).v.unconsumed);
};

const decompressobj: HostFunction = function* (rt, wbits?: PyObject, zdict?: PyObject): Gen {
  const wrapper = wrapperOf(yield* int(rt, wbits, 15), true);
  if (zdict !== undefined && !hasBuffer(zdict))
    throw typeError('zdict argument must support the buffer protocol');
  const empty = newBytes(new Uint8Array(0));
  return new PyObject<DecompressData>(DecompressType, {
    decompressor: new Decompressor(wrapper, zdict === undefined ? undefined : bytesOf(zdict)),
    unused: incref(empty),
    unconsumed: incref(empty),
  });
};

function replace(
  rt: Rt,
  self: PyDecompress,
  field: 'unused' | 'unconsumed',
  bytes: Uint8Array,
): void {
  const old = self.v[field];
  self.v[field] = incref(newBytes(bytes));
  decref(rt, old);
}

method(
  DecompressType,
  'decompress',
  'data, /, max_length=0',
  function* (rt, self: PyDecompress, data: PyObject, maxLength?: PyObject): Gen {
    const bytes = bytesOf(data);
    const most = yield* int(rt, maxLength, 0);
    if (most < 0) throw valueError('max_length must be non-negative');
    const d = self.v.decompressor;
    if (d.done) {
      const old = self.v.unused.v as Uint8Array;
      const joined = new Uint8Array(old.length + bytes.length);
      joined.set(old);
      joined.set(bytes, old.length);
      replace(rt, self, 'unused', joined);
      return newBytes(new Uint8Array(0));
    }
    const out = inflating(() => d.push(bytes, most === 0 ? Infinity : most));
    yield* withoutGil(rt, 500 + out.length * DECOMPRESS_NS, 'decompress');
    if (d.done) replace(rt, self, 'unused', d.rest);
    replace(rt, self, 'unconsumed', most === 0 || d.done ? new Uint8Array(0) : d.giveBack());
    return newBytes(out);
  },
);
method(
  DecompressType,
  'flush',
  'length=zlib.DEF_BUF_SIZE, /',
  function* (rt, self: PyDecompress, length?: PyObject): Gen {
    if ((yield* int(rt, length, 16384)) <= 0) throw valueError('length must be greater than zero');
    const d = self.v.decompressor;
    if (d.done) return newBytes(new Uint8Array(0));
    // What decompress(data, max_length) left over comes first.
    const left = bytesOf(self.v.unconsumed);
    const out = inflating(() => d.push(left, Infinity));
    if (d.done) replace(rt, self, 'unused', d.rest);
    replace(rt, self, 'unconsumed', new Uint8Array(0));
    return newBytes(out);
  },
);
for (const name of ['copy', '__copy__'])
  method(
    DecompressType,
    name,
    '',
    (_rt, self: PyDecompress) =>
      new PyObject<DecompressData>(DecompressType, {
        decompressor: self.v.decompressor.copy(),
        unused: incref(self.v.unused),
        unconsumed: incref(self.v.unconsumed),
      }),
  );
getset(DecompressType, 'unused_data', (_rt, self: PyDecompress) => self.v.unused);
getset(DecompressType, 'unconsumed_tail', (_rt, self: PyDecompress) => self.v.unconsumed);
getset(DecompressType, 'eof', (_rt, self: PyDecompress) => pyBool(self.v.decompressor.done));

// --- checksums ------------------------------------------------------------------------------------------------

const checksum = (
  f: (data: Uint8Array, start: number) => number,
  first: number,
  label: string,
): HostFunction =>
  function* (rt, data: PyObject, start?: PyObject): Gen {
    const bytes = bytesOf(data);
    const from = start === undefined ? BigInt(first) : BigInt(yield* settle(asIndex(rt, start)));
    const value = f(bytes, Number(BigInt.asUintN(32, from)));
    const ns = bytes.length * CHECKSUM_NS;
    if (bytes.length > CHECKSUM_WITHOUT_GIL) yield* withoutGil(rt, ns, label);
    else rt.charge(ns);
    return newInt(value);
  };

const CONSTANTS: Readonly<Record<string, number>> = {
  DEFLATED: 8,
  DEF_BUF_SIZE: 16384,
  DEF_MEM_LEVEL: 8,
  MAX_WBITS: 15,
  Z_BEST_COMPRESSION: 9,
  Z_BEST_SPEED: 1,
  Z_BLOCK: 5,
  Z_DEFAULT_COMPRESSION: -1,
  Z_DEFAULT_STRATEGY: 0,
  Z_FILTERED: 1,
  Z_FINISH: 4,
  Z_FIXED: 4,
  Z_FULL_FLUSH: 3,
  Z_HUFFMAN_ONLY: 2,
  Z_NO_COMPRESSION: 0,
  Z_NO_FLUSH: 0,
  Z_PARTIAL_FLUSH: 1,
  Z_RLE: 3,
  Z_SYNC_FLUSH: 2,
  Z_TREES: 6,
};

const FUNCTIONS: readonly (readonly [string, string, HostFunction])[] = [
  ['adler32', 'data, value=1, /', checksum(adler32, 1, 'adler32')],
  ['compress', 'data, /, level=-1, wbits=15', compress],
  ['compressobj', 'level=-1, method=8, wbits=15, memLevel=8, strategy=0, zdict=None', compressobj],
  ['crc32', 'data, value=0, /', checksum(crc32, 0, 'crc32')],
  ['decompress', 'data, /, wbits=15, bufsize=16384', decompress],
  ['decompressobj', "wbits=15, zdict=b''", decompressobj],
];

export function initZlib(_rt: Rt, module: PyModule): void {
  setIn(module.v, 'error', ErrorType);
  for (const [name, value] of Object.entries(CONSTANTS)) setIn(module.v, name, newInt(value));
  for (const name of ['ZLIB_VERSION', 'ZLIB_RUNTIME_VERSION'])
    setIn(module.v, name, newStr('1.3.1'));
  for (const [name, signature, host] of FUNCTIONS)
    setIn(module.v, name, nativeFunction('zlib', name, signature, host));
}
