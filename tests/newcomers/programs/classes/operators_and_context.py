class Vector:
    def __init__(self, *xs): self.xs = xs
    def __add__(self, o): return Vector(*(a + b for a, b in zip(self.xs, o.xs)))
    def __mul__(self, k): return Vector(*(k * a for a in self.xs))
    __rmul__ = __mul__
    def __eq__(self, o): return self.xs == o.xs
    def __abs__(self): return sum(x * x for x in self.xs) ** 0.5
    def __getitem__(self, i): return self.xs[i]
    def __len__(self): return len(self.xs)
    def __bool__(self): return any(self.xs)
    def __repr__(self): return f"Vector{self.xs}"
    def __iter__(self): return iter(self.xs)
    def __contains__(self, x): return x in self.xs
v = Vector(3, 4)
print(v + v, 2 * v, abs(v), v[0], len(v), bool(Vector(0)), [*v], 4 in v, v == Vector(3, 4), v[-1:])
