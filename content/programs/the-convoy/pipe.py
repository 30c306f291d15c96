import os
from threading import Thread
from time import perf_counter

ROUNDS = 20
reader, writer = os.pipe()
busy = True

def compute():
    n = 0
    while busy:
        n += 1

def ask():
    start = perf_counter()
    for _ in range(ROUNDS):
        os.write(writer, b"?")
        os.read(reader, 1)
    return (perf_counter() - start) / ROUNDS

print(f"a round alone:          {ask() * 1000:.3f} ms")
worker = Thread(target=compute)
worker.start()
print(f"beside a busy thread:  {ask() * 1000:.3f} ms")
busy = False
worker.join()
