/**
 * `_struct` (Modules/_struct.c): numbers as bytes. One format language, with native sizes of a 64-bit little-endian
 * machine. Left out: the cache of formats, which the host's map replaces.
 */
import { asIndex, isTrue, typeName } from '../objects/abstract.ts';
import { asDouble } from '../objects/arithmetic.ts';
import { getBuffer, isContiguous, writableBytes } from '../objects/buffer.ts';
import { bytesOf, hasBuffer, isBytes, isBytesLike } from '../objects/bytes-common.ts';
import {
  excTypes,
  isRaise,
  overflowError,
  raise,
  typeError,
  TypeErrorType,
  type Raise,
} from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { getset, method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { incref, PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newBigInt,
  newBytes,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { Slots } from '../objects/type.ts';

export const StructErrorType = makeBuiltinType('error', excTypes['Exception'] as never, 'struct');
StructErrorType.dictKind = 'ext';
const structError = (message: string): Raise => raise(StructErrorType, message);

interface Item {
  readonly code: string;
  readonly size: number;
  readonly offset: number;
  /** Of s and p the length, of others 1. */
  readonly count: number;
}

interface Format {
  readonly text: string;
  readonly little: boolean;
  /** Of this machine's sizes and alignment; it words some errors differently. */
  readonly native: boolean;
  readonly size: number;
  readonly items: readonly Item[];
}

const STANDARD: Readonly<Record<string, number>> = {
  x: 1,
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 4,
  L: 4,
  q: 8,
  Q: 8,
  e: 2,
  f: 4,
  d: 8,
  s: 1,
  p: 1,
};
const NATIVE: Readonly<Record<string, number>> = { ...STANDARD, l: 8, L: 8, n: 8, N: 8, P: 8 };

const formats = new Map<string, Format>();

function parseFormat(text: string): Format {
  const known = formats.get(text);
  if (known !== undefined) return known;
  const order = '@=<>!'.includes(text[0] ?? ' ') ? (text[0] as string) : '';
  const native = order === '' || order === '@';
  const sizes = native ? NATIVE : STANDARD;
  const items: Item[] = [];
  let size = 0;
  for (let at = order === '' ? 0 : 1; at < text.length;) {
    if (/\s/.test(text[at] as string)) {
      at++;
      continue;
    }
    const digits = /^[0-9]*/.exec(text.slice(at))?.[0] ?? '';
    at += digits.length;
    const code = text[at++];
    if (code === undefined) throw structError('repeat count given without format specifier');
    const each = sizes[code];
    if (each === undefined) throw structError('bad char in struct format');
    const count = digits === '' ? 1 : Number(digits);
    if (native && each > 1) size = Math.ceil(size / each) * each;
    if (code === 's' || code === 'p') items.push({ code, size: count, offset: size, count });
    else if (code !== 'x')
      for (let i = 0; i < count; i++)
        items.push({ code, size: each, offset: size + i * each, count: 1 });
    size += count * each;
    if (size > Number.MAX_SAFE_INTEGER) throw structError('total struct size too long');
  }
  const format = { text, little: order !== '>' && order !== '!', native, size, items };
  if (formats.size > 100) formats.clear();
  formats.set(text, format);
  return format;
}

function formatOf(o: PyObject): Format {
  if (isStr(o)) return parseFormat(o.v);
  if (isBytes(o)) return parseFormat(String.fromCharCode(...o.v));
  throw typeError(`Struct() argument 1 must be a str or bytes object, not ${typeName(o)}`);
}

// --- packing --------------------------------------------------------------------------------------------------

function* packInteger(
  rt: Rt,
  view: DataView,
  at: number,
  item: Item,
  o: PyObject,
  little: boolean,
  native: boolean,
): Gen<void> {
  if (o.type.slots.index === undefined) throw structError('required argument is not an integer');
  const value = BigInt(yield* settle(asIndex(rt, o)));
  const { code, size } = item;
  const unsigned = 'BHILQNP'.includes(code);
  const bits = BigInt(8 * size);
  const low = unsigned ? 0n : -(1n << (bits - 1n));
  const high = unsigned ? (1n << bits) - 1n : (1n << (bits - 1n)) - 1n;
  if (value < low || value > high) throw outOfRange(rt, item, native, low, high);
  for (let i = 0; i < size; i++) {
    const shift = BigInt(8 * (little ? i : size - 1 - i));
    view.setUint8(at + i, Number((value >> shift) & 255n));
  }
}

const NATIVE_NAMES: Readonly<Record<string, string>> = {
  b: 'byte',
  B: 'ubyte',
  h: 'short',
  H: 'ushort',
};

function outOfRange(
  rt: Rt,
  { code, size }: Item,
  native: boolean,
  low: bigint,
  high: bigint,
): Raise {
  if (rt.profile.library === '3.14')
    return structError(`'${code}' format requires ${low} <= number <= ${high}`);
  if (size === 8) return structError('int too large to convert');
  const name = native ? NATIVE_NAMES[code] : undefined;
  return structError(`${name ?? `'${code}'`} format requires ${low} <= number <= ${high}`);
}

function halfBits(x: number): number {
  const sign = x < 0 || Object.is(x, -0) ? 0x8000 : 0;
  const a = Math.abs(x);
  if (Number.isNaN(x)) return 0x7e00;
  if (a === Infinity) return sign | 0x7c00;
  const even = (v: number): number => {
    const floor = Math.floor(v);
    const rest = v - floor;
    return rest > 0.5 || (rest === 0.5 && floor % 2 === 1) ? floor + 1 : floor;
  };
  if (a < 2 ** -14) return sign | even(a * 2 ** 24);
  let exponent = 15;
  while (2 ** exponent > a) exponent--;
  const bits = ((exponent + 14) << 10) + even((a / 2 ** exponent) * 1024);
  if (bits >= 0x7c00 || a >= 65520) throw overflowError('float too large to pack with e format');
  return sign | bits;
}

function halfValue(bits: number): number {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25));
}

function* packFloat(
  rt: Rt,
  view: DataView,
  at: number,
  code: string,
  o: PyObject,
  little: boolean,
): Gen<void> {
  let x: number;
  try {
    x = yield* settle(asDouble(rt, o));
  } catch (e) {
    if (isRaise(e, TypeErrorType)) throw structError('required argument is not a float');
    throw e;
  }
  if (code === 'd') view.setFloat64(at, x, little);
  else if (code === 'e') view.setUint16(at, halfBits(x), little);
  else {
    if (Number.isFinite(x) && !Number.isFinite(Math.fround(x)))
      throw overflowError('float too large to pack with f format');
    view.setFloat32(at, x, little);
  }
}

function packBytes(bytes: Uint8Array, at: number, { code, count }: Item, o: PyObject): void {
  if (!isBytesLike(o)) throw structError(`argument for '${code}' must be a bytes object`);
  if (code === 's') bytes.set(o.v.subarray(0, count), at);
  else if (count > 0) {
    const part = o.v.subarray(0, Math.min(count - 1, 255));
    bytes[at] = part.length;
    bytes.set(part, at + 1);
  }
}

function* packInto(
  rt: Rt,
  format: Format,
  bytes: Uint8Array,
  start: number,
  values: readonly PyObject[],
): Gen<void> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const [i, item] of format.items.entries()) {
    const o = values[i] as PyObject;
    const at = start + item.offset;
    switch (item.code) {
      case 's':
      case 'p':
        packBytes(bytes, at, item, o);
        break;
      case 'c':
        if (!isBytesLike(o) || o.v.length !== 1)
          throw structError('char format requires a bytes object of length 1');
        bytes[at] = o.v[0] as number;
        break;
      case '?':
        bytes[at] = (yield* settle(isTrue(rt, o))) ? 1 : 0;
        break;
      case 'e':
      case 'f':
      case 'd':
        yield* packFloat(rt, view, at, item.code, o, format.little);
        break;
      default:
        yield* packInteger(rt, view, at, item, o, format.little, format.native);
    }
  }
}

function* pack(rt: Rt, format: Format, values: readonly PyObject[]): Gen {
  const { length } = format.items;
  if (values.length !== length)
    throw structError(`pack expected ${length} items for packing (got ${values.length})`);
  const bytes = new Uint8Array(format.size);
  yield* packInto(rt, format, bytes, 0, values);
  return newBytes(bytes);
}

// --- unpacking ------------------------------------------------------------------------------------------------

function unpackItem(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  item: Item,
  little: boolean,
): PyObject {
  const { code, size, count } = item;
  switch (code) {
    case 's':
      return newBytes(bytes.slice(at, at + count));
    case 'p':
      return newBytes(
        bytes.slice(at + 1, at + 1 + Math.min(bytes[at] ?? 0, Math.max(0, count - 1))),
      );
    case 'c':
      return newBytes(bytes.slice(at, at + 1));
    case '?':
      return pyBool(bytes[at] !== 0);
    case 'e':
      return newFloat(halfValue(view.getUint16(at, little)));
    case 'f':
      return newFloat(view.getFloat32(at, little));
    case 'd':
      return newFloat(view.getFloat64(at, little));
    default: {
      let value = 0n;
      for (let i = 0; i < size; i++)
        value = (value << 8n) | BigInt(bytes[at + (little ? size - 1 - i : i)] as number);
      return newBigInt('BHILQNP'.includes(code) ? value : BigInt.asIntN(8 * size, value));
    }
  }
}

function unpackAt(format: Format, bytes: Uint8Array, start: number): PyObject {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return newTuple(
    format.items.map((item) => unpackItem(bytes, view, start + item.offset, item, format.little)),
  );
}

function bytesArgument(o: PyObject): Uint8Array {
  if (!hasBuffer(o)) throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
  const view = getBuffer(o, false);
  if (!isContiguous(view, 'C'))
    throw raise('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  return bytesOf(o);
}

function unpack(format: Format, o: PyObject): PyObject {
  const bytes = bytesArgument(o);
  if (bytes.length !== format.size)
    throw structError(`unpack requires a buffer of ${format.size} bytes`);
  return unpackAt(format, bytes, 0);
}

/** Where pack_into and unpack_from begin, in range. */
function startOf(name: string, length: number, offset: number, size: number): number {
  const verb = name === 'pack_into' ? 'packing' : 'unpacking';
  const noun = `${name} requires a buffer of at least`;
  if (offset < 0) {
    if (offset + size > 0)
      throw structError(
        name === 'pack_into'
          ? `no space to pack ${size} bytes at offset ${offset}`
          : `not enough data to unpack ${size} bytes`,
      );
    if (offset + length < 0)
      throw structError(`offset ${offset} out of range for ${length}-byte buffer`);
    return offset + length;
  }
  if (length - offset < size)
    throw structError(
      `${noun} ${size + offset} bytes for ${verb} ${size} bytes at offset ${offset} (actual buffer size is ${length})`,
    );
  return offset;
}

function* unpackFrom(rt: Rt, format: Format, buffer: PyObject, offset?: PyObject): Gen {
  const bytes = bytesArgument(buffer);
  const given = offset === undefined ? 0 : Number(yield* settle(asIndex(rt, offset)));
  return unpackAt(format, bytes, startOf('unpack_from', bytes.length, given, format.size));
}

/** Where pack_into writes; the object may be read-only, or lend no memory at all. */
function writableTarget(o: PyObject): Uint8Array {
  const wrong = (): Raise =>
    typeError(`argument must be read-write bytes-like object, not ${typeName(o)}`);
  if (!hasBuffer(o) || getBuffer(o, false).readonly) throw wrong();
  return writableBytes(o);
}

function* packIntoBuffer(rt: Rt, format: Format, args: readonly PyObject[]): Gen {
  const [buffer, offset, ...values] = args;
  if (buffer === undefined) throw typeError('pack_into expected buffer argument');
  if (offset === undefined) throw typeError('pack_into expected offset argument');
  const { length } = format.items;
  if (values.length !== length)
    throw structError(`pack_into expected ${length} items for packing (got ${values.length})`);
  const given = Number(yield* settle(asIndex(rt, offset)));
  const bytes = writableTarget(buffer);
  const start = startOf('pack_into', bytes.length, given, format.size);
  bytes.fill(0, start, start + format.size);
  yield* packInto(rt, format, bytes, start, values);
  return None;
}

interface Walk {
  readonly format: Format;
  /** Counted. */
  readonly buffer: PyObject;
  at: number;
}

const IteratorType = makeBuiltinType('unpack_iterator', ObjectType, '_struct', true);
Object.assign(IteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const walk = o.v as Walk;
    const bytes = bytesOf(walk.buffer);
    if (walk.at >= bytes.length) return null;
    walk.at += walk.format.size;
    return unpackAt(walk.format, bytes, walk.at - walk.format.size);
  },
  traverse: (o, visit) => visit((o.v as Walk).buffer),
} satisfies Slots);

function iterUnpack(format: Format, buffer: PyObject): PyObject {
  const bytes = bytesArgument(buffer);
  if (format.size === 0) throw structError('cannot iteratively unpack with a struct of length 0');
  if (bytes.length % format.size !== 0)
    throw structError(
      `iterative unpacking requires a buffer of a multiple of ${format.size} bytes`,
    );
  return new PyObject<Walk>(IteratorType, { format, buffer: incref(buffer), at: 0 });
}

// --- Struct and the functions -----------------------------------------------------------------------------------

type Struct = PyObject<Format>;
const StructType = makeBuiltinType('Struct', ObjectType, '_struct');
StructType.weakrefable = true;
StructType.slots.new = (_rt, type, args, kw) => {
  const format = args[0] ?? kw?.get('format');
  if (format === undefined) throw typeError("Struct() missing required argument 'format' (pos 1)");
  return new PyObject<Format>(type, formatOf(format));
};
StructType.slots.init = () => undefined;
StructType.slots.repr = (_rt, o) => newStr(`${o.type.name}('${(o as Struct).v.text}')`);
getset(StructType, 'format', (_rt, self: Struct) => newStr(self.v.text));
getset(StructType, 'size', (_rt, self: Struct) => newInt(self.v.size));
method(StructType, 'pack', '*values', (rt, self: Struct, values: PyObject[]) =>
  pack(rt, self.v, values),
);
method(StructType, 'pack_into', '*args', (rt, self: Struct, args: PyObject[]) =>
  packIntoBuffer(rt, self.v, args),
);
method(StructType, 'unpack', 'buffer, /', (_rt, self: Struct, buffer: PyObject) =>
  unpack(self.v, buffer),
);
method(
  StructType,
  'unpack_from',
  'buffer, offset=0',
  (rt, self: Struct, buffer: PyObject, offset?: PyObject) => unpackFrom(rt, self.v, buffer, offset),
);
method(StructType, 'iter_unpack', 'buffer, /', (_rt, self: Struct, buffer: PyObject) =>
  iterUnpack(self.v, buffer),
);

export function initStruct(_rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(module.v, name, nativeFunction('_struct', name, signature, host));
  setIn(module.v, 'error', StructErrorType);
  setIn(module.v, 'Struct', StructType);
  const first = (name: string, args: readonly PyObject[]): Format => {
    if (args[0] === undefined) throw typeError(`${name} expected at least 1 argument, got 0`);
    return formatOf(args[0]);
  };
  def('calcsize', 'format, /', (_rt, format: PyObject) => newInt(formatOf(format).size));
  def('pack', '*args', (rt, args: PyObject[]) => pack(rt, first('pack', args), args.slice(1)));
  def('pack_into', '*args', (rt, args: PyObject[]) =>
    packIntoBuffer(rt, first('pack_into', args), args.slice(1)),
  );
  def('unpack', 'format, buffer, /', (_rt, format: PyObject, buffer: PyObject) =>
    unpack(formatOf(format), buffer),
  );
  def(
    'unpack_from',
    'format, /, buffer, offset=0',
    (rt, format: PyObject, buffer: PyObject, offset?: PyObject) =>
      unpackFrom(rt, formatOf(format), buffer, offset),
  );
  def('iter_unpack', 'format, buffer, /', (_rt, format: PyObject, buffer: PyObject) =>
    iterUnpack(formatOf(format), buffer),
  );
  def('_clearcache', '', () => None);
}
