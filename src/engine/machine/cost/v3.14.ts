/**
 * Costs of 3.14.8, nanoseconds by class. Written by `npm run calibrate`: edit src/tools/calibrate.ts, not this.
 *
 * A weighted least-squares fit, none negative, of the rows of public/measured/bytecode_costs.json (one iteration of a
 * loop with that statement in it) and of the loops of whole programs (seconds that they execute bytecode). What the
 * measurements do not tell apart lies near an estimate. Measured, fitted, difference:
 *
 *   empty_for_iteration                              8.4     8.4 ns    -0.8 %
 *   while_iteration (while n > 0: n -= 1)           31.5    32.2 ns    +2.2 %
 *   attr_load (x = o.v)                             14.3    14.3 ns    +0.3 %
 *   attr_store (o.v = a)                            14.3    14.2 ns    -0.9 %
 *   c_call_int (int(a))                             24.5    29.4 ns   +20.0 %
 *   c_call_len (len(l))                             19.9    19.9 ns    -0.1 %
 *   call_0 (f())                                    30.6    33.3 ns    +8.8 %
 *   call_1 (f(a))                                   33.1    34.1 ns    +3.0 %
 *   call_2 (f(a, b))                                34.9    34.1 ns    -2.5 %
 *   dict_contains (k in d)                          22.1    21.9 ns    -1.0 %
 *   dict_get (x = d[k])                             23.3    23.3 ns    -0.1 %
 *   dict_set (d[k] = a)                             23.1    23.0 ns    -0.4 %
 *   float_mul (x = p * q)                           22.1    22.0 ns    -0.4 %
 *   fstring (f"{a} x")                             118.8   115.1 ns    -3.1 %
 *   generator_next (next(g))                        43.7    43.2 ns    -1.0 %
 *   global_add (G += 1)                             47.1    57.6 ns   +22.4 %
 *   global_load (x = G)                             14.1    16.3 ns   +15.7 %
 *   global_store (G = a)                            23.0    29.8 ns   +29.5 %
 *   list_append (l.append(a))                       22.1    21.6 ns    -2.1 %
 *   list_build_3 (x = [a, a, a])                    43.5    43.4 ns    -0.4 %
 *   list_index (x = l[1])                           15.9    16.0 ns    +0.6 %
 *   list_store (l[1] = a)                           15.3    15.0 ns    -1.8 %
 *   local_assign (x = a)                            10.8    11.6 ns    +7.3 %
 *   local_int_add (x = a + b)                       26.0    32.8 ns   +26.1 %
 *   local_int_compare_jump (if a > b: x = a)        16.6    15.0 ns    -9.2 %
 *   lock_acquire_release (with lock: pass)         116.6   136.9 ns   +17.4 %
 *   method_call_0 (o.m())                           33.4    35.6 ns    +6.6 %
 *   object_create (C())                             71.7    71.6 ns    -0.1 %
 *   perf_counter()                                  66.0    65.4 ns    -0.9 %
 *   raise_catch                                    125.2   123.7 ns    -1.2 %
 *   rlock_acquire_release (with rlock: pass)       118.3   136.9 ns   +15.7 %
 *   str_concat (x = s + t)                          48.3    48.8 ns    +1.1 %
 *   try_no_raise                                     8.8     8.4 ns    -5.2 %
 *   01_countdown_1t                                0.260   0.258 s     -0.9 %
 *   02_countdown_2t                                0.262   0.258 s     -1.5 %
 *   21_race_plus_eq_for                            0.752   0.737 s     -2.0 %
 *   22_race_plus_eq_while                          1.064   1.091 s     +2.5 %
 *   23_race_call_between                           1.246   1.185 s     -4.9 %
 *   24_race_c_call_between                         1.164   1.077 s     -7.5 %
 *   25_race_list_append                            0.291   0.291 s     -0.0 %
 *   27_race_locked                                 0.260   0.223 s    -14.1 %
 *   38_lock_2t                                     0.076   0.078 s     +3.3 %
 */
import type { CostClass } from './classes.ts';

export const COSTS_3_14: Readonly<Record<CostClass, number>> = {
  free: 0,
  load_local: 0.79,
  store_local: 2.38,
  load_const: 1.74,
  load_global: 5.56,
  store_global: 20.67,
  load_name: 15,
  stack: 0.03,
  cell: 2.5,
  binary: 20,
  int_arithmetic: 21.22,
  float_arithmetic: 10.47,
  str_concat: 37.23,
  compare: 15,
  compare_fast: 1.53,
  unary: 3,
  jump: 1.15,
  jump_backward: 0.9,
  get_iter: 12,
  for_iter: 5.1,
  subscr: 20,
  subscr_fast: 2.69,
  subscr_dict: 11.72,
  store_subscr: 20,
  store_subscr_fast: 4.08,
  store_subscr_dict: 13,
  contains: 12.71,
  slice: 40,
  load_attr: 2.79,
  load_method: 2.34,
  load_module: 4,
  store_attr: 5.03,
  call: 22.87,
  call_python: 11.82,
  resume: 2.34,
  return: 8.15,
  call_builtin: 17.86,
  call_class: 14.66,
  call_init: 30,
  call_len: 5.11,
  call_append: 9.32,
  build: 31.01,
  unpack: 4,
  format: 66.94,
  make_function: 35,
  class: 20,
  import: 200,
  with: 12.52,
  raise: 54.93,
  handler: 16.03,
  generator: 12,
  yield: 5.61,
  match: 10,
  clock: 33.55,
  lock: 21.44,
  rlock: 0,
  instance: 42.94,
  kept: 18.99,
};
