for value in (3.14159265, -0.5, 1e20, 1.5e-7, 0.0, -0.0, 1234567.891):
    for spec in ("", "e", ".0e", "f", ".0f", "#.0f", "g", ".3g", "#g", "n", "%", ".1%", "r", ",", "_", ",.2f", "+.2f", " .3e", "012.3f", "E", "G", ".10", "z.1f", "z.0f"):
        try:
            print(repr(spec), repr(format(value, spec)), end=" ")
        except ValueError as error:
            print(repr(spec), error, end=" ")
    print()
