/** The generic slots of classes with `__getattribute__`, `__getattr__`, `__setattr__` or `__delattr__` of their own, and how a slot calls a dunder method. */
import type { PyObject } from './object.ts';
import { dropErrorOf, incref } from './object.ts';
import { newStr, NotImplemented, WrapperDescriptorType } from './roster.ts';
import { isRaise, AttributeErrorType, type PyException } from './errors.ts';
import { callSpecial, genericGetAttr } from './abstract.ts';
import { lookup } from './type.ts';
import { isGen, type Gen, type Rt } from './runtime.ts';

/** Call the dunder method found on the type; there is one, or the slot would not be set. */
export function* invoke(rt: Rt, o: PyObject, dunder: string, ...args: PyObject[]): Gen {
  const r = yield* callSpecial(rt, o, dunder, args);
  return r ?? NotImplemented;
}

/** _PyObject_SetAttributeErrorContext: what was missing where, unless whoever raised has said it. */
function nameMissing(exc: PyException, o: PyObject, name: string): void {
  const fields = (exc.v.fields ??= new Map());
  if (fields.has('name') || fields.has('obj')) return;
  fields.set('name', incref(newStr(name)));
  fields.set('obj', incref(o));
}

export function* slotGetAttro(rt: Rt, o: PyObject, name: string): Gen {
  const hook = lookup(o.type, '__getattr__');
  try {
    const getter = lookup(o.type, '__getattribute__');
    if (getter !== undefined && getter.type !== WrapperDescriptorType)
      return yield* invoke(rt, o, '__getattribute__', newStr(name));
    const own = o.type.mro.find((t) => !t.isHeap)?.slots.getattro ?? genericGetAttr;
    const r = own(rt, o, name);
    return isGen(r) ? yield* r : r;
  } catch (e) {
    if (hook === undefined || !isRaise(e, AttributeErrorType)) throw e;
    dropErrorOf(rt, o, e.exc);
  }
  try {
    return yield* invoke(rt, o, '__getattr__', newStr(name));
  } catch (e) {
    if (isRaise(e, AttributeErrorType)) nameMissing(e.exc, o, name);
    throw e;
  }
}

export function* slotSetAttro(
  rt: Rt,
  o: PyObject,
  name: string,
  value: PyObject | null,
): Gen<void> {
  if (value === null) {
    const m = lookup(o.type, '__delattr__');
    if (m !== undefined) yield* invoke(rt, o, '__delattr__', newStr(name));
  } else yield* invoke(rt, o, '__setattr__', newStr(name), value);
}
