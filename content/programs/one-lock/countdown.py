from threading import Thread
from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

a = Thread(target=countdown, args=(4_000_000,))
b = Thread(target=countdown, args=(4_000_000,))
start = perf_counter()
a.start(); b.start()
a.join(); b.join()
print(f"{perf_counter() - start:.3f} s")
