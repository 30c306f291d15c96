import inspect
from functools import partial

def f(a, /, b, c=1, *args, d, e=2, **kw) -> int: ...

sig = inspect.signature(f)
print(sig, list(sig.parameters), sig.return_annotation)
for p in sig.parameters.values():
    print(p.name, p.kind.name, p.default is inspect.Parameter.empty, p)
b = sig.bind(1, 2, 3, 4, d=5, x=6)
print(b.args, b.kwargs, b.arguments)
b = sig.bind_partial(1)
b.apply_defaults()
print(b.arguments)
for args, kw in (((), {}), ((1, 2), {}), ((1,), {"a": 1, "b": 2, "d": 3})):
    try:
        sig.bind(*args, **kw)
        print("bound")
    except TypeError as e:
        print(e)

class C:
    def __init__(self, x, y=2): ...
    def m(self, z): ...
    def __call__(self, q): ...

print(inspect.signature(C), inspect.signature(C.m), inspect.signature(C(1).m), inspect.signature(C(1)), inspect.signature(partial(f, 1, d=3)), inspect.signature(lambda *a: 0))
try:
    inspect.signature(5)
except TypeError as e:
    print(e)
print(inspect.signature(len), inspect.signature(sorted))
