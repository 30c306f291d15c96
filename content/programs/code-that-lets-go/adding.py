from threading import Thread
from time import perf_counter

NUMBERS = list(range(100_000))

def add(times):
    for _ in range(times):
        sum(NUMBERS)

start = perf_counter()
add(16)
print(f"one thread  {perf_counter() - start:.4f} s")

a = Thread(target=add, args=(8,))
b = Thread(target=add, args=(8,))
start = perf_counter()
a.start(); b.start()
a.join(); b.join()
print(f"two threads {perf_counter() - start:.4f} s")
