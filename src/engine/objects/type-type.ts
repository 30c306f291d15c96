/**
 * `type` (the first half of Objects/typeobject.c): making
 * classes, attributes of classes, calling them. Left out: type flags.
 */
import {
  callMethod,
  callSpecial,
  listFrom,
  nameOfType,
  noAttribute,
  storeAttr,
  argumentName,
  typeName,
} from './abstract.ts';
import type { PyCell } from './code-object.ts';
import { collect } from './containers.ts';
import { dictCopy } from './dict-ops.ts';
import { DictTable } from './dict-table.ts';
import { attributeError, Raise, typeError, valueError } from './errors.ts';
import { addNote } from './exceptions.ts';
import { internStr } from './intern.ts';
import { classMethod, getset, method } from './native.ts';
import { decref, immortalize, incref, PyObject } from './object.ts';
import {
  BytesType,
  CellType,
  ClassMethodType,
  DictType,
  FunctionType,
  MappingProxyType,
  MemberDescriptorType,
  ModuleType,
  newDict,
  newList,
  newStr,
  newTuple,
  None,
  IntType,
  ObjectType,
  pyBool,
  StaticMethodType,
  StrType,
  TupleType,
  TypeType,
} from './roster.ts';
import { fixupSlots, isSlotName } from './slots.ts';
import { dictGetSet, instanceNew, objectInit, weakrefGetSet } from './object-type.ts';
import { firstInvalidIdentifierChar } from '../syntax/identifiers.ts';
import { andThen } from './maybe.ts';
import { isInstanceOfType } from './type-checks.ts';
import { bestBase, requireSameLayout, solidBase } from './type-layout.ts';
import { isSubtype, lookup, PyType } from './type.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from './runtime.ts';

// --- calling ------------------------------------------------------------------------------------------

function typeCall(rt: Rt, self: PyObject, args: readonly PyObject[], kw: KwArgs | null): Result {
  const type = self as PyType;
  if (type === TypeType && args.length === 1 && kw === null) return (args[0] as PyObject).type;
  if (type === TypeType && args.length !== 3) throw typeError('type() takes 1 or 3 arguments');
  const make = type.slots.new;
  if (make === undefined) throw typeError(`cannot create '${nameOfType(type)}' instances`);
  const made = make(rt, type, args, kw);
  if (isGen(made)) return initialize(rt, type, made, args, kw);
  if (!isSubtype(made.type, type)) return made;
  const init = made.type.slots.init;
  // object.__init__ minds its arguments only where object.__new__ does not.
  if (init === undefined || (init === objectInit && make !== instanceNew)) return made;
  incref(made);
  let done: Maybe<void>;
  try {
    done = init(rt, made, args, kw);
  } catch (e) {
    decref(rt, made);
    throw e;
  }
  if (isGen(done)) return finishInit(rt, made, done);
  made.refcnt--;
  return made;
}

/** `made` is counted meanwhile, and dies when its initialization fails. */
function* finishInit(rt: Rt, made: PyObject, pending: Gen<void>): Gen {
  try {
    yield* pending;
  } catch (e) {
    decref(rt, made);
    throw e;
  }
  made.refcnt--;
  return made;
}

function* initialize(
  rt: Rt,
  type: PyType,
  pending: Gen,
  args: readonly PyObject[],
  kw: KwArgs | null,
): Gen {
  const made = yield* pending;
  if (!isSubtype(made.type, type)) return made;
  const init = made.type.slots.init;
  if (init === undefined) return made;
  incref(made);
  return yield* finishInit(rt, made, settle(init(rt, made, args, kw)));
}

// --- making -------------------------------------------------------------------------------------------

/** C3 linearisation (mro_implementation). */
export function computeMro(type: PyType, bases: readonly PyType[]): PyType[] {
  const duplicate = bases.find((b, i) => bases.indexOf(b) !== i);
  if (duplicate !== undefined) throw typeError(`duplicate base class ${duplicate.name}`);
  const sequences = [...bases.map((b) => b.mro.slice()), bases.slice()];
  const mro: PyType[] = [type];
  for (;;) {
    const left = sequences.filter((s) => s.length > 0);
    if (left.length === 0) return mro;
    const next = left
      .map((s) => s[0] as PyType)
      .find((candidate) => !left.some((s) => s.indexOf(candidate) > 0));
    if (next === undefined) {
      const names = [...new Set(left.map((s) => (s[0] as PyType).name))].join(', ');
      throw typeError(
        `Cannot create a consistent method resolution order (MRO) for bases ${names}`,
      );
    }
    mro.push(next);
    for (const s of sequences) if (s[0] === next) s.shift();
  }
}

/** The most derived metaclass (_PyType_CalculateMetaclass). */
export function winnerOf(meta: PyType, bases: readonly PyObject[]): PyType {
  let winner = meta;
  for (const base of bases) {
    const type = base.type;
    if (isSubtype(winner, type)) continue;
    if (!isSubtype(type, winner)) {
      throw typeError(
        'metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases',
      );
    }
    winner = type;
  }
  return winner;
}

function* typeNew(rt: Rt, meta: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  if (args.length !== 3)
    throw typeError(`type.__new__() takes exactly 3 arguments (${args.length} given)`);
  const [name, basesTuple, namespace] = args as [
    PyObject<string>,
    PyObject<readonly PyObject[]>,
    PyObject<DictTable>,
  ];
  if (!isSubtype(name.type, StrType))
    throw typeError(`type.__new__() argument 1 must be str, not ${argumentName(name)}`);
  if (!isSubtype(basesTuple.type, TupleType))
    throw typeError(`type.__new__() argument 2 must be tuple, not ${argumentName(basesTuple)}`);
  if (!isSubtype(namespace.type, DictType))
    throw typeError(`type.__new__() argument 3 must be dict, not ${argumentName(namespace)}`);
  if (name.v.includes('\0')) throw valueError('type name must not contain null characters');
  const winner = winnerOf(meta, basesTuple.v);
  if (winner !== meta && winner.slots.new !== typeNew) {
    return yield* settle(
      (winner.slots.new as NonNullable<PyType['slots']['new']>)(rt, winner, args, kw),
    );
  }
  const bases = basesTuple.v.length === 0 ? [ObjectType] : (basesTuple.v as readonly PyType[]);
  for (const base of bases) if (!(base instanceof PyType)) throw typeError('bases must be types');
  const type = makeType(rt, winner, name.v, bases, namespace.v, yield* slotNames(rt, namespace.v));
  if (lookup(winner, 'mro') !== lookup(TypeType, 'mro')) yield* askForMro(rt, type);
  // A class stands in its own __mro__, so counts alone never free it: instances, which do not count it, rely on that.
  incref(type);
  yield* setNames(rt, type);
  yield* initSubclass(rt, type, kw);
  return type;
}

/** A metaclass with a mro() of its own decides the order of resolution. */
function* askForMro(rt: Rt, type: PyType): Gen<void> {
  const order = yield* collect(rt, yield* callMethod(rt, type, 'mro'));
  for (const each of order)
    if (!(each instanceof PyType))
      throw typeError(`mro() returned a non-class ('${typeName(each)}')`);
  type.mro = order as PyType[];
  typeModified(rt, type, true);
}

function makeType(
  rt: Rt,
  meta: PyType,
  name: string,
  bases: readonly PyType[],
  namespace: DictTable,
  slots: readonly string[] | null,
): PyType {
  const base = bestBase(bases);
  const dict = new DictTable();
  dictCopy(dict, namespace);
  const type = new PyType(meta, name, bases.map(incref), dict, true);
  type.base = base;
  type.mro = computeMro(type, bases);
  readSpecialNames(rt, type, dict, name);
  layOut(type, base, dict, slots);
  if (dict.getStr('__doc__') === undefined) dict.setStr('__doc__', None);
  fixupSlots(type);
  for (const b of bases) rt.registerSubclass(b, type);
  return type;
}

/** `__qualname__`, `__module__`, implicit static and class methods, `__classcell__`, `__hash__`. */
function readSpecialNames(rt: Rt, type: PyType, dict: DictTable, name: string): void {
  const qualname = dict.getStr('__qualname__');
  if (qualname !== undefined) {
    if (!isSubtype(qualname.type, StrType))
      throw typeError(`type __qualname__ must be a str, not ${typeName(qualname)}`);
    type.qualname = (qualname as PyObject<string>).v;
    dict.deleteByHostKey('__qualname__');
  } else type.qualname = name;
  const module = dict.getStr('__module__');
  if (module !== undefined) {
    if (module.type === StrType) type.module = module.v as string;
  } else {
    // As a class statement would have set it: the module of the code that calls.
    const caller = (rt.state.get('module.name') as (() => PyObject | undefined) | undefined)?.();
    if (caller !== undefined) {
      dict.setStr('__module__', incref(caller));
      if (caller.type === StrType) type.module = caller.v as string;
    }
  }
  const wrap = (method: string, wrapper: PyType): void => {
    const f = dict.getStr(method);
    if (f !== undefined && f.type === FunctionType)
      dict.setStr(method, incref(new PyObject<PyObject>(wrapper, f)));
  };
  wrap('__new__', StaticMethodType);
  wrap('__init_subclass__', ClassMethodType);
  wrap('__class_getitem__', ClassMethodType);
  const cell = dict.getStr('__classcell__') as PyCell | undefined;
  if (cell !== undefined) {
    if (cell.type !== CellType)
      throw typeError(`type.__new__ expected a cell, not '${typeName(cell)}'`);
    cell.v = incref(type);
    dict.deleteByHostKey('__classcell__');
    decref(rt, cell);
  }
  const namespaceCell = dict.getStr('__classdictcell__');
  if (namespaceCell !== undefined) {
    dict.deleteByHostKey('__classdictcell__');
    decref(rt, namespaceCell);
  }
  if (dict.getStr('__eq__') !== undefined && dict.getStr('__hash__') === undefined)
    dict.setStr('__hash__', None);
}

/** Their instances have no place for slots and weak references behind the value. */
const VARIABLE_SIZE: readonly PyType[] = [IntType, TupleType, BytesType, TypeType];

/** Where instances keep their attributes: `__slots__`, `__dict__`, weak references. */
function layOut(
  type: PyType,
  base: PyType,
  dict: DictTable,
  names: readonly string[] | null,
): void {
  type.slotNames = base.slotNames;
  const ofVariableSize = VARIABLE_SIZE.some((t) => isSubtype(base, t));
  if (names !== null && names.length > 0 && ofVariableSize)
    throw typeError(`nonempty __slots__ not supported for subtype of '${base.name}'`);
  const wantsWeakref = names === null || names.includes('__weakref__');
  type.weakrefable = (wantsWeakref && !ofVariableSize) || base.weakrefable;
  const inherited = type.mro.slice(1).find((t) => t.dictKind !== 'none');
  const own = solidBase(type) === ObjectType ? 'payload' : 'ext';
  // A class's dictionary is its own field, whatever its metaclass.
  // Both keep their attributes in what they are.
  if (isSubtype(type, TypeType) || isSubtype(type, ModuleType)) type.dictKind = 'none';
  else if (inherited !== undefined || names === null || names.includes('__dict__'))
    type.dictKind = own;
  const dicts = names?.filter((name) => name === '__dict__').length ?? 0;
  if (dicts > (inherited === undefined ? 1 : 0))
    throw typeError('__dict__ slot disallowed: we already got one');
  if (type.dictKind !== 'none' && inherited === undefined) dictGetSet(type, true);
  const weakrefHere = wantsWeakref && !base.weakrefable && !ofVariableSize;
  if (names !== null && wantsWeakref && !weakrefHere)
    throw typeError('__weakref__ slot disallowed: we already got one');
  if (weakrefHere && !isSubtype(type, TypeType)) weakrefGetSet(type);
  if (names === null) return;
  const fields = names
    .filter((n) => n !== '__dict__' && n !== '__weakref__')
    .map((n) => mangle(type.name, n));
  for (const name of new Set(fields)) {
    if (dict.getStr(name) !== undefined)
      throw valueError(`'${name}' in __slots__ conflicts with class variable`);
    const index = type.slotNames.length;
    type.slotNames = [...type.slotNames, name];
    dict.setStr(
      name,
      incref(new PyObject<SlotMember>(MemberDescriptorType, { name, index, owner: type })),
    );
  }
}

/** Payload of a slot's descriptor. */
export interface SlotMember {
  readonly name: string;
  readonly index: number;
  readonly owner: PyType;
}

/** The names that a class body gives as `__slots__`, one or any iterable of them; null without. */
function* slotNames(rt: Rt, namespace: DictTable): Gen<readonly string[] | null> {
  const slots = namespace.getStr('__slots__');
  if (slots === undefined) return null;
  const names = isSubtype(slots.type, StrType) ? [slots] : yield* settle(listFrom(rt, slots));
  return names.map((o) => {
    if (!isSubtype(o.type, StrType))
      throw typeError(`__slots__ items must be strings, not '${typeName(o)}'`);
    const name = o.v as string;
    if (name === '' || firstInvalidIdentifierChar(name) >= 0)
      throw typeError('__slots__ must be identifiers');
    return name;
  });
}

function mangle(className: string, name: string): string {
  if (!name.startsWith('__') || name.endsWith('__')) return name;
  const stripped = className.replace(/^_+/, '');
  return stripped === '' ? name : `_${stripped}${name}`;
}

function* setNames(rt: Rt, type: PyType): Gen<void> {
  for (const [key, entry] of [...type.dict.map]) {
    const value = entry.value;
    if (
      value === undefined ||
      typeof key !== 'string' ||
      lookup(value.type, '__set_name__') === undefined
    )
      continue;
    try {
      yield* callSpecial(rt, value, '__set_name__', [type, internStr(key)]);
    } catch (e) {
      const text = `Error calling __set_name__ on '${typeName(value)}' instance '${key}' in '${type.name}'`;
      if (e instanceof Raise) yield* addNote(rt, e.exc, text);
      throw e;
    }
  }
}

function* initSubclass(rt: Rt, type: PyType, kw: KwArgs | null): Gen<void> {
  for (const base of type.mro.slice(1)) {
    const hook = base.dict.getStr('__init_subclass__');
    if (hook === undefined) continue;
    if (base === ObjectType && kw === null) return;
    const get = hook.type.slots.descrGet;
    const bound = get === undefined ? hook : yield* settle(get(rt, hook, null, type));
    yield* settle(rt.call(bound, [], kw));
    return;
  }
}

// --- attributes -----------------------------------------------------------------------------------------

/** type_getattro: the metatype's data descriptors, then the MRO of the class itself, then the metatype. */
function typeGetAttro(rt: Rt, o: PyObject, name: string): Result {
  const type = o as PyType;
  const metaAttr = lookup(type.type, name);
  const metaGet = metaAttr?.type.slots.descrGet;
  if (metaAttr !== undefined && metaGet !== undefined && metaAttr.type.slots.descrSet !== undefined)
    return metaGet(rt, metaAttr, type, type.type);
  const attr = lookup(type, name);
  if (attr !== undefined) {
    const get = attr.type.slots.descrGet;
    return get === undefined ? attr : get(rt, attr, null, type);
  }
  if (metaAttr !== undefined)
    return metaGet === undefined ? metaAttr : metaGet(rt, metaAttr, type, type.type);
  throw noAttribute(type, name);
}

function typeSetAttro(rt: Rt, o: PyObject, name: string, value: PyObject | null): Maybe<void> {
  const type = o as PyType;
  if (!type.isHeap)
    throw typeError(`cannot set '${name}' attribute of immutable type '${type.name}'`);
  const metaAttr = lookup(type.type, name);
  const set = metaAttr?.type.slots.descrSet;
  if (metaAttr !== undefined && set !== undefined) return set(rt, metaAttr, type, value);
  if (value === null) {
    const gone = type.dict.deleteByHostKey(name);
    if (gone === undefined)
      throw attributeError(type, name, `type object '${type.name}' has no attribute '${name}'`);
    decref(rt, gone.value);
  } else storeAttr(rt, type.dict, name, value);
  typeModified(rt, type, isSlotName(name));
}

/** PyType_Modified: forget cached lookups here and in all subclasses. */
function typeModified(rt: Rt, type: PyType, slotsToo: boolean): void {
  type.version++;
  type.lookupCache.clear();
  if (slotsToo) fixupSlots(type);
  for (const sub of rt.subclassesOf(type)) typeModified(rt, sub, slotsToo);
}

/** `cls.__bases__ = (...)`: its order of resolution and those of its subclasses are made anew, or nothing is. */
function setBases(rt: Rt, type: PyType, value: PyObject | null): void {
  if (value === null) throw typeError(`cannot delete '__bases__' attribute of type '${type.name}'`);
  if (!isSubtype(value.type, TupleType))
    throw typeError(`can only assign tuple to ${type.name}.__bases__, not ${typeName(value)}`);
  const bases = value.v as readonly PyType[];
  if (bases.length === 0)
    throw typeError(`can only assign non-empty tuple to ${type.name}.__bases__, not ()`);
  for (const base of bases) {
    if (!(base instanceof PyType))
      throw typeError(
        `${type.name}.__bases__ must be tuple of classes, not '${typeName(base as PyObject)}'`,
      );
    if (isSubtype(base, type)) throw typeError('a __bases__ item causes an inheritance cycle');
  }
  const base = bestBase(bases);
  requireSameLayout('__bases__', base, type.base as PyType);
  const affected = [type, ...descendants(rt, type)];
  const before = affected.map((t) => t.mro);
  const old = type.bases;
  try {
    type.bases = bases.map(incref);
    for (const t of affected) t.mro = computeMro(t, t.bases);
  } catch (e) {
    type.bases = old;
    affected.forEach((t, i) => (t.mro = before[i] as PyType[]));
    throw e;
  }
  type.base = base;
  for (const b of old) rt.forgetSubclass(b, type);
  for (const b of bases) rt.registerSubclass(b, type);
  typeModified(rt, type, true);
  for (const b of old) decref(rt, b);
}

/** The classes below, each behind its bases. */
function descendants(rt: Rt, type: PyType): PyType[] {
  const found: PyType[] = [];
  const visit = (t: PyType): void => {
    for (const sub of rt.subclassesOf(t)) {
      const at = found.indexOf(sub);
      if (at >= 0) found.splice(at, 1);
      found.push(sub);
      visit(sub);
    }
  };
  visit(type);
  return found;
}

function typeRepr(type: PyType): string {
  const name = type.module === 'builtins' ? type.qualname : `${type.module}.${type.qualname}`;
  return `<class '${name}'>`;
}

Object.assign(TypeType.slots, {
  call: typeCall,
  new: typeNew,
  init: () => undefined,
  getattro: typeGetAttro,
  setattro: typeSetAttro,
  repr: (_rt, o) => newStr(typeRepr(o as PyType)),
  traverse: (o, visit) => {
    const type = o as PyType;
    if (!type.isHeap) return;
    for (const entry of type.dict.map.values()) if (entry.value !== undefined) visit(entry.value);
    for (const base of type.bases) visit(base);
  },
} satisfies typeof TypeType.slots);

getset(
  TypeType,
  '__name__',
  (_rt, type: PyType) => newStr(type.name),
  (_rt, type: PyType, value) => {
    if (value === null)
      throw typeError(`cannot delete '__name__' attribute of immutable type '${type.name}'`);
    if (!isSubtype(value.type, StrType))
      throw typeError(`can only assign string to ${type.name}.__name__, not '${typeName(value)}'`);
    type.name = value.v as string;
  },
);
getset(
  TypeType,
  '__qualname__',
  (_rt, type: PyType) => newStr(type.qualname),
  (_rt, type: PyType, value) => {
    if (value === null)
      throw typeError(`cannot delete '__qualname__' attribute of type '${type.name}'`);
    if (!isSubtype(value.type, StrType))
      throw typeError(
        `can only assign string to ${type.name}.__qualname__, not '${typeName(value)}'`,
      );
    type.qualname = value.v as string;
  },
);
getset(
  TypeType,
  '__module__',
  (_rt, type: PyType) =>
    (type.isHeap ? type.dict.getStr('__module__') : undefined) ?? internStr(type.module),
  (rt, type: PyType, value) => {
    type.module = (value as PyObject<string>).v;
    storeAttr(rt, type.dict, '__module__', value as PyObject);
  },
);
getset(TypeType, '__bases__', (_rt, type: PyType) => newTuple(type.bases.slice()), setBases);
getset(TypeType, '__base__', (_rt, type: PyType) => type.base ?? None);
getset(TypeType, '__mro__', (_rt, type: PyType) => newTuple(type.mro.slice()));
getset(
  TypeType,
  '__dict__',
  // The dict is the class's own: it must not go, and take the attributes along, when the proxy does.
  (_rt, type: PyType) =>
    new PyObject(MappingProxyType, immortalize(new PyObject(DictType, type.dict))),
);
getset(
  TypeType,
  '__doc__',
  (_rt, type: PyType) => type.dict.getStr('__doc__') ?? None,
  (rt, type: PyType, value) => storeAttr(rt, type.dict, '__doc__', value ?? None),
);
getset(
  TypeType,
  '__abstractmethods__',
  (_rt, type: PyType) => {
    const v = type.dict.getStr('__abstractmethods__');
    if (v === undefined) throw attributeError(type, '__abstractmethods__', '__abstractmethods__');
    return v;
  },
  function* (rt, type: PyType, value): Gen<void> {
    if (value === null) type.dict.deleteByHostKey('__abstractmethods__');
    else storeAttr(rt, type.dict, '__abstractmethods__', value);
    const n = value === null ? 0 : value.type.slots.length?.(rt, value);
    type.isAbstract = n !== undefined && (isGen(n) ? yield* n : n) > 0;
  },
);
method(TypeType, 'mro', '', (_rt, type: PyType) => newList(type.mro.slice()));
method(TypeType, '__subclasses__', '', (rt, type: PyType) =>
  newList(rt.subclassesOf(type).slice()),
);
method(TypeType, '__instancecheck__', 'instance, /', (rt, type: PyType, o: PyObject) =>
  andThen(isInstanceOfType(rt, o, type), pyBool),
);
method(TypeType, '__subclasscheck__', 'subclass, /', (_rt, type: PyType, sub: PyObject) =>
  pyBool(sub instanceof PyType && isSubtype(sub, type)),
);
classMethod(TypeType, '__prepare__', '*args, **kwargs', () => newDict());
