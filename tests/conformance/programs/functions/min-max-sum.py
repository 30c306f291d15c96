print(min(3, 1), max([4, 9, 2]), min("hello"), max("a", "b", key=ord), max([], default="none"), min((), default=0))
print(max([1, 2, 3], key=lambda x: -x), min(["bb", "a", "cc"], key=len), max(["bb", "a", "cc"], key=len))
print(sum([0.1, 0.2]), sum([[1], [2]], []), sum(x for x in (1, 2)), sum((), 10), sum([True, True]), sum([1], start=5))
print(max({"a": 5, "b": 9}), max({"a": 5, "b": 9}.items(), key=lambda kv: kv[1]), max(1, 1.0), max(1.0, 1), min(True, 1))
for bad in (lambda: min([]), lambda: max(), lambda: max(5), lambda: sum("ab"), lambda: sum(["a"]), lambda: sum(["a"], ""), lambda: max(1, "a"), lambda: max(1, 2, default=3), lambda: sum(5)):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
