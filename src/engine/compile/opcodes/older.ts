/** Opcodes that 3.11 and 3.12 have and 3.13 has no longer, under numbers of the table (table.ts). */

import { define, type OpInfo } from './info.ts';

export const OLDER_OP = {
  // Up to 3.12
  /** A pseudo instruction from 3.13 on. */
  LOAD_CLOSURE: 122,
  KW_NAMES: 123,
  FORMAT_VALUE: 124,
  /** MAKE_FUNCTION whose argument says what lies below the code. */
  MAKE_FUNCTION_FLAGS: 125,
  // Up to 3.11
  PRECALL: 126,
  LOAD_METHOD: 127,
  /** LOAD_ATTR without a method form. */
  LOAD_ATTR_NAME: 128,
  POP_JUMP_FORWARD_IF_FALSE: 129,
  POP_JUMP_FORWARD_IF_TRUE: 130,
  POP_JUMP_FORWARD_IF_NONE: 131,
  POP_JUMP_FORWARD_IF_NOT_NONE: 132,
  POP_JUMP_BACKWARD_IF_FALSE: 133,
  POP_JUMP_BACKWARD_IF_TRUE: 134,
  POP_JUMP_BACKWARD_IF_NONE: 135,
  POP_JUMP_BACKWARD_IF_NOT_NONE: 136,
  JUMP_IF_FALSE_OR_POP: 137,
  JUMP_IF_TRUE_OR_POP: 138,
  UNARY_POSITIVE: 139,
  LIST_TO_TUPLE: 140,
  IMPORT_STAR: 141,
  ASYNC_GEN_WRAP: 142,
  PREP_RERAISE_STAR: 143,
  PRINT_EXPR: 144,
  LOAD_CLASSDEREF: 145,
} as const;

/** FORMAT_VALUE's argument: bits 0 and 1 the conversion (CONVERT), this bit that a format lies on top. */
export const FORMAT_HAS_SPEC = 4;
const FORMAT_POPS = (arg: number): number => (arg & FORMAT_HAS_SPEC ? 2 : 1);
const FUNCTION_POPS = (arg: number): number =>
  1 + (arg & 1) + ((arg >> 1) & 1) + ((arg >> 2) & 1) + ((arg >> 3) & 1);

export const OLDER_DEFINITIONS: readonly OpInfo[] = [
  // Up to 3.12
  define(OLDER_OP.LOAD_CLOSURE, 'LOAD_CLOSURE', 'local', 0, 1),
  define(OLDER_OP.KW_NAMES, 'KW_NAMES', 'const', 0, 0),
  define(OLDER_OP.FORMAT_VALUE, 'FORMAT_VALUE', 'index', FORMAT_POPS, 1),
  define(OLDER_OP.MAKE_FUNCTION_FLAGS, 'MAKE_FUNCTION', 'index', FUNCTION_POPS, 1),
  // Up to 3.11
  define(OLDER_OP.PRECALL, 'PRECALL', 'count', 0, 0),
  define(OLDER_OP.LOAD_METHOD, 'LOAD_METHOD', 'name', 1, 2),
  define(OLDER_OP.LOAD_ATTR_NAME, 'LOAD_ATTR', 'name', 1, 1),
  define(OLDER_OP.POP_JUMP_FORWARD_IF_FALSE, 'POP_JUMP_FORWARD_IF_FALSE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_FORWARD_IF_TRUE, 'POP_JUMP_FORWARD_IF_TRUE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_FORWARD_IF_NONE, 'POP_JUMP_FORWARD_IF_NONE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_FORWARD_IF_NOT_NONE, 'POP_JUMP_FORWARD_IF_NOT_NONE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_BACKWARD_IF_FALSE, 'POP_JUMP_BACKWARD_IF_FALSE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_BACKWARD_IF_TRUE, 'POP_JUMP_BACKWARD_IF_TRUE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_BACKWARD_IF_NONE, 'POP_JUMP_BACKWARD_IF_NONE', 'jump', 1, 0),
  define(OLDER_OP.POP_JUMP_BACKWARD_IF_NOT_NONE, 'POP_JUMP_BACKWARD_IF_NOT_NONE', 'jump', 1, 0),
  define(OLDER_OP.JUMP_IF_FALSE_OR_POP, 'JUMP_IF_FALSE_OR_POP', 'jump', 1, 0),
  define(OLDER_OP.JUMP_IF_TRUE_OR_POP, 'JUMP_IF_TRUE_OR_POP', 'jump', 1, 0),
  define(OLDER_OP.UNARY_POSITIVE, 'UNARY_POSITIVE', 'none', 1, 1),
  define(OLDER_OP.LIST_TO_TUPLE, 'LIST_TO_TUPLE', 'none', 1, 1),
  define(OLDER_OP.IMPORT_STAR, 'IMPORT_STAR', 'none', 1, 0),
  define(OLDER_OP.ASYNC_GEN_WRAP, 'ASYNC_GEN_WRAP', 'none', 1, 1),
  define(OLDER_OP.PREP_RERAISE_STAR, 'PREP_RERAISE_STAR', 'none', 2, 1),
  define(OLDER_OP.PRINT_EXPR, 'PRINT_EXPR', 'none', 1, 0),
  define(OLDER_OP.LOAD_CLASSDEREF, 'LOAD_CLASSDEREF', 'local', 0, 1),
];
