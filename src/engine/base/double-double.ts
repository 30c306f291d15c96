/**
 * Double-double arithmetic: a number is the unevaluated sum of two doubles, some 106 bits. It is what the
 * functions of libm are computed in, so that rounding once at the end gives the right last bit.
 * The algorithms are Dekker's (1971), Knuth's two-sum and those of Hida, Li and Bailey (2001).
 * Only + - * / and Math.sqrt are used, which IEEE 754 fixes to the last bit: every host agrees.
 */

/** hi is the sum rounded to a double; lo is what that leaves over. */
export interface DD {
  readonly hi: number;
  readonly lo: number;
}

const bits = new DataView(new ArrayBuffer(8));

const LOWEST = -1074;
/** 2**n at n + 1074. */
const POWERS = new Float64Array(1023 - LOWEST + 1);
for (let n = 0, power = 5e-324; n < POWERS.length; n++, power *= 2) POWERS[n] = power;

/** 2**n, n from -1074 to 1023. */
export function pow2(n: number): number {
  return POWERS[n - LOWEST] as number;
}

/** floor(log2 |x|), x finite and not 0. */
export function exponentOf(x: number): number {
  bits.setFloat64(0, x);
  const biased = (bits.getUint32(0) >>> 20) & 0x7ff;
  if (biased > 0) return biased - 1023;
  bits.setFloat64(0, x * 18014398509481984); // 2**54: a subnormal made normal
  return ((bits.getUint32(0) >>> 20) & 0x7ff) - 1077;
}

/** x * 2**n, rounded once; n any integer. */
export function scalb(x: number, n: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const e = exponentOf(x);
  const target = e + n;
  if (e >= -1022 && target >= -1022 && target <= 1023 && n >= -1074 && n <= 1023)
    return x * pow2(n);
  if (target > 1023) return x * Infinity;
  // Two steps: 2**-e alone may be beyond the range.
  const half = e >> 1;
  const m = x * pow2(-half) * pow2(half - e);
  if (target >= -1074) return m * pow2(target);
  return target === -1075 ? (m / 2) * pow2(-1074) : m * 0;
}

export const dd = (hi: number, lo = 0): DD => ({ hi, lo });

/** a + b exactly. */
export function twoSum(a: number, b: number): DD {
  const hi = a + b;
  const t = hi - a;
  return { hi, lo: a - (hi - t) + (b - t) };
}

/** a + b exactly for |a| >= |b|. */
function quickTwoSum(a: number, b: number): DD {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

const SPLITTER = 134217729; // 2**27 + 1

/** a * b exactly, for sizes below 2**996 and products above 2**-969. */
export function twoProd(a: number, b: number): DD {
  const hi = a * b;
  const ta = SPLITTER * a;
  const ah = ta - (ta - a);
  const al = a - ah;
  const tb = SPLITTER * b;
  const bh = tb - (tb - b);
  const bl = b - bh;
  return { hi, lo: ah * bh - hi + ah * bl + al * bh + al * bl };
}

export function add(a: DD, b: DD): DD {
  const s = twoSum(a.hi, b.hi);
  const t = twoSum(a.lo, b.lo);
  const u = quickTwoSum(s.hi, s.lo + t.hi);
  return quickTwoSum(u.hi, u.lo + t.lo);
}

export const neg = (a: DD): DD => ({ hi: -a.hi, lo: -a.lo });

export const sub = (a: DD, b: DD): DD => add(a, neg(b));

export function addDouble(a: DD, b: number): DD {
  const s = twoSum(a.hi, b);
  return quickTwoSum(s.hi, s.lo + a.lo);
}

export function mul(a: DD, b: DD): DD {
  const p = twoProd(a.hi, b.hi);
  return quickTwoSum(p.hi, p.lo + (a.hi * b.lo + a.lo * b.hi));
}

export function mulDouble(a: DD, b: number): DD {
  const p = twoProd(a.hi, b);
  return quickTwoSum(p.hi, p.lo + a.lo * b);
}

/** Exact: b a power of two. */
export const scale = (a: DD, b: number): DD => ({ hi: a.hi * b, lo: a.lo * b });

export function div(a: DD, b: DD): DD {
  const q1 = a.hi / b.hi;
  let rest = sub(a, mulDouble(b, q1));
  const q2 = rest.hi / b.hi;
  rest = sub(rest, mulDouble(b, q2));
  const q = quickTwoSum(q1, q2);
  return addDouble(q, rest.hi / b.hi);
}

/** a > 0. */
export function sqrt(a: DD): DD {
  const root = Math.sqrt(a.hi);
  const rest = sub(a, twoProd(root, root));
  return quickTwoSum(root, rest.hi / (2 * root));
}

/** a * 2**k as a double, rounded once. A value that is all but half way between two doubles is a tie: to even. */
export function toDouble(a: DD, k = 0): number {
  const { hi, lo } = a;
  if (hi === 0 || !Number.isFinite(hi)) return hi;
  const e = exponentOf(hi);
  if (e + k < -1022) return roundSubnormal(a, k);
  const half = pow2(Math.max(e - 53, -1074));
  if (Math.abs(Math.abs(lo) - half) < half * 3e-8) return scalb(tieToEven(hi, lo, half), k);
  return scalb(hi, k);
}

function tieToEven(hi: number, lo: number, half: number): number {
  bits.setFloat64(0, hi);
  if ((bits.getUint32(4) & 1) === 0) return hi;
  return hi + (lo > 0 ? 2 : -2) * half;
}

/** The result is subnormal: round where its last bit will be, by what hi and lo leave over together. */
function roundSubnormal(a: DD, k: number): number {
  const quantum = -1074 - k;
  if (exponentOf(a.hi) < quantum - 1) return a.hi < 0 ? -0 : 0;
  const unit = pow2(quantum);
  const magic = 1.5 * pow2(quantum + 52);
  let whole = a.hi + magic - magic;
  const left = a.hi - whole;
  if (Math.abs(left) * 2 === unit && left > 0 === a.lo > 0 && a.lo !== 0)
    whole += left > 0 ? unit : -unit;
  return whole === 0 ? scalb(a.hi, k) * 0 : scalb(whole, k);
}
