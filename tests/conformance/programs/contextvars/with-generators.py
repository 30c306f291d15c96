# Generators have no context of their own: they see the caller's.
from contextvars import ContextVar, copy_context

n = ContextVar("n", default=0)

def counter():
    while True:
        n.set(n.get() + 1)
        yield n.get()

g = counter()
print(next(g), next(g), n.get())
other = copy_context()
print(other.run(next, g), n.get(), other[n])
print(next(g), n.get(), other[n])
