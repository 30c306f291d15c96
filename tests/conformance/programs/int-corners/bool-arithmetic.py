print(True + True, True * 3, -True, +False, ~(1 > 2) if False else -1, True // 2, True / 2, True ** 2, False ** False, divmod(True, 2), True << 3, abs(True), round(True), int(True), float(False), complex(True))
print(type(True & False).__name__, type(True & 1).__name__, type(True | False).__name__, type(True ^ True).__name__, type(True + False).__name__, type(not 5).__name__)
print(sum([True, False, True]), [10, 20][True], "ab"[False], "x" * True, isinstance(True, int), issubclass(bool, int), bool.__mro__, True == 1, True is not 1 if False else True)
print(bool(), bool([]), bool([0]), bool("False"), bool(0.0), bool(0j), bool(None), bool(...), bool(object()), bool(range(0)), bool(b""), bool(float("nan")))
for call in (lambda: bool(1, 2), lambda: bool(x=1), lambda: type("B", (bool,), {}), lambda: bool.__new__(int), lambda: True(), lambda: True.x, lambda: True[0], lambda: len(True), lambda: "a" + True):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
