/** super (the end of Objects/typeobject.c): attribute lookup along the MRO behind a class. */
import { genericLookup, noAttribute, typeName } from './abstract.ts';
import { raise, typeError } from './errors.ts';
import { member } from './native.ts';
import { incref, PyObject } from './object.ts';
import { newStr, None, SuperType } from './roster.ts';
import { isSubtype, PyType } from './type.ts';
import type { Result, Rt } from './runtime.ts';

interface SuperData {
  readonly thisClass: PyType;
  /** null: unbound. */
  readonly self: PyObject | null;
  readonly selfType: PyType | null;
}

/** supercheck: the type whose MRO is searched. */
function startType(cls: PyObject, self: PyObject): PyType {
  if (!(cls instanceof PyType))
    throw typeError(`super() argument 1 must be a type, not ${typeName(cls)}`);
  if (self instanceof PyType && isSubtype(self, cls)) return self;
  if (isSubtype(self.type, cls)) return self.type;
  const what = self instanceof PyType ? `type ${self.name}` : `instance of ${typeName(self)}`;
  throw typeError(
    `super(type, obj): obj (${what}) is not an instance or subtype of type (${cls.name}).`,
  );
}

/** `super(cls, self).name` without making the super object: what LOAD_SUPER_ATTR does. */
export function superGetAttr(rt: Rt, cls: PyObject, self: PyObject, name: string): Result {
  const start = startType(cls, self);
  const found = lookupBehind(rt, start, cls as PyType, self, name);
  if (found !== undefined) return found;
  const made = newSuper(SuperType, cls as PyType, self, start);
  return genericLookup(rt, made, name) ?? missing(made, name);
}

function missing(o: PyObject, name: string): never {
  throw noAttribute(o, name);
}

function lookupBehind(
  rt: Rt,
  start: PyType,
  cls: PyType,
  self: PyObject,
  name: string,
): Result | undefined {
  if (name === '__class__') return undefined;
  const mro = start.mro;
  for (let i = mro.indexOf(cls) + 1; i < mro.length; i++) {
    const hit = (mro[i] as PyType).dict.getStr(name);
    if (hit === undefined) continue;
    const get = hit.type.slots.descrGet;
    return get === undefined ? hit : get(rt, hit, self === start ? null : self, start);
  }
  return undefined;
}

function newSuper(
  type: PyType,
  thisClass: PyType,
  self: PyObject | null,
  selfType: PyType | null,
): PyObject<SuperData> {
  incref(thisClass);
  if (self !== null) incref(self);
  return new PyObject(type, { thisClass, self, selfType });
}

Object.assign(SuperType.slots, {
  new: (rt, type, args, kw) => {
    if (kw !== null) throw typeError('super() takes no keyword arguments');
    if (args.length > 2)
      throw typeError(`super() expected at most 2 arguments, got ${args.length}`);
    let [cls, self] = args;
    if (cls === undefined) {
      const implicit = rt.state.get('super.implicit') as () =>
        { cls: PyObject; self: PyObject } | string;
      const found = implicit();
      if (typeof found === 'string') throw raise('RuntimeError', found);
      cls = found.cls;
      self = found.self;
    }
    if (!(cls instanceof PyType))
      throw typeError(`super() argument 1 must be a type, not ${typeName(cls)}`);
    if (self === undefined || self === None) return newSuper(type, cls, null, null);
    return newSuper(type, cls, self, startType(cls, self));
  },
  init: () => undefined,
  repr: (_rt, o) => {
    const s = o.v as SuperData;
    return newStr(
      s.selfType === null
        ? `<super: <class '${s.thisClass.name}'>, NULL>`
        : `<super: <class '${s.thisClass.name}'>, <${s.selfType.name} object>>`,
    );
  },
  getattro: (rt, o, name) => {
    const s = o.v as SuperData;
    if (s.self !== null) {
      const found = lookupBehind(rt, s.selfType as PyType, s.thisClass, s.self, name);
      if (found !== undefined) return found;
    }
    return genericLookup(rt, o, name) ?? missing(o, name);
  },
  descrGet: (_rt, o, obj) => {
    const s = o.v as SuperData;
    if (obj === null || obj === None || s.self !== null) return o;
    return newSuper(o.type, s.thisClass, obj, startType(s.thisClass, obj));
  },
  traverse: (o, visit) => {
    const s = o.v as SuperData;
    visit(s.thisClass);
    if (s.self !== null) visit(s.self);
  },
} satisfies typeof SuperType.slots);
member(SuperType, '__thisclass__', (_rt, o: PyObject<SuperData>) => o.v.thisClass);
member(SuperType, '__self__', (_rt, o: PyObject<SuperData>) => o.v.self ?? None);
member(SuperType, '__self_class__', (_rt, o: PyObject<SuperData>) => o.v.selfType ?? None);
