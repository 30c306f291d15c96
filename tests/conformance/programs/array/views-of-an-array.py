# A memoryview shows the array's own memory and keeps it from being resized.
from array import array

a = array('i', [1, 2, 3])
with memoryview(a) as m:
    print(m.format, m.itemsize, m.nbytes, m.shape, m.readonly, m.tolist())
    m[1] = 20
    print(a, m.cast('B')[4])
    for act in (lambda: a.append(4), lambda: a.pop(), a.clear, lambda: a.extend([1]), lambda: a.frombytes(b'1234'),
                lambda: a.__delitem__(0), lambda: a.insert(0, 0), lambda: a.remove(1), lambda: a.__imul__(2)):
        try:
            act()
        except BufferError as e:
            print(e)
    a[0] = 10
    a[:2] = array('i', [7, 8])
    a.reverse()
    print(m.tolist())
a.append(4)
print(a)
