print(abs(-5), bin(5), bool([]), chr(97), ord("a"), divmod(7, 2), hex(255), len("abc"), oct(8), pow(2, 5), round(2.567, 2))
print(all([1, 0]), any([0, 1]), list(filter(str.isdigit, "a1b2")), sorted([3, 1], reverse=True), repr("x"), ascii("é"))
print(callable(print), isinstance(1, int), issubclass(int, object), iter([1]).__next__(), next(iter("z")), hash("a") == hash("a"))
print(format(3.14159, ".2f"), dict(a=1), list("ab"), tuple([1]), set([1]), frozenset([2]), str(5), float("1.5"), int("7"), bytes([65]), bytearray(b"ab"), complex is not None)
print(sum([1, 2]), min(1, 2), max(1, 2), list(zip("a", "b")), list(map(len, ["x", "yy"])), list(enumerate("a")), list(reversed("ab")), list(range(2)), slice(1, 2))
print(vars().get("missing", "no"), type(globals()).__name__, id(None) == id(None), input is not None, object() is not None)
for bad in (lambda: len(5), lambda: abs("x"), lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: bin(1.5), lambda: round("x"), lambda: pow("a", 2), lambda: sorted(5), lambda: len(), lambda: len([], []), lambda: iter(1), lambda: next([]), lambda: hash([]), lambda: int(b"x"), lambda: sum(1), lambda: divmod(1), lambda: list(1, 2)):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
