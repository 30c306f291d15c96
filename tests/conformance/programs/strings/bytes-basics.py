data = b"hello\x00\xff"
print(data, len(data), data[0], data[-1], data[1:4], list(data[:3]))
print("héllo".encode(), "héllo".encode("latin-1"), b"h\xc3\xa9".decode(), bytes(3), bytes([65, 66]))
print(b"a" + b"b", b"ab" * 2, b"b" in b"abc", 98 in b"abc", b"abc".find(b"c"), b"a,b".split(b","))
print(b"abc" == "abc", b"abc" < b"abd", b"abc".hex(), bytes.fromhex("00ff10"), b"AbC".lower())
for bad in (lambda: b"a" + "b", lambda: b"\xff".decode(), lambda: "é".encode("ascii"), lambda: bytes([256])):
    try:
        bad()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
