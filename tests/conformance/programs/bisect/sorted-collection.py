import bisect

class SortedList:
    def __init__(self, items=()):
        self._items = sorted(items)
    def add(self, x):
        bisect.insort(self._items, x)
    def __contains__(self, x):
        i = bisect.bisect_left(self._items, x)
        return i < len(self._items) and self._items[i] == x
    def between(self, low, high):
        return self._items[bisect.bisect_left(self._items, low):bisect.bisect_right(self._items, high)]
    def nearest(self, x):
        i = bisect.bisect(self._items, x)
        return min(self._items[max(0, i - 1):i + 1], key=lambda y: abs(y - x))

s = SortedList([5, 1, 4])
for x in (3, 3, 9):
    s.add(x)
print(s._items, 4 in s, 6 in s, s.between(3, 5), s.nearest(7.5), s.nearest(-1))
print(s.between(10, 20), bisect.bisect_right([True, True], 1), bisect.bisect([0.5, 1.5], 1))
try:
    s.add('text')
except TypeError as error:
    print(error)
