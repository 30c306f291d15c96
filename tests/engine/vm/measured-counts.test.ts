/**
 * What `sys.getrefcount` says in thirty situations and in which order `__del__` runs, as the real interpreters do
 * (public/measured/refcounts.json); and what follows for programs from who keeps a reference how long.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PythonVersion } from '@inside-the-gil/engine';
import { runOnEngine } from '../../support/engine.ts';

type Cells = Readonly<Record<string, unknown>>;

const FOLDER = new URL('../../../public/measured/', import.meta.url);
const MEASURED = JSON.parse(readFileSync(new URL('refcounts.json', FOLDER), 'utf8')) as Readonly<
  Record<string, Readonly<Record<string, Cells>>>
>;
const VERSIONS: readonly PythonVersion[] = [
  '2.7-gil',
  '3.9',
  '3.10',
  '3.11',
  '3.12',
  '3.13',
  '3.13t',
  '3.14',
];

/** How many modules that were imported at the start refer to it: another build of the same version answers otherwise. */
const OF_THE_BUILD = new Set(['builtin len']);
/** Until 3.11 small ints are counted; the engine knows the count of one of them. */
const UNTIL_3_11 = new Set(['small int 256']);
const COUNTS_SMALL_INTS: ReadonlySet<PythonVersion> = new Set(['2.7-gil', '3.9', '3.10', '3.11']);

function factsOf(program: string, python: PythonVersion): Cells {
  const source = readFileSync(new URL(`programs/${program}.py`, FOLDER), 'utf8');
  const { stdout } = runOnEngine(source, python, { cores: 2, argv: [`${program}.py`] });
  const line = stdout.trimEnd().split('\n').at(-1) ?? '';
  expect(line.slice(0, 7)).toBe('RESULT ');
  return (JSON.parse(line.slice(7)) as { facts: Cells }).facts;
}

describe.each(VERSIONS)('on %s', (python) => {
  const measured = MEASURED[`cpython${python.replace('-gil', '')}`];

  test('every reference count is as measured', () => {
    const cells = Object.entries(measured?.['57_refcount'] ?? {}).filter(
      ([name]) =>
        !OF_THE_BUILD.has(name) && !(COUNTS_SMALL_INTS.has(python) && UNTIL_3_11.has(name)),
    );
    expect(cells.length).toBeGreaterThan(30);
    const facts = factsOf('57_refcount', python);
    expect(Object.fromEntries(cells.map(([name]) => [name, facts[name]]))).toEqual(
      Object.fromEntries(cells),
    );
  });

  test('finalizers and weak references have their order', () => {
    expect(factsOf('59_del_order', python)).toEqual(measured?.['59_del_order']);
  });
});

/** Answers of real 3.9.18, 3.10.13 and 3.11.7, one line a situation. */
const KEPT = `import sys, weakref
class T:
    def __init__(self, *a): self.a = a
    def m(self, x):
        x = None
        del self
        return 1
def dies(x):
    r = weakref.ref(x)
    del x
    return r() is None
def fails(x):
    del x
    raise ValueError
def gen(x):
    yield sys.getrefcount(x)
    yield sys.getrefcount(x)
def many(*a, **k): return sys.getrefcount(a[0])
def rec(n, x): return sys.getrefcount(x) if n == 0 else rec(n - 1, x)
print(dies(T()))
try: fails(T())
except ValueError: print('caught')
x = T(1)
print(list(gen(x)), many(x), many(*[x]), many(x, k=x), T(x).m(x), sys.getrefcount(x))
print([rec(i, x) for i in range(4)], (lambda q: sys.getrefcount(q))(x))
bound = x.m
for _ in range(9): bound(None)
print(sys.getrefcount(bound), sys.getrefcount(x))
`;

test.each([
  ['3.9', ['False', 'caught', '[3, 3] 4 4 6 1 2', '[4, 6, 8, 10] 4', '2 3']],
  ['3.11', ['True', 'caught', '[3, 3] 3 4 4 1 2', '[3, 4, 5, 6] 3', '2 3']],
] as const)('who calls keeps its arguments up to 3.10: %s', (python, lines) => {
  expect(runOnEngine(KEPT, python).stdout.trimEnd().split('\n')).toEqual(lines);
});

test('on 2.7 a cycle with a finalizer is never freed, and gc.garbage has it', () => {
  const source = `import gc
class Node(object):
    def __init__(self, name): self.name = name
    def __del__(self): print('del ' + self.name)
class Plain(object): pass
a, b, c = Node('a'), Plain(), Plain()
a.other, b.other, b.held = b, a, c
del a, b, c
print(gc.collect() > 0, [o.name for o in gc.garbage], gc.collect())
`;
  expect(runOnEngine(source, '2.7-gil').stdout).toBe("True ['a'] 0\n");
  expect(runOnEngine(source, '3.9').stdout).toBe('del a\nTrue [] 0\n');
});
