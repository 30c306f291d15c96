for text in ("1.5", " 1.5\t", "-.5", "5.", "1e5", "1E+5", "1_0.5", "inf", "-Infinity", "nan", "+nan", "INF", "1e400", "-1e400", "1e-400", "0x1p3", "", ".", "e5", "1e", "1..2", "1.5f", "1 5", "infin", "nan1", "1__0", "_1.0", "1_.0", "1e1_0", "١.٥", "1,5", "--1", "true", "1.5\x00", "９.５"):
    try:
        print(repr(text), float(text))
    except ValueError as error:
        print(error)
for value in (None, [], 1j, b"1.5", b"x", bytearray(b"2.5"), object(), {}, "é", True, 10**400):
    try:
        print(float(value))
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
