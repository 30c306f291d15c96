#: arithmetic operators
def f(a, b):
    return a + b - a * b / a // b % a ** b @ a
#: bit operators
def f(a, b):
    return a & b | a ^ b << a >> ~b
#: unary operators
def f(a):
    return -a, +a, ~a, not a
#: constants folded
x = 1 + 2 * 3 - 4 // 5 % 6 ** 2
y = "ab" * 3 + "c"
z = (1, 2, (3, 4)) + (5,)
w = 1 << 100, 10 ** 30, 2 ** 200
v = -5, ~7, +1.5, not 0
u = 7 / 2, 7.5 // 2, -7 % 3, 1e308 * 10
t = 3j * 2, 1 + 2j, 1 - 2j
s = b"ab" + b"cd", b"x" * 4
r = True & False, True | 1, 5 ^ 3
#: constants not folded
x = 1 / 0
y = "a" * 5000
z = 1 << -1
w = "a" + 1
v = (1,) * 300
u = "%d" % 3
t = b"%d" % 3
s = [1] + [2]
#: subscripts of constants
x = "hello"[1], "hello"[-1], (1, 2, 3)[2], b"abc"[0]
y = "hello"[10]
z = "hello"[1:3], "hello"[::-1], (1, 2, 3)[:2], "abc"[None:None:2]
#: big ints and floats
x = 123456789012345678901234567890, -1, 255, 256, 1.5, -0.0, 1e100, 0xff, 1e16, 1e-5
#: strings
x = 'plain', "it's", 'say "hi"', '\n\t\\', '\x00\x7f', 'é', '\u200b', b'\x00\xff\''
#: ellipsis and singletons
x = ..., None, True, False
#: comparisons
def f(a, b, c):
    return a < b, a <= b, a == b, a != b, a > b, a >= b, a is b, a is not b, a in b, a not in c
#: chained comparisons
def f(a, b, c):
    x = a < b < c
    y = a == b != c in a
    return x, y
#: chained comparison in a test
def f(a, b, c):
    if a < b < c:
        return 1
    while a < b <= c:
        a += 1
    return not a < b < c
#: boolean operators
def f(a, b, c):
    x = a and b or c
    y = not (a and b) or (b and not c)
    return x, y
#: boolean operators in tests
def f(a, b, c):
    if a and b or c and not a:
        return 1
    if not (a or b) and c:
        return 2
    return a or b and c
#: conditional expression
def f(a, b):
    x = a if b else b if a else None
    return (a if a > b else b) if x else x
#: conditional expression in a test
def f(a, b, c):
    if (a if b else c):
        return 1
    if not (a if b else not c):
        return 2
#: not is and not in
def f(a, b):
    return not a is b, not a in b, not a is not b, not a not in b, not a == b
#: none tests
def f(a):
    if a is None:
        return 1
    if a is not None:
        return 2
    if None is a:
        return 3
    while a is not None and a:
        a = a.next
    return a is None
#: displays
def f(a, b):
    return [], (), {}, [a, b], (a, b), {a, b}, {a: b}, [a], (a,), {a}
#: constant displays
x = [1, 2, 3]
y = {1, 2, 3}
z = (1, 2, 3)
w = {'a': 1, 'b': 2}
v = [1, 2]
u = {1, 2}
t = {1: 2}
s = [(1, 2), (3, 4), None]
#: unpacking displays
def f(a, b, c):
    return [*a, b], (*a, *b), {*a, b, *c}, {**a, 'x': b, **c}, [a, *b, c], {'x': 1, 'y': 2, **a}
#: long displays
x = [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9, b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, c0, c1, c2, c3, c4, c5, c6, c7, c8, c9, d0]
y = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32)
z = {1: a, 2: b, 3: a, 4: b, 5: a, 6: b, 7: a, 8: b, 9: a, 10: b, 11: a, 12: b, 13: a, 14: b, 15: a, 16: b, 17: a, 18: b}
#: membership in constant displays
def f(x):
    return x in [1, 2, 3], x in {1, 2, 3}, x not in (1, 2), x in [x, 1], x in {x, 1}
#: loops over constant displays
def f():
    for x in [1, 2, 3]:
        pass
    for x in {1, 2}:
        pass
    return [y for y in [1, 2] for z in {1}]
#: slices
def f(a, i, j, k):
    return a[i:j], a[:], a[1:2], a[i:], a[:j], a[i:j:k], a[::2], a[1:2:3], a[i:j, k], a[:, None]
#: slice stores
def f(a, i, j):
    a[i:j] = i
    a[:] = j
    a[1:2] = i
    a[i:j:2] = j
    del a[i:j], a[0], a[:]
    a[i:j] += a
    a[1:2] += a
    a[i:j:2] *= 2
#: attributes
def f(o):
    o.x = o.y.z
    del o.x
    return o.x.y.z
#: attributes over several lines
def f(o):
    return (o
            .first
            .second(1)
            .third)
#: calls
def f(g, a, b):
    g()
    g(a)
    g(a, b=b)
    g(*a)
    g(**b)
    g(*a, **b)
    g(a, *b, c=1, **a)
    g(a, b=1, c=2, **b)
    g(*a, b, x=1, y=2)
    return g(a)(b)
#: method calls
def f(o, a):
    o.m()
    o.m(a)
    o.m(a, k=a)
    o.m(*a)
    o.m(**a)
    return o.m(a).n(a)
#: calls of imported modules
import os, sys as system
from json import loads
def f(a):
    os.getcwd()
    system.exit(a)
    loads(a)
    os.path.join(a, a)
#: many arguments
f(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
o.m(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31)
g(a=1, b=2, c=3, d=4, e=5, f=6, g=7, h=8, i=9, j=10, k=11, l=12, m=13, n=14, o=15, p=16, **q)
#: named expressions
def f(a):
    if (n := len(a)) > 10:
        return n
    return [y for x in a if (y := x)], (z := 1)
#: lambdas
f = lambda: 0
g = lambda x, *a, y=1, **k: (x, a, y, k)
h = lambda: (yield)
#: f-strings
def f(a, b):
    return f"{a}", f"{a!r}", f"{a:>10}", f"{a!s:{b}}", f"x{a}y{b}z", f"", f"{{}}", f"{a=}", f"{a!a:{b}.{b}}"
#: long f-string
def f(a):
    return f"{a}1{a}2{a}3{a}4{a}5{a}6{a}7{a}8{a}9{a}1{a}2{a}3{a}4{a}5{a}6{a}7{a}"
#: percent formatting
def f(a, b):
    return "%s and %r" % (a, b), "%10s|%-5a|%.3s" % (a, b, a), "%d" % (a,), "%%%s" % (a,), "%s" % a, "%s %s" % (a,), "%05s" % (a,)
#: percent formatting of constants
x = "%s-%s" % ("a", 1)
y = "abc" % ()
#: is with literals and calls of literals
def f(a):
    return (lambda: a)(), [a][0], {a: 1}[a], "x".join(a)
#: debug
def f():
    return __debug__
if __debug__:
    x = 1
#: constant conditions
def f(a):
    if 0:
        a()
    if 1:
        a(1)
    else:
        a(2)
    while 0:
        a(3)
    if "":
        a(4)
    x = a and 1 and b
    y = 1 or a
    z = 0 or a
    if not None:
        return x
    return y, z
#: multi-line call
print(
    1,
    a
    .b,
    c=
    2,
)
#: non-ascii columns
größe = "ü" + größe; x = größe.ß(größe)
