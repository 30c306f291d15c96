f = frozenset([1, 2])
g = frozenset([2, 1])
print(f == g, hash(f) == hash(g), f == {1, 2}, {f: "key"}[g], {f, g} == {f})
print(type(f | {3}).__name__, type({3} | f).__name__, sorted(f | {3}), sorted(f & {1}))
print(f <= {1, 2, 3}, sorted({frozenset(x) for x in ("ab", "ba", "c")}, key=len) == [frozenset("c"), frozenset("ab")])
for bad in (lambda: f.add(1), lambda: hash({1})):
    try:
        bad()
    except (AttributeError, TypeError) as error:
        print(error)
print({1, 2} in {frozenset([1, 2])}, f.copy() == f, frozenset("a"))
s = f
s |= {5}
print(sorted(s), sorted(f), s is f)
