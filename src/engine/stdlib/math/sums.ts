/** Sums and products over iterables of `math`: fsum, sumprod, prod, dist. */
import { norm } from '../../base/libm-special.ts';
import { twoProd, twoSum } from '../../base/double-double.ts';
import { listFrom } from '../../objects/abstract.ts';
import { asDouble } from '../../objects/arithmetic.ts';
import { binaryOp } from '../../objects/arithmetic.ts';
import { overflowError, valueError } from '../../objects/errors.ts';
import { intAdd, intMul } from '../../objects/int.ts';
import { drop, type PyObject } from '../../objects/object.ts';
import {
  BoolType,
  FloatType,
  IntType,
  newFloat,
  newInt,
  type PyFloat,
  type PyInt,
} from '../../objects/roster.ts';
import { settle, type Gen, type Maybe, type Rt } from '../../objects/runtime.ts';
import { chargeFor } from '../../objects/work.ts';

const ADD = 0;
const MULTIPLY = 5;
/** Per item, nanoseconds. */
const FSUM_NS = 18;
const PRODUCT_NS = 8;
const SUMPROD_NS = 12;
const DIST_NS = 6;

function* doublesFrom(rt: Rt, iterable: PyObject): Gen<number[]> {
  const items = yield* settle(listFrom(rt, iterable));
  const doubles: number[] = [];
  for (const item of items) {
    const x: Maybe<number> = item.type === FloatType ? (item.v as number) : asDouble(rt, item);
    doubles.push(typeof x === 'number' ? x : yield* x);
    drop(rt, item);
  }
  return doubles;
}

// --- fsum ----------------------------------------------------------------------------------------------------

/** Adds x to a sum kept as doubles that do not overlap, smallest first (Shewchuk 1997). */
function addToPartials(partials: number[], value: number): void {
  let x = value;
  let kept = 0;
  for (const y of partials) {
    const s = Math.abs(x) < Math.abs(y) ? twoSum(y, x) : twoSum(x, y);
    if (s.lo !== 0) partials[kept++] = s.lo;
    x = s.hi;
  }
  partials.length = kept;
  partials.push(x);
}

/** The sum of the partials, rounded once, half to even. */
function roundPartials(partials: readonly number[]): number {
  let i = partials.length - 1;
  if (i < 0) return 0;
  let hi = partials[i] as number;
  let lo = 0;
  while (i > 0 && lo === 0) {
    const s = twoSum(hi, partials[--i] as number);
    hi = s.hi;
    lo = s.lo;
  }
  // A tie was rounded to even; what is below it decides after all.
  const next = i > 0 ? (partials[i - 1] as number) : 0;
  if ((lo < 0 && next < 0) || (lo > 0 && next > 0)) {
    const twice = lo * 2;
    const away = hi + twice;
    if (away - hi === twice) hi = away;
  }
  return hi;
}

export function exactSum(values: readonly number[]): number {
  const partials: number[] = [];
  let special = 0;
  let infinite = 0;
  for (const x of values) {
    if (Number.isFinite(x)) {
      addToPartials(partials, x);
      if (Number.isFinite(partials.at(-1))) continue;
      throw overflowError('intermediate overflow in fsum');
    }
    if (!Number.isNaN(x)) infinite += x;
    special += x;
  }
  if (Number.isNaN(infinite)) throw valueError('-inf + inf in fsum');
  return special === 0 ? roundPartials(partials) : special;
}

export function* fsum(rt: Rt, iterable: PyObject): Gen {
  const values = yield* doublesFrom(rt, iterable);
  chargeFor(rt, values.length, FSUM_NS);
  return newFloat(exactSum(values));
}

// --- products ------------------------------------------------------------------------------------------------

export function* prod(rt: Rt, iterable: PyObject, start?: PyObject): Gen {
  const items = yield* settle(listFrom(rt, iterable));
  chargeFor(rt, items.length, PRODUCT_NS);
  let product = start ?? newInt(1);
  for (const item of items) {
    const before = product;
    if (product.type === IntType && item.type === IntType) {
      product = intMul((product as PyInt).v, (item as PyInt).v);
    } else if (product.type === FloatType && item.type === FloatType) {
      product = newFloat((product as PyFloat).v * (item as PyFloat).v);
    } else product = yield* settle(binaryOp(rt, MULTIPLY, product, item));
    if (before !== product && before !== start) drop(rt, before);
    if (item !== product) drop(rt, item);
  }
  return product;
}

/** A sum of three doubles, for dot products with next to no cancellation (Ogita, Rump and Oishi 2005). */
interface Triple {
  readonly hi: number;
  readonly lo: number;
  readonly tiny: number;
}

const ZERO: Triple = { hi: 0, lo: 0, tiny: 0 };

/** As twoProd, for any sizes. */
function product(x: number, y: number): { hi: number; lo: number } {
  const p = twoProd(x, y);
  if (!Number.isNaN(p.lo) || !Number.isFinite(p.hi)) return p;
  // Splitting a factor overflowed: shift 2**60 from the large one to the other.
  const down = 2 ** -60;
  return Math.abs(x) > Math.abs(y) ? twoProd(x * down, y / down) : twoProd(x / down, y * down);
}

function addProduct(x: number, y: number, total: Triple): Triple {
  const p = product(x, y);
  const high = twoSum(total.hi, p.hi);
  const low = twoSum(total.lo, p.lo);
  const middle = twoSum(low.hi, high.lo);
  return { hi: high.hi, lo: middle.hi, tiny: total.tiny + low.lo + middle.lo };
}

function roundTriple(total: Triple): number {
  const last = twoSum(total.lo, total.hi);
  return total.tiny + last.lo + last.hi;
}

/** The factors as doubles where at least one is a float and the other a float, int or bool. */
function floatPair(p: PyObject, q: PyObject): readonly [number, number] | null {
  const isFloat = (o: PyObject): boolean => o.type === FloatType;
  const isNumber = (o: PyObject): boolean =>
    isFloat(o) || o.type === IntType || o.type === BoolType;
  if (!((isFloat(p) && isNumber(q)) || (isFloat(q) && isNumber(p)))) return null;
  const x = Number(p.v as number | bigint);
  const y = Number(q.v as number | bigint);
  return Number.isFinite(x) || isFloat(p)
    ? Number.isFinite(y) || isFloat(q)
      ? [x, y]
      : null
    : null;
}

/** Ints exactly and floats as if rounded once, as long as the inputs are of one sort; then with + and *. */
export function* sumprod(rt: Rt, p: PyObject, q: PyObject): Gen {
  const left = yield* settle(listFrom(rt, p));
  const right = yield* settle(listFrom(rt, q));
  if (left.length !== right.length) throw valueError('Inputs are not the same length');
  chargeFor(rt, left.length, SUMPROD_NS);
  let total: PyObject = newInt(0);
  let phase: 'int' | 'float' | 'any' = 'int';
  let floats: Triple | null = null;
  for (const [i, a] of left.entries()) {
    const b = right[i] as PyObject;
    if (phase === 'int') {
      if (a.type === IntType && b.type === IntType) {
        total = intAdd((total as PyInt).v, intMul((a as PyInt).v, (b as PyInt).v).v);
        continue;
      }
      phase = 'float';
    }
    if (phase === 'float') {
      const pair = floatPair(a, b);
      const sum: Triple | null = pair && addProduct(pair[0], pair[1], floats ?? ZERO);
      if (sum !== null && Number.isFinite(sum.hi)) {
        floats = sum;
        continue;
      }
      phase = 'any';
      if (floats !== null)
        total = yield* settle(binaryOp(rt, ADD, total, newFloat(roundTriple(floats))));
      floats = null;
    }
    const term = yield* settle(binaryOp(rt, MULTIPLY, a, b));
    total = yield* settle(binaryOp(rt, ADD, total, term));
  }
  return floats === null
    ? total
    : yield* settle(binaryOp(rt, ADD, total, newFloat(roundTriple(floats))));
}

// --- distances -----------------------------------------------------------------------------------------------

export function* hypot(rt: Rt, coordinates: readonly PyObject[]): Gen {
  const doubles: number[] = [];
  for (const c of coordinates) doubles.push(yield* settle(asDouble(rt, c)));
  return newFloat(norm(doubles));
}

export function* dist(rt: Rt, p: PyObject, q: PyObject): Gen {
  const from = yield* settle(listFrom(rt, p));
  const to = yield* settle(listFrom(rt, q));
  if (from.length !== to.length)
    throw valueError('both points must have the same number of dimensions');
  chargeFor(rt, from.length, DIST_NS);
  const differences: number[] = [];
  for (const [i, a] of from.entries()) {
    const x = yield* settle(asDouble(rt, a));
    differences.push(x - (yield* settle(asDouble(rt, to[i] as PyObject))));
  }
  return newFloat(norm(differences));
}
