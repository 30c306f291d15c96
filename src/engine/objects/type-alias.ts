/** What the `type` statement makes (TypeAliasType of Objects/typevarobject.c), and `typing.Generic`'s native part. */
import { getAttr, getItem, getIter } from './abstract.ts';
import { typeError } from './errors.ts';
import { newGenericAlias } from './generic-alias.ts';
import { constructorArgs } from './maybe.ts';
import { classMethod, getset, method } from './native.ts';
import { incref, PyObject } from './object.ts';
import {
  makeBuiltinType,
  newStr,
  newTuple,
  None,
  ObjectType,
  StrType,
  TupleType,
  type PyTuple,
} from './roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from './runtime.ts';
import type { Slots } from './type.ts';
import {
  callTyping,
  evaluateLazy,
  evaluatorOf,
  TypeVarTupleType,
  type Lazy,
} from './type-params.ts';
import { declareUnionable, UnionType } from './union.ts';
import type { PyType } from './type.ts';

interface AliasData {
  readonly name: string;
  readonly typeParams: PyTuple;
  readonly value: Lazy;
  readonly module: PyObject;
}

type Alias = PyObject<AliasData>;

export const TypeAliasType = makeBuiltinType('TypeAliasType', ObjectType, 'typing', true);
declareUnionable(TypeAliasType);

function newTypeAlias(rt: Rt, name: PyObject, typeParams: PyObject, value: Lazy): Alias {
  const caller = (rt.state.get('module.name') as (() => PyObject | undefined) | undefined)?.();
  return new PyObject<AliasData>(TypeAliasType, {
    name: name.v as string,
    typeParams: incref(typeParams === None ? newTuple([]) : (typeParams as PyTuple)),
    value,
    module: incref(caller ?? None),
  });
}

/** `type name[params] = ...`: the value is a function to be asked. */
export function typeAlias(rt: Rt, parts: PyTuple): PyObject {
  const [name, typeParams, evaluate] = parts.v as [PyObject, PyObject, PyObject];
  return newTypeAlias(rt, name, typeParams, { value: null, evaluate: incref(evaluate) });
}

/** Type variable tuples stand unpacked among the parameters of an alias or a generic base. */
export function* unpackedParameters(rt: Rt, params: readonly PyObject[]): Gen<PyTuple> {
  const out: PyObject[] = [];
  for (const param of params) {
    if (param.type !== TypeVarTupleType) {
      out.push(param);
      continue;
    }
    const typing = yield* settle(rt.importModule('typing'));
    const unpack = yield* settle(getAttr(rt, typing, 'Unpack'));
    out.push(yield* settle(getItem(rt, unpack, param)));
  }
  return newTuple(out);
}

const aliasArgs = constructorArgs('typealias', 'name, value, *, type_params=()');

Object.assign(TypeAliasType.slots, {
  new: (rt, _type, args, kw) => {
    const [name, value, params] = aliasArgs(args, kw) as [PyObject, PyObject, PyObject | undefined];
    if (name.type !== StrType)
      throw typeError(`typealias() argument 'name' must be str, not ${name.type.name}`);
    if (params !== undefined && params.type !== TupleType)
      throw typeError('type_params must be a tuple');
    return newTypeAlias(rt, name, params ?? None, { value: incref(value), evaluate: null });
  },
  init: () => undefined,
  repr: (_rt, o) => newStr((o as Alias).v.name),
  getitem: (_rt, o, item) => {
    if ((o as Alias).v.typeParams.v.length === 0)
      throw typeError('Only generic type aliases are subscriptable');
    return newGenericAlias(o, item);
  },
  iter: function* (rt, o): Gen {
    const typing = yield* settle(rt.importModule('typing'));
    const unpack = yield* settle(getAttr(rt, typing, 'Unpack'));
    return yield* settle(getIter(rt, newTuple([yield* settle(getItem(rt, unpack, o))])));
  },
  or: UnionType.slots.or as NonNullable<Slots['or']>,
  traverse: (o, visit) => {
    const a = (o as Alias).v;
    visit(a.typeParams);
    visit(a.module);
    if (a.value.value !== null) visit(a.value.value);
    if (a.value.evaluate !== null) visit(a.value.evaluate);
  },
} satisfies Slots);
getset(TypeAliasType, '__name__', (_rt, o: Alias) => newStr(o.v.name));
getset(TypeAliasType, '__module__', (_rt, o: Alias) => o.v.module);
getset(TypeAliasType, '__type_params__', (_rt, o: Alias) => o.v.typeParams);
getset(TypeAliasType, '__parameters__', (rt, o: Alias) => unpackedParameters(rt, o.v.typeParams.v));
getset(TypeAliasType, '__value__', (rt, o: Alias) => evaluateLazy(rt, o.v.value, None));
getset(TypeAliasType, 'evaluate_value', (_rt, o: Alias) => evaluatorOf(o.v.value));
method(TypeAliasType, '__reduce__', '', (_rt, o: Alias) => newStr(o.v.name));

// --- Generic --------------------------------------------------------------------------------------------------

/** The base of generic classes; its work is typing.py's. */
export const GenericType = makeBuiltinType('Generic', ObjectType, 'typing');
classMethod(
  GenericType,
  '__class_getitem__',
  '*args, **kwargs',
  function* (rt, cls: PyType, args: PyObject[], kw: KwArgs | null): Gen {
    const typing = yield* settle(rt.importModule('typing'));
    const f = yield* settle(getAttr(rt, typing, '_generic_class_getitem'));
    return yield* settle(rt.call(f, [cls, ...args], kw));
  },
);
classMethod(
  GenericType,
  '__init_subclass__',
  '*args, **kwargs',
  function* (rt, cls: PyType, args: PyObject[], kw: KwArgs | null): Gen {
    const typing = yield* settle(rt.importModule('typing'));
    const f = yield* settle(getAttr(rt, typing, '_generic_init_subclass'));
    return yield* settle(rt.call(f, [cls, ...args], kw));
  },
);

/** `Generic[T, ...]`, the hidden base of `class C[T]`. */
export function* subscriptGeneric(rt: Rt, params: PyTuple): Gen {
  return yield* callTyping(
    rt,
    '_GenericAlias',
    GenericType,
    yield* unpackedParameters(rt, params.v),
  );
}
