/**
 * bytearray (Objects/bytearrayobject.c). The payload is a view of a buffer that may be longer, so that
 * append and extend take constant time on average; a new view replaces it when the length changes.
 * While a view of it is held, it is not resized.
 */
import { stateOfSubclass } from './reduce.ts';
import { andThen, constructorArgs, eager, isStr } from './maybe.ts';
import { asIndex, asSize, typeName } from './abstract.ts';
import { ByteArrayType, newInt, newStr, None, newBytes, newTuple } from './roster.ts';
import { bytesArgument, newBytesIterator } from './bytes.ts';
import {
  bytesOf,
  byteValue,
  binaryText,
  bytesFromOther,
  hasBuffer,
  reprBytes,
  type PyBytesLike,
} from './bytes-common.ts';
import { declareByteMethods, repeatBytes, sharedByteSlots } from './bytes-methods.ts';
import { checkResizable, plainBuffer } from './buffer.ts';
import { indexError, typeError, valueError } from './errors.ts';
import { isInt } from './int.ts';
import { isSlice, sliceSpan, type Span } from './slice.ts';
import { method } from './native.ts';
import { PyObject } from './object.ts';
import { settle, type Gen, type KwArgs, type Maybe, type Rt } from './runtime.ts';
import type { Slots } from './type.ts';
import { chargeCopy } from './work.ts';

export type PyByteArray = PyObject<Uint8Array>;

export function newByteArray(bytes: Uint8Array): PyByteArray {
  return new PyObject(ByteArrayType, bytes);
}

/** Changes the length, keeping the content's beginning; new bytes are zero. */
function resize(self: PyByteArray, length: number): void {
  const old = self.v;
  if (length !== old.length) checkResizable(self);
  if (old.byteOffset + length <= old.buffer.byteLength) {
    self.v = new Uint8Array(old.buffer as ArrayBuffer, old.byteOffset, length);
    if (length > old.length) self.v.fill(0, old.length);
    return;
  }
  const grown = new Uint8Array(new ArrayBuffer(length + (length >> 3) + 8), 0, length);
  grown.set(old);
  self.v = grown;
}

/** Puts `bytes` in place of [start, stop). */
function splice(self: PyByteArray, start: number, stop: number, bytes: Uint8Array): void {
  const source = bytes.buffer === self.v.buffer ? bytes.slice() : bytes;
  const length = self.v.length;
  const growth = source.length - (stop - start);
  if (growth !== 0) checkResizable(self);
  if (growth > 0) resize(self, length + growth);
  self.v.copyWithin(stop + growth, stop, length);
  if (growth < 0) resize(self, length + growth);
  self.v.set(source, start);
}

const one = (rt: Rt, o: PyObject): Maybe<number> =>
  andThen(asIndex(rt, o), (i) => byteValue(i, 'byte'));

function* assignSlice(rt: Rt, self: PyByteArray, span: Span, value: PyObject | null): Gen<void> {
  let bytes: Uint8Array;
  if (value === null) bytes = new Uint8Array(0);
  else if (hasBuffer(value)) bytes = value === self ? self.v.slice() : bytesOf(value);
  else {
    if (isStr(value) || isInt(value))
      throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
    bytes = yield* bytesFromOther(rt, value, 'byte');
  }
  if (span.step === 1) {
    splice(self, span.start, Math.max(span.start, span.stop), bytes);
    return;
  }
  if (value === null) {
    const gone = new Set<number>();
    for (let i = 0; i < span.count; i++) gone.add(span.start + i * span.step);
    checkResizable(self);
    self.v = self.v.filter((_, i) => !gone.has(i));
    return;
  }
  if (bytes.length !== span.count)
    throw valueError(
      `attempt to assign bytes of size ${bytes.length} to extended slice of size ${span.count}`,
    );
  for (let i = 0; i < span.count; i++) self.v[span.start + i * span.step] = bytes[i] as number;
}

function* setItem(rt: Rt, self: PyByteArray, key: PyObject, value: PyObject | null): Gen<void> {
  if (isSlice(key)) {
    yield* assignSlice(rt, self, yield* settle(sliceSpan(rt, key, self.v.length)), value);
    return;
  }
  if (!isInt(key) && key.type.slots.index === undefined)
    throw typeError(`bytearray indices must be integers or slices, not ${typeName(key)}`);
  const given = yield* settle(asSize(rt, key));
  const i = given < 0 ? given + self.v.length : given;
  if (i < 0 || i >= self.v.length) throw indexError('bytearray index out of range');
  if (value === null) splice(self, i, i + 1, new Uint8Array(0));
  else self.v[i] = yield* settle(one(rt, value));
}

const bindInit = constructorArgs('bytearray', "source=b'', encoding=None, errors=None");

function* init(rt: Rt, self: PyByteArray, args: readonly PyObject[], kw: KwArgs | null): Gen<void> {
  const [source, encoding, errors] = bindInit(args, kw);
  if (self.v.length > 0) resize(self, 0);
  const bytes = yield* bytesArgument(rt, source, encoding, errors, 'byte');
  if (bytes.length > 0) checkResizable(self);
  self.v = bytes;
}

Object.assign(
  ByteArrayType.slots,
  sharedByteSlots(newByteArray, 'bytearray', 'bytearray index out of range'),
  {
    new: (_rt, type) => new PyObject(type, new Uint8Array(0)),
    init: (rt, self, args, kw) => eager(init(rt, self as PyByteArray, args, kw)),
    repr: (_rt, o) => newStr(`${o.type.name}(${reprBytes((o as PyByteArray).v, true)})`),
    hash: null,
    buffer: (o) => plainBuffer((o as PyByteArray).v, false),
    iter: (_rt, o) => newBytesIterator(o as PyBytesLike),
    setitem: (rt, o, key, value) => eager(setItem(rt, o as PyByteArray, key, value)),
    inplaceConcat: (_rt, a, b) => {
      if (!hasBuffer(b)) throw typeError(`can't concat ${typeName(b)} to bytearray`);
      const self = a as PyByteArray;
      splice(self, self.v.length, self.v.length, bytesOf(b));
      return a;
    },
    inplaceRepeat: (rt, o, count) =>
      andThen(asIndex(rt, count), (n) => {
        if (n !== 1) checkResizable(o);
        (o as PyByteArray).v = repeatBytes((o as PyByteArray).v, n);
        return o;
      }),
  } satisfies Slots,
);

declareByteMethods(ByteArrayType, newByteArray);

method(ByteArrayType, 'append', 'item, /', (rt, self: PyByteArray, item: PyObject) =>
  andThen(one(rt, item), (b) => {
    resize(self, self.v.length + 1);
    self.v[self.v.length - 1] = b;
    return None;
  }),
);
method(
  ByteArrayType,
  'extend',
  'iterable_of_ints, /',
  (rt, self: PyByteArray, iterable: PyObject) => {
    if (isStr(iterable))
      throw typeError(`expected iterable of integers; got: '${typeName(iterable)}'`);
    if (
      !hasBuffer(iterable) &&
      iterable.type.slots.iter === undefined &&
      iterable.type.slots.getitem === undefined
    ) {
      throw typeError(`can't extend bytearray with ${typeName(iterable)}`);
    }
    const added = hasBuffer(iterable)
      ? bytesOf(iterable).slice()
      : eager(bytesFromOther(rt, iterable, 'byte'));
    return andThen(added, (bytes) => {
      splice(self, self.v.length, self.v.length, bytes);
      return None;
    });
  },
);
method(
  ByteArrayType,
  'insert',
  'index, item, /',
  (rt, self: PyByteArray, index: PyObject, item: PyObject) =>
    andThen(asSize(rt, index), (given) =>
      andThen(one(rt, item), (b) => {
        const length = self.v.length;
        const i = given < 0 ? Math.max(0, given + length) : Math.min(given, length);
        splice(self, i, i, Uint8Array.of(b));
        return None;
      }),
    ),
);
method(ByteArrayType, 'pop', 'index=-1, /', (rt, self: PyByteArray, index: PyObject | undefined) =>
  andThen(index === undefined ? -1 : asSize(rt, index), (given) => {
    if (self.v.length === 0) throw indexError('pop from empty bytearray');
    const i = given < 0 ? given + self.v.length : given;
    const value = self.v[i];
    if (value === undefined) throw indexError('pop index out of range');
    splice(self, i, i + 1, new Uint8Array(0));
    return newInt(value);
  }),
);
method(ByteArrayType, 'remove', 'value, /', (rt, self: PyByteArray, value: PyObject) =>
  andThen(one(rt, value), (b) => {
    const i = self.v.indexOf(b);
    if (i < 0) throw valueError('value not found in bytearray');
    splice(self, i, i + 1, new Uint8Array(0));
    return None;
  }),
);
method(ByteArrayType, 'clear', '', (_rt, self: PyByteArray) => {
  checkResizable(self);
  self.v = new Uint8Array(0);
  return None;
});
method(ByteArrayType, 'copy', '', (rt, self: PyByteArray) => {
  chargeCopy(rt, self.v.length);
  return newByteArray(self.v.slice());
});
method(ByteArrayType, 'reverse', '', (_rt, self: PyByteArray) => {
  self.v.reverse();
  return None;
});
method(ByteArrayType, 'resize', 'size, /', (rt, self: PyByteArray, size: PyObject) =>
  andThen(asSize(rt, size), (n) => {
    if (n < 0) throw valueError(`Can only resize to positive sizes, got ${n}`);
    resize(self, n);
    return None;
  }),
);
method(ByteArrayType, '__alloc__', '', (_rt, self: PyByteArray) =>
  newInt(self.v.buffer.byteLength + 1),
);

/** Before protocol 3 there were no bytes in a pickle: their text in Latin 1 stands for them. */
function reduce(self: PyByteArray, protocol: number): PyObject {
  let args: PyObject[] = [];
  if (protocol >= 3) args = [newBytes(self.v.slice())];
  else if (self.v.length > 0) args = [newStr(binaryText(self.v)), newStr('latin-1')];
  return newTuple([self.type, newTuple(args), stateOfSubclass(self)]);
}

method(ByteArrayType, '__reduce__', '', (_rt, self: PyByteArray) => reduce(self, 2));
method(
  ByteArrayType,
  '__reduce_ex__',
  'protocol=0, /',
  (_rt, self: PyByteArray, protocol?: PyObject) => reduce(self, Number(protocol?.v ?? 0)),
);
