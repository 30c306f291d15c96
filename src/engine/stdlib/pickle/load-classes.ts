/** Reading pickles, the opcodes that find classes and functions and make objects. */
import {
  callAndDrop,
  getAttr,
  getOptionalAttr,
  repr,
  setAttr,
  setItem,
  typeName,
} from '../../objects/abstract.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { dictLookup, dictStore } from '../../objects/dict-ops.ts';
import { AttributeErrorType, isRaise, raise, typeError, valueError } from '../../objects/errors.ts';
import { internStr } from '../../objects/intern.ts';
import type { PyModule } from '../../objects/native.ts';
import { decref, incref, type PyObject } from '../../objects/object.ts';
import {
  DictType,
  newInt,
  newStr,
  newTuple,
  None,
  StrType,
  TupleType,
  type PyTuple,
} from '../../objects/roster.ts';
import { settle, type Gen } from '../../objects/runtime.ts';
import { isSubtype, PyType } from '../../objects/type.ts';
import { fromPython2, unpicklingError } from './errors.ts';
import { OP } from './opcodes.ts';

import type { Loader } from './loader.ts';
import { given, on, utf8 } from './loader.ts';
// --- classes and functions ------------------------------------------------------------------------------------

/** Unpickler.find_class() */
export function* findClass(u: Loader, moduleName: string, attribute: string): Gen {
  const { rt } = u;
  const [module, name] =
    u.protocol < 3 && u.options.fixImports
      ? fromPython2(moduleName, attribute)
      : ([moduleName, attribute] as const);
  const holder = yield* settle(rt.importModule(module));
  const path = u.protocol >= 4 ? name.split('.') : [name];
  let found = holder;
  try {
    for (const part of path) {
      if (part === '<locals>' && rt.profile.library === '3.13')
        throw raise(
          AttributeErrorType,
          `Can't get local attribute '${name}' on ${yield* settle(repr(rt, holder))}`,
        );
      found = yield* settle(getAttr(rt, found, part));
    }
  } catch (e) {
    if (!isRaise(e, AttributeErrorType)) throw e;
    if (rt.profile.library === '3.13' && !path.includes('<locals>'))
      throw raise(
        AttributeErrorType,
        `Can't get attribute '${name}' on ${yield* settle(repr(rt, holder))}`,
      );
    if (path.length > 1 && rt.profile.library !== '3.13')
      throw raise(AttributeErrorType, `Can't resolve path '${name}' on module '${module}'`);
    throw e;
  }
  return found;
}

function* lookUp(u: Loader, module: string, name: string): Gen {
  if (u.findClass === null) return yield* findClass(u, module, name);
  return yield* settle(u.rt.call(u.findClass, [newStr(module), newStr(name)]));
}
on(OP.GLOBAL, function* (u): Gen<void> {
  const module = decodeLine(u, yield* u.reader.line());
  const name = decodeLine(u, yield* u.reader.line());
  u.push(yield* lookUp(u, module, name));
});

const decodeLine = (u: Loader, line: string): string =>
  utf8(
    u.rt,
    Uint8Array.from(line, (c) => c.charCodeAt(0)),
  );

on(OP.STACK_GLOBAL, function* (u): Gen<void> {
  const name = u.pop();
  const module = u.pop();
  if (name.type !== StrType || module.type !== StrType)
    throw unpicklingError('STACK_GLOBAL requires str');
  u.push(yield* lookUp(u, module.v as string, name.v as string));
  decref(u.rt, name);
  decref(u.rt, module);
});

function* loadExtension(u: Loader, width: number): Gen<void> {
  const code = yield* u.reader.number(width);
  const copyreg = (yield* settle(u.rt.importModule('copyreg'))) as PyModule;
  const table = (name: string): DictTable => (copyreg.v.getStr(name) as PyObject<DictTable>).v;
  const cached = (yield* settle(dictLookup(u.rt, table('_extension_cache'), newInt(code))))?.value;
  if (cached !== undefined) {
    u.push(cached);
    return;
  }
  const pair = (yield* settle(dictLookup(u.rt, table('_inverted_registry'), newInt(code))))?.value;
  if (pair === undefined) {
    if (code <= 0) throw unpicklingError('EXT specifies code <= 0');
    throw valueError(`unregistered extension code ${code}`);
  }
  const [module, name] = (pair as PyTuple).v as [PyObject<string>, PyObject<string>];
  const found = yield* lookUp(u, module.v, name.v);
  yield* settle(dictStore(u.rt, table('_extension_cache'), newInt(code), found));
  u.push(found);
}
on(OP.EXT1, (u) => loadExtension(u, 1));
on(OP.EXT2, (u) => loadExtension(u, 2));
on(OP.EXT4, (u) => loadExtension(u, 4));

const NO_PERSISTENT =
  'A load persistent id instruction was encountered, but no persistent_load function was specified.';

function* loadPersistent(u: Loader, id: PyObject): Gen<void> {
  if (u.persistentLoad === null) throw unpicklingError(NO_PERSISTENT);
  incref(id);
  u.push(yield* settle(u.rt.call(u.persistentLoad, [id])));
  decref(u.rt, id);
}
on(OP.PERSID, function* (u): Gen<void> {
  yield* loadPersistent(u, newStr(yield* u.reader.line()));
});
on(OP.BINPERSID, function* (u): Gen<void> {
  const id = u.pop();
  yield* loadPersistent(u, id);
  decref(u.rt, id);
});

// --- making objects -------------------------------------------------------------------------------------------

function* instantiate(u: Loader, cls: PyObject, args: PyObject[]): Gen<void> {
  const tuple = incref(given(newTuple(args), args));
  const bare =
    args.length === 0 &&
    cls instanceof PyType &&
    (yield* getOptionalAttr(u.rt, cls, '__getinitargs__')) === undefined;
  if (bare) yield* makeNew(u, cls, tuple.v as PyObject[], null);
  else u.push(yield* settle(u.rt.call(cls, tuple.v as PyObject[])));
  decref(u.rt, tuple);
}
on(OP.INST, function* (u): Gen<void> {
  const module = decodeLine(u, yield* u.reader.line());
  const name = decodeLine(u, yield* u.reader.line());
  const args = u.popMark();
  yield* instantiate(u, yield* lookUp(u, module, name), args);
});
on(OP.OBJ, function* (u): Gen<void> {
  const [cls, ...args] = u.popMark();
  if (cls === undefined) throw unpicklingError('unpickling stack underflow');
  yield* instantiate(u, cls, args);
  decref(u.rt, cls);
});
on(OP.REDUCE, function* (u): Gen<void> {
  const [callable, args] = u.popMany(2) as [PyObject, PyObject];
  if (!isSubtype(args.type, TupleType)) throw typeError('argument list must be a tuple');
  u.push(yield* settle(u.rt.call(callable, (args as PyTuple).v)));
  decref(u.rt, args);
  decref(u.rt, callable);
});

function* makeNew(
  u: Loader,
  cls: PyType,
  args: readonly PyObject[],
  kw: ReadonlyMap<string, PyObject> | null,
): Gen<void> {
  const make = cls.slots.new;
  if (make === undefined)
    throw unpicklingError(`NEWOBJ class argument '${cls.name}' must have a __new__ method`);
  u.push(yield* settle(make(u.rt, cls, args, kw)));
}

function checkClass(cls: PyObject, op: string): asserts cls is PyType {
  if (!(cls instanceof PyType))
    throw unpicklingError(`${op} class argument must be a type, not ${typeName(cls)}`);
}
on(OP.NEWOBJ, function* (u): Gen<void> {
  const [cls, args] = u.popMany(2) as [PyObject, PyObject];
  checkClass(cls, 'NEWOBJ');
  if (!isSubtype(args.type, TupleType))
    throw unpicklingError(`NEWOBJ expected an arg tuple, got ${typeName(args)}`);
  yield* makeNew(u, cls, (args as PyTuple).v, null);
  decref(u.rt, args);
  decref(u.rt, cls);
});
on(OP.NEWOBJ_EX, function* (u): Gen<void> {
  const [cls, args, keywords] = u.popMany(3) as [PyObject, PyObject, PyObject];
  checkClass(cls, 'NEWOBJ_EX');
  if (!isSubtype(args.type, TupleType))
    throw unpicklingError(`NEWOBJ_EX args argument must be a tuple, not ${typeName(args)}`);
  if (!isSubtype(keywords.type, DictType))
    throw unpicklingError(`NEWOBJ_EX kwargs argument must be a dict, not ${typeName(keywords)}`);
  const kw = new Map<string, PyObject>();
  for (const { key, value } of (keywords as PyObject<DictTable>).v.map.values())
    kw.set(key.v as string, value as PyObject);
  yield* makeNew(u, cls, (args as PyTuple).v, kw.size > 0 ? kw : null);
  decref(u.rt, keywords);
  decref(u.rt, args);
  decref(u.rt, cls);
});

const entriesOf = (o: PyObject): { key: PyObject; value: PyObject }[] => {
  if (!isSubtype(o.type, DictType)) throw unpicklingError('state is not a dictionary');
  return [...(o as PyObject<DictTable>).v.map.values()] as { key: PyObject; value: PyObject }[];
};

on(OP.BUILD, function* (u): Gen<void> {
  const state = u.pop();
  const o = u.top();
  const { rt } = u;
  const own = yield* getOptionalAttr(rt, o, '__setstate__');
  if (own !== undefined) {
    yield* callAndDrop(rt, own, [state]);
    decref(rt, state);
    return;
  }
  let attributes = state;
  let slots: PyObject | null = null;
  if (state.type === TupleType && (state as PyTuple).v.length === 2)
    [attributes, slots] = (state as PyTuple).v as [PyObject, PyObject];
  if (attributes !== None) {
    const entries = entriesOf(attributes);
    const dict = yield* settle(getAttr(rt, o, '__dict__'));
    for (const { key, value } of entries) {
      const name = key.type === StrType ? internStr(key.v as string) : key;
      if (dict.type === DictType) yield* settle(dictStore(rt, dict.v as DictTable, name, value));
      else yield* settle(setItem(rt, dict, name, value));
    }
  }
  if (slots !== null) {
    if (!isSubtype(slots.type, DictType)) throw unpicklingError('slot state is not a dictionary');
    for (const { key, value } of entriesOf(slots))
      yield* settle(setAttr(rt, o, key.v as string, value));
  }
  decref(rt, state);
});
