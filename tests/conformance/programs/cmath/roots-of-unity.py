import cmath
import math

roots = [cmath.rect(1, 2 * cmath.pi * k / 4) for k in range(4)]
print([complex(round(z.real, 9) + 0.0, round(z.imag, 9) + 0.0) for z in roots], abs(sum(roots)) < 1e-12)
def solve(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c)
    return (-b + d) / (2 * a), (-b - d) / (2 * a)
print(solve(1, 0, 1), solve(1, -3, 2), solve(1, 2, 1))
r, phi = cmath.polar(-1j)
print(r, math.isclose(phi, -math.pi / 2), cmath.isclose(cmath.exp(1j * math.pi), -1), cmath.tau == 2 * cmath.pi)
