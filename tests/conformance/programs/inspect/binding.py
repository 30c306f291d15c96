"""Signature.bind: arguments find their parameters, or it is said what is wrong."""
import inspect


def f(a, b=2, *args, c, d=4, **kw): pass


sig = inspect.signature(f)
b = sig.bind(1, 2, 3, c=5, z=6)
print(b, b.args, b.kwargs)
b = sig.bind(1, c=0)
b.apply_defaults()
print(b.arguments)
print(sig.bind_partial(1).arguments)
for args, kw in (((), {}), ((1,), {}), ((1,), {'a': 2, 'c': 3})):
    try:
        sig.bind(*args, **kw)
    except TypeError as e:
        print(e)
two = inspect.signature(lambda x, y: 0)
for args, kw in (((1, 2, 3), {}), ((1,), {'z': 1})):
    try:
        two.bind(*args, **kw)
    except TypeError as e:
        print(e)
