/**
 * `_imports`: what importlib asks of the import system (vm/import.ts): whether there is a module of a name, and
 * its code. Left out: CPython's _frozen_importlib, whose finders and loaders importlib.machinery has in Python.
 */
import { newCode } from '../objects/code-object.ts';
import { nativeFunction, setIn, type PyModule } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import { newStr, newTuple, None, pyBool } from '../objects/roster.ts';
import type { Rt } from '../objects/runtime.ts';
import { frozensetOf } from '../objects/set.ts';
import type { FoundModule } from '../vm/import.ts';

/** Key in `rt.state`: the loader's find(). */
export const FIND_MODULE = 'import.find';

export function initImports(_rt: Rt, module: PyModule): void {
  const define = (
    name: string,
    signature: string,
    host: Parameters<typeof nativeFunction>[3],
  ): void => setIn(module.v, name, nativeFunction('_imports', name, signature, host));
  const find = (rt: Rt, name: string): FoundModule | null =>
    (rt.state.get(FIND_MODULE) as (name: string) => FoundModule | null)(name);
  // None, or (kind, file name or None, whether it is a package).
  define('find', 'name, /', (rt, name: PyObject<string>) => {
    const found = find(rt, name.v);
    if (found === null) return None;
    return found.kind === 'native'
      ? newTuple([newStr('built-in'), None, pyBool(false)])
      : newTuple([newStr('source'), newStr(found.code.filename), pyBool(found.isPackage)]);
  });
  define('get_code', 'name, /', (rt, name: PyObject<string>) => {
    const found = find(rt, name.v);
    return found === null || found.kind === 'native'
      ? None
      : newCode(found.code, frozensetOf(rt), rt.profile.immortalConstants);
  });
}
