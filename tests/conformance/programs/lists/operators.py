a = [1, 2]
print(a + [3], a * 2, 2 * a, a * 0, [] + [], [None] * 3)
a += (3, 4)
print(a)
a += "xy"
print(a)
a *= 2
print(a)
print(2 in a, "z" in a, "x" not in a, a.count("x"))
print([*a[:2], *range(2), "end"], [*{}, *"ab"], [*[]])
x = [1, 2, 3]
print(x == list(iter(x)), len(x), sum(x), min(x), max(x), bool(x), list(reversed(x)))
print(x.__len__(), x.__contains__(2), x.__getitem__(-1), list.append(x, 9), x)
