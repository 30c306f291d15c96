/**
 * Text encodings (Objects/unicodeobject.c, Lib/encodings): utf-8, ascii, latin-1, utf-16, utf-32, those of one byte
 * a character, with their error handlers. What else there is, the module codecs has in Python.
 */
import { CHARMAP_ALIASES, CHARMAPS } from './charmaps.ts';
import { asciiName, decodeError, encodeError } from './unicode-errors.ts';
import { bytesOf, hasBuffer } from './bytes-common.ts';
import { chargeFor, COST } from './work.ts';
import { escapeCode } from './text.ts';
import { isStr } from './maybe.ts';
import { newStr } from './roster.ts';
import { raise, typeError } from './errors.ts';
import { argumentName, callMethod, typeName } from './abstract.ts';
import type { PyObject } from './object.ts';
import { settle, type Gen, type Result, type Rt } from './runtime.ts';

export type Codec =
  | 'utf-8'
  | 'utf-8-sig'
  | 'ascii'
  | 'latin-1'
  | 'utf-16'
  | 'utf-16-le'
  | 'utf-16-be'
  | 'utf-32'
  | 'utf-32-le'
  | 'utf-32-be'
  /** A name of CHARMAPS. */
  | `charmap ${string}`;

const ALIASES: Readonly<Record<string, Codec>> = {
  utf_8: 'utf-8',
  utf8: 'utf-8',
  u8: 'utf-8',
  utf: 'utf-8',
  cp65001: 'utf-8',
  utf_8_sig: 'utf-8-sig',
  utf8_sig: 'utf-8-sig',
  ascii: 'ascii',
  us_ascii: 'ascii',
  '646': 'ascii',
  iso646_us: 'ascii',
  latin_1: 'latin-1',
  latin1: 'latin-1',
  latin: 'latin-1',
  l1: 'latin-1',
  iso_8859_1: 'latin-1',
  iso8859_1: 'latin-1',
  '8859': 'latin-1',
  cp819: 'latin-1',
  utf_16: 'utf-16',
  utf16: 'utf-16',
  u16: 'utf-16',
  utf_16_le: 'utf-16-le',
  utf_16le: 'utf-16-le',
  utf_16_be: 'utf-16-be',
  utf_16be: 'utf-16-be',
  utf_32: 'utf-32',
  utf32: 'utf-32',
  u32: 'utf-32',
  utf_32_le: 'utf-32-le',
  utf_32le: 'utf-32-le',
  utf_32_be: 'utf-32-be',
  utf_32be: 'utf-32-be',
};

/** The codec of a name, undefined when it is none of those here. */
export function knownCodec(name: string): Codec | undefined {
  const normal = name.toLowerCase().replace(/[^a-z0-9]+/g, '_');
  const codec = ALIASES[normal];
  if (codec !== undefined) return codec;
  const map = CHARMAPS[normal] === undefined ? CHARMAP_ALIASES[normal] : normal;
  return map === undefined ? undefined : `charmap ${map}`;
}

export function findCodec(name: string): Codec {
  const codec = knownCodec(name);
  if (codec === undefined) throw raise('LookupError', `unknown encoding: ${name}`);
  return codec;
}

const isCharmap = (codec: Codec): boolean => codec.startsWith('charmap ');

/** Bytes of the characters of a charmap that are no ASCII. */
const reverseMaps = new Map<Codec, ReadonlyMap<number, number>>();

function reverseMap(codec: Codec): ReadonlyMap<number, number> {
  let map = reverseMaps.get(codec);
  if (map === undefined) {
    const upper = CHARMAPS[codec.slice(8)] as string;
    const made = new Map<number, number>();
    for (let i = 0; i < 128; i++) {
      const code = upper.charCodeAt(i);
      if (code !== 0xfffe) made.set(code, 128 + i);
    }
    map = made;
    reverseMaps.set(codec, map);
  }
  return map;
}

/** What messages call a codec. */
const spokenName = (codec: Codec): string => (isCharmap(codec) ? 'charmap' : asciiName(codec));

const HANDLERS = [
  'strict',
  'ignore',
  'replace',
  'xmlcharrefreplace',
  'backslashreplace',
  'surrogateescape',
  'surrogatepass',
];

function unknownHandler(name: string): unknown {
  return raise('LookupError', `unknown error handler name '${name}'`);
}

// --- encoding ----------------------------------------------------------------------------------------------

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** What a handler puts in place of characters [start, end): text to encode, bytes, or nothing; strict throws. */
function handleEncode(
  rt: Rt,
  errors: string,
  codec: Codec,
  text: string,
  points: readonly number[],
  start: number,
  end: number,
  reason: string,
): string | number[] {
  const bad = points.slice(start, end);
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '?'.repeat(bad.length);
    case 'xmlcharrefreplace':
      return bad.map((c) => `&#${c};`).join('');
    case 'backslashreplace':
      return bad.map(escapeCode).join('');
    case 'surrogateescape':
      if (bad.every((c) => c >= 0xdc80 && c <= 0xdcff)) return bad.map((c) => c - 0xdc00);
      break;
    case 'surrogatepass':
      if (bad.every(isSurrogate) && codec.startsWith('utf')) {
        const out: number[] = [];
        for (const c of bad) pushUnit(out, c, codec);
        return out;
      }
      break;
    default:
      if (!HANDLERS.includes(errors)) throw unknownHandler(errors);
  }
  throw encodeError(rt, spokenName(codec), text, start, end, reason);
}

function pushUtf8(out: number[], c: number): void {
  if (c < 0x80) out.push(c);
  else if (c < 0x800) out.push(0xc0 | (c >> 6), 0x80 | (c & 0x3f));
  else if (c < 0x10000) out.push(0xe0 | (c >> 12), 0x80 | ((c >> 6) & 0x3f), 0x80 | (c & 0x3f));
  else
    out.push(
      0xf0 | (c >> 18),
      0x80 | ((c >> 12) & 0x3f),
      0x80 | ((c >> 6) & 0x3f),
      0x80 | (c & 0x3f),
    );
}

function pushWord(out: number[], value: number, bytes: number, bigEndian: boolean): void {
  for (let i = 0; i < bytes; i++)
    out.push((value >>> ((bigEndian ? bytes - 1 - i : i) * 8)) & 0xff);
}

function pushUnit(out: number[], c: number, codec: Codec): void {
  if (codec.startsWith('utf-8')) pushUtf8(out, c);
  else if (codec.startsWith('utf-32')) pushWord(out, c, 4, codec.endsWith('be'));
  else if (codec.startsWith('utf-16')) {
    const big = codec.endsWith('be');
    if (c < 0x10000) pushWord(out, c, 2, big);
    else {
      pushWord(out, 0xd800 + ((c - 0x10000) >> 10), 2, big);
      pushWord(out, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, big);
    }
  } else out.push(c < 0x80 || !isCharmap(codec) ? c : (reverseMap(codec).get(c) as number));
}

/** Bytes of a text that needs no codec: ASCII, or what latin-1 has; null otherwise. */
function plainBytes(text: string, limit: number): Uint8Array | null {
  const out = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c >= limit) return null;
    out[i] = c;
  }
  return out;
}

export function encodeText(
  rt: Rt,
  text: string,
  encoding = 'utf-8',
  errors = 'strict',
): Uint8Array {
  const codec = findCodec(encoding);
  chargeFor(rt, text.length, COST.encode);
  if (codec === 'utf-8' || codec === 'latin-1' || codec === 'ascii' || isCharmap(codec)) {
    const plain = plainBytes(text, codec === 'latin-1' ? 0x100 : 0x80);
    if (plain !== null) return plain;
  }
  const points = Array.from(text, (c) => c.codePointAt(0) as number);
  const limit = codec === 'ascii' ? 0x80 : codec === 'latin-1' ? 0x100 : 0x110000;
  const bad = isCharmap(codec)
    ? (c: number): boolean => c >= 0x80 && !reverseMap(codec).has(c)
    : limit < 0x110000
      ? (c: number): boolean => c >= limit
      : isSurrogate;
  const reason = isCharmap(codec)
    ? 'character maps to <undefined>'
    : limit === 0x80
      ? 'ordinal not in range(128)'
      : limit === 0x100
        ? 'ordinal not in range(256)'
        : 'surrogates not allowed';
  const out: number[] = [];
  if (codec === 'utf-8-sig') out.push(0xef, 0xbb, 0xbf);
  if (codec === 'utf-16' || codec === 'utf-32') pushUnit(out, 0xfeff, codec);
  for (let i = 0; i < points.length;) {
    const c = points[i] as number;
    if (!bad(c)) {
      pushUnit(out, c, codec);
      i++;
      continue;
    }
    let end = i + 1;
    while (
      end < points.length &&
      bad(points[end] as number) &&
      !codec.startsWith('utf-16') &&
      !codec.startsWith('utf-32')
    )
      end++;
    const replacement = handleEncode(rt, errors, codec, text, points, i, end, reason);
    if (typeof replacement === 'string')
      for (const r of replacement) pushUnit(out, r.codePointAt(0) as number, codec);
    else out.push(...replacement);
    i = end;
  }
  return Uint8Array.from(out);
}

// --- decoding ----------------------------------------------------------------------------------------------

interface Bad {
  readonly length: number;
  readonly reason: string;
}

function handleDecode(
  rt: Rt,
  errors: string,
  codec: Codec,
  bytes: Uint8Array,
  start: number,
  bad: Bad,
): string {
  const slice = Array.from(bytes.subarray(start, start + bad.length));
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return slice.map(escapeCode).join('');
    case 'surrogateescape':
      if (slice.every((b) => b >= 0x80))
        return slice.map((b) => String.fromCharCode(0xdc00 + b)).join('');
      break;
    default:
      if (!HANDLERS.includes(errors)) throw unknownHandler(errors);
  }
  throw decodeError(rt, spokenName(codec), bytes, start, start + bad.length, bad.reason);
}

/** One character of UTF-8 at `i`: its code and length, or what is wrong with how many bytes. */
function readUtf8(
  bytes: Uint8Array,
  i: number,
  passSurrogates: boolean,
): { code: number; length: number } | Bad {
  const b0 = bytes[i] as number;
  const need = b0 < 0xc2 ? 0 : b0 < 0xe0 ? 1 : b0 < 0xf0 ? 2 : b0 < 0xf5 ? 3 : 0;
  if (need === 0) return { length: 1, reason: 'invalid start byte' };
  let code = b0 & (0x3f >> need);
  for (let k = 1; k <= need; k++) {
    if (i + k >= bytes.length)
      return { length: bytes.length - i, reason: 'unexpected end of data' };
    const b = bytes[i + k] as number;
    let low = 0x80;
    let high = 0xbf;
    if (k === 1) {
      if (b0 === 0xe0) low = 0xa0;
      else if (b0 === 0xed && !passSurrogates) high = 0x9f;
      else if (b0 === 0xf0) low = 0x90;
      else if (b0 === 0xf4) high = 0x8f;
    }
    if (b < low || b > high) return { length: k, reason: 'invalid continuation byte' };
    code = (code << 6) | (b & 0x3f);
  }
  return { code, length: need + 1 };
}

function readWide(
  bytes: Uint8Array,
  i: number,
  size: 2 | 4,
  big: boolean,
  passSurrogates: boolean,
): { code: number; length: number } | Bad {
  const word = (at: number): number => {
    let value = 0;
    for (let k = 0; k < size; k++)
      value = value * 256 + (bytes[at + (big ? k : size - 1 - k)] as number);
    return value;
  };
  if (i + size > bytes.length) return { length: bytes.length - i, reason: 'truncated data' };
  const code = word(i);
  if (size === 4) {
    if (isSurrogate(code) && !passSurrogates)
      return { length: 4, reason: 'code point in surrogate code point range(0xd800, 0xe000)' };
    return code < 0x110000
      ? { code, length: 4 }
      : { length: 4, reason: 'code point not in range(0x110000)' };
  }
  if (!isSurrogate(code)) return { code, length: 2 };
  if (code >= 0xdc00)
    return passSurrogates ? { code, length: 2 } : { length: 2, reason: 'illegal encoding' };
  if (i + 4 > bytes.length)
    return passSurrogates
      ? { code, length: 2 }
      : { length: bytes.length - i, reason: 'unexpected end of data' };
  const second = word(i + 2);
  if (second >= 0xdc00 && second <= 0xdfff)
    return { code: 0x10000 + ((code - 0xd800) << 10) + (second - 0xdc00), length: 4 };
  return passSurrogates ? { code, length: 2 } : { length: 2, reason: 'illegal UTF-16 surrogate' };
}

/** Decoding piece by piece: what the bytes before have settled, and how many of these have been used. */
export interface DecodeState {
  /** Bytes of a character whose end has not come yet are left over. */
  readonly final: boolean;
  /** utf-16, utf-32 and utf-8-sig: the mark at the beginning has been seen; whether it said big-endian. */
  started: boolean;
  bigEndian: boolean;
  used: number;
}

/** Characters of a run of bytes that are characters themselves. */
function runText(bytes: Uint8Array, start: number, limit: number): string {
  let end = start;
  while (end < bytes.length && (bytes[end] as number) < limit) end++;
  let out = '';
  for (let i = start; i < end; i += 4096)
    out += String.fromCharCode(...bytes.subarray(i, Math.min(end, i + 4096)));
  return out;
}

/** Does the end of the bytes cut this wrong sequence short? Then it may still become right. */
const unfinished = (bad: Bad, bytes: Uint8Array, i: number): boolean =>
  i + bad.length === bytes.length &&
  (bad.reason === 'unexpected end of data' || bad.reason === 'truncated data');

export function decodeBytes(
  rt: Rt,
  bytes: Uint8Array,
  encoding = 'utf-8',
  errors = 'strict',
  state?: DecodeState,
): string {
  const codec = findCodec(encoding);
  chargeFor(rt, bytes.length, COST.encode);
  const mark = readMark(codec, bytes, state);
  let i = mark.skip;
  const big = mark.big;
  // Once the byte order is known, messages name it.
  const named: Codec =
    codec === 'utf-16' || codec === 'utf-32' ? `${codec}-${big ? 'be' : 'le'}` : codec;
  const pass = errors === 'surrogatepass';
  const wide = codec.startsWith('utf-16') ? 2 : codec.startsWith('utf-32') ? 4 : 0;
  const runLimit = codec === 'latin-1' ? 0x100 : 0x80;
  const upper = isCharmap(codec) ? (CHARMAPS[codec.slice(8)] as string) : '';
  const parts: string[] = [];
  while (i < bytes.length) {
    const b = bytes[i] as number;
    let r: { code: number; length: number } | Bad;
    if (wide !== 0) r = readWide(bytes, i, wide as 2 | 4, big, pass);
    else if (b < runLimit) {
      const run = runText(bytes, i, runLimit);
      parts.push(run);
      i += run.length;
      continue;
    } else if (codec === 'ascii') r = { length: 1, reason: 'ordinal not in range(128)' };
    else if (upper !== '') {
      const code = upper.charCodeAt(b - 128);
      r =
        code === 0xfffe
          ? { length: 1, reason: 'character maps to <undefined>' }
          : { code, length: 1 };
    } else r = readUtf8(bytes, i, pass);
    if (!('code' in r) && state?.final === false && unfinished(r, bytes, i)) break;
    parts.push(
      'code' in r ? String.fromCodePoint(r.code) : handleDecode(rt, errors, named, bytes, i, r),
    );
    i += r.length;
  }
  if (state !== undefined) state.used = i;
  return parts.join('');
}

/** The byte order mark at the beginning: how long it is, and whether it says big-endian. */
function readMark(
  codec: Codec,
  bytes: Uint8Array,
  state: DecodeState | undefined,
): { skip: number; big: boolean } {
  const fixed = codec.endsWith('be');
  const marked = codec === 'utf-8-sig' || codec === 'utf-16' || codec === 'utf-32';
  if (!marked) return { skip: 0, big: fixed };
  if (state?.started === true) return { skip: 0, big: state.bigEndian };
  const starts = (...mark: number[]): boolean => mark.every((b, k) => bytes[k] === b);
  let skip = 0;
  let big = false;
  if (codec === 'utf-8-sig') skip = starts(0xef, 0xbb, 0xbf) ? 3 : 0;
  else if (codec === 'utf-32') {
    if (starts(0xff, 0xfe, 0, 0) || starts(0, 0, 0xfe, 0xff)) {
      big = bytes[0] === 0;
      skip = 4;
    }
  } else if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) {
    big = bytes[0] === 0xfe;
    skip = 2;
  }
  if (state !== undefined) {
    state.started = bytes.length >= (codec === 'utf-8-sig' ? 3 : codec === 'utf-16' ? 2 : 4);
    state.bigEndian = big;
  }
  return { skip, big };
}

// --- what is not here ------------------------------------------------------------------------------------------

/** Are encoding and error handler those of this file? All others are the module codecs's. */
export function isNative(encoding: string, errors: string): boolean {
  return HANDLERS.includes(errors) && knownCodec(encoding) !== undefined;
}

/** str.encode and bytes.decode by the module codecs: other encodings, handlers that the program has registered. */
export function* byModule(
  rt: Rt,
  o: PyObject,
  encoding: string,
  errors: string,
  what: 'encode' | 'decode',
): Gen {
  const codecs = yield* settle(rt.importModule('codecs'));
  const args = [o, newStr(encoding), newStr(errors), newStr(what)];
  return yield* callMethod(rt, codecs, '_text', args);
}

// --- arguments -----------------------------------------------------------------------------------------------

/** An optional str argument such as `encoding`. */
export function strArgument(o: PyObject | undefined, what: string, fallback: string): string {
  if (o === undefined) return fallback;
  if (!isStr(o)) throw typeError(`${what} must be str, not ${argumentName(o)}`);
  return o.v;
}

/** str(object, encoding, errors) */
export function decodeObject(
  rt: Rt,
  object: PyObject | undefined,
  encoding: PyObject | undefined,
  errors: PyObject | undefined,
): Result {
  const codec = strArgument(encoding, "str() argument 'encoding'", 'utf-8');
  const handler = strArgument(errors, "str() argument 'errors'", 'strict');
  if (object === undefined) return newStr('');
  if (isStr(object)) throw typeError('decoding str is not supported');
  if (!hasBuffer(object))
    throw typeError(`decoding to str: need a bytes-like object, ${typeName(object)} found`);
  if (!isNative(codec, handler)) return byModule(rt, object, codec, handler, 'decode');
  return newStr(decodeBytes(rt, bytesOf(object), codec, handler));
}
