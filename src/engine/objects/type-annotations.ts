/**
 * Annotations of classes and modules: evaluated when first asked for (PEP 649; type_get_annotations of
 * Objects/typeobject.c, module_get_annotations of Objects/moduleobject.c). 3.13 has them in the namespace.
 */
import { noAttribute, storeAttr, typeName } from './abstract.ts';
import type { DictTable } from './dict-table.ts';
import { attributeError, typeError } from './errors.ts';
import { getset, type PyModule } from './native.ts';
import { decref, type PyObject } from './object.ts';
import {
  DictType,
  ModuleType,
  newDict,
  newInt,
  newTuple,
  None,
  TupleType,
  TypeType,
} from './roster.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { isCallable } from './type-checks.ts';
import { isInstance, type PyType } from './type.ts';

const VALUE = 1;

/** What the `__annotate__` function gives; an empty dict where there is none. */
function* evaluate(rt: Rt, annotate: PyObject): Gen {
  if (!isCallable(annotate)) return newDict();
  const made = yield* settle(rt.call(annotate, [newInt(VALUE)]));
  if (!isInstance(made, DictType))
    throw typeError(`__annotate__() must return a dict, not ${typeName(made)}`);
  return made;
}

function remove(rt: Rt, table: DictTable, name: string): boolean {
  const gone = table.deleteByHostKey(name);
  if (gone !== undefined) decref(rt, gone.value);
  return gone !== undefined;
}

/** The value, or what it is for the class where it is a descriptor. */
function* bound(rt: Rt, value: PyObject, type: PyType): Gen {
  const get = value.type.slots.descrGet;
  return get === undefined ? value : yield* settle(get(rt, value, null, type));
}

// --- classes ---------------------------------------------------------------------------------------------------

function* annotateOf(rt: Rt, type: PyType): Gen {
  if (!type.isHeap) throw noAttribute(type, '__annotate__');
  const own = type.dict.getStr('__annotate_func__') ?? type.dict.getStr('__annotate__');
  if (own !== undefined) return yield* bound(rt, own, type);
  storeAttr(rt, type.dict, '__annotate_func__', None);
  return None;
}

getset(
  TypeType,
  '__annotations__',
  function* (rt, type: PyType): Gen {
    if (!type.isHeap) throw noAttribute(type, '__annotations__');
    const own = type.dict.getStr('__annotations__') ?? type.dict.getStr('__annotations_cache__');
    if (own !== undefined) return yield* bound(rt, own, type);
    const annotate = rt.profile.library === '3.14' ? yield* annotateOf(rt, type) : None;
    const made = yield* evaluate(rt, annotate);
    const where = rt.profile.library === '3.14' ? '__annotations_cache__' : '__annotations__';
    storeAttr(rt, type.dict, where, made);
    return made;
  },
  (rt, type: PyType, value) => {
    if (!type.isHeap)
      throw typeError(`cannot set '__annotations__' attribute of immutable type '${type.name}'`);
    if (value !== null) {
      storeAttr(rt, type.dict, '__annotations__', value);
      remove(rt, type.dict, '__annotations_cache__');
    } else {
      const had = remove(rt, type.dict, '__annotations__');
      if (!remove(rt, type.dict, '__annotations_cache__') && !had)
        throw attributeError(type, '__annotations__', '__annotations__');
    }
    remove(rt, type.dict, '__annotate_func__');
    remove(rt, type.dict, '__annotate__');
    type.lookupCache.clear();
  },
);
getset(TypeType, '__annotate__', annotateOf, (rt, type: PyType, value) => {
  if (value === null) throw typeError('cannot delete __annotate__ attribute');
  if (!type.isHeap)
    throw typeError(`cannot set '__annotate__' attribute of immutable type '${type.name}'`);
  if (value !== None && !isCallable(value))
    throw typeError('__annotate__ must be callable or None');
  storeAttr(rt, type.dict, '__annotate_func__', value);
  if (value !== None) {
    remove(rt, type.dict, '__annotations__');
    remove(rt, type.dict, '__annotations_cache__');
  }
  type.lookupCache.clear();
});
getset(
  TypeType,
  '__type_params__',
  (_rt, type: PyType) => {
    // `type` has this attribute's descriptor there.
    const own = type.dict.getStr('__type_params__');
    return own !== undefined && isInstance(own, TupleType) ? own : newTuple([]);
  },
  (rt, type: PyType, value) => {
    if (value === null || !isInstance(value, TupleType))
      throw typeError('__type_params__ must be set to a tuple');
    storeAttr(rt, type.dict, '__type_params__', value);
  },
);

// --- modules ---------------------------------------------------------------------------------------------------

getset(
  ModuleType,
  '__annotations__',
  function* (rt, m: PyModule): Gen {
    const own = m.v.getStr('__annotations__');
    if (own !== undefined) return own;
    const made = yield* evaluate(rt, m.v.getStr('__annotate__') ?? None);
    storeAttr(rt, m.v, '__annotations__', made);
    return made;
  },
  (rt, m: PyModule, value) => {
    if (value !== null) storeAttr(rt, m.v, '__annotations__', value);
    else if (!remove(rt, m.v, '__annotations__'))
      throw attributeError(m, '__annotations__', '__annotations__');
    remove(rt, m.v, '__annotate__');
  },
);
getset(
  ModuleType,
  '__annotate__',
  (rt, m: PyModule) => {
    const own = m.v.getStr('__annotate__');
    if (own === undefined) storeAttr(rt, m.v, '__annotate__', None);
    return own ?? None;
  },
  (rt, m: PyModule, value) => {
    if (value === null) throw typeError('cannot delete __annotate__ attribute');
    if (value !== None && !isCallable(value))
      throw typeError('__annotate__ must be callable or None');
    storeAttr(rt, m.v, '__annotate__', value);
    if (value !== None) remove(rt, m.v, '__annotations__');
  },
);
