from threading import Thread
from time import perf_counter

THREADS = 4
LIMIT = 24_000

def count(first):
    for n in range(first, LIMIT, 2 * THREADS):
        d = 3
        while d * d <= n and n % d:
            d += 2
        if d * d > n:
            found[first].append(n)

firsts = range(3, 3 + 2 * THREADS, 2)
found = {first: [] for first in firsts}
threads = [Thread(target=count, args=(first,)) for first in firsts]
start = perf_counter()
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"{perf_counter() - start:.4f} s")
print(sum(len(part) for part in found.values()), "odd primes")
