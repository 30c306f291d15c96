s = {1, 2, 3}
t = s
s |= {4}
s -= {1}
s &= {2, 3, 4}
s ^= {4, 9}
print(sorted(s), t is s, s.isdisjoint([7]), s.issubset('x') if False else s.issubset([2, 3, 9, 0]), s.issuperset([]))
s.update([1], (5,), 'a')
s.difference_update([1], {5})
s.intersection_update(s, [2, 3, 9, 'a'])
s.symmetric_difference_update([2, 2])
print(sorted(map(str, s)), s.union([0], 'b') >= s, frozenset([1]).union([2]), {1} | frozenset([2]), type(frozenset([1]) | {2}).__name__)
f = frozenset('ab')
g = f
f |= {'c'}
print(sorted(f), g is f, frozenset(g) is g, {frozenset([1]): 'k'}[frozenset([1])], {1, True, 1.0}, {frozenset([1])} == {frozenset([1])})
print({1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {1}, {1} == frozenset([1]), {1} != [1], {frozenset([3])}.__contains__({3}))
for wrong in (lambda: {1} | [2], lambda: {1} < [1], lambda: {1}.add([]), lambda: {[]}, lambda: set(5), lambda: set().pop(), lambda: {1}.remove(2), lambda: {1}.remove({5}), lambda: frozenset().add(1), lambda: hash(set()), lambda: {1}.update(5), lambda: set(1, 2), lambda: {1}.union(None), lambda: {1} + {2}, lambda: {1}[0], lambda: set(x=1)):
    try:
        print(wrong())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
def change():
    live = {1, 2, 3}
    for x in live:
        live.add(x + 10)
try:
    change()
except RuntimeError as error:
    print(error)
