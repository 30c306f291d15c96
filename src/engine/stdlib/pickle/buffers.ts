/** pickle.PickleBuffer (Objects/picklebufobject.c): bytes that may travel beside a pickle of protocol 5. */
import { isTrue, typeName } from '../../objects/abstract.ts';
import { isBytes, isBytesLike, type PyBytesLike } from '../../objects/bytes-common.ts';
import { typeError, valueError } from '../../objects/errors.ts';
import { method } from '../../objects/native.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { makeBuiltinType, None, ObjectType } from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import type { Slots } from '../../objects/type.ts';
import { picklingError } from './errors.ts';
import { OP } from './opcodes.ts';
import { writeByteArray, writeBytes, type Saver } from './pickler.ts';

/** What it shows; null once released. */
type PickleBuffer = PyObject<PyBytesLike | null>;

export const PickleBufferType = makeBuiltinType('PickleBuffer', ObjectType, 'pickle');

export function isPickleBuffer(o: PyObject): o is PickleBuffer {
  return o.type === PickleBufferType;
}

function shown(o: PickleBuffer): PyBytesLike {
  if (o.v === null) throw valueError('operation forbidden on released PickleBuffer object');
  return o.v;
}

Object.assign(PickleBufferType.slots, {
  new: (_rt, type, args) => {
    const [source] = args;
    if (source === undefined || args.length !== 1)
      throw typeError(`PickleBuffer expected 1 argument, got ${args.length}`);
    if (!isBytesLike(source))
      throw typeError(`a bytes-like object is required, not '${typeName(source)}'`);
    return new PyObject<PyBytesLike | null>(type, incref(source));
  },
  traverse: (o, visit) => {
    if (o.v !== null) visit(o.v as PyObject);
  },
} satisfies Slots);
method(PickleBufferType, 'release', '', (rt: Rt, self: PickleBuffer) => {
  if (self.v !== null) decref(rt, self.v);
  self.v = null;
  return None;
});

/** In the pickle, or beside it where the program has said so. */
export function* saveBuffer(s: Saver, o: PickleBuffer): Gen<void> {
  if (s.protocol < 5) throw picklingError('PickleBuffer can only be pickled with protocol >= 5');
  const source = shown(o);
  const readOnly: boolean = isBytes(source);
  let inside = true;
  if (s.bufferCallback !== null)
    inside = yield* settle(isTrue(s.rt, yield* settle(s.rt.call(s.bufferCallback, [o]))));
  if (!inside) {
    s.out.byte(OP.NEXT_BUFFER);
    if (readOnly) s.out.byte(OP.READONLY_BUFFER);
  } else if (readOnly) writeBytes(s, source, source.v);
  else writeByteArray(s, source, source.v);
}
