/**
 * Frames as heap objects (Include/internal/pycore_interpframe.h). A thread is a linked list of frames,
 * Python frames and native ones mixed; nothing of a suspended thread lives on the host's call stack.
 */
import type { CodeData, FunctionData } from '../objects/code-object.ts';
import type { DictTable } from '../objects/dict-table.ts';
import type { PyObject } from '../objects/object.ts';
import type { Gen } from '../objects/runtime.ts';

/** What happens to the value a frame gives back to the frame below it. */
export const PUSH = 0;
/** Throw it away: it was asked for its effect. */
export const DISCARD = 1;
/** A host boolean becomes True or False. */
export const PUSH_BOOL = 2;
/** ... the other way round. */
export const PUSH_NOT = 3;
/** Of `__init__`: must be None; push `self` of the frame instead. */
export const INIT = 4;
/** Of an iterator: push the item, or leave the loop (null). */
export const FOR_ITER = 5;
/** Of a sub-iterator of `yield from`: push the item, or jump with the result (null). */
export const SEND = 6;
/** A host array: push its items, first on top. */
export const UNPACK = 7;
/** A host string becomes a str. */
export const PUSH_STR = 8;
/** LOAD_ATTR's method form for what is no method: push the attribute, then NULL. */
export const PUSH_WITH_NULL = 9;

/** A host boolean becomes True or False for the instruction that asked, which is executed again. */
export const PUSH_BOOL_AGAIN = 10;
/** A host boolean: JUMP_IF_x_OR_POP jumps, or gives its operand up. */
export const JUMP_OR_POP = 11;
/** LOAD_GLOBAL's form for calls before 3.13: NULL, then the value. */
export const PUSH_ON_NULL = 12;

export type Deliver = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12;

export class PyFrame {
  readonly native = false;
  readonly code: CodeData;
  /** Locals, cells, free variables, then the value stack; undefined is CPython's NULL. */
  readonly slots: (PyObject | undefined)[];
  /** Index of the next instruction. */
  pc = 0;
  /** Next free stack place, an index in `slots`. */
  sp: number;
  func: PyObject<FunctionData> | null = null;
  globals: DictTable;
  builtins: DictTable;
  /** Namespace of a module or class body; counted. */
  locals: PyObject | null = null;
  back: AnyFrame | null = null;
  deliver: Deliver = PUSH;
  /** Operands on the stack of the frame below that are given up when this one returns (up to 3.10: the call's). */
  pops = 0;
  /** `__init__` frames: the new object; counted. */
  self: PyObject | null = null;
  /** The generator this frame belongs to. */
  generator: PyObject | null = null;
  /** The frame object, once Python has seen it; then that object owns the locals when the frame is done. */
  object: PyObject<PyFrame> | null = null;
  done = false;

  constructor(code: CodeData, globals: DictTable, builtins: DictTable) {
    this.code = code;
    this.slots = new Array<PyObject | undefined>(code.frameSize).fill(undefined);
    this.sp = code.nlocalsplus;
    this.globals = globals;
    this.builtins = builtins;
  }
}

/** A native that has to wait: its host generator, and where its result goes. */
export class NativeFrameState {
  readonly native = true;
  readonly gen: Gen<unknown>;
  readonly deliver: Deliver;
  /** Operands on the stack of the frame below that are given up when the result is there. */
  readonly pops: number;
  /** It is a CALL's native: the call ends with a check point. */
  isCall = false;
  back: AnyFrame | null = null;
  /** What the generator is resumed with next. */
  input: unknown = undefined;
  error: unknown = undefined;
  hasError = false;

  constructor(gen: Gen<unknown>, deliver: Deliver, pops: number) {
    this.gen = gen;
    this.deliver = deliver;
    this.pops = pops;
  }
}

export type AnyFrame = PyFrame | NativeFrameState;

export interface GeneratorData {
  frame: PyFrame | null;
  state: 'created' | 'suspended' | 'running' | 'closed';
  name: string;
  qualname: string;
  readonly code: CodeData;
  /** What it returned, for whoever drives it; taken by `takeResult`. */
  result: PyObject | null;
  /** The exception that its body is handling while it is suspended. */
  handled: PyObject | null;
  /** The exception its caller is handling while it runs. */
  callerHandled: PyObject | null;
  /** Asynchronous generators: a step is being awaited; no further step; hooks were asked; the finalizer hook. */
  runningAsync: boolean;
  asyncClosed: boolean;
  hooked: boolean;
  finalizer: PyObject | null;
}
