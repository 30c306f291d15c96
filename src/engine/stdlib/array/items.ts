/**
 * The items of arrays (the descriptors of Modules/arraymodule.c): type codes, reading, checking, writing.
 * Sizes are those of a 64-bit little-endian machine.
 */
import { asIndex, typeName } from '../../objects/abstract.ts';
import { asDouble } from '../../objects/arithmetic.ts';
import { sizeOfFormat } from '../../objects/buffer.ts';
import { overflowError, typeError, valueError } from '../../objects/errors.ts';
import { isInt } from '../../objects/int.ts';
import { andThen, isStr } from '../../objects/maybe.ts';
import { newBigInt, newFloat, newInt, newStr } from '../../objects/roster.ts';
import { textLength } from '../../objects/text.ts';
import type { PyObject } from '../../objects/object.ts';
import type { Maybe, Rt } from '../../objects/runtime.ts';

/** In CPython's order, as `array.typecodes` has them. */
export const TYPE_CODES = 'bBuwhHiIlLqQfd';

export const itemSize = (code: string): number => (isText(code) ? 4 : sizeOfFormat(code));

export const isText = (code: string): boolean => code === 'u' || code === 'w';
export const isFloat = (code: string): boolean => code === 'f' || code === 'd';

/** An item as it lies in memory: a code point for text, a bigint where eight bytes need it. */
export type Stored = number | bigint;

/** Where the items lie; made anew for each operation, since the memory may move. */
export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function readStored(d: DataView, code: string, index: number): Stored {
  switch (code) {
    case 'b':
      return d.getInt8(index);
    case 'B':
      return d.getUint8(index);
    case 'h':
      return d.getInt16(2 * index, true);
    case 'H':
      return d.getUint16(2 * index, true);
    case 'i':
      return d.getInt32(4 * index, true);
    case 'I':
    case 'u':
    case 'w':
      return d.getUint32(4 * index, true);
    case 'f':
      return d.getFloat32(4 * index, true);
    case 'd':
      return d.getFloat64(8 * index, true);
    case 'L':
    case 'Q':
      return d.getBigUint64(8 * index, true);
    default:
      return d.getBigInt64(8 * index, true);
  }
}

export function writeStored(d: DataView, code: string, index: number, value: Stored): void {
  switch (code) {
    case 'b':
    case 'B':
      d.setUint8(index, Number(value) & 0xff);
      return;
    case 'h':
    case 'H':
      d.setUint16(2 * index, Number(value) & 0xffff, true);
      return;
    case 'f':
      d.setFloat32(4 * index, value as number, true);
      return;
    case 'd':
      d.setFloat64(8 * index, value as number, true);
      return;
    case 'i':
    case 'I':
    case 'u':
    case 'w':
      d.setUint32(4 * index, Number(value) >>> 0, true);
      return;
    default:
      d.setBigUint64(8 * index, BigInt.asUintN(64, BigInt(value)), true);
  }
}

export function itemOf(code: string, value: Stored): PyObject {
  if (isFloat(code)) return newFloat(value as number);
  if (typeof value === 'bigint') return newBigInt(value);
  if (!isText(code)) return newInt(value);
  if (value > 0x10ffff) {
    throw valueError(
      code === 'w'
        ? 'chr() arg not in range(0x110000)'
        : `character U+${value.toString(16)} is not in range [U+0000; U+10ffff]`,
    );
  }
  return newStr(String.fromCodePoint(value));
}

// --- checking -----------------------------------------------------------------------------------------------

const LONG_LOW = -(2n ** 63n);
const LONG_HIGH = 2n ** 63n - 1n;

/** The C function that reads the argument looks first whether it fits its own, wider type. */
function within(value: Stored, low: number, high: number, name: string): void {
  if (typeof value === 'bigint' && (value < LONG_LOW || value > LONG_HIGH))
    throw overflowError('Python int too large to convert to C long');
  if (value < low) throw overflowError(`${name} is less than minimum`);
  if (value > high) throw overflowError(`${name} is greater than maximum`);
}

function unsignedLong(value: Stored): void {
  if (value < 0) throw overflowError("can't convert negative value to unsigned int");
  if (value >= 2n ** 64n) throw overflowError('Python int too large to convert to C unsigned long');
}

/** OverflowError unless the integer fits the type. */
function checkRange(code: string, value: Stored): void {
  switch (code) {
    case 'b':
      within(value, -0x8000, 0x7fff, 'signed short integer');
      within(value, -0x80, 0x7f, 'signed char');
      return;
    case 'B':
      within(value, 0, 0xff, 'unsigned byte integer');
      return;
    case 'h':
      within(value, -0x8000, 0x7fff, 'signed short integer');
      return;
    case 'H':
      within(value, -0x80000000, 0x7fffffff, 'signed integer');
      within(value, 0, 0xffff, 'unsigned short');
      return;
    case 'i':
      within(value, -0x80000000, 0x7fffffff, 'signed integer');
      return;
    case 'I':
      unsignedLong(value);
      if (value > 0xffffffff) throw overflowError('unsigned int is greater than maximum');
      return;
    case 'L':
      unsignedLong(value);
      return;
    case 'Q':
      if (value < 0) throw overflowError("can't convert negative int to unsigned");
      if (value >= 2n ** 64n) throw overflowError('int too big to convert');
      return;
    default:
      if (value < LONG_LOW || value > LONG_HIGH)
        throw overflowError(
          code === 'l' ? 'Python int too large to convert to C long' : 'int too big to convert',
        );
  }
}

function characterOf(rt: Rt, o: PyObject): number {
  if (isStr(o) && textLength(o.v) === 1) return o.v.codePointAt(0) as number;
  if (rt.profile.library === '3.13') throw typeError('array item must be unicode character');
  const what = isStr(o) ? `a string of length ${textLength(o.v)}` : typeName(o);
  throw typeError(`array item must be a unicode character, not ${what}`);
}

/** The object as an item of this type. */
export function storedOf(rt: Rt, code: string, o: PyObject): Maybe<Stored> {
  if (isFloat(code)) return asDouble(rt, o);
  if (isText(code)) return characterOf(rt, o);
  if (isInt(o)) {
    checkRange(code, o.v);
    return o.v;
  }
  return andThen(asIndex(rt, o), (value) => {
    checkRange(code, value);
    return value;
  });
}
