class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


p = Point(1, 2)
p.x += 10
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))
for bad in (lambda: setattr(p, "z", 3), lambda: p.z, lambda: p.__dict__):
    try:
        bad()
    except AttributeError as error:
        print(error)
del p.y
try:
    p.y
except AttributeError as error:
    print(error)


class Point3(Point):
    __slots__ = ("z",)


class Open(Point):
    pass


q = Point3(1, 2)
q.z = 3
print(q.x, q.z, hasattr(q, "__dict__"))
o = Open(1, 2)
o.extra = "allowed"
print(o.extra, o.__dict__, type(Point.x).__name__)
try:
    class Conflict:
        __slots__ = ("a",)
        a = 1
except ValueError as error:
    print(error)
