/** Costs of 3.14.8, nanoseconds by opcode class. */
import type { CostClass } from './classes.ts';

export const COSTS_3_14: Readonly<Record<CostClass, number>> = {
  free: 0, load_local: 1.3, store_local: 2.2, load_const: 1.2, load_global: 5.2, store_global: 13, load_name: 12, stack: 1.2, cell: 2.5,
  binary: 14, int_arithmetic: 9, float_arithmetic: 9, str_concat: 33, compare: 12, compare_fast: 5, unary: 3, jump: 2.2, jump_backward: 4.5,
  get_iter: 12, for_iter: 6.5, subscr: 14, subscr_fast: 5, subscr_dict: 12, store_subscr: 14, store_subscr_fast: 5, store_subscr_dict: 12, contains: 11, slice: 40,
  load_attr: 5, load_method: 4, load_module: 5, store_attr: 5, call: 22, call_python: 8, resume: 3, return: 8, call_builtin: 15, call_class: 12, call_init: 32,
  call_len: 7, call_append: 6, build: 22, unpack: 4, format: 30, make_function: 35, class: 20, import: 200, with: 12, raise: 40, handler: 12, generator: 12, yield: 8, match: 10,
};
