from concurrent.futures import ThreadPoolExecutor
from math import isqrt

NUMBERS = [720_720, 360_360, 498_960, 55_440]

def divisors(number):
    count = 0
    root = isqrt(number)
    for divisor in range(1, root + 1):
        if number % divisor == 0:
            count += 1 if divisor * divisor == number else 2
    return count

with ThreadPoolExecutor(4) as pool:
    counts = list(pool.map(divisors, NUMBERS))
print(f"divisors: {counts}")
