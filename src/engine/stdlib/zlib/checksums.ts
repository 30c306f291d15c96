/** CRC-32 and Adler-32 (RFC 1952, RFC 1950). */

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(data: Uint8Array, start = 0): number {
  let c = ~start >>> 0;
  for (let i = 0; i < data.length; i++)
    c = ((TABLE[(c ^ (data[i] as number)) & 255] as number) ^ (c >>> 8)) >>> 0;
  return ~c >>> 0;
}

export function adler32(data: Uint8Array, start = 1): number {
  let a = start & 0xffff;
  let b = (start >>> 16) & 0xffff;
  for (let i = 0; i < data.length;) {
    // As many additions as cannot overflow.
    const stop = Math.min(i + 3800, data.length);
    for (; i < stop; i++) {
      a += data[i] as number;
      b += a;
    }
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}
