import math
from fractions import Fraction as F
from statistics import fmean, mean, median, variance

print(mean([1, math.inf]), mean([math.nan, 1]), mean([math.inf, -math.inf]))
print(mean([1, F(1, 2)]), mean([1, 0.5]), mean([F(1, 2), 0.25]), type(mean([1, 3])).__name__, type(mean([1, 2])).__name__)
print(fmean([1, math.inf]), variance([1, 2, math.inf]))
print(median(['b', 'a', 'c']))
try:
    from decimal import Decimal
    mean([0.5, Decimal('0.5')])
except TypeError as error:
    print(error.args[0].split(' coerce')[0])
