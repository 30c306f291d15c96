/**
 * Evaluates operators on constants at compile time, with CPython's limits on the size of a result.
 * Mirrors `eval_const_binop` and `eval_const_unaryop` (flowgraph.c) and their models in
 * ast_opt.c. null means: leave the operation to run time, because it raises or would get too big.
 * Left out: powers of complex numbers and of negative floats (they stay for run time).
 */

import { pow } from '../base/libm-exp.ts';
import type { Const } from './code.ts';
import { bool, float, int, isTrue, str, tuple } from './consts.ts';
import { NB, OP } from './opcodes/table.ts';
import { atLeast, type BytecodeVersion } from './version.ts';

const MAX_INT_BITS = 128n;
const MAX_COLLECTION_SIZE = 256;
const MAX_STR_SIZE = 4096;
const MAX_TOTAL_ITEMS = 1024;

const MAX_SAFE = 1n << 53n;

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
const bitLength = (value: bigint): bigint =>
  value === 0n ? 0n : BigInt(absolute(value).toString(2).length);

/** The value of an int or bool, else null. */
function asInt(constant: Const): bigint | null {
  if (constant.kind === 'int') return BigInt(constant.value);
  if (constant.kind === 'bool') return constant.value ? 1n : 0n;
  return null;
}

/** The value as a float where the constant is a real number. */
function asFloat(constant: Const): number | null {
  if (constant.kind === 'float') return constant.value;
  const whole = asInt(constant);
  if (whole === null) return null;
  const value = Number(whole);
  return Number.isFinite(value) ? value : null;
}

function asComplex(constant: Const): { real: number; imag: number } | null {
  if (constant.kind === 'complex') return constant;
  const real = asFloat(constant);
  return real === null ? null : { real, imag: 0 };
}

// ---------------------------------------------------------------- integers

export function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** a / b rounded once, to the nearest float; null where it overflows. */
export function trueDivide(a: bigint, b: bigint): number | null {
  if (absolute(a) <= MAX_SAFE && absolute(b) <= MAX_SAFE) return Number(a) / Number(b);
  const negative = a < 0n !== b < 0n;
  const numerator = absolute(a);
  const denominator = absolute(b);
  // 64 bits of quotient and a sticky bit decide every rounding.
  let shift = 64n - (bitLength(numerator) - bitLength(denominator));
  if (shift > 1074n) shift = 1074n;
  const top = shift >= 0n ? numerator << shift : numerator;
  const bottom = shift >= 0n ? denominator : denominator << -shift;
  let quotient = top / bottom;
  if (top % bottom !== 0n) quotient |= 1n;
  const value = Number(quotient) * 2 ** Number(-shift);
  if (!Number.isFinite(value)) return null;
  return negative ? -value : value;
}

function intPower(a: bigint, b: bigint): Const | null {
  if (b < 0n) return a === 0n ? null : floatPower(Number(a), Number(b));
  if (a !== 0n && b > 0n && bitLength(a) > MAX_INT_BITS / b) return null;
  return int(a ** b);
}

function shiftLeft(a: bigint, b: bigint): Const | null {
  if (b < 0n) return null;
  const tooBig = b > MAX_INT_BITS || bitLength(a) > MAX_INT_BITS - b;
  return a !== 0n && b !== 0n && tooBig ? null : int(a === 0n ? 0n : a << b);
}

function shiftRight(a: bigint, b: bigint): Const | null {
  if (b < 0n) return null;
  if (b > 1024n) return int(a < 0n ? -1n : 0n);
  return int(a >> b);
}

function intBinary(op: number, a: bigint, b: bigint): Const | null {
  switch (op) {
    case NB.ADD:
      return int(a + b);
    case NB.SUBTRACT:
      return int(a - b);
    case NB.MULTIPLY:
      if (a !== 0n && b !== 0n && bitLength(a) + bitLength(b) > MAX_INT_BITS) return null;
      return int(a * b);
    case NB.TRUE_DIVIDE: {
      const value = b === 0n ? null : trueDivide(a, b);
      return value === null ? null : float(value);
    }
    case NB.FLOOR_DIVIDE:
      return b === 0n ? null : int(floorDivide(a, b));
    case NB.REMAINDER:
      return b === 0n ? null : int(a - b * floorDivide(a, b));
    case NB.POWER:
      return intPower(a, b);
    case NB.LSHIFT:
      return shiftLeft(a, b);
    case NB.RSHIFT:
      return shiftRight(a, b);
    case NB.OR:
      return int(a | b);
    case NB.XOR:
      return int(a ^ b);
    case NB.AND:
      return int(a & b);
    default:
      return null;
  }
}

// ---------------------------------------------------------------- floats and complex numbers

function floatPower(a: number, b: number): Const | null {
  if (b === 0 || a === 1) return float(1);
  if (a === 0 && b < 0) return null;
  if (a < 0 && Number.isFinite(b) && !Number.isInteger(b)) return null;
  if (a === -1 && !Number.isFinite(b) && !Number.isNaN(b)) return float(1);
  const value = pow(a, b);
  if (!Number.isFinite(value) && Number.isFinite(a) && Number.isFinite(b)) return null;
  return float(value);
}

/** Floor and remainder as CPython's `float_divmod`: the remainder has the divisor's sign. */
function floatDivmod(a: number, b: number): { quotient: number; remainder: number } {
  let remainder = a % b;
  let quotient = (a - remainder) / b;
  if (remainder !== 0) {
    if (b < 0 !== remainder < 0) {
      remainder += b;
      quotient -= 1;
    }
  } else {
    remainder = b < 0 ? -0 : 0;
  }
  if (quotient === 0) return { quotient: a / b < 0 || Object.is(a / b, -0) ? -0 : 0, remainder };
  const floored = Math.floor(quotient);
  return { quotient: quotient - floored > 0.5 ? floored + 1 : floored, remainder };
}

function floatBinary(op: number, a: number, b: number): Const | null {
  switch (op) {
    case NB.ADD:
      return float(a + b);
    case NB.SUBTRACT:
      return float(a - b);
    case NB.MULTIPLY:
      return float(a * b);
    case NB.TRUE_DIVIDE:
      return b === 0 ? null : float(a / b);
    case NB.FLOOR_DIVIDE:
      return b === 0 ? null : float(floatDivmod(a, b).quotient);
    case NB.REMAINDER:
      return b === 0 ? null : float(floatDivmod(a, b).remainder);
    case NB.POWER:
      return floatPower(a, b);
    default:
      return null;
  }
}

function complexQuotient(
  a: { real: number; imag: number },
  b: { real: number; imag: number },
): Const | null {
  // Smith's method, as in complexobject.c.
  if (Math.abs(b.real) >= Math.abs(b.imag)) {
    if (b.real === 0) return null;
    const ratio = b.imag / b.real;
    const denominator = b.real + b.imag * ratio;
    const real = (a.real + a.imag * ratio) / denominator;
    return { kind: 'complex', real, imag: (a.imag - a.real * ratio) / denominator };
  }
  const ratio = b.real / b.imag;
  const denominator = b.real * ratio + b.imag;
  const real = (a.real * ratio + a.imag) / denominator;
  return { kind: 'complex', real, imag: (a.imag * ratio - a.real) / denominator };
}

/**
 * A real and a complex operand on 3.14: the real one has no imaginary part, not one of 0.0. null
 * where that makes no difference.
 */
function mixedBinary(op: number, left: Const, right: Const): Const | null {
  const x = asFloat(left);
  const y = asFloat(right);
  const complex = (real: number, imag: number): Const => ({ kind: 'complex', real, imag });
  if (x !== null && right.kind === 'complex') {
    if (op === NB.ADD) return complex(x + right.real, right.imag);
    if (op === NB.SUBTRACT) return complex(x - right.real, -right.imag);
    if (op === NB.MULTIPLY) return complex(x * right.real, x * right.imag);
  }
  if (y !== null && left.kind === 'complex') {
    if (op === NB.ADD) return complex(left.real + y, left.imag);
    if (op === NB.SUBTRACT) return complex(left.real - y, left.imag);
    if (op === NB.MULTIPLY) return complex(left.real * y, left.imag * y);
    if (op === NB.TRUE_DIVIDE && y !== 0) return complex(left.real / y, left.imag / y);
  }
  return null;
}

function complexBinary(
  op: number,
  left: Const,
  right: Const,
  python: BytecodeVersion,
): Const | null {
  const mixed = atLeast(python, '3.14') ? mixedBinary(op, left, right) : null;
  if (mixed !== null) return mixed;
  const a = asComplex(left);
  const b = asComplex(right);
  if (a === null || b === null) return null;
  switch (op) {
    case NB.ADD:
      return { kind: 'complex', real: a.real + b.real, imag: a.imag + b.imag };
    case NB.SUBTRACT:
      return { kind: 'complex', real: a.real - b.real, imag: a.imag - b.imag };
    case NB.MULTIPLY: {
      const real = a.real * b.real - a.imag * b.imag;
      return { kind: 'complex', real, imag: a.real * b.imag + a.imag * b.real };
    }
    case NB.TRUE_DIVIDE:
      return complexQuotient(a, b);
    default:
      return null;
  }
}

// ---------------------------------------------------------------- sequences

type Sequence = Extract<Const, { kind: 'str' | 'bytes' | 'tuple' }>;

const isSequence = (constant: Const): constant is Sequence =>
  constant.kind === 'str' || constant.kind === 'bytes' || constant.kind === 'tuple';

/** The elements: characters (code points), numbers, constants. */
const elementsOf = (sequence: Sequence): readonly unknown[] => {
  if (sequence.kind === 'str') return Array.from(sequence.value);
  return sequence.kind === 'bytes' ? Array.from(sequence.value) : sequence.items;
};

function fromElements(kind: Sequence['kind'], elements: readonly unknown[]): Const {
  if (kind === 'str') return str((elements as string[]).join(''));
  if (kind === 'bytes') return { kind, value: Uint8Array.from(elements as number[]) };
  return tuple(elements as Const[]);
}

/** What is left of `limit` after the nested items of `constant`; negative where it is exceeded. */
function withoutItems(constant: Const, limit: number): number {
  if (constant.kind !== 'tuple') return limit;
  let left = limit - constant.items.length;
  for (const item of constant.items) {
    if (left < 0) break;
    left = withoutItems(item, left);
  }
  return left;
}

function repeat(sequence: Sequence, count: bigint): Const | null {
  const elements = elementsOf(sequence);
  const size = elements.length;
  // PyNumber_Multiply refuses a count that 64 bits do not hold, even of nothing.
  if (size === 0) return BigInt.asIntN(64, count) === count ? sequence : null;
  const most = sequence.kind === 'tuple' ? MAX_COLLECTION_SIZE : MAX_STR_SIZE;
  if (count < 0n || count > BigInt(Math.floor(most / size))) return null;
  const n = Number(count);
  if (n > 0 && withoutItems(sequence, Math.floor(MAX_TOTAL_ITEMS / n)) < 0) return null;
  return fromElements(sequence.kind, Array.from({ length: n }, () => elements).flat());
}

function clamp(value: bigint, low: number, high: number): number {
  if (value < BigInt(low)) return low;
  return value > BigInt(high) ? high : Number(value);
}

function sliced(sequence: Sequence, slice: Extract<Const, { kind: 'slice' }>): Const | null {
  const elements = elementsOf(sequence);
  const size = elements.length;
  const bounds = [slice.start, slice.stop, slice.step].map((part) =>
    part.kind === 'None' ? undefined : asInt(part),
  );
  if (bounds.includes(null)) return null;
  const [start, stop, step = 1n] = bounds as (bigint | undefined)[];
  if (step === 0n) return null;
  const low = step < 0n ? -1 : 0;
  const high = step < 0n ? size - 1 : size;
  const fromEnd = (value: bigint): number =>
    clamp(value < 0n ? value + BigInt(size) : value, low, high);
  const first = start === undefined ? (step < 0n ? high : low) : fromEnd(start);
  const last = stop === undefined ? (step < 0n ? low : high) : fromEnd(stop);
  const picked: unknown[] = [];
  const stride = clamp(step, -size - 1, size + 1);
  for (let i = first; stride < 0 ? i > last : i < last; i += stride) picked.push(elements[i]);
  return fromElements(sequence.kind, picked);
}

/** `sequence[index]` */
export function evalSubscript(value: Const, index: Const): Const | null {
  if (!isSequence(value)) return null;
  if (index.kind === 'slice') return sliced(value, index);
  const position = asInt(index);
  if (position === null) return null;
  const elements = elementsOf(value);
  const at = position < 0n ? position + BigInt(elements.length) : position;
  if (at < 0n || at >= BigInt(elements.length)) return null;
  const element = elements[Number(at)];
  if (value.kind === 'str') return str(element as string);
  return value.kind === 'bytes' ? int(element as number) : (element as Const);
}

function sequenceBinary(op: number, left: Const, right: Const): Const | null {
  if (op === NB.SUBSCR) return evalSubscript(left, right);
  if (op === NB.ADD && isSequence(left) && left.kind === right.kind) {
    return fromElements(left.kind, [...elementsOf(left), ...elementsOf(right as Sequence)]);
  }
  if (op !== NB.MULTIPLY) return null;
  const [sequence, count] = isSequence(left) ? [left, asInt(right)] : [right, asInt(left)];
  return isSequence(sequence) && count !== null ? repeat(sequence, count) : null;
}

// ---------------------------------------------------------------- the two entries

/** `op` is BINARY_OP's argument. */
export function evalBinary(
  op: number,
  left: Const,
  right: Const,
  python: BytecodeVersion,
): Const | null {
  if (op === NB.SUBSCR || isSequence(left) || isSequence(right)) {
    return sequenceBinary(op, left, right);
  }
  if (left.kind === 'bool' && right.kind === 'bool') {
    if (op === NB.AND) return bool(left.value && right.value);
    if (op === NB.OR) return bool(left.value || right.value);
    if (op === NB.XOR) return bool(left.value !== right.value);
  }
  const a = asInt(left);
  const b = asInt(right);
  if (a !== null && b !== null) return intBinary(op, a, b);
  if (left.kind === 'complex' || right.kind === 'complex') {
    return complexBinary(op, left, right, python);
  }
  const x = asFloat(left);
  const y = asFloat(right);
  return x === null || y === null ? null : floatBinary(op, x, y);
}

export type UnaryFold =
  typeof OP.UNARY_NEGATIVE | typeof OP.UNARY_INVERT | typeof OP.UNARY_NOT | 'positive';

export function evalUnary(op: UnaryFold, operand: Const): Const | null {
  if (op === OP.UNARY_NOT) return bool(!isTrue(operand));
  const whole = asInt(operand);
  if (op === OP.UNARY_INVERT) {
    // ~True warns at run time, so it is not folded.
    return whole === null || operand.kind === 'bool' ? null : int(~whole);
  }
  const sign = op === 'positive' ? 1 : -1;
  if (whole !== null) return int(sign < 0 ? -whole : whole);
  if (operand.kind === 'float') return float(sign * operand.value);
  if (operand.kind !== 'complex') return null;
  return { kind: 'complex', real: sign * operand.real, imag: sign * operand.imag };
}
