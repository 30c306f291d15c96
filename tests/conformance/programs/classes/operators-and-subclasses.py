class A:
    def __add__(self, other):
        return "A.add"

    def __radd__(self, other):
        return "A.radd"

    def __eq__(self, other):
        return "A.eq"

    def __lt__(self, other):
        return "A.lt"


class B(A):
    def __radd__(self, other):
        return "B.radd"

    def __gt__(self, other):
        return "B.gt"


class C(A):
    pass


class D:
    def __add__(self, other):
        return NotImplemented

    def __eq__(self, other):
        return NotImplemented


a, b, c, d = A(), B(), C(), D()
print(a + b, b + a, a + c, c + a, a + 1, 1 + a, d + a)
print(a < b, b < a, a > b, a == b, a == c, d == d, d == D(), d == a, d != D())
for f in (lambda: d + 1, lambda: 1 + d, lambda: d < d, lambda: a <= b, lambda: d @ d):
    try:
        print(f())
    except TypeError as error:
        print(error)
a += 5
print(a)
