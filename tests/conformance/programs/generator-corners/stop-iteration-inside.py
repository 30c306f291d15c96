def raises():
    yield 1
    raise StopIteration("manual")


def from_next():
    it = iter([])
    yield next(it)


def returning():
    yield 1
    return ["a", "value"]


for make in (raises, from_next):
    try:
        print(list(make()))
    except RuntimeError as error:
        print(error, repr(error.__cause__), repr(error.__context__))
g = returning()
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)
try:
    next(g)
except StopIteration as stop:
    print(stop.value, stop.args)


def outer():
    result = yield from returning()
    yield f"got {result}"


print(list(outer()))
try:
    print([next(iter(())) for _ in range(2)])
except StopIteration as error:
    print("StopIteration", error)
try:
    print(list(next(iter(())) for _ in range(2)))
except RuntimeError as error:
    print(error)
print(StopIteration().value, StopIteration(1, 2).value, StopIteration(None).args)
