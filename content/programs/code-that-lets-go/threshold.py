from hashlib import sha256
from threading import Thread
from time import perf_counter

def digest(piece, times):
    for _ in range(times):
        sha256(piece)

def in_two_threads(size):
    piece, times = bytes(size), 4_000_000 // size
    a = Thread(target=digest, args=(piece, times))
    b = Thread(target=digest, args=(piece, times))
    start = perf_counter()
    a.start(); b.start()
    a.join(); b.join()
    return perf_counter() - start

for size in (2_000, 20_000, 200_000):
    print(f"pieces of {size:7,} bytes  {in_two_threads(size):.4f} s")
