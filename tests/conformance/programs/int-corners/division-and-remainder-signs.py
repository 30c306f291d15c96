pairs = [(7, 3), (-7, 3), (7, -3), (-7, -3), (0, -5), (6, -3), (10**20, -7), (-(10**20), 10**19), (1, 10**30), (-1, 10**30)]
for a, b in pairs:
    print(a, b, a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)
for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (-0.0, 3), (1e300, 1e-10), (5, float("inf")), (-5, float("inf"))]:
    print(a, b, a // b, a % b, divmod(a, b))
for operation in (lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 1 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0), lambda: 1.0 / 0, lambda: 1j / 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: 0j ** -1, lambda: pow(2, 3, 0), lambda: 10**400 / 0, lambda: True % False):
    try:
        print(operation())
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)
