from concurrent.futures import InterpreterPoolExecutor, ThreadPoolExecutor
from time import perf_counter

STEPS = 20_000

def largest(n):
    best = 0
    for i in range(n):
        best = max(best, i * i % 9973)
    return best

def timed(pool):
    start = perf_counter()
    with pool(4) as executor:
        list(executor.map(largest, [STEPS] * 4))
    return perf_counter() - start

print(f"threads: {timed(ThreadPoolExecutor):.3f} s")
print(f"interpreters: {timed(InterpreterPoolExecutor):.3f} s")
