for value in (1 + 2j, -1.5j, complex(0, -0.0), 1e20 + 1e-5j, complex("inf-nanj")):
    for spec in ("", ".2f", "e", "g", "+.1f", ">20", "^20.1f", ",.1f", "_", " .3", "#g", "n"):
        print(repr(spec), repr(format(value, spec)), end=" ")
    print()
for spec in ("d", "x", "%", "05", "=10", "s", "010.2f", "z"):
    try:
        print(repr(spec), format(1 + 2j, spec))
    except ValueError as error:
        print(repr(spec), error)
