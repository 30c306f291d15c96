t = (1, "a", 2.5)
print(t, t[0], t[-1], t[1:], len(t), t + (4,), t * 2, 1 in t)
print((), (1,), tuple("ab"), tuple([1, 2]), 1, 2)
single = 5,
print(single, type(single).__name__, (5), type((5)).__name__)
print(t.index("a"), t.count(1), (1, 2) == (1, 2), (1, 2) < (1, 3), (1,) < (1, 0), hash((1, 2)) == hash((1, 2)))
for bad in (lambda: t.__setitem__(0, 1), lambda: t[5], lambda: t.index("z"), lambda: t + [1], lambda: hash(([],)), lambda: tuple(5)):
    try:
        bad()
    except Exception as error:
        print(type(error).__name__, error)
try:
    t[0] = 9
except TypeError as error:
    print(error)
try:
    del t[0]
except TypeError as error:
    print(error)
