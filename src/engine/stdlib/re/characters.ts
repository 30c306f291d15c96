/**
 * What the engine of `re` knows about single characters, by code point: categories (\w, \s, \d), the simple
 * case mappings that IGNORECASE compares by, and sets of characters with a bitmap for the first 256.
 */
import { isAlnum, isDecimal, isSpace, lowerAt, upperOf } from '../../objects/unicode.ts';

/** How a pattern sees letters: as Unicode does, or ASCII only (bytes, re.ASCII, and re.LOCALE in the C locale). */
export type Alphabet = 'unicode' | 'ascii';

const WORD = 1;
const SPACE = 2;
const DIGIT = 4;
const KNOWN = 8;

/** Properties found so far, one byte a code point of the first two planes; the rest is asked each time. */
const known = new Uint8Array(0x20000);

function properties(code: number): number {
  const at = code < known.length ? (known[code] as number) : 0;
  if (at !== 0) return at;
  const c = String.fromCodePoint(code);
  const bits =
    KNOWN |
    (code === 0x5f || isAlnum(c) ? WORD : 0) |
    (isSpace(c) ? SPACE : 0) |
    (isDecimal(c) ? DIGIT : 0);
  if (code < known.length) known[code] = bits;
  return bits;
}

const isAsciiWord = (c: number): boolean =>
  (c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a) || (c >= 0x30 && c <= 0x39) || c === 0x5f;

export function isWord(code: number, alphabet: Alphabet): boolean {
  if (code < 0x80) return isAsciiWord(code);
  return alphabet === 'unicode' && (properties(code) & WORD) !== 0;
}

function isSpaceCode(code: number, alphabet: Alphabet): boolean {
  if (alphabet === 'ascii') return code === 0x20 || (code >= 9 && code <= 13);
  return (properties(code) & SPACE) !== 0;
}

function isDigitCode(code: number, alphabet: Alphabet): boolean {
  if (code < 0x80) return code >= 0x30 && code <= 0x39;
  return alphabet === 'unicode' && (properties(code) & DIGIT) !== 0;
}

export type CategoryName = 'd' | 'D' | 's' | 'S' | 'w' | 'W';

export function inCategory(code: number, name: CategoryName, alphabet: Alphabet): boolean {
  switch (name) {
    case 'd':
      return isDigitCode(code, alphabet);
    case 'D':
      return !isDigitCode(code, alphabet);
    case 's':
      return isSpaceCode(code, alphabet);
    case 'S':
      return !isSpaceCode(code, alphabet);
    case 'w':
      return isWord(code, alphabet);
    case 'W':
      return !isWord(code, alphabet);
  }
}

// --- case -----------------------------------------------------------------------------------------------------

const lowered = new Map<number, number>();

/** The simple lower case of a character: itself where there is none. */
export function lowerCode(code: number, alphabet: Alphabet): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code;
  if (alphabet === 'ascii') return code;
  let lower = lowered.get(code);
  if (lower === undefined) {
    // Capital I with a dot lowers to two characters; its simple mapping is the plain letter.
    lower =
      code === 0x130 ? 0x69 : (lowerAt([String.fromCodePoint(code)], 0).codePointAt(0) as number);
    if (code === 0x3a3) lower = 0x3c3;
    if (lowered.size > 4096) lowered.clear();
    lowered.set(code, lower);
  }
  return lower;
}

/** Has the character an other case, so that IGNORECASE concerns it? */
export function isCased(code: number, alphabet: Alphabet): boolean {
  if (code < 0x80 || alphabet === 'ascii')
    return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  if (lowerCode(code, alphabet) !== code) return true;
  const c = String.fromCodePoint(code);
  return upperOf(c) !== c;
}

/** Small letters that share their capital: under IGNORECASE each matches the others. */
const SAME_CAPITAL: readonly (readonly number[])[] = [
  [0x69, 0x131],
  [0x73, 0x17f],
  [0xb5, 0x3bc],
  [0x345, 0x3b9, 0x1fbe],
  [0x390, 0x1fd3],
  [0x3b0, 0x1fe3],
  [0x3b2, 0x3d0],
  [0x3b5, 0x3f5],
  [0x3b8, 0x3d1],
  [0x3ba, 0x3f0],
  [0x3c0, 0x3d6],
  [0x3c1, 0x3f1],
  [0x3c2, 0x3c3],
  [0x3c6, 0x3d5],
  [0x432, 0x1c80],
  [0x434, 0x1c81],
  [0x43e, 0x1c82],
  [0x441, 0x1c83],
  [0x442, 0x1c84, 0x1c85],
  [0x44a, 0x1c86],
  [0x463, 0x1c87],
  [0x1e61, 0x1e9b],
  [0x1c88, 0xa64b],
  [0xfb05, 0xfb06],
];
const sameCapital = new Map<number, readonly number[]>();
for (const row of SAME_CAPITAL) for (const code of row) sameCapital.set(code, row);

/** The lower-case letters that a lower-case letter matches under IGNORECASE. */
export function equivalents(lower: number, alphabet: Alphabet): readonly number[] {
  return (alphabet === 'unicode' ? sameCapital.get(lower) : undefined) ?? [lower];
}

// --- sets -----------------------------------------------------------------------------------------------------

export type SetItem =
  | { readonly kind: 'range'; readonly lo: number; readonly hi: number }
  | { readonly kind: 'category'; readonly name: CategoryName };

/** A set of characters, ready to be asked. */
export interface CharSet {
  /** 1 for members among the first 256. */
  readonly bitmap: Uint8Array;
  /** Membership of the others. */
  readonly beyond: (code: number) => boolean;
}

/** Beyond this many characters a range is not folded letter by letter; its letters are looked at when asked. */
const LONG_RANGE = 0x10000;

/** The items as IGNORECASE compares them: lower case, with the letters that share a capital. */
function foldItems(items: readonly SetItem[], alphabet: Alphabet): SetItem[] {
  const out: SetItem[] = [];
  for (const item of items) {
    if (item.kind === 'category' || item.hi - item.lo >= LONG_RANGE) {
      out.push(item);
      continue;
    }
    for (let c = item.lo; c <= item.hi; c++) {
      const lower = lowerCode(c, alphabet);
      for (const same of equivalents(lower, alphabet))
        out.push({ kind: 'range', lo: same, hi: same });
    }
  }
  return merged(out);
}

/** Ranges sorted and joined, categories behind them. */
function merged(items: readonly SetItem[]): SetItem[] {
  const ranges = items.filter((i) => i.kind === 'range').sort((a, b) => a.lo - b.lo);
  const out: { kind: 'range'; lo: number; hi: number }[] = [];
  for (const { lo, hi } of ranges) {
    const last = out.at(-1);
    if (last !== undefined && lo <= last.hi + 1) last.hi = Math.max(last.hi, hi);
    else out.push({ kind: 'range', lo, hi });
  }
  return [...out, ...items.filter((i) => i.kind === 'category')];
}

export function makeCharSet(
  given: readonly SetItem[],
  negate: boolean,
  ignoreCase: boolean,
  alphabet: Alphabet,
): CharSet {
  const items = ignoreCase ? foldItems(given, alphabet) : merged(given);
  const ranges = items.filter((i) => i.kind === 'range');
  const categories = items.filter((i) => i.kind === 'category').map((i) => i.name);
  const member = (code: number): boolean => {
    const c = ignoreCase ? lowerCode(code, alphabet) : code;
    return (
      (inRanges(ranges, c) || categories.some((name) => inCategory(c, name, alphabet))) !== negate
    );
  };
  const bitmap = new Uint8Array(256);
  for (let c = 0; c < 256; c++) bitmap[c] = member(c) ? 1 : 0;
  return { bitmap, beyond: member };
}

function inRanges(ranges: readonly { lo: number; hi: number }[], code: number): boolean {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle] as { lo: number; hi: number };
    if (code < range.lo) high = middle - 1;
    else if (code > range.hi) low = middle + 1;
    else return true;
  }
  return false;
}
