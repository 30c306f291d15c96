/**
 * What the evaluation loop executes for opcodes of 3.9 and 3.10 (blockstack/load.ts). No version shows these names;
 * finished code of the other versions has none of them.
 */

import { define, type OpInfo } from './info.ts';

export const LOADED_OP = {
  NEGATE: 217,
  HIDDEN_POP: 218,
  HIDDEN_NULL: 219,
  CHECK: 220,
  JUMP_AND_CHECK: 221,
  TEST_JUMP_IF_FALSE: 222,
  TEST_JUMP_IF_TRUE: 223,
  TEST_KEEP_IF_FALSE: 224,
  TEST_KEEP_IF_TRUE: 225,
  CHECKED_JUMP_IF_FALSE: 226,
  CHECKED_JUMP_IF_TRUE: 227,
  PUSH_BLOCK: 228,
  DROP_BLOCK: 229,
  ENTER_HANDLER: 230,
  LEAVE_HANDLER: 231,
  POP_HANDLER: 232,
  JUMP_IF_NO_MATCH: 233,
  RERAISE_HANDLED: 234,
  WITH_HANDLER_START: 235,
  MAKE_FUNCTION_FROM_PARTS: 236,
  ROTATE: 237,
  COPY_TWO: 238,
  END_ASYNC_HANDLER: 239,
  PUSH_MATCHED: 245,
} as const;

export const LOADED_DEFINITIONS: readonly OpInfo[] = [
  define(LOADED_OP.NEGATE, 'NEGATE', 'none', 1, 1),
  define(LOADED_OP.HIDDEN_POP, 'HIDDEN_POP', 'none', 1, 0),
  define(LOADED_OP.HIDDEN_NULL, 'HIDDEN_NULL', 'none', 0, 1),
  define(LOADED_OP.CHECK, 'CHECK', 'none', 0, 0),
  define(LOADED_OP.JUMP_AND_CHECK, 'JUMP_AND_CHECK', 'jump', 0, 0),
  define(LOADED_OP.TEST_JUMP_IF_FALSE, 'TEST_JUMP_IF_FALSE', 'jump', 1, 0),
  define(LOADED_OP.TEST_JUMP_IF_TRUE, 'TEST_JUMP_IF_TRUE', 'jump', 1, 0),
  define(LOADED_OP.TEST_KEEP_IF_FALSE, 'TEST_KEEP_IF_FALSE', 'jump', 1, 0),
  define(LOADED_OP.TEST_KEEP_IF_TRUE, 'TEST_KEEP_IF_TRUE', 'jump', 1, 0),
  define(LOADED_OP.CHECKED_JUMP_IF_FALSE, 'CHECKED_JUMP_IF_FALSE', 'jump', 1, 0),
  define(LOADED_OP.CHECKED_JUMP_IF_TRUE, 'CHECKED_JUMP_IF_TRUE', 'jump', 1, 0),
  define(LOADED_OP.PUSH_BLOCK, 'PUSH_BLOCK', 'none', 0, 0),
  define(LOADED_OP.DROP_BLOCK, 'DROP_BLOCK', 'none', 0, 0),
  define(LOADED_OP.ENTER_HANDLER, 'ENTER_HANDLER', 'none', 1, 6),
  define(LOADED_OP.LEAVE_HANDLER, 'LEAVE_HANDLER', 'none', 4, 0),
  define(LOADED_OP.POP_HANDLER, 'POP_HANDLER', 'none', 3, 0),
  define(LOADED_OP.JUMP_IF_NO_MATCH, 'JUMP_IF_NO_MATCH', 'jump', 2, 0),
  define(LOADED_OP.RERAISE_HANDLED, 'RERAISE_HANDLED', 'none', 3, 0),
  define(LOADED_OP.WITH_HANDLER_START, 'WITH_HANDLER_START', 'none', 0, 1),
  define(LOADED_OP.MAKE_FUNCTION_FROM_PARTS, 'MAKE_FUNCTION_FROM_PARTS', 'index', 2, 1),
  define(LOADED_OP.ROTATE, 'ROTATE', 'count', 0, 0),
  define(LOADED_OP.COPY_TWO, 'COPY_TWO', 'none', 2, 4),
  define(LOADED_OP.END_ASYNC_HANDLER, 'END_ASYNC_HANDLER', 'none', 7, 0),
  define(LOADED_OP.PUSH_MATCHED, 'PUSH_MATCHED', 'none', 0, 1),
];
