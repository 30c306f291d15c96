import math
print(math.sqrt(16), math.isqrt(17), math.factorial(10), math.gcd(12, 18), math.lcm(4, 6))
print(math.floor(-2.5), math.ceil(2.1), math.trunc(-2.7), math.pi, math.e)
print(round(math.sin(math.radians(30)), 10), math.hypot(3, 4), math.log(8, 2), math.log10(1000))
print(math.comb(5, 2), math.perm(5, 2), math.prod([1, 2, 3]), math.isclose(0.1 + 0.2, 0.3))
print(math.inf > 10**100, math.isnan(math.nan), math.copysign(1, -0.0))
