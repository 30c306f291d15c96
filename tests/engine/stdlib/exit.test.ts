/** What happens when the program has ended: atexit, weakref.finalize; and callbacks that raise (as CPython 3.13 and 3.14 print it). */
import { describe, expect, test } from 'vitest';
import { runOnEngine } from '../../support/engine.ts';

const plain = (text: string): string => text.replace(/0x[0-9a-f]+/g, '0x');

describe('atexit', () => {
  test('calls last registered first, reports what raises, goes on', () => {
    const { stdout, stderr, status } = runOnEngine(
      `import atexit
def bye(*args, **kwargs): print('bye', args, kwargs)
def bad(): raise ValueError('oops')
def more(): atexit.register(print, 'late')
print(atexit.register(bye, 1, x=2) is bye)
atexit.register(bad)
atexit.register(more)
atexit.register(print, 'gone')
atexit.register(print, 'gone, too')
atexit.unregister(print)
print(atexit._ncallbacks())
for wrong in (lambda: atexit.register(5), lambda: atexit.register()):
    try: wrong()
    except TypeError as e: print(e)
print('end')
`,
      '3.14',
    );
    expect(stdout).toBe(
      "True\n3\nthe first argument must be callable\nregister() takes at least 1 argument (0 given)\nend\nlate\nbye (1,) {'x': 2}\n",
    );
    expect(plain(stderr)).toMatch(
      /^Exception ignored in atexit callback <function bad at 0x>:\nTraceback \(most recent call last\):\n {2}File "main.py", line 3, in bad\n/,
    );
    expect(stderr).toMatch(/ValueError: oops\n$/);
    expect(status).toBe(0);
  });

  test('runs after threads have ended, and after an exception', () => {
    const { stdout, status } = runOnEngine(
      `import atexit, threading, time
atexit.register(print, 'exit')
def work():
    time.sleep(0.01)
    print('thread')
threading.Thread(target=work).start()
raise SystemExit(3)
`,
      '3.13',
    );
    expect([stdout, status]).toEqual(['thread\nexit\n', 3]);
  });
});

describe('weakref', () => {
  test('finalize runs what is left at exit, youngest first', () => {
    const { stdout } = runOnEngine(
      `import weakref
class C: pass
a, b = C(), C()
weakref.finalize(a, print, 'first')
weakref.finalize(b, print, 'second')
never = weakref.finalize(b, print, 'never')
never.atexit = False
print('end')
`,
      '3.14',
    );
    expect(stdout).toBe('end\nsecond\nfirst\n');
  });

  test.each([
    ['3.13', 'Exception ignored in: <function cb at 0x>\n'],
    ['3.14', 'Exception ignored while calling weakref callback <function cb at 0x>:\n'],
  ] as const)('a callback that raises, %s', (python, head) => {
    const { stdout, stderr } = runOnEngine(
      `import weakref
class C: pass
def cb(r): 1 / 0
o = C()
r = weakref.ref(o, cb)
del o
print(r())
`,
      python,
    );
    expect(stdout).toBe('None\n');
    expect(plain(stderr)).toMatch(new RegExp(`^${head}Traceback`));
    expect(stderr).toMatch(/ZeroDivisionError: division by zero\n$/);
  });
});

describe('the collector', () => {
  test('leaves alone what anything still refers to', () => {
    const { stdout, stderr } = runOnEngine(
      `import gc, threading, weakref
class Node:
    def __init__(self, name): self.name = name; self.me = self
    def method(self): return self.name
def generator():
    local = Node('generator')
    yield 1
    yield local.name
def closure():
    kept = Node('closure')
    return lambda: kept.name
def default(x=Node('default')): return x.name
class Holder: attribute = Node('class attribute')
def raises():
    inside = Node('traceback')
    raise ValueError(Node('argument'))
g = generator(); next(g)
c = closure()
m = Node('bound method').method
listed = [Node('list'), (Node('tuple'),), {'k': Node('dict')}]
try: raises()
except ValueError as e: error = e
local = threading.local(); local.value = Node('thread local')
proxied = Node('proxy'); proxy = weakref.proxy(proxied)
seen = []
def work():
    mine = Node('thread')
    ready.set(); go.wait()
    seen.append(mine.name)
ready, go = threading.Event(), threading.Event()
t = threading.Thread(target=work); t.start(); ready.wait()
def inner():
    frame_local = Node('frame')
    gc.collect()
    return frame_local.name
print(inner(), gc.collect(), next(g), c(), m(), default(), Holder.attribute.name)
print(listed[0].name, listed[1][0].name, listed[2]['k'].name, error.args[0].name, error.__traceback__.tb_next.tb_frame.f_locals['inside'].name)
print(local.value.name, proxy.name)
go.set(); t.join(); print(seen)
`,
      '3.14',
    );
    expect(stderr).toBe('');
    expect(stdout).toBe(
      "frame 1 generator closure bound method default class attribute\nlist tuple dict argument traceback\nthread local proxy\n['thread']\n",
    );
  });
});
