/** collections.defaultdict (Modules/_collectionsmodule.c): a dict whose table knows how missing values are made. */
import { repr } from '../../objects/abstract.ts';
import { DictTable } from '../../objects/dict-table.ts';
import {
  DictType,
  makeBuiltinType,
  newStr,
  newTuple,
  None,
  NotImplemented,
  type PyDict,
} from '../../objects/roster.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { dictCopy, dictLookup, dictStore } from '../../objects/dict-ops.ts';
import {
  dictReprText,
  isDict,
  newDictIterator,
  updateCommon,
  updateFrom,
} from '../../objects/dict.ts';
import { getset, method } from '../../objects/native.ts';
import { guardedRepr } from '../../objects/containers.ts';
import { andThen, eager } from '../../objects/maybe.ts';
import { isCallable } from '../../objects/type-checks.ts';
import { isGen, settle, type Gen, type Result, type Rt } from '../../objects/runtime.ts';
import { isSubtype, type Slots } from '../../objects/type.ts';
import { KeyErrorType, raiseWith, typeError } from '../../objects/errors.ts';

export class FactoryTable extends DictTable {
  /** Counted. */
  factory: PyObject = None;
}

type DefaultDict = PyObject<FactoryTable>;

export const DefaultDictType = makeBuiltinType('defaultdict', DictType, 'collections');

const isDefaultDict = (o: PyObject): o is DefaultDict => isSubtype(o.type, DefaultDictType);

/** A new value for a missing key, stored. */
function* makeMissing(rt: Rt, self: DefaultDict, key: PyObject): Gen {
  const { factory } = self.v;
  if (factory === None) throw raiseWith(KeyErrorType, key);
  const r = rt.call(factory, []);
  const value = incref(isGen(r) ? yield* r : r);
  try {
    yield* settle<void>(dictStore(rt, self.v, key, value));
  } finally {
    value.refcnt--;
  }
  return value;
}

function copy(self: DefaultDict): DefaultDict {
  const table = new FactoryTable();
  table.factory = incref(self.v.factory);
  dictCopy(table, self.v);
  return new PyObject(self.type, table);
}

function* defaultRepr(rt: Rt, self: DefaultDict): Gen {
  const factory = yield* guardedRepr(rt, self, '...', function* (): Gen<string> {
    return yield* settle(repr(rt, self.v.factory));
  });
  const entries = yield* guardedRepr(rt, self, '{...}', () => dictReprText(rt, self.v));
  return newStr(`${self.type.name}(${factory.v as string}, ${entries.v as string})`);
}

/** The union takes the type and the factory of the defaultdict, whichever side it stands on. */
function union(rt: Rt, a: PyObject, b: PyObject): Result {
  if (!isDict(a) || !isDict(b)) return NotImplemented;
  const made = copy(isDefaultDict(a) ? a : (b as DefaultDict));
  if (isDefaultDict(a)) return andThen(eager(updateFrom(rt, made.v, b)), () => made);
  return eager(
    (function* (): Gen {
      const table = new FactoryTable();
      table.factory = incref((b as DefaultDict).v.factory);
      yield* updateFrom(rt, table, a);
      yield* updateFrom(rt, table, b);
      return new PyObject(b.type, table);
    })(),
  );
}

Object.assign(DefaultDictType.slots, {
  new: (_rt, type) => new PyObject(type, new FactoryTable()),
  init: (rt, o, args, kw) => {
    const self = o as DefaultDict;
    const factory = args[0] ?? None;
    if (factory !== None && !isCallable(factory))
      throw typeError('first argument must be callable or None');
    const old = self.v.factory;
    self.v.factory = incref(factory);
    decref(rt, old);
    if (args.length > 1 || kw !== null)
      return eager(updateCommon(rt, self.v, 'dict', args.slice(1), kw));
  },
  repr: (rt, o) => eager(defaultRepr(rt, o as DefaultDict)),
  or: union,
  traverse: (o, visit) => {
    DictType.slots.traverse?.(o, visit);
    visit((o as DefaultDict).v.factory);
  },
} satisfies Slots);

/** Subclasses may define `__missing__` themselves; the plain type goes the short way. */
DefaultDictType.slots.getitem = (rt, o, key) => {
  if (o.type !== DefaultDictType)
    return (DictType.slots.getitem as NonNullable<Slots['getitem']>)(rt, o, key);
  const entry = dictLookup(rt, (o as PyDict).v, key);
  if (isGen(entry))
    return andThen(entry, (found) => found?.value ?? eager(makeMissing(rt, o as DefaultDict, key)));
  return entry?.value ?? eager(makeMissing(rt, o as DefaultDict, key));
};

method(DefaultDictType, '__missing__', 'key, /', (rt, self: DefaultDict, key: PyObject) =>
  eager(makeMissing(rt, self, key)),
);
for (const name of ['copy', '__copy__'])
  method(DefaultDictType, name, '', (_rt, self: DefaultDict) => copy(self));
method(DefaultDictType, '__reduce__', '', (_rt, self: DefaultDict) => {
  const args = self.v.factory === None ? [] : [self.v.factory];
  const items = newDictIterator(self, 'items');
  return newTuple([self.type, newTuple(args), None, None, items]);
});
getset(
  DefaultDictType,
  'default_factory',
  (_rt, self: DefaultDict) => self.v.factory,
  (rt, self: DefaultDict, value) => {
    const old = self.v.factory;
    self.v.factory = incref(value ?? None);
    decref(rt, old);
  },
);
