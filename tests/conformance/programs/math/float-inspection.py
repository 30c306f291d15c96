import math

print(math.isnan(float("nan")), math.isinf(-math.inf), math.isfinite(1e308), math.isfinite(math.nan))
print(math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.1, rel_tol=0.2), math.isclose(0, 1e-12), math.isclose(0, 1e-12, abs_tol=1e-9))
print(math.fsum([0.1] * 10), sum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]))
print(math.nextafter(1.0, 2.0), math.ulp(1.0), math.ulp(1e20), math.nextafter(0.0, 1.0))
print(math.sumprod([1, 2, 3], [4, 5, 6]), math.remainder(7, 4), math.remainder(-7, 4), math.remainder(6, 4))
print(math.copysign(1, -0.0), math.copysign(math.inf, -1), max(0.0, -0.0), 0.0 == -0.0)
print(f"{math.gamma(5):.10g} {math.lgamma(10):.10g} {math.erf(0.5):.10g} {math.erfc(0.5):.10g}")


class F:
    def __float__(self):
        return 9.0


print(math.sqrt(F()), math.floor(2**70), math.ceil(True))
