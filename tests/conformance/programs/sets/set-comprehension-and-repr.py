print({x % 3 for x in range(10)}, {n for n in (2, 1, 0)}, {0, 1, 2, 3})
print(sorted({len(w) for w in "a bb cc ddd".split()}), {True, 1, 1.0})
print([x for x in {4, 2, 1, 3}], sum({1, 2, 3}), max({5, 9, 2}))
print(sorted(map(sorted, {frozenset({i, i + 1}) for i in range(3)})))
s = set(range(8))
print(s, s.pop(), len(s))


class Bag(set):
    pass


print(Bag([1]), type(Bag([1]) | {2}).__name__, sorted(Bag([1]) | {2}), Bag([1]) == {1})
