print((), (1,), 1, (1), (1, 2), tuple("ab"), tuple([1, [2]]), (1, 2) + (3,), (0,) * 3, 2 * ("a",), tuple({"k": 1}), (1, 2)[::-1], (*range(3),), ((),), tuple())
t = (1, 2, 3)
for call in (lambda: t[3], lambda: t["a"], lambda: t[1.0], lambda: t + [4], lambda: t + 4, lambda: t * "a", lambda: t < [1], lambda: t < (1, "a"), lambda: tuple(5), lambda: tuple(1, 2), lambda: t.append(4), lambda: t.index(9), lambda: t.index(1, 1), lambda: t.count(), lambda: hash((1, [])), lambda: t(), lambda: {t: 1}[1, 2], lambda: t.sort(), lambda: tuple(x=1), lambda: t - t, lambda: t.index()):
    try:
        print(call())
    except (TypeError, IndexError, ValueError, AttributeError, KeyError) as error:
        print(type(error).__name__, error)
for source in ("t[0] = 1", "del t[0]", "t += 5", "t[0] += 1", "t.x = 1", "t[0:1] = (5,)"):
    try:
        exec(source)
    except (TypeError, AttributeError) as error:
        print(source, error)
t += (4,)
print(t, t.index(4), t.count(1), t.__contains__(2), hash((1, 2)) == hash((1.0, 2)), (1, 2) is (1, 2), sum(((1,), (2,)), ()))
