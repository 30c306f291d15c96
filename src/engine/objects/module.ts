/** Module objects (Objects/moduleobject.c): attributes are the module's globals; `__getattr__` of PEP 562. */
import { argumentName, genericLookup, storeAttr } from './abstract.ts';
import { attributeError, typeError } from './errors.ts';
import { getset, method, newModule, setIn, type PyModule } from './native.ts';
import { decref, PyObject } from './object.ts';
import { DictType, ModuleType, newList, newStr, None, StrType } from './roster.ts';
import { internStr } from './intern.ts';
import type { Result, Rt } from './runtime.ts';
import { constructorArgs } from './maybe.ts';
import { isSubtype, lookup } from './type.ts';

function nameOf(m: PyModule): string | null {
  const name = m.v.getStr('__name__');
  return name === undefined || name.type !== StrType ? null : (name.v as string);
}

function moduleGetAttro(rt: Rt, o: PyObject, name: string): Result {
  const m = o as PyModule;
  const own = m.v.getStr(name);
  if (own !== undefined) return own;
  const found = genericLookup(rt, o, name);
  if (found !== undefined) return found;
  const hook = m.v.getStr('__getattr__');
  if (hook !== undefined) return rt.call(hook, [internStr(name)]);
  const module = nameOf(m);
  throw attributeError(
    o,
    name,
    module === null
      ? `module has no attribute '${name}'`
      : `module '${module}' has no attribute '${name}'`,
  );
}

/** Modules that a program made itself; they say nothing of where they come from. */
const madeByPrograms = new WeakSet<PyObject>();

const moduleArgs = constructorArgs('module', 'name, doc=None');

Object.assign(ModuleType.slots, {
  new: (_rt, type, args, kw) => {
    const [name, doc] = moduleArgs(args, kw) as [PyObject, PyObject | undefined];
    if (!isSubtype(name.type, StrType))
      throw typeError(`module() argument 'name' must be str, not ${argumentName(name)}`);
    const module: PyModule = new PyObject(type, newModule(name.v as string).v);
    for (const key of ['__doc__', '__package__', '__loader__', '__spec__'])
      setIn(module.v, key, key === '__doc__' ? (doc ?? None) : None);
    madeByPrograms.add(module);
    return module;
  },
  init: () => undefined,
  repr: (_rt, o) => {
    const m = o as PyModule;
    const file = m.v.getStr('__file__');
    const where = madeByPrograms.has(m) ? '' : ' (built-in)';
    return newStr(
      `<module '${nameOf(m) ?? '?'}'${file === undefined ? where : ` from '${file.v as string}'`}>`,
    );
  },
  getattro: moduleGetAttro,
  setattro: (rt, o, name, value) => {
    const m = o as PyModule;
    const descr = lookup(o.type, name);
    const set = descr?.type.slots.descrSet;
    if (descr !== undefined && set !== undefined) return set(rt, descr, o, value);
    if (value !== null) {
      storeAttr(rt, m.v, name, value);
      return;
    }
    const gone = m.v.deleteByHostKey(name);
    if (gone === undefined)
      throw attributeError(o, name, `module '${nameOf(m) ?? '?'}' has no attribute '${name}'`);
    decref(rt, gone.value);
  },
  traverse: (o, visit) => {
    for (const entry of (o as PyModule).v.map.values())
      if (entry.value !== undefined) visit(entry.value);
  },
} satisfies typeof ModuleType.slots);
ModuleType.weakrefable = true;

getset(ModuleType, '__dict__', (rt, m: PyModule) => {
  const of = rt.state.get('globals.object') as ((table: PyModule['v']) => PyObject) | undefined;
  return of === undefined ? new PyObject(DictType, m.v) : of(m.v);
});
method(ModuleType, '__dir__', '', (rt, m: PyModule) => {
  const own = m.v.getStr('__dir__');
  if (own !== undefined) return rt.call(own, []);
  return newList(
    [...m.v.map.keys()]
      .filter((k): k is string => typeof k === 'string')
      .sort()
      .map(internStr),
  );
});
