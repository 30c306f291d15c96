# Arrays compare item by item, whatever their type codes.
from array import array

a = array('i', [1, 2, 3])
print(a == array('i', [1, 2, 3]), a == array('d', [1, 2, 3]), a != array('b', [1, 2]))
print(a < array('i', [1, 3]), a > array('h', [1, 2]), a <= array('q', [1, 2, 3]), a >= array('Q', [2]))
print(array('w', 'abc') < array('w', 'abd'), array('w', 'a') == array('i', [97]))
print(a == [1, 2, 3], a == (1, 2, 3))
n = array('d', [float('nan')])
print(n == n, n != n)
print(array('Q', [2**63 + 1]) == array('d', [2.0**63]))
for other in (3, [1], array('w', 'a')):
    try:
        a < other
    except TypeError as e:
        print(e)
try:
    hash(a)
except TypeError as e:
    print(e)
