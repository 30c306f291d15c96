from array import array

a = array('H', [1, 256, 65535])
print(a.tobytes(), bytes(a), a.tolist())
b = array('H')
b.frombytes(a.tobytes())
b.frombytes(bytearray(b'\x05\x00'))
b.frombytes(memoryview(b'\x06\x00'))
b.fromlist([7, 8])
print(b)
for act in (lambda: b.frombytes(b'abc'), lambda: b.frombytes('abc'), lambda: b.frombytes(a),
            lambda: b.fromlist((1, 2)), lambda: b.fromlist([1, 'x']), lambda: b.fromlist([1, -1])):
    try:
        act()
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
print(b)
