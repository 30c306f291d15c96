/**
 * The type array.array (Modules/arraymodule.c): construction, growth, indexing, comparison. Its methods are in
 * methods.ts. Memory grows by CPython's rule, so that sizes and moves are those of CPython.
 */
import {
  asIndex,
  asSize,
  checkIndex,
  repr,
  richCompare,
  richCompareBool,
  typeName,
} from '../../objects/abstract.ts';
import { isBytesLike } from '../../objects/bytes-common.ts';
import { repeatBytes } from '../../objects/bytes-methods.ts';
import { decodeBytes } from '../../objects/codecs.ts';
import { ITEM_NS } from '../../objects/container-work.ts';
import { compareNumbers, forEach } from '../../objects/containers.ts';
import { raise, typeError, valueError } from '../../objects/errors.ts';
import { andThen, eager, isStr } from '../../objects/maybe.ts';
import { decref, incref, PyObject } from '../../objects/object.ts';
import {
  BoolType,
  FloatType,
  IntType,
  ListType,
  makeBuiltinType,
  newStr,
  NotImplemented,
  ObjectType,
  pyBool,
  TupleType,
} from '../../objects/roster.ts';
import {
  settle,
  type Gen,
  type KwArgs,
  type Maybe,
  type Result,
  type Rt,
} from '../../objects/runtime.ts';
import { isSlice, sliceSpan, type Span } from '../../objects/slice.ts';
import { textLength } from '../../objects/text.ts';
import { isSubtype, type CompareOp, type PyType, type Slots } from '../../objects/type.ts';
import { chargeFor } from '../../objects/work.ts';
import {
  isFloat,
  isText,
  itemOf,
  itemSize,
  readStored,
  storedOf,
  TYPE_CODES,
  viewOf,
  writeStored,
  type Stored,
} from './items.ts';
import { warn } from '../../objects/warn.ts';

interface ArrayData {
  readonly code: string;
  /** The items' bytes: a view of a buffer that may be longer, replaced when the length changes. */
  bytes: Uint8Array;
  /** Items that there is room for. */
  allocated: number;
}

export type PyArray = PyObject<ArrayData>;

export const ArrayType = makeBuiltinType('array', ObjectType, 'array');
ArrayType.weakrefable = true;

export const isArray = (o: PyObject): o is PyArray => isSubtype(o.type, ArrayType);

export const badArgument = (): unknown => typeError('bad argument type for built-in operation');

export function newArray(type: PyType, code: string, bytes: Uint8Array): PyArray {
  return new PyObject<ArrayData>(type, { code, bytes, allocated: bytes.length / itemSize(code) });
}

export function lengthOf({ v }: PyArray): number {
  return v.bytes.length / itemSize(v.code);
}

export function storedAt({ v }: PyArray, index: number): Stored {
  return readStored(viewOf(v.bytes), v.code, index);
}

export const itemAt = (self: PyArray, index: number): PyObject =>
  itemOf(self.v.code, storedAt(self, index));

export function putStored({ v }: PyArray, index: number, value: Stored): void {
  writeStored(viewOf(v.bytes), v.code, index, value);
}

// --- growing and shrinking --------------------------------------------------------------------------------------

export function checkNotExported(self: PyArray): void {
  if (self.ext !== null && self.ext.exports > 0)
    throw raise('BufferError', 'cannot resize an array that is exporting buffers');
}

/** array_resize: room for a sixteenth more than asked for. */
export function resize(self: PyArray, length: number): void {
  const { v } = self;
  const size = itemSize(v.code);
  const old = v.bytes.length / size;
  if (length !== old) checkNotExported(self);
  if (v.allocated >= length && old < length + 16 && v.allocated > 0) {
    const { buffer, byteOffset } = v.bytes;
    if (byteOffset + length * size <= buffer.byteLength) {
      v.bytes = new Uint8Array(buffer as ArrayBuffer, byteOffset, length * size);
      return;
    }
  }
  if (length === 0) {
    v.bytes = new Uint8Array(0);
    v.allocated = 0;
    return;
  }
  const allocated = (length >> 4) + (old < 8 ? 3 : 7) + length;
  const grown = new Uint8Array(new ArrayBuffer(allocated * size), 0, length * size);
  grown.set(v.bytes.subarray(0, length * size));
  v.bytes = grown;
  v.allocated = allocated;
}

/** Puts `items` (bytes) in place of the items of [start, stop). */
export function splice(self: PyArray, start: number, stop: number, items: Uint8Array): void {
  const size = itemSize(self.v.code);
  const source = items.buffer === self.v.bytes.buffer ? items.slice() : items;
  const length = self.v.bytes.length / size;
  const growth = source.length / size - (stop - start);
  if (growth !== 0) checkNotExported(self);
  if (growth > 0) resize(self, length + growth);
  self.v.bytes.copyWithin((stop + growth) * size, stop * size, length * size);
  if (growth < 0) resize(self, length + growth);
  self.v.bytes.set(source, start * size);
}

export function append(rt: Rt, self: PyArray, o: PyObject): Maybe<void> {
  return andThen(storedOf(rt, self.v.code, o), (value) => {
    const length = lengthOf(self);
    resize(self, length + 1);
    putStored(self, length, value);
  });
}

/** What came before an error stays, as in CPython. */
export function* extend(rt: Rt, self: PyArray, source: PyObject): Gen<void> {
  if (isArray(source)) {
    if (source.v.code !== self.v.code) throw typeError('can only extend with array of same kind');
    const length = lengthOf(self);
    chargeFor(rt, lengthOf(source), ITEM_NS.move);
    splice(self, length, length, source.v.bytes);
    return;
  }
  yield* forEach(rt, source, (item) => append(rt, self, item));
}

/** The bytes' items at the end. */
export function appendBytes(self: PyArray, bytes: Uint8Array): void {
  if (bytes.length % itemSize(self.v.code) !== 0)
    throw valueError('bytes length not a multiple of item size');
  const length = lengthOf(self);
  splice(self, length, length, bytes);
}

export function appendText(self: PyArray, text: string): void {
  let at = lengthOf(self);
  resize(self, at + textLength(text));
  const d = viewOf(self.v.bytes);
  for (const c of text) writeStored(d, self.v.code, at++, c.codePointAt(0) as number);
}

export function textOf(rt: Rt, self: PyArray): string {
  if (self.v.code === 'w') return decodeBytes(rt, self.v.bytes, 'utf-32-le', 'strict');
  let text = '';
  for (let i = 0; i < lengthOf(self); i++) text += itemAt(self, i).v as string;
  return text;
}

// --- construction ---------------------------------------------------------------------------------------------

function typeCodeOf(rt: Rt, o: PyObject): string {
  if (!isStr(o) || textLength(o.v) !== 1) {
    const what =
      isStr(o) && rt.profile.library !== '3.13'
        ? `a string of length ${textLength(o.v)}`
        : typeName(o);
    throw typeError(`array() argument 1 must be a unicode character, not ${what}`);
  }
  return o.v;
}

const warnOfU = (rt: Rt): Gen<void> =>
  warn(
    rt,
    'DeprecationWarning',
    "The 'u' type code is deprecated and will be removed in Python 3.16",
  );

function checkInitial(code: string, initial: PyObject): void {
  if (isText(code)) return;
  if (isStr(initial))
    throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
  if (isArray(initial) && isText(initial.v.code))
    throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
}

function* fill(rt: Rt, self: PyArray, initial: PyObject): Gen<void> {
  const { code } = self.v;
  if (isStr(initial)) {
    appendText(self, initial.v);
    self.v.allocated = lengthOf(self);
  } else if (isBytesLike(initial)) appendBytes(self, initial.v);
  else if (isArray(initial) && initial.v.code === code) {
    chargeFor(rt, lengthOf(initial), ITEM_NS.move);
    self.v.bytes = initial.v.bytes.slice();
    self.v.allocated = lengthOf(initial);
  } else if (initial.type === ListType || initial.type === TupleType) {
    const items = initial.v as readonly PyObject[];
    chargeFor(rt, items.length, ITEM_NS.walk);
    self.v.bytes = new Uint8Array(items.length * itemSize(code));
    self.v.allocated = items.length;
    const d = viewOf(self.v.bytes);
    for (let i = 0; i < items.length; i++)
      writeStored(d, code, i, yield* settle(storedOf(rt, code, items[i] as PyObject)));
  } else if (isArray(initial)) yield* forEach(rt, initial, (item) => append(rt, self, item));
  else yield* extend(rt, self, initial);
}

function* make(rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null): Gen {
  if (type === ArrayType && kw !== null && kw.size > 0)
    throw typeError('array.array() takes no keyword arguments');
  const [first, initial] = args;
  if (first === undefined) throw typeError('array() takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`array() takes at most 2 arguments (${args.length} given)`);
  const code = typeCodeOf(rt, first);
  if (code === 'u') yield* warnOfU(rt);
  if (initial !== undefined) checkInitial(code, initial);
  if (!TYPE_CODES.includes(code)) {
    const w = rt.profile.library === '3.13' ? '' : 'w, ';
    throw valueError(`bad typecode (must be b, B, u, ${w}h, H, i, I, l, L, q, Q, f or d)`);
  }
  const self = newArray(type, code, new Uint8Array(0));
  incref(self);
  try {
    if (initial !== undefined) yield* fill(rt, self, initial);
  } catch (e) {
    decref(rt, self);
    throw e;
  }
  self.refcnt--;
  return self;
}

// --- items and slices -----------------------------------------------------------------------------------------

function wholeNumber(rt: Rt, key: PyObject): Maybe<number> {
  if (key.type.slots.index === undefined) throw typeError('array indices must be integers');
  return asSize(rt, key);
}

function slice(rt: Rt, self: PyArray, { start, step, count }: Span): PyArray {
  const size = itemSize(self.v.code);
  chargeFor(rt, count, ITEM_NS.move);
  if (step === 1)
    return newArray(
      ArrayType,
      self.v.code,
      self.v.bytes.slice(start * size, (start + count) * size),
    );
  const bytes = new Uint8Array(count * size);
  for (let i = 0; i < count; i++) {
    const from = (start + i * step) * size;
    bytes.set(self.v.bytes.subarray(from, from + size), i * size);
  }
  return newArray(ArrayType, self.v.code, bytes);
}

function getItem(rt: Rt, self: PyArray, key: PyObject): Result {
  if (isSlice(key))
    return andThen(sliceSpan(rt, key, lengthOf(self)), (span) => slice(rt, self, span));
  return andThen(wholeNumber(rt, key), (i) =>
    itemAt(self, checkIndex(i, lengthOf(self), 'array index out of range')),
  );
}

function deleteSpan(self: PyArray, span: Span): void {
  if (span.count === 0) return;
  const size = itemSize(self.v.code);
  const gone = new Set<number>();
  for (let i = 0; i < span.count; i++) gone.add(span.start + i * span.step);
  const kept = self.v.bytes.filter((_, i) => !gone.has(Math.floor(i / size)));
  splice(self, 0, lengthOf(self), kept);
}

function assignSlice(self: PyArray, span: Span, value: PyObject | null): void {
  if (value !== null && !isArray(value))
    throw typeError(`can only assign array (not "${typeName(value)}") to array slice`);
  if (value !== null && value.v.code !== self.v.code) throw badArgument();
  const needed = value === null ? 0 : lengthOf(value);
  if (needed === 0 || needed !== span.count) checkNotExported(self);
  if (span.step === 1) {
    const stop = Math.max(span.start, span.stop);
    splice(self, span.start, stop, value === null ? new Uint8Array(0) : value.v.bytes);
    return;
  }
  if (value === null) {
    deleteSpan(self, span);
    return;
  }
  if (needed !== span.count)
    throw valueError(
      `attempt to assign array of size ${needed} to extended slice of size ${span.count}`,
    );
  const size = itemSize(self.v.code);
  const source = value === self ? self.v.bytes.slice() : value.v.bytes;
  for (let i = 0; i < needed; i++)
    self.v.bytes.set(
      source.subarray(i * size, (i + 1) * size),
      (span.start + i * span.step) * size,
    );
}

function* setItem(rt: Rt, self: PyArray, key: PyObject, value: PyObject | null): Gen<void> {
  if (isSlice(key)) {
    assignSlice(self, yield* settle(sliceSpan(rt, key, lengthOf(self))), value);
    return;
  }
  const given = yield* settle(wholeNumber(rt, key));
  const out = 'array assignment index out of range';
  const i = checkIndex(given, lengthOf(self), out);
  if (value === null) {
    splice(self, i, i + 1, new Uint8Array(0));
    return;
  }
  const stored = yield* settle(storedOf(rt, self.v.code, value));
  // Finding the value may have run Python code that shortened the array.
  putStored(self, checkIndex(given, lengthOf(self), out), stored);
}

// --- comparing ------------------------------------------------------------------------------------------------

const ordered = (x: Stored, y: Stored, op: CompareOp): boolean =>
  op === '<' ? x < y : op === '<=' ? x <= y : op === '>' ? x > y : x >= y;

function compare(rt: Rt, a: PyArray, b: PyArray, op: CompareOp): Result {
  const n = lengthOf(a);
  const m = lengthOf(b);
  if (n !== m && (op === '==' || op === '!=')) return pyBool(op === '!=');
  const x = viewOf(a.v.bytes);
  const y = viewOf(b.v.bytes);
  const comparable = isText(a.v.code) === isText(b.v.code);
  for (let i = 0; i < Math.min(n, m); i++) {
    const p = readStored(x, a.v.code, i);
    const q = readStored(y, b.v.code, i);
    if (comparable && p <= q && p >= q) continue;
    chargeFor(rt, i, ITEM_NS.move);
    if (op === '==' || op === '!=') return pyBool(op === '!=');
    if (comparable) return pyBool(ordered(p, q, op));
    return richCompare(rt, itemOf(a.v.code, p), itemOf(b.v.code, q), op);
  }
  chargeFor(rt, n, ITEM_NS.move);
  return compareNumbers(n, m, op);
}

/** Does item i equal the value? */
export function equals(rt: Rt, self: PyArray, index: number, value: PyObject): Maybe<boolean> {
  const { type } = value;
  if (!isText(self.v.code) && (type === IntType || type === BoolType || type === FloatType)) {
    const item = storedAt(self, index);
    const wanted = value.v as Stored;
    return item <= wanted && item >= wanted;
  }
  return richCompareBool(rt, itemAt(self, index), value, '==');
}

export function* indexOf(
  rt: Rt,
  self: PyArray,
  value: PyObject,
  from = 0,
  to = Infinity,
): Gen<number> {
  for (let i = from; i < to && i < lengthOf(self); i++)
    if (yield* settle(equals(rt, self, i, value))) return i;
  return -1;
}

// --- slots ----------------------------------------------------------------------------------------------------

function* arrayRepr(rt: Rt, self: PyArray): Gen {
  const { code } = self.v;
  const start = `${self.type.name}('${code}'`;
  const length = lengthOf(self);
  if (length === 0) return newStr(`${start})`);
  if (isText(code))
    return newStr(`${start}, ${yield* settle(repr(rt, newStr(textOf(rt, self))))})`);
  chargeFor(rt, length, 40);
  const texts: string[] = [];
  for (let i = 0; i < length; i++) {
    const value = storedAt(self, i);
    texts.push(isFloat(code) ? yield* settle(repr(rt, itemOf(code, value))) : String(value));
  }
  return newStr(`${start}, [${texts.join(', ')}])`);
}

Object.assign(ArrayType.slots, {
  new: (rt, type, args, kw) => eager(make(rt, type, args, kw)),
  init: () => undefined,
  hash: null,
  repr: (rt, o) => eager(arrayRepr(rt, o as PyArray)),
  richcompare: (rt, a, b, op) =>
    isArray(a) && isArray(b) ? compare(rt, a, b, op) : NotImplemented,
  length: (_rt, o) => lengthOf(o as PyArray),
  getitem: (rt, o, key) => getItem(rt, o as PyArray, key),
  setitem: (rt, o, key, value) => eager(setItem(rt, o as PyArray, key, value)),
  contains: (rt, o, value) => andThen(eager(indexOf(rt, o as PyArray, value)), (at) => at >= 0),
  concat: (rt, a, b) => {
    const self = a as PyArray;
    if (!isArray(b)) throw typeError(`can only append array (not "${typeName(b)}") to array`);
    if (b.v.code !== self.v.code) throw badArgument();
    chargeFor(rt, lengthOf(self) + lengthOf(b), ITEM_NS.move);
    const bytes = new Uint8Array(self.v.bytes.length + b.v.bytes.length);
    bytes.set(self.v.bytes);
    bytes.set(b.v.bytes, self.v.bytes.length);
    return newArray(ArrayType, self.v.code, bytes);
  },
  repeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) =>
      newArray(ArrayType, (o as PyArray).v.code, repeatBytes((o as PyArray).v.bytes, n)),
    ),
  inplaceConcat: (rt, a, b) => {
    if (!isArray(b)) throw typeError(`can only extend array with array (not "${typeName(b)}")`);
    return andThen(eager(extend(rt, a as PyArray, b)), () => a);
  },
  inplaceRepeat: (rt, o, count) =>
    andThen(asIndex(rt, count), (n) => {
      const self = o as PyArray;
      if (lengthOf(self) > 0 && n !== 1) {
        checkNotExported(self);
        splice(self, 0, lengthOf(self), repeatBytes(self.v.bytes, n));
      }
      return o;
    }),
  buffer: (o) => {
    const { code, bytes } = (o as PyArray).v;
    const itemsize = itemSize(code);
    return {
      bytes,
      offset: 0,
      readonly: false,
      format: isText(code) ? 'w' : code,
      itemsize,
      shape: [bytes.length / itemsize],
      strides: [itemsize],
    };
  },
} satisfies Slots);
