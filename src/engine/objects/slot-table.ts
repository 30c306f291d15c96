/**
 * The table that pairs slots with dunder methods (slotdefs of Objects/typeobject.c): for each pair how a
 * built-in type's slot shows as a method, and the generic slot of a class that defines the method in Python.
 * slots.ts applies it in both directions.
 */
import { hashInt } from './int.ts';
import type { PyObject } from './object.ts';
import { drop } from './object.ts';
import { False, IntType, newInt, None, NotImplemented, pyBool, StrType, True } from './roster.ts';
import {
  isRaise,
  Raise,
  StopIterationType,
  typeError,
  newException,
  attributeError,
  valueError,
} from './errors.ts';
import {
  asSize,
  callAndDrop,
  callSpecial,
  intOf,
  isTrue,
  lookupSpecial,
  typeName,
} from './abstract.ts';
import { isSubtype, lookup, PyType, type CompareOp, type Hash, type Slots } from './type.ts';
import { isGen, type Gen, type KwArgs, type Maybe, type Result, type Rt } from './runtime.ts';

import { invoke, slotGetAttro, slotSetAttro } from './slot-attributes.ts';

type AnySlot = (...args: never[]) => unknown;

export interface SlotDef {
  readonly dunder: string;
  readonly slot: keyof Slots;
  /** Signature without self, for the wrapper. */
  readonly signature: string;
  /** The host function behind the wrapper, given the type's own slot. */
  readonly wrap: (
    slot: never,
  ) => (rt: Rt, self: PyObject, args: readonly PyObject[], kw: KwArgs | null) => Result;
  /** The slot of a class that defines the dunder method(s) in Python. */
  readonly generic: AnySlot;
}

function settleWith<T>(x: Maybe<T>, then: (value: T) => PyObject): Result {
  return isGen(x) ? later(x, then) : then(x);
}

function* later<T>(pending: Gen<T>, then: (value: T) => PyObject): Gen {
  return then(yield* pending);
}

const toNone = (): PyObject => None;

/** In CPython's order where that matters: the first row of a slot that a class defines decides. */
export const rows: SlotDef[] = [];

function unary(dunder: string, slot: keyof Slots): void {
  rows.push({
    dunder,
    slot,
    signature: '/',
    wrap: (own: (rt: Rt, o: PyObject) => Result) => (rt, self) => own(rt, self),
    generic: (rt: Rt, o: PyObject) => invoke(rt, o, dunder),
  });
}

/** `__add__` and `__radd__` share a slot that gets its operands in source order. */
function binary(name: string, slot: keyof Slots): void {
  const left = `__${name}__`;
  const right = `__r${name}__`;
  const generic = function* (rt: Rt, a: PyObject, b: PyObject): Gen {
    const bOverrides =
      a.type !== b.type &&
      isSubtype(b.type, a.type) &&
      lookup(b.type, right) !== lookup(a.type, right);
    // A list has an `__add__` too, but that is concatenation's, which comes later.
    const aHas = (a.type.slots[slot] as unknown) === generic;
    const bHas =
      b.type !== a.type &&
      lookup(b.type, right) !== undefined &&
      (b.type.slots[slot] as unknown) === generic;
    if (bHas && bOverrides) {
      const r = yield* callSpecial(rt, b, right, [a]);
      if (r !== undefined && r !== NotImplemented) return r;
    }
    if (aHas) {
      const r = yield* callSpecial(rt, a, left, [b]);
      if (r !== undefined && r !== NotImplemented) return r;
    }
    if (bHas && !bOverrides) {
      const r = yield* callSpecial(rt, b, right, [a]);
      if (r !== undefined) return r;
    }
    return NotImplemented;
  };
  rows.push({
    dunder: left,
    slot,
    signature: 'value, /',
    wrap:
      (own: (rt: Rt, a: PyObject, b: PyObject) => Result) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject),
    generic,
  });
  rows.push({
    dunder: right,
    slot,
    signature: 'value, /',
    wrap:
      (own: (rt: Rt, a: PyObject, b: PyObject) => Result) =>
      (rt, self, [other]) =>
        own(rt, other as PyObject, self),
    generic,
  });
}

function inplace(name: string, slot: keyof Slots): void {
  rows.push({
    dunder: `__${name}__`,
    slot,
    signature: 'value, /',
    wrap:
      (own: (rt: Rt, a: PyObject, b: PyObject) => Result) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject),
    generic: (rt: Rt, a: PyObject, b: PyObject) => invoke(rt, a, `__${name}__`, b),
  });
}

// --- conversions that must give a certain type -------------------------------------------------------

function* slotText(rt: Rt, o: PyObject, dunder: string): Gen {
  const r = yield* invoke(rt, o, dunder);
  if (!isSubtype(r.type, StrType))
    throw typeError(`${dunder} returned non-string (type ${typeName(r)})`);
  return r;
}

rows.push(
  {
    dunder: '__repr__',
    slot: 'repr',
    signature: '/',
    wrap: (own: (rt: Rt, o: PyObject) => Result) => (rt, self) => own(rt, self),
    generic: (rt: Rt, o: PyObject) => slotText(rt, o, '__repr__'),
  },
  {
    dunder: '__str__',
    slot: 'str',
    signature: '/',
    wrap: (own: (rt: Rt, o: PyObject) => Result) => (rt, self) => own(rt, self),
    generic: (rt: Rt, o: PyObject) => slotText(rt, o, '__str__'),
  },
  {
    dunder: '__hash__',
    slot: 'hash',
    signature: '/',
    wrap: (own: (rt: Rt, o: PyObject) => Maybe<Hash>) => (rt, self) =>
      settleWith(own(rt, self), intOf),
    generic: function* (rt: Rt, o: PyObject): Gen<Hash> {
      const m = lookup(o.type, '__hash__');
      if (m === None) throw typeError(`unhashable type: '${typeName(o)}'`);
      const r = yield* invoke(rt, o, '__hash__');
      if (!isSubtype(r.type, IntType)) throw typeError('__hash__ method should return an integer');
      const h = r.v as number | bigint;
      if (h === -1) return -2;
      // A result of 64 bits counts as it is; a longer one is hashed like any int.
      return BigInt.asIntN(64, BigInt(h)) === BigInt(h) ? h : hashInt(h);
    },
  },
);

const comparisons: readonly (readonly [string, CompareOp])[] = [
  ['__lt__', '<'],
  ['__le__', '<='],
  ['__eq__', '=='],
  ['__ne__', '!='],
  ['__gt__', '>'],
  ['__ge__', '>='],
];
const dunderOf = Object.fromEntries(comparisons.map(([dunder, op]) => [op, dunder])) as Record<
  CompareOp,
  string
>;

function* slotRichCompare(rt: Rt, a: PyObject, b: PyObject, op: CompareOp): Gen {
  if (lookup(a.type, dunderOf[op]) === undefined) return NotImplemented;
  return yield* invoke(rt, a, dunderOf[op], b);
}
for (const [dunder, op] of comparisons) {
  rows.push({
    dunder,
    slot: 'richcompare',
    signature: 'value, /',
    wrap:
      (own: NonNullable<Slots['richcompare']>) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject, op),
    generic: slotRichCompare,
  });
}

// --- calling, attributes, descriptors ----------------------------------------------------------------

function* slotNew(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const f = lookup(type, '__new__') as PyObject;
  const get = f.type.slots.descrGet;
  const bound = get === undefined ? f : get(rt, f, null, type);
  const r = rt.call(isGen(bound) ? yield* bound : bound, [type, ...args], kw);
  return isGen(r) ? yield* r : r;
}

/** The init slot of classes whose `__init__` is Python code. */
export function* slotInit(
  rt: Rt,
  self: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Gen<void> {
  const m = lookupSpecial(rt, self, '__init__') as Result;
  const value = yield* callAndDrop(rt, isGen(m) ? yield* m : m, args, kw);
  if (value !== None) throw typeError(`__init__() should return None, not '${typeName(value)}'`);
}

const setattrWrapper =
  (own: NonNullable<Slots['setattro']>) =>
  (rt: Rt, self: PyObject, [name, value]: readonly PyObject[]): Result => {
    if (!isSubtype((name as PyObject).type, StrType))
      throw typeError(`attribute name must be string, not '${typeName(name as PyObject)}'`);
    return settleWith(own(rt, self, (name as PyObject).v as string, value ?? null), toNone);
  };

rows.push(
  {
    dunder: '__call__',
    slot: 'call',
    signature: '*args, **kwargs',
    wrap: (own: NonNullable<Slots['call']>) => (rt, self, args, kw) => own(rt, self, args, kw),
    generic: function* (rt: Rt, o: PyObject, args: readonly PyObject[], kw: KwArgs | null): Gen {
      const m = lookupSpecial(rt, o, '__call__') as Result;
      return yield* callAndDrop(rt, isGen(m) ? yield* m : m, args, kw);
    },
  },
  {
    dunder: '__getattribute__',
    slot: 'getattro',
    signature: 'name, /',
    wrap:
      (own: NonNullable<Slots['getattro']>) =>
      (rt, self, [name]) =>
        own(rt, self, (name as PyObject).v as string),
    generic: slotGetAttro,
  },
  {
    dunder: '__getattr__',
    slot: 'getattro',
    signature: 'name, /',
    wrap:
      (own: NonNullable<Slots['getattro']>) =>
      (rt, self, [name]) =>
        own(rt, self, (name as PyObject).v as string),
    generic: slotGetAttro,
  },
  {
    dunder: '__setattr__',
    slot: 'setattro',
    signature: 'name, value, /',
    wrap: setattrWrapper,
    generic: slotSetAttro,
  },
  {
    dunder: '__delattr__',
    slot: 'setattro',
    signature: 'name, /',
    wrap: setattrWrapper,
    generic: slotSetAttro,
  },
  {
    dunder: '__get__',
    slot: 'descrGet',
    signature: 'instance, owner=None, /',
    wrap:
      (own: NonNullable<Slots['descrGet']>) =>
      (rt, self, [obj, owner]) => {
        const on = obj === None || obj === undefined ? null : obj;
        if (on === null && (owner === None || owner === undefined))
          throw typeError('__get__(None, None) is invalid');
        return own(rt, self, on, owner instanceof PyType ? owner : (obj as PyObject).type);
      },
    generic: (rt: Rt, descr: PyObject, obj: PyObject | null, type: PyType) =>
      invoke(rt, descr, '__get__', obj ?? None, type),
  },
  {
    dunder: '__set__',
    slot: 'descrSet',
    signature: 'instance, value, /',
    wrap:
      (own: NonNullable<Slots['descrSet']>) =>
      (rt, self, [obj, value]) =>
        settleWith(own(rt, self, obj as PyObject, value as PyObject), toNone),
    generic: slotDescrSet,
  },
  {
    dunder: '__delete__',
    slot: 'descrSet',
    signature: 'instance, /',
    wrap:
      (own: NonNullable<Slots['descrSet']>) =>
      (rt, self, [obj]) =>
        settleWith(own(rt, self, obj as PyObject, null), toNone),
    generic: slotDescrSet,
  },
  {
    dunder: '__init__',
    slot: 'init',
    signature: '*args, **kwargs',
    wrap: (own: NonNullable<Slots['init']>) => (rt, self, args, kw) =>
      settleWith(own(rt, self, args, kw), toNone),
    generic: slotInit,
  },
  { dunder: '__new__', slot: 'new', signature: '', wrap: () => () => None, generic: slotNew },
  {
    dunder: '__del__',
    slot: 'finalize',
    signature: '/',
    wrap: () => () => None,
    generic: function* (rt: Rt, o: PyObject): Gen<void> {
      drop(rt, yield* invoke(rt, o, '__del__'));
    },
  },
);

function* slotDescrSet(rt: Rt, descr: PyObject, obj: PyObject, value: PyObject | null): Gen<void> {
  const dunder = value === null ? '__delete__' : '__set__';
  if (lookup(descr.type, dunder) === undefined) throw attributeError(descr, dunder, dunder);
  if (value === null) yield* invoke(rt, descr, dunder, obj);
  else yield* invoke(rt, descr, dunder, obj, value);
}

// --- iteration, containers ---------------------------------------------------------------------------

rows.push(
  {
    dunder: '__iter__',
    slot: 'iter',
    signature: '/',
    wrap: (own: NonNullable<Slots['iter']>) => (rt, self) => own(rt, self),
    generic: function* (rt: Rt, o: PyObject): Gen {
      if (lookup(o.type, '__iter__') === None)
        throw typeError(`'${typeName(o)}' object is not iterable`);
      const it = yield* invoke(rt, o, '__iter__');
      if (it.type.slots.iternext === undefined)
        throw typeError(`iter() returned non-iterator of type '${typeName(it)}'`);
      return it;
    },
  },
  {
    dunder: '__next__',
    slot: 'iternext',
    signature: '/',
    wrap: (own: NonNullable<Slots['iternext']>) => (rt, self) =>
      settleWith(own(rt, self), (item) => {
        if (item === null) throw new Raise(newException(StopIterationType, []));
        return item;
      }),
    generic: function* (rt: Rt, o: PyObject): Gen<PyObject | null> {
      try {
        return yield* invoke(rt, o, '__next__');
      } catch (e) {
        if (!isRaise(e, StopIterationType)) throw e;
        drop(rt, e.exc);
        return null;
      }
    },
  },
  {
    dunder: '__len__',
    slot: 'length',
    signature: '/',
    wrap: (own: NonNullable<Slots['length']>) => (rt, self) => settleWith(own(rt, self), newInt),
    generic: function* (rt: Rt, o: PyObject): Gen<number> {
      const r = yield* invoke(rt, o, '__len__');
      const n = asSize(rt, r);
      const size = isGen(n) ? yield* n : n;
      if (size < 0) throw valueError('__len__() should return >= 0');
      return size;
    },
  },
  {
    dunder: '__getitem__',
    slot: 'getitem',
    signature: 'key, /',
    wrap:
      (own: NonNullable<Slots['getitem']>) =>
      (rt, self, [key]) =>
        own(rt, self, key as PyObject),
    generic: (rt: Rt, o: PyObject, key: PyObject) => invoke(rt, o, '__getitem__', key),
  },
  {
    dunder: '__setitem__',
    slot: 'setitem',
    signature: 'key, value, /',
    wrap:
      (own: NonNullable<Slots['setitem']>) =>
      (rt, self, [key, value]) =>
        settleWith(own(rt, self, key as PyObject, value as PyObject), toNone),
    generic: slotSetItem,
  },
  {
    dunder: '__delitem__',
    slot: 'setitem',
    signature: 'key, /',
    wrap:
      (own: NonNullable<Slots['setitem']>) =>
      (rt, self, [key]) =>
        settleWith(own(rt, self, key as PyObject, null), toNone),
    generic: slotSetItem,
  },
  {
    dunder: '__contains__',
    slot: 'contains',
    signature: 'key, /',
    wrap:
      (own: NonNullable<Slots['contains']>) =>
      (rt, self, [key]) =>
        settleWith(own(rt, self, key as PyObject), pyBool),
    generic: function* (rt: Rt, o: PyObject, value: PyObject): Gen<boolean> {
      if (lookup(o.type, '__contains__') === None)
        throw typeError(`'${typeName(o)}' object is not a container`);
      const t = isTrue(rt, yield* invoke(rt, o, '__contains__', value));
      return isGen(t) ? yield* t : t;
    },
  },
  {
    dunder: '__bool__',
    slot: 'bool',
    signature: '/',
    wrap: (own: NonNullable<Slots['bool']>) => (rt, self) => settleWith(own(rt, self), pyBool),
    generic: function* (rt: Rt, o: PyObject): Gen<boolean> {
      if (lookup(o.type, '__bool__') === None && rt.profile.library !== '3.13')
        throw typeError(`'${typeName(o)}' cannot be interpreted as a boolean`);
      const r = yield* invoke(rt, o, '__bool__');
      if (r !== True && r !== False)
        throw typeError(`__bool__ should return bool, returned ${typeName(r)}`);
      return r === True;
    },
  },
);

function* slotSetItem(rt: Rt, o: PyObject, key: PyObject, value: PyObject | null): Gen<void> {
  const dunder = value === null ? '__delitem__' : '__setitem__';
  if (lookup(o.type, dunder) === undefined) {
    throw typeError(
      `'${typeName(o)}' object does not support item ${value === null ? 'deletion' : 'assignment'}`,
    );
  }
  if (value === null) yield* invoke(rt, o, dunder, key);
  else yield* invoke(rt, o, dunder, key, value);
}

// --- numbers -----------------------------------------------------------------------------------------

const numeric: readonly (readonly [string, keyof Slots, keyof Slots])[] = [
  ['add', 'add', 'inplaceAdd'],
  ['sub', 'subtract', 'inplaceSubtract'],
  ['mul', 'multiply', 'inplaceMultiply'],
  ['matmul', 'matrixMultiply', 'inplaceMatrixMultiply'],
  ['truediv', 'trueDivide', 'inplaceTrueDivide'],
  ['floordiv', 'floorDivide', 'inplaceFloorDivide'],
  ['mod', 'remainder', 'inplaceRemainder'],
  ['lshift', 'lshift', 'inplaceLshift'],
  ['rshift', 'rshift', 'inplaceRshift'],
  ['and', 'and', 'inplaceAnd'],
  ['or', 'or', 'inplaceOr'],
  ['xor', 'xor', 'inplaceXor'],
];
for (const [name, slot, inplaceSlot] of numeric) {
  binary(name, slot);
  inplace(`i${name}`, inplaceSlot);
}
binary('divmod', 'divmod');
inplace('ipow', 'inplacePower');

function* slotPower(rt: Rt, a: PyObject, b: PyObject, modulus: PyObject | null): Gen {
  const extra = modulus === null || modulus === None ? [] : [modulus];
  if (lookup(a.type, '__pow__') !== undefined && a.type.slots.power === slotPower) {
    const r = yield* callSpecial(rt, a, '__pow__', [b, ...extra]);
    if (r !== undefined && r !== NotImplemented) return r;
  }
  if (
    b.type !== a.type &&
    lookup(b.type, '__rpow__') !== undefined &&
    b.type.slots.power === slotPower
  ) {
    const r = yield* callSpecial(rt, b, '__rpow__', [a, ...extra]);
    if (r !== undefined) return r;
  }
  return NotImplemented;
}
rows.push(
  {
    dunder: '__pow__',
    slot: 'power',
    signature: 'value, mod=None, /',
    wrap:
      (own: NonNullable<Slots['power']>) =>
      (rt, self, [other, mod]) =>
        own(rt, self, other as PyObject, mod ?? null),
    generic: slotPower,
  },
  {
    dunder: '__rpow__',
    slot: 'power',
    signature: 'value, mod=None, /',
    wrap:
      (own: NonNullable<Slots['power']>) =>
      (rt, self, [other, mod]) =>
        own(rt, other as PyObject, self, mod ?? null),
    generic: slotPower,
  },
);
unary('__neg__', 'negative');
unary('__pos__', 'positive');
unary('__abs__', 'absolute');
unary('__invert__', 'invert');
unary('__int__', 'int');
unary('__float__', 'float');
unary('__index__', 'index');
unary('__await__', 'await');
unary('__aiter__', 'aiter');
unary('__anext__', 'anext');

// Sequence concatenation and repetition of built-ins show as __add__, __mul__; a class's own go through `add`, `multiply`.
export const sequenceRows: readonly SlotDef[] = [
  {
    dunder: '__add__',
    slot: 'concat',
    signature: 'value, /',
    wrap:
      (own: NonNullable<Slots['concat']>) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject),
    generic: toNone,
  },
  {
    dunder: '__iadd__',
    slot: 'inplaceConcat',
    signature: 'value, /',
    wrap:
      (own: NonNullable<Slots['concat']>) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject),
    generic: toNone,
  },
  ...(['__mul__', '__rmul__'] as const).map((dunder): SlotDef => ({
    dunder,
    slot: 'repeat',
    signature: 'value, /',
    wrap:
      (own: NonNullable<Slots['repeat']>) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject),
    generic: toNone,
  })),
  {
    dunder: '__imul__',
    slot: 'inplaceRepeat',
    signature: 'value, /',
    wrap:
      (own: NonNullable<Slots['repeat']>) =>
      (rt, self, [other]) =>
        own(rt, self, other as PyObject),
    generic: toNone,
  },
];
