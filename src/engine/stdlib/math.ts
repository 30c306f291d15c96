/**
 * `math` (Modules/mathmodule.c): functions of doubles with C99's values and Python's errors. The functions
 * themselves are in base/libm-*.ts, those about integers, bits and sums in math/. 3.14 says what it
 * expected where 3.13 says "math domain error".
 */
import { asIndex, callSpecial, typeName } from '../objects/abstract.ts';
import { asDouble } from '../objects/arithmetic.ts';
import * as libmExp from '../base/libm-exp.ts';
import * as special from '../base/libm-special.ts';
import * as trig from '../base/libm-trig.ts';
import { scalb } from '../base/double-double.ts';
import {
  overflowError,
  typeError,
  valueError,
  zeroDivisionError,
  type Raise,
} from '../objects/errors.ts';
import { isFloat, truncToInt } from '../objects/float.ts';
import { bitLength, isInt, type IntValue } from '../objects/int.ts';
import { andThen } from '../objects/maybe.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import { floatRepr } from '../objects/num-text.ts';
import type { PyObject } from '../objects/object.ts';
import {
  FloatType,
  IntType,
  newFloat,
  newInt,
  newTuple,
  None,
  pyBool,
  type PyFloat,
  type PyInt,
} from '../objects/roster.ts';
import { settle, type Gen, type Maybe, type Result, type Rt } from '../objects/runtime.ts';
import { copysign, fma, frexp, modf, nextafter, remainder, ulp } from './math/floats.ts';
import { comb, factorial, gcd, isqrt, lcm, perm } from './math/integers.ts';
import { dist, fsum, hypot, prod, sumprod } from './math/sums.ts';

type Real = (x: number) => number;

const rangeError = (): Raise => overflowError('math range error');

/** What 3.14 expected of the argument, with its value. */
function domainError(rt: Rt, expected: string | null, x: number): Raise {
  if (expected === null || rt.profile.library === '3.13') return valueError('math domain error');
  return valueError(`expected ${expected}, got ${floatRepr(x)}`);
}

interface Function1 {
  readonly f: Real;
  /** An infinite result of a finite argument is too large rather than a pole. */
  readonly overflows: boolean;
  readonly expected: string | null;
}

const FINITE = 'a finite input';
const UNIT = 'a number in range from -1 up to 1';
const GAMMA = 'a noninteger or positive integer';
const POSITIVE = 'a positive input';

/** Functions of one double. */
const FUNCTIONS: Readonly<Record<string, Function1>> = {
  acos: { f: trig.acos, overflows: false, expected: UNIT },
  acosh: { f: libmExp.acosh, overflows: false, expected: 'argument value not less than 1' },
  asin: { f: trig.asin, overflows: false, expected: UNIT },
  asinh: { f: libmExp.asinh, overflows: false, expected: null },
  atan: { f: trig.atan, overflows: false, expected: null },
  atanh: { f: libmExp.atanh, overflows: false, expected: 'a number between -1 and 1' },
  cbrt: { f: libmExp.cbrt, overflows: false, expected: null },
  cos: { f: trig.cos, overflows: false, expected: FINITE },
  cosh: { f: libmExp.cosh, overflows: true, expected: null },
  degrees: { f: (x) => x * (180 / Math.PI), overflows: true, expected: null },
  erf: { f: special.erf, overflows: false, expected: null },
  erfc: { f: special.erfc, overflows: false, expected: null },
  exp: { f: libmExp.exp, overflows: true, expected: null },
  exp2: { f: libmExp.exp2, overflows: true, expected: null },
  expm1: { f: libmExp.expm1, overflows: true, expected: null },
  fabs: { f: Math.abs, overflows: false, expected: null },
  log1p: { f: libmExp.log1p, overflows: false, expected: 'argument value > -1' },
  radians: { f: (x) => x * (Math.PI / 180), overflows: false, expected: null },
  sin: { f: trig.sin, overflows: false, expected: FINITE },
  sinh: { f: libmExp.sinh, overflows: true, expected: null },
  sqrt: { f: Math.sqrt, overflows: false, expected: 'a nonnegative input' },
  tan: { f: trig.tan, overflows: false, expected: FINITE },
  tanh: { f: libmExp.tanh, overflows: false, expected: null },
};

function apply(rt: Rt, { f, overflows, expected }: Function1, x: number): PyFloat {
  const r = f(x);
  if (Number.isNaN(r) && !Number.isNaN(x)) throw domainError(rt, expected, x);
  if (Math.abs(r) === Infinity && Number.isFinite(x))
    throw overflows ? rangeError() : domainError(rt, expected, x);
  return newFloat(r);
}

const host1 =
  (declared: Function1): HostFunction =>
  (rt, x: PyObject): Result =>
    x.type === FloatType
      ? apply(rt, declared, x.v as number)
      : andThen(asDouble(rt, x), (v) => apply(rt, declared, v));

/** gamma and lgamma: poles are the caller's mistake, anything else infinite is too large. */
const gammaHost =
  (f: Real, isPole: (x: number) => boolean): HostFunction =>
  (rt, x: PyObject): Result =>
    andThen(asDouble(rt, x), (v) => {
      if (isPole(v)) throw domainError(rt, GAMMA, v);
      const r = f(v);
      if (Math.abs(r) === Infinity && Number.isFinite(v)) throw rangeError();
      return newFloat(r);
    });

// --- logarithms ----------------------------------------------------------------------------------------------

/** An int beyond the doubles as m * 2**e, m from 0.5 to 1, rounded half to even. */
function frexpBig(value: bigint): { m: number; e: number } {
  const bits = bitLength(value);
  const top = value >> BigInt(bits - 64);
  const sticky = top << BigInt(bits - 64) === value ? 0n : 1n;
  const m = scalb(Number(top | sticky), -64);
  return m === 1 ? { m: 0.5, e: bits + 1 } : { m, e: bits };
}

function logOf(rt: Rt, f: Real, o: PyObject): Maybe<number> {
  if (!isInt(o)) {
    return andThen(asDouble(rt, o), (x) => {
      if (x <= 0) throw domainError(rt, POSITIVE, x);
      return f(x);
    });
  }
  const value: IntValue = o.v;
  if (value <= 0)
    throw valueError(rt.profile.library === '3.13' ? 'math domain error' : `expected ${POSITIVE}`);
  const x = Number(value);
  if (x !== Infinity) return f(x);
  const { m, e } = frexpBig(value as bigint);
  return f(m) + f(2) * e;
}

function* log(rt: Rt, x: PyObject, base?: PyObject): Gen {
  const above = yield* settle(logOf(rt, libmExp.log, x));
  if (base === undefined) return newFloat(above);
  const below = yield* settle(logOf(rt, libmExp.log, base));
  if (below === 0)
    throw zeroDivisionError(
      rt.profile.library === '3.13' ? 'float division by zero' : 'division by zero',
    );
  return newFloat(above / below);
}

// --- two arguments and more ------------------------------------------------------------------------------------

type Host2 = (rt: Rt, x: number, y: number) => number;

const host2 = (f: Host2): HostFunction =>
  function* (rt, a: PyObject, b: PyObject): Gen {
    const x = yield* settle(asDouble(rt, a));
    const y = yield* settle(asDouble(rt, b));
    return newFloat(f(rt, x, y));
  };

function pow(rt: Rt, x: number, y: number): number {
  const r = libmExp.pow(x, y);
  if (!Number.isFinite(x) || !Number.isFinite(y)) return r;
  if (Number.isNaN(r) || (Math.abs(r) === Infinity && x === 0)) throw domainError(rt, null, x);
  if (Math.abs(r) === Infinity) throw rangeError();
  return r;
}

function fmod(rt: Rt, x: number, y: number): number {
  const r = x % y;
  if (Number.isNaN(r) && !Number.isNaN(x) && !Number.isNaN(y)) throw domainError(rt, null, x);
  return r;
}

function ieeeRemainder(rt: Rt, x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (y === 0 || Math.abs(x) === Infinity) throw domainError(rt, null, x);
  return remainder(x, y);
}

function* ldexp(rt: Rt, x: PyObject, i: PyObject): Gen {
  const value = yield* settle(asDouble(rt, x));
  if (!isInt(i)) throw typeError('Expected an int as second argument to ldexp.');
  const n = Math.max(-1e6, Math.min(1e6, Number(i.v)));
  const r = scalb(value, n);
  if (Math.abs(r) === Infinity && Number.isFinite(value)) throw rangeError();
  return newFloat(r);
}

function* fusedMultiplyAdd(rt: Rt, ...factors: PyObject[]): Gen {
  const doubles: number[] = [];
  for (const o of factors) doubles.push(yield* settle(asDouble(rt, o)));
  const [x, y, z] = doubles as [number, number, number];
  if (!doubles.every(Number.isFinite)) {
    const r = x * y + z;
    if (Number.isNaN(r) && !doubles.some(Number.isNaN))
      throw valueError('invalid operation in fma');
    return newFloat(r);
  }
  const r = fma(x, y, z);
  if (Math.abs(r) === Infinity) throw overflowError('overflow in fma');
  return newFloat(r);
}

function* nextAfter(rt: Rt, a: PyObject, b: PyObject, steps?: PyObject): Gen {
  const x = yield* settle(asDouble(rt, a));
  const y = yield* settle(asDouble(rt, b));
  if (steps === undefined || steps === None) return newFloat(nextafter(x, y, 1n));
  const n = yield* settle(asIndex(rt, steps));
  if (n < 0) throw valueError('steps must be a non-negative integer');
  return newFloat(nextafter(x, y, BigInt(n)));
}

function* isclose(rt: Rt, a: PyObject, b: PyObject, relTol?: PyObject, absTol?: PyObject): Gen {
  const x = yield* settle(asDouble(rt, a));
  const y = yield* settle(asDouble(rt, b));
  const relative = relTol === undefined ? 1e-9 : yield* settle(asDouble(rt, relTol));
  const absolute = absTol === undefined ? 0 : yield* settle(asDouble(rt, absTol));
  if (relative < 0 || absolute < 0) throw valueError('tolerances must be non-negative');
  if (x === y) return pyBool(true);
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return pyBool(false);
  const apart = Math.abs(y - x);
  return pyBool(
    apart <= Math.abs(relative * y) || apart <= Math.abs(relative * x) || apart <= absolute,
  );
}

// --- rounding to integers ----------------------------------------------------------------------------------------

/** floor and ceil: exact floats and ints at once, then the type's method, then by way of a double. */
const rounder =
  (round: Real, method: string): HostFunction =>
  (rt, x: PyObject): Result => {
    if (x.type === FloatType) return truncToInt(round((x as PyFloat).v));
    return x.type === IntType ? x : roundSlow(rt, x, round, method);
  };

function* roundSlow(rt: Rt, x: PyObject, round: Real, method: string): Gen {
  const r = yield* callSpecial(rt, x, method, []);
  return r ?? truncToInt(round(yield* settle(asDouble(rt, x))));
}

function* trunc(rt: Rt, x: PyObject): Gen {
  if (x.type === FloatType) return truncToInt((x as PyFloat).v);
  const r = yield* callSpecial(rt, x, '__trunc__', []);
  if (r === undefined) throw typeError(`type ${typeName(x)} doesn't define __trunc__ method`);
  return r;
}

// --- the module --------------------------------------------------------------------------------------------------

const predicate =
  (test: (x: number) => boolean): HostFunction =>
  (rt, x: PyObject): Result =>
    andThen(isFloat(x) ? x.v : asDouble(rt, x), (v) => pyBool(test(v)));

const pairOf = (a: number, b: PyInt | PyFloat): PyObject => newTuple([newFloat(a), b]);

/** Name, signature, host function. */
const OTHERS: readonly (readonly [string, string, HostFunction])[] = [
  ['atan2', 'y, x, /', host2((_rt, y, x) => trig.atan2(y, x))],
  ['ceil', 'x, /', rounder(Math.ceil, '__ceil__')],
  ['comb', 'n, k, /', comb],
  ['copysign', 'x, y, /', host2((_rt, x, y) => copysign(x, y))],
  ['dist', 'p, q, /', dist],
  ['factorial', 'n, /', factorial],
  ['floor', 'x, /', rounder(Math.floor, '__floor__')],
  ['fma', 'x, y, z, /', fusedMultiplyAdd],
  ['fmod', 'x, y, /', host2(fmod)],
  [
    'frexp',
    'x, /',
    (rt, x: PyObject) => andThen(asDouble(rt, x), (v) => pairOf(frexp(v).m, newInt(frexp(v).e))),
  ],
  ['fsum', 'seq, /', fsum],
  [
    'gamma',
    'x, /',
    gammaHost(special.gamma, (x) => x === 0 || x === -Infinity || (x < 0 && Number.isInteger(x))),
  ],
  ['gcd', '*integers', gcd],
  ['hypot', '*coordinates', hypot],
  ['isclose', 'a, b, *, rel_tol=1e-09, abs_tol=0.0', isclose],
  ['isfinite', 'x, /', predicate(Number.isFinite)],
  ['isinf', 'x, /', predicate((x) => Math.abs(x) === Infinity)],
  ['isnan', 'x, /', predicate(Number.isNaN)],
  ['isqrt', 'n, /', isqrt],
  ['lcm', '*integers', lcm],
  ['ldexp', 'x, i, /', ldexp],
  ['lgamma', 'x, /', gammaHost(special.lgamma, (x) => x <= 0 && Number.isInteger(x))],
  ['log', 'x, base=math.e, /', log],
  ['log10', 'x, /', (rt, x: PyObject) => andThen(logOf(rt, libmExp.log10, x), newFloat)],
  ['log2', 'x, /', (rt, x: PyObject) => andThen(logOf(rt, libmExp.log2, x), newFloat)],
  [
    'modf',
    'x, /',
    (rt, x: PyObject) =>
      andThen(asDouble(rt, x), (v) => pairOf(modf(v).fraction, newFloat(modf(v).whole))),
  ],
  ['nextafter', 'x, y, /, *, steps=None', nextAfter],
  ['perm', 'n, k=None, /', perm],
  ['pow', 'x, y, /', host2(pow)],
  ['prod', 'iterable, /, *, start=1', prod],
  ['remainder', 'x, y, /', host2(ieeeRemainder)],
  ['sumprod', 'p, q, /', sumprod],
  ['trunc', 'x, /', trunc],
  ['ulp', 'x, /', (rt, x: PyObject) => andThen(asDouble(rt, x), (v) => newFloat(ulp(v)))],
];

const CONSTANTS: readonly (readonly [string, number])[] = [
  ['e', Math.E],
  ['inf', Infinity],
  ['nan', NaN],
  ['pi', Math.PI],
  ['tau', 2 * Math.PI],
];

export function initMath(_rt: Rt, module: PyModule): void {
  for (const [name, declared] of Object.entries(FUNCTIONS)) {
    setIn(module.v, name, nativeFunction('math', name, 'x, /', host1(declared)));
  }
  for (const [name, signature, host] of OTHERS)
    setIn(module.v, name, nativeFunction('math', name, signature, host));
  for (const [name, value] of CONSTANTS) setIn(module.v, name, newFloat(value));
}
