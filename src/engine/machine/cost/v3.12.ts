/**
 * Costs of 3.13.15, nanoseconds by class. Written by `npm run calibrate`: edit src/tools/calibrate.ts, not this.
 *
 * A weighted least-squares fit, none negative, of the rows of public/measured/bytecode_costs.json (one iteration of a
 * loop with that statement in it) and of the loops of whole programs (seconds that they execute bytecode). What the
 * measurements do not tell apart lies near an estimate. Measured, fitted, difference:
 *
 *   empty_for_iteration                             13.1    12.9 ns    -0.9 %
 *   while_iteration (while n > 0: n -= 1)           42.6    42.5 ns    -0.4 %
 *   attr_load (x = o.v)                             27.2    24.3 ns   -10.8 %
 *   attr_store (o.v = a)                            25.7    23.7 ns    -7.6 %
 *   c_call_int (int(a))                             29.3    32.2 ns    +9.7 %
 *   c_call_len (len(l))                             29.3    28.6 ns    -2.2 %
 *   call_0 (f())                                    36.3    41.3 ns   +13.8 %
 *   call_1 (f(a))                                   39.8    43.4 ns    +9.0 %
 *   call_2 (f(a, b))                                41.6    43.4 ns    +4.1 %
 *   dict_contains (k in d)                          30.1    29.5 ns    -2.0 %
 *   dict_get (x = d[k])                             31.3    31.1 ns    -0.6 %
 *   dict_set (d[k] = a)                             34.7    34.1 ns    -1.7 %
 *   float_mul (x = p * q)                           28.5    28.3 ns    -0.6 %
 *   fstring (f"{a} x")                             130.3   125.3 ns    -3.8 %
 *   generator_next (next(g))                        50.9    51.7 ns    +1.6 %
 *   global_add (G += 1)                             57.0    71.2 ns   +25.0 %
 *   global_load (x = G)                             17.8    22.4 ns   +25.7 %
 *   global_store (G = a)                            31.3    40.2 ns   +28.3 %
 *   list_append (l.append(a))                       24.7    24.8 ns    +0.5 %
 *   list_build_3 (x = [a, a, a])                    52.8    52.4 ns    -0.6 %
 *   list_index (x = l[1])                           21.9    22.2 ns    +1.7 %
 *   list_store (l[1] = a)                           20.9    20.6 ns    -1.0 %
 *   local_assign (x = a)                            16.3    17.7 ns    +8.6 %
 *   local_int_add (x = a + b)                       33.0    41.7 ns   +26.4 %
 *   local_int_compare_jump (if a > b: x = a)        26.9    24.6 ns    -8.6 %
 *   lock_acquire_release (with lock: pass)         205.0   232.8 ns   +13.6 %
 *   method_call_0 (o.m())                           40.4    43.0 ns    +6.3 %
 *   object_create (C())                             82.6    82.1 ns    -0.6 %
 *   perf_counter()                                  64.7    64.6 ns    -0.1 %
 *   raise_catch                                    174.3   167.7 ns    -3.8 %
 *   rlock_acquire_release (with rlock: pass)       256.7   244.7 ns    -4.7 %
 *   str_concat (x = s + t)                          53.8    54.6 ns    +1.4 %
 *   try_no_raise                                    14.3    12.9 ns    -9.3 %
 *   01_countdown_1t                                0.340   0.340 s     -0.1 %
 *   02_countdown_2t                                0.339   0.340 s     +0.1 %
 *   21_race_plus_eq_for                            0.927   0.911 s     -1.7 %
 *   22_race_plus_eq_while                          1.311   1.347 s     +2.8 %
 *   23_race_call_between                           1.671   1.482 s    -11.3 %
 *   24_race_c_call_between                         1.295   1.253 s     -3.3 %
 *   25_race_list_append                            0.390   0.389 s     -0.1 %
 *   27_race_locked                                 0.380   0.349 s     -8.2 %
 *   38_lock_2t                                     0.120   0.122 s     +1.9 %
 */
import type { CostClass } from './classes.ts';

export const COSTS_3_12: Readonly<Record<CostClass, number>> = {
  free: 0,
  load_local: 2.02,
  store_local: 2.71,
  load_const: 2.23,
  load_global: 6.77,
  store_global: 25.22,
  load_name: 15,
  stack: 0,
  cell: 2.5,
  binary: 20,
  int_arithmetic: 24.04,
  float_arithmetic: 10.62,
  str_concat: 36.92,
  compare: 15,
  compare_fast: 3.3,
  unary: 3,
  jump: 1.63,
  jump_backward: 2.28,
  get_iter: 12,
  for_iter: 7.96,
  subscr: 20,
  subscr_fast: 2.32,
  subscr_dict: 13.38,
  store_subscr: 20,
  store_subscr_fast: 3.45,
  store_subscr_dict: 17.07,
  contains: 14.55,
  slice: 40,
  load_attr: 6.59,
  load_method: 1.63,
  load_module: 4,
  store_attr: 8.76,
  call: 22,
  call_python: 14.45,
  resume: 2.28,
  return: 9.63,
  call_builtin: 18.95,
  call_class: 10.42,
  call_init: 30,
  call_len: 6.88,
  call_append: 6.22,
  build: 32.72,
  unpack: 4,
  format: 71.15,
  make_function: 35,
  class: 20,
  import: 200,
  with: 23.18,
  raise: 75.12,
  handler: 21.48,
  generator: 12,
  yield: 4.23,
  match: 10,
  clock: 25.97,
  lock: 82.14,
  rlock: 5.92,
  instance: 51.94,
  kept: 31.26,
};
