print(b"", b"plain", b"it's", b'say "hi"', b"""it's "both\"""", b"\\", b"\t\n\r\x0b\x00\x7f\x80\xff")
print(bytes(range(32)), bytes(range(120, 136)))
print(bytearray(b""), bytearray(b"it's"), bytearray(b'"'), bytearray(b"\xff"), [b"a"], (bytearray(b"b"),))
print(str(b"abc"), f"{b'abc'}", f"{b'abc'!s:>8}", "%s" % b"abc", str(b"abc", "ascii"), repr(b"abc") == str(b"abc"))


class Raw(bytes):
    pass


class Array(bytearray):
    pass


print(Raw(b"x"), Array(b"y"), repr(Array(b"y")), type(Raw(b"ab")[:1]).__name__, type(Raw(b"a") + b"b").__name__)
