from functools import total_ordering

@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts == other.parts

    def __lt__(self, other):
        if not isinstance(other, Version):
            return NotImplemented
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))

a, b, c = Version("1.2"), Version("1.10"), Version("1.2")
print(a < b, a <= c, b > a, b >= a, a != b, a >= c, a > c)
print(sorted([b, a, Version("0.9")]), max(a, b))
try:
    a >= 3
except TypeError as e:
    print(e)
print(Version.__ge__.__name__, Version.__gt__.__doc__)
try:
    total_ordering(type("Nothing", (), {}))
except ValueError as e:
    print(e)

@total_ordering
class ByGe:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __ge__(self, o): return self.n >= o.n

print(ByGe(1) < ByGe(2), ByGe(2) <= ByGe(2), ByGe(3) > ByGe(2))
