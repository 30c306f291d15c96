/**
 * The parts of instructions that are seldom executed or always slow: the evaluation loop calls them and
 * delivers what they give, at once or from a native frame. Mirrors cases of Python/bytecodes.c and
 * helpers of Python/ceval.c.
 */
import {
  callAndDrop,
  format,
  getAttr,
  getIter,
  getItem,
  getOptionalAttr,
  isTrue,
  iterNext,
  listFrom,
  lookupSpecial,
  repr,
  setItem,
  str,
  typeName,
} from '../objects/abstract.ts';
import type { CodeData, PyCell } from '../objects/code-object.ts';
import { dictLookup, dictStore, storeAt } from '../objects/dict-ops.ts';
import type { DictTable } from '../objects/dict-table.ts';
import type { Raise } from '../objects/errors.ts';
import {
  excTypes,
  isRaise,
  raise,
  typeError,
  TypeErrorType,
  valueError,
  type PyException,
} from '../objects/errors.ts';
import { internStr } from '../objects/intern.ts';
import type { PyObject } from '../objects/object.ts';
import { decref, incref, unhold } from '../objects/object.ts';
import {
  DictType,
  ListType,
  newDict,
  newInt,
  newList,
  newStr,
  None,
  StrType,
  TupleType,
} from '../objects/roster.ts';
import {
  isGen,
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from '../objects/runtime.ts';
import { newSet, setAdd } from '../objects/set.ts';
import { newSlice } from '../objects/slice.ts';
import { superGetAttr } from '../objects/super.ts';
import { isSubtype, lookup, PyType } from '../objects/type.ts';
import type { PyFrame } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

// --- names -------------------------------------------------------------------------------------------

export function unboundLocal(code: CodeData, index: number): Raise {
  return raise(
    'UnboundLocalError',
    `cannot access local variable '${code.code.localsPlusNames[index]}' where it is not associated with a value`,
  );
}

export function unboundCell(code: CodeData, index: number): Raise {
  const name = code.code.localsPlusNames[index] as string;
  if (!code.freevars().includes(name)) return unboundLocal(code, index);
  return raise(
    'NameError',
    `cannot access free variable '${name}' where it is not associated with a value in enclosing scope`,
  );
}

export function nameNotDefined(name: string): Raise {
  const error = raise('NameError', `name '${name}' is not defined`);
  error.exc.v.fields = new Map<string, PyObject>([['name', incref(newStr(name))]]);
  return error;
}

export function* loadNameFromMapping(
  vm: Interpreter,
  f: PyFrame,
  mapping: PyObject,
  name: string,
): Gen {
  const found = yield* fromMapping(vm, mapping, name);
  if (found !== undefined) return found;
  const { withMissing } = f.globals;
  const global =
    withMissing === null || withMissing === mapping
      ? f.globals.getStr(name)
      : yield* fromMapping(vm, withMissing, name);
  const v = global ?? f.builtins.getStr(name);
  if (v === undefined) throw nameNotDefined(name);
  return v;
}

function* fromMapping(rt: Rt, mapping: PyObject, name: string): Gen<PyObject | undefined> {
  if (mapping.type === DictType) return (mapping.v as DictTable).getStr(name);
  try {
    return yield* settle(getItem(rt, mapping, internStr(name)));
  } catch (e) {
    if (isRaise(e, excTypes['KeyError'] as PyType)) return undefined;
    throw e;
  }
}

export function* storeNameInMapping(rt: Rt, mapping: PyObject, name: string, value: PyObject): Gen {
  yield* settle(setItem(rt, mapping, internStr(name), value));
  return None;
}

export function* fromDictOrCell(
  rt: Rt,
  mapping: PyObject,
  name: string,
  cell: PyCell,
  code: CodeData,
  index: number,
): Gen {
  const found = yield* fromMapping(rt, mapping, name);
  if (found !== undefined) return found;
  if (cell.v === undefined) throw unboundCell(code, index);
  return cell.v;
}

export function setupAnnotations(locals: PyObject<DictTable>): void {
  if (locals.v.getStr('__annotations__') === undefined)
    locals.v.setStr('__annotations__', incref(newDict()));
}

/** The same in a class whose metaclass has prepared something else than a dict. */
export function* setupAnnotationsInMapping(rt: Rt, mapping: PyObject): Gen {
  if ((yield* fromMapping(rt, mapping, '__annotations__')) === undefined)
    yield* settle(setItem(rt, mapping, internStr('__annotations__'), newDict()));
  return None;
}

export function* deleteNameInMapping(rt: Rt, mapping: PyObject, name: string): Gen {
  try {
    yield* settle(setItem(rt, mapping, internStr(name), null));
  } catch (e) {
    if (isRaise(e, excTypes['KeyError'] as PyType)) throw nameNotDefined(name);
    throw e;
  }
  return None;
}

export function commonConstant(vm: Interpreter, index: number): PyObject {
  const builtins = vm.builtins.v;
  switch (index) {
    case 0:
      return excTypes['AssertionError'] as PyType;
    case 1:
      return excTypes['NotImplementedError'] as PyType;
    case 2:
      return TupleType;
    case 3:
      return builtins.getStr('all') as PyObject;
    default:
      return builtins.getStr('any') as PyObject;
  }
}

// --- attributes and special methods -------------------------------------------------------------------

export function* loadSuperAttr(
  rt: Rt,
  superObject: PyObject,
  cls: PyObject,
  self: PyObject,
  name: string,
  _hasArgs: boolean,
): Gen {
  const builtinSuper =
    superObject instanceof PyType && superObject.name === 'super' && !superObject.isHeap;
  if (builtinSuper) return yield* settle(superGetAttr(rt, cls, self, name));
  const made = yield* settle(rt.call(superObject, [cls, self]));
  return yield* settle(getAttr(rt, made, name));
}

const SPECIALS = ['__enter__', '__exit__', '__aenter__', '__aexit__'] as const;

/** 3.14's LOAD_SPECIAL: the bound method (its errors are those of `with`). */
export function loadSpecial(rt: Rt, o: PyObject, which: number): Result {
  const name = SPECIALS[which] as string;
  const m = lookupSpecial(rt, o, name);
  if (m === undefined) throw notAContextManager(rt, o, name);
  return m;
}

function notAContextManager(rt: Rt, o: PyObject, missing: string): Raise {
  const isAsync = missing.startsWith('__a');
  const kind = isAsync ? 'asynchronous context manager' : 'context manager';
  const other = isAsync ? '__enter__' : '__aenter__';
  const otherExit = isAsync ? '__exit__' : '__aexit__';
  let hint = '';
  const supportsOther =
    lookup(o.type, other) !== undefined && lookup(o.type, otherExit) !== undefined;
  if (supportsOther && rt.profile.library === '3.14') {
    const supported = isAsync ? 'context manager' : 'asynchronous context manager';
    const better = isAsync ? 'with' : 'async with';
    hint = ` but it supports the ${supported} protocol. Did you mean to use '${better}'?`;
  }
  // 3.13 names only a missing exit.
  const named = missing.includes('exit') || rt.profile.library === '3.14';
  return typeError(
    `'${typeName(o)}' object does not support the ${kind} protocol${named ? ` (missed ${missing} method)` : ''}${hint}`,
  );
}

/** 3.13's BEFORE_WITH: [result of __enter__, bound __exit__]. */
export function* beforeWith(rt: Rt, o: PyObject, enter: string, exit: string): Gen<PyObject[]> {
  const enterMethod = lookupSpecial(rt, o, enter);
  if (enterMethod === undefined) throw notAContextManager(rt, o, enter);
  const exitMethod = lookupSpecial(rt, o, exit);
  if (exitMethod === undefined) throw notAContextManager(rt, o, exit);
  const bound = incref(yield* settle(exitMethod));
  const result = yield* callAndDrop(rt, yield* settle(enterMethod), []);
  unhold(bound);
  return [result, bound];
}

export function* withExceptStart(
  rt: Rt,
  exit: PyObject,
  self: PyObject | undefined,
  exc: PyObject,
): Gen {
  const tb = (exc as PyException).v.traceback ?? None;
  const args = [exc.type, exc, tb];
  return yield* settle(rt.call(exit, self === undefined ? args : [self, ...args]));
}

// --- comparison, slices, containers --------------------------------------------------------------------

export function* compareToBool(rt: Rt, r: Result): Gen<boolean> {
  const value = yield* settle(r);
  incref(value);
  const truth = yield* settle(isTrue(rt, value));
  decref(rt, value);
  return truth;
}

export function* toInt(pending: Gen<number>): Gen {
  return newInt(yield* pending);
}

/** FORMAT_VALUE: conversion and format in one. */
export function* formatValue(rt: Rt, o: PyObject, conversion: number, spec: string): Gen<string> {
  if (conversion === 0) return yield* settle(format(rt, o, spec));
  const text = conversion === 1 ? str(rt, o) : conversion === 2 ? repr(rt, o) : ascii(rt, o);
  const converted = newStr(yield* settle(text));
  return spec === '' ? converted.v : yield* settle(format(rt, converted, spec));
}

export function ascii(rt: Rt, o: PyObject): Maybe<string> {
  const r = repr(rt, o);
  return isGen(r) ? escapeLater(r) : escapeNonAscii(r);
}

function* escapeLater(pending: Gen<string>): Gen<string> {
  return escapeNonAscii(yield* pending);
}

export function escapeNonAscii(text: string): string {
  // eslint-disable-next-line no-control-regex -- everything that is not ASCII is what is looked for
  return text.replace(/[^\x00-\x7f]/gu, (c) => {
    const code = c.codePointAt(0) as number;
    if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
    return code < 0x10000
      ? `\\u${code.toString(16).padStart(4, '0')}`
      : `\\U${code.toString(16).padStart(8, '0')}`;
  });
}

export function buildSlice(start: PyObject, stop: PyObject, step: PyObject): PyObject {
  return newSlice(start, stop, step);
}

export function* binarySlice(rt: Rt, o: PyObject, start: PyObject, stop: PyObject): Gen {
  const slice = incref(newSlice(start, stop, None));
  const r = yield* settle(getItem(rt, o, slice));
  decref(rt, slice);
  return r;
}

export function* storeSlice(
  rt: Rt,
  o: PyObject,
  start: PyObject,
  stop: PyObject,
  value: PyObject,
): Gen {
  const slice = incref(newSlice(start, stop, None));
  yield* settle(setItem(rt, o, slice, value));
  decref(rt, slice);
  return None;
}

export function* buildSet(rt: Rt, items: readonly PyObject[]): Gen {
  const set = newSet();
  for (const item of items) yield* settle(setAdd(rt, set, item));
  return set;
}

export function* buildMap(rt: Rt, items: readonly PyObject[]): Gen {
  const dict = newDict();
  for (let i = 0; i < items.length; i += 2)
    yield* settle(dictStore(rt, dict.v, items[i] as PyObject, items[i + 1] as PyObject));
  return dict;
}

export function buildConstKeyMap(
  rt: Rt,
  keys: PyObject<readonly PyObject[]>,
  values: readonly PyObject[],
): Result {
  return buildMap(
    rt,
    keys.v.flatMap((key, i) => [key, values[i] as PyObject]),
  );
}

export function* listExtend(rt: Rt, list: PyObject<PyObject[]>, iterable: PyObject): Gen {
  let items: PyObject[];
  try {
    items = yield* settle(listFrom(rt, iterable));
  } catch (e) {
    if (
      isRaise(e, TypeErrorType) &&
      iterable.type.slots.iter === undefined &&
      iterable.type.slots.getitem === undefined
    ) {
      throw typeError(`Value after * must be an iterable, not ${typeName(iterable)}`);
    }
    throw e;
  }
  for (const item of items) list.v.push(incref(item));
  return None;
}

export function* setUpdate(rt: Rt, set: PyObject, iterable: PyObject): Gen {
  const items = yield* settle(listFrom(rt, iterable));
  for (const item of items) yield* settle(setAdd(rt, set, item));
  return None;
}

/** Pairs of any mapping. */
function* mappingItems(rt: Rt, mapping: PyObject): Gen<[PyObject, PyObject][]> {
  // A dict that does not iterate in its own way is read directly, whatever its __getitem__ says.
  if (
    mapping.type === DictType ||
    (isSubtype(mapping.type, DictType) && mapping.type.slots.iter === DictType.slots.iter)
  ) {
    return [...(mapping.v as DictTable).map.values()].map((e) => [e.key, e.value as PyObject]);
  }
  const method = yield* getOptionalAttr(rt, mapping, 'keys');
  if (method === undefined) throw typeError(`'${typeName(mapping)}' object is not a mapping`);
  const keys = yield* settle(listFrom(rt, yield* settle(rt.call(method, []))));
  const pairs: [PyObject, PyObject][] = [];
  for (const key of keys) pairs.push([key, yield* settle(getItem(rt, mapping, key))]);
  return pairs;
}

export function* dictUpdate(rt: Rt, dict: PyObject, mapping: PyObject): Gen {
  for (const [key, value] of yield* mappingItems(rt, mapping))
    yield* settle(dictStore(rt, dict.v as DictTable, key, value));
  return None;
}

/** `f(**mapping)` while the keywords are collected: duplicates are an error. */
export function* dictMerge(rt: Rt, dict: PyObject, mapping: PyObject, callable: PyObject): Gen {
  const table = dict.v as DictTable;
  const name = yield* callableName(rt, callable);
  if (mapping.type !== DictType && (yield* getOptionalAttr(rt, mapping, 'keys')) === undefined) {
    throw typeError(`${name} argument after ** must be a mapping, not ${typeName(mapping)}`);
  }
  for (const [key, value] of yield* mappingItems(rt, mapping)) {
    if (!isSubtype(key.type, StrType)) throw typeError('keywords must be strings');
    if ((yield* settle(dictLookup(rt, table, key))) !== undefined)
      throw typeError(`${name} got multiple values for keyword argument '${key.v as string}'`);
    storeAt(rt, table, key.v, key, value);
  }
  return None;
}

function* callableName(rt: Rt, callable: PyObject): Gen<string> {
  const qualname = yield* getOptionalAttr(rt, callable, '__qualname__');
  if (qualname === undefined || qualname.type !== StrType) return yield* settle(repr(rt, callable));
  const module = yield* getOptionalAttr(rt, callable, '__module__');
  const prefix =
    module === undefined || module.type !== StrType || module.v === 'builtins'
      ? ''
      : `${module.v as string}.`;
  return `${prefix}${qualname.v as string}()`;
}

export function* callFunctionEx(
  rt: Rt,
  callable: PyObject,
  posArgs: PyObject,
  kwArgs: PyObject | null,
): Gen {
  let args: PyObject[];
  if (posArgs.type === TupleType) args = posArgs.v as PyObject[];
  else {
    if (posArgs.type.slots.iter === undefined && posArgs.type.slots.getitem === undefined) {
      throw typeError(
        `${yield* callableName(rt, callable)} argument after * must be an iterable, not ${typeName(posArgs)}`,
      );
    }
    args = yield* settle(listFrom(rt, posArgs));
  }
  let kw: Map<string, PyObject> | null = null;
  if (kwArgs !== null) {
    kw = new Map();
    for (const [key, value] of yield* mappingItems(rt, kwArgs)) {
      if (!isSubtype(key.type, StrType)) throw typeError('keywords must be strings');
      kw.set(key.v as string, value);
    }
    if (kw.size === 0) kw = null;
  }
  return yield* settle(rt.call(callable, args, kw as KwArgs | null));
}

export function* unpackSequence(rt: Rt, o: PyObject, count: number): Gen<PyObject[]> {
  if (o.type.slots.iter === undefined && o.type.slots.getitem === undefined)
    throw typeError(`cannot unpack non-iterable ${typeName(o)} object`);
  if (o.type === TupleType || o.type === ListType) {
    const n = (o.v as PyObject[]).length;
    throw valueError(
      n < count
        ? `not enough values to unpack (expected ${count}, got ${n})`
        : tooMany(rt, count, n),
    );
  }
  const it = incref(yield* settle(getIter(rt, o)));
  const items: PyObject[] = [];
  for (;;) {
    const item = yield* settle(iterNext(rt, it));
    if (item === null) break;
    if (items.length === count)
      throw valueError(
        o.type === DictType
          ? tooMany(rt, count, (o.v as DictTable).size)
          : `too many values to unpack (expected ${count})`,
      );
    items.push(incref(item));
  }
  decref(rt, it);
  if (items.length < count)
    throw valueError(`not enough values to unpack (expected ${count}, got ${items.length})`);
  for (const item of items) unhold(item);
  return items;
}

/** 3.14 says how many there were, where it knows. */
function tooMany(rt: Rt, expected: number, got: number): string {
  return rt.profile.library === '3.14'
    ? `too many values to unpack (expected ${expected}, got ${got})`
    : `too many values to unpack (expected ${expected})`;
}

export function* unpackEx(rt: Rt, o: PyObject, before: number, after: number): Gen<PyObject[]> {
  if (o.type.slots.iter === undefined && o.type.slots.getitem === undefined)
    throw typeError(`cannot unpack non-iterable ${typeName(o)} object`);
  const it = incref(yield* settle(getIter(rt, o)));
  const first: PyObject[] = [];
  while (first.length < before) {
    const item = yield* settle(iterNext(rt, it));
    if (item === null)
      throw valueError(
        `not enough values to unpack (expected at least ${before + after}, got ${first.length})`,
      );
    first.push(incref(item));
  }
  // What is left is taken as list(it) takes it: its own iterator is asked for, though it is one already.
  const rest = yield* settle(listFrom(rt, it));
  decref(rt, it);
  for (const item of first) unhold(item);
  if (rest.length < after)
    throw valueError(
      `not enough values to unpack (expected at least ${before + after}, got ${before + rest.length})`,
    );
  const middle = newList(rest.slice(0, rest.length - after));
  return [...first, middle, ...rest.slice(rest.length - after)];
}
