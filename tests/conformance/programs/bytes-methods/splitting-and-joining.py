print(b"a,b,,c".split(b","), b" a  b ".split(), b"a b c".split(None, 1), b"a,b,c".rsplit(b",", 1), b"".split(), b"".split(b","), b"a\x0bb\x0cc\x1cd\x85e".split())
print(b"a\nb\r\nc\rd\x0be\x1cf".splitlines(), b"a\nb".splitlines(True), b"k=v=w".partition(b"="), b"k=v=w".rpartition(b"="), b"kv".partition(b"="))
print(b", ".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join([]), type(b"-".join([bytearray(b"x")])).__name__, bytearray(b"-").join([b"a", b"b"]))
for call in (lambda: b"a".split(","), lambda: b"a".split(b""), lambda: b"a".split(44), lambda: b"".join(["a"]), lambda: b"".join([1]), lambda: b"".join([b"a", None]), lambda: b"a".partition("="), lambda: b"a".partition(b""), lambda: b"".join(5), lambda: b"a".rpartition(61), lambda: b"a".splitlines(1, 2)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
