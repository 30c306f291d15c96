print(list(zip()), list(zip("ab")), list(zip("abc", [1, 2])), list(zip("ab", [1, 2], strict=True)), dict(zip("ab", range(9))), list(zip(*[(1, 2), (3, 4)])))
for call in (lambda: list(zip("abc", "ab", strict=True)), lambda: list(zip("ab", "abc", strict=True)), lambda: list(zip("a", "b", "cd", strict=True)), lambda: list(zip("ab", "c", "d", strict=True)), lambda: list(zip("ab", "cd", "e", strict=True)), lambda: zip(1), lambda: zip("a", 1), lambda: zip("a", strct=True), lambda: list(map(int)), lambda: map(), lambda: list(map(5, [1])), lambda: list(map(int, 5)), lambda: list(map(pow, [1, 2], [3])), lambda: list(map(pow, [2, 3], [3], strict=True)), lambda: list(map(lambda a: a, [1], [2])), lambda: filter(None), lambda: list(filter(5, [1])), lambda: list(filter(None, 5)), lambda: list(filter(lambda: 1, [1])), lambda: enumerate(), lambda: enumerate(5), lambda: list(enumerate("a", "b")), lambda: list(enumerate("a", start=5)), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(iter([1])), lambda: list(map(None, [1]))):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
left, right = iter("abc"), iter("ab")
print(list(zip(left, right)), list(left), list(right))
left, right = iter("ab"), iter("abc")
print(list(zip(left, right)), list(right), list(filter(None, [0, 1, "", "a", None])), list(filter(str.isalpha, "a1b")), list(map(max, [1, 5], [4, 2], [3, 3])))
