from dataclasses import dataclass, field, replace

@dataclass(slots=True)
class Point:
    x: int
    y: int = 0
    tags: list = field(default_factory=list)

p = Point(1)
print(p, Point.__slots__, hasattr(p, "__dict__"))
try:
    p.z = 5
except AttributeError as e:
    print(e)
print(replace(p, y=9), type(Point.y).__name__)

@dataclass(slots=True)
class Point3(Point):
    z: int = 0

print(Point3(1, 2, z=3), Point3.__slots__)

@dataclass(slots=True, weakref_slot=True)
class Node:
    value: int

import weakref
n = Node(1)
print(weakref.ref(n)() is n, Node.__slots__)
for make in (lambda: dataclass(weakref_slot=True)(type("A", (), {"__annotations__": {}})),
             lambda: dataclass(slots=True)(type("B", (), {"__slots__": ("q",)}))):
    try:
        make()
    except TypeError as e:
        print(e)

@dataclass(slots=True, frozen=True)
class Both:
    a: int

try:
    Both(1).a = 2
except AttributeError as e:
    print(type(e).__name__, e)
