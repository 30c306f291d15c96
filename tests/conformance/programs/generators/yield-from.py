def inner(n):
    for i in range(n):
        received = yield i
        if received:
            print("inner got", received)
    return f"inner {n} done"


def outer():
    a = yield from inner(2)
    print("a =", a)
    b = yield from inner(1)
    print("b =", b)
    yield from "xy"
    yield from [10, 20]
    return "outer done"


g = outer()
print(next(g), g.send("hello"))
print(next(g))
print(list(g))


def flatten(value):
    if isinstance(value, list):
        for item in value:
            yield from flatten(item)
    else:
        yield value


print(list(flatten([1, [2, [3, []], 4], [[5]]])))


def result():
    value = yield from inner(0)
    yield value


print(list(result()))
try:
    def bad():
        yield from 5
    list(bad())
except TypeError as error:
    print(error)
