/**
 * Operators (the number protocol of Objects/abstract.c): which operand's slot is asked first, in-place forms,
 * concatenation and repetition of sequences, and the TypeErrors.
 */
import { asIndex, typeName } from './abstract.ts';
import { overflowError, typeError } from './errors.ts';
import type { PyObject } from './object.ts';
import { FloatType, IntType, NotImplemented, type PyInt } from './roster.ts';
import { isGen, type Gen, type Maybe, type Result, type Rt } from './runtime.ts';
import { isSubtype, type Slots } from './type.ts';

/** By BINARY_OP's argument (opcode.h NB_ADD ...): slot, in-place slot, symbol. */
export const BINARY_OPS: readonly {
  readonly slot: keyof Slots;
  readonly inplace: keyof Slots;
  readonly symbol: string;
}[] = [
  { slot: 'add', inplace: 'inplaceAdd', symbol: '+' },
  { slot: 'and', inplace: 'inplaceAnd', symbol: '&' },
  { slot: 'floorDivide', inplace: 'inplaceFloorDivide', symbol: '//' },
  { slot: 'lshift', inplace: 'inplaceLshift', symbol: '<<' },
  { slot: 'matrixMultiply', inplace: 'inplaceMatrixMultiply', symbol: '@' },
  { slot: 'multiply', inplace: 'inplaceMultiply', symbol: '*' },
  { slot: 'remainder', inplace: 'inplaceRemainder', symbol: '%' },
  { slot: 'or', inplace: 'inplaceOr', symbol: '|' },
  { slot: 'power', inplace: 'inplacePower', symbol: '** or pow()' },
  { slot: 'rshift', inplace: 'inplaceRshift', symbol: '>>' },
  { slot: 'subtract', inplace: 'inplaceSubtract', symbol: '-' },
  { slot: 'trueDivide', inplace: 'inplaceTrueDivide', symbol: '/' },
  { slot: 'xor', inplace: 'inplaceXor', symbol: '^' },
];

type AnyBinary = (rt: Rt, a: PyObject, b: PyObject, modulus: PyObject | null) => Result;

/** binary_op1: both slots, the right one first when its type is a proper subtype; NotImplemented if neither wants it. */
export function binaryOp1(rt: Rt, a: PyObject, b: PyObject, slot: keyof Slots): Result {
  const left = a.type.slots[slot] as AnyBinary | undefined;
  let right = b.type === a.type ? undefined : (b.type.slots[slot] as AnyBinary | undefined);
  if (right === left) right = undefined;
  const order: AnyBinary[] = [];
  if (left !== undefined && right !== undefined && isSubtype(b.type, a.type))
    order.push(right, left);
  else {
    if (left !== undefined) order.push(left);
    if (right !== undefined) order.push(right);
  }
  for (let i = 0; i < order.length; i++) {
    const r = (order[i] as AnyBinary)(rt, a, b, null);
    if (isGen(r)) return binaryRest(rt, a, b, r, order.slice(i + 1));
    if (r !== NotImplemented) return r;
  }
  return NotImplemented;
}

function* binaryRest(
  rt: Rt,
  a: PyObject,
  b: PyObject,
  pending: Gen,
  rest: readonly AnyBinary[],
): Gen {
  let r = yield* pending;
  for (let i = 0; r === NotImplemented && i < rest.length; i++) {
    const next = (rest[i] as AnyBinary)(rt, a, b, null);
    r = isGen(next) ? yield* next : next;
  }
  return r;
}

/** `a op b`; `op` is BINARY_OP's argument below 13. */
export function binaryOp(rt: Rt, op: number, a: PyObject, b: PyObject): Result {
  const { slot, symbol } = BINARY_OPS[op] as (typeof BINARY_OPS)[number];
  const r = binaryOp1(rt, a, b, slot);
  if (isGen(r)) return binaryFinish(rt, op, a, b, r, symbol);
  return r === NotImplemented ? binaryFallback(rt, op, a, b, symbol) : r;
}

function* binaryFinish(
  rt: Rt,
  op: number,
  a: PyObject,
  b: PyObject,
  pending: Gen,
  symbol: string,
): Gen {
  const r = yield* pending;
  if (r !== NotImplemented) return r;
  const f = binaryFallback(rt, op, a, b, symbol);
  return isGen(f) ? yield* f : f;
}

/** Sequence + and *, and the TypeError. */
function binaryFallback(rt: Rt, op: number, a: PyObject, b: PyObject, symbol: string): Result {
  if (op === 0 && a.type.slots.concat !== undefined) return a.type.slots.concat(rt, a, b);
  if (op === 5) {
    if (a.type.slots.repeat !== undefined) return repeatSequence(rt, a, b, 'repeat');
    if (b.type.slots.repeat !== undefined) return repeatSequence(rt, b, a, 'repeat');
  }
  throw typeError(
    `unsupported operand type(s) for ${symbol}: '${typeName(a)}' and '${typeName(b)}'`,
  );
}

function repeatSequence(
  rt: Rt,
  sequence: PyObject,
  count: PyObject,
  slot: 'repeat' | 'inplaceRepeat',
): Result {
  if (count.type.slots.index === undefined)
    throw typeError(`can't multiply sequence by non-int of type '${typeName(count)}'`);
  return (sequence.type.slots[slot] as NonNullable<Slots['repeat']>)(rt, sequence, count);
}

/** `a op= b` */
export function inplaceOp(rt: Rt, op: number, a: PyObject, b: PyObject): Result {
  const { slot, inplace, symbol } = BINARY_OPS[op] as (typeof BINARY_OPS)[number];
  const own = a.type.slots[inplace] as AnyBinary | undefined;
  if (own !== undefined) {
    const r = own(rt, a, b, null);
    if (isGen(r)) return inplaceRest(rt, op, a, b, r);
    if (r !== NotImplemented) return r;
  }
  const r = binaryOp1(rt, a, b, slot);
  if (isGen(r)) return inplaceFinish(rt, op, a, b, r);
  return r === NotImplemented ? inplaceFallback(rt, op, a, b, symbol) : r;
}

function* inplaceRest(rt: Rt, op: number, a: PyObject, b: PyObject, pending: Gen): Gen {
  const r = yield* pending;
  if (r !== NotImplemented) return r;
  const next = binaryOp1(rt, a, b, (BINARY_OPS[op] as (typeof BINARY_OPS)[number]).slot);
  return yield* inplaceFinish(rt, op, a, b, next);
}

function* inplaceFinish(rt: Rt, op: number, a: PyObject, b: PyObject, pending: Result): Gen {
  const r = isGen(pending) ? yield* pending : pending;
  if (r !== NotImplemented) return r;
  const f = inplaceFallback(rt, op, a, b, (BINARY_OPS[op] as (typeof BINARY_OPS)[number]).symbol);
  return isGen(f) ? yield* f : f;
}

function inplaceFallback(rt: Rt, op: number, a: PyObject, b: PyObject, symbol: string): Result {
  const slots = a.type.slots;
  if (op === 0) {
    if (slots.inplaceConcat !== undefined) return slots.inplaceConcat(rt, a, b);
    if (slots.concat !== undefined) return slots.concat(rt, a, b);
  }
  if (op === 5) {
    if (slots.inplaceRepeat !== undefined) return repeatSequence(rt, a, b, 'inplaceRepeat');
    if (slots.repeat !== undefined) return repeatSequence(rt, a, b, 'repeat');
    if (b.type.slots.repeat !== undefined) return repeatSequence(rt, b, a, 'repeat');
  }
  const shown = op === 8 ? '** or pow()' : symbol;
  throw typeError(
    `unsupported operand type(s) for ${op === 8 ? '**=' : `${shown}=`}: '${typeName(a)}' and '${typeName(b)}'`,
  );
}

export function unaryOp(
  rt: Rt,
  slot: 'negative' | 'positive' | 'invert' | 'absolute',
  o: PyObject,
): Result {
  const f = o.type.slots[slot];
  if (f === undefined) {
    if (slot === 'absolute') throw typeError(`bad operand type for abs(): '${typeName(o)}'`);
    const symbol = slot === 'negative' ? '-' : slot === 'positive' ? '+' : '~';
    throw typeError(`bad operand type for unary ${symbol}: '${typeName(o)}'`);
  }
  return f(rt, o);
}

/** Host value of a number for modules like math: int, float, or anything with `__float__` or `__index__`. */
export function asDouble(rt: Rt, o: PyObject): Maybe<number> {
  if (isSubtype(o.type, FloatType)) return o.v as number;
  if (isSubtype(o.type, IntType)) return intToDouble((o as PyInt).v);
  return asDoubleSlow(rt, o);
}

function* asDoubleSlow(rt: Rt, o: PyObject): Gen<number> {
  const slot = o.type.slots.float;
  if (slot !== undefined) {
    const r = slot(rt, o);
    const f = isGen(r) ? yield* r : r;
    if (!isSubtype(f.type, FloatType))
      throw typeError(`${typeName(o)}.__float__ returned non-float (type ${typeName(f)})`);
    return f.v as number;
  }
  if (o.type.slots.index !== undefined) {
    const i = asIndex(rt, o);
    return intToDouble(isGen(i) ? yield* i : i);
  }
  throw typeError(`must be real number, not ${typeName(o)}`);
}

export function intToDouble(i: number | bigint): number {
  if (typeof i === 'number') return i;
  const f = Number(i);
  if (!Number.isFinite(f)) throw overflowError('int too large to convert to float');
  return f;
}
