from decimal import Decimal, getcontext

for prec in (5, 28, 60):
    getcontext().prec = prec
    print(prec, Decimal(2).sqrt(), Decimal(1).exp(), Decimal(10).ln(), Decimal(2).log10())
getcontext().prec = 28
print(Decimal('1e-10').exp(), Decimal('-20').exp(), Decimal('1.0000001').ln(), Decimal('1e100').ln(), Decimal(1000).log10())
print(Decimal(2) ** Decimal('0.5'), Decimal('1.1') ** 10, Decimal(9) ** Decimal('-1.5'), Decimal('0.3') ** 100)
print(Decimal(16).sqrt(), Decimal('0.0004').sqrt(), Decimal(7) ** 3, pow(Decimal(7), 3, 5))
print(Decimal(3).fma(4, 5), Decimal('1e20').logb(), Decimal(7).scaleb(3), Decimal(0).exp(), Decimal('-inf').exp())
print(Decimal(10).remainder_near(3), Decimal(11).remainder_near(4), Decimal(1).next_plus(), Decimal(1).next_minus())
print(Decimal(1).next_toward(2), Decimal('12345').rotate(2), Decimal('12345').shift(-2))
print(Decimal('1010').logical_and(Decimal('1100')), Decimal('1010').logical_xor(Decimal('1100')))
