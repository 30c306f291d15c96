/**
 * `object` (the second half of Objects/typeobject.c): making instances, the default methods.
 * Instances of ordinary classes have their attribute dictionary as payload, made on first store.
 * References from instances to their class are not counted.
 */
import { track } from './collector.ts';
import {
  ensureInstanceDict,
  genericGetAttr,
  genericSetAttr,
  identityHash,
  instanceDict,
  isTrue,
  intOf,
  objectRepr,
  repr,
  str,
  typeName,
} from './abstract.ts';
import type { DictTable } from './dict-table.ts';
import { typeError } from './errors.ts';
import { WORK } from './native-work.ts';
import { classMethod, getset, method, parseSignature, type HostFunction } from './native.ts';
import { decref, extOf, immortalize, incref, PyObject } from './object.ts';
import {
  newInt,
  newList,
  newStr,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  WrapperDescriptorType,
  DictType,
  GetSetDescriptorType,
} from './roster.ts';
import { type SlotWrapper } from './slots.ts';
import { slotInit } from './slot-table.ts';
import { requireSameLayout } from './type-layout.ts';
import { isSubtype, lookup, PyType } from './type.ts';
import { settle, type Gen, type KwArgs, type Rt } from './runtime.ts';
import { internStr } from './intern.ts';

/** A bare instance of a class without a built-in payload. */
export function instanceAlloc(type: PyType): PyObject {
  const o = new PyObject(type, null);
  if (type.isHeap) track(type, o);
  return o;
}

export function isGenericInit(type: PyType): boolean {
  return type.slots.init === slotInit;
}

export function objectInit(
  _rt: Rt,
  self: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null,
): void {
  if (args.length === 0 && kw === null) return;
  const type = self.type;
  if (type.slots.init !== objectInit)
    throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
  if (type.slots.new === instanceNew)
    throw typeError(
      `${type.name}.__init__() takes exactly one argument (the instance to initialize)`,
    );
}

/** object.__new__ */
export function instanceNew(
  rt: Rt,
  type: PyType,
  args: readonly PyObject[],
  kw: KwArgs | null,
): PyObject {
  if (args.length > 0 || kw !== null) {
    if (type.slots.new !== instanceNew)
      throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
    if (type.slots.init === objectInit) throw typeError(`${type.name}() takes no arguments`);
  }
  if (type.isAbstract) throw abstractError(type);
  rt.work(WORK.INSTANCE);
  return instanceAlloc(type);
}

/** The error of instantiating a class with abstract methods left. */
function abstractError(type: PyType): unknown {
  const methods = type.dict.getStr('__abstractmethods__');
  const names = methods === undefined ? [] : abstractNames(methods);
  const list = names.map((n) => `'${n}'`).join(', ');
  return typeError(
    `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length === 1 ? '' : 's'} ${list}`,
  );
}

let abstractNames: (methods: PyObject) => string[] = () => [];
/** set.ts knows how to look into a frozenset. */
export function provideSetItems(read: (set: PyObject) => PyObject[]): void {
  abstractNames = (methods) =>
    read(methods)
      .map((o) => (o as PyObject<string>).v)
      .sort((a, b) => (a < b ? -1 : 1));
}

Object.assign(ObjectType.slots, {
  hash: identityHash,
  getattro: undefined,
  new: instanceNew,
  init: objectInit,
  traverse: (o, visit) => {
    // The payload of ordinary instances is their dictionary; built-in types have a traverse of their own.
    if (o.type.dictKind === 'payload' && o.v !== null) visit(o.v as PyObject);
  },
} satisfies typeof ObjectType.slots);

/** A default method that shows as a slot wrapper, as object's do. */
function slotMethod(name: string, signature: string, host: HostFunction): void {
  const parsed = parseSignature(signature);
  const wrapper: SlotWrapper = {
    name,
    owner: ObjectType,
    signature: parsed,
    call: (rt, self, args, kw) =>
      parsed.varArgs ? host(rt, self, args, kw) : host(rt, self, ...args),
  };
  ObjectType.dict.setStr(name, immortalize(new PyObject(WrapperDescriptorType, wrapper)));
}

slotMethod('__repr__', '', (rt, self: PyObject) => newStr(objectRepr(rt, self)));
slotMethod('__str__', '', function* (rt, self: PyObject): Gen {
  return newStr(yield* settle(repr(rt, self)));
});
slotMethod('__hash__', '', (rt, self: PyObject) => intOf(identityHash(rt, self)));
slotMethod('__eq__', 'value, /', (_rt, self: PyObject, other: PyObject) =>
  self === other ? pyBool(true) : NotImplemented,
);
slotMethod('__ne__', 'value, /', function* (rt, self: PyObject, other: PyObject): Gen {
  const slot = self.type.slots.richcompare;
  if (slot === undefined) return self === other ? pyBool(false) : NotImplemented;
  const r = yield* settle(slot(rt, self, other, '=='));
  if (r === NotImplemented) return r;
  return pyBool(!(yield* settle(isTrue(rt, r))));
});
for (const name of ['__lt__', '__le__', '__gt__', '__ge__'])
  slotMethod(name, 'value, /', () => NotImplemented);
slotMethod('__getattribute__', 'name, /', (rt, self: PyObject, name: PyObject<string>) =>
  genericGetAttr(rt, self, name.v),
);
slotMethod(
  '__setattr__',
  'name, value, /',
  function* (rt, self: PyObject, name: PyObject<string>, value: PyObject): Gen {
    yield* settle(genericSetAttr(rt, self, name.v, value));
    return None;
  },
);
slotMethod('__delattr__', 'name, /', function* (rt, self: PyObject, name: PyObject<string>): Gen {
  yield* settle(genericSetAttr(rt, self, name.v, null));
  return None;
});
slotMethod(
  '__init__',
  '*args, **kwargs',
  (rt, self: PyObject, args: PyObject[], kw: KwArgs | null) => {
    objectInit(rt, self, args, kw);
    return None;
  },
);
method(
  ObjectType,
  '__format__',
  'format_spec, /',
  function* (rt, self: PyObject, spec: PyObject<string>): Gen {
    if (spec.v !== '')
      throw typeError(`unsupported format string passed to ${typeName(self)}.__format__`);
    return newStr(yield* settle(str(rt, self)));
  },
);
method(ObjectType, '__sizeof__', '', () => newInt(16));
method(ObjectType, '__dir__', '', (_rt, self: PyObject) => newList(dirOf(self).map(internStr)));
classMethod(
  ObjectType,
  '__init_subclass__',
  '*args, **kwargs',
  (_rt, cls: PyType, args: PyObject[], kw: KwArgs | null) => {
    if (args.length > 0 || kw !== null)
      throw typeError(`${cls.name}.__init_subclass__() takes no keyword arguments`);
    return None;
  },
);
classMethod(ObjectType, '__subclasshook__', 'subclass, /', () => NotImplemented);

/** Names that `dir(o)` lists, sorted. */
export function dirOf(o: PyObject): string[] {
  const names = new Set<string>();
  const addTable = (table: DictTable): void => {
    for (const key of table.map.keys()) if (typeof key === 'string') names.add(key);
  };
  const dict = instanceDict(o);
  if (dict !== null) addTable(dict.v as DictTable);
  const mro = o instanceof PyType ? o.mro : o.type.mro;
  for (const type of mro) addTable(type.dict);
  return [...names].sort((a, b) => (a < b ? -1 : 1));
}

getset(
  ObjectType,
  '__class__',
  (_rt, self: PyObject) => self.type,
  (_rt, self: PyObject, value) => {
    if (!(value instanceof PyType))
      throw typeError(
        `__class__ must be set to a class, not '${value === null ? 'NULL' : typeName(value)}' object`,
      );
    if (!value.isHeap || !self.type.isHeap)
      throw typeError(
        '__class__ assignment only supported for mutable types or ModuleType subclasses',
      );
    requireSameLayout('__class__', value, self.type);
    self.type = value;
  },
);
getset(ObjectType, '__doc__', (_rt, self: PyObject) => {
  const doc = lookup(self.type, '__doc__');
  // Found itself: the type has no docstring.
  return doc === undefined || doc.type === GetSetDescriptorType ? None : doc;
});

/** `o.__dict__ = mapping` (_PyObject_SetDict); deleting it leaves an empty one for later. */
function setInstanceDict(rt: Rt, self: PyObject, value: PyObject | null): void {
  if (value !== null && !isSubtype(value.type, DictType)) {
    throw typeError(`__dict__ must be set to a dictionary, not a '${typeName(value)}'`);
  }
  const old = instanceDict(self);
  if (value !== null) incref(value);
  if (self.type.dictKind === 'payload') self.v = value;
  else extOf(self).dict = value;
  if (old !== null) decref(rt, old);
}

/** `instance.__dict__` of classes whose instances have one; built-in types do not let it be deleted. */
export function dictGetSet(type: PyType, deletable = false): void {
  getset(
    type,
    '__dict__',
    (_rt, self: PyObject) => ensureInstanceDict(self) as PyObject,
    deletable
      ? setInstanceDict
      : (rt, self, value) => {
          if (value === null) throw typeError('cannot delete __dict__');
          setInstanceDict(rt, self, value);
        },
  );
}

/** `__weakref__`: the first weak reference to the object. */
export function weakrefGetSet(type: PyType): void {
  getset(
    type,
    '__weakref__',
    (_rt, self: PyObject) =>
      // One that is gone stays in the list until the next one comes.
      self.ext?.weakrefs?.find((ref) => ref.refcnt > 0) ?? None,
  );
}

export function rejectKeywords(name: string, kw: KwArgs | null): void {
  if (kw !== null && kw.size > 0) throw typeError(`${name}() takes no keyword arguments`);
}
