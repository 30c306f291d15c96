b = bytearray(b"hello")
b[0] = 72
b.append(33)
b.extend(b" world")
print(b, len(b), b[1], b[-5:], bytes(b), b.decode())
del b[5:]
b += b"!"
print(b, b == b"Hello!", b.upper(), b.find(b"l"), b * 2, b.hex(), list(b[:2]))
b[1:3] = b"EEE"
print(b, b.pop(), b.count(b"E"), b.startswith(b"H"), sorted(set(b)))
b.reverse()
b.insert(0, 65)
b.remove(108)
print(b, bytearray(3), bytearray([1, 2]), bytearray("é", "utf-8"), isinstance(b, bytes))
for bad in (lambda: b.append(256), lambda: b.__setitem__(0, "a"), lambda: hash(b), lambda: b.remove(0), lambda: bytearray("x"), lambda: b[99]):
    try:
        bad()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
c = b
c.clear()
print(b, b is c, b.copy() is b)
