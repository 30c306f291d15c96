import math
from fractions import Fraction as F

for f in (F(7, 2), F(5, 2), F(-7, 2), F(22, 7), F(-1, 3)):
    print(f, int(f), float(f), round(f), round(f, 1), round(f, -1), math.floor(f), math.ceil(f), math.trunc(f), bool(f))
print(F(1, 3).numerator, F(1, 3).denominator, F(2, 4).as_integer_ratio(), F(4, 2).is_integer(), F(1, 3).real, F(1, 3).imag)
print(complex(F(1, 4)), F(10 ** 400, 3) > 1, hash(F(5)) == hash(5), hash(F(1, 2)) == hash(0.5))
