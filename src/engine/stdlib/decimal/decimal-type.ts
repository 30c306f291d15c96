/** decimal.Decimal: the type, its operators and methods (Modules/_decimal/_decimal.c). */
import { getAttr, identityHash, typeName } from '../../objects/abstract.ts';
import { newComplex } from '../../objects/complex.ts';
import { overflowError, raise, typeError, valueError } from '../../objects/errors.ts';
import { isFloat } from '../../objects/float.ts';
import { HASH_MODULUS, hashInt, isInt, normalize } from '../../objects/int.ts';
import { constructorArgs, eager, isStr } from '../../objects/maybe.ts';
import { classMethod, getset, method, type HostFunction } from '../../objects/native.ts';
import type { PyObject } from '../../objects/object.ts';
import {
  newBigInt,
  newFloat,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  pyBool,
} from '../../objects/roster.ts';
import { settle, type Gen, type Result, type Rt } from '../../objects/runtime.ts';
import type { CompareOp, PyType, Slots } from '../../objects/type.ts';
import * as op from './arithmetic.ts';
import { contextOr, current, finish, roundingOf, run } from './context.ts';
import {
  argument,
  comparable,
  DecimalType,
  fromAny,
  fromFloat,
  fromInt,
  integerOf,
  newDecimal,
  operand,
  ratioOf,
  toFloat,
  toInteger,
  tupleParts,
  type PyDecimal,
} from './convert.ts';
import {
  adjusted,
  digitsOf,
  finite,
  FINITE,
  FLAG,
  INFINITE,
  isNaN_,
  isZero,
  negate,
  rescale,
  SIGNALLING,
  withSign,
  type Dec,
  type Work,
} from './number.ts';
import { BINARY, UNARY, type Binary } from './operations.ts';
import { formatDecimal, toText } from './text.ts';
import { power, powerModulo } from './transcendental.ts';

/** What an operation takes: a base price, and a share for the digits beyond the usual. Nanoseconds. */
const OPERATION_NS = 40;
const DIGIT_NS = 0.8;

function charge(rt: Rt, d: Dec): Dec {
  rt.charge(OPERATION_NS + (d.c > 99999999999999999999999999999n ? digitsOf(d.c) * DIGIT_NS : 0));
  return d;
}

// --- construction and text ------------------------------------------------------------------------------------

const bindNew = constructorArgs('Decimal', "value='0', context=None");

function* make(rt: Rt, type: PyType, args: readonly (PyObject | undefined)[]): Gen {
  const [value, context] = args;
  const c = contextOr(rt, context);
  if (value === undefined) return newDecimal(finite(0, 0n, 0), type);
  return newDecimal(charge(rt, yield* fromAny(rt, c, value)), type);
}

const textOf = (rt: Rt, d: Dec): string => toText(d, current(rt).v.capitals === 1);

/** Equal numbers of all types hash alike: modulo 2**61 - 1. */
function hashOf(rt: Rt, o: PyObject): number | bigint {
  const d = (o as PyDecimal).v;
  if (d.k === SIGNALLING) throw typeError('Cannot hash a signaling NaN value');
  if (d.k === INFINITE) return d.s === 1 ? -314159 : 314159;
  if (isNaN_(d)) return identityHash(rt, o);
  const ten = d.e >= 0 ? 10n : 2075258708292324556n;
  let factor = 1n;
  let square = ten;
  for (let rest = BigInt(Math.abs(d.e)); rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) factor = (factor * square) % HASH_MODULUS;
    square = (square * square) % HASH_MODULUS;
  }
  const h = ((d.c % HASH_MODULUS) * factor) % HASH_MODULUS;
  return hashInt(normalize(d.s === 1 ? -h : h));
}

function* compareObjects(rt: Rt, a: PyObject, b: PyObject, operator: CompareOp): Gen {
  const isEquality = operator === '==' || operator === '!=';
  const both = yield* comparable(rt, (a as PyDecimal).v, b, isEquality);
  if (both === null) return NotImplemented;
  const { a: x, b: y } = both;
  if (isNaN_(x) || isNaN_(y)) {
    if (x.k === SIGNALLING || y.k === SIGNALLING || !isEquality) finish(current(rt), FLAG.INVALID);
    return pyBool(operator === '!=');
  }
  const o = op.order(x, y);
  switch (operator) {
    case '==':
      return pyBool(o === 0);
    case '!=':
      return pyBool(o !== 0);
    case '<':
      return pyBool(o < 0);
    case '<=':
      return pyBool(o <= 0);
    case '>':
      return pyBool(o > 0);
    case '>=':
      return pyBool(o >= 0);
  }
}

// --- operators ------------------------------------------------------------------------------------------------

const binary =
  (f: Binary) =>
  (rt: Rt, a: PyObject, b: PyObject): PyObject => {
    const x = operand(a);
    const y = x === undefined ? undefined : operand(b);
    if (x === undefined || y === undefined) return NotImplemented;
    return newDecimal(
      charge(
        rt,
        run(current(rt), (w) => f(w, x, y)),
      ),
    );
  };

const unary =
  (f: (w: Work, a: Dec) => Dec) =>
  (rt: Rt, a: PyObject): PyObject =>
    newDecimal(
      charge(
        rt,
        run(current(rt), (w) => f(w, (a as PyDecimal).v)),
      ),
    );

export function divmodObjects(rt: Rt, a: Dec, b: Dec, context = current(rt)): PyObject {
  let rest: Dec | null = null;
  const q = run(context, (w) => {
    const both = op.divmod(w, a, b);
    rest = both.r;
    return both.q;
  });
  return newTuple([newDecimal(q), newDecimal(rest as unknown as Dec)]);
}

Object.assign(DecimalType.slots, {
  new: (rt, type, args, kw) => eager(make(rt, type, bindNew(args, kw))),
  init: () => undefined,
  repr: (rt, o) => newStr(`Decimal('${textOf(rt, (o as PyDecimal).v)}')`),
  str: (rt, o) => newStr(textOf(rt, (o as PyDecimal).v)),
  hash: hashOf,
  richcompare: (rt, a, b, operator) => eager(compareObjects(rt, a, b, operator)),
  bool: (_rt, o) => !isZero((o as PyDecimal).v),
  add: binary(op.add),
  subtract: binary(op.subtract),
  multiply: binary(op.multiply),
  trueDivide: binary(op.divide),
  floorDivide: binary(op.divideInt),
  remainder: binary(op.remainder),
  divmod: (rt, a, b) => {
    const x = operand(a);
    const y = x === undefined ? undefined : operand(b);
    if (x === undefined || y === undefined) return NotImplemented;
    return divmodObjects(rt, x, y);
  },
  power: (rt, a, b, modulus) => {
    const x = operand(a);
    const y = x === undefined ? undefined : operand(b);
    const m = modulus === null || modulus === None ? null : operand(modulus);
    if (x === undefined || y === undefined || m === undefined) return NotImplemented;
    rt.charge(OPERATION_NS * 20);
    return newDecimal(
      charge(
        rt,
        run(current(rt), (w) => (m === null ? power(w, x, y) : powerModulo(w, x, y, m))),
      ),
    );
  },
  negative: unary(op.minus),
  positive: unary(op.plus),
  absolute: unary(op.abs),
  int: (_rt, o) => integerOf((o as PyDecimal).v),
  float: (_rt, o) => newFloat(toFloat((o as PyDecimal).v)),
} satisfies Slots);

// --- methods --------------------------------------------------------------------------------------------------

for (const [name, f] of Object.entries(UNARY))
  method(DecimalType, name, 'context=None', (rt, self: PyDecimal, context?: PyObject) => {
    rt.charge(name === 'normalize' ? 0 : OPERATION_NS * 10);
    return newDecimal(
      charge(
        rt,
        run(contextOr(rt, context), (w) => f(w, self.v)),
      ),
    );
  });
for (const [name, f] of Object.entries(BINARY))
  method(
    DecimalType,
    name,
    'other, context=None',
    (rt, self: PyDecimal, other: PyObject, context?: PyObject) =>
      newDecimal(run(contextOr(rt, context), (w) => f(w, self.v, argument(other)))),
  );

const def = (name: string, signature: string, host: HostFunction): void =>
  method(DecimalType, name, signature, host);

def(
  'quantize',
  'exp, rounding=None, context=None',
  (rt, self: PyDecimal, exp: PyObject, rounding?: PyObject, context?: PyObject) => {
    const c = contextOr(rt, context);
    const how = rounding === undefined || rounding === None ? c.v.rounding : roundingOf(rounding);
    return newDecimal(
      charge(
        rt,
        run(c, (w) => op.quantize(w, self.v, argument(exp), how)),
      ),
    );
  },
);
for (const name of ['to_integral_exact', 'to_integral_value', 'to_integral'])
  def(
    name,
    'rounding=None, context=None',
    (rt, self: PyDecimal, rounding?: PyObject, context?: PyObject) => {
      const c = contextOr(rt, context);
      const how = rounding === undefined || rounding === None ? c.v.rounding : roundingOf(rounding);
      return newDecimal(run(c, (w) => op.toIntegral(w, self.v, name === 'to_integral_exact', how)));
    },
  );
def(
  'fma',
  'other, third, context=None',
  (rt, self: PyDecimal, other: PyObject, third: PyObject, context?: PyObject) =>
    newDecimal(
      run(contextOr(rt, context), (w) => op.fma(w, self.v, argument(other), argument(third))),
    ),
);
for (const [name, order] of [
  ['compare_total', (a: Dec, b: Dec) => op.totalOrder(a, b)],
  ['compare_total_mag', (a: Dec, b: Dec) => op.totalOrder(withSign(a, 0), withSign(b, 0))],
] as const)
  def(name, 'other, context=None', (_rt, self: PyDecimal, other: PyObject) =>
    newDecimal(op.small(order(self.v, argument(other)))),
  );
def('copy_sign', 'other, context=None', (_rt, self: PyDecimal, other: PyObject) =>
  newDecimal(withSign(self.v, argument(other).s)),
);
def('same_quantum', 'other, context=None', (_rt, self: PyDecimal, other: PyObject) =>
  pyBool(sameQuantum(self.v, argument(other))),
);

export function sameQuantum(a: Dec, b: Dec): boolean {
  if (a.k === FINITE && b.k === FINITE) return a.e === b.e;
  return (isNaN_(a) && isNaN_(b)) || (a.k === INFINITE && b.k === INFINITE);
}

/** Questions and copies that no context has a say in. */
export const PREDICATES: Readonly<Record<string, (d: Dec, w: Work) => boolean>> = {
  is_canonical: () => true,
  is_finite: (d) => d.k === FINITE,
  is_infinite: (d) => d.k === INFINITE,
  is_nan: isNaN_,
  is_qnan: (d) => d.k === 2,
  is_signed: (d) => d.s === 1,
  is_snan: (d) => d.k === SIGNALLING,
  is_zero: isZero,
  is_normal: (d, w) => d.k === FINITE && d.c !== 0n && adjusted(d) >= w.emin,
  is_subnormal: (d, w) => d.k === FINITE && d.c !== 0n && adjusted(d) < w.emin,
};
for (const [name, test] of Object.entries(PREDICATES)) {
  const needsContext = name === 'is_normal' || name === 'is_subnormal';
  def(name, needsContext ? 'context=None' : '', (rt, self: PyDecimal, context?: PyObject) =>
    pyBool(test(self.v, { emin: contextOr(rt, context).v.emin } as Work)),
  );
}
const itself: HostFunction = (_rt, self: PyDecimal) => self;
for (const name of ['canonical', 'conjugate']) def(name, '', itself);
def('__copy__', '', itself);
def('__deepcopy__', 'memo, /', itself);
def('copy_abs', '', (_rt, self: PyDecimal) => newDecimal(withSign(self.v, 0)));
def('copy_negate', '', (_rt, self: PyDecimal) => newDecimal(negate(self.v)));
def('adjusted', '', (_rt, self: PyDecimal) =>
  newInt(self.v.k === FINITE ? (self.v.c === 0n ? self.v.e : adjusted(self.v)) : 0),
);
def('radix', '', () => newDecimal(fromInt(10)));
def('number_class', 'context=None', (rt, self: PyDecimal, context?: PyObject) =>
  newStr(op.numberClass({ emin: contextOr(rt, context).v.emin } as Work, self.v)),
);
def('to_eng_string', 'context=None', (rt, self: PyDecimal, context?: PyObject) =>
  newStr(toText(self.v, contextOr(rt, context).v.capitals === 1, true)),
);
def('as_integer_ratio', '', (_rt, self: PyDecimal) =>
  newTuple(ratioOf(self.v).map((n) => newBigInt(n))),
);
def('as_tuple', '', function* (rt, self: PyDecimal): Gen {
  const module = yield* settle(rt.importModule('decimal'));
  const type = yield* settle(getAttr(rt, module, 'DecimalTuple'));
  return yield* settle(rt.call(type, tupleParts(self.v)));
});
def('__reduce__', '', (rt, self: PyDecimal) =>
  newTuple([self.type, newTuple([newStr(textOf(rt, self.v))])]),
);
def('__complex__', '', (_rt, self: PyDecimal) => newComplex({ real: toFloat(self.v), imag: 0 }));
def('__trunc__', '', (_rt, self: PyDecimal) => integerOf(self.v));
def('__sizeof__', '', () => newInt(104));
getset(DecimalType, 'real', (_rt, self: PyDecimal) => self);
getset(DecimalType, 'imag', () => newDecimal(fromInt(0)));

for (const [name, rounding] of [
  ['__floor__', 'ROUND_FLOOR'],
  ['__ceil__', 'ROUND_CEILING'],
] as const)
  def(name, '', (_rt, self: PyDecimal) => integerOf(rescaledInteger(self.v, rounding)));

function rescaledInteger(
  d: Dec,
  rounding: 'ROUND_FLOOR' | 'ROUND_CEILING' | 'ROUND_HALF_EVEN',
): Dec {
  if (d.k === INFINITE) throw overflowError('cannot convert Infinity to integer');
  if (d.k !== FINITE) throw valueError('cannot convert NaN to integer');
  return rescale(d, 0, rounding);
}

def('__round__', 'ndigits=None, /', (rt, self: PyDecimal, ndigits?: PyObject) => {
  if (ndigits === undefined)
    return newBigInt(toInteger(rescaledInteger(self.v, 'ROUND_HALF_EVEN')));
  if (!isInt(ndigits)) throw typeError('optional arg must be an integer');
  const quantum = finite(0, 1n, -Number(ndigits.v));
  return newDecimal(run(current(rt), (w) => op.quantize(w, self.v, quantum)));
});

def('__format__', 'specifier, override=None, /', (rt, self: PyDecimal, spec: PyObject): Result => {
  if (!isStr(spec)) throw typeError('format arg must be str');
  const c = current(rt).v;
  const text = formatDecimal(self.v, spec.v, c.rounding, c.capitals === 1);
  if (text === null) throw raise('ValueError', 'invalid format string');
  return newStr(text);
});

// --- class methods --------------------------------------------------------------------------------------------

function* wrapped(rt: Rt, cls: PyType, d: Dec): Gen {
  const made = newDecimal(d);
  return cls === DecimalType ? made : yield* settle(rt.call(cls, [made]));
}
classMethod(DecimalType, 'from_float', 'f, /', function* (rt, cls: PyType, f: PyObject): Gen {
  if (isInt(f)) return yield* wrapped(rt, cls, fromInt(f.v));
  if (!isFloat(f)) throw typeError('argument must be int or float');
  return yield* wrapped(rt, cls, fromFloat(f.v));
});
classMethod(DecimalType, 'from_number', 'number, /', function* (rt, cls: PyType, n: PyObject): Gen {
  const direct = operand(n);
  if (direct !== undefined) return yield* wrapped(rt, cls, direct);
  if (!isFloat(n)) throw typeError(`Cannot convert ${typeName(n)} to Decimal`);
  return yield* wrapped(rt, cls, fromFloat(n.v));
});
