/**
 * The opcodes of 3.9 and 3.10 that later versions lack or that mean something else there: code generation for
 * these versions emits them, dis shows them, and blockstack/load.ts turns them into what the evaluation loop
 * executes. Mirrors Lib/opcode.py and `stack_effect` (Python/compile.c) of these versions. Opcodes that mean the
 * same are in table.ts.
 *
 * Stack effects count the NULL that the loop wants below the arguments of a call (PUSH_NULL, which dis of these
 * versions does not show).
 */
import { FORMAT_HAS_SPEC } from './older.ts';
import { NB, OP, opInfo, stackEffect, type ArgKind } from './table.ts';

export const BS = {
  POP_BLOCK: 300,
  POP_EXCEPT: 301,
  RERAISE: 302,
  SETUP_FINALLY: 303,
  SETUP_WITH: 304,
  SETUP_ASYNC_WITH: 305,
  WITH_EXCEPT_START: 306,
  END_ASYNC_FOR: 307,
  JUMP_IF_NOT_EXC_MATCH: 308,
  JUMP_ABSOLUTE: 309,
  JUMP_FORWARD: 310,
  JUMP_IF_FALSE_OR_POP: 311,
  JUMP_IF_TRUE_OR_POP: 312,
  POP_JUMP_IF_FALSE: 313,
  POP_JUMP_IF_TRUE: 314,
  ROT_TWO: 315,
  ROT_THREE: 316,
  ROT_FOUR: 317,
  ROT_N: 318,
  DUP_TOP: 319,
  DUP_TOP_TWO: 320,
  UNARY_POSITIVE: 321,
  LOAD_GLOBAL: 322,
  LOAD_ATTR: 323,
  LOAD_METHOD: 324,
  CALL_METHOD: 325,
  CALL_FUNCTION: 326,
  /** CALL_FUNCTION without a NULL: the first argument lies where the loop looks for `self`. */
  CALL_FUNCTION_FIRST: 327,
  CALL_FUNCTION_KW: 328,
  CALL_FUNCTION_EX: 329,
  MAKE_FUNCTION: 330,
  COMPARE_OP: 331,
  LOAD_CLOSURE: 332,
  LOAD_CLASSDEREF: 333,
  FORMAT_VALUE: 334,
  YIELD_FROM: 335,
  GET_AWAITABLE: 336,
  LIST_TO_TUPLE: 337,
  IMPORT_STAR: 338,
  PRINT_EXPR: 339,
  GEN_START: 340,
  MATCH_KEYS: 341,
  MATCH_CLASS: 342,
  COPY_DICT_WITHOUT_KEYS: 343,
  BINARY_ADD: 350,
  BINARY_AND: 351,
  BINARY_FLOOR_DIVIDE: 352,
  BINARY_LSHIFT: 353,
  BINARY_MATRIX_MULTIPLY: 354,
  BINARY_MULTIPLY: 355,
  BINARY_MODULO: 356,
  BINARY_OR: 357,
  BINARY_POWER: 358,
  BINARY_RSHIFT: 359,
  BINARY_SUBTRACT: 360,
  BINARY_TRUE_DIVIDE: 361,
  BINARY_XOR: 362,
  INPLACE_ADD: 363,
  INPLACE_AND: 364,
  INPLACE_FLOOR_DIVIDE: 365,
  INPLACE_LSHIFT: 366,
  INPLACE_MATRIX_MULTIPLY: 367,
  INPLACE_MULTIPLY: 368,
  INPLACE_MODULO: 369,
  INPLACE_OR: 370,
  INPLACE_POWER: 371,
  INPLACE_RSHIFT: 372,
  INPLACE_SUBTRACT: 373,
  INPLACE_TRUE_DIVIDE: 374,
  INPLACE_XOR: 375,
} as const;

/** The arithmetic opcodes stand in the order of BINARY_OP's argument. */
export const BINARY_OF_NB = BS.BINARY_ADD;
export const isBinary = (op: number): boolean => op >= BS.BINARY_ADD && op <= BS.INPLACE_XOR;
export const nbOf = (op: number): number => op - BINARY_OF_NB + NB.ADD;

/** What an exception handler finds on the stack: the exception handled before and the one to handle, three places each. */
const HANDLER = 6;

interface Info {
  readonly arg: ArgKind;
  readonly effect: (arg: number, jump: boolean) => number;
}

const fixed = (arg: ArgKind, effect: number): Info => ({ arg, effect: () => effect });

const INFO: Readonly<Record<number, Info>> = {
  [BS.POP_BLOCK]: fixed('none', 0),
  [BS.POP_EXCEPT]: fixed('none', -3),
  [BS.RERAISE]: fixed('none', -3),
  [BS.SETUP_FINALLY]: { arg: 'jump', effect: (_, jump) => (jump ? HANDLER : 0) },
  [BS.SETUP_WITH]: { arg: 'jump', effect: (_, jump) => (jump ? HANDLER : 1) },
  [BS.SETUP_ASYNC_WITH]: { arg: 'jump', effect: (_, jump) => (jump ? HANDLER - 1 : 0) },
  [BS.WITH_EXCEPT_START]: fixed('none', 1),
  [BS.END_ASYNC_FOR]: fixed('none', -HANDLER - 1),
  [BS.JUMP_IF_NOT_EXC_MATCH]: fixed('jump', -2),
  [BS.JUMP_ABSOLUTE]: fixed('jump', 0),
  [BS.JUMP_FORWARD]: fixed('jump', 0),
  [BS.JUMP_IF_FALSE_OR_POP]: { arg: 'jump', effect: (_, jump) => (jump ? 0 : -1) },
  [BS.JUMP_IF_TRUE_OR_POP]: { arg: 'jump', effect: (_, jump) => (jump ? 0 : -1) },
  [BS.POP_JUMP_IF_FALSE]: fixed('jump', -1),
  [BS.POP_JUMP_IF_TRUE]: fixed('jump', -1),
  [BS.ROT_TWO]: fixed('none', 0),
  [BS.ROT_THREE]: fixed('none', 0),
  [BS.ROT_FOUR]: fixed('none', 0),
  [BS.ROT_N]: fixed('count', 0),
  [BS.DUP_TOP]: fixed('none', 1),
  [BS.DUP_TOP_TWO]: fixed('none', 2),
  [BS.UNARY_POSITIVE]: fixed('none', 0),
  [BS.LOAD_GLOBAL]: fixed('name', 1),
  [BS.LOAD_ATTR]: fixed('name', 0),
  [BS.LOAD_METHOD]: fixed('name', 1),
  [BS.CALL_METHOD]: { arg: 'count', effect: (arg) => -arg - 1 },
  [BS.CALL_FUNCTION]: { arg: 'count', effect: (arg) => -arg - 1 },
  [BS.CALL_FUNCTION_FIRST]: { arg: 'count', effect: (arg) => -arg },
  [BS.CALL_FUNCTION_KW]: { arg: 'count', effect: (arg) => -arg - 2 },
  [BS.CALL_FUNCTION_EX]: { arg: 'index', effect: (arg) => -2 - (arg & 1) },
  [BS.MAKE_FUNCTION]: {
    arg: 'index',
    effect: (arg) => -1 - [1, 2, 4, 8].filter((bit) => arg & bit).length,
  },
  [BS.COMPARE_OP]: fixed('index', -1),
  [BS.LOAD_CLOSURE]: fixed('local', 1),
  [BS.LOAD_CLASSDEREF]: fixed('local', 1),
  [BS.FORMAT_VALUE]: { arg: 'index', effect: (arg) => (arg & FORMAT_HAS_SPEC ? -1 : 0) },
  [BS.YIELD_FROM]: fixed('none', -1),
  [BS.GET_AWAITABLE]: fixed('none', 0),
  [BS.LIST_TO_TUPLE]: fixed('none', 0),
  [BS.IMPORT_STAR]: fixed('none', -1),
  [BS.PRINT_EXPR]: fixed('none', -1),
  [BS.GEN_START]: fixed('index', -1),
  [BS.MATCH_KEYS]: fixed('none', 2),
  [BS.MATCH_CLASS]: fixed('count', -1),
  [BS.COPY_DICT_WITHOUT_KEYS]: fixed('none', 0),
};
const BINARY: Info = fixed('none', -1);

const NAMES: ReadonlyMap<number, string> = new Map([
  ...Object.entries(BS).map(([name, op]): [number, string] => [op, name]),
  [BS.CALL_FUNCTION_FIRST, 'CALL_FUNCTION'],
]);

const infoOf = (op: number): Info => (isBinary(op) ? BINARY : INFO[op]!);

export function blockStackName(op: number): string {
  return NAMES.get(op) ?? opInfo(op).name;
}

export function blockStackArg(op: number): ArgKind {
  if (op >= BS.POP_BLOCK) return infoOf(op).arg;
  if (op === OP.YIELD_VALUE) return 'none';
  // A bare number in these versions.
  return op === OP.IS_OP || op === OP.CONTAINS_OP ? 'count' : opInfo(op).arg;
}

/** From the next instruction on; others name a place. */
export const isRelativeJump = (op: number): boolean =>
  op === OP.FOR_ITER ||
  op === BS.JUMP_FORWARD ||
  op === BS.SETUP_FINALLY ||
  op === BS.SETUP_WITH ||
  op === BS.SETUP_ASYNC_WITH;

export function blockStackEffect(op: number, arg: number, jump: boolean): number {
  if (op >= BS.POP_BLOCK) return infoOf(op).effect(arg, jump);
  // An exhausted iterator is gone.
  if (op === OP.FOR_ITER) return jump ? -1 : 1;
  return stackEffect(op, arg, jump, '3.13');
}

/** 3.9's table of opcode numbers (Lib/opcode.py); 3.10 has the same and the ones below. */
export const OPCODE_NUMBERS_3_9: Readonly<Record<string, number>> = {
  POP_TOP: 1,
  ROT_TWO: 2,
  ROT_THREE: 3,
  DUP_TOP: 4,
  DUP_TOP_TWO: 5,
  ROT_FOUR: 6,
  NOP: 9,
  UNARY_POSITIVE: 10,
  UNARY_NEGATIVE: 11,
  UNARY_NOT: 12,
  UNARY_INVERT: 15,
  BINARY_MATRIX_MULTIPLY: 16,
  INPLACE_MATRIX_MULTIPLY: 17,
  BINARY_POWER: 19,
  BINARY_MULTIPLY: 20,
  BINARY_MODULO: 22,
  BINARY_ADD: 23,
  BINARY_SUBTRACT: 24,
  BINARY_SUBSCR: 25,
  BINARY_FLOOR_DIVIDE: 26,
  BINARY_TRUE_DIVIDE: 27,
  INPLACE_FLOOR_DIVIDE: 28,
  INPLACE_TRUE_DIVIDE: 29,
  RERAISE: 48,
  WITH_EXCEPT_START: 49,
  GET_AITER: 50,
  GET_ANEXT: 51,
  BEFORE_ASYNC_WITH: 52,
  END_ASYNC_FOR: 54,
  INPLACE_ADD: 55,
  INPLACE_SUBTRACT: 56,
  INPLACE_MULTIPLY: 57,
  INPLACE_MODULO: 59,
  STORE_SUBSCR: 60,
  DELETE_SUBSCR: 61,
  BINARY_LSHIFT: 62,
  BINARY_RSHIFT: 63,
  BINARY_AND: 64,
  BINARY_XOR: 65,
  BINARY_OR: 66,
  INPLACE_POWER: 67,
  GET_ITER: 68,
  GET_YIELD_FROM_ITER: 69,
  PRINT_EXPR: 70,
  LOAD_BUILD_CLASS: 71,
  YIELD_FROM: 72,
  GET_AWAITABLE: 73,
  LOAD_ASSERTION_ERROR: 74,
  INPLACE_LSHIFT: 75,
  INPLACE_RSHIFT: 76,
  INPLACE_AND: 77,
  INPLACE_XOR: 78,
  INPLACE_OR: 79,
  LIST_TO_TUPLE: 82,
  RETURN_VALUE: 83,
  IMPORT_STAR: 84,
  SETUP_ANNOTATIONS: 85,
  YIELD_VALUE: 86,
  POP_BLOCK: 87,
  POP_EXCEPT: 89,
  STORE_NAME: 90,
  DELETE_NAME: 91,
  UNPACK_SEQUENCE: 92,
  FOR_ITER: 93,
  UNPACK_EX: 94,
  STORE_ATTR: 95,
  DELETE_ATTR: 96,
  STORE_GLOBAL: 97,
  DELETE_GLOBAL: 98,
  LOAD_CONST: 100,
  LOAD_NAME: 101,
  BUILD_TUPLE: 102,
  BUILD_LIST: 103,
  BUILD_SET: 104,
  BUILD_MAP: 105,
  LOAD_ATTR: 106,
  COMPARE_OP: 107,
  IMPORT_NAME: 108,
  IMPORT_FROM: 109,
  JUMP_FORWARD: 110,
  JUMP_IF_FALSE_OR_POP: 111,
  JUMP_IF_TRUE_OR_POP: 112,
  JUMP_ABSOLUTE: 113,
  POP_JUMP_IF_FALSE: 114,
  POP_JUMP_IF_TRUE: 115,
  LOAD_GLOBAL: 116,
  IS_OP: 117,
  CONTAINS_OP: 118,
  JUMP_IF_NOT_EXC_MATCH: 121,
  SETUP_FINALLY: 122,
  LOAD_FAST: 124,
  STORE_FAST: 125,
  DELETE_FAST: 126,
  RAISE_VARARGS: 130,
  CALL_FUNCTION: 131,
  MAKE_FUNCTION: 132,
  BUILD_SLICE: 133,
  LOAD_CLOSURE: 135,
  LOAD_DEREF: 136,
  STORE_DEREF: 137,
  DELETE_DEREF: 138,
  CALL_FUNCTION_KW: 141,
  CALL_FUNCTION_EX: 142,
  SETUP_WITH: 143,
  EXTENDED_ARG: 144,
  LIST_APPEND: 145,
  SET_ADD: 146,
  MAP_ADD: 147,
  LOAD_CLASSDEREF: 148,
  SETUP_ASYNC_WITH: 154,
  FORMAT_VALUE: 155,
  BUILD_CONST_KEY_MAP: 156,
  BUILD_STRING: 157,
  LOAD_METHOD: 160,
  CALL_METHOD: 161,
  LIST_EXTEND: 162,
  SET_UPDATE: 163,
  DICT_MERGE: 164,
  DICT_UPDATE: 165,
};

export const OPCODE_NUMBERS_3_10: Readonly<Record<string, number>> = {
  ...OPCODE_NUMBERS_3_9,
  GET_LEN: 30,
  MATCH_MAPPING: 31,
  MATCH_SEQUENCE: 32,
  MATCH_KEYS: 33,
  COPY_DICT_WITHOUT_KEYS: 34,
  ROT_N: 99,
  RERAISE: 119,
  GEN_START: 129,
  MATCH_CLASS: 152,
};
