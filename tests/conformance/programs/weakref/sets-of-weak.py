import weakref

class T:
    def __init__(self, n):
        self.n = n
    def __repr__(self):
        return f'T{self.n}'

a, b, c = T(1), T(2), T(3)
s, t = weakref.WeakSet([a, b]), weakref.WeakSet([b, c])
show = lambda x: print(sorted(map(repr, x)))
show(s | t); show(s & t); show(s - t); show(s ^ t)
print(s <= weakref.WeakSet([a, b, c]), s.isdisjoint([c]), s == {a, b}, s.issubset([a, b]), len(s))
s.add(c)
s.discard(a)
s.discard(a)
try:
    s.remove(a)
except KeyError as error:
    print(type(error).__name__, error.args[0]() is a if callable(error.args[0]) else error)
s |= {a}
s -= [b]
show(s)
del c
show(s); show(t.copy())
print(s.pop() is a, len(s))
try:
    s.pop()
except KeyError as error:
    print(error)
for wrong in (5, 'text', []):
    try:
        s.add(wrong)
    except TypeError as error:
        print(error)
    print(wrong in s)
