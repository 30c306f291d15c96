/** `operator.itemgetter`, `attrgetter` and `methodcaller` (Modules/_operator.c): what is called for each sort key. */
import { callMethod, getAttr, getItem, repr, typeName } from '../../objects/abstract.ts';
import { typeError } from '../../objects/errors.ts';
import { isStr, refuseKeywords } from '../../objects/maybe.ts';
import { method } from '../../objects/native.ts';
import { decref, incref, PyObject, unhold } from '../../objects/object.ts';
import { makeBuiltinType, newStr, newTuple, ObjectType } from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import type { PyType, Slots } from '../../objects/type.ts';

/** What the getter was made with: items, or names of attributes. */
type Getter = PyObject<readonly PyObject[]>;

interface CallerData {
  readonly name: PyObject<string>;
  readonly args: readonly PyObject[];
  readonly kw: KwArgs | null;
}
type Caller = PyObject<CallerData>;

export const ItemGetterType = makeBuiltinType('itemgetter', ObjectType, 'operator', true);
export const AttrGetterType = makeBuiltinType('attrgetter', ObjectType, 'operator', true);
export const MethodCallerType = makeBuiltinType('methodcaller', ObjectType, 'operator', true);

/** The one argument of a getter's call. */
function only(type: PyType, args: readonly PyObject[], kw: KwArgs | null): PyObject {
  if (kw !== null) throw typeError(`${type.name}() takes no keyword arguments`);
  if (args.length !== 1) throw typeError(`${type.name} expected 1 argument, got ${args.length}`);
  return args[0] as PyObject;
}

/** One result, or a tuple of several. */
function getEach(getter: Getter, get: (what: PyObject) => Result): Result {
  const [first] = getter.v as readonly [PyObject, ...PyObject[]];
  return getter.v.length === 1 ? get(first) : getSeveral(getter.v, get);
}

function* getSeveral(all: readonly PyObject[], get: (what: PyObject) => Result): Gen {
  const found: PyObject[] = [];
  for (const what of all) found.push(incref(yield* settle(get(what))));
  const tuple = newTuple(found);
  for (const o of found) unhold(o);
  return tuple;
}

/** `o.a.b` */
function dotted(rt: Rt, o: PyObject, name: string): Result {
  return name.includes('.') ? dottedSteps(rt, o, name.split('.')) : getAttr(rt, o, name);
}

function* dottedSteps(rt: Rt, o: PyObject, names: readonly string[]): Gen {
  let at = incref(o);
  for (const name of names) {
    const next = incref(yield* settle(getAttr(rt, at, name)));
    decref(rt, at);
    at = next;
  }
  return unhold(at);
}

function* shownParts(rt: Rt, parts: readonly PyObject[]): Gen<string[]> {
  const texts: string[] = [];
  for (const part of parts) texts.push(yield* settle(repr(rt, part)));
  return texts;
}

function getterSlots(
  type: PyType,
  check: (given: readonly PyObject[]) => void,
  get: (rt: Rt, o: PyObject, what: PyObject) => Result,
): Slots {
  return {
    new: (_rt, cls, args, kw) => {
      refuseKeywords(type, cls, kw);
      if (args.length === 0) throw typeError(`${type.name} expected 1 argument, got 0`);
      check(args);
      for (const arg of args) incref(arg);
      return new PyObject<readonly PyObject[]>(cls, [...args]);
    },
    init: () => undefined,
    call: (rt, o, args, kw) => {
      const from = only(type, args, kw);
      return getEach(o as Getter, (what) => get(rt, from, what));
    },
    repr: function* (rt, o): Gen {
      const texts = yield* shownParts(rt, (o as Getter).v);
      return newStr(`${typeName(o)}(${texts.join(', ')})`);
    },
    traverse: (o, visit) => (o as Getter).v.forEach(visit),
  };
}

Object.assign(
  ItemGetterType.slots,
  getterSlots(
    ItemGetterType,
    () => undefined,
    (rt, o, item) => getItem(rt, o, item),
  ),
);
Object.assign(
  AttrGetterType.slots,
  getterSlots(
    AttrGetterType,
    (names) => {
      if (!names.every(isStr)) throw typeError('attribute name must be a string');
    },
    (rt, o, name) => dotted(rt, o, name.v as string),
  ),
);
for (const type of [ItemGetterType, AttrGetterType])
  method(type, '__reduce__', '', (_rt, o: Getter) => newTuple([o.type, newTuple([...o.v])]));

Object.assign(MethodCallerType.slots, {
  new: (_rt, cls, args, kw) => {
    const [name, ...rest] = args;
    if (name === undefined)
      throw typeError('methodcaller needs at least one argument, the method name');
    if (!isStr(name)) throw typeError('method name must be a string');
    for (const part of [...args, ...(kw?.values() ?? [])]) incref(part);
    return new PyObject<CallerData>(cls, {
      name,
      args: rest,
      kw: kw === null ? null : new Map(kw),
    });
  },
  init: () => undefined,
  call: (rt, o, args, kw) => {
    const { name, args: own, kw: ownKw } = (o as Caller).v;
    return callMethod(rt, only(MethodCallerType, args, kw), name.v, own, ownKw);
  },
  repr: function* (rt, o): Gen {
    const { name, args, kw } = (o as Caller).v;
    const texts = yield* shownParts(rt, [name, ...args]);
    for (const [key, value] of kw ?? []) texts.push(`${key}=${yield* settle(repr(rt, value))}`);
    return newStr(`${typeName(o)}(${texts.join(', ')})`);
  },
  traverse: (o, visit) => {
    const { name, args, kw } = (o as Caller).v;
    visit(name);
    args.forEach(visit);
    kw?.forEach((value) => visit(value));
  },
} satisfies Slots);

method(MethodCallerType, '__reduce__', '', function* (rt, o: Caller): Gen {
  const { name, args, kw } = o.v;
  if (kw === null) return newTuple([o.type, newTuple([name, ...args])]);
  const functools = yield* settle(rt.importModule('functools'));
  const partial = yield* settle(getAttr(rt, functools, 'partial'));
  const maker = yield* settle(rt.call(partial, [o.type, name], kw));
  return newTuple([maker, newTuple([...args])]);
});
