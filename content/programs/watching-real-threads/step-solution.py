from statistics import median
from threading import Thread
from time import perf_counter

STEPS = 500_000
PART = 2_000

def countdown(n):
    while n > 0:
        n -= 1

busy = Thread(target=countdown, args=(1_000_000,))
busy.start()
times = []
for _ in range(STEPS // PART):
    start = perf_counter()
    countdown(PART)
    times.append(perf_counter() - start)
busy.join()
print(f"a step takes {1e9 * median(times) / PART:.1f} ns")
