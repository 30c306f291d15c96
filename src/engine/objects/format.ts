/**
 * `__format__` of str, int, float and complex (Python/formatter_unicode.c). Locale-dependent 'n' is that of
 * the C locale, as CPython starts. Left out: other locales.
 */
import { doubleText, floatRepr, isNegative, type DoubleStyle } from './num-text.ts';
import { intToText, toDouble, type IntValue } from './int.ts';
import {
  layOutNumber,
  layOutText,
  parseFormatSpec,
  unknownCode,
  type FormatSpec,
  type NumberParts,
} from './format-spec.ts';
import { overflowError, valueError } from './errors.ts';
import { codePoints, sliceText } from './text.ts';
import type { ComplexValue } from './complex.ts';
import { FloatType, IntType, StrType } from './roster.ts';
import { FIXED } from './work.ts';
import type { PyObject } from './object.ts';
import type { Rt } from './runtime.ts';

/** str.__format__ */
export function formatStr(text: string, specText: string, typeName = 'str'): string {
  if (specText === '') return text;
  const spec = parseFormatSpec(specText, typeName, 's', '<');
  if (spec.type !== 's') throw unknownCode(spec.type, typeName);
  if (spec.sign !== '')
    throw valueError(
      `${spec.sign === ' ' ? 'Space' : 'Sign'} not allowed in string format specifier`,
    );
  if (spec.noNegativeZero)
    throw valueError('Negative zero coercion (z) not allowed in string format specifier');
  if (spec.alternate) throw valueError('Alternate form (#) not allowed in string format specifier');
  if (spec.align === '=') throw valueError("'=' alignment not allowed in string format specifier");
  const shown =
    spec.precision >= 0 && spec.precision < text.length
      ? sliceText(text, 0, Math.min(spec.precision, codePoints(text).length))
      : text;
  return layOutText(shown, spec);
}

/** int.__format__ for a spec that is not empty. */
export function formatInt(rt: Rt, value: IntValue, specText: string, typeName = 'int'): string {
  const spec = parseFormatSpec(specText, typeName, 'd', '>');
  if (spec.type !== '' && 'bcdoxXn'.includes(spec.type)) return formatLong(rt, value, spec);
  if (spec.type !== '' && 'eEfFgG%'.includes(spec.type)) return formatDouble(toDouble(value), spec);
  throw unknownCode(spec.type, typeName);
}

function formatLong(rt: Rt, value: IntValue, spec: FormatSpec): string {
  if (spec.precision >= 0) throw valueError('Precision not allowed in integer format specifier');
  if (spec.noNegativeZero)
    throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  const none = { point: false, fraction: '', rest: '', prefix: '', digits: '' };
  if (spec.type === 'c')
    return layOutNumber({ ...none, negative: false, rest: codeChar(value, spec) }, spec);
  const negative = value < 0;
  if (spec.type === 'd' || spec.type === 'n') {
    const text = intToText(rt, value);
    return layOutNumber({ ...none, negative, digits: negative ? text.slice(1) : text }, spec);
  }
  const base = spec.type === 'b' ? 2 : spec.type === 'o' ? 8 : 16;
  const digits = (negative ? -value : value).toString(base);
  return layOutNumber(
    {
      ...none,
      negative,
      prefix: spec.alternate ? `0${spec.type}` : '',
      digits: spec.type === 'X' ? digits.toUpperCase() : digits,
    },
    spec,
  );
}

function codeChar(value: IntValue, spec: FormatSpec): string {
  if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
  if (spec.alternate)
    throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
  if (typeof value === 'bigint') throw overflowError('Python int too large to convert to C long');
  if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
  return String.fromCodePoint(value);
}

/** float.__format__ for a spec that is not empty. */
export function formatFloat(value: number, specText: string, typeName = 'float'): string {
  const spec = parseFormatSpec(specText, typeName, '', '>');
  if (spec.type !== '' && !'eEfFgGn%'.includes(spec.type)) throw unknownCode(spec.type, typeName);
  return formatDouble(value, spec);
}

/** The style of a spec's type; `addDot0` is false for the parts of a complex. */
function styleOf(spec: FormatSpec, addDot0: boolean): DoubleStyle {
  const { type, precision, alternate } = spec;
  if (precision > 2147483647) throw valueError('precision too big');
  if (type === '') {
    return precision < 0
      ? { code: 'r', precision: 0, alternate, addDot0 }
      : { code: 'g', precision, alternate, addDot0 };
  }
  const code = type === '%' ? 'f' : type === 'n' ? 'g' : (type.toLowerCase() as 'e' | 'f' | 'g');
  return { code, precision: precision < 0 ? 6 : precision, alternate };
}

function splitNumber(text: string): {
  digits: string;
  point: boolean;
  fraction: string;
  rest: string;
} {
  const match = /^(\d*)(\.?)(\d*)(.*)$/.exec(text) as RegExpExecArray;
  return {
    digits: match[1] as string,
    point: match[2] === '.',
    fraction: match[3] as string,
    rest: match[4] as string,
  };
}

function partsOf(x: number, spec: FormatSpec, style: DoubleStyle, percent: boolean): NumberParts {
  let text = doubleText(x, style);
  const zero = spec.noNegativeZero && /^[0.]*(e|$)/.test(text);
  if (spec.type !== '' && 'EFG'.includes(spec.type)) text = text.toUpperCase();
  const parts = splitNumber(text);
  return {
    ...parts,
    prefix: '',
    negative: isNegative(x) && !zero && !Number.isNaN(x),
    rest: percent ? `${parts.rest}%` : parts.rest,
  };
}

function formatDouble(x: number, spec: FormatSpec): string {
  const percent = spec.type === '%';
  return layOutNumber(partsOf(percent ? x * 100 : x, spec, styleOf(spec, true), percent), spec);
}

/** complex.__format__ for a spec that is not empty. */
export function formatComplex(value: ComplexValue, specText: string, typeName = 'complex'): string {
  const spec = parseFormatSpec(specText, typeName, '', '>');
  if (spec.type !== '' && !'eEfFgGn'.includes(spec.type)) throw unknownCode(spec.type, typeName);
  if (spec.fill === '0')
    throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=')
    throw valueError("'=' alignment flag is not allowed in complex format specifier");
  const style = styleOf(spec, false);
  const bare: FormatSpec = { ...spec, width: -1, align: '>' };
  const plain = spec.type === '';
  const skipReal = plain && value.real === 0 && !isNegative(value.real);
  const real = skipReal ? '' : layOutNumber(partsOf(value.real, spec, style, false), bare);
  const imagSpec: FormatSpec = skipReal ? bare : { ...bare, sign: '+' };
  const imag = `${layOutNumber(partsOf(value.imag, spec, style, false), imagSpec)}j`;
  const text = plain && !skipReal ? `(${real}${imag})` : real + imag;
  return layOutText(text, spec);
}

/** format(o, spec) of an exact str, int or float at once; null for anything else. */
export function formatPlain(rt: Rt, o: PyObject, specText: string): string | null {
  switch (o.type) {
    case StrType:
      if (specText !== '') rt.charge(FIXED.strFormat);
      return formatStr(o.v as string, specText);
    case IntType:
      if (specText === '') return intToText(rt, o.v as IntValue);
      rt.charge(FIXED.intFormat);
      return formatInt(rt, o.v as IntValue, specText);
    case FloatType:
      rt.charge(specText === '' ? FIXED.floatRepr : FIXED.floatFormat);
      return specText === '' ? floatRepr(o.v as number) : formatFloat(o.v as number, specText);
    default:
      return null;
  }
}
