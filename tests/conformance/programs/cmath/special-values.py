import cmath
import math

inf, nan = math.inf, math.nan
for z in (0j, -0.0 + 0j, complex(inf, 0), complex(inf, inf), complex(nan, 1), complex(-inf, 1), 1 + 1j, -4 + 0j, complex(-4, -0.0)):
    print(z, [f(z) for f in (cmath.sqrt, cmath.isinf, cmath.isnan, cmath.isfinite)], cmath.phase(z))
print(cmath.polar(3 + 4j), cmath.rect(2, 0), cmath.exp(0), cmath.log(1), cmath.log(100, 10), cmath.log10(1000), cmath.sinh(0), cmath.acos(1), cmath.isclose(1 + 1e-10j, 1), cmath.infj, cmath.nanj)
for wrong in (lambda: cmath.log(0), lambda: cmath.sqrt('x'), lambda: cmath.atanh(1), lambda: cmath.exp(1e4), lambda: cmath.log(1, 0), lambda: cmath.isclose(1, 2, rel_tol=-1), lambda: cmath.polar(None), lambda: cmath.cosh(1e4), lambda: cmath.atan(1j)):
    try:
        print(wrong())
    except (ValueError, TypeError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
