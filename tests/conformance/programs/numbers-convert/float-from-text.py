for text in ('1', ' 1.5\n', '1_000.5', '.5', '5.', '1e5', '1E-400', '1e400', 'inf', '-Infinity', 'nan', '+nan', '0x1p3', '1__0', '_1', '1_', '', '.', 'e5', '1e', '1.5.2', '١٫٥', '١.٥', '1 2', 'infin', '1e5_0', '-.5e+2', '\x001', b'1.5', bytearray(b' 2 '), b'\xff'):
    try:
        print(ascii(text), float(text))
    except ValueError as error:
        print(ascii(text), ascii(str(error)))
class F:
    def __float__(self):
        return 1.25
class I:
    def __index__(self):
        return 4
class Sub(float):
    pass
class Bad:
    def __float__(self):
        return 'x'
print(float(F()), float(I()), float(), type(float(Sub(2))).__name__, float(10 ** 300))
for wrong in (lambda: float(None), lambda: float([]), lambda: float(1j), lambda: float(Bad()), lambda: float(10 ** 400), lambda: float(x=1), lambda: float(1, 2), lambda: float.fromhex('0x1p1024'), lambda: float.fromhex('zz'), lambda: float.fromhex('0x'), lambda: float.fromhex(5)):
    try:
        print(wrong())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(float.fromhex('0x1.8p1'), float.fromhex('-inf'), float.fromhex('.8'), (0.1).hex(), (-0.0).hex(), float('nan').hex(), (5e-324).hex(), (1e300).as_integer_ratio()[1], float.from_number(3) if hasattr(float, 'from_number') else '')
