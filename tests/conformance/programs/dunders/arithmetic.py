class Vec:
    def __init__(self, *xs):
        self.xs = xs

    def __add__(self, o):
        return Vec(*(a + b for a, b in zip(self.xs, o.xs)))

    def __sub__(self, o):
        return self + -o

    def __neg__(self):
        return Vec(*(-a for a in self.xs))

    def __pos__(self):
        return self

    def __abs__(self):
        return sum(a * a for a in self.xs) ** 0.5

    def __mul__(self, k):
        if isinstance(k, Vec):
            return NotImplemented
        return Vec(*(a * k for a in self.xs))

    __rmul__ = __mul__

    def __matmul__(self, o):
        return sum(a * b for a, b in zip(self.xs, o.xs))

    def __truediv__(self, k):
        return self * (1 / k)

    def __floordiv__(self, k):
        return Vec(*(a // k for a in self.xs))

    def __mod__(self, k):
        return Vec(*(a % k for a in self.xs))

    def __divmod__(self, k):
        return self // k, self % k

    def __pow__(self, n):
        return Vec(*(a**n for a in self.xs))

    def __repr__(self):
        return f"Vec{self.xs}"


a, b = Vec(3, 4), Vec(1, 2)
print(a + b, a - b, -a, +a, abs(a), a * 2, 2 * a, a @ b, a / 2, a // 2, a % 2, divmod(a, 2), a**2)
try:
    a * b
except TypeError as error:
    print(error)
try:
    2 - a
except TypeError as error:
    print(error)
