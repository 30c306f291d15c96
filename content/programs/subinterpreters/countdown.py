from concurrent import interpreters
from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

start = perf_counter()
workers = [interpreters.create() for _ in range(2)]
made = perf_counter()
threads = [worker.call_in_thread(countdown, 500_000) for worker in workers]
for thread in threads:
    thread.join()
done = perf_counter()
print(f"created: {made - start:.3f} s")
print(f"computed: {done - made:.3f} s")
for worker in workers:
    worker.close()
