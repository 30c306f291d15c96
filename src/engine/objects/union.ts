/** `int | str` (Objects/unionobject.c): what `|` of two types gives, for annotations and isinstance. */
import { hash } from './abstract.ts';
import { isInstanceOf, isSubclassOf } from './type-checks.ts';
import { eager } from './maybe.ts';
import { getset, method } from './native.ts';
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
  TypeType,
  type PyTuple,
} from './roster.ts';
import { aliasArgText, GenericAliasType } from './generic-alias.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { PyType, type Hash, type Slots } from './type.ts';
import { combineTupleHash } from './tuple-hash.ts';
import { typeError } from './errors.ts';

/** The payload is the tuple of members, counted: no unions in it, nothing twice. */
type Union = PyObject<PyTuple>;

export const UnionType = makeBuiltinType('Union', ObjectType, 'typing', true);

const isMember = (o: PyObject): boolean =>
  o === None || o instanceof PyType || o.type === GenericAliasType || o.type === UnionType;

function membersOf(o: PyObject): readonly PyObject[] {
  if (o.type === UnionType) return (o as Union).v.v;
  return [o === None ? NoneType : o];
}

function unite(_rt: Rt, a: PyObject, b: PyObject): PyObject {
  if (!isMember(a) || !isMember(b)) return NotImplemented;
  const members: PyObject[] = [];
  for (const member of [...membersOf(a), ...membersOf(b)])
    if (!members.includes(member)) members.push(member);
  if (members.length === 1) return members[0] as PyObject;
  return new PyObject<PyTuple>(UnionType, incref(newTuple(members)));
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

function sameMembers(a: Union, b: Union): boolean {
  return a.v.v.length === b.v.v.length && a.v.v.every((member) => b.v.v.includes(member));
}

TypeType.slots.or = unite;
GenericAliasType.slots.or = unite;
Object.assign(UnionType.slots, {
  repr: (rt, o) => eager(unionRepr(rt, o as Union)),
  hash: (rt, o) => eager(unionHash(rt, o as Union)),
  richcompare: (_rt, a, b, op) =>
    b.type !== UnionType || (op !== '==' && op !== '!=')
      ? NotImplemented
      : pyBool(sameMembers(a as Union, b as Union) === (op === '==')),
  or: unite,
  traverse: (o, visit) => visit((o as Union).v),
} satisfies Slots);

getset(UnionType, '__args__', (_rt, self: Union) => self.v);
getset(UnionType, '__origin__', () => UnionType);
getset(UnionType, '__parameters__', () => newTuple([]));

function* check(rt: Rt, self: Union, o: PyObject, name: string, test: typeof isInstanceOf): Gen {
  for (const member of self.v.v)
    if (!(member instanceof PyType))
      throw typeError(`${name}() argument 2 cannot be a parameterized generic`);
  for (const member of self.v.v) if (yield* settle(test(rt, o, member))) return pyBool(true);
  return pyBool(false);
}
method(UnionType, '__instancecheck__', 'instance, /', (rt, self: Union, o: PyObject) =>
  eager(check(rt, self, o, 'isinstance', isInstanceOf)),
);
method(UnionType, '__subclasscheck__', 'class, /', (rt, self: Union, o: PyObject) =>
  eager(check(rt, self, o, 'issubclass', isSubclassOf)),
);
