"""sys.getsizeof of common objects."""
import sys


class Empty:
    pass


class Slots:
    __slots__ = ('x', 'y')


for o in (None, True, 0, 1, 2**30, 2**100, -7, 1.5, 1j, '', 'abc', '€', b'', b'abc', (), (1, 2), [],
          [1], [1, 2], {}, {'a': 1}, set(), {1, 2}, frozenset(), range(9), object(), Empty(), Slots(),
          len, print, Empty, int, ...):
    name = o.__name__ if hasattr(o, '__name__') else type(o).__name__
    print(name, sys.getsizeof(o))
print([sys.getsizeof(dict.fromkeys(range(n))) for n in range(0, 50, 5)])
print([sys.getsizeof(set(range(n))) for n in range(0, 50, 5)])
print(sys.getsizeof(list(range(1000))), sys.getsizeof(tuple(range(1000))))
