/**
 * The forms that the evaluation loop specialises instructions into (PEP 659; Python/specialize.c).
 * They bear CPython's names and take the numbers from 160 on. Which of them check the eval breaker
 * decides where a hot line can lose the GIL (facts: a hot `len(x)` cannot, `abs(x)` can).
 */
import { OP, opName } from '../compile/opcodes/table.ts';

export const SPECIALIZED = {
  LOAD_GLOBAL_MODULE: 160,
  LOAD_GLOBAL_BUILTIN: 161,
  LOAD_ATTR_INSTANCE_VALUE: 162,
  LOAD_ATTR_METHOD: 163,
  LOAD_ATTR_MODULE: 164,
  STORE_ATTR_INSTANCE_VALUE: 165,
  BINARY_OP_ADD_INT: 166,
  BINARY_OP_SUBTRACT_INT: 167,
  BINARY_OP_MULTIPLY_INT: 168,
  BINARY_OP_ADD_FLOAT: 169,
  BINARY_OP_SUBTRACT_FLOAT: 170,
  BINARY_OP_MULTIPLY_FLOAT: 171,
  BINARY_OP_ADD_UNICODE: 172,
  BINARY_SUBSCR_LIST_INT: 173,
  BINARY_SUBSCR_TUPLE_INT: 174,
  BINARY_SUBSCR_DICT: 175,
  STORE_SUBSCR_LIST_INT: 176,
  STORE_SUBSCR_DICT: 177,
  COMPARE_OP_INT: 178,
  COMPARE_OP_FLOAT: 179,
  COMPARE_OP_STR: 180,
  FOR_ITER_RANGE: 181,
  FOR_ITER_LIST: 182,
  FOR_ITER_TUPLE: 183,
  FOR_ITER_GEN: 184,
  CALL_PY_EXACT_ARGS: 185,
  CALL_LEN: 186,
  CALL_ISINSTANCE: 187,
  CALL_LIST_APPEND: 188,
  CALL_TYPE_1: 189,
  CALL_BUILTIN: 190,
  CALL_BUILTIN_CLASS: 191,
  CALL_ALLOC_AND_ENTER_INIT: 192,
  TO_BOOL_BOOL: 193,
  CONTAINS_OP_DICT: 194,
  STORE_GLOBAL_CACHED: 195,
  CALL_PY_GENERAL: 197,
  CALL_BUILTIN_DIRECT: 198,
  // Runs of instructions done in one turn of the loop, charged and counted one by one (vm/fuse.ts).
  FUSED_COMPARE_CONST_JUMP: 200,
  FUSED_BINARY_CONST_STORE: 201,
  FUSED_COMPARE_LOCALS_JUMP: 202,
  FUSED_BINARY_LOCALS_STORE: 203,
  FUSED_BINARY_CONST_PUSH: 204,
} as const;

/** What each specialised form is a form of. */
export const BASE_OP: ReadonlyMap<number, number> = new Map([
  [160, OP.LOAD_GLOBAL],
  [161, OP.LOAD_GLOBAL],
  [162, OP.LOAD_ATTR],
  [163, OP.LOAD_ATTR],
  [164, OP.LOAD_ATTR],
  [165, OP.STORE_ATTR],
  [166, OP.BINARY_OP],
  [167, OP.BINARY_OP],
  [168, OP.BINARY_OP],
  [169, OP.BINARY_OP],
  [170, OP.BINARY_OP],
  [171, OP.BINARY_OP],
  [172, OP.BINARY_OP],
  [173, OP.BINARY_SUBSCR],
  [174, OP.BINARY_SUBSCR],
  [175, OP.BINARY_SUBSCR],
  [176, OP.STORE_SUBSCR],
  [177, OP.STORE_SUBSCR],
  [178, OP.COMPARE_OP],
  [179, OP.COMPARE_OP],
  [180, OP.COMPARE_OP],
  [181, OP.FOR_ITER],
  [182, OP.FOR_ITER],
  [183, OP.FOR_ITER],
  [184, OP.FOR_ITER],
  [185, OP.CALL],
  [186, OP.CALL],
  [187, OP.CALL],
  [188, OP.CALL],
  [189, OP.CALL],
  [190, OP.CALL],
  [191, OP.CALL],
  [192, OP.CALL],
  [193, OP.TO_BOOL],
  [194, OP.CONTAINS_OP],
  [195, OP.STORE_GLOBAL],
  [197, OP.CALL],
  [198, OP.CALL],
]);

const names = new Map<number, string>(Object.entries(SPECIALIZED).map(([name, op]) => [op, name]));

/** Name of any opcode the loop may meet, specialised ones included. */
export function anyOpName(op: number): string {
  return names.get(op) ?? opName(op);
}
