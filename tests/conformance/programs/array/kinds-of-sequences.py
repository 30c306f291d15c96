from array import array
from collections.abc import Hashable, MutableSequence, Sequence

a = array('i', [1])
print(isinstance(a, MutableSequence), isinstance(a, Sequence), isinstance(a, Hashable))
print(bool(a), bool(array('i')), array[int], repr(type(a)))


class Sized(array):
    def __new__(cls, n):
        return super().__new__(cls, 'i', [0] * n)

    def total(self):
        return sum(self)


s = Sized(3)
s[0] = 7
print(s, s.total(), type(s[:2]).__name__, type(s + s).__name__, s == array('i', [7, 0, 0]))
