r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], r[::2], 5 in r, 6 in r, 5.0 in r, "5" in r, r.index(8), r.count(8), r.count(9), r == range(2, 19, 3), range(0) == range(5, 5), hash(range(0)) == hash(range(3, 3)))
print(range(5, 0), list(range(5, 0, -2)), range(3).start, range(3).stop, range(3).step, range(10**20)[10**19], 10**19 in range(10**20), list(reversed(range(3))), bool(range(0)), range(True), max(range(5)), sum(range(101)))
for call in (lambda: range(), lambda: range(1, 2, 0), lambda: range(1.5), lambda: range("5"), lambda: range(1, 2, 3, 4), lambda: r[6], lambda: r[-7], lambda: r["a"], lambda: r.index(3), lambda: len(range(10**20)), lambda: range(3) + range(3), lambda: range(3) * 2, lambda: range(3) < range(4), lambda: range(stop=3), lambda: r.append(1), lambda: next(range(3)), lambda: range(None), lambda: r.index("x"), lambda: range(1, None)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    r.start = 5
except AttributeError as error:
    print(error)
try:
    r[0] = 5
except TypeError as error:
    print(error)
