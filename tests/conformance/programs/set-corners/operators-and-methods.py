a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([4], (5,)), a.intersection([1, 9], {1}), a.difference([1], [2]), a.symmetric_difference([1, 7]), a.union(), a.intersection())
print(a <= {1, 2, 3, 4}, a < a, a <= a, a >= {1}, a > b, a.issubset([1, 2, 3]), a.issuperset(range(2, 4)), a.isdisjoint("abc"), a == frozenset(a), {1} == [1])
c = a
c |= {9}
c -= {1}
c &= {2, 9, 10}
c ^= {2, 5}
print(a, c is a)
for operation in (lambda: a | [1], lambda: a & (1,), lambda: a - "ab", lambda: [1] ^ a, lambda: a + b, lambda: a < [1], lambda: a.union(5), lambda: a.update(5), lambda: a.add([]), lambda: a.add(), lambda: a.remove(99), lambda: a.remove([]), lambda: a.discard({}), lambda: set().pop(), lambda: a[0], lambda: {{}}, lambda: {[]}, lambda: set(5), lambda: set(1, 2), lambda: hash(a), lambda: {a: 1}, lambda: set([[]]), lambda: a.issubset(5), lambda: a.pop(1), lambda: frozenset().add(1), lambda: {1}.union([[]]), lambda: set(x=1), lambda: a * 2, lambda: -a):
    try:
        print(operation())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__, error)
