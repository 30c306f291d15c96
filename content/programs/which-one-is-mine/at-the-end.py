from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep

THREADS = 4
STEPS = 75_000

def fetch(page):
    sleep(0.010)

def compute(n):
    while n > 0:
        n -= 1

start = perf_counter()
with ThreadPoolExecutor(THREADS) as pool:
    list(pool.map(fetch, range(16)))
compute(16 * STEPS)
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
