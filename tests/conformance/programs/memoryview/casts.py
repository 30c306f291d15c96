import array
import struct

m = memoryview(bytearray(range(24)))
for fmt, shape in (('B', None), ('b', None), ('H', None), ('i', None), ('d', None), ('B', [4, 6]), ('H', (3, 4)), ('c', None), ('B', [2, 3, 4])):
    v = m.cast(fmt) if shape is None else m.cast(fmt, shape)
    print(v.format, v.itemsize, v.shape, v.strides, v.ndim, v.nbytes, len(v), v.c_contiguous)
two = m.cast('B', [4, 6])
print(two[1, 2], two.tolist()[0], two.tobytes() == bytes(range(24)), two.cast('B').shape)
two[0, 0] = 99
ints = memoryview(array.array('i', [1, -2, 3]))
print(m[0], ints.tolist(), ints.cast('B').cast('i')[1], ints[::-1].tolist(), ints[1:].tobytes() == struct.pack('2i', -2, 3))
zero = memoryview(b'').cast('B', [0, 3]) if False else memoryview(b'')
print(zero.shape, zero.nbytes, zero.cast('H').tolist())
for wrong in (lambda: m.cast('Z'), lambda: m.cast('5B'), lambda: memoryview(b'abc').cast('H'), lambda: ints.cast('h'), lambda: m.cast('B', [5, 5]),
              lambda: m.cast(5), lambda: m.cast('B', 5), lambda: m[::2].cast('B'), lambda: two[0], lambda: two[0, 0, 0], lambda: two[4, 0],
              lambda: m.cast('B', [-1, 24]), lambda: m.cast('B', ['a']), lambda: two.cast('H', [3, 4]), lambda: m.cast('H')['a'], lambda: list(two)):
    try:
        print(wrong())
    except (TypeError, ValueError, NotImplementedError, IndexError) as error:
        print(type(error).__name__, error)
