/**
 * `list[int]` and its like (Objects/genericaliasobject.c): a class with arguments that mean nothing at
 * run time, type variables among them and their substitution, `*tuple[int, ...]`.
 */
import {
  ofType,
  genericLookup,
  getAttr,
  getItem,
  getOptionalAttr,
  hash,
  isTrue,
  repr,
  richCompareBool,
  setAttr,
} from './abstract.ts';
import { incref, PyObject } from './object.ts';
import { getset, method } from './native.ts';
import {
  TypeType,
  Ellipsis,
  False,
  ListType,
  makeBuiltinType,
  newList,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  True,
  TupleType,
  type PyTuple,
} from './roster.ts';
import { PyType, type Slots } from './type.ts';
import { settle, type Gen, type Result, type Rt } from './runtime.ts';
import { andThen, eager } from './maybe.ts';
import { AttributeErrorType, isRaise, typeError, TypeErrorType } from './errors.ts';
import { combineTupleHash } from './tuple-hash.ts';

interface AliasData {
  readonly origin: PyObject;
  readonly args: PyTuple;
  readonly starred: boolean;
  /** Found when first asked for; counted. */
  parameters: PyTuple | null;
}

type Alias = PyObject<AliasData>;

export const GenericAliasType = makeBuiltinType('GenericAlias', ObjectType, 'types');
GenericAliasType.weakrefable = true;

/** `origin[item]` */
export function newGenericAlias(origin: PyObject, item: PyObject, starred = false): Alias {
  const args = item.type === TupleType ? (item as PyTuple) : newTuple([item]);
  return new PyObject<AliasData>(GenericAliasType, {
    origin: incref(origin),
    args: incref(args),
    starred,
    parameters: null,
  });
}

ofType.alias = (key) => newGenericAlias(TypeType, key);

/** A type as it stands in the brackets: without `<class ...>` (_Py_typing_type_repr). */
export function* aliasArgText(rt: Rt, arg: PyObject): Gen<string> {
  if (arg === Ellipsis) return '...';
  if (arg.type === ListType || arg.type === TupleType) {
    const texts: string[] = [];
    for (const item of arg.v as PyObject[]) texts.push(yield* aliasArgText(rt, item));
    if (arg.type === ListType) return `[${texts.join(', ')}]`;
    return yield* settle(repr(rt, arg));
  }
  if ((yield* getOptionalAttr(rt, arg, '__origin__')) !== undefined)
    if ((yield* getOptionalAttr(rt, arg, '__args__')) !== undefined)
      return yield* settle(repr(rt, arg));
  const qualname = yield* getOptionalAttr(rt, arg, '__qualname__');
  const module = yield* getOptionalAttr(rt, arg, '__module__');
  if (qualname === undefined || module === undefined || module === None)
    return yield* settle(repr(rt, arg));
  return module.v === 'builtins'
    ? (qualname.v as string)
    : `${module.v as string}.${qualname.v as string}`;
}

function* aliasRepr(rt: Rt, { origin, args, starred }: AliasData): Gen {
  const texts: string[] = [];
  for (const arg of args.v) texts.push(yield* aliasArgText(rt, arg));
  const inside = texts.length === 0 ? '()' : texts.join(', ');
  return newStr(`${starred ? '*' : ''}${yield* aliasArgText(rt, origin)}[${inside}]`);
}

// --- type parameters -------------------------------------------------------------------------------------------

/** The type variables in some arguments, each once, in order (_Py_make_parameters). */
export function* collectParameters(rt: Rt, args: readonly PyObject[]): Gen<PyObject[]> {
  const found: PyObject[] = [];
  const add = (o: PyObject): void => {
    if (!found.includes(o)) found.push(o);
  };
  for (const arg of args) {
    if (arg instanceof PyType) continue;
    if (arg.type === ListType || arg.type === TupleType) {
      for (const p of yield* collectParameters(rt, arg.v as PyObject[])) add(p);
    } else if ((yield* getOptionalAttr(rt, arg, '__typing_subst__')) !== undefined) add(arg);
    else {
      const inner = yield* getOptionalAttr(rt, arg, '__parameters__');
      if (inner !== undefined && inner.type === TupleType)
        for (const p of inner.v as PyObject[]) add(p);
    }
  }
  return found;
}

/** `*tuple[int, str]` among arguments is replaced by its own arguments. */
function* unpackArgs(rt: Rt, item: PyObject): Gen<PyObject> {
  const given = item.type === TupleType ? (item.v as PyObject[]) : [item];
  const out: PyObject[] = [];
  for (const arg of given) {
    const inner =
      arg instanceof PyType
        ? undefined
        : yield* getOptionalAttr(rt, arg, '__typing_unpacked_tuple_args__');
    const items = inner !== undefined && inner !== None ? (inner.v as PyObject[]) : null;
    if (items !== null && items[items.length - 1] !== Ellipsis) out.push(...items);
    else out.push(arg);
  }
  return newTuple(out);
}

/** The arguments of an alias after `alias[item]` (_Py_subs_parameters). */
export function* substitute(
  rt: Rt,
  self: PyObject,
  args: readonly PyObject[],
  parameters: readonly PyObject[],
  given: PyObject,
): Gen<PyObject[]> {
  if (parameters.length === 0)
    throw typeError(`${yield* settle(repr(rt, self))} is not a generic class`);
  let item = yield* unpackArgs(rt, given);
  for (const parameter of parameters) {
    const prepare = yield* getOptionalAttr(rt, parameter, '__typing_prepare_subst__');
    if (prepare === undefined || prepare === None) continue;
    const tuple = item.type === TupleType ? item : newTuple([item]);
    item = yield* settle(rt.call(prepare, [self, tuple]));
  }
  const items = item.type === TupleType ? (item.v as readonly PyObject[]) : [item];
  if (items.length !== parameters.length) {
    const how = items.length > parameters.length ? 'many' : 'few';
    throw typeError(
      `Too ${how} arguments for ${yield* settle(repr(rt, self))}; actual ${items.length}, expected ${parameters.length}`,
    );
  }
  const out: PyObject[] = [];
  for (const arg of args) yield* substituteOne(rt, self, arg, parameters, items, out);
  return out;
}

function* substituteOne(
  rt: Rt,
  self: PyObject,
  arg: PyObject,
  parameters: readonly PyObject[],
  items: readonly PyObject[],
  out: PyObject[],
): Gen<void> {
  if (arg instanceof PyType) {
    out.push(arg);
    return;
  }
  if (arg.type === ListType || arg.type === TupleType) {
    const inner: PyObject[] = [];
    for (const part of arg.v as PyObject[])
      yield* substituteOne(rt, self, part, parameters, items, inner);
    out.push(arg.type === TupleType ? newTuple(inner) : newList(inner));
    return;
  }
  const unpacked = yield* getOptionalAttr(rt, arg, '__typing_is_unpacked_typevartuple__');
  const isUnpacked = unpacked !== undefined && (yield* settle(isTrue(rt, unpacked)));
  const subst = yield* getOptionalAttr(rt, arg, '__typing_subst__');
  const made =
    subst === undefined
      ? yield* substituteInside(rt, arg, parameters, items)
      : yield* settle(rt.call(subst, [items[parameters.indexOf(arg)] as PyObject]));
  if (!isUnpacked) {
    out.push(made);
    return;
  }
  if (made.type !== TupleType)
    throw typeError(
      `expected __typing_subst__ of ${arg.type.name} objects to return a tuple, not ${made.type.name}`,
    );
  out.push(...(made.v as PyObject[]));
}

/** An argument that is generic itself: its own parameters are replaced (subs_tvars). */
function* substituteInside(
  rt: Rt,
  arg: PyObject,
  parameters: readonly PyObject[],
  items: readonly PyObject[],
): Gen {
  const inner = yield* getOptionalAttr(rt, arg, '__parameters__');
  if (inner === undefined || inner.type !== TupleType) return arg;
  const own = inner.v as readonly PyObject[];
  if (own.length === 0) return arg;
  const given: PyObject[] = [];
  for (const parameter of own) {
    const at = parameters.indexOf(parameter);
    const value = at < 0 ? parameter : (items[at] as PyObject);
    if (at >= 0 && parameter.type.slots.iter !== undefined && value.type === TupleType)
      given.push(...(value.v as PyObject[]));
    else given.push(value);
  }
  return yield* settle(getItem(rt, arg, newTuple(given)));
}

function* parametersOf(rt: Rt, self: Alias): Gen<PyTuple> {
  self.v.parameters ??= incref(newTuple(yield* collectParameters(rt, self.v.args.v)));
  return self.v.parameters;
}

function* aliasGetItem(rt: Rt, self: Alias, item: PyObject): Gen {
  const parameters = yield* parametersOf(rt, self);
  const args = yield* substitute(rt, self, self.v.args.v, parameters.v, item);
  return newGenericAlias(self.v.origin, newTuple(args), self.v.starred);
}

// --- behaviour -------------------------------------------------------------------------------------------------

/** Names that the alias answers itself; all others are the origin's. */
const OWN: ReadonlySet<string> = new Set([
  '__class__',
  '__origin__',
  '__args__',
  '__unpacked__',
  '__parameters__',
  '__typing_unpacked_tuple_args__',
  '__mro_entries__',
  '__reduce_ex__',
  '__reduce__',
  '__copy__',
  '__deepcopy__',
]);
/** Names that are neither's. */
const BLOCKED: ReadonlySet<string> = new Set(['__bases__', '__copy__', '__deepcopy__']);

function aliasGetAttr(rt: Rt, o: PyObject, name: string): Result {
  if (!OWN.has(name) && !BLOCKED.has(name)) return getAttr(rt, (o as Alias).v.origin, name);
  const own = genericLookup(rt, o, name);
  if (own !== undefined) return own;
  return getAttr(rt, BLOCKED.has(name) ? None : (o as Alias).v.origin, name);
}

/** The instance remembers what it was made from, where it can. */
function* call(rt: Rt, self: Alias, args: readonly PyObject[], kw: Parameters<Rt['call']>[2]): Gen {
  const made = incref(yield* settle(rt.call(self.v.origin, args, kw ?? null)));
  try {
    yield* settle(setAttr(rt, made, '__orig_class__', self));
  } catch (e) {
    if (!isRaise(e, AttributeErrorType) && !isRaise(e, TypeErrorType)) throw e;
  }
  made.refcnt--;
  return made;
}

function* aliasHash(rt: Rt, { origin, args }: AliasData): Gen<number | bigint> {
  return combineTupleHash([yield* settle(hash(rt, origin)), yield* settle(hash(rt, args))]);
}

/** Payload: the alias, or null when its one item is out. */
const UnpackIteratorType = makeBuiltinType('generic_alias_iterator', ObjectType, 'types', true);
Object.assign(UnpackIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const alias = o.v as Alias | null;
    if (alias === null) return null;
    o.v = null;
    alias.refcnt--;
    return newGenericAlias(alias.v.origin, alias.v.args, true);
  },
  traverse: (o, visit) => {
    if (o.v !== null) visit(o.v as PyObject);
  },
} satisfies Slots);

Object.assign(GenericAliasType.slots, {
  new: (_rt, _type, args, kw) => {
    if (kw !== null) throw typeError('GenericAlias() takes no keyword arguments');
    if (args.length !== 2) throw typeError(`GenericAlias expected 2 arguments, got ${args.length}`);
    return newGenericAlias(args[0] as PyObject, args[1] as PyObject);
  },
  init: () => undefined,
  repr: (rt, o) => eager(aliasRepr(rt, (o as Alias).v)),
  call: (rt, o, args, kw) => call(rt, o as Alias, args, kw),
  hash: (rt, o) => eager(aliasHash(rt, (o as Alias).v)),
  getitem: (rt, o, item) => aliasGetItem(rt, o as Alias, item),
  iter: (_rt, o) => new PyObject<PyObject | null>(UnpackIteratorType, incref(o)),
  richcompare: (rt, a, b, op) => {
    if (b.type !== GenericAliasType || (op !== '==' && op !== '!=')) return NotImplemented;
    const x = (a as Alias).v;
    const y = (b as Alias).v;
    return andThen(richCompareBool(rt, x.args, y.args, '=='), (same) =>
      pyBool((same && x.origin === y.origin && x.starred === y.starred) === (op === '==')),
    );
  },
  getattro: aliasGetAttr,
  traverse: (o, visit) => {
    const a = (o as Alias).v;
    visit(a.origin);
    visit(a.args);
    if (a.parameters !== null) visit(a.parameters);
  },
} satisfies Slots);
getset(GenericAliasType, '__origin__', (_rt, self: Alias) => self.v.origin);
getset(GenericAliasType, '__args__', (_rt, self: Alias) => self.v.args);
getset(GenericAliasType, '__unpacked__', (_rt, self: Alias) => (self.v.starred ? True : False));
getset(GenericAliasType, '__parameters__', (rt, self: Alias) => eager(parametersOf(rt, self)));
getset(GenericAliasType, '__typing_unpacked_tuple_args__', (_rt, self: Alias) =>
  self.v.starred && self.v.origin === TupleType ? self.v.args : None,
);
method(GenericAliasType, '__mro_entries__', 'bases, /', (_rt, self: Alias) =>
  newTuple([self.v.origin]),
);
method(GenericAliasType, '__reduce__', '', (_rt, self: Alias) =>
  newTuple([GenericAliasType, newTuple([self.v.origin, self.v.args])]),
);
method(GenericAliasType, '__instancecheck__', 'instance, /', () => {
  throw typeError('isinstance() argument 2 cannot be a parameterized generic');
});
method(GenericAliasType, '__subclasscheck__', 'class, /', () => {
  throw typeError('issubclass() argument 2 cannot be a parameterized generic');
});
