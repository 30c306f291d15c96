from __future__ import annotations


def area(width: float, height: float = 1.0) -> float:
    """Area of a rectangle."""
    return width * height


x: int = 5
y: "not evaluated" = 6
count: int


class Point:
    """A point."""

    x: int
    y: int = 0

    def __init__(self, x: int) -> None:
        self.x: int = x


print(area(2, 3), area.__doc__, area.__annotations__)
print(x, y, Point(1).x, Point.y, Point.__doc__, Point.__annotations__)
try:
    print(count)
except NameError as error:
    print(error)
