for value in (1234, 1250, 1350, -1250, 5, 15, 25, 10**20 + 5):
    print(value, [round(value, digits) for digits in (0, 1, -1, -2, -3, -30)], round(value))
for value in (2.5, 3.5, -2.5, 0.5, 1e16 + 1, 1234.5678, -0.4, 1e300):
    print(value, round(value), type(round(value)).__name__, [round(value, digits) for digits in (0, 1, 2, -1, -3, 400, -400)])
for call in (lambda: round("5"), lambda: round(5, "1"), lambda: round(5, 1.0), lambda: round(5.5, None), lambda: round(), lambda: round(1j), lambda: round(float("nan")), lambda: round(float("inf")), lambda: round(float("nan"), 2), lambda: round(None), lambda: round(5, None), lambda: round(number=5.5, ndigits=0), lambda: round([])):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)
