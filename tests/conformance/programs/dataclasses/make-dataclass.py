from dataclasses import make_dataclass, field, fields, asdict

C = make_dataclass("C", [("x", int), "y", ("z", int, field(default=5))], namespace={"add_one": lambda self: self.x + 1})
c = C(1, "why")
print(c, c.add_one(), [(f.name, f.type) for f in fields(C)][0], asdict(c))
D = make_dataclass("D", ["extra"], bases=(C,), frozen=False, kw_only=True)
print(D(1, 2, extra=3), D.__mro__[1].__name__, C.__module__)
for args in (("E", ["class"]), ("E", ["x", "x"]), ("E", [("a", int, 1, 2)]), ("E", ["1x"]), ("E", [3])):
    try:
        make_dataclass(*args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
Point = make_dataclass("Point", zip("xy", [int, int]), order=True)
print(sorted([Point(2, 1), Point(1, 9)]), Point.__eq__.__qualname__)
