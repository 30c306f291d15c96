/**
 * Type objects (Objects/typeobject.c): names, bases, MRO, slots, attribute lookup along the MRO.
 * A built-in type fills its slots with host functions; a class statement's type inherits its base's
 * slots and gets generic ones for the dunder methods it defines (objects/slots.ts).
 * Left out: tp_basicsize and everything about memory layout; the payload's kind is the base type's.
 */
import { PyObject } from './object.ts';
import type { DictTable } from './dict-table.ts';
import type { Gen, KwArgs, Maybe, Result, Rt } from './runtime.ts';

export type CompareOp = '<' | '<=' | '==' | '!=' | '>' | '>=';

/** Memory that an object lends (Include/cpython/pybuffer.h). */
export interface BufferView {
  /** The memory, live: what is written here is seen by the object. */
  readonly bytes: Uint8Array;
  /** Where the first item begins in `bytes`. */
  readonly offset: number;
  readonly readonly: boolean;
  /** Of an item, as the module struct writes it. */
  readonly format: string;
  readonly itemsize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
}

/** A Python hash: a safe integer, or a bigint where 64 bits need it. */
export type Hash = number | bigint;

export type Binary = (rt: Rt, a: PyObject, b: PyObject) => Result;
export type Unary = (rt: Rt, o: PyObject) => Result;

/**
 * Slots, by CPython's names without the tp_/nb_/sq_/mp_ prefixes. A binary slot gets its operands in
 * source order (left, right) and returns NotImplemented when the pair is none of its business.
 */
export interface Slots {
  repr?: Unary;
  str?: Unary;
  hash?: ((rt: Rt, o: PyObject) => Maybe<Hash>) | null; // null: unhashable
  richcompare?: (rt: Rt, a: PyObject, b: PyObject, op: CompareOp) => Result;
  call?: (rt: Rt, o: PyObject, args: readonly PyObject[], kw: KwArgs | null) => Result;
  getattro?: (rt: Rt, o: PyObject, name: string) => Result;
  /** value null deletes. */
  setattro?: (rt: Rt, o: PyObject, name: string, value: PyObject | null) => Maybe<void>;
  iter?: Unary;
  /** null: exhausted. */
  iternext?: (rt: Rt, o: PyObject) => Maybe<PyObject | null>;
  length?: (rt: Rt, o: PyObject) => Maybe<number>;
  getitem?: Binary;
  /** value null deletes. */
  setitem?: (rt: Rt, o: PyObject, key: PyObject, value: PyObject | null) => Maybe<void>;
  contains?: (rt: Rt, o: PyObject, value: PyObject) => Maybe<boolean>;
  bool?: (rt: Rt, o: PyObject) => Maybe<boolean>;
  add?: Binary;
  subtract?: Binary;
  multiply?: Binary;
  matrixMultiply?: Binary;
  trueDivide?: Binary;
  floorDivide?: Binary;
  remainder?: Binary;
  divmod?: Binary;
  power?: (rt: Rt, a: PyObject, b: PyObject, modulus: PyObject | null) => Result;
  lshift?: Binary;
  rshift?: Binary;
  and?: Binary;
  or?: Binary;
  xor?: Binary;
  inplaceAdd?: Binary;
  inplaceSubtract?: Binary;
  inplaceMultiply?: Binary;
  inplaceMatrixMultiply?: Binary;
  inplaceTrueDivide?: Binary;
  inplaceFloorDivide?: Binary;
  inplaceRemainder?: Binary;
  inplacePower?: Binary;
  inplaceLshift?: Binary;
  inplaceRshift?: Binary;
  inplaceAnd?: Binary;
  inplaceOr?: Binary;
  inplaceXor?: Binary;
  /** Sequence concatenation and repetition, tried after the numeric slots as in abstract.c. */
  concat?: Binary;
  repeat?: (rt: Rt, o: PyObject, count: PyObject) => Result;
  inplaceConcat?: Binary;
  inplaceRepeat?: (rt: Rt, o: PyObject, count: PyObject) => Result;
  negative?: Unary;
  positive?: Unary;
  absolute?: Unary;
  invert?: Unary;
  int?: Unary;
  float?: Unary;
  index?: Unary;
  /** Descriptor protocol; obj null: looked up on the type itself. */
  descrGet?: (rt: Rt, descr: PyObject, obj: PyObject | null, type: PyType) => Result;
  /** value null deletes. A type with this slot makes data descriptors. */
  descrSet?: (rt: Rt, descr: PyObject, obj: PyObject, value: PyObject | null) => Maybe<void>;
  new?: (rt: Rt, type: PyType, args: readonly PyObject[], kw: KwArgs | null) => Result;
  init?: (rt: Rt, self: PyObject, args: readonly PyObject[], kw: KwArgs | null) => Maybe<void>;
  /** `__del__` of Python classes. */
  finalize?: (rt: Rt, o: PyObject) => Gen<void>;
  /** Visit every reference the object holds: freeing, the collector and the microscope all use it. */
  traverse?: (o: PyObject, visit: (child: PyObject) => void) => void;
  /** The memory of an object (objects/buffer.ts); BufferError where it may not be written but has to. */
  buffer?: (o: PyObject, writable: boolean) => BufferView;
  await?: Unary;
  aiter?: Unary;
  anext?: Unary;
}

export class PyType extends PyObject<null> {
  name: string;
  qualname: string;
  module: string;
  bases: readonly PyType[];
  /** The base whose payload this type's instances have. */
  base: PyType | null;
  mro: readonly PyType[] = [];
  dict: DictTable;
  slots: Slots = {};
  /** A class statement's type: attributes may change, instances have a dict unless `__slots__` says otherwise. */
  readonly isHeap: boolean;
  /** May be subclassed (bool, NoneType, function ... may not). */
  acceptable = true;
  /** Instances have an attribute dictionary: 'payload' when `v` is its DictTable object, 'ext' when in ext.dict. */
  dictKind: 'none' | 'payload' | 'ext' = 'none';
  /** Names of `__slots__` of this class and its bases, index = place in ext.slots. */
  slotNames: readonly string[] = [];
  weakrefable = false;
  /** Instances the cycle collector starts from, freed ones among them; how many before those are thrown out. */
  instances: PyObject[] = [];
  instancesLimit = 1024;
  isAbstract = false;
  /** Grows whenever an attribute of this type or of one of its bases changes. */
  version = 0;
  /** Attribute lookups along the MRO; null: known to be absent. Emptied when `version` grows. */
  readonly lookupCache = new Map<string, PyObject | null>();

  constructor(
    metatype: PyType | null,
    name: string,
    bases: readonly PyType[],
    dict: DictTable,
    isHeap: boolean,
  ) {
    super(metatype as PyType, null);
    if (metatype === null) this.type = this;
    this.name = name;
    this.qualname = name;
    this.module = 'builtins';
    this.bases = bases;
    this.base = bases[0] ?? null;
    this.dict = dict;
    this.isHeap = isHeap;
  }
}

/** _PyType_Lookup: the first hit along the MRO, without binding it. */
export function lookup(type: PyType, name: string): PyObject | undefined {
  const cached = type.lookupCache.get(name);
  if (cached !== undefined) return cached === null ? undefined : cached;
  for (const base of type.mro) {
    const hit = base.dict.getStr(name);
    if (hit !== undefined) {
      type.lookupCache.set(name, hit);
      return hit;
    }
  }
  type.lookupCache.set(name, null);
  return undefined;
}

export function isSubtype(type: PyType, base: PyType): boolean {
  if (type === base) return true;
  const mro = type.mro;
  for (let i = 0; i < mro.length; i++) if (mro[i] === base) return true;
  return false;
}

export function isInstance(o: PyObject, type: PyType): boolean {
  return o.type === type || isSubtype(o.type, type);
}
