# What the constructor takes and refuses.
from array import array

for args in [(), ('i', [1], 2), ('x',), (1,), ('ii',), ('i', 'abc'), ('i', 3), ('i', None), (b'i',),
             ('i', array('w', 'a')), ('h', b'abc'), ('i', array('f', [1.0]))]:
    try:
        print(array(*args))
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    array('i', typecode=3)
except TypeError as e:
    print(e)
print(array('i', (1, 2)), array('i', range(3)), array('i', {5: 6}), array('h', b'\x01\x00\x02\x00'))
print(array('i', (n * n for n in range(5))), array('d', array('i', [1, 2])), array('B', bytearray(b'xyz')))
