import bisect

class Odd:
    def __lt__(self, other):
        raise ValueError('cannot compare')
for call in (lambda: bisect.bisect([1, 2], 'a'), lambda: bisect.insort([1], Odd()), lambda: bisect.bisect_left([1], 1, -1), lambda: bisect.bisect(5, 1), lambda: bisect.bisect({1: 2}, 1), lambda: bisect.bisect([3], 1, 0, 5), lambda: bisect.insort((1,), 1), lambda: bisect.bisect([1], 1, key=5), lambda: bisect.bisect([1, 'a'], 1, key=len), lambda: bisect.bisect(), lambda: bisect.bisect([1], 1, 'x'), lambda: bisect.insort([None, None], None)):
    try:
        print(call())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
data = []
for x in (3, 1, 2, 1):
    bisect.insort_left(data, x)
print(data, bisect.bisect_left(data, 1), bisect.bisect(data, 1), bisect.bisect_right is bisect.bisect, bisect.insort is bisect.insort_right)
print(bisect.bisect([float('nan'), 1], 0), bisect.bisect_left(['a', 'b'], 'ab'), bisect.bisect([(1, 'x')], (1,)), bisect.bisect_left([[1], [2]], [1, 5]))
