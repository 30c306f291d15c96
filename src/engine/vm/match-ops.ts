/** The instructions of `match` statements (MATCH_* of Python/bytecodes.c, match_keys and match_class of Python/ceval.c). */
import { getAttr, getOptionalAttr, typeName } from '../objects/abstract.ts';
import { isInstanceOf } from '../objects/type-checks.ts';
import { dictLookup } from '../objects/dict-ops.ts';
import type { DictTable } from '../objects/dict-table.ts';
import { typeError } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import {
  ByteArrayType,
  BytesType,
  DictType,
  ListType,
  newStr,
  newTuple,
  None,
  StrType,
  TupleType,
} from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { isSubtype, PyType } from '../objects/type.ts';

/** Classes that extend an abstract class of collections.abc are marked by it (Py_TPFLAGS_SEQUENCE, _MAPPING). */
function isOfAbc(type: PyType, name: string): boolean {
  return (
    type.isHeap &&
    type.mro.some((t) => t.isHeap && t.name === name && t.module === 'collections.abc')
  );
}

export function matchesSequence(_rt: Rt, o: PyObject): boolean {
  if (isSubtype(o.type, ListType) || isSubtype(o.type, TupleType)) return true;
  if (
    isSubtype(o.type, StrType) ||
    isSubtype(o.type, BytesType) ||
    isSubtype(o.type, ByteArrayType)
  )
    return false;
  return (
    isOfAbc(o.type, 'Sequence') ||
    o.type.name === 'range' ||
    o.type.name === 'memoryview' ||
    o.type.name === 'deque' ||
    o.type.name === 'array'
  );
}

export function matchesMapping(_rt: Rt, o: PyObject): boolean {
  return (
    isSubtype(o.type, DictType) || o.type.name === 'mappingproxy' || isOfAbc(o.type, 'Mapping')
  );
}

/** The values of all keys as a tuple, or None when one is missing. */
export function* matchKeys(rt: Rt, subject: PyObject, keys: PyObject<readonly PyObject[]>): Gen {
  const values: PyObject[] = [];
  for (const key of keys.v) {
    if (isSubtype(subject.type, DictType)) {
      const entry = yield* settle(dictLookup(rt, subject.v as DictTable, key));
      if (entry === undefined) return None;
      values.push(entry.value as PyObject);
      continue;
    }
    const missing = newStr('');
    const get = yield* settle(getAttr(rt, subject, 'get'));
    const v = yield* settle(rt.call(get, [key, missing]));
    if (v === missing) return None;
    values.push(v);
  }
  return newTuple(values);
}

/** Types whose single positional pattern is the subject itself. */
const SELF_MATCH: ReadonlySet<string> = new Set([
  'bool',
  'bytearray',
  'bytes',
  'dict',
  'float',
  'frozenset',
  'int',
  'list',
  'set',
  'str',
  'tuple',
]);

export function* matchClass(
  rt: Rt,
  subject: PyObject,
  cls: PyObject,
  positional: number,
  keywords: PyObject<readonly PyObject<string>[]>,
): Gen {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a class');
  if (!(yield* settle(isInstanceOf(rt, subject, cls)))) return None;
  const attrs: PyObject[] = [];
  const seen = new Set<string>();
  if (positional > 0) {
    const selfMatch = cls.mro.some((t) => !t.isHeap && SELF_MATCH.has(t.name));
    const args = yield* getOptionalAttr(rt, cls, '__match_args__');
    if (args === undefined && selfMatch && positional === 1) attrs.push(subject);
    else {
      const names = args === undefined ? [] : (args.v as readonly PyObject<string>[]);
      if (args !== undefined && args.type !== TupleType)
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeName(args)})`);
      const allowed = args === undefined && selfMatch ? 1 : names.length;
      if (positional > allowed)
        throw typeError(
          `${cls.name}() accepts ${allowed} positional sub-pattern${allowed === 1 ? '' : 's'} (${positional} given)`,
        );
      for (let i = 0; i < positional; i++) {
        const name = names[i] as PyObject;
        if (name.type !== StrType)
          throw typeError(`__match_args__ elements must be strings (got ${typeName(name)})`);
        const v = yield* matchAttr(rt, subject, cls, (names[i] as PyObject<string>).v, seen);
        if (v === undefined) return None;
        attrs.push(v);
      }
    }
  }
  for (const name of keywords.v) {
    const v = yield* matchAttr(rt, subject, cls, name.v, seen);
    if (v === undefined) return None;
    attrs.push(v);
  }
  return newTuple(attrs);
}

function* matchAttr(
  rt: Rt,
  subject: PyObject,
  cls: PyType,
  name: string,
  seen: Set<string>,
): Gen<PyObject | undefined> {
  if (seen.has(name))
    throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
  seen.add(name);
  return yield* getOptionalAttr(rt, subject, name);
}
