class Shape:
    def __init__(self, size):
        self._size = size

    @property
    def size(self):
        return self._size

    @size.setter
    def size(self, value):
        print("Shape sets", value)
        self._size = value

    area = property(lambda self: self.size**2, doc="squared")


class Loud(Shape):
    @Shape.size.getter
    def size(self):
        print("Loud gets")
        return super().size * 10

    @property
    def area(self):
        return -super().area


s, l = Shape(2), Loud(3)
s.size = 4
l.size = 5
print(s.size, l.size, s.area, l.area, Shape.area.__doc__, Loud.area.__doc__)
try:
    s.area = 1
except AttributeError as error:
    print(error)


class WriteOnly:
    def _set(self, value):
        self.stored = value

    secret = property(None, _set)


w = WriteOnly()
w.secret = 7
print(w.stored)
try:
    w.secret
except AttributeError as error:
    print(error)


class Cached:
    @property
    def value(self):
        self.__dict__["computed"] = True
        raise AttributeError("inside the getter")


try:
    Cached().value
except AttributeError as error:
    print(error)
