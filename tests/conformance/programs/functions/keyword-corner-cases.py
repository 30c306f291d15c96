def f(a, /, b, *, c=3, **rest):
    return a, b, c, rest


print(f(1, 2), f(1, b=2), f(1, 2, c=4, d=5), f(1, b=2, a=9), f(*(1,), **{"b": 2, "c": 0}))


def g(*args, sep="-", **kw):
    return sep.join(map(str, args)) + str(sorted(kw.items()))


print(g(), g(1, 2), g(*"ab", sep="+"), g(1, **{"k": "v"}, z=0), g(*[1], *[2], **{}, **{"q": 1}))


def h(x, y=[], *z, w={}):
    y.append(x)
    w[x] = len(y)
    return y, z, w


print(h(1), h(2), h(3, [0], 4, 5), h(6, w={}))
print((lambda *, k: k)(k=1), (lambda a, b=2, *c, d, **e: (a, b, c, d, e))(1, d=4), (lambda **k: k)(class_=1, **{"with space": 2}))
for call in (lambda: f(), lambda: f(1), lambda: f(1, 2, 3), lambda: f(a=1, b=2), lambda: g(1, sep="a", **{"sep": "b"}), lambda: h(), lambda: (lambda *, k: k)(1), lambda: (lambda *, k, l: k)(), lambda: (lambda a, b, c: 1)(1), lambda: (lambda: 1)(1, 2), lambda: (lambda a, /: a)(a=1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
