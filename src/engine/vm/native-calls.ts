/** Plain positional calls of natives, straight from the value stack (the vectorcall of Objects/methodobject.c and descrobject.c). */
import { callNative, type NativeFunction } from '../objects/native.ts';
import type { PyObject } from '../objects/object.ts';
import type { Result, Rt } from '../objects/runtime.ts';
import { isInstance, type PyType } from '../objects/type.ts';
import { callDescriptor } from './calls.ts';

/** Plain positional calls of natives without an argument array. */
export function callBuiltin(
  rt: Rt,
  native: NativeFunction,
  s: readonly (PyObject | undefined)[],
  first: number,
  end: number,
): Result {
  const signature = native.signature;
  const given = end - first;
  if (
    signature.varArgs ||
    signature.varKeywords ||
    given > signature.positional ||
    given < signature.required ||
    signature.requiredKeywords.length > 0
  ) {
    return callNative(rt, native, s.slice(first, end) as PyObject[], null);
  }
  const host = native.host;
  if (native.self === null) {
    switch (given) {
      case 0:
        return host(rt);
      case 1:
        return host(rt, s[first]);
      case 2:
        return host(rt, s[first], s[first + 1]);
      default:
        return host(rt, ...s.slice(first, end));
    }
  }
  return callBound(rt, native, native.self, s, first, end);
}

function callBound(
  rt: Rt,
  native: NativeFunction,
  self: PyObject,
  s: readonly (PyObject | undefined)[],
  first: number,
  end: number,
): Result {
  const host = native.host;
  switch (end - first) {
    case 0:
      return host(rt, self);
    case 1:
      return host(rt, self, s[first]);
    case 2:
      return host(rt, self, s[first], s[first + 1]);
    default:
      return host(rt, self, ...s.slice(first, end));
  }
}

export function callMethodDescriptor(
  rt: Rt,
  native: NativeFunction,
  s: readonly (PyObject | undefined)[],
  first: number,
  end: number,
): Result {
  const self = s[first];
  const signature = native.signature;
  const given = end - first - 1;
  if (
    self === undefined ||
    first === end ||
    signature.varArgs ||
    signature.varKeywords ||
    given > signature.positional ||
    given < signature.required ||
    signature.requiredKeywords.length > 0 ||
    !isInstance(self, native.owner as PyType)
  ) {
    return callDescriptor(rt, native, s.slice(first, end) as PyObject[], null);
  }
  return callBound(rt, native, self, s, first + 1, end);
}
