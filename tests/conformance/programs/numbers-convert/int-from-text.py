for text in ('12', ' 12\n', '+1_000', '-0', '٣', '1__0', '_1', '1_', '', ' ', '0x1f', '1.0', '1e3', '−5', '0b1', '\x00', '12\x00', '9' * 20):
    try:
        print(ascii(text), int(text))
    except ValueError as error:
        print(ascii(text), ascii(str(error)))
for text, base in (('0x1f', 16), ('0b101', 0), ('0o17', 0), ('017', 0), ('z', 36), ('Zz', 36), ('12', 2), ('1', 37), ('1', 1), ('1', -2), ('0', 0), ('00', 0), ('0_7', 0), ('0x_f', 16), ('0b2', 0), ('0xg', 0), ('1_1', 3), ('', 0)):
    try:
        print(text, base, int(text, base))
    except ValueError as error:
        print(text, base, error)
print(int(b'12'), int(bytearray(b' 7 ')), int(b'ff', 16), int(), int(2.9), int(-2.9), int(True), int('0' * 5000))
class T:
    def __trunc__(self):
        return 5
class N:
    def __int__(self):
        return 7
class X(N):
    def __index__(self):
        return 8
class Bad:
    def __int__(self):
        return 'text'
print(int(N()), int(X()), int('11', X()))
for wrong in (lambda: int('9' * 5000), lambda: int(None), lambda: int([]), lambda: int(5, 10), lambda: int(base=10), lambda: int('1', '2'), lambda: int(Bad()), lambda: int(T()), lambda: int(float('nan')), lambda: int(float('-inf')), lambda: int(1j), lambda: int(b'\xff'), lambda: int(x=5), lambda: int('1', 2, 3), lambda: str(10 ** 5000)):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
