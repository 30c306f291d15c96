/** The format mini-language's grammar and layout (Python/formatter_unicode.c): what str, int, float, complex share. */
import { overflowError, valueError } from './errors.ts';
import { textLength } from './text.ts';

export type Align = '<' | '>' | '=' | '^';
export type Separator = '' | ',' | '_';

export interface FormatSpec {
  readonly fill: string;
  readonly align: Align;
  readonly sign: '' | '+' | '-' | ' ';
  readonly noNegativeZero: boolean;
  readonly alternate: boolean;
  /** -1: none */
  readonly width: number;
  readonly separator: Separator;
  /** -1: none */
  readonly precision: number;
  readonly fractionSeparator: Separator;
  /** '' where the type has no default code and none was given. */
  readonly type: string;
}

const isAlign = (c: string | undefined): c is Align =>
  c === '<' || c === '>' || c === '=' || c === '^';
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

class Reader {
  readonly chars: readonly string[];
  at = 0;
  constructor(text: string) {
    this.chars = Array.from(text);
  }
  peek(ahead = 0): string | undefined {
    return this.chars[this.at + ahead];
  }
  accept(c: string): boolean {
    if (this.chars[this.at] !== c) return false;
    this.at++;
    return true;
  }
  /** -1 where no digit stands. */
  integer(): number {
    if (!isDigit(this.peek())) return -1;
    let value = 0;
    while (isDigit(this.peek())) {
      value = value * 10 + Number(this.chars[this.at++]);
      if (value > Number.MAX_SAFE_INTEGER)
        throw valueError('Too many decimal digits in format string');
    }
    return value;
  }
}

const both = (): unknown => valueError("Cannot specify both ',' and '_'.");

function readSeparator(r: Reader): Separator {
  let separator: Separator = '';
  if (r.accept(',')) separator = ',';
  if (r.accept('_')) {
    if (separator !== '') throw both();
    separator = '_';
  }
  if (separator === '_' && r.peek() === ',') throw both();
  return separator;
}

/** As CPython shows a code in messages. */
function shownCode(code: string): string {
  const n = code.codePointAt(0) as number;
  return n > 32 && n < 128 ? code : `\\x${n.toString(16)}`;
}

export function unknownCode(code: string, typeName: string): unknown {
  return valueError(`Unknown format code '${shownCode(code)}' for object of type '${typeName}'`);
}

const parsed = new Map<string, FormatSpec>();
const REMEMBERED = 200;

/** The spec in its parts; the last few hundred are remembered, as programs format with the same ones. */
export function parseFormatSpec(
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: '<' | '>',
): FormatSpec {
  const key = `${defaultAlign}${defaultType} ${text}`;
  let spec = parsed.get(key);
  if (spec === undefined) {
    spec = readSpec(text, typeName, defaultType, defaultAlign);
    if (parsed.size >= REMEMBERED) parsed.clear();
    parsed.set(key, spec);
  }
  return spec;
}

function readSpec(
  text: string,
  typeName: string,
  defaultType: string,
  defaultAlign: '<' | '>',
): FormatSpec {
  const r = new Reader(text);
  let fill = ' ';
  let align: Align = defaultAlign;
  let fillGiven = false;
  let alignGiven = false;
  if (isAlign(r.peek(1))) {
    fill = r.peek() as string;
    align = r.peek(1) as Align;
    fillGiven = alignGiven = true;
    r.at += 2;
  } else if (isAlign(r.peek())) {
    align = r.peek() as Align;
    alignGiven = true;
    r.at++;
  }
  const next = r.peek();
  const sign = next === '+' || next === '-' || next === ' ' ? next : '';
  if (sign !== '') r.at++;
  const noNegativeZero = r.accept('z');
  const alternate = r.accept('#');
  if (!fillGiven && r.accept('0')) {
    fill = '0';
    if (!alignGiven && defaultAlign === '>') align = '=';
  }
  const width = r.integer();
  const separator = readSeparator(r);
  let precision = -1;
  let fractionSeparator: Separator = '';
  if (r.accept('.')) {
    precision = r.integer();
    fractionSeparator = readSeparator(r);
    if (precision < 0 && fractionSeparator === '')
      throw valueError('Format specifier missing precision');
  }
  const left = r.chars.length - r.at;
  if (left > 1)
    throw valueError(`Invalid format specifier '${text}' for object of type '${typeName}'`);
  const type = left === 1 ? (r.peek() as string) : defaultType;
  checkSeparators(separator, fractionSeparator, type);
  return {
    fill,
    align,
    sign,
    noNegativeZero,
    alternate,
    width,
    separator,
    precision,
    fractionSeparator,
    type,
  };
}

function checkSeparators(separator: Separator, fraction: Separator, type: string): void {
  if (separator !== '') {
    const decimal = type === '' || 'defgEG%F'.includes(type);
    const binary = type !== '' && 'boxX'.includes(type);
    if (!decimal && !(binary && separator === '_'))
      throw valueError(`Cannot specify '${separator}' with '${shownCode(type)}'.`);
  }
  if (type === 'n' && fraction !== '') throw valueError(`Cannot specify '${fraction}' with 'n'.`);
}

/** A number taken apart: sign, prefix (`0x`), whole digits, fraction digits behind the point, what follows. */
export interface NumberParts {
  readonly negative: boolean;
  readonly prefix: string;
  readonly digits: string;
  readonly point: boolean;
  readonly fraction: string;
  /** Exponent, `%`, `inf`, `nan`, or the character of 'c'. */
  readonly rest: string;
}

/** Whole digits with separators, filled with zeros to at least `minWidth` (InsertThousandsGrouping). */
function group(digits: string, separator: Separator, size: number, minWidth: number): string {
  if (separator === '') return digits.padStart(minWidth, '0');
  const groups: string[] = [];
  let remaining = digits.length;
  let width = minWidth;
  for (;;) {
    const length = Math.min(size, Math.max(remaining, width, 1));
    const chars = Math.max(0, Math.min(remaining, length));
    groups.unshift('0'.repeat(length - chars) + digits.slice(remaining - chars, remaining));
    remaining -= chars;
    width -= length;
    if (remaining <= 0 && width <= 0) return groups.join(separator);
    width--;
  }
}

function groupFraction(fraction: string, separator: Separator): string {
  if (separator === '' || fraction === '') return fraction;
  return (fraction.match(/.{1,3}/g) as string[]).join(separator);
}

function checkWidth(width: number): void {
  if (width > 500000000) throw overflowError('Python int too large to convert to C ssize_t');
}

/** Sign, grouping and padding of a number; alone: no padding (parts of a complex). */
export function layOutNumber(parts: NumberParts, spec: FormatSpec): string {
  checkWidth(spec.width);
  const sign = parts.negative ? '-' : spec.sign === '+' ? '+' : spec.sign === ' ' ? ' ' : '';
  const fraction = groupFraction(parts.fraction, spec.fractionSeparator);
  const tail = (parts.point ? '.' : '') + fraction + parts.rest;
  const fixed = sign.length + parts.prefix.length + textLength(tail);
  const size = 'boxX'.includes(spec.type) && spec.type !== '' ? 4 : 3;
  const minWidth = spec.fill === '0' && spec.align === '=' ? spec.width - fixed : 0;
  const digits = parts.digits === '' ? '' : group(parts.digits, spec.separator, size, minWidth);
  const missing = Math.max(0, spec.width - fixed - digits.length);
  const pad = spec.fill.repeat(missing);
  switch (spec.align) {
    case '<':
      return sign + parts.prefix + digits + tail + pad;
    case '>':
      return pad + sign + parts.prefix + digits + tail;
    case '=':
      return sign + parts.prefix + pad + digits + tail;
    case '^': {
      const left = Math.floor(missing / 2);
      return (
        spec.fill.repeat(left) +
        sign +
        parts.prefix +
        digits +
        tail +
        spec.fill.repeat(missing - left)
      );
    }
  }
}

/** Padding of text to the spec's width. */
export function layOutText(text: string, spec: FormatSpec): string {
  checkWidth(spec.width);
  const missing = spec.width - textLength(text);
  if (missing <= 0) return text;
  if (spec.align === '^') {
    const left = Math.floor(missing / 2);
    return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
  }
  return spec.align === '>' ? spec.fill.repeat(missing) + text : text + spec.fill.repeat(missing);
}
