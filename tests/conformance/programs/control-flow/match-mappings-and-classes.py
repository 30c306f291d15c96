class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Circle:
    def __init__(self, center, r):
        self.center, self.r = center, r


def f(v):
    match v:
        case {"type": "user", "name": str(name)}:
            return f"user {name}"
        case {"type": kind, **rest}:
            return f"{kind} {rest}"
        case {}:
            return "some mapping"
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on y axis {y}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "point"
        case Circle(center=Point(x=cx), r=(1 | 2) as r):
            return f"circle {cx} {r}"
        case int(n) | float(n):
            return f"number {n}"
        case [Point(x=a), Point(x=b)]:
            return f"two points {a} {b}"
        case _:
            return "other"


for v in ({"type": "user", "name": "ann"}, {"type": "user", "name": 5}, {"type": "x", "a": 1}, {"k": 1}, {}, Point(0, 0), Point(0, 4), Point(3, 3), Point(1, 2), Circle(Point(7, 0), 2), Circle(Point(7, 0), 9), 4, 2.5, True, [Point(1, 1), Point(2, 2)], None):
    print(f(v))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)
