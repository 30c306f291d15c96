from decimal import Decimal
from fractions import Fraction as F

for value in ('3/4', ' -3/4 ', '0.75', '1e-3', '-.5', '5.', '1_000/3', '7', 0.1, 0.5, Decimal('1.1'), 5, True, F(2, 4)):
    print(repr(F(value)))
print(F(F(1, 2), F(3, 4)), F(0.1).limit_denominator(1000), F.from_float(0.25), F.from_decimal(Decimal('0.3')))
for wrong in ('', 'x', '1/0x', '1 /2', '1/2/3', '3/-4', None, 1j):
    try:
        print(repr(F(wrong)))
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for wrong in (('1', 2), (1, 2.0), (1.5, 1)):
    try:
        F(*wrong)
    except TypeError as error:
        print(error)
for wrong in (float('nan'), float('inf')):
    try:
        F(wrong)
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
