for spec in ("", "5", "d", "<7", "b", "f", "s", "%", "x", "+", "05d", ","):
    try:
        print(repr(spec), repr(format(True, spec)), repr(format(False, spec)))
    except ValueError as error:
        print(repr(spec), error)
for value in (None, [], {}, (), object, print, Ellipsis, range(3), b"x", {1}, NotImplemented):
    print(type(value).__name__, len(format(value)) > 0)
    try:
        print(format(value, "10"))
    except TypeError as error:
        print(error)
    try:
        print(f"{value!s:>12}|" if not callable(value) else f"{value.__name__!r:>12}|")
    except TypeError as error:
        print(error)
