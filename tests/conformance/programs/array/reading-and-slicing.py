# Indices and slices read as those of lists, a slice is an array.
from array import array

a = array('h', range(10))
print(a[0], a[-1], a[2:5], a[::-1], a[8:2:-3], a[100:], a[:0])
print(type(a[1:2]).__name__, a[:] == a, a[:] is a)
for key in (10, -11, 'a', 1.0, None):
    try:
        a[key]
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
