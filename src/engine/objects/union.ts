/** `int | str` (Objects/unionobject.c): what `|` of two types and `typing.Union[...]` give, for annotations and isinstance. */
import { getAttr, hash, richCompareBool } from './abstract.ts';
import { isInstanceOf, isSubclassOf } from './type-checks.ts';
import { eager } from './maybe.ts';
import { classMethod, getset, method } from './native.ts';
import { incref, PyObject } from './object.ts';
import {
  makeBuiltinType,
  newStr,
  newTuple,
  None,
  NoneType,
  NotImplemented,
  ObjectType,
  pyBool,
  TupleType,
  TypeType,
  type PyTuple,
} from './roster.ts';
import { aliasArgText, collectParameters, GenericAliasType, substitute } from './generic-alias.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { PyType, type Hash, type Slots } from './type.ts';
import { combineTupleHash } from './tuple-hash.ts';
import { isRaise, typeError, TypeErrorType } from './errors.ts';
import { binaryOp } from './arithmetic.ts';

/** The payload is the tuple of members, counted: no unions in it, nothing twice. */
type Union = PyObject<PyTuple>;

export const UnionType = makeBuiltinType('Union', ObjectType, 'typing', true);
UnionType.weakrefable = true;

const unionable = new Set<PyType>([GenericAliasType, UnionType]);
/** A type whose instances may stand beside `|` though they are no types (type aliases). */
export function declareUnionable(type: PyType): void {
  unionable.add(type);
}

const isMember = (o: PyObject): boolean =>
  o === None || o instanceof PyType || unionable.has(o.type);

function membersOf(o: PyObject): readonly PyObject[] {
  if (o.type === UnionType) return (o as Union).v.v;
  return [o === None ? NoneType : o];
}

/** Flat, without duplicates: the member alone when there is but one. */
export function* makeUnion(rt: Rt, parts: readonly PyObject[]): Gen {
  const members: PyObject[] = [];
  for (const member of parts.flatMap(membersOf)) {
    let known = members.includes(member);
    for (let i = 0; !known && i < members.length; i++) {
      const other = members[i] as PyObject;
      if (member instanceof PyType && other instanceof PyType) continue;
      known = yield* settle(richCompareBool(rt, other, member, '=='));
    }
    if (!known) members.push(member);
  }
  if (members.length === 1) return members[0] as PyObject;
  return new PyObject<PyTuple>(UnionType, incref(newTuple(members)));
}

function unite(rt: Rt, a: PyObject, b: PyObject): PyObject | Gen {
  if (!isMember(a) || !isMember(b)) return NotImplemented;
  return eager(makeUnion(rt, [a, b]));
}

function* unionRepr(rt: Rt, self: Union): Gen {
  const texts: string[] = [];
  for (const member of self.v.v)
    texts.push(member === NoneType ? 'None' : yield* aliasArgText(rt, member));
  return newStr(texts.join(' | '));
}

/** Independent of the order of the members. */
function* unionHash(rt: Rt, self: Union): Gen<Hash> {
  const hashes: Hash[] = [];
  for (const member of self.v.v) hashes.push(yield* settle(hash(rt, member)));
  return combineTupleHash(hashes.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
}

function* sameMembers(rt: Rt, a: Union, b: Union, wanted: boolean): Gen {
  let same = a.v.v.length === b.v.v.length;
  for (const member of same ? a.v.v : []) {
    let found = false;
    for (const other of b.v.v)
      if (yield* settle(richCompareBool(rt, member, other, '=='))) found = true;
    same &&= found;
  }
  return pyBool(same === wanted);
}

TypeType.slots.or = unite;
GenericAliasType.slots.or = unite;
Object.assign(UnionType.slots, {
  repr: (rt, o) => eager(unionRepr(rt, o as Union)),
  hash: (rt, o) => eager(unionHash(rt, o as Union)),
  richcompare: (rt, a, b, op) =>
    b.type !== UnionType || (op !== '==' && op !== '!=')
      ? NotImplemented
      : eager(sameMembers(rt, a as Union, b as Union, op === '==')),
  or: unite,
  getitem: function* (rt, o, item): Gen {
    const self = o as Union;
    const parameters = yield* collectParameters(rt, self.v.v);
    const members = yield* substitute(rt, self, self.v.v, parameters, item);
    let made = members[0] as PyObject;
    // Joined one by one, as CPython does, so that a member that cannot be joined says so.
    for (const member of members.slice(1)) made = yield* settle(binaryOp(rt, 7, made, member));
    return made;
  },
  traverse: (o, visit) => visit((o as Union).v),
} satisfies Slots);

getset(UnionType, '__args__', (_rt, self: Union) => self.v);
getset(UnionType, '__origin__', () => UnionType);
getset(UnionType, '__parameters__', function* (rt, self: Union): Gen {
  return newTuple(yield* collectParameters(rt, self.v.v));
});
getset(UnionType, '__name__', () => newStr('Union'));
getset(UnionType, '__qualname__', () => newStr('Union'));
getset(UnionType, '__module__', () => newStr('typing'));
method(UnionType, '__mro_entries__', 'bases, /', function* (rt, self: Union): Gen {
  throw typeError(`Cannot subclass ${((yield* unionRepr(rt, self)) as PyObject<string>).v}`);
});

/** `Union[X, Y]`: members are checked as typing.py checks them; texts become forward references. */
classMethod(UnionType, '__class_getitem__', 'item, /', function* (rt, _cls, item: PyObject): Gen {
  const given = item.type === TupleType ? (item.v as readonly PyObject[]) : [item];
  if (given.length === 0) throw typeError('Cannot take a Union of no types.');
  const parts: PyObject[] = [];
  for (const part of given) {
    if (isMember(part)) {
      parts.push(part);
      continue;
    }
    const typing = yield* settle(rt.importModule('typing'));
    const check = yield* settle(getAttr(rt, typing, '_type_check'));
    parts.push(
      yield* settle(rt.call(check, [part, newStr('Union[arg, ...]: each arg must be a type.')])),
    );
  }
  return yield* makeUnion(rt, parts);
});

function* check(rt: Rt, self: Union, o: PyObject, name: string, test: typeof isInstanceOf): Gen {
  for (const member of self.v.v) {
    try {
      if (yield* settle(test(rt, o, member))) return pyBool(true);
    } catch (e) {
      if (member instanceof PyType || !isRaise(e, TypeErrorType)) throw e;
      throw typeError(`${name}() argument 2 cannot be a parameterized generic`);
    }
  }
  return pyBool(false);
}
method(UnionType, '__instancecheck__', 'instance, /', (rt, self: Union, o: PyObject) =>
  eager(check(rt, self, o, 'isinstance', isInstanceOf)),
);
method(UnionType, '__subclasscheck__', 'class, /', (rt, self: Union, o: PyObject) =>
  eager(check(rt, self, o, 'issubclass', isSubclassOf)),
);
