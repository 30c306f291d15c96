/**
 * Code, function, cell and frame objects' payloads (Objects/codeobject.c, funcobject.c, cellobject.c).
 * A code object is the compiler's host-level Code plus what a session needs: constants as Python
 * objects, the quickened instructions that the evaluation loop specialises in place, inline caches,
 * and a pool of frames to use again.
 */
import {
  CO_GENERATOR,
  CO_COROUTINE,
  CO_ASYNC_GENERATOR,
  CO_VARARGS,
  CO_VARKEYWORDS,
  FAST_CELL,
  FAST_FREE,
  FAST_LOCAL,
  type Code,
  type Const,
} from '../compile/code.ts';
import { executable } from '../compile/executable.ts';
import { immortalize, incref, PyObject } from './object.ts';
import {
  CodeType,
  Ellipsis,
  None,
  newFloat,
  newStr,
  newTuple,
  pyBool,
  newBytes,
  BytesType,
  ComplexType,
  SliceType,
  FloatType,
  IntType,
  StrType,
  TupleType,
} from './roster.ts';
import { intOf } from './abstract.ts';
import { internStr } from './intern.ts';
import type { DictTable } from './dict-table.ts';

/** A frame as the pool of a code object sees it; vm/frame.ts has the real one. */
export interface PooledFrame {
  readonly slots: (PyObject | undefined)[];
}

export class CodeData {
  readonly code: Code;
  readonly consts: readonly PyObject[];
  readonly names: readonly string[];
  /** What the loop executes for `code.instructions`; it rewrites them into specialised forms. */
  readonly ops: Int32Array;
  /** Inline caches, one place an instruction. */
  readonly caches: unknown[];
  /** Frames that can be used again, a list linked by `back`. */
  free: PooledFrame | null = null;
  readonly nlocalsplus: number;
  /** Slots a frame needs: locals, cells, free variables, then the stack. */
  readonly frameSize: number;
  /** Number of parameters that fill locals, in order, *args and **kwargs included. */
  readonly paramCount: number;
  readonly hasVarArgs: boolean;
  readonly hasVarKeywords: boolean;
  readonly kindOfFrame: 'plain' | 'generator' | 'coroutine' | 'async_generator';
  /** Plain positional parameters only: a call with exactly `argcount` arguments needs no binding. */
  readonly simple: boolean;
  /** Index in the trace's list of files. */
  fileIndex = -1;
  /** The code object of this code, for whoever only has the frame; not counted. */
  object: PyObject<CodeData> | null = null;
  private linesCache: Int32Array | null = null;
  /** The globals that the inline caches speak of, and copies of this code for other ones. */
  private globals: DictTable | null = null;
  private copies: WeakMap<DictTable, CodeData> | null = null;

  /** `consts`: what the constants are, or makers for them. */
  constructor(
    code: Code,
    consts:
      | readonly PyObject[]
      | {
          readonly code: (inner: Code) => PyObject;
          readonly frozenset: (items: PyObject[]) => PyObject;
        },
  ) {
    this.code = code;
    this.consts = Array.isArray(consts)
      ? (consts as readonly PyObject[])
      : code.consts.map((c) => {
          const make = consts as Exclude<typeof consts, readonly PyObject[]>;
          return incref(constant(c, make.code, make.frozenset));
        });
    this.names = code.names;
    this.ops = executable(code);
    this.caches = new Array<unknown>(code.instructions.length >> 1).fill(null);
    this.nlocalsplus = code.localsPlusNames.length;
    this.frameSize = this.nlocalsplus + code.stacksize;
    this.hasVarArgs = (code.flags & CO_VARARGS) !== 0;
    this.hasVarKeywords = (code.flags & CO_VARKEYWORDS) !== 0;
    this.paramCount =
      code.argcount +
      code.kwonlyArgcount +
      (this.hasVarArgs ? 1 : 0) +
      (this.hasVarKeywords ? 1 : 0);
    this.kindOfFrame =
      (code.flags & CO_ASYNC_GENERATOR) !== 0
        ? 'async_generator'
        : (code.flags & CO_COROUTINE) !== 0
          ? 'coroutine'
          : (code.flags & CO_GENERATOR) !== 0
            ? 'generator'
            : 'plain';
    this.simple = code.kwonlyArgcount === 0 && !this.hasVarArgs && !this.hasVarKeywords;
  }

  /**
   * This code as functions with those globals run it: instructions are specialised for the globals they
   * have met first, so the same code with other globals (exec, types.FunctionType) is another copy.
   */
  forGlobals(globals: DictTable): CodeData {
    if (this.globals === globals) return this;
    if (this.globals === null) {
      this.globals = globals;
      return this;
    }
    this.copies ??= new WeakMap();
    let copy = this.copies.get(globals);
    if (copy === undefined) {
      copy = new CodeData(this.code, this.consts);
      copy.globals = globals;
      copy.object = this.object;
      this.copies.set(globals, copy);
    }
    return copy;
  }

  /** For another process: specialised as this one is; `fillFrom` gives it constants and caches of its own. */
  copy(): CodeData {
    const copy = new CodeData(this.code, this.consts.slice());
    copy.ops.set(this.ops);
    return copy;
  }

  fillFrom(from: CodeData, value: <T>(x: T) => T): void {
    const consts = this.consts as PyObject[];
    for (let i = 0; i < consts.length; i++) consts[i] = value(consts[i] as PyObject);
    for (let i = 0; i < from.caches.length; i++) {
      const cache = from.caches[i];
      if (cache !== null) this.caches[i] = value(cache);
    }
    this.fileIndex = from.fileIndex;
    this.object = value(from.object);
    this.globals = value(from.globals);
  }

  /** Source line of instruction `index`, 0 where there is none. */
  lineAt(index: number): number {
    const line = this.code.positions[index * 4];
    return line === undefined || line < 0 ? 0 : line;
  }

  /** Line a instruction, for the whole code. */
  lines(): Int32Array {
    if (this.linesCache === null) {
      this.linesCache = new Int32Array(this.code.instructions.length >> 1);
      for (let i = 0; i < this.linesCache.length; i++) this.linesCache[i] = this.lineAt(i);
    }
    return this.linesCache;
  }

  namesOfKind(mask: number): string[] {
    return this.code.localsPlusNames.filter(
      (_, i) => ((this.code.localsPlusKinds[i] as number) & mask) !== 0,
    );
  }

  varnames(): string[] {
    return this.namesOfKind(FAST_LOCAL);
  }
  cellvars(): string[] {
    return this.namesOfKind(FAST_CELL);
  }
  freevars(): string[] {
    return this.namesOfKind(FAST_FREE);
  }
}

export type PyCode = PyObject<CodeData>;

/** Python objects of a code object's constants; code objects nested in it come from `makeCode`. */
function constant(
  c: Const,
  makeCode: (inner: Code) => PyObject,
  frozenset: (items: PyObject[]) => PyObject,
): PyObject {
  switch (c.kind) {
    case 'None':
      return None;
    case 'Ellipsis':
      return Ellipsis;
    case 'bool':
      return pyBool(c.value);
    case 'int':
      return intOf(c.value);
    case 'float':
      return newFloat(c.value);
    case 'complex':
      return new PyObject(ComplexType, { real: c.real, imag: c.imag });
    case 'str':
      return /^\w*$/.test(c.value) ? internStr(c.value) : newStr(c.value);
    case 'bytes':
      return newBytes(c.value);
    case 'tuple':
      return newTuple(c.items.map((item) => constant(item, makeCode, frozenset)));
    case 'frozenset':
      return frozenset(c.items.map((item) => constant(item, makeCode, frozenset)));
    case 'slice': {
      const part = (p: Const): PyObject => incref(constant(p, makeCode, frozenset));
      return new PyObject(SliceType, {
        start: part(c.start),
        stop: part(c.stop),
        step: part(c.step),
      });
    }
    case 'code':
      return makeCode(c.code);
  }
}

/** What the free-threaded builds make immortal among a code object's constants (measured: numbers; not every text). */
const isLasting = (o: PyObject): boolean =>
  o.type === IntType || o.type === FloatType || o.type === ComplexType || o.type === TupleType;

/**
 * A code object with all code objects inside it. `frozenset` makes the constant sets.
 * @param lasting numbers and tuples among the constants are immortal
 */
export function newCode(
  code: Code,
  frozenset: (items: PyObject[]) => PyObject,
  lasting = false,
): PyCode {
  const make = (inner: Code): PyCode => {
    const object = new PyObject(CodeType, new CodeData(inner, { code: make, frozenset }));
    object.v.object = object;
    if (lasting) for (const c of object.v.consts) if (isLasting(c)) immortalize(c);
    return object;
  };
  return make(code);
}

const inTree: ReadonlySet<PyObject['type']> = new Set([
  IntType,
  FloatType,
  ComplexType,
  StrType,
  BytesType,
]);

/** While a script runs, the arena of its parser keeps the constants of its tree (_PyArena_AddPyObject). */
export function keepConstants(code: PyCode): void {
  for (const c of code.v.consts) {
    if (c.type === CodeType) keepConstants(c as PyCode);
    else if (inTree.has(c.type)) incref(c);
  }
}

/** The code object of some code: always the same one. */
export function codeObjectOf(data: CodeData): PyCode {
  return (data.object ??= new PyObject(CodeType, data));
}

export interface FunctionData {
  code: CodeData;
  codeObject: PyCode;
  readonly globals: DictTable;
  readonly globalsObject: PyObject;
  readonly builtins: DictTable;
  name: string;
  qualname: string;
  /** Objects are counted: */
  module: PyObject;
  doc: PyObject;
  defaults: PyObject<readonly PyObject[]> | null;
  kwdefaults: PyObject<DictTable> | null;
  closure: PyObject<readonly PyCell[]> | null;
  annotations: PyObject | null;
  annotate: PyObject | null;
  typeParams: PyObject | null;
}

export type PyFunction = PyObject<FunctionData>;

/** A cell's payload is its content. */
export type PyCell = PyObject<PyObject | undefined>;

export interface MethodData {
  readonly func: PyObject;
  readonly self: PyObject;
}
