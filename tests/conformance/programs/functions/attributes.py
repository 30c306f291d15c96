def f(a: int, b: str = "x", *args, k=1, **kw) -> bool:
    """One line.

    More text.
    """
    local = 1
    return local


print(f.__name__, f.__qualname__, f.__module__, f.__doc__.splitlines()[0], f.__defaults__, f.__kwdefaults__)
print(f.__annotations__)
print(f.__code__.co_varnames, f.__code__.co_argcount, f.__code__.co_kwonlyargcount, f.__code__.co_name)
f.calls = 3
f.calls += 1
print(f.calls, f.__dict__, (lambda: 0).__name__, (lambda: 0).__doc__)


def outer():
    def inner():
        pass

    return inner


print(outer().__qualname__, callable(f), callable(5), callable(int), type(f).__name__, type(len).__name__)


class C:
    def m(self):
        "method doc"


print(C.m.__qualname__, C().m.__name__, C.m.__doc__, C().m.__func__ is C.m, C().m.__self__.__class__ is C)
