def reenter():
    yield "first"
    try:
        next(g)
    except ValueError as error:
        print(error)
    try:
        g.close()
    except ValueError as error:
        print(error)
    yield "second"


g = reenter()
print(next(g), next(g), g.gi_running, g.gi_suspended)


def me():
    yield from inner


inner = me()
try:
    next(inner)
except ValueError as error:
    print(error)
print(list(inner))


class Loop:
    def __iter__(self):
        yield from self

    def __len__(self):
        return 3


try:
    list(Loop())
except RecursionError:
    print("too deep")
print(g, type(g).__name__) if False else print(g.__name__, g.__qualname__, reenter.__name__, type(g).__name__)
g.__name__ = "renamed"
print(g.__name__)
try:
    g.__name__ = 5
except TypeError as error:
    print(error)
try:
    type(g)()
except TypeError as error:
    print(error)
