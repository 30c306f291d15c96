/** File descriptors as arguments (Objects/fileobject.c PyObject_AsFileDescriptor). */
import { asIndex, callMethod, getOptionalAttr, typeName } from '../objects/abstract.ts';
import { typeError, valueError } from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import { IntType } from '../objects/roster.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { isSubtype } from '../objects/type.ts';

/** An int, or what `fileno()` of the object says. */
export function* fileDescriptor(rt: Rt, o: PyObject): Gen<number> {
  let fd = o;
  if (!isSubtype(o.type, IntType)) {
    if ((yield* getOptionalAttr(rt, o, 'fileno')) === undefined)
      throw typeError('argument must be an int, or have a fileno() method.');
    fd = yield* callMethod(rt, o, 'fileno');
    if (!isSubtype(fd.type, IntType)) throw typeError('fileno() returned a non-integer');
  }
  const n = Number(fd.v as number);
  if (n < 0) throw valueError(`file descriptor cannot be a negative integer (${n})`);
  return n;
}

/** A plain C int, as os.close and others want it. */
export function* intArgument(rt: Rt, o: PyObject): Gen<number> {
  if (o.type.slots.index === undefined)
    throw typeError(`'${typeName(o)}' object cannot be interpreted as an integer`);
  return Number(yield* settle(asIndex(rt, o)));
}
