import cmath

for z in (1, -1, 1j, -2.5 + 0.5j, complex(0.0, -0.0), complex(-0.0, 0.0), 3 - 4j, 1e-300j):
    print(z, [f'{w.real:.12g} {w.imag:.12g}' for w in (cmath.sqrt(z), cmath.exp(z), cmath.sin(z), cmath.cosh(z), cmath.tanh(z), cmath.asin(z), cmath.acosh(z))])
    print(cmath.phase(z), [round(p, 10) for p in cmath.polar(z)])
print([f'{w.real:.12g} {w.imag:.12g}' for w in (cmath.log(-1), cmath.log(2j, 3), cmath.log10(100j), cmath.atan(0.5), cmath.atanh(2), cmath.acos(2))])
