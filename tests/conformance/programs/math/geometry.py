import math
from math import sqrt, pi as PI
from math import *

print(sqrt(49), PI == pi, floor(e * 100))


class Polygon:
    def __init__(self, *points):
        self.points = points

    def edges(self):
        return zip(self.points, self.points[1:] + self.points[:1])

    @property
    def perimeter(self):
        return sum(math.dist(a, b) for a, b in self.edges())

    @property
    def area(self):
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in self.edges())) / 2


square = Polygon((0, 0), (2, 0), (2, 2), (0, 2))
triangle = Polygon((0, 0), (3, 0), (0, 4))
for p in (square, triangle):
    print(p.perimeter, p.area)


def haversine(lat1, lon1, lat2, lon2):
    a1, b1, a2, b2 = map(math.radians, (lat1, lon1, lat2, lon2))
    h = math.sin((a2 - a1) / 2) ** 2 + math.cos(a1) * math.cos(a2) * math.sin((b2 - b1) / 2) ** 2
    return 2 * 6371 * math.asin(math.sqrt(h))


print(f"{haversine(52.52, 13.405, 48.8566, 2.3522):.3f}")
print([round(math.cos(math.radians(a)), 6) for a in range(0, 361, 45)])
roots = lambda a, b, c: sorted((-b + s * math.sqrt(b * b - 4 * a * c)) / (2 * a) for s in (-1, 1))
print(roots(1, -3, 2), roots(2, -7, 3))
