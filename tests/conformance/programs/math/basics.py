import math

print(math.pi, math.e, math.tau, math.inf, math.nan)
print(math.sqrt(2), math.sqrt(16), math.isqrt(17), math.isqrt(10**30), math.cbrt(27))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.floor(1e20))
print(math.factorial(10), math.factorial(30), math.gcd(48, 36), math.gcd(0, 5), math.gcd(12, 18, 27), math.lcm(4, 6), math.lcm(), math.gcd())
print(math.comb(10, 3), math.perm(5, 2), math.comb(3, 5), math.perm(4), math.prod([1, 2, 3, 4]), math.prod([], start=7), math.prod([0.5, 4]))
print(math.fabs(-3), math.copysign(3, -0.0), math.fmod(-7, 3), -7 % 3, math.modf(3.25), math.modf(-3.25), math.frexp(8.5), math.ldexp(0.5, 4))
print(type(math.floor(2.5)), type(math.fabs(2)), type(math.trunc(2.5)))
