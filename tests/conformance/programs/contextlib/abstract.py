"""AbstractContextManager sees what has the methods."""
import contextlib


class A:
    def __enter__(self): return self
    def __exit__(self, *a): pass


class B(contextlib.AbstractContextManager):
    def __exit__(self, *a):
        print('left')


print(issubclass(A, contextlib.AbstractContextManager), isinstance(3, contextlib.AbstractContextManager))
with B() as b:
    print(type(b).__name__)
try:
    contextlib.AbstractContextManager()
except TypeError as e:
    print(e)
print(isinstance(contextlib.nullcontext(), contextlib.AbstractAsyncContextManager))
try:
    contextlib.ExitStack().enter_context(3)
except TypeError as e:
    print(e)
