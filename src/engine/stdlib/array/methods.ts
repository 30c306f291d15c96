/** The methods of array.array, its iterator, and what pickle makes of an array (Modules/arraymodule.c). */
import { asSizeArgument, callMethod, checkIndex, typeName } from '../../objects/abstract.ts';
import { getBuffer } from '../../objects/buffer.ts';
import { bytesOf, hasBuffer, isBytes } from '../../objects/bytes-common.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import { ITEM_NS } from '../../objects/container-work.ts';
import { indexError, raise, runtimeError, typeError, valueError } from '../../objects/errors.ts';
import { newGenericAlias } from '../../objects/generic-alias.ts';
import { isInt } from '../../objects/int.ts';
import { searchBound } from '../../objects/list.ts';
import { andThen, eager, isStr } from '../../objects/maybe.ts';
import { classMethod, getset, method, nativeFunction } from '../../objects/native.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import { reduceIterator, stateIndex, stateOfSubclass } from '../../objects/reduce.ts';
import {
  ListType,
  makeBuiltinType,
  newBytes,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  ObjectType,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { PyType, isSubtype, type Slots } from '../../objects/type.ts';
import { chargeFor } from '../../objects/work.ts';
import {
  append,
  appendBytes,
  appendText,
  ArrayType,
  checkNotExported,
  equals,
  extend,
  indexOf,
  itemAt,
  lengthOf,
  newArray,
  putStored,
  resize,
  splice,
  textOf,
  type PyArray,
} from './array-type.ts';
import { isText, itemOf, itemSize, readStored, storedOf, TYPE_CODES, viewOf } from './items.ts';

const NOTHING = new Uint8Array(0);

getset(ArrayType, 'typecode', (_rt, self: PyArray) => newStr(self.v.code));
getset(ArrayType, 'itemsize', (_rt, self: PyArray) => newInt(itemSize(self.v.code)));

// --- one item ---------------------------------------------------------------------------------------------------

method(ArrayType, 'append', 'v, /', (rt, self: PyArray, v: PyObject) =>
  andThen(append(rt, self, v), () => None),
);
method(ArrayType, 'insert', 'i, v, /', (rt, self: PyArray, i: PyObject, v: PyObject) =>
  andThen(asSizeArgument(rt, i), (given) =>
    andThen(storedOf(rt, self.v.code, v), (value) => {
      const length = lengthOf(self);
      const at = given < 0 ? Math.max(0, given + length) : Math.min(given, length);
      chargeFor(rt, length - at, ITEM_NS.move);
      splice(self, at, at, new Uint8Array(itemSize(self.v.code)));
      putStored(self, at, value);
      return None;
    }),
  ),
);
method(ArrayType, 'pop', 'i=-1, /', (rt, self: PyArray, i: PyObject | undefined) =>
  andThen(i === undefined ? -1 : asSizeArgument(rt, i), (given) => {
    const length = lengthOf(self);
    if (length === 0) throw indexError('pop from empty array');
    const at = checkIndex(given, length, 'pop index out of range');
    const item = itemAt(self, at);
    chargeFor(rt, length - at, ITEM_NS.move);
    splice(self, at, at + 1, NOTHING);
    return item;
  }),
);
method(ArrayType, 'remove', 'v, /', (rt, self: PyArray, v: PyObject) =>
  andThen(eager(indexOf(rt, self, v)), (at) => {
    if (at < 0) throw valueError('array.remove(x): x not in array');
    splice(self, at, at + 1, NOTHING);
    return None;
  }),
);
method(
  ArrayType,
  'index',
  'v, start=0, stop=sys.maxsize, /',
  function* (rt, self: PyArray, v: PyObject, start?: PyObject, stop?: PyObject): Gen {
    const length = lengthOf(self);
    const from = yield* searchBound(rt, start, length, 0);
    const to = yield* searchBound(rt, stop, length, Infinity);
    const at = yield* indexOf(rt, self, v, from, to);
    if (at < 0) throw valueError('array.index(x): x not in array');
    return newInt(at);
  },
);
method(ArrayType, 'count', 'v, /', function* (rt, self: PyArray, v: PyObject): Gen {
  let n = 0;
  for (let i = 0; i < lengthOf(self); i++) if (yield* settle(equals(rt, self, i, v))) n++;
  return newInt(n);
});

// --- all of them -------------------------------------------------------------------------------------------------

method(ArrayType, 'extend', 'bb, /', (rt, self: PyArray, source: PyObject) =>
  andThen(eager(extend(rt, self, source)), () => None),
);
method(ArrayType, 'clear', '', (_rt, self: PyArray) => {
  checkNotExported(self);
  resize(self, 0);
  return None;
});
function reverseItems(self: PyArray): void {
  const size = itemSize(self.v.code);
  const old = self.v.bytes.slice();
  const last = lengthOf(self) - 1;
  for (let i = 0; i <= last; i++)
    self.v.bytes.set(old.subarray(i * size, (i + 1) * size), (last - i) * size);
}
method(ArrayType, 'reverse', '', (rt, self: PyArray) => {
  chargeFor(rt, lengthOf(self), ITEM_NS.move);
  reverseItems(self);
  return None;
});

function swapBytes(bytes: Uint8Array, size: number): void {
  for (let i = 0; i < bytes.length; i += size) bytes.subarray(i, i + size).reverse();
}
method(ArrayType, 'byteswap', '', (rt, self: PyArray) => {
  chargeFor(rt, lengthOf(self), ITEM_NS.move);
  swapBytes(self.v.bytes, itemSize(self.v.code));
  return None;
});
method(ArrayType, 'tolist', '', (rt, self: PyArray) => {
  const length = lengthOf(self);
  chargeFor(rt, length, ITEM_NS.walk);
  const d = viewOf(self.v.bytes);
  const items: PyObject[] = [];
  for (let i = 0; i < length; i++) items.push(itemOf(self.v.code, readStored(d, self.v.code, i)));
  return newList(items);
});

function* fromList(rt: Rt, self: PyArray, list: PyObject): Gen {
  if (!isSubtype(list.type, ListType)) throw typeError('arg must be list');
  const items = list.v as readonly PyObject[];
  const count = items.length;
  const old = lengthOf(self);
  if (count === 0) return None;
  chargeFor(rt, count, ITEM_NS.walk);
  resize(self, old + count);
  try {
    for (let i = 0; i < count; i++) {
      putStored(self, old + i, yield* settle(storedOf(rt, self.v.code, items[i] as PyObject)));
      if (items.length !== count) throw runtimeError('list changed size during iteration');
    }
  } catch (e) {
    resize(self, old);
    throw e;
  }
  return None;
}
method(ArrayType, 'fromlist', 'list, /', fromList);

method(ArrayType, 'tobytes', '', (rt, self: PyArray) => {
  chargeFor(rt, self.v.bytes.length, 0.04);
  return newBytes(self.v.bytes.slice());
});
method(ArrayType, 'frombytes', 'buffer, /', (_rt, self: PyArray, o: PyObject) => {
  if (!hasBuffer(o)) throw typeError(`a bytes-like object is required, not '${typeName(o)}'`);
  if (getBuffer(o, false).itemsize !== 1) throw typeError('a bytes-like object is required');
  appendBytes(self, bytesOf(o));
  return None;
});

// --- text ----------------------------------------------------------------------------------------------------------

function mustBeText(self: PyArray, name: string): void {
  if (!isText(self.v.code))
    throw valueError(`${name}() may only be called on unicode type arrays ('u' or 'w')`);
}
method(ArrayType, 'fromunicode', 'ustr, /', (_rt, self: PyArray, text: PyObject) => {
  if (!isStr(text)) throw typeError(`fromunicode() argument must be str, not ${typeName(text)}`);
  mustBeText(self, 'fromunicode');
  appendText(self, text.v);
  return None;
});
method(ArrayType, 'tounicode', '', (rt, self: PyArray) => {
  mustBeText(self, 'tounicode');
  return newStr(textOf(rt, self));
});

// --- files ---------------------------------------------------------------------------------------------------------

method(
  ArrayType,
  'fromfile',
  'f, n, /',
  function* (rt, self: PyArray, f: PyObject, n: PyObject): Gen {
    const count = yield* settle(asSizeArgument(rt, n));
    if (count < 0) throw valueError('negative count');
    const size = count * itemSize(self.v.code);
    const read = incref((yield* callMethod(rt, f, 'read', [newInt(size)])) as PyObject);
    try {
      if (!isBytes(read)) throw typeError("read() didn't return bytes");
      appendBytes(self, read.v);
      if (read.v.length !== size) throw raise('EOFError', "read() didn't return enough bytes");
    } finally {
      decref(rt, read);
    }
    return None;
  },
);

const BLOCK = 64 * 1024;
method(ArrayType, 'tofile', 'f, /', function* (rt, self: PyArray, f: PyObject): Gen {
  for (let at = 0; at < self.v.bytes.length; at += BLOCK) {
    const block = newBytes(self.v.bytes.slice(at, at + BLOCK));
    const answer = (yield* callMethod(rt, f, 'write', [block])) as PyObject;
    decref(rt, incref(answer));
  }
  return None;
});

// --- copies, pickles, sizes --------------------------------------------------------------------------------------------

const copy = (_rt: Rt, self: PyArray): PyArray =>
  newArray(ArrayType, self.v.code, self.v.bytes.slice());
method(ArrayType, '__copy__', '', copy);
method(ArrayType, '__deepcopy__', 'unused, /', copy);
method(ArrayType, 'buffer_info', '', (rt, self: PyArray) =>
  newTuple([newInt(rt.idOf(self) + 0x40), newInt(lengthOf(self))]),
);
method(ArrayType, '__sizeof__', '', (_rt, self: PyArray) => newInt(sizeOfArray(self)));
classMethod(ArrayType, '__class_getitem__', 'object, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);

export function sizeOfArray(self: PyArray): number {
  return 64 + self.v.allocated * itemSize(self.v.code);
}

/** Machine formats of pickled arrays by number: a type code, and whether the bytes are big-endian. */
const FORMATS: readonly (readonly [string, boolean])[] = [
  ['B', false],
  ['b', false],
  ['H', false],
  ['H', true],
  ['h', false],
  ['h', true],
  ['I', false],
  ['I', true],
  ['i', false],
  ['i', true],
  ['Q', false],
  ['Q', true],
  ['q', false],
  ['q', true],
  ['f', false],
  ['f', true],
  ['d', false],
  ['d', true],
];
const UTF16_LE = 18;
const UTF32_LE = 20;

function formatOf(code: string): number {
  if (isText(code)) return UTF32_LE;
  const same = code === 'l' ? 'q' : code === 'L' ? 'Q' : code;
  return FORMATS.findIndex(([c, big]) => c === same && !big);
}

function* reconstruct(
  rt: Rt,
  type: PyObject,
  typecode: PyObject,
  format: PyObject,
  items: PyObject,
): Gen {
  if (!(type instanceof PyType))
    throw typeError(`first argument must be a type object, not ${typeName(type)}`);
  if (!isSubtype(type, ArrayType)) throw typeError(`${type.name} is not a subtype of array.array`);
  if (!isStr(typecode) || typecode.v.length !== 1)
    throw typeError(
      `_array_reconstructor() argument 2 must be a unicode character, not ${typeName(typecode)}`,
    );
  if (!TYPE_CODES.includes(typecode.v))
    throw valueError('second argument must be a valid type code');
  const number = isInt(format) ? Number(format.v) : -1;
  if (number < 0 || number > UTF32_LE + 1)
    throw valueError('third argument must be a valid machine format code.');
  if (!isBytes(items)) throw typeError(`fourth argument should be bytes, not ${typeName(items)}`);
  const made = newArray(type, typecode.v, NOTHING);
  if (number >= UTF16_LE) {
    const order = number % 2 === 0 ? 'le' : 'be';
    const width = number < UTF32_LE ? 16 : 32;
    appendText(made, decodeBytes(rt, items.v, `utf-${width}-${order}`, 'strict'));
    return made;
  }
  const [code, big] = FORMATS[number] as readonly [string, boolean];
  const size = itemSize(code);
  if (items.v.length % size !== 0) throw valueError('bytes length not a multiple of item size');
  const bytes = items.v.slice();
  if (big) swapBytes(bytes, size);
  const d = viewOf(bytes);
  for (let i = 0; i < bytes.length / size; i++)
    yield* settle(append(rt, made, itemOf(code, readStored(d, code, i))));
  return made;
}

export const reconstructor = nativeFunction(
  'array',
  '_array_reconstructor',
  'arraytype, typecode, mformat_code, items, /',
  reconstruct,
);

method(ArrayType, '__reduce_ex__', 'value, /', function* (rt, self: PyArray, value: PyObject): Gen {
  if (!isInt(value)) throw typeError(`__reduce_ex__ argument should be an integer`);
  const state = stateOfSubclass(self);
  const code = newStr(self.v.code);
  if (value.v < 3) {
    const list = yield* callMethod(rt, self, 'tolist', []);
    return newTuple([self.type, newTuple([code, list as PyObject]), state]);
  }
  const bytes = newBytes(self.v.bytes.slice());
  const parts = newTuple([self.type, code, newInt(formatOf(self.v.code)), bytes]);
  return newTuple([reconstructor, parts, state]);
});

// --- the iterator ------------------------------------------------------------------------------------------------------

interface Walk {
  /** Counted; null when exhausted. */
  source: PyArray | null;
  index: number;
}

const ArrayIteratorType = makeBuiltinType('arrayiterator', ObjectType, 'array', true);
Object.assign(ArrayIteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (rt, o) => {
    const walk = o.v as Walk;
    const { source } = walk;
    if (source === null) return null;
    if (walk.index < lengthOf(source)) return itemAt(source, walk.index++);
    walk.source = null;
    decref(rt, source);
    return null;
  },
  traverse: (o, visit) => {
    const { source } = o.v as Walk;
    if (source !== null) visit(source);
  },
} satisfies Slots);
ArrayType.slots.iter = (_rt, o) =>
  new PyObject<Walk>(ArrayIteratorType, { source: incref(o as PyArray), index: 0 });

method(ArrayIteratorType, '__reduce__', '', (rt, self: PyObject<Walk>) =>
  reduceIterator(rt, self.v.source, newList([]), self.v.index),
);
method(
  ArrayIteratorType,
  '__setstate__',
  'state, /',
  (_rt, self: PyObject<Walk>, state: PyObject) => {
    const { source } = self.v;
    if (source !== null) self.v.index = stateIndex(state, 0, lengthOf(source));
    return None;
  },
);
