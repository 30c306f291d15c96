print(10**400 / 10**399, (10**400 + 1) / 10**400, 1 / 10**308, 1 / 10**320, 1 / 10**330, -(10**50) / 3)
print((2**53 + 1) / 1, (2**54 + 2) / 2, (2**1000 + 1) / 2**1000, 3 * 10**200 / 7)
for operation in (lambda: 10**400 / 3, lambda: float(10**400), lambda: 10**400 * 1.0, lambda: 10**400 + 0.5, lambda: int(1e400), lambda: int(float("nan")), lambda: round(1e308 * 10), lambda: 10**400 // 1.0, lambda: 10**400 == float("inf"), lambda: 10**400 < float("inf"), lambda: complex(10**400)):
    try:
        print(operation())
    except (OverflowError, ValueError) as error:
        print(type(error).__name__, error)
