/**
 * `atexit` (Modules/atexitmodule.c): functions to call when the main thread has ended and all other
 * threads with it, last registered first. The session calls `_run_exitfuncs`.
 */
import { richCompareBool } from '../objects/abstract.ts';
import { Raise, typeError } from '../objects/errors.ts';
import { nativeFunction, setIn, type HostFunction, type PyModule } from '../objects/native.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import { newInt, None } from '../objects/roster.ts';
import { settle, type Gen, type KwArgs, type Rt } from '../objects/runtime.ts';
import { reportUnraisable } from '../vm/finalize.ts';
import { isCallable } from '../objects/type-checks.ts';

interface Callback {
  readonly func: PyObject;
  readonly args: readonly PyObject[];
  readonly kw: KwArgs | null;
}

/** Key of `rt.state`: the registered functions, null where one was taken out. */
const CALLBACKS = 'atexit.callbacks';

function callbacksOf(rt: Rt): (Callback | null)[] {
  let callbacks = rt.state.get(CALLBACKS) as (Callback | null)[] | undefined;
  if (callbacks === undefined) rt.state.set(CALLBACKS, (callbacks = []));
  return callbacks;
}

function release(rt: Rt, { func, args, kw }: Callback): void {
  decref(rt, func);
  for (const arg of args) decref(rt, arg);
  if (kw !== null) for (const value of kw.values()) decref(rt, value);
}

function clear(rt: Rt): PyObject {
  for (const callback of callbacksOf(rt).splice(0)) if (callback !== null) release(rt, callback);
  return None;
}

function* runAll(rt: Rt): Gen {
  const callbacks = callbacksOf(rt);
  // A callback may register others: they run, too.
  while (callbacks.length > 0) {
    const callback = callbacks.pop() as Callback | null;
    if (callback === null) continue;
    try {
      yield* settle(rt.call(callback.func, callback.args, callback.kw));
    } catch (e) {
      if (!(e instanceof Raise)) throw e;
      yield* reportUnraisable(rt, callback.func, e, 'in atexit callback');
    }
    release(rt, callback);
  }
  return None;
}

function* unregister(rt: Rt, func: PyObject): Gen {
  const callbacks = callbacksOf(rt);
  for (const [i, callback] of callbacks.entries()) {
    if (callback === null || !(yield* settle(richCompareBool(rt, func, callback.func, '=='))))
      continue;
    callbacks[i] = null;
    release(rt, callback);
  }
  return None;
}

const register: HostFunction = (rt, all: PyObject[], kw: KwArgs | null) => {
  const [func, ...args] = all;
  if (func === undefined) throw typeError('register() takes at least 1 argument (0 given)');
  if (!isCallable(func)) throw typeError('the first argument must be callable');
  for (const arg of [func, ...args, ...(kw?.values() ?? [])]) incref(arg);
  callbacksOf(rt).push({ func, args, kw });
  return func;
};

export function initAtexit(_rt: Rt, module: PyModule): void {
  const def = (name: string, signature: string, host: HostFunction): void =>
    setIn(module.v, name, nativeFunction('atexit', name, signature, host));
  def('register', '*args, **kwargs', register);
  def('unregister', 'func, /', unregister);
  def('_clear', '', clear);
  def('_run_exitfuncs', '', runAll);
  def('_ncallbacks', '', (rt) =>
    newInt(callbacksOf(rt).filter((callback) => callback !== null).length),
  );
}
