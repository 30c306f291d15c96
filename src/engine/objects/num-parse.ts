/** Numbers from text: what int(), float() and complex() accept (Objects/longobject.c, Python/pystrtod.c). */
import { isSpace } from './unicode.ts';
import { normalize, type IntValue } from './int.ts';

const DECIMAL_DIGIT = /\p{Nd}/u;
const NON_ASCII = /[^\0-\x7f]/;

/** Value of a decimal digit of any script: they stand in runs of ten. */
export function decimalValue(char: string): number {
  const code = char.codePointAt(0) as number;
  let first = code;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

export function isDecimalDigit(char: string): boolean {
  return DECIMAL_DIGIT.test(char);
}

/** Decimal digits of all scripts as ASCII, spaces as ' ', and stripped of both ends' spaces. */
export function asciiDigits(text: string): string {
  let plain = text;
  if (NON_ASCII.test(text)) {
    plain = Array.from(text, (c) =>
      c < '\x80' ? c : isSpace(c) ? ' ' : DECIMAL_DIGIT.test(c) ? String(decimalValue(c)) : c,
    ).join('');
  }
  let start = 0;
  let end = plain.length;
  while (start < end && isSpace(plain[start] as string)) start++;
  while (end > start && isSpace(plain[end - 1] as string)) end--;
  return plain.slice(start, end);
}

const FLOAT =
  /^[+-]?(?:(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:[eE][+-]?\d+(?:_\d+)*)?|inf(?:inity)?|nan)$/i;

/** float(text); null where it is no float. */
export function parseFloatText(text: string): number | null {
  const plain = asciiDigits(text);
  if (!FLOAT.test(plain)) return null;
  const body = plain.replace(/_/g, '').toLowerCase();
  if (body.endsWith('nan')) return NaN;
  if (body.includes('inf')) return body.startsWith('-') ? -Infinity : Infinity;
  return Number(body);
}

export type ParsedInt =
  { kind: 'value'; value: IntValue } | { kind: 'invalid' } | { kind: 'too-long'; digits: number };

const PREFIXES: Readonly<Record<string, number>> = { x: 16, o: 8, b: 2 };

/** int(text, base) for base 0 or 2 to 36. `maxDigits` 0: no limit; it does not concern powers of two. */
export function parseIntText(text: string, base: number, maxDigits: number): ParsedInt {
  const plain = asciiDigits(text);
  const match = /^([+-]?)(?:0([xob])(_?))?(.*)$/is.exec(plain) as RegExpExecArray;
  let radix = base;
  let digits = match[4] as string;
  const prefix = match[2] === undefined ? undefined : PREFIXES[match[2].toLowerCase()];
  const isPrefix = prefix !== undefined && (base === 0 || base === prefix);
  if (isPrefix) radix = prefix;
  else {
    digits = plain.slice((match[1] as string).length);
    if (base === 0) {
      radix = 10;
      if (/^0[0_]*[1-9]/.test(digits)) return { kind: 'invalid' };
    }
  }
  if (!/^[0-9a-z]+(?:_[0-9a-z]+)*$/i.test(digits)) return { kind: 'invalid' };
  const body = digits.replace(/_/g, '').toLowerCase();
  for (let i = 0; i < body.length; i++)
    if (parseInt(body[i] as string, 36) >= radix) return { kind: 'invalid' };
  const isPowerOfTwo = (radix & (radix - 1)) === 0;
  if (!isPowerOfTwo && maxDigits > 0 && body.length > maxDigits)
    return { kind: 'too-long', digits: body.length };
  const size = valueOf(body, radix);
  return {
    kind: 'value',
    value: match[1] === '-' ? (typeof size === 'number' ? 0 - size : -size) : size,
  };
}

function valueOf(body: string, radix: number): IntValue {
  if (body.length <= 10) return parseInt(body, radix);
  if (radix === 10) return normalize(BigInt(body));
  if (radix === 16 || radix === 8 || radix === 2)
    return normalize(BigInt((radix === 16 ? '0x' : radix === 8 ? '0o' : '0b') + body));
  return normalize(bigValue(body, BigInt(radix)));
}

/** Halves, so that long texts do not cost the square of their length in small steps. */
function bigValue(body: string, radix: bigint): bigint {
  if (body.length <= 8) {
    let value = 0n;
    for (const c of body) value = value * radix + BigInt(parseInt(c, 36));
    return value;
  }
  const middle = body.length >> 1;
  return (
    bigValue(body.slice(0, middle), radix) * radix ** BigInt(body.length - middle) +
    bigValue(body.slice(middle), radix)
  );
}
