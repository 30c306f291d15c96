/**
 * The roster of built-in types. They are made here, empty and immortal, so that every other file can
 * refer to every type without import cycles at load time; the file named after a type fills it.
 */
import { DictTable } from './dict-table.ts';
import { immortalize, PyObject } from './object.ts';
import { PyType, type Slots } from './type.ts';

const all: PyType[] = [];

function make(
  name: string,
  base: PyType | null,
  options: { module?: string; final?: boolean; slots?: Slots } = {},
): PyType {
  const type = immortalize(
    new PyType(all[0] ?? null, name, base === null ? [] : [base], new DictTable(), false),
  );
  type.mro = base === null ? [type] : [type, ...base.mro];
  type.module = options.module ?? 'builtins';
  type.acceptable = options.final !== true;
  if (base !== null) {
    type.dictKind = base.dictKind;
    type.weakrefable = base.weakrefable;
  }
  all.push(type);
  return type;
}

/** A further built-in type, e.g. of a module; inherits the base's slots when its file has filled them. */
export function makeBuiltinType(
  name: string,
  base: PyType,
  module = 'builtins',
  final = false,
): PyType {
  return make(name, base, { module, final });
}

/** All built-in types made so far, bases before subclasses. */
export function builtinTypes(): readonly PyType[] {
  return all;
}

export const TypeType = make('type', null);
export const ObjectType = make('object', null);
TypeType.bases = [ObjectType];
TypeType.base = ObjectType;
TypeType.mro = [TypeType, ObjectType];

const builtin = (name: string, base: PyType = ObjectType): PyType => make(name, base);
const final = (name: string, base: PyType = ObjectType): PyType =>
  make(name, base, { final: true });

export const NoneType = final('NoneType');
export const NotImplementedType = final('NotImplementedType');
export const EllipsisType = final('ellipsis');
export const IntType = builtin('int');
export const BoolType = final('bool', IntType);
export const FloatType = builtin('float');
export const ComplexType = builtin('complex');
export const StrType = builtin('str');
export const BytesType = builtin('bytes');
export const ByteArrayType = builtin('bytearray');
export const TupleType = builtin('tuple');
export const ListType = builtin('list');
export const DictType = builtin('dict');
export const DictKeysType = final('dict_keys');
export const DictValuesType = final('dict_values');
export const DictItemsType = final('dict_items');
export const MappingProxyType = final('mappingproxy');
export const SetType = builtin('set');
export const FrozenSetType = builtin('frozenset');
export const RangeType = final('range');
export const SliceType = final('slice');
export const FunctionType = final('function');
export const MethodType = final('method');
/** Functions and bound methods written in the host language. */
export const BuiltinFunctionType = final('builtin_function_or_method');
export const MethodDescriptorType = final('method_descriptor');
export const WrapperDescriptorType = final('wrapper_descriptor');
export const MethodWrapperType = final('method-wrapper');
export const ClassMethodDescriptorType = final('classmethod_descriptor');
export const GetSetDescriptorType = final('getset_descriptor');
export const MemberDescriptorType = final('member_descriptor');
export const StaticMethodType = builtin('staticmethod');
export const ClassMethodType = builtin('classmethod');
export const PropertyType = builtin('property');
export const SuperType = builtin('super');
export const ModuleType = builtin('module');
export const CodeType = final('code');
export const FrameType = final('frame');
export const CellType = final('cell');
export const TracebackType = final('traceback');
export const GeneratorType = final('generator');
export const CoroutineType = final('coroutine');
export const AsyncGeneratorType = final('async_generator');

// The metatype has an attribute dictionary in its `dict` field; functions and modules theirs in ext or payload.
for (const type of [FunctionType, StaticMethodType, ClassMethodType]) type.dictKind = 'ext';
for (const type of [TypeType, SetType, FrozenSetType, BuiltinFunctionType, MethodType, CodeType])
  type.weakrefable = true;

export const None: PyObject<null> = immortalize(new PyObject(NoneType, null));
export const NotImplemented: PyObject<null> = immortalize(new PyObject(NotImplementedType, null));
export const Ellipsis: PyObject<null> = immortalize(new PyObject(EllipsisType, null));
/** Payload 1 and 0: a bool is an int. */
export const True: PyObject<number> = immortalize(new PyObject(BoolType, 1));
export const False: PyObject<number> = immortalize(new PyObject(BoolType, 0));

export function pyBool(value: boolean): PyObject<number> {
  return value ? True : False;
}

export type PyInt = PyObject<number | bigint>;
export type PyFloat = PyObject<number>;
export type PyStr = PyObject<string>;
export type PyBytes = PyObject<Uint8Array>;
export type PyTuple = PyObject<readonly PyObject[]>;
export type PyList = PyObject<PyObject[]>;
export type PyDict = PyObject<DictTable>;

const SMALL_MIN = -5;
const SMALL_MAX = 256;
const smallInts: PyInt[] = [];
for (let i = SMALL_MIN; i <= SMALL_MAX; i++) smallInts.push(immortalize(new PyObject(IntType, i)));

/** An int from a safe integer (the caller guarantees |value| <= 2**53 - 1 and no -0). */
export function newInt(value: number): PyInt {
  return value >= SMALL_MIN && value <= SMALL_MAX
    ? (smallInts[value - SMALL_MIN] as PyInt)
    : new PyObject(IntType, value);
}

/** An int from any bigint; normalised to a number where it fits. */
export function newBigInt(value: bigint): PyInt {
  return value >= -9007199254740991n && value <= 9007199254740991n
    ? newInt(Number(value))
    : new PyObject<number | bigint>(IntType, value);
}

export function newFloat(value: number): PyFloat {
  return new PyObject(FloatType, value);
}

export function newStr(value: string): PyStr {
  return new PyObject(StrType, value);
}

export function newBytes(value: Uint8Array): PyBytes {
  return new PyObject(BytesType, value);
}

const emptyTuple: PyTuple = immortalize(new PyObject<readonly PyObject[]>(TupleType, []));

/** Takes over the array; counts its items. */
export function newTuple(items: readonly PyObject[]): PyTuple {
  if (items.length === 0) return emptyTuple;
  for (let i = 0; i < items.length; i++) (items[i] as PyObject).refcnt++;
  return new PyObject(TupleType, items);
}

/** Takes over the array; counts its items. */
export function newList(items: PyObject[]): PyList {
  for (let i = 0; i < items.length; i++) (items[i] as PyObject).refcnt++;
  return new PyObject(ListType, items);
}

export function newDict(): PyDict {
  return new PyObject(DictType, new DictTable());
}
