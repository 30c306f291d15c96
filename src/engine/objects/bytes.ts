/** bytes (Objects/bytesobject.c): slots, constructor, iterator; the methods are bytes-methods.ts. */
import { reduceIterator, stateIndex } from './reduce.ts';
import { andThen, constructorArgs, eager, isStr } from './maybe.ts';
import { asIndex } from './abstract.ts';
import {
  BytesType,
  makeBuiltinType,
  newBytes,
  newInt,
  newStr,
  newTuple,
  ObjectType,
  None,
} from './roster.ts';
import {
  bytesOf,
  bytesFrom,
  bytesFromOther,
  isBytes,
  hasBuffer,
  reprBytes,
  type PyBytesLike,
} from './bytes-common.ts';
import { declareByteMethods, sharedByteSlots } from './bytes-methods.ts';
import { byModule, encodeText, isNative, strArgument } from './codecs.ts';
import { hashBytes } from './siphash.ts';
import { decref, incref, PyObject } from './object.ts';
import { plainBuffer } from './buffer.ts';
import {
  isRaise,
  overflowError,
  raise,
  typeError,
  TypeErrorType,
  valueError,
  memoryError,
} from './errors.ts';
import { lookup, type PyType, type Slots } from './type.ts';
import { method } from './native.ts';
import { settle, type Gen, type KwArgs, type Result, type Rt } from './runtime.ts';
import { chargeCopy } from './work.ts';

const bindNew = constructorArgs('bytes', "source=b'', encoding=None, errors=None");

/** What bytes() and bytearray() make of their arguments: always a fresh array or an immutable one's own. */
export function* bytesArgument(
  rt: Rt,
  source: PyObject | undefined,
  encoding: PyObject | undefined,
  errors: PyObject | undefined,
  kind: 'bytes' | 'byte',
): Gen<Uint8Array> {
  if (source !== undefined && isStr(source)) {
    if (encoding === undefined) throw typeError('string argument without an encoding');
    const name = kind === 'bytes' ? 'bytes' : 'bytearray';
    const codec = strArgument(encoding, `${name}() argument 'encoding'`, '');
    const handler = strArgument(errors, `${name}() argument 'errors'`, 'strict');
    if (isNative(codec, handler)) return encodeText(rt, source.v, codec, handler);
    return bytesOf(yield* byModule(rt, source, codec, handler, 'encode'));
  }
  if (encoding !== undefined) throw typeError('encoding without a string argument');
  if (errors !== undefined) throw typeError('errors without a string argument');
  if (source === undefined) return new Uint8Array(0);
  const hasBytes =
    kind === 'bytes' && !hasBuffer(source) && lookup(source.type, '__bytes__') !== undefined;
  if (source.type.slots.index !== undefined && !hasBytes) {
    try {
      const count = yield* settle(asIndex(rt, source));
      if (count < 0) throw valueError('negative count');
      if (count > 2 ** 63 - 1) throw overflowError("cannot fit 'int' into an index-sized integer");
      if (count > 2 ** 30) throw memoryError();
      rt.allocate(Number(count));
      return new Uint8Array(Number(count));
    } catch (e) {
      if (!isRaise(e, TypeErrorType)) throw e;
    }
  }
  if (hasBuffer(source)) chargeCopy(rt, bytesOf(source).length);
  return yield* settle(
    kind === 'bytes'
      ? bytesFrom(rt, source)
      : hasBuffer(source)
        ? bytesOf(source).slice()
        : bytesFromOther(rt, source, kind),
  );
}

function newObject(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Result {
  const [source, encoding, errors] = bindNew(args, kw);
  if (
    type === BytesType &&
    source !== undefined &&
    source.type === BytesType &&
    encoding === undefined &&
    errors === undefined
  )
    return source;
  return andThen(
    eager(bytesArgument(rt, source, encoding, errors, 'bytes')),
    (v) => new PyObject(type, v),
  );
}

interface IterData {
  source: PyBytesLike | null;
  index: number;
}

const IteratorType = makeBuiltinType('bytes_iterator', ObjectType, 'builtins', true);
const ByteArrayIteratorType = makeBuiltinType('bytearray_iterator', ObjectType, 'builtins', true);

/** An iterator over the bytes as they are when each is asked for. */
export function newBytesIterator(source: PyBytesLike): PyObject<IterData> {
  return new PyObject(isBytes(source) ? IteratorType : ByteArrayIteratorType, {
    source: incref(source),
    index: 0,
  });
}

function next(rt: Rt, it: IterData): PyObject | null {
  if (it.source === null) return null;
  const value = it.source.v[it.index];
  if (value !== undefined) {
    it.index++;
    return newInt(value);
  }
  const source = it.source;
  it.source = null;
  decref(rt, source);
  return null;
}

for (const type of [IteratorType, ByteArrayIteratorType]) {
  Object.assign(type.slots, {
    iter: (_rt, o) => o,
    iternext: (rt, o) => next(rt, o.v as IterData),
    traverse: (o, visit) => {
      const source = (o.v as IterData).source;
      if (source !== null) visit(source);
    },
  } satisfies Slots);
  method(type, '__length_hint__', '', (_rt, self: PyObject<IterData>) =>
    newInt(self.v.source === null ? 0 : Math.max(0, self.v.source.v.length - self.v.index)),
  );
  method(type, '__reduce__', '', (rt, self: PyObject<IterData>) =>
    reduceIterator(rt, self.v.source, newTuple([]), self.v.index),
  );
  method(type, '__setstate__', 'state, /', (_rt, self: PyObject<IterData>, state: PyObject) => {
    const { source } = self.v;
    if (source !== null) self.v.index = stateIndex(state, 0, source.v.length);
    return None;
  });
}

Object.assign(BytesType.slots, sharedByteSlots(newBytes, 'byte', 'index out of range'), {
  new: newObject,
  repr: (_rt, o) => newStr(reprBytes((o as PyBytesLike).v)),
  hash: (rt, o) => {
    const { v } = o as PyBytesLike;
    return hashBytes(rt.hashSeed, v.length, (i) => v[i] as number);
  },
  iter: (_rt, o) => newBytesIterator(o as PyBytesLike),
  buffer: (o, writable) => {
    if (writable) throw raise('BufferError', 'Object is not writable.');
    return plainBuffer((o as PyBytesLike).v, true);
  },
} satisfies Slots);

declareByteMethods(BytesType, newBytes);
method(BytesType, '__bytes__', '', (_rt, self: PyBytesLike) =>
  self.type === BytesType ? self : newBytes(self.v),
);
method(BytesType, '__getnewargs__', '', (_rt, self: PyBytesLike) => newTuple([newBytes(self.v)]));
method(BytesType, '__sizeof__', '', (_rt, self: PyBytesLike) => newInt(33 + self.v.length));
