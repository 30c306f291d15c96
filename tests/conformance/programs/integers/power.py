print(2**10, 2**-1, (-2) ** 3, -2**2, (-2) ** -3)
print(0**0, 1**1000, (-1) ** 1001, 10**18, 10**19, 3**50)
print(2**3**2, (2**3) ** 2)
print(pow(2, 10), pow(2, 10, 1000), pow(-2, 3, 7), pow(3, -1, 11), pow(7, 200, 10**9 + 7))
print(pow(2, 100, -7), pow(5, 0, 1))
try:
    pow(2, -1, 4)
except ValueError as error:
    print(error)
try:
    pow(2, 0.5, 3)
except TypeError as error:
    print(error)
print(7 ** 0.5, 2 ** 0.0, (-8) ** 2.0)
