from collections import abc, deque, Counter
import collections

values = {"list": [], "tuple": (), "str": "", "dict": {}, "set": set(), "deque": deque(), "gen": (x for x in ""), "range": range(1), "func": print, "bytes": b""}
names = "Hashable Iterable Iterator Reversible Sized Container Collection Callable Sequence MutableSequence Set Mapping Generator"
for key, value in values.items():
    print(key, [n for n in names.split() if isinstance(value, getattr(abc, n))])

class Ring(abc.Sequence):
    def __init__(self, *items): self.items = items
    def __len__(self): return len(self.items)
    def __getitem__(self, i): return self.items[i % len(self.items)] if i < 10 else (_ for _ in ()).throw(IndexError(i))

r = Ring(1, 2, 3)
print(r.index(3), r.count(2), 2 in r, list(reversed(r)), r[7])
try:
    abc.MutableMapping()
except TypeError as e:
    print(e)
print(issubclass(Counter, abc.Mapping), isinstance(3, abc.Hashable), isinstance([], abc.Hashable))
try:
    collections.Mapping
except AttributeError as e:
    print(e)
