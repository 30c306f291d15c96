/**
 * The statements whose time is known on real interpreters: rows of public/measured/bytecode_costs.json, and the loops of
 * the measured programs. Each is timed on the simulator, in a loop of one thread.
 */

export interface Timed {
  /** The row's name in bytecode_costs.json, or the measured program's name. */
  readonly name: string;
  /** Before the loop, one line. */
  readonly setup: string;
  readonly loop: string;
  /** Lines of the loop, separated by newlines. */
  readonly body: string;
  /** Passes of the loop in the measured program; null for a row of bytecode_costs.json. */
  readonly passes: number | null;
}

const FOR = 'for _ in range(n):';
export const EMPTY_LOOP = 'empty_for_iteration';
export const WHILE_LOOP = 'while_iteration (while n > 0: n -= 1)';

const row = (name: string, body: string, setup = 'pass'): Timed => ({ name, setup, loop: FOR, body, passes: null });
const program = (name: string, passes: number, body: string, setup: string, loop = FOR): Timed => ({ name, setup, loop, body, passes });

export const TIMED: readonly Timed[] = [
  row(EMPTY_LOOP, 'pass'),
  { name: WHILE_LOOP, setup: 'pass', loop: 'while n > 0:', body: 'n -= 1', passes: null },
  row('attr_load (x = o.v)', 'x = o.v', 'o = Box()'),
  row('attr_store (o.v = a)', 'o.v = a', 'o = Box(); a = 5'),
  row('c_call_int (int(a))', 'int(a)', 'a = 5'),
  row('c_call_len (len(l))', 'len(l)', 'l = [1, 2]'),
  row('call_0 (f())', 'f()', 'f = f0'),
  row('call_1 (f(a))', 'f(a)', 'f = f1; a = 5'),
  row('call_2 (f(a, b))', 'f(a, b)', 'f = f2; a = b = 5'),
  row('dict_contains (k in d)', 'k in d', 'd = {"k": 1}; k = "k"'),
  row('dict_get (x = d[k])', 'x = d[k]', 'd = {"k": 1}; k = "k"'),
  row('dict_set (d[k] = a)', 'd[k] = a', 'd = {"k": 1}; k = "k"; a = 5'),
  row('float_mul (x = p * q)', 'x = p * q', 'p = 1.5; q = 2.5'),
  row('fstring (f"{a} x")', 'f"{a} x"', 'a = 5'),
  row('generator_next (next(g))', 'next(g)', 'g = numbers()'),
  row('global_add (G += 1)', 'G += 1', 'global G'),
  row('global_load (x = G)', 'x = G'),
  row('global_store (G = a)', 'G = a', 'global G; a = 5'),
  row('list_append (l.append(a))', 'l.append(a)', 'l = []; a = 5'),
  row('list_build_3 (x = [a, a, a])', 'x = [a, a, a]', 'a = 5'),
  row('list_index (x = l[1])', 'x = l[1]', 'l = [1, 2]'),
  row('list_store (l[1] = a)', 'l[1] = a', 'l = [1, 2]; a = 5'),
  row('local_assign (x = a)', 'x = a', 'a = 5'),
  row('local_int_add (x = a + b)', 'x = a + b', 'a = 1000; b = 2000'),
  row('local_int_compare_jump (if a > b: x = a)', 'if a > b: x = a', 'a = 5; b = 3'),
  row('lock_acquire_release (with lock: pass)', 'with lock: pass', 'lock = threading.Lock()'),
  row('rlock_acquire_release (with rlock: pass)', 'with rlock: pass', 'rlock = threading.RLock()'),
  row('method_call_0 (o.m())', 'o.m()', 'o = Box()'),
  row('object_create (C())', 'C()', 'C = Plain'),
  row('perf_counter()', 'perf()', 'perf = time.perf_counter'),
  row('raise_catch', 'try: raise error\nexcept ValueError: pass', 'error = ValueError()'),
  row('str_concat (x = s + t)', 'x = s + t', 's = "abc"; t = "def"'),
  row('try_no_raise', 'try: pass\nexcept ValueError: pass'),
  program('01_countdown_1t', 8e6, 'n -= 1', 'pass', 'while n > 0:'),
  program('21_race_plus_eq_for', 32 * 4e5, 'G += 1', 'global G'),
  program('22_race_plus_eq_while', 32 * 4e5, 'G += 1\ni += 1', 'global G, N; N = n; i = 0', 'while i < N:'),
  program('23_race_call_between', 32 * 4e5, 'x = G\nx = add_one(x)\nG = x', 'global G'),
  program('24_race_c_call_between', 32 * 4e5, 'x = G\nx = int(x + 1)\nG = x', 'global G'),
  program('25_race_list_append', 32 * 2e5, 'items.append(i)', 'global items; items = []', 'for i in range(n):'),
  program('27_race_locked', 30 * 4e4, 'with gate:\n    G += 1', 'global G'),
];

const PRELUDE = `import threading, time
G = 1000
gate = threading.Lock()
class Box:
    def __init__(self):
        self.v = 5
    def m(self):
        pass
class Plain:
    pass
def f0(): pass
def f1(x): pass
def f2(x, y): pass
def add_one(x): return x + 1
def numbers():
    while True:
        yield 5
`;

/** A program that prints, for each of `TIMED`, the nanoseconds of one pass of its loop, one number a line. */
export function timingProgram(): string {
  const functions = TIMED.map(({ setup, loop, body }, i) => {
    const lines = body.split('\n').map((line) => `        ${line}`);
    return `def timed${i}(n):\n    ${setup}\n    started = time.perf_counter_ns()\n    ${loop}\n${lines.join('\n')}\n    return time.perf_counter_ns() - started\n`;
  });
  const names = TIMED.map((_, i) => `timed${i}`).join(', ');
  return `${PRELUDE}${functions.join('')}for f in (${names}):\n    f(100)\n    print((f(3000) - f(1000)) / 2000)\n`;
}
