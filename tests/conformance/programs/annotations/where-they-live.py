import __main__

x: int = 1
y: str
class C:
    a: int
    b: 'text' = 2
    (c): float = 1.0
    if x > 5:
        never: int
    else:
        chosen: list[int]
class D(C):
    pass

o = C()
o.attr: int = 5
data = {}
data['k']: str = 'v'
def f():
    local: undefined = 1
    later: also_undefined
    return local

print(__main__.__annotations__, C.__annotations__, D.__annotations__, o.attr, data, f(), f.__annotations__)
print(C.c, hasattr(C, 'a'), hasattr(C(), 'b'))
C.__annotations__['new'] = bytes
print(C.__annotations__['new'], type(C.__annotate__).__name__, D.__annotate__, int.__annotations__ if hasattr(int, '__annotations__') else 'int has none')
try:
    y
except NameError as error:
    print(error)
def g():
    print(z)
    z: int
try:
    g()
except UnboundLocalError as error:
    print(error)
for source in ('x: int: str', '(a, b): int', 'x: int = yield', 'a, b: int', '[a]: int', 'f(): int', 'class C:\n  global q\n  q: int', 'def f():\n  x: (yield)'):
    try:
        exec(source)
        print('fine')
    except SyntaxError as error:
        print(error.msg)
