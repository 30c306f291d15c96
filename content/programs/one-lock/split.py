from threading import Thread
from time import perf_counter

THREADS = 4

def countdown(n):
    while n > 0:
        n -= 1

share = 8_000_000 // THREADS
team = [Thread(target=countdown, args=(share,)) for _ in range(THREADS)]
start = perf_counter()
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{THREADS} threads: {perf_counter() - start:.3f} s")
