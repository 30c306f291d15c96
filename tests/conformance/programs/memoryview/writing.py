import array

data = bytearray(b'hello world')
m = memoryview(data)
m[0] = 72
m[6:11] = b'WORLD'
m[1:3] = m[2:4]
print(data, m.readonly, memoryview(b'').readonly, m.obj is data)
m[::-1][:2] = b'!?'
print(bytes(m), m.tobytes('C'), m.hex('-', 4))
h = memoryview(array.array('h', [1, 2, 3]))
h[1] = -300
print(h.tolist(), h == array.array('h', [1, -300, 3]), h == memoryview(array.array('i', [1, -300, 3])), m == data, m != b'')
for wrong in (lambda: m.__setitem__(0, 256), lambda: m.__setitem__(0, 'a'), lambda: m.__setitem__(slice(0, 2), b'abc'), lambda: memoryview(b'x').__setitem__(0, 1),
              lambda: m.__delitem__(0), lambda: m.__setitem__(99, 0), lambda: data.append(1), lambda: m.__setitem__(slice(0, 2), [1, 2]),
              lambda: h.__setitem__(0, 40000), lambda: h.__setitem__(0, 1.5), lambda: hash(m), lambda: memoryview(), lambda: memoryview('x'), lambda: m['a']):
    try:
        print(wrong())
    except (TypeError, ValueError, IndexError, BufferError) as error:
        print(type(error).__name__, error)
print(hash(memoryview(b'abc')) == hash(b'abc'), m.toreadonly().readonly, m < b'' if False else 'no order')
try:
    m < m
except TypeError as error:
    print(error)
m.release()
data.append(33)
for wrong in (lambda: m[0], lambda: len(m), lambda: m.tolist(), lambda: m.shape, lambda: repr(m)[:20], m.release, lambda: m == m, m.__enter__):
    try:
        print(wrong())
    except ValueError as error:
        print(error)
