/**
 * What dict.keys(), .values() and .items() give, and mappingproxy (Objects/dictobject.c, descrobject.c).
 * The payload of a view and of a mappingproxy is the dict (a mappingproxy's: any mapping), counted.
 */
import {
  callMethod,
  contains,
  getItem,
  getIter,
  hash,
  len,
  repr,
  richCompare,
  richCompareBool,
  str,
  typeName,
} from './abstract.ts';
import { classMethod, getset, method } from './native.ts';
import {
  differenceUpdate,
  intersection,
  isSetLike,
  newSet,
  setAdd,
  setUpdate,
  symmetricUpdate,
  type PySet,
} from './set.ts';
import {
  DictItemsType,
  DictKeysType,
  DictType,
  DictValuesType,
  ListType,
  MappingProxyType,
  newDict,
  newStr,
  None,
  NotImplemented,
  pyBool,
  SetType,
  TupleType,
  type PyDict,
} from './roster.ts';
import { dictLookup } from './dict-ops.ts';
import { lookInto } from './collector.ts';
import { forEach, guardedRepr, reprItems } from './containers.ts';
import { incref, PyObject } from './object.ts';
import { isDict, newDictIterator, newReverseIterator, updateFrom, type Part } from './dict.ts';
import { settle, type Gen, type Maybe, type Result, type Rt } from './runtime.ts';
import { isSubtype, type CompareOp, type PyType, type Slots } from './type.ts';
import { andThen, constructorArgs, eager } from './maybe.ts';
import { newGenericAlias } from './generic-alias.ts';
import { typeError } from './errors.ts';

type View = PyObject<PyDict>;

const isKeys = (o: PyObject): boolean => isSubtype(o.type, DictKeysType);
/** dict_keys or dict_items: a view that is a set. */
const isSetView = (o: PyObject): o is View => isKeys(o) || isSubtype(o.type, DictItemsType);

const partOf = (view: View): Part => (isKeys(view) ? 'keys' : isSetView(view) ? 'items' : 'values');

function viewRepr(rt: Rt, view: View): Gen {
  return guardedRepr(rt, view, '...', function* (): Gen<string> {
    const entries = [...view.v.v.map.values()];
    const part = partOf(view);
    let out = '';
    if (part === 'items') {
      for (const { key, value } of entries) {
        const pair = `(${yield* settle(repr(rt, key))}, ${yield* settle(repr(rt, value as PyObject))})`;
        out += out === '' ? pair : `, ${pair}`;
      }
    } else
      out = yield* reprItems(rt, (i) => (part === 'keys' ? entries[i]?.key : entries[i]?.value));
    return `${view.type.name}([${out}])`;
  });
}

function viewContains(rt: Rt, view: View, value: PyObject): Maybe<boolean> {
  if (isKeys(view)) return andThen(dictLookup(rt, view.v.v, value), (entry) => entry !== undefined);
  if (!isSubtype(value.type, TupleType)) return false;
  const [key, wanted, ...more] = value.v as readonly PyObject[];
  if (key === undefined || wanted === undefined || more.length > 0) return false;
  return andThen(dictLookup(rt, view.v.v, key), (entry) =>
    entry?.value === undefined ? false : richCompareBool(rt, entry.value, wanted, '=='),
  );
}

// --- set algebra of views ------------------------------------------------------------------------------------

const sizeOf = (o: View | PySet): number => (isSetLike(o) ? o.v.used : (o as View).v.v.size);

function* viewToSet(rt: Rt, view: PyObject): Gen<PySet> {
  const set = newSet();
  // The keys of a plain dict are taken from the dict itself.
  yield* setUpdate(
    rt,
    set.v,
    view.type === DictKeysType && (view as View).v.type === DictType ? (view as View).v : view,
  );
  return set;
}

function* viewAnd(rt: Rt, a: PyObject, b: PyObject): Gen {
  let [view, other] = (isSetView(a) ? [a, b] : [b, a]) as [View, PyObject];
  if (other.type === SetType && sizeOf(view) <= sizeOf(other as PySet))
    return yield* intersection(rt, other as PySet, view);
  if (isSetView(other) && sizeOf(other) > sizeOf(view)) [view, other] = [other, view];
  const result = newSet();
  yield* forEach(rt, other, (item) =>
    andThen(viewContains(rt, view, item), (hit) => (hit ? setAdd(rt, result, item) : undefined)),
  );
  return result;
}

function changed(
  change: (rt: Rt, set: PySet, other: PyObject) => Gen<void>,
): (rt: Rt, a: PyObject, b: PyObject) => Result {
  return (rt, a, b) =>
    eager(
      (function* (): Gen {
        const set = yield* viewToSet(rt, a);
        yield* change(rt, set, b);
        return set;
      })(),
    );
}

function* allIn(rt: Rt, small: PyObject, large: PyObject): Gen<boolean> {
  let all = true;
  yield* forEach(rt, small, (item) => andThen(contains(rt, large, item), (hit) => (all = hit)));
  return all;
}

function* compareViews(rt: Rt, a: View, b: View | PySet, op: CompareOp): Gen<boolean> {
  const m = sizeOf(a);
  const n = sizeOf(b);
  switch (op) {
    case '==':
      return m === n && (yield* allIn(rt, a, b));
    case '!=':
      return !(m === n && (yield* allIn(rt, a, b)));
    case '<':
      return m < n && (yield* allIn(rt, a, b));
    case '<=':
      return m <= n && (yield* allIn(rt, a, b));
    case '>':
      return m > n && (yield* allIn(rt, b, a));
    case '>=':
      return m >= n && (yield* allIn(rt, b, a));
  }
}

function* isDisjoint(rt: Rt, view: View, other: PyObject): Gen<boolean> {
  const swap = (isSetLike(other) || isSetView(other)) && sizeOf(other) > sizeOf(view);
  const [walk, asked] = swap ? [view, other] : [other, view];
  let disjoint = true;
  yield* forEach(rt, walk, (item) =>
    andThen(contains(rt, asked, item), (hit) => (disjoint = !hit)),
  );
  return disjoint;
}

// --- slots and methods of views ------------------------------------------------------------------------------

for (const type of [DictKeysType, DictValuesType, DictItemsType]) {
  lookInto(type);
  Object.assign(type.slots, {
    repr: (rt, o) => eager(viewRepr(rt, o as View)),
    length: (_rt, o) => (o as View).v.v.size,
    iter: (_rt, o) => newDictIterator((o as View).v, partOf(o as View)),
    traverse: (o, visit) => visit((o as View).v),
  } satisfies Slots);
  method(type, '__reversed__', '', (_rt, self: View) => newReverseIterator(self.v, partOf(self)));
  getset(
    type,
    'mapping',
    (_rt, self: View) => new PyObject<PyObject>(MappingProxyType, incref(self.v)),
  );
}

for (const type of [DictKeysType, DictItemsType]) {
  Object.assign(type.slots, {
    hash: null,
    contains: (rt, o, value) => viewContains(rt, o as View, value),
    richcompare: (rt, a, b, op) =>
      isSetLike(b) || isSetView(b)
        ? andThen(eager(compareViews(rt, a as View, b, op)), pyBool)
        : NotImplemented,
    and: (rt, a, b) => eager(viewAnd(rt, a, b)),
    or: changed((rt, set, other) => setUpdate(rt, set.v, other)),
    subtract: changed((rt, set, other) => differenceUpdate(rt, set.v, other)),
    xor: changed((rt, set, other) => symmetricUpdate(rt, set.v, other)),
  } satisfies Slots);
  method(type, 'isdisjoint', 'other, /', (rt, self: View, other: PyObject) =>
    andThen(eager(isDisjoint(rt, self, other)), pyBool),
  );
}

for (const [name, type] of [
  ['keys', DictKeysType],
  ['values', DictValuesType],
  ['items', DictItemsType],
] as const) {
  method(DictType, name, '', (_rt, self: PyDict) => new PyObject<PyObject>(type, incref(self)));
}

// --- mappingproxy ----------------------------------------------------------------------------------------------

type Proxy = PyObject<PyObject>;

const bindProxy = constructorArgs('mappingproxy', 'mapping');
const inner = (o: PyObject): PyObject => (o.type === MappingProxyType ? (o as Proxy).v : o);

function* proxyRepr(rt: Rt, self: Proxy): Gen {
  return newStr(`mappingproxy(${yield* settle(repr(rt, self.v))})`);
}

function* merged(rt: Rt, a: PyObject, b: PyObject): Gen {
  const result = newDict();
  yield* updateFrom(rt, result.v, inner(a));
  yield* updateFrom(rt, result.v, inner(b));
  return result;
}

Object.assign(MappingProxyType.slots, {
  new: (_rt, _type, args, kw) => {
    const [mapping] = bindProxy(args, kw) as [PyObject];
    if (
      mapping.type.slots.getitem === undefined ||
      isSubtype(mapping.type, ListType) ||
      isSubtype(mapping.type, TupleType)
    ) {
      throw typeError(`mappingproxy() argument must be a mapping, not ${typeName(mapping)}`);
    }
    return new PyObject<PyObject>(MappingProxyType, incref(mapping));
  },
  repr: (rt, o) => eager(proxyRepr(rt, o as Proxy)),
  str: (rt, o) => andThen(str(rt, inner(o)), newStr),
  hash: (rt, o) => hash(rt, inner(o)),
  length: (rt, o) => len(rt, inner(o)),
  getitem: (rt, o, key) => getItem(rt, inner(o), key),
  contains: (rt, o, key) => contains(rt, inner(o), key),
  iter: (rt, o) => getIter(rt, inner(o)),
  richcompare: (rt, a, b, op) => richCompare(rt, inner(a), b, op),
  or: (rt, a, b) =>
    isDict(inner(a)) && isDict(inner(b)) ? eager(merged(rt, a, b)) : NotImplemented,
  inplaceOr: () => {
    throw typeError(`'|=' is not supported by mappingproxy; use '|' instead`);
  },
  traverse: (o, visit) => visit((o as Proxy).v),
} satisfies Slots);

for (const name of ['keys', 'values', 'items', 'copy']) {
  method(MappingProxyType, name, '', (rt, self: Proxy) => eager(callMethod(rt, self.v, name)));
}
method(
  MappingProxyType,
  'get',
  'key, default=None, /',
  (rt, self: Proxy, key: PyObject, fallback: PyObject = None) =>
    eager(callMethod(rt, self.v, 'get', [key, fallback])),
);
method(MappingProxyType, '__reversed__', '', (rt, self: Proxy) =>
  eager(callMethod(rt, self.v, '__reversed__')),
);
classMethod(
  MappingProxyType,
  '__class_getitem__',
  'object, /',
  (_rt, cls: PyType, item: PyObject) => newGenericAlias(cls, item),
);
