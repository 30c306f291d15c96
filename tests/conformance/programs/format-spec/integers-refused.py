for value, spec in [(5, ".2d"), (5, ".3"), (5, ",x"), (5, ",b"), (5, "_n"), (5, ",n"), (5, "s"), (5, "z"), (5, "zd"), (5, ",,"), (5, "__"), (5, ",_"), (5, "c "), (5, "+c"), (5, "#c"), (5, ",c"), (-1, "c"), (0x110000, "c"), (5, "dd"), (5, "k"), (5, "10.d"), (5, "=="), (5, "5 5"), (5, "99999999999999999999d"), (5, ".99999999999999999999f"), (True, "s"), (5, "é"), (5, "\x00")]:
    try:
        print(repr(spec), repr(format(value, spec)))
    except (ValueError, OverflowError) as error:
        print(repr(spec), type(error).__name__, error)
