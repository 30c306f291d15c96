/**
 * Comparisons of keys and items that the host can decide by itself, and the one place that turns the
 * hash of a key into CPython's words when there is none. Used by sets, dicts, lists and sorting.
 */
import { hash } from './abstract.ts';
import { Raise, typeError, TypeErrorType } from './errors.ts';
import { compareText } from './text.ts';
import { BoolType, FloatType, IntType, NoneType, StrType, TupleType } from './roster.ts';
import { isGen, type Gen, type Maybe, type Rt } from './runtime.ts';
import type { Hash, PyType } from './type.ts';
import type { PyObject } from './object.ts';

const isNumber = (type: PyType): boolean =>
  type === IntType || type === FloatType || type === BoolType;

/** a == b (or a is b) where no Python code can have a say; undefined where `__eq__` must be asked. */
export function plainEqual(a: PyObject, b: PyObject): boolean | undefined {
  if (a === b) return true;
  const left = a.type;
  const right = b.type;
  if (left === right && (left === IntType || left === StrType || left === FloatType))
    return a.v === b.v;
  if (isNumber(left)) {
    if (isNumber(right))
      return typeof a.v === 'number' && typeof b.v === 'number' ? a.v === b.v : undefined;
    return right === StrType || right === NoneType ? false : undefined;
  }
  if (left === TupleType)
    return right === TupleType ? plainEqualTuples(a.v as PyObject[], b.v as PyObject[]) : undefined;
  if (left === StrType || left === NoneType)
    return right === StrType || right === NoneType || isNumber(right) ? false : undefined;
  return undefined;
}

function plainEqualTuples(a: readonly PyObject[], b: readonly PyObject[]): boolean | undefined {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const equal = plainEqual(a[i] as PyObject, b[i] as PyObject);
    if (equal !== true) return equal;
  }
  return true;
}

/** a < b for two numbers, two texts or two tuples of such; undefined for anything else. */
export function plainLess(a: PyObject, b: PyObject): boolean | undefined {
  const left = a.type;
  const right = b.type;
  if (left === StrType)
    return right === StrType ? compareText(a.v as string, b.v as string) < 0 : undefined;
  // The host compares a bigint with a double exactly.
  if (isNumber(left) && isNumber(right)) return (a.v as number) < (b.v as number);
  if (left === TupleType && right === TupleType)
    return plainLessTuples(a.v as PyObject[], b.v as PyObject[]);
  return undefined;
}

function plainLessTuples(a: readonly PyObject[], b: readonly PyObject[]): boolean | undefined {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const equal = plainEqual(a[i] as PyObject, b[i] as PyObject);
    if (equal === undefined) return undefined;
    if (!equal) return plainLess(a[i] as PyObject, b[i] as PyObject);
  }
  return a.length < b.length;
}

/** `__main__.A`, or the bare name of a built-in type (the %T of PyErr_Format). */
export function fullTypeName(type: PyType): string {
  return type.module === 'builtins' || type.module === '__main__'
    ? type.qualname
    : `${type.module}.${type.qualname}`;
}

/** The hash of a key of a dict or an element of a set; 3.14 says in which role an unhashable object failed. */
export function keyHash(rt: Rt, key: PyObject, role: 'dict key' | 'set element'): Maybe<Hash> {
  try {
    const h = hash(rt, key);
    return isGen(h) ? keyHashLater(rt, key, role, h) : h;
  } catch (e) {
    throw inRole(rt, key, role, e);
  }
}

function* keyHashLater(
  rt: Rt,
  key: PyObject,
  role: 'dict key' | 'set element',
  pending: Gen<Hash>,
): Gen<Hash> {
  try {
    return yield* pending;
  } catch (e) {
    throw inRole(rt, key, role, e);
  }
}

function inRole(rt: Rt, key: PyObject, role: string, e: unknown): unknown {
  if (rt.profile.library === '3.13' || !(e instanceof Raise) || e.exc.type !== TypeErrorType)
    return e;
  const [text] = e.exc.v.args.v;
  return typeError(
    `cannot use '${fullTypeName(key.type)}' as a ${role} (${text !== undefined && text.type === StrType ? (text.v as string) : ''})`,
  );
}
