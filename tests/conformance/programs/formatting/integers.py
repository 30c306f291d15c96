for spec in ("", "d", "5", "<5", ">5", "^5", "05", "+", " ", "-", "x", "X", "#x", "o", "#o", "b", "#b", "c", ",", "_", "n", "e", ".2f", "%", "*^9", "=+6", "#010x", "_x", "08b"):
    print(repr(spec), "[" + format(65, spec) + "]")
print(f"{-1234567:,} {1234567:_} {-42:06d} {-42:=6} {255:_b} {10**20:,} {2**70:x}")
for spec in ("s", ".2d", "q", "5c5", "+c"):
    try:
        print(format(65, spec))
    except ValueError as error:
        print(repr(spec), error)
