/**
 * Pictures of one colour with a gradient: PNG files that any reader accepts (their pixels are stored, not
 * compressed), and bytes that look like JPEG from outside.
 */
import { bytesOf, hashOf } from './chance.ts';
import { latin1 } from './http.ts';

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (const byte of bytes) {
    a = (a + byte) % 65521;
    b = (b + a) % 65521;
  }
  return b * 65536 + a;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function uint32(n: number): Uint8Array {
  const out = new Uint8Array(4);
  new DataView(out.buffer).setUint32(0, n);
  return out;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const named = joined([latin1(type), data]);
  return joined([uint32(data.length), named, uint32(crc32(named))]);
}

/** RFC 1950 and 1951 with stored blocks only. */
function stored(data: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
  for (let at = 0; at < data.length; at += 65535) {
    const block = data.subarray(at, at + 65535);
    const n = block.length;
    const last = at + 65535 >= data.length ? 1 : 0;
    parts.push(Uint8Array.of(last, n & 255, n >> 8, ~n & 255, (~n >> 8) & 255), block);
  }
  return joined([...parts, uint32(adler32(data))]);
}

export function png(key: string, width: number, height: number): Uint8Array {
  const color = hashOf(key);
  const rows = new Uint8Array(height * (1 + width * 3));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = (color + x) & 255;
      rows[at + 1] = ((color >> 8) + y) & 255;
      rows[at + 2] = (color >> 16) & 255;
    }
  }
  const head = joined([uint32(width), uint32(height), Uint8Array.of(8, 2, 0, 0, 0)]);
  return joined([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    chunk('IHDR', head),
    chunk('IDAT', stored(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

export function jpeg(key: string, size: number): Uint8Array {
  const head = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1);
  return joined([head, bytesOf(key, Math.max(0, size - 15)), Uint8Array.of(0xff, 0xd9)]);
}

export function svg(key: string): string {
  const color = (hashOf(key) & 0xffffff).toString(16).padStart(6, '0');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100"><circle cx="50" cy="50" r="40" fill="#${color}"/></svg>\n`;
}
