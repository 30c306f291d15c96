class Squares:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError(i)
        return i * i


s = Squares(5)
print(list(s), 9 in s, 10 in s, s[2], [x for x in s if x > 3])
it = iter(s)
print(next(it), next(it), type(it).__name__)


class WithLen(Squares):
    def __len__(self):
        return self.n


print(list(reversed(WithLen(4))), len(WithLen(4)), bool(WithLen(0)))
try:
    list(reversed(Squares(3)))
except TypeError as error:
    print(error)
a, b = Squares(2)
print(a, b, max(Squares(4)), dict(enumerate(Squares(3))))
