#: return outside
return 1
#: return in class
class A:
    return
#: yield outside
x = 1
yield x
#: yield from outside
yield from x
#: yield in class
class A:
    x = [yield]
#: await outside
await x
#: await in function
def f():
    await x
#: await in lambda
async def f():
    return lambda: await x
#: async for outside
def f():
    async for x in y: pass
#: async with outside
def f():
    async with x: pass
#: async for at module level
async for x in y: pass
#: async with at module level
async with y: pass
#: async comprehension outside
def f():
    return [x async for x in y]
#: async comprehension at module level
z = [x async for x in y]
#: await in a comprehension outside
def f():
    return [await x for x in y]
#: yield from in async
async def f():
    yield from x
#: return value in async generator
async def f():
    yield 1
    return 2
#: break outside
break
#: break in function in loop
for x in y:
    def f():
        break
#: continue outside
if x:
    continue
#: continue in class in loop
while x:
    class A:
        continue
#: parameter and global
def f(x):
    global x
#: parameter and nonlocal
def f(x):
    def g(x):
        nonlocal x
#: used before global
def f():
    print(x)
    global x
#: assigned before global
def f():
    x = 1
    global x
#: annotated before global
def f():
    x: int
    global x
#: annotated global
def f():
    global x
    x: int = 1
#: annotated nonlocal
def f():
    x = 1
    def g():
        nonlocal x
        x: int
#: used before nonlocal
def f():
    x = 1
    def g():
        print(x)
        nonlocal x
#: assigned before nonlocal
def f():
    x = 1
    def g():
        x = 1
        nonlocal x
#: no binding for nonlocal
def f():
    nonlocal x
#: nonlocal at module level
nonlocal x
#: nonlocal and global
def f():
    x = 1
    def g():
        global x
        nonlocal x
#: duplicate parameter
def f(a, b, a): pass
#: duplicate parameter in lambda
x = lambda a, *a: 1
#: duplicate keyword parameter
def f(a, *, b, **a): pass
#: keyword argument repeated
f(a=1, b=2, a=3)
#: keyword argument repeated in a class
class A(b=1, b=2): pass
#: assign to __debug__
__debug__ = 1
#: delete __debug__
del __debug__
#: __debug__ parameter
def f(__debug__): pass
#: __debug__ keyword
f(__debug__=1)
#: __debug__ attribute
x.__debug__ = 1
#: __debug__ import
import __debug__
#: __debug__ in except
try: pass
except A as __debug__: pass
#: __debug__ for
for __debug__ in x: pass
#: __debug__ function name
def __debug__(): pass
#: future feature
from __future__ import nope
#: future braces
from __future__ import braces
#: late future
x = 1
from __future__ import annotations
#: future after docstring and imports
"""doc"""
from __future__ import division
import os
from __future__ import annotations
#: import star in function
def f():
    from x import *
#: import star in class
class A:
    from x import *
#: two starred targets
a, *b, *c = d
#: starred target
*a = b
#: starred expression
x = *y
#: starred statement
*x
#: starred in index
print(*x if x else y)
#: bare except not last
try:
    pass
except:
    pass
except A:
    pass
#: break in except star
for x in y:
    try:
        pass
    except* A:
        break
#: return in except star
def f():
    try:
        pass
    except* A:
        return
#: continue in except star
while x:
    try:
        pass
    except* A:
        continue
#: wildcard not last
match x:
    case _:
        pass
    case 1:
        pass
#: capture not last
match x:
    case y:
        pass
    case 1:
        pass
#: irrefutable alternative
match x:
    case y | 1:
        pass
#: different names in alternatives
match x:
    case [y] | [z]:
        pass
#: duplicate capture
match x:
    case [y, y]:
        pass
#: duplicate capture in alternatives
match x:
    case [y, [y] | [[y]]]:
        pass
#: two stars in a pattern
match x:
    case [*a, *b]:
        pass
#: duplicate key
match x:
    case {"a": 1, "a": 2}:
        pass
#: duplicate negative key
match x:
    case {-1: 1, -1: 2}:
        pass
#: duplicate attribute
match x:
    case A(b=1, b=2):
        pass
#: named expression rebinds
[x := 1 for x in y]
#: named expression in iterable
[x for x in (y := z)]
#: named expression in class comprehension
class A:
    [x := 1 for y in z]
#: named expression and inner loop
[[(j := 0) for i in range(5)] for j in range(5)]
#: inner loop rebinds
[i := 0 for j in range(5) for i in range(5)]
#: yield in list comprehension
def f():
    [(yield) for x in y]
#: yield in set comprehension
def f():
    {(yield) for x in y}
#: yield in dict comprehension
def f():
    {x: (yield) for x in y}
#: yield in generator expression
def f():
    ((yield) for x in y)
#: named expression in annotation
def f(x: (y := 1)): pass
#: yield in annotation
def f():
    def g(x: (yield)): pass
#: await in annotation
async def f():
    def g() -> await x: pass
#: named expression in type bound
def f[T: (x := 1)](): pass
#: yield in type default
def f():
    type X[T = (yield)] = 1
#: await in constraint
async def f():
    def g[T: (await x, 1)](): pass
#: named expression in type alias
type X = (y := 1)
#: yield in class bases of a generic
def f():
    class A[T]((yield)): pass
#: duplicate type parameter
def f[T, T](): pass
#: default before no default
def f[T = int, U](): pass
#: nonlocal type parameter
def f[T]():
    def g():
        nonlocal T
#: comprehension named expression in type alias
type X = [y := 1 for z in w]
#: comprehension named expression in type bound
def f[T: [y := 1 for z in w]](): pass
#: too many nested blocks
def f():
    for a in a:
     for b in a:
      for c in a:
       for d in a:
        for e in a:
         for f in a:
          for g in a:
           for h in a:
            for i in a:
             for j in a:
              for k in a:
               for l in a:
                for m in a:
                 for n in a:
                  for o in a:
                   for p in a:
                    for q in a:
                     for r in a:
                      for s in a:
                       for t in a:
                        for u in a:
                         for v in a:
                          pass
