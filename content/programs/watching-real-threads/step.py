from threading import Thread
from time import perf_counter

STEPS = 500_000

def countdown(n):
    while n > 0:
        n -= 1

busy = Thread(target=countdown, args=(1_000_000,))
busy.start()
start = perf_counter()
countdown(STEPS)
took = perf_counter() - start
busy.join()
print(f"a step takes {1e9 * took / STEPS:.1f} ns")
