for template, value in [("%d", "5"), ("%d", None), ("%d", 1 + 2j), ("%d", float("inf")), ("%d", float("nan")), ("%i", [1]), ("%x", 1.5), ("%o", "8"), ("%X", None), ("%c", 1.5), ("%c", -1), ("%c", 0x110000), ("%c", ""), ("%c", "ab"), ("%f", "x"), ("%e", None), ("%g", 1j), ("%f", 10**400), ("%y", 1), ("%", 1), ("%5", 1), ("%-", 1), ("%(", 1), ("%.", 1), ("%é", 1), ("100%", 1), ("%d%", 1), ("% ", 1), ("%*d", (1.5, 2)), ("%.*f", ("a", 2)), ("%99999999999999999999d", 1), ("%.99999999999999999999f", 1), ("%l", 1), ("%ls", 1), ("%b", b"x")]:
    try:
        print(repr(template), repr(template % value))
    except (TypeError, ValueError, OverflowError) as error:
        print(repr(template), type(error).__name__, error)
