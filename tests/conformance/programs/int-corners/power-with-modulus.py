print(pow(2, 10), pow(2, -1), pow(2, 10, 1000), pow(3, -1, 7), pow(-3, 5, 7), pow(3, 5, -7), pow(0, 0), pow(0, 0, 1), pow(5, 0, 3), pow(10, 10**18, 97), pow(base=2, exp=3), pow(2, exp=3, mod=5), pow(2, True), 2 ** -2, (-2) ** 3, -2 ** 2, 2 ** 3 ** 2, (-8) ** (1 / 3))
for call in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: pow(2, 3.0, 5), lambda: pow(2, 3, 5.0), lambda: pow(0, -1, 5), lambda: pow("a", 2), lambda: pow(2, "a"), lambda: pow(2), lambda: pow(2, 3, None), lambda: pow(2, 3, "a"), lambda: 2 ** "a", lambda: pow(2, -1, 1), lambda: 0 ** -2, lambda: pow(1j, 2, 3), lambda: pow(2, 2, 2, 2)):
    try:
        print(call())
    except (ValueError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
