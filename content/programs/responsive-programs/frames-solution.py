import sys
from threading import Thread
from time import perf_counter, sleep

FRAME = 0.016
late = []
sys.setswitchinterval(0.0005)

def work():
    n = 2_000_000
    while n > 0:
        n -= 1
    print("work done")

def clicked():
    Thread(target=work).start()

due = perf_counter()
for frame in range(6):
    due += FRAME
    sleep(max(0, due - perf_counter()))
    late.append(perf_counter() - due)
    if frame == 1:
        clicked()
print(f"worst frame late by {max(late) * 1000:.2f} ms")
