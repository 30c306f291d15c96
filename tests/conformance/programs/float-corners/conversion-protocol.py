class HasFloat:
    def __float__(self):
        return 1.25


class HasIndex:
    def __index__(self):
        return 3


class BadFloat:
    def __float__(self):
        return 5


class Special(float):
    def __float__(self):
        return 9.5


class TextFloat(str):
    def __float__(self):
        return 7.5


print(float(), float(HasFloat()), float(HasIndex()), float(Special(1)), float(TextFloat("1")), Special(2) + 1, type(Special(2) + 1).__name__, type(float(Special(2))).__name__)
for call in (lambda: float(BadFloat()), lambda: float("1", 2), lambda: float(x=1), lambda: float(None), lambda: 1.5 + HasFloat(), lambda: max(1.0, "2"), lambda: 1.5 + "a", lambda: 1.5 * "a", lambda: [1] * 1.5, lambda: 1.5 < "a", lambda: 1.5 & 1, lambda: 1.5[0], lambda: 1.5(), lambda: range(1.5), lambda: [0, 1][1.0], lambda: -HasFloat(), lambda: abs("x"), lambda: divmod(1.5, None)):
    try:
        print(call())
    except TypeError as error:
        print(error)
