a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print({**a, **b}, a | b, b | a, {**a, "x": 9}, {"x": 9, **a}, dict(a, **b), dict(a, q=5))
a |= {"w": 0}
a |= [("v", 7)]
print(a)
for operation in (lambda: a | [("k", 1)], lambda: [("k", 1)] | a, lambda: {**5}, lambda: {**[("a", 1)]}, lambda: {**None}, lambda: dict(**{1: 2}), lambda: dict(a, b), lambda: a + b, lambda: dict([("a", 1), 5]), lambda: dict(["ab", "cd"]), lambda: dict([("a", 1, 2)]), lambda: dict.fromkeys(5), lambda: a.update([1]), lambda: a.update(1, 2), lambda: dict([[]]), lambda: dict(None), lambda: a.update(None), lambda: {}.update({}, [])):
    try:
        print(operation())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:
    a |= 5
except TypeError as error:
    print(error)
