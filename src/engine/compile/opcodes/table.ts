/**
 * The opcodes that the generic (not yet specialised) bytecode of CPython 3.11 to 3.14 uses, under
 * one numbering. Mirrors Python/bytecodes.c and Include/internal/pycore_opcode_metadata.h. What
 * differs by version (CPython's own numbers, cache entries, check points) stands in v3.11.ts to
 * v3.14.ts. Where an opcode kept its name and got another argument, the older one has a number of its
 * own here and bears CPython's name in `opInfo`. Left out: EXTENDED_ARG, CACHE, INSTRUMENTED_* and the specialised forms; numbers from
 * 160 to 255 belong to the evaluation loop.
 */

import { atLeast, type BytecodeVersion } from '../version.ts';
import { define, type OpInfo, type StackCount } from './info.ts';
import { LOADED_DEFINITIONS, LOADED_OP } from './loaded.ts';
import { OLDER_DEFINITIONS, OLDER_OP } from './older.ts';

export type { ArgKind, OpInfo, StackCount } from './info.ts';

export const OP = {
  // Locals, cells and free variables
  LOAD_FAST: 0,
  LOAD_FAST_BORROW: 1,
  LOAD_FAST_CHECK: 2,
  LOAD_FAST_AND_CLEAR: 3,
  LOAD_FAST_LOAD_FAST: 4,
  LOAD_FAST_BORROW_LOAD_FAST_BORROW: 5,
  STORE_FAST: 6,
  STORE_FAST_LOAD_FAST: 7,
  STORE_FAST_STORE_FAST: 8,
  DELETE_FAST: 9,
  MAKE_CELL: 10,
  COPY_FREE_VARS: 11,
  LOAD_DEREF: 12,
  STORE_DEREF: 13,
  DELETE_DEREF: 14,
  LOAD_FROM_DICT_OR_DEREF: 15,
  // Constants
  LOAD_CONST: 16,
  LOAD_SMALL_INT: 17,
  LOAD_COMMON_CONSTANT: 18,
  LOAD_ASSERTION_ERROR: 19,
  // Names and attributes
  LOAD_GLOBAL: 20,
  LOAD_NAME: 21,
  STORE_NAME: 22,
  DELETE_NAME: 23,
  STORE_GLOBAL: 24,
  DELETE_GLOBAL: 25,
  LOAD_FROM_DICT_OR_GLOBALS: 26,
  LOAD_ATTR: 27,
  STORE_ATTR: 28,
  DELETE_ATTR: 29,
  LOAD_SUPER_ATTR: 30,
  LOAD_SPECIAL: 31,
  LOAD_BUILD_CLASS: 32,
  LOAD_LOCALS: 33,
  SETUP_ANNOTATIONS: 34,
  IMPORT_NAME: 35,
  IMPORT_FROM: 36,
  // The value stack
  POP_TOP: 37,
  PUSH_NULL: 38,
  COPY: 39,
  SWAP: 40,
  NOP: 41,
  NOT_TAKEN: 42,
  // Operators and items
  BINARY_OP: 43,
  COMPARE_OP: 44,
  CONTAINS_OP: 45,
  IS_OP: 46,
  TO_BOOL: 47,
  UNARY_NEGATIVE: 48,
  UNARY_NOT: 49,
  UNARY_INVERT: 50,
  BINARY_SUBSCR: 51,
  STORE_SUBSCR: 52,
  DELETE_SUBSCR: 53,
  BINARY_SLICE: 54,
  STORE_SLICE: 55,
  // Jumps and loops
  JUMP_FORWARD: 56,
  JUMP_BACKWARD: 57,
  JUMP_BACKWARD_NO_INTERRUPT: 58,
  POP_JUMP_IF_FALSE: 59,
  POP_JUMP_IF_TRUE: 60,
  POP_JUMP_IF_NONE: 61,
  POP_JUMP_IF_NOT_NONE: 62,
  GET_ITER: 63,
  FOR_ITER: 64,
  END_FOR: 65,
  POP_ITER: 66,
  // Calls and functions
  RESUME: 67,
  CALL: 68,
  CALL_KW: 69,
  CALL_FUNCTION_EX: 70,
  CALL_INTRINSIC_1: 71,
  CALL_INTRINSIC_2: 72,
  MAKE_FUNCTION: 73,
  SET_FUNCTION_ATTRIBUTE: 74,
  RETURN_VALUE: 75,
  RETURN_CONST: 76,
  // Generators, coroutines and asynchronous iteration
  RETURN_GENERATOR: 77,
  YIELD_VALUE: 78,
  SEND: 79,
  END_SEND: 80,
  CLEANUP_THROW: 81,
  GET_YIELD_FROM_ITER: 82,
  GET_AWAITABLE: 83,
  GET_AITER: 84,
  GET_ANEXT: 85,
  END_ASYNC_FOR: 86,
  // Building and taking apart containers and strings
  BUILD_TUPLE: 87,
  BUILD_LIST: 88,
  BUILD_SET: 89,
  BUILD_MAP: 90,
  BUILD_CONST_KEY_MAP: 91,
  BUILD_STRING: 92,
  BUILD_SLICE: 93,
  LIST_APPEND: 94,
  LIST_EXTEND: 95,
  SET_ADD: 96,
  SET_UPDATE: 97,
  MAP_ADD: 98,
  DICT_UPDATE: 99,
  DICT_MERGE: 100,
  UNPACK_SEQUENCE: 101,
  UNPACK_EX: 102,
  FORMAT_SIMPLE: 103,
  FORMAT_WITH_SPEC: 104,
  CONVERT_VALUE: 105,
  BUILD_TEMPLATE: 106,
  BUILD_INTERPOLATION: 107,
  // Exceptions and context managers
  RAISE_VARARGS: 108,
  RERAISE: 109,
  PUSH_EXC_INFO: 110,
  CHECK_EXC_MATCH: 111,
  CHECK_EG_MATCH: 112,
  POP_EXCEPT: 113,
  BEFORE_WITH: 114,
  BEFORE_ASYNC_WITH: 115,
  WITH_EXCEPT_START: 116,
  // Pattern matching
  GET_LEN: 117,
  MATCH_MAPPING: 118,
  MATCH_SEQUENCE: 119,
  MATCH_KEYS: 120,
  MATCH_CLASS: 121,
  // Gone by 3.13 (older.ts)
  ...OLDER_OP,
  // Executed for 3.9 and 3.10 (loaded.ts)
  ...LOADED_OP,
  // Pseudo instructions of the compiler; the assembler replaces every one of them
  JUMP: 256,
  JUMP_NO_INTERRUPT: 257,
  JUMP_IF_FALSE: 258,
  JUMP_IF_TRUE: 259,
  SETUP_FINALLY: 260,
  SETUP_CLEANUP: 261,
  SETUP_WITH: 262,
  POP_BLOCK: 263,
  STORE_FAST_MAYBE_NULL: 265,
  ANNOTATIONS_PLACEHOLDER: 266,
} as const;

export type Op = (typeof OP)[keyof typeof OP];

/** The first number of the compiler's pseudo instructions, which no finished code holds. */
export const FIRST_PSEUDO_OP = 256;

const N = (arg: number): number => arg;
const N_PLUS_1 = (arg: number): number => arg + 1;
const N_PLUS_2 = (arg: number): number => arg + 2;
const N_PLUS_3 = (arg: number): number => arg + 3;
const N_PLUS_4 = (arg: number): number => arg + 4;
const TWO_N = (arg: number): number => 2 * arg;
const ONE_PLUS_LOW_BIT = (arg: number): number => 1 + (arg & 1);
/** 3.13: callable, NULL or self, positional arguments and (low bit) keywords; 3.14 always pushes all four. */
const CALL_EX_POPS = (arg: number, python: BytecodeVersion): number =>
  atLeast(python, '3.14') ? 4 : 3 + (arg & 1);
const UNPACK_EX_PUSHES = (arg: number): number => (arg & 0xff) + (arg >> 8) + 1;
const INTERPOLATION_POPS = (arg: number): number => 2 + (arg & 1);
/** 3.14 keeps `__exit__` and its self (or NULL) in two places, 3.13 a bound method in one. */
const WITH_POPS = (_arg: number, python: BytecodeVersion): number =>
  atLeast(python, '3.14') ? 5 : 4;
const WITH_PUSHES = (_arg: number, python: BytecodeVersion): number =>
  atLeast(python, '3.14') ? 6 : 5;
/** 3.12's generator leaves its result on top of the loop's iterator. */
const END_FOR_POPS = (_arg: number, python: BytecodeVersion): number =>
  atLeast(python, '3.13') ? 1 : 2;

const DEFINITIONS: readonly OpInfo[] = [
  // Locals, cells and free variables
  define(OP.LOAD_FAST, 'LOAD_FAST', 'local', 0, 1),
  define(OP.LOAD_FAST_BORROW, 'LOAD_FAST_BORROW', 'local', 0, 1),
  define(OP.LOAD_FAST_CHECK, 'LOAD_FAST_CHECK', 'local', 0, 1),
  define(OP.LOAD_FAST_AND_CLEAR, 'LOAD_FAST_AND_CLEAR', 'local', 0, 1),
  define(OP.LOAD_FAST_LOAD_FAST, 'LOAD_FAST_LOAD_FAST', 'localPair', 0, 2),
  define(
    OP.LOAD_FAST_BORROW_LOAD_FAST_BORROW,
    'LOAD_FAST_BORROW_LOAD_FAST_BORROW',
    'localPair',
    0,
    2,
  ),
  define(OP.STORE_FAST, 'STORE_FAST', 'local', 1, 0),
  define(OP.STORE_FAST_LOAD_FAST, 'STORE_FAST_LOAD_FAST', 'localPair', 1, 1),
  define(OP.STORE_FAST_STORE_FAST, 'STORE_FAST_STORE_FAST', 'localPair', 2, 0),
  define(OP.DELETE_FAST, 'DELETE_FAST', 'local', 0, 0),
  define(OP.MAKE_CELL, 'MAKE_CELL', 'local', 0, 0),
  define(OP.COPY_FREE_VARS, 'COPY_FREE_VARS', 'count', 0, 0),
  define(OP.LOAD_DEREF, 'LOAD_DEREF', 'local', 0, 1),
  define(OP.STORE_DEREF, 'STORE_DEREF', 'local', 1, 0),
  define(OP.DELETE_DEREF, 'DELETE_DEREF', 'local', 0, 0),
  define(OP.LOAD_FROM_DICT_OR_DEREF, 'LOAD_FROM_DICT_OR_DEREF', 'local', 1, 1),
  // Constants
  define(OP.LOAD_CONST, 'LOAD_CONST', 'const', 0, 1),
  define(OP.LOAD_SMALL_INT, 'LOAD_SMALL_INT', 'count', 0, 1),
  define(OP.LOAD_COMMON_CONSTANT, 'LOAD_COMMON_CONSTANT', 'index', 0, 1),
  define(OP.LOAD_ASSERTION_ERROR, 'LOAD_ASSERTION_ERROR', 'none', 0, 1),
  // Names and attributes
  define(OP.LOAD_GLOBAL, 'LOAD_GLOBAL', 'globalName', 0, ONE_PLUS_LOW_BIT),
  define(OP.LOAD_NAME, 'LOAD_NAME', 'name', 0, 1),
  define(OP.STORE_NAME, 'STORE_NAME', 'name', 1, 0),
  define(OP.DELETE_NAME, 'DELETE_NAME', 'name', 0, 0),
  define(OP.STORE_GLOBAL, 'STORE_GLOBAL', 'name', 1, 0),
  define(OP.DELETE_GLOBAL, 'DELETE_GLOBAL', 'name', 0, 0),
  define(OP.LOAD_FROM_DICT_OR_GLOBALS, 'LOAD_FROM_DICT_OR_GLOBALS', 'name', 1, 1),
  define(OP.LOAD_ATTR, 'LOAD_ATTR', 'attrName', 1, ONE_PLUS_LOW_BIT),
  define(OP.STORE_ATTR, 'STORE_ATTR', 'name', 2, 0),
  define(OP.DELETE_ATTR, 'DELETE_ATTR', 'name', 1, 0),
  define(OP.LOAD_SUPER_ATTR, 'LOAD_SUPER_ATTR', 'superName', 3, ONE_PLUS_LOW_BIT),
  define(OP.LOAD_SPECIAL, 'LOAD_SPECIAL', 'index', 1, 2),
  define(OP.LOAD_BUILD_CLASS, 'LOAD_BUILD_CLASS', 'none', 0, 1),
  define(OP.LOAD_LOCALS, 'LOAD_LOCALS', 'none', 0, 1),
  define(OP.SETUP_ANNOTATIONS, 'SETUP_ANNOTATIONS', 'none', 0, 0),
  define(OP.IMPORT_NAME, 'IMPORT_NAME', 'name', 2, 1),
  define(OP.IMPORT_FROM, 'IMPORT_FROM', 'name', 1, 2),
  // The value stack
  define(OP.POP_TOP, 'POP_TOP', 'none', 1, 0),
  define(OP.PUSH_NULL, 'PUSH_NULL', 'none', 0, 1),
  define(OP.COPY, 'COPY', 'count', N, N_PLUS_1),
  define(OP.SWAP, 'SWAP', 'count', N, N),
  define(OP.NOP, 'NOP', 'none', 0, 0),
  define(OP.NOT_TAKEN, 'NOT_TAKEN', 'none', 0, 0),
  // Operators and items
  define(OP.BINARY_OP, 'BINARY_OP', 'index', 2, 1),
  define(OP.COMPARE_OP, 'COMPARE_OP', 'index', 2, 1),
  define(OP.CONTAINS_OP, 'CONTAINS_OP', 'index', 2, 1),
  define(OP.IS_OP, 'IS_OP', 'index', 2, 1),
  define(OP.TO_BOOL, 'TO_BOOL', 'none', 1, 1),
  define(OP.UNARY_NEGATIVE, 'UNARY_NEGATIVE', 'none', 1, 1),
  define(OP.UNARY_NOT, 'UNARY_NOT', 'none', 1, 1),
  define(OP.UNARY_INVERT, 'UNARY_INVERT', 'none', 1, 1),
  define(OP.BINARY_SUBSCR, 'BINARY_SUBSCR', 'none', 2, 1),
  define(OP.STORE_SUBSCR, 'STORE_SUBSCR', 'none', 3, 0),
  define(OP.DELETE_SUBSCR, 'DELETE_SUBSCR', 'none', 2, 0),
  define(OP.BINARY_SLICE, 'BINARY_SLICE', 'none', 3, 1),
  define(OP.STORE_SLICE, 'STORE_SLICE', 'none', 4, 0),
  // Jumps and loops
  define(OP.JUMP_FORWARD, 'JUMP_FORWARD', 'jump', 0, 0),
  define(OP.JUMP_BACKWARD, 'JUMP_BACKWARD', 'jump', 0, 0),
  define(OP.JUMP_BACKWARD_NO_INTERRUPT, 'JUMP_BACKWARD_NO_INTERRUPT', 'jump', 0, 0),
  define(OP.POP_JUMP_IF_FALSE, 'POP_JUMP_IF_FALSE', 'jump', 1, 0),
  define(OP.POP_JUMP_IF_TRUE, 'POP_JUMP_IF_TRUE', 'jump', 1, 0),
  define(OP.POP_JUMP_IF_NONE, 'POP_JUMP_IF_NONE', 'jump', 1, 0),
  define(OP.POP_JUMP_IF_NOT_NONE, 'POP_JUMP_IF_NOT_NONE', 'jump', 1, 0),
  define(OP.GET_ITER, 'GET_ITER', 'none', 1, 1),
  define(OP.FOR_ITER, 'FOR_ITER', 'jump', 1, 2),
  define(OP.END_FOR, 'END_FOR', 'none', END_FOR_POPS, 0),
  define(OP.POP_ITER, 'POP_ITER', 'none', 1, 0),
  // Calls and functions
  define(OP.RESUME, 'RESUME', 'index', 0, 0),
  define(OP.CALL, 'CALL', 'count', N_PLUS_2, 1),
  define(OP.CALL_KW, 'CALL_KW', 'count', N_PLUS_3, 1),
  define(OP.CALL_FUNCTION_EX, 'CALL_FUNCTION_EX', 'index', CALL_EX_POPS, 1),
  define(OP.CALL_INTRINSIC_1, 'CALL_INTRINSIC_1', 'index', 1, 1),
  define(OP.CALL_INTRINSIC_2, 'CALL_INTRINSIC_2', 'index', 2, 1),
  define(OP.MAKE_FUNCTION, 'MAKE_FUNCTION', 'none', 1, 1),
  define(OP.SET_FUNCTION_ATTRIBUTE, 'SET_FUNCTION_ATTRIBUTE', 'index', 2, 1),
  define(OP.RETURN_VALUE, 'RETURN_VALUE', 'none', 1, 0),
  define(OP.RETURN_CONST, 'RETURN_CONST', 'const', 0, 0),
  // Generators, coroutines and asynchronous iteration
  define(OP.RETURN_GENERATOR, 'RETURN_GENERATOR', 'none', 0, 1),
  define(OP.YIELD_VALUE, 'YIELD_VALUE', 'index', 1, 1),
  define(OP.SEND, 'SEND', 'jump', 2, 2),
  define(OP.END_SEND, 'END_SEND', 'none', 2, 1),
  define(OP.CLEANUP_THROW, 'CLEANUP_THROW', 'none', 3, 2),
  define(OP.GET_YIELD_FROM_ITER, 'GET_YIELD_FROM_ITER', 'none', 1, 1),
  define(OP.GET_AWAITABLE, 'GET_AWAITABLE', 'index', 1, 1),
  define(OP.GET_AITER, 'GET_AITER', 'none', 1, 1),
  define(OP.GET_ANEXT, 'GET_ANEXT', 'none', 1, 2),
  define(OP.END_ASYNC_FOR, 'END_ASYNC_FOR', 'endAsyncFor', 2, 0),
  // Building and taking apart containers and strings
  define(OP.BUILD_TUPLE, 'BUILD_TUPLE', 'count', N, 1),
  define(OP.BUILD_LIST, 'BUILD_LIST', 'count', N, 1),
  define(OP.BUILD_SET, 'BUILD_SET', 'count', N, 1),
  define(OP.BUILD_MAP, 'BUILD_MAP', 'count', TWO_N, 1),
  define(OP.BUILD_CONST_KEY_MAP, 'BUILD_CONST_KEY_MAP', 'count', N_PLUS_1, 1),
  define(OP.BUILD_STRING, 'BUILD_STRING', 'count', N, 1),
  define(OP.BUILD_SLICE, 'BUILD_SLICE', 'count', N, 1),
  define(OP.LIST_APPEND, 'LIST_APPEND', 'count', N_PLUS_1, N),
  define(OP.LIST_EXTEND, 'LIST_EXTEND', 'count', N_PLUS_1, N),
  define(OP.SET_ADD, 'SET_ADD', 'count', N_PLUS_1, N),
  define(OP.SET_UPDATE, 'SET_UPDATE', 'count', N_PLUS_1, N),
  define(OP.MAP_ADD, 'MAP_ADD', 'count', N_PLUS_2, N),
  define(OP.DICT_UPDATE, 'DICT_UPDATE', 'count', N_PLUS_1, N),
  define(OP.DICT_MERGE, 'DICT_MERGE', 'count', N_PLUS_4, N_PLUS_3),
  define(OP.UNPACK_SEQUENCE, 'UNPACK_SEQUENCE', 'count', 1, N),
  define(OP.UNPACK_EX, 'UNPACK_EX', 'index', 1, UNPACK_EX_PUSHES),
  define(OP.FORMAT_SIMPLE, 'FORMAT_SIMPLE', 'none', 1, 1),
  define(OP.FORMAT_WITH_SPEC, 'FORMAT_WITH_SPEC', 'none', 2, 1),
  define(OP.CONVERT_VALUE, 'CONVERT_VALUE', 'index', 1, 1),
  define(OP.BUILD_TEMPLATE, 'BUILD_TEMPLATE', 'none', 2, 1),
  define(OP.BUILD_INTERPOLATION, 'BUILD_INTERPOLATION', 'index', INTERPOLATION_POPS, 1),
  // Exceptions and context managers
  define(OP.RAISE_VARARGS, 'RAISE_VARARGS', 'count', N, 0),
  define(OP.RERAISE, 'RERAISE', 'count', N_PLUS_1, N),
  define(OP.PUSH_EXC_INFO, 'PUSH_EXC_INFO', 'none', 1, 2),
  define(OP.CHECK_EXC_MATCH, 'CHECK_EXC_MATCH', 'none', 2, 2),
  define(OP.CHECK_EG_MATCH, 'CHECK_EG_MATCH', 'none', 2, 2),
  define(OP.POP_EXCEPT, 'POP_EXCEPT', 'none', 1, 0),
  define(OP.BEFORE_WITH, 'BEFORE_WITH', 'none', 1, 2),
  define(OP.BEFORE_ASYNC_WITH, 'BEFORE_ASYNC_WITH', 'none', 1, 2),
  define(OP.WITH_EXCEPT_START, 'WITH_EXCEPT_START', 'none', WITH_POPS, WITH_PUSHES),
  // Pattern matching
  define(OP.GET_LEN, 'GET_LEN', 'none', 1, 2),
  define(OP.MATCH_MAPPING, 'MATCH_MAPPING', 'none', 1, 2),
  define(OP.MATCH_SEQUENCE, 'MATCH_SEQUENCE', 'none', 1, 2),
  define(OP.MATCH_KEYS, 'MATCH_KEYS', 'none', 2, 3),
  define(OP.MATCH_CLASS, 'MATCH_CLASS', 'count', 3, 1),
  // Gone by 3.13
  ...OLDER_DEFINITIONS,
  // Executed for 3.9 and 3.10
  ...LOADED_DEFINITIONS,
  // Pseudo instructions
  define(OP.JUMP, 'JUMP', 'jump', 0, 0),
  define(OP.JUMP_NO_INTERRUPT, 'JUMP_NO_INTERRUPT', 'jump', 0, 0),
  define(OP.JUMP_IF_FALSE, 'JUMP_IF_FALSE', 'jump', 1, 1),
  define(OP.JUMP_IF_TRUE, 'JUMP_IF_TRUE', 'jump', 1, 1),
  define(OP.SETUP_FINALLY, 'SETUP_FINALLY', 'jump', 0, 0),
  define(OP.SETUP_CLEANUP, 'SETUP_CLEANUP', 'jump', 0, 0),
  define(OP.SETUP_WITH, 'SETUP_WITH', 'jump', 0, 0),
  define(OP.POP_BLOCK, 'POP_BLOCK', 'none', 0, 0),
  define(OP.STORE_FAST_MAYBE_NULL, 'STORE_FAST_MAYBE_NULL', 'local', 1, 0),
  define(OP.ANNOTATIONS_PLACEHOLDER, 'ANNOTATIONS_PLACEHOLDER', 'none', 0, 0),
];

/** Indexed by opcode; a hole where no opcode has that number. */
export const OP_INFO: readonly OpInfo[] = (() => {
  const table: OpInfo[] = [];
  for (const info of DEFINITIONS) table[info.op] = info;
  return table;
})();

export function opInfo(op: number): OpInfo {
  const info = OP_INFO[op];
  if (info === undefined) throw new RangeError(`unknown opcode ${op}`);
  return info;
}

export function opName(op: number): string {
  return opInfo(op).name;
}

const countOf = (count: StackCount, arg: number, python: BytecodeVersion): number =>
  typeof count === 'number' ? count : count(arg, python);

export function stackPops(op: number, arg: number, python: BytecodeVersion): number {
  return countOf(opInfo(op).pops, arg, python);
}

export function stackPushes(op: number, arg: number, python: BytecodeVersion): number {
  return countOf(opInfo(op).pushes, arg, python);
}

/**
 * Net effect on the stack depth. With `jump`, the depth at the target of the jump or handler: the
 * block-push pseudo instructions say there what the unwinder pushes.
 */
export function stackEffect(
  op: number,
  arg: number,
  jump: boolean,
  python: BytecodeVersion,
): number {
  if (op === OP.SETUP_FINALLY || op === OP.SETUP_WITH) return jump ? 1 : 0;
  if (op === OP.SETUP_CLEANUP) return jump ? 2 : 0;
  if (jump && !atLeast(python, '3.13')) {
    const known = effectOfJump(op, python);
    if (known !== null) return known;
  }
  return stackPushes(op, arg, python) - stackPops(op, arg, python);
}

/** Up to 3.12, where a jump leaves the stack otherwise than going on does. */
function effectOfJump(op: number, python: BytecodeVersion): number | null {
  if (op === OP.FOR_ITER) return atLeast(python, '3.12') ? 1 : -1;
  if (op === OP.SEND) return atLeast(python, '3.12') ? null : -1;
  return op === OP.JUMP_IF_FALSE_OR_POP || op === OP.JUMP_IF_TRUE_OR_POP ? 0 : null;
}

export function isJump(op: number): boolean {
  return opInfo(op).arg === 'jump';
}

// ---------------------------------------------------------------- sub-operations

/** BINARY_OP's argument. In place: the plain number + 13. `NB_SUBSCR` on 3.14 alone. */
export const NB = {
  ADD: 0,
  AND: 1,
  FLOOR_DIVIDE: 2,
  LSHIFT: 3,
  MATRIX_MULTIPLY: 4,
  MULTIPLY: 5,
  REMAINDER: 6,
  OR: 7,
  POWER: 8,
  RSHIFT: 9,
  SUBTRACT: 10,
  TRUE_DIVIDE: 11,
  XOR: 12,
  INPLACE_ADD: 13,
  INPLACE_AND: 14,
  INPLACE_FLOOR_DIVIDE: 15,
  INPLACE_LSHIFT: 16,
  INPLACE_MATRIX_MULTIPLY: 17,
  INPLACE_MULTIPLY: 18,
  INPLACE_REMAINDER: 19,
  INPLACE_OR: 20,
  INPLACE_POWER: 21,
  INPLACE_RSHIFT: 22,
  INPLACE_SUBTRACT: 23,
  INPLACE_TRUE_DIVIDE: 24,
  INPLACE_XOR: 25,
  SUBSCR: 26,
} as const;

/** What dis prints for BINARY_OP's argument. */
export const NB_NAMES: readonly string[] = [
  '+',
  '&',
  '//',
  '<<',
  '@',
  '*',
  '%',
  '|',
  '**',
  '>>',
  '-',
  '/',
  '^',
  '+=',
  '&=',
  '//=',
  '<<=',
  '@=',
  '*=',
  '%=',
  '|=',
  '**=',
  '>>=',
  '-=',
  '/=',
  '^=',
  '[]',
];

/** COMPARE_OP's argument is `operator << 5 | COMPARE_TO_BOOL? | mask`; on 3.12 `operator << 4 | mask`, on 3.11 the operator. */
export const CMP = { LT: 0, LE: 1, EQ: 2, NE: 3, GT: 4, GE: 5 } as const;
export const CMP_NAMES: readonly string[] = ['<', '<=', '==', '!=', '>', '>='];
/** The result is converted to True or False by the comparison itself. */
export const COMPARE_TO_BOOL = 16;
/** Which outcomes make the operator true: 1 unordered, 2 less, 4 greater, 8 equal. */
export const CMP_MASKS: readonly number[] = [2, 2 | 8, 8, 1 | 2 | 4, 4, 4 | 8];

/** CONVERT_VALUE's argument (and bits 2 up of BUILD_INTERPOLATION's): !s, !r, !a. */
export const CONVERT = { STR: 1, REPR: 2, ASCII: 3 } as const;
export const CONVERT_NAMES: readonly string[] = ['', 'str', 'repr', 'ascii'];

/** SET_FUNCTION_ATTRIBUTE's argument. */
export const FUNCTION_ATTRIBUTE = {
  DEFAULTS: 0x01,
  KWDEFAULTS: 0x02,
  ANNOTATIONS: 0x04,
  CLOSURE: 0x08,
  /** 3.14: the `__annotate__` function. */
  ANNOTATE: 0x10,
} as const;

/** RESUME's argument, bits 0 and 1; bit 2 says that one exception block surrounds the yield. */
export const RESUME_AT = { FUNC_START: 0, YIELD: 1, YIELD_FROM: 2, AWAIT: 3 } as const;
export const RESUME_LOCATION_MASK = 3;
export const RESUME_DEPTH1 = 4;

/** CALL_INTRINSIC_1's argument. */
export const INTRINSIC_1 = {
  PRINT: 1,
  IMPORT_STAR: 2,
  STOPITERATION_ERROR: 3,
  ASYNC_GEN_WRAP: 4,
  UNARY_POSITIVE: 5,
  LIST_TO_TUPLE: 6,
  TYPEVAR: 7,
  PARAMSPEC: 8,
  TYPEVARTUPLE: 9,
  SUBSCRIPT_GENERIC: 10,
  TYPEALIAS: 11,
} as const;

/** CALL_INTRINSIC_2's argument. */
export const INTRINSIC_2 = {
  PREP_RERAISE_STAR: 1,
  TYPEVAR_WITH_BOUND: 2,
  TYPEVAR_WITH_CONSTRAINTS: 3,
  SET_FUNCTION_TYPE_PARAMS: 4,
  SET_TYPEPARAM_DEFAULT: 5,
} as const;

/** What dis prints for the intrinsics. */
export const INTRINSIC_1_NAMES: readonly string[] = [
  'INTRINSIC_1_INVALID',
  'INTRINSIC_PRINT',
  'INTRINSIC_IMPORT_STAR',
  'INTRINSIC_STOPITERATION_ERROR',
  'INTRINSIC_ASYNC_GEN_WRAP',
  'INTRINSIC_UNARY_POSITIVE',
  'INTRINSIC_LIST_TO_TUPLE',
  'INTRINSIC_TYPEVAR',
  'INTRINSIC_PARAMSPEC',
  'INTRINSIC_TYPEVARTUPLE',
  'INTRINSIC_SUBSCRIPT_GENERIC',
  'INTRINSIC_TYPEALIAS',
];
export const INTRINSIC_2_NAMES: readonly string[] = [
  'INTRINSIC_2_INVALID',
  'INTRINSIC_PREP_RERAISE_STAR',
  'INTRINSIC_TYPEVAR_WITH_BOUND',
  'INTRINSIC_TYPEVAR_WITH_CONSTRAINTS',
  'INTRINSIC_SET_FUNCTION_TYPE_PARAMS',
  'INTRINSIC_SET_TYPEPARAM_DEFAULT',
];

/** LOAD_COMMON_CONSTANT's argument (3.14). */
export const COMMON_CONSTANT = {
  ASSERTION_ERROR: 0,
  NOT_IMPLEMENTED_ERROR: 1,
  BUILTIN_TUPLE: 2,
  BUILTIN_ALL: 3,
  BUILTIN_ANY: 4,
} as const;
export const COMMON_CONSTANT_NAMES: readonly string[] = [
  'AssertionError',
  'NotImplementedError',
  'tuple',
  'all',
  'any',
];

/** LOAD_SPECIAL's argument (3.14). */
export const SPECIAL = { ENTER: 0, EXIT: 1, AENTER: 2, AEXIT: 3 } as const;
export const SPECIAL_NAMES: readonly string[] = [
  '__enter__',
  '__exit__',
  '__aenter__',
  '__aexit__',
];

// ---------------------------------------------------------------- versions

/** The shape of v3.11.ts to v3.14.ts. */
export interface VersionOpcodes {
  readonly python: BytecodeVersion;
  readonly opcodes: Readonly<
    Record<string, readonly [cpythonOpcode: number, cacheEntries: number]>
  >;
  readonly checksEvalBreaker: readonly number[];
  readonly extendedArg: number;
  /** CPython's name, and the opcode of ours that bears it on this version where that is not the one of the same name. */
  readonly variants?: Readonly<Record<string, number>>;
  /** Ours that CPython does not tell from another one: its name there. */
  readonly shownAs?: ReadonlyMap<number, string>;
}
