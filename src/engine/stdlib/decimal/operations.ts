/** The operations by name, as Decimal and Context both have them. */
import * as op from './arithmetic.ts';
import { exp, ln, log10, power } from './transcendental.ts';
import type { Dec, Work } from './number.ts';

export type Unary = (w: Work, a: Dec) => Dec;
export type Binary = (w: Work, a: Dec, b: Dec) => Dec;

/** Methods of Decimal without and with another operand; Context has them too, its operands first. */
export const UNARY: Readonly<Record<string, Unary>> = {
  exp,
  ln,
  log10,
  logb: op.logb,
  logical_invert: (w, a) => op.logical(w, a, op.allOnes(w), (x) => !x),
  next_minus: op.nextMinus,
  next_plus: op.nextPlus,
  normalize: op.normalize,
  sqrt: op.squareRoot,
};

export const BINARY: Readonly<Record<string, Binary>> = {
  compare: op.compare,
  compare_signal: op.compareSignal,
  logical_and: (w, a, b) => op.logical(w, a, b, (x, y) => x && y),
  logical_or: (w, a, b) => op.logical(w, a, b, (x, y) => x || y),
  logical_xor: (w, a, b) => op.logical(w, a, b, (x, y) => x !== y),
  max: op.max,
  max_mag: op.maxMag,
  min: op.min,
  min_mag: op.minMag,
  next_toward: op.nextToward,
  remainder_near: op.remainderNear,
  rotate: (w, a, b) => op.shift(w, a, b, true),
  scaleb: op.scaleb,
  shift: (w, a, b) => op.shift(w, a, b, false),
};

/** What only Context has by name; Decimal has operators for them. */
export const CONTEXT_UNARY: Readonly<Record<string, Unary>> = {
  abs: op.abs,
  minus: op.minus,
  plus: op.plus,
  to_integral_exact: (w, a) => op.toIntegral(w, a, true),
  to_integral_value: (w, a) => op.toIntegral(w, a, false),
  to_integral: (w, a) => op.toIntegral(w, a, false),
};

export const CONTEXT_BINARY: Readonly<Record<string, Binary>> = {
  add: op.add,
  divide: op.divide,
  divide_int: op.divideInt,
  multiply: op.multiply,
  quantize: op.quantize,
  remainder: op.remainder,
  subtract: op.subtract,
};

export { power };
