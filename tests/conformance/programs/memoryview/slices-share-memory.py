data = bytearray(b'abcdefghij')
v = memoryview(data)
left, right = v[:5], v[5:]
left[0] = ord('A')
right[:] = b'FGHIJ'
print(data, left.tobytes(), v[2:8:3].tolist(), v[::-2].tobytes(), right.nbytes, (left.obj is data))
def total(view, depth=0):
    if len(view) <= 2:
        return sum(view)
    middle = len(view) // 2
    return total(view[:middle]) + total(view[middle:])
print(total(v) == sum(data), list(v[3:6]), 70 in v, v.index(70) if hasattr(v, 'index') else '', v.count(70) if hasattr(v, 'count') else '')
with memoryview(b'context') as m:
    inner = m[2:4]
    print(bytes(inner), m.contiguous, m.suboffsets)
    inner.release()
try:
    m[0]
except ValueError as error:
    print(error)
