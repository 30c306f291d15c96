/** Line ends of text streams: translating them, finding them, and how many bytes the text before a place has. */
import { decodeBytes, encodeText } from '../../objects/codecs.ts';
import type { Rt } from '../../objects/runtime.ts';
import { unsupported } from './base.ts';
import type { TextCodec } from './text-codec.ts';

export interface Newlines {
  /** Any of the three is read as "\n". */
  readonly translate: boolean;
  /** What ends a line; null: any of the three. */
  readonly ends: string | null;
  /** What "\n" is written as. */
  readonly written: string;
  /** Line ends met while reading, in no order. */
  readonly seen: Set<string>;
}

export function translate(newlines: Newlines, raw: string): string {
  if (newlines.ends !== null) return raw;
  if (!raw.includes('\r')) {
    if (raw.includes('\n')) newlines.seen.add('\n');
    return raw;
  }
  for (const end of raw.match(/\r\n|\r|\n/g) ?? []) newlines.seen.add(end);
  return newlines.translate ? raw.replace(/\r\n?/g, '\n') : raw;
}

/** Where the line that begins at `from` ends; -1: not in this text. */
export function findLine(newlines: Newlines, text: string, from: number): number {
  if (newlines.translate || newlines.ends === '\n') return text.indexOf('\n', from) + 1 || -1;
  if (newlines.ends !== null) {
    const at = text.indexOf(newlines.ends, from);
    return at < 0 ? -1 : at + newlines.ends.length;
  }
  const pattern = /\r\n|\r|\n/g;
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found === null ? -1 : found.index + found[0].length;
}

interface Chunk {
  readonly codec: TextCodec | null;
  readonly newlines: Newlines;
  readonly bytes: Uint8Array;
  readonly raw: string;
  readonly text: string;
  readonly pos: number;
}

/** The place in the text before translation. */
function rawPlace(chunk: Chunk): number {
  if (!chunk.newlines.translate) return chunk.pos;
  let at = 0;
  for (let seen = 0; seen < chunk.pos; seen++)
    at += chunk.raw[at] === '\r' && chunk.raw[at + 1] === '\n' ? 2 : 1;
  return at;
}

const UNMARKED: Readonly<Record<string, string | undefined>> = {
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16-le',
  'utf-32': 'utf-32-le',
};

/** How many bytes of the chunk the text before its place came from. */
export function consumedBytes(rt: Rt, chunk: Chunk): number {
  if (chunk.pos >= chunk.text.length) return chunk.bytes.length;
  if (chunk.pos === 0) return 0;
  const codec = chunk.codec as TextCodec;
  if (codec.native === null) throw unsupported("can't reconstruct logical file position");
  const before = chunk.raw.slice(0, rawPlace(chunk));
  const name = UNMARKED[codec.native] ?? codec.encoding;
  try {
    const all = encodeText(rt, chunk.raw, name, 'strict').length;
    const mark = chunk.bytes.length - all;
    if (mark >= 0 && mark <= 4) return mark + encodeText(rt, before, name, 'strict').length;
  } catch {
    // Characters that an error handler made: count from the bytes.
  }
  for (let n = 1; n <= chunk.bytes.length; n++) {
    const text = decodeBytes(rt, chunk.bytes.subarray(0, n), name, codec.errors);
    if (text.length >= before.length) return n;
  }
  return chunk.bytes.length;
}
