import decimal, fractions
for call in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 1 / 0.0, lambda: 5 // 0.0, lambda: 1j / 0, lambda: 0j ** -1, lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: True / False, lambda: fractions.Fraction(1, 0), lambda: decimal.Decimal(1) / 0, lambda: decimal.Decimal(0) / 0, lambda: int.__truediv__(1, 0), lambda: (10 ** 30) // 0, lambda: (10 ** 30) % 0, lambda: 1 / (10 ** 30 - 10 ** 30), lambda: round(1.0, 0) % 0, lambda: fractions.Fraction(1) % 0):
    try:
        print(call())
    except (ZeroDivisionError, ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)
