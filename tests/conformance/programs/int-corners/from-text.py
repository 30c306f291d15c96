for text in ("12", " 12\n", "+5", "-5", "0", "00", "007", "-0", "1_000", "1__0", "_1", "1_", "0x10", "0b1", "", " ", "1.0", "1e3", "٣", "abc", "--1", "+ 1", "1 2", "1\x00", "é", "9" * 30):
    try:
        print(repr(text), int(text))
    except ValueError as error:
        print(error)
for text, base in [("ff", 16), ("0xff", 16), ("0xff", 0), ("0b101", 0), ("0o17", 0), ("017", 0), ("0", 0), ("00", 0), ("z", 36), ("Zz", 36), ("2", 2), ("12", 1), ("12", 37), ("12", -1), ("1_0", 2), ("0x_f", 16), ("0x", 16), ("b1", 16), ("0b1", 16), ("", 16), ("10", 10**20), ("1", "2"), ("1", 2.0), (b"11", 2), (5, 10), (5.0, 10), (None, 10)]:
    try:
        print(repr(text), base, int(text, base))
    except (ValueError, TypeError, OverflowError) as error:
        print(repr(text), type(error).__name__, error)
