from fractions import Fraction as F

a, b = F(3, 4), F(-5, 6)
print(a + b, a - b, a * b, a / b, a // b, a % b, divmod(a, b), -a, abs(b), +a)
print(a + 1, 2 - a, 3 * a, 1 / a, a ** 2, a ** -3, 2 ** F(3), F(4) ** F(1, 2), 7 // a, 7 % a)
print(a + 0.25, a * 2j, 0.5 - a, a ** 0.5)
print(repr(F(6, -8)), F(10, 5), F(0, 7), F(5))
print(sum([F(1, n) for n in range(1, 11)]))
for f in (lambda: F(1, 0), lambda: a / 0, lambda: F(0) ** -1, lambda: a // 0, lambda: a + 'x'):
    try:
        f()
    except (ZeroDivisionError, TypeError) as error:
        print(type(error).__name__, error)
