/**
 * sys.getsizeof: the bytes that CPython's object takes on a 64-bit build of 3.13 and 3.14, the collector's header
 * included. Left out: room that a list keeps for more items (a list here is as large as one made in one go).
 */
import { asSize, callSpecial } from '../objects/abstract.ts';
import type { CodeData } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import {
  BaseExceptionType,
  isRaise,
  TypeErrorType,
  typeError,
  valueError,
} from '../objects/errors.ts';
import type { PyObject } from '../objects/object.ts';
import {
  AsyncGeneratorType,
  ByteArrayType,
  BytesType,
  CoroutineType,
  DictType,
  FrozenSetType,
  GeneratorType,
  IntType,
  ListType,
  newInt,
  SetType,
  StrType,
  TupleType,
} from '../objects/roster.ts';
import type { SetTable } from '../objects/set-table.ts';
import { settle, type Gen, type Rt } from '../objects/runtime.ts';
import { isSubtype, PyType } from '../objects/type.ts';

/** Types whose objects all have one size. */
const FIXED: Readonly<Record<string, number>> = {
  NoneType: 16,
  NotImplementedType: 16,
  ellipsis: 16,
  bool: 28,
  float: 24,
  complex: 32,
  object: 16,
  range: 48,
  slice: 56,
  function: 160,
  method: 64,
  builtin_function_or_method: 72,
  method_descriptor: 72,
  wrapper_descriptor: 72,
  'method-wrapper': 48,
  getset_descriptor: 64,
  member_descriptor: 64,
  code: 208,
  frame: 168,
  traceback: 64,
  cell: 40,
  module: 72,
  property: 80,
  staticmethod: 48,
  classmethod: 48,
  super: 64,
  list_iterator: 48,
  tuple_iterator: 48,
  list_reverseiterator: 48,
  dict_keyiterator: 72,
  dict_valueiterator: 72,
  dict_itemiterator: 72,
  set_iterator: 64,
  range_iterator: 40,
  str_iterator: 48,
  str_ascii_iterator: 48,
  enumerate: 72,
  zip: 64,
  map: 48,
  filter: 48,
  reversed: 48,
  dict_keys: 40,
  dict_values: 40,
  dict_items: 40,
  mappingproxy: 48,
  memoryview: 184,
  deque: 760,
};

const POINTER = 8;
const GC_HEADER = 16;

/** Of types whose modules may come later (library.ts). */
const SIZES_OF_LATER_TYPES = new Map<PyType, (o: PyObject) => number>();

/** A type whose objects take so many bytes, without the collector's header. */
export function sizeIs(type: PyType, size: (o: PyObject) => number): void {
  SIZES_OF_LATER_TYPES.set(type, (o) => size(o) + GC_HEADER);
}

function intSize(value: number | bigint): number {
  const bits =
    typeof value === 'bigint'
      ? (value < 0n ? -value : value).toString(2).length
      : Math.abs(value).toString(2).length;
  return 24 + 4 * Math.max(1, Math.ceil(bits / 30));
}

/** Characters are one, two or four bytes wide, as the widest needs it. */
function strSize(text: string): number {
  let widest = 0;
  let length = 0;
  for (const c of text) {
    length++;
    const code = c.codePointAt(0) as number;
    if (code > widest) widest = code;
  }
  if (widest < 0x80) return 41 + length;
  const width = widest < 0x100 ? 1 : widest < 0x10000 ? 2 : 4;
  return 56 + width * (length + 1);
}

/** The table that so many keys make a dict grow to, one by one. */
function dictSize(table: DictTable): number {
  const used = table.size;
  if (used === 0) return 48 + GC_HEADER;
  let log2 = 3;
  for (let usable = 5; usable < used; usable = Math.floor((2 ** log2 * 2) / 3))
    while (2 ** log2 < usable * 3) log2++;
  const slots = 2 ** log2;
  const usable = Math.floor((slots * 2) / 3);
  const indexWidth = log2 < 8 ? 1 : log2 < 16 ? 2 : 4;
  let allStr = true;
  for (const entry of table.map.values()) if (entry.key.type !== StrType) allStr = false;
  return 48 + GC_HEADER + 32 + slots * indexWidth + usable * (allStr ? 16 : 24);
}

/** Eight places are part of the object itself. */
function setSize(slots: number): number {
  return 200 + GC_HEADER + (slots === 8 ? 0 : slots * 16);
}

function sizeOf(o: PyObject): number {
  const { type } = o;
  if (o instanceof PyType) return o.isHeap ? 1712 : 416;
  const fixed = FIXED[type.name];
  if (fixed !== undefined && !type.isHeap) return fixed;
  return baseSize(o) + (type.isHeap ? heapExtra(type) : 0);
}

function baseSize(o: PyObject): number {
  const { type } = o;
  if (isSubtype(type, IntType)) return intSize(o.v as number | bigint);
  if (isSubtype(type, StrType)) return strSize(o.v as string);
  if (isSubtype(type, BytesType)) return 33 + (o.v as Uint8Array).length;
  if (isSubtype(type, ByteArrayType)) {
    const { length } = o.v as { readonly length: number };
    return 56 + (length === 0 ? 0 : length + 1);
  }
  if (isSubtype(type, TupleType)) return 24 + GC_HEADER + POINTER * (o.v as PyObject[]).length;
  if (isSubtype(type, ListType)) {
    const { length } = o.v as PyObject[];
    return 56 + POINTER * (length < 3 ? length : length + (length % 2));
  }
  if (isSubtype(type, DictType)) return dictSize(o.v as DictTable);
  if (isSubtype(type, SetType) || isSubtype(type, FrozenSetType))
    return setSize((o.v as SetTable).mask + 1);
  for (const [base, size] of SIZES_OF_LATER_TYPES) if (isSubtype(type, base)) return size(o);
  if (isSubtype(type, BaseExceptionType)) return 72 + GC_HEADER;
  if (type === GeneratorType || type === CoroutineType)
    return 160 + POINTER * (o.v as { readonly code: CodeData }).code.frameSize;
  if (type === AsyncGeneratorType)
    return 168 + POINTER * (o.v as { readonly code: CodeData }).code.frameSize;
  return type.isHeap ? 16 : 48;
}

/** Instances of classes: the collector's header, and dictionary and weak references or slots. */
function heapExtra(type: PyType): number {
  const slots = type.mro.filter((t) => t.isHeap && t.dict.getStr('__slots__') !== undefined);
  if (type.dictKind === 'none' && slots.length > 0) {
    let count = 0;
    for (const t of slots) {
      const names = (t.dict.getStr('__slots__') as PyObject).v;
      count += typeof names === 'string' ? 1 : (names as readonly unknown[]).length;
    }
    return POINTER * count + GC_HEADER;
  }
  return GC_HEADER + 16;
}

export function* getSizeOf(rt: Rt, o: PyObject, fallback?: PyObject): Gen {
  const own = o.type.isHeap
    ? o.type.mro.find((t) => t.isHeap && t.dict.getStr('__sizeof__') !== undefined)
    : undefined;
  if (own === undefined) return newInt(sizeOf(o));
  try {
    const r = (yield* callSpecial(rt, o, '__sizeof__', [])) as PyObject;
    if (!isSubtype(r.type, IntType)) throw typeError('an integer is required');
    const size = yield* settle(asSize(rt, r));
    if (size < 0) throw valueError('__sizeof__() should return >= 0');
    return newInt(size + (o.type.dictKind === 'none' ? GC_HEADER : 2 * GC_HEADER));
  } catch (e) {
    if (fallback === undefined || !isRaise(e, TypeErrorType)) throw e;
    return fallback;
  }
}
