/** What `math` does to the bits of doubles: neighbours, parts, exact products. Nothing here can round twice. */
import { exponentOf, scalb } from '../../base/double-double.ts';
import { ratioToDouble } from '../../objects/int.ts';
import { decompose, isNegative } from '../../objects/num-text.ts';

const view = new DataView(new ArrayBuffer(8));
const SIGN = 1n << 63n;
const INFINITY_BITS = 0x7ff0000000000000n;

/** |size| with the sign of `sign`. A host does not tell the sign of a NaN: it counts as positive. */
export const copysign = (size: number, sign: number): number =>
  isNegative(sign) ? -Math.abs(size) : Math.abs(size);

/** Doubles in order as integers: the same distance apart, zero at 0. */
function ordinal(x: number): bigint {
  view.setFloat64(0, Math.abs(x));
  const size = view.getBigUint64(0);
  return isNegative(x) ? -size : size;
}

function fromOrdinal(n: bigint): number {
  view.setBigUint64(0, n < 0n ? -n | SIGN : n);
  return view.getFloat64(0);
}

/** `steps` doubles further from x towards y, but not beyond. */
export function nextafter(x: number, y: number, steps: bigint): number {
  if (Number.isNaN(x)) return x;
  if (Number.isNaN(y)) return y;
  if (steps === 0n) return x;
  const from = ordinal(x);
  const to = ordinal(y);
  // -0.0 and 0.0 are one point: the step over it costs nothing.
  if (from === to) return y;
  const distance = to > from ? to - from : from - to;
  if (steps >= distance) return y;
  const reached = to > from ? from + steps : from - steps;
  return reached === 0n && x < 0 ? -0 : fromOrdinal(reached);
}

/** The distance to the next double of larger size. */
export function ulp(x: number): number {
  const size = Math.abs(x);
  if (!Number.isFinite(size)) return size;
  view.setFloat64(0, size);
  const bits = view.getBigUint64(0);
  if (bits + 1n === INFINITY_BITS) return size - fromOrdinal(bits - 1n);
  return fromOrdinal(bits + 1n) - size;
}

/** x = m * 2**e with 0.5 <= |m| < 1; zeros, infinities and NaN as they are with e = 0. */
export function frexp(x: number): { m: number; e: number } {
  if (x === 0 || !Number.isFinite(x)) return { m: x, e: 0 };
  const e = exponentOf(x) + 1;
  return { m: scalb(x, -e), e };
}

export function modf(x: number): { fraction: number; whole: number } {
  if (Math.abs(x) === Infinity) return { fraction: copysign(0, x), whole: x };
  const whole = Math.trunc(x);
  return { fraction: copysign(Math.abs(x) - Math.abs(whole), x), whole };
}

/** x - n * y for the integer n nearest to x / y, even in a tie (IEEE 754); exact. y is not 0, x finite. */
export function remainder(x: number, y: number): number {
  if (Math.abs(y) === Infinity) return x;
  const size = Math.abs(x);
  const step = Math.abs(y);
  const rest = size % step;
  const missing = step - rest;
  let r: number;
  if (rest < missing) r = rest;
  else if (rest > missing) r = -missing;
  else r = rest - 2 * ((0.5 * (size - rest)) % step);
  return copysign(1, x) * r;
}

/** x * y + z, rounded once; all finite. Infinite when too large. */
export function fma(x: number, y: number, z: number): number {
  if (x === 0 || y === 0) return x * y + z;
  const a = exact(x);
  const b = exact(y);
  const c = exact(z);
  const e = Math.min(a.exponent + b.exponent, c.exponent);
  const product = (a.mantissa * b.mantissa) << BigInt(a.exponent + b.exponent - e);
  const sum = product + (c.mantissa << BigInt(c.exponent - e));
  if (sum === 0n)
    return z === 0 && isNegative(z) && product === 0n ? -0 : x * y + z === 0 ? x * y + z : 0;
  return e >= 0 ? ratioToDouble(sum << BigInt(e), 1n) : ratioToDouble(sum, 1n << BigInt(-e));
}

function exact(x: number): { mantissa: bigint; exponent: number } {
  const { mantissa, exponent } = decompose(Math.abs(x));
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent };
}
