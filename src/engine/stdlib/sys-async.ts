/**
 * What `sys` has for event loops (Python/sysmodule.c): the hooks by which a loop follows asynchronous generators,
 * and how much is to be remembered of where coroutines were made. Left out: the remembering itself.
 */
import { asSize, typeName } from '../objects/abstract.ts';
import { typeError, valueError } from '../objects/errors.ts';
import type { HostFunction } from '../objects/native.ts';
import { decref, incref, type PyObject } from '../objects/object.ts';
import { newInt, None } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { asyncGenHooks, type AsyncGenHooks } from '../vm/async-generator.ts';
import { isCallable } from './builtins.ts';
import { structType } from './struct-sequence.ts';

const HooksTuple = structType('sys', 'asyncgen_hooks', ['firstiter', 'finalizer']);

/** Key of `rt.state`: sys.set_coroutine_origin_tracking_depth(). */
const ORIGIN_DEPTH = 'coroutine.originDepth';

function setHook(rt: Rt, name: keyof AsyncGenHooks, value: PyObject | undefined): void {
  if (value === undefined) return;
  if (value !== None && !isCallable(value))
    throw typeError(`callable ${name} expected, got ${typeName(value)}`);
  const hooks = asyncGenHooks(rt);
  const old = hooks[name];
  hooks[name] = value === None ? null : incref(value);
  if (old !== null) decref(rt, old);
}

export function addAsyncHooks(
  def: (name: string, signature: string, host: HostFunction) => void,
): void {
  def('get_asyncgen_hooks', '', (rt) => {
    const { firstiter, finalizer } = asyncGenHooks(rt);
    return HooksTuple.make([firstiter ?? None, finalizer ?? None]);
  });
  def(
    'set_asyncgen_hooks',
    'firstiter=None, finalizer=None',
    (rt, firstiter?: PyObject, finalizer?: PyObject) => {
      setHook(rt, 'finalizer', finalizer);
      setHook(rt, 'firstiter', firstiter);
      return None;
    },
  );
  def('get_coroutine_origin_tracking_depth', '', (rt) =>
    newInt((rt.state.get(ORIGIN_DEPTH) as number | undefined) ?? 0),
  );
  def('set_coroutine_origin_tracking_depth', 'depth', function* (rt, depth: PyObject): Gen {
    const value = yield* settle(asSize(rt, depth));
    if (value < 0) throw valueError('depth must be >= 0');
    rt.state.set(ORIGIN_DEPTH, value);
    return None;
  });
}
