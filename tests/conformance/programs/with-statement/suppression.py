class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        self.caught = value
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(ValueError) as s:
    raise ValueError("eaten")
    print("never")
print("after", repr(s.caught))
try:
    with Suppress(KeyError):
        raise ValueError("not eaten")
except ValueError as error:
    print(error)


def f():
    with Suppress(ZeroDivisionError):
        return 1 / 0
    return "fell through"


print(f())


class Replaces:
    def __enter__(self):
        pass

    def __exit__(self, *exc):
        raise KeyError("from exit")


try:
    with Replaces():
        raise ValueError("original")
except KeyError as error:
    print(repr(error), repr(error.__context__))
with Suppress(Exception), Suppress(KeyError):
    raise ValueError("outer eats")
print("end")
