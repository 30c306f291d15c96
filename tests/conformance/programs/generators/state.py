def g():
    x = 1
    yield x
    x += 1
    yield x


a = g()
print(a.gi_frame is not None, a.gi_running, a.gi_yieldfrom, a.__name__, a.__qualname__)
print(list(a), a.gi_frame)
b, c = g(), g()
print(next(b), next(b), next(c), a is b)


def shared():
    n = 0

    def gen():
        nonlocal n
        while n < 3:
            n += 1
            yield n

    return gen(), gen()


p, q = shared()
print(next(p), next(q), next(p), next(q, "over"), list(p))
try:
    len(g())
except TypeError as error:
    print(error)
try:
    g()[0]
except TypeError as error:
    print(error)
try:
    g().missing
except AttributeError as error:
    print(error)
lam = lambda: (yield 5)
print(list(lam()))
