print(list(map(str, [1, 2])), list(map(lambda a, b: a * b, [1, 2, 3], [4, 5])), list(filter(None, [0, 1, "", "a", []])))
print(list(zip("abc", range(5))), list(zip()), list(zip([1])), list(zip("ab", "cd", "ef")), dict(zip("ab", (1, 2))))
print(list(enumerate("ab")), list(enumerate("ab", start=5)), list(zip(*[(1, "a"), (2, "b")])))
print(list(reversed([1, 2, 3])), list(reversed("ab")), list(reversed(range(3))))
m = map(int, "12")
print(next(m), next(m), next(m, "end"), type(m).__name__, iter(m) is m)
try:
    print(list(zip([1, 2], [1], strict=True)))
except ValueError as error:
    print(error)
try:
    list(map(lambda x: 1 / x, [1, 0]))
except ZeroDivisionError as error:
    print(error)
for bad in (lambda: map(str), lambda: zip(5), lambda: enumerate(), lambda: reversed({1}), lambda: filter(5)):
    try:
        bad()
    except TypeError as error:
        print(error)
