/** Methods and attributes of float (Objects/floatobject.c). */
import { andThen, isStr } from './maybe.ts';
import { asIndex, str, argumentName, typeName } from './abstract.ts';
import { classMethod, getset, method, staticMethod } from './native.ts';
import { decompose, fixedText, floatRepr, isNegative } from './num-text.ts';
import {
  FloatType,
  newBigInt,
  newFloat,
  newStr,
  newTuple,
  None,
  pyBool,
  type PyFloat,
} from './roster.ts';
import { formatFloat } from './format.ts';
import { numberToFloat, truncToInt } from './float.ts';
import { overflowError, typeError, valueError } from './errors.ts';
import { ratioToDouble } from './int.ts';
import type { PyObject } from './object.ts';
import type { PyType } from './type.ts';
import { FIXED } from './work.ts';
import type { Result, Rt } from './runtime.ts';

const plain = (_rt: Rt, self: PyFloat): PyFloat =>
  self.type === FloatType ? self : newFloat(self.v);

method(FloatType, 'conjugate', '', plain);
getset(FloatType, 'real', plain);
getset(FloatType, 'imag', () => newFloat(0));
method(FloatType, 'is_integer', '', (_rt, self: PyFloat) => pyBool(Number.isInteger(self.v)));
method(FloatType, '__trunc__', '', (_rt, self: PyFloat) => truncToInt(self.v));
method(FloatType, '__floor__', '', (_rt, self: PyFloat) => truncToInt(Math.floor(self.v)));
method(FloatType, '__ceil__', '', (_rt, self: PyFloat) => truncToInt(Math.ceil(self.v)));
method(FloatType, '__getnewargs__', '', (_rt, self: PyFloat) => newTuple([newFloat(self.v)]));

method(FloatType, '__format__', 'format_spec, /', (rt, self: PyFloat, spec: PyObject) => {
  if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
  if (spec.v === '') return andThen(str(rt, self), newStr);
  return newStr(formatFloat(self.v, spec.v, self.type.name));
});

staticMethod(FloatType, '__getformat__', 'typestr, /', (_rt, typestr: PyObject) => {
  if (!isStr(typestr))
    throw typeError(`__getformat__() argument must be str, not ${typeName(typestr)}`);
  if (typestr.v === 'double' || typestr.v === 'float') return newStr('IEEE, little-endian');
  throw valueError("__getformat__() argument 1 must be 'double' or 'float'");
});

classMethod(FloatType, 'from_number', 'number, /', (rt, cls: PyType, number: PyObject): Result => {
  if (cls === FloatType && number.type === FloatType) return number;
  return andThen(
    numberToFloat(rt, number, () => `must be real number, not ${typeName(number)}`),
    (f) => (cls === FloatType ? f : rt.call(cls, [f])),
  );
});

// --- round ------------------------------------------------------------------------------------------------

/** Nearest whole number, ties to even. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** round(x, digits) for a finite x: the decimal nearest to x's exact value, ties to even, read back. */
export function roundToDigits(x: number, digits: number): number {
  if (digits > 323 || x === 0) return x;
  if (digits < -309) return 0 * x;
  const size = Math.abs(x);
  let rounded: number;
  if (digits >= 0) rounded = Number(fixedText(size, digits));
  else {
    const unit = 10n ** BigInt(-digits);
    const { mantissa, exponent } = decompose(size);
    const n = exponent >= 0 ? mantissa << BigInt(exponent) : mantissa;
    const d = unit << BigInt(exponent < 0 ? -exponent : 0);
    const quotient = n / d;
    const twice = (n % d) * 2n;
    rounded = Number(
      (twice > d || (twice === d && (quotient & 1n) === 1n) ? quotient + 1n : quotient) * unit,
    );
  }
  if (!Number.isFinite(rounded)) throw overflowError('rounded value too large to represent');
  return isNegative(x) ? -rounded : rounded;
}

method(FloatType, '__round__', 'ndigits=None, /', (rt, self: PyFloat, ndigits?: PyObject) => {
  const x = self.v;
  if (ndigits === undefined || ndigits === None) {
    return truncToInt(Number.isFinite(x) ? roundHalfEven(x) : x);
  }
  return andThen(asIndex(rt, ndigits), (given) => {
    // As many digits as there are memory addresses, or more, are one and the same.
    const n = Number(given);
    rt.charge(FIXED.roundDigits);
    return newFloat(Number.isFinite(x) ? roundToDigits(x, n) : x);
  });
});

// --- ratios and hexadecimal ---------------------------------------------------------------------------------

method(FloatType, 'as_integer_ratio', '', (_rt, self: PyFloat) => {
  const x = self.v;
  if (Number.isNaN(x)) throw valueError('cannot convert NaN to integer ratio');
  if (!Number.isFinite(x)) throw overflowError('cannot convert Infinity to integer ratio');
  let { mantissa, exponent } = decompose(Math.abs(x));
  if (mantissa === 0n) exponent = 0;
  while (exponent < 0 && (mantissa & 1n) === 0n) {
    mantissa >>= 1n;
    exponent++;
  }
  const n = exponent > 0 ? mantissa << BigInt(exponent) : mantissa;
  return newTuple([
    newBigInt(x < 0 ? -n : n),
    newBigInt(1n << BigInt(exponent < 0 ? -exponent : 0)),
  ]);
});

method(FloatType, 'hex', '', (_rt, self: PyFloat) => {
  const x = self.v;
  if (!Number.isFinite(x)) return newStr(floatRepr(x));
  const sign = isNegative(x) ? '-' : '';
  if (x === 0) return newStr(`${sign}0x0.0p+0`);
  const { mantissa, exponent } = decompose(Math.abs(x));
  const isNormal = mantissa >= 1n << 52n;
  const digits = (mantissa & ((1n << 52n) - 1n)).toString(16).padStart(13, '0');
  const power = exponent + 52;
  return newStr(
    `${sign}0x${isNormal ? 1 : 0}.${digits}p${power < 0 ? '-' : '+'}${Math.abs(power)}`,
  );
});

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?\d+))?$/i;

function parseHex(text: string): number {
  const body = text.replace(/^[\t-\r ]+|[\t-\r ]+$/g, '');
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(body);
  if (special !== null) {
    const size = (special[2] as string).toLowerCase() === 'nan' ? NaN : Infinity;
    return special[1] === '-' ? -size : size;
  }
  const match = HEX.exec(body);
  const whole = match?.[2] ?? '';
  const fraction = match?.[3] ?? '';
  if (match === null || whole + fraction === '')
    throw valueError('invalid hexadecimal floating-point string');
  const digits = BigInt(`0x${whole}${fraction}`);
  const negative = match[1] === '-';
  if (digits === 0n) return negative ? -0 : 0;
  const exponent = Math.max(-1e6, Math.min(1e6, Number(match[4] ?? '0'))) - 4 * fraction.length;
  const top = exponent + digits.toString(2).length;
  if (top < -1080) return negative ? -0 : 0;
  const size =
    top > 1025
      ? Infinity
      : exponent >= 0
        ? ratioToDouble(digits << BigInt(exponent), 1n)
        : ratioToDouble(digits, 1n << BigInt(-exponent));
  if (!Number.isFinite(size))
    throw overflowError('hexadecimal value too large to represent as a float');
  return negative ? -size : size;
}

classMethod(FloatType, 'fromhex', 'string, /', (rt, cls: PyType, string: PyObject) => {
  if (!isStr(string)) throw typeError('bad argument type for built-in operation');
  const made = newFloat(parseHex(string.v));
  return cls === FloatType ? made : rt.call(cls, [made]);
});
