print(b"banana".replace(b"a", b"o"), b"banana".replace(b"a", b"", 2), b"abc".replace(b"", b"-"), b"banana".replace(bytearray(b"an"), b"AN"))
table = bytes.maketrans(b"abc", b"xyz")
print(len(table), b"aabbcc".translate(table), b"aabbcc".translate(table, b"b"), b"hello".translate(None, b"l"), b"hello".translate(None, delete=b"eo"), b"abc".translate(bytearray(table)))
for call in (lambda: b"a".replace("a", b"b"), lambda: b"a".replace(b"a"), lambda: b"a".replace(97, 98), lambda: bytes.maketrans(b"ab", b"c"), lambda: bytes.maketrans("a", "b"), lambda: b"a".translate(b"short"), lambda: b"a".translate("x" * 256), lambda: b"a".translate(table, "a"), lambda: b"a".translate(5), lambda: b"a".translate()):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
