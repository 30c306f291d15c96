# Operators look on the type, not on the instance.
class A:
    pass


a = A()
a.__len__ = lambda: 5
a.__str__ = lambda: "instance str"
a.__add__ = lambda other: "instance add"
print(a.__len__(), a.__add__(1))
for f in (lambda: len(a), lambda: a + 1, lambda: a[0], lambda: a()):
    try:
        print(f())
    except TypeError as error:
        print(error)
A.__len__ = lambda self: 7
A.__call__ = lambda self, x: x * 2
A.__getitem__ = lambda self, i: i + 1
A.__eq__ = lambda self, other: True
print(len(a), a(4), a[9], a == "anything", a != 1, bool(a))
del A.__len__
try:
    len(a)
except TypeError as error:
    print(error)
print(str(a).startswith("<__main__.A object at"))
