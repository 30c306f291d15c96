from dataclasses import dataclass, FrozenInstanceError, replace

@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx):
        return replace(self, x=self.x + dx)

p = Point(1, 2)
for wrong in (lambda: setattr(p, "x", 5), lambda: setattr(p, "z", 5), lambda: delattr(p, "x")):
    try:
        wrong()
    except FrozenInstanceError as e:
        print(type(e).__name__, e, isinstance(e, AttributeError))
print(p.moved(10), p, hash(p) == hash(Point(1, 2)), {p: "here"}[Point(1, 2)])
object.__setattr__(p, "x", 100)
print(p)
try:
    @dataclass
    class Thawed(Point):
        z: int = 0
except TypeError as e:
    print(e)

@dataclass
class Plain:
    a: int

try:
    @dataclass(frozen=True)
    class Ice(Plain):
        b: int
except TypeError as e:
    print(e)

@dataclass(frozen=True)
class Deep:
    items: list

d = Deep([1])
d.items.append(2)
print(d)
