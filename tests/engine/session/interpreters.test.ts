/**
 * Sub-interpreters: what concurrent.interpreters and InterpreterPoolExecutor of 3.14 are documented to do, that
 * interpreters with a GIL of their own run side by side, and what a trace says of them. What 3.13's _interpreters
 * does is recorded from a real interpreter (tests/conformance/programs/interpreters).
 */
import { describe, expect, test } from 'vitest';
import { defaultConfig, runProgram } from '@inside-the-gil/engine';
import { gilIntervals, gilsOf } from '@inside-the-gil/engine/trace';
import { runOnEngine } from '../../support/engine.ts';

function printed(source: string): string[] {
  const run = runOnEngine(`from concurrent import interpreters\n${source}`, '3.14');
  expect(run.stderr).toBe('');
  return run.stdout.trimEnd().split('\n');
}

const MAIN = 'if __name__ == "__main__":\n';
const indented = (source: string): string => source.replace(/^(?=.)/gm, '    ');

describe('an interpreter', () => {
  test('has a number, an origin, and is listed until it is closed', () => {
    const source = `
i = interpreters.create()
print(i, i.id, i.whence, interpreters.list_all())
print(interpreters.get_main(), interpreters.get_current(), interpreters.get_main().whence)
i.close()
print(interpreters.list_all())
try:
    i.exec('pass')
except interpreters.InterpreterNotFoundError as e:
    print(e)`;
    expect(printed(source)).toEqual([
      'Interpreter(1) 1 _interpreters module [Interpreter(0), Interpreter(1)]',
      'Interpreter(0) Interpreter(0) runtime init',
      '[Interpreter(0)]',
      'unrecognized interpreter ID 1',
    ]);
  });

  test('has modules, builtins and a __main__ of its own, and the pid of its process', () => {
    const source = `
import os, json
json.mark = 'main'
x = 1
i = interpreters.create()
i.exec("""
import builtins, json, os
builtins.extra = 5
x = hasattr(json, 'mark')
pid = os.getpid()
print(x, __name__)""")
i.prepare_main(expected=os.getpid())
i.exec('print(x, extra, pid == expected)')
print(x, hasattr(__builtins__, 'extra'))
i.close()`;
    expect(printed(source)).toEqual(['False __main__', 'False 5 True', '1 False']);
  });

  test('shows what it did not catch', () => {
    const source = `
i = interpreters.create()
try:
    i.exec('def f():\\n    return {}["k"]\\nf()')
except interpreters.ExecutionFailed as e:
    print(e)
    print(e.excinfo.type.__name__, e.excinfo.msg, isinstance(e, interpreters.InterpreterError))
i.close()`;
    expect(printed(source)).toEqual([
      "KeyError: 'k'",
      '',
      'Uncaught in the interpreter:',
      '',
      'Traceback (most recent call last):',
      '  File "<script>", line 3, in <module>',
      '  File "<script>", line 2, in f',
      "KeyError: 'k'",
      "KeyError 'k' True",
    ]);
  });

  test('cannot run two things at a time, nor end while it runs', () => {
    const source = `
import threading, time
i = interpreters.create()
t = threading.Thread(target=i.exec, args=('import time; time.sleep(0.2)',))
t.start()
time.sleep(0.1)
print(i.is_running())
for act in (lambda: i.exec('pass'), i.close, lambda: i.prepare_main(a=1)):
    try:
        act()
    except interpreters.InterpreterError as e:
        print(e)
t.join()
print(i.is_running())
i.close()`;
    expect(printed(source)).toEqual([
      'True',
      'interpreter already running',
      'interpreter running',
      'interpreter already running',
      'False',
    ]);
  });

  test('ends with its last object; one that is left at the end is warned about', () => {
    const run = runOnEngine(
      `from concurrent import interpreters
i = interpreters.create()
i.exec('import atexit; atexit.register(print, "ends")')
del i
print(interpreters.list_all())
j = interpreters.create()`,
      '3.14',
    );
    expect(run.stdout).toBe('ends\n[Interpreter(0)]\n');
    expect(run.stderr).toContain(
      'RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()',
    );
  });
});

describe('what goes to another interpreter', () => {
  test('functions, arguments and results by copy', () => {
    const source = `
K = 7
def scaled(x): return x * K
def change(items): items.append(4); return items
def fail(): raise LookupError('gone')
${MAIN}${indented(`i = interpreters.create()
print(i.call(scaled, 6))
mine = [1, 2]
print(i.call(change, mine), mine)
print(i.call(print, 'there', sep=''))
try:
    i.call(fail)
except interpreters.ExecutionFailed as e:
    print(e.excinfo.formatted)
try:
    i.call(lambda: K)
except interpreters.NotShareableError as e:
    print('does not support' in str(e), isinstance(e, TypeError))
i.close()`)}`;
    expect(printed(source)).toEqual([
      '42',
      '[1, 2, 4] [1, 2]',
      'there',
      'None',
      'LookupError: gone',
      'True True',
    ]);
  });

  test('the memory of a memoryview for real', () => {
    const source = `
data = bytearray(b'hello')
i = interpreters.create()
i.prepare_main(view=memoryview(data))
i.exec('view[0] = 74; print(bytes(view))')
print(data)
i.close()`;
    expect(printed(source)).toEqual(["b'Jello'", "bytearray(b'Jello')"]);
  });

  test('through a queue, which waits', () => {
    const source = `
import threading
q = interpreters.create_queue(2)
print(q, q.maxsize, q.empty(), q.full(), q.qsize())
i = interpreters.create()
i.prepare_main(q=q)
t = i.call_in_thread(exec, "import time; time.sleep(0.05); q.put({'a': [1]}); q.put(None)")
print(q.get(), q.get())
t.join()
q.put(1); q.put((2, 'b'))
for act in (lambda: q.put(3, timeout=0), lambda: q.put_nowait(3)):
    try:
        act()
    except interpreters.QueueFull as e:
        print(e)
print(q.get_nowait(), q.get(timeout=1))
try:
    q.get(block=False)
except interpreters.QueueEmpty as e:
    print(e)
i.close()`;
    expect(printed(source)).toEqual([
      'Queue(1) 2 True False 0',
      "{'a': [1]} None",
      'queue 1 is full',
      'queue 1 is full',
      "1 (2, 'b')",
      'queue 1 is empty',
    ]);
  });

  test('and loses its value when its interpreter ends before it is taken', () => {
    const source = `
from concurrent.interpreters import _queues
q = interpreters.create_queue()
i = interpreters.create()
i.prepare_main(q=q)
i.exec("""
from concurrent.interpreters import _queues
q.put(1)
q.put(2, unbounditems=_queues.UNBOUND_REMOVE)
q.put(3, unbounditems=_queues.UNBOUND_ERROR)""")
i.close()
print(q.qsize(), q.get() is _queues.UNBOUND)
try:
    q.get()
except _queues.ItemInterpreterDestroyed as e:
    print(e)`;
    expect(printed(source)).toEqual(['2 True', "item's original interpreter destroyed"]);
  });
});

describe('a pool of interpreters', () => {
  test('runs calls and brings back what they raise', () => {
    const source = `
from concurrent.futures import InterpreterPoolExecutor
def square(n): return n * n
${MAIN}${indented(`with InterpreterPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(square, range(5))))
    error = pool.submit(int, 'no number').exception()
    print(type(error).__name__, error, type(error.__cause__).__name__)
print(interpreters.list_all())`)}`;
    expect(printed(source)).toEqual([
      '[0, 1, 4, 9, 16]',
      "ValueError invalid literal for int() with base 10: 'no number' ExecutionFailed",
      '[Interpreter(0)]',
    ]);
  });
});

describe('the GIL of an interpreter', () => {
  const countdowns = `
import threading
from concurrent import interpreters
ids = [interpreters.create() for _ in range(2)]
ts = [threading.Thread(target=i.exec, args=('n = 300000\\nwhile n > 0: n -= 1',)) for i in ids]
for t in ts: t.start()
for t in ts: t.join()
for i in ids: i.close()`;

  test('lets it run beside others, and nobody waits', () => {
    const config = defaultConfig({ python: '3.14', cores: 2 });
    const { report, trace } = runProgram(countdowns, config, 'main.py');
    const [, first, second] = report.threads;
    expect(first?.gilWaitNs).toBeLessThan(1e6);
    expect(second?.gilWaitNs).toBeLessThan(1e6);
    expect((first?.runningNs ?? 0) + (second?.runningNs ?? 0)).toBeGreaterThan(15e6);
    expect(trace.truncated).toBe(false);
    expect(gilsOf(trace)).toEqual([0, 1, 2]);
    const held = gilIntervals(trace, 0, 1);
    const longest = Math.max(...held.toNs.map((toNs, i) => toNs - (held.fromNs[i] as number)));
    expect(longest).toBeGreaterThan(5e6);
    const again = runProgram(countdowns, config, 'main.py');
    expect(again.report.virtualNs).toBe(report.virtualNs);
  });

  test('is not there in the free-threaded builds, where two interpreters compute side by side', () => {
    for (const python of ['3.14t', 'no-gil-naive'] as const) {
      const [one, two] = [1, 2].map((cores) => {
        const { report } = runProgram(countdowns, defaultConfig({ python, cores }), 'main.py');
        expect(report.outcome.kind).toBe('finished');
        return report.virtualNs;
      });
      expect(one).toBeGreaterThan(1.3 * (two as number));
    }
  });

  test('is shared by threads inside it', () => {
    const source = `
from concurrent import interpreters
i = interpreters.create()
i.exec("""
import threading
def down(n):
    while n > 0: n -= 1
ts = [threading.Thread(target=down, args=(300000,)) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()""")
i.close()`;
    const { report } = runProgram(source, defaultConfig({ python: '3.14', cores: 2 }), 'main.py');
    const [, one, other] = report.threads;
    expect((one?.gilWaitNs ?? 0) + (other?.gilWaitNs ?? 0)).toBeGreaterThan(4e6);
    expect(report.gilSwitches).toBeGreaterThan(3);
  });
});
