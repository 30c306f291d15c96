"""NamedTuple: fields, defaults, methods."""
from typing import NamedTuple


class Point(NamedTuple):
    """A point."""
    x: int
    y: int = 0

    def dist(self) -> int:
        return abs(self.x) + abs(self.y)


p = Point(3)
print(p, p.dist(), p._asdict(), p._replace(y=5), Point._fields, Point._field_defaults)
print(Point.__annotations__, Point.__doc__, Point.__orig_bases__ == (NamedTuple,))
Pair = NamedTuple('Pair', [('a', int), ('b', str)])
print(Pair(1, 'x'), isinstance(p, tuple), Pair.__annotations__)
try:
    class Bad(NamedTuple):
        x: int = 0
        y: int
except TypeError as e:
    print(e)
try:
    class Worse(NamedTuple):
        x: int
        _fields = ()
except AttributeError as e:
    print(e)
try:
    p.x = 1
except AttributeError as e:
    print(e)
