def risky():
    yield 1
    raise ValueError("inside")
    yield 2


g = risky()
print(next(g))
try:
    next(g)
except ValueError as error:
    print(error)
print(next(g, "finished"), list(g))


def stops():
    yield 1
    raise StopIteration("by hand")


try:
    list(stops())
except RuntimeError as error:
    print(error, "|", repr(error.__cause__))


def uses_next():
    it = iter([])
    yield next(it)


try:
    list(uses_next())
except RuntimeError as error:
    print(error)


def again():
    me = yield
    try:
        next(me)
    except ValueError as error:
        yield str(error)


a = again()
next(a)
print(a.send(a))
