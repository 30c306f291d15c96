class Vector(tuple):
    def __new__(cls, *parts):
        return super().__new__(cls, parts)

    def __add__(self, other):
        return Vector(*(a + b for a, b in zip(self, other)))

    @property
    def length_squared(self):
        return sum(a * a for a in self)


v = Vector(1, 2) + Vector(3, 4)
print(v, type(v).__name__, v.length_squared, v == (4, 6), len(v), v[0])
x, y = v
print(x, y, {v: "key"}[(4, 6)], v < (5,), hash(v) == hash((4, 6)))
v.note = "extra"
print(v.note, v.__dict__)
