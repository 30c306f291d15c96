print(int("42"), int(" -17\n"), int("+5"), int("1_000"))
print(int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int("777", 8))
print(int(3.99), int(-3.99), int(1e20), int(True), int())
print(bin(10), oct(64), hex(255), bin(-5), hex(-255), oct(0))
for text, base in [("12a", 10), ("", 10), ("  ", 10), ("3.5", 10), ("9", 8), ("1__0", 10), ("0x1", 10), ("_1", 10)]:
    try:
        print(int(text, base))
    except ValueError as error:
        print(error)
try:
    int("1", 40)
except ValueError as error:
    print(error)
