from fractions import Fraction as F

print(F(1, 2) == 0.5, F(1, 3) == 1 / 3, F(1, 2) < 0.75, F(3, 2) > 1, F(1) == 1 + 0j, F(2) >= F(4, 2), F(1, 2) != 'x')
print(F(1, 2) < float('inf'), F(1, 2) == float('nan'), sorted([F(2, 3), 0.5, 1, F(-1)]))
try:
    F(1, 2) < 1j
except TypeError as error:
    print(error)
