/** How Python writes constants: `repr` for the compiler and dis. Mirrors the repr functions of Objects/. */

import type { Const } from './code.ts';

/** Shortest digits that read back as the same float; an exponent from 1e16 up and below 1e-4. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0';
  const [mantissa, exponentText] = Math.abs(value).toExponential().split('e') as [string, string];
  const digits = mantissa.replace('.', '');
  const exponent = Number(exponentText);
  const sign = value < 0 ? '-' : '';
  if (exponent < -4 || exponent >= 16) {
    const fraction = digits.length > 1 ? `.${digits.slice(1)}` : '';
    const size = String(Math.abs(exponent)).padStart(2, '0');
    return `${sign}${digits[0]}${fraction}e${exponent < 0 ? '-' : '+'}${size}`;
  }
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  return `${sign}${whole}.${digits.slice(exponent + 1) || '0'}`;
}

/** A complex number's parts are written without a trailing `.0`. */
const partRepr = (value: number): string => floatRepr(value).replace(/\.0$/, '');

export function complexRepr(real: number, imag: number): string {
  if (real === 0 && !Object.is(real, -0)) return `${partRepr(imag)}j`;
  const imagText = partRepr(imag);
  return `(${partRepr(real)}${imagText.startsWith('-') ? '' : '+'}${imagText}j)`;
}

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

const hex = (value: number, width: number): string => value.toString(16).padStart(width, '0');

function escapedCodePoint(code: number): string {
  if (code <= 0xff) return `\\x${hex(code, 2)}`;
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`;
}

/** Neither a space other than ' ' nor a control, unassigned, private or surrogate character. */
const isPrintable = (character: string): boolean =>
  character === ' ' || !/[\p{C}\p{Z}]/u.test(character);

const quoteFor = (text: string): string => (text.includes("'") && !text.includes('"') ? '"' : "'");

export function strRepr(text: string): string {
  const quote = quoteFor(text);
  let out = '';
  for (const character of text) {
    if (character === quote) out += `\\${quote}`;
    else if (SHORT_ESCAPES[character] !== undefined) out += SHORT_ESCAPES[character];
    else if (isPrintable(character)) out += character;
    else out += escapedCodePoint(character.codePointAt(0)!);
  }
  return quote + out + quote;
}

export function bytesRepr(bytes: Uint8Array): string {
  const quote = quoteFor(String.fromCharCode(...bytes));
  let out = '';
  for (const byte of bytes) {
    const character = String.fromCharCode(byte);
    if (character === quote) out += `\\${quote}`;
    else if (SHORT_ESCAPES[character] !== undefined) out += SHORT_ESCAPES[character];
    else out += byte >= 0x20 && byte < 0x7f ? character : `\\x${hex(byte, 2)}`;
  }
  return `b${quote}${out}${quote}`;
}

/** `repr` of a constant; a code object as dis shows it, without its address. */
export function constRepr(constant: Const): string {
  switch (constant.kind) {
    case 'None':
    case 'Ellipsis':
      return constant.kind;
    case 'bool':
      return constant.value ? 'True' : 'False';
    case 'int':
      return String(constant.value);
    case 'float':
      return floatRepr(constant.value);
    case 'complex':
      return complexRepr(constant.real, constant.imag);
    case 'str':
      return strRepr(constant.value);
    case 'bytes':
      return bytesRepr(constant.value);
    case 'tuple': {
      const items = constant.items.map(constRepr);
      return items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`;
    }
    case 'frozenset':
      if (constant.items.length === 0) return 'frozenset()';
      return `frozenset({${constant.items.map(constRepr).join(', ')}})`;
    case 'slice': {
      const { start, stop, step } = constant;
      return `slice(${[start, stop, step].map(constRepr).join(', ')})`;
    }
    case 'code': {
      const { name, filename, firstLineno } = constant.code;
      return `<code object ${name}, file "${filename}", line ${firstLineno}>`;
    }
  }
}
