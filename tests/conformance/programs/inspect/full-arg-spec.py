"""getfullargspec, getcallargs, unwrap, getclosurevars."""
import functools
import inspect

K = 10


def f(a, b=1, *c, d, e=2, **f) -> int:
    return K + len(c)


print(inspect.getfullargspec(f))
print(inspect.getfullargspec(lambda: 0))
print(inspect.getcallargs(f, 1, 2, 3, d=4, z=5))


@functools.wraps(f)
def w(*args): pass


print(inspect.unwrap(w) is f)


def make(n):
    def inner():
        return n + K + missing
    return inner


v = inspect.getclosurevars(make(3))
print(v.nonlocals, v.globals, v.builtins, v.unbound)
try:
    inspect.getfullargspec(3)
except TypeError as e:
    print(e)
