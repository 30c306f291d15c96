print(2.0**-1, 0.0**0, (-2.0) ** 3, 4**0.5, 27 ** (1 / 3))
inf = float("inf")
print(inf**0, 0.5**inf, 2**inf, (-inf) ** 3, 1**float("nan"))
for base, power in [(0.0, -1), (0, -2.0), (-0.0, -3)]:
    try:
        print(base**power)
    except ZeroDivisionError as error:
        print(error)
print((-8) ** (1 / 3))
print(1e-300**2, pow(2.0, 10), pow(9, 0.5))
