class HasInt:
    def __int__(self):
        return 42


class HasIndex:
    def __index__(self):
        return 7


class HasTrunc:
    def __trunc__(self):
        return 3


class BadInt:
    def __int__(self):
        return "5"


class FloatInt:
    def __int__(self):
        return 2.5


class BoolInt:
    def __int__(self):
        return True


print(int(), int(3.99), int(-3.99), int(True), int("5"), int(b"6"), int(HasInt()), int(HasIndex()), int(1e20))
for call in (lambda: int(HasTrunc()), lambda: int(BadInt()), lambda: int(FloatInt()), lambda: int(BoolInt()), lambda: int(None), lambda: int([]), lambda: int(1j), lambda: int(object()), lambda: int(x=5), lambda: int("5", base=6), lambda: int(base=10), lambda: int("5", 10, 3), lambda: int(5, base=10), lambda: int({}), lambda: int(print), lambda: int(int), lambda: hex(1.5), lambda: bin("5"), lambda: oct(HasInt()), lambda: hex(HasIndex()), lambda: range(2.0), lambda: [1][HasIndex()]):
    try:
        print(call())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
