/** Numbers and bytes that look random and depend on a text only. */
import { Prng } from '../../base/prng.ts';

/** FNV-1a, 32 bit, unsigned. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return (h ^ (h >>> 15)) >>> 0;
}

/** From `low` to `high`, both included. */
export function between(key: string, low: number, high: number): number {
  return low + new Prng(hashOf(key)).below(high - low + 1);
}

export function pick<T>(key: string, list: readonly T[]): T {
  return list[new Prng(hashOf(key)).below(list.length)] as T;
}

export function bytesOf(key: string, count: number): Uint8Array {
  const prng = new Prng(hashOf(key));
  const out = new Uint8Array(count);
  for (let i = 0; i < count; i += 4) {
    const n = prng.uint32();
    for (let j = 0; j < 4 && i + j < count; j++) out[i + j] = n >>> (8 * j);
  }
  return out;
}

/** A version 4 UUID. */
export function uuidOf(key: string): string {
  const b = bytesOf(key, 16);
  b[6] = ((b[6] as number) & 15) | 64;
  b[8] = ((b[8] as number) & 63) | 128;
  const hex = [...b].map((x) => x.toString(16).padStart(2, '0')).join('');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

const WORDS =
  'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat'.split(
    ' ',
  );

export function words(key: string, count: number): string {
  const prng = new Prng(hashOf(key));
  return Array.from({ length: count }, () => WORDS[prng.below(WORDS.length)] as string).join(' ');
}

export function sentence(key: string, count: number): string {
  const text = words(key, count);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
