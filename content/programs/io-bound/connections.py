from concurrent.futures import ThreadPoolExecutor
from threading import BoundedSemaphore
from time import perf_counter, sleep

THREADS = 4
CONNECTIONS = 4
database = BoundedSemaphore(CONNECTIONS)

def query(customer):
    with database:
        sleep(0.025)

start = perf_counter()
with ThreadPoolExecutor(THREADS) as pool:
    list(pool.map(query, range(32)))
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
