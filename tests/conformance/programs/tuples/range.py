r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], 5 in r, 6 in r, r.index(8), r.count(8))
print(range(5) == range(0, 5, 1), range(0) == range(2, 1), range(1, 10, 3) == range(1, 11, 3), hash(range(3)) == hash(range(0, 3)))
print(list(range(5, 0, -2)), list(range(0)), list(range(3, 3)), range(10**20)[10**19], len(range(10**9)))
print(r.start, r.stop, r.step, bool(range(0)), list(reversed(range(4))), sum(range(10**4)))
for bad in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: r[9], lambda: r.index(4), lambda: range("a")):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
