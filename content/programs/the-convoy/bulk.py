import os
from threading import Thread
from time import perf_counter

ITEMS = 40
BATCH = 1
reader, writer = os.pipe()
busy = True

def compute():
    n = 0
    while busy:
        n += 1

worker = Thread(target=compute)
worker.start()
start = perf_counter()
for _ in range(ITEMS // BATCH):
    os.write(writer, b"item" * BATCH)
    os.read(reader, 4 * BATCH)
took = perf_counter() - start
busy = False
worker.join()
print(f"{ITEMS} items: {took * 1000:.1f} ms")
