/** What may become a decimal, exactly: ints, floats, texts, tuples; and decimals back as numbers. */
import {
  asIndex,
  callMethod,
  getAttr,
  isTrue,
  listFrom,
  typeName,
} from '../../objects/abstract.ts';
import { overflowError, typeError, valueError } from '../../objects/errors.ts';
import { isFloat } from '../../objects/float.ts';
import { isInt } from '../../objects/int.ts';
import { isStr } from '../../objects/maybe.ts';
import { decompose, isNegative } from '../../objects/num-text.ts';
import { PyObject } from '../../objects/object.ts';
import {
  ListType,
  makeBuiltinType,
  newBigInt,
  newInt,
  newStr,
  newTuple,
  ObjectType,
  TupleType,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { isSubtype, type PyType } from '../../objects/type.ts';
import { current, finish, type PyContext } from './context.ts';
import {
  finite,
  FINITE,
  FLAG,
  infinity,
  INFINITE,
  pow10,
  QUIET,
  SIGNALLING,
  type Dec,
} from './number.ts';
import { parseDecimal } from './text.ts';

export type PyDecimal = PyObject<Dec>;

export const DecimalType = makeBuiltinType('Decimal', ObjectType, 'decimal');
export const isDecimal = (o: PyObject): o is PyDecimal =>
  o.type === DecimalType || isSubtype(o.type, DecimalType);

export const newDecimal = (d: Dec, type: PyType = DecimalType): PyDecimal => new PyObject(type, d);

export function fromInt(value: number | bigint): Dec {
  const big = BigInt(value);
  return finite(big < 0n ? 1 : 0, big < 0n ? -big : big, 0);
}

/** Every float is a decimal, of up to a thousand digits. */
export function fromFloat(x: number): Dec {
  if (Number.isNaN(x)) return { s: isNegative(x) ? 1 : 0, k: QUIET, c: 0n, e: 0 };
  if (!Number.isFinite(x)) return infinity(x < 0 ? 1 : 0);
  const s = isNegative(x) ? 1 : 0;
  const { mantissa, exponent } = decompose(Math.abs(x));
  if (mantissa === 0n) return finite(s, 0n, 0);
  if (exponent >= 0) return finite(s, mantissa << BigInt(exponent), 0);
  let zeros = 0;
  let m = mantissa;
  while (m % 2n === 0n && zeros < -exponent) {
    m /= 2n;
    zeros++;
  }
  const places = -exponent - zeros;
  return finite(s, m * 5n ** BigInt(places), -places);
}

export function fromText(c: PyContext, text: string): Dec {
  const d = parseDecimal(text.trim().replace(/_/g, ''));
  if (d !== null) return d;
  finish(c, FLAG.SYNTAX);
  return { s: 0, k: QUIET, c: 0n, e: 0 };
}

/** (sign, digits, exponent) */
function* fromTuple(rt: Rt, o: PyObject): Gen<Dec> {
  const parts = yield* settle(listFrom(rt, o));
  if (parts.length !== 3) throw valueError('argument must be a sequence of length 3');
  const [sign, digits, exponent] = parts as [PyObject, PyObject, PyObject];
  if (!isInt(sign) || (Number(sign.v) !== 0 && Number(sign.v) !== 1))
    throw valueError('sign must be an integer with the value 0 or 1');
  const s = Number(sign.v) as 0 | 1;
  let kind: 'F' | 'n' | 'N' | null = null;
  let e = 0;
  if (isStr(exponent)) {
    if (exponent.v !== 'F' && exponent.v !== 'n' && exponent.v !== 'N')
      throw valueError("string argument in the third position must be 'F', 'n' or 'N'");
    kind = exponent.v;
  } else if (isInt(exponent)) e = Number(exponent.v);
  else throw valueError('exponent must be an integer');
  if (kind === 'F') return infinity(s);
  if (digits.type !== TupleType && digits.type !== ListType)
    throw valueError('coefficient must be a tuple of digits');
  let text = '';
  for (const digit of digits.v as readonly PyObject[]) {
    if (!isInt(digit) || digit.v < 0 || digit.v > 9)
      throw valueError('coefficient must be a tuple of digits');
    text += String(digit.v);
  }
  const c = BigInt(text === '' ? '0' : text);
  if (kind !== null) return { s, k: kind === 'n' ? QUIET : SIGNALLING, c, e: 0 };
  return finite(s, c, e);
}

/** What Decimal() takes; the context only notes what happens. */
export function* fromAny(rt: Rt, c: PyContext, o: PyObject): Gen<Dec> {
  if (isDecimal(o)) return o.v;
  if (isStr(o)) return fromText(c, o.v);
  if (isInt(o)) return fromInt(o.v);
  if (isFloat(o)) {
    finish(c, FLAG.FLOAT);
    return fromFloat(o.v);
  }
  if (isSubtype(o.type, TupleType) || isSubtype(o.type, ListType)) return yield* fromTuple(rt, o);
  throw typeError(`conversion from ${typeName(o)} to Decimal is not supported`);
}

/** The operand of an operator: decimals and ints; undefined for anything else. */
export function operand(o: PyObject): Dec | undefined {
  if (isDecimal(o)) return o.v;
  return isInt(o) ? fromInt(o.v) : undefined;
}

/** The argument of a method. */
export function argument(o: PyObject): Dec {
  const d = operand(o);
  if (d === undefined)
    throw typeError(`conversion from ${typeName(o)} to Decimal is not supported`);
  return d;
}

/** What a comparison may have at its other side. `self` is multiplied where the other is a fraction. */
export function* comparable(
  rt: Rt,
  self: Dec,
  o: PyObject,
  isEquality: boolean,
): Gen<{ a: Dec; b: Dec } | null> {
  const direct = operand(o);
  if (direct !== undefined) return { a: self, b: direct };
  if (isFloat(o)) {
    const c = current(rt);
    if (isEquality) c.v.flags.v.bits |= FLAG.FLOAT;
    else finish(c, FLAG.FLOAT);
    return { a: self, b: fromFloat(o.v) };
  }
  if (o.type.name === 'complex' && isEquality) {
    const { real, imag } = o.v as { real: number; imag: number };
    return imag === 0 ? { a: self, b: fromFloat(real) } : null;
  }
  if (!(yield* isRational(rt, o))) return null;
  const n = yield* settle(asIndex(rt, yield* settle(getAttr(rt, o, 'numerator'))));
  const d = yield* settle(asIndex(rt, yield* settle(getAttr(rt, o, 'denominator'))));
  const scaled = self.k === FINITE ? { ...self, c: self.c * BigInt(d) } : self;
  return { a: scaled, b: fromInt(n) };
}

/** isinstance(o, numbers.Rational) */
function* isRational(rt: Rt, o: PyObject): Gen<boolean> {
  if (!o.type.isHeap) return false;
  const numbers = yield* settle(rt.importModule('numbers'));
  const rational = yield* settle(getAttr(rt, numbers, 'Rational'));
  return yield* settle(isTrue(rt, yield* callMethod(rt, rational, '__instancecheck__', [o])));
}

// --- back -----------------------------------------------------------------------------------------------------

export function toInteger(d: Dec): bigint {
  if (d.k === INFINITE) throw overflowError('cannot convert Infinity to integer');
  if (d.k !== FINITE) throw valueError('cannot convert NaN to integer');
  const c = d.e >= 0 ? d.c * pow10(d.e) : d.c / pow10(-d.e);
  return d.s === 1 ? -c : c;
}

export function toFloat(d: Dec): number {
  if (d.k === SIGNALLING) throw valueError('cannot convert signaling NaN to float');
  if (d.k === QUIET) return NaN;
  const sign = d.s === 1 ? -1 : 1;
  if (d.k === INFINITE) return sign * Infinity;
  // The host reads decimal numbers exactly rounded.
  return sign * Number(`${d.c}e${d.e}`);
}

export function ratioOf(d: Dec): [bigint, bigint] {
  if (d.k === INFINITE) throw overflowError('cannot convert Infinity to integer ratio');
  if (d.k !== FINITE) throw valueError('cannot convert NaN to integer ratio');
  const c = d.s === 1 ? -d.c : d.c;
  if (d.e >= 0) return [c * pow10(d.e), 1n];
  let n = c;
  let twos = -d.e;
  let fives = -d.e;
  while (twos > 0 && n % 2n === 0n) {
    n /= 2n;
    twos--;
  }
  while (fives > 0 && n % 5n === 0n) {
    n /= 5n;
    fives--;
  }
  if (n === 0n) return [0n, 1n];
  return [n, 2n ** BigInt(twos) * 5n ** BigInt(fives)];
}

export function tupleParts(d: Dec): PyObject[] {
  const digits =
    d.k === INFINITE
      ? newTuple([newInt(0)])
      : newTuple(
          d.k !== FINITE && d.c === 0n
            ? []
            : Array.from(d.c.toString(), (digit) => newInt(Number(digit))),
        );
  const exponent =
    d.k === FINITE ? newInt(d.e) : newStr(d.k === INFINITE ? 'F' : d.k === QUIET ? 'n' : 'N');
  return [newInt(d.s), digits, exponent];
}

export const integerOf = (d: Dec): PyObject => newBigInt(toInteger(d));
