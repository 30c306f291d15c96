inf = float("inf")
nan = float("nan")
print(inf, -inf, nan, inf + 1, inf - inf, inf * 0, -inf < 0)
print(nan == nan, nan != nan, nan < 1, nan in [nan], [nan] == [nan])
print(float("Infinity"), float("-INF"), float("NaN"), float("1e400"), -1e400)
print(1e308 * 10, -1e308 * 10, 5e-324 / 2)
print(max(1.0, inf), min(nan, 1.0), max(1.0, nan))
print(sorted([3.5, -inf, inf, 0.0]))
try:
    1e200 ** 2
except OverflowError as error:
    print(error)
