print(b"\x00\xff\x10".hex(), b"abcdef".hex(":"), b"abcdef".hex("-", 2), b"abcde".hex("_", 2), b"abcde".hex("_", -2), b"abc".hex(b"."), b"".hex(), b"abc".hex(sep=" ", bytes_per_sep=4), bytearray(b"\x01").hex(), memoryview(b"\x02\x03").hex("."))
print(bytes.fromhex("00ff10"), bytes.fromhex(" 0 0"[:3] + "0 1f\t2A\n"), bytearray.fromhex("ab cd"), bytes.fromhex(""))
for call in (lambda: bytes.fromhex("0"), lambda: bytes.fromhex("zz"), lambda: bytes.fromhex("0 0"), lambda: bytes.fromhex("001"), lambda: bytes.fromhex("é0"), lambda: b"a".hex(""), lambda: b"a".hex("ab"), lambda: b"a".hex(5), lambda: b"a".hex("é"), lambda: bytes.fromhex(5), lambda: bytes.fromhex("00 0g"), lambda: b"ab".hex("-", "1"), lambda: bytes.fromhex(None), lambda: b"abcd".hex("-", 0)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
