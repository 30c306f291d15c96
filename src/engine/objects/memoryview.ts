/**
 * memoryview (Objects/memoryobject.c): a window on the memory of another object, as items of a native
 * format, in any number of dimensions. Left out: suboffsets of indirect arrays, formats of several items.
 */
import {
  addressOf,
  asIndex,
  asSize,
  callSpecial,
  intOf,
  isTrue,
  richCompareBool,
  argumentName,
  typeName,
} from './abstract.ts';
import { asDouble } from './arithmetic.ts';
import {
  contiguousBytes,
  getBuffer,
  hasBufferMethod,
  holdBuffer,
  isContiguous,
  itemOffsets,
  letGoOfBuffer,
  nativeFormat,
  readItem,
  sizeOf,
  sizeOfFormat,
  stridesFor,
  writeFloat,
  writeInt,
} from './buffer.ts';
import { compareBytes, hexText } from './bytes-methods.ts';
import { indexError, isRaise, raise, typeError, TypeErrorType, valueError } from './errors.ts';
import { newGenericAlias } from './generic-alias.ts';
import { isInt } from './int.ts';
import { andThen, constructorArgs, eager, isStr } from './maybe.ts';
import { classMethod, getset, method } from './native.ts';
import { decref, incref, PyObject } from './object.ts';
import {
  BytesType,
  makeBuiltinType,
  newBytes,
  newFloat,
  newInt,
  newList,
  newStr,
  newTuple,
  None,
  NotImplemented,
  ObjectType,
  pyBool,
  TupleType,
} from './roster.ts';
import { isGen, settle, type Gen, type Rt } from './runtime.ts';
import { hashBytes } from './siphash.ts';
import { isSlice, sliceSpan } from './slice.ts';
import type { BufferView, PyType, Slots } from './type.ts';

interface ViewData {
  /** The object whose memory it is; null once released. */
  obj: PyObject | null;
  readonly view: BufferView;
  /** Once asked for. */
  hash: number | bigint | null;
}

export type PyMemoryView = PyObject<ViewData>;

export const MemoryViewType = makeBuiltinType('memoryview', ObjectType, 'builtins', true);
MemoryViewType.weakrefable = true;

function newView(obj: PyObject, view: BufferView): PyMemoryView {
  holdBuffer(obj);
  return new PyObject<ViewData>(MemoryViewType, { obj: incref(obj), view, hash: null });
}

/** A memoryview of any object with a buffer. */
export function memoryViewOf(o: PyObject): PyMemoryView {
  if (o.type === MemoryViewType) return newView(...ownerOf(o as PyMemoryView));
  if (o.type.slots.buffer === undefined)
    throw typeError(`memoryview: a bytes-like object is required, not '${typeName(o)}'`);
  return newView(o, getBuffer(o, false));
}

function ownerOf(m: PyMemoryView): [PyObject, BufferView] {
  return [held(m), m.v.view];
}

function held(m: PyMemoryView): PyObject {
  if (m.v.obj === null) throw valueError('operation forbidden on released memoryview object');
  return m.v.obj;
}

const viewOf = (m: PyMemoryView): BufferView => {
  held(m);
  return m.v.view;
};

function release(rt: Rt, m: PyMemoryView): void {
  const { obj } = m.v;
  if (obj === null) return;
  const exported = m.ext?.exports ?? 0;
  if (exported > 0)
    throw raise(
      'BufferError',
      `memoryview has ${exported} exported buffer${exported === 1 ? '' : 's'}`,
    );
  m.v.obj = null;
  letGoOfBuffer(obj);
  decref(rt, obj);
}

// --- items ---------------------------------------------------------------------------------------------------

function letterOf(view: BufferView): string {
  const letter = nativeFormat(view.format);
  if (letter === null)
    throw raise('NotImplementedError', `memoryview: format ${view.format} not supported`);
  return letter;
}

function itemAt(view: BufferView, at: number, letter: string): PyObject {
  const value = readItem(view.bytes, at, letter);
  if (typeof value === 'boolean') return pyBool(value);
  if (typeof value === 'number') return 'efd'.includes(letter) ? newFloat(value) : newInt(value);
  return typeof value === 'bigint' ? intOf(value) : newBytes(value);
}

const wrongType = (letter: string): unknown =>
  typeError(`memoryview: invalid type for format '${letter}'`);
const wrongValue = (letter: string): unknown =>
  valueError(`memoryview: invalid value for format '${letter}'`);

/** pack_single */
function* storeItem(rt: Rt, view: BufferView, at: number, value: PyObject): Gen<void> {
  const letter = letterOf(view);
  if (letter === 'c') {
    if (value.type !== BytesType) throw wrongType(letter);
    const bytes = value.v as Uint8Array;
    if (bytes.length !== 1) throw wrongValue(letter);
    view.bytes[at] = bytes[0] as number;
  } else if (letter === '?') {
    view.bytes[at] = (yield* settle(isTrue(rt, value))) ? 1 : 0;
  } else if ('efd'.includes(letter)) {
    let number: number;
    try {
      number = yield* settle(asDouble(rt, value));
    } catch (e) {
      throw isRaise(e, TypeErrorType) ? wrongType(letter) : e;
    }
    writeFloat(view.bytes, at, letter, number);
  } else {
    if (!isInt(value) && value.type.slots.index === undefined) throw wrongType(letter);
    writeInt(view.bytes, at, letter, BigInt(yield* settle(asIndex(rt, value))));
  }
}

/** Where the item of some indices begins. */
function offsetOf(view: BufferView, indices: readonly number[]): number {
  let at = view.offset;
  for (const [axis, given] of indices.entries()) {
    const length = view.shape[axis] as number;
    const i = given < 0 ? given + length : given;
    if (i < 0 || i >= length)
      throw indexError(
        view.shape.length === 1
          ? 'index out of bounds on dimension 1'
          : `index out of bounds on dimension ${axis + 1}`,
      );
    at += i * (view.strides[axis] as number);
  }
  return at;
}

const isIndex = (o: PyObject): boolean => isInt(o) || o.type.slots.index !== undefined;

/** The item that a key means: its offset, or null when the key is a slice. */
function* itemOffset(rt: Rt, view: BufferView, key: PyObject): Gen<number | null> {
  const dimensions = view.shape.length;
  if (isIndex(key)) {
    if (dimensions === 0) throw typeError('invalid indexing of 0-dim memory');
    if (dimensions > 1)
      throw raise('NotImplementedError', 'multi-dimensional sub-views are not implemented');
    return offsetOf(view, [yield* settle(asSize(rt, key))]);
  }
  if (isSlice(key)) return null;
  if (key.type !== TupleType) throw typeError('memoryview: invalid slice key');
  const keys = key.v as readonly PyObject[];
  if (keys.every(isIndex)) {
    if (keys.length < dimensions)
      throw raise('NotImplementedError', 'sub-views are not implemented');
    if (keys.length > dimensions)
      throw typeError(
        `cannot index ${dimensions}-dimension view with ${keys.length}-element tuple`,
      );
    const indices: number[] = [];
    for (const k of keys) indices.push(yield* settle(asSize(rt, k)));
    return offsetOf(view, indices);
  }
  if (keys.every(isSlice))
    throw raise('NotImplementedError', 'multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

function* sliced(rt: Rt, view: BufferView, key: PyObject): Gen<BufferView> {
  if (view.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
  if (!isSlice(key)) throw typeError('memoryview: invalid slice key');
  const span = yield* settle(sliceSpan(rt, key, view.shape[0] as number));
  const stride = view.strides[0] as number;
  return {
    ...view,
    offset: view.offset + span.start * stride,
    shape: [span.count, ...view.shape.slice(1)],
    strides: [stride * span.step, ...view.strides.slice(1)],
  };
}

function* getItem(rt: Rt, m: PyMemoryView, key: PyObject): Gen {
  const view = viewOf(m);
  if (view.shape.length === 0) {
    if (key.type === TupleType && (key.v as PyObject[]).length === 0)
      return itemAt(view, view.offset, letterOf(view));
    if (key.type.name === 'ellipsis') return m;
  }
  const letter = isSlice(key) ? '' : letterOf(view);
  const at = yield* itemOffset(rt, view, key);
  if (at !== null) return itemAt(view, at, letter);
  return newView(held(m), yield* sliced(rt, view, key));
}

function* setItem(rt: Rt, m: PyMemoryView, key: PyObject, value: PyObject | null): Gen<void> {
  const view = viewOf(m);
  if (view.readonly) throw typeError('cannot modify read-only memory');
  if (value === null) throw typeError('cannot delete memory');
  if (
    view.shape.length === 0 &&
    (key.type.name === 'ellipsis' || (key.type === TupleType && (key.v as PyObject[]).length === 0))
  ) {
    yield* storeItem(rt, view, view.offset, value);
    return;
  }
  const at = yield* itemOffset(rt, view, key);
  if (at !== null) {
    yield* storeItem(rt, view, at, value);
    return;
  }
  if (view.shape.length > 1)
    throw raise(
      'NotImplementedError',
      'memoryview slice assignments are currently restricted to ndim = 1',
    );
  const into = yield* sliced(rt, view, key);
  const from = getBuffer(value, false);
  if (
    from.shape.length !== 1 ||
    from.shape[0] !== into.shape[0] ||
    from.itemsize !== into.itemsize ||
    (nativeFormat(from.format) ?? from.format) !== (nativeFormat(into.format) ?? into.format)
  )
    throw valueError('memoryview assignment: lvalue and rvalue have different structures');
  const bytes = contiguousBytes(from).slice();
  let next = 0;
  for (const to of itemOffsets(into)) {
    into.bytes.set(bytes.subarray(next, next + into.itemsize), to);
    next += into.itemsize;
  }
}

function listOf(view: BufferView, axis: number, at: number, letter: string): PyObject {
  if (axis === view.shape.length) return itemAt(view, at, letter);
  const items: PyObject[] = [];
  for (let i = 0; i < (view.shape[axis] as number); i++)
    items.push(listOf(view, axis + 1, at + i * (view.strides[axis] as number), letter));
  return newList(items);
}

/** memory_richcompare: equal shapes and equal items, whatever their formats. */
function* same(rt: Rt, a: BufferView, b: BufferView): Gen<boolean> {
  if (a.shape.length !== b.shape.length || a.shape.some((n, i) => n !== b.shape[i])) return false;
  const [x, y] = [nativeFormat(a.format), nativeFormat(b.format)];
  if (x === null || y === null) return false;
  if (x === y && !'efd'.includes(x))
    return compareBytes(contiguousBytes(a), contiguousBytes(b)) === 0;
  const others = itemOffsets(b);
  for (const at of itemOffsets(a)) {
    const other = others.next().value as number;
    const equal = richCompareBool(rt, itemAt(a, at, x), itemAt(b, other, y), '==');
    // A NaN is not itself here: items are made anew each time.
    if (!(isGen(equal) ? yield* equal : equal)) return false;
  }
  return true;
}

// --- slots -----------------------------------------------------------------------------------------------------

function* construct(rt: Rt, args: readonly PyObject[], kw: Parameters<Rt['call']>[2]): Gen {
  const [o] = constructorArgs('memoryview', 'object')(args, kw ?? null) as [PyObject];
  if (!hasBufferMethod(o)) return memoryViewOf(o);
  const made = (yield* callSpecial(rt, o, '__buffer__', [newInt(0x11c)])) as PyObject;
  if (made.type !== MemoryViewType) throw typeError('__buffer__ returned non-memoryview object');
  return memoryViewOf(made);
}

Object.assign(MemoryViewType.slots, {
  new: (rt, _type, args, kw) => eager(construct(rt, args, kw)),
  init: () => undefined,
  repr: (rt, o) =>
    newStr(
      (o as PyMemoryView).v.obj === null
        ? `<released memory at ${addressOf(rt, o)}>`
        : `<memory at ${addressOf(rt, o)}>`,
    ),
  length: (_rt, o) => {
    const { shape } = viewOf(o as PyMemoryView);
    if (shape.length === 0) throw typeError('0-dim memory has no length');
    return shape[0] as number;
  },
  getitem: (rt, o, key) => eager(getItem(rt, o as PyMemoryView, key)),
  setitem: (rt, o, key, value) => eager(setItem(rt, o as PyMemoryView, key, value)),
  iter: (_rt, o) => {
    const view = viewOf(o as PyMemoryView);
    if (view.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
    if (view.shape.length > 1)
      throw raise('NotImplementedError', 'multi-dimensional sub-views are not implemented');
    letterOf(view);
    return new PyObject<IterData>(IteratorType, { of: incref(o as PyMemoryView), at: 0 });
  },
  hash: (rt, o) => {
    const m = o as PyMemoryView;
    if (m.v.hash !== null) return m.v.hash;
    const view = viewOf(m);
    if (!view.readonly) throw valueError('cannot hash writable memoryview object');
    if (!'Bbc'.includes(nativeFormat(view.format) ?? '?'))
      throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
    const bytes = contiguousBytes(view);
    return (m.v.hash = hashBytes(rt.hashSeed, bytes.length, (i) => bytes[i] as number));
  },
  richcompare: (rt, a, b, op) => {
    if ((op !== '==' && op !== '!=') || b.type.slots.buffer === undefined) return NotImplemented;
    const gone = (o: PyObject): boolean =>
      o.type === MemoryViewType && (o as PyMemoryView).v.obj === null;
    if (gone(a) || gone(b)) return pyBool((a === b) === (op === '=='));
    return andThen(eager(same(rt, getBuffer(a, false), getBuffer(b, false))), (equal) =>
      pyBool(equal === (op === '==')),
    );
  },
  buffer: (o, writable) => {
    const view = viewOf(o as PyMemoryView);
    if (writable && view.readonly)
      throw raise('BufferError', 'memoryview: underlying buffer is not writable');
    return view;
  },
  traverse: (o, visit) => {
    const { obj } = (o as PyMemoryView).v;
    if (obj === null) return;
    letGoOfBuffer(obj);
    visit(obj);
  },
} satisfies Slots);

interface IterData {
  of: PyMemoryView | null;
  at: number;
}
const IteratorType = makeBuiltinType('memory_iterator', ObjectType, '_memoryview', true);
Object.assign(IteratorType.slots, {
  iter: (_rt, o) => o,
  iternext: (_rt, o) => {
    const it = o.v as IterData;
    if (it.of === null) return null;
    const view = viewOf(it.of);
    if (it.at >= (view.shape[0] as number)) return null;
    const at = view.offset + it.at++ * (view.strides[0] as number);
    return itemAt(view, at, letterOf(view));
  },
  traverse: (o, visit) => {
    const it = o.v as IterData;
    if (it.of !== null) visit(it.of);
  },
} satisfies Slots);

// --- attributes ---------------------------------------------------------------------------------------------------

const attribute = (name: string, read: (view: BufferView) => PyObject): void =>
  getset(MemoryViewType, name, (_rt, m: PyMemoryView) => read(viewOf(m)));
const numbers = (list: readonly number[]): PyObject => newTuple(list.map(newInt));
getset(MemoryViewType, 'obj', (_rt, m: PyMemoryView) => held(m));
attribute('nbytes', (v) => newInt(sizeOf(v)));
attribute('readonly', (v) => pyBool(v.readonly));
attribute('itemsize', (v) => newInt(v.itemsize));
attribute('format', (v) => newStr(v.format));
attribute('ndim', (v) => newInt(v.shape.length));
attribute('shape', (v) => numbers(v.shape));
attribute('strides', (v) => numbers(v.strides));
attribute('suboffsets', () => newTuple([]));
attribute('c_contiguous', (v) => pyBool(isContiguous(v, 'C')));
attribute('f_contiguous', (v) => pyBool(isContiguous(v, 'F')));
attribute('contiguous', (v) => pyBool(isContiguous(v, 'C') || isContiguous(v, 'F')));

method(MemoryViewType, 'release', '', (rt, m: PyMemoryView) => {
  release(rt, m);
  return None;
});
method(MemoryViewType, '__enter__', '', (_rt, m: PyMemoryView) => {
  held(m);
  return m;
});
method(MemoryViewType, '__exit__', '*args', (rt, m: PyMemoryView) => {
  release(rt, m);
  return None;
});
method(MemoryViewType, 'tolist', '', (_rt, m: PyMemoryView) => {
  const view = viewOf(m);
  return listOf(view, 0, view.offset, letterOf(view));
});
method(MemoryViewType, 'tobytes', "order='C'", (_rt, m: PyMemoryView, order?: PyObject) => {
  const view = viewOf(m);
  const how = order === undefined || order === None ? 'C' : (order.v as string);
  if (how !== 'C' && how !== 'F' && how !== 'A') throw valueError("order must be 'C', 'F' or 'A'");
  const fortran =
    how === 'F' || (how === 'A' && !isContiguous(view, 'C') && isContiguous(view, 'F'));
  return newBytes(contiguousBytes(view, fortran ? 'F' : 'C').slice());
});
method(MemoryViewType, 'toreadonly', '', (_rt, m: PyMemoryView) =>
  newView(held(m), { ...viewOf(m), readonly: true }),
);
method(
  MemoryViewType,
  'hex',
  'sep=None, bytes_per_sep=1',
  (rt, m: PyMemoryView, sep?: PyObject, every?: PyObject) =>
    andThen(every === undefined ? 1 : asSize(rt, every), (n) =>
      newStr(hexText(contiguousBytes(viewOf(m)), sep === None ? undefined : sep, n)),
    ),
);
for (const name of ['count', 'index'] as const)
  method(
    MemoryViewType,
    name,
    name === 'count' ? 'value, /' : 'value, start=0, stop=0, /',
    function* (rt, m: PyMemoryView, value: PyObject, start?: PyObject, stop?: PyObject): Gen {
      const view = viewOf(m);
      const letter = letterOf(view);
      const length = view.shape[0] as number;
      const bound = (n: number): number => Math.max(0, n < 0 ? n + length : n);
      const from = start === undefined ? 0 : bound(yield* settle(asSize(rt, start)));
      const to =
        stop === undefined ? length : Math.min(length, bound(yield* settle(asSize(rt, stop))));
      let count = 0;
      for (let i = from; i < to; i++) {
        const item = itemAt(view, view.offset + i * (view.strides[0] as number), letter);
        if (!(yield* settle(richCompareBool(rt, item, value, '==')))) continue;
        if (name === 'index') return newInt(i);
        count++;
      }
      if (name === 'index') throw valueError('memoryview.index(x): x not found');
      return newInt(count);
    },
  );

/** cast(): the same memory as items of another format or in another shape; one of the two formats is bytes. */
function* cast(rt: Rt, m: PyMemoryView, format: PyObject, shape: PyObject | undefined): Gen {
  const view = viewOf(m);
  if (!isStr(format))
    throw typeError(`cast() argument 'format' must be str, not ${argumentName(format)}`);
  if (!isContiguous(view, 'C'))
    throw typeError('memoryview: casts are restricted to C-contiguous views');
  const wanted = shape === undefined ? null : yield* shapeOf(rt, shape);
  if (wanted !== null && view.shape.length !== 1 && wanted.length !== 1)
    throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
  if (wanted === null && view.shape.length !== 1 && view.shape.length !== 0)
    if (view.shape.some((n) => n === 0))
      throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  if (view.shape.some((n) => n === 0) && (shape !== undefined || view.shape.length !== 1))
    throw typeError('memoryview: cannot cast view with zeros in shape or strides');
  const letter = nativeFormat(format.v);
  if (letter === null)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  const old = nativeFormat(view.format);
  if (old === null)
    throw valueError(
      "memoryview: source format must be a native single character format prefixed with an optional '@'",
    );
  const isByte = (l: string): boolean => 'bBc'.includes(l);
  if (!isByte(letter) && !isByte(old))
    throw typeError('memoryview: cannot cast between two non-byte formats');
  const itemsize = sizeOfFormat(letter);
  const size = sizeOf(view);
  if (size % itemsize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  const dims = wanted ?? [size / itemsize];
  if (dims.reduce((n, d) => n * d, itemsize) !== size)
    throw typeError('memoryview: product(shape) * itemsize != buffer size');
  return newView(held(m), {
    ...view,
    format: format.v,
    itemsize,
    shape: dims,
    strides: stridesFor(dims, itemsize),
  });
}

function* shapeOf(rt: Rt, shape: PyObject): Gen<number[]> {
  if (shape.type.name !== 'list' && shape.type !== TupleType)
    throw typeError('shape must be a list or a tuple');
  const dims: number[] = [];
  for (const o of shape.v as readonly PyObject[]) {
    if (!isInt(o)) throw typeError('memoryview.cast(): elements of shape must be integers');
    const n = yield* settle(asSize(rt, o));
    if (n <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
    dims.push(n);
  }
  if (dims.length > 64) throw valueError('memoryview: number of dimensions must not exceed 64');
  return dims;
}
method(MemoryViewType, 'cast', 'format, shape=0', cast);
classMethod(MemoryViewType, '_from_flags', 'object, flags', (_rt, _cls, o: PyObject) =>
  memoryViewOf(o),
);
classMethod(MemoryViewType, '__class_getitem__', 'item, /', (_rt, cls: PyType, item: PyObject) =>
  newGenericAlias(cls, item),
);
