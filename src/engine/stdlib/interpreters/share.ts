/**
 * What can go from one interpreter to another (Python/crossinterp.c): None, bool, int of 64 bits, float, str,
 * bytes and tuples of these by copy, the memory of a memoryview and a queue for real, and since 3.14 the code
 * of a function without state; anything else as a pickle, where the caller allows that.
 */
import { callMethod, getAttr, repr } from '../../objects/abstract.ts';
import { getBuffer } from '../../objects/buffer.ts';
import { newCode, type FunctionData } from '../../objects/code-object.ts';
import type { Code } from '../../compile/code.ts';
import { OP } from '../../compile/opcodes/table.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { ExceptionType, excTypes, newException, raise, Raise } from '../../objects/errors.ts';
import { newFunction } from '../../objects/function.ts';
import { memoryViewOf, MemoryViewType } from '../../objects/memoryview.ts';
import { incref, PyObject } from '../../objects/object.ts';
import {
  BoolType,
  BytesType,
  FloatType,
  FunctionType,
  IntType,
  makeBuiltinType,
  newBytes,
  newFloat,
  newStr,
  newTuple,
  None,
  ObjectType,
  pyBool,
  StrType,
  TupleType,
} from '../../objects/roster.ts';
import { settle, type Gen, type Rt } from '../../objects/runtime.ts';
import { frozensetOf } from '../../objects/set.ts';
import type { BufferView, PyType } from '../../objects/type.ts';
import { mainNamespace } from './current.ts';

export const InterpreterErrorType = makeBuiltinType(
  'InterpreterError',
  ExceptionType,
  'interpreters',
);
export const NotFoundType = makeBuiltinType(
  'InterpreterNotFoundError',
  InterpreterErrorType,
  'interpreters',
);
/** A ValueError in 3.13, a TypeError since. */
const [notShareableOld, notShareableNew] = ['ValueError', 'TypeError'].map((base) =>
  makeBuiltinType('NotShareableError', excTypes[base] as PyType, 'interpreters'),
) as [PyType, PyType];
for (const type of [InterpreterErrorType, NotFoundType, notShareableOld, notShareableNew])
  type.dictKind = 'ext';

export const notShareableType = (rt: Rt): PyType =>
  rt.profile.library === '3.13' ? notShareableOld : notShareableNew;

/** The memory of another interpreter's memoryview. */
export const BufferViewType = makeBuiltinType(
  'CrossInterpreterBufferView',
  ObjectType,
  '_interpreters',
);
Object.assign(BufferViewType.slots, {
  buffer: (o: PyObject) => o.v as BufferView,
} satisfies typeof BufferViewType.slots);

/** A value on its way; nothing of it belongs to an interpreter. */
export type Shared =
  | { readonly kind: 'none' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'plain'; readonly type: PyType; readonly value: unknown }
  | { readonly kind: 'tuple'; readonly items: readonly Shared[] }
  | { readonly kind: 'memory'; readonly view: BufferView }
  | { readonly kind: 'queue'; readonly id: number }
  | { readonly kind: 'function'; readonly code: Code }
  | { readonly kind: 'pickle'; readonly bytes: Uint8Array; readonly mainFile: string };

/** Key of `rt.state`: this interpreter's class of queues, and the number of one. */
export const QUEUE_CLASS = 'interpreters.queueClass';
const HELPERS = '_crossinterp';

const LARGEST = (1n << 63n) - 1n;

const fits = (o: PyObject): boolean => {
  const n = BigInt(o.v as number);
  return n <= LARGEST && n >= -LARGEST - 1n;
};

function* notShareable(rt: Rt, o: PyObject): Gen<Raise> {
  const text = yield* settle(repr(rt, o));
  return raise(notShareableType(rt), `${text} does not support cross-interpreter data`);
}

/** Is its type one of those that need no pickle (`is_shareable`)? What is in a tuple is not looked at. */
export function isShareable(rt: Rt, o: PyObject): boolean {
  return (
    o === None ||
    [BoolType, IntType, FloatType, StrType, BytesType, TupleType, MemoryViewType].includes(
      o.type,
    ) ||
    o.type === rt.state.get(QUEUE_CLASS)
  );
}

/** The value, ready to go; a NotShareableError where it cannot. */
export function* toShared(rt: Rt, o: PyObject, pickles: boolean): Gen<Shared> {
  const direct = yield* directly(rt, o, pickles);
  if (direct !== null) return direct;
  if (!pickles) throw yield* notShareable(rt, o);
  if (o.type === FunctionType && isStateless(o.v as FunctionData))
    return { kind: 'function', code: (o.v as FunctionData).code.code };
  try {
    const helpers = yield* settle(rt.importModule(HELPERS));
    const pair = (yield* callMethod(rt, helpers, 'dump', [o])) as PyObject<PyObject[]>;
    const [bytes, file] = pair.v as [PyObject<Uint8Array>, PyObject<string>];
    return { kind: 'pickle', bytes: bytes.v, mainFile: file.v };
  } catch (e) {
    if (!(e instanceof Raise)) throw e;
    throw yield* notShareable(rt, o);
  }
}

function* directly(rt: Rt, o: PyObject, pickles: boolean): Gen<Shared | null> {
  const { type } = o;
  if (o === None) return { kind: 'none' };
  if (type === BoolType) return { kind: 'bool', value: o === pyBool(true) };
  if (type === IntType) return fits(o) ? { kind: 'plain', type, value: o.v } : null;
  if (type === FloatType || type === StrType || type === BytesType)
    return { kind: 'plain', type, value: o.v };
  if (type === MemoryViewType) return { kind: 'memory', view: getBuffer(o, false) };
  if (type === rt.state.get(QUEUE_CLASS)) {
    const id = (yield* settle(getAttr(rt, o, 'id'))) as PyObject<number>;
    return { kind: 'queue', id: id.v };
  }
  if (type !== TupleType) return null;
  const items: Shared[] = [];
  for (const item of o.v as PyObject[]) items.push(yield* toShared(rt, item, pickles));
  return { kind: 'tuple', items };
}

/** Neither closure nor defaults nor globals other than built-ins: its code alone says what it does. */
function isStateless(f: FunctionData): boolean {
  if (f.closure !== null || f.defaults !== null || f.kwdefaults !== null) return false;
  const isBuiltIn = (name: string): boolean =>
    f.globals.getStr(name) === undefined && f.builtins.getStr(name) !== undefined;
  return usesOnly(f.code.code, isBuiltIn);
}

/** Does the code, with all code inside it, read only such global names and write none? */
function usesOnly(code: Code, may: (name: string) => boolean): boolean {
  for (let at = 0; at < code.instructions.length; at += 2) {
    const op = code.instructions[at];
    const arg = code.instructions[at + 1] as number;
    if (op === OP.LOAD_GLOBAL && !may(code.names[arg >> 1] as string)) return false;
    if (op === OP.LOAD_NAME || op === OP.STORE_GLOBAL || op === OP.DELETE_GLOBAL) return false;
  }
  return code.consts.every((c) => c.kind !== 'code' || usesOnly(c.code, may));
}

/** The value in the interpreter that has received it. */
export function* fromShared(rt: Rt, shared: Shared): Gen {
  switch (shared.kind) {
    case 'none':
      return None;
    case 'bool':
      return pyBool(shared.value);
    case 'plain':
      return plain(shared.type, shared.value);
    case 'tuple': {
      const items: PyObject[] = [];
      for (const item of shared.items) items.push(incref(yield* fromShared(rt, item)));
      for (const item of items) item.refcnt--;
      return newTuple(items);
    }
    case 'memory':
      return memoryViewOf(new PyObject<BufferView>(BufferViewType, shared.view));
    case 'queue': {
      yield* settle(rt.importModule('concurrent.interpreters'));
      const make = rt.state.get(QUEUE_CLASS) as PyObject;
      return yield* settle(rt.call(make, [plain(IntType, shared.id)]));
    }
    case 'function': {
      const globals = (rt.state.get('globals.object') as (g: DictTable) => PyObject<DictTable>)(
        mainNamespace(rt),
      );
      return newFunction(
        rt,
        newCode(shared.code, frozensetOf(rt), rt.profile.immortalConstants),
        globals,
        {},
      );
    }
    case 'pickle': {
      const helpers = yield* settle(rt.importModule(HELPERS));
      const args = [newBytes(shared.bytes), newStr(shared.mainFile)];
      try {
        return yield* callMethod(rt, helpers, 'load', args);
      } catch (e) {
        if (!(e instanceof Raise)) throw e;
        const error = new Raise(
          newException(notShareableType(rt), [newStr('object could not be unpickled')]),
        );
        error.exc.v.cause = incref(e.exc);
        throw error;
      }
    }
  }
}

function plain(type: PyType, value: unknown): PyObject {
  if (type === FloatType) return newFloat(value as number);
  if (type === StrType) return newStr(value as string);
  if (type === BytesType) return newBytes(value as Uint8Array);
  return new PyObject(IntType, value);
}
