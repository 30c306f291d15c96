data = b"abcdef"
print(data[0], data[-1], data[1:3], data[::-1], data[::2], data + b"x", data * 2, 2 * b"ab", b"ab" * 0, data == b"abcdef", data == bytearray(data), data == "abcdef", data < b"b", b"" < b"\x00", hash(b"a") == hash(bytes([97])))
print(list(b"ab"), max(b"az"), sorted(b"ba"), b"a" + bytearray(b"b"), bytearray(b"b") + b"a", [*reversed(b"ab")], b"a" b"b", dict([(b"k", 1)])[bytes(b"k")])
for call in (lambda: data[6], lambda: data["0"], lambda: data[1.0], lambda: data + "x", lambda: "x" + data, lambda: data + 1, lambda: data + [1], lambda: data * 1.5, lambda: data < "a", lambda: data % 1, lambda: -data, lambda: data - b"a", lambda: hash(bytearray(b"a")), lambda: ord(data), lambda: int(b"x"), lambda: float(b"1.5x")):
    try:
        print(call())
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
try:
    data[0] = 65
except TypeError as error:
    print(error)
try:
    del data[0]
except TypeError as error:
    print(error)
print(int(b" 12 "), float(b"1.5"), ord(b"a"), int(b"ff", 16), int(bytearray(b"7")), data.__contains__(97), data.__getitem__(slice(2)))
