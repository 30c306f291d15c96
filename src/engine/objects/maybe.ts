/** Composition of results that may have to be waited for (objects/runtime.ts), and arguments of constructors. */
import { bindNative, parseSignature, type NativeFunction } from './native.ts';
import { isGen, settle, type Gen, type KwArgs, type Maybe, type Suspend } from './runtime.ts';
import { None, type PyStr, StrType } from './roster.ts';
import { isSubtype, type PyType } from './type.ts';
import { typeError } from './errors.ts';
import type { PyObject } from './object.ts';

/** `f` of the result, at once where it is there at once. */
export function andThen<A, B>(x: Maybe<A>, f: (value: A) => Maybe<B>): Maybe<B> {
  return isGen(x) ? continueWith(x, f) : f(x);
}

function* continueWith<A, B>(pending: Gen<A>, f: (value: A) => Maybe<B>): Gen<B> {
  return yield* settle(f(yield* pending));
}

/** Runs a native frame at once as far as it goes; a result if it never had to wait. */
export function eager<T>(frame: Gen<T>): Maybe<T> {
  const step = frame.next();
  return step.done === true
    ? step.value
    : resumeFrom(frame as unknown as Generator<Suspend, T, unknown>, step.value);
}

/** The rest of a frame that already asked for `request`. */
function* resumeFrom<T>(frame: Generator<Suspend, T, unknown>, request: Suspend): Gen<T> {
  let wanted = request;
  for (;;) {
    let step: IteratorResult<Suspend, T>;
    let answer: unknown;
    try {
      answer = yield wanted;
    } catch (e) {
      step = frame.throw(e);
      if (step.done === true) return step.value;
      wanted = step.value;
      continue;
    }
    step = frame.next(answer);
    if (step.done === true) return step.value;
    wanted = step.value;
  }
}

/**
 * _PyArg_NoKeywords as constructors ask it: a subclass may take keywords where it has a constructor of its own for
 * them, `__init__` beside a built-in that is made by `new`, `__new__` beside one that is filled by `init`.
 */
export function refuseKeywords(
  own: PyType,
  type: PyType,
  kw: KwArgs | null,
  other: 'init' | 'new' = 'init',
): void {
  if (kw !== null && kw.size > 0 && (type === own || type.slots[other] === own.slots[other]))
    throw typeError(`${own.name}() takes no keyword arguments`);
}

export type Binder = (args: readonly PyObject[], kw: KwArgs | null) => (PyObject | undefined)[];

/** Binds the arguments of a constructor (`slots.new`) by a signature as in native.ts; no `*args` there. */
export function constructorArgs(name: string, signature: string): Binder {
  const f: NativeFunction = {
    name,
    qualname: name,
    module: null,
    signature: parseSignature(signature),
    host: () => None,
    owner: null,
    self: null,
    special: null,
  };
  return (args, kw) => bindNative(f, args, kw) as (PyObject | undefined)[];
}

export function isStr(o: PyObject): o is PyStr {
  return o.type === StrType || isSubtype(o.type, StrType);
}
