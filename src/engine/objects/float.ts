/**
 * float (Objects/floatobject.c): arithmetic with Python's signs and errors, slots, constructor.
 * Methods are in float-methods.ts, text forms in num-text.ts. The payload is a host double.
 * `**` is rounded as base/libm-exp.ts does it: other C libraries may differ in the last bit.
 */
import { pow } from '../base/libm-exp.ts';
import { andThen, constructorArgs, eager, isStr, refuseKeywords } from './maybe.ts';
import { asIndex, identityHash, typeName } from './abstract.ts';
import { complexPow, newComplex } from './complex.ts';
import { compareValues, HASH_MODULUS, isInt, normalize, toDouble, type IntValue } from './int.ts';
import { decompose, floatRepr, isNegative } from './num-text.ts';
import {
  FloatType,
  newBigInt,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
  type PyFloat,
  type PyInt,
} from './roster.ts';
import { bytesOf, hasBuffer, reprBytes } from './bytes-common.ts';
import { isSubtype, type Binary, type Hash, type PyType, type Slots } from './type.ts';
import {
  overflowError,
  raiseWith,
  excTypes,
  typeError,
  valueError,
  zeroDivisionError,
} from './errors.ts';
import { PyObject } from './object.ts';
import { FIXED } from './work.ts';
import { parseFloatText } from './num-parse.ts';
import { reprText } from './text.ts';
import { warn } from './warn.ts';
import type { Gen, Maybe, Result, Rt } from './runtime.ts';

export function isFloat(o: PyObject): o is PyFloat {
  return o.type === FloatType || isSubtype(o.type, FloatType);
}

// --- arithmetic on doubles: the evaluation loop calls these --------------------------------------------

const withSignOf = (zero: number, sign: number): number => (isNegative(sign) ? -zero : zero);

export function floatDiv(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  return a / b;
}

export function floatMod(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  const rest = a % b;
  if (rest === 0) return withSignOf(0, b);
  return rest < 0 !== b < 0 ? rest + b : rest;
}

export function floatFloorDiv(a: number, b: number): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  const rest = a % b;
  let quotient = (a - rest) / b;
  if (rest !== 0 && rest < 0 !== b < 0) quotient -= 1;
  if (quotient === 0) return withSignOf(0, a / b);
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

const isOdd = (x: number): boolean => Math.abs(x) % 2 === 1;

/** x ** b for x > 0; the common exponents take the shorter way to the same rounding. */
function powerOf(x: number, b: number): number {
  if (b === 2) return x * x;
  if (b === 0.5) return Math.sqrt(x);
  return b === -1 ? 1 / x : pow(x, b);
}

/** a ** b of doubles where the result is real. */
export function floatPowReal(a: number, b: number): number {
  if (b === 0 || a === 1) return 1;
  if (Number.isNaN(a) || Number.isNaN(b)) return NaN;
  if (!Number.isFinite(b)) {
    const size = Math.abs(a);
    if (size === 1) return 1;
    return b > 0 === size > 1 ? Infinity : 0;
  }
  if (!Number.isFinite(a)) {
    if (b > 0) return isOdd(b) ? a : Math.abs(a);
    return isOdd(b) ? withSignOf(0, a) : 0;
  }
  if (a === 0) {
    if (b < 0) throw zeroDivisionError('zero to a negative power');
    return isOdd(b) ? a : 0;
  }
  const size = powerOf(Math.abs(a), b);
  if (!Number.isFinite(size))
    throw raiseWith(
      excTypes['OverflowError'] as PyType,
      newInt(34),
      newStr('Numerical result out of range'),
    );
  return a < 0 && isOdd(b) ? -size : size;
}

export function floatPow(a: number, b: number): PyObject {
  if (a < 0 && Number.isFinite(a) && Number.isFinite(b) && !Number.isInteger(b))
    return newComplex(complexPow({ real: a, imag: 0 }, { real: b, imag: 0 }));
  return newFloat(floatPowReal(a, b));
}

/** _Py_HashDouble: equal to the hash of an equal int; nan hashes by identity. */
export function hashDouble(rt: Rt, x: number, self: PyObject): Hash {
  if (Number.isSafeInteger(x)) return x === -1 ? -2 : x + 0;
  if (!Number.isFinite(x))
    return Number.isNaN(x) ? identityHash(rt, self) : x > 0 ? 314159 : -314159;
  const { mantissa, exponent } = decompose(Math.abs(x));
  const turn = BigInt(((exponent % 61) + 61) % 61);
  const h = ((mantissa % HASH_MODULUS) << turn) % HASH_MODULUS;
  return normalize(x < 0 ? (h === 1n ? -2n : -h) : h);
}

/** int(x) of a double: ValueError for nan, OverflowError for infinities. */
export function truncToInt(x: number): PyInt {
  if (Number.isNaN(x)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw overflowError('cannot convert float infinity to integer');
  const whole = Math.trunc(x);
  return Number.isSafeInteger(whole) ? newInt(whole + 0) : newBigInt(BigInt(whole));
}

// --- slots ---------------------------------------------------------------------------------------------

/** The double of a float or int operand, undefined for anything else. */
function operand(o: PyObject): number | undefined {
  if (isFloat(o)) return o.v;
  return isInt(o) ? toDouble(o.v) : undefined;
}

const binary =
  (op: (a: number, b: number) => PyObject): Binary =>
  (_rt, a, b) => {
    const x = operand(a);
    if (x === undefined) return NotImplemented;
    const y = operand(b);
    return y === undefined ? NotImplemented : op(x, y);
  };

const bindNew = constructorArgs('float', 'x=0, /');

function fromText(text: string | null, shown: () => string): PyFloat {
  const value = text === null ? null : parseFloatText(text);
  if (value === null) throw valueError(`could not convert string to float: ${shown()}`);
  return newFloat(value);
}

/** What `__float__` returned, where it is of a subclass: a float after a warning. */
function* exactFloat(rt: Rt, o: PyObject, r: PyFloat): Gen<PyFloat> {
  yield* warn(
    rt,
    'DeprecationWarning',
    `${typeName(o)}.__float__ returned non-float (type ${typeName(r)}).  The ability to return an instance of a strict subclass of float is deprecated, and may be removed in a future version of Python.`,
  );
  return newFloat(r.v);
}

/** PyNumber_Float; `message` completes the TypeError. */
export function numberToFloat(rt: Rt, o: PyObject, message: () => string): Maybe<PyFloat> {
  const slot = o.type.slots.float;
  if (slot !== undefined) {
    return andThen(slot(rt, o), (r) => {
      if (!isFloat(r))
        throw typeError(`${typeName(o)}.__float__ returned non-float (type ${typeName(r)})`);
      return r.type === FloatType ? r : eager(exactFloat(rt, o, r));
    });
  }
  if (o.type.slots.index !== undefined)
    return andThen(asIndex(rt, o), (i: IntValue) => newFloat(toDouble(i)));
  throw typeError(message());
}

function makeFloat(rt: Rt, o: PyObject): Maybe<PyFloat> {
  if (o.type === FloatType) return o as PyFloat;
  if (o.type.isHeap && o.type.slots.float !== undefined) return numberToFloat(rt, o, () => '');
  if (isStr(o)) {
    rt.charge(FIXED.parseFloat);
    return fromText(o.v, () => reprText(o.v));
  }
  if (hasBuffer(o))
    // Beyond ASCII nothing is a digit or a space.
    return fromText(String.fromCharCode(...bytesOf(o).map((b) => (b < 0x80 ? b : 0x21))), () =>
      reprBytes(bytesOf(o)),
    );
  return numberToFloat(
    rt,
    o,
    () => `float() argument must be a string or a real number, not '${typeName(o)}'`,
  );
}

function newFloatObject(
  rt: Rt,
  type: PyType,
  args: readonly PyObject[],
  kw: ReadonlyMap<string, PyObject> | null,
): Result {
  refuseKeywords(FloatType, type, kw);
  const [x] = bindNew(args, null);
  const made = x === undefined ? newFloat(0) : makeFloat(rt, x);
  return andThen(made, (f) => (type === FloatType ? f : new PyObject(type, f.v)));
}

Object.assign(FloatType.slots, {
  new: newFloatObject,
  repr: (rt, o) => {
    rt.charge(FIXED.floatRepr);
    return newStr(floatRepr((o as PyFloat).v));
  },
  hash: (rt, o) => hashDouble(rt, (o as PyFloat).v, o),
  richcompare: (_rt, a, b, op) => {
    const other = isFloat(b) || isInt(b) ? (b.v as IntValue) : null;
    return other === null ? NotImplemented : pyBool(compareValues((a as PyFloat).v, other, op));
  },
  bool: (_rt, o) => (o as PyFloat).v !== 0,
  add: binary((a, b) => newFloat(a + b)),
  subtract: binary((a, b) => newFloat(a - b)),
  multiply: binary((a, b) => newFloat(a * b)),
  trueDivide: binary((a, b) => newFloat(floatDiv(a, b))),
  floorDivide: binary((a, b) => newFloat(floatFloorDiv(a, b))),
  remainder: binary((a, b) => newFloat(floatMod(a, b))),
  divmod: binary((a, b) => newTuple([newFloat(floatFloorDiv(a, b)), newFloat(floatMod(a, b))])),
  power: (rt, a, b, modulus) => {
    if (modulus !== null && modulus !== None)
      throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
    return binary(floatPow)(rt, a, b);
  },
  negative: (_rt, o) => newFloat(-(o as PyFloat).v),
  positive: (_rt, o) => (o.type === FloatType ? o : newFloat((o as PyFloat).v)),
  absolute: (_rt, o) => newFloat(Math.abs((o as PyFloat).v)),
  int: (_rt, o) => truncToInt((o as PyFloat).v),
  float: (_rt, o) => (o.type === FloatType ? o : newFloat((o as PyFloat).v)),
} satisfies Slots);
