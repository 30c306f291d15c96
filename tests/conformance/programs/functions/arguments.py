def f(a, b=2, *args, c, d=4, **kwargs):
    return a, b, args, c, d, kwargs


print(f(1, c=3), f(1, 20, 30, 40, c=3, e=5), f(*[1, 2, 3], **{"c": 4, "z": 5}), f(c=1, a=2))
print(f(1, *[2], 3, c=0, **{"x": 1}, **{"y": 2}))


def positional(a, b, /, c, *, d):
    return a, b, c, d


print(positional(1, 2, 3, d=4), positional(1, 2, c=3, d=4))


def collect(*args, **kwargs):
    return args, kwargs


print(collect(), collect(1, x=2), collect(*"ab", *range(2), **{"k": 1}))


def same(a, /, **kwargs):
    return a, kwargs


print(same(1, a=2))
