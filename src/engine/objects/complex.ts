/**
 * complex (Objects/complexobject.c): arithmetic (3.14's rules for mixing with reals), repr, constructor.
 * The payload is a pair of doubles.
 */
import { exp, log, pow } from '../base/libm-exp.ts';
import { norm } from '../base/libm-special.ts';
import { atan2, cos, sin } from '../base/libm-trig.ts';
import { andThen, constructorArgs, eager, isStr } from './maybe.ts';
import { callSpecial, str, argumentName, typeName } from './abstract.ts';
import { asDouble } from './arithmetic.ts';
import { asciiDigits, parseFloatText } from './num-parse.ts';
import { classMethod, member, method } from './native.ts';
import {
  ComplexType,
  newFloat,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
  type PyInt,
} from './roster.ts';
import { compareValues, isInt, normalize, toDouble } from './int.ts';
import { overflowError, typeError, valueError, zeroDivisionError, type Raise } from './errors.ts';
import { doubleText, isNegative } from './num-text.ts';
import { formatComplex } from './format.ts';
import { hashDouble, isFloat } from './float.ts';
import { isSubtype, lookup, type PyType, type Slots } from './type.ts';
import { PyObject } from './object.ts';
import { reprText } from './text.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from './runtime.ts';

export interface ComplexValue {
  readonly real: number;
  readonly imag: number;
}

export type PyComplex = PyObject<ComplexValue>;

export function newComplex(value: ComplexValue): PyComplex {
  return new PyObject(ComplexType, value);
}

export function isComplex(o: PyObject): o is PyComplex {
  return o.type === ComplexType || isSubtype(o.type, ComplexType);
}

/** A number operand: a real stays a real, as 3.14 keeps it. */
type Operand = number | ComplexValue;

function operand(o: PyObject): Operand | undefined {
  if (isComplex(o)) return o.v;
  if (isFloat(o)) return o.v;
  return isInt(o) ? toDouble(o.v) : undefined;
}

const complexOf = (x: Operand): ComplexValue => (typeof x === 'number' ? { real: x, imag: 0 } : x);

function add(a: Operand, b: Operand): ComplexValue {
  if (typeof a === 'number') return add(b, a);
  return typeof b === 'number'
    ? { real: a.real + b, imag: a.imag }
    : { real: a.real + b.real, imag: a.imag + b.imag };
}

function subtract(a: Operand, b: Operand): ComplexValue {
  if (typeof b === 'number') return { real: complexOf(a).real - b, imag: complexOf(a).imag };
  return typeof a === 'number'
    ? { real: a - b.real, imag: -b.imag }
    : { real: a.real - b.real, imag: a.imag - b.imag };
}

const isInf = (x: number): boolean => Math.abs(x) === Infinity;
const copySign = (size: number, sign: number): number => (isNegative(sign) ? -size : size);
/** C99's boxed infinity: 1 for an infinite part, 0 for any other, with its sign. */
const box = (x: number): number => copySign(isInf(x) ? 1 : 0, x);
const nanToZero = (x: number): number => (Number.isNaN(x) ? 0 : x);

function multiply(a: Operand, b: Operand): ComplexValue {
  if (typeof a === 'number') return multiply(b, a);
  if (typeof b === 'number') return { real: a.real * b, imag: a.imag * b };
  const real = a.real * b.real - a.imag * b.imag;
  const imag = a.real * b.imag + a.imag * b.real;
  return Number.isNaN(real) && Number.isNaN(imag) ? recoverProduct(a, b) : { real, imag };
}

/** Infinities that came out as nan+nanj (C99 Annex G.5.2, as _Py_c_prod has it since 3.14). */
function recoverProduct(x: ComplexValue, y: ComplexValue): ComplexValue {
  let [a, b, c, d] = [x.real, x.imag, y.real, y.imag];
  let recalculate = false;
  const overflowed = isInf(a * c) || isInf(b * d) || isInf(a * d) || isInf(b * c);
  if (isInf(a) || isInf(b)) {
    [a, b, c, d] = [box(a), box(b), nanToZero(c), nanToZero(d)];
    recalculate = true;
  }
  if (isInf(c) || isInf(d)) {
    [a, b, c, d] = [nanToZero(a), nanToZero(b), box(c), box(d)];
    recalculate = true;
  }
  if (!recalculate && overflowed) {
    [a, b, c, d] = [nanToZero(a), nanToZero(b), nanToZero(c), nanToZero(d)];
    recalculate = true;
  }
  if (!recalculate) return { real: NaN, imag: NaN };
  return { real: Infinity * (a * c - b * d), imag: Infinity * (a * d + b * c) };
}

/** Smith's method, as _Py_c_quot. */
function divide(a: Operand, divisor: Operand): ComplexValue {
  if (typeof divisor === 'number') {
    if (divisor === 0) throw zeroDivisionError('division by zero');
    return { real: complexOf(a).real / divisor, imag: complexOf(a).imag / divisor };
  }
  const x = complexOf(a);
  const b = divisor;
  let result: ComplexValue;
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    if (b.real === 0) throw zeroDivisionError('division by zero');
    const ratio = b.imag / b.real;
    const d = b.real + b.imag * ratio;
    if (typeof a === 'number') result = { real: a / d, imag: (-a * ratio) / d };
    else result = { real: (x.real + x.imag * ratio) / d, imag: (x.imag - x.real * ratio) / d };
  } else {
    const ratio = b.real / b.imag;
    const d = b.real * ratio + b.imag;
    if (Number.isNaN(b.real) || Number.isNaN(b.imag)) result = { real: NaN, imag: NaN };
    else if (typeof a === 'number') result = { real: (a * ratio) / d, imag: -a / d };
    else result = { real: (x.real * ratio + x.imag) / d, imag: (x.imag * ratio - x.real) / d };
  }
  return Number.isNaN(result.real) && Number.isNaN(result.imag) ? recoverQuotient(x, b) : result;
}

/** Infinities and zeros that came out as nan+nanj. */
function recoverQuotient(a: ComplexValue, b: ComplexValue): ComplexValue {
  const finite = (z: ComplexValue): boolean => Number.isFinite(z.real) && Number.isFinite(z.imag);
  if ((isInf(a.real) || isInf(a.imag)) && finite(b)) {
    const [x, y] = [box(a.real), box(a.imag)];
    return {
      real: Infinity * (x * b.real + y * b.imag),
      imag: Infinity * (y * b.real - x * b.imag),
    };
  }
  if ((isInf(b.real) || isInf(b.imag)) && finite(a)) {
    const [x, y] = [box(b.real), box(b.imag)];
    return { real: 0 * (a.real * x + a.imag * y), imag: 0 * (a.imag * x - a.real * y) };
  }
  return { real: NaN, imag: NaN };
}

function wholePower(a: ComplexValue, n: number): ComplexValue {
  let result: ComplexValue = { real: 1, imag: 0 };
  for (let mask = 1, power = a; mask <= n; mask *= 2, power = multiply(power, power)) {
    if (n & mask) result = multiply(result, power);
  }
  return result;
}

/** _Py_c_pow and complex_pow: small whole exponents by multiplication. */
export function complexPow(a: ComplexValue, b: ComplexValue): ComplexValue {
  const result = powUnchecked(a, b);
  if (isInf(result.real) || isInf(result.imag)) throw overflowError('complex exponentiation');
  return result;
}

function powUnchecked(a: ComplexValue, b: ComplexValue): ComplexValue {
  if (b.imag === 0 && Number.isInteger(b.real) && Math.abs(b.real) <= 100) {
    if (b.real >= 0) return wholePower(a, b.real);
    if (a.real === 0 && a.imag === 0)
      throw zeroDivisionError('zero to a negative or complex power');
    return divide({ real: 1, imag: 0 }, wholePower(a, -b.real));
  }
  if (a.real === 0 && a.imag === 0) {
    if (b.imag !== 0 || b.real < 0) throw zeroDivisionError('zero to a negative or complex power');
    return { real: 0, imag: 0 };
  }
  const size = norm([a.real, a.imag]);
  const angle = atan2(a.imag, a.real);
  let length = pow(size, b.real);
  let phase = angle * b.real;
  if (b.imag !== 0) {
    length *= exp(-angle * b.imag);
    phase += b.imag * log(size);
  }
  return { real: length * cos(phase), imag: length * sin(phase) };
}

export function complexRepr({ real, imag }: ComplexValue): string {
  const style = { code: 'r', precision: 0 } as const;
  const part = (x: number, plus: string): string =>
    (isNegative(x) && !Number.isNaN(x) ? '-' : plus) + doubleText(x, style);
  if (real === 0 && !isNegative(real)) return `${part(imag, '')}j`;
  return `(${part(real, '')}${part(imag, '+')}j)`;
}

const binary =
  (op: (a: Operand, b: Operand) => ComplexValue) =>
  (_rt: Rt, a: PyObject, b: PyObject): PyObject => {
    const x = operand(a);
    const y = operand(b);
    return x === undefined || y === undefined ? NotImplemented : newComplex(op(x, y));
  };

const power = binary((a, b) => complexPow(complexOf(a), complexOf(b)));

Object.assign(ComplexType.slots, {
  repr: (_rt, o) => newStr(complexRepr((o as PyComplex).v)),
  hash: (rt, o) => {
    const { real, imag } = (o as PyComplex).v;
    const value = BigInt.asIntN(
      64,
      BigInt(hashDouble(rt, real, o)) + 1000003n * BigInt(hashDouble(rt, imag, o)),
    );
    return normalize(value === -1n ? -2n : value);
  },
  richcompare: (_rt, a, b, op) => {
    if (op !== '==' && op !== '!=') return NotImplemented;
    const { real, imag } = (a as PyComplex).v;
    let equal: boolean;
    if (isComplex(b)) equal = real === b.v.real && imag === b.v.imag;
    else if (isFloat(b) || isInt(b))
      equal = imag === 0 && compareValues(real, (b as PyInt).v, '==');
    else return NotImplemented;
    return pyBool(equal === (op === '=='));
  },
  bool: (_rt, o) => (o as PyComplex).v.real !== 0 || (o as PyComplex).v.imag !== 0,
  add: binary(add),
  subtract: binary(subtract),
  multiply: binary(multiply),
  trueDivide: binary(divide),
  power: (rt, a, b, modulus) => {
    if (modulus !== null && modulus !== None) throw valueError('complex modulo');
    return power(rt, a, b);
  },
  negative: (_rt, o) =>
    newComplex({ real: -(o as PyComplex).v.real, imag: -(o as PyComplex).v.imag }),
  positive: (_rt, o) => (o.type === ComplexType ? o : newComplex((o as PyComplex).v)),
  absolute: (_rt, o) => {
    const { real, imag } = (o as PyComplex).v;
    const size = norm([real, imag]);
    if (size === Infinity && Number.isFinite(real) && Number.isFinite(imag))
      throw overflowError('absolute value too large');
    return newFloat(size);
  },
} satisfies Slots);

member(ComplexType, 'real', (_rt, self: PyComplex) => newFloat(self.v.real));
member(ComplexType, 'imag', (_rt, self: PyComplex) => newFloat(self.v.imag));
method(ComplexType, 'conjugate', '', (_rt, self: PyComplex) =>
  newComplex({ real: self.v.real, imag: -self.v.imag }),
);
method(ComplexType, '__complex__', '', (_rt, self: PyComplex) =>
  self.type === ComplexType ? self : newComplex(self.v),
);
method(ComplexType, '__getnewargs__', '', (_rt, self: PyComplex) =>
  newTuple([newFloat(self.v.real), newFloat(self.v.imag)]),
);
method(ComplexType, '__format__', 'format_spec, /', (rt, self: PyComplex, spec: PyObject) => {
  if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
  if (spec.v === '') return andThen(str(rt, self), newStr);
  return newStr(formatComplex(self.v, spec.v, self.type.name));
});

// --- constructor -------------------------------------------------------------------------------------------

const REAL =
  /^[+-]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*|inf(?:inity)?|nan)(?:(?<=[\d._])e[+-]?[\d_]+)?/i;

/** complex(text); null where it is malformed. */
export function parseComplexText(text: string): ComplexValue | null {
  let rest = asciiDigits(text);
  if (rest.startsWith('(') && rest.endsWith(')')) rest = rest.slice(1, -1).trim();
  const read = (): number | null => {
    const match = REAL.exec(rest);
    if (match === null) return null;
    rest = rest.slice(match[0].length);
    return parseFloatText(match[0]);
  };
  const unit = (): number | null => {
    const match = /^([+-]?)[jJ]$/.exec(rest);
    if (match === null) return null;
    rest = '';
    return match[1] === '-' ? -1 : 1;
  };
  const alone = unit();
  if (alone !== null) return { real: 0, imag: alone };
  const first = read();
  if (first === null) return null;
  if (rest === '') return { real: first, imag: 0 };
  if (/^[jJ]$/.test(rest)) return { real: 0, imag: first };
  if (!/^[+-]/.test(rest)) return null;
  const second = unit() ?? read();
  if (second === null || (rest !== '' && !/^[jJ]$/.test(rest))) return null;
  if (rest === '' && !/[jJ]\s*\)?\s*$/.test(text)) return null;
  return { real: first, imag: second };
}

function fromText(text: string): ComplexValue {
  if (/(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(asciiDigits(text)))
    throw valueError(`could not convert string to complex: ${reprText(text)}`);
  const value = parseComplexText(text);
  if (value === null) throw valueError('complex() arg is a malformed string');
  return value;
}

const bindNew = constructorArgs('complex', 'real=0, imag=0');

function* viaComplexMethod(rt: Rt, o: PyObject): Gen<ComplexValue | null> {
  if (isComplex(o)) return o.v;
  if (lookup(o.type, '__complex__') === undefined) return null;
  const made = (yield* callSpecial(rt, o, '__complex__', [])) as PyObject;
  if (!isComplex(made))
    throw typeError(`__complex__ returned non-complex (type ${typeName(made)})`);
  return made.v;
}

const isReal = (o: PyObject): boolean =>
  o.type.slots.float !== undefined || o.type.slots.index !== undefined;

/** What is wrong with an argument; `part` is null where it is the only one. */
function notANumber(rt: Rt, o: PyObject, part: 'real' | 'imag' | null): Raise {
  const name = typeName(o);
  if (rt.profile.library === '3.14')
    return part === null
      ? typeError(`complex() argument must be a string or a number, not ${name}`)
      : typeError(`complex() argument '${part}' must be a real number, not ${name}`);
  if (part === 'imag')
    return isStr(o)
      ? typeError("complex() second arg can't be a string")
      : typeError(`complex() second argument must be a number, not '${name}'`);
  if (isStr(o)) return typeError("complex() can't take second arg if first is a string");
  return typeError(`complex() first argument must be a string or a number, not '${name}'`);
}

function* makeComplex(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [first, second] = bindNew(args, kw);
  const wrap = (v: ComplexValue): PyComplex => new PyObject(type, v);
  if (second === undefined && kw === null && first !== undefined) {
    if (type === ComplexType && first.type === ComplexType) return first;
    if (isStr(first)) return wrap(fromText(first.v));
    const made = yield* viaComplexMethod(rt, first);
    if (made !== null) return wrap(made);
    if (!isReal(first)) throw notANumber(rt, first, null);
    return wrap({ real: yield* settle(asDouble(rt, first)), imag: 0 });
  }
  let real = 0;
  let imag = 0;
  let fromComplex = false;
  if (first !== undefined) {
    const made = yield* viaComplexMethod(rt, first);
    if (made === null && !isReal(first)) throw notANumber(rt, first, 'real');
    fromComplex = made !== null;
    ({ real, imag } = made ?? { real: yield* settle(asDouble(rt, first)), imag: 0 });
  }
  if (second === undefined) return wrap({ real, imag });
  if (isComplex(second))
    return wrap({
      real: real - second.v.imag,
      imag: fromComplex ? imag + second.v.real : second.v.real,
    });
  if (!isReal(second)) throw notANumber(rt, second, 'imag');
  const part = yield* settle(asDouble(rt, second));
  return wrap({ real, imag: fromComplex ? imag + part : part });
}

ComplexType.slots.new = (rt, type, args, kw): Result => eager(makeComplex(rt, type, args, kw));

classMethod(
  ComplexType,
  'from_number',
  'number, /',
  function* (rt: Rt, cls: PyType, number: PyObject): Gen {
    const made = (yield* viaComplexMethod(rt, number)) ?? {
      real: yield* settle(asDouble(rt, number)),
      imag: 0,
    };
    return cls === ComplexType ? newComplex(made) : yield* settle(rt.call(cls, [newComplex(made)]));
  },
);
