/**
 * What bytes and bytearray share (Objects/bytes_methods.c, bytesobject.c): recognising byte strings, making
 * them from any argument, their repr. The payload of both is a Uint8Array; a bytearray's is replaced when
 * its length changes.
 */
import { asIndex, callSpecial, listFrom, typeName } from './abstract.ts';
import { ByteArrayType, BytesType } from './roster.ts';
import { isGen, settle, type Gen, type Maybe, type Rt } from './runtime.ts';
import { isStr } from './maybe.ts';
import { isSubtype, lookup } from './type.ts';
import { typeError, valueError } from './errors.ts';
import type { PyObject } from './object.ts';
import { contiguousBytes, getBuffer } from './buffer.ts';

export type PyBytesLike = PyObject<Uint8Array>;

export function isBytes(o: PyObject): o is PyBytesLike {
  return o.type === BytesType || isSubtype(o.type, BytesType);
}

export function isByteArray(o: PyObject): o is PyBytesLike {
  return o.type === ByteArrayType || isSubtype(o.type, ByteArrayType);
}

/** bytes and bytearray, whose payload is their bytes. */
export function isBytesLike(o: PyObject): o is PyBytesLike {
  return isBytes(o) || isByteArray(o);
}

/** What CPython calls bytes-like: also memoryview, array and the like. `bytesOf` reads it. */
export function hasBuffer(o: PyObject): boolean {
  return o.type.slots.buffer !== undefined;
}

/** The bytes of any object with a buffer: a live view where they lie in one piece, else a copy. */
export function bytesOf(o: PyObject): Uint8Array {
  if (isBytes(o) || isByteArray(o)) return o.v;
  if (o.type.slots.buffer === undefined)
    throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
  return contiguousBytes(getBuffer(o, false));
}

/** b'...' with CPython's choice of quotes; bytearray escapes every single quote, whatever stands around. */
export function reprBytes(bytes: Uint8Array, everySingle = false): string {
  let single = false;
  let double = false;
  for (const b of bytes) {
    if (b === 0x27) single = true;
    else if (b === 0x22) double = true;
  }
  const quote = single && !double ? '"' : "'";
  let out = `b${quote}`;
  for (const b of bytes) {
    const c = String.fromCharCode(b);
    if (c === quote || c === '\\' || (everySingle && c === "'")) out += `\\${c}`;
    else if (c === '\t') out += '\\t';
    else if (c === '\n') out += '\\n';
    else if (c === '\r') out += '\\r';
    else out += b < 0x20 || b >= 0x7f ? `\\x${b.toString(16).padStart(2, '0')}` : c;
  }
  return out + quote;
}

/** The text of bytes, one character a byte: lets byte strings use the host's string searching. */
export function binaryText(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 8192)
    out += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return out;
}

export function fromBinaryText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

export function byteValue(value: number | bigint, kind: 'bytes' | 'byte'): number {
  if (value < 0 || value > 255) throw valueError(`${kind} must be in range(0, 256)`);
  return Number(value);
}

/** PyObject_Bytes: bytes of a bytes-like object, of `__bytes__`, or of an iterable of ints. */
export function bytesFrom(rt: Rt, o: PyObject): Maybe<Uint8Array> {
  if (isBytes(o)) return o.v;
  const ownWay = o.type.isHeap && lookup(o.type, '__bytes__') !== undefined;
  if (!ownWay && hasBuffer(o)) return bytesOf(o).slice();
  return bytesFromOther(rt, o, 'bytes');
}

export function* bytesFromOther(rt: Rt, o: PyObject, kind: 'bytes' | 'byte'): Gen<Uint8Array> {
  if (kind === 'bytes' && lookup(o.type, '__bytes__') !== undefined) {
    const made = (yield* callSpecial(rt, o, '__bytes__', [])) as PyObject;
    if (!isBytes(made)) throw typeError(`__bytes__ returned non-bytes (type ${typeName(made)})`);
    return made.v;
  }
  const iterable = o.type.slots.iter !== undefined || o.type.slots.getitem !== undefined;
  if (isStr(o) || !iterable)
    throw typeError(
      `cannot convert '${typeName(o)}' object to ${kind === 'bytes' ? 'bytes' : 'bytearray'}`,
    );
  const items = yield* settle(listFrom(rt, o));
  const bytes = new Uint8Array(items.length);
  for (let i = 0; i < items.length; i++) {
    const value = asIndex(rt, items[i] as PyObject);
    bytes[i] = byteValue(isGen(value) ? yield* value : value, kind);
  }
  return bytes;
}
