from decimal import Decimal
from fractions import Fraction

print(Decimal('1.0') == 1, Decimal('0.5') == 0.5, Decimal('0.1') == 0.1, Decimal('0.5') == Fraction(1, 2))
print(Decimal('0.1') < 0.1, Decimal('2') > Fraction(3, 2), Decimal(1) == 1 + 0j, Decimal(1) == 'x')
print({Decimal('1.00'): 'one'}[1], len({1, 1.0, Decimal('1'), Fraction(1)}))
print(hash(Decimal('5')) == hash(5), hash(Decimal('0.25')) == hash(0.25))
nan = Decimal('NaN')
print(nan == nan, nan != nan, nan is nan)
try:
    print(nan < 1)
except Exception as error:
    print(type(error).__name__, error)
try:
    hash(Decimal('sNaN'))
except TypeError as error:
    print(error)
try:
    Decimal(1) < 'x'
except TypeError as error:
    print(error)
print(sorted([Decimal('2.5'), 1, Decimal('-3'), 2.25]), max(Decimal(3), 4), Decimal('-0') == 0)
print(Decimal(1).compare(Decimal('1.0')), Decimal('1').compare_total(Decimal('1.0')), Decimal(2).max(3), Decimal(2).min(nan))
