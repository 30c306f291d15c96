from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=10))
x, y = p
print(x, y, p == (1, 2), Point._make([3, 4]), hash(p) == hash((1, 2)))
Account = namedtuple("Account", ["kind", "balance"], defaults=[0])
print(Account("basic"), Account._field_defaults)
print(namedtuple("Row", "a, class, a, 2b, _c", rename=True)._fields)
print(Point.__doc__, Point.x.__doc__)
for wrong in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: p._replace(z=1), lambda: setattr(p, "x", 5),
              lambda: namedtuple("T", "a a"), lambda: namedtuple("T", "class"), lambda: namedtuple("1T", "a"),
              lambda: namedtuple("T", "_a"), lambda: namedtuple("T", "a b", defaults=[1, 2, 3]), lambda: Point._make([1])):
    try:
        wrong()
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)
print(sorted([Point(2, 1), Point(1, 5)]), max(Point(2, 1), Point(1, 5)).x)
