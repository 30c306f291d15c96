b = bytearray(b'abcdefgh')
m = memoryview(b)
print(len(m), m[0], m[-1], m[1:3].tobytes(), bytes(m[::2]), m.tolist())
m[0] = 90
m[2:4] = b'XY'
print(b)
try: b.append(1)
except BufferError as e: print(e)
m2 = m.cast('I')
print(m2.tolist(), m2.format, m2.itemsize, m2.nbytes, m2.shape, m2.strides)
m2[0] = 7
print(b)
for bad in [lambda: m2.__setitem__(0, -1), lambda: m2.__setitem__(0, 'x'), lambda: m[100], lambda: m.__setitem__(slice(0,2), b'xyz'), lambda: memoryview(3), lambda: m2.cast('H'), lambda: m.cast('Z'), lambda: hash(m), lambda: memoryview(b'a').__setitem__(0,1)]:
    try: print(bad())
    except Exception as e: print(type(e).__name__, e)
del m2
m.release()
try: m[0]
except ValueError as e: print(e)
print(repr(m)[:16])
with memoryview(b'hello') as v:
    print(v == b'hello', b'hello' == v, v.readonly, v.hex(), v.hex('-'), hash(v) == hash(b'hello'))
    print(v[1:] + b'' if False else bytes(v[1:]), v.tobytes())
    print(v.obj, v.contiguous, v[::2].contiguous, v.c_contiguous)
g = memoryview(bytes(range(12))).cast('B', [3, 4])
print(g.tolist(), g[1, 2], g.ndim, g.shape, g.tobytes('F'))
print(int(memoryview(b'12')), float(memoryview(b'1.5')), b'a%sb' % memoryview(b'zz'), bytearray(memoryview(b'q')), b'xay'.find(memoryview(b'a')), memoryview(b'abc') in [b'abc'])
print(list(memoryview(b'\x01\x02')), 2 in memoryview(b'\x01\x02'))
d = memoryview(bytearray(16)).cast('d'); d[1] = 1.5; print(d.tolist(), d.tobytes())
s = memoryview(bytearray(2)).cast('?'); s[0] = 5; print(s.tolist())
print(isinstance(m, memoryview), memoryview(b'abc').count(97), memoryview(b'abc').index(98))
match memoryview(b'ab'):
    case [x, y]: print(x, y)
