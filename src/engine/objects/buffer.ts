/**
 * The buffer protocol (PEP 3118, Objects/abstract.c PyObject_GetBuffer): an object lends its memory through
 * its type's `buffer` slot. Whoever keeps the memory counts that (`holdBuffer`), so that it is not resized
 * under them; a native that only reads or writes at once need not.
 */
import { raise, typeError, valueError } from './errors.ts';
import { extOf, type PyObject } from './object.ts';
import { lookup, type BufferView } from './type.ts';

/** The memory of an object, for reading or for writing too. */
export function getBuffer(o: PyObject, writable: boolean): BufferView {
  const slot = o.type.slots.buffer;
  if (slot === undefined) {
    const { isHeap, module, name } = o.type;
    const shown = isHeap || module === 'builtins' ? name : `${module}.${name}`;
    throw typeError(`a bytes-like object is required, not '${shown}'`);
  }
  return slot(o, writable);
}

/** The memory of an object that a native is about to fill (readinto, recv_into). */
export function writableBytes(o: PyObject): Uint8Array {
  const view = getBuffer(o, true);
  if (!isContiguous(view, 'C'))
    throw raise('BufferError', 'memoryview: underlying buffer is not C-contiguous');
  return view.bytes.subarray(view.offset, view.offset + sizeOf(view));
}

export function holdBuffer(o: PyObject): void {
  extOf(o).exports++;
}

export function letGoOfBuffer(o: PyObject): void {
  extOf(o).exports--;
}

/** Before the length of an object with a buffer changes. */
export function checkResizable(o: PyObject): void {
  if (o.ext !== null && o.ext.exports > 0)
    throw raise('BufferError', 'Existing exports of data: object cannot be re-sized');
}

/** Does a class lend memory by a method of its own (PEP 688)? */
export function hasBufferMethod(o: PyObject): boolean {
  return o.type.isHeap && lookup(o.type, '__buffer__') !== undefined;
}

/** One-dimensional bytes, the whole of an array. */
export function plainBuffer(bytes: Uint8Array, readonly: boolean): BufferView {
  return {
    bytes,
    offset: 0,
    readonly,
    format: 'B',
    itemsize: 1,
    shape: [bytes.length],
    strides: [1],
  };
}

/** Bytes that the items take together. */
export function sizeOf(view: BufferView): number {
  return view.shape.reduce((n, length) => n * length, view.itemsize);
}

/** Do the items lie one behind the other, last index fastest (C) or first (F)? */
export function isContiguous(view: BufferView, order: 'C' | 'F'): boolean {
  let expected = view.itemsize;
  const axes = view.shape.map((_, i) => i);
  if (order === 'C') axes.reverse();
  if (view.shape.some((length) => length === 0)) return true;
  for (const i of axes) {
    const length = view.shape[i] as number;
    if (length !== 1 && view.strides[i] !== expected) return false;
    expected *= length;
  }
  return true;
}

/** Strides of items that lie one behind the other. */
export function stridesFor(shape: readonly number[], itemsize: number): number[] {
  const strides: number[] = [];
  let step = itemsize;
  for (let i = shape.length - 1; i >= 0; i--) {
    strides.unshift(step);
    step *= shape[i] as number;
  }
  return strides;
}

/** Where each item begins, last index fastest, or first. */
export function* itemOffsets(view: BufferView, order: 'C' | 'F' = 'C'): Generator<number> {
  const { shape, strides } = view;
  const axes = shape.map((_, i) => i);
  if (order === 'F') axes.reverse();
  function* walk(level: number, at: number): Generator<number> {
    if (level === axes.length) {
      yield at;
      return;
    }
    const axis = axes[level] as number;
    for (let i = 0; i < (shape[axis] as number); i++)
      yield* walk(level + 1, at + i * (strides[axis] as number));
  }
  yield* walk(0, view.offset);
}

/** All bytes in order: a live view where they lie in one piece, else a copy. */
export function contiguousBytes(view: BufferView, order: 'C' | 'F' = 'C'): Uint8Array {
  if (isContiguous(view, order))
    return view.bytes.subarray(view.offset, view.offset + sizeOf(view));
  const out = new Uint8Array(sizeOf(view));
  let to = 0;
  for (const at of itemOffsets(view, order)) {
    out.set(view.bytes.subarray(at, at + view.itemsize), to);
    to += view.itemsize;
  }
  return out;
}

// --- items ------------------------------------------------------------------------------------------------

/** Sizes of the native formats that a memoryview can read. */
const SIZES: Readonly<Record<string, number>> = {
  c: 1,
  b: 1,
  B: 1,
  '?': 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  n: 8,
  N: 8,
  P: 8,
  e: 2,
  f: 4,
  d: 8,
};

/** The letter of a native single-item format, or null. */
export function nativeFormat(format: string): string | null {
  const letter = format.startsWith('@') ? format.slice(1) : format;
  return letter.length === 1 && SIZES[letter] !== undefined ? letter : null;
}

export function sizeOfFormat(letter: string): number {
  return SIZES[letter] as number;
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** An item as a host value: a number or bigint, a boolean for '?', an array of one byte for 'c'. */
export function readItem(
  bytes: Uint8Array,
  at: number,
  letter: string,
): number | bigint | boolean | Uint8Array {
  const d = view(bytes);
  switch (letter) {
    case 'B':
      return bytes[at] as number;
    case 'b':
      return d.getInt8(at);
    case 'c':
      return bytes.slice(at, at + 1);
    case '?':
      return bytes[at] !== 0;
    case 'h':
      return d.getInt16(at, true);
    case 'H':
      return d.getUint16(at, true);
    case 'i':
      return d.getInt32(at, true);
    case 'I':
      return d.getUint32(at, true);
    case 'e':
      return halfOf(d.getUint16(at, true));
    case 'f':
      return d.getFloat32(at, true);
    case 'd':
      return d.getFloat64(at, true);
    case 'L':
    case 'Q':
    case 'N':
    case 'P':
      return d.getBigUint64(at, true);
    default:
      return d.getBigInt64(at, true);
  }
}

/** IEEE 754 binary16. */
function halfOf(bits: number): number {
  const sign = (bits & 0x8000) !== 0 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Writes an integer; ValueError when it does not fit. */
export function writeInt(bytes: Uint8Array, at: number, letter: string, value: bigint): void {
  const size = sizeOfFormat(letter);
  const bits = 8n * BigInt(size);
  const unsigned = 'BHILQNP'.includes(letter);
  const low = unsigned ? 0n : -(1n << (bits - 1n));
  const high = unsigned ? (1n << bits) - 1n : (1n << (bits - 1n)) - 1n;
  if (value < low || value > high)
    throw valueError(`memoryview: invalid value for format '${letter}'`);
  let rest = BigInt.asUintN(Number(bits), value);
  for (let i = 0; i < size; i++) {
    bytes[at + i] = Number(rest & 0xffn);
    rest >>= 8n;
  }
}

export function writeFloat(bytes: Uint8Array, at: number, letter: string, value: number): void {
  const d = view(bytes);
  if (letter === 'd') d.setFloat64(at, value, true);
  else if (letter === 'f') d.setFloat32(at, value, true);
  else d.setUint16(at, halfBits(value), true);
}

/** Rounded to the nearest binary16, ties to even. */
function halfBits(value: number): number {
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 0x7e00;
  if (size === Infinity) return sign | 0x7c00;
  if (size < 2 ** -24 / 2) return sign;
  let exponent = 15;
  while (exponent > -14 && size < 2 ** exponent) exponent--;
  const unit = 2 ** (exponent - 10);
  let steps = Math.floor(size / unit);
  const left = size / unit - steps;
  if (left > 0.5 || (left === 0.5 && steps % 2 === 1)) steps++;
  if (size >= 65520) throw raise('OverflowError', 'float too large to pack with e format');
  return sign | (steps < 1024 ? steps : ((exponent + 15) << 10) + (steps - 1024));
}
