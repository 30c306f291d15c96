import reprlib

print(reprlib.repr(list(range(100))), reprlib.repr(set(range(20))), reprlib.repr(tuple(range(9))))
print(reprlib.repr('x' * 100), reprlib.repr(10 ** 60), reprlib.repr({i: i for i in range(9)}))
print(reprlib.repr(frozenset('a')), reprlib.repr(()), reprlib.repr((1,)), reprlib.repr(set()))
r = reprlib.Repr(maxlist=2, maxstring=12, maxlevel=2, fillvalue='###')
print(r.repr([1, 2, 3]), r.repr('a fairly long string'), r.repr([[[['deep']]]]))
r.indent = 2
print(r.repr([1, {'key': (1, 2)}]))
r.indent = '-->'
print(r.repr([1, [2]]))

class Long:
    def __repr__(self):
        return 'L' * 50

class Broken:
    def __repr__(self):
        raise ValueError('no')

print(reprlib.repr(Long()), reprlib.repr(Broken())[:20])
from array import array
from collections import deque
print(reprlib.repr(array('i', range(9))), reprlib.repr(deque(range(9), 20)))
r.indent = object()
try:
    r.repr([1])
except TypeError as error:
    print(error)
