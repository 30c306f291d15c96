/**
 * The builtins module (Python/bltinmodule.c): functions, types by name, exceptions by name. What needs the
 * evaluation loop (`__build_class__`, `__import__`, globals, locals) is added by the session.
 * Left out: breakpoint.
 */
import {
  asIndex,
  callSpecial,
  format,
  getAttr,
  getIter,
  getOptionalAttr,
  hash,
  intOf,
  iterNext,
  len,
  repr,
  setAttr,
  argumentName,
  typeName,
} from '../objects/abstract.ts';
export { isCallable } from '../objects/type-checks.ts';
import { unexpectedKeyword } from '../objects/closest.ts';
import { isCallable, isInstanceOf, isSubclassOf } from '../objects/type-checks.ts';
import { binaryOp, binaryOp1, unaryOp } from '../objects/arithmetic.ts';
import {
  BoolType,
  ByteArrayType,
  BytesType,
  ClassMethodType,
  ComplexType,
  DictType,
  Ellipsis,
  False,
  FloatType,
  FrozenSetType,
  IntType,
  ListType,
  newInt,
  newStr,
  None,
  NotImplemented,
  ObjectType,
  PropertyType,
  pyBool,
  RangeType,
  SetType,
  SliceType,
  StaticMethodType,
  StrType,
  SuperType,
  True,
  TupleType,
  TypeType,
} from '../objects/roster.ts';
import { andThen, eager } from '../objects/maybe.ts';
import { exactLength, isRange } from '../objects/range.ts';
import {
  excTypes,
  isRaise,
  newException,
  Raise,
  StopIterationType,
  typeError,
  valueError,
} from '../objects/errors.ts';
import { drop, type PyObject } from '../objects/object.ts';
import {
  EnumerateType,
  FilterType,
  MapType,
  newCallableIterator,
  ReversedType,
  ZipType,
} from './builtins/iterators.ts';
import { MemoryViewType } from '../objects/memoryview.ts';
import { extreme, quantify, sorted, sum } from './builtins/reduce.ts';
import { input, printNow } from './builtins/print.ts';
import { installExecute } from './builtins/execute.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../objects/runtime.ts';
import { isSubtype, PyType, type Slots } from '../objects/type.ts';
import { nativeFunction, setIn, type NativeFunction, type PyModule } from '../objects/native.ts';
import { ascii, newChar } from '../objects/str.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { textLength } from '../objects/text.ts';
import type { IntValue } from '../objects/int.ts';

interface Builtin {
  readonly name: string;
  readonly signature: string;
  readonly host: NativeFunction['host'];
  readonly special: NativeFunction['special'];
}

const functions: Builtin[] = [];

function define(
  name: string,
  signature: string,
  host: NativeFunction['host'],
  special: NativeFunction['special'] = null,
): void {
  functions.push({ name, signature, host, special });
}

const toNone = (): PyObject => None;

// --- attributes and types ----------------------------------------------------------------------------------

function attributeName(o: PyObject): string {
  if (!isSubtype(o.type, StrType))
    throw typeError(`attribute name must be string, not '${typeName(o)}'`);
  return o.v as string;
}

define(
  'getattr',
  'object, name, default=None, /',
  (rt, o: PyObject, name: PyObject, fallback?: PyObject) => {
    const text = attributeName(name);
    if (fallback === undefined) return getAttr(rt, o, text);
    return andThen(eager(getOptionalAttr(rt, o, text)), (value) => value ?? fallback);
  },
);
define('hasattr', 'object, name, /', (rt, o: PyObject, name: PyObject) =>
  andThen(eager(getOptionalAttr(rt, o, attributeName(name))), (value) =>
    pyBool(value !== undefined),
  ),
);
define('setattr', 'object, name, value, /', (rt, o: PyObject, name: PyObject, value: PyObject) =>
  andThen(setAttr(rt, o, attributeName(name), value), toNone),
);
define('delattr', 'object, name, /', (rt, o: PyObject, name: PyObject) =>
  andThen(setAttr(rt, o, attributeName(name), null), toNone),
);
define(
  'isinstance',
  'object, class_or_tuple, /',
  (rt, o: PyObject, cls: PyObject) => andThen(isInstanceOf(rt, o, cls), pyBool),
  'isinstance',
);
define('issubclass', 'cls, class_or_tuple, /', (rt, sub: PyObject, cls: PyObject) => {
  if (!(sub instanceof PyType) && cls instanceof PyType && cls.type === TypeType)
    throw typeError('issubclass() arg 1 must be a class');
  return andThen(isSubclassOf(rt, sub, cls), pyBool);
});

define('callable', 'object, /', (_rt, o: PyObject) => pyBool(isCallable(o)));
define('id', 'object, /', (rt, o: PyObject) => newInt(rt.idOf(o)));
define('hash', 'object, /', (rt, o: PyObject) => andThen(hash(rt, o), intOf));

function currentLocals(rt: Rt): PyObject {
  const frame = (rt.state.get('frame.current') as () => unknown)();
  return (rt.state.get('frame.locals') as (frame: unknown) => PyObject)(frame);
}

define('vars', '*args', (rt, args: PyObject[]) => {
  if (args.length > 1) throw typeError(`vars expected at most 1 argument, got ${args.length}`);
  if (args[0] === undefined) return currentLocals(rt);
  return andThen(eager(getOptionalAttr(rt, args[0], '__dict__')), (dict) => {
    if (dict === undefined) throw typeError('vars() argument must have __dict__ attribute');
    return dict;
  });
});

function* dir(rt: Rt, args: readonly PyObject[]): Gen {
  if (args.length > 1) throw typeError(`dir expected at most 1 argument, got ${args.length}`);
  const names =
    args[0] === undefined ? currentLocals(rt) : yield* callSpecial(rt, args[0], '__dir__', []);
  if (names === undefined) throw typeError('object does not provide __dir__');
  return yield* sorted(rt, [names], undefined, undefined);
}
define('dir', '*args', (rt, args: PyObject[]) => eager(dir(rt, args)));

// --- text ------------------------------------------------------------------------------------------------------

define('repr', 'object, /', (rt, o: PyObject) => andThen(repr(rt, o), newStr));
define('ascii', 'object, /', (rt, o: PyObject) => andThen(ascii(rt, o), newStr));
define('format', "value, format_spec='', /", (rt, value: PyObject, spec?: PyObject) => {
  if (spec !== undefined && !isSubtype(spec.type, StrType))
    throw typeError(`format() argument 2 must be str, not ${argumentName(spec)}`);
  return andThen(format(rt, value, spec === undefined ? '' : (spec.v as string)), newStr);
});
define('chr', 'i, /', (rt, i: PyObject) =>
  andThen(asIndex(rt, i), (code) => {
    if (code < 0 || code > 0x10ffff) throw valueError('chr() arg not in range(0x110000)');
    return newChar(String.fromCodePoint(Number(code)));
  }),
);
define('ord', 'character, /', (_rt, c: PyObject) => {
  if (isSubtype(c.type, StrType)) {
    const text = c.v as string;
    const length = textLength(text);
    if (length !== 1)
      throw typeError(`ord() expected a character, but string of length ${length} found`);
    return newInt(text.codePointAt(0) as number);
  }
  if (isSubtype(c.type, BytesType) || isSubtype(c.type, ByteArrayType)) {
    const bytes = c.v as Uint8Array;
    if (bytes.length !== 1)
      throw typeError(`ord() expected a character, but string of length ${bytes.length} found`);
    return newInt(bytes[0] as number);
  }
  throw typeError(`ord() expected string of length 1, but ${typeName(c)} found`);
});
for (const [name, prefix, radix] of [
  ['bin', '0b', 2],
  ['oct', '0o', 8],
  ['hex', '0x', 16],
] as const) {
  const text = (n: IntValue): PyObject =>
    newStr(n < 0 ? `-${prefix}${(-n).toString(radix)}` : `${prefix}${n.toString(radix)}`);
  define(name, 'number, /', (rt, n: PyObject) => andThen(asIndex(rt, n), text));
}
define('print', '*args, sep=" ", end="\\n", file=None, flush=False', printNow);
define('input', "prompt='', /", (rt, prompt?: PyObject) => input(rt, prompt));

// --- numbers -----------------------------------------------------------------------------------------------------

define('abs', 'number, /', (rt, x: PyObject) => unaryOp(rt, 'absolute', x));

function* divmod(rt: Rt, a: PyObject, b: PyObject): Gen {
  const r = yield* settle(binaryOp1(rt, a, b, 'divmod'));
  if (r === NotImplemented)
    throw typeError(
      `unsupported operand type(s) for divmod(): '${typeName(a)}' and '${typeName(b)}'`,
    );
  return r;
}
define('divmod', 'x, y, /', (rt, a: PyObject, b: PyObject) => eager(divmod(rt, a, b)));

/** pow() with a modulus: every operand's type may answer. */
function* powerModulo(rt: Rt, base: PyObject, exp: PyObject, mod: PyObject): Gen {
  const tried = new Set<NonNullable<Slots['power']>>();
  for (const { type } of [base, exp, mod]) {
    const slot = type.slots.power;
    if (slot === undefined || tried.has(slot)) continue;
    tried.add(slot);
    const r = yield* settle(slot(rt, base, exp, mod));
    if (r !== NotImplemented) return r;
  }
  throw typeError(
    `unsupported operand type(s) for ** or pow(): '${typeName(base)}', '${typeName(exp)}', '${typeName(mod)}'`,
  );
}
define('pow', 'base, exp, mod=None', (rt, base: PyObject, exp: PyObject, mod: PyObject = None) =>
  mod === None ? binaryOp(rt, 8, base, exp) : eager(powerModulo(rt, base, exp, mod)),
);

function* round(rt: Rt, number: PyObject, digits: PyObject): Gen {
  const r = yield* callSpecial(rt, number, '__round__', digits === None ? [] : [digits]);
  if (r === undefined) throw typeError(`type ${typeName(number)} doesn't define __round__ method`);
  return r;
}
define('round', 'number, ndigits=None', (rt, number: PyObject, digits: PyObject = None) =>
  eager(round(rt, number, digits)),
);

// --- iteration -----------------------------------------------------------------------------------------------------

define(
  'len',
  'obj, /',
  (rt, o: PyObject) =>
    andThen(len(rt, o), (n) =>
      Number.isSafeInteger(n) || !isRange(o) ? newInt(n) : exactLength(o),
    ),
  'len',
);

function* checkedIter(rt: Rt, o: PyObject): Gen {
  const it = yield* settle(getIter(rt, o));
  if (it.type.slots.iternext === undefined)
    throw typeError(`iter() returned non-iterator of type '${typeName(it)}'`);
  return it;
}
define('iter', '*args', (rt, args: PyObject[]) => {
  if (args.length === 0) throw typeError('iter expected at least 1 argument, got 0');
  if (args.length > 2) throw typeError(`iter expected at most 2 arguments, got ${args.length}`);
  const [o, sentinel] = args as [PyObject, PyObject | undefined];
  if (sentinel === undefined) return eager(checkedIter(rt, o));
  if (!isCallable(o)) throw typeError('iter(v, w): v must be callable');
  return newCallableIterator(o, sentinel);
});

/** next(): iterators written in Python and generators end with a StopIteration of their own, value and all. */
function* next(rt: Rt, it: PyObject, fallback: PyObject | undefined): Gen {
  const slot = it.type.slots.iternext;
  if (slot === undefined) throw typeError(`'${typeName(it)}' object is not an iterator`);
  try {
    const item =
      it.type.isHeap || it.type.name === 'generator'
        ? yield* callSpecial(rt, it, '__next__', [])
        : yield* settle(iterNext(rt, it));
    if (item !== null && item !== undefined) return item;
  } catch (e) {
    if (fallback === undefined || !isRaise(e, StopIterationType)) throw e;
    drop(rt, e.exc);
  }
  if (fallback === undefined) throw new Raise(newException(StopIterationType, []));
  return fallback;
}
define('next', 'iterator, default=None, /', (rt, it: PyObject, fallback?: PyObject) =>
  eager(next(rt, it, fallback)),
);
define('all', 'iterable, /', (rt, iterable: PyObject) => eager(quantify(rt, iterable, false)));
define('any', 'iterable, /', (rt, iterable: PyObject) => eager(quantify(rt, iterable, true)));
define('sum', 'iterable, /, start=0', (rt, iterable: PyObject, start: PyObject = newInt(0)) =>
  eager(sum(rt, iterable, start)),
);
define('min', '*args, **kwargs', (rt, args: PyObject[], kw: KwArgs | null) =>
  eager(extreme(rt, 'min', args, kw)),
);
define('max', '*args, **kwargs', (rt, args: PyObject[], kw: KwArgs | null) =>
  eager(extreme(rt, 'max', args, kw)),
);
define('sorted', '*args, **kwargs', (rt, args: PyObject[], kw: KwArgs | null) => {
  if (args.length !== 1) throw typeError(`sorted expected 1 argument, got ${args.length}`);
  // The keywords are list.sort's, and so is its complaint about others.
  for (const key of kw?.keys() ?? [])
    if (key !== 'key' && key !== 'reverse')
      throw typeError(
        unexpectedKeyword('sort()', key, ['key', 'reverse'], rt.profile.library !== '3.13'),
      );
  return eager(sorted(rt, args, kw?.get('key'), kw?.get('reverse')));
});

// --- leaving -----------------------------------------------------------------------------------------------------

for (const name of ['exit', 'quit']) {
  define(name, 'code=None', (_rt, code: PyObject = None) => {
    throw new Raise(newException(excTypes['SystemExit'] as PyType, [code]));
  });
}

const types: readonly PyType[] = [
  BoolType,
  ByteArrayType,
  BytesType,
  ClassMethodType,
  ComplexType,
  DictType,
  EnumerateType,
  FilterType,
  FloatType,
  FrozenSetType,
  IntType,
  ListType,
  MapType,
  MemoryViewType,
  ObjectType,
  PropertyType,
  RangeType,
  ReversedType,
  SetType,
  SliceType,
  StaticMethodType,
  StrType,
  SuperType,
  TupleType,
  TypeType,
  ZipType,
];

/** Fills the module `builtins`. */
export function initBuiltins(rt: Rt, module: PyModule): void {
  const table: DictTable = module.v;
  for (const { name, signature, host, special } of functions)
    setIn(table, name, nativeFunction('builtins', name, signature, host, special));
  for (const type of types) setIn(table, type.name, type);
  for (const [name, type] of Object.entries(excTypes)) setIn(table, name, type);
  setIn(table, 'IOError', excTypes['OSError'] as PyType);
  setIn(table, 'EnvironmentError', excTypes['OSError'] as PyType);
  for (const [name, value] of Object.entries({
    None,
    True,
    False,
    NotImplemented,
    Ellipsis,
    __debug__: True,
  }))
    setIn(table, name, value);
  installExecute(rt, module);
}
