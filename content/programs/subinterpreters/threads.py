from threading import Thread
from time import perf_counter

def countdown(n):
    while n > 0:
        n -= 1

start = perf_counter()
threads = [Thread(target=countdown, args=(500_000,)) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"computed: {perf_counter() - start:.3f} s")
