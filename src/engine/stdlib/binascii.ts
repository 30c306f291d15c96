/** `binascii` (Modules/binascii.c): bytes as hexadecimal, base 64, uuencoded or quoted text, and CRCs. */
import { asIndex, isTrue, typeName } from '../objects/abstract.ts';
import { bytesOf, hasBuffer, isBytesLike } from '../objects/bytes-common.ts';
import { raise, typeError, valueError, ValueErrorType } from '../objects/errors.ts';
import { isStr } from '../objects/maybe.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { makeBuiltinType, newBytes, newInt, newStr } from '../objects/roster.ts';
import { excTypes } from '../objects/errors.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';
import { crc32 } from './zlib/checksums.ts';

const ErrorType = makeBuiltinType('Error', ValueErrorType, 'binascii');
const IncompleteType = makeBuiltinType('Incomplete', excTypes['Exception'] as PyType, 'binascii');
for (const type of [ErrorType, IncompleteType]) type.dictKind = 'ext';
const BYTE_NS = 0.6;

const failed = (message: string): unknown => raise(ErrorType, message);

/** Bytes, or a str of ASCII. */
function textOrBytes(o: PyObject): Uint8Array {
  if (isStr(o)) {
    if (/[^\0-\x7f]/.test(o.v))
      throw valueError('string argument should contain only ASCII characters');
    return Uint8Array.from(o.v, (c) => c.charCodeAt(0));
  }
  if (!hasBuffer(o))
    throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeName(o)}'`);
  return bytesOf(o);
}

function buffer(o: PyObject): Uint8Array {
  return bytesOf(o);
}

// --- hexadecimal ----------------------------------------------------------------------------------------------

const HEX = '0123456789abcdef';

function* hexlify(rt: Rt, data: PyObject, sep?: PyObject, bytesPerSep?: PyObject): Gen {
  const bytes = buffer(data);
  rt.charge(bytes.length * BYTE_NS);
  let between: number | null = null;
  if (sep !== undefined) {
    const mark = isStr(sep) ? sep.v : isBytesLike(sep) ? String.fromCharCode(...sep.v) : null;
    if (mark === null) throw typeError(`object of type '${typeName(sep)}' has no len()`);
    if (mark.length !== 1) throw valueError('sep must be length 1.');
    if (mark.charCodeAt(0) > 127) throw valueError('sep must be ASCII.');
    between = mark.charCodeAt(0);
  }
  const group = bytesPerSep === undefined ? 1 : Number(yield* settle(asIndex(rt, bytesPerSep)));
  const out: number[] = [];
  const size = Math.abs(group);
  for (let i = 0; i < bytes.length; i++) {
    const place = group > 0 ? bytes.length - i : i;
    if (between !== null && size > 0 && i > 0 && place % size === 0) out.push(between);
    const b = bytes[i] as number;
    out.push(HEX.charCodeAt(b >> 4), HEX.charCodeAt(b & 15));
  }
  return newBytes(Uint8Array.from(out));
}

const unhexlify: HostFunction = (rt, hexstr: PyObject) => {
  const text = textOrBytes(hexstr);
  rt.charge(text.length * BYTE_NS);
  if (text.length % 2 !== 0) throw failed('Odd-length string');
  const out = new Uint8Array(text.length / 2);
  for (let i = 0; i < out.length; i++) {
    const high = parseInt(String.fromCharCode(text[2 * i] as number), 16);
    const low = parseInt(String.fromCharCode(text[2 * i + 1] as number), 16);
    if (Number.isNaN(high) || Number.isNaN(low)) throw failed('Non-hexadecimal digit found');
    out[i] = high * 16 + low;
  }
  return newBytes(out);
};

// --- base 64 --------------------------------------------------------------------------------------------------

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Int8Array(256).fill(-1);
for (let i = 0; i < 64; i++) VALUES[BASE64.charCodeAt(i)] = i;
const PAD = 61;

function* encodeBase64(rt: Rt, data: PyObject, newline?: PyObject): Gen {
  const bytes = buffer(data);
  rt.charge(bytes.length * BYTE_NS);
  const end = newline === undefined || (yield* settle(isTrue(rt, newline)));
  const out = new Uint8Array(Math.ceil(bytes.length / 3) * 4 + (end ? 1 : 0));
  let at = 0;
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i;
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out[at++] = BASE64.charCodeAt(word >> 18);
    out[at++] = BASE64.charCodeAt((word >> 12) & 63);
    out[at++] = left > 1 ? BASE64.charCodeAt((word >> 6) & 63) : PAD;
    out[at++] = left > 2 ? BASE64.charCodeAt(word & 63) : PAD;
  }
  if (end) out[at] = 10;
  return newBytes(out);
}

function* decodeBase64(rt: Rt, data: PyObject, strictMode?: PyObject): Gen {
  const text = textOrBytes(data);
  rt.charge(text.length * BYTE_NS);
  const strict = strictMode !== undefined && (yield* settle(isTrue(rt, strictMode)));
  if (strict && text[0] === PAD) throw failed('Leading padding not allowed');
  const out: number[] = [];
  let place = 0;
  let left = 0;
  let pads = 0;
  let begun = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i] as number;
    if (c === PAD) {
      begun = true;
      pads++;
      if (place >= 2 && place + pads >= 4) {
        if (strict && i + 1 < text.length) throw failed('Excess data after padding');
        return newBytes(Uint8Array.from(out));
      }
      if (strict && place < 2 && place > 0) throw failed('Excess padding not allowed');
      if (strict && place === 0) throw failed('Excess padding not allowed');
      continue;
    }
    const value = VALUES[c] as number;
    if (value < 0) {
      if (strict) throw failed('Only base64 data is allowed');
      continue;
    }
    if (strict && begun) throw failed('Discontinuous padding not allowed');
    pads = 0;
    if (place === 0) left = value;
    else if (place === 1) {
      out.push((left << 2) | (value >> 4));
      left = value & 15;
    } else if (place === 2) {
      out.push((left << 4) | (value >> 2));
      left = value & 3;
    } else out.push((left << 6) | value);
    place = (place + 1) % 4;
  }
  if (place === 1)
    throw failed(
      `Invalid base64-encoded string: number of data characters (${Math.floor(out.length / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  if (place !== 0) throw failed('Incorrect padding');
  return newBytes(Uint8Array.from(out));
}

// --- uuencoding -----------------------------------------------------------------------------------------------

function* encodeUu(rt: Rt, data: PyObject, backtick?: PyObject): Gen {
  const bytes = buffer(data);
  if (bytes.length > 45) throw failed('At most 45 bytes at once');
  const tick = backtick !== undefined && (yield* settle(isTrue(rt, backtick)));
  const char = (n: number): number => (n === 0 && tick ? 96 : n + 32);
  const out = [char(bytes.length)];
  for (let i = 0; i < bytes.length; i += 3) {
    const word = ((bytes[i] as number) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (const shift of [18, 12, 6, 0]) out.push(char((word >> shift) & 63));
  }
  out.push(10);
  return newBytes(Uint8Array.from(out));
}

const decodeUu: HostFunction = (_rt, data: PyObject) => {
  const text = textOrBytes(data);
  const size = ((text[0] ?? 32) - 32) & 63;
  const out: number[] = [];
  let bits = 0;
  let word = 0;
  let at = 1;
  for (; out.length < size; at++) {
    const c = text[at] ?? 32;
    let value = 0;
    if (c !== 10 && c !== 13 && at < text.length) {
      if (c < 32 || c > 96) throw failed('Illegal char');
      value = (c - 32) & 63;
    }
    word = (word << 6) | value;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out.push((word >> bits) & 255);
      word &= (1 << bits) - 1;
    }
  }
  for (; at < text.length; at++) {
    const c = text[at] as number;
    if (c !== 32 && c !== 96 && c !== 10 && c !== 13) throw failed('Trailing garbage');
  }
  return newBytes(Uint8Array.from(out));
};

// --- quoted-printable -----------------------------------------------------------------------------------------

function* decodeQp(rt: Rt, data: PyObject, header?: PyObject): Gen {
  const text = textOrBytes(data);
  const isHeader = header !== undefined && (yield* settle(isTrue(rt, header)));
  const out: number[] = [];
  for (let i = 0; i < text.length;) {
    const c = text[i] as number;
    if (c !== 61) {
      out.push(isHeader && c === 95 ? 32 : c);
      i++;
      continue;
    }
    i++;
    if (i >= text.length) break;
    const next = text[i] as number;
    if (next === 10 || next === 13) {
      // A soft line break.
      while (i < text.length && text[i] !== 10) i++;
      if (i < text.length) i++;
      continue;
    }
    const pair = String.fromCharCode(next, text[i + 1] ?? 0);
    if (next === 61) {
      out.push(61);
      i++;
    } else if (/^[0-9a-fA-F]{2}$/.test(pair)) {
      out.push(parseInt(pair, 16));
      i += 2;
    } else out.push(61);
  }
  return newBytes(Uint8Array.from(out));
}

const QP_LINE = 76;

function* encodeQp(
  rt: Rt,
  data: PyObject,
  quoteTabs?: PyObject,
  isText?: PyObject,
  header?: PyObject,
): Gen {
  const bytes = buffer(data);
  const tabs = quoteTabs !== undefined && (yield* settle(isTrue(rt, quoteTabs)));
  const text = isText === undefined || (yield* settle(isTrue(rt, isText)));
  const head = header !== undefined && (yield* settle(isTrue(rt, header)));
  const firstLf = bytes.indexOf(10);
  const crlf = firstLf > 0 && bytes[firstLf - 1] === 13;
  const out: number[] = [];
  let line = 0;
  const push = (...codes: number[]): void => {
    out.push(...codes);
    line += codes.length;
  };
  const soft = (): void => {
    out.push(61);
    if (crlf) out.push(13);
    out.push(10);
    line = 0;
  };
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i] as number;
    const next = bytes[i + 1];
    const quoted =
      c > 126 ||
      c === 61 ||
      (head && c === 95) ||
      (c === 46 &&
        line === 0 &&
        (next === 10 || next === 13 || next === undefined || next === 0)) ||
      (!text && (c === 13 || c === 10)) ||
      ((c === 9 || c === 32) && next === undefined) ||
      (c < 33 && c !== 13 && c !== 10 && c !== 9 && (c !== 32 || tabs || false)) ||
      (c === 9 && tabs);
    if (quoted) {
      if (line + 3 >= QP_LINE) soft();
      push(61, HEX.toUpperCase().charCodeAt(c >> 4), HEX.toUpperCase().charCodeAt(c & 15));
    } else if (text && (c === 10 || (c === 13 && next === 10))) {
      const last = out[out.length - 1];
      if (last === 32 || last === 9) {
        out.pop();
        out.push(61, ...(last === 32 ? [50, 48] : [48, 57]));
      }
      if (crlf) out.push(13);
      out.push(10);
      line = 0;
      if (c === 13) i++;
    } else {
      if (next !== undefined && next !== 10 && line + 1 >= QP_LINE) soft();
      push(head && c === 32 ? 95 : c);
    }
  }
  return newBytes(Uint8Array.from(out));
}

/** CRC-CCITT, as BinHex has it. */
function* crcHqx(rt: Rt, data: PyObject, crc: PyObject): Gen {
  let value = Number(yield* settle(asIndex(rt, crc))) & 0xffff;
  for (const b of buffer(data)) {
    value ^= b << 8;
    for (let i = 0; i < 8; i++)
      value = value & 0x8000 ? ((value << 1) ^ 0x1021) & 0xffff : value << 1;
  }
  return newInt(value);
}

function* crc(rt: Rt, data: PyObject, start?: PyObject): Gen {
  const bytes = buffer(data);
  rt.charge(bytes.length * 0.4);
  const from = start === undefined ? 0n : BigInt(yield* settle(asIndex(rt, start)));
  return newInt(crc32(bytes, Number(BigInt.asUintN(32, from))));
}

const FUNCTIONS: readonly (readonly [string, string, HostFunction])[] = [
  ['a2b_base64', 'data, /, *, strict_mode=False', decodeBase64],
  ['a2b_hex', 'hexstr, /', unhexlify],
  ['a2b_qp', 'data, header=False', decodeQp],
  ['a2b_uu', 'data, /', decodeUu],
  ['b2a_base64', 'data, /, *, newline=True', encodeBase64],
  ['b2a_hex', 'data, sep=None, bytes_per_sep=1', hexlify],
  ['b2a_qp', 'data, quotetabs=False, istext=True, header=False', encodeQp],
  ['b2a_uu', 'data, /, *, backtick=False', encodeUu],
  ['crc32', 'data, crc=0, /', crc],
  ['crc_hqx', 'data, crc, /', crcHqx],
  ['hexlify', 'data, sep=None, bytes_per_sep=1', hexlify],
  ['unhexlify', 'hexstr, /', unhexlify],
];

export function initBinascii(_rt: Rt, module: PyModule): void {
  setIn(module.v, 'Error', ErrorType);
  setIn(module.v, 'Incomplete', IncompleteType);
  for (const [name, signature, host] of FUNCTIONS)
    setIn(module.v, name, nativeFunction('binascii', name, signature, host));
  setIn(module.v, '__doc__', newStr('Conversion between binary data and ASCII'));
}
