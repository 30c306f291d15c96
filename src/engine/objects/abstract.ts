/**
 * The abstract object layer (Objects/abstract.c, parts of object.c): what `len(o)`, `o[k]`, `a + b`,
 * `a < b`, `iter(o)`, `o.name` do with whatever `o` is. Each returns at once where only host code is
 * involved and a native frame where Python code has to run.
 */
import { heapTypeName } from './qualified-names.ts';
import { decref, drop, dropErrorOf, extOf, incref, type PyObject, unhold } from './object.ts';
import {
  BoolType,
  DictType,
  False,
  IntType,
  ListType,
  newBigInt,
  newDict,
  newInt,
  newStr,
  None,
  NotImplemented,
  pyBool,
  StrType,
  True,
  TupleType,
  TypeType,
  type PyInt,
  type PyStr,
} from './roster.ts';
import {
  isRaise,
  raiseWith,
  attributeError,
  indexError,
  StopIterationType,
  typeError,
  AttributeErrorType,
  TypeErrorType,
} from './errors.ts';
import { isSubtype, lookup, PyType, type CompareOp, type Hash } from './type.ts';
import { formatPlain } from './format.ts';
import type { DictTable } from './dict-table.ts';
import { checkItems, toSize } from './item-limit.ts';
import { isGen, type Gen, type KwArgs, type Maybe, type Result, type Rt } from './runtime.ts';

/** tp_name: the types of built-in modules have the module's name in it, classes have not. */
export const typeName = (o: PyObject): string => nameOfType(o.type);

/** What messages about a wrong argument call it (_PyArg_BadArgument): None by its own name. */
export const argumentName = (o: PyObject): string => (o === None ? 'None' : nameOfType(o.type));

export function nameOfType({ isHeap, module, name, dict }: PyType): string {
  return isHeap ? heapTypeName(name, dict) : module === 'builtins' ? name : `${module}.${name}`;
}

// --- attributes ------------------------------------------------------------------------------------

export function getAttr(rt: Rt, o: PyObject, name: string): Result {
  const getattro = o.type.slots.getattro;
  return getattro === undefined ? genericGetAttr(rt, o, name) : getattro(rt, o, name);
}

/** The instance's attribute dictionary, or null when it has none (yet). */
export function instanceDict(o: PyObject): PyObject | null {
  switch (o.type.dictKind) {
    case 'none':
      return null;
    case 'payload':
      return o.v as PyObject | null;
    case 'ext':
      return o.ext === null ? null : o.ext.dict;
  }
}

/** PyObject_GenericGetAttr: data descriptor, instance dictionary, other descriptor, in this order. */
export function genericGetAttr(rt: Rt, o: PyObject, name: string): Result {
  const found = genericLookup(rt, o, name);
  if (found === undefined) throw noAttribute(o, name);
  return found;
}

/** As genericGetAttr, undefined instead of AttributeError. */
export function genericLookup(rt: Rt, o: PyObject, name: string): Result | undefined {
  const type = o.type;
  const descr = lookup(type, name);
  const get = descr?.type.slots.descrGet;
  if (descr !== undefined && get !== undefined && descr.type.slots.descrSet !== undefined)
    return get(rt, descr, o, type);
  const dict = instanceDict(o);
  if (dict !== null) {
    const value = (dict.v as DictTable).getStr(name);
    if (value !== undefined) return value;
  }
  if (descr === undefined) return undefined;
  return get === undefined ? descr : get(rt, descr, o, type);
}

export function noAttribute(o: PyObject, name: string): unknown {
  const of = o instanceof PyType ? `type object '${nameOfType(o)}'` : `'${typeName(o)}' object`;
  return attributeError(o, name, `${of} has no attribute '${name}'`);
}

/** getattr(o, name, None): undefined when there is none. */
export function* getOptionalAttr(rt: Rt, o: PyObject, name: string): Gen<PyObject | undefined> {
  try {
    const r = getAttr(rt, o, name);
    return isGen(r) ? yield* r : r;
  } catch (e) {
    if (!isRaise(e, AttributeErrorType)) throw e;
    dropErrorOf(rt, o, e.exc);
    return undefined;
  }
}

export function setAttr(rt: Rt, o: PyObject, name: string, value: PyObject | null): Maybe<void> {
  const setattro = o.type.slots.setattro;
  if (setattro !== undefined) return setattro(rt, o, name, value);
  return genericSetAttr(rt, o, name, value);
}

/** Look a special method up on the type (never on the instance) and bind it to `o`. */
export function lookupSpecial(rt: Rt, o: PyObject, name: string): Result | undefined {
  const descr = lookup(o.type, name);
  if (descr === undefined) return undefined;
  const get = descr.type.slots.descrGet;
  return get === undefined ? descr : get(rt, descr, o, o.type);
}

/** Call a special method found on the type; undefined when there is none. */
export function* callSpecial(
  rt: Rt,
  o: PyObject,
  name: string,
  args: readonly PyObject[],
): Gen<PyObject | undefined> {
  const m = lookupSpecial(rt, o, name);
  if (m === undefined) return undefined;
  return yield* callAndDrop(rt, isGen(m) ? yield* m : m, args);
}

/** `o.name(*args)` */
export function* callMethod(
  rt: Rt,
  o: PyObject,
  name: string,
  args: readonly PyObject[] = [],
  kw: KwArgs | null = null,
): Gen {
  const m = getAttr(rt, o, name);
  return yield* callAndDrop(rt, isGen(m) ? yield* m : m, args, kw);
}

/** Call something that was only looked up to be called: a bound method dies here, and lets go of its object. */
export function* callAndDrop(
  rt: Rt,
  callable: PyObject,
  args: readonly PyObject[],
  kw: KwArgs | null = null,
): Gen {
  incref(callable);
  let value: PyObject;
  try {
    const r = rt.call(callable, args, kw);
    value = incref(isGen(r) ? yield* r : r);
  } finally {
    decref(rt, callable);
  }
  return unhold(value);
}

/** PyObject_GenericSetAttr; value null deletes. */
export function genericSetAttr(
  rt: Rt,
  o: PyObject,
  name: string,
  value: PyObject | null,
): Maybe<void> {
  const descr = lookup(o.type, name);
  const set = descr?.type.slots.descrSet;
  if (descr !== undefined && set !== undefined) return set(rt, descr, o, value);
  const dict = ensureInstanceDict(o);
  if (dict === null) {
    if (descr === undefined) {
      throw attributeError(
        o,
        name,
        `'${typeName(o)}' object has no attribute '${name}' and no __dict__ for setting new attributes`,
      );
    }
    throw attributeError(o, name, `'${typeName(o)}' object attribute '${name}' is read-only`);
  }
  const table = dict.v as DictTable;
  if (value === null) {
    const gone = table.deleteByHostKey(name);
    if (gone === undefined) throw noAttribute(o, name);
    decref(rt, gone.value);
    return;
  }
  storeAttr(rt, table, name, value);
}

/** Counted store under a str key. */
export function storeAttr(rt: Rt, table: DictTable, name: string, value: PyObject): void {
  value.refcnt++;
  const entry = table.map.get(name);
  if (entry === undefined) {
    table.setStr(name, value);
    return;
  }
  const old = entry.value as PyObject;
  entry.value = value;
  if (--old.refcnt === 0) rt.dealloc(old);
}

/** The instance dictionary, made if the type allows one. */
export function ensureInstanceDict(o: PyObject): PyObject | null {
  const existing = instanceDict(o);
  if (existing !== null) return existing;
  if (o.type.dictKind === 'none') return null;
  const dict = incref(newDict());
  if (o.type.dictKind === 'payload') o.v = dict;
  else extOf(o).dict = dict;
  return dict;
}

// --- text, hash, truth -------------------------------------------------------------------------------

/** repr(o) as a host string. */
export function repr(rt: Rt, o: PyObject): Maybe<string> {
  const slot = o.type.slots.repr;
  if (slot === undefined) return objectRepr(rt, o);
  const r = slot(rt, o);
  return isGen(r) ? textOf(rt, r, '__repr__') : (r as PyStr).v;
}

/** str(o) as a host string. */
export function str(rt: Rt, o: PyObject): Maybe<string> {
  if (o.type === StrType) return o.v as string;
  const slot = o.type.slots.str ?? o.type.slots.repr;
  if (slot === undefined) return objectRepr(rt, o);
  const r = slot(rt, o);
  return isGen(r) ? textOf(rt, r, '__str__') : (r as PyStr).v;
}

function* textOf(rt: Rt, pending: Gen, what: string): Gen<string> {
  const r = yield* pending;
  if (!isSubtype(r.type, StrType))
    throw typeError(`${what} returned non-string (type ${typeName(r)})`);
  const text = r.v as string;
  drop(rt, r);
  return text;
}

export function objectRepr(rt: Rt, o: PyObject): string {
  const t = o.type;
  const name = t.module === 'builtins' ? t.qualname : `${t.module}.${t.qualname}`;
  return `<${name} object at ${addressOf(rt, o)}>`;
}

/** '0x7f...' as CPython prints addresses; made from the object's id. */
export function addressOf(rt: Rt, o: PyObject): string {
  return `0x${rt.idOf(o).toString(16).padStart(12, '0')}`;
}

export function hash(rt: Rt, o: PyObject): Maybe<Hash> {
  const slot = o.type.slots.hash;
  if (slot === undefined) return identityHash(rt, o);
  if (slot === null) throw typeError(`unhashable type: '${typeName(o)}'`);
  return slot(rt, o);
}

/** Hash of objects that compare by identity: the address without its low bits. */
export function identityHash(rt: Rt, o: PyObject): Hash {
  return Math.floor(rt.idOf(o) / 16);
}

export function isTrue(rt: Rt, o: PyObject): Maybe<boolean> {
  if (o === True) return true;
  if (o === False || o === None) return false;
  const slots = o.type.slots;
  if (slots.bool !== undefined) return slots.bool(rt, o);
  if (slots.length === undefined) return true;
  const n = slots.length(rt, o);
  return isGen(n) ? nonZero(n) : n !== 0;
}

function* nonZero(pending: Gen<number>): Gen<boolean> {
  return (yield* pending) !== 0;
}

// --- comparison --------------------------------------------------------------------------------------

const SWAPPED: Readonly<Record<CompareOp, CompareOp>> = {
  '<': '>',
  '<=': '>=',
  '==': '==',
  '!=': '!=',
  '>': '<',
  '>=': '<=',
};

/** PyObject_RichCompare. */
export function richCompare(rt: Rt, a: PyObject, b: PyObject, op: CompareOp): Result {
  const left = a.type.slots.richcompare;
  const right = b.type.slots.richcompare;
  const rightFirst = a.type !== b.type && right !== undefined && isSubtype(b.type, a.type);
  if (rightFirst) {
    const r = right(rt, b, a, SWAPPED[op]);
    if (isGen(r)) return richCompareRest(rt, a, b, op, r, 'left');
    if (r !== NotImplemented) return r;
  }
  if (left !== undefined) {
    const r = left(rt, a, b, op);
    if (isGen(r)) return richCompareRest(rt, a, b, op, r, rightFirst ? 'none' : 'right');
    if (r !== NotImplemented) return r;
  }
  if (!rightFirst && right !== undefined) {
    const r = right(rt, b, a, SWAPPED[op]);
    if (isGen(r)) return richCompareRest(rt, a, b, op, r, 'none');
    if (r !== NotImplemented) return r;
  }
  return compareDefault(a, b, op);
}

function* richCompareRest(
  rt: Rt,
  a: PyObject,
  b: PyObject,
  op: CompareOp,
  pending: Gen,
  next: 'left' | 'right' | 'none',
): Gen {
  let r = yield* pending;
  if (r !== NotImplemented) return r;
  if (next === 'left' && a.type.slots.richcompare !== undefined) {
    const second = a.type.slots.richcompare(rt, a, b, op);
    r = isGen(second) ? yield* second : second;
    if (r !== NotImplemented) return r;
  } else if (next === 'right' && b.type.slots.richcompare !== undefined) {
    const second = b.type.slots.richcompare(rt, b, a, SWAPPED[op]);
    r = isGen(second) ? yield* second : second;
    if (r !== NotImplemented) return r;
  }
  return compareDefault(a, b, op);
}

function compareDefault(a: PyObject, b: PyObject, op: CompareOp): PyObject {
  if (op === '==') return pyBool(a === b);
  if (op === '!=') return pyBool(a !== b);
  throw typeError(
    `'${op}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
  );
}

/** PyObject_RichCompareBool: identity implies equality. */
export function richCompareBool(rt: Rt, a: PyObject, b: PyObject, op: CompareOp): Maybe<boolean> {
  if (a === b) {
    if (op === '==') return true;
    if (op === '!=') return false;
  }
  const r = richCompare(rt, a, b, op);
  if (isGen(r)) return truthOf(rt, r);
  return isTrue(rt, r);
}

function* truthOf(rt: Rt, pending: Gen): Gen<boolean> {
  const r = yield* pending;
  const t = isTrue(rt, r);
  const truth = isGen(t) ? yield* t : t;
  drop(rt, r);
  return truth;
}

// --- sequences, mappings, iteration -------------------------------------------------------------------

export function len(rt: Rt, o: PyObject): Maybe<number> {
  const slot = o.type.slots.length;
  if (slot === undefined) throw typeError(`object of type '${typeName(o)}' has no len()`);
  return slot(rt, o);
}

export function getItem(rt: Rt, o: PyObject, key: PyObject): Result {
  const slot = o.type.slots.getitem;
  if (slot !== undefined) return slot(rt, o, key);
  if (o instanceof PyType) return classGetItem(rt, o, key);
  throw typeError(`'${typeName(o)}' object is not subscriptable`);
}

/** `type[int]`, a special case of PyObject_GetItem; generic-alias.ts fills it in. */
export const ofType: { alias: (key: PyObject) => PyObject } = { alias: () => NotImplemented };

function* classGetItem(rt: Rt, type: PyType, key: PyObject): Gen {
  if (type === TypeType) return ofType.alias(key);
  const f = yield* getOptionalAttr(rt, type, '__class_getitem__');
  if (f === undefined) throw typeError(`type '${type.name}' is not subscriptable`);
  const r = rt.call(f, [key]);
  return isGen(r) ? yield* r : r;
}

export function setItem(rt: Rt, o: PyObject, key: PyObject, value: PyObject | null): Maybe<void> {
  const slot = o.type.slots.setitem;
  if (slot === undefined) {
    // PySequence_DelItem and PyObject_DelItem word it differently.
    const isSequence = o.type.isHeap || o.type.slots.getitem !== undefined;
    const byIndex =
      isSequence && (isSubtype(key.type, IntType) || key.type.slots.index !== undefined);
    const not = value === null && byIndex ? "doesn't" : 'does not';
    throw typeError(
      `'${typeName(o)}' object ${not} support item ${value === null ? 'deletion' : 'assignment'}`,
    );
  }
  return slot(rt, o, key, value);
}

export function contains(rt: Rt, o: PyObject, value: PyObject): Maybe<boolean> {
  const slot = o.type.slots.contains;
  if (slot !== undefined) return slot(rt, o, value);
  return containsByIteration(rt, o, value);
}

function* containsByIteration(rt: Rt, o: PyObject, value: PyObject): Gen<boolean> {
  let it: PyObject;
  try {
    const i = getIter(rt, o);
    it = incref(isGen(i) ? yield* i : i);
  } catch (e) {
    if (isRaise(e, TypeErrorType))
      throw typeError(
        `argument of type '${typeName(o)}' is not ${rt.profile.library === '3.13' ? 'iterable' : 'a container or iterable'}`,
      );
    throw e;
  }
  for (;;) {
    const n = iterNext(rt, it);
    const item = isGen(n) ? yield* n : n;
    if (item === null) break;
    incref(item);
    const e = richCompareBool(rt, item, value, '==');
    const equal = isGen(e) ? yield* e : e;
    unhold(item);
    drop(rt, item);
    if (equal) {
      unhold(it);
      drop(rt, it);
      return true;
    }
  }
  unhold(it);
  drop(rt, it);
  return false;
}

export function getIter(rt: Rt, o: PyObject): Result {
  const slot = o.type.slots.iter;
  if (slot !== undefined) return slot(rt, o);
  if (o.type.slots.getitem !== undefined && o.type !== DictType) return newSequenceIterator(o);
  throw typeError(`'${typeName(o)}' object is not iterable`);
}

let newSequenceIterator: (o: PyObject) => PyObject = () => {
  throw new Error('iterators are not loaded');
};
/** The file of sequence iterators hands its constructor over. */
export function provideSequenceIterator(make: (o: PyObject) => PyObject): void {
  newSequenceIterator = make;
}

/** The next item, or null at the end (StopIteration of Python iterators is turned into null). */
export function iterNext(rt: Rt, it: PyObject): Maybe<PyObject | null> {
  const slot = it.type.slots.iternext;
  if (slot === undefined) throw typeError(`'${typeName(it)}' object is not an iterator`);
  return slot(rt, it);
}

/** Everything an iterable gives, as a host array of borrowed or floating objects. Exact lists and tuples are copied at once. */
export function listFrom(rt: Rt, iterable: PyObject): Maybe<PyObject[]> {
  if (iterable.type === ListType || iterable.type === TupleType)
    return (iterable.v as PyObject[]).slice();
  const it = getIter(rt, iterable);
  if (isGen(it)) return listFromPending(rt, it);
  const items: PyObject[] = [];
  for (;;) {
    const n = iterNext(rt, it);
    if (isGen(n)) return listFromRest(rt, it, items, n);
    if (n === null) break;
    items.push(incref(n));
    if ((items.length & 0xffff) === 0) checkItems(rt, items.length);
  }
  for (const item of items) unhold(item);
  drop(rt, it);
  return items;
}

function* listFromPending(rt: Rt, pending: Gen): Gen<PyObject[]> {
  return yield* listFromRest(rt, yield* pending, [], null);
}

function* listFromRest(
  rt: Rt,
  it: PyObject,
  items: PyObject[],
  pending: Gen<PyObject | null> | null,
): Gen<PyObject[]> {
  incref(it);
  try {
    let n: Maybe<PyObject | null> = pending ?? iterNext(rt, it);
    for (;;) {
      const item: PyObject | null = isGen(n) ? yield* n : n;
      if (item === null) break;
      items.push(incref(item));
      if ((items.length & 0xffff) === 0) checkItems(rt, items.length);
      n = iterNext(rt, it);
    }
  } catch (e) {
    for (let i = items.length - 1; i >= 0; i--) decref(rt, items[i] as PyObject);
    decref(rt, it);
    throw e;
  }
  for (const item of items) unhold(item);
  decref(rt, it);
  return items;
}

// --- integers and sizes --------------------------------------------------------------------------------

/** operator.index as a host integer: PyNumber_Index. */
export function asIndex(rt: Rt, o: PyObject): Maybe<number | bigint> {
  if (o.type === IntType || o.type === BoolType || isSubtype(o.type, IntType))
    return (o as PyInt).v;
  const slot = o.type.slots.index;
  if (slot === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  const r = slot(rt, o);
  return isGen(r) ? indexOf(r) : (r as PyInt).v;
}

function* indexOf(pending: Gen): Gen<number | bigint> {
  const r = yield* pending;
  if (!isSubtype(r.type, IntType))
    throw typeError(`__index__ returned non-int (type ${typeName(r)})`);
  return (r as PyInt).v;
}

/** A host number for sizes and positions; OverflowError beyond 2**63 as CPython says it (PyNumber_AsSsize_t). */
export function asSize(rt: Rt, o: PyObject, tooLarge?: string): Maybe<number> {
  const i = asIndex(rt, o);
  return isGen(i) ? sizeOf(i, tooLarge) : toSize(i, tooLarge);
}

function* sizeOf(pending: Gen<number | bigint>, tooLarge?: string): Gen<number> {
  return toSize(yield* pending, tooLarge);
}

/** The same for an argument of a method, which CPython reads in another way and words so. */
export function asSizeArgument(rt: Rt, o: PyObject): Maybe<number> {
  return asSize(rt, o, 'Python int too large to convert to C ssize_t');
}

/** An index into a sequence of `length`, negative counted from the end; IndexError with that text outside. */
export function checkIndex(index: number, length: number, message: string): number {
  const i = index < 0 ? index + length : index;
  if (i < 0 || i >= length) throw indexError(message);
  return i;
}

// --- format, isinstance ---------------------------------------------------------------------------------

/** format(o, spec) as a host string: `__format__` looked up on the type. */
export function format(rt: Rt, o: PyObject, spec: string): Maybe<string> {
  return formatPlain(rt, o, spec) ?? formatSlow(rt, o, spec);
}

function* formatSlow(rt: Rt, o: PyObject, spec: string): Gen<string> {
  const r = yield* callSpecial(rt, o, '__format__', [newStr(spec)]);
  if (r === undefined) throw typeError(`Type ${typeName(o)} doesn't define __format__`);
  if (!isSubtype(r.type, StrType))
    throw typeError(`__format__ must return a str, not ${typeName(r)}`);
  const text = r.v as string;
  drop(rt, r);
  return text;
}

/** A Python int from a host integer of either kind. */
export function intOf(i: number | bigint): PyInt {
  return typeof i === 'number' ? newInt(i) : newBigInt(i);
}

/** StopIteration carrying a value, as `return value` in a generator means. */
export function stopIteration(value: PyObject): unknown {
  return value === None ? raiseWith(StopIterationType) : raiseWith(StopIterationType, value);
}
