/**
 * Struct sequences (Objects/structseq.c): tuples with names, some of the fields only reachable by name
 * (os.stat_result, os.terminal_size). Types are made when the engine is loaded.
 */
import { listFrom, repr, typeName } from '../objects/abstract.ts';
import { typeError } from '../objects/errors.ts';
import { constructorArgs } from '../objects/maybe.ts';
import { constant, member, method } from '../objects/native.ts';
import { extOf, incref, PyObject } from '../objects/object.ts';
import { makeBuiltinType, newInt, newStr, newTuple, None, TupleType } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import type { PyType } from '../objects/type.ts';

export interface StructType {
  readonly type: PyType;
  /** Items of the tuple, then the fields that only have names. */
  make(values: readonly PyObject[]): PyObject;
}

/** @param fields names; null for an item that has none @param visible how many of them are items of the tuple */
export function structType(
  module: string,
  name: string,
  fields: readonly (string | null)[],
  visible = fields.length,
): StructType {
  const type = makeBuiltinType(name, TupleType, module, true);
  const make = (values: readonly PyObject[]): PyObject => {
    const o = new PyObject<readonly PyObject[]>(type, values.slice(0, visible));
    for (const v of values) incref(v);
    if (values.length > visible) extOf(o).slots = values.slice(visible);
    return o;
  };
  for (const [i, field] of fields.entries()) {
    if (field === null) continue;
    member(type, field, (_rt, o: PyObject<readonly PyObject[]>) =>
      i < visible ? (o.v[i] as PyObject) : (o.ext?.slots?.[i - visible] ?? None),
    );
  }
  const bind = constructorArgs('structseq', 'sequence, dict={}');
  type.slots.new = function* (rt, _type, args, kw): Gen {
    const [sequence] = bind(args, kw);
    const given = sequence as PyObject;
    if (given.type.slots.iter === undefined && given.type.slots.getitem === undefined)
      throw typeError('constructor requires a sequence');
    const items = yield* settle(listFrom(rt, given));
    if (items.length < visible || items.length > fields.length)
      throw typeError(
        `${module}.${name}() takes ${
          visible === fields.length
            ? `a ${visible}-sequence`
            : items.length < visible
              ? `an at least ${visible}-sequence`
              : `an at most ${fields.length}-sequence`
        } (${items.length}-sequence given)`,
      );
    return make(items);
  };
  type.slots.repr = function* (rt: Rt, o): Gen {
    const parts: string[] = [];
    const names = visibleNames(fields, visible);
    for (const [i, item] of (o as PyObject<readonly PyObject[]>).v.entries())
      parts.push(`${names[i] ?? '?'}=${yield* settle(repr(rt, item))}`);
    return newStr(`${typeName(o)}(${parts.join(', ')})`);
  };
  method(type, '__reduce__', '', (_rt, o: PyObject<readonly PyObject[]>) =>
    newTuple([type, newTuple([newTuple([...o.v])])]),
  );
  constant(type, 'n_fields', newInt(fields.length));
  constant(type, 'n_sequence_fields', newInt(visible));
  constant(type, 'n_unnamed_fields', newInt(fields.filter((f) => f === null).length));
  constant(
    type,
    '__match_args__',
    newTuple(fields.slice(0, visible).flatMap((f) => (f === null ? [] : [newStr(f)]))),
  );
  return { type, make };
}

/** The names that the repr shows: items without one are called as the named fields that follow. */
function visibleNames(fields: readonly (string | null)[], visible: number): string[] {
  let next = visible;
  return fields.slice(0, visible).map((field) => field ?? (fields[next++] as string));
}
