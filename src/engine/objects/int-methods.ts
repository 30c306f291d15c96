/** Methods, attributes and the constructor of int and bool (Objects/longobject.c, boolobject.c). */
import { andThen, constructorArgs, eager, isStr } from './maybe.ts';
import {
  asIndex,
  asSize,
  callSpecial,
  intOf,
  isTrue,
  str,
  argumentName,
  typeName,
} from './abstract.ts';
import { bitLength, isInt, maxStrDigits, modValue, normalize, type IntValue } from './int.ts';
import {
  BoolType,
  False,
  IntType,
  newBigInt,
  newBytes,
  newInt,
  newStr,
  newTuple,
  None,
  pyBool,
  True,
  type PyInt,
  type PyStr,
} from './roster.ts';
import { bytesOf, bytesFrom, hasBuffer, isBytesLike, reprBytes } from './bytes-common.ts';
import { classMethod, getset, method } from './native.ts';
import { formatInt } from './format.ts';
import { overflowError, typeError, valueError } from './errors.ts';
import { parseIntText } from './num-parse.ts';
import { PyObject } from './object.ts';
import { reprText } from './text.ts';
import { chargeDecimal } from './work.ts';
import { settle, type Gen, type KwArgs, type Maybe, type Result, type Rt } from './runtime.ts';
import { lookup, type PyType } from './type.ts';
import { warn } from './warn.ts';

// --- constructor -----------------------------------------------------------------------------------------

const bindNew = constructorArgs('int', 'x=0, /, base=10');

/** PyLong_FromUnicodeObject; `shown` is the literal's repr for the message. */
function intFromText(rt: Rt, text: string, base: number, shown: () => string): PyInt {
  const parsed = parseIntText(text, base, maxStrDigits(rt));
  switch (parsed.kind) {
    case 'value':
      chargeDecimal(rt, parsed.value);
      return intOf(parsed.value);
    case 'invalid':
      throw valueError(`invalid literal for int() with base ${base}: ${shown().slice(0, 200)}`);
    case 'too-long':
      throw valueError(
        `Exceeds the limit (${maxStrDigits(rt)} digits) for integer string conversion: value has ${parsed.digits} digits; use sys.set_int_max_str_digits() to increase the limit`,
      );
  }
}

function fromTextLike(rt: Rt, o: PyObject, base: number): PyInt | null {
  if (isStr(o)) return intFromText(rt, o.v, base, () => reprText(o.v));
  if (hasBuffer(o))
    return intFromText(
      rt,
      Array.from(bytesOf(o), (b) => String.fromCharCode(b < 0x80 ? b : 0xfffd)).join(''),
      base,
      () => reprBytes(bytesOf(o)),
    );
  return null;
}

/** What a special method returned, where it is of a subclass: an int after a warning. */
function* exactInt(rt: Rt, method: string, r: PyInt): Gen<PyInt> {
  yield* warn(
    rt,
    'DeprecationWarning',
    `${method} returned non-int (type ${typeName(r)}).  The ability to return an instance of a strict subclass of int is deprecated, and may be removed in a future version of Python.`,
  );
  return intOf(r.v);
}

/** int() by way of `__trunc__`, until 3.13. */
function* truncated(rt: Rt, o: PyObject): Gen<PyInt> {
  yield* warn(rt, 'DeprecationWarning', 'The delegation of int() to __trunc__ is deprecated.');
  const r = (yield* callSpecial(rt, o, '__trunc__', [])) as PyObject;
  if (isInt(r)) return intOf(r.v);
  if (r.type.slots.index === undefined)
    throw typeError(`__trunc__ returned non-Integral (type ${typeName(r)})`);
  return intOf(yield* settle(asIndex(rt, r)));
}

/** PyNumber_Long */
export function numberToInt(rt: Rt, o: PyObject): Maybe<PyInt> {
  if (o.type === IntType) return o as PyInt;
  const slot = o.type.slots.int;
  if (slot !== undefined) {
    return andThen(slot(rt, o), (r) => {
      if (!isInt(r)) throw typeError(`__int__ returned non-int (type ${typeName(r)})`);
      return r.type === IntType ? r : eager(exactInt(rt, '__int__', r));
    });
  }
  if (o.type.slots.index !== undefined) return andThen(asIndex(rt, o), intOf);
  if (rt.profile.library === '3.13' && lookup(o.type, '__trunc__') !== undefined)
    return eager(truncated(rt, o));
  const parsed = fromTextLike(rt, o, 10);
  if (parsed !== null) return parsed;
  throw typeError(
    `int() argument must be a string, a bytes-like object or a real number, not '${typeName(o)}'`,
  );
}

function intWithBase(rt: Rt, x: PyObject | undefined, base: PyObject): Maybe<PyInt> {
  if (x === undefined) throw typeError('int() missing string argument');
  return andThen(asIndex(rt, base), (given) => {
    const b = Number(given);
    if ((b !== 0 && b < 2) || b > 36) throw valueError('int() base must be >= 2 and <= 36, or 0');
    const parsed = isStr(x) || isBytesLike(x) ? fromTextLike(rt, x, b) : null;
    if (parsed === null) throw typeError("int() can't convert non-string with explicit base");
    return parsed;
  });
}

IntType.slots.new = (
  rt: Rt,
  type: PyType,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Result => {
  if (type === IntType && kw === null && args.length === 1)
    return numberToInt(rt, args[0] as PyObject);
  if (args.length > 2) throw typeError(`int expected at most 2 arguments, got ${args.length}`);
  const [x, base] = bindNew(args, kw);
  const made =
    base !== undefined
      ? intWithBase(rt, x, base)
      : x === undefined
        ? newInt(0)
        : numberToInt(rt, x);
  return andThen(made, (n) => (type === IntType ? n : new PyObject<IntValue>(type, n.v)));
};

BoolType.slots.invert = (rt, o) => eager(invertBool(rt, o as PyInt));

function* invertBool(rt: Rt, o: PyInt): Gen {
  yield* warn(
    rt,
    'DeprecationWarning',
    `Bitwise inversion '~' on bool is deprecated${rt.profile.library === '3.13' ? '' : ' and will be removed in Python 3.16'}. This returns the bitwise inversion of the underlying int object and is usually not what you expect from the negation of a bool object. Use the 'not' operator for boolean negation or ~int(x) for the bitwise inversion of the underlying int.`,
  );
  return newInt(o.v === 0 ? -1 : -2);
}

const bindBool = constructorArgs('bool', 'object=False, /');

BoolType.slots.new = (
  rt: Rt,
  _type: PyType,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Result => {
  const [x] = bindBool(args, kw);
  return x === undefined ? False : andThen(isTrue(rt, x), pyBool);
};

// --- methods ---------------------------------------------------------------------------------------------

const plain = (_rt: Rt, self: PyInt): PyInt => (self.type === IntType ? self : intOf(self.v));

const size = (value: IntValue): bigint => (value < 0 ? -BigInt(value) : BigInt(value));

method(IntType, 'conjugate', '', plain);
method(IntType, '__trunc__', '', plain);
method(IntType, '__floor__', '', plain);
method(IntType, '__ceil__', '', plain);
method(IntType, '__getnewargs__', '', (rt, self: PyInt) => newTuple([plain(rt, self)]));
method(IntType, 'bit_length', '', (_rt, self: PyInt) => newInt(bitLength(self.v)));
method(IntType, 'bit_count', '', (_rt, self: PyInt) =>
  newInt(size(self.v).toString(2).replace(/0/g, '').length),
);
method(IntType, 'as_integer_ratio', '', (rt, self: PyInt) =>
  newTuple([plain(rt, self), newInt(1)]),
);
method(IntType, 'is_integer', '', () => True);
method(IntType, '__sizeof__', '', (_rt, self: PyInt) =>
  newInt(24 + 4 * Math.max(1, Math.ceil(bitLength(self.v) / 30))),
);
getset(IntType, 'real', plain);
getset(IntType, 'imag', () => newInt(0));
getset(IntType, 'numerator', plain);
getset(IntType, 'denominator', () => newInt(1));

method(IntType, '__format__', 'format_spec, /', (rt, self: PyInt, spec: PyObject) => {
  if (!isStr(spec)) throw typeError(`__format__() argument must be str, not ${argumentName(spec)}`);
  if (spec.v !== '') return newStr(formatInt(rt, self.v, spec.v, self.type.name));
  return andThen(str(rt, self), newStr);
});

/** round(self, ndigits): half to even at a power of ten. */
method(
  IntType,
  '__round__',
  'ndigits=None, /',
  (rt, self: PyInt, ndigits: PyObject | undefined) => {
    if (ndigits === undefined || ndigits === None) return plain(rt, self);
    return andThen(asIndex(rt, ndigits), (n) => {
      if (n >= 0) return plain(rt, self);
      const digits = size(self.v).toString().length;
      if (-BigInt(n) > BigInt(digits)) return newInt(0);
      const unit = 10n ** -BigInt(n);
      const value = BigInt(self.v);
      const rest = BigInt(modValue(normalize(value), normalize(unit)));
      const floor = value - rest;
      const up = rest * 2n > unit || (rest * 2n === unit && (floor / unit) % 2n !== 0n);
      return newBigInt(up ? floor + unit : floor);
    });
  },
);

// --- bytes ----------------------------------------------------------------------------------------------

function byteOrder(order: PyObject | undefined, name: string): boolean {
  if (order === undefined) return true;
  if (!isStr(order))
    throw typeError(`${name}() argument 'byteorder' must be str, not ${argumentName(order)}`);
  if (order.v === 'big') return true;
  if (order.v === 'little') return false;
  throw valueError("byteorder must be either 'little' or 'big'");
}

function* toBytes(
  rt: Rt,
  self: PyInt,
  length: PyObject | undefined,
  order: PyStr | undefined,
  signed: PyObject | undefined,
): Gen {
  const count = length === undefined ? 1 : yield* settle(asSize(rt, length));
  const big = byteOrder(order, 'to_bytes');
  const isSigned = signed !== undefined && (yield* settle(isTrue(rt, signed)));
  if (count < 0) throw valueError('length argument must be non-negative');
  if (self.v < 0 && !isSigned) throw overflowError("can't convert negative int to unsigned");
  const bits = BigInt(count * 8);
  const value = BigInt(self.v);
  const limit = isSigned ? (count === 0 ? 1n : 1n << (bits - 1n)) : 1n << bits;
  if (value >= limit || (isSigned && value < -limit)) throw overflowError('int too big to convert');
  const bytes = new Uint8Array(count);
  const hex =
    count === 0
      ? ''
      : BigInt.asUintN(count * 8, value)
          .toString(16)
          .padStart(count * 2, '0');
  for (let i = 0; i < count; i++)
    bytes[big ? i : count - 1 - i] = parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return newBytes(bytes);
}

method(
  IntType,
  'to_bytes',
  "length=1, byteorder='big', *, signed=False",
  (rt, self, length, order, signed) => eager(toBytes(rt, self, length, order, signed)),
);

function* fromBytes(
  rt: Rt,
  cls: PyType,
  source: PyObject,
  order: PyStr | undefined,
  signed: PyObject | undefined,
): Gen {
  const big = byteOrder(order, 'from_bytes');
  const isSigned = signed !== undefined && (yield* settle(isTrue(rt, signed)));
  const bytes = yield* settle(bytesFrom(rt, source));
  let hex = '';
  for (let i = 0; i < bytes.length; i++)
    hex += (bytes[big ? i : bytes.length - 1 - i] as number).toString(16).padStart(2, '0');
  let value = hex === '' ? 0n : BigInt(`0x${hex}`);
  if (isSigned) value = BigInt.asIntN(bytes.length * 8, value);
  const made = newBigInt(value);
  return cls === IntType ? made : yield* settle(rt.call(cls, [made]));
}

classMethod(
  IntType,
  'from_bytes',
  "bytes, byteorder='big', *, signed=False",
  (rt, cls, bytes, order, signed) => eager(fromBytes(rt, cls, bytes, order, signed)),
);
