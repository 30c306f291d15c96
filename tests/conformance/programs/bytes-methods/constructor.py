print(bytes(), bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes("a", encoding="ascii"), bytes(b"copy"), bytes(bytearray(b"x")), bytes(memoryview(b"abc")[::2]), bytes(range(3)), bytes({1}), bytes(source=b"k"), bytes(True))


class Own:
    def __bytes__(self):
        return b"own"


class Wrong:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 2


print(bytes(Own()), bytes(Index()), bytes([Index(), 255]))
for call in (lambda: bytes("a"), lambda: bytes(-1), lambda: bytes([256]), lambda: bytes([-1]), lambda: bytes(["a"]), lambda: bytes(1.5), lambda: bytes(None), lambda: bytes(Wrong()), lambda: bytes(b"a", "ascii"), lambda: bytes(5, "ascii"), lambda: bytes("é", "ascii"), lambda: bytes("a", "ascii", "strict", 1), lambda: bytes("é", "ascii", "ignore"), lambda: bytes([1.0]), lambda: bytes(encoding="ascii"), lambda: bytes(10**30), lambda: bytes("a", 5), lambda: bytes(x=1), lambda: bytes([1], errors="strict"), lambda: bytes(object())):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError, MemoryError) as error:
        print(type(error).__name__, error)
