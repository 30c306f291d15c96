import math

for x in (0.0, 0.5, 1.0, 2.0, -1.5, 10.0):
    print(x, [f"{f(x):.12g}" for f in (math.sin, math.cos, math.tan, math.exp, math.atan, math.sinh, math.tanh)])
print([f"{math.log(x):.12g}" for x in (1, 2, math.e, 10, 1e300)], [f"{math.log(8, b):.12g}" for b in (2, 10, 0.5)])
print(math.log2(8), math.log10(1000), f"{math.log1p(1e-10):.12g}", f"{math.expm1(1e-10):.12g}", math.log2(2**100), f"{math.log(10**400):.12g}")
print(f"{math.asin(1):.12g}", f"{math.acos(0.5):.12g}", math.atan2(1, -1) == 3 * math.pi / 4, math.atan2(0, -1) == math.pi)
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180) == math.pi)
print(math.pow(2, 10), math.pow(2, 0.5) == 2**0.5, math.exp(0), math.exp2(5))
