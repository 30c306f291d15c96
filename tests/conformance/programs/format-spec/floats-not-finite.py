inf, nan = float("inf"), float("nan")
for value in (inf, -inf, nan, -nan):
    print([format(value, spec) for spec in ("", "f", "F", "e", "E", "g", "G", "%", "+", " ", "08", "8", "<8f", "^8", "=+8", ",", ".2f", "08.1f", "*>8", "n")])
print("%f %F %e %G %5.1f|%-6f|%06f|%+f" % (inf, inf, nan, nan, inf, nan, inf, inf))
for spec in ("d", "x", "s", "c", ".d"):
    try:
        print(format(inf, spec))
    except ValueError as error:
        print(error)
