/** isinstance, issubclass and callable (PyObject_IsInstance and its neighbours of Objects/abstract.c). */
import { callSpecial, getOptionalAttr, isTrue } from './abstract.ts';
import { typeError } from './errors.ts';
import type { PyObject } from './object.ts';
import {
  BuiltinFunctionType,
  FunctionType,
  MethodDescriptorType,
  MethodType,
  ObjectType,
  TupleType,
  TypeType,
} from './roster.ts';
import { isGen, type Gen, type Maybe, type Rt } from './runtime.ts';
import { isSubtype, lookup, PyType } from './type.ts';

/** isinstance(o, cls) incl. tuples, unions and `__instancecheck__`. */
export function isInstanceOf(rt: Rt, o: PyObject, cls: PyObject): Maybe<boolean> {
  if (o.type === cls) return true;
  if (cls.type === TypeType) return isInstanceOfType(rt, o, cls as PyType);
  return isInstanceSlow(rt, o, cls);
}

/** type.__instancecheck__: the type of `o`, or else the class that `o.__class__` says, as mocks and proxies do. */
export function isInstanceOfType(rt: Rt, o: PyObject, cls: PyType): Maybe<boolean> {
  if (isSubtype(o.type, cls)) return true;
  if (!saysItsClass(o.type)) return false;
  return isInstanceByClass(rt, o, cls);
}

/** Whether instances answer `__class__` themselves; of the built-in types those that look attributes up their own way. */
export function saysItsClass(type: PyType): boolean {
  if (!type.isHeap) return type.slots.getattro !== undefined;
  if (lookup(type, '__class__') !== lookup(ObjectType, '__class__')) return true;
  return lookup(type, '__getattribute__') !== lookup(ObjectType, '__getattribute__');
}

function* isInstanceByClass(rt: Rt, o: PyObject, cls: PyType): Gen<boolean> {
  const said = yield* getOptionalAttr(rt, o, '__class__');
  return said instanceof PyType && said !== o.type && isSubtype(said, cls);
}

function* isInstanceSlow(rt: Rt, o: PyObject, cls: PyObject): Gen<boolean> {
  if (cls.type === TupleType) {
    for (const c of cls.v as PyObject[]) {
      const r = isInstanceOf(rt, o, c);
      if (isGen(r) ? yield* r : r) return true;
    }
    return false;
  }
  const checked = yield* callSpecial(rt, cls, '__instancecheck__', [o]);
  if (checked !== undefined) {
    const t = isTrue(rt, checked);
    return isGen(t) ? yield* t : t;
  }
  if (cls instanceof PyType) return isSubtype(o.type, cls);
  throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
}

export function isSubclassOf(rt: Rt, type: PyObject, cls: PyObject): Maybe<boolean> {
  if (cls.type === TypeType && type instanceof PyType) return isSubtype(type, cls as PyType);
  return isSubclassSlow(rt, type, cls);
}

function* isSubclassSlow(rt: Rt, type: PyObject, cls: PyObject): Gen<boolean> {
  if (cls.type === TupleType) {
    for (const c of cls.v as PyObject[]) {
      const r = isSubclassOf(rt, type, c);
      if (isGen(r) ? yield* r : r) return true;
    }
    return false;
  }
  const checked = yield* callSpecial(rt, cls, '__subclasscheck__', [type]);
  if (checked !== undefined) {
    const t = isTrue(rt, checked);
    return isGen(t) ? yield* t : t;
  }
  if (!(type instanceof PyType)) throw typeError('issubclass() arg 1 must be a class');
  if (cls instanceof PyType) return isSubtype(type, cls);
  throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
}

export function isCallable(o: PyObject): boolean {
  const { type } = o;
  return (
    type === FunctionType ||
    type === BuiltinFunctionType ||
    type === MethodType ||
    type === MethodDescriptorType ||
    type.slots.call !== undefined
  );
}
