import sys

a = []
print(sys.getrefcount(a))
b = a
print(sys.getrefcount(a))
c = [a, a]
print(sys.getrefcount(a))
d = {"k": a}
print(sys.getrefcount(a))
del b
print(sys.getrefcount(a))
c.pop()
print(sys.getrefcount(a))
c = None
d["k"] = None
print(sys.getrefcount(a), sys.getrefcount([]), sys.getrefcount({}))
a = b = x = object()
print(sys.getrefcount(x))
a = b = None
print(sys.getrefcount(x))
