/**
 * The functions of base/libm-*.ts against real CPython: against its `decimal` with 60 digits (elementary functions built
 * from exp, ln and the series of sin, cos and atan), where the result has to be the double nearest to the truth, and
 * against its `math` module, which is a C library's and may be a unit or two off itself.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { Digest } from '../../../src/engine/base/hash.ts';
import * as libmExp from '../../../src/engine/base/libm-exp.ts';
import * as libmSpecial from '../../../src/engine/base/libm-special.ts';
import * as libmTrig from '../../../src/engine/base/libm-trig.ts';
import { Prng } from '../../../src/engine/base/prng.ts';
import { loadOracle, type Oracle } from '../../support/oracle.ts';

type Function1 = (x: number) => number;

const random = new Prng(20261121);
const unit = (): number =>
  (random.uint32() * 2097152 + (random.uint32() >>> 11)) / 9007199254740992;
const within = (low: number, high: number): number => low + (high - low) * unit();
/** Of any size between two powers of two, of either sign. */
const sized = (low: number, high: number): number =>
  (unit() < 0.5 ? -1 : 1) * libmExp.exp2(within(low, high));

/** By function: where its arguments come from. */
const ARGUMENTS: Readonly<Record<string, readonly (() => number)[]>> = {
  exp: [() => within(-745, 709), () => within(-2, 2), () => sized(-60, 0)],
  exp2: [() => within(-1074, 1023), () => within(-2, 2)],
  expm1: [() => within(-40, 709), () => within(-1, 1), () => sized(-60, 0)],
  log: [() => libmExp.exp2(within(-1074, 1023)), () => within(0.5, 2), () => within(0, 100)],
  log2: [() => libmExp.exp2(within(-1074, 1023)), () => within(0.5, 2)],
  log10: [() => libmExp.exp2(within(-1074, 1023)), () => within(0.5, 2), () => within(0, 1000)],
  log1p: [() => within(-1, 1), () => sized(-60, -1), () => libmExp.exp2(within(0, 1000))],
  cbrt: [() => sized(-1074, 1023), () => within(0, 100)],
  sinh: [() => within(-710, 710), () => within(-2, 2), () => sized(-40, 0)],
  cosh: [() => within(-710, 710), () => within(-2, 2)],
  tanh: [() => within(-22, 22), () => within(-2, 2), () => sized(-40, 0)],
  asinh: [() => sized(-40, 1000), () => within(-5, 5)],
  acosh: [
    () => libmExp.exp2(within(0, 1000)),
    () => within(1, 3),
    () => 1 + libmExp.exp2(within(-50, 0)),
  ],
  atanh: [() => within(-1, 1), () => sized(-40, -1)],
  sin: [
    () => within(-10, 10),
    () => within(-1e6, 1e6),
    () => sized(-40, 1023),
    () => (Math.round(within(-1e5, 1e5)) * Math.PI) / 2,
  ],
  cos: [
    () => within(-10, 10),
    () => within(-1e6, 1e6),
    () => sized(-40, 1023),
    () => (Math.round(within(-1e5, 1e5)) * Math.PI) / 2,
  ],
  tan: [() => within(-10, 10), () => within(-1e6, 1e6), () => sized(-40, 1023)],
  asin: [() => within(-1, 1), () => sized(-40, 0), () => 1 - libmExp.exp2(within(-50, -1))],
  acos: [() => within(-1, 1), () => sized(-40, 0), () => 1 - libmExp.exp2(within(-50, -1))],
  atan: [() => within(-3, 3), () => sized(-100, 100)],
  erf: [() => within(-6.2, 6.2), () => sized(-50, 1)],
  erfc: [() => within(-6, 26), () => within(-2, 3)],
  gamma: [() => within(0.01, 170), () => within(-20, 20)],
  lgamma: [() => within(0.01, 200), () => libmExp.exp2(within(8, 1000))],
};

const FUNCTIONS = { ...libmExp, ...libmTrig, ...libmSpecial } as unknown as Readonly<
  Record<string, Function1>
>;

const PER_RANGE = 300;
const samples = Object.entries(ARGUMENTS).map(([name, ranges]) => ({
  name,
  points: ranges.flatMap((draw) => Array.from({ length: PER_RANGE }, draw)),
}));

/** Exact text of a double, as float.fromhex reads it back. */
const exact = (x: number): string =>
  Number.isFinite(x) ? `${x}` : x > 0 ? 'inf' : x < 0 ? '-inf' : 'nan';

/** [name, result, argument...] */
type Row = readonly [string, string, ...string[]];

function rows(count: number, names: readonly string[]): Row[] {
  return samples
    .filter(({ name }) => names.includes(name))
    .flatMap(({ name, points }) => {
      const step = Math.max(1, Math.floor(points.length / count));
      return points
        .filter((_, i) => i % step === 0)
        .map((x): Row => [name, exact((FUNCTIONS[name] as Function1)(x)), exact(x)]);
    });
}

const pairs = (
  draw: () => readonly [number, number],
  count: number,
): readonly (readonly [number, number])[] => Array.from({ length: count }, draw);
const POWERS = [
  ...pairs(() => [within(0, 100), within(-150, 150)], 200),
  ...pairs(() => [within(0.5, 2), within(-1000, 1000)], 200),
  ...pairs(() => [Math.round(within(1, 50)), Math.round(within(-40, 60))], 200),
  ...pairs(() => [Math.round(within(1, 500)) / 8, Math.round(within(-20, 40)) / 2], 200),
  ...pairs(() => [1 + sized(-50, -1), libmExp.exp2(within(0, 50))], 200),
  ...pairs(() => [10, Math.round(within(-323, 308))], 100),
];
const ANGLES = [
  ...pairs(() => [within(-3, 3), within(-3, 3)], 200),
  ...pairs(() => [sized(-200, 200), sized(-200, 200)], 200),
];

/** Python: for each row the distance to the reference in units of the last place, as text. */
const JUDGE = `
import json, math
from decimal import Decimal as D, Overflow, getcontext, localcontext
getcontext().prec = 70
getcontext().Emax = 10**6; getcontext().Emin = -10**6

def pi_digits():
    def arctan_inverse(n):
        total = term = D(1) / n
        k = 3
        while abs(term) > D(10) ** -(getcontext().prec + 5):
            term /= -n * n
            total += term / k
            k += 2
        return total
    return 16 * arctan_inverse(D(5)) - 4 * arctan_inverse(D(239))

def sin_cos(x):
    # As many digits as the reduction of the largest argument eats.
    with localcontext() as c:
        c.prec = 400
        pi = PI400
        x = +x
        x -= (x / (2 * pi)).to_integral_value() * 2 * pi
        c.prec = 90
        term, s, co, k = D(1), D(0), D(0), 0
        while k < 20 or abs(term) > D(10) ** -110:
            sign = -1 if k % 4 >= 2 else 1
            if k % 2: s += sign * term
            else: co += sign * term
            k += 1
            term = term * x / k
        return s, co

def atan(x):
    if x < 0: return -atan(-x)
    if x > 1: return PI / 2 - atan(1 / x)
    halved = 0
    while x > D('0.05'):
        x = x / (1 + (1 + x * x).sqrt())
        halved += 1
    total = term = x
    k = 3
    while term and abs(term) > abs(total) * D(10) ** -68:
        term *= -x * x
        total += term / k
        k += 2
    return total * 2 ** halved

with localcontext() as c:
    c.prec = 400
    PI400 = pi_digits()
PI = +PI400
LN2 = D(2).ln()

def expm1(x):
    if abs(x) > 1: return x.exp() - 1
    total = term = x
    k = 2
    while term and abs(term) > abs(total) * D(10) ** -68:
        term *= x / k
        total += term
        k += 1
    return total

def log1p(x):
    if abs(x) > D('0.01'): return (1 + x).ln()
    z = x / (2 + x)
    total, power, k = D(0), z, 1
    while power and abs(power) > abs(z) * D(10) ** -68:
        total += power / k
        power *= z * z
        k += 2
    return 2 * total

def log(x):
    return log1p(x - 1) if abs(x - 1) < D('0.01') else x.ln()

def sinh(x):
    e = expm1(abs(x))
    return ((e + e / (e + 1)) / 2).copy_sign(x)

def power(x, y):
    # Exact where it can be: the truth may lie half way between two doubles.
    return x ** int(y) if y == int(y) and abs(y) < 100 else (y * log(x)).exp()

def asinh(x):
    if x < 0: return -asinh(-x)
    return log1p(x + x * x / (1 + (1 + x * x).sqrt()))

REFERENCE = {
    'exp': lambda x: x.exp(), 'exp2': lambda x: (x * LN2).exp(), 'expm1': expm1,
    'log': log, 'log2': lambda x: log(x) / LN2, 'log10': lambda x: log(x) / D(10).ln(), 'log1p': log1p,
    'cbrt': lambda x: (abs(x).ln() / 3).exp().copy_sign(x),
    'sinh': sinh, 'cosh': lambda x: (x.exp() + (-x).exp()) / 2,
    'tanh': lambda x: expm1(2 * x) / (expm1(2 * x) + 2),
    'asinh': asinh, 'acosh': lambda x: log1p(x - 1 + ((x - 1) * (x + 1)).sqrt()), 'atanh': lambda x: log1p(2 * x / (1 - x)) / 2,
    'sin': lambda x: sin_cos(x)[0], 'cos': lambda x: sin_cos(x)[1], 'tan': lambda x: sin_cos(x)[0] / sin_cos(x)[1],
    'asin': lambda x: atan(x / ((1 - x) * (1 + x)).sqrt()), 'acos': lambda x: 2 * atan(((1 - x) / (1 + x)).sqrt()), 'atan': atan,
    'pow': power,
    'atan2': lambda y, x: atan(y / x) if x > 0 else atan(y / x) + PI.copy_sign(y),
    'norm': lambda x, y: (x * x + y * y).sqrt(),
}

def distance(ours, truth):
    if ours == truth or (ours != ours and truth != truth): return 0
    if math.isinf(ours) or math.isinf(truth): return 1e9
    return abs(ours - truth) / math.ulp(truth)

def reference(name, args):
    return float(REFERENCE[name](*map(D, map(float, args))))

def library(name, args):
    return getattr(math, {'norm': 'hypot'}.get(name, name))(*map(float, args))

def answer():
    job = json.loads(input)
    judge = reference if job['judge'] == 'reference' else library
    out = {}
    for name, ours, *args in job['rows']:
        try: d = distance(float(ours), judge(name, args))
        except (OverflowError, Overflow): d = 0 if math.isinf(float(ours)) else 1e9
        entry = out.setdefault(name, [0, 0, 0, ''])
        entry[0] += 1
        entry[1] += d == 0
        if d > entry[2]: entry[2], entry[3] = d, f'{name}({", ".join(args)}) = {ours}'
    return json.dumps(out)
`;

/** By function: rows, rows that are equal, largest distance in units of the last place, where. */
type Verdict = Readonly<
  Record<string, readonly [count: number, equal: number, worst: number, where: string]>
>;

let oracle: Oracle;
beforeAll(async () => {
  oracle = await loadOracle();
}, 120_000);

const judge = (by: 'reference' | 'library', table: readonly Row[]): Verdict =>
  JSON.parse(oracle.ask(JUDGE, JSON.stringify({ judge: by, rows: table }))) as Verdict;

const NEAREST = Object.keys(ARGUMENTS).filter(
  (name) => !['erf', 'erfc', 'gamma', 'lgamma'].includes(name),
);

describe('libm', () => {
  test.each(NEAREST)('%s gives the double nearest to the truth', (name) => {
    const [count, equal, , where] = judge('reference', rows(200, [name]))[name] as Verdict[string];
    expect([equal, where]).toEqual([count, '']);
    expect(count).toBeGreaterThan(150);
  });

  test('pow, atan2 and norm give the double nearest to the truth', () => {
    const table: Row[] = [
      ...POWERS.map(([x, y]): Row => ['pow', exact(libmExp.pow(x, y)), exact(x), exact(y)]),
      ...ANGLES.map(([y, x]): Row => ['atan2', exact(libmTrig.atan2(y, x)), exact(y), exact(x)]),
      ...ANGLES.map(([y, x]): Row => ['norm', exact(libmSpecial.norm([y, x])), exact(y), exact(x)]),
    ];
    for (const [count, equal, , where] of Object.values(judge('reference', table)))
      expect([equal, where]).toEqual([count, '']);
  });

  test("CPython's math is at most a few units away", () => {
    for (const [name, [count, equal, worst, where]] of Object.entries(
      judge('library', rows(1000, Object.keys(ARGUMENTS))),
    )) {
      expect(worst, where).toBeLessThanOrEqual(name === 'gamma' ? 8 : name === 'lgamma' ? 16 : 2);
      expect(equal / count, name).toBeGreaterThan(0.7);
    }
  });

  test('ties go to even', () => {
    // Squares and cubes that lie half way between two doubles.
    for (const x of [2 ** 27 + 1, 94906267, 2 ** 26 + 3, 208063.5]) {
      for (const n of [2, 3]) {
        const mantissa = BigInt(x * 2);
        expect(libmExp.pow(x, n)).toBe(Number(mantissa ** BigInt(n)) / 2 ** n);
      }
    }
  });

  test('special values are those of C99', () => {
    const { pow } = libmExp;
    const { atan2 } = libmTrig;
    expect([
      pow(0, -1),
      pow(-0, -3),
      pow(-0, -2),
      pow(-2, 3),
      pow(-2, 0.5),
      pow(-1, Infinity),
      pow(0.5, -Infinity),
      pow(NaN, 0),
    ]).toEqual([Infinity, -Infinity, Infinity, -8, NaN, 1, Infinity, 1]);
    expect([
      atan2(0, -0),
      atan2(-0, -0),
      atan2(-0, 0),
      atan2(Infinity, -Infinity),
      atan2(1, 0),
    ]).toEqual([Math.PI, -Math.PI, -0, 2.356194490192345, 1.5707963267948966]);
    expect([
      libmExp.log(0),
      libmExp.log(-1),
      libmExp.exp(-Infinity),
      libmExp.atanh(-1),
      libmExp.acosh(0),
      libmTrig.sin(Infinity),
    ]).toEqual([-Infinity, NaN, 0, -Infinity, NaN, NaN]);
    for (const f of [
      libmTrig.sin,
      libmTrig.tan,
      libmTrig.atan,
      libmTrig.asin,
      libmExp.expm1,
      libmExp.log1p,
      libmExp.sinh,
      libmExp.tanh,
      libmExp.asinh,
      libmExp.atanh,
      libmExp.cbrt,
      libmSpecial.erf,
    ]) {
      expect(f(-0)).toBe(-0);
      expect(f(5e-324)).toBe(f === libmExp.cbrt ? 1.7031839360032603e-108 : 5e-324);
      expect(f(NaN)).toBeNaN();
    }
  });

  test('subnormal results are rounded once', () => {
    // exp2(-1074.5) lies between 0.5 and 1 units; 2**-1074 is the smallest double.
    expect([
      libmExp.exp2(-1074),
      libmExp.exp2(-1074.5),
      libmExp.exp2(-1075),
      libmExp.exp2(-1075.5),
    ]).toEqual([5e-324, 5e-324, 0, 0]);
    expect(libmExp.exp(-744.5)).toBe(5e-324);
    expect(libmExp.pow(10, -320)).toBe(1e-320);
    expect(libmTrig.atan2(3e-320, 2)).toBe(1.5e-320);
  });

  test('the same bits on every host', () => {
    const digest = new Digest();
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    for (const { name, points } of samples) {
      for (const x of points) {
        view.setFloat64(0, (FUNCTIONS[name] as Function1)(x));
        digest.bytes(bytes);
      }
    }
    expect(digest.hex()).toBe('168f227f73645ca1');
  });
});
