import sys

value = [1]


def closure():
    captured = value
    return lambda: captured


f = closure()
print(sys.getrefcount(value))
g = closure()
print(sys.getrefcount(value))
del f
print(sys.getrefcount(value))
del g
print(sys.getrefcount(value))


def gen(x):
    yield 1
    yield 2


it = gen(value)
print(sys.getrefcount(value))
next(it)
print(sys.getrefcount(value))
list(it)
print(sys.getrefcount(value))


def default(x=value):
    pass


print(sys.getrefcount(value))
del default
print(sys.getrefcount(value))
items = iter([value, value])
print(sys.getrefcount(value))
next(items)
del items
print(sys.getrefcount(value))
e = ValueError(value)
print(sys.getrefcount(value))
del e
print(sys.getrefcount(value))
