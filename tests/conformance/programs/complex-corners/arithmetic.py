a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, a ** 0.5, -a, +a, abs(a), a.conjugate(), a.real, a.imag, a == 3 + 4j, a != b, a + 1, 1 - a, 2.5 * a, a / 2, 1 / a)
print(1j ** 2, 1j ** 3, (1 + 1j) ** -1, 0j ** 0, (2 + 0j) ** 3, complex(-1) ** 0.5, 2 ** (1 + 1j), bool(0j), bool(1e-300j), hash(3 + 0j) == hash(3), 3 + 0j == 3, {3: "x"}[3 + 0j])
for operation in (lambda: a < b, lambda: a // b, lambda: a % b, lambda: divmod(a, b), lambda: int(a), lambda: float(a), lambda: a / 0, lambda: 0j ** -1, lambda: 0j ** (1 + 1j), lambda: a & 1, lambda: max(a, b), lambda: sorted([a, b]), lambda: a.real.x, lambda: round(a), lambda: a[0], lambda: range(a), lambda: 0j ** 1j, lambda: (1e200 + 1j) ** 5, lambda: abs(complex(1e308, 1e308)), lambda: 1j < 2):
    try:
        print(operation())
    except (TypeError, ZeroDivisionError, OverflowError, AttributeError) as error:
        print(type(error).__name__, error)
