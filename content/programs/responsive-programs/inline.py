from time import perf_counter, sleep

FRAME = 0.016
late = []

def work():
    n = 3_000_000
    while n > 0:
        n -= 1

def clicked():
    work()

due = perf_counter()
for frame in range(8):
    due += FRAME
    sleep(max(0, due - perf_counter()))
    late.append(perf_counter() - due)
    if frame == 1:
        clicked()
print(f"a frame is usually late by {sorted(late)[4] * 1000:.2f} ms")
print(f"the worst one was late by {max(late) * 1000:.2f} ms")
