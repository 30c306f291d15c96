/**
 * Descriptors that programs make: property, classmethod, staticmethod (Objects/funcobject.c, descrobject.c),
 * and those of types: computed attributes and `__slots__` members.
 */
import {
  ensureInstanceDict,
  getAttr,
  getOptionalAttr,
  repr,
  storeAttr,
  nameOfType,
  typeName,
} from './abstract.ts';
import type { DictTable } from './dict-table.ts';
import { attributeError, typeError } from './errors.ts';
import {
  bindNative,
  constant,
  getset,
  member,
  method,
  parseSignature,
  type GetSet,
  type NativeFunction,
} from './native.ts';
import { decref, extOf, incref, PyObject } from './object.ts';
import {
  ClassMethodType,
  GetSetDescriptorType,
  MemberDescriptorType,
  newStr,
  None,
  PropertyType,
  pyBool,
  StaticMethodType,
  StrType,
} from './roster.ts';
import { newMethod } from './function.ts';
import { dictGetSet } from './object-type.ts';
import type { SlotMember } from './type-type.ts';
import { isInstance, type PyType } from './type.ts';
import { settle, type Gen, type Rt } from './runtime.ts';

// --- computed attributes and slots of types ---------------------------------------------------------------

Object.assign(GetSetDescriptorType.slots, {
  repr: (_rt, o) =>
    newStr(
      `<attribute '${(o.v as GetSet).name}' of '${nameOfType((o.v as GetSet).owner)}' objects>`,
    ),
  descrGet: (rt, descr, obj) => {
    if (obj === null) return descr;
    const d = descr.v as GetSet;
    checkOwner(d, obj);
    return d.get(rt, obj);
  },
  descrSet: (rt, descr, obj, value) => {
    const d = descr.v as GetSet;
    checkOwner(d, obj);
    if (d.set === null)
      throw attributeError(
        obj,
        d.name,
        `attribute '${d.name}' of '${nameOfType(d.owner)}' objects is not writable`,
      );
    return d.set(rt, obj, value);
  },
} satisfies typeof GetSetDescriptorType.slots);

type Member = PyObject<SlotMember | GetSet>;

function checkOwner(d: SlotMember | GetSet, obj: PyObject): void {
  if (!isInstance(obj, d.owner))
    throw typeError(
      `descriptor '${d.name}' for '${nameOfType(d.owner)}' objects doesn't apply to a '${typeName(obj)}' object`,
    );
}

Object.assign(MemberDescriptorType.slots, {
  repr: (_rt, o) =>
    newStr(`<member '${(o as Member).v.name}' of '${nameOfType((o as Member).v.owner)}' objects>`),
  descrGet: (rt, descr, obj) => {
    if (obj === null) return descr;
    const m = (descr as Member).v;
    checkOwner(m, obj);
    if ('get' in m) return m.get(rt, obj);
    const value = obj.ext?.slots?.[m.index];
    if (value === undefined)
      throw attributeError(obj, m.name, `'${typeName(obj)}' object has no attribute '${m.name}'`);
    return value;
  },
  descrSet: (rt, descr, obj, value) => {
    const m = (descr as Member).v;
    checkOwner(m, obj);
    if ('get' in m) throw attributeError(obj, m.name, 'readonly attribute');
    const slots = (extOf(obj).slots ??= []);
    while (slots.length <= m.index) slots.push(undefined);
    const old = slots[m.index];
    if (value === null && old === undefined) throw attributeError(obj, m.name, m.name);
    slots[m.index] = value === null ? undefined : incref(value);
    if (old !== undefined) decref(rt, old);
  },
} satisfies typeof MemberDescriptorType.slots);
for (const type of [GetSetDescriptorType, MemberDescriptorType]) {
  getset(type, '__name__', (_rt, d: Member) => newStr(d.v.name));
  getset(type, '__qualname__', (_rt, d: Member) => newStr(`${d.v.owner.qualname}.${d.v.name}`));
  getset(type, '__objclass__', (_rt, d: Member) => d.v.owner);
}

// --- property ------------------------------------------------------------------------------------------------

interface PropertyData {
  get: PyObject;
  set: PyObject;
  delete: PyObject;
  doc: PyObject;
  name: string | null;
}

type Property = PyObject<PropertyData>;

function newProperty(
  type: PyType,
  get: PyObject,
  set: PyObject,
  del: PyObject,
  doc: PyObject,
  name: string | null,
): Property {
  for (const part of [get, set, del, doc]) incref(part);
  return new PyObject(type, { get, set, delete: del, doc, name });
}

const propertySignature: NativeFunction = {
  name: 'property',
  qualname: 'property',
  module: null,
  signature: parseSignature('fget=None, fset=None, fdel=None, doc=None'),
  host: () => None,
  owner: null,
  self: null,
  special: null,
};

function noAccessor(p: PropertyData, obj: PyObject, what: string): unknown {
  const name = p.name === null ? '' : ` '${p.name}'`;
  return attributeError(
    obj,
    p.name ?? '',
    `property${name} of '${obj.type.qualname}' object has no ${what}`,
  );
}

Object.assign(PropertyType.slots, {
  new: function* (rt, type, args, kw): Gen {
    const [get, set, del, doc] = bindNative(propertySignature, args, kw) as (
      PyObject | undefined
    )[];
    let text = doc ?? None;
    if (text === None && get !== undefined && get !== None)
      text = (yield* getOptionalAttr(rt, get, '__doc__')) ?? None;
    return newProperty(type, get ?? None, set ?? None, del ?? None, text, null);
  },
  init: () => undefined,
  descrGet: (rt, descr, obj) => {
    if (obj === null) return descr;
    const p = (descr as Property).v;
    if (p.get === None) throw noAccessor(p, obj, 'getter');
    return rt.call(p.get, [obj]);
  },
  descrSet: function* (rt, descr, obj, value): Gen<void> {
    const p = (descr as Property).v;
    if (value === null) {
      if (p.delete === None) throw noAccessor(p, obj, 'deleter');
      yield* settle(rt.call(p.delete, [obj]));
      return;
    }
    if (p.set === None) throw noAccessor(p, obj, 'setter');
    yield* settle(rt.call(p.set, [obj, value]));
  },
  traverse: (o, visit) => {
    const p = (o as Property).v;
    for (const part of [p.get, p.set, p.delete, p.doc]) visit(part);
  },
} satisfies typeof PropertyType.slots);
method(PropertyType, 'getter', 'fget, /', (_rt, p: Property, f: PyObject) =>
  newProperty(p.type, f, p.v.set, p.v.delete, p.v.doc, p.v.name),
);
method(PropertyType, 'setter', 'fset, /', (_rt, p: Property, f: PyObject) =>
  newProperty(p.type, p.v.get, f, p.v.delete, p.v.doc, p.v.name),
);
method(PropertyType, 'deleter', 'fdel, /', (_rt, p: Property, f: PyObject) =>
  newProperty(p.type, p.v.get, p.v.set, f, p.v.doc, p.v.name),
);
method(
  PropertyType,
  '__set_name__',
  'owner, name, /',
  (_rt, p: Property, _owner: PyObject, name: PyObject) => {
    if (name.type === StrType) p.v.name = name.v as string;
    return None;
  },
);
member(PropertyType, 'fget', (_rt, p: Property) => p.v.get);
member(PropertyType, 'fset', (_rt, p: Property) => p.v.set);
member(PropertyType, 'fdel', (_rt, p: Property) => p.v.delete);
getset(
  PropertyType,
  '__doc__',
  (_rt, p: Property) => p.v.doc,
  (rt, p: Property, v) => {
    const old = p.v.doc;
    p.v.doc = incref(v ?? None);
    decref(rt, old);
  },
);
getset(
  PropertyType,
  '__name__',
  function* (rt, p: Property): Gen {
    if (p.v.name !== null) return newStr(p.v.name);
    const name = p.v.get === None ? undefined : yield* getOptionalAttr(rt, p.v.get, '__name__');
    if (name === undefined)
      throw attributeError(p, '__name__', `'${typeName(p)}' object has no attribute '__name__'`);
    return name;
  },
  (_rt, p: Property, v) => {
    p.v.name = v !== null && v.type === StrType ? (v.v as string) : null;
  },
);
getset(PropertyType, '__isabstractmethod__', function* (rt, p: Property): Gen {
  return yield* isAbstract(rt, [p.v.get, p.v.set, p.v.delete]);
});

function* isAbstract(rt: Rt, parts: readonly PyObject[]): Gen {
  for (const part of parts) {
    const flag =
      part === None ? undefined : yield* getOptionalAttr(rt, part, '__isabstractmethod__');
    if (flag !== undefined && flag.type.name === 'bool' && flag.v === 1) return pyBool(true);
  }
  return pyBool(false);
}

// --- classmethod, staticmethod -----------------------------------------------------------------------------

for (const [type, name] of [
  [ClassMethodType, 'classmethod'],
  [StaticMethodType, 'staticmethod'],
] as const) {
  const signature: NativeFunction = {
    ...propertySignature,
    name,
    signature: parseSignature('function, /'),
  };
  Object.assign(type.slots, {
    new: function* (rt, cls, args, kw): Gen {
      const [f] = bindNative(signature, args, kw) as [PyObject];
      const made = new PyObject<PyObject>(cls, incref(f));
      for (const attr of ['__module__', '__name__', '__qualname__', '__doc__']) {
        const value = yield* getOptionalAttr(rt, f, attr);
        if (value !== undefined)
          storeAttr(rt, (ensureInstanceDict(made) as PyObject<DictTable>).v, attr, value);
      }
      return made;
    },
    init: () => undefined,
    repr: function* (rt, o): Gen {
      return newStr(`<${name}(${yield* settle(repr(rt, o.v as PyObject))})>`);
    },
    traverse: (o, visit) => visit(o.v as PyObject),
  } satisfies typeof type.slots);
  dictGetSet(type);
  // A plain one, which that of the function, kept in the instance, goes before.
  constant(
    type,
    '__doc__',
    newStr(`Make a ${name.slice(0, -'method'.length)} method of a function.`),
  );
  member(type, '__func__', (_rt, o: PyObject<PyObject>) => o.v);
  member(type, '__wrapped__', (_rt, o: PyObject<PyObject>) => o.v);
  getset(type, '__isabstractmethod__', (rt, o: PyObject<PyObject>) => isAbstract(rt, [o.v]));
  for (const attr of ['__annotations__', '__annotate__']) {
    getset(type, attr, (rt, o: PyObject<PyObject>) => getAttr(rt, o.v, attr));
  }
}

ClassMethodType.slots.descrGet = (_rt, descr, _obj, type) => newMethod(descr.v as PyObject, type);
StaticMethodType.slots.descrGet = (_rt, descr) => descr.v as PyObject;
StaticMethodType.slots.call = (rt, o, args, kw) => rt.call(o.v as PyObject, args, kw);
