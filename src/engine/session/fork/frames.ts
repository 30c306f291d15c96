/**
 * The stack of the thread that forks, once more in the child. Python frames are copied; natives that wait
 * are host generators and cannot be, but those that commonly stand on a stack (a class that is called, `f(*args)`,
 * import, `with` of 3.13, next() of a generator, ...) have little left to do when what they called returns. For
 * those the child gets a generator that does just that. Anything else is an error by name.
 */
import { Unsupported } from '../../objects/errors.ts';
import type { MethodData } from '../../objects/code-object.ts';
import type { DictTable } from '../../objects/dict-table.ts';
import { raiseWith, StopIterationType } from '../../objects/errors.ts';
import { setIn, type NativeFunction } from '../../objects/native.ts';
import { decref, incref, unhold, type PyObject } from '../../objects/object.ts';
import { lookupSpecial, typeName } from '../../objects/abstract.ts';
import {
  BuiltinFunctionType,
  FunctionType,
  MethodDescriptorType,
  MethodType,
  None,
} from '../../objects/roster.ts';
import { settle, type Gen } from '../../objects/runtime.ts';
import { lookup, PyType } from '../../objects/type.ts';
import { OP } from '../../compile/opcodes/table.ts';
import {
  NativeFrameState,
  type AnyFrame,
  type GeneratorData,
  type PyFrame,
} from '../../vm/frame.ts';
import { importName } from '../../vm/import.ts';
import type { Interpreter } from '../../vm/interpreter.ts';
import { BASE_OP } from '../../vm/ops.ts';
import type { Copier } from './copier.ts';

/** How a native goes on in the child when the frame above it has returned `value`. */
type Rest = (value: unknown) => unknown;

/** A host generator that waits for the result of the frame above it, as the original does. */
function* continuation(rest: Rest, failed: (() => void) | null): Gen<unknown> {
  let value: unknown;
  try {
    // Primed by whoever makes it: the frame above delivers into this yield.
    value = yield { kind: 'op', op: { kind: 'sleep', ns: 0 } };
  } catch (e) {
    failed?.();
    throw e;
  }
  return yield* settle(rest(value) as Gen<unknown>);
}

export interface StackParts {
  readonly vm: Interpreter;
  readonly copier: Copier;
  /** The session's own frame at the bottom, made again for the child. */
  readonly base: () => Gen<unknown>;
  /** The fork itself, about to return in the child. */
  readonly top: Gen<unknown>;
}

/** The child's stack, its top frame. */
export function copyStack(from: AnyFrame, parts: StackParts): AnyFrame {
  const top = from as NativeFrameState;
  const state = new NativeFrameState(parts.top, top.deliver, top.pops);
  state.isCall = top.isCall;
  state.back = copyBelow(top, parts);
  return state;
}

function copyBelow(above: AnyFrame, parts: StackParts): AnyFrame | null {
  let last: AnyFrame = above;
  const made: AnyFrame[] = [];
  for (let f = above.back; f !== null; last = f, f = f.back)
    made.push(f.native ? copyNative(f, last, parts) : parts.copier.value(f));
  for (let i = 0; i + 1 < made.length; i++) (made[i] as AnyFrame).back = made[i + 1] as AnyFrame;
  return made[0] ?? null;
}

function copyNative(f: NativeFrameState, above: AnyFrame, parts: StackParts): NativeFrameState {
  const gen = f.back === null ? parts.base() : restOf(f, above, parts);
  gen.next();
  const copy = new NativeFrameState(gen, f.deliver, f.pops);
  copy.isCall = f.isCall;
  return copy;
}

const passOn: Rest = (value) => value;

function restOf(f: NativeFrameState, above: AnyFrame, parts: StackParts): Gen<unknown> {
  const { back } = f;
  if (back === null || back.native || above.native) throw blocked('a built-in function');
  const op = opcodeOf(back);
  switch (op) {
    case OP.CALL:
    case OP.CALL_KW:
    case OP.CALL_FUNCTION_EX:
      return restOfCall(calledBelow(back, f.pops), above, parts);
    case OP.IMPORT_NAME:
      return restOfImport(back, above, parts);
    case OP.BEFORE_WITH:
      return restOfWith(back, parts);
    case OP.LOAD_ATTR:
    case OP.LOAD_SUPER_ATTR:
    case OP.BINARY_SUBSCR:
    case OP.BINARY_OP:
      return continuation(passOn, null);
    default:
      throw blocked('a built-in operation');
  }
}

function blocked(what: string): Unsupported {
  return new Unsupported(`os.fork() below ${what} that is still at work`);
}

function opcodeOf(f: PyFrame): number {
  const op = f.code.ops[(f.pc - 1) << 1] as number;
  return BASE_OP.get(op) ?? op;
}

/** CALL_FUNCTION_EX before 3.13 has its NULL below the callable. */
function calledBelow(f: PyFrame, pops: number): PyObject {
  return f.slots[f.sp - pops] ?? (f.slots[f.sp - pops + 1] as PyObject);
}

function restOfCall(called: PyObject, above: PyFrame, parts: StackParts): Gen<unknown> {
  let callable = called;
  if (callable.type === MethodType) callable = (callable.v as MethodData).func;
  if (callable.type === FunctionType) return continuation(passOn, null);
  if (callable instanceof PyType) return restOfClass(callable, above, parts);
  if (callable.type === BuiltinFunctionType || callable.type === MethodDescriptorType) {
    const { name, module } = callable.v as NativeFunction;
    if (name === '__import__') return continuation(passOn, null);
    if (name === 'exec') return continuation(() => None, null);
    if (name === 'eval' || (module === '_contextvars' && name === 'run'))
      return continuation(passOn, null);
    if (name === 'next') return restOfNext(above, parts);
    throw blocked(`${name}()`);
  }
  if (lookup(callable.type, '__call__') !== undefined) return continuation(passOn, null);
  throw blocked(`a call of '${typeName(callable)}'`);
}

/** type.__call__ while `__init__` runs: the new object is the result. */
function restOfClass(cls: PyType, above: PyFrame, parts: StackParts): Gen<unknown> {
  const { vm, copier } = parts;
  const init = lookup(cls, '__init__');
  const first = above.slots[0];
  if (above.func === null || above.func !== init || first === undefined)
    throw blocked(`a call of '${cls.name}'`);
  const isCell = ((above.code.code.localsPlusKinds[0] as number) & 0x40) !== 0;
  const self = copier.value(isCell ? (first as PyObject<PyObject>).v : first);
  return continuation(
    () => {
      self.refcnt--;
      return self;
    },
    () => decref(vm, self),
  );
}

/** next(g): what the generator yields; its end is StopIteration. */
function restOfNext(above: PyFrame, parts: StackParts): Gen<unknown> {
  const generator = above.generator as PyObject<GeneratorData> | null;
  if (generator === null) return continuation(passOn, null);
  const copy = parts.copier.value(generator);
  return continuation((value) => {
    if (value !== null) return value;
    const result = copy.v.result;
    copy.v.result = null;
    throw result === null || result === None
      ? raiseWith(StopIterationType)
      : raiseWith(StopIterationType, unhold(result));
  }, null);
}

/** The module's body has run: what is left is to give its parent the name, and to import what comes after it. */
function restOfImport(back: PyFrame, above: PyFrame, parts: StackParts): Gen<unknown> {
  const { vm, copier } = parts;
  const name = above.globals.getStr('__name__') as PyObject<string>;
  const frame = copier.value(back);
  const imported = back.code.names[back.code.ops[((back.pc - 1) << 1) + 1] as number] as string;
  const fromList = copier.value(back.slots[back.sp - 1] as PyObject);
  const level = copier.value(back.slots[back.sp - 2] as PyObject);
  return continuation(
    () => {
      const at = name.v.lastIndexOf('.');
      const parent = at < 0 ? undefined : vm.modules.v.getStr(name.v.slice(0, at));
      const module = vm.modules.v.getStr(name.v);
      if (parent !== undefined && module !== undefined)
        setIn((parent as PyObject<DictTable>).v, name.v.slice(at + 1), module);
      return importName(vm, frame, imported, fromList, level);
    },
    () => {
      const gone = vm.modules.v.deleteByHostKey(name.v);
      if (gone !== undefined) unhold(gone.value);
    },
  );
}

/** 3.13's BEFORE_WITH while `__enter__` runs: its result and the bound `__exit__`. */
function restOfWith(back: PyFrame, parts: StackParts): Gen<unknown> {
  const { vm, copier } = parts;
  const manager = copier.value(back.slots[back.sp - 1] as PyObject);
  return continuation(
    function* (result: unknown): Gen<unknown> {
      const value = incref(result as PyObject);
      const exit = yield* settle(lookupSpecial(vm, manager, '__exit__') as PyObject | Gen);
      return [unhold(value), exit];
    } as unknown as Rest,
    null,
  );
}
