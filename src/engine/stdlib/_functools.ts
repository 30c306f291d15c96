/**
 * `_functools` (Modules/_functoolsmodule.c): partial, reduce, cmp_to_key and what lru_cache() makes, which
 * functools.py takes from here. Being native matters for threads: a lookup in a cache cannot lose the GIL.
 */
import { getIter, iterNext, richCompare } from '../objects/abstract.ts';
import { lookInto } from '../objects/collector.ts';
import { attributeError, isRaise, typeError, TypeErrorType } from '../objects/errors.ts';
import { constructorArgs, eager } from '../objects/maybe.ts';
import { getset, nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import { decref, incref, PyObject } from '../objects/object.ts';
import { makeBuiltinType, newInt, None, ObjectType } from '../objects/roster.ts';
import { isGen, settle, type Gen, type KwArgs, type Rt } from '../objects/runtime.ts';
import type { CompareOp, Slots } from '../objects/type.ts';
import { LruCacheType } from './functools/lru-cache.ts';
import { PartialType, Placeholder } from './functools/partial.ts';

// --- cmp_to_key -----------------------------------------------------------------------------------------------

interface KeyData {
  readonly compare: PyObject;
  /** null: not a key yet, but what makes keys. */
  object: PyObject | null;
}

type Key = PyObject<KeyData>;

const KeyType = makeBuiltinType('KeyWrapper', ObjectType, 'functools', true);
lookInto(KeyType);

function newKey(compare: PyObject, object: PyObject | null): Key {
  return new PyObject<KeyData>(KeyType, {
    compare: incref(compare),
    object: object === null ? null : incref(object),
  });
}

function* compareKeys(rt: Rt, a: Key, b: PyObject, op: CompareOp): Gen {
  if (b.type !== KeyType) throw typeError('other argument must be K instance');
  const [x, y] = [a.v.object, (b as Key).v.object];
  if (x === null || y === null) throw attributeError(a, 'object', 'object');
  const order = incref(yield* settle(rt.call(a.v.compare, [x, y])));
  const answer = yield* settle(richCompare(rt, order, newInt(0), op));
  incref(answer);
  decref(rt, order);
  answer.refcnt--;
  return answer;
}

const bindObject = constructorArgs('K', 'obj');

function bindKey(args: readonly PyObject[], kw: KwArgs | null): PyObject {
  const count = args.length + (kw?.size ?? 0);
  if (count > 1) throw typeError(`K() takes at most 1 argument (${count} given)`);
  return bindObject(args, kw)[0] as PyObject;
}

Object.assign(KeyType.slots, {
  hash: null,
  call: (_rt, o, args, kw) => newKey((o as Key).v.compare, bindKey(args, kw)),
  richcompare: (rt, a, b, op) => eager(compareKeys(rt, a as Key, b, op)),
  traverse: (o, visit) => {
    const { compare, object } = (o as Key).v;
    visit(compare);
    if (object !== null) visit(object);
  },
} satisfies Slots);
getset(
  KeyType,
  'obj',
  (_rt, self: Key) => self.v.object ?? None,
  (rt, self: Key, value) => {
    const old = self.v.object;
    self.v.object = value === null ? null : incref(value);
    if (old !== null) decref(rt, old);
  },
);

// --- reduce ---------------------------------------------------------------------------------------------------

function bindReduce(rt: Rt, args: readonly PyObject[], kw: KwArgs | null): PyObject[] {
  const given = args.slice();
  const named = kw?.get('initial');
  if (rt.profile.library === '3.14') {
    if (given.length < 2)
      throw typeError(`reduce() takes at least 2 positional arguments (${given.length} given)`);
    const count = given.length + (kw?.size ?? 0);
    if (count > 3) throw typeError(`reduce() takes at most 3 arguments (${count} given)`);
    for (const name of kw?.keys() ?? [])
      if (name !== 'initial')
        throw typeError(`reduce() got an unexpected keyword argument '${name}'`);
    if (named !== undefined) given.push(named);
    return given;
  }
  if (kw !== null && kw.size > 0) throw typeError('reduce() takes no keyword arguments');
  if (given.length < 2)
    throw typeError(`reduce expected at least 2 arguments, got ${given.length}`);
  if (given.length > 3) throw typeError(`reduce expected at most 3 arguments, got ${given.length}`);
  return given;
}

function* reduce(rt: Rt, args: readonly PyObject[], kw: KwArgs | null): Gen {
  const [func, iterable, initial] = bindReduce(rt, args, kw) as [PyObject, PyObject, PyObject?];
  let items: PyObject;
  try {
    items = incref(yield* settle(getIter(rt, iterable)));
  } catch (e) {
    if (!isRaise(e, TypeErrorType)) throw e;
    throw typeError('reduce() arg 2 must support iteration');
  }
  let value: PyObject | null = initial === undefined ? null : incref(initial);
  try {
    for (;;) {
      const r = iterNext(rt, items);
      const item = isGen(r) ? yield* r : r;
      if (item === null) break;
      incref(item);
      if (value === null) {
        value = item;
        continue;
      }
      const combined = rt.call(func, [value, item]);
      const next: PyObject = incref(isGen(combined) ? yield* combined : combined);
      decref(rt, value);
      decref(rt, item);
      value = next;
    }
  } finally {
    decref(rt, items);
  }
  if (value === null) throw typeError('reduce() of empty iterable with no initial value');
  value.refcnt--;
  return value;
}

export function initFunctools(rt: Rt, module: PyModule): void {
  const table = module.v;
  setIn(table, 'partial', PartialType);
  if (rt.profile.library === '3.14') setIn(table, 'Placeholder', Placeholder);
  setIn(table, '_lru_cache_wrapper', LruCacheType);
  setIn(
    table,
    'cmp_to_key',
    nativeFunction('_functools', 'cmp_to_key', 'mycmp', (_rt, compare: PyObject) =>
      newKey(compare, null),
    ),
  );
  setIn(
    table,
    'reduce',
    nativeFunction(
      '_functools',
      'reduce',
      '*args, **kwargs',
      (r, args: PyObject[], kw: KwArgs | null) => reduce(r, args, kw),
    ),
  );
}
