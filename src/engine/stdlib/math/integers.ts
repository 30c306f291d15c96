/**
 * The functions of `math` about integers of any size (Modules/mathmodule.c). Each charges the time it
 * takes where that grows with its input.
 */
import { asIndex } from '../../objects/abstract.ts';
import { overflowError, valueError, memoryError } from '../../objects/errors.ts';
import { bitLength, normalize, type IntValue } from '../../objects/int.ts';
import { andThen } from '../../objects/maybe.ts';
import type { PyObject } from '../../objects/object.ts';
import { newInt, newBigInt, None } from '../../objects/roster.ts';
import { settle, type Gen, type Maybe, type Result, type Rt } from '../../objects/runtime.ts';
import { chargeBig } from '../../objects/work.ts';

const LONG_MAX = 9223372036854775807n;
/** The host refuses bigger integers; CPython would ask for more memory. */
const MAX_BITS = 2 ** 30;

const fromValue = (value: IntValue): PyObject =>
  typeof value === 'number' ? newInt(value) : newBigInt(value);

const abs = (value: IntValue): IntValue => (value < 0 ? -value : value);

// --- products ------------------------------------------------------------------------------------------

/** low * (low + 1) * ... * high, halves first so that the factors stay alike. */
function productOfRange(low: bigint, high: bigint): bigint {
  if (high - low < 8n) {
    let product = low;
    for (let n = low + 1n; n <= high; n++) product *= n;
    return product;
  }
  const mid = (low + high) >> 1n;
  return productOfRange(low, mid) * productOfRange(mid + 1n, high);
}

/** n! / (n - k)!; 1 for k = 0. */
function fallingFactorial(rt: Rt, n: IntValue, k: number): IntValue {
  if (k === 0) return 1;
  if (k * bitLength(n) > MAX_BITS) throw memoryError();
  const result = normalize(productOfRange(BigInt(n) - BigInt(k) + 1n, BigInt(n)));
  // As much work as its last multiplication, once for each level that matters.
  chargeBig(rt, 'power', result, 1, result);
  if (k > 20) rt.charge(k * 12);
  return result;
}

export function factorial(rt: Rt, x: PyObject): Result {
  return andThen(asIndex(rt, x), (n) => {
    if (n < 0) throw valueError('factorial() not defined for negative values');
    if (n > LONG_MAX) throw overflowError(`factorial() argument should not exceed ${LONG_MAX}`);
    return fromValue(fallingFactorial(rt, n, Number(n)));
  });
}

function checkCounts(n: IntValue, k: IntValue): void {
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
}

export function* perm(rt: Rt, n: PyObject, k?: PyObject): Gen {
  if (k === undefined || k === None) return yield* settle(factorial(rt, n));
  const all = yield* settle(asIndex(rt, n));
  const chosen = yield* settle(asIndex(rt, k));
  checkCounts(all, chosen);
  if (chosen > all) return newInt(0);
  if (chosen > LONG_MAX) throw overflowError(`k must not exceed ${LONG_MAX}`);
  return fromValue(fallingFactorial(rt, all, Number(chosen)));
}

export function* comb(rt: Rt, n: PyObject, k: PyObject): Gen {
  const all = yield* settle(asIndex(rt, n));
  const chosen = yield* settle(asIndex(rt, k));
  checkCounts(all, chosen);
  if (chosen > all) return newInt(0);
  const rest = normalize(BigInt(all) - BigInt(chosen));
  const fewer = rest < chosen ? rest : chosen;
  if (fewer > LONG_MAX) throw overflowError(`min(n - k, k) must not exceed ${LONG_MAX}`);
  const count = Number(fewer);
  const above = BigInt(fallingFactorial(rt, all, count));
  return newBigInt(above / BigInt(fallingFactorial(rt, count, count)));
}

// --- roots and divisors ----------------------------------------------------------------------------------

/** floor(sqrt(n)): each step doubles the bits that are right (Mark Dickinson's algorithm). */
export function integerRoot(n: bigint): bigint {
  if (n === 0n) return 0n;
  const c = (bitLength(n) - 1) >> 1;
  let root = 1n;
  let d = 0;
  for (let s = bitLength(c) - 1; s >= 0; s--) {
    const e = d;
    d = c >> s;
    root = (root << BigInt(d - e - 1)) + (n >> BigInt(2 * c - e - d + 1)) / root;
  }
  return root * root > n ? root - 1n : root;
}

export function isqrt(rt: Rt, n: PyObject): Result {
  return andThen(asIndex(rt, n), (value) => {
    if (value < 0) throw valueError('isqrt() argument must be nonnegative');
    // The root of a safe integer is off by one at most near a square, and never for 52 bits.
    if (typeof value === 'number' && value < 2 ** 52) return newInt(Math.floor(Math.sqrt(value)));
    const root = normalize(integerRoot(BigInt(value)));
    chargeBig(rt, 'divide', value, root, root);
    return fromValue(root);
  });
}

export function gcdOf(rt: Rt, x: IntValue, y: IntValue): IntValue {
  let a = abs(x);
  let b = abs(y);
  chargeBig(rt, 'divide', a, b, a);
  while (b !== 0) {
    if (typeof a === 'number' && typeof b === 'number') [a, b] = [b, a % b];
    else [a, b] = [b, normalize(BigInt(a) % BigInt(b))];
  }
  return a;
}

function lcmOf(rt: Rt, x: IntValue, y: IntValue): IntValue {
  if (x === 0 || y === 0) return 0;
  const common = BigInt(gcdOf(rt, x, y));
  return abs(normalize((BigInt(x) / common) * BigInt(y)));
}

/** gcd(*integers) or lcm(*integers). */
function* reduce(
  rt: Rt,
  items: readonly PyObject[],
  empty: number,
  combine: (rt: Rt, a: IntValue, b: IntValue) => IntValue,
): Gen {
  if (items.length === 0) return newInt(empty);
  let result = abs(yield* settle(asIndex(rt, items[0] as PyObject) as Maybe<IntValue>));
  for (const item of items.slice(1)) result = combine(rt, result, yield* settle(asIndex(rt, item)));
  return fromValue(result);
}

export const gcd = (rt: Rt, items: readonly PyObject[]): Gen => reduce(rt, items, 0, gcdOf);
export const lcm = (rt: Rt, items: readonly PyObject[]): Gen => reduce(rt, items, 1, lcmOf);
