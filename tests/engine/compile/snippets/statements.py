#: empty module
#: docstring only
"""The docstring."""
#: indented docstring
"""First.

    Indented.
	Tab.
      More.
    """
def f():
    """   One line.   """
class C:
    """Class.

    Text.
    """
#: folded string is no docstring
"a" "b"
def f():
    "a" + "b"
    return 1
#: pass and constants
pass
1
"text"
...
x
#: assignments
a = b = c = 1
a, b = b, a
a, b, c = c, b, a
a, b = 1, 2
[a, b] = c
(a, (b, c)) = d
a, *b = c
*a, b, c = d
a.x, b[0] = c
#: assignments in a function
def f(x, y, z):
    x, y = y, x
    x, y, z = z, y, x
    a = b = x
    c, *d = x
    (e, f), g = y
    x, x = y, z
    _ = _ = x
    return a, b, c, d, e, f, g
#: rotations
def f(a, b, c, d):
    a, b, c, d = d, c, b, a
    a, b, c = b, c, a
    a.x, b = b, a
    return a
#: augmented assignments
def f(x, o, d):
    x += 1; x -= 1; x *= 2; x /= 2; x //= 2; x %= 2; x **= 2
    x <<= 1; x >>= 1; x &= 1; x |= 1; x ^= 1; x @= x
    o.a += x
    d[x] += o.b
    d[x:x] += x
    o.a.b[0].c -= 1
    return x
#: deletes
def f(a, b):
    x = 1
    del x
    del a.b, b[0], (a, [b])
    return x
#: unbound locals
def f(a):
    if a:
        x = 1
    print(x)
    x
    del x
    for y in a:
        pass
    return y, x
#: many locals
def f():
    a0 = a1 = a2 = a3 = a4 = a5 = a6 = a7 = a8 = a9 = b0 = b1 = b2 = b3 = b4 = b5 = b6 = b7 = 1
    return a0, a1, a2, b5, b6, b7, a9, b0
#: if and elif
def f(a, b):
    if a:
        return 1
    elif b:
        return 2
    else:
        return 3
#: if at module level
if a:
    b
elif c:
    d
else:
    e
f
#: if without effect
def f(a):
    if a:
        pass
    if a:
        pass
    else:
        pass
    return a
#: while with else
def f(a):
    while a:
        if a > 1:
            break
        elif a:
            continue
        a -= 1
    else:
        a = 1
    return a
#: while true
def f(a):
    while True:
        if a:
            break
        a()
    while 1:
        a()
#: nested loops
def f(a, b):
    while a:
        while b:
            if a == b:
                continue
            b -= 1
        a -= 1
#: for with else
def f(a):
    for x in a:
        if x:
            break
    else:
        x = 1
    return x
#: for over a tuple target
def f(d):
    for i, (k, v) in enumerate(d.items()):
        print(i, k, v)
    for d[0] in d:
        continue
#: return inside loops
def f(a):
    for x in a:
        for y in x:
            if y:
                return y
            while y:
                return
#: module loop
for i in range(3):
    print(i)
while i:
    i -= 1
#: assert
def f(a, b):
    assert a
    assert a, b
    assert a and b, "message"
    assert not a or b
#: raise
def f(a, b):
    if a:
        raise
    if b:
        raise a
    raise a from b
#: imports
import a
import a.b.c
import a as b
import a.b.c as d, e
from . import f
from .g import h as i, j
from ..k import (l, m)
from n import *
#: future import
from __future__ import annotations, generator_stop
def f(x: "not" + evaluated, *a: 1, y: int | None = None, **k: {1: [2], **d}) -> (c or d) if a else b[1:2, ...]:
    z: list[int] = []
class C:
    a: (lambda x, /, y=1, *z, k, **m: -x ** 2) = 1
    b: f"{x!r:>{y}}{{" = 2
    c: [x for x, in y if not z for a in b] = 3
    d: a.b(c, *e, f=1, **g)(h for h in i)
    e: (1,)
    f: 'str' 'cat'
    g: (1.5j, -1, ...)
    h: not a and (b or c) == d < e in f
    i: ~x @ (y + z) * 2 << 1
#: global and nonlocal
def f():
    global g
    g = 1
    x = 1
    def h():
        nonlocal x
        x += g
        del x
        return x
    return h
#: functions
def f(): pass
def g(a, b=1, /, c=2, *d, e, f=3, **g): return a
def h(*, a, b=1): pass
@deco
@deco.two(1)
def i(a): return a
#: annotations of parameters
def f(a: int, b: str = "x", *c: A, d: B = 1, **e: C) -> D:
    x: int = 1
    y: undefined
    return x
#: variable annotations
x: int
y: int = 1
(z): int = 2
a.b: int
a[b]: int = 3
c[d, e:f]: int
class C:
    x: int
    y: "C" = 1
    __private: int = 2
    if x:
        z: str
#: conditional annotations
if a:
    x: int = 1
for b in c:
    y: str
class C:
    while a:
        z: int
    def m(self):
        w: int = 1
        self.v: int = 2
#: closures
def f(a):
    b = 1
    def g(c):
        def h():
            return a, b, c
        return h
    return g
#: closure of an argument
def f(a, b):
    return lambda: (b, a)
#: closure over a loop
def f():
    fs = []
    for i in range(3):
        fs.append(lambda: i)
    return fs
#: class basics
class A: pass
class B(A, metaclass=M, key=1):
    x = 1
    def m(self, y):
        self.y = y
        self.z = self.x = y
        return super().m(y)
@deco
class C(*bases, **kw):
    def __private(self): return self.__x
#: class cell
class A:
    def m(self):
        return __class__
    @staticmethod
    def s():
        return super().x, super(A, A).y, super().z()
    def t(self, *a):
        super(A, self).t(a)
        super().x = 1
        return super(*a).u
#: class in function
def f(x):
    class A:
        y = x
        x = 1
        def m(self): return x
        z = [x for _ in y]
    return A
#: name mangling
class A:
    __a = 1
    def f(self, __b):
        import __c
        __d: int = self.__a
        self.__a = __b
        return __dunder__, __e
class _:
    __x = 1
#: class scope comprehension
class A:
    xs = [1]
    ys = [x for x in xs]
    zs = {x: y for x in xs for y in ys if x}
    ws = [[y for y in x] for x in xs]
    fs = [lambda: x for x in xs]
    def m(self): return [self for __x in ()]
#: nested functions in classes
class A:
    class B:
        class C:
            def f(self):
                def g(): pass
                return g
#: many statements on a line
a = 1; b = 2; c = a
if a: b = 1
else: b = 2
#: long jump
def f(a):
    for x in a:
        x.a1.a2.a3.a4.a5.a6.a7.a8.a9.b1.b2.b3.b4.b5.b6.b7.b8.b9.c1.c2.c3.c4.c5.c6.c7.c8.c9
        x.a1.a2.a3.a4.a5.a6.a7.a8.a9.b1.b2.b3.b4.b5.b6.b7.b8.b9.c1.c2.c3.c4.c5.c6.c7.c8.c9
    return a
