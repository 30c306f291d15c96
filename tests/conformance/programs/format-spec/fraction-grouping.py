value = 1234567.1234567
for spec in (".7f", ",.7f", "_.7f", ".7,f", ".7_f", ",.7_f", "_.7,f", ".,f", "._f", ".,", "015,.2f", "020_.3f", ",.0f", ",.3e", ",%", ",g", "_g"):
    try:
        print(spec, format(value, spec))
    except ValueError as error:
        print(spec, error)
for spec in ("010,d", "011,d", "012,d", "013,d", "014,d", "09_x", "010_b"):
    print(spec, format(12345, spec), format(-12345, spec))
