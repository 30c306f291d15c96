/** Raising and matching exceptions: RAISE_VARARGS, CHECK_EXC_MATCH and what `with` does (Python/ceval.c do_raise, Python/bytecodes.c). */
import { repr } from '../objects/abstract.ts';
import { BaseExceptionType, Raise, raise, typeError, type PyException } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { decref, incref } from '../objects/object.ts';
import { None, pyBool, TupleType } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { isSubtype, PyType } from '../objects/type.ts';
import type { Interpreter } from './interpreter.ts';
import type { VmThread } from './thread.ts';

/** `raise`, `raise exc`, `raise exc from cause`: always throws, at once or from the native frame it gives. */
export function raiseVarargs(
  vm: Interpreter,
  th: VmThread,
  what: PyObject | null,
  cause: PyObject | null,
): Gen {
  if (what === null) {
    if (th.handled === null) throw raise('RuntimeError', 'No active exception to reraise');
    vm.reraising = true;
    throw new Raise(th.handled as PyException);
  }
  if (cause === null && !(what instanceof PyType) && isSubtype(what.type, BaseExceptionType))
    throw new Raise(what as PyException);
  return raiseLater(vm, what, cause);
}

function* raiseLater(vm: Interpreter, what: PyObject, cause: PyObject | null): Gen {
  const exc = yield* instanceOf(vm, what, 'exceptions must derive from BaseException');
  if (cause !== null) {
    const c =
      cause === None
        ? null
        : yield* instanceOf(vm, cause, 'exception causes must derive from BaseException');
    if (c !== null) incref(c);
    if (exc.v.cause !== null) decref(vm, exc.v.cause);
    exc.v.cause = c;
    exc.v.suppressContext = true;
  }
  throw new Raise(exc);
}

function* instanceOf(rt: Rt, what: PyObject, otherwise: string): Gen<PyException> {
  if (what instanceof PyType && isSubtype(what, BaseExceptionType)) {
    const made = yield* settle(rt.call(what, []));
    if (!isSubtype(made.type, BaseExceptionType)) {
      throw typeError(
        `calling ${yield* settle(repr(rt, what))} should have returned an instance of BaseException, not ${yield* settle(repr(rt, made.type))}`,
      );
    }
    return made as PyException;
  }
  if (!isSubtype(what.type, BaseExceptionType)) throw typeError(otherwise);
  return what as PyException;
}

export function checkExcMatch(_rt: Rt, exc: PyObject, type: PyObject): PyObject {
  if (type instanceof PyType && isSubtype(type, BaseExceptionType))
    return pyBool(isSubtype(exc.type, type));
  const types = type.type === TupleType ? (type.v as readonly PyObject[]) : [type];
  for (const t of types) {
    if (!(t instanceof PyType) || !isSubtype(t, BaseExceptionType))
      throw typeError('catching classes that do not inherit from BaseException is not allowed');
  }
  return pyBool(types.some((t) => isSubtype(exc.type, t as PyType)));
}
