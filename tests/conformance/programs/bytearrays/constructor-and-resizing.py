print(bytearray(), bytearray(3), bytearray(b"x"), bytearray([1, 2]), bytearray("é", "latin-1"), bytearray(range(2)))
for call in (lambda: bytearray("a"), lambda: bytearray(-1), lambda: bytearray([256]), lambda: bytearray(1.5), lambda: bytearray(None), lambda: bytearray(["a"]), lambda: bytearray(b"a", "ascii"), lambda: bytearray("a", "ascii", "strict", 5), lambda: bytearray([1, None])):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
data = bytearray(b"abcdef")
view = memoryview(data)
for action in (lambda: data.append(1), lambda: data.clear(), lambda: data.pop(), lambda: data.extend(b"x"), lambda: data.__delitem__(0), lambda: data.__setitem__(slice(0, 1), b"xyz"), lambda: data.resize(2), lambda: data.__init__(5)):
    try:
        action()
        print("resized", data)
    except BufferError as error:
        print(error)
view[0] = 90
data[1:3] = b"--"
print(data, bytes(view))
view.release()
data.append(33)
data.resize(4)
print(data)
data.resize(6)
print(data)
try:
    data.resize(-1)
except ValueError as error:
    print(error)
