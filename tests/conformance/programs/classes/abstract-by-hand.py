class Shape:
    def area(self):
        raise NotImplementedError(f"{type(self).__name__}.area")

    def __str__(self):
        return f"{type(self).__name__} of area {self.area():.2f}"


class Square(Shape):
    def __init__(self, side):
        self.side = side

    def area(self):
        return self.side**2


class Circle(Shape):
    def __init__(self, r):
        self.r = r

    def area(self):
        return 3.14159 * self.r**2


class Blob(Shape):
    pass


shapes = [Square(2), Circle(1), Square(0.5)]
for s in sorted(shapes, key=lambda s: s.area()):
    print(s)
try:
    print(Blob())
except NotImplementedError as error:
    print("not implemented:", error)
print(sum(s.area() for s in shapes), [type(s).__name__ for s in shapes], issubclass(NotImplementedError, RuntimeError))
