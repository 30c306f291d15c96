from concurrent import interpreters
from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

workers = [interpreters.create() for _ in range(2)]
start = perf_counter()
for worker in workers:
    worker.call(countdown, 500_000)
print(f"computed: {perf_counter() - start:.3f} s")
for worker in workers:
    worker.close()
