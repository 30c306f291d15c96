/**
 * The objects that pickle takes apart: classes and functions by name, all others by what
 * `__reduce_ex__`, a dispatch table or `reducer_override` say (save_global and save_reduce of
 * Modules/_pickle.c).
 */
import {
  callMethod,
  getAttr,
  getItem,
  getOptionalAttr,
  isTrue,
  iterNext,
  repr,
  typeName,
} from '../../objects/abstract.ts';
import { encodeText } from '../../objects/codecs.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { dictLookup } from '../../objects/dict-ops.ts';
import {
  AttributeErrorType,
  excTypes,
  isRaise,
  KeyErrorType,
  raise,
  Raise,
  typeError,
} from '../../objects/errors.ts';
import { internStr } from '../../objects/intern.ts';
import type { PyModule } from '../../objects/native.ts';
import { decref, drop, incref, type PyObject } from '../../objects/object.ts';
import {
  BuiltinFunctionType,
  DictType,
  Ellipsis,
  FunctionType,
  newInt,
  newStr,
  newTuple,
  None,
  NotImplemented,
  StrType,
  TupleType,
  TypeType,
  type PyTuple,
} from '../../objects/roster.ts';
import { settle, type Gen } from '../../objects/runtime.ts';
import { builtinNamed } from '../../objects/reduce.ts';
import { isSubtype, PyType } from '../../objects/type.ts';
import { picklingError, toPython2 } from './errors.ts';
import { BATCH, OP } from './opcodes.ts';
import { save, savePair, when, type Saver } from './pickler.ts';

/** An object of a type that has no form of its own. */
export function* saveByReduction(s: Saver, o: PyObject): Gen<void> {
  let reduced: PyObject | undefined;
  if (s.reducerOverride !== null) {
    reduced = yield* settle(s.rt.call(s.reducerOverride, [o]));
    if (reduced === NotImplemented) reduced = undefined;
  }
  if (reduced === undefined) {
    if (o.type === TypeType) return yield* saveType(s, o as PyType);
    if (o.type === FunctionType) return yield* saveGlobal(s, o, null);
    const reducer = yield* dispatched(s, o);
    if (reducer !== undefined) reduced = yield* settle(s.rt.call(reducer, [o]));
    else if (isSubtype(o.type, TypeType)) return yield* saveGlobal(s, o, null);
    else reduced = yield* reduceObject(s, o);
  }
  incref(reduced);
  try {
    if (isSubtype(reduced.type, StrType)) yield* saveGlobal(s, o, reduced);
    else if (!isSubtype(reduced.type, TupleType))
      yield* when(s, o, 'object', refuse(badResult(s, reduced)));
    else yield* when(s, o, 'object', saveReduced(s, reduced, o));
  } finally {
    decref(s.rt, reduced);
  }
}

// eslint-disable-next-line require-yield -- so that it may be given where a native frame is
function* refuse(error: unknown): Gen<never> {
  throw error;
}

const badResult = (s: Saver, reduced: PyObject): Raise =>
  picklingError(
    s.rt.profile.library === '3.13'
      ? '__reduce__ must return a string or tuple'
      : `__reduce__ must return a string or tuple, not ${typeName(reduced)}`,
  );

/** The function that the dispatch table has for the type. */
function* dispatched(s: Saver, o: PyObject): Gen<PyObject | undefined> {
  let table = s.dispatchTable;
  if (table === null) {
    const copyreg = (yield* settle(s.rt.importModule('copyreg'))) as PyModule;
    table = copyreg.v.getStr('dispatch_table') as PyObject;
  }
  if (table.type === DictType)
    return (yield* settle(dictLookup(s.rt, table.v as DictTable, o.type)))?.value;
  try {
    return yield* settle(getItem(s.rt, table, o.type));
  } catch (e) {
    if (!isRaise(e, KeyErrorType)) throw e;
    drop(s.rt, e.exc);
    return undefined;
  }
}

function* reduceObject(s: Saver, o: PyObject): Gen {
  const reduceEx = yield* getOptionalAttr(s.rt, o, '__reduce_ex__');
  if (reduceEx !== undefined) return yield* settle(s.rt.call(reduceEx, [newInt(s.protocol)]));
  const reduce = yield* getOptionalAttr(s.rt, o, '__reduce__');
  if (reduce !== undefined) return yield* settle(s.rt.call(reduce, []));
  throw picklingError(`can't pickle '${typeName(o)}' object: ${yield* settle(repr(s.rt, o))}`);
}

// --- by name --------------------------------------------------------------------------------------------------

function* saveType(s: Saver, type: PyType): Gen<void> {
  for (const only of [None, NotImplemented, Ellipsis])
    if (type === only.type)
      return yield* saveReduced(s, newTuple([TypeType, newTuple([only])]), type);
  yield* saveGlobal(s, type, null);
}

/** Follows dots through a module; undefined where a part is missing. */
function* findPath(s: Saver, from: PyObject, path: readonly string[]): Gen<PyObject | undefined> {
  let found = from;
  for (const part of path) {
    const next = yield* getOptionalAttr(s.rt, found, part);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

/** Functions of a native module share one name of it, which is not the one that its types have. */
const moduleNames = new Map<string, PyObject<string>>();
function moduleName(name: string): PyObject<string> {
  let shared = moduleNames.get(name);
  if (shared === undefined) moduleNames.set(name, (shared = incref(newStr(name))));
  return shared;
}

/** `__module__`, or the first imported module that has the object by this name. */
function* moduleOf(s: Saver, o: PyObject, path: readonly string[]): Gen<PyObject<string>> {
  const own = yield* getOptionalAttr(s.rt, o, '__module__');
  if (own !== undefined && own !== None)
    return o.type === BuiltinFunctionType ? moduleName(own.v as string) : (own as PyObject<string>);
  const sys = (yield* settle(s.rt.importModule('sys'))) as PyModule;
  const modules = sys.v.getStr('modules') as PyObject<DictTable>;
  for (const { key, value } of [...modules.v.map.values()]) {
    const name = key.v as string;
    if (name === '__main__' || name === '__mp_main__' || value === None || value === undefined)
      continue;
    const hit = yield* findPath(s, value, path);
    if (hit === o) return key as PyObject<string>;
  }
  return internStr('__main__');
}

/** 3.14 says what was in the way as well. */
function because(error: Raise, reason: Raise): Raise {
  error.exc.v.context = incref(reason.exc);
  error.onItsWay = true;
  return error;
}

/** Why `findPath` found nothing. */
function* missingPart(s: Saver, from: PyObject, path: readonly string[]): Gen<Raise> {
  let found = from;
  for (const part of path) {
    try {
      found = yield* settle(getAttr(s.rt, found, part));
    } catch (e) {
      if (e instanceof Raise) return e;
      throw e;
    }
  }
  throw new Error('the name is there now');
}

/** The object's module, imported, and the object there; PicklingError where it is not to be found again. */
function* locate(
  s: Saver,
  o: PyObject,
  name: string,
  path: readonly string[],
): Gen<PyObject<string>> {
  const old = s.rt.profile.library === '3.13';
  const shown = (): Gen<string> => settle(repr(s.rt, o));
  if (path.includes('<locals>')) {
    if (old) throw raise(AttributeErrorType, `Can't get local object '${name}'`);
    throw picklingError(`Can't pickle local object ${yield* shown()}`);
  }
  const moduleObject = yield* moduleOf(s, o, path);
  const module = moduleObject.v;
  let holder: PyObject;
  try {
    holder = yield* settle(s.rt.importModule(module));
  } catch (e) {
    if (!isRaise(e, excTypes['ImportError'] as PyType)) throw e;
    const why = old
      ? `import of module '${module}' failed`
      : (e.exc.v.args.v[0] as PyObject<string>).v;
    const error = picklingError(`Can't pickle ${yield* shown()}: ${why}`);
    throw old ? error : because(error, e);
  }
  const hit = yield* findPath(s, holder, path);
  if (hit === undefined) {
    const start = `Can't pickle ${yield* shown()}: `;
    if (old) throw picklingError(`${start}attribute lookup ${name} on ${module} failed`);
    throw because(
      picklingError(`${start}it's not found as ${module}.${name}`),
      yield* missingPart(s, holder, path),
    );
  }
  if (hit !== o) {
    const same = hit.type === o.type && (yield* sameNative(s, hit, o));
    if (!same)
      throw picklingError(
        `Can't pickle ${yield* shown()}: it's not the same object as ${module}.${name}`,
      );
  }
  return moduleObject;
}

/** Built-in functions are bound anew at every look: they are the same when they are equal. */
function* sameNative(s: Saver, a: PyObject, b: PyObject): Gen<boolean> {
  const { richcompare } = a.type.slots;
  if (a.type.name !== 'builtin_function_or_method' || richcompare === undefined) return false;
  return yield* settle(isTrue(s.rt, yield* settle(richcompare(s.rt, a, b, '=='))));
}

/** save_global: by the name given, or the object's own. */
export function* saveGlobal(s: Saver, o: PyObject, given: PyObject | null): Gen<void> {
  const own =
    given ??
    (yield* getOptionalAttr(s.rt, o, '__qualname__')) ??
    (yield* settle(getAttr(s.rt, o, '__name__')));
  const name = own.v as string;
  const path = name.split('.');
  const moduleObject = yield* locate(s, o, name, path);
  const module = moduleObject.v;
  if (s.protocol >= 2 && (yield* saveExtension(s, module, name))) return;
  if (s.protocol >= 4) {
    yield* save(s, moduleObject, false);
    yield* save(s, own, false);
    s.out.byte(OP.STACK_GLOBAL);
  } else if (path.length > 1) {
    yield* saveByDots(s, module, path);
  } else saveByName(s, module, name);
  s.memoize(o);
}

/** getattr(getattr(first, second), third): how protocols before 4 write names with dots. */
function* saveByDots(s: Saver, module: string, path: readonly string[]): Gen<void> {
  const [first, ...rest] = path as [string, ...string[]];
  for (let i = 0; i < rest.length; i++) {
    yield* save(s, builtinNamed(s.rt, 'getattr'), false);
    if (s.protocol < 2) s.out.byte(OP.MARK);
  }
  saveByName(s, module, first);
  for (const part of rest) {
    yield* save(s, newStr(part), false);
    s.out.byte(s.protocol < 2 ? OP.TUPLE : OP.TUPLE2);
    s.out.byte(OP.REDUCE);
  }
}

function saveByName(s: Saver, module: string, name: string): void {
  const [m, n] = s.fixImports ? toPython2(module, name) : ([module, name] as const);
  if (s.protocol < 3 && /[^\0-\x7f]/.test(m + n))
    throw picklingError(
      `can't pickle global identifier '${module}.${name}' using pickle protocol ${s.protocol}`,
    );
  s.out.ascii('c');
  s.out.raw(encodeText(s.rt, `${m}\n${n}\n`));
}

/** By the number of copyreg.add_extension(). */
function* saveExtension(s: Saver, module: string, name: string): Gen<boolean> {
  const copyreg = (yield* settle(s.rt.importModule('copyreg'))) as PyModule;
  const registry = copyreg.v.getStr('_extension_registry') as PyObject<DictTable>;
  if (registry.v.size === 0) return false;
  const key = newTuple([newStr(module), newStr(name)]);
  const code = (yield* settle(dictLookup(s.rt, registry.v, key)))?.value;
  if (code === undefined) return false;
  const n = code.v as number;
  if (n <= 0xff) s.out.sized(OP.EXT1, n, 1);
  else if (n <= 0xffff) s.out.sized(OP.EXT2, n, 2);
  else s.out.sized(OP.EXT4, n, 4);
  return true;
}

// --- by call --------------------------------------------------------------------------------------------------

const ITEM_PLACES = ['', '', '', 'fourth', 'fifth'] as const;

/** The parts of a reduction, checked. */
function partsOf(s: Saver, reduced: PyTuple): readonly PyObject[] {
  const old = s.rt.profile.library === '3.13';
  const parts = reduced.v;
  if (parts.length < 2 || parts.length > 6)
    throw picklingError('tuple returned by __reduce__ must contain 2 through 6 elements');
  const [callable, args] = parts as [PyObject, PyObject];
  if (callable.type.slots.call === undefined && !isCallable(callable))
    throw picklingError(
      `first item of the tuple returned by __reduce__ must be callable${old ? '' : `, not ${typeName(callable)}`}`,
    );
  if (!isSubtype(args.type, TupleType))
    throw picklingError(
      `second item of the tuple returned by __reduce__ must be a tuple${old ? '' : `, not ${typeName(args)}`}`,
    );
  for (const i of [3, 4] as const) {
    const part = parts[i];
    if (part !== undefined && part !== None && part.type.slots.iternext === undefined)
      throw picklingError(
        `${ITEM_PLACES[i]} ${old ? 'element' : 'item'} of the tuple returned by __reduce__ must be an iterator, not ${typeName(part)}`,
      );
  }
  const setter = parts[5];
  if (setter !== undefined && setter !== None && !isCallable(setter))
    throw picklingError(
      old
        ? `sixth element of the tuple returned by __reduce__ must be a function, not ${typeName(setter)}`
        : `sixth item of the tuple returned by __reduce__ must be callable, not ${typeName(setter)}`,
    );
  return parts;
}

const CALLABLE_KINDS = new Set([
  'function',
  'builtin_function_or_method',
  'method_descriptor',
  'classmethod_descriptor',
]);

/** Functions are called by the loop, without a slot of their own. */
function isCallable(o: PyObject): boolean {
  return o instanceof PyType || o.type.slots.call !== undefined || CALLABLE_KINDS.has(o.type.name);
}

/** save_reduce: a call that makes `o` again, its items, its state. `o` null: nothing to remember. */
export function* saveReduced(s: Saver, reduced: PyObject, o: PyObject | null): Gen<void> {
  const [callable, args, state, listItems, dictItems, setter] = partsOf(s, reduced as PyTuple) as [
    PyObject,
    PyTuple,
    PyObject | undefined,
    PyObject | undefined,
    PyObject | undefined,
    PyObject | undefined,
  ];
  const of = o ?? callable;
  const name = s.protocol >= 2 ? yield* getOptionalAttr(s.rt, callable, '__name__') : undefined;
  if (name?.v === '__newobj_ex__') yield* saveNewWithKeywords(s, args.v, of);
  else if (name?.v === '__newobj__') yield* saveNew(s, args.v, of);
  else {
    yield* when(s, of, 'reconstructor', save(s, callable, false));
    yield* when(s, of, 'reconstructor arguments', save(s, args, false));
    s.out.byte(OP.REDUCE);
  }
  if (o !== null) {
    const known = s.memo.get(o);
    if (known !== undefined) {
      // It was made while its own arguments were written.
      s.out.byte(OP.POP);
      s.again(known);
      return;
    }
    s.memoize(o);
  }
  if (listItems !== undefined && listItems !== None) yield* saveListItems(s, of, listItems);
  if (dictItems !== undefined && dictItems !== None) yield* saveDictItems(s, of, dictItems);
  if (state === undefined || state === None) return;
  if (setter === undefined || setter === None) {
    yield* when(s, of, 'state', save(s, state, false));
    s.out.byte(OP.BUILD);
    return;
  }
  yield* when(s, of, 'state setter', save(s, setter, false));
  yield* save(s, of, false);
  yield* when(s, of, 'state', save(s, state, false));
  s.out.byte(OP.TUPLE2);
  s.out.byte(OP.REDUCE);
  s.out.byte(OP.POP);
}

function* saveNew(s: Saver, args: readonly PyObject[], o: PyObject): Gen<void> {
  const [cls, ...rest] = args;
  if (cls === undefined)
    throw picklingError(
      s.rt.profile.library === '3.13'
        ? '__newobj__ arglist is empty'
        : '__newobj__ expected at least 1 argument, got 0',
    );
  if (!(cls instanceof PyType))
    throw picklingError(
      s.rt.profile.library === '3.13'
        ? 'args[0] from __newobj__ args is not a type'
        : `first argument to __newobj__() must be a class, not ${typeName(cls)}`,
    );
  const ownClass = yield* settle(getAttr(s.rt, o, '__class__'));
  if (ownClass !== cls)
    throw picklingError(
      s.rt.profile.library === '3.13'
        ? 'args[0] from __newobj__ args has the wrong class'
        : `first argument to __newobj__() must be ${yield* settle(repr(s.rt, ownClass))}, not ${yield* settle(repr(s.rt, cls))}`,
    );
  yield* when(s, o, 'class', save(s, cls, false));
  yield* when(s, o, '__new__ arguments', save(s, newTuple(rest), false));
  s.out.byte(OP.NEWOBJ);
}

function* saveNewWithKeywords(s: Saver, args: readonly PyObject[], o: PyObject): Gen<void> {
  if (args.length !== 3)
    throw picklingError(
      s.rt.profile.library === '3.13'
        ? `length of the NEWOBJ_EX argument tuple must be exactly 3, not ${args.length}`
        : `__newobj_ex__ expected 3 arguments, got ${args.length}`,
    );
  const [cls, positional, keywords] = args as [PyObject, PyTuple, PyObject<DictTable>];
  if (s.protocol >= 4) {
    yield* when(s, o, 'class', save(s, cls, false));
    yield* when(s, o, '__new__ arguments', save(s, positional, false));
    yield* when(s, o, '__new__ arguments', save(s, keywords, false));
    s.out.byte(OP.NEWOBJ_EX);
    return;
  }
  // Before protocol 4: functools.partial(cls.__new__, cls, *args, **kwargs)()
  const functools = yield* settle(s.rt.importModule('functools'));
  const make = yield* settle(getAttr(s.rt, cls, '__new__'));
  const kw = new Map<string, PyObject>();
  for (const { key, value } of keywords.v.map.values()) kw.set(key.v as string, value as PyObject);
  const partial = incref(
    yield* callMethod(s.rt, functools, 'partial', [make, cls, ...positional.v], kw),
  );
  yield* when(s, o, 'reconstructor', save(s, partial, false));
  yield* save(s, newTuple([]), false);
  s.out.byte(OP.REDUCE);
  decref(s.rt, partial);
}

// --- items ----------------------------------------------------------------------------------------------------

function* saveListItems(s: Saver, o: PyObject, items: PyObject): Gen<void> {
  const { rt } = s;
  let index = 0;
  const saveItem = function* (item: PyObject): Gen<void> {
    yield* when(s, o, `item ${index++}`, save(s, item, false));
    decref(rt, item);
  };
  const next = function* (): Gen<PyObject | null> {
    const item = yield* settle(iterNext(rt, items));
    return item === null ? null : incref(item);
  };
  if (!s.binary) {
    for (let item = yield* next(); item !== null; item = yield* next()) {
      yield* saveItem(item);
      s.out.byte(OP.APPEND);
    }
    return;
  }
  let written = BATCH;
  while (written === BATCH) {
    const first = yield* next();
    if (first === null) return;
    let item = yield* next();
    if (item === null) {
      yield* saveItem(first);
      s.out.byte(OP.APPEND);
      return;
    }
    s.out.byte(OP.MARK);
    yield* saveItem(first);
    written = 1;
    while (item !== null) {
      yield* saveItem(item);
      if (++written === BATCH) break;
      item = yield* next();
    }
    s.out.byte(OP.APPENDS);
  }
}

function* saveDictItems(s: Saver, o: PyObject, items: PyObject): Gen<void> {
  const { rt } = s;
  const next = function* (): Gen<PyTuple | null> {
    const pair = yield* settle(iterNext(rt, items));
    if (pair === null) return null;
    if (pair.type !== TupleType || (pair as PyTuple).v.length !== 2)
      throw typeError('dict items iterator must return 2-tuples');
    return incref(pair as PyTuple);
  };
  const saveItem = function* (pair: PyTuple): Gen<void> {
    const [key, value] = pair.v as [PyObject, PyObject];
    yield* savePair(s, o, key, value);
    decref(rt, pair);
  };
  if (!s.binary) {
    for (let pair = yield* next(); pair !== null; pair = yield* next()) {
      yield* saveItem(pair);
      s.out.byte(OP.SETITEM);
    }
    return;
  }
  let written = BATCH;
  while (written === BATCH) {
    const first = yield* next();
    if (first === null) return;
    let pair = yield* next();
    if (pair === null) {
      yield* saveItem(first);
      s.out.byte(OP.SETITEM);
      return;
    }
    s.out.byte(OP.MARK);
    yield* saveItem(first);
    written = 1;
    while (pair !== null) {
      yield* saveItem(pair);
      if (++written === BATCH) break;
      pair = yield* next();
    }
    s.out.byte(OP.SETITEMS);
  }
}
