for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999, 2.675, 1e16 + 1):
    print(x, round(x))
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(-0.125, 2))
print(round(1234.5678, -2), round(1234.5678, 0), round(1234.5678, 1), round(5.015, 2))
print(round(1e300, 2), round(0.1 + 0.2, 10), type(round(1.5)), type(round(1.5, 0)))
for bad in (float("nan"), float("inf")):
    try:
        round(bad)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
