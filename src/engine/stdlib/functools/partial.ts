/**
 * functools.partial and Placeholder (Modules/_functoolsmodule.c): a callable with some of its arguments filled in.
 * The payload holds the function, a tuple and a dict, all counted, and how many placeholders are in the tuple.
 */
import { getAttr, instanceDict, repr, setAttr, str } from '../../objects/abstract.ts';
import { guardedRepr } from '../../objects/containers.ts';
import { lookInto } from '../../objects/collector.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { dictCopy, dictStore } from '../../objects/dict-ops.ts';
import { typeError } from '../../objects/errors.ts';
import { newMethod } from '../../objects/function.ts';
import { newGenericAlias } from '../../objects/generic-alias.ts';
import { internStr } from '../../objects/intern.ts';
import { eager } from '../../objects/maybe.ts';
import { classMethod, constant, member, method } from '../../objects/native.ts';
import { dictGetSet } from '../../objects/object-type.ts';
import { decref, immortalize, incref, PyObject } from '../../objects/object.ts';
import {
  DictType,
  makeBuiltinType,
  newDict,
  newStr,
  newTuple,
  None,
  ObjectType,
  TupleType,
  type PyDict,
  type PyTuple,
} from '../../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from '../../objects/runtime.ts';
import { isCallable } from '../../objects/type-checks.ts';
import { isSubtype, type PyType, type Slots } from '../../objects/type.ts';
import { warn } from '../../objects/warn.ts';

interface PartialData {
  func: PyObject;
  args: PyTuple;
  keywords: PyObject<DictTable>;
  holes: number;
}

type Partial = PyObject<PartialData>;

// --- Placeholder ---------------------------------------------------------------------------------------------

const PlaceholderType = makeBuiltinType('_PlaceholderType', ObjectType, 'functools');
PlaceholderType.slots.repr = () => newStr('Placeholder');
PlaceholderType.slots.new = (_rt, _type, args, kw) => {
  if (args.length > 0 || kw !== null) throw typeError('PlaceholderType takes no arguments');
  return Placeholder;
};
method(PlaceholderType, '__reduce__', '', () => newStr('Placeholder'));

/** Stands for an argument to come (3.14). */
export const Placeholder = immortalize(new PyObject(PlaceholderType, null));

const hasPlaceholder = (rt: Rt): boolean => rt.profile.library === '3.14';

function countHoles(rt: Rt, args: readonly PyObject[]): number {
  if (!hasPlaceholder(rt)) return 0;
  if (args[args.length - 1] === Placeholder)
    throw typeError('trailing Placeholders are not allowed');
  return args.filter((arg) => arg === Placeholder).length;
}

/** `args` in the holes of what is there, and behind it. */
function filled({ args, holes }: PartialData, more: readonly PyObject[]): PyObject[] {
  if (holes === 0) return [...args.v, ...more];
  let used = 0;
  const all = args.v.map((arg) =>
    arg === Placeholder && used < more.length ? (more[used++] as PyObject) : arg,
  );
  return [...all, ...more.slice(used)];
}

// --- partial -------------------------------------------------------------------------------------------------

export const PartialType = makeBuiltinType('partial', ObjectType, 'functools');
PartialType.dictKind = 'ext';
PartialType.weakrefable = true;
dictGetSet(PartialType);
constant(
  PartialType,
  '__doc__',
  newStr('Create a new function with partial application of the given arguments and keywords.'),
);
lookInto(PartialType);

function isPartial(o: PyObject): o is Partial {
  return isSubtype(o.type, PartialType);
}

function* newPartial(rt: Rt, type: PyType, given: readonly PyObject[], kw: KwArgs | null): Gen {
  let [func] = given;
  if (func === undefined) throw typeError("type 'partial' takes at least one argument");
  if (!isCallable(func)) throw typeError('the first argument must be callable');
  let args: readonly PyObject[] = given.slice(1);
  countHoles(rt, args);
  if (hasPlaceholder(rt))
    for (const value of kw?.values() ?? [])
      if (value === Placeholder)
        throw typeError('Placeholder cannot be passed as a keyword argument');
  const keywords = newDict();
  // A partial of a partial is one partial, unless there is more to the inner one.
  if (isPartial(func) && instanceDict(func) === null) {
    args = filled(func.v, args);
    dictCopy(keywords.v, func.v.keywords.v);
    func = func.v.func;
  }
  for (const [name, value] of kw ?? [])
    yield* settle<void>(dictStore(rt, keywords.v, internStr(name), value));
  return new PyObject<PartialData>(type, {
    func: incref(func),
    args: incref(newTuple(args)),
    keywords: incref(keywords),
    holes: hasPlaceholder(rt) ? args.filter((arg) => arg === Placeholder).length : 0,
  });
}

function callPartial(rt: Rt, o: PyObject, args: readonly PyObject[], kw: KwArgs | null): Result {
  const { v } = o as Partial;
  if (args.length < v.holes)
    throw typeError(
      `missing positional arguments in 'partial' call; expected at least ${v.holes}, got ${args.length}`,
    );
  let keywords = kw;
  if (v.keywords.v.size > 0) {
    const all = new Map<string, PyObject>();
    for (const { key, value } of v.keywords.v.map.values()) {
      if (typeof key.v !== 'string') throw typeError('keywords must be strings');
      all.set(key.v, value as PyObject);
    }
    for (const [name, value] of kw ?? []) all.set(name, value);
    keywords = all;
  }
  return rt.call(v.func, filled(v, args), keywords);
}

function* partialRepr(rt: Rt, self: Partial): Gen<string> {
  const { func, args, keywords } = self.v;
  const module = (yield* settle(getAttr(rt, self.type, '__module__'))) as PyObject<string>;
  const name = (yield* settle(getAttr(rt, self.type, '__qualname__'))) as PyObject<string>;
  const parts = [yield* settle(repr(rt, func))];
  for (const arg of args.v) parts.push(yield* settle(repr(rt, arg)));
  for (const { key, value } of [...keywords.v.map.values()]) {
    // Both live on, whatever the texts of others do to the dictionary.
    const held = incref(value as PyObject);
    const name = yield* settle(str(rt, incref(key)));
    parts.push(`${name}=${yield* settle(repr(rt, held))}`);
    decref(rt, key);
    decref(rt, held);
  }
  return `${module.v}.${name.v}(${parts.join(', ')})`;
}

Object.assign(PartialType.slots, {
  new: (rt, type, args, kw) => eager(newPartial(rt, type, args, kw)),
  init: () => undefined,
  call: callPartial,
  repr: (rt, o) => eager(guardedRepr(rt, o, '...', () => partialRepr(rt, o as Partial))),
  descrGet: (rt, descr, obj) => {
    if (obj === null || obj === None) return descr;
    if (rt.profile.library === '3.14') return newMethod(descr, obj);
    return eager(warnOfBinding(rt, descr));
  },
  traverse: (o, visit) => {
    const { func, args, keywords } = (o as Partial).v;
    visit(func);
    visit(args);
    visit(keywords);
  },
} satisfies Slots);

function* warnOfBinding(rt: Rt, descr: PyObject): Gen {
  yield* warn(
    rt,
    'FutureWarning',
    'functools.partial will be a method descriptor in future Python versions; wrap it in staticmethod() if you want to preserve the old behavior',
  );
  return descr;
}

member(PartialType, 'func', (_rt, self: Partial) => self.v.func);
member(PartialType, 'args', (_rt, self: Partial) => self.v.args);
member(PartialType, 'keywords', (_rt, self: Partial) => self.v.keywords);

// --- taking apart and putting together --------------------------------------------------------------------------

method(PartialType, '__reduce__', '', (_rt, self: Partial) => {
  const { func, args, keywords } = self.v;
  const state = newTuple([func, args, keywords, instanceDict(self) ?? None]);
  return newTuple([self.type, newTuple([func]), state]);
});

interface State {
  readonly func: PyObject;
  readonly args: PyTuple;
  readonly keywords: PyObject;
  readonly dict: PyObject;
}

function readState(state: PyObject): State {
  const invalid = typeError('invalid partial state');
  if (!isSubtype(state.type, TupleType)) throw invalid;
  const { v } = state as PyTuple;
  if (v.length !== 4) throw invalid;
  const [func, args, keywords, dict] = v as [PyObject, PyTuple, PyObject, PyObject];
  const isDictOrNone = (o: PyObject): boolean => o === None || isSubtype(o.type, DictType);
  if (!isCallable(func) || !isSubtype(args.type, TupleType)) throw invalid;
  if (!isDictOrNone(keywords) || !isDictOrNone(dict)) throw invalid;
  return { func, args, keywords, dict };
}

method(
  PartialType,
  '__setstate__',
  'state, /',
  function* (rt, self: Partial, given: PyObject): Gen {
    const { func, args, keywords, dict } = readState(given);
    const holes = countHoles(rt, args.v);
    let table = keywords as PyDict;
    if (keywords.type !== DictType) {
      table = newDict();
      if (keywords !== None) dictCopy(table.v, (keywords as PyDict).v);
    }
    const old = { ...self.v };
    self.v.func = incref(func);
    self.v.args = incref(args.type === TupleType ? args : newTuple(args.v));
    self.v.keywords = incref(table);
    self.v.holes = holes;
    if (dict !== None) yield* settle<void>(setAttr(rt, self, '__dict__', dict));
    else if (self.ext !== null && self.ext.dict !== null)
      yield* settle<void>(setAttr(rt, self, '__dict__', newDict()));
    decref(rt, old.func);
    decref(rt, old.args);
    decref(rt, old.keywords);
    return None;
  },
);

classMethod(PartialType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);
