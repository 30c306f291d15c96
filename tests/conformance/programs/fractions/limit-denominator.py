from fractions import Fraction as F
import math

for n in (1, 10, 100, 1000, 10000):
    print(n, F(math.pi).limit_denominator(n))
print(F(4321, 8765).limit_denominator(100), F('3.14159').limit_denominator(8), F(1, 3).limit_denominator())
try:
    F(1, 3).limit_denominator(0)
except ValueError as error:
    print(error)
