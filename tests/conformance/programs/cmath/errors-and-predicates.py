import cmath

for f in (lambda: cmath.log(0), lambda: cmath.exp(1000), lambda: cmath.atanh(1), lambda: cmath.cosh(complex(0, cmath.inf)),
          lambda: cmath.rect(1, cmath.inf), lambda: cmath.log(2, 1), lambda: cmath.sqrt('x')):
    try:
        print(f())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__)
print(cmath.isinf(complex(1, cmath.inf)), cmath.isnan(cmath.nanj), cmath.isfinite(1j), cmath.isclose(1, 1 + 1e-10j), cmath.isclose(1, 1.1))
print(cmath.rect(2, 0), cmath.pi, cmath.e, cmath.tau, cmath.infj)
