/**
 * How objects are taken apart for pickle and copy (object_reduce_ex and its kin in Objects/typeobject.c):
 * object.__reduce__, __reduce_ex__, __getstate__, and what the reductions of built-in types share.
 * Each built-in type declares its own `__reduce__` beside its other methods.
 */
import {
  callMethod,
  getAttr,
  getIter,
  getOptionalAttr,
  instanceDict,
  lookupSpecial,
  typeName,
} from './abstract.ts';
import type { DictTable } from './dict-table.ts';
import { dictStore } from './dict-ops.ts';
import { typeError, valueError } from './errors.ts';
import { method, type NativeFunction, type PyModule } from './native.ts';
import type { PyObject } from './object.ts';
import {
  DictType,
  IntType,
  ListType,
  newDict,
  newInt,
  newStr,
  newTuple,
  None,
  ObjectType,
  TupleType,
  type PyTuple,
} from './roster.ts';
import { settle, type Gen, type Result, type Rt } from './runtime.ts';
import { isSubtype, lookup, type PyType } from './type.ts';

/** A built-in function by name, as a reduction's callable. */
export function builtinNamed(rt: Rt, name: string): PyObject {
  return (rt.importModule('builtins') as PyModule).v.getStr(name) as PyObject;
}

/** `(iter, (source,), index)`, or an empty one of the same kind once exhausted. */
export function reduceIterator(
  rt: Rt,
  source: PyObject | null,
  empty: PyObject,
  index: number | null,
): PyObject {
  const iter = builtinNamed(rt, 'iter');
  const args = newTuple([source ?? empty]);
  return source === null || index === null
    ? newTuple([iter, args])
    : newTuple([iter, args, newInt(index)]);
}

/** The index of an iterator's `__setstate__`, kept within the sequence. */
export function stateIndex(state: PyObject, least: number, most: number): number {
  if (!isSubtype(state.type, IntType)) throw typeError('an integer is required');
  return Math.min(Math.max(Number(state.v as number | bigint), least), most);
}

/** The instance's dictionary if it has one, else None: the state of subclasses of sets and bytearrays. */
export function stateOfSubclass(o: PyObject): PyObject {
  return instanceDict(o) ?? None;
}

// --- object.__getstate__ --------------------------------------------------------------------------------------

/** The built-in type whose payload instances of `type` have. */
function solidBase(type: PyType): PyType {
  let t: PyType = type;
  while (t.isHeap && t.base !== null) t = t.base;
  return t;
}

const cannotPickle = (o: PyObject): unknown => typeError(`cannot pickle '${typeName(o)}' object`);

/** object_getstate_default; `required`: nothing else would carry what the object holds besides attributes. */
function* defaultState(rt: Rt, o: PyObject, required: boolean): Gen {
  if (required && solidBase(o.type) !== ObjectType) throw cannotPickle(o);
  const dict = instanceDict(o);
  const state = dict !== null && (dict.v as DictTable).size > 0 ? dict : None;
  const names = o.type.slotNames;
  if (names.length === 0) return state;
  const slots = newDict();
  for (const name of names) {
    const value = yield* getOptionalAttr(rt, o, name);
    if (value !== undefined) yield* settle(dictStore(rt, slots.v, newStr(name), value));
  }
  return slots.v.size > 0 ? newTuple([state, slots]) : state;
}

function* stateOf(rt: Rt, o: PyObject, required: boolean): Gen {
  const own = lookup(o.type, '__getstate__');
  if (own === ObjectType.dict.getStr('__getstate__')) return yield* defaultState(rt, o, required);
  return yield* callMethod(rt, o, '__getstate__');
}

// --- object.__reduce_ex__ -------------------------------------------------------------------------------------

interface NewArguments {
  readonly args: PyTuple;
  readonly kwargs: PyObject<DictTable> | null;
}

/** What `__getnewargs_ex__` or `__getnewargs__` give; null when there is neither. */
function* newArguments(rt: Rt, o: PyObject): Gen<NewArguments | null> {
  if (lookupSpecial(rt, o, '__getnewargs_ex__') !== undefined) {
    const pair = yield* callMethod(rt, o, '__getnewargs_ex__');
    if (!isSubtype(pair.type, TupleType))
      throw typeError(`__getnewargs_ex__ should return a tuple, not '${typeName(pair)}'`);
    const items = (pair as PyTuple).v;
    if (items.length !== 2)
      throw valueError(`__getnewargs_ex__ should return a tuple of length 2, not ${items.length}`);
    const [args, kwargs] = items as [PyObject, PyObject];
    if (!isSubtype(args.type, TupleType))
      throw typeError(
        `first item of the tuple returned by __getnewargs_ex__ must be a tuple, not '${typeName(args)}'`,
      );
    if (!isSubtype(kwargs.type, DictType))
      throw typeError(
        `second item of the tuple returned by __getnewargs_ex__ must be a dict, not '${typeName(kwargs)}'`,
      );
    return { args: args as PyTuple, kwargs: kwargs as PyObject<DictTable> };
  }
  if (lookupSpecial(rt, o, '__getnewargs__') === undefined) return null;
  const args = yield* callMethod(rt, o, '__getnewargs__');
  if (!isSubtype(args.type, TupleType))
    throw typeError(`__getnewargs__ should return a tuple, not '${typeName(args)}'`);
  return { args: args as PyTuple, kwargs: null };
}

/** reduce_newobj: protocol 2 and above. */
function* reduceByNew(rt: Rt, o: PyObject): Gen {
  const { type } = o;
  if (type.slots.new === undefined) throw cannotPickle(o);
  const given = yield* newArguments(rt, o);
  const copyreg = yield* settle(rt.importModule('copyreg'));
  const isList = isSubtype(type, ListType);
  const isDict = isSubtype(type, DictType);
  const state = yield* stateOf(rt, o, given === null && !isList && !isDict);
  const hasKeywords = given !== null && given.kwargs !== null && given.kwargs.v.size > 0;
  const maker = yield* settle(getAttr(rt, copyreg, hasKeywords ? '__newobj_ex__' : '__newobj__'));
  const args = hasKeywords
    ? newTuple([type, given.args, given.kwargs as PyObject])
    : newTuple([type, ...(given?.args.v ?? [])]);
  const listItems = isList ? yield* settle(getIter(rt, o)) : None;
  const dictItems = isDict ? yield* settle(getIter(rt, yield* callMethod(rt, o, 'items'))) : None;
  return newTuple([maker, args, state, listItems, dictItems]);
}

function* commonReduce(rt: Rt, o: PyObject, protocol: PyObject): Gen {
  if (Number(protocol.v as number | bigint) >= 2) return yield* reduceByNew(rt, o);
  const copyreg = yield* settle(rt.importModule('copyreg'));
  return yield* callMethod(rt, copyreg, '_reduce_ex', [o, protocol]);
}

method(ObjectType, '__getstate__', '', (rt, self: PyObject) => defaultState(rt, self, false));
method(ObjectType, '__reduce__', '', (rt, self: PyObject) => commonReduce(rt, self, newInt(0)));
method(
  ObjectType,
  '__reduce_ex__',
  'protocol, /',
  function* (rt, self: PyObject, protocol: PyObject): Gen {
    if (!isSubtype(protocol.type, IntType))
      throw typeError(`'${typeName(protocol)}' object cannot be interpreted as an integer`);
    const own = lookup(self.type, '__reduce__');
    if (own !== ObjectType.dict.getStr('__reduce__')) {
      const inDict = yield* getOptionalAttr(rt, self, '__reduce__');
      if (inDict !== undefined) return yield* settle(rt.call(inDict, []));
    }
    return yield* commonReduce(rt, self, protocol);
  },
);

// --- functions and methods ------------------------------------------------------------------------------------

/** `(getattr, (holder, name))` */
export function reduceAttribute(rt: Rt, holder: PyObject, name: string): PyObject {
  return newTuple([builtinNamed(rt, 'getattr'), newTuple([holder, newStr(name)])]);
}

/** A built-in function by its name, a built-in method by its object. */
export function reduceNative(rt: Rt, f: NativeFunction): Result {
  return f.self === null ? newStr(f.name) : reduceAttribute(rt, f.self, f.name);
}
