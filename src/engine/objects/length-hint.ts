/** PyObject_LengthHint (Objects/abstract.c): how many items an iterable says that it has. */
import { asSizeArgument, callSpecial, len, typeName } from './abstract.ts';
import { isRaise, typeError, TypeErrorType, valueError } from './errors.ts';
import type { PyObject } from './object.ts';
import { IntType, NotImplemented } from './roster.ts';
import { settle, type Gen, type Rt } from './runtime.ts';
import { isSubtype } from './type.ts';

/** undefined in the place of a TypeError. */
function* unlessTypeError<T>(pending: Gen<T>): Gen<T | undefined> {
  try {
    return yield* pending;
  } catch (e) {
    if (!isRaise(e, TypeErrorType)) throw e;
    return undefined;
  }
}

/** PyObject_LengthHint: what `len` or `__length_hint__` says, else `otherwise`. */
export function* lengthHint(rt: Rt, o: PyObject, otherwise: number): Gen<number> {
  if (o.type.slots.length !== undefined) {
    const length = yield* unlessTypeError(settle(len(rt, o)));
    if (length !== undefined) return length;
  }
  const hint = yield* unlessTypeError(callSpecial(rt, o, '__length_hint__', []));
  if (hint === undefined || hint === NotImplemented) return otherwise;
  if (!isSubtype(hint.type, IntType))
    throw typeError(`__length_hint__ must be an integer, not ${typeName(hint)}`);
  const n = yield* settle(asSizeArgument(rt, hint));
  if (n < 0) throw valueError('__length_hint__() should return >= 0');
  return n;
}
