from contextlib import ContextDecorator, AbstractContextManager, chdir
import os

class Track(ContextDecorator):
    def __init__(self, name):
        self.name = name
        self.depth = 0

    def __enter__(self):
        self.depth += 1
        print("enter", self.name, self.depth)
        return self

    def __exit__(self, *exc):
        print("exit", self.name, exc[0] and exc[0].__name__)
        self.depth -= 1
        return exc[0] is ValueError

@Track("f")
def f(n):
    print("f", n)
    if n:
        f(n - 1)
    return n

print(f(1))

@Track("g")
def g():
    raise ValueError("gone")

print(g())
with Track("w") as t:
    print(t.depth)

class Simple(AbstractContextManager):
    def __exit__(self, *args):
        print("bye")

with Simple() as s:
    print(type(s).__name__)
try:
    AbstractContextManager()
except TypeError as e:
    print(e)
before = os.getcwd()
with chdir("/"):
    print(os.getcwd())
print(os.getcwd() == before)
