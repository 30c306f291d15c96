import math
from decimal import Decimal

d = Decimal('-123.4500')
print(d.as_tuple(), d.adjusted(), d.normalize(), d.copy_abs(), -d, abs(d))
print(int(d), float(d), complex(d), bool(Decimal(0)), math.floor(d), math.ceil(d), math.trunc(d))
print(round(d), round(d, 1), round(Decimal('2.5')), round(Decimal('3.5')), round(Decimal('1234.5'), -2))
print(d.as_integer_ratio(), Decimal('0.25').as_integer_ratio(), Decimal('3E+3').as_integer_ratio())
print(d.is_finite(), d.is_nan(), d.is_signed(), d.is_zero(), d.is_normal(), d.number_class())
print(Decimal('1e-1000000').is_subnormal() if False else Decimal('1E+5').to_integral_value(), Decimal('2.5').to_integral_value())
for text in ('inf', 'nan'):
    for convert in (int, round, math.floor):
        try:
            convert(Decimal(text))
        except (OverflowError, ValueError) as error:
            print(type(error).__name__, error)
print(Decimal('1E+2').normalize(), Decimal('100').normalize(), Decimal('0.0').normalize())
