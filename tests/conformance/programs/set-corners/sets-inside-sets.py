inner = {1, 2}
nested = {frozenset(inner), frozenset({3})}
print({1, 2} in nested, frozenset([2, 1]) in nested, len(nested), frozenset() in {frozenset()})
nested.discard({3})
nested.remove({1, 2})
print(nested, frozenset("a") | {"b"} == {"a", "b"}, type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__, frozenset([1]) is frozenset(frozenset([1])))
f = frozenset([1])
g = f
g |= {2}
print(f, g, f.copy() is f, hash(f) == hash(frozenset([1])), {f: "value"}[frozenset({1})], frozenset([3, 1, 2]) == {1, 2, 3})


class Own(frozenset):
    pass


class Named(set):
    def __init__(self, items, name):
        super().__init__(items)
        self.name = name


print(Own([1]), type(Own([1]) | {2}).__name__, type(Own([1]).copy()).__name__, Named([1], "n"), Named([], "empty"), Named([5], "x").name, sorted(Named([2, 1], "y")), set(), frozenset(), {*()}, {*[1], *(2,)})
try:
    Own([1]).name = 5
    print("has a dict")
    frozenset([1]).name = 5
except AttributeError as error:
    print(error)
