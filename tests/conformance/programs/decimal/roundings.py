import decimal
from decimal import Decimal

modes = [name for name in sorted(dir(decimal)) if name.startswith('ROUND_')]
for mode in modes:
    print(mode.ljust(16), [str(Decimal(x).quantize(Decimal('1'), rounding=mode))
                           for x in ('1.5', '2.5', '1.1', '1.9', '-1.5', '-2.5', '-1.1', '0.5', '5.1')])
print(Decimal('2.675').quantize(Decimal('0.01')), Decimal('1234').quantize(Decimal('1e2')))
try:
    Decimal('1').quantize(Decimal('1'), rounding='ROUND_SOMEHOW')
except TypeError as error:
    print(error)
