/**
 * Which opcodes cost the same: one number a class, fitted to measurements (public/measured) by
 * `npm run calibrate` and kept in v3.13.ts and v3.14.ts. Specialised forms have classes of their own, since
 * they are what hot code runs. The last classes are work of natives that has a price of its own.
 */
import { OP } from '../../compile/opcodes/table.ts';
import { WORK } from '../../objects/native-work.ts';
import { SPECIALIZED } from '../../vm/ops.ts';

export const COST_CLASSES = [
  'free', 'load_local', 'store_local', 'load_const', 'load_global', 'store_global', 'load_name', 'stack', 'cell',
  'binary', 'int_arithmetic', 'float_arithmetic', 'str_concat', 'compare', 'compare_fast', 'unary', 'jump', 'jump_backward',
  'get_iter', 'for_iter', 'subscr', 'subscr_fast', 'subscr_dict', 'store_subscr', 'store_subscr_fast', 'store_subscr_dict', 'contains', 'slice',
  'load_attr', 'load_method', 'load_module', 'store_attr', 'call', 'call_python', 'resume', 'return', 'call_builtin', 'call_class', 'call_init',
  'call_len', 'call_append', 'build', 'unpack', 'format', 'make_function', 'class', 'import', 'with', 'raise', 'handler', 'generator', 'yield', 'match',
  'clock', 'lock', 'rlock', 'instance', 'kept',
] as const;

export type CostClass = (typeof COST_CLASSES)[number];

const members: Partial<Record<CostClass, readonly number[]>> = {
  free: [OP.NOT_TAKEN, OP.NOP],
  load_local: [OP.LOAD_FAST, OP.LOAD_FAST_BORROW, OP.LOAD_FAST_CHECK, OP.LOAD_FAST_AND_CLEAR, OP.LOAD_FAST_LOAD_FAST, OP.LOAD_FAST_BORROW_LOAD_FAST_BORROW,
    SPECIALIZED.FUSED_COMPARE_CONST_JUMP, SPECIALIZED.FUSED_BINARY_CONST_STORE, SPECIALIZED.FUSED_COMPARE_LOCALS_JUMP, SPECIALIZED.FUSED_BINARY_LOCALS_STORE, SPECIALIZED.FUSED_BINARY_CONST_PUSH],
  store_local: [OP.STORE_FAST, OP.STORE_FAST_LOAD_FAST, OP.STORE_FAST_STORE_FAST, OP.DELETE_FAST],
  load_const: [OP.LOAD_CONST, OP.LOAD_SMALL_INT, OP.LOAD_COMMON_CONSTANT, OP.LOAD_ASSERTION_ERROR],
  load_global: [OP.LOAD_GLOBAL, SPECIALIZED.LOAD_GLOBAL_MODULE, SPECIALIZED.LOAD_GLOBAL_BUILTIN],
  store_global: [OP.STORE_GLOBAL, SPECIALIZED.STORE_GLOBAL_CACHED, OP.DELETE_GLOBAL],
  load_name: [OP.LOAD_NAME, OP.STORE_NAME, OP.DELETE_NAME, OP.LOAD_FROM_DICT_OR_GLOBALS, OP.LOAD_LOCALS],
  stack: [OP.POP_TOP, OP.PUSH_NULL, OP.COPY, OP.SWAP, OP.END_FOR, OP.POP_ITER, OP.END_SEND],
  cell: [OP.LOAD_DEREF, OP.STORE_DEREF, OP.DELETE_DEREF, OP.MAKE_CELL, OP.COPY_FREE_VARS, OP.LOAD_FROM_DICT_OR_DEREF],
  binary: [OP.BINARY_OP],
  int_arithmetic: [SPECIALIZED.BINARY_OP_ADD_INT, SPECIALIZED.BINARY_OP_SUBTRACT_INT, SPECIALIZED.BINARY_OP_MULTIPLY_INT],
  float_arithmetic: [SPECIALIZED.BINARY_OP_ADD_FLOAT, SPECIALIZED.BINARY_OP_SUBTRACT_FLOAT, SPECIALIZED.BINARY_OP_MULTIPLY_FLOAT],
  str_concat: [SPECIALIZED.BINARY_OP_ADD_UNICODE, SPECIALIZED.BINARY_OP_INPLACE_ADD_UNICODE, OP.BUILD_STRING],
  compare: [OP.COMPARE_OP],
  compare_fast: [SPECIALIZED.COMPARE_OP_INT, SPECIALIZED.COMPARE_OP_FLOAT, SPECIALIZED.COMPARE_OP_STR, OP.IS_OP],
  unary: [OP.UNARY_NEGATIVE, OP.UNARY_INVERT, OP.UNARY_NOT, OP.TO_BOOL],
  jump: [OP.JUMP_FORWARD, OP.POP_JUMP_IF_FALSE, OP.POP_JUMP_IF_TRUE, OP.POP_JUMP_IF_NONE, OP.POP_JUMP_IF_NOT_NONE, SPECIALIZED.TO_BOOL_BOOL],
  jump_backward: [OP.JUMP_BACKWARD, OP.JUMP_BACKWARD_NO_INTERRUPT],
  get_iter: [OP.GET_ITER, OP.GET_YIELD_FROM_ITER, OP.GET_AITER, OP.GET_ANEXT, OP.GET_AWAITABLE, OP.GET_LEN],
  for_iter: [OP.FOR_ITER, SPECIALIZED.FOR_ITER_RANGE, SPECIALIZED.FOR_ITER_LIST, SPECIALIZED.FOR_ITER_TUPLE],
  subscr: [OP.BINARY_SUBSCR],
  subscr_fast: [SPECIALIZED.BINARY_SUBSCR_LIST_INT, SPECIALIZED.BINARY_SUBSCR_TUPLE_INT],
  subscr_dict: [SPECIALIZED.BINARY_SUBSCR_DICT],
  store_subscr: [OP.STORE_SUBSCR, OP.DELETE_SUBSCR],
  store_subscr_fast: [SPECIALIZED.STORE_SUBSCR_LIST_INT],
  store_subscr_dict: [SPECIALIZED.STORE_SUBSCR_DICT, OP.MAP_ADD, OP.SET_ADD],
  contains: [OP.CONTAINS_OP, SPECIALIZED.CONTAINS_OP_DICT],
  slice: [OP.BINARY_SLICE, OP.STORE_SLICE, OP.BUILD_SLICE],
  load_attr: [OP.LOAD_ATTR, SPECIALIZED.LOAD_ATTR_INSTANCE_VALUE, OP.LOAD_SUPER_ATTR, OP.DELETE_ATTR],
  load_method: [SPECIALIZED.LOAD_ATTR_METHOD],
  load_module: [SPECIALIZED.LOAD_ATTR_MODULE],
  store_attr: [OP.STORE_ATTR, SPECIALIZED.STORE_ATTR_INSTANCE_VALUE],
  call: [OP.CALL, OP.CALL_KW, OP.CALL_FUNCTION_EX, SPECIALIZED.CALL_PY_GENERAL],
  call_python: [SPECIALIZED.CALL_PY_EXACT_ARGS],
  resume: [OP.RESUME],
  return: [OP.RETURN_VALUE, OP.RETURN_CONST],
  call_builtin: [SPECIALIZED.CALL_BUILTIN, SPECIALIZED.CALL_BUILTIN_DIRECT, SPECIALIZED.CALL_TYPE_1, OP.CALL_INTRINSIC_1, OP.CALL_INTRINSIC_2],
  call_class: [SPECIALIZED.CALL_BUILTIN_CLASS],
  call_init: [SPECIALIZED.CALL_ALLOC_AND_ENTER_INIT],
  call_len: [SPECIALIZED.CALL_LEN, SPECIALIZED.CALL_ISINSTANCE],
  call_append: [SPECIALIZED.CALL_LIST_APPEND, OP.LIST_APPEND],
  build: [OP.BUILD_TUPLE, OP.BUILD_LIST, OP.BUILD_SET, OP.BUILD_MAP, OP.BUILD_CONST_KEY_MAP, OP.LIST_EXTEND, OP.SET_UPDATE, OP.DICT_UPDATE, OP.DICT_MERGE],
  unpack: [OP.UNPACK_SEQUENCE, OP.UNPACK_EX],
  format: [OP.FORMAT_SIMPLE, OP.FORMAT_WITH_SPEC, OP.CONVERT_VALUE, OP.BUILD_TEMPLATE, OP.BUILD_INTERPOLATION],
  make_function: [OP.MAKE_FUNCTION, OP.SET_FUNCTION_ATTRIBUTE],
  class: [OP.LOAD_BUILD_CLASS, OP.SETUP_ANNOTATIONS],
  import: [OP.IMPORT_NAME, OP.IMPORT_FROM],
  with: [OP.BEFORE_WITH, OP.BEFORE_ASYNC_WITH, OP.LOAD_SPECIAL, OP.WITH_EXCEPT_START],
  raise: [OP.RAISE_VARARGS, OP.RERAISE, OP.CLEANUP_THROW, OP.END_ASYNC_FOR],
  handler: [OP.PUSH_EXC_INFO, OP.POP_EXCEPT, OP.CHECK_EXC_MATCH, OP.CHECK_EG_MATCH],
  generator: [OP.RETURN_GENERATOR, OP.SEND, SPECIALIZED.FOR_ITER_GEN],
  yield: [OP.YIELD_VALUE],
  match: [OP.MATCH_MAPPING, OP.MATCH_SEQUENCE, OP.MATCH_KEYS, OP.MATCH_CLASS],
  clock: [WORK.CLOCK],
  lock: [WORK.LOCK],
  rlock: [WORK.RLOCK],
  instance: [WORK.INSTANCE],
  kept: [WORK.KEPT],
};

/** Class of every opcode the loop knows, and of every place of native work. */
export const CLASS_OF: ReadonlyMap<number, CostClass> = new Map(
  COST_CLASSES.flatMap((name) => (members[name] ?? []).map((op): [number, CostClass] => [op, name])),
);
