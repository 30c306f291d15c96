/**
 * Slots and dunder methods, in both directions (the slotdefs table of Objects/typeobject.c):
 * a built-in type's slots show as `int.__add__` and the like (`addDunders`), and a class statement's
 * dunder methods fill slots (`fixupSlots`). The table below is the single place that pairs them.
 */
import { immortalize, PyObject } from './object.ts';
import { None, ObjectType, WrapperDescriptorType } from './roster.ts';
import { typeError } from './errors.ts';
import { typeName } from './abstract.ts';
import { nativeFunction, parseSignature, type Signature } from './native.ts';
import { isSubtype, PyType, type Slots } from './type.ts';
import { type KwArgs, type Result, type Rt } from './runtime.ts';

import { rows, sequenceRows, type SlotDef } from './slot-table.ts';

/** Payload of a wrapper_descriptor: a slot of a built-in type shown as a method. */
export interface SlotWrapper {
  readonly name: string;
  readonly owner: PyType;
  readonly signature: Signature;
  readonly call: (rt: Rt, self: PyObject, args: readonly PyObject[], kw: KwArgs | null) => Result;
}

const byDunder = new Map<string, SlotDef>();
for (const row of rows) if (!byDunder.has(row.dunder)) byDunder.set(row.dunder, row);

/** Names whose definition on a class changes a slot. */
export function isSlotName(name: string): boolean {
  return byDunder.has(name);
}

/** `T.__new__`, a function (not a method) that takes the class first (tp_new_wrapper). */
function addNew(type: PyType): void {
  const make = type.slots.new;
  if (make === undefined || type.dict.getStr('__new__') !== undefined) return;
  const f = nativeFunction(
    null,
    '__new__',
    '*args, **kwargs',
    (rt, args: PyObject[], kw: KwArgs | null) => {
      const cls = args[0];
      if (cls === undefined) throw typeError(`${type.name}.__new__(): not enough arguments`);
      if (!(cls instanceof PyType))
        throw typeError(`${type.name}.__new__(X): X is not a type object (${typeName(cls)})`);
      if (!isSubtype(cls, type))
        throw typeError(
          `${type.name}.__new__(${cls.name}): ${cls.name} is not a subtype of ${type.name}`,
        );
      // The payload is made by the nearest built-in base; any other constructor would make the wrong one.
      let solid = cls;
      while (solid.isHeap) solid = solid.base as PyType;
      if (solid.slots.new !== make)
        throw typeError(
          `${type.name}.__new__(${cls.name}) is not safe, use ${solid.name}.__new__()`,
        );
      return make(rt, cls, args.slice(1), kw);
    },
  );
  type.dict.setStr('__new__', f);
}

/** Show a built-in type's own slots as dunder methods, where it has no method of that name. */
export function addDunders(type: PyType): void {
  addNew(type);
  for (const row of [...rows, ...sequenceRows]) {
    const own = type.slots[row.slot];
    if (own === null && row.slot === 'hash') {
      type.dict.setStr('__hash__', None);
      continue;
    }
    if (
      own === undefined ||
      own === null ||
      row.dunder === '__getattr__' ||
      row.dunder === '__new__' ||
      row.dunder === '__del__'
    )
      continue;
    if (type.base?.slots[row.slot] === own || type.dict.getStr(row.dunder) !== undefined) continue;
    const wrapper: SlotWrapper = {
      name: row.dunder,
      owner: type,
      signature: parseSignature(row.signature),
      call: row.wrap(own as never),
    };
    type.dict.setStr(row.dunder, immortalize(new PyObject(WrapperDescriptorType, wrapper)));
  }
}

/** Give a built-in type the slots of its bases that it does not fill itself. */
export function inheritSlots(type: PyType): void {
  for (const base of type.mro.slice(1)) {
    for (const key of Object.keys(base.slots) as (keyof Slots)[]) {
      if (type.slots[key] !== undefined) continue;
      // object's constructor is for classes: a built-in type without one of its own makes no instances.
      if (key === 'new' && base === ObjectType) continue;
      // A type that defines equality without a hash is unhashable; built-in types say so themselves.
      (type.slots as Record<string, unknown>)[key] = base.slots[key];
    }
  }
}

/**
 * Recompute the slots of a class made by a class statement: for each slot, the first class of the MRO
 * that has one of its dunder names decides. A wrapper of a built-in type gives that type's slot back.
 */
export function fixupSlots(type: PyType): void {
  const slots: Record<string, unknown> = {};
  for (const base of type.mro) {
    if (base.isHeap) continue;
    for (const key of Object.keys(base.slots))
      if (slots[key] === undefined) slots[key] = base.slots[key as keyof Slots];
  }
  for (const row of rows) {
    for (const base of type.mro) {
      const hit = base.dict.getStr(row.dunder);
      if (hit === undefined) continue;
      if (base.isHeap) slots[row.slot] = hit === None && row.slot === 'hash' ? null : row.generic;
      break;
    }
  }
  type.slots = slots as Slots;
}
