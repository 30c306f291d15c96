/** The statements behind the rows of public/measured/bytecode_costs.json, as programs that the engine can run. */

/** Runs `n` iterations of the statement. */
export interface Statement {
  /** Name of its row. */
  readonly row: string;
  /** Names that the statement uses, made before the loop. */
  readonly setup: string;
  readonly loop: string;
  /** Body of the loop; more lines are indented as if the first stood at the margin. */
  readonly body: string;
}

export const EMPTY_LOOP = 'empty_for_iteration';
export const WHILE_LOOP = 'while_iteration (while n > 0: n -= 1)';

const DEFINITIONS = `
import threading
from time import perf_counter
G = 1000
lock = threading.Lock()
rlock = threading.RLock()
class C: pass
class Box:
    def __init__(self): self.v = 1000
    def m(self): pass
def f0(): pass
def f1(a): pass
def f2(a, b): pass
def endless():
    while True: yield 1
`;

const each = (row: string, body: string, setup = ''): Statement => ({
  row,
  setup,
  loop: 'for _ in range(n):',
  body,
});
const tried = (body: string): string => `try:\n    ${body}\nexcept ValueError:\n    pass`;

export const STATEMENTS: readonly Statement[] = [
  each(EMPTY_LOOP, 'pass'),
  { row: WHILE_LOOP, setup: '', loop: 'while n > 0:', body: 'n -= 1' },
  each('attr_load (x = o.v)', 'x = o.v', 'o = Box()'),
  each('attr_store (o.v = a)', 'o.v = a', 'o = Box(); a = 1000'),
  each('c_call_int (int(a))', 'int(a)', 'a = 1000'),
  each('c_call_len (len(l))', 'len(l)', 'l = [1, 2, 3]'),
  each('call_0 (f())', 'f()', 'f = f0'),
  each('call_1 (f(a))', 'f(a)', 'f = f1; a = 1000'),
  each('call_2 (f(a, b))', 'f(a, b)', 'f = f2; a = b = 1000'),
  each('dict_contains (k in d)', 'k in d', 'k = "k"; d = {k: 1}'),
  each('dict_get (x = d[k])', 'x = d[k]', 'k = "k"; d = {k: 1}'),
  each('dict_set (d[k] = a)', 'd[k] = a', 'k = "k"; d = {k: 1}; a = 1000'),
  each('float_mul (x = p * q)', 'x = p * q', 'p = 1.5; q = 2.5'),
  each('fstring (f"{a} x")', 'f"{a} x"', 'a = 1000'),
  each('generator_next (next(g))', 'next(g)', 'g = endless()'),
  each('global_add (G += 1)', 'G += 1', 'global G'),
  each('global_load (x = G)', 'x = G'),
  each('global_store (G = a)', 'G = a', 'global G; a = 1000'),
  each('list_append (l.append(a))', 'l.append(a)', 'l = []; a = 1000'),
  each('list_build_3 (x = [a, a, a])', 'x = [a, a, a]', 'a = 1000'),
  each('list_index (x = l[1])', 'x = l[1]', 'l = [1, 2, 3]'),
  each('list_store (l[1] = a)', 'l[1] = a', 'l = [1, 2, 3]; a = 1000'),
  each('local_assign (x = a)', 'x = a', 'a = 1000'),
  each('local_int_add (x = a + b)', 'x = a + b', 'a = 1000; b = 2000'),
  each('local_int_compare_jump (if a > b: x = a)', 'if a > b: x = a', 'a = 2000; b = 1000'),
  each('lock_acquire_release (with lock: pass)', 'with lock: pass'),
  each('method_call_0 (o.m())', 'o.m()', 'o = Box()'),
  each('object_create (C())', 'C()'),
  each('perf_counter()', 'perf_counter()'),
  each('raise_catch', tried('raise ValueError')),
  each('rlock_acquire_release (with rlock: pass)', 'with rlock: pass'),
  each('str_concat (x = s + t)', 'x = s + t', 's = "abc"; t = "def"'),
  each('try_no_raise', tried('pass')),
];

/** A program that does `n` iterations. */
export function programOf({ setup, loop, body }: Statement, n: number): string {
  const lines = [
    ...(setup === '' ? [] : [`    ${setup}`]),
    `    ${loop}`,
    ...body.split('\n').map((line) => `        ${line}`),
  ];
  return `${DEFINITIONS}def run(n):\n${lines.join('\n')}\nrun(${n})\n`;
}
