import math, cmath
def solve(a, b, c):
    d = b * b - 4 * a * c
    if d < 0:
        return tuple(round(x.real, 2) + round(x.imag, 2) * 1j for x in ((-b + cmath.sqrt(d)) / (2 * a), (-b - cmath.sqrt(d)) / (2 * a)))
    return (-b + math.sqrt(d)) / (2 * a), (-b - math.sqrt(d)) / (2 * a)
print(solve(1, -3, 2), solve(1, 2, 5))
