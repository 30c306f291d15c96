/**
 * `list[int]` and its like (Objects/genericaliasobject.c): a class with arguments that mean nothing at
 * run time. Left out: type variables and their substitution, `*list[int]`.
 */
import { genericLookup, getAttr, repr, richCompareBool, hash } from './abstract.ts';
import { incref, PyObject } from './object.ts';
import { getset, method } from './native.ts';
import {
  makeBuiltinType,
  newStr,
  newTuple,
  NotImplemented,
  ObjectType,
  pyBool,
  TupleType,
  Ellipsis,
  type PyTuple,
} from './roster.ts';
import { PyType, type Slots } from './type.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { andThen, eager } from './maybe.ts';
import { typeError } from './errors.ts';

interface AliasData {
  readonly origin: PyType;
  readonly args: PyTuple;
}

type Alias = PyObject<AliasData>;

export const GenericAliasType = makeBuiltinType('GenericAlias', ObjectType, 'types', true);

/** `origin[item]` */
export function newGenericAlias(origin: PyType, item: PyObject): Alias {
  const args = item.type === TupleType ? (item as PyTuple) : newTuple([item]);
  return new PyObject(GenericAliasType, { origin: incref(origin), args: incref(args) });
}

/** A type as it stands in the brackets: without `<class ...>`. */
export function* aliasArgText(rt: Rt, arg: PyObject): Gen<string> {
  if (arg === Ellipsis) return '...';
  if (arg instanceof PyType)
    return arg.module === 'builtins' ? arg.qualname : `${arg.module}.${arg.qualname}`;
  return yield* settle(repr(rt, arg));
}

function* aliasRepr(rt: Rt, { origin, args }: AliasData): Gen {
  const texts: string[] = [];
  for (const arg of args.v) texts.push(yield* aliasArgText(rt, arg));
  return newStr(
    `${yield* aliasArgText(rt, origin)}[${texts.length === 0 ? '()' : texts.join(', ')}]`,
  );
}

Object.assign(GenericAliasType.slots, {
  repr: (rt, o) => eager(aliasRepr(rt, (o as Alias).v)),
  call: (rt, o, args, kw) => rt.call((o as Alias).v.origin, args, kw),
  hash: (rt, o) => hash(rt, (o as Alias).v.args),
  richcompare: (rt, a, b, op) => {
    if (b.type !== GenericAliasType || (op !== '==' && op !== '!=')) return NotImplemented;
    const x = (a as Alias).v;
    const y = (b as Alias).v;
    return andThen(richCompareBool(rt, x.args, y.args, '=='), (same) =>
      pyBool((same && x.origin === y.origin) === (op === '==')),
    );
  },
  getattro: (rt, o, name) => {
    const own =
      name.startsWith('__') && name !== '__doc__' ? genericLookup(rt, o, name) : undefined;
    return own ?? getAttr(rt, (o as Alias).v.origin, name);
  },
  traverse: (o, visit) => {
    visit((o as Alias).v.origin);
    visit((o as Alias).v.args);
  },
} satisfies Slots);
getset(GenericAliasType, '__origin__', (_rt, self: Alias) => self.v.origin);
getset(GenericAliasType, '__args__', (_rt, self: Alias) => self.v.args);
getset(GenericAliasType, '__parameters__', () => newTuple([]));
method(GenericAliasType, '__mro_entries__', 'bases, /', (_rt, self: Alias) =>
  newTuple([self.v.origin]),
);
method(GenericAliasType, '__instancecheck__', 'instance, /', () => {
  throw typeError('isinstance() argument 2 cannot be a parameterized generic');
});
method(GenericAliasType, '__subclasscheck__', 'class, /', () => {
  throw typeError('issubclass() argument 2 cannot be a parameterized generic');
});
