/**
 * `_weakref` (Objects/weakrefobject.c, Modules/_weakref.c): references that do not keep their object, and
 * proxies. An object's weak references are in `ext.weakrefs` in CPython's order: the one without callback
 * first, then the newest. A callback runs where a finalizer would: before the next bytecode of the thread
 * that dropped the last reference. Left out: proxies of iterators' `send` and the like.
 */
import {
  addressOf,
  callMethod,
  contains,
  getAttr,
  getItem,
  getOptionalAttr,
  hash,
  isTrue,
  iterNext,
  len,
  richCompare,
  setAttr,
  setItem,
  str,
  typeName,
  getIter,
} from '../objects/abstract.ts';
import { BINARY_OPS, binaryOp, inplaceOp, unaryOp } from '../objects/arithmetic.ts';
import { raise, Raise, typeError } from '../objects/errors.ts';
import { andThen } from '../objects/maybe.ts';
import { getset, method, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { extOf, incref, PyObject } from '../objects/object.ts';
import {
  makeBuiltinType,
  newInt,
  newList,
  newStr,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  StrType,
} from '../objects/roster.ts';
import { isSubtype, type Hash, type PyType, type Slots } from '../objects/type.ts';
import {
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from '../objects/runtime.ts';
import { reportUnraisable } from '../vm/finalize.ts';
import { isCallable } from '../objects/type-checks.ts';

interface RefData {
  /** null once it is gone. Not counted. */
  target: PyObject | null;
  /** Counted. */
  callback: PyObject | null;
  /** Of the referent, once asked for. */
  hash: Hash | null;
}

type Ref = PyObject<RefData>;

const RefType = makeBuiltinType('ReferenceType', ObjectType, 'weakref');
const ProxyType = makeBuiltinType('ProxyType', ObjectType, 'weakref', true);
const CallableProxyType = makeBuiltinType('CallableProxyType', ObjectType, 'weakref', true);
/** A callback on its way: freeing it runs it, see `clearReference`. */
const DueCallbackType = makeBuiltinType('due_callback', ObjectType, 'weakref', true);

const visitCallback: NonNullable<Slots['traverse']> = (o, visit) => {
  const { callback } = (o as Ref).v;
  if (callback !== null) visit(callback);
};

// --- making and clearing -----------------------------------------------------------------------------------

/** References that are still there themselves: freed ones have count 0 and are no longer told. */
function living(o: PyObject): Ref[] {
  const all = o.ext?.weakrefs ?? null;
  return all === null ? [] : (all.filter((ref) => ref.refcnt > 0) as Ref[]);
}

function makeReference(type: PyType, target: PyObject, callback: PyObject | null): Ref {
  if (!target.type.weakrefable)
    throw typeError(`cannot create weak reference to '${typeName(target)}' object`);
  const known = living(target);
  if (callback === null && !type.isHeap) {
    const same = known.find((ref) => ref.type === type && ref.v.callback === null);
    if (same !== undefined) return same;
  }
  const ref: Ref = new PyObject<RefData>(type, {
    target,
    callback: callback === null ? null : incref(callback),
    hash: null,
  });
  const shared = known.filter((r) => r.v.callback === null && !r.type.isHeap).length;
  const at = callback === null && !type.isHeap ? (type === RefType ? 0 : shared) : shared;
  known.splice(at, 0, ref);
  extOf(target).weakrefs = known;
  return ref;
}

/** What the interpreter calls for each reference to an object that is freed. */
function clearReference(rt: Rt, o: PyObject): void {
  const ref = o as Ref;
  const { callback } = ref.v;
  ref.v.target = null;
  if (callback === null || ref.refcnt <= 0) return;
  ref.v.callback = null;
  incref(ref);
  rt.dealloc(new PyObject<{ ref: Ref; callback: PyObject }>(DueCallbackType, { ref, callback }));
}

Object.assign(DueCallbackType.slots, {
  finalize: function* (rt, o): Gen<void> {
    const { ref, callback } = o.v as { ref: Ref; callback: PyObject };
    try {
      yield* settle(rt.call(callback, [ref]));
    } catch (e) {
      if (!(e instanceof Raise)) throw e;
      yield* reportUnraisable(
        rt,
        callback,
        e,
        rt.profile.library === '3.13' ? 'in:' : 'while calling weakref callback',
      );
    }
  },
  traverse: (o, visit) => {
    const { ref, callback } = o.v as { ref: Ref; callback: PyObject };
    visit(ref);
    visit(callback);
  },
} satisfies Slots);

// --- ref ------------------------------------------------------------------------------------------------------

function referenceHash(rt: Rt, o: PyObject): Maybe<Hash> {
  const ref = (o as Ref).v;
  if (ref.hash !== null) return ref.hash;
  if (ref.target === null) throw typeError('weak object has gone away');
  return andThen(hash(rt, ref.target), (h) => (ref.hash = h));
}

function* referenceRepr(rt: Rt, o: PyObject): Gen {
  const { target } = (o as Ref).v;
  const head = `<weakref at ${addressOf(rt, o)}`;
  if (target === null) return newStr(`${head}; dead>`);
  const name = yield* getOptionalAttr(rt, target, '__name__');
  const named = name !== undefined && isSubtype(name.type, StrType) ? ` (${name.v as string})` : '';
  return newStr(`${head}; to '${target.type.name}' at ${addressOf(rt, target)}${named}>`);
}

Object.assign(RefType.slots, {
  new: (_rt, cls, args) => {
    if (args.length < 1)
      throw typeError(`__new__ expected at least 1 argument, got ${args.length}`);
    if (args.length > 2)
      throw typeError(`__new__ expected at most 2 arguments, got ${args.length}`);
    const callback = args[1] === undefined || args[1] === None ? null : args[1];
    return makeReference(cls, args[0] as PyObject, callback);
  },
  init: (_rt, _o, _args, kw) => {
    if (kw !== null) throw typeError('ref() takes no keyword arguments');
  },
  call: (_rt, o, args, kw) => {
    if (kw !== null || args.length > 0)
      throw typeError(
        kw !== null
          ? 'weakref() takes no keyword arguments'
          : `weakref expected 0 arguments, got ${args.length}`,
      );
    return (o as Ref).v.target ?? None;
  },
  hash: referenceHash,
  repr: referenceRepr,
  richcompare: (rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || !isSubtype(b.type, RefType)) return NotImplemented;
    const x = (a as Ref).v.target;
    const y = (b as Ref).v.target;
    if (x === null || y === null) return pyBool((a === b) === (op === '=='));
    return richCompare(rt, x, y, op);
  },
  traverse: visitCallback,
} satisfies Slots);
getset(RefType, '__callback__', (_rt, self: Ref) => self.v.callback ?? None);
method(RefType, '__class_getitem__', 'item, /', (_rt, self: PyObject) => self);

// --- proxies --------------------------------------------------------------------------------------------------

const isProxy = (o: PyObject): o is Ref => o.type === ProxyType || o.type === CallableProxyType;

/** The object behind a proxy; anything else is itself. */
function behind(o: PyObject): PyObject {
  if (!isProxy(o)) return o;
  if (o.v.target === null)
    throw raise('ReferenceError', 'weakly-referenced object no longer exists');
  return o.v.target;
}

function proxySlots(): Slots {
  const slots: Slots = {
    getattro: (rt, o, name) => getAttr(rt, behind(o), name),
    setattro: (rt, o, name, value) => setAttr(rt, behind(o), name, value),
    str: (rt, o) => andThen(str(rt, behind(o)), newStr),
    repr: (rt, o) => {
      const { target } = (o as Ref).v;
      const to = target === null ? '; dead' : ` to ${target.type.name} at ${addressOf(rt, target)}`;
      return newStr(`<weakproxy at ${addressOf(rt, o)}${to}>`);
    },
    hash: null,
    richcompare: (rt, a, b, op) => richCompare(rt, behind(a), behind(b), op),
    bool: (rt, o) => isTrue(rt, behind(o)),
    length: (rt, o) => len(rt, behind(o)),
    getitem: (rt, o, key) => getItem(rt, behind(o), key),
    setitem: (rt, o, key, value) => setItem(rt, behind(o), key, value),
    contains: (rt, o, value) => contains(rt, behind(o), value),
    iter: (rt, o) => getIter(rt, behind(o)),
    iternext: (rt, o) => {
      const target = behind(o);
      if (target.type.slots.iternext === undefined)
        throw typeError(`Weakref proxy referenced a non-iterator '${typeName(target)}' object`);
      return iterNext(rt, target);
    },
    power: (rt, a, b) => binaryOp(rt, 8, behind(a), behind(b)),
    int: (rt, o) => toNumber(rt, o, '__int__'),
    float: (rt, o) => toNumber(rt, o, '__float__'),
    index: (rt, o) => toNumber(rt, o, '__index__'),
    traverse: visitCallback,
  };
  for (const slot of ['negative', 'positive', 'invert', 'absolute'] as const)
    slots[slot] = (rt, o) => unaryOp(rt, slot, behind(o));
  for (const [op, { slot, inplace }] of BINARY_OPS.entries()) {
    if (slot === 'power') continue;
    Object.assign(slots, {
      [slot]: (rt: Rt, a: PyObject, b: PyObject): Result => binaryOp(rt, op, behind(a), behind(b)),
      [inplace]: (rt: Rt, a: PyObject, b: PyObject): Result =>
        inplaceOp(rt, op, behind(a), behind(b)),
    });
  }
  return slots;
}

const toNumber = (rt: Rt, o: PyObject, name: string): Gen => callMethod(rt, behind(o), name);

Object.assign(ProxyType.slots, proxySlots());
Object.assign(CallableProxyType.slots, proxySlots(), {
  call: (rt, o, args, kw: KwArgs | null) => rt.call(behind(o), args, kw),
} satisfies Slots);

// --- the module -----------------------------------------------------------------------------------------------

function makeProxy(_rt: Rt, target: PyObject, callback?: PyObject): PyObject {
  const type = isCallable(target) ? CallableProxyType : ProxyType;
  return makeReference(type, target, callback === undefined || callback === None ? null : callback);
}

export function initWeakref(rt: Rt, module: PyModule): void {
  rt.state.set('weakref.clear', clearReference);
  setIn(module.v, 'ref', RefType);
  setIn(module.v, 'ReferenceType', RefType);
  setIn(module.v, 'ProxyType', ProxyType);
  setIn(module.v, 'CallableProxyType', CallableProxyType);
  const def = (name: string, signature: string, host: Parameters<typeof nativeFunction>[3]): void =>
    setIn(module.v, name, nativeFunction('_weakref', name, signature, host));
  def('proxy', 'object, callback=None, /', makeProxy);
  def('getweakrefcount', 'object, /', (_rt, o: PyObject) => newInt(living(o).length));
  def('getweakrefs', 'object, /', (_rt, o: PyObject) => newList(living(o)));
}
