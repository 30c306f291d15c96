pairs = [(1, 2), (3, 4, 5), 6]
for i in range(3):
    try:
        for a, b in pairs[i:i + 1]:
            print(a, b)
    except (ValueError, TypeError) as error:
        print(error)
def f(a, b, *c, d=0, **e):
    return a, b, c, d, e
print(f(*(1, 2, 3), **{'d': 4, 'z': 5}), [*map(lambda p: p, (1,))], dict(a=1, **{'b': 2}))
for call in (lambda: f(*[1]), lambda: f(1, 2, **{'a': 3}), lambda: dict(**{1: 2}), lambda: f(*1), lambda: {k: v for k, v in [(1, 2, 3)]}, lambda: [x for x, in [(1, 2)]]):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
