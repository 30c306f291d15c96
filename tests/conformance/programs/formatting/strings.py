s = "text"
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".2", "10.2", "-<8", "^9", "05"):
    print(repr(spec), "[" + format(s, spec) + "]")
for spec in ("d", "+", "=10", ",", "x", ".2f"):
    try:
        print(format(s, spec))
    except ValueError as error:
        print(repr(spec), error)
print(f"{'é':>3}|{'日本':*<4}|{'a' * 3:>2}")
