g = (x * x for x in range(4))
print(next(g), list(g), list(g), type(g).__name__)
print(sum(x for x in range(5)), max((len(w), w) for w in ["a", "ccc", "bb"]), ",".join(str(i) for i in range(3)))
print(sorted((x % 3, x) for x in range(6)), dict((x, x) for x in "ab"), tuple(x for x in "xy"), set(x for x in [1]))


def source():
    print("source asked")
    return [1, 2, 3]


lazy = (print("item", x) or x for x in source())
print("created")
print(next(lazy))
y = 10
late = (x + y for x in [1])
y = 20
print(next(late))
nested = (a + b for a in "xy" for b in "12")
print(list(nested), 3 in (x for x in range(5)), any(x > 3 for x in range(5)), all(x < 3 for x in range(5)))
first = (x for x in [1, 2, 3, 4] if x > 1)
print(2 in first, list(first))
