/** Numbers in raw memory, little endian, by array's and struct's type codes. */

/** Bytes an item takes. */
export const SIZES: Readonly<Record<string, number>> = {
  c: 1,
  '?': 1,
  b: 1,
  B: 1,
  h: 2,
  H: 2,
  i: 4,
  I: 4,
  l: 8,
  L: 8,
  q: 8,
  Q: 8,
  f: 4,
  d: 8,
  u: 4,
};

export type Item = number | bigint | string | boolean | Uint8Array;

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset);

const plain = (n: bigint): number | bigint =>
  n >= -9007199254740991n && n <= 9007199254740991n ? Number(n) : n;

export function readItem(bytes: Uint8Array, code: string, at: number): Item {
  const v = view(bytes);
  switch (code) {
    case 'c':
      return bytes.slice(at, at + 1);
    case '?':
      return bytes[at] !== 0;
    case 'b':
      return v.getInt8(at);
    case 'B':
      return v.getUint8(at);
    case 'h':
      return v.getInt16(at, true);
    case 'H':
      return v.getUint16(at, true);
    case 'i':
      return v.getInt32(at, true);
    case 'I':
      return v.getUint32(at, true);
    case 'l':
    case 'q':
      return plain(v.getBigInt64(at, true));
    case 'L':
    case 'Q':
      return plain(v.getBigUint64(at, true));
    case 'f':
      return v.getFloat32(at, true);
    case 'd':
      return v.getFloat64(at, true);
    default:
      return String.fromCodePoint(v.getUint32(at, true));
  }
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
    const size = SIZES[code] as number;
    for (let i = 0; i < size; i++) bytes[at + i] = Number((n >> BigInt(8 * i)) & 0xffn);
  }
}
