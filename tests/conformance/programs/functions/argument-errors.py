def f(a, b=2, *, c):
    return a, b, c


def g(a, b, /):
    return a, b


def none():
    pass


def attempt(call):
    try:
        print(call())
    except TypeError as error:
        print(error)


attempt(lambda: f())
attempt(lambda: f(1))
attempt(lambda: f(1, 2, 3, c=4))
attempt(lambda: f(1, a=2, c=3))
attempt(lambda: f(1, c=2, z=3))
attempt(lambda: f(c=1))
attempt(lambda: g(1, b=2))
attempt(lambda: g(a=1, b=2))
attempt(lambda: g(1))
attempt(lambda: g())
attempt(lambda: none(1))
attempt(lambda: none(1, 2))
attempt(lambda: none(x=1))
attempt(lambda: f(*5))
attempt(lambda: f(**5))
attempt(lambda: f(**{1: 2}))
attempt(lambda: f(1, **{"a": 2}, c=1))
attempt(lambda: (lambda x, y: x)(1))
for value in (5, None, "text", [], {}):
    attempt(lambda: value())
