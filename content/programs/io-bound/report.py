from concurrent.futures import ThreadPoolExecutor
from time import perf_counter, sleep

THREADS = 4
STEPS = 80_000

def query():
    sleep(0.025)

def compute(n):
    while n > 0:
        n -= 1

def report(customer):
    query()
    compute(STEPS)

start = perf_counter()
with ThreadPoolExecutor(THREADS) as pool:
    list(pool.map(report, range(32)))
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
