from threading import Thread
from time import perf_counter

THREADS = 4

def countdown(n):
    while n > 0:
        n -= 1

start = perf_counter()
team = [Thread(target=countdown, args=(500_000,)) for _ in range(THREADS)]
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
