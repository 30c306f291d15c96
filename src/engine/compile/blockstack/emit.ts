/**
 * What the common code generation emits, in the opcodes of 3.9 and 3.10. Where these versions do something in
 * another way, code generation asks for itself (`c.hasBlockStack`); what is only spelt differently is spelt here.
 */
import { BINARY_OF_NB, BS } from '../opcodes/blockstack.ts';
import { NB, OP } from '../opcodes/table.ts';

export interface Translated {
  readonly op: number;
  readonly arg: number;
}

const SIMPLE: ReadonlyMap<number, number> = new Map([
  [OP.JUMP, BS.JUMP_ABSOLUTE],
  [OP.JUMP_NO_INTERRUPT, BS.JUMP_FORWARD],
  [OP.POP_JUMP_IF_FALSE, BS.POP_JUMP_IF_FALSE],
  [OP.POP_JUMP_IF_TRUE, BS.POP_JUMP_IF_TRUE],
  [OP.POP_EXCEPT, BS.POP_EXCEPT],
  [OP.POP_BLOCK, BS.POP_BLOCK],
  [OP.SETUP_FINALLY, BS.SETUP_FINALLY],
  [OP.CALL, BS.CALL_FUNCTION],
  [OP.CALL_KW, BS.CALL_FUNCTION_KW],
  [OP.CALL_FUNCTION_EX, BS.CALL_FUNCTION_EX],
  [OP.GET_AWAITABLE, BS.GET_AWAITABLE],
  [OP.LOAD_CLOSURE, BS.LOAD_CLOSURE],
  [OP.END_ASYNC_FOR, BS.END_ASYNC_FOR],
  [OP.JUMP_IF_FALSE_OR_POP, BS.JUMP_IF_FALSE_OR_POP],
  [OP.JUMP_IF_TRUE_OR_POP, BS.JUMP_IF_TRUE_OR_POP],
  [OP.LOAD_ATTR_NAME, BS.LOAD_ATTR],
  [OP.LOAD_METHOD, BS.LOAD_METHOD],
  [OP.LOAD_CLASSDEREF, BS.LOAD_CLASSDEREF],
  [OP.FORMAT_VALUE, BS.FORMAT_VALUE],
  [OP.UNARY_POSITIVE, BS.UNARY_POSITIVE],
  [OP.LIST_TO_TUPLE, BS.LIST_TO_TUPLE],
  [OP.IMPORT_STAR, BS.IMPORT_STAR],
  [OP.PRINT_EXPR, BS.PRINT_EXPR],
]);

/** No instructions of these versions: a jump tests the truth itself, places for tracing do not exist. */
const NOTHING: ReadonlySet<number> = new Set([
  OP.TO_BOOL,
  OP.RESUME,
  OP.NOT_TAKEN,
  OP.NOP,
  OP.ANNOTATIONS_PLACEHOLDER,
  OP.ASYNC_GEN_WRAP,
]);

/** The instruction of 3.9 and 3.10, or null where there is none. */
export function translated(op: number, arg: number): Translated | null {
  if (NOTHING.has(op)) return null;
  const simple = SIMPLE.get(op);
  if (simple !== undefined) return { op: simple, arg };
  switch (op) {
    case OP.BINARY_OP:
      return { op: BINARY_OF_NB + arg - NB.ADD, arg: 0 };
    case OP.COMPARE_OP:
      return { op: BS.COMPARE_OP, arg };
    case OP.LOAD_GLOBAL:
      return { op: BS.LOAD_GLOBAL, arg: arg >> 1 };
    case OP.COPY:
      return arg === 1 ? { op: BS.DUP_TOP, arg: 0 } : { op, arg };
    case OP.SWAP:
      return arg === 2 ? { op: BS.ROT_TWO, arg: 0 } : { op, arg };
    default:
      return { op, arg };
  }
}
