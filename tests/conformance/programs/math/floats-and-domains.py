import math

print(math.sqrt(2), math.hypot(3, 4), math.hypot(1, 2, 2), math.dist((1, 2), (4, 6)), math.pow(2, 0.5), math.exp(1), math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.expm1(1e-10), math.cbrt(27), math.exp2(3))
print(math.sin(math.pi / 6), math.cos(math.pi / 3), math.tan(math.pi / 4), math.degrees(math.pi), math.radians(180), math.atan2(-1, -1), math.asin(1), math.acos(-1), math.sinh(1), math.tanh(0.5))
print(math.fmod(-7, 3), -7 % 3, math.remainder(7, 4), math.modf(-3.25), math.frexp(10), math.ldexp(0.625, 4), math.copysign(3, -0.0), math.fabs(-2), math.fma(2, 3, 4))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1e308))
print(math.ulp(1.0), math.nextafter(1, 2), math.nextafter(0, 1), math.nextafter(1, 2, steps=3), math.gamma(5), math.lgamma(10), math.erf(0.5), math.erfc(0.5), math.tau, math.e)
for wrong in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.sqrt("4"), lambda: math.log(10, 1), lambda: math.gamma(-1), lambda: math.cos(math.inf), lambda: math.isclose(1, 2, rel_tol=-1), lambda: math.sqrt(10**400), lambda: math.dist([1], [1, 2])):
    try:
        print(wrong())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(math.log(10**400), math.log2(2**2000), math.sumprod([0.1] * 3, [3] * 3))
