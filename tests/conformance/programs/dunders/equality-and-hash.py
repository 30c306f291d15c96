class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))

    def __repr__(self):
        return f"P{self.x}{self.y}"


a, b, c = Point(1, 2), Point(1, 2), Point(2, 1)
print(a == b, a != b, a is b, a == c, a == (1, 2), a != "x", hash(a) == hash(b))
print(len({a, b, c}), {a: "v"}[b], [c, a].index(b), [a, b].count(a), a in [c, b])


class NoEq:
    pass


x, y = NoEq(), NoEq()
print(x == y, x == x, x != y, len({x, y, x}), hash(x) == hash(x))


class EqOnly:
    def __eq__(self, other):
        return "truthy result"


print(EqOnly() == 1, EqOnly() != 1, 1 == EqOnly(), EqOnly.__hash__, EqOnly() in [1])
try:
    hash(EqOnly())
except TypeError as error:
    print(error)
