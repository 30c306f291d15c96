/**
 * int and bool (Objects/longobject.c, Objects/boolobject.c): arithmetic and slots. The payload is a host
 * number while it is a safe integer and a bigint beyond; both forms of one value never occur.
 * Methods, the constructor and text forms are in int-methods.ts.
 * Left out: CPython's digit arrays, and the DeprecationWarning of `~True`.
 */
import { overflowError, typeError, valueError, zeroDivisionError, memoryError } from './errors.ts';
import { floatPowReal } from './float.ts';
import type { PyObject } from './object.ts';
import {
  BoolType,
  False,
  FloatType,
  IntType,
  None,
  newBigInt,
  newFloat,
  newInt,
  newStr,
  newTuple,
  NotImplemented,
  pyBool,
  True,
  type PyInt,
} from './roster.ts';
import { isSubtype, type Binary, type CompareOp, type Hash, type Slots } from './type.ts';
import { chargeBig, chargeDecimal, chargeModularPower, FIXED, type BigOperation } from './work.ts';
import type { Rt } from './runtime.ts';

/** Payload of an int: a number if and only if it is a safe integer. */
export type IntValue = number | bigint;

const MAX = Number.MAX_SAFE_INTEGER;

export function isInt(o: PyObject): o is PyInt {
  return o.type === IntType || o.type === BoolType || isSubtype(o.type, IntType);
}

/** The payload form of any bigint. */
export function normalize(value: bigint): IntValue {
  return value >= -9007199254740991n && value <= 9007199254740991n ? Number(value) : value;
}

function fromValue(value: IntValue): PyInt {
  return typeof value === 'number' ? newInt(value) : newBigInt(value);
}

// --- arithmetic on payloads: the evaluation loop calls these ------------------------------------------

export function intAdd(a: IntValue, b: IntValue): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= MAX && sum >= -MAX) return newInt(sum);
  }
  return newBigInt(BigInt(a) + BigInt(b));
}

export function intSub(a: IntValue, b: IntValue): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const difference = a - b;
    if (difference <= MAX && difference >= -MAX) return newInt(difference);
  }
  return newBigInt(BigInt(a) - BigInt(b));
}

export function intMul(a: IntValue, b: IntValue): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (product <= MAX && product >= -MAX) return newInt(product + 0); // + 0: never -0
  }
  return newBigInt(multiply(BigInt(a), BigInt(b)));
}

/** The host refuses results of 2**30 bits and more, where CPython would ask for more memory. */
function multiply(a: bigint, b: bigint): bigint {
  return guarded(() => a * b);
}

function guarded(f: () => bigint): bigint {
  try {
    return f();
  } catch (e) {
    if (e instanceof RangeError) throw memoryError();
    throw e;
  }
}

/** Floor of a / b; exact for safe integers because `a - a % b` is. */
export function floorDivValue(a: IntValue, b: IntValue): IntValue {
  if (b === 0) throw zeroDivisionError('division by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    const quotient = (a - rest) / b;
    return rest !== 0 && rest < 0 !== b < 0 ? quotient - 1 : quotient + 0;
  }
  const x = BigInt(a);
  const y = BigInt(b);
  const quotient = x / y;
  return normalize(quotient * y !== x && x < 0n !== y < 0n ? quotient - 1n : quotient);
}

/** The remainder with the sign of b. */
export function modValue(a: IntValue, b: IntValue): IntValue {
  if (b === 0) throw zeroDivisionError('division by zero');
  if (typeof a === 'number' && typeof b === 'number') {
    const rest = a % b;
    return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest + 0;
  }
  const y = BigInt(b);
  const rest = BigInt(a) % y;
  return normalize(rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest);
}

export function intFloorDiv(a: IntValue, b: IntValue): PyInt {
  return fromValue(floorDivValue(a, b));
}

export function intMod(a: IntValue, b: IntValue): PyInt {
  return fromValue(modValue(a, b));
}

/** a / b as a float, rounded once. */
export function intTrueDiv(a: IntValue, b: IntValue): number {
  if (b === 0) throw zeroDivisionError('division by zero');
  if (typeof a === 'number' && typeof b === 'number') return a / b;
  const quotient = ratioToDouble(BigInt(a), BigInt(b));
  if (!Number.isFinite(quotient))
    throw overflowError('integer division result too large for a float');
  return quotient;
}

export function bitLength(value: IntValue): number {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    if (size < 4294967296) return 32 - Math.clz32(size);
    return 64 - Math.clz32(Math.floor(size / 4294967296));
  }
  const hex = (value < 0n ? -value : value).toString(16);
  return (hex.length - 1) * 4 + (32 - Math.clz32(parseInt(hex[0] as string, 16)));
}

/** The double nearest to a / b (half to even, subnormals included); infinite beyond the range. */
export function ratioToDouble(a: bigint, b: bigint): number {
  const negative = a < 0n !== b < 0n;
  const x = a < 0n ? -a : a;
  const y = b < 0n ? -b : b;
  if (x === 0n) return negative ? -0 : 0;
  // Choose a scale 2**shift that leaves 53 or 54 bits, or fewer where the result is subnormal.
  const shift = Math.min(bitLength(y) - bitLength(x) + 53, 1074);
  if (shift < -2000) return negative ? -Infinity : Infinity;
  const n = shift >= 0 ? x << BigInt(shift) : x;
  const d = shift >= 0 ? y : y << BigInt(-shift);
  let quotient = n / d;
  let rest = n % d;
  let scale = shift;
  let divisor = d;
  if (quotient >= 1n << 53n) {
    rest += (quotient & 1n) * d;
    divisor = d * 2n;
    quotient >>= 1n;
    scale--;
  }
  const twice = rest * 2n;
  if (twice > divisor || (twice === divisor && (quotient & 1n) === 1n)) quotient++;
  const half = Math.trunc(-scale / 2);
  const result = Number(quotient) * 2 ** half * 2 ** (-scale - half);
  return negative ? -result : result;
}

/** a ** b for b >= 0. */
export function powValue(a: IntValue, b: IntValue): IntValue {
  if (b === 2 && typeof a === 'number') {
    const square = a * a;
    if (square <= MAX) return square;
  }
  if (typeof a === 'number' && typeof b === 'number') {
    let result = 1;
    let base = a;
    let rest = b;
    for (;;) {
      if (rest % 2 === 1) result *= base;
      if (result > MAX || result < -MAX) break;
      rest = Math.floor(rest / 2);
      if (rest === 0) return result + 0;
      base *= base;
      if (base > MAX) break;
    }
    if (a === 0 || a === 1) return a;
  }
  return normalize(guarded(() => BigInt(a) ** BigInt(b)));
}

/** a ** b; a float for a negative exponent. */
export function intPow(a: IntValue, b: IntValue): PyObject {
  if (b >= 0) return fromValue(powValue(a, b));
  if (a === 0) throw zeroDivisionError('zero to a negative power');
  return newFloat(floatPowReal(toDouble(a), toDouble(b)));
}

export function intPowMod(a: IntValue, b: IntValue, modulus: IntValue): PyInt {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  const m = BigInt(modulus) < 0n ? -BigInt(modulus) : BigInt(modulus);
  let base = ((BigInt(a) % m) + m) % m;
  let exponent = BigInt(b);
  if (exponent < 0n) {
    base = inverse(base, m);
    exponent = -exponent;
  }
  let result = 1n % m;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % m;
    base = (base * base) % m;
  }
  return newBigInt(modulus < 0 && result !== 0n ? result - m : result);
}

function inverse(a: bigint, m: bigint): bigint {
  let [r0, r1] = [m, a];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const q = r0 / r1;
    [r0, r1] = [r1, r0 - q * r1];
    [t0, t1] = [t1, t0 - q * t1];
  }
  if (r0 !== 1n) throw valueError('base is not invertible for the given modulus');
  return ((t0 % m) + m) % m;
}

export function intLshift(a: IntValue, b: IntValue): PyInt {
  if (b < 0) throw valueError('negative shift count');
  if (a === 0) return newInt(0);
  if (typeof b === 'bigint') throw overflowError('too many digits in integer');
  if (typeof a === 'number' && b < 53) {
    const shifted = a * 2 ** Number(b);
    if (shifted <= MAX && shifted >= -MAX) return newInt(shifted);
  }
  return newBigInt(guarded(() => BigInt(a) << BigInt(b)));
}

export function intRshift(a: IntValue, b: IntValue): PyInt {
  if (b < 0) throw valueError('negative shift count');
  if (typeof a === 'number')
    return newInt(b > 1000 ? (a < 0 ? -1 : 0) : Math.floor(a / 2 ** Number(b)));
  return newBigInt(a >> BigInt(b));
}

const HIGH = 4294967296;

function bitwise(
  a: IntValue,
  b: IntValue,
  small: (x: number, y: number) => number,
  big: (x: bigint, y: bigint) => bigint,
): PyInt {
  if (typeof a === 'number' && typeof b === 'number') {
    // Two's complement in two halves: the low 32 bits, and a signed high part of 21 bits.
    const high = small(Math.floor(a / HIGH), Math.floor(b / HIGH));
    const result = high * HIGH + (small(a | 0, b | 0) >>> 0);
    if (result >= -MAX) return newInt(result);
  }
  return newBigInt(big(BigInt(a), BigInt(b)));
}

/** Both fit 32 bits, where the host's operators do it. */
function areSmall(a: IntValue, b: IntValue): boolean {
  return typeof a === 'number' && typeof b === 'number' && (a | 0) === a && (b | 0) === b;
}

export function intAnd(a: IntValue, b: IntValue): PyInt {
  if (areSmall(a, b)) return newInt((a as number) & (b as number));
  return bitwise(
    a,
    b,
    (x, y) => x & y,
    (x, y) => x & y,
  );
}

export function intOr(a: IntValue, b: IntValue): PyInt {
  if (areSmall(a, b)) return newInt((a as number) | (b as number));
  return bitwise(
    a,
    b,
    (x, y) => x | y,
    (x, y) => x | y,
  );
}

export function intXor(a: IntValue, b: IntValue): PyInt {
  if (areSmall(a, b)) return newInt((a as number) ^ (b as number));
  return bitwise(
    a,
    b,
    (x, y) => x ^ y,
    (x, y) => x ^ y,
  );
}

export function intNegate(a: IntValue): PyInt {
  return typeof a === 'number' ? newInt(0 - a) : newBigInt(-a);
}

/** Numbers and bigints compare exactly in the host, as ints and floats do in Python. */
export function compareValues(a: IntValue, b: IntValue, op: CompareOp): boolean {
  switch (op) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '==':
      return a == b; // eslint-disable-line eqeqeq -- a float's number may equal an int's bigint
    case '!=':
      return a != b; // eslint-disable-line eqeqeq -- as above
    case '>':
      return a > b;
    case '>=':
      return a >= b;
  }
}

export function intCompare(a: IntValue, b: IntValue, op: CompareOp): PyObject<number> {
  return pyBool(compareValues(a, b, op));
}

/** 2**61 - 1, the modulus of all numeric hashes (pyhash.h, 64 bit). */
export const HASH_MODULUS = 2305843009213693951n;

export function hashInt(value: IntValue): Hash {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const rest = value < 0n ? -(-value % HASH_MODULUS) : value % HASH_MODULUS;
  return normalize(rest === -1n ? -2n : rest);
}

/** The nearest double; OverflowError beyond the range. */
export function toDouble(value: IntValue): number {
  if (typeof value === 'number') return value;
  const f = Number(value);
  if (!Number.isFinite(f)) throw overflowError('int too large to convert to float');
  return f;
}

// --- text ------------------------------------------------------------------------------------------------

/** Key of `rt.state` for sys.set_int_max_str_digits; absent: the default. 0: no limit. */
export const INT_MAX_STR_DIGITS = 'sys.int_max_str_digits';
export const DEFAULT_MAX_STR_DIGITS = 4300;

export function maxStrDigits(rt: Rt): number {
  return (rt.state.get(INT_MAX_STR_DIGITS) as number | undefined) ?? DEFAULT_MAX_STR_DIGITS;
}

/** Decimal text; ValueError beyond the limit on digits (CVE-2020-10735). */
export function intToText(rt: Rt, value: IntValue): string {
  if (typeof value === 'number') return String(value);
  const limit = maxStrDigits(rt);
  // A digit is worth 3.32 bits: below that nothing can be too long, and long texts are not even made.
  const tooLong = (): unknown =>
    valueError(
      `Exceeds the limit (${limit} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
    );
  const bits = limit > 0 ? bitLength(value) : 0;
  if (bits > limit * 3.33 + 4) throw tooLong();
  chargeDecimal(rt, value);
  const text = value.toString();
  if (bits > limit * 3.3 && text.length - (value < 0n ? 1 : 0) > limit) throw tooLong();
  return text;
}

// --- slots -------------------------------------------------------------------------------------------------

const binary =
  (op: (a: IntValue, b: IntValue) => PyObject, work: BigOperation = 'linear'): Binary =>
  (rt, a, b) => {
    if (!isInt(a) || !isInt(b)) return NotImplemented;
    const result = op(a.v, b.v);
    chargeBig(rt, work, a.v, b.v, isInt(result) ? result.v : 0);
    return result;
  };

const power = binary(intPow, 'power');

/** The int itself, or its plain twin where it is a bool or of a subclass. */
function plain(o: PyInt): PyInt {
  return o.type === IntType ? o : fromValue(o.v);
}

const intSlots: Slots = {
  repr: (rt, o) => newStr(intToText(rt, (o as PyInt).v)),
  hash: (_rt, o) => hashInt((o as PyInt).v),
  richcompare: (_rt, a, b, op) =>
    isInt(a) && isInt(b) ? intCompare(a.v, b.v, op) : NotImplemented,
  bool: (_rt, o) => (o as PyInt).v !== 0,
  add: binary(intAdd),
  subtract: binary(intSub),
  multiply: binary(intMul, 'multiply'),
  trueDivide: binary((a, b) => newFloat(intTrueDiv(a, b)), 'divide'),
  floorDivide: binary(intFloorDiv, 'divide'),
  remainder: binary(intMod, 'divide'),
  divmod: binary((a, b) => newTuple([intFloorDiv(a, b), intMod(a, b)]), 'divide'),
  power: (rt, a, b, modulus) => {
    if (!isInt(a) || !isInt(b)) return NotImplemented;
    if (modulus === null || modulus === None) {
      rt.charge(FIXED.intPower);
      return power(rt, a, b);
    }
    if (isInt(modulus)) {
      chargeModularPower(rt, bitLength(b.v), modulus.v);
      return intPowMod(a.v, b.v, modulus.v);
    }
    if (modulus.type === FloatType)
      throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
    return NotImplemented;
  },
  lshift: binary(intLshift),
  rshift: binary(intRshift),
  and: binary(intAnd),
  or: binary(intOr),
  xor: binary(intXor),
  negative: (_rt, o) => intNegate((o as PyInt).v),
  positive: (_rt, o) => plain(o as PyInt),
  absolute: (_rt, o) => ((o as PyInt).v < 0 ? intNegate((o as PyInt).v) : plain(o as PyInt)),
  invert: (_rt, o) => intSub(-1, (o as PyInt).v),
  int: (_rt, o) => plain(o as PyInt),
  float: (_rt, o) => newFloat(toDouble((o as PyInt).v)),
  index: (_rt, o) => plain(o as PyInt),
};

Object.assign(IntType.slots, intSlots);

/** `True & True` is a bool, `True & 1` an int. */
const boolBinary =
  (onBools: (a: boolean, b: boolean) => boolean, otherwise: Binary): Binary =>
  (rt, a, b) =>
    a.type === BoolType && b.type === BoolType
      ? pyBool(onBools(a === True, b === True))
      : otherwise(rt, a, b);

Object.assign(BoolType.slots, intSlots, {
  repr: (_rt, o) => (o === False ? newStr('False') : newStr('True')),
  and: boolBinary((a, b) => a && b, intSlots.and as Binary),
  or: boolBinary((a, b) => a || b, intSlots.or as Binary),
  xor: boolBinary((a, b) => a !== b, intSlots.xor as Binary),
} satisfies Slots);
