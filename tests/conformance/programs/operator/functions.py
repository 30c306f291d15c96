import operator as op

print(op.add(1, 2), op.concat([1], [2]), op.contains('abc', 'b'), op.countOf([1, 1, True, 2], 1), op.indexOf([3, 4], 4))
print(op.index(True), op.invert(5), op.is_(None, None), op.is_not(1, 2), op.is_none(None), op.is_not_none(None))
print(op.matmul.__name__, op.not_([]), op.truth([0]), op.pos(-3), op.mod(7, 3), op.mod('%s!', 'hi'), op.floordiv(-7, 2))
print(op.length_hint([1, 2]), op.length_hint(iter(range(5))), op.length_hint(5, 42), op.length_hint(i for i in []))
d = {}
op.setitem(d, 'k', 1)
print(op.getitem(d, 'k'), op.delitem(d, 'k'), d, op.call(max, 3, 9, key=lambda x: -x))
print(op.__add__ is op.add, op.lt(1, 2.0), op.eq('a', b'a'), op.pow(2, -1), op.lshift(1, 4), op.xor({1, 2}, {2, 3}))
class Hint:
    def __init__(self, n):
        self.n = n
    def __length_hint__(self):
        return self.n
for n in (3, -1, 'x', NotImplemented):
    try:
        print(op.length_hint(Hint(n), 7))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
for wrong in (lambda: op.concat(1, 2), lambda: op.index(1.5), lambda: op.indexOf([1], 2), lambda: op.countOf(5, 1),
              lambda: op.add(1), lambda: op.length_hint([], 'a'), lambda: op.contains(5, 1), lambda: op.iconcat(1, 2)):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
