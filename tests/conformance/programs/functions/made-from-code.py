code = compile("def f(): return x\nr = f()", "m", "exec")
for v in (1,2,3):
    d = {'x': v}
    exec(code, d)
    print(d['r'], d['f']())
import types
def outer():
    y = 5
    def inner(a, b=2): return a + b + y
    return inner
i = outer()
g = types.FunctionType(i.__code__, {}, 'nm', (10,), i.__closure__)
print(g(1), g.__name__)
c = types.CellType(7)
print(c.cell_contents)
c.cell_contents = 8
g = types.FunctionType(i.__code__, {}, 'nm', (10,), (c,))
print(g(1))
for bad in [lambda: types.FunctionType(i.__code__, {}), lambda: types.FunctionType(3, {}), lambda: types.FunctionType(i.__code__, {}, closure=()), lambda: types.FunctionType(i.__code__, {}, closure=(1,)), lambda: setattr(i, '__defaults__', 3), lambda: setattr(i,'__code__',outer.__code__), lambda: setattr(i, '__kwdefaults__', 3), lambda: types.CellType().cell_contents,lambda: setattr(i,'__name__',3), lambda: delattr(i,'__code__'), lambda: setattr(i,'__annotations__',3)]:
    try: bad()
    except Exception as e: print(type(e).__name__, e)
class N(dict):
    def __missing__(self, k): return 'missing ' + k
def h(): return zzz, len
k = types.FunctionType(h.__code__, N())
print(k())
class A:
    x: int
    y: 'str' = 3
print(A.__annotations__, '__annotations__' in A.__dict__)
class B(A): pass
print(B.__annotations__)
A.__annotations__ = {'z': 1}
print(A.__annotations__)
del A.__annotations__
print(A.__annotations__)
try: int.__annotations__
except AttributeError as e: print(e)
try: object().__annotations__
except AttributeError as e: print(e)
