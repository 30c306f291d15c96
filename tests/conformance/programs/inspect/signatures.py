"""inspect.signature of functions of every kind."""
import functools
import inspect


def f(a, b: int = 2, /, c=3, *args, d, e: str = 'x', **kw) -> float:
    pass


class C:
    def __init__(self, x, y=1): pass
    def m(self, z): pass
    @classmethod
    def c(cls, q): pass
    @staticmethod
    def s(r): pass
    def __call__(self, w): pass


def deco(func):
    @functools.wraps(func)
    def inner(*args, **kw):
        return func(*args, **kw)
    return inner


@deco
def wrapped(one, two=2): pass


for what in (f, C, C.m, C(1).m, C.c, C.s, C(1), wrapped, functools.partial(f, 1, e='y'), lambda x, *y: x, len):
    print(inspect.signature(what))
print(inspect.signature(wrapped, follow_wrapped=False))
for name, p in inspect.signature(f).parameters.items():
    print(name, p.kind.name, p.kind.description, p.default is p.empty, p.annotation is p.empty)
try:
    inspect.signature(42)
except TypeError as e:
    print(e)
