n = 1234567
for spec in ("", "d", "n", "b", "o", "x", "X", "c", "e", "E", "f", "F", "g", "G", "%", ",", "_", "_x", "_b", "#_x", "+,", "020,", "-> 20", "#o", "#X", " d", "=+12d", "*^15", "05", "<5d", "012_b"):
    try:
        print(repr(spec), repr(format(n if spec != "c" else 97, spec)))
    except ValueError as error:
        print(repr(spec), error)
