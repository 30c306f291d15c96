from decimal import Decimal
from fractions import Fraction as F
from statistics import fmean, geometric_mean, harmonic_mean, mean

print(mean([1, 2, 3, 4, 4]), mean([-1.0, 2.5, 3.25, 5.75]), mean([F(3, 7), F(1, 21), F(5, 3), F(1, 3)]))
print(mean([Decimal('0.5'), Decimal('0.75'), Decimal('0.625')]), mean([1, 2]), mean([True, False, True, True]))
print(mean([1e20, 1, -1e20, 3]), mean(iter([2, 4])), mean([0.1] * 10))
print(fmean([3.5, 4.0, 5.25]), fmean([1, 2, 3], [3, 1, 1]), geometric_mean([54, 24, 36]))
print(harmonic_mean([40, 60]), harmonic_mean([40, 60], weights=[5, 30]), harmonic_mean([10]), harmonic_mean([1, 0, 2]))
