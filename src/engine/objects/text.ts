/**
 * Host strings seen as Python sees them: sequences of code points (PEP 393), though the host keeps UTF-16.
 * Every function is at once for text without surrogates, which a scan that the host does in no time for
 * Latin-1 text tells apart; other text is split into code points once, and the last split is remembered.
 * Left out: a high and a low surrogate as two neighbouring characters; they become one.
 */

import { isPrintable } from './unicode.ts';

const SURROGATE = /[\ud800-\udfff]/;

let lastNarrow = '';
let lastWide = '';
let lastPoints: readonly string[] = [];

/** May a code unit differ from a character? */
export function isWide(text: string): boolean {
  if (text === lastNarrow) return false;
  if (SURROGATE.test(text)) return true;
  if (text.length > 64) lastNarrow = text;
  return false;
}

/** The characters, each as a string of one or two units. */
export function codePoints(text: string): readonly string[] {
  if (text === lastWide) return lastPoints;
  const points = Array.from(text);
  lastWide = text;
  lastPoints = points;
  return points;
}

/** len() */
export function textLength(text: string): number {
  return isWide(text) ? codePoints(text).length : text.length;
}

/** The character at a position inside the text. */
export function charAt(text: string, index: number): string {
  return isWide(text) ? (codePoints(text)[index] as string) : text.charAt(index);
}

/** text[start:stop] by characters, bounds inside the text. */
export function sliceText(text: string, start: number, stop: number): string {
  if (!isWide(text)) return text.slice(start, stop);
  return codePoints(text).slice(start, stop).join('');
}

/** Unit position of a character position. */
export function unitOf(text: string, index: number): number {
  if (!isWide(text)) return index;
  const points = codePoints(text);
  let unit = 0;
  for (let i = 0; i < index && i < points.length; i++) unit += (points[i] as string).length;
  return unit;
}

/** Character position of a unit position. */
export function indexOfUnit(text: string, unit: number): number {
  if (unit < 0 || !isWide(text)) return unit;
  return Array.from(text.slice(0, unit)).length;
}

/** Order by code point: -1, 0, 1. Units agree with code points except for surrogates against U+E000 to U+FFFF. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  if (!isWide(a) && !isWide(b)) return a < b ? -1 : 1;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const unit = a.charCodeAt(i);
    if (unit === b.charCodeAt(i)) continue;
    // The difference may lie in the second half of a pair; a half without its partner stands for itself.
    const before = i > 0 ? a.charCodeAt(i - 1) : 0;
    const at =
      before >= 0xd800 && before < 0xdc00 && a.codePointAt(i - 1) !== b.codePointAt(i - 1)
        ? i - 1
        : i;
    return (a.codePointAt(at) as number) < (b.codePointAt(at) as number) ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

/** Pads with a fill character to a width in characters; `left` and `right` say where the fill goes. */
export function padText(
  text: string,
  width: number,
  fill: string,
  align: 'left' | 'right' | 'center',
): string {
  const missing = width - textLength(text);
  if (missing <= 0) return text;
  if (align === 'left') return text + fill.repeat(missing);
  if (align === 'right') return fill.repeat(missing) + text;
  // str.center puts the odd one left exactly when both the gap and the width are odd.
  const left = Math.floor(missing / 2) + (missing & width & 1);
  return fill.repeat(left) + text + fill.repeat(missing - left);
}

const PRINTABLE_ASCII = /^[ -~]*$/;

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** \x, \u or \U escape of a code point, as repr and `backslashreplace` write it. */
export function escapeCode(code: number): string {
  if (code < 0x100) return `\\x${hex(code, 2)}`;
  return code < 0x10000 ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** repr of a str; with `asciiOnly` what ascii() gives. */
export function reprText(text: string, asciiOnly = false): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (PRINTABLE_ASCII.test(text) && !text.includes('\\') && !text.includes(quote))
    return quote + text + quote;
  let out = quote;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (char === quote || char === '\\') out += `\\${char}`;
    else if (code < 0x20 || code === 0x7f)
      out +=
        char === '\n' ? '\\n' : char === '\r' ? '\\r' : char === '\t' ? '\\t' : escapeCode(code);
    else if (code < 0x7f) out += char;
    else out += !asciiOnly && isPrintable(char) ? char : escapeCode(code);
  }
  return out + quote;
}

/** A text of this length is looked for without going back in the text around it. */
const LONG_NEEDLE = 500;

/** `text.indexOf(sub, from)` in linear time, which the host does not promise (Knuth, Morris and Pratt). */
export function positionOf(text: string, sub: string, from: number): number {
  if (sub.length < LONG_NEEDLE) return text.indexOf(sub, from);
  const table = new Int32Array(sub.length);
  for (let i = 1, k = 0; i < sub.length; i++) {
    while (k > 0 && sub.charCodeAt(i) !== sub.charCodeAt(k)) k = table[k - 1] as number;
    if (sub.charCodeAt(i) === sub.charCodeAt(k)) k++;
    table[i] = k;
  }
  for (let i = from, k = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    while (k > 0 && unit !== sub.charCodeAt(k)) k = table[k - 1] as number;
    if (unit === sub.charCodeAt(k)) k++;
    if (k === sub.length) return i + 1 - k;
  }
  return -1;
}
