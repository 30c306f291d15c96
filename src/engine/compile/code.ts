/**
 * What the compiler makes and the evaluation loop runs: CPython's code object as plain host data.
 * Mirrors Include/cpython/code.h. Left out: caches and EXTENDED_ARG as instructions (dis shows the
 * offsets CPython has; instructions here are numbered 0, 1, 2 ...) and the packed location table.
 */

import type { BytecodeVersion } from './version.ts';

/** Constants in `co_consts`; the session turns them into Python objects once per code object. */
export type Const =
  | { readonly kind: 'None' }
  | { readonly kind: 'bool'; readonly value: boolean }
  | { readonly kind: 'Ellipsis' }
  /** A bigint only beyond 2**53 - 1. */
  | { readonly kind: 'int'; readonly value: number | bigint }
  | { readonly kind: 'float'; readonly value: number }
  | { readonly kind: 'complex'; readonly real: number; readonly imag: number }
  | { readonly kind: 'str'; readonly value: string }
  | { readonly kind: 'bytes'; readonly value: Uint8Array }
  | { readonly kind: 'tuple'; readonly items: readonly Const[] }
  | { readonly kind: 'frozenset'; readonly items: readonly Const[] }
  | { readonly kind: 'slice'; readonly start: Const; readonly stop: Const; readonly step: Const }
  | { readonly kind: 'code'; readonly code: Code };

/** Bits of `localsPlusKinds`, as in pycore_code.h (CO_FAST_LOCAL and friends). */
export const FAST_ARG_POS = 0x02;
export const FAST_ARG_KW = 0x04;
export const FAST_ARG_VAR = 0x08;
export const FAST_HIDDEN = 0x10;
export const FAST_LOCAL = 0x20;
export const FAST_CELL = 0x40;
export const FAST_FREE = 0x80;

/** Bits of `flags`, as in Include/cpython/code.h. */
export const CO_OPTIMIZED = 0x0001;
export const CO_NEWLOCALS = 0x0002;
export const CO_VARARGS = 0x0004;
export const CO_VARKEYWORDS = 0x0008;
export const CO_NESTED = 0x0010;
export const CO_GENERATOR = 0x0020;
export const CO_COROUTINE = 0x0080;
/** 3.9 and 3.10: no cells and no free variables. */
export const CO_NOFREE = 0x0040;
export const CO_ITERABLE_COROUTINE = 0x0100;
export const CO_ASYNC_GENERATOR = 0x0200;
export const CO_FUTURE_ANNOTATIONS = 0x1000000;
export const CO_HAS_DOCSTRING = 0x4000000;
export const CO_METHOD = 0x8000000;

/** One row of the exception table: instructions `start` up to but not including `end` jump to `target`. */
export interface ExceptionEntry {
  readonly start: number;
  readonly end: number;
  readonly target: number;
  /** Stack depth to unwind to before the exception is pushed. */
  readonly depth: number;
  /** Push the index of the raising instruction first (for RERAISE). */
  readonly lasti: boolean;
}

export interface Code {
  /** Whose bytecode it is. */
  readonly python: BytecodeVersion;
  readonly name: string;
  readonly qualname: string;
  readonly filename: string;
  readonly firstLineno: number;
  readonly argcount: number;
  readonly posonlyArgcount: number;
  readonly kwonlyArgcount: number;
  readonly stacksize: number;
  readonly flags: number;
  readonly consts: readonly Const[];
  readonly names: readonly string[];
  /** Arguments, then other locals (a cell that is an argument or local keeps its place), then cells, then free variables. */
  readonly localsPlusNames: readonly string[];
  readonly localsPlusKinds: Uint8Array;
  /** Two numbers an instruction: opcode (compile/opcodes/table.ts) and argument. Jump arguments are instruction indices. */
  readonly instructions: Int32Array;
  /** Four numbers an instruction: lineno, endLineno, colOffset, endColOffset (bytes); -1 where unknown. */
  readonly positions: Int32Array;
  readonly exceptionTable: readonly ExceptionEntry[];
  readonly docstring: string | null;
  /**
   * 3.9 and 3.10, whose instructions the loop executes by other ones (compile/blockstack): by instruction, the
   * opcode that dis shows for it (-1 for none) and its argument; a jump's is an index in `instructions`.
   */
  readonly shown?: Int32Array;
}
