from hashlib import sha256
from threading import Thread
from time import perf_counter

BLOCK = bytes(1_000_000)

def digest(times):
    for _ in range(times):
        sha256(BLOCK)

start = perf_counter()
digest(16)
print(f"one thread  {perf_counter() - start:.4f} s")

a = Thread(target=digest, args=(8,))
b = Thread(target=digest, args=(8,))
start = perf_counter()
a.start(); b.start()
a.join(); b.join()
print(f"two threads {perf_counter() - start:.4f} s")
