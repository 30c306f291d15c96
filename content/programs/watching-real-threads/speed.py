from statistics import median
from time import perf_counter

STEPS = 200_000

def countdown(n):
    while n > 0:
        n -= 1

times = []
for _ in range(5):
    start = perf_counter()
    countdown(STEPS)
    times.append(perf_counter() - start)
print(f"fastest {1e9 * min(times) / STEPS:.1f} ns a step")
print(f"usual   {1e9 * median(times) / STEPS:.1f} ns a step")
print(f"slowest {1e9 * max(times) / STEPS:.1f} ns a step")
