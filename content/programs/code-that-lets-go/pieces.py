from hashlib import sha256
from threading import Thread
from time import perf_counter

THREADS = 2
SIZE = 2_000

def digest(piece, times):
    for _ in range(times):
        sha256(piece)

piece, times = bytes(SIZE), 4_000_000 // SIZE // THREADS
team = [Thread(target=digest, args=(piece, times)) for _ in range(THREADS)]
start = perf_counter()
for thread in team:
    thread.start()
for thread in team:
    thread.join()
print(f"{perf_counter() - start:.4f} s")
