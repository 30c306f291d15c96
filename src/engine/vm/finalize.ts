/**
 * Finalizers (Objects/object.c PyObject_CallFinalizerFromDealloc, Objects/genobject.c): `__del__` and the
 * close of a suspended generator run before the next bytecode of the thread that dropped the last
 * reference. What they raise is reported and ignored (sys.unraisablehook).
 */
import { assert } from '../base/assert.ts';
import { getAttr } from '../objects/abstract.ts';
import { Raise } from '../objects/errors.ts';
import { extOf, type PyObject } from '../objects/object.ts';
import {
  AsyncGeneratorType,
  CoroutineType,
  GeneratorType,
  newStr,
  None,
} from '../objects/roster.ts';
import { isGen, type Gen, type Rt } from '../objects/runtime.ts';
import type { GeneratorData } from './frame.ts';
import type { Interpreter } from './interpreter.ts';

/** Weak references to what dies refer to nothing from now on; their callbacks are queued. */
export function clearWeakrefs(vm: Interpreter, o: PyObject): void {
  const refs = o.ext?.weakrefs ?? null;
  if (o.ext === null || refs === null) return;
  o.ext.weakrefs = null;
  const clear = vm.state.get('weakref.clear') as ((rt: Rt, ref: PyObject) => void) | undefined;
  assert(clear !== undefined, 'weak references without the module that made them');
  for (const ref of refs) clear(vm, ref);
}

/** What dies may have a finalizer: true when that will run first, and the object lives until then. */
export function queueFinalizer(vm: Interpreter, o: PyObject): boolean {
  if (o.type === GeneratorType || o.type === CoroutineType || o.type === AsyncGeneratorType) {
    const { state } = o.v as GeneratorData;
    if (state !== 'suspended' && !(state === 'created' && o.type === CoroutineType)) return false;
  } else {
    const ext = extOf(o);
    if (ext.finalized) return false;
    ext.finalized = true;
  }
  o.refcnt++;
  vm.finalizers.push(o);
  return true;
}

export function* runFinalizers(rt: Rt, queue: readonly PyObject[]): Gen {
  for (const o of queue) {
    try {
      const finalize = o.type.slots.finalize;
      if (finalize !== undefined) yield* finalize(rt, o);
    } catch (e) {
      if (!(e instanceof Raise)) throw e;
      yield* reportUnraisable(rt, o, e);
    }
    if (--o.refcnt === 0) rt.dealloc(o);
  }
  return None;
}

/** Hand an exception that nobody can catch to `sys.unraisablehook`; `where` as in "in atexit callback", a finalizer without it. */
export function* reportUnraisable(rt: Rt, o: PyObject, error: Raise, where?: string): Gen<void> {
  const m = rt.importModule('sys');
  const sys = isGen(m) ? yield* m : m;
  const h = getAttr(rt, sys, '_report_unraisable');
  const hook = isGen(h) ? yield* h : h;
  const r = rt.call(hook, where === undefined ? [error.exc, o] : [error.exc, o, newStr(where)]);
  if (isGen(r)) yield* r;
}
