from decimal import Decimal
from fractions import Fraction as F
from statistics import pstdev, pvariance, stdev, variance

data = [2.75, 1.75, 1.25, 0.25, 0.5, 1.25, 3.5]
print(variance(data), stdev(data), pvariance(data), pstdev(data))
print(variance(data, 1.6), pvariance([1, 2, 3, 4], mu=2.5))
print(variance([Decimal('27.5'), Decimal('30.25'), Decimal('30.25'), Decimal('34.5')]), stdev([Decimal(1), Decimal(2)]))
print(variance([F(1, 6), F(1, 2), F(5, 3)]), pvariance([1, 1, 1]), stdev([1, 2, 3, 4]), pstdev([10 ** 20, 10 ** 20 + 2]))
