/**
 * TypeVar, ParamSpec, TypeVarTuple and what belongs to them (Objects/typevarobject.c): bounds, constraints and
 * defaults may be functions that are asked once. As in CPython, what only typing.py knows is done there
 * (`typing._typevar_subst` and the like), so that module is imported when it is first needed.
 */
import {
  ensureInstanceDict,
  getAttr,
  getItem,
  getIter,
  isTrue,
  repr,
  richCompare,
  storeAttr,
  str,
  argumentName,
} from './abstract.ts';
import type { DictTable } from './dict-table.ts';
import { typeError, valueError } from './errors.ts';
import { constructorArgs } from './maybe.ts';
import { getset, method } from './native.ts';
import { immortalize, incref, PyObject } from './object.ts';
import { dictGetSet } from './object-type.ts';
import {
  False,
  makeBuiltinType,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  StrType,
  TupleType,
  type PyTuple,
} from './roster.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { isSubtype, PyType, type Slots } from './type.ts';
import { UnionType } from './union.ts';

/** A value that is there, or a function that gives it when first asked. */
export interface Lazy {
  value: PyObject | null;
  evaluate: PyObject | null;
}

interface TypeParam {
  readonly name: string;
  readonly bound: Lazy;
  /** TypeVar only. */
  readonly constraints: Lazy;
  readonly default: Lazy;
  readonly covariant: boolean;
  readonly contravariant: boolean;
  readonly inferVariance: boolean;
}

type Param = PyObject<TypeParam>;

const typingType = (name: string): PyType => {
  const type = makeBuiltinType(name, ObjectType, 'typing', true);
  type.weakrefable = true;
  return type;
};

export const TypeVarType = typingType('TypeVar');
export const ParamSpecType = typingType('ParamSpec');
export const TypeVarTupleType = typingType('TypeVarTuple');
const ParamSpecArgsType = typingType('ParamSpecArgs');
const ParamSpecKwargsType = typingType('ParamSpecKwargs');
export { ParamSpecArgsType, ParamSpecKwargsType };

const NoDefaultType = makeBuiltinType('NoDefaultType', ObjectType, 'builtins', true);
/** `typing.NoDefault` */
export const NoDefault: PyObject<null> = immortalize(new PyObject(NoDefaultType, null));
Object.assign(NoDefaultType.slots, {
  new: (_rt, _type, args, kw) => {
    if (args.length > 0 || kw !== null) throw typeError('NoDefaultType takes no arguments');
    return NoDefault;
  },
  init: () => undefined,
  repr: () => newStr('typing.NoDefault'),
} satisfies Slots);
method(NoDefaultType, '__reduce__', '', () => newStr('NoDefault'));

/** Call a function of typing.py. */
export function* callTyping(rt: Rt, name: string, ...args: PyObject[]): Gen {
  const typing = yield* settle(rt.importModule('typing'));
  return yield* settle(rt.call(yield* settle(getAttr(rt, typing, name)), args));
}

// --- lazy values ------------------------------------------------------------------------------------------

const lazy = (value: PyObject | null, evaluate: PyObject | null): Lazy => ({
  value: value === null ? null : incref(value),
  evaluate: evaluate === null ? null : incref(evaluate),
});

/** 3.14's functions take the format of annotations, 3.13's nothing. */
export function* evaluateLazy(rt: Rt, l: Lazy, otherwise: PyObject): Gen {
  if (l.value !== null) return l.value;
  if (l.evaluate === null) return otherwise;
  const value = yield* settle(
    rt.call(l.evaluate, rt.profile.library === '3.14' ? [newInt(1)] : []),
  );
  l.value = incref(value);
  return value;
}

/** Payload: the value. What `evaluate_bound` and the like are where the value was given as it is. */
const ConstEvaluatorType = makeBuiltinType('_ConstEvaluator', ObjectType, '_typing', true);
Object.assign(ConstEvaluatorType.slots, {
  repr: function* (rt, o): Gen {
    return newStr(`<constevaluator ${yield* settle(repr(rt, o.v as PyObject))}>`);
  },
  call: function* (rt, o, args): Gen {
    const value = o.v as PyObject;
    const format = args[0];
    if (format === undefined || format.v !== 4) return value;
    if (value.type !== TupleType) return yield* callTyping(rt, '_type_repr', value);
    const texts: string[] = [];
    for (const item of value.v as PyObject[])
      texts.push((yield* callTyping(rt, '_type_repr', item)).v as string);
    return newStr(`(${texts.join(', ')}${texts.length === 1 ? ',' : ''})`);
  },
  traverse: (o, visit) => visit(o.v as PyObject),
} satisfies Slots);

export function evaluatorOf(l: Lazy): PyObject {
  if (l.evaluate !== null) return l.evaluate;
  return l.value === null ? None : new PyObject<PyObject>(ConstEvaluatorType, incref(l.value));
}

// --- construction -----------------------------------------------------------------------------------------

const nothing = (): Lazy => ({ value: null, evaluate: null });

function newParam(type: PyType, name: string, over: Partial<TypeParam> = {}): Param {
  return new PyObject<TypeParam>(type, {
    name,
    bound: nothing(),
    constraints: nothing(),
    default: nothing(),
    covariant: false,
    contravariant: false,
    inferVariance: false,
    ...over,
  });
}

/** What the compiler's intrinsics make: variance is inferred, bound and constraints are functions. */
export function typeVar(
  name: PyObject,
  evaluateBound: PyObject | null,
  evaluateConstraints: PyObject | null,
): Param {
  return newParam(TypeVarType, name.v as string, {
    bound: lazy(null, evaluateBound),
    constraints: lazy(null, evaluateConstraints),
    inferVariance: true,
  });
}
export const paramSpec = (name: PyObject): Param =>
  newParam(ParamSpecType, name.v as string, { inferVariance: true });
export const typeVarTuple = (name: PyObject): Param => newParam(TypeVarTupleType, name.v as string);

export function setDefault(param: PyObject, evaluate: PyObject): PyObject {
  (param as Param).v.default.evaluate = incref(evaluate);
  return param;
}

/** `__module__` of a parameter made by a call: the caller's. */
export function rememberModule(rt: Rt, o: PyObject): void {
  const caller = (rt.state.get('module.name') as (() => PyObject | undefined) | undefined)?.();
  const dict = ensureInstanceDict(o) as PyObject<DictTable>;
  storeAttr(rt, dict.v, '__module__', caller ?? None);
}

function* variance(
  rt: Rt,
  given: readonly (PyObject | undefined)[],
): Gen<Pick<TypeParam, 'covariant' | 'contravariant' | 'inferVariance'>> {
  const flags: boolean[] = [];
  for (const o of given) flags.push(yield* settle(isTrue(rt, o ?? False)));
  const [covariant, contravariant, inferVariance] = flags as [boolean, boolean, boolean];
  if (covariant && contravariant) throw valueError('Bivariant types are not supported.');
  if (inferVariance && (covariant || contravariant))
    throw valueError('Variance cannot be specified with infer_variance.');
  return { covariant, contravariant, inferVariance };
}

function nameOf(what: string, o: PyObject): string {
  if (!isSubtype(o.type, StrType))
    throw typeError(`${what}() argument 'name' must be str, not ${argumentName(o)}`);
  return o.v as string;
}

const typeVarArgs = constructorArgs(
  'typevar',
  'name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False',
);

function* newTypeVar(
  rt: Rt,
  _type: PyType,
  args: readonly PyObject[],
  kw: Parameters<Rt['call']>[2],
): Gen {
  const [name, bound, dflt, ...flags] = typeVarArgs(args.slice(0, 1), kw ?? null) as [
    PyObject,
    ...(PyObject | undefined)[],
  ];
  const text = nameOf('typevar', name);
  const how = yield* variance(rt, flags);
  const limit =
    bound === undefined || bound === None
      ? null
      : yield* callTyping(rt, '_type_check', bound, newStr('Bound must be a type.'));
  const constraints = args.slice(1);
  if (constraints.length === 1) throw typeError('A single constraint is not allowed');
  if (constraints.length > 0 && limit !== null)
    throw typeError('Constraints cannot be combined with bound=...');
  const made = newParam(TypeVarType, text, {
    bound: lazy(limit, null),
    constraints: lazy(constraints.length === 0 ? null : newTuple(constraints), null),
    default: lazy(dflt ?? NoDefault, null),
    ...how,
  });
  rememberModule(rt, made);
  return made;
}

const paramSpecArgs = constructorArgs(
  'paramspec',
  'name, *, bound=None, default=NoDefault, covariant=False, contravariant=False, infer_variance=False',
);

function* newParamSpec(
  rt: Rt,
  _type: PyType,
  args: readonly PyObject[],
  kw: Parameters<Rt['call']>[2],
): Gen {
  const [name, bound, dflt, ...flags] = paramSpecArgs(args, kw ?? null) as [
    PyObject,
    ...(PyObject | undefined)[],
  ];
  const text = nameOf('paramspec', name);
  const how = yield* variance(rt, flags);
  const limit =
    bound === undefined || bound === None
      ? null
      : yield* callTyping(rt, '_type_check', bound, newStr('Bound must be a type.'));
  const made = newParam(ParamSpecType, text, {
    bound: lazy(limit, null),
    default: lazy(dflt ?? NoDefault, null),
    ...how,
  });
  rememberModule(rt, made);
  return made;
}

const typeVarTupleArgs = constructorArgs('typevartuple', 'name, *, default=NoDefault');

// --- behaviour ----------------------------------------------------------------------------------------------

const both = (rt: Rt, a: PyObject, b: PyObject): Gen => unionOfAnything(rt, a, b);

/** `T | "Later"`: typing.Union checks the members. */
function* unionOfAnything(rt: Rt, a: PyObject, b: PyObject): Gen {
  const make = yield* settle(getAttr(rt, UnionType, '__class_getitem__'));
  return yield* settle(rt.call(make, [newTuple([a, b])]));
}

function sign(p: TypeParam): string {
  if (p.inferVariance) return '';
  return p.covariant ? '+' : p.contravariant ? '-' : '~';
}

function visitLazy(l: Lazy, visit: (child: PyObject) => void): void {
  if (l.value !== null) visit(l.value);
  if (l.evaluate !== null) visit(l.evaluate);
}

const shared = {
  or: both,
  traverse: (o: PyObject, visit: (child: PyObject) => void) => {
    const p = (o as Param).v;
    for (const part of [p.bound, p.constraints, p.default]) visitLazy(part, visit);
  },
  init: () => undefined,
};
Object.assign(TypeVarType.slots, {
  ...shared,
  new: newTypeVar,
  repr: (_rt, o) => newStr(sign((o as Param).v) + (o as Param).v.name),
} satisfies Slots);
Object.assign(ParamSpecType.slots, {
  ...shared,
  new: newParamSpec,
  repr: (_rt, o) => newStr(sign((o as Param).v) + (o as Param).v.name),
} satisfies Slots);
Object.assign(TypeVarTupleType.slots, {
  traverse: shared.traverse,
  init: () => undefined,
  new: (rt, _type, args, kw) => {
    const [name, dflt] = typeVarTupleArgs(args, kw) as [PyObject, PyObject | undefined];
    const made = newParam(TypeVarTupleType, nameOf('typevartuple', name), {
      default: lazy(dflt ?? NoDefault, null),
    });
    rememberModule(rt, made);
    return made;
  },
  repr: (_rt, o) => newStr((o as Param).v.name),
  // `*Ts` is `Unpack[Ts]`, one item.
  iter: function* (rt, o): Gen {
    const typing = yield* settle(rt.importModule('typing'));
    const unpack = yield* settle(getAttr(rt, typing, 'Unpack'));
    return yield* settle(getIter(rt, newTuple([yield* settle(getItem(rt, unpack, o))])));
  },
} satisfies Slots);

/** evaluate_*() came with 3.14's lazily evaluated annotations. */
function lazyAttribute(
  type: PyType,
  names: readonly [string, string],
  pick: (p: TypeParam) => Lazy,
  otherwise: () => PyObject,
): void {
  getset(type, names[0], (rt, o: Param) => evaluateLazy(rt, pick(o.v), otherwise()));
  getset(type, names[1], (_rt, o: Param) => {
    const l = pick(o.v);
    return l.value === NoDefault && l.evaluate === null ? None : evaluatorOf(l);
  });
}

for (const type of [TypeVarType, ParamSpecType, TypeVarTupleType]) {
  type.dictKind = 'ext';
  dictGetSet(type);
  getset(type, '__name__', (_rt, o: Param) => newStr(o.v.name));
  lazyAttribute(
    type,
    ['__default__', 'evaluate_default'],
    (p) => p.default,
    () => NoDefault,
  );
  method(type, 'has_default', '', (_rt, o: Param) =>
    pyBool(
      o.v.default.evaluate !== null ||
        (o.v.default.value !== null && o.v.default.value !== NoDefault),
    ),
  );
  method(type, '__reduce__', '', (_rt, o: Param) => newStr(o.v.name));
  method(type, '__mro_entries__', 'bases, /', () => {
    throw typeError(`Cannot subclass an instance of ${type.name}`);
  });
}
for (const type of [TypeVarType, ParamSpecType]) {
  lazyAttribute(
    type,
    ['__bound__', 'evaluate_bound'],
    (p) => p.bound,
    () => None,
  );
  getset(type, '__covariant__', (_rt, o: Param) => pyBool(o.v.covariant));
  getset(type, '__contravariant__', (_rt, o: Param) => pyBool(o.v.contravariant));
  getset(type, '__infer_variance__', (_rt, o: Param) => pyBool(o.v.inferVariance));
}
lazyAttribute(
  TypeVarType,
  ['__constraints__', 'evaluate_constraints'],
  (p) => p.constraints,
  () => newTuple([]),
);

// --- substitution -------------------------------------------------------------------------------------------

method(TypeVarType, '__typing_subst__', 'arg, /', (rt, o: Param, arg: PyObject) =>
  callTyping(rt, '_typevar_subst', o, arg),
);
method(
  TypeVarType,
  '__typing_prepare_subst__',
  'alias, args, /',
  function* (rt, o: Param, alias: PyObject, args: PyTuple): Gen {
    const parameters = yield* settle(getAttr(rt, alias, '__parameters__'));
    const at = (parameters.v as readonly PyObject[]).indexOf(o);
    if (at < args.v.length) return args;
    // One that is missing and has no default is what the class complains about, with the counts.
    if (at === args.v.length && alias instanceof PyType) {
      const own = yield* evaluateLazy(rt, o.v.default, NoDefault);
      return own === NoDefault ? args : newTuple([...args.v, own]);
    }
    const dflt = at === args.v.length ? yield* evaluateLazy(rt, o.v.default, NoDefault) : NoDefault;
    if (dflt === NoDefault) {
      throw typeError(`Too few arguments for ${yield* settle(str(rt, alias))}`);
    }
    return newTuple([...args.v, dflt]);
  },
);
method(ParamSpecType, '__typing_subst__', 'arg, /', (rt, o: Param, arg: PyObject) =>
  callTyping(rt, '_paramspec_subst', o, arg),
);
method(
  ParamSpecType,
  '__typing_prepare_subst__',
  'alias, args, /',
  (rt, o: Param, alias: PyObject, args: PyObject) =>
    callTyping(rt, '_paramspec_prepare_subst', o, alias, args),
);
method(TypeVarTupleType, '__typing_subst__', 'arg, /', () => {
  throw typeError('Substitution of bare TypeVarTuple is not supported');
});
method(
  TypeVarTupleType,
  '__typing_prepare_subst__',
  'alias, args, /',
  (rt, o: Param, alias: PyObject, args: PyObject) =>
    callTyping(rt, '_typevartuple_prepare_subst', o, alias, args),
);

// --- P.args and P.kwargs --------------------------------------------------------------------------------------

for (const [type, attr] of [
  [ParamSpecArgsType, 'args'],
  [ParamSpecKwargsType, 'kwargs'],
] as const) {
  const make = (origin: PyObject): PyObject => new PyObject<PyObject>(type, incref(origin));
  Object.assign(type.slots, {
    new: (_rt, _type, args) => {
      if (args.length !== 1)
        throw typeError(`${type.name}() takes exactly one argument (${args.length} given)`);
      return make(args[0] as PyObject);
    },
    init: () => undefined,
    repr: function* (rt, o): Gen {
      const origin = o.v as PyObject;
      const shown =
        origin.type === ParamSpecType ? (origin as Param).v.name : yield* settle(repr(rt, origin));
      return newStr(`${shown}.${attr}`);
    },
    richcompare: (rt, a, b, op) =>
      b.type !== type || (op !== '==' && op !== '!=')
        ? NotImplemented
        : richCompare(rt, a.v as PyObject, b.v as PyObject, op),
    traverse: (o, visit) => visit(o.v as PyObject),
  } satisfies Slots);
  getset(type, '__origin__', (_rt, o: PyObject<PyObject>) => o.v);
  method(type, '__mro_entries__', 'bases, /', () => {
    throw typeError(`Cannot subclass an instance of ${type.name}`);
  });
  getset(ParamSpecType, attr, (_rt, o: Param) => make(o));
}
