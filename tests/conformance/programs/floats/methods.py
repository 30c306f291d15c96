print((0.75).as_integer_ratio(), (0.1).as_integer_ratio(), (-3.0).as_integer_ratio())
print((3.0).is_integer(), (3.5).is_integer(), float("inf").is_integer())
print((1.0).hex(), (0.1).hex(), (-2.5).hex(), float.fromhex("0x1.8p+1"), float.fromhex("-0x.8p0"))
print((2.5).real, (2.5).imag, (2.5).conjugate())
print(float("  3.14  "), float("1_000.5"), float("1e3"), float(".5"), float("5."), float())
print(float(10**20), float(True), float("-0"))
try:
    float(10**400)
except OverflowError as error:
    print(error)
