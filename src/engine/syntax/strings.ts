/**
 * The text between a literal's quotes to its value. Mirrors
 * Parser/string_parser.c and the `unicode_escape` decoder of
 * Objects/unicodeobject.c.
 *
 * One difference: two escapes that spell a surrogate pair (`'\ud83d\ude00'`)
 * become one character, because host strings are UTF-16.
 */

import { characterOfName } from '../base/unicode-names.ts';

/** Receives an escape no version defines (`\d`) or an octal one above `\377`. */
export type EscapeWarning = (escape: string, isOctal: boolean, offset: number) => void;

/** Thrown for an escape that cannot be decoded; `message` is CPython's. */
export class EscapeError extends Error {}

const SIMPLE_ESCAPES: ReadonlyMap<number, string> = new Map([
  [10, ''],
  [34, '"'],
  [39, "'"],
  [92, '\\'],
  [97, '\x07'],
  [98, '\b'],
  [102, '\f'],
  [110, '\n'],
  [114, '\r'],
  [116, '\t'],
  [118, '\v'],
]);

function hexValue(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const lower = unit | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

/** Digits of an octal escape at `at`: one to three, ending before `end`. */
function octalEnd(source: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && stop < at + 3) {
    const unit = source.charCodeAt(stop);
    if (unit < 48 || unit > 55) break;
    stop += 1;
  }
  return stop;
}

/** Decodes the text `source[start, end)` of a str literal that is not raw. */
export function decodeText(
  source: string,
  start: number,
  end: number,
  warn: EscapeWarning,
): string {
  const whole = source.slice(start, end);
  if (!whole.includes('\\')) return whole;
  let result = '';
  let at = start;
  let warned = false;
  for (;;) {
    const slash = source.indexOf('\\', at);
    if (slash < 0 || slash >= end) return result + source.slice(at, end);
    result += source.slice(at, slash);
    // In an f-string the text may end with the backslash of `\{`.
    const unit = source.charCodeAt(slash + 1);
    const isBrace = unit === 123 || unit === 125;
    if (slash + 1 >= end) {
      if (isBrace) warn(`\\${source[slash + 1]}`, false, slash);
      return `${result}\\`;
    }
    const simple = SIMPLE_ESCAPES.get(unit);
    if (simple !== undefined) {
      result += simple;
      at = slash + 2;
    } else if (unit >= 48 && unit <= 55) {
      at = octalEnd(source, slash + 1, end);
      const value = parseInt(source.slice(slash + 1, at), 8);
      if (value > 0o377 && !warned) {
        warned = true;
        warn(source.slice(slash, at), true, slash);
      }
      result += String.fromCharCode(value);
    } else if (unit === 120 || unit === 117 || unit === 85) {
      const size = unit === 120 ? 2 : unit === 117 ? 4 : 8;
      result += hexEscape(source, start, slash, end, size);
      at = slash + 2 + size;
    } else if (unit === 78) {
      const named = namedCharacter(source, start, slash, end);
      result += named.text;
      at = named.end;
    } else {
      // Before a character that is not ASCII a backslash stands for itself.
      if (unit < 128 && (isBrace || !warned)) {
        warned = warned || !isBrace;
        warn(`\\${source[slash + 1]}`, false, slash);
      }
      result += '\\';
      at = slash + 1;
      if (unit < 128) {
        result += source[at];
        at += 1;
      }
    }
  }
}

/**
 * Positions in CPython's messages count bytes of a copy in which every
 * character that is not ASCII became `\UXXXXXXXX`.
 */
function escapedLength(source: string, start: number, end: number): number {
  let length = 0;
  for (const character of source.slice(start, end)) {
    length += character.charCodeAt(0) < 128 ? 1 : 10;
  }
  return length;
}

function unicodeError(source: string, start: number, slash: number, stop: number, why: string) {
  const from = escapedLength(source, start, slash);
  const to = from + escapedLength(source, slash, stop) - 1;
  return new EscapeError(
    `(unicode error) 'unicodeescape' codec can't decode bytes in position ${from}-${to}: ${why}`,
  );
}

const TRUNCATED: ReadonlyMap<number, string> = new Map([
  [2, 'truncated \\xXX escape'],
  [4, 'truncated \\uXXXX escape'],
  [8, 'truncated \\UXXXXXXXX escape'],
]);

function hexEscape(source: string, start: number, slash: number, end: number, size: number) {
  let value = 0;
  for (let i = 0; i < size; i++) {
    const at = slash + 2 + i;
    const digit = at < end ? hexValue(source.charCodeAt(at)) : -1;
    if (digit < 0) throw unicodeError(source, start, slash, at, TRUNCATED.get(size)!);
    value = value * 16 + digit;
  }
  if (value > 0x10ffff) {
    throw unicodeError(source, start, slash, slash + 2 + size, 'illegal Unicode character');
  }
  return String.fromCodePoint(value);
}

/** `\N{...}`: the character of that name, and where the escape ends. */
function namedCharacter(
  source: string,
  start: number,
  slash: number,
  end: number,
): { text: string; end: number } {
  let stop = Math.min(end, slash + 2);
  if (stop < end && source[stop] === '{') {
    const close = source.indexOf('}', stop);
    const isClosed = close >= 0 && close < end;
    if (isClosed && close > stop + 1) {
      const code = characterOfName(source.slice(stop + 1, close));
      if (code === null)
        throw unicodeError(source, start, slash, close + 1, 'unknown Unicode character name');
      return { text: String.fromCodePoint(code), end: close + 1 };
    }
    stop = isClosed ? close : end;
  }
  throw unicodeError(source, start, slash, stop, 'malformed \\N character escape');
}

/** Decodes the text `source[start, end)` of a bytes literal, all ASCII. */
export function decodeBytes(
  source: string,
  start: number,
  end: number,
  isRaw: boolean,
  warn: EscapeWarning,
): Uint8Array {
  const bytes = new Uint8Array(end - start);
  let count = 0;
  let warned = false;
  let at = start;
  while (at < end) {
    const unit = source.charCodeAt(at);
    if (unit !== 92 || isRaw) {
      bytes[count++] = unit;
      at += 1;
      continue;
    }
    const slash = at;
    const escape = source.charCodeAt(slash + 1);
    const simple = SIMPLE_ESCAPES.get(escape);
    if (simple !== undefined) {
      at = slash + 2;
      if (simple !== '') bytes[count++] = simple.charCodeAt(0);
    } else if (escape >= 48 && escape <= 55) {
      at = octalEnd(source, slash + 1, end);
      const value = parseInt(source.slice(slash + 1, at), 8);
      if (value > 0o377 && !warned) {
        warned = true;
        warn(source.slice(slash, at), true, slash);
      }
      bytes[count++] = value & 0xff;
    } else if (escape === 120) {
      const high = slash + 2 < end ? hexValue(source.charCodeAt(slash + 2)) : -1;
      const low = slash + 3 < end ? hexValue(source.charCodeAt(slash + 3)) : -1;
      if (high < 0 || low < 0) {
        throw new EscapeError(`(value error) invalid \\x escape at position ${slash - start}`);
      }
      bytes[count++] = high * 16 + low;
      at = slash + 4;
    } else {
      if (!warned) {
        warned = true;
        warn(`\\${source[slash + 1]}`, false, slash);
      }
      bytes[count++] = 92;
      bytes[count++] = escape;
      at = slash + 2;
    }
  }
  return bytes.slice(0, count);
}
