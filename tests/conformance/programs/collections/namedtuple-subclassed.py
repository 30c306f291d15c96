from collections import namedtuple

class Vector(namedtuple("Vector", ["x", "y"])):
    """A vector"""

    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"<{self.x}, {self.y}>"

v = Vector(3, 4)
print(v, repr(v), v.length, v + v, v + Vector(1, 1))
print(isinstance(v, tuple), Vector.__mro__[1].__name__, v._replace(y=0))
Vector.__doc__ += ": in the plane"
print(Vector.__doc__)
Vector3 = namedtuple("Vector3", Vector._fields + ("z",), module="geometry")
print(Vector3(1, 2, 3), Vector3.__module__)
try:
    v.extra = 1
except AttributeError as e:
    print(e)
match v:
    case Vector(x=3, y=why):
        print("matched", why)
print({v: "key"}[(3, 4)], len(v), v[::-1], v * 2)
