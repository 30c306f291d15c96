print(min(3, 1, 2), max([3, 1]), min("b", "a"), max({"x": 1, "y": 2}), min([], default="none"), max((), default=None), min([1], default=5), max("apple", "fig", key=len), min([[2], [1]]), max(1, 1.0), max(1.0, 1), min(True, 1), max(range(5), key=lambda n: -n), min(5, 5.0, key=None), max([(1, "b"), (1, "a")]))
for call in (lambda: min(), lambda: max([]), lambda: min(5), lambda: max(None), lambda: min(1, "a"), lambda: max([1, None]), lambda: min(1, 2, default=3), lambda: max(1, 2, key=5), lambda: min([1], key=lambda: 1), lambda: max([1], kee=1), lambda: min({}), lambda: max(iter(())), lambda: min(""), lambda: max(1, 2, 3, default=None), lambda: max(x for x in ()), lambda: min([1, 2j]), lambda: max([1, 2], [3, "a"], [3, 4])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
