# Only arrays of the same kind can be assigned to a slice.
from array import array

a = array('i', range(8))
a[2:4] = array('i', [20, 21, 22])
print(a)
a[::3] = array('i', [-1, -2, -3])
print(a)
a[5:] = array('i')
print(a)
a[1:3] = a
print(a)
a[::-1] = a
print(a)
a[4:2] = array('i', [99])
print(a)
for key, value in [(slice(0, 1), [1]), (slice(0, 1), array('h', [1])), (slice(0, None, 2), array('i', [1]))]:
    try:
        a[key] = value
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
