for value in (1.0, 0.1, -2.5, 0.0, -0.0, 5e-324, 1.7976931348623157e308, float("inf"), float("nan")):
    print(value, value.hex())
for text in ("0x1p3", "1.8", "0x.8p0", "-0x1.8p-1", "0x1", "inf", "nan", "0x1p1024", "0x1p-1100", "0x1.fffffffffffff8p0", "  0x1p0  ", "0X1P+2", "1e5", "abc", "", "0x", "0x1p", "0xg", "0x1.p0"):
    try:
        print(repr(text), float.fromhex(text))
    except (ValueError, OverflowError) as error:
        print(repr(text), type(error).__name__, error)
try:
    float.fromhex(5)
except TypeError as error:
    print(error)
