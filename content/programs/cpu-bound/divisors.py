from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, process_time

THREADS = 4
NUMBERS = range(9_000_000_000, 9_000_000_004)

def divisors(number):
    count = 0
    divisor = 1
    while divisor * divisor <= number:
        if number % divisor == 0:
            count += 2
        divisor += 1
    return count

start, used = perf_counter(), process_time()
with ThreadPoolExecutor(THREADS) as pool:
    most = max(pool.map(divisors, NUMBERS))
print(f"by the clock: {perf_counter() - start:.3f} s")
print(f"computing:    {process_time() - used:.3f} s")
