/** Numbers in shared memory, little endian, by array's type codes: a memoryview's items, and characters. */
import { readItem as readNative, sizeOfFormat } from '../../objects/buffer.ts';

export type Item = number | bigint | string | boolean | Uint8Array;

/** Of memoryview's codes those that shared memory knows. */
const CODES: readonly string[] = [...'c?bBhHiIlLqQfd'];

/** Bytes that an item of the type code takes; undefined for an unknown code. */
export function sizeOf(code: string): number | undefined {
  if (code === 'u') return 4;
  return CODES.includes(code) ? sizeOfFormat(code) : undefined;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset);

const plain = (n: bigint): number | bigint =>
  n >= -9007199254740991n && n <= 9007199254740991n ? Number(n) : n;

export function readItem(bytes: Uint8Array, code: string, at: number): Item {
  if (code === 'u') return String.fromCodePoint(view(bytes).getUint32(at, true));
  const item = readNative(bytes, at, code);
  return typeof item === 'bigint' ? plain(item) : item;
}

/** Integers that are too large lose their upper bits, as in C. */
export function writeItem(
  bytes: Uint8Array,
  code: string,
  at: number,
  value: number | bigint | string,
): void {
  const v = view(bytes);
  if (code === 'f') v.setFloat32(at, value as number, true);
  else if (code === 'd') v.setFloat64(at, value as number, true);
  else if (code === 'u') v.setUint32(at, (value as string).codePointAt(0) ?? 0, true);
  else {
    const n = BigInt(value);
    const size = sizeOfFormat(code);
    for (let i = 0; i < size; i++) bytes[at + i] = Number((n >> BigInt(8 * i)) & 0xffn);
  }
}
