from random import random
from threading import Thread
from time import perf_counter, sleep

FRAME = 0.016
late = []
numbers = [random() for _ in range(160_000)]

def work():
    sorted(numbers)

def clicked():
    Thread(target=work).start()

due = perf_counter()
for frame in range(8):
    due += FRAME
    sleep(max(0, due - perf_counter()))
    late.append(perf_counter() - due)
    if frame == 1:
        clicked()
print(f"a frame is usually late by {sorted(late)[4] * 1000:.2f} ms")
print(f"the worst one was late by {max(late) * 1000:.2f} ms")
