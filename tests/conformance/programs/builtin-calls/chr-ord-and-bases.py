print(chr(97), chr(0x1F600), ord("é"), ord(b"a"), ord("\U0010ffff"), bin(10), bin(-10), oct(8), hex(255), hex(-255), bin(True), hex(10**20), ascii("é😀\n"), ascii([1, "ü"]), repr("é"), abs(-5), abs(-2.5), abs(3 - 4j), abs(True), divmod(7, -2))
for call in (lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.5), lambda: chr(10**30), lambda: chr(), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: ord(b""), lambda: ord(b"ab"), lambda: ord(None), lambda: bin("1"), lambda: hex(1.5), lambda: oct(None), lambda: abs("a"), lambda: abs(None), lambda: abs(), lambda: divmod(1), lambda: divmod("a", 1), lambda: len(5), lambda: len(), lambda: len([1], [2]), lambda: len(None), lambda: len(x for x in "a"), lambda: hash(), lambda: id(), lambda: callable(), lambda: repr(), lambda: type(), lambda: type(1, 2), lambda: isinstance(1), lambda: round("1"), lambda: chr(True)):
    try:
        print(repr(call()))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
